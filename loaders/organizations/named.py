"""Enterprises, schools, hospitals, associations, mines, markets, development zones: any words before a last word.

Example 例：走进溆浦县清水湾生态养殖专业合作社, 在桂阳高新技术产业开发区; “庄稼医院” and 考上大学 name none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING

from kg.tables import any_of
from loaders.organizations.beginnings import beginning, behind_founding, behind_level
from loaders.organizations.bodies_in import NamedBody, whole_within
from loaders.organizations.levels import level_word
from loaders.organizations.vocabulary import no_word_goes_on, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.model import Span
    from loaders.organizations.around import Around

_SHORTEST_PLACED, _SHORTEST = 4, 5


def named(text: str, lines: Sequence[Span], around: Around) -> Iterator[NamedBody]:
    """The names in `text`, which is folded; `lines` are its parts in order, and no name goes over two of them."""
    starts = [line.start for line in lines]
    for match in _last_words().finditer(text):
        line = lines[max(0, bisect_right(starts, match.start()) - 1)]
        size = match.end() - match.start()
        span = beginning(text, match.end(), size, line.start, around)
        if span is not None and span.start in around.at:
            if len(span) >= _SHORTEST_PLACED and span.start < match.start() - 1:
                yield _behind_place(text, span, around)
            continue
        yield from _without_place(text, match, line.start, span, around)


def _behind_place(text: str, span: Span, around: Around) -> NamedBody:
    """The name behind a place; a part of a body of that place where it begins with one: 溆浦县医院胸痛中心."""
    whole = whole_within(text, around.chain_end(span.start), span.end)
    if whole:
        return NamedBody(span, "organizations.body_of_place", whole)
    company = text.find("有限公司", span.start, span.end - 4)
    return NamedBody(span, "organizations.named", company + 4 if company > 0 else 0)


def _without_place(
    text: str, match: re.Match[str], floor: int, span: Span | None, around: Around
) -> Iterator[NamedBody]:
    """The name behind a level word, behind 成立了, or one that `span` has found."""
    last, size = match.group(), match.end() - match.start()
    level = None
    if last not in words("level_never_last"):
        level = behind_level(text, match.end(), size, floor, around)
    task = behind_founding(text, match.end(), size, floor) if last in words("task_group") and not level else None
    if level is not None:
        whole = whole_within(text, level.start + len(level_word(text[level.start : level.start + 3])), level.end)
        yield NamedBody(level, "organizations.body_of_level", whole)
    elif task is not None:
        yield NamedBody(task, "organizations.task_group")
    elif (
        span is not None and span.start < match.start() - 1 and last in words("proper") and _is_whole(text, span, last)
    ):
        yield NamedBody(span, "organizations.named")


def _is_whole(text: str, span: Span, last: str) -> bool:
    """Whether a name without a place is long enough, or of a kind that a place alone names (怀化学院), or quoted."""
    return len(span) >= _SHORTEST or last in words("named_by_place") or _is_quoted(text, span)


def _is_quoted(text: str, span: Span) -> bool:
    return text[max(0, span.start - 1) : span.start] == "“" and text[span.end : span.end + 1] == "”"


@cache
def _last_words() -> re.Pattern[str]:
    """One flat alternation of literals, whose first characters the engine looks for by themselves."""
    found = words("open", "proper", "zone", "office", "task_group") | {"中心", "厂"}
    number = words("middle_school")  # 三中, but no 三中学 and no 三中全会
    behind = f"(?!{any_of(words('middle_school_goes_on'))})"
    school = "|".join(f"{re.escape(word)}{behind}" for word in sorted(number))
    return re.compile(f"(?:{any_of(found - number)}|{school}){no_word_goes_on()}")
