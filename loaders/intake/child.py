"""The reading process: reads one file after the other and sends its pages; it is killed when it takes too much.

Example 例：asked for 2020.zip, it says that it begins with 2020.zip/03-02/1.txt, sends the page 武陵日报 2020-03-02
第1版, and so on to the last member, and says that it has done.
"""

from __future__ import annotations

import os
import socket
import sys
import traceback
from contextlib import suppress
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import MetadataError, SourceError, XianzhiError
from kg.identity import Names
from kg.query import confinement
from kg.query.limits import MEMORY_EXIT
from loaders.intake.wire import Lines, Order, read_as_line
from loaders.sources import PageRead, SourceFile, Table, file_at, pages_from, read_table
from loaders.sources.archive import is_archive, members

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.intake.wire import Line
    from loaders.sources.archive import Position
    from loaders.sources.limits import Limits

_MIB = 1 << 20
_TRACE = 8000
_ORDERS = 1 << 30
"""Bytes of an order or request: they come from our own side."""


def main(arguments: list[str]) -> None:
    """Read what is asked for until the other side goes; arguments: descriptor of the socket, id of the parent."""
    descriptor, parent = (int(argument) for argument in arguments)
    lines = Lines(socket.socket(fileno=descriptor), _ORDERS)
    order = Order.from_line(lines.receive())
    _confine(parent, order.limits)
    lines.send({"ready": True})
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        while True:
            Reading(lines, order).answer(lines.receive())


def _confine(parent: int, limits: Limits) -> None:
    """Give up the network, core dumps, and more memory and larger files than reading needs."""
    confinement.die_with(parent)
    if os.geteuid():  # in a user namespace of its own, which that may take, root could not read what others own
        confinement.leave_network()
    confinement.hush()
    confinement.prefer_as_victim()
    confinement.limit_files((limits.file_mb + 1) * _MIB)
    confinement.limit_memory(limits.memory_mb * _MIB)


class Reading:
    """Reads one file or archive at a request."""

    def __init__(self, lines: Lines, order: Order) -> None:
        self._lines, self._order = lines, order

    def answer(self, request: Line) -> None:
        """Send all that a request asks for, then that it is done. Ends the process when the memory is used up."""
        name = str(request["name"])
        try:
            for read in self._reads(request):
                self._lines.send(read_as_line(read))
        except SourceError as error:
            self._lines.send(read_as_line(error))
        except MemoryError:
            os._exit(MEMORY_EXIT)
        except Exception as error:
            self._lines.send(_bug(name, error))
        self._lines.send({"done": True})

    def _reads(self, request: Line) -> Iterator[PageRead | SourceError]:
        file = replace(file_at(Path(request["path"])), name=request["name"])
        table = _table_at(request["table"]) if request["table"] and self._order.own_tables else None
        if not is_archive(file):
            yield from self._pages(file, table)
            return
        for one in members(file, self._order.limits, tuple(request["after"]), self._begin):
            if isinstance(one, SourceError):
                yield one
            else:
                yield from self._guarded(one.file, one.table or table)

    def _begin(self, position: Position, name: str) -> None:
        self._lines.send({"begin": position, "name": name})

    def _guarded(self, file: SourceFile, table: Table | None) -> Iterator[PageRead | SourceError]:
        """The pages of a member; what is wrong with it, or with us, does not end the archive."""
        try:
            yield from self._pages(file, table)
        except SourceError as error:
            yield error
        except (MemoryError, ConnectionError):
            raise
        except Exception as error:
            self._lines.send(_bug(file.name, error))

    def _pages(self, file: SourceFile, table: Table | None) -> Iterator[PageRead | SourceError]:
        given = self._order.given
        if table is not None and self._order.own_tables:
            given = replace(given, table=table)
        try:
            yield from pages_from(file, given, Names(self._order.base), self._order.limits)
        except SourceError:
            raise
        except XianzhiError as error:
            raise SourceError(file.name, error.message, error.remedy) from error


@lru_cache(maxsize=4)
def _table_at(path: str) -> Table:
    """The table of a folder. Raises MetadataError, which says that the files it is for were not read."""
    try:
        return read_table(Path(path))
    except MetadataError as error:
        message = f"{error.message.removeprefix(f'{error.path}: ')}; the files it is for were not read 其文件未读"
        raise MetadataError(error.path, message, error.remedy) from error


def _bug(name: str, error: Exception) -> Line:
    """A fault of our own: its type and place, and the end of its traceback for the log."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(frame.filename).parent.name}/{Path(frame.filename).name}:{frame.lineno}"
    trace = "".join(traceback.format_exception(error))[-_TRACE:]
    return {"bug": [name, type(error).__name__, place], "trace": trace}


if __name__ == "__main__":
    main(sys.argv[1:])
