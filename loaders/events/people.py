"""Who takes part in an event, and how.

Example 例：in “县委书记李红主持会议，县长周明讲话” 李红 chairs and 周明 speaks; who stands in 学习…
重要讲话 takes no part.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import Evidence, Span
from loaders.events import words
from loaders.events.spoken import spoken_role
from loaders.findings import Participation
from loaders.officials.statements import tenure_iri
from loaders.within import beginning_in
from ontology.terms import XZ

if TYPE_CHECKING:
    from rdflib import URIRef

    from loaders.events.roll import Roll
    from loaders.events.scene import Scene
    from loaders.events.triggers import Trigger
    from loaders.findings import Context, FoundPerson, FoundTenure

_VISITED = 12
"""So near behind 看望慰问 stands the name of who is visited."""

_REVERED = re.compile(
    "(?:总书记|同志|主席|总理)?(?:(?:在|关于|对|视察|考察|系列)[^，。；]{0,16}?)?的?"
    "(?:重要(?:讲话|指示)|(?:系列)?讲话精神|指示|批示|论述|思想|新时代|回信|贺信|训词|嘱托)"
)
_STUDIED = re.compile("(?:学习|贯彻|落实|领会|遵循|牢记|践行|按照|宣讲)[^，。；]{0,6}$")
_TELLS = re.compile(
    "[^，。；]{0,8}?(?:记得|回忆|想起|感叹|感慨|说起|谈起|告诉(?:记者|笔者|我们|大家)|[对向](?:记者|笔者))"
)
"""Behind a person who only tells the reporter what happened."""
_NOT_TAKING_PART = re.compile("记者|通讯员|摄影|作者|编辑")
_PASSIVE = re.compile("辞去|辞职|被|经|由|为|任|任命|免去|选举|当选|聘|授予|表彰|评为|命名|荣获")
_TOWARDS = re.compile("[向为对给被]|看望|慰问|会见|听取|接待|邀请|表示|认为|告诉")
_PARTS = re.compile("[；;，,：:]")
_LED = re.compile("(?:带领|带着|偕同|会同|(?<![效概频速比几])率(?!先|队)领?)[^，。；]{0,24}$")
"""Before a person whom the leader of a tour takes along (副市长周明带领市水利局局长李红等)."""

LED_WITHIN = 30

_POST_OF = re.compile("(?:同志)?[^，。；]{0,40}?(?:为|任|职务|职位|辞)")
"""Behind a person who is chosen for a post or removed from it."""

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
    XZ.Designation: XZ.awardee,
    XZ.Donation: XZ.donate,
    XZ.Signing: XZ.sign,
    XZ.Training: XZ.attend,
}
_HONOURS = re.compile("(?:授予|表彰|命名|认定|评选)[^，。；：！？]*$")
"""Between such a verb and a person behind it: the person is who gets it (授予周明、李红等人“…”称号)."""

_PRESENT = frozenset({XZ.attend, XZ.sitIn, XZ.participate, XZ.accompany, XZ.chair})
_TELLING = frozenset({XZ.introduce, XZ.answer, XZ.report})
"""What who does so takes part in is a gathering; of anything else it only tells."""

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
        and not _TELLS.match(scene.text, person.span.end, scene.span.end)
    )


def participations(context: Context, scene: Scene, trigger: Trigger, limit: Span) -> tuple[Participation, ...]:
    """Each person's part in the event of `trigger`, told inside `limit` of the sentence."""
    found: dict[URIRef, Participation] = {}
    for person in actors_of(scene, limit):
        role = _role(scene, person, trigger, limit)
        if role is not None and person.iri not in found:
            found[person.iri] = part_of(context, scene, person, role, "events.actor")
    return tuple(found.values())


def part_of(context: Context, scene: Scene, person: FoundPerson, role: URIRef, rule: str) -> Participation:
    """The person's participation in that role, with the tenure it is taken in."""
    return Participation(person.iri, role, Evidence(person.span, rule), tenure_for(context, scene.roll, person))


def default_role(trigger: Trigger) -> URIRef:
    """The role of who acts when no word says it."""
    return _DEFAULTS.get(trigger.type, XZ.participate)


def tenures_of(scene: Scene, persons: tuple[FoundPerson, ...]) -> tuple[FoundTenure, ...]:
    """The tenures of those persons, in the order of the persons, the sentence's own first."""
    return tuple(tenure for person in persons for tenure in scene.roll.own_first(person, scene.span))


def tenure_for(context: Context, roll: Roll, person: FoundPerson) -> URIRef | None:
    """The node of the present tenure nearest before the mention, else of the first in the article."""
    chosen = roll.nearest(person)
    return tenure_iri(context.article.iri, chosen) if chosen else None


def _role(scene: Scene, person: FoundPerson, trigger: Trigger, limit: Span) -> URIRef | None:
    before = person.span.end <= trigger.head.start
    if before and person.span.end <= scene.speech <= trigger.span.start:
        return None
    if trigger.type in words.classes("personal"):
        chosen = _is_named(scene, person, trigger) if before else _is_chosen(scene, person, limit)
        return _DEFAULTS[trigger.type] if chosen else None
    spoken = spoken_role(scene, person, limit.end)
    if (
        before
        and trigger.type == XZ.Launch
        and spoken in _TELLING
        and scene.text.startswith(("介绍，", "介绍说", "介绍：", "说，"), person.span.end)
    ):
        return None
    if spoken in _TELLING and (trigger.act or trigger.type not in words.classes("gathering")):
        return None
    if before:
        return _role_before(scene, person, trigger, spoken)
    return _role_behind(scene, person, trigger, spoken) if trigger.type != XZ.Approval else None


def _role_behind(scene: Scene, person: FoundPerson, trigger: Trigger, spoken: URIRef | None) -> URIRef | None:
    """The part of a person who is named behind the trigger."""
    if scene.text[trigger.span.end : trigger.span.end + 1] in ("上", "中"):
        return spoken or _DEFAULTS.get(trigger.type, XZ.participate)
    called = scene.text.startswith("约谈", trigger.span.start)
    if (trigger.type == XZ.Visit or called) and spoken is None and person.span.start - trigger.span.end <= _VISITED:
        return XZ.participate
    if trigger.type in words.classes("honours") and _HONOURS.match(scene.text, trigger.span.start, person.span.start):
        return XZ.awardee
    if trigger.type in words.classes("held") and _watches(scene, person):
        return XZ.attend
    if spoken is None and trigger.type in words.classes("gathering") and _is_subject(scene, person, trigger):
        return XZ.participate
    return spoken or (XZ.meet if trigger.type == XZ.Reception else None)


def _role_before(scene: Scene, person: FoundPerson, trigger: Trigger, spoken: URIRef | None) -> URIRef:
    """The part of a person who is named before the trigger."""
    if trigger.type in _LEADING and _is_led(scene, person):
        return XZ.accompany
    if trigger.type in _LEADING and spoken in (None, XZ.speak, XZ.arrange, XZ.introduce, XZ.convey):
        return XZ.lead
    if trigger.type == XZ.Meeting and spoken not in _PRESENT and _holds(scene, person, trigger):
        return XZ.chair
    usual = default_role(trigger)
    led_before = spoken == XZ.lead and trigger.type not in _LEADING
    return usual if spoken is None or led_before else spoken


def _is_subject(scene: Scene, person: FoundPerson, trigger: Trigger) -> bool:
    """Whether a later clause begins with the person's post, alone or in a list (，县长周明、副县长李红共同按下…)."""
    clause = next((one for one in scene.clauses if one.holds(person.span)), None)
    if clause is None or clause.start < trigger.span.end or person.iri not in scene.roll.tenures:
        return False
    opens = any(clause.start <= post.start <= clause.start + 1 for post in scene.posts)
    return opens and _TOWARDS.search(scene.text, clause.start, person.span.start) is None


def _watches(scene: Scene, person: FoundPerson) -> bool:
    """Whether the person came to see it (副县长周明观摩)."""
    near = Span(person.span.end, min(scene.span.end, person.span.end + _VISITED))
    return words.found("watches", scene.text, near)


def _holds(scene: Scene, person: FoundPerson, trigger: Trigger) -> bool:
    """Whether a verb of holding stands between the person and the trigger (周明组织召开会议)."""
    return words.found("hold_strict", scene.text, Span(person.span.end, trigger.head.end))


def _is_led(scene: Scene, person: FoundPerson) -> bool:
    """Whether somebody named before takes the person along (周明带领李红等到…检查)."""
    start = max(scene.span.start, person.span.start - LED_WITHIN)
    match = _LED.search(scene.text, start, person.span.start)
    return match is not None and bool(beginning_in(scene.persons, Span(scene.span.start, match.start())))


def _is_chosen(scene: Scene, person: FoundPerson, limit: Span) -> bool:
    """Whether the person behind the trigger is who it is about: not who chairs or speaks (主任周明主持会议)."""
    if _POST_OF.match(scene.text, person.span.end, limit.end):
        return True
    return spoken_role(scene, person, min(limit.end, person.span.end + _VISITED)) is None


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
