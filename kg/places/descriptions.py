"""What the graph says of a place of the gazetteer: class, names, code, parent, and how it was called before.

Example 例：…/id/place/141102 is an xz:County labelled 离石区, also 离石, within …/place/1411, with the
designation …/place/141102/designation/142302, 离石市, from 1996 until 2002.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from rdflib import RDF, RDFS, SKOS, XSD, Literal, URIRef

from kg.identity import segment
from kg.places.gazetteer import Gazetteer
from kg.places.level import Level
from ontology.terms import XZ

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.identity import Names
    from kg.places.level import Place
    from kg.places.tables import Designation

Triple: TypeAlias = tuple[URIRef, URIRef, URIRef | Literal]


def place_iri(names: Names, place: Place) -> URIRef:
    """The IRI of a place: by its code, or below its parent by its name."""
    code, *locals_ = place.key.split("/")
    iri = names.place(code)
    for name in locals_:
        iri = names.local_place(iri, name)
    return iri


def descriptions(names: Names, code: str) -> Iterator[Triple]:
    """The description of the place of today with this code alone; nothing for an unknown code."""
    gazetteer = Gazetteer.load()
    place = gazetteer.by_code(code)
    if place is None:
        return
    iri = names.place(code)
    yield iri, RDF.type, place.level.term
    yield iri, RDFS.label, Literal(place.name, lang="zh")
    yield iri, XZ.divisionCode, Literal(code)
    if place.parent:
        yield iri, XZ.within, names.place(place.parent)
    line = gazetteer.designations(code)
    names_of = (*gazetteer.short_names(place), *_without_unit(place), *(former.name for former in line))
    for name in dict.fromkeys(names_of):
        if name != place.name:
            yield iri, SKOS.altLabel, Literal(name, lang="zh")
    for designation in line:
        yield from _designation(iri, designation)


def _without_unit(place: Place) -> tuple[str, ...]:
    """How papers call a village without 村 (李家湾), when three characters stay."""
    stem = place.name.removesuffix("村")
    return (stem,) if place.level is Level.VILLAGE and len(stem) > 2 else ()


def _designation(place: URIRef, designation: Designation) -> Iterator[Triple]:
    """One designation, named by its code, or by its name where it had no code of its own."""
    first = segment(designation.code or designation.name)
    iri = URIRef(f"{place}/designation/{first}{'-' + designation.begin if designation.begin else ''}")
    yield place, XZ.designation, iri
    yield iri, RDF.type, XZ.PlaceDesignation
    yield iri, RDFS.label, Literal(designation.name, lang="zh")
    if designation.code:
        yield iri, XZ.divisionCode, Literal(designation.code)
    if designation.begin:
        yield iri, XZ["from"], Literal(designation.begin, datatype=XSD.gYear)
    if designation.end:
        yield iri, XZ.until, Literal(designation.end, datatype=XSD.gYear)
