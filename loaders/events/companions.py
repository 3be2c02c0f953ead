"""The people of a sentence that only says who came along or what they did there.

Example 例：in “参加会议的还有副县长李红、局长石磊。” both took part in the meeting told before.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import Span
from loaders.events.people import actors_of, part_of
from loaders.events.spoken import spoken_role
from ontology.terms import XZ

if TYPE_CHECKING:
    from rdflib import URIRef

    from loaders.events.scene import Scene
    from loaders.events.triggers import Trigger
    from loaders.findings import Context, FoundPerson, Participation

_BREAKS = re.compile("[，。；]")
_AND_ALSO = re.compile("(?:参加|出席|列席|陪同|随同|一同|一道|同行|在场|到场)[^，。；]{0,10}的(?:还)?有")
"""Before a list of who came along (参加会议的还有…)."""


def companions(
    context: Context, scene: Scene, *, present: bool = False, served: bool = False
) -> tuple[Participation, ...]:
    """The persons of a sentence that only says who came along (甲、乙等一同调研).

    With `present` an official without a word for the role takes part as well (台长甲作天气会商), with `served` the
    first person, who did it.
    """
    found: dict[URIRef, Participation] = {}
    listed = _AND_ALSO.search(scene.text, scene.span.start, scene.span.end)
    for person in actors_of(scene, scene.span):
        role = spoken_role(scene, person, scene.span.end)
        if served and person is scene.persons[0]:
            role = role or XZ.participate
        behind = listed is not None and listed.end() <= person.span.start
        if role is None and (behind or (present and _is_official_or_with_one(scene, person))):
            role = XZ.participate
        if role is not None:
            found.setdefault(person.iri, part_of(context, scene, person, role, "events.companion"))
    return tuple(found.values())


def _is_official_or_with_one(scene: Scene, person: FoundPerson) -> bool:
    """Whether the person holds a post, or stands in one list with who does (商会会长甲、副县长乙剪彩)."""
    if person.iri in scene.roll.tenures:
        return True
    following = next((one for one in scene.persons if one.span.start >= person.span.end), None)
    if following is None or following.iri not in scene.roll.tenures:
        return False
    between = scene.text[person.span.end : following.span.start]
    return between.startswith("、") and _BREAKS.search(between) is None


def removed_before(context: Context, scene: Scene, trigger: Trigger) -> tuple[Participation, ...]:
    """The person named last before 免去其…职务, which is about that person."""
    if trigger.type != XZ.Removal or not scene.text.startswith("其", trigger.span.end):
        return ()
    last = actors_of(scene, Span(scene.span.start, trigger.span.start))[-1:]
    return tuple(part_of(context, scene, one, XZ.removed, "events.actor") for one in last)
