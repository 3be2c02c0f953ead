"""What kind an organisation is, by the last words of its name.

Example 例：溆浦县人民法院 is a 法院, 清水湾合作社 a 合作社, 交警大队 a 行政机关; 利虎玻璃 is what its full name is.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ontology.concepts import concepts
from ontology.terms import XZ

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rdflib import URIRef

_LONGEST = 6
_BY_FIRST = {"共青团": XZ.massOrganization, "武警": XZ.armedForce}


def kind_of(name: str) -> URIRef | None:
    """The concept of xz:organizationKinds that a name's first word or longest last word says; None when none does."""
    first = next((kind for word, kind in _BY_FIRST.items() if name.startswith(word)), None)
    if first is not None:
        return first
    sizes = range(min(_LONGEST, len(name)), 0, -1)
    return next((kind for size in sizes if (kind := _kinds().get(name[-size:])) is not None), None)


@cache
def _kinds() -> Mapping[str, URIRef]:
    return {word: concept.iri for concept in concepts(XZ.organizationKinds) for word in concept.words}
