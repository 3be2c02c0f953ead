"""`xianzhi query (- | FILE | 'SPARQL')`: ask the current generation on this machine; `-` reads standard input."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from api.cli.arguments import Subcommands, limits_of, store
from kg.errors import RequestError
from kg.query import run_local
from kg.store.generations import Generations

if TYPE_CHECKING:
    import argparse

    from kg.settings import Settings

FORMATS = ("table", "json", "csv", "tsv", "xml", "turtle", "ntriples", "jsonld")


def add(commands: Subcommands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("query", help="ask in SPARQL 用 SPARQL 查询", description=__doc__)
    parser.add_argument("query", metavar="SPARQL", help="the query, a file that holds it, or -")
    parser.add_argument("--format", choices=FORMATS, default="table", help="how the answer is written")
    store(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace, settings: Settings) -> int:
    """Print the whole answer, or an error and nothing of it."""
    generation = Generations(given.store).current()
    answer = run_local(generation, _text(given.query), given.format, limits_of(settings))
    sys.stdout.buffer.write(answer)
    sys.stdout.flush()
    return 0


def _text(given: str) -> str:
    """The query itself: from standard input, from a file, or as it was given."""
    if given == "-":
        return sys.stdin.read()
    if "{" in given or "\n" in given:
        return given
    try:
        return Path(given).read_text(encoding="utf-8")
    except OSError as error:
        raise RequestError(
            f"{given!r} is neither SPARQL nor a file that can be read", "quote the query, or check the path"
        ) from error
