"""The part that words behind a person say: who chairs, speaks, comes along.

Example 例：in “县委书记李红主持会议，县长周明讲话” 主持 is said of 李红, 讲话 of 周明.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kg.model import Span
from kg.tables import any_of
from loaders.events import words
from loaders.within import beginning_in
from ontology.terms import XZ, concepts

if TYPE_CHECKING:
    from rdflib import URIRef

    from loaders.events.scene import Scene
    from loaders.findings import FoundPerson

_STOP = re.compile("[；。]")
_ROLE_AFTER = 60
_LONGEST_LIST = 240
_LIST_GAP = 40
_HEARD = re.compile("听取|观看|聆听|按照|根据|据")


def spoken_role(scene: Scene, person: FoundPerson, end: int) -> URIRef | None:
    """The role that the first role word behind the person names (主持, 一同, 出席)."""
    near = min(end, _list_end(scene, person) + _ROLE_AFTER)
    stop = _STOP.search(scene.text, person.span.end, near)
    limit = stop.start() if stop else near
    for match in _role_words().finditer(scene.text, person.span.end, limit):
        if not _HEARD.search(scene.text, person.span.end, match.start()):
            return _roles()[match[0]]
    return None


def _list_end(scene: Scene, person: FoundPerson) -> int:
    """Where the list ends in which the person stands, each not far from the next (副市长A，秘书长B，局长C一同检查)."""
    last = person.span.end
    for one in beginning_in(scene.persons, Span(last, min(scene.span.end, last + _LONGEST_LIST))):
        if one.span.start - last > _LIST_GAP:
            break
        last = one.span.end
    return last


@cache
def _roles() -> dict[str, URIRef]:
    roles = {word: concept.iri for concept in concepts(XZ.participationRoles) for word in concept.words}
    uses = {"answers": XZ.answer, "along": XZ.accompany, "signs": XZ.sign}
    return roles | {word: role for use, role in uses.items() for word in words.plain(use)}


@cache
def _role_words() -> re.Pattern[str]:
    return re.compile(any_of(_roles()))
