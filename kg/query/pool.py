"""The pool of workers that answers every query: with a deadline, over one generation, whole or not at all.

Example 例：`with QueryPool(Path("store")) as pool: pool.rows("SELECT ?县 { ?县 a xz:County }")`.
"""

from __future__ import annotations

import os
import queue
import threading
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Self

from kg.errors import FormatError, QueryBusy, QueryCrash, QueryError, QueryTimeout
from kg.formats import FORMATS, Wish, wished
from kg.query import guard
from kg.query.channel import Message
from kg.query.journal import recorded
from kg.query.limits import Dataset, ServiceLimits
from kg.query.syntax import syntax_error
from kg.query.terms import rows_of
from kg.query.workers import Nursery, crash_of
from kg.store.generations import Generations

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kg.formats import Format
    from kg.query.channel import Header
    from kg.query.terms import Row
    from kg.query.workers import Worker
    from kg.store.generations import Generation

JSON = wished(None, "json")
_SWITCHES = 5
_PIECE = 1 << 18
_BY_NAME = {known.name: known for known in FORMATS}


@dataclass(frozen=True, slots=True)
class Answer:
    """A complete result: its format, its bytes (in memory or an unnamed file), and its generation."""

    format: Format
    generation: int
    content: bytes
    file: BinaryIO | None = None

    @property
    def size(self) -> int:
        """The length in bytes."""
        return len(self.content) if self.file is None else os.fstat(self.file.fileno()).st_size

    def pieces(self) -> Iterator[bytes]:
        """The bytes, piece by piece; can be read once."""
        if self.file is None:
            yield self.content
            return
        with self.file:
            self.file.seek(0)
            while piece := self.file.read(_PIECE):
                yield piece

    def read(self) -> bytes:
        """All the bytes; can be read once."""
        return b"".join(self.pieces())


@dataclass(frozen=True, slots=True)
class View:
    """One generation, for several queries that must see the same data."""

    pool: QueryPool
    generation: Generation

    def rows(self, query: str) -> list[Row]:
        """The rows of a SELECT. Raises QueryError."""
        return rows_of(self.pool.ask(query, generation=self.generation, union=True).read())


class QueryPool:
    """Answers queries over the store at `root`. Start it, or use it in a `with` statement."""

    def __init__(self, root: Path, limits: ServiceLimits | None = None) -> None:
        self.limits = limits or ServiceLimits()
        self.generations = Generations(root)
        self._nursery = Nursery(self.limits)
        self._idle: queue.LifoQueue[Worker | None] = queue.LifoQueue()
        self._waiting = threading.BoundedSemaphore(self.limits.max_waiting)

    def start(self) -> None:
        """Start the prepared process; the workers follow when they are needed."""
        self._nursery.start()
        for _ in range(self.limits.workers):
            self._idle.put(None)

    def close(self) -> None:
        """End every worker, whatever it does."""
        self._nursery.close()
        with suppress(queue.Empty):
            while True:
                if (worker := self._idle.get_nowait()) is not None:
                    worker.channel.close()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def isolated(self) -> bool:
        """Whether the workers are cut off from the network by the system."""
        return self._nursery.isolated

    def ask(
        self,
        query: str,
        wish: Wish = JSON,
        dataset: Dataset = Dataset(),  # noqa: B008 - frozen
        generation: Generation | None = None,
        union: bool | None = None,
    ) -> Answer:
        """Run a query over the current generation, or the one given, in a format that the caller wishes.

        `union`: whether a query without a dataset sees the union of all graphs; None: as the service does.
        Raises QueryRefused, QuerySyntaxError, FormatError, QueryTimeout, QueryCrash, QueryBusy or QueryError,
        and StoreError when nothing was published yet.
        """
        with recorded(query):
            guard.check(query, self.limits.max_query_bytes)
            union = self.limits.default_graph == "union" if union is None else union
            request = {**_request(query, wish, dataset), "union": union and not guard.names_dataset(query)}
            return self._ask(query, request, generation)

    def _ask(self, query: str, request: Header, generation: Generation | None) -> Answer:
        for _ in range(_SWITCHES):
            chosen = generation or self.generations.current()
            message = self._run({**request, "generation": str(chosen.path)})
            if message.header.get("error") != "gone":
                return self._answer(query, chosen, message)
        raise _replaced()

    def rows(self, query: str) -> list[Row]:
        """The rows of a SELECT over the union of the current generation's graphs. Raises as `ask` does."""
        return rows_of(self.ask(query, union=True).read())

    @contextmanager
    def view(self) -> Iterator[View]:
        """The current generation, kept from being deleted, for several queries. Raises StoreError."""
        with ExitStack() as stack:
            yield View(self, self._hold(stack))

    def _hold(self, stack: ExitStack) -> Generation:
        for _ in range(_SWITCHES):
            with suppress(FileNotFoundError):
                return stack.enter_context(self.generations.current().held())
        raise _replaced()

    def _answer(self, query: str, generation: Generation, message: Message) -> Answer:
        header = message.header
        if "error" in header:
            raise self._error(query, header)
        file = None if message.file is None else os.fdopen(message.file, "rb")
        return Answer(_BY_NAME[header["format"]], generation.number, message.body, file)

    def _error(self, query: str, header: Header) -> QueryError:
        if header["error"] == "syntax":
            return syntax_error(query, header["message"])
        if header["error"] == "format":
            offered = ", ".join(known.media_types[0] for known in FORMATS if known.kind == header["kind"])
            what = "triples 三元组" if header["kind"] == "graph" else "a table or yes/no 表格或是否"
            return FormatError(f"the result is {what}, in none of the accepted formats", f"accept {offered}")
        if header["error"] == "characters":
            what = f"the result holds the character {header['message']}, which XML cannot hold XML 容不下该字符"
            return FormatError(what, "ask for JSON, CSV or Turtle 请改用 JSON、CSV 或 Turtle")
        if header["error"] == "too large":
            limit = self.limits.max_result_mb
            return QueryCrash(f"the result is larger than {limit} MiB 结果过大", "add LIMIT, or ask in parts")
        return QueryError(f"the query failed 查询失败: {header['message']}", "change the query")

    def _run(self, request: Header) -> Message:
        """The reply of a worker, which then is free again. Raises QueryTimeout, QueryCrash or QueryBusy."""
        held = self._take()
        free: Worker | None = None
        try:
            worker = self._send(held, Message(request))
            reply = self._reply(worker)
            free = worker
        finally:
            self._idle.put(free)
        return reply

    def _reply(self, worker: Worker) -> Message:
        try:
            return worker.channel.receive(self.limits.timeout_s)
        except TimeoutError as error:
            self._nursery.end(worker)
            raise QueryTimeout(self.limits.timeout_s) from error
        except (EOFError, OSError, ValueError) as error:  # ValueError: a worker that talks nonsense
            raise crash_of(self._nursery.end(worker)) from error

    def _send(self, worker: Worker | None, message: Message) -> Worker:
        """Give the request to the worker, or to a new one when there is none or it died while it was idle."""
        if worker is not None:
            try:
                worker.channel.send(message)
            except OSError:
                self._nursery.end(worker)
            else:
                return worker
        try:
            fresh = self._nursery.fork()
            fresh.channel.send(message)
        except (EOFError, OSError) as error:
            raise QueryBusy(self._retry_after()) from error  # no process to be had, or the pool is closed
        return fresh

    def _take(self) -> Worker | None:
        """A free place in the pool, with its worker when it has one. Raises QueryBusy."""
        if not self._waiting.acquire(blocking=False):
            raise QueryBusy(self._retry_after())
        try:
            return self._idle.get(timeout=self.limits.max_wait_s)
        except queue.Empty as error:
            raise QueryBusy(self._retry_after()) from error
        finally:
            self._waiting.release()

    def _retry_after(self) -> int:
        return max(1, round(self.limits.timeout_s / 4))


def _replaced() -> QueryError:
    return QueryError("the data was replaced while the query ran 数据在查询时被替换", "ask again")


def _request(query: str, wish: Wish, dataset: Dataset) -> Header:
    formats = {"results": wish.results and wish.results.name, "graph": wish.graph and wish.graph.name}
    return {"query": query, "formats": formats, "default": dataset.default, "named": dataset.named}
