"""A reading process with one more format, for tests: a file whose first line is an order to misbehave."""

from __future__ import annotations

import ctypes
import os
import sys
import time
from typing import TYPE_CHECKING

import loaders.sources
from kg.errors import SourceError
from loaders.intake import child
from loaders.sources import Format, OwnFields, Sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from loaders.sources import Limits, Read, SourceFile

MARK = b"ODD "


def _read(file: SourceFile, limits: Limits) -> Iterator[Read]:
    order, _, pages = file.bytes(limits).decode().removeprefix("ODD ").strip().partition(" ")
    for number in range(1, int(pages or 0) + 1):
        yield Sheet(f"本报讯 第{number}版。", "0" * 63 + str(number), f"page={number}", own=OwnFields(page=str(number)))
    ORDERS[order]()


def _loop() -> None:
    while True:
        pass


def _fault() -> None:
    raise ZeroDivisionError("a fault of the reader")


def _refuse() -> None:
    raise SourceError("a.odd", "torn 撕坏了", "mend it 请修补")


ORDERS: dict[str, Callable[[], object]] = {
    "hang": lambda: time.sleep(600),
    "loop": _loop,
    "crash": lambda: ctypes.string_at(0),
    "abort": os.abort,
    "exit": lambda: os._exit(0),
    "grow": lambda: [bytearray(8 << 20) for _ in range(1000)],
    "fault": _fault,
    "refuse": _refuse,
    "babble": lambda: _write(b"nonsense\n"),
    "false": lambda: _write(b'{"page": "{}", "source": "x", "notes": []}\n'),
    "flood": lambda: _write(b"x" * (4 << 20)),
}


def _write(data: bytes) -> None:
    os.write(int(sys.argv[1]), data)


def main(arguments: list[str]) -> None:
    """As the usual child does, with the odd format before all others."""
    odd = Format("odd", lambda file: file.head.startswith(MARK), _read)
    loaders.sources.FORMATS = (odd, *loaders.sources.FORMATS)
    child.main(arguments)
