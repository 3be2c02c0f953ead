"""The places of a sentence where something can be: no road ends, no origins, no names of goods.

Example 例：in “来自永兴县的客商在河阳县石桥镇签约” only 河阳县 and 石桥镇 are sites, and 石桥镇 is the innermost.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import Span
from kg.places import Level
from loaders.events import words
from loaders.within import beginning_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.events.scene import Scene
    from loaders.events.triggers import Trigger
    from loaders.findings import FoundOrganization, FoundPlace

BODY_WORD = "(?:委|政府|行署|人民政府|人大|政协|纪委|监委|直属|直机关|直有关|直各|直部门)"
_OF_BODY = re.compile(f"[省市州盟县区旗镇乡]?{BODY_WORD}")
_ROUTE = re.compile(
    "[\u4e00-\u9fff]{2,6}[至到—-][\u4e00-\u9fff]{2,6}?(?=铁路|高铁|高速|公路|客运|段|线路|航线|一级路|二级路)"
)
_FROM_OR_TO = re.compile(
    "(?:来自|源自|产自|出自|原籍|祖籍|通往|通向|去往|驶往|驶向|开往|发往|运往|销往|远销|连接|途经|距离?|毗邻|紧邻)[^，。；的]{1,30}"
    "|(?<![服自跟])从[^，。；的]{2,10}(?=迁|搬|赶来|运来|引进|远道)|(?<![自经])由[^，。；的]{2,30}(?:捐建|援建|捐资|投资|承建|资助|捐赠|帮扶|出资|引进)|与[^，。；的]{2,20}等地(?:的)?客商"
)
"""Where people and goods come from, what a road leads to: no place of an event."""

_ASIDE = re.compile(
    "籍(?!地)|[^，。；]{0,4}地震(?:灾害)?(?:发生)?(?:[以之]?后|灾区)|以?[东南西北]{1,2}[方面侧][^，。；]{0,4}[0-9]|[一-鿿]{0,4}?(?:橙|柑|茶叶|米|枣|苹果|梨|核桃|牛|羊|火腿|香菇|木耳|蜂蜜|西瓜|瓷)"
)
"""Behind a place: whose native one is, how far off it lies, which goods bear its name."""
_TEAM = re.compile(
    "(?:[一-鿿]{0,6}?(?:代表队|代表团|球队|舟队|车队|一队|二队|男队|女队|队(?=获|夺|以|摘|捧|荣|分获|位居|战胜|击败|胜出|折桂))"
    ")"
)
"""Behind a place: who came from there to a contest."""

_ATTRIBUTE = re.compile("在[^在，。；]{2,26}的$")
LONGEST_ATTRIBUTE = 30

_BEFORE_BRACKETS = ("中国", "国际", "全国", "世界", "亚洲", "海峡两岸")
_LISTED = re.compile("[、和与及]|以及")
_JOINED = re.compile("(?:[、和与及]|以及)?")
COMPANY = ("公司", "集团", "厂", "银行")
_CHAIN_GAP = 2
LONGEST_BODY = 40
"""Characters of a body's name before a place in it."""
_LIST_GAP = 16

_OF_VILLAGE = re.compile("村(?:党|两委|委会|支|主任|里换届)")
_CLOSED = ("封闭施工", "断道施工", "交通管制")


def own_places(scene: Scene) -> list[FoundPlace]:
    """The places of the sentence where something can be: none in quotations, no road ends, origins or goods."""
    if not scene.places:
        return []
    ways = [Span(*way.span()) for use in (_ROUTE, _FROM_OR_TO) for way in use.finditer(scene.text, *_ends(scene.span))]
    ways += _attributes(scene)
    hidden = (*(mask for mask in scene.masked if not _in_name(scene, mask)), *ways)
    return [one for one in scene.places if not any(span.holds(one.span) for span in hidden) and not _aside(scene, one)]


def _attributes(scene: Scene) -> list[Span]:
    """What a person did elsewhere before, as words about the person (在省城打工的周明)."""
    found: list[Span] = []
    for person in scene.persons:
        if not scene.text.startswith("的", person.span.start - 1):
            continue
        near = max(scene.span.start, person.span.start - LONGEST_ATTRIBUTE)
        match = _ATTRIBUTE.search(scene.text, near, person.span.start)
        found += [Span(*match.span())] if match else []
    return found


def _in_name(scene: Scene, mask: Span) -> bool:
    """Whether the brackets give the place in the name of an event (第三届中国（河阳）茶文化节)."""
    if scene.text[mask.start] not in "（(" or len(mask) > LONGEST_BODY:
        return False
    inside = Span(mask.start + 1, mask.end - 1)
    named = any(one.span == inside for one in beginning_in(scene.places, inside))
    return named and scene.text.endswith(_BEFORE_BRACKETS, scene.span.start, mask.start)


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _aside(scene: Scene, place: FoundPlace) -> bool:
    """Whether the place only says where somebody is from, or is part of the name of goods (永兴冰糖橙)."""
    if _TEAM.match(scene.text, place.span.end, scene.span.end):
        return True
    match = _ASIDE.match(scene.text, place.span.end, scene.span.end)
    return match is not None and scene.text[place.span.end - 1] not in "省市县区旗镇乡村"


def innermost(text: str, places: Sequence[FoundPlace], start: FoundPlace) -> FoundPlace:
    """The last of places that stand right behind one another, each inside the one before (河阳县石桥镇)."""
    current = start
    for place in places:
        touching = 0 <= place.span.start - current.span.end <= _CHAIN_GAP
        listed = touching and _LISTED.search(text, current.span.end, place.span.start)
        if touching and not listed and place.place.level > current.place.level:
            current = place
    return current


def first_of_list(text: str, places: list[FoundPlace]) -> FoundPlace:
    """The first of the places that stand joined at the end (甲县与乙县签署协议)."""
    first = len(places) - 1
    while first and _JOINED.fullmatch(text, places[first - 1].span.end, places[first].span.start):
        first -= 1
    return places[first]


def list_from(text: str, places: list[FoundPlace], start: FoundPlace) -> list[FoundPlace]:
    """The places of a list that begins with `start` (石桥镇、河口镇), each the innermost of its chain."""
    listed = [start]
    for place in places:
        gap = text[listed[-1].span.end : place.span.start]
        if place.span.start >= listed[-1].span.end and len(gap) <= _LIST_GAP and _LISTED.search(gap):
            listed.append(innermost(text, places, place))
    return listed


def is_located(scene: Scene, place: FoundPlace | FoundOrganization) -> bool:
    """Whether 在, 到, 深入 and the like stand before the place or body."""
    near = max(scene.span.start, place.span.start - 4)
    return words.ends("locative", scene.text, near, place.span.start)


def is_body(scene: Scene, place: FoundPlace) -> bool:
    """Whether the place is only the first part of a body's name (河阳县委, 河阳县教育局)."""
    if _OF_BODY.match(scene.text, place.span.end):
        return True
    around = Span(max(scene.span.start, place.span.start - LONGEST_BODY), place.span.end)
    near = beginning_in(scene.organizations, around)
    return any(one.span.holds(place.span) and one.span != place.span for one in near)


def is_company_of(scene: Scene, place: FoundPlace) -> bool:
    """Whether the place is a province in a company's name (甘肃陇源药业有限公司), which says nothing of where."""
    if place.place.level > Level.PROVINCE:
        return False
    around = Span(place.span.start, place.span.end)
    return any(one.name.endswith(COMPANY) for one in beginning_in(scene.organizations, around))


def is_on_the_way(scene: Scene) -> bool:
    """Whether the sentence names a road or line by its ends."""
    return _ROUTE.search(scene.text, scene.span.start, scene.span.end) is not None


def is_of_village(scene: Scene, trigger: Trigger) -> bool:
    """Whether a post in the village is filled (当选村党支部书记, 村里换届)."""
    near = Span(max(scene.span.start, trigger.span.start - 8), min(scene.span.end, trigger.span.end + 8))
    filled = trigger.type in words.classes("personal")
    return filled and _OF_VILLAGE.search(scene.text, near.start, near.end) is not None


def closed_road(scene: Scene, trigger: Trigger) -> FoundPlace | None:
    """Where a road begins that is closed (甲镇至乙镇路段实行交通管制); None for anything else."""
    closed = trigger.span.of(scene.text).endswith(_CLOSED)
    return scene.places[0] if closed and scene.places else None
