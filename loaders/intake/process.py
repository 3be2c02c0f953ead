"""Our side of one reading process: how it is started, spoken to and ended.

Example 例：`ReadingProcess.start(order)` takes a quarter of a second; `end()` kills it, whatever file (文件) it reads.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from loaders.intake.wire import Lines, longest_line

if TYPE_CHECKING:
    from loaders.intake.wire import Line, Order

_BOOT = (
    "import json, sys; sys.path[:] = json.loads(sys.argv.pop(1)); "
    "from importlib import import_module; import_module(sys.argv.pop(1)).main(sys.argv[1:])"
)
CHILD = "loaders.intake.child"
_ENVIRONMENT = {"MALLOC_ARENA_MAX": "2"}
"""Each arena of the C library reserves 64 MB of addresses, which would count against the memory limit."""
_START_SECONDS = 60.0
_GRACE = 0.2
"""Seconds for a process that was told to go, or that is about to have an exit status of its own."""


@dataclass(slots=True)
class ReadingProcess:
    """One process that reads; `files` counts what it was asked to read."""

    process: subprocess.Popen[bytes]
    lines: Lines
    files: int = field(default=0)

    @classmethod
    def start(cls, order: Order, child: str = CHILD) -> ReadingProcess:
        """Start a process that reads as `order` says, by the module `child`. Raises OSError."""
        ours, theirs = socket.socketpair()
        arguments = [json.dumps(sys.path), child, str(theirs.fileno()), str(os.getpid())]
        with theirs:
            process = subprocess.Popen(  # noqa: S603 - this interpreter, with arguments of our own
                [sys.executable, "-c", _BOOT, *arguments],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                start_new_session=True,  # a Ctrl-C is for us, and we end it
                env={**os.environ, **_ENVIRONMENT},
            )
        one = cls(process, Lines(ours, longest_line(order.limits)))
        with suppress(OSError):  # one that ends as it starts is found by the first file it does not read
            one.lines.send(order.as_line())
        return one

    def ask(self, request: Line) -> None:
        """Send a request, once the process is ready. Raises OSError or EOFError when it is gone."""
        if not self.files:
            self.lines.receive(_START_SECONDS)
        self.files += 1
        self.lines.send(request)

    def is_gone(self) -> bool:
        """Whether it ended by itself."""
        return self.process.poll() is not None

    def end(self) -> int:
        """Kill it; gives its exit status as `subprocess` does, which says how it ended when it was dead already."""
        self.lines.close()
        with suppress(subprocess.TimeoutExpired):
            return self.process.wait(_GRACE)
        self.process.kill()
        return self.process.wait()
