"""What the names of files say, by a pattern that the user gives: --name-pattern '{newspaper}-{issued}-{page}'.

Example 例：武陵日报-20200302-03.txt says 武陵日报, 2020-03-02, page 3; with '{newspaper}/{issued}/{page}' so does
武陵日报/2020年3月2日/第三版.pdf.

`{_}` stands for anything. A pattern without "/" is held against the name of the file, one with "/" against as many
last parts of its path, in both cases without the suffix (.txt). A name that fits in two ways says nothing.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.errors import MetadataError
from kg.model import Origin
from loaders.sources.metadata.name_fields import ANYTHING, FIELDS, Step, found_in
from loaders.sources.metadata.own_fields import own_day, own_newspaper, own_number
from loaders.sources.metadata.values import Said

if TYPE_CHECKING:
    from collections.abc import Iterator

_SUFFIX = re.compile(r"\.[A-Za-z]{2,5}")
_PIECE = re.compile(r"\{([^{}]*)\}|([^{}]+)|([{}])")
_LONGEST = 1024
_REMEDY = (
    "write it like '{newspaper}-{issued}-{page}' or '{newspaper}/{issued}/{_}-{page}', with something between "
    "newspaper, page and {_} 请写成例如 '{newspaper}-{issued}-{page}'，各项之间须有分隔"
)


@dataclass(frozen=True, slots=True)
class NamePattern:
    """A pattern as typed, and its parts: one tuple of steps for each part of a path."""

    text: str
    parts: tuple[tuple[Step, ...], ...]

    @classmethod
    def parse(cls, text: str) -> NamePattern:
        """The pattern. Raises MetadataError, which shows one that is right, when it cannot be used."""
        parts = unicodedata.normalize("NFC", text).split("/")
        steps = tuple(tuple(_steps(part)) for part in parts)
        fault = _fault(parts, steps)
        if fault:
            raise MetadataError(f"--name-pattern {text!r}", fault, _REMEDY)
        return cls(text, steps)

    def read(self, name: str) -> Said:
        """What the path `name` says; nothing but a note when it does not fit, or fits in two ways."""
        return _read(self, name)


@lru_cache(maxsize=64)
def _read(pattern: NamePattern, name: str) -> Said:
    for parts in _candidates(name, len(pattern.parts)):
        found: dict[str, set[str]] = {}
        fits = [found_in(part, steps, found) for part, steps in zip(parts, pattern.parts, strict=True)]
        if all(fits):
            return _said(pattern.text, found)
    return _nothing(f"the file name does not fit {pattern.text} 文件名与该样式不符")


def _candidates(name: str, count: int) -> Iterator[list[str]]:
    """The last `count` parts of a path, without the suffix, then with it (in 2020.03.02.A3 there is none)."""
    parts = [part for part in unicodedata.normalize("NFC", name).replace("\\", "/").split("/") if part not in ("", ".")]
    if len(parts) < count or len(name) > _LONGEST:
        return
    *folders, last = parts[-count:]
    stem, dot, suffix = last.rpartition(".")
    if stem and _SUFFIX.fullmatch(dot + suffix):
        yield [*folders, stem]
    yield [*folders, last]


def _said(pattern: str, found: dict[str, set[str]]) -> Said:
    newspapers = {own_newspaper(text) for text in found.get("newspaper", ())}
    days = {own_day(text.replace("_", "-")) for text in found.get("issued", ())}
    numbers = {own_number(text) for text in found.get("page", ())}
    if max(len(newspapers), len(days), len(numbers)) > 1:
        return _nothing(f"the file name fits {pattern} in two ways and is not used 文件名按该样式有两种读法，未采用")
    return Said(Origin.FILE_NAME, next(iter(newspapers), None), next(iter(days), None), next(iter(numbers), None))


def _nothing(note: str) -> Said:
    return Said(Origin.FILE_NAME, notes=(note,))


def _steps(part: str) -> Iterator[Step]:
    for field, literal, brace in _PIECE.findall(part):
        yield Step(literal or brace, is_field=False) if literal or brace else Step(field, is_field=True)


def _fault(parts: list[str], steps: tuple[tuple[Step, ...], ...]) -> str | None:
    """What is wrong with a pattern, None when nothing is."""
    fields = [step.text for part in steps for step in part if step.is_field]
    named = [field for field in fields if field != ANYTHING]
    unknown = [field for field in named if field not in FIELDS]
    if any(part in ("", ".", "..") for part in parts):
        return "a part of the path is empty or climbs 路径有空的部分"
    if any(not step.is_field and step.text in "{}" for part in steps for step in part):
        return "a brace has no partner 花括号不成对"
    if unknown:
        return f"there is no field {{{unknown[0]}}}, only newspaper, issued, page and _ 没有这一项"
    if not named:
        return "it names no field 没有写明任何一项"
    if len(named) > len(set(named)):
        return "a field stands twice 同一项出现两次"
    if any(_runs_together(*two) for part in steps for two in pairwise(part)):
        return "two fields stand side by side, so that nobody knows where one ends 两项之间没有分隔"
    return None


def _runs_together(one: Step, two: Step) -> bool:
    """Whether two steps are fields whose border cannot be told; that of a day can."""
    return one.is_field and two.is_field and "issued" not in (one.text, two.text)
