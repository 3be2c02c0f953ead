"""Our side of intake: asks the reading process for the pages of each file, and ends it when it takes too much.

Example 例：`with Intake(given, names, limits) as intake: pages = list(intake.read(Found(path, "武陵日报.pdf")))`

Pages that came before a file was ended are kept, and the error says how many they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self, TypeAlias

from kg.errors import SourceError
from loaders.intake.endings import At, bug, crashed, too_long, too_slow
from loaders.intake.process import CHILD, ReadingProcess
from loaders.intake.wire import Order, read_from_line
from loaders.sources.metadata.pages import PageRead

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from kg.identity import Names
    from loaders.intake.wire import Line
    from loaders.sources import Given, Limits
    from loaders.sources.folders import Found

Taken: TypeAlias = PageRead | SourceError

RENEWED_AFTER = 1000
"""Files after which a new process reads, so that what libraries keep does not add up to the limit of memory."""
MOST_ENDED = 20
"""Members of one archive that may end their process; then the rest of the archive is refused."""


class Intake:
    """Reads files in a process of its own. Use it in a `with` statement, which leaves no process behind.

    `own_tables` says whether a pages.json in a folder or an archive counts. `child` is the module that reads.
    """

    def __init__(
        self, given: Given, names: Names, limits: Limits, *, own_tables: bool = True, child: str = CHILD
    ) -> None:
        self._limits = limits
        self._order = Order(given, names.base, limits, own_tables)
        self._child = child
        self._process: ReadingProcess | None = None

    def __enter__(self) -> Self:
        self._running()
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def read(self, found: Found) -> Iterator[Taken]:
        """The pages of a file, or of all members of an archive, and why some of them cannot be read."""
        at = At(found.name)
        for _ in range(MOST_ENDED):
            started = at.position
            error = yield from self._attempt(found, at)
            if error is None:
                return
            yield error
            if not at.position:  # a file of its own, or an archive of which no member was begun
                return
            if at.position == started:  # nothing to go on with
                break
        yield SourceError(
            found.name,
            "its members ended the reading too often, the rest was not read 多个成员读取失败，其余未读",
            "unpack it and load the files by themselves 请解压后分别载入",
        )

    def _attempt(self, found: Found, at: At) -> Generator[Taken, None, SourceError | None]:
        """What comes of a file behind `at`, which moves along; gives the error that ended the process, if any."""
        done = False
        try:
            process = self._running()
            process.ask(_request(found, at))
            while not (done := "done" in (line := process.lines.receive(self._limits.seconds))):
                if (taken := _taken(line, at)) is not None:
                    yield taken
        except TimeoutError:
            return too_slow(at, self._limits)
        except (EOFError, OSError):
            return crashed(at, self._limits, self._end())
        except (ValueError, KeyError, TypeError, RecursionError):
            return too_long(at, self._limits)
        finally:
            if not done:
                self._end()
        return None

    def _running(self) -> ReadingProcess:
        old = self._process
        if old is not None and (old.files >= RENEWED_AFTER or old.is_gone()):
            self._end()
        if self._process is None:
            self._process = ReadingProcess.start(self._order, self._child)
        return self._process

    def _end(self) -> int:
        process, self._process = self._process, None
        return 0 if process is None else process.end()


def _request(found: Found, at: At) -> Line:
    table = None if found.table is None else str(found.table)
    return {"path": str(found.path), "name": found.name, "table": table, "after": at.position}


def _taken(line: Line, at: At) -> Taken | None:
    """The page or error in a line; None when it says which member comes next."""
    if "begin" in line:
        at.position, at.name, at.pages = tuple(map(int, line["begin"])), str(line["name"]), 0
        return None
    if "bug" in line:
        return bug(at, line)
    taken = read_from_line(line)
    at.pages += isinstance(taken, PageRead)
    return taken
