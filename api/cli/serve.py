"""`xianzhi serve`: answer SPARQL at /sparql and JSON at /api over HTTP until stopped."""

from __future__ import annotations

import socket
from dataclasses import replace
from typing import TYPE_CHECKING

import uvicorn

from api.app import create_app
from api.cli.arguments import Subcommands, limits_of, store
from api.cli.logs import log_to_standard_error
from kg.errors import RequestError
from kg.store.generations import Generations

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
    """Serve the current generation, and each new one as it is published; one log line a query."""
    log_to_standard_error()
    generation = Generations(given.store).current()
    limits = replace(limits_of(settings), default_graph=given.default_graph)
    app = create_app(given.store, limits, settings.base_iri)
    with _listening(given.host, given.port) as listener:
        address = f"http://{given.host}:{listener.getsockname()[1]}"
        doors = f"{address}/sparql · {address}/api/articles · {address}/docs"
        print(f"县志：第 {generation.number} 代；{doors}", flush=True)
        uvicorn.Server(uvicorn.Config(app, log_level="warning")).run(sockets=[listener])
    return 0


def _listening(host: str, port: int) -> socket.socket:
    """A socket that listens there. Raises RequestError when it cannot: the port is taken or is no port."""
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        return socket.create_server((host, port), family=family)
    except (OSError, OverflowError) as error:
        raise RequestError(f"cannot listen at {host}:{port} ({error}) 无法监听", "choose another --port") from error
