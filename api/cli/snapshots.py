"""`xianzhi snapshots`: the generations that a store keeps, newest last, and which one is served."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from api.cli.arguments import Subcommands, as_json, store
from kg.store.generations import Generations

if TYPE_CHECKING:
    import argparse

    from kg.settings import Settings


def add(commands: Subcommands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("snapshots", help="list published generations 已发布的各代", description=__doc__)
    store(parser)
    as_json(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace, _settings: Settings) -> int:
    """Print one line a generation."""
    generations = Generations(given.store)
    current = generations.current().number
    for generation in generations.all():
        manifest = generation.manifest()
        if given.json:
            print(json.dumps(manifest, ensure_ascii=False))
        else:
            served = " ← 当前" if generation.number == current else ""
            triples = manifest["counts"]["triples"]
            print(f"第 {generation.number} 代  {manifest['published']}  {manifest['pages']} 版  {triples} 条{served}")
    return 0
