"""The gazetteer: names, codes, what lies in what, newspapers, descriptions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import RDF, RDFS, SKOS, XSD, BNode, Literal, URIRef

from kg.identity import Names
from kg.places import Gazetteer, Level, Place, descriptions, place_iri
from kg.places.names import short_names
from ontology.terms import XZ

GAZETTEER = Gazetteer.load()
CODES = list(GAZETTEER._names)


@pytest.mark.parametrize(
    ("name", "level", "expected"),
    [
        ("永嘉县", Level.COUNTY, ("永嘉",)),  # the plain case
        ("安康市", Level.CITY, ("安康",)),  # a prefecture-level city
        ("贵州省", Level.PROVINCE, ("贵州",)),
        ("岚县", Level.COUNTY, ()),  # two characters have no shorter form
        ("恩施土家族苗族自治州", Level.CITY, ("恩施自治州", "恩施州", "恩施")),  # two peoples
        ("湘西土家族苗族自治州", Level.CITY, ("湘西自治州", "湘西州", "湘西")),
        ("积石山保安族东乡族撒拉族自治县", Level.COUNTY, ("积石山自治县", "积石山县", "积石山")),  # three peoples
        ("东乡族自治县", Level.COUNTY, ("东乡自治县", "东乡县", "东乡")),  # named by its people
        ("巴音郭楞蒙古自治州", Level.CITY, ("巴音郭楞自治州", "巴音郭楞州", "巴音郭楞")),  # 蒙古 without 族
        ("内蒙古自治区", Level.PROVINCE, ("内蒙古",)),  # 蒙古 that is no people's name here
        ("广西壮族自治区", Level.PROVINCE, ("广西",)),
        ("龙胜各族自治县", Level.COUNTY, ("龙胜自治县", "龙胜县", "龙胜")),
        ("神农架林区", Level.COUNTY, ("神农架",)),  # 林区 is the kind
        ("碑林区", Level.COUNTY, ("碑林",)),  # 林 is part of the name
        ("六枝特区", Level.COUNTY, ("六枝",)),
        ("锡林郭勒盟", Level.CITY, ("锡林郭勒",)),
        ("科尔沁左翼中旗", Level.COUNTY, ("科左中旗",)),
        ("乌拉特前旗", Level.COUNTY, ()),  # 乌拉特 is three banners
        ("石家庄高新技术产业开发区", Level.COUNTY, ()),  # a zone is no unit of administration
        ("绿园区", Level.COUNTY, ("绿园",)),  # no zone, though it ends in 园区
        ("虎门镇", Level.TOWNSHIP, ()),
    ],
)
def test_shorter_names_follow_from_the_full_one(name: str, level: Level, expected: tuple[str, ...]) -> None:
    assert short_names(name, level) == expected


@pytest.mark.parametrize(
    ("newspaper", "code"),
    [
        ("湖南日报", "43"),  # a province's
        ("海南日报", "46"),  # the province, not 海南区 or 海南州
        ("朝阳日报", "2113"),  # the city, not the districts
        ("今日永嘉", "330324"),  # a county's
        ("恩施日报", "4228"),  # the prefecture rather than the city in it
        ("湘西团结报", "4331"),  # more than a name and 日报
        ("《绍兴日报》", "3306"),  # title marks
        ("新华日报", "32"),  # named otherwise: our table
        ("人民日报", None),  # the nation's
        ("新疆日报", "65"),  # 新 belongs to the name
        ("新乡日报", "4107"),  # the same for a city
        ("新永嘉", "330324"),  # 新 is the paper's
        ("广西日报", "45"),  # an autonomous region
        ("闽西日报", "3508"),  # a region that is one city
        ("赣南日报", "3607"),  # the same
        ("黔东南日报", "5226"),  # an autonomous prefecture
        ("临夏民族日报", "6229"),  # 民族日报 is the kind of paper
        ("烟台晚报", "3706"),  # an evening paper
        ("贵州都市报", "52"),  # a metropolitan paper
        ("江畔晚报", None),  # names no place
        ("鼓楼报", None),  # four districts
    ],
)
def test_a_newspaper_serves_the_place_of_its_name(newspaper: str, code: str | None) -> None:
    home = GAZETTEER.home_of(newspaper)
    assert (home and home.code) == code


@pytest.mark.parametrize(
    ("name", "within", "keys"),
    [
        ("永嘉县", None, ["330324"]),
        ("永嘉", None, ["330324"]),  # shorter
        ("离石市", None, ["141102"]),  # former name of a district
        ("襄樊市", None, ["4206"]),  # former name of a city
        ("东莞市", None, ["4419"]),  # its county row is no place
        ("虎门镇", "4419", ["441900121"]),  # a township right below a city
        ("洪相乡", "1411", ["141122106"]),  # a 乡 that is a 镇 now
        ("莫旗", None, ["150722"]),  # everyday name
        ("市辖区", None, []),  # a row that only holds others
        ("桥西区", "1305", []),  # 邢台's went into another, so nothing is there
        ("没有这个县", None, []),
    ],
)
def test_names_lead_to_places(name: str, within: str | None, keys: list[str]) -> None:
    assert [place.key for place in GAZETTEER.named(name, within=within)] == keys


def test_parents_skip_rows_that_are_no_place() -> None:
    district = GAZETTEER.by_code("110101")
    assert district is not None
    assert district.parent == "11"
    assert [place.name for place in GAZETTEER.ancestors(district)] == ["北京市"]


def test_what_lies_directly_in_a_place_has_it_as_parent() -> None:
    city = GAZETTEER.by_code("1411")
    assert city is not None
    inside = GAZETTEER.within(city)
    assert len(inside) == 13
    assert all(GAZETTEER.parent(place) == city and GAZETTEER.covers(city, place) for place in inside)


def test_a_local_place_is_known_by_its_key() -> None:
    village = Place("", "柏树湾村", Level.VILLAGE, "330324/新石桥镇")
    assert GAZETTEER.by_key(village.key) == village
    assert [place.name for place in GAZETTEER.ancestors(village)][:2] == ["新石桥镇", "永嘉县"]


def test_places_of_different_townships_are_not_covered_by_a_name_that_only_begins_alike() -> None:
    outer = Place("", "石桥", Level.VILLAGE, "330324")
    inner = Place("", "石桥头村", Level.VILLAGE, "330324")
    assert not GAZETTEER.covers(outer, inner)
    assert GAZETTEER.covers(outer, outer)


@given(st.sampled_from(CODES))
def test_every_place_is_found_by_its_name_and_lies_in_its_ancestors(code: str) -> None:
    place = GAZETTEER.by_code(code)
    assert place is not None
    assert place in GAZETTEER.named(place.name, place.level, place.parent or None)
    assert all(GAZETTEER.covers(outer, place) for outer in GAZETTEER.ancestors(place))


def test_a_description_gives_names_code_parent_and_former_designations() -> None:
    triples = set(descriptions(Names(), "141102"))
    place = Names().place("141102")
    city = URIRef(f"{place}/designation/142302-1996")
    assert (place, RDF.type, XZ.County) in triples
    assert (place, RDFS.label, Literal("离石区", lang="zh")) in triples
    assert (place, SKOS.altLabel, Literal("离石", lang="zh")) in triples
    assert (place, XZ.divisionCode, Literal("141102")) in triples
    assert (place, XZ.within, Names().place("1411")) in triples
    assert (place, XZ.designation, city) in triples
    assert (city, RDFS.label, Literal("离石市", lang="zh")) in triples
    assert (city, XZ["from"], Literal("1996", datatype=XSD.gYear)) in triples
    assert (city, XZ.until, Literal("2002", datatype=XSD.gYear)) in triples


@given(st.sampled_from(CODES))
def test_a_description_is_about_one_place_and_has_no_blank_nodes(code: str) -> None:
    place = Names().place(code)
    for subject, _, value in descriptions(Names(), code):
        assert subject == place or subject.startswith(f"{place}/designation/")
        assert not isinstance(value, BNode)


def test_an_unknown_code_has_no_description() -> None:
    assert list(descriptions(Names(), "999999")) == []


def test_a_place_without_a_code_is_named_below_its_parent() -> None:
    place = Place("", "石桥村", Level.VILLAGE, "330324108")
    assert place_iri(Names(), place) == Names().local_place(Names().place("330324108"), "石桥村")


def test_each_level_is_a_class_of_the_vocabulary() -> None:
    assert [level.term for level in Level] == [XZ.Province, XZ.City, XZ.County, XZ.Township, XZ.Village]
