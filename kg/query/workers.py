"""The parent's side of the prepared process and of its workers.

Example 例：`Nursery(limits).fork()` gives a worker (查询进程) in milliseconds.
"""

from __future__ import annotations

import json
import logging
import os
import signal
import socket
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.errors import QueryCrash
from kg.query.channel import Channel, Message
from kg.query.limits import MEMORY_EXIT

if TYPE_CHECKING:
    from kg.query.limits import ServiceLimits

_log = logging.getLogger(__name__)

_BOOT = (
    "import json, sys; sys.path[:] = json.loads(sys.argv.pop(1)); "
    "from kg.query.prepared import main; main(sys.argv[1:])"
)
_START_SECONDS = 30.0
_ENVIRONMENT = {"MALLOC_ARENA_MAX": "2"}
"""Each arena of the C library reserves 64 MB of addresses, which would count against the memory limit."""


@dataclass(frozen=True, slots=True)
class Worker:
    """One worker: its process id and the channel to it."""

    process: int
    channel: Channel


class Nursery:
    """Starts and ends workers through the prepared process, and starts that again should it be gone."""

    def __init__(self, limits: ServiceLimits) -> None:
        self._limits = limits
        self._lock = threading.Lock()
        self._prepared: subprocess.Popen[bytes] | None = None
        self._control: Channel | None = None
        self._open = False
        self.isolated = False

    def start(self) -> None:
        """Start the prepared process; does nothing when it runs."""
        with self._lock:
            self._open = True
            self._running()

    def fork(self) -> Worker:
        """A new worker. Raises OSError or EOFError when the system gives no process, or after `close`."""
        ours, theirs = socket.socketpair()
        with self._lock, theirs:
            try:
                answer = self._exchange(Message({}, file=theirs.fileno()))
            except (OSError, EOFError):
                ours.close()
                raise
        return Worker(answer.header["worker"], Channel(ours))

    def end(self, worker: Worker) -> int:
        """Kill a worker; gives its wait status, which says how it ended when it was dead already."""
        worker.channel.close()
        with self._lock:
            try:
                status: int = self._exchange(Message({"end": worker.process})).header["status"]
            except (OSError, EOFError, KeyError):  # the prepared process is gone, and its workers with it
                self._discard()
                return signal.SIGKILL
            return status

    def close(self) -> None:
        """End the prepared process and every worker."""
        with self._lock:
            self._open = False
            self._discard()

    def _exchange(self, message: Message) -> Message:
        control = self._running()
        try:
            control.send(message)
            return control.receive(_START_SECONDS)
        except (OSError, EOFError):
            self._discard()
            if message.file is None:
                raise
            control = self._running()
            control.send(message)
            return control.receive(_START_SECONDS)

    def _running(self) -> Channel:
        if self._control is not None:
            return self._control
        if not self._open:  # a query that was running when the service closed: nobody would end what it starts
            raise EOFError("the pool is closed")
        ours, theirs = socket.socketpair()
        mega = 1 << 20
        command = [sys.executable, "-c", _BOOT, json.dumps(sys.path), str(theirs.fileno())]
        command += [str(self._limits.memory_mb * mega), str(self._limits.max_result_mb * mega)]
        with theirs:
            self._prepared = subprocess.Popen(  # noqa: S603 - this interpreter, with arguments of our own
                command,
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                start_new_session=True,
                env={**os.environ, **_ENVIRONMENT},
            )
        self._control = Channel(ours)
        self.isolated = self._control.receive(_START_SECONDS).header["isolated"]
        if not self.isolated:
            _log.warning("network=open reason='no own network namespace; only the query guard stops calls'")
        return self._control

    def _discard(self) -> None:
        if self._control is not None:
            self._control.close()
            self._control = None
        if self._prepared is not None:
            with suppress(OSError):
                self._prepared.kill()
            self._prepared.wait()
            self._prepared = None


def crash_of(status: int) -> QueryCrash:
    """What a worker that ended by itself died of, from its wait status."""
    remedy = "nest less deeply, sort or join less, or ask for less at once"
    if os.WIFEXITED(status) and os.WEXITSTATUS(status) == MEMORY_EXIT:
        return QueryCrash("the query used up its memory 查询超出内存上限", remedy)
    if os.WIFSIGNALED(status):
        name = signal.Signals(os.WTERMSIG(status)).name
        return QueryCrash(f"the query ended its worker by {name} 查询导致进程终止（嵌套过深或内存不足）", remedy)
    return QueryCrash(f"the query ended its worker, status {status} 查询导致进程终止", remedy)
