"""The prepared process: has everything loaded, is cut off from the network, and forks workers from itself.

Example 例：the parent sends one end of a socket pair; 派生 takes milliseconds, not a start of Python.

It answers only its parent, over the descriptor given on its command line, and ends when its parent does. As
the real parent of the workers it alone ends them, so a process id is never used after another has it.
"""

from __future__ import annotations

import os
import signal
import socket
import sys
from contextlib import suppress

from kg.query import confinement
from kg.query.channel import Channel, Message
from kg.query.worker import Bounds, serve


def main(arguments: list[str]) -> None:
    """Run until the parent goes; arguments: descriptor, memory and result bounds in bytes."""
    descriptor, memory, result = (int(argument) for argument in arguments)
    control = Channel(socket.socket(fileno=descriptor))
    control.send(Message({"isolated": confinement.leave_network()}))
    confinement.freeze()
    workers: set[int] = set()
    with suppress(EOFError):
        while True:
            message = control.receive()
            if message.file is None:
                control.send(Message({"status": _end(message.header["end"], workers)}))
            else:
                worker = _fork(control, message.file, Bounds(memory, result))
                workers.add(worker)
                control.send(Message({"worker": worker}))


def _fork(control: Channel, descriptor: int, bounds: Bounds) -> int:
    """Start a worker on the socket `descriptor`; gives its process id."""
    prepared = os.getpid()
    worker = os.fork()
    if worker:
        os.close(descriptor)
        return worker
    try:
        control.close()
        serve(Channel(socket.socket(fileno=descriptor)), prepared, bounds)
    finally:
        os._exit(0)


def _end(worker: int, workers: set[int]) -> int:
    """Kill a worker and give its wait status: how it had ended when it was dead already.

    One that is not ours was an earlier prepared process's and died with it; its id may be another's by now.
    """
    if worker not in workers:
        return signal.SIGKILL
    workers.remove(worker)
    os.kill(worker, signal.SIGKILL)
    return os.waitpid(worker, 0)[1]


if __name__ == "__main__":
    main(sys.argv[1:])
