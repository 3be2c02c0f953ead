"""Gold facts against a graph: each rule of the README beside the gold files, one row."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import SourceError
from kg.evaluation import Table, as_json, parse_facts, render, score_page, statements_of, total
from kg.evaluation.matching import most_pairs
from kg.evaluation.names import bare, share_words
from kg.evaluation.queries import TENURES, on_page
from kg.evaluation.rules import holds_period
from kg.evaluation.stated import Event, Figure, PageStatements, Quote, Tenure, Thing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

TEXT = "去年全县造林5.2万亩，兴修水渠 12 条；另有水渠12条。通水率100%，入户率100%。"


def named(*names: str) -> frozenset[str]:
    return frozenset(names)


def figure(value: str, unit: str, start: int, stop: int, **bound: str) -> Figure:
    return Figure(
        iri="f",
        value=Decimal(value),
        units=named(unit),
        indicators=named(bound["indicator"]) if "indicator" in bound else named(),
        places=named(bound["place"]) if "place" in bound else named(),
        begin=bound.get("begin", ""),
        end=bound.get("end", ""),
        quotes=(Quote("a", start, stop),),
    )


def tenure(name: str, title: str, *bodies: str) -> Tenure:
    return Tenure(named(name), title, named(*bodies))


def thing(kind: str, *names: str) -> Thing:
    return Thing("t", named(kind), named(*names))


def event(kind: str, begin: str, places: tuple[str, ...] = (), people: tuple[str, ...] = ()) -> Event:
    return Event("e", named("Event", kind), begin, named(*places), tuple(named(name) for name in people))


MAYOR = tenure("周明", "县长", "武陵县", "武陵县人民政府")
DEPUTY = tenure("周明", "副县长", "武陵县")
PADDED = tenure("周 明", "县长", "武陵县")
TREES = figure("52000", "万亩", 4, 10, indicator="造林面积", place="武陵县", begin="2019-01-01", end="2019-12-31")
MEETING = event("Meeting", "2020-03-02", ("石桥镇", "武陵县"), ("周明", "李红"))


@pytest.mark.parametrize(
    ("line", "stated", "kind", "found"),
    [
        # an official: name, title, place
        ("official|周明|县长|武陵县", PageStatements(tenures=(MAYOR,)), "official", True),
        # the post's organisation will do for the place
        ("official|周明|县长|武陵县人民政府", PageStatements(tenures=(MAYOR,)), "official", True),
        # 副县长 is not 县长
        ("official|周明|副县长|武陵县", PageStatements(tenures=(MAYOR,)), "official", False),
        # nor is it the other way round
        ("official|周明|县长|武陵县", PageStatements(tenures=(DEPUTY,)), "official", False),
        # another place
        ("official|周明|县长|平江县", PageStatements(tenures=(MAYOR,)), "official", False),
        # an empty place: the page does not say
        ("official|周明|县长|", PageStatements(tenures=(tenure("周明", "县长"),)), "official", True),
        # padded names are one name
        ("official|周明|县长|武陵县", PageStatements(tenures=(PADDED,)), "official", True),
        # every post split at 、 must be there
        ("official|周明|县委副书记、县长|武陵县", PageStatements(tenures=(MAYOR,)), "official", False),
        (
            "official|周明|县委副书记、县长|武陵县",
            PageStatements(tenures=(MAYOR, tenure("周明", "县委副书记", "武陵县"))),
            "official",
            True,
        ),
        # a person by name or alias
        (
            "person|扎西|牧民",
            PageStatements(things=(thing("Person", "扎西顿珠", "扎西"),)),
            "person",
            True,
        ),
        # a place of that name is no person
        ("person|扎西|牧民", PageStatements(things=(thing("Place", "扎西"),)), "person", False),
        # a reporter is an author
        ("reporter|王海", PageStatements(authors=(thing("Person", "王海"),)), "reporter", True),
        # and not an official
        ("reporter|王海", PageStatements(authors=(thing("Official", "王海"),)), "reporter", False),
        # a person who is no author is no reporter
        ("reporter|王海", PageStatements(things=(thing("Person", "王海"),)), "reporter", False),
        # an event: type, date prefix, place it lies in, people
        ("event|meeting|2020-03|武陵县|周明", PageStatements(events=(MEETING,)), "event", True),
        # one of several right types
        ("event|launch/meeting|2020|武陵县|", PageStatements(events=(MEETING,)), "event", True),
        # another type
        ("event|launch|2020-03|武陵县|", PageStatements(events=(MEETING,)), "event", False),
        # the graph is less precise than the gold
        (
            "event|meeting|2020-03-02||",
            PageStatements(events=(event("Meeting", "2020-03"),)),
            "event",
            False,
        ),
        # another place
        ("event|meeting|2020-03|平江县|", PageStatements(events=(MEETING,)), "event", False),
        # no date asked for, none there
        ("event|meeting|||", PageStatements(events=(event("Meeting", ""),)), "event", True),
        # a participant who is missing
        ("event|meeting|2020-03|武陵县|周明,王海", PageStatements(events=(MEETING,)), "event", False),
        # too many others
        (
            "event|meeting|2020||甲一",
            PageStatements(events=(event("Meeting", "2020-03-02", (), ("甲一", "乙二", "丙三", "丁四")),)),
            "event",
            False,
        ),
        # a program by its alias
        ("program|春苗", PageStatements(things=(thing("Program", "“春苗”工程", "春苗"),)), "program", True),
        # quotation marks and punctuation do not count
        ("program|爱牙、护牙", PageStatements(things=(thing("Program", "爱牙 护牙"),)), "program", True),
        # part of a name is another name
        ("program|春苗", PageStatements(things=(thing("Program", "春苗工程"),)), "program", False),
        # a document without 《》
        (
            "document|养蜂办法（试行）",
            PageStatements(things=(thing("Document", "养蜂办法(试行)"),)),
            "document",
            True,
        ),
        # an organisation
        ("org|县科协", PageStatements(things=(thing("Organization", "武陵县科协", "县科协"),)), "org", True),
        # a place of that level
        ("place|石桥镇|township", PageStatements(things=(thing("Township", "石桥镇"),)), "place", False),
        (
            "place|石桥镇|township",
            PageStatements(things=(Thing("t", named("Township", "Place"), named("石桥镇")),)),
            "place",
            True,
        ),
        # a place of another level
        (
            "place|石桥镇|village",
            PageStatements(things=(Thing("t", named("Township", "Place"), named("石桥镇")),)),
            "place",
            False,
        ),
        # a figure: value multiplied out, unit without 万, evidence in the quote
        (
            "obs|52000|亩|造林|武陵县|2019|造林5.2万亩",
            PageStatements(figures=(TREES,), texts={"a": TEXT}),
            "obs",
            True,
        ),
        # and fully bound
        (
            "obs|52000|亩|造林|武陵县|2019|造林5.2万亩",
            PageStatements(figures=(TREES,), texts={"a": TEXT}),
            "obs bound",
            True,
        ),
        # value not multiplied out
        (
            "obs|5.2|亩|造林|武陵县|2019|造林5.2万亩",
            PageStatements(figures=(TREES,), texts={"a": TEXT}),
            "obs",
            False,
        ),
        # another unit
        (
            "obs|52000|元|造林|武陵县|2019|造林5.2万亩",
            PageStatements(figures=(TREES,), texts={"a": TEXT}),
            "obs",
            False,
        ),
        # right value, evidence elsewhere
        (
            "obs|12|条|水渠|||另有水渠12条",
            PageStatements(figures=(figure("12", "条", 15, 20),), texts={"a": TEXT}),
            "obs",
            False,
        ),
        # white space inside the words does not hide them
        (
            "obs|12|条|水渠|||兴修水渠12条",
            PageStatements(figures=(figure("12", "条", 15, 20),), texts={"a": TEXT}),
            "obs",
            True,
        ),
        # another indicator
        (
            "obs|52000|亩|入户率|武陵县|2019|造林5.2万亩",
            PageStatements(figures=(TREES,), texts={"a": TEXT}),
            "obs bound",
            False,
        ),
        # another year
        (
            "obs|52000|亩|造林|武陵县|2018|造林5.2万亩",
            PageStatements(figures=(TREES,), texts={"a": TEXT}),
            "obs bound",
            False,
        ),
        # another place
        (
            "obs|52000|亩|造林|平江县|2019|造林5.2万亩",
            PageStatements(figures=(TREES,), texts={"a": TEXT}),
            "obs bound",
            False,
        ),
        # no place, no period asked for
        (
            "obs|52000|亩|造林|||造林5.2万亩",
            PageStatements(figures=(TREES,), texts={"a": TEXT}),
            "obs bound",
            True,
        ),
    ],
)
def test_a_fact_is_found_when_its_rule_holds(line: str, stated: PageStatements, kind: str, found: bool) -> None:
    scores = {score.kind: score for score in score_page(parse_facts(line, "x.facts"), stated)}
    assert scores[kind].found == int(found)
    assert scores[kind].missed == (() if found else (line,))


def test_one_stated_thing_satisfies_one_line_only() -> None:
    facts = parse_facts("event|meeting|2020||\nevent|meeting|2020-03||\n", "x.facts")
    score = next(s for s in score_page(facts, PageStatements(events=(MEETING,))) if s.kind == "event")
    assert (score.gold, score.found, score.stated) == (2, 1, 1)


def test_what_is_stated_beyond_a_complete_list_counts_against_precision() -> None:
    stated = PageStatements(tenures=(MAYOR, tenure("王海", "局长", "武陵县")))
    score = score_page(parse_facts("official|周明|县长|武陵县", "x.facts"), stated)[0]
    assert score.precision == pytest.approx(0.5)
    assert score.recall == pytest.approx(1.0)
    assert score.f1 == pytest.approx(2 / 3)
    assert score.beyond == ("王海|局长|武陵县",)


def test_the_other_kinds_have_no_precision() -> None:
    stated = PageStatements(things=(thing("Program", "春苗"), thing("Program", "夏禾")))
    score = next(s for s in score_page(parse_facts("program|春苗", "x"), stated) if s.kind == "program")
    assert score.precision is None
    assert score.stated == 2


def test_scores_of_pages_add_up() -> None:
    facts = parse_facts("official|周明|县长|武陵县", "x.facts")
    pages = [score_page(facts, PageStatements(tenures=(MAYOR,))), score_page(facts, PageStatements())]
    whole = total(pages)[0]
    assert (whole.gold, whole.found, whole.stated, whole.right) == (2, 1, 1, 1)


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("mayor|周明", "unknown kind"),  # no such kind
        ("official|周明", "columns"),  # too few columns
        ("program|春苗|武陵县", "columns"),  # too many
        ("place|石桥镇|town", "unknown level"),  # no such level
        ("obs|很多|亩|造林|||造林", "no number"),  # a value that is no number
        ("org|", "empty"),  # nothing to look for
    ],
)
def test_a_faulty_line_is_named_with_its_number(line: str, complaint: str) -> None:
    with pytest.raises(SourceError, match=rf"x\.facts: line 3 .*{complaint}"):
        parse_facts(f"# head\n\n{line}\n", "x.facts")


@pytest.mark.parametrize(
    ("wanted", "begin", "end", "holds"),
    [
        ("2019", "2019-01-01", "2019-12-31", True),  # the year itself
        ("2019", "2019-05-01", "2019-05-31", True),  # a month of it
        ("2019-Q1", "2019-01-01", "2019-03-31", True),  # a quarter
        ("2018/2019", "2018-01-01", "2019-12-31", True),  # both years
        ("2018/2019", "2019-01-01", "2019-12-31", False),  # one of two
        ("2019", "2020-01-01", "2020-12-31", False),  # another year
        ("2019", "", "", False),  # none stated
        ("", "", "", True),  # none asked for
        ("三年", "", "", True),  # no year to hold
        ("十三五", "2016-01-01", "2020-12-31", True),  # a five-year plan
        ("十三五", "2011-01-01", "2015-12-31", False),  # the plan before
        ("十五", "2001-01-01", "2005-12-31", True),  # the tenth
    ],
)
def test_a_period_holds_the_years_that_the_gold_names(wanted: str, begin: str, end: str, holds: bool) -> None:
    assert holds_period(wanted, begin, end) is holds


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("造林", "造林面积", True),  # one holds the other
        ("居民可支配收入", "居民人均可支配收入", True),  # a word put in
        ("卫生室达标率", "通水率", False),  # nothing but 率
        ("", "造林", False),  # no indicator
    ],
)
def test_indicators_share_their_words(one: str, other: str, shared: bool) -> None:
    assert share_words(one, other) is shared


@given(st.lists(st.lists(st.integers(0, 6), max_size=4), max_size=7))
def test_a_pairing_is_one_to_one_and_no_line_could_be_added_freely(fitting: list[list[int]]) -> None:
    pairs = most_pairs(fitting)
    assert len(set(pairs.values())) == len(pairs)
    assert all(thing in fitting[line] for line, thing in pairs.items())
    free = {thing for line in fitting for thing in line} - set(pairs.values())
    assert all(free.isdisjoint(fitting[line]) for line in range(len(fitting)) if line not in pairs)


def test_a_line_moves_to_its_other_choice_when_a_later_line_has_only_one() -> None:
    assert most_pairs([[0, 1], [0]]) == {0: 1, 1: 0}
    assert most_pairs([[0, 1], [0, 2], [0]]) == {0: 1, 1: 2, 2: 0}


@given(st.text(max_size=20))
def test_comparing_names_ignores_spaces_and_quotation_marks(name: str) -> None:
    assert bare(f"“{name}” ") == bare(name)


def test_the_table_is_aligned_and_the_json_has_every_kind() -> None:
    stated = PageStatements(things=(thing("Document", "养蜂办法"),))
    scores = score_page(parse_facts("document|养蜂办法", "x"), stated)
    table = Table("x.facts", scores)
    lines = render(table).strip().splitlines()[2:]
    assert len({len(line) for line in lines}) == 1
    assert "| document  |    1 |     1 |      1 |      1.00 |   1.00 | 1.00 |" in lines
    assert json.loads(as_json([table]))["x.facts"]["kinds"]["document"]["recall"] == 1.0


GRAPH = """
@prefix xz: <https://w3id.org/xianzhi/ontology/> . @prefix : <https://example.org/> .
@prefix schema: <https://schema.org/> . @prefix org: <http://www.w3.org/ns/org#> .
@prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
:page xz:sha256 "abc123" . :other xz:sha256 "def456" .
:s1 xz:onPage :page . :s2 xz:onPage :other .
:m1 xz:source :s1 ; nif:referenceContext :article ; nif:beginIndex 0 ; nif:endIndex 8 .
:m1 xz:denotes :zhou , :park , :wu .
:m2 xz:source :s2 ; nif:referenceContext :article2 ; xz:denotes :li .
:article nif:isString "县长周明栽树5棵。" ; schema:author :wang . :m3 xz:source :s1 ; xz:denotes :wang ;
  nif:referenceContext :article .
:zhou a xz:Person, xz:Official ; rdfs:label "周明"@zh . :li a xz:Person ; rdfs:label "李红"@zh .
:wang a xz:Person ; rdfs:label "王海"@zh . :park a xz:Program ; rdfs:label "春苗"@zh .
:wu a xz:County, xz:Place ; rdfs:label "武陵县"@zh ; xz:within :zjj .
:zjj a xz:City, xz:Place ; rdfs:label "张家界市"@zh .
:t a xz:Tenure ; org:member :zhou ; xz:title "县长" ; xz:postStatus xz:present .
:t xz:post :p ; xz:evidence :m1 .
:old a xz:Tenure ; org:member :zhou ; xz:title "局长" ; xz:postStatus xz:former .
:old xz:post :p ; xz:evidence :m1 .
:far a xz:Tenure ; org:member :li ; xz:title "县长" ; xz:postStatus xz:present .
:far xz:post :p ; xz:evidence :m2 .
:p xz:jurisdiction :wu ; org:postIn :gov . :gov rdfs:label "武陵县人民政府"@zh .
:e a xz:Event, xz:Ceremony ; xz:begin "2020-03"^^xsd:gYearMonth ; xz:place :wu .
:e xz:participant :zhou ; xz:evidence :m1 .
:f a xz:Observation ; xz:value 5.0 ; xz:unitText "棵" ; xz:unit :tree ; xz:indicator :i ; xz:place :wu ;
  xz:periodBegin "2020-01-01"^^xsd:date ; xz:periodEnd "2020-12-31"^^xsd:date ; xz:evidence :m1 .
:tree rdfs:label "株"@zh . :i rdfs:label "栽树"@zh .
"""

GOLD = """official|周明|县长|武陵县
reporter|王海
event|ceremony|2020-03|张家界市|周明
program|春苗
place|武陵县|county
obs|5|株|栽树|武陵县|2020|周明栽树5棵
"""


def _rows(query: str) -> Iterable[Mapping[str, str]]:
    store = ox.Store()
    store.load(GRAPH.encode(), format=ox.RdfFormat.TURTLE)
    answer = store.query(query)
    assert isinstance(answer, ox.QuerySolutions)
    names = [variable.value for variable in answer.variables]
    return [{name: row[name].value for name in names if row[name] is not None} for row in answer]


def test_the_queries_take_the_facts_of_one_page_from_a_graph() -> None:
    scores = {s.kind: s for s in score_page(parse_facts(GOLD, "x"), statements_of(_rows, "abc123"))}
    assert all(score.found == score.gold for score in scores.values()), scores
    assert scores["official"].precision == 1.0  # neither the former post nor that of another page counts
    assert scores["reporter"].stated == 1


def test_a_page_that_the_graph_lacks_states_nothing() -> None:
    stated = statements_of(_rows, "00ff")
    assert (stated.tenures, stated.things, stated.figures) == ((), (), ())


def test_what_is_no_digest_never_enters_a_query() -> None:
    with pytest.raises(ValueError, match="no digest"):
        on_page(TENURES, 'abc" } UNION { ?s ?p ?o')
