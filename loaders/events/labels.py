"""A short label of an event, made from its clause.

Example 例：“县长周明到石桥镇调研（2020-03-05）”.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.dates import dates_in
from kg.language.sentences import clauses
from loaders.events import words
from ontology.terms import XZ

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from rdflib import URIRef

    from kg.model import Span
    from loaders.findings import Context, FoundEvent

LONGEST = 40
_DECISIONS = {XZ.Appointment: "任命", XZ.Removal: "免职", XZ.Election: "选举"}
_LEADING = re.compile(
    r"^[^，。（]{0,10}?[电讯]（[^）]{1,20}）|^（[^）]{1,40}）|^[\s，、：；—]+|^[从自于]|^(?:上午|下午|晚上|晚|上旬|中旬|下旬|以来)[，]?"
)
_WHEN = re.compile("^[^，。]{0,20}?(?:后|第一天|当天|之际|以来|期间|时)(?=召开|举行|举办|主持|开展|启动|组织)")
_AT_MEETING = re.compile("在?(?:随后|之后|当天|当日)?(?:召开|举行)的(?P<name>[^，。]{2,20}?)[上中]$")
_TRAILING = re.compile(
    r"(?:胜利|圆满)?(?:闭幕|结束|召开|举行)(?:之?后|以来)$|自?(?:[0-9]{4}年)?(?:[0-9]{1,2}月)?(?:开展|启动|实施)?以来$|(?:时|中|期间)?(?:强调|指出|要求|表示)$|(?:和|及|与|在|的|了|、)$"
)


def label_of(context: Context, names: Mapping[URIRef, str], event: FoundEvent) -> str:
    """Who does what, at most 40 characters, and the date in brackets when it is known; `names` are those of persons."""
    text = context.article.text
    phrase = _phrase(text, event, context.article.issued)
    phrase = _decision(names, event, phrase) or phrase
    if event.type in words.classes("move"):
        phrase = _with_actor(names, event, phrase)
    when = f"（{event.when.begin}）" if event.when else ""
    return _shortened(phrase) + when


def _decision(names: Mapping[URIRef, str], event: FoundEvent, phrase: str) -> str:
    """任命：周明, when the clause of the trigger names somebody else or nobody; "" otherwise."""
    kind = _DECISIONS.get(event.type, "")
    people = [names[part.person] for part in event.participations if part.person in names]
    return f"{kind}：{'、'.join(people)}" if kind and people and people[0] not in phrase else ""


def _phrase(text: str, event: FoundEvent, issued: date) -> str:
    """The clause of the trigger without its date."""
    own = next((one for one in clauses(text, event.evidence.span) if one.holds(event.trigger)), event.trigger)
    if "分别" in text[event.trigger.end : own.end]:
        return _name_before(text, own, event)
    kept, start = "", own.start
    for date in dates_in(text, own, issued):
        if date.span.end <= event.trigger.start and not date.end:
            kept, start = kept + text[start : date.span.start], date.span.end
    kept += _LEADING.sub("", text[start : own.end])
    phrase = _WHEN.sub("", _LEADING.sub("", "".join(kept.split())))
    return _AT_MEETING.sub(r"\g<name>", phrase)


def _name_before(text: str, clause: Span, event: FoundEvent) -> str:
    """Its own name in A、B分别在甲、乙举行: what stands between the last 、 and the end of the trigger."""
    start = text.rfind("、", clause.start, event.trigger.start) + 1
    return _LEADING.sub("", "".join(text[max(start, clause.start) : event.trigger.end].split()))


def _with_actor(names: Mapping[URIRef, str], event: FoundEvent, phrase: str) -> str:
    first = next((names[part.person] for part in event.participations if part.person in names), "")
    return phrase if not first or first in phrase else first + phrase


def _shortened(phrase: str) -> str:
    if len(phrase) <= LONGEST:
        return _TRAILING.sub("", phrase)
    return phrase[: LONGEST - 1] + "…"
