"""`xianzhi load PATH…`: read newspaper pages into a store and publish them."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from api.cli.arguments import Subcommands, as_json, metadata, store
from api.cli.logs import log_to_standard_error
from api.loading import Report, load_pages
from kg.errors import IdentityConflict, SourceError
from kg.identity import Names
from loaders.sources import Flags, Table, page_from, read_table

if TYPE_CHECKING:
    import argparse

    from kg.model import Page
    from kg.settings import Settings


def add(commands: Subcommands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("load", help="read pages into a store 载入版面", description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="text files, one page each")
    metadata(parser)
    store(parser)
    as_json(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace, settings: Settings) -> int:
    """Load what can be loaded; name each file that cannot and the remedy."""
    names = Names(settings.base_iri)
    flags = Flags(given.newspaper, given.issued, given.page)
    table = read_table(given.metadata) if given.metadata else Table()
    failures: list[tuple[str, str]] = []
    pages = _read(given.paths, flags, table, names, failures)
    if sys.stderr.isatty():
        report = load_pages(pages, given.store, settings, names, _progress)
    else:
        log_to_standard_error()
        report = load_pages(pages, given.store, settings, names)
    report.failures[:0] = failures
    _print(report, given.json)
    return report.exit_code


def _read(
    paths: list[Path],
    flags: Flags,
    table: Table,
    names: Names,
    failures: list[tuple[str, str]],
) -> dict[str, Page]:
    pages = {}
    for path in paths:
        try:
            pages[str(path)] = page_from(path, flags, table, names)
        except SourceError as error:
            failures.append((str(path), str(error)))
        except IdentityConflict as error:  # a name that no IRI can hold
            failures.append((str(path), f"{path}: {error}"))
    return pages


def _progress(done: int, total: int, what: str) -> None:
    end = "\n" if done == total else ""
    print(f"\r{done}/{total} {what}", end=end, file=sys.stderr, flush=True)


def _print(report: Report, machine: bool) -> None:
    for _, message in report.failures:
        print(f"xianzhi: {message}", file=sys.stderr)
    if machine:
        print(json.dumps(as_dict(report), ensure_ascii=False))
        return
    for page in report.replaced:
        print(f"换下（同一文件，新的出版信息） replaced: {page}")
    print(
        f"载入 {len(report.pages)} 版、{report.articles} 篇，陈述 {report.statements} 条，未读 {report.unread} 处；"
        f"三元组 +{report.added} −{report.removed}；"
        + (f"当前为第 {report.generation} 代" if report.generation else "没有发布")
    )


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
    }
