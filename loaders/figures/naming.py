"""Which of the places named in an article can have figures: not where goods go, nor whose guests or gifts came.

Example 例：in 某县苹果远销上海，重庆客商签约9份 neither 上海 nor 重庆 has a figure; in 某县农业局统计，某镇早稻21万亩
the township is named for itself, the county in the name of its office is not.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from kg.model import Evidence, Span
from kg.places import Level
from loaders.figures.cover import Cover
from loaders.figures.pointers import COMPARED, RANKED
from loaders.within import in_order

if TYPE_CHECKING:
    from loaders.findings import Context, Findings, FoundPlace

_ORIGIN = re.compile(
    r"就[^，。；]{1,40}?案|来自[^，。；]{1,40}?的|从[^，。；]{2,10}?(?:回来|返乡|归来|赶来|运来|搬来|引进|嫁到|来到|送来)"
)
_VENUE = re.compile(
    r"(?:隆重|正式|顺利|联合|胜利)?(?:召开|举行|举办|启动|开幕|闭幕|开班|开工|揭幕|落幕|拉开帷幕|开赛|启幕|揭牌|开营|公开开庭|开庭)"
)
_AWAY = re.compile("(?:和|与|同|跟|联合|携手)$")
_SENT_TO = re.compile(
    "(?:[销卖运发输售]|远销|外销|输出|转移|出口|输送|流向|辐射|覆盖|直供|供应|就业)(?:[到往向至给])?了?$"
)
_OF_PARTNER = re.compile(
    "(?:、[\u4e00-\u9fff]{2,6}?){0,3}等?地?的?(?:籍|客商|商人|游客|专家|企业家?|援|来的|对口|捐|爱心|帮扶|协作|支援|选派|派出|派来|扶持|资助|投资商|老板|订单|市场|采购商|经销商|一[家名位]|客户)"
)
_GIVES = re.compile("[^，。；]{0,24}?(?:捐|援建|援助|帮扶|支援|对口|资助|选派|派出|协作|赠送|结对)")
_FAR = re.compile("(?:[^，。；的]{0,4}?(?:打工|务工|上大学|读书|上学|当兵|考察|取经|参观)|学[^，。；校院会生])")
_VENUE_BEFORE = re.compile(
    r"[在于](?:[\u4e00-\u9fff]{1,7}?[省市县区旗州])?(?:[\u4e00-\u9fff]{1,6}?[镇乡]|[\u4e00-\u9fff]{1,6}?街道)?$"
)
_VENUE_IN = re.compile(r"[\u4e00-\u9fff]{2,6}?(?:[镇乡村]|街道|社区)(?=[\u4e00-\u9fff]{2})")
_FIRM_NAME = re.compile(
    r"(?P<own>[\u4e00-\u9fffA-Za-z0-9“”]{1,18}?)(?:有限责任公司|有限公司|公司|集团|合作社|合作联社|研究院|研究所|大学|职业学院)"
)
_NO_NAME = re.compile(
    r"[的在有是把被和与及等]|引进|新建|成立|来自|通过|依托|组织|培育|现有|共有|共|[一二三两几多各]|[0-9]"
)
_ROUTE = re.compile(
    r"(?:从[^，。；]{1,8}[到至]|[起始止]于|起自|途[经径]|贯穿|穿越|通往|连接)(?:[\u4e00-\u9fff]{1,6}?[镇乡县区市])?$"
)
_IS_SITE = re.compile("(?:园|园区|小区|基地|广场|市场|水库|码头|景区|电站|口岸)$")
_SHORT = 2
_MOST_NAMES = 30


def with_repeated(text: str, places: tuple[FoundPlace, ...]) -> tuple[FoundPlace, ...]:
    """The places, and where the full name of a township or village among them stands again: 洪水造成宝石镇8个村受灾."""
    local = {
        one.place.name: one for one in places if one.place.level >= Level.TOWNSHIP and len(one.place.name) > _SHORT
    }
    known = Cover.of(one.span for one in places)
    found: list[FoundPlace] = []
    for name, place in islice(local.items(), _MOST_NAMES):
        start = text.find(name, place.span.end)
        while start >= 0:
            span = Span(start, start + len(name))
            if not known.holds(span):
                found.append(replace(place, evidence=Evidence(span, "figures.named_again")))
            start = text.find(name, span.end)
    return in_order((*places, *found)) if found else places


def named_in(context: Context, text: str, findings: Findings, places: tuple[FoundPlace, ...]) -> tuple[FoundPlace, ...]:
    """The places that are named for themselves: not in the name of a body, a program or a document, nor a venue."""
    kinds = (findings.organizations, findings.programs, findings.documents)
    inside = Cover.of(
        one.span for kind in kinds for one in kind if not _IS_SITE.search(text, one.span.start, one.span.end)
    )
    return tuple(
        place
        for place in places
        if not inside.holds(place.span)
        and not COMPARED.search(text, max(0, place.span.start - 3), place.span.start)
        and not RANKED.match(text, place.span.end)
        and not _ROUTE.search(text, max(0, place.span.start - 12), place.span.start)
        and not _opens_name(text, place)
        and not (place.place.level <= Level.CITY and _AWAY.search(text, max(0, place.span.start - 2), place.span.start))
    )


def told_in(context: Context, text: str, findings: Findings, places: tuple[FoundPlace, ...]) -> tuple[FoundPlace, ...]:
    """The places but those that somebody or something only came from or goes to: 来自甲县的学员, 重庆客商, 销往上海."""
    origins = Cover.of(Span(*match.span()) for match in _ORIGIN.finditer(text))
    return tuple(
        place
        for place in places
        if not origins.holds(place.span)
        and not _SENT_TO.search(text, max(0, place.span.start - 5), place.span.start)
        and not ((_gives(text, place) or _is_far(text, place)) and _is_outside(context, findings, place))
    )


def _is_outside(context: Context, findings: Findings, place: FoundPlace) -> bool:
    """Whether a place lies apart from what the paper serves and the county that the article is about."""
    covers = context.gazetteer.covers
    homes = [one for one in (context.home, findings.county) if one is not None]
    return bool(homes) and not any(covers(one, place.place) or covers(place.place, one) for one in homes)


def _is_far(text: str, place: FoundPlace) -> bool:
    """Whether somebody only went there to work or learn: 在太原打工, 到某市学莼菜管护."""
    return text[place.span.start - 1] in "在到赴去往" and _FAR.match(text, place.span.end) is not None


def _gives(text: str, place: FoundPlace) -> bool:
    """Whether somebody of a place is told of, or what it gave to another: 重庆客商, 某区捐资500万元."""
    end = place.span.end
    return _OF_PARTNER.match(text, end) is not None or _GIVES.match(text, end) is not None


def _opens_name(text: str, place: FoundPlace) -> bool:
    """Whether a place only opens the name of a firm or a school that nobody read: 陕西某某科技有限公司."""
    match = _FIRM_NAME.match(text, place.span.end) if place.place.level < Level.TOWNSHIP else None
    return match is not None and not _NO_NAME.search(match.group(), 0, len(match["own"]))


def is_venue(text: str, place: FoundPlace) -> bool:
    """Whether a meeting or a festival was held there, so that what follows need not be of that place."""
    start, end = place.span.start, place.span.end
    inner = _VENUE_IN.match(text, end) if place.place.level in {Level.COUNTY, Level.TOWNSHIP} else None
    held = _VENUE.match(text, end) or (inner is not None and _VENUE.match(text, inner.end()))
    return held is not None and held is not False and _VENUE_BEFORE.search(text, max(0, start - 12), start) is not None
