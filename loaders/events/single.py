"""Acts that are single without a date, and weather that is only foretold.

Example 例：“会上，县旅游局与9家企业签订协议6个。” is one signing; “今天夜间到明天，局地有冰雹” is no disaster.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from loaders.events import words
from loaders.events.people import actors_of
from ontology.terms import XZ

if TYPE_CHECKING:
    from loaders.events.candidate import Candidate

NEAR_START = 4
"""How far into its sentence 座谈会上 may stand."""

_TITLE = re.compile("[^，。；《]{0,6}《")
_OF_PEOPLE = re.compile("[^，。；]{0,6}?[0-9余多百千万]+[人名户]")
_FORECAST = re.compile("(?:夜间|白天)到(?:明|后|夜间)|转[小中大]雨|转多云|转晴|转阴")


def is_forecast(one: Candidate) -> bool:
    """Whether the sentence says what weather is to come (今天夜间到明天…局地有冰雹)."""
    return _FORECAST.search(one.scene.text, one.scene.span.start, one.scene.span.end) is not None


def is_decided(one: Candidate) -> bool:
    """Whether the sentence begins with the meeting that did it (会议还下发了《…》)."""
    return words.starts("decides", one.scene.text, one.scene.span.start, one.scene.span.end)


def names_paper(one: Candidate) -> bool:
    """Whether the title stands right behind 印发: one act, whenever it was."""
    return _TITLE.match(one.scene.text, one.trigger.span.end, one.clause.end) is not None


def is_signed_there(one: Candidate) -> bool:
    """Whether contracts were signed at a gathering told before (会上，…签订协议6个): all of them in one act."""
    signed = one.trigger.type == XZ.Signing and bool(one.before) and one.scene.goes_on
    return signed and _OF_PEOPLE.match(one.scene.text, one.trigger.span.end, one.clause.end) is None


def is_done_there(one: Candidate) -> bool:
    """Whether it is a ceremony at what was told before, or signed by who was there."""
    return is_opened_there(one) or is_signed_by_present(one)


def is_signed_by_present(one: Candidate) -> bool:
    """Whether who took part in what was told before signs (县长周明与各乡镇签订责任书)."""
    signed = one.trigger.type == XZ.Signing and not one.planned and not one.counted
    return signed and one.before[-1].when is not None and _told_before(one)


def is_opened_there(one: Candidate) -> bool:
    """Whether the ceremony of what was told before is named as where something was done (开学典礼上，…)."""
    there = one.trigger.type == XZ.Ceremony and one.scene.text.startswith("上，", one.trigger.span.end)
    if not there or one.trigger.span.start - one.scene.span.start > NEAR_START:
        return False
    return any(event.type in (XZ.Launch, XZ.Construction, XZ.Assessment) for event in one.before[-2:])


def is_talk(one: Candidate) -> bool:
    """随后，市长与村民座谈; 座谈会上，… behind a tour: talks that were held on the way."""
    if one.trigger.type != XZ.Meeting or not words.ends(
        "talks", one.scene.text, one.trigger.span.start, one.trigger.span.end
    ):
        return False
    toured = one.before[-1].when is not None and any(each.type in words.classes("move") for each in one.before)
    if not toured or any(each.type == XZ.Meeting for each in one.before):
        return False
    there = one.scene.text.startswith("上，", one.trigger.span.end)
    if one.trigger.span.start - one.scene.span.start <= NEAR_START and there:
        return True
    return one.scene.goes_on and one.trigger.weak and _told_before(one)


def _told_before(one: Candidate) -> bool:
    """Whether a person before the trigger took part in what was told before."""
    known = {part.person for event in one.before for part in event.participations}
    return any(person.iri in known for person in actors_of(one.scene, one.up_to))


def is_one_gift(one: Candidate) -> bool:
    """日前捐资180万元: a number belongs to a single gift, rescue or arrest of these days."""
    return one.is_of("gives") and words.found("single_fresh", one.scene.text, one.up_to)
