"""`xianzhi check`: whether the published graph keeps its shapes, with no triple in two graphs and no blank node."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from api.cli.arguments import Subcommands, as_json, store
from kg.checks import faults
from kg.store.dump import quads_of
from kg.store.generations import Generations

if TYPE_CHECKING:
    import argparse

    from kg.settings import Settings


def add(commands: Subcommands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("check", help="check what is published 检查", description=__doc__)
    store(parser)
    as_json(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace, _settings: Settings) -> int:
    """Print each fault of the current generation; exit code 1 when there is any."""
    generation = Generations(given.store).current()
    quads = quads_of(generation)
    found = faults(quads)
    if given.json:
        print(json.dumps({"generation": generation.number, "quads": len(quads), "faults": found}, ensure_ascii=False))
    else:
        verdict = f"{len(found)} 处不合 faults" if found else "全部相符 no fault"
        print("\n".join([*found, f"第 {generation.number} 代，{len(quads)} 条：{verdict}"]))
    return 1 if found else 0
