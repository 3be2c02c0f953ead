"""`xianzhi load PATH…`: read newspaper pages into a store and publish them.

PATH is a file, a zip archive, a folder (with all folders in it), or `-` for standard input.
"""

from __future__ import annotations

import json
import logging
import sys
from collections import Counter
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from api.cli.arguments import Subcommands, as_json, jobs, metadata, store, with_jobs
from api.cli.logs import log_to_standard_error
from api.cli.progress import Bar, BelowBar
from api.loading import Report, load_paths
from api.loading.paths import Input
from api.loading.report import silent
from loaders.sources import Flags, Given, NamePattern, Table, read_table

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from api.loading.report import Progress
    from kg.settings import Settings

_CHOICES = ("encoding ",)
"""Notes that begin so tell a mere choice; all others tell of a loss or a disagreement, and are always shown."""
_MOST_NOTES = 20
"""Different notes that are shown without --verbose."""


def add(commands: Subcommands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("load", help="read pages into a store 载入版面", description=__doc__)
    parser.add_argument(
        "paths", nargs="+", type=Path, metavar="PATH", help="files, folders, zip archives, or - 文件、文件夹、压缩包"
    )
    metadata(parser)
    parser.add_argument("--name-pattern", metavar="PATTERN", help="'{newspaper}-{issued}-{page}' 文件名的写法")
    parser.add_argument("--name", default="-", metavar="NAME", help="what standard input is called 标准输入的文件名")
    jobs(parser)
    parser.add_argument("--verbose", action="store_true", help="show every note on every file 显示每个文件的说明")
    store(parser)
    as_json(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace, settings: Settings) -> int:
    """Load what can be loaded; name each file that cannot and the remedy."""
    said = Given(
        Flags(given.newspaper, given.issued, given.page),
        read_table(given.metadata) if given.metadata else Table(),
        NamePattern.parse(given.name_pattern) if given.name_pattern else None,
    )
    source, settings = Input(given.paths, sys.stdin.buffer, given.name), with_jobs(settings, given)
    with _told_of() as progress:
        report = load_paths(source, said, given.store, settings, own_tables=given.metadata is None, progress=progress)
    _print(report, given)
    return report.exit_code


@contextmanager
def _told_of() -> Iterator[Progress]:
    """A bar on a terminal, with faults below it; lines of the log elsewhere."""
    if not sys.stderr.isatty():
        log_to_standard_error()
        yield silent
        return
    bar = Bar(sys.stderr)
    handler = BelowBar(bar, sys.stderr)
    handler.setLevel(logging.ERROR)
    logging.getLogger().addHandler(handler)
    try:
        yield bar
    finally:
        bar.end()
        logging.getLogger().removeHandler(handler)


def _print(report: Report, given: argparse.Namespace) -> None:
    for _, message in report.failures:
        print(f"xianzhi: {message}", file=sys.stderr)
    if given.json:
        print(json.dumps(as_dict(report), ensure_ascii=False))
        return
    _print_notes(report, given.verbose)
    for page in report.replaced:
        print(f"换下（同一文件，新的出版信息） replaced: {page}")
    print(
        f"载入 {len(report.pages)} 版、{report.articles} 篇，陈述 {report.statements} 条，未读 {report.unread} 处；"
        f"三元组 +{report.added} −{report.removed}；"
        + (f"当前为第 {report.generation} 代" if report.generation else "没有发布")
    )


def _print_notes(report: Report, every: bool) -> None:
    """Each note with its file, or each that tells of a loss or a disagreement, once with the number of its files."""
    if every:
        for source, note in report.notes:
            print(f"{source}: {note}")
        return
    told = [(source, note) for source, note in report.notes if not note.startswith(_CHOICES)]
    first = {note: source for source, note in reversed(told)}
    counted = Counter(note for _, note in told)
    for note, times in islice(counted.items(), _MOST_NOTES):
        more = f" (and {times - 1} more 另有 {times - 1} 处)" if times > 1 else ""
        print(f"{first[note]}{more}: {note}")
    if len(counted) > _MOST_NOTES:
        print(f"… {len(counted) - _MOST_NOTES} more notes, shown by --verbose and --json 其余说明请用 --verbose 查看")


def as_dict(report: Report) -> dict[str, object]:
    """A report as JSON shows it."""
    return {
        "pages": report.pages,
        "replaced": report.replaced,
        "articles": report.articles,
        "statements": report.statements,
        "unread": report.unread,
        "added": report.added,
        "removed": report.removed,
        "generation": report.generation,
        "failures": [{"path": path, "message": message} for path, message in report.failures],
        "notes": [{"source": source, "note": note} for source, note in report.notes],
    }
