"""Organisations: which names are read, whose they are, and what is no name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import RDFS, SKOS

from kg.model import Statement
from loaders import organizations
from tests.officials.stories import read


def printed(newspaper: str, text: str) -> list[str]:
    context, findings = read(newspaper, text)
    return [each.span.of(context.article.text) for each in findings.organizations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a place in front is the edge of a name
        ("走访了溆浦县清水湾生态养殖专业合作社。", ["溆浦县清水湾生态养殖专业合作社"]),
        # 由 before, 联合 behind, three in a row
        (
            "活动由共青团溆浦县委、溆浦县教育局、溆浦县妇联联合发起。",
            ["共青团溆浦县委", "溆浦县教育局", "溆浦县妇联"],
        ),
        # the verb before a name without a place
        ("他创办了青禾农业开发有限公司。", ["青禾农业开发有限公司"]),
        # 的 before a name without a place
        ("他经营的青禾农牧合作社有社员百人。", ["青禾农牧合作社"]),
        # 与 is an edge, not a part
        ("与湖南省建筑设计研究院合作。", ["湖南省建筑设计研究院"]),
        # two names inside one: the longest
        ("湖南青禾陶瓷集团金穗精密陶瓷有限公司投产。", ["湖南青禾陶瓷集团金穗精密陶瓷有限公司"]),
        # quoted, so certain on both sides
        ("设立“暖阳志愿者服务中心”。", ["暖阳志愿者服务中心"]),
        # a national body
        ("与国家开发银行合作。", ["国家开发银行"]),
        # a school of a place
        ("在溆浦县卢峰镇小学举行。", ["溆浦县卢峰镇小学"]),
        # a body by its level, behind a clear edge
        ("2017年，市委统战部出台办法。", ["市委统战部"]),
        # the committee inside a title names the committee too
        ("溆浦县委书记李大江出席。", ["溆浦县委"]),
        # general words for organisations
        ("全市各级党委、有关部门、相关企业、龙头企业和合作社参加。", []),
        # a bank with its branch; the short name of a bank behind a clear edge
        ("农行溆浦县支行、建行等支持。", ["农行溆浦县支行", "建行"]),
        # 国家 belongs to the bank, a two-character bank inside other words is none
        ("国家农发行放款，集中行动，新建行政村两个。", ["国家农发行"]),
        # the central bodies
        ("党中央、国务院决定，中共中央办公厅印发。", ["党中央", "国务院", "中共中央办公厅"]),
        # the committee and its government in one breath
        ("溆浦县委政府部署，溆浦县委县政府重视。", ["溆浦县委", "政府", "溆浦县委", "县政府"]),
        # 中共 belongs to the committee
        ("中共溆浦县委组织部公示。", ["中共溆浦县委组织部"]),
        # an office is longer than the body that it serves
        ("市政府办公室、市防汛抗旱指挥部办公室通知。", ["市政府办公室", "市防汛抗旱指挥部办公室"]),
        # fields beyond those of officials
        ("市物价局、溆浦县果业局通知。", ["市物价局", "溆浦县果业局"]),
        # a station whose town is named elsewhere
        ("溆浦县低庄镇很安宁，低庄派出所民警说。", ["低庄派出所"]),
        # a market of a town
        ("溆浦县低庄镇药材市场开张。", ["溆浦县低庄镇药材市场"]),
        # a document is no office
        ("怀化市渔业管理办法施行。", []),
        # a person, and enterprises that are counted
        ("周明代表公司讲话，走访一家出租车公司。", []),
        # all of a kind
        ("农民专业合作社、村卫生室、农村寄宿制学校、乡镇卫生院达标。", []),
        # pupils are no school
        ("大学生、中学生、小学生参加，按照大学生村官办法管理。", []),
        # goods and industries
        ("抓好工厂、露天矿山安全，发展合作社经济。", []),
        # a formula of work
        ("推广“公司+合作社+茶农”模式。", []),
        # a verb between place and word: the place does not begin the name
        ("溆浦县已成立合作社。", []),
        # a post is no organisation
        ("局长、厂长、校长、院长参加。", []),
    ],
)
def test_names_of_organisations_have_certain_edges(text: str, expected: list[str]) -> None:
    assert printed("怀化日报", text) == expected


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        # 市 is that of the newspaper
        ("市委组织部出台办法。", "怀化市委组织部", "4312"),
        # 省 is above it
        ("省委、省政府要求。", "湖南省委", "43"),
        # 县 is that of the county named before
        ("溆浦县丰收，县政府部署。", "溆浦县人民政府", "431224"),
        # two names of one body
        ("党中央决定。", "中共中央", ""),
        # a bank with a 国家 before it
        ("国家农发行放款。", "国家农发行", ""),
        # 中共 is no part of the usual name
        ("中共怀化市委通知。", "怀化市委", "4312"),
        # the place in the name
        ("溆浦县教育局通知。", "溆浦县教育局", "431224"),
        # a hospital named by its level
        ("溆浦县的义诊在县人民医院举行。", "溆浦县人民医院", "431224"),
        # the short name of the place
        ("溆浦县委通知。", "溆浦县委", "431224"),
    ],
)
def test_an_organisation_has_its_full_name_and_place(text: str, name: str, place: str) -> None:
    found = read("怀化日报", text)[1].organizations[0]
    assert (found.name, str(found.jurisdiction or "").rpartition("/")[2]) == (name, place)


def test_the_government_beside_a_committee_is_that_of_its_place() -> None:
    _, findings = read("怀化日报", "洪江市委政府部署。")
    assert [each.name for each in findings.organizations] == ["洪江市委", "洪江市人民政府"]


def test_the_company_of_a_post_and_the_company_named_are_one() -> None:
    _, findings = read("怀化日报", "青禾农业开发有限公司总经理李军说，青禾农业开发有限公司投产。")
    assert {each.iri for each in findings.organizations} == {findings.tenures[0].organization}


def test_a_body_of_an_uncertain_county_is_not_read() -> None:
    assert printed("怀化日报", "县教育局发出通知。") == []


@pytest.mark.parametrize(
    ("short", "tied"),
    [
        # the beginning behind the place
        ("青禾玻璃", True),
        # too short to be certain
        ("青禾", False),
        # another enterprise
        ("青山玻璃", False),
    ],
)
def test_a_short_form_denotes_the_enterprise_named_in_full(short: str, tied: bool) -> None:
    _, findings = read("怀化日报", f"走进{short}等企业。\n溆浦县青禾玻璃科技有限公司是龙头。")
    assert len(findings.organizations) == 1 + tied
    assert len({each.iri for each in findings.organizations}) == 1


def test_a_short_form_of_two_enterprises_is_left_alone() -> None:
    text = "走进青禾玻璃等企业。\n溆浦县青禾玻璃科技有限公司、洪江市青禾玻璃材料有限公司投产。"
    assert len(read("怀化日报", text)[1].organizations) == 2


def test_a_short_form_is_stated_as_another_name() -> None:
    context, findings = read("怀化日报", "走进青禾玻璃。\n溆浦县青禾玻璃科技有限公司投产。")
    said = [item for item in organizations.state(context, findings) if isinstance(item, Statement)]
    assert {str(item.object) for item in said if item.predicate == SKOS.altLabel} == {"青禾玻璃"}
    assert {str(item.object) for item in said if item.predicate == RDFS.label} == {"溆浦县青禾玻璃科技有限公司"}


@given(st.text(alphabet="溆浦县市委政府教育局公司合作社青禾了的和与、，。“”在由", max_size=60))
def test_organisations_never_overlap_and_stand_in_the_text(text: str) -> None:
    context, findings = read("怀化日报", text)
    spans = [each.span for each in findings.organizations]
    assert all(span.of(context.article.text).strip() for span in spans)
    assert not any(a.meets(b) for i, a in enumerate(spans) for b in spans[i + 1 :])
