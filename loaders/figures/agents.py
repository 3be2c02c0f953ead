"""The body that acts: figures of a court, a bureau or a meeting are of what it serves, wherever it went.

Example 例：某县公安局在某镇某村设伏，查获货车3辆 is of the county; 会议决定，追加资金30万元 of whose meeting it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import Span
from kg.places import Level
from loaders.figures.pointers import Where, meant
from loaders.within import beginning_in, within

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.figures.ground import Ground
    from loaders.findings import FoundOrganization, FoundPlace

_OPENS = re.compile(
    r"(?:[0-9至到—-]{1,5}[年月日时分]|[今去前昨当同][年天日晚]|[至到、，,●◆○▲△■☆“ ]|近日|日前|近期|随后|凌晨|清晨|傍晚"
    r"|上午|中午|下午|夜间|晚间|以来|许|截至|截止|目前|其中|此外|同时|据|记者从){0,14}"
)
_HEAD = 60
_LAW = re.compile("公安|警|边防|海关|海警|缉私|法院|检察院|刑侦|禁毒")
_PRIVATE = re.compile("公司|集团|合作社|基金会|大学|商会|厂$|银行|协会")
_PASSED = re.compile("判处|并处|罚金|宣判")
_SMALL_OFFICE = re.compile("(?:所|法庭|检察室)$")
_SCENE = re.compile(
    r"(?:[在于到赴]|赶到|前往|深入)(?:[\u4e00-\u9fff]{1,7}?[省市县区旗州])?(?:[\u4e00-\u9fff]{1,7}?(?:[镇乡村]|街道)[、和]?){0,3}$"
)
_MEETING = re.compile("(?:会议|大会|全会|会上|座谈会上|推进会|与会)")
_GOES_ON = re.compile("(?<![^。\n])会议(?:[^。]{1,60}。)?$")
_HOLDS = re.compile("[^。；]{0,36}?(?:召开|举行|主持)")
_BACK = 600
_SENTENCE = 120


def agent_at(ground: Ground, offset: int) -> FoundOrganization | None:
    """The body whose place is known with which the sentence of a figure begins, behind a date at most."""
    start = ground.sentence_at(offset).span.start
    for body in beginning_in(ground.bodies, Span(start, min(offset, start + _HEAD))):
        if body.span.end <= offset and _OPENS.fullmatch(ground.text, start, body.span.start):
            return body
        return None
    return None


def of_agent(ground: Ground, offset: int) -> Where | None:
    """What the body serves with which the sentence of a figure begins: 2月以来，市法院立案326件."""
    body = agent_at(ground, offset)
    if body is None or body.jurisdiction is None or not _is_public(ground, body):
        return None
    return Where(body.jurisdiction, (body.evidence,))


def _is_public(ground: Ground, body: FoundOrganization) -> bool:
    """Whether a body is one of a county or city, not a firm, nor one whose name tells of a township or a province."""
    if body.iri in ground.seats or _PRIVATE.search(ground.text, body.span.start, body.span.end):
        return False
    inside = within(ground.places, body.span)
    if not inside:
        return ground.text[body.span.start] in "市县区州旗盟"
    return all(one.place.level in {Level.CITY, Level.COUNTY} for one in inside)


def of_sentence_passed(ground: Ground, clause: Span, offset: int) -> Where | None:
    """The court that passed a sentence: 并处罚金3万元 is of what the court told of before serves."""
    if _PASSED.search(ground.text, clause.start, offset) is None:
        return None
    start = ground.sentence_at(offset).paragraph.start
    courts = [one for one in within(ground.bodies, Span(max(start, offset - _BACK), offset)) if _is_court(ground, one)]
    return Where(courts[-1].jurisdiction, (courts[-1].evidence,)) if courts and courts[-1].jurisdiction else None


def _is_court(ground: Ground, body: FoundOrganization) -> bool:
    return "法院" in body.span.of(ground.text) and _is_public(ground, body)


def of_meeting(ground: Ground, offset: int) -> Where | None:
    """Whose meeting it was of which a sentence goes on to tell: 会议决定, 会上."""
    text, start = ground.text, ground.sentence_at(offset).span.start
    said = text.find("会", max(start, offset - _BACK), offset) >= 0
    paragraph = max(ground.sentence_at(offset).paragraph.start, offset - _BACK)
    if not said and text.find("会议", paragraph, start) < 0:
        return None
    if _MEETING.match(text, start) is None and _GOES_ON.search(text, paragraph, start) is None:
        return None
    report = max(ground.text.rfind("本报讯", 0, start), start - _BACK, 0)
    held = [one for one in ground.pointers_in(report, start) if one["head"] and _HOLDS.match(ground.text, one.end())]
    return meant(ground, held[-1]) if held else None


def without_scenes(
    text: str, places: tuple[FoundPlace, ...], bodies: Sequence[FoundOrganization]
) -> tuple[FoundPlace, ...]:
    """The places but those where police or a court of a county only did something: 县公安局在某镇打掉一窝点."""
    acting = [one for one in bodies if _LAW.search(text, one.span.start, one.span.end)]
    if not acting:
        return places
    return tuple(one for one in places if not _is_scene(text, one, acting))


def _is_scene(text: str, place: FoundPlace, acting: Sequence[FoundOrganization]) -> bool:
    start = place.span.start
    if place.place.level < Level.COUNTY or not _SCENE.search(text, max(0, start - 18), start):
        return False
    since = max(text.rfind("。", max(0, start - _SENTENCE), start), start - _SENTENCE)
    before = within(acting, Span(max(0, since), start))
    small = before and _SMALL_OFFICE.search(text, before[-1].span.start, before[-1].span.end)
    return bool(before) and not (small and place.place.level > Level.COUNTY)
