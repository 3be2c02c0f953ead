"""What stands before a title and belongs to it: places, 中共, the name of an enterprise or school, an unusual body.

Example 例：腾冲市玉泉咖啡有限公司 is the owner of 董事长; 县茶旅产业 opens the body of 县茶旅产业领导小组组长.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from kg.model import Span
from kg.tables import any_of
from loaders.officials.owners import LONGEST, name_ending_at
from loaders.officials.tables import bodies, post_words, surroundings, verbs
from loaders.officials.title_pattern import LEVELS

if TYPE_CHECKING:
    from loaders.findings import FoundPlace
    from loaders.officials.nearby import Nearby
    from loaders.officials.title import Title

_REFERRING = ("该", "本", "我", "全")
_QUOTES = frozenset('“”"「」')
_HAN = re.compile("[\\u4e00-\\u9fff]")
_EDGE = re.compile("[，。；：、！？（）“”《》\\s]")
_OPENING = re.compile("(?![委民长])[\\u4e00-\\u9fff]{1,10}")
_THAT_BODY = "该(?:[局院站所委办校馆行社队]|中心|公司|集团|单位|部门|支队|大队|法院|检察院|学校|医院)"
_LEADING = re.compile(f"(?:(?P<that>{_THAT_BODY})|据|由|在|向|对|与|和|同|请|经|随|跟着|跟随|对于)")
THAT = re.compile(_THAT_BODY + "$")
"""A body named before, by its last word."""

SELF_NAMED = frozenset(("中心", "支队", "大队", "中队", "总队", *"局站所院馆校园台社场处科室队"))
_SENDER = re.compile(f"(?P<level>{LEVELS})?(?:纪委监委|纪委|监委|纪检委)派?驻$")
_KEPT = re.compile("对[口外台接]")
LONGEST_OPENING = 16
SHORTEST_OWN, LONGEST_OWN = 2, 5
_HEADED = re.compile(
    "[^。；]{0,60}?的(?P<body>[\\u4e00-\\u9fff“”]{0,16}?(?:领导小组|工作小组|工作组|专案组|调查组|专家组|指挥部|专班|委员会|攻坚队|工作队|突击队))"
)
"""The body that is named behind its heads: 以县长周明为组长、副县长李红为副组长的防汛领导小组."""
_OF_LEVEL = re.compile(
    "(?:[省市州县区旗乡镇村]|街道|社区)(?:第?[一二三四五六七八九十]{1,2}|人民|中医|中西医结合|妇幼|保健|实验|中心|职业|技术|技工|高级|完全|特殊|"
    "教育|师范|广播|电视|机关|希望|中心敬老|融媒体|卫生){0,4}(?:中医院|医院|卫生院|卫生室|保健院|中学|小学|学校|学院|幼儿园|高中|初中|"
    "敬老院|福利院|养老院|党校|电视台|[一二三四五六]中)$"
)
"""A body that every county or town has: no words before its level belong to it (握住县中医院院长的手)."""


def with_places(text: str, title: Title, nearby: Nearby) -> Title:
    """The title with the places right before it. A place that ends in the level word runs into the title."""
    if title.body.startswith("武警"):
        return _of_armed_police(text, title, nearby)
    start = title.full.start
    quoted = text[start - 1 : start] in _QUOTES and text[title.span.end : title.span.end + 1] in _QUOTES
    chain = nearby.chain(start - 1 if quoted and start else start)
    if title.in_village and (not chain or text.startswith(_REFERRING, chain[-1].span.start)):
        title = replace(title, span=Span(title.span.start + title.modifier.index("第"), title.span.end))
    if not chain and title.level and text.startswith(title.level, start):
        chain = tuple(place for place in nearby.chain(start + len(title.level)) if place.span.start < start)
        title = _without_level(title) if chain else title
    if not chain:
        return title
    beside = _beside(text, chain, nearby)
    return replace(title, full=Span(chain[0].span.start, title.span.end), places=chain, beside=beside)


def _beside(text: str, chain: tuple[FoundPlace, ...], nearby: Nearby) -> tuple[FoundPlace, ...]:
    """The places of the same level that stand right before the chain with 、 between."""
    found: list[FoundPlace] = []
    start = chain[0].span.start
    while text[start - 1 : start] in {"、", "和"} and (before := nearby.before(start - 1)) is not None:
        if before.place.level is not chain[-1].place.level:
            break
        found.append(before)
        start = before.span.start
    return tuple(reversed(found))


def _of_armed_police(text: str, title: Title, nearby: Nearby) -> Title:
    """武警河阳支队支队长 has its place inside the name of its body."""
    inside = tuple(nearby.inside(Span(title.full.start, title.full.start + len(title.body))))
    if not inside:
        return title
    body = title.body.replace(text[inside[0].span.start : inside[-1].span.end], "")
    return replace(title, body=body.replace("市", "") if len(body) > len("武警支队") else body, places=inside)


def _without_level(title: Title) -> Title:
    """岭上镇 + 党委书记: the level belongs to the place alone, unless the body needs it too (区委)."""
    bound = title.post.kind == "head" or title.body.startswith((title.level + "委", "村", "社区"))
    if bound or title.span.start != title.full.start:
        return title
    return replace(title, span=Span(title.span.start + len(title.level), title.span.end))


def with_owner(text: str, span: Span, title: Title, nearby: Nearby) -> Title:
    """The title with 中共 before its place, or with the enterprise or school that it is a post of.

    A title that other words run into (某某园区党委副书记) belongs to a body that is not read: `attached`.
    """
    start = title.full.start
    if text.startswith("中共", start - 2) and start >= 2 and not title.national:
        return replace(title, full=Span(start - 2, title.full.end))
    if title.in_village:
        return title
    headed = _HEADED.match(text, title.span.end, span.end) if text[start - 1 : start] in {"为", "任"} else None
    if headed and not (title.body or title.places):
        return replace(title, owner=Span(*headed.span("body")))
    if title.level and not title.places and text[start - 1 : start] == "驻":
        return _sent_by(text, span, title, nearby)
    if title.level or title.places or title.national or title.post.kind == "head":
        return title
    if start <= span.start or not _HAN.match(text, start - 1):
        return title
    echo = len(title.body) if title.body in SELF_NAMED else 0
    if THAT.search(text, max(span.start, start - 4), start + echo):
        return _of_that(title, echo)
    if _leads(text, span, start):
        return title
    owner = _owner(text, span, title, nearby)
    if owner is None:
        return _widened(text, span, title, nearby) or replace(title, attached=True)
    body = "" if owner.end > start else title.body
    return replace(
        title,
        span=Span(owner.end, title.span.end),
        full=Span(owner.start, title.full.end),
        body=body,
        owner=owner,
    )


def _sent_by(text: str, span: Span, title: Title, nearby: Nearby) -> Title:
    """A title behind 驻 is one of the discipline's group there: 县纪委监委驻 + 县教育局纪检监察组组长."""
    start = title.full.start
    sender = _SENDER.search(text, max(span.start, start - 12), start)
    if sender is None or not text.startswith("组", title.span.end - len(title.post.word)):
        return replace(title, attached=True)
    whole = Span(sender.start(), title.span.end)
    body = sender.group() + title.body
    return with_places(text, replace(title, span=whole, full=whole, level=sender["level"] or "", body=body), nearby)


def _of_that(title: Title, echo: int) -> Title:
    """该局局长 and 该局渣土办主任 are of the body that was named before."""
    kept = Span(title.span.start + echo, title.span.end)
    return replace(title, span=kept, full=kept, body=title.body[echo:])


def _widened(text: str, span: Span, title: Title, nearby: Nearby) -> Title | None:
    """The title with the words that open its body, from a place or a level word on: 县茶旅产业 + 领导小组组长."""
    start = title.full.start
    edge = max(
        (m.end() for m in _EDGE.finditer(text, max(span.start, start - LONGEST_OPENING), start)), default=span.start
    )
    inside = nearby.inside(Span(edge, start))
    leading = _LEADING.match(text, edge, start)
    begin = max((place.span.end for place in inside), default=leading.end() if leading else edge)
    level = "" if inside else _level_at_start(text[begin:start])
    words = text[begin + len(level) : start]
    that = not inside and leading is not None and leading["that"] is not None
    own = title.body in SELF_NAMED and SHORTEST_OWN <= len(words) <= LONGEST_OWN  # 特勤站站长
    if (
        not title.body
        or not _OPENING.fullmatch(words)
        or not (inside or level or that or own)
        or _breaks_off().search(_KEPT.sub("", words))
    ):
        return None
    body = replace(title, span=Span(begin, title.span.end), full=Span(begin, title.span.end), level=level)
    return with_places(text, replace(body, body=text[begin:start] + title.body), nearby)


def _level_at_start(words: str) -> str:
    """The level word that `words` begin with: 县 in 县茶旅产业."""
    return next((level for level in LEVELS.split("|") if words.startswith(level)), "")


@cache
def _breaks_off() -> re.Pattern[str]:
    """Words that stand around the name of a body and never inside."""
    return re.compile(any_of((*surroundings()["edge"], *surroundings()["not_inside"], *post_words())))


def _owner(text: str, span: Span, title: Title, nearby: Nearby) -> Span | None:
    """The name before the post word that ends in an organisation word; the body may be its end."""
    start = title.full.start
    spans = [place.span for place in nearby.inside(Span(max(0, start - LONGEST), start + len(title.body)))]
    behind = title.full.start + (0 if title.body in bodies()["party"] else len(title.body))
    for end in sorted({title.full.start, behind}):
        of_level = _OF_LEVEL.search(text, max(span.start, end - LONGEST_OPENING), end)
        if of_level and not nearby.meeting(Span(of_level.start(), of_level.end())):
            return Span(of_level.start(), end)
        ending = _open_ending().search(text, max(span.start, end - 8), end)
        name = ending and name_ending_at(text, end, span.start, spans, ending=len(ending.group()))
        if name and name.start < title.full.start:
            return name
    return None


def _leads(text: str, span: Span, start: int) -> bool:
    """Whether the words before `start` are such as stand before a title (任命, 陪同, 和), not a part of it."""
    return text[max(span.start, start - 4) : start].endswith(_before_titles())


@cache
def _before_titles() -> tuple[str, ...]:
    kinds = (
        "edge",
        "before_title",
        "makes",
        *(f"{kind}_takes" for kind in ("present", "former", "proposed", "seconded")),
    )
    return tuple(word for kind in kinds for word in verbs()[kind])


@cache
def _open_ending() -> re.Pattern[str]:
    return re.compile(f"(?:{any_of((*bodies()['open'], *bodies()['proper']))})$")
