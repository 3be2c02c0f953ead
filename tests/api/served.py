"""A real server on a loopback port, and a client that speaks to it."""

from __future__ import annotations

import socket
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import httpx
import uvicorn

from api.app import create_app
from kg.query import ServiceLimits

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LIMITS = ServiceLimits(timeout_s=1.0, memory_mb=512, max_wait_s=5.0)


@contextmanager
def served(root: Path, limits: ServiceLimits = LIMITS) -> Iterator[httpx.Client]:
    """Serve a store until the end of the `with` block."""
    with socket.socket(proto=socket.IPPROTO_TCP) as listener:
        listener.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(create_app(root, limits), log_level="error", lifespan="on"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        while not server.started:
            time.sleep(0.01)
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        try:
            with httpx.Client(base_url=address, timeout=30) as client:
                yield client
        finally:
            server.should_exit = True
            thread.join()
