"""`xianzhi serve`: answer SPARQL at /sparql and JSON at /api over HTTP until stopped."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import uvicorn

from api.app import create_app
from api.cli.arguments import Subcommands, limits_of, store
from kg.store import Generations

if TYPE_CHECKING:
    import argparse

    from kg.settings import Settings


def add(commands: Subcommands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("serve", help="answer over HTTP 提供服务", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on 监听地址")
    parser.add_argument("--port", type=int, default=8000, help="port to listen on 端口")
    parser.add_argument(
        "--default-graph",
        choices=("union", "unnamed"),
        default="union",
        help="what a query sees that names no dataset 默认图",
    )
    store(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace, settings: Settings) -> int:
    """Serve the current generation, and each new one as it is published."""
    generation = Generations(given.store).current()
    limits = replace(limits_of(settings), default_graph=given.default_graph)
    address = f"http://{given.host}:{given.port}"
    print(f"县志：第 {generation.number} 代；{address}/sparql · {address}/api/articles · {address}/docs", flush=True)
    app = create_app(given.store, limits, settings.base_iri)
    uvicorn.run(app, host=given.host, port=given.port, log_level="warning")
    return 0
