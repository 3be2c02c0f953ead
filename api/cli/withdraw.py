"""`xianzhi withdraw PAGE…`: take pages out of a store so that no trace of them is left."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from rdflib import URIRef

from api.cli.arguments import Subcommands, as_json, store
from api.cli.load import as_dict
from api.loading import withdraw_pages
from kg.identity import Names

if TYPE_CHECKING:
    import argparse

    from kg.settings import Settings


def add(commands: Subcommands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("withdraw", help="take pages out 撤回版面", description=__doc__)
    parser.add_argument("pages", nargs="+", metavar="PAGE", help="IRI of a page, or what follows …/id/page/")
    store(parser)
    as_json(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace, settings: Settings) -> int:
    """Withdraw the pages; a page that is not there is an error that names near ones."""
    names = Names(settings.base_iri)
    pages = [URIRef(page if page.startswith(names.base) else f"{names.base}page/{page}") for page in given.pages]
    report = withdraw_pages(pages, given.store, settings, names)
    if given.json:
        print(json.dumps(as_dict(report), ensure_ascii=False))
    else:
        print(f"撤回 {len(report.pages)} 版；三元组 +{report.added} −{report.removed}；当前为第 {report.generation} 代")
    return report.exit_code
