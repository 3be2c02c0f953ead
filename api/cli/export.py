"""`xianzhi export FILE`: the whole graph but the vocabulary as sorted N-Quads; `-` is standard output."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from api.cli.arguments import Subcommands, store
from kg.store.dump import sorted_quads
from kg.store.generations import Generations

if TYPE_CHECKING:
    import argparse

    from kg.settings import Settings


def add(commands: Subcommands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("export", help="write sorted N-Quads 导出", description=__doc__)
    parser.add_argument("file", metavar="FILE", help="a file, or - for standard output")
    store(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace, _settings: Settings) -> int:
    """Write the current generation; the same pages give the same bytes."""
    lines = sorted_quads(Generations(given.store).current())
    if given.file == "-":
        sys.stdout.buffer.writelines(lines)
        sys.stdout.flush()
        return 0
    with Path(given.file).open("wb") as out:
        out.writelines(lines)
    return 0
