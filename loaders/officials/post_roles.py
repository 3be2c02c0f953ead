"""What kind of post a title is: one of the concepts of `xz:postRoles`.

Example 例：常务副市长 is a deputy head of government, 宣传部长 a head of department, 第一书记 a first
secretary.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ontology.terms import XZ, concepts

if TYPE_CHECKING:
    from rdflib import URIRef

_GENERAL = {
    "长": XZ.organizationPresident,
    "师": XZ.chiefEngineer,
    "令": XZ.commander,
    "编": XZ.organizationPresident,
}
"""Concepts for titles that end in no word of the scheme (矿长, 总农艺师)."""


def role_of(title: str) -> URIRef:
    """The concept whose word is the longest ending of `title`; a general one where none is."""
    ending = _ending(title)
    if "副" in title and "副" not in ending:
        return XZ.deputyHead
    return _words()[ending] if ending else _GENERAL.get(title[-1:], XZ.staff)


def _ending(title: str) -> str:
    words = _words()
    return next((title[start:] for start in range(len(title)) if title[start:] in words), "")


@cache
def _words() -> dict[str, URIRef]:
    return {word: concept.iri for concept in concepts(XZ.postRoles) for word in concept.words}
