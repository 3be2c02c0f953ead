"""`xianzhi evaluate GOLD…`: precision, recall and F1 by kind against gold files, page by page and in all.

X.facts and X.segments.json belong to the page X.txt, which lies in --pages, with pages.json beside it.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from api.cli.arguments import Subcommands, as_json, limits_of, store
from api.loading import load_pages
from kg.errors import SourceError
from kg.evaluation import (
    SegmentPart,
    Table,
    parse_facts,
    parse_segments,
    render,
    score_page,
    score_segments,
    statements_of,
    total,
)
from kg.evaluation import as_json as tables_as_json
from kg.identity import Names
from kg.query import QueryPool
from loaders.layout import read_pages
from loaders.sources import Flags, page_from, read_table

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Mapping

    from kg.evaluation import Rows
    from kg.model import Page
    from kg.settings import Settings

FACTS, SEGMENTS = ".facts", ".segments.json"


@dataclass(frozen=True, slots=True)
class Case:
    """One page and the gold files that belong to it; either may be missing, not both."""

    name: str
    page: Page
    facts: Path | None
    segments: Path | None


def add(commands: Subcommands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("evaluate", help="measure against gold 评测", description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path, metavar="GOLD", help="*.facts, *.segments.json, folders")
    parser.add_argument("--pages", type=Path, metavar="DIR", help="where X.txt and pages.json lie")
    parser.add_argument("--misses", action="store_true", help="also list what was missed and what is beyond")
    store(parser, required=False)
    as_json(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace, settings: Settings) -> int:
    """Measure the store that is named, or a fresh one made of the gold's pages."""
    names = Names(settings.base_iri)
    cases = tuple(_cases(given.gold, given.pages, names))
    if given.store is not None:
        return _measure(cases, given.store, given, settings, names)
    with TemporaryDirectory() as folder:
        root = Path(folder) / "store"
        report = load_pages({case.name: case.page for case in cases}, root, settings, names)
        for _, message in report.failures:
            print(f"xianzhi: {message}", file=sys.stderr)
        return _measure(cases, root, given, settings, names) or report.exit_code


def _measure(cases: tuple[Case, ...], root: Path, given: argparse.Namespace, settings: Settings, names: Names) -> int:
    with QueryPool(root, limits_of(settings)) as pool:

        def rows(query: str) -> list[Mapping[str, str]]:
            return [{name: term.value for name, term in row.items()} for row in pool.rows(query)]

        tables = [_table(case, rows, names) for case in cases]
    if len(tables) > 1:
        tables.append(Table("all", total(t.scores for t in tables), total(t.segments for t in tables)))
    if given.json:
        print(tables_as_json(tables))
    else:
        print("\n".join(render(table) + (_misses(table) if given.misses else "") for table in tables), end="")
    return 0


def _table(case: Case, rows: Rows, names: Names) -> Table:
    facts = parse_facts(case.facts.read_text("utf-8"), str(case.facts)) if case.facts else ()
    scores = score_page(facts, statements_of(rows, case.page.sha256)) if case.facts else ()
    if case.segments is None:
        return Table(case.name, scores)
    gold = parse_segments(case.segments.read_text("utf-8"), str(case.segments))
    (reading,) = read_pages((case.page,), names)
    parts = [SegmentPart(p.role.value, p.start, p.end, str(p.article or "")) for p in reading.parts]
    return Table(case.name, scores, score_segments(gold, parts, case.page.raw))


def _misses(table: Table) -> str:
    lines = [f"\nmissed {score.kind}: {missed}" for score in table.scores for missed in score.missed]
    lines += [f"\nbeyond {score.kind}: {beyond}" for score in table.scores for beyond in score.beyond]
    return "".join(lines) + "\n"


def _cases(gold: list[Path], pages: Path | None, names: Names) -> Iterator[Case]:
    """One case a page. Raises SourceError for a gold file that has no page."""
    files = [file for path in gold for file in (sorted(path.iterdir()) if path.is_dir() else [path])]
    stems = dict.fromkeys((file.parent, _stem(file)) for file in files if _stem(file))
    if not stems:
        raise SourceError(str(gold[0]), "holds no *.facts and no *.segments.json", "name a gold file or its folder")
    for folder, stem in stems:
        source = _page_file(folder, stem, pages)
        page = page_from(source, Flags(), read_table(source.parent / "pages.json"), names)
        given = {file for file in files if file.parent == folder}
        facts, segments = folder / f"{stem}{FACTS}", folder / f"{stem}{SEGMENTS}"
        yield Case(stem, page, facts if facts in given else None, segments if segments in given else None)


def _stem(file: Path) -> str:
    return next((file.name.removesuffix(end) for end in (FACTS, SEGMENTS) if file.name.endswith(end)), "")


def _page_file(folder: Path, stem: str, pages: Path | None) -> Path:
    folders = (pages,) if pages else (folder, folder.parent / "pages")
    for place in folders:
        if (place / f"{stem}.txt").exists():
            return place / f"{stem}.txt"
    raise SourceError(f"{folder / stem}{FACTS}", f"its page {stem}.txt was not found", "name its folder: --pages DIR")
