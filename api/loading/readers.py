"""Who reads the groups of pages of a load: the loading process itself, or several beside it.

Example 例：with four readers (四个进程) the next pages are read while those of 武陵日报 2020-03-02 are written.

Readings are taken up in the order in which the groups were handed in, so that the result does not depend on who is
quick. A process that dies costs the groups it had in hand a second attempt, each by itself, and then only the one that
kills.
"""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from multiprocessing import get_all_start_methods, get_context
from typing import TYPE_CHECKING, Self, TypeAlias

from api.loading.group_reading import ReadingError

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    from api.loading.group_reading import Group, GroupReader, GroupReading

Awaited: TypeAlias = "Callable[[], GroupReading]"
"""Gives the reading when it is called; raises what `GroupReader.read` raises."""

WAITING = 2
"""Groups for each process that are handed in ahead of the writing."""


class Readers:
    """Reads groups of pages in `jobs` processes, for 1 in this one. Use it in a `with` statement."""

    def __init__(self, reader: GroupReader, jobs: int = 1) -> None:
        self.reader = reader
        self.ahead = WAITING * jobs if jobs > 1 else 0
        self._jobs = jobs
        self._pool = self._started() if jobs > 1 else None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def hand_in(self, group: Group) -> Awaited:
        """Have a group read, at once or when its reading is asked for."""
        if self._pool is None:
            return partial(self.reader.read, group)
        try:
            return partial(self._taken, self._pool.submit(self.reader.read, group), group)
        except BrokenProcessPool:
            self._renew()
            return partial(self._taken, self._pool.submit(self.reader.read, group), group)

    def _taken(self, reading: Future[GroupReading], group: Group) -> GroupReading:
        try:
            return reading.result()
        except BrokenProcessPool:
            return self._alone(group)

    def _alone(self, group: Group) -> GroupReading:
        """Read a group in a process of its own, whose death says that this group is the one that kills."""
        with _processes(1) as pool:
            try:
                return pool.submit(self.reader.read, group).result()
            except BrokenProcessPool as error:
                what = "the process that read it died, perhaps for want of memory 读取进程意外结束，可能是内存不足"
                raise ReadingError(what, "split the file, or load with --jobs 1 请拆分文件或用 --jobs 1") from error

    def _renew(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
        self._pool = self._started()

    def _started(self) -> ProcessPoolExecutor:
        return _processes(self._jobs)


def _processes(count: int) -> ProcessPoolExecutor:
    # The store has threads, and a fork of a process with threads may hang: readers are forked from one that has none.
    method = "forkserver" if "forkserver" in get_all_start_methods() else "spawn"
    context = get_context(method)
    if method == "forkserver":
        context.set_forkserver_preload(["api.loading.warm"])
    return ProcessPoolExecutor(count, mp_context=context)
