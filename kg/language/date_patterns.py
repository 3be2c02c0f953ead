"""What dates look like in Chinese newspapers, one pattern a rule, and where they stand in a text.

Example 例：in “5月3日至5日” stands one match of `dates.days`, in “昨（22）日” one of `dates.word`.

Patterns run over `fold(text)`, which has the same length. All repetition is bounded.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.model import Span

_FOLDED = str.maketrans("０１２３４５６７８９○〇零ＯO（）號", "0123456789〇〇〇〇〇()号")

_S = r"[ \u3000]{0,2}"
_TO = rf"{_S}(?:至|到|[-—－–~～―]{{1,2}}){_S}"
_CN = "[一二三四五六七八九十]{1,3}"
_FREE = r"(?<![0-9.．])"
_HALF_DAY = "(?:上午|下午|晚上|晚间|中午|凌晨|清晨|傍晚|早上|早晨|夜间)"
_FOUR = "(?:[12][0-9]{3}|[一二][〇一二三四五六七八九]{3})"
_YEAR = rf"{_FREE}(?P<y>{_FOUR}){_S}年(?!来|多|历史|文明|之久|的历史)"
_SAID_YEAR = (
    "(?P<ry>(?<!(?<![例比譬正诸])如)今年(?![轻味代薪])|去年|(?<![以此之多两三])前年|明年|(?<![今此以之成产用工完营施好行建])后年(?![产均收发加处净销])"
    "|本年(?!级)|上年|当年|同年(?![级龄])|(?<![人频班场批件])次年|翌年)"
)
_WHICH = rf"(?:{_YEAR}{_S}|{_SAID_YEAR})"
_MONTH = rf"(?P<m>[0-9]{{1,2}}|{_CN}){_S}月"
_ALONE_MONTH = r"(?<![0-9.．个每第几数一二三四五六七八九十])"
_DAY = rf"(?P<d>[0-9]{{1,2}}|{_CN})"
_DAY_END = rf"(?:{_S}[日号](?![线楼院令])|(?={_HALF_DAY}))"
_NO_COUNT = r"(?<![0-9.．第每近约逾超共月年期续两几])"
_NOT_A_SPAN = "(?!内|间|均|产|报|语|本|元|游|龄|后|为限)"
_PART = r"(?P<part>上旬|中旬|下旬|初(?![中级期步心一三])|[底末](?![蕴线部层]))"
_SMALL = "(?:[0-9]{1,3}|[一两二三四五六七八九十]{1,3})"
_OF_YEAR = f"(?P<part>上半年|下半年|前三季度|第?[一二三四1-4]季度|首季度?|(?<![提以之目])前{_SMALL}个月)"
_SINCE = "(?P<since>以来)?"

PATTERNS: dict[str, re.Pattern[str]] = {
    rule: re.compile(pattern)
    for rule, pattern in {
        # 2018-12-29, 2018/12/29, 2018.12.29; not 2018-12
        "dates.numeric": r"(?<![0-9.\-/])(?P<y>(?:19|20)[0-9]{2})(?P<sep>[-/.])(?P<m>[0-9]{1,2})(?P=sep)"
        "(?P<d>[0-9]{1,2})(?![0-9]|[-/.][0-9])",
        # 5月3日至5日, 3月1日-4月2日, 2020年1月3—5日, 5月3日夜间到5日; not 5月3日
        "dates.days": rf"(?:{_WHICH})?{_ALONE_MONTH}{_MONTH}{_S}{_DAY}{_S}(?:日{_HALF_DAY}?)?{_TO}"
        rf"(?:(?P<y2>{_FOUR}){_S}年)?(?:(?P<m2>[0-9]{{1,2}}){_S}月)?(?P<d2>[0-9]{{1,2}}|{_CN}){_S}日",
        # 3日至5日, 3-5日; not 3至5日内
        "dates.bare_days": rf"{_NO_COUNT}(?P<d>[0-9]{{1,2}}){_S}日?{_TO}"
        rf"(?P<d2>[0-9]{{1,2}}){_S}日{_NOT_A_SPAN}",
        # 2018年12月29日, 去年6月1日, 9月26上午; not 12月
        "dates.day": rf"(?:{_WHICH}|{_ALONE_MONTH}){_MONTH}{_S}{_DAY}{_DAY_END}{_SINCE}",
        # 2018年4月至9月, 1-5月; not 3至5个月
        "dates.months": rf"(?:{_WHICH})?{_ALONE_MONTH}(?P<m>[0-9]{{1,2}}|{_CN}){_S}月?{_TO}"
        rf"(?:(?P<y2>{_FOUR}){_S}年)?(?P<m2>[0-9]{{1,2}}|{_CN}){_S}月份?",
        # 去年6月, 2018年2月份, 5月上旬, 5月以来; not 5个月
        "dates.month": rf"(?:{_WHICH}|{_ALONE_MONTH}){_MONTH}份?{_PART}?{_SINCE}",
        # 2016—2020年, 2018年至2020年; not 2018至20
        "dates.years": rf"{_FREE}(?P<y>{_FOUR}){_S}年?{_TO}(?P<y2>{_FOUR}){_S}年度?",
        # 2018年, 今年以来, 2020年底, 今年上半年; not 5000年文明
        "dates.year": rf"{_WHICH}度?(?:{_OF_YEAR}|年?(?P<edge>[底末初](?![级中步心蕴线])))?{_SINCE}",
        # 上半年, 一季度, 年底; not 每年年底
        "dates.part": rf"(?<![年每])(?:{_OF_YEAR}|(?<![每历往近逐])年(?P<edge>[底末初](?![级中步心蕴线])))",
        # 今天, 昨(22)日, 昨天(22日), 记者昨从…获悉; not 今天的吕布, 目前天气, 如今天气
        "dates.word": r"(?P<w>(?<!(?<![例比譬正诸])如)今|昨|明(?!天更|天的|日之)"
        r"|(?<![目之以日此先今])[前后](?=[天晚(])"
        r"|(?<![目之以日此先今年月节会午周旬汛提])前(?=日(?![均产常本益用元])))"
        rf"(?:天|日(?!报|头条)|晚|夜|晨|早|(?=\([0-9]{{1,2}}\)日|\([0-9]{{1,2}}日\))|(?<=昨)(?=从|在|由|获悉))"
        rf"(?:\({_DAY}{_S}日?\)日?)?(?!的|[新兴]|更美好)",
        # 29日, 3日晚; not 第3日, 3日内, 每月5日
        "dates.bare_day": rf"{_NO_COUNT}(?P<d>[0-9]{{1,2}}){_S}日{_NOT_A_SPAN}",
        # 1129上午, 1129日上午; not 1129
        "dates.lost_month": rf"{_FREE}(?P<lost>[0-9]{{3,4}})日?(?={_HALF_DAY})",
        # 本月5日, 上月底, 本月; not 以上月薪
        "dates.month_word": "(?P<mw>本月|这个月|(?<!以)上个?月|(?<!以)下个?月|当月|同月)"
        rf"(?:{_DAY}{_S}日|{_PART})?",
        # “十三五”期间, 十四五以来; not 十五名
        "dates.plan": r"[“‘\"']?(?P<plan>十[一二三四五]?)五[”’\"']?(?:规划)?(?:期间|时期|(?P<since>以来))",
        # 近三年来, 五年来, 过去五年; not 近年来, 三年时间
        "dates.years_until": rf"{_NO_COUNT}(?:近|最近|过去|这|连续)?{_FREE}"
        rf"(?P<n>{_SMALL})[多余]?年来(?![临到访自])"
        rf"|(?:近|最近|过去){_FREE}(?P<n2>{_SMALL})年(?=间|里|[，,、])"
        rf"|(?<![^，。；：、“\s])最?近{_FREE}(?P<n3>{_SMALL})年(?![多余半前后级内来]|的?(?:时间|历史|努力)|之久)",
        # 半年来, 一个月来, 半个月来; not 上半年来访
        "dates.months_until": rf"{_NO_COUNT}(?:近|最近|这)?{_FREE}"
        rf"(?:(?P<half>半)年|(?P<few>半|{_SMALL})个多?月)来(?![临到访自])",
        # 今春, 去冬; not 今冬明春的
        "dates.season": "(?P<sy>[今去])(?P<season>[春夏秋冬])(?![晚节联])(?P<since>以来)?"
        "|入(?P<entered>[春夏秋冬汛])以来",
        # 2017/2018年榨季, 2020-2021学年
        "dates.campaign": rf"{_FREE}(?P<y>{_FOUR})(?:/|{_TO})(?P<y2>{_FOUR}|[0-9]{{2}})年?度?"
        "(?:榨季|制糖期|采暖[季期]|供[暖热][季期]|学年|雪季|赛季)",
        # 国庆假期, 去年春节期间; not 国庆节前夕
        "dates.festival": rf"(?:{_WHICH}的?)?[“‘\"']?(?P<festival>元旦|春节|清明|五一|端午|中秋|国庆)节?[”’\"']?节?"
        "(?:(?:小?长假|假期|假日|黄金周)(?:期间)?|期间)",
        # 当天, 次日; read by the day before it
        "dates.same_day": "(?P<same>当天|当日|当晚|同日|同一天)|(?P<next>次日|翌日|第二天)",
    }.items()
}


_NEEDS: dict[str, frozenset[str]] = {
    "dates.numeric": frozenset("-/."),
    "dates.days": frozenset("日"),
    "dates.bare_days": frozenset("日"),
    "dates.day": frozenset("月"),
    "dates.months": frozenset("月"),
    "dates.month": frozenset("月"),
    "dates.years": frozenset("年"),
    "dates.year": frozenset("年"),
    "dates.part": frozenset("年季前"),
    "dates.word": frozenset("今昨明前后"),
    "dates.bare_day": frozenset("日"),
    "dates.lost_month": frozenset("午晚晨早间"),
    "dates.month_word": frozenset("月"),
    "dates.plan": frozenset("五"),
    "dates.years_until": frozenset("年"),
    "dates.months_until": frozenset("来"),
    "dates.season": frozenset("春夏秋冬汛"),
    "dates.campaign": frozenset("季期学"),
    "dates.festival": frozenset("假黄期"),
    "dates.same_day": frozenset("当同次翌第"),
}
"""Of these signs a match of the rule has at least one, so that most sentences need few of the patterns."""

_SIGNS = frozenset().union(*_NEEDS.values())


_DEADLINE = re.compile(r"(?:之|以)?前(?![后往夕来线期])")
_DISPATCH = re.compile(r"[ \u3000]{0,2}[电電讯訊](?=[\s(]|$)")
_AHEAD = re.compile(r"(?:将|拟|定于|计划|预计|预定|力争|确保)(?:于|在|到|至)?$")
_SOON = re.compile(r"[^。；;！]{0,10}?(?:将|拟)(?![军领士校官定合])")


class Found(NamedTuple):
    """A match and the rule that made it."""

    rule: str
    match: re.Match[str]


@lru_cache(maxsize=4)
def fold(text: str) -> str:
    """A copy of the same length with half-width digits and brackets and one sign for nought."""
    return text.translate(_FOLDED)


@lru_cache(maxsize=1024)
def matches_in(folded: str, span: Span) -> tuple[Found, ...]:
    """The matches inside `span`, left to right, none overlapping; of those that start together the
    longest. Several loaders read the same sentences, so they are kept for a while."""
    signs = _SIGNS.intersection(folded[span.start : span.end])
    if not signs:
        return ()
    every = [
        Found(rule, match)
        for rule, pattern in PATTERNS.items()
        if not signs.isdisjoint(_NEEDS[rule])
        for match in pattern.finditer(folded, span.start, span.end)
    ]
    return tuple(_leftmost_longest(every)) if every else ()


def _leftmost_longest(every: Iterable[Found]) -> list[Found]:
    kept: list[Found] = []
    for found in sorted(every, key=lambda one: (one.match.start(), -one.match.end())):
        if not kept or found.match.start() >= kept[-1].match.end():
            kept.append(found)
    return kept


def is_deadline(folded: str, end: int) -> bool:
    """Whether 前 behind a date makes it a deadline (12月29日前; not 前往, 前后)."""
    return _DEADLINE.match(folded, end) is not None


def is_dateline(folded: str, end: int) -> bool:
    """Whether 电 or 讯 behind a date makes it the date of a dispatch (新华社北京1月3日电)."""
    return _DISPATCH.match(folded, end) is not None


def is_ahead(folded: str, match: re.Match[str], floor: int) -> bool | None:
    """True when 将于, 定于 stand right before a date, None when 将 or 拟 follow near by, else False."""
    before = folded[max(floor, match.start() - 8) : match.start()]
    if _AHEAD.search(before):
        return True
    return None if _SOON.match(folded, match.end(), match.end() + 12) else False
