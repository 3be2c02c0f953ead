"""The Turtle files: complete labels, no blank nodes, every term of the design, readable by two parsers."""

from __future__ import annotations

import re

import pyoxigraph
import pytest
import rdflib
from rdflib import URIRef
from rdflib.compare import to_isomorphic

from ontology.files import instances, objects, texts
from ontology.terms import (
    BASE,
    DCTERMS,
    FOAF,
    NIF,
    ORG,
    OWL,
    PROV,
    RDF,
    RDFS,
    SCHEMA,
    SEM,
    SKOS,
    XSD,
    XZ,
    Closed,
    comment,
    files,
    folder,
    is_class,
    is_property,
    label,
    vocabulary,
)

DESIGN_CLASSES = """
Newspaper Issue Page Article Mention Person Official Organization Post Tenure Place Province City County
Township Village Program Document Event Inspection Meeting Ceremony Launch Training Exhibition Promotion
Approval Assessment Issuance Publication Appointment Visit Signing Construction Donation Participation
Observation Unread Reading Claim Authorship PlaceDesignation RawSlice
"""
DESIGN_PROPERTIES = """
rawText sha256 headlineStatus continuedOn continuedFrom missingHalf rule denotes source order onPage
rawStart rawEnd jurisdiction post title postStatus appointment attestedOn printedOn divisionCode within
designation from until place definedBy partOfProgram expansion issuer documentStatus begin end earliest
latest participant participation organizer about eventStatus indicator value valueMin valueMax unit unitText
valueText periodBegin periodEnd qualifier valueKind subject changeOf evidence inferredFrom author authorRole
reason rulesVersion sortKey trigger pageNumber
"""
DESIGN_CONCEPTS = """
present former proposed substantive acting seconded held planned approximately over under nearly actual
target change cumulative share trial printed missing chair attend accompany speak address readOut lead
reporter correspondent photographer intern secretary deputyHead
"""
TERMS = [term for term in XZ if is_class(term) or is_property(term)]
FOREIGN = {
    str(space): space for space in (SCHEMA, ORG, SEM, NIF, PROV, SKOS, FOAF, DCTERMS, RDF, RDFS, OWL, XSD)
}  # fmt: skip


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.removeprefix(BASE))
def test_every_class_and_property_is_labelled_and_explained_in_both_languages(term: URIRef) -> None:
    for lang in ("zh", "en"):
        assert len(texts(term, RDFS.label, lang)) == 1
        assert len(comment(term, lang)) > 5
    assert re.search("[一-鿿]", label(term, "zh"))
    assert comment(term, "zh").endswith("。")
    assert comment(term, "en").endswith(".")


def test_the_label_of_a_concept_is_its_preferred_label() -> None:
    for concept in instances(SKOS.Concept):
        for lang in ("zh", "en"):
            assert texts(concept, SKOS.prefLabel, lang) == texts(concept, RDFS.label, lang), concept


def test_every_concept_and_unit_is_labelled_in_both_languages() -> None:
    for term in (*instances(SKOS.Concept), *instances(SKOS.ConceptScheme), *instances(XZ.Unit)):
        assert len(texts(term, RDFS.label, "zh")) == 1, term
        assert len(texts(term, RDFS.label, "en")) == 1, term


@pytest.mark.parametrize("name", DESIGN_CLASSES.split())
def test_every_class_of_the_design_is_defined(name: str) -> None:
    assert is_class(XZ[name])


@pytest.mark.parametrize("name", DESIGN_PROPERTIES.split())
def test_every_property_of_the_design_is_defined(name: str) -> None:
    assert is_property(XZ[name])


@pytest.mark.parametrize("name", DESIGN_CONCEPTS.split())
def test_every_concept_of_the_design_belongs_to_one_scheme(name: str) -> None:
    (scheme,) = objects(XZ[name], SKOS.inScheme)
    assert scheme in instances(SKOS.ConceptScheme)


@pytest.mark.parametrize("path", [*files(), folder() / "shapes.ttl"], ids=lambda path: path.name)
def test_two_parsers_read_the_same_triples(path: object) -> None:
    ours = pyoxigraph.serialize(
        (quad.triple for quad in pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.TURTLE)),
        format=pyoxigraph.RdfFormat.N_TRIPLES,
    )
    theirs = rdflib.Graph().parse(str(path), format="turtle")
    assert to_isomorphic(rdflib.Graph().parse(data=ours, format="nt")) == to_isomorphic(theirs)


def test_the_vocabulary_has_no_blank_node_and_says_nothing_twice() -> None:
    quads = vocabulary()
    terms = {term for quad in quads for term in (quad.subject, quad.object)}
    assert not [term for term in terms if isinstance(term, pyoxigraph.BlankNode)]
    said = [quad for path in files() for quad in pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.TURTLE)]
    assert len(said) == len(set(said))


def test_every_iri_that_the_files_use_is_a_term_of_its_vocabulary() -> None:
    used = {
        term.value
        for quad in vocabulary()
        for term in (quad.subject, quad.predicate, quad.object)
        if isinstance(term, pyoxigraph.NamedNode) and term.value != BASE
    }
    unknown = [iri for iri in used if not _is_term(iri)]
    assert not unknown


def _is_term(iri: str) -> bool:
    spaces: list[tuple[str, Closed]] = [(BASE, XZ), *FOREIGN.items()]
    outside = ("http://qudt.org/vocab/unit/", "https://www.apache.org/licenses/")
    return iri.startswith(outside) or any(iri.startswith(base) and iri in space for base, space in spaces)


def test_the_iris_of_shapes_are_terms_too() -> None:
    shapes = rdflib.Graph().parse(folder() / "shapes.ttl")
    paths = {str(path) for path in shapes.objects(None, URIRef("http://www.w3.org/ns/shacl#path"))}
    assert [path for path in paths if not _is_term(path)] == []


def test_domains_and_ranges_are_classes_that_exist() -> None:
    for term in TERMS:
        for cls in (*objects(term, RDFS.domain), *objects(term, RDFS.range)):
            assert not cls.startswith(BASE) or is_class(cls), (term, cls)


def test_the_header_names_title_version_and_licence() -> None:
    ontology = URIRef(BASE)
    assert {label_lang for label_lang in ("zh", "en") if texts(ontology, DCTERMS.title, label_lang)} == {
        "zh",
        "en",
    }
    assert texts(ontology, OWL.versionInfo)
    assert objects(ontology, DCTERMS.license)
