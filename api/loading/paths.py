"""Loading what the command line names: files, folders, archives and standard input, read in a process of their own.

Example 例：`load_paths(Input((Path("武陵日报"),)), given, root, settings)` loads every page in that folder.
"""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from api.loading.loading import load_reads
from api.loading.report import Progress, Report, Step, silent
from kg.errors import SourceError
from kg.identity import Names
from kg.store.graph import KnowledgeGraph
from loaders.intake import Intake
from loaders.sources import Given, Limits, PageRead
from loaders.sources.folders import Found, files_of
from loaders.sources.standard_input import kept

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.settings import Settings

STANDARD_INPUT = Path("-")


@dataclass(frozen=True, slots=True)
class Input:
    """What is loaded: paths, `-` for `stream`, which is called `name` and whose format its bytes tell."""

    paths: Sequence[Path]
    stream: BinaryIO | None = None
    name: str = "-"


def load_paths(
    source: Input,
    given: Given,
    root: Path,
    settings: Settings,
    *,
    own_tables: bool = True,
    progress: Progress = silent,
) -> Report:
    """Load all that `source` names into the store at `root` and publish what changed.

    `own_tables`: a pages.json in a folder or archive tells the metadata of what lies there; a table in `given` is
    then not asked. Raises StoreError, before anything is read, when the store cannot be written.
    """
    names, limits = Names(settings.base_iri), Limits.of(settings)
    if root.exists():
        with KnowledgeGraph.open(root, names):
            pass
    with ExitStack() as stack:
        found = list(_found(source, limits, stack))
        intake = stack.enter_context(Intake(given, names, limits, own_tables=own_tables))
        return load_reads(_reads(found, intake, progress), root, settings, names, progress)


def _found(source: Input, limits: Limits, stack: ExitStack) -> Iterator[Found | SourceError]:
    """The files that the paths stand for, each path once."""
    for path in dict.fromkeys(source.paths):
        if path == STANDARD_INPUT and source.stream is not None:
            yield stack.enter_context(kept(source.stream, source.name, limits))
        else:
            yield from files_of(path)


def _reads(
    found: Sequence[Found | SourceError], intake: Intake, progress: Progress
) -> Iterator[PageRead | SourceError]:
    """What comes of each file; tells how far it is before each file and after each page."""
    pages = failures = 0
    for done, one in enumerate(found):
        reads = iter((one,)) if isinstance(one, SourceError) else intake.read(one)
        name = one.path if isinstance(one, SourceError) else one.name
        progress(Step("reading", done, len(found), str(name), pages, failures=failures))
        for read in reads:
            pages, failures = pages + isinstance(read, PageRead), failures + isinstance(read, SourceError)
            progress(Step("reading", done, len(found), str(name), pages, failures=failures))
            yield read
