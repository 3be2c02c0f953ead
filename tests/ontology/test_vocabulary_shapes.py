"""The shapes: good data passes, each kind of broken data is caught by its shape, and two engines agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyshacl
import pytest
import rdflib
import shacl
from rdflib import RDF, SH, Namespace, URIRef

from ontology.terms import PREFIXES, folder, superclasses

if TYPE_CHECKING:
    from collections.abc import Iterable

SHAPES = str(folder() / "shapes.ttl")
SHAPE = Namespace("https://w3id.org/xianzhi/ontology/shapes/")
HEAD = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())

GOOD = """
ex:newspaper a xz:Newspaper ; rdfs:label "清江日报"@zh .
ex:issue a xz:Issue ; rdfs:label "清江日报 2020-03-02"@zh .
ex:page a xz:Page ; xz:rawText "县长甲到石桥镇调研。" ; schema:datePublished "2020-03-02"^^xsd:date ;
    schema:isPartOf ex:issue ;
    xz:sha256 "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" .
ex:reading a xz:Reading ; prov:used ex:page ; xz:rulesVersion "1f" .
ex:article a xz:Article ; nif:isString "县长甲到石桥镇调研。" ; schema:articleBody "县长甲到石桥镇调研。" ;
    schema:datePublished "2020-03-02"^^xsd:date ; schema:isPartOf ex:page ; schema:headline "甲调研" ;
    xz:authorship ex:authorship .
ex:untitled a xz:Article ; nif:isString "麦收过半。" ; schema:articleBody "麦收过半。" ;
    schema:datePublished "2020-03-02"^^xsd:date ; schema:isPartOf ex:page ; xz:headlineStatus xz:missing .
ex:mention a xz:Mention ; nif:referenceContext ex:article ; nif:beginIndex 0 ; nif:endIndex 3 ;
    nif:anchorOf "县长甲" ; xz:rule "officials.one" , "officials.two" ;
    xz:denotes ex:person ; xz:source ex:slice .
ex:slice a xz:RawSlice ; xz:order 0 ; xz:onPage ex:page ; xz:rawStart 0 ; xz:rawEnd 3 ;
    xz:box "72,700.5,84,712" .
ex:claim a xz:Claim ; rdf:subject ex:person ; rdf:predicate rdfs:label ; rdf:object "甲"@zh ;
    xz:evidence ex:mention .
ex:metadata a xz:Claim ; rdf:subject ex:issue ; rdf:predicate rdf:type ; rdf:object xz:Issue ;
    prov:wasDerivedFrom ex:page .
ex:unread a xz:Unread ; xz:evidence ex:mention ; xz:rule "officials.open" ;
    xz:reason "不知是哪个县。 No county." .
ex:person a xz:Official ; rdfs:label "甲"@zh , "Jia"@en .
ex:county a xz:County ; rdfs:label "清江县"@zh ; xz:divisionCode "999901" ; xz:within ex:city .
ex:city a xz:City ; rdfs:label "清江市"@zh .
ex:post a xz:Post ; rdfs:label "清江县县长"@zh .
ex:organization a xz:Organization ; rdfs:label "清江县人民政府"@zh .
ex:indicator a skos:Concept ; rdfs:label "茶园面积"@zh .
ex:authorship a xz:Authorship ; xz:author ex:person ; xz:authorRole xz:reporter ; xz:evidence ex:mention .
ex:tenure a xz:Tenure ; org:member ex:person ; xz:post ex:post ; xz:title "县长" ; xz:postStatus xz:present ;
    xz:appointment xz:substantive ; xz:printedOn "2020-03-02"^^xsd:date ; org:organization ex:organization ;
    xz:attestedOn "2020-03-02"^^xsd:date ; xz:evidence ex:mention ; xz:inferredFrom ex:newspaper .
ex:former a xz:Tenure ; org:member ex:person ; xz:post ex:post ; xz:title "县长" ; xz:postStatus xz:former ;
    xz:appointment xz:acting ; xz:printedOn "2020-03-02"^^xsd:date ; xz:evidence ex:mention .
ex:event a xz:Inspection ; xz:eventStatus xz:held ; xz:begin "2020-03"^^xsd:gYearMonth ;
    xz:end "2020-03-02"^^xsd:date ; xz:earliest "2020-03-01"^^xsd:date ; xz:latest "2020-03-02"^^xsd:date ;
    xz:place ex:county ; xz:participation ex:participation ; xz:evidence ex:mention .
ex:undated a xz:Meeting ; xz:eventStatus xz:planned ; xz:evidence ex:mention .
ex:participation a xz:Participation ; xz:person ex:person ; xz:role xz:lead ; xz:tenure ex:tenure ;
    xz:evidence ex:mention .
ex:figure a xz:Observation ; xz:value 0.73 ; xz:valueText "0.73%" ; xz:unit unit:percent ;
    xz:valueKind xz:actual ; xz:indicator ex:indicator ; xz:qualifier xz:over ;
    xz:periodBegin "2019-01-01"^^xsd:date ; xz:periodEnd "2019-12-31"^^xsd:date ; xz:place ex:county ;
    xz:evidence ex:mention .
ex:range a xz:Observation ; xz:valueMin 3.0 ; xz:valueMax 5.0 ; xz:valueText "三五户" ;
    xz:valueKind xz:actual ; xz:evidence ex:mention .
"""

BROKEN = [
    # shape that must object, node, property, objects in place of those of the good data
    ("evidence", "tenure", "xz:evidence", ""),  # a tenure without evidence
    ("evidence", "event", "xz:evidence", ""),  # an event type's subclass is a fact too
    ("evidence", "participation", "xz:evidence", ""),
    ("evidence", "figure", "xz:evidence", ""),
    ("evidence", "authorship", "xz:evidence", ""),
    ("evidence", "unread", "xz:evidence", ""),
    ("evidence", "tenure", "xz:evidence", "ex:nothing"),  # evidence that is no mention
    ("inferredFrom", "tenure", "xz:inferredFrom", '"今年"'),  # words in place of their mention
    ("Claim", "claim", "xz:evidence", ""),  # neither words nor metadata
    ("claim-subject", "claim", "rdf:subject", ""),
    ("claim-predicate", "claim", "rdf:predicate", "rdfs:label , skos:altLabel"),
    ("claim-object", "claim", "rdf:object", '"甲"@zh , "乙"@zh'),
    ("unread-reason", "unread", "xz:reason", ""),
    ("unread-rule", "unread", "xz:rule", ""),
    ("reading-rules", "reading", "xz:rulesVersion", '"1" , "2"'),
    ("reading-page", "reading", "prov:used", ""),
    ("mention-context", "mention", "nif:referenceContext", "ex:page"),  # a page is no context
    ("mention-begin", "mention", "nif:beginIndex", "3"),  # empty
    ("mention-begin", "mention", "nif:beginIndex", "-1"),
    ("mention-begin", "mention", "nif:beginIndex", "0 , 1"),
    ("mention-end", "mention", "nif:endIndex", ""),
    ("mention-words", "mention", "nif:anchorOf", '"县长甲"@zh'),  # slices are plain strings
    ("mention-rule", "mention", "xz:rule", ""),
    ("mention-source", "mention", "xz:source", ""),
    ("mention-denotes", "mention", "xz:denotes", '"甲"'),
    ("slice-order", "slice", "xz:order", ""),
    ("slice-page", "slice", "xz:onPage", "ex:page , ex:other"),
    ("slice-start", "slice", "xz:rawStart", "7"),  # behind its end
    ("slice-end", "slice", "xz:rawEnd", '"3"'),  # a string
    ("slice-box", "slice", "xz:box", '"72 700 84 712"'),  # no commas
    ("page-text", "page", "xz:rawText", ""),
    ("page-digest", "page", "xz:sha256", '"ABCDEF"'),
    ("page-fragment", "page", "xz:sourceFragment", '"第三页"'),
    ("page-print", "page", "xz:print", '"{}" , "[]"'),
    ("issued", "page", "schema:datePublished", '"2020-03"^^xsd:gYearMonth'),
    ("issued", "article", "schema:datePublished", ""),
    ("part-of", "page", "schema:isPartOf", ""),
    ("part-of", "article", "schema:isPartOf", ""),
    ("article-text", "article", "nif:isString", ""),
    ("article-body", "article", "schema:articleBody", ""),
    ("article-headline", "article", "schema:headline", '"甲调研" , "乙调研"'),
    ("article-authorship", "article", "xz:authorship", "ex:person"),
    ("HeadlineOrStatus", "article", "schema:headline", ""),  # silent about its headline
    ("authorship-author", "authorship", "xz:author", ""),
    ("authorship-role", "authorship", "xz:authorRole", '"记者"'),  # a string for a concept
    ("label", "person", "rdfs:label", '"Jia"@en'),  # no Chinese name
    ("label", "indicator", "rdfs:label", '"茶园面积"'),  # no language
    ("label", "post", "rdfs:label", ""),
    ("place-code", "county", "xz:divisionCode", '"9999x1"'),
    ("place-within", "county", "xz:within", "ex:city , ex:newspaper"),
    ("tenure-member", "tenure", "org:member", ""),
    ("tenure-post", "tenure", "xz:post", "ex:post , ex:other"),
    ("tenure-title", "tenure", "xz:title", '"县长"@zh'),
    ("tenure-status", "tenure", "xz:postStatus", ""),
    ("tenure-status", "former", "xz:postStatus", "xz:acting"),  # a concept of another scheme
    ("tenure-appointment", "tenure", "xz:appointment", "xz:present"),
    ("tenure-printed", "tenure", "xz:printedOn", ""),
    ("tenure-organization", "tenure", "org:organization", '"县政府"'),
    ("Tenure", "tenure", "xz:attestedOn", ""),  # present, and nobody says when
    ("Tenure", "tenure", "xz:attestedOn", '"2020-03-02"^^xsd:date , "2020-03-01"^^xsd:date'),
    ("Tenure", "former", "xz:attestedOn", '"2020-03-02"^^xsd:date'),  # former, yet attested
    ("event-status", "event", "xz:eventStatus", ""),
    ("event-begin", "event", "xz:begin", '"2020年3月"'),
    ("event-end", "event", "xz:end", '"2020-03-02T08:00:00"^^xsd:dateTime'),
    ("event-earliest", "event", "xz:earliest", '"2020-04-01"^^xsd:date'),  # after the latest
    ("event-latest", "event", "xz:latest", '"2020-03-02"^^xsd:date , "2020-03-03"^^xsd:date'),
    ("Event", "event", "xz:latest", ""),  # begins, and has no range
    ("event-participation", "event", "xz:participation", "ex:person"),
    ("place-iri", "event", "xz:place", '"清江县"'),
    ("place-iri", "figure", "xz:place", '"清江县"'),
    ("participation-person", "participation", "xz:person", ""),
    ("participation-role", "participation", "xz:role", ""),
    ("participation-tenure", "participation", "xz:tenure", "ex:post"),  # a post is no tenure
    ("Observation", "figure", "xz:value", ""),  # a figure without a number
    ("observation-value", "figure", "xz:value", '"0.73"'),
    ("observation-min", "range", "xz:valueMin", "6.0"),  # above the largest
    ("observation-max", "range", "xz:valueMax", "5.0 , 6.0"),
    ("observation-text", "figure", "xz:valueText", ""),
    ("observation-unit", "figure", "xz:unit", "unit:percent , unit:mu"),
    ("observation-indicator", "figure", "xz:indicator", '"茶园面积"'),
    ("observation-kind", "figure", "xz:valueKind", ""),
    ("observation-qualifier", "figure", "xz:qualifier", "xz:about"),  # a property, not the concept
    ("observation-begin", "figure", "xz:periodBegin", '"2020-06-01"^^xsd:date'),  # after the end
    ("observation-end", "figure", "xz:periodEnd", '"2019-12-31"^^xsd:date , "2020-12-31"^^xsd:date'),
]
IDS = [f"{shape}-{number}" for number, (shape, *_) in enumerate(BROKEN)]

Found = tuple[str, str, str]
"""The node, the shape and the constraint component of a result."""


def _graph(name: str, edit: tuple[str, str, str] | None = None) -> rdflib.Graph:
    """The good data under names of its own, types in full, with one property of one node replaced."""
    head = f"PREFIX ex: <https://example.org/{name}/>\n{HEAD}"
    graph = rdflib.Graph().parse(data=head + GOOD, format="turtle")
    if edit:
        node, predicate, objects = edit
        triple = rdflib.Graph().parse(data=f"{head} ex:{node} {predicate} ex:x .", format="turtle")
        subject, path, _ = next(iter(triple))
        graph.remove((subject, path, None))
        if objects:
            graph.parse(data=f"{head} ex:{node} {predicate} {objects} .", format="turtle")
    for typed, cls in list(graph.subject_objects(RDF.type)):
        for above in superclasses(URIRef(str(cls))):
            graph.add((typed, RDF.type, above))
    return graph


@pytest.fixture(scope="module")
def shapes() -> shacl.Shapes:
    return shacl.Shapes.from_file(SHAPES)


def _by_shacl(shapes: shacl.Shapes, graph: rdflib.Graph) -> set[Found]:
    report = shapes.validate_text(graph.serialize(format="nt"), format="ntriples")
    return {(r.focus_node.strip("<>"), str(r.source_shape).strip("<>"), r.component) for r in report.results}


def _by_pyshacl(graph: rdflib.Graph) -> set[Found]:
    _, report, _ = pyshacl.validate(graph, shacl_graph=rdflib.Graph().parse(SHAPES), meta_shacl=True)
    assert isinstance(report, rdflib.Graph)
    return {
        (
            str(report.value(result, SH.focusNode)),
            str(report.value(result, SH.sourceShape)),
            str(report.value(result, SH.sourceConstraintComponent)).rpartition("#")[2],
        )
        for result in report.subjects(RDF.type, SH.ValidationResult)
    }


def test_good_data_passes_in_both_engines(shapes: shacl.Shapes) -> None:
    assert _by_shacl(shapes, _graph("good")) == set()
    assert _by_pyshacl(_graph("good")) == set()


@pytest.mark.parametrize(("shape", "node", "predicate", "objects"), BROKEN, ids=IDS)
def test_broken_data_is_caught_by_its_shape(
    shapes: shacl.Shapes, shape: str, node: str, predicate: str, objects: str
) -> None:
    found = _by_shacl(shapes, _graph("broken", (node, predicate, objects)))
    assert (f"https://example.org/broken/{node}", SHAPE[shape].toPython()) in {each[:2] for each in found}


def test_both_engines_say_the_same_of_all_broken_data(shapes: shacl.Shapes) -> None:
    together = rdflib.Graph()
    for number, (_, *edit) in enumerate(BROKEN):
        together += _graph(str(number), (edit[0], edit[1], edit[2]))
    assert _by_shacl(shapes, together) == _by_pyshacl(together)


def _with_message(graph: rdflib.Graph) -> Iterable[str]:
    return (str(shape).removeprefix(str(SHAPE)) for shape in graph.subjects(SH.message, None))


def test_every_shape_has_broken_data_and_a_message_in_both_languages() -> None:
    graph = rdflib.Graph().parse(SHAPES)
    assert set(_with_message(graph)) == {shape for shape, *_ in BROKEN}
    for message in graph.objects(None, SH.message):
        assert any("一" <= character <= "鿿" for character in str(message))
        assert str(message)[0].isascii()


def test_a_message_reaches_the_reader(shapes: shacl.Shapes) -> None:
    graph = _graph("broken", ("tenure", "xz:evidence", ""))
    (result,) = shapes.validate_text(graph.serialize(format="nt"), format="ntriples").results
    assert str(result.message).startswith("a fact needs xz:evidence")
