"""Who holds which titles, as one sentence says: stacked titles, shared titles, names before and behind.

Example 例：in 市委常委、副市长周明，副主任李红、王海 周明 holds two titles, 李红 and 王海 share one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from kg.model import Span
from kg.tables import any_of
from loaders.officials.holders import name_at
from loaders.officials.name_first import Holder, goes_on, holder_before
from loaders.officials.status import FORMER, PRESENT, PROPOSED, Standing, standing_before, standing_behind
from loaders.officials.tables import roles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loaders.officials.named import Named
    from loaders.officials.title import Title

REMEMBERED = 12
"""So many titles before one are looked at for what it leaves out."""

_LINK = re.compile("[、和及暨兼 　]{0,2}(?:中共)?")
_LINK_ATTACHED = re.compile("[、兼][\\u4e00-\\u9fff]{1,12}")
_LONGEST_VOTE = 16
_APART = ("人大常委会", "监察委员会", "监委", "法院", "检察院")
_ELECTED = re.compile("当选|出任|担任|任")
_NEXT = re.compile("、|和|与|及|以及| |　")
_HONOUR = (
    "(?:、(?:全国|[省市县区州])?(?:[一二三四五六七八九十]届)?"
    "(?:劳动模范|劳模|人大代表|党代表|政协委员|优秀共产党员|优秀党务工作者|道德模范|三八红旗手))?"
)
_BETWEEN = '(?:（[^（）]{1,10}）|候选人|提名人选|人选|：|"|“|”| |　){0,2}'
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


def holdings_of(
    text: str, sentence: Span, titles: Sequence[Title], known: frozenset[str] = frozenset()
) -> tuple[Holding, ...]:
    """The holdings that a sentence states with its `titles`, in order. `text` is folded; `known` as in `name_at`."""
    return tuple(_read(text, sentence, tuple(_stacks(text, titles)), known)) if titles else ()


def _stacks(text: str, titles: Sequence[Title]) -> Iterator[tuple[Title, ...]]:
    """Titles that stand together with nothing between them but 、 or 兼."""
    stack: list[Title] = []
    for title in titles:
        if stack and (
            _ends(text, stack[-1], title) or not _link(title).fullmatch(text, stack[-1].span.end, title.full.start)
        ):
            yield tuple(stack)
            stack = []
        stack.append(title)
    if stack:
        yield tuple(stack)


def _ends(text: str, last: Title, title: Title) -> bool:
    """Whether a stack ends with `last`: 县长周明任组长、副县长李红任副组长 are two holders."""
    bare = not (last.body or last.places or last.owner) and last.post.word.endswith(
        ("组长", "指挥长", "指挥", "召集人")
    )
    taken = text[last.full.start - 1 : last.full.start] in {"任", "为"}
    return last.heads or (bare and taken and bool(title.level or title.body))


def _link(title: Title) -> re.Pattern[str]:
    """What may stand before a title of a stack: before one of a body that is not read, that body's name too."""
    return _LINK_ATTACHED if title.attached else _LINK


def _read(text: str, sentence: Span, stacks: Sequence[tuple[Title, ...]], known: frozenset[str]) -> Iterator[Holding]:
    before: tuple[Title, ...] = ()
    last: tuple[Named, ...] = ()
    floor = sentence.start
    for index, stack in enumerate(stacks):
        limit = stacks[index + 1][0].full.start if index + 1 < len(stacks) else sentence.end
        names = tuple(_names(text, stack, limit, sentence.end, known))
        before_it = _before_it(text, Span(floor, sentence.end), stack, names, last, known)
        if names and before_it is None:
            elected = index + 1 < len(stacks) and _is_elected(text, names, stacks[index + 1])
            read = _shared(text, sentence, stack, before, names)
            yield from (each for one in read for each in (_left(one) if elected else (one,)))
            floor, last = names[-1].span.end, names
        else:
            holder = before_it or Holder((), PRESENT, "")
            yield from (Holding(stack, before, name, holder.standing, holder.rule) for name in holder.names)
            floor, last = stack[-1].span.end, holder.names
        before = (before + stack)[-REMEMBERED:]


def _is_elected(text: str, names: Sequence[Named], stack: tuple[Title, ...]) -> bool:
    """Whether the one who is named is elected to a post of congress, supervision or a court, beside which no post of
    the administration may be held (副县长周明以188票当选为县人大常委会主任)."""
    between = text[names[-1].span.end : stack[0].full.start]
    won = len(names) == 1 and len(between) <= _LONGEST_VOTE and "，" not in between and "当选" in between
    return won and any(title.body.endswith(_APART) for title in stack)


def _left(holding: Holding) -> Iterator[Holding]:
    """The holding as it is after such an election: only a seat in the committee of the party is kept."""
    for index, title in enumerate(holding.titles):
        kept = title.level != "" and title.body == f"{title.level}委"
        before = holding.before + holding.titles[:index]
        standing = holding.standing if kept else FORMER
        yield replace(holding, titles=(title,), before=before, standing=standing)


def _before_it(
    text: str,
    clause: Span,
    stack: tuple[Title, ...],
    names: Sequence[Named],
    last: tuple[Named, ...],
    known: frozenset[str],
) -> Holder | None:
    """The holder who stands before the stack; with a verb of office alone between, that is the last one read."""
    if not _opens_next(text, stack, names):
        return None
    start = stack[0].full.start
    one = len(last) == 1 and clause.start <= start
    going_on = goes_on(text, Span(clause.start, start), stack[-1].span.end) if one else None
    if going_on:
        return Holder(last, going_on, "officials.takes_office")
    return holder_before(text, clause, stack, known)


def _names(text: str, stack: tuple[Title, ...], limit: int, end: int, known: frozenset[str]) -> Iterator[Named]:
    """The names that share the last title of `stack`."""
    first, start, last = stack[0].full.start, stack[-1].span.end, stack[-1]
    told = bool(last.places or last.owner or (last.body and last.post.kind != "head"))
    between = _between(told).match(text, start, end)
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


@cache
def _between(told: bool) -> re.Pattern[str]:
    """What may stand between a title and the name: an honour, or, where it is `told` of what body the title is, what
    else the holder is (、养殖大户周明)."""
    role = f"(?:、[\\u4e00-\\u9fff]{{0,8}}?(?:{any_of(roles()['role'])}))?" if told else ""
    too = f"(?:兼(?:文书|{any_of(roles()['role'])}))?"
    return re.compile(too + _HONOUR + role + _BETWEEN)


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
    if len(names) > 1 and len(names) == len(stack[-1].beside) + 1:
        yield from _each_of_its_own(stack, before, names, standing)
        return
    held = stack
    if standing is PROPOSED and len(stack) > 1 and standing_before(text, sentence, stack) is None:
        yield Holding(stack[:-1], before, names[0], PRESENT, "officials.stacked_posts")  # 市委副书记、市长候选人周明
        held, before = stack[-1:], before + stack[:-1]
    rule = "officials.title_name" if len(held) == 1 else "officials.stacked_posts"
    yield Holding(held, before, names[0], standing, rule)
    for name in names[1:]:
        yield Holding(held[-1:], before + held[:-1], name, standing, "officials.shared_post")


def _each_of_its_own(
    stack: tuple[Title, ...], before: tuple[Title, ...], names: Sequence[Named], standing: Standing
) -> Iterator[Holding]:
    """甲村、乙村党支部书记周明、李红: as many names as places, so that the first is of the first place."""
    last = stack[-1]
    for place, name in zip((*last.beside, None), names, strict=True):
        title = last if place is None else replace(last, places=(place,), full=last.span)
        yield Holding((*stack[:-1], title), before, name, standing, "officials.post_of_each")
