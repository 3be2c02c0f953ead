"""Documents without 《》: 关于…的 and a document word, behind a verb that issues, passes, hears or applies one.

Example 例：听取和审议了县政府关于防汛工作情况的报告、关于2019年财政决算的报告 names two; 召开关于防汛的报告会
and 大家关于养老的意见 name none. 编制武陵县茶产业“十三五”规划 names one, 印发关于转发X方案的通知 also its X方案.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from kg.model import Span
from kg.tables import any_of
from loaders.documents.kinds import USES, Kind, kind_of
from loaders.documents.reading import ReadTitle, Verdict
from loaders.documents.surroundings import Lead
from loaders.documents.titles import Title

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

_NESTED = r"《[^《》]{1,60}》"
_WORDS = rf"(?:[^，。；;！？!?：“”《》\n、]|、|“[^“”\n]{{1,20}}”|{_NESTED})"
_END = (
    r"(?=$|[，。；、,;）)（(“”\s]|[和及][一-鿿]{0,14}关于|以及关于|并|(?:精神|要求|规定|文件)?(?:落实|贯彻|执行|办理|修改)"
    r"|精神|要求|文件|等|（草案）|(?:已|近日|日前|正式){0,2}(?:印发|出台|下发|颁布|施行|公布|发布)(?!会))"
)
_TITLE = re.compile(
    rf"关于(?P<about>{_WORDS}{{2,70}}?)的[^，。；、：“”的]{{0,6}}?(?P<word>{any_of(USES['told'])}){_END}"
)
_VERB = re.compile(f"(?:{any_of(USES['issue'] | USES['passing'] | USES['hearing'])})(?:了|的)?")
_BETWEEN = re.compile(r"[^，。；：！？《》“”\n]{0,24}")
_CLAUSE = re.compile(r"[，。；：！？,;:!?\n]")
_OPINION = re.compile("提出|征求|发表|收集|反馈|汇总")
_CHAIN = re.compile(
    r"(?:、|和|及|以及|，|；|[（(][^（）()]{1,24}[）)]){1,3}"
    r"(?P<body>[一-鿿]{2,12}(?:府|院|会|委|局|办)|[一-鿿]{2,30}(?:所?作的?|提出的|提交的|提请的))?"
)
_INNER = re.compile(
    r"关于(?:印发|转发|发布|颁布|批转|修改|修订|废止)(?P<name>[^《》，。；]{4,50}?)(?=的|及|等|和|及其)"
)
_PLAN = re.compile(
    rf"(?:“十[一二三四五六七八九]五”[^，。；：《》“”、\n]{{0,10}}规划|{any_of(USES['planned'])})(?:（[^（）]{{1,16}}）)?"
)
_PLAN_VERB = re.compile(rf"(?P<verb>{any_of(USES['issue'] | USES['passing'])})(?:了|好|完成)?")
_PLAN_WORDS = re.compile(r"[^，。；：！？《》“”、\n]{2,30}")

_BEGIN, _TITLE_BEGIN = attrgetter("start"), attrgetter("title.span.start")
_OF_BODY = re.compile("[府局委办院会署厅部处]$")
_IS_ISSUED = re.compile("(?:已|近日|日前|正式){0,2}(?:印发|出台|下发|颁布|施行|公布|发布)")
"""What is said of a document behind its title: 市政府关于禁放孔明灯的通告发布后."""

_TALK = "汇报"
_MEETING = re.compile(r"(?:会议|大会|全会|常委会|常务会|主任会|党组会|例会|会上)[^。！？\n]{0,80}$")

DEEPEST = 8
"""So many titles in brackets that begin before a title are looked at: more never hold one another."""

FARTHEST_PLAN = 36
"""So many characters before the word of kind of a plan its verb is looked for."""

FARTHEST = 120
"""So many characters before a title its verb is looked for."""


def plain_titles(text: str, line: Span, bracketed: Sequence[ReadTitle], places: Collection[int]) -> Iterator[ReadTitle]:
    """The documents of a line that stand without brackets, and those named inside them, in order.

    `bracketed` are the titles read by their brackets, in order; `places` are the offsets where a place is named, and
    a plan must begin at one.
    """
    before: ReadTitle | None = None
    taken = [item.title.span for item in bracketed]
    for match in _TITLE.finditer(text, line.start, line.end):
        span = Span(*match.span())
        if _lies_in(span, taken):
            continue
        last = _last_before(span, bracketed)
        if before is None or (last is not None and last.title.span.start > before.title.span.end):
            before = last
        lead = _lead(text, line, span, before, match["word"])
        if lead is not None:
            before = _read(span, lead)
            yield before
            yield from _inside(text, span)
    yield from _plans(text, line, places)


def _last_before(span: Span, bracketed: Sequence[ReadTitle]) -> ReadTitle | None:
    """The last title in brackets before `span`, if it is a document (审议《…规划》和关于…的意见)."""
    index = bisect_left(bracketed, span.start, key=_TITLE_BEGIN)
    last = bracketed[index - 1] if index else None
    return last if last is not None and last.verdict is Verdict.DOCUMENT else None


def _lies_in(span: Span, taken: Sequence[Span]) -> bool:
    """Whether a title in brackets begins before `span` and reaches into it."""
    at = bisect_left(taken, span.start, key=_BEGIN)
    return any(other.end > span.start for other in taken[max(0, at - DEEPEST) : at])


def _lead(text: str, line: Span, span: Span, before: ReadTitle | None, word: str) -> Lead | None:
    """The clause before a title with its verb, or that of the title which it continues; None without one."""
    joined = _CHAIN.fullmatch(text, before.title.span.end, span.start) if before is not None else None
    if before is not None and joined is not None:
        return Lead(Span(joined.start("body"), span.start), None) if joined["body"] else before.lead
    floor = max(line.start, span.start - FARTHEST)
    cuts = [cut.end() for cut in _CLAUSE.finditer(text, floor, span.start)]
    begin = cuts[-1] if cuts else floor
    verbs = [
        verb for verb in _VERB.finditer(text, begin, span.start) if _BETWEEN.fullmatch(text, verb.end(), span.start)
    ]
    if not verbs and _OF_BODY.search(text, begin, span.start) and _IS_ISSUED.match(text, span.end):
        return Lead(Span(begin, span.start), None)
    if not verbs or _OPINION.search(text, begin, span.start):
        return None
    verb = verbs[-1]
    if verb.group().rstrip("了的") in USES["hearing"] and word not in USES["heard"]:
        return None
    if word == _TALK and (verb.end() < span.start or not _MEETING.search(text, floor, verb.start())):
        return None  # what somebody said (听取县长周明关于春耕的汇报), not a paper of a meeting
    issued = verb.group().rstrip("了的") in USES["issue"] or verb.group().startswith("联合")
    return Lead(Span(begin, span.start), Span(*verb.span()) if issued and verb.end() == span.start else None)


def _read(span: Span, lead: Lead) -> ReadTitle:
    return ReadTitle(Title(span, span, double=False), Verdict.DOCUMENT, lead)


def _inside(text: str, span: Span) -> Iterator[ReadTitle]:
    """The document that a title prints or sends on: 关于印发X方案的通知 names X方案 too."""
    match = _INNER.match(text, span.start, span.end)
    if match is not None and kind_of(match["name"]) is Kind.DOCUMENT:
        yield _read(Span(*match.span("name")), Lead(Span(match.start("name"), match.start("name")), None))


def _plans(text: str, line: Span, places: Collection[int]) -> Iterator[ReadTitle]:
    """Plans that begin with their place: 编制了武陵县茶产业“十三五”规划, 通过武陵县城市总体规划."""
    for match in _PLAN.finditer(text, line.start, line.end):
        floor = max(line.start, match.start() - FARTHEST_PLAN)
        verbs = list(_PLAN_VERB.finditer(text, floor, match.start()))
        begin = verbs[-1].end() if verbs else match.start()
        if begin in places and _PLAN_WORDS.fullmatch(text, begin, match.start()):
            verb = Span(verbs[-1].start(), verbs[-1].end("verb"))
            yield _read(Span(begin, match.end()), Lead(Span(verb.start, begin), verb))
