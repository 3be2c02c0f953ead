"""`xianzhi evaluate GOLD…`: precision, recall and F1 by kind against gold files, page by page and in all.

X.facts and X.segments.json belong to the page X.txt, which lies in --pages, with pages.json beside it. X.review holds
what a reader says of every event, program and figure that is stated; with it their precision is shown too.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from api.cli.arguments import Subcommands, as_json, jobs, limits_of, store, with_jobs
from api.cli.gold_files import REVIEW, cases_of
from api.loading import load_pages
from kg.evaluation import (
    SegmentPart,
    Table,
    parse_facts,
    parse_review,
    parse_segments,
    render,
    score_page,
    score_segments,
    stated_lines,
    statements_of,
    total,
    unreviewed,
    with_review,
)
from kg.evaluation import as_json as tables_as_json
from kg.identity import Names
from kg.query import QueryPool
from loaders.layout import read_pages
from loaders.recognizers import RECOGNIZERS

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping, Sequence

    from api.cli.gold_files import Case
    from kg.evaluation import Rows, Score, StatedLine
    from kg.settings import Settings


def add(commands: Subcommands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("evaluate", help="measure against gold 评测", description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path, metavar="GOLD", help="*.facts, *.segments.json, folders")
    parser.add_argument("--pages", type=Path, metavar="DIR", help="where X.txt and pages.json lie")
    parser.add_argument("--reviews", type=Path, metavar="DIR", help="where X.review lies, if not beside the gold")
    parser.add_argument("--to-review", action="store_true", help="show what no X.review judges 列出待审的事实")
    parser.add_argument("--recognizer", action="append", choices=RECOGNIZERS, help="measure with it; may be repeated")
    jobs(parser)
    parser.add_argument("--misses", action="store_true", help="also list what was missed and what is beyond")
    store(parser, required=False)
    as_json(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace, settings: Settings) -> int:
    """Measure the store that is named, or a fresh one of the gold's pages, made with each recogniser in turn."""
    names = Names(settings.base_iri)
    cases = tuple(cases_of(given.gold, given.pages, given.reviews, names))
    if given.store is not None:
        return _show(_tables(cases, given.store, settings, names), given)
    tables, worst = [], 0
    for recognizer in given.recognizer or [settings.recognizer]:
        several = f" ({recognizer})" if len(given.recognizer or ()) > 1 else ""
        read, code = _freshly(cases, replace(with_jobs(settings, given), recognizer=recognizer), names)
        tables += [replace(table, name=table.name + several) for table in read]
        worst = max(worst, code)
    return _show(tables, given) or worst


def _freshly(cases: Sequence[Case], settings: Settings, names: Names) -> tuple[list[Table], int]:
    """The tables of a store that is made for them, and the exit code of its loading."""
    with TemporaryDirectory() as folder:
        root = Path(folder) / "store"
        report = load_pages({case.name: case.page for case in cases}, root, settings, names)
        for _, message in report.failures:
            print(f"xianzhi: {message}", file=sys.stderr)
        return _tables(cases, root, settings, names), report.exit_code


def _tables(cases: Sequence[Case], root: Path, settings: Settings, names: Names) -> list[Table]:
    with QueryPool(root, limits_of(settings)) as pool:

        def rows(query: str) -> list[Mapping[str, str]]:
            return [{name: term.value for name, term in row.items()} for row in pool.rows(query)]

        tables = [_table(case, rows, names) for case in cases]
    if len(tables) > 1:
        facts, segments = total(table.scores for table in tables), total(table.segments for table in tables)
        tables.append(Table("all", facts, segments))
    return tables


def _show(tables: Sequence[Table], given: argparse.Namespace) -> int:
    if given.json:
        print(tables_as_json(tables))
    elif given.to_review:
        print("\n".join(_to_review(table) for table in tables if table.unreviewed), end="")
    else:
        print("\n".join(render(table) + (_misses(table) if given.misses else "") for table in tables), end="")
    return 0


def _to_review(table: Table) -> str:
    """What is stated and not judged, as lines of a review to be, each below its sentence."""
    lines = (f"# {one.sentence}\n?|{one.line}\n" for one in table.unreviewed)
    return f"# {table.name}{REVIEW}\n" + "".join(lines)


def _table(case: Case, rows: Rows, names: Names) -> Table:
    scores: tuple[Score, ...] = ()
    waiting: tuple[StatedLine, ...] = ()
    if case.facts is not None:
        facts = parse_facts(case.facts.read_text("utf-8"), str(case.facts))
        stated = stated_lines(rows, case.page.sha256)
        review = parse_review(case.review.read_text("utf-8") if case.review else "", str(case.review))
        scores = with_review(score_page(facts, statements_of(rows, case.page.sha256)), review, stated)
        waiting = unreviewed(review, stated)
    if case.segments is None:
        return Table(case.name, scores, unreviewed=waiting)
    gold = parse_segments(case.segments.read_text("utf-8"), str(case.segments))
    (reading,) = read_pages((case.page,), names)
    parts = [SegmentPart(p.role.value, p.start, p.end, str(p.article or "")) for p in reading.parts]
    return Table(case.name, scores, score_segments(gold, parts, case.page.raw), waiting)


def _misses(table: Table) -> str:
    lines = [f"\nmissed {score.kind}: {missed}" for score in table.scores for missed in score.missed]
    lines += [f"\nbeyond {score.kind}: {beyond}" for score in table.scores for beyond in score.beyond]
    return "".join(lines) + "\n"
