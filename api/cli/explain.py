"""`xianzhi explain (FILE | -)…`: each sentence of its pages, what was read in it, by which rule, and what was not.

`-` reads standard input, so that a rule can be tried: `echo 县长周明到石桥镇调研。 | xianzhi explain -
--newspaper 武陵日报 --issued 2020-03-02`. Files that are named together are read together.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from api.cli.arguments import Subcommands, as_json, metadata
from api.explaining import Choice, as_lines, as_object, explained, is_coloured, legend
from kg.errors import SourceError
from kg.identity import Names
from loaders.recognizers import RECOGNIZERS, recognizer_named
from loaders.sources import Flags, Given, Limits, NamePattern, Table, file_at, pages_from, read_table
from loaders.sources.standard_input import kept

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator, Sequence

    from api.explaining import Told
    from kg.settings import Settings
    from loaders.recognizers import Recognizer
    from loaders.sources import PageRead, SourceFile

STANDARD_INPUT = Path("-")


def add(commands: Subcommands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("explain", help="show what was read 逐句说明", description=__doc__)
    parser.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="files of pages, or -; pages.json beside one is used"
    )
    metadata(parser)
    parser.add_argument("--name-pattern", metavar="PATTERN", help="'{newspaper}-{issued}-{page}' 文件名的写法")
    parser.add_argument(
        "--kind", action="append", default=[], metavar="CLASS", help="only what is of it: place, 事件 只看这一类"
    )
    parser.add_argument(
        "--rule", action="append", default=[], metavar="RULE", help="only what it read: figures.before 只看这条规则"
    )
    parser.add_argument("--only-unread", action="store_true", help="only what was not read 只看未读的")
    parser.add_argument("--recognizer", choices=RECOGNIZERS, help="read with it 用哪个识别器")
    as_json(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace, settings: Settings) -> int:
    """Print one block a sentence, or one JSON line a sentence; name each page that cannot be read."""
    names, limits = Names(settings.base_iri), Limits.of(settings)
    with ExitStack() as stack:
        found = [one for path in given.files for one in _reads(path, given, names, limits, stack)]
        refused = [one for one in found if isinstance(one, SourceError)]
        for error in refused:
            print(f"xianzhi: {error}", file=sys.stderr)
        reads = [one for one in found if not isinstance(one, SourceError)]
        _explain(reads, given, names, recognizer_named(given.recognizer or settings.recognizer))
    return 1 if refused else 0


def _explain(reads: Sequence[PageRead], given: argparse.Namespace, names: Names, recognizer: Recognizer) -> None:
    choice = Choice(tuple(given.kind), tuple(given.rule), only_unread=given.only_unread)
    coloured = is_coloured(os.environ, terminal=sys.stdout.isatty()) and not given.json
    if coloured:
        print(legend())
    for page, articles in explained(reads, names, choice, recognizer):
        if given.json:
            blocks = ((block, one.teller) for one in articles for block in one.blocks)
            _write(json.dumps(as_object(*block), ensure_ascii=False) for block in blocks)
        else:
            _show(page, articles, coloured=coloured, every=bool(given.kind or given.rule))


def _reads(
    path: Path, given: argparse.Namespace, names: Names, limits: Limits, stack: ExitStack
) -> Iterator[PageRead | SourceError]:
    """The pages of one file, or of standard input, and what of it cannot be read."""
    try:
        yield from pages_from(_file(path, limits, stack), _said_of(path, given), names, limits)
    except SourceError as error:
        yield error


def _file(path: Path, limits: Limits, stack: ExitStack) -> SourceFile:
    if path != STANDARD_INPUT:
        return file_at(path)
    found = stack.enter_context(kept(sys.stdin.buffer, "-", limits))
    if isinstance(found, SourceError):
        raise found
    return replace(file_at(found.path), name=found.name)


def _said_of(path: Path, given: argparse.Namespace) -> Given:
    beside = path.parent / "pages.json"
    own = beside if path != STANDARD_INPUT and beside.exists() else None
    table = given.metadata or own
    flags = Flags(given.newspaper, given.issued, given.page)
    pattern = NamePattern.parse(given.name_pattern) if given.name_pattern else None
    return Given(flags, read_table(table) if table else Table(), pattern)


def _show(page: PageRead, articles: Iterator[Told], *, coloured: bool, every: bool) -> None:
    """Print the page and its articles, each as soon as it is read."""
    _write(("", f"■■ {page.source}", *(f"※ {note}" for note in page.notes)))
    for one in articles:
        _write(("", f"■ {one.article.headline or '（版面文字中没有标题）'}  {one.article.iri}"))
        for block in one.blocks:
            _write(as_lines(block, one.teller, coloured=coloured, every=every))


def _write(lines: Iterable[str]) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)
