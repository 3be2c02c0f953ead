"""Who takes part in an event, and how.

Example 例：in “县委书记李红主持会议，县长周明讲话” 李红 chairs and 周明 speaks; who stands in 学习…
重要讲话 takes no part.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kg.model import Evidence, Span
from kg.tables import any_of
from loaders.events import words
from loaders.findings import Participation
from loaders.officials.statements import tenure_iri
from ontology.terms import XZ, concepts

if TYPE_CHECKING:
    from rdflib import URIRef

    from loaders.events.scene import Scene
    from loaders.events.triggers import Trigger
    from loaders.findings import Context, Findings, FoundPerson, FoundTenure

_STOP = re.compile("[；。]")
_ROLE_AFTER = 60
_VISITED = 12
"""So near behind 看望慰问 stands the name of who is visited."""

_REVERED = re.compile(
    "(?:总书记|同志|主席|总理)?(?:(?:在|关于|对|视察|考察|系列)[^，。；]{0,16}?)?的?"
    "(?:重要(?:讲话|指示)|(?:系列)?讲话精神|指示|批示|论述|思想|新时代|回信|贺信|训词|嘱托)"
)
_STUDIED = re.compile("(?:学习|贯彻|落实|领会|遵循|牢记|践行|按照|宣讲)[^，。；]{0,6}$")
_HEARD = re.compile("听取|观看|聆听|按照|根据|据")
_NOT_TAKING_PART = re.compile("记者|通讯员|摄影|作者|编辑")
_PASSIVE = re.compile("辞去|辞职|被|经|由|为|任|任命|免去|选举|当选|聘|授予|表彰|评为|命名|荣获")
_PARTS = re.compile("[；;，,]")
_DEFAULTS: dict[URIRef, URIRef] = {
    XZ.Inspection: XZ.lead,
    XZ.Visit: XZ.lead,
    XZ.Assessment: XZ.lead,
    XZ.Meeting: XZ.attend,
    XZ.Reception: XZ.meet,
    XZ.Appointment: XZ.appointee,
    XZ.Removal: XZ.removed,
    XZ.Election: XZ.elected,
    XZ.Recognition: XZ.awardee,
    XZ.Donation: XZ.donate,
    XZ.Signing: XZ.sign,
    XZ.Training: XZ.attend,
}
_PRESENT = frozenset({XZ.attend, XZ.sitIn, XZ.participate, XZ.accompany, XZ.chair})
_LEADING = frozenset({XZ.Inspection, XZ.Visit, XZ.Assessment})


def actors_of(scene: Scene, span: Span) -> tuple[FoundPerson, ...]:
    """The persons of a sentence inside `span` who act in it.

    No reporters, nobody inside quotation marks, nobody whose sayings are studied.
    """
    return tuple(
        person
        for person in scene.persons
        if span.holds(person.span)
        and person.span.start < scene.speech
        and not _NOT_TAKING_PART.search(person.role)
        and not any(mask.holds(person.span) for mask in scene.masked)
        and not _is_revered(scene, person)
    )


def participations(
    context: Context, findings: Findings, scene: Scene, trigger: Trigger, limit: Span
) -> tuple[Participation, ...]:
    """Each person's part in the event of `trigger`, told inside `limit` of the sentence."""
    found: dict[URIRef, Participation] = {}
    for person in actors_of(scene, limit):
        role = _role(scene, person, trigger, limit)
        if role is not None and person.iri not in found:
            tenure = tenure_for(context, findings, person)
            found[person.iri] = Participation(person.iri, role, Evidence(person.span, "events.actor"), tenure)
    return tuple(found.values())


def companions(
    context: Context, findings: Findings, scene: Scene, *, present: bool = False
) -> tuple[Participation, ...]:
    """The persons of a sentence that only says who came along (甲、乙等一同调研).

    With `present` an official without a word for the role takes part as well (台长甲作天气会商).
    """
    found: dict[URIRef, Participation] = {}
    for person in actors_of(scene, scene.span):
        role = spoken_role(scene, person, scene.span.end)
        if role is None and present and any(one.person == person.iri for one in findings.tenures):
            role = XZ.participate
        if role is not None:
            tenure = tenure_for(context, findings, person)
            found.setdefault(
                person.iri, Participation(person.iri, role, Evidence(person.span, "events.companion"), tenure)
            )
    return tuple(found.values())


def removed_before(context: Context, findings: Findings, scene: Scene, trigger: Trigger) -> tuple[Participation, ...]:
    """The person named last before 免去其…职务, which is about that person."""
    if trigger.type != XZ.Removal or not scene.text.startswith("其", trigger.span.end):
        return ()
    last = actors_of(scene, Span(scene.span.start, trigger.span.start))[-1:]
    return tuple(
        Participation(one.iri, XZ.removed, Evidence(one.span, "events.actor"), tenure_for(context, findings, one))
        for one in last
    )


def tenures_of(findings: Findings, scene: Scene, persons: tuple[FoundPerson, ...]) -> tuple[FoundTenure, ...]:
    """The tenures of those persons, in the order of the persons, the sentence's own first."""
    return tuple(
        tenure
        for person in persons
        for tenure in sorted(
            (one for one in findings.tenures if one.person == person.iri),
            key=lambda one: not scene.span.holds(one.person_span),
        )
    )


def tenure_for(context: Context, findings: Findings, person: FoundPerson) -> URIRef | None:
    """The node of the present tenure nearest before the mention, else of the first in the article."""
    own = [one for one in findings.tenures if one.person == person.iri and one.status == XZ.present]
    before = [one for one in own if one.person_span.start <= person.span.start]
    chosen = before[-1] if before else own[0] if own else None
    return tenure_iri(context.article.iri, chosen) if chosen else None


def spoken_role(scene: Scene, person: FoundPerson, end: int) -> URIRef | None:
    """The role that the first role word behind the person names (主持, 一同, 出席)."""
    stop = _STOP.search(scene.text, person.span.end, end)
    limit = min(stop.start() if stop else end, person.span.end + _ROLE_AFTER)
    for match in _role_words().finditer(scene.text, person.span.end, limit):
        if not _HEARD.search(scene.text, person.span.end, match.start()):
            return _roles()[match[0]]
    return None


def _role(scene: Scene, person: FoundPerson, trigger: Trigger, limit: Span) -> URIRef | None:
    before = person.span.end <= trigger.head.start
    if trigger.type in words.classes("personal"):
        return _DEFAULTS[trigger.type] if not before or _is_named(scene, person, trigger) else None
    spoken = spoken_role(scene, person, limit.end)
    if not before and scene.text[trigger.span.end : trigger.span.end + 1] in ("上", "中"):
        return spoken or _DEFAULTS.get(trigger.type, XZ.participate)
    if not before:
        is_guest = trigger.type == XZ.Reception
        if trigger.type == XZ.Visit and spoken is None and person.span.start - trigger.span.end <= _VISITED:
            return XZ.participate
        return spoken or (XZ.meet if is_guest else None)
    if trigger.type in _LEADING and spoken in (None, XZ.speak, XZ.arrange, XZ.introduce, XZ.convey):
        return XZ.lead
    if trigger.type == XZ.Meeting and spoken not in _PRESENT and _holds(scene, person, trigger):
        return XZ.chair
    usual = _DEFAULTS.get(trigger.type, XZ.participate)
    led_before = spoken == XZ.lead and trigger.type not in _LEADING
    return usual if spoken is None or led_before else spoken


def _holds(scene: Scene, person: FoundPerson, trigger: Trigger) -> bool:
    """Whether a verb of holding stands between the person and the trigger (周明组织召开会议)."""
    return words.found("hold_strict", scene.text, Span(person.span.end, trigger.head.end))


def _is_named(scene: Scene, person: FoundPerson, trigger: Trigger) -> bool:
    """Whether the person before the trigger is who is elected or appointed (周明当选县长, 周明被任命为…)."""
    between = scene.text[person.span.end : trigger.span.end]
    return len(between) <= 24 and not _PARTS.search(between) and _PASSIVE.search(between) is not None


def _is_revered(scene: Scene, person: FoundPerson) -> bool:
    """Whether the name stands in 学习…思想, …重要讲话精神 and the like."""
    before = scene.text[max(scene.span.start, person.span.start - 12) : person.span.start]
    return (
        _REVERED.match(scene.text, person.span.end, scene.span.end) is not None or _STUDIED.search(before) is not None
    )


@cache
def _roles() -> dict[str, URIRef]:
    return {word: concept.iri for concept in concepts(XZ.participationRoles) for word in concept.words}


@cache
def _role_words() -> re.Pattern[str]:
    return re.compile(any_of(_roles()))
