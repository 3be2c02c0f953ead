"""Persons: every mention of one, their IRI, the day a post is attested on, and what the graph gets."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import RDF, Literal

from kg.model import Denotation, Evidence, PartRole, Statement
from kg.places import Level
from loaders import officials, places
from loaders.findings import Findings
from ontology.terms import ORG, XZ
from tests.growth import is_linear
from tests.officials.stories import ISSUED, read
from tests.reading import context_of


def mentions(newspaper: str, text: str) -> list[str]:
    """What is printed for each person, and the name when it is another one."""
    context, findings = read(newspaper, text)
    printed = [(person.span.of(context.article.text), person.name) for person in findings.persons]
    return [words if words == name else f"{words}={name}" for words, name in printed]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a later mention of a known name
        ("副市长王大成调研。王大成指出，要抓落实。", ["王大成", "王大成"]),
        # surname and post, when one person alone has both
        ("副市长王大成调研。王副市长指出，要抓落实。", ["王大成", "王副市长=王大成"]),
        # two persons of one surname: surname and post could be either
        ("副市长王大成、王小平调研。王副市长指出，要抓落实。", ["王大成", "王小平"]),
        # a name of two characters inside a longer word is no mention
        ("副市长王成出席。王成功的经验。", ["王成"]),
        # a longer name is not the shorter one
        ("副市长王成、王成林出席。王成林发言。", ["王成", "王成林", "王成林"]),
        # villagers and their like
        ("村民李大壮说，收入翻番。贫困户王秀英一家搬进新房。", ["李大壮", "王秀英"]),
        # trades of the country
        ("客商李大壮说，竹农王秀英介绍。", ["李大壮", "王秀英"]),
        # a name without a surname
        ("牧民哈斯巴特尔笑着说。", ["哈斯巴特尔"]),
        # a name withheld
        ("被告人李某、王某某犯盗窃罪。", ["李某", "王某某"]),
        # what herders do is no name
        ("让牧民少养、精养。", []),
        # an age instead of a role
        ("站在果园里，52岁的李大壮说：“丰收了。”", ["李大壮"]),
        # an employer instead of a post
        ("这是联通公司李大壮第三次走访。", ["李大壮"]),
        # a speaker at the start of a clause
        ("“丰收了。”李大壮笑着说。", ["李大壮"]),
        # role words without a name
        ("村民代表大会召开，群众安全感提升，学生全部入学，干部包片包户。", []),
        # a group label: persons, no officials
        ("市领导王大成、李晓红出席。", ["王大成", "李晓红"]),
        # a group label without a name
        ("县级领导分头下乡镇，市领导带队督查。", []),
        # the name padded in a list is the name without the blank
        ("副市长李 红、王大成出席。", ["李 红=李红", "王大成"]),
    ],
)
def test_each_mention_of_a_person_is_found(text: str, expected: list[str]) -> None:
    assert mentions("怀化日报", text) == expected


@pytest.mark.parametrize(
    ("newspaper", "text", "expected"),
    [
        # an official of a county is told apart within the prefecture
        ("怀化日报", "溆浦县县长周小河到场。", "person/place/4312/周小河"),
        # two posts, province and city: the narrower one decides
        ("怀化日报", "省人大常委会副主任、市委书记王小平到场。", "person/place/4312/王小平"),
        # an official of the province
        ("怀化日报", "副省长王小平到场。", "person/place/43/王小平"),
        # an official of the nation
        ("怀化日报", "国务院副总理王小平到场。", "person/王小平"),
        # one without a post, in a story of one county
        ("怀化日报", "溆浦县村民李大壮说，收入翻番。", "person/place/431224/李大壮"),
        # a district of a municipality has no prefecture above it
        ("北京日报", "海淀区委书记于军到场。", "person/place/11/于军"),
    ],
)
def test_a_person_is_named_within_the_place_that_tells_them_apart(newspaper: str, text: str, expected: str) -> None:
    person = read(newspaper, text)[1].persons[0]
    assert person.iri.endswith("/id/" + expected)


def test_a_plain_mention_before_the_post_denotes_the_same_person() -> None:
    _, findings = read("怀化日报", "王大成强调安全。\n副市长王大成主持会议。")
    assert len({person.iri for person in findings.persons}) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the day of the sentence
        ("6月12日，市长王大成调研。", date(2020, 6, 12)),
        # no day: the issue's
        ("市长王大成强调安全。", ISSUED),
        # a month is no day
        ("今年5月，市长王大成调研。", ISSUED),
        # a day to come is not attested
        ("6月20日将开会，市长王大成部署。", ISSUED),
        # two days: the one before the title
        ("6月3日来信，6月10日，市长王大成批示，6月12日落实。", date(2020, 6, 10)),
        # a sentence that goes on telling has the day of what it goes on with
        ("6月11日，全市植树。市长王大成一同参加。", date(2020, 6, 11)),
        # so in the next paragraph
        ("6月11日，全市植树。\n市长王大成陪同调研。", date(2020, 6, 11)),
        # not in the one after that
        ("6月11日，全市植树。\n春意正浓。\n市长王大成陪同调研。", ISSUED),
        # two days before it: neither
        ("6月10日、6月11日，全市植树。市长王大成陪同调研。", ISSUED),
        # what nobody joins is no part of it
        ("6月11日，全市植树。市长王大成重视绿化。", ISSUED),
        # a former post has no day
        ("原市长王大成被查。", None),
        # a proposed one neither
        ("市长候选人王大成表态。", None),
    ],
)
def test_a_present_post_is_attested_on_the_day_spoken_of(text: str, expected: date | None) -> None:
    assert [tenure.attested_on for tenure in read("怀化日报", text)[1].tenures] == [expected]


def test_a_day_taken_from_the_act_before_is_said_to_be_so() -> None:
    context, findings = read("怀化日报", "6月11日，全市植树。市长王大成一同参加。")
    said = [item for item in officials.state(context, findings) if isinstance(item, Statement)]
    anchors = [item.object for item in said if item.predicate == XZ.inferredFrom]
    assert [each.span.of(context.article.text) for each in anchors if isinstance(each, Evidence)] == ["6月11日"]


def test_a_post_of_no_known_place_names_no_body() -> None:
    _, findings = read("闽南早报", "市委书记王大成出席。")
    assert [tenure.organization for tenure in findings.tenures] == [None]


def test_one_post_said_twice_is_one_tenure() -> None:
    _, findings = read("怀化日报", "市长王大成主持。\n怀化市市长王大成指出。")
    assert len(findings.tenures) == 1


def test_where_the_place_was_not_printed_its_origin_is_kept() -> None:
    context, findings = read("怀化日报", "溆浦县今年丰收。县长周小河说，市长王大成来过。")
    county, city = findings.tenures
    assert isinstance(county.inferred_from, Evidence)
    assert county.inferred_from.span.of(context.article.text) == "溆浦县"
    assert str(city.inferred_from).endswith("/newspaper/怀化日报")


def test_an_official_is_one_only_with_a_present_post() -> None:
    context, findings = read("怀化日报", "市长王大成与原副市长李晓红座谈。")
    said = [item for item in officials.state(context, findings) if isinstance(item, Statement)]
    kinds = {str(item.subject).rpartition("/")[2]: item.object for item in said if item.predicate == RDF.type}
    assert (kinds["王大成"], kinds["李晓红"]) == (XZ.Official, XZ.Person)


def test_a_tenure_says_member_post_title_role_status_and_day() -> None:
    context, findings = read("怀化日报", "6月12日，市委书记王大成调研。")
    node = officials.tenure_iri(context.article.iri, findings.tenures[0])
    said = [item for item in officials.state(context, findings) if isinstance(item, Statement)]
    values = {item.predicate: item.object for item in said if item.subject == node}
    assert values[XZ.title] == Literal("市委书记")
    assert (values[ORG.role], values[XZ.postStatus], values[XZ.appointment]) == (
        XZ.secretary,
        XZ.present,
        XZ.substantive,
    )
    assert str(values[XZ.post]).endswith("/post/place/4312/市委书记")
    assert str(values[ORG.organization]).endswith("/organization/place/4312/怀化市委")
    assert str(values[XZ.attestedOn]) == "2020-06-12"


NAMES = st.sampled_from(["王大成", "李晓红", "欧阳海", "周明", "陈志远"])
TITLES = st.sampled_from(
    ["市委书记", "副市长", "溆浦县县长", "市教育局局长", "村民", "原市长", "第一书记", "", "县领导"]
)
LINKS = st.sampled_from(["、", "，", "。", "和", "：", "在", "6月12日，", " ", "\n", "“", "为", "任", "的"])


@given(st.lists(st.tuples(TITLES, NAMES, LINKS), max_size=6))
def test_spans_are_exact_and_no_tenure_lacks_name_or_title(pieces: list[tuple[str, str, str]]) -> None:
    context, findings = read("怀化日报", "".join("".join(piece) for piece in pieces) + "。")
    text = context.article.text
    for tenure in findings.tenures:
        assert tenure.title_span.of(text) == tenure.title != ""
        assert "".join(tenure.person_span.of(text).split()) == tenure.person_name != ""
        assert tenure.evidence.span.holds(tenure.title_span)
        assert tenure.evidence.span.holds(tenure.person_span)
        assert not tenure.title_span.meets(tenure.person_span)
    spans = [person.span for person in findings.persons]
    assert len(spans) == len(set(spans))
    denoted = {item.thing for item in officials.state(context, findings) if isinstance(item, Denotation)}
    assert {tenure.person for tenure in findings.tenures} <= denoted


@given(st.text(alphabet="市县长书记委副主任王李明红为任在和、，。（）原代“”1月日", max_size=60))
def test_no_text_breaks_the_reader(text: str) -> None:
    context, findings = read("怀化日报", [(PartRole.BODY, text)])
    assert all(tenure.title_span.of(context.article.text) == tenure.title for tenure in findings.tenures)


@pytest.mark.parametrize(
    "unit",
    [
        "书记",  # a post word without end
        "市长周明",  # no mark between holders
        "副市长李明、",  # a list without end
        "溆浦县县长周明、沅陵县副县长李红，",  # a sentence of many places and posts
        "6月3日，市长王大成陪同调研。",  # days that later sentences go on with
        "的王大成在",  # names that may be described
        "村民李大壮",  # roles
        "渡头村党支部书记周明说，",  # villages
        "任命周明为市教育局局长；",  # items of a list of appointments
        "县里的工作要抓好",  # nothing at all
        "书记那顺乌力",  # syllables without end
        "牧民阿依努尔·",  # dots without end
        "甲村、乙村党支部书记贡保才让、",  # places and names of one post
    ],
)
def test_a_long_line_costs_linear_time(unit: str) -> None:
    def run(size: int) -> None:
        context = context_of(unit * (size // len(unit)), "怀化日报", ISSUED)
        officials.find(context, places.find(context, Findings()))

    assert is_linear(run, 16_000)


def test_a_list_of_a_thousand_elected_is_read_to_its_beginning() -> None:
    names = "、".join(["李明", "王海"] * 500)
    assert len(read("怀化日报", f"{names}当选为副市长。")[1].tenures) == 2


def test_a_village_of_no_table_is_a_place_where_a_post_names_it() -> None:
    _, findings = read("怀化日报", "溆浦县今年丰收。“富了。”向荣村党支部书记周大明说。向荣村出了名。")
    villages = [place.place for place in findings.places if place.place.level is Level.VILLAGE]
    assert {village.name for village in villages} == {"向荣村"}
    assert len(villages) == 2


@pytest.mark.parametrize(
    "text", ["全县各村党支部书记周大明。", "这个村党支部书记周大明说。", "移民新村党支部书记周大明说。"]
)
def test_words_before_a_village_post_are_no_village(text: str) -> None:
    _, findings = read("怀化日报", "溆浦县今年丰收。" + text)
    assert not any(place.evidence.rule == "officials.place_of_post" for place in findings.places)
