"""Steps of reading, counted: lines of our code that run, characters that patterns look at, characters that are copied.

A step is no second: the same text costs the same steps on every machine, and work that grows faster than its text shows
in texts of some hundred characters.
"""

from __future__ import annotations

import re
import sys
from contextlib import contextmanager
from functools import _lru_cache_wrapper
from pathlib import Path
from types import BuiltinMethodType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType, ModuleType

ROOT = Path(__file__).resolve().parents[2]
OURS = tuple(f"{ROOT / name}/" for name in ("kg", "loaders", "ontology"))
COUNTED_MODULES = ("loaders", "kg.language")


class Counter:
    """How many lines have run and how many characters were gone over since it was last set to nothing."""

    def __init__(self) -> None:
        self.lines_run = self.by_patterns = self.by_text = 0

    def begin(self) -> None:
        """Set it to nothing."""
        self.lines_run = self.by_patterns = self.by_text = 0

    @property
    def steps(self) -> int:
        """Lines and characters; a text copies and searches many characters while one line runs."""
        return self.lines_run + self.by_patterns + self.by_text // 32

    @property
    def characters(self) -> int:
        """Characters alone."""
        return self.by_patterns + self.by_text

    @contextmanager
    def lines(self) -> Iterator[None]:
        """Count each line of our code that runs; a loop on one line counts each time round."""

        def of_line(_: FrameType, event: str, __: object) -> Callable[..., Any]:
            self.lines_run += event == "line"
            return of_line

        def of_call(frame: FrameType, _: str, __: object) -> Callable[..., Any] | None:
            return of_line if frame.f_code.co_filename.startswith(OURS) else None

        before = sys.gettrace()
        sys.settrace(of_call)
        try:
            yield
        finally:
            sys.settrace(before)


STEPS = Counter()


@contextmanager
def counted(steps: dict[str, int], name: str) -> Iterator[None]:
    """Put the steps taken inside into `steps`."""
    STEPS.begin()
    with STEPS.lines():
        yield
    steps[name] = STEPS.steps


class CountedText(str):
    """A text that counts the characters that are copied or searched."""

    __slots__ = ()

    def __getitem__(self, key: Any) -> str:
        got = super().__getitem__(key)
        STEPS.by_text += len(got)
        return got

    def translate(self, table: Any) -> CountedText:
        STEPS.by_text += len(self)
        return CountedText(super().translate(table))

    def find(self, words: str, start: int = 0, end: int = sys.maxsize) -> int:
        found = super().find(words, start, end)
        self._searched(start, found if found >= 0 else end)
        return found

    def rfind(self, words: str, start: int = 0, end: int = sys.maxsize) -> int:
        found = super().rfind(words, start, end)
        self._searched(max(start, found), end)
        return found

    def count(self, words: str, start: int = 0, end: int = sys.maxsize) -> int:
        self._searched(start, end)
        return super().count(words, start, end)

    def __contains__(self, words: object) -> bool:
        self._searched(0, len(self))
        return super().__contains__(words)  # type: ignore[operator]

    def _searched(self, start: int, end: int) -> None:
        STEPS.by_text += max(0, min(end, len(self)) - start)


class CountedPattern:
    """A pattern that counts the characters that it goes over; of those that it goes over twice it knows nothing."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._pattern = pattern

    def __getattr__(self, name: str) -> Any:
        return getattr(self._pattern, name)

    def __hash__(self) -> int:
        return hash(self._pattern)

    def __eq__(self, other: object) -> bool:
        return self._pattern == (other._pattern if isinstance(other, CountedPattern) else other)

    def search(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        found = self._pattern.search(text, pos, endpos)
        self._went(pos, found.end() if found else min(endpos, len(text)))
        return found

    def match(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        found = self._pattern.match(text, pos, endpos)
        self._went(pos, found.end() if found else pos + 1)
        return found

    def fullmatch(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        found = self._pattern.fullmatch(text, pos, endpos)
        self._went(pos, found.end() if found else pos + 1)
        return found

    def finditer(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> Iterator[re.Match[str]]:
        at = pos
        for found in self._pattern.finditer(text, pos, endpos):
            self._went(at, found.end())
            at = found.end()
            yield found
        self._went(at, min(endpos, len(text)))

    def findall(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> list[Any]:
        self._went(pos, min(endpos, len(text)))
        return self._pattern.findall(text, pos, endpos)

    def split(self, text: str, maxsplit: int = 0) -> list[Any]:
        self._went(0, len(text))
        return self._pattern.split(text, maxsplit)

    def sub(self, by: Any, text: str, count: int = 0) -> str:
        self._went(0, len(text))
        return self._pattern.sub(by, text, count)

    def _went(self, start: int, end: int) -> None:
        STEPS.by_patterns += 1 + max(0, end - start)


@contextmanager
def counted_patterns() -> Iterator[None]:
    """Every pattern of the loaders and of the language counts, also those made later and those kept in a cache."""
    plain = re.compile
    changed: list[tuple[ModuleType, str, object]] = []
    for module in _modules():
        for name, value in list(vars(module).items()):
            new = _counted(value)
            if new is not value:
                changed.append((module, name, value))
                setattr(module, name, new)
    _forget()
    re.compile = lambda *of: _counted(plain(*of))  # type: ignore[assignment]
    try:
        yield
    finally:
        re.compile = plain
        for module, name, value in changed:
            setattr(module, name, value)
        _forget()


def _modules() -> list[ModuleType]:
    return [module for name, module in list(sys.modules.items()) if name.startswith(COUNTED_MODULES) and module]


def _forget() -> None:
    """Empty the caches, which may hold patterns of the other sort."""
    for module in _modules():
        for value in list(vars(module).values()):
            if isinstance(value, _lru_cache_wrapper):
                value.cache_clear()


def _counted(value: Any) -> Any:
    """The value with each pattern in it replaced by one that counts."""
    if isinstance(value, re.Pattern):
        return CountedPattern(value) if isinstance(value.pattern, str) else value
    if isinstance(value, BuiltinMethodType) and isinstance(value.__self__, re.Pattern):
        return getattr(CountedPattern(value.__self__), value.__name__)
    if type(value) in (tuple, list, dict):
        return _counted_within(value)
    return value


def _counted_within(value: Any) -> Any:
    held = value.items() if isinstance(value, dict) else value
    new = [tuple(map(_counted, each)) if isinstance(value, dict) else _counted(each) for each in held]
    same = all(a is b or (isinstance(value, dict) and a[1] is b[1]) for a, b in zip(new, held, strict=True))
    return value if same else type(value)(new)
