"""Whether a rescue is one act: in the disaster told before it, or of people saved at a named place.

Example 例：“3月5日，河口村发生火灾。消防员救出老人2名。” tells of an accident and of the rescue in it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import Span
from loaders.events.people import actors_of
from loaders.events.sites import is_located
from ontology.terms import XZ

if TYPE_CHECKING:
    from loaders.events.candidate import Candidate
    from loaders.events.scene import Scene

_SAVED = re.compile("救[出起下]|营救|解救")
_TOTALS = re.compile(r"[^\w“《（]{0,2}(?:截至|截止|到目前|至今|目前|累计)")


def is_total(scene: Scene) -> bool:
    """Whether the sentence sums up (截至…, 目前…)."""
    return _TOTALS.match(scene.text, scene.span.start) is not None


def relieves(one: Candidate) -> bool:
    """Whether it is the rescue in a disaster or accident of the sentences before it in its paragraph."""
    if one.trigger.type != XZ.Rescue or not one.has_actor or is_total(one.scene):
        return False
    if one.trigger.weak and not actors_of(one.scene, one.up_to):
        return False
    last = one.before[-1]
    here = one.scene.sentence.paragraph.holds(last.trigger)
    return here and last.when is not None and last.type in (XZ.Disaster, XZ.Accident, XZ.Rescue)


def is_saved(one: Candidate) -> bool:
    """Whether people were saved at a named place (消防官兵在河口村救出群众27人)."""
    saved = one.trigger.type == XZ.Rescue and _SAVED.search(one.trigger.span.of(one.scene.text)) is not None
    if not saved or not one.has_actor or is_total(one.scene):
        return False
    here = Span(one.clause.start, one.trigger.span.start)
    return any(here.holds(place.span) and is_located(one.scene, place) for place in one.scene.places)
