"""`ontology.terms`: closed names, superclasses, labels, and a quick start."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import URIRef

from ontology.terms import (
    BASE,
    FOAF,
    INDICATOR,
    NIF,
    ORG,
    PROV,
    RDF,
    SCHEMA,
    SEM,
    SKOS,
    UNIT,
    XZ,
    Closed,
    UnknownTermError,
    files,
    folder,
    is_class,
    is_property,
    label,
    superclasses,
)

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("space", "wrong", "right"),
    [
        (XZ, "Conty", "County"),  # a letter left out of a class
        (XZ, "attestedon", "attestedOn"),  # the case counts
        (XZ, "presnt", "present"),  # concepts are terms too
        (SCHEMA, "headlin", "headline"),  # rdflib itself would only warn
        (ORG, "members", "member"),  # a plural
        (NIF, "beginindex", "beginIndex"),  # a namespace that rdflib lacks
        (UNIT, "hectar", "hectare"),  # units
        (INDICATOR, "povertyrate", "povertyRate"),  # indicators
    ],
)
def test_a_misspelt_term_raises_and_names_near_ones(space: Closed, wrong: str, right: str) -> None:
    with pytest.raises(UnknownTermError, match=right):
        space[wrong]
    with pytest.raises(AttributeError, match=right):
        getattr(space, wrong)
    with pytest.raises(KeyError):
        space[wrong]


@given(st.text())
def test_a_name_is_a_member_exactly_when_it_gives_a_term(name: str) -> None:
    if name in XZ:
        assert XZ[name].endswith(name)
    else:
        with pytest.raises(UnknownTermError):
            XZ[name]


def test_members_are_exactly_the_subjects_of_the_files() -> None:
    text = "".join(path.read_text("utf-8") for path in files())
    assert {term for term in XZ if not text.count(term.removeprefix(BASE).rsplit("/", 1)[-1])} == set()
    assert XZ["from"] == URIRef(BASE + "from")
    assert XZ["unit/mu"] == UNIT.mu
    assert URIRef(BASE + "County") in XZ
    assert "County" in dir(XZ)


def test_every_namespace_is_the_published_one() -> None:
    assert str(SCHEMA) == "https://schema.org/"
    assert SEM.Event == URIRef("http://semanticweb.cs.vu.nl/2009/11/sem/Event")
    assert RDF.type == URIRef("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")


@pytest.mark.parametrize(
    ("cls", "above"),
    [
        (XZ.County, {XZ.Place, SCHEMA.AdministrativeArea}),  # the design's example, in full
        (XZ.Village, {XZ.Place, SCHEMA.AdministrativeArea}),  # every level of places
        (XZ.Official, {XZ.Person, FOAF.Person, SCHEMA.Person}),  # through a class of ours
        (XZ.Article, {SCHEMA.NewsArticle, NIF.Context}),  # two foreign classes
        (XZ.Meeting, {XZ.Event, SEM.Event, SCHEMA.Event}),  # event types
        (XZ.Claim, {RDF.Statement}),  # what an article says of a thing
        (XZ.Tenure, {ORG.Membership}),  # "is also" of the design
        (XZ.RawSlice, set()),  # a class of nothing
        (SCHEMA.Person, set()),  # a foreign class: the files say nothing above it
    ],
)
def test_superclasses_are_the_whole_closure_sorted(cls: URIRef, above: set[URIRef]) -> None:
    assert superclasses(cls) == tuple(sorted(above))


def test_classes_and_properties_are_told_apart() -> None:
    assert is_class(XZ.Tenure)
    assert not is_property(XZ.Tenure)
    assert is_property(XZ.tenure)
    assert not is_class(XZ.present)


def test_labels_come_in_both_languages_and_fall_back_to_the_local_name() -> None:
    assert label(XZ.County) == "县级行政区"
    assert label(XZ.County, "en") == "county"
    assert label(SCHEMA.headline) == "headline"
    assert label(NIF.isString, "en") == "isString"


NAMED = re.compile(r"\b(xz|schema|org|nif|sem|prov|skos):([A-Za-z]\w*)")
SPACES = {"xz": XZ, "schema": SCHEMA, "org": ORG, "nif": NIF, "sem": SEM, "prov": PROV, "skos": SKOS}
ROOT = folder().parent
WRITTEN = [path for part in ("kg", "loaders", "api") for path in sorted((ROOT / part).rglob("*.py"))]
ASKED = sorted((folder() / "questions").glob("*.rq"))


@pytest.mark.parametrize("path", [*WRITTEN, *ASKED], ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_term_named_in_a_query_or_docstring_exists(path: Path) -> None:
    named = set(NAMED.findall(path.read_text("utf-8")))
    assert {f"{prefix}:{name}" for prefix, name in named if name not in SPACES[prefix]} == set()
