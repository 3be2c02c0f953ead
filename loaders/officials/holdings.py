"""Who holds which titles, as one sentence says: stacked titles, shared titles, names before and behind.

Example 例：in 市委常委、副市长周明，副主任李红、王海 周明 holds two titles, 李红 and 王海 share one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import Span
from loaders.officials.holders import Named, name_at
from loaders.officials.name_first import holder_before
from loaders.officials.status import PRESENT, Standing, standing_before, standing_behind
from loaders.officials.titles import Title, titles_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loaders.findings import FoundPlace

REMEMBERED = 12
"""So many titles before one are looked at for what it leaves out."""

_LINK = re.compile("[、和及暨兼 　]{0,2}(?:中共)?")
_LINK_ATTACHED = re.compile("[、兼][\\u4e00-\\u9fff]{1,12}")
_ELECTED = re.compile("当选|出任|担任|任")
_NEXT = re.compile("、|和|与|及|以及| |　")
_BETWEEN = re.compile('(?:（[^（）]{1,10}）|候选人|提名人选|人选|：|"|“| |　){0,2}')
_TAKEN = re.compile("(?:曾任|时任|现任|拟任|担任|兼任|任|挂职)$")
_BRACKET = re.compile("(?:同志|先生|女士)?(?:（[^（）]{1,12}）)?(?:同志|先生|女士)?")


@dataclass(frozen=True, slots=True)
class Holding:
    """`holder` holds every title of `titles`, which stand together; `before` are the titles said before them
    in the sentence, from which place and body are carried over."""

    titles: tuple[Title, ...]
    before: tuple[Title, ...]
    holder: Named
    standing: Standing
    rule: str


def holdings_in(
    text: str, sentence: Span, places: Sequence[FoundPlace], known: frozenset[str] = frozenset()
) -> tuple[Holding, ...]:
    """The holdings that a sentence states, in order. `text` is folded; `known` as in `name_at`."""
    titles = titles_in(text, sentence, places)
    stacks = tuple(_stacks(text, titles))
    return tuple(_read(text, sentence, stacks, known))


def _stacks(text: str, titles: Sequence[Title]) -> Iterator[tuple[Title, ...]]:
    """Titles that stand together with nothing between them but 、 or 兼."""
    stack: list[Title] = []
    for title in titles:
        if stack and not _link(title).fullmatch(text, stack[-1].span.end, title.full.start):
            yield tuple(stack)
            stack = []
        stack.append(title)
    if stack:
        yield tuple(stack)


def _link(title: Title) -> re.Pattern[str]:
    """What may stand before a title of a stack: before one of a body that is not read, that body's name too."""
    return _LINK_ATTACHED if title.attached else _LINK


def _read(text: str, sentence: Span, stacks: Sequence[tuple[Title, ...]], known: frozenset[str]) -> Iterator[Holding]:
    before: tuple[Title, ...] = ()
    floor = sentence.start
    for index, stack in enumerate(stacks):
        limit = stacks[index + 1][0].full.start if index + 1 < len(stacks) else sentence.end
        names = tuple(_names(text, stack[0].full.start, stack[-1].span.end, limit, sentence.end, known))
        before_it = (
            holder_before(text, Span(floor, sentence.end), stack, known) if _opens_next(text, stack, names) else None
        )
        if names and before_it is None:
            yield from _shared(text, sentence, stack, before, names)
            floor = names[-1].span.end
        else:
            if before_it:
                yield from (
                    Holding(stack, before, name, before_it.standing, before_it.rule) for name in before_it.names
                )
            floor = stack[-1].span.end
        before = (before + stack)[-REMEMBERED:]


def _names(text: str, first: int, start: int, limit: int, end: int, known: frozenset[str]) -> Iterator[Named]:
    """The names that share the title which ends at `start`; its stack begins at `first`."""
    between = _BETWEEN.match(text, start, end)
    offset = between.end() if between else start
    if text.startswith("的", offset) and _TAKEN.search(text[max(0, first - 6) : first]):
        offset += 1
    while offset < limit:
        named = name_at(text, offset, end, known)
        if named is None or named.span.end > limit:
            return
        yield named
        offset = _behind(text, named.span.end)
        link = _NEXT.match(text, offset, limit)
        if link is None:
            return
        offset = link.end()


def _opens_next(text: str, stack: tuple[Title, ...], names: Sequence[Named]) -> bool:
    """Whether the holder may stand before a title though a name seems to stand behind: 周明当选主任 李红当选市长 in
    a headline, and before 总书记."""
    leads = stack[0].post.kind == "national" and not stack[0].body
    return leads or not names or _ELECTED.match(text, names[-1].span.end) is not None


def _behind(text: str, offset: int) -> int:
    bracket = _BRACKET.match(text, offset)
    return bracket.end() if bracket else offset


def _shared(
    text: str, sentence: Span, stack: tuple[Title, ...], before: tuple[Title, ...], names: Sequence[Named]
) -> Iterator[Holding]:
    """The first name holds the whole stack, the others share its last title."""
    standing = standing_before(text, sentence, stack) or standing_behind(text, stack, names[0]) or PRESENT
    yield Holding(
        stack,
        before,
        names[0],
        standing,
        "officials.title_name" if len(stack) == 1 else "officials.stacked_posts",
    )
    for name in names[1:]:
        yield Holding(stack[-1:], before + stack[:-1], name, standing, "officials.shared_post")
