"""Organisations in the constructions of newspapers: which names are read, whose they are, what they are parts of."""

from __future__ import annotations

import pytest
from rdflib import RDFS

from kg.model import Statement
from loaders import organizations
from loaders.organizations.kinds import kind_of
from ontology.concepts import concepts
from ontology.terms import ORG, XZ
from tests.growth import is_linear
from tests.officials.stories import read

NAMES = (
    # enterprises, with and without a place
    ("怀化日报", "走访了溆浦县清水湾生态养殖专业合作社。", "溆浦县清水湾生态养殖专业合作社"),
    ("怀化日报", "县里引进牛塘山旅游开发有限公司。", "牛塘山旅游开发有限公司"),
    ("六盘水日报", "盘州市土城煤矿复工，红果煤业有限公司让利。", "盘州市土城煤矿 红果煤业有限公司"),
    # a name that begins with a word like 向, behind a place that something is founded in
    ("绥化日报", "成立了望奎县向荣红高粱种植专业合作社。", "望奎县向荣红高粱种植专业合作社"),
    # must not: the word 向
    ("怀化日报", "溆浦县向青禾农业有限公司放贷。", "青禾农业有限公司"),
    # must not: any of a kind
    ("怀化日报", "组建造林和管护合作社214个，成立核桃专业合作社，引来一家绣品厂。", ""),
    ("怀化日报", "公司化经营，集团化办学，局长、厂长到会，工厂停电。", ""),
    # development zones
    ("郴州日报", "走进桂阳高新技术产业开发区、桂阳县工业园。", "桂阳高新技术产业开发区 桂阳县工业园"),
    # must not: any zone
    ("郴州日报", "用好开发区这个战场，企业退出园区。", ""),
    # grain depots, markets, libraries
    ("信阳日报", "在潢川县惠民粮食储备库、汾阳市图书馆。", "潢川县惠民粮食储备库 汾阳市图书馆"),
    # schools and universities, one that a place alone names
    ("怀化日报", "怀化学院、溆浦县第一中学、市三中开学。", "怀化学院 溆浦县第一中学 市三中"),
    # must not: some school, a meeting, pupils
    ("怀化日报", "她考上大学，鼓楼区一中学停电，三中全会精神，中学生看展。", ""),
    # hospitals
    ("怀化日报", "怀化市第一人民医院、溆浦县中医院义诊。", "怀化市第一人民医院 溆浦县中医院"),
    # must not: some hospital
    ("怀化日报", "省城大医院的专家，去社区医院看病，“庄稼医院”开门。", ""),
    # courts: 中院, a tribunal of a town
    ("怀化日报", "市中院开庭，溆浦县人民法院低庄人民法庭审案。", "市中院 溆浦县人民法院低庄人民法庭"),
    # must not: 法院 of nobody, 该院
    ("怀化日报", "欠款送到法院，该院院长说。", ""),
    # banks with branches
    ("怀化日报", "农行怀化分行、邮储银行放贷。", "农行怀化分行 邮储银行"),
    # must not: a bank inside other words, a figure of speech
    ("怀化日报", "集中行动，新建行政村两个，“时间银行”开张。", ""),
    # armies and bodies with a place inside their name
    ("怀化日报", "武警怀化支队、怀化军分区、共青团怀化市委。", "武警怀化支队 怀化军分区 共青团怀化市委"),
    # must not: any unit
    ("怀化日报", "某部队官兵、民兵抗洪，工作组进村。", ""),
    # associations
    ("怀化日报", "怀化市茶业协会、溆浦县总商会办茶会。", "怀化市茶业协会 溆浦县总商会"),
    ("怀化日报", "发挥行业协会作用，志愿者入户。", ""),
    # banners and leagues
    ("呼伦贝尔日报", "鄂伦春自治旗人民法院巡回，鄂温克旗草原站来人。", "鄂伦春自治旗人民法院 鄂温克旗草原站"),
    # stations of towns, one that swallows 镇
    ("怀化日报", "溆浦县低庄镇卫生院、观音阁镇国土所、低庄派出所。", "溆浦县低庄镇卫生院 观音阁镇国土所 低庄派出所"),
    # a verb before a body by its level
    ("怀化日报", "溆浦县很远，村民得知县医院能做手术。", "县医院"),
    # must not: other words that hold a level
    ("怀化日报", "城市管理出新局面，山区教育，社区工作，全县教育工作，县城图书馆。", ""),
    # a bureau of a city, whose fields begin with 城市
    ("怀化日报", "反映到市城市管理行政执法局。", "市城市管理行政执法局"),
    # must not: departments in general
    ("怀化日报", "水利部门、教育部门、有关部门和各级党委。", ""),
    # the ministries themselves
    ("怀化日报", "水利部、教育部通知。", "水利部 教育部"),
    # the youth league by its level
    ("怀化日报", "溆浦县开办夜校，团县委、县总工会派人。", "团县委 县总工会"),
    ("怀化日报", "集团市委托销售，社团区别不大。", ""),
    # offices by their level, of fields that no table lists
    ("安康日报", "市蚕种繁育站、省农业机械研究所、县里的繁育站。", "市蚕种繁育站 省农业机械研究所"),
    # must not: words that begin like a level word, kinds of many
    ("安康日报", "市民服务中心、市场服务站、市重点中学、省属研究院、两级指挥部办公室。", ""),
    # a level word of three characters
    ("百色日报", "自治区水利厅、自治区党委来人。", "自治区水利厅 自治区党委"),
    # must not: in the paper of a province that is no 自治区
    ("安康日报", "自治区水利厅来人。", ""),
    # brackets inside a name
    ("安康日报", "走进金石矿业（石泉）有限公司。", "金石矿业（石泉）有限公司"),
    # must not: brackets around one
    ("安康日报", "责任单位（市财政局）。", "市财政局"),
    # a company with its branch
    ("安康日报", "中国邮政集团有限公司石泉县分公司发行邮票。", "中国邮政集团有限公司石泉县分公司"),
    # founded for a task; must not: any such group
    ("安康日报", "石泉县成立了河道采砂整治工作领导小组。", "河道采砂整治工作领导小组"),
    ("安康日报", "石泉县成立领导小组、工作专班。", ""),
    # traditional characters and half-width marks
    ("怀化日報", "溆浦縣教育局,懷化市人民醫院(新院).", "溆浦縣教育局 懷化市人民醫院"),
)


@pytest.mark.parametrize(("newspaper", "text", "expected"), NAMES)
def test_names_have_certain_edges(newspaper: str, text: str, expected: str) -> None:
    context, findings = read(newspaper, text)
    assert " ".join(each.span.of(context.article.text) for each in findings.organizations) == expected


@pytest.mark.parametrize(
    ("newspaper", "text", "name", "place", "whole"),
    [
        # a part of a body by its level
        ("怀化日报", "市公安局交警支队通报。", "怀化市公安局交警支队", "4312", "怀化市公安局"),
        # a department of a committee
        ("怀化日报", "市委组织部公示。", "怀化市委组织部", "4312", "怀化市委"),
        # an office of a county's bureau, called by where it is
        ("怀化日报", "溆浦县公安局城关派出所破案。", "溆浦县公安局城关派出所", "431224", "溆浦县公安局"),
        # a tribunal
        ("怀化日报", "溆浦县人民法院低庄法庭审案。", "溆浦县人民法院低庄法庭", "431224", "溆浦县人民法院"),
        # an institute of an academy
        ("信阳日报", "省农科院小麦研究所测产。", "河南省农科院小麦研究所", "41", "河南省农科院"),
        # a branch of a bank
        ("怀化日报", "农行溆浦县支行放贷。", "农行溆浦县支行", "431224", "中国农业银行"),
        # a body of the nation with a place inside
        ("怀化日报", "国家税务总局溆浦县税务局退税。", "国家税务总局溆浦县税务局", "431224", "国家税务总局"),
        # the committee of a zone
        ("怀化日报", "怀化高新区管委会招商。", "怀化市高新区管委会", "4312", "怀化市高新区"),
        # a body that is a part of none by its name
        ("怀化日报", "溆浦县教育局通知。", "溆浦县教育局", "431224", ""),
        # a county's body by its level, in the county of the story
        ("怀化日报", "溆浦县丰收，县农业农村局统计。", "溆浦县农业农村局", "431224", ""),
        # a 州 of its own paper
        ("恩施日报", "州商务局统计。", "恩施土家族苗族自治州商务局", "4228", ""),
        # names that keep their place as it is printed
        ("怀化日报", "湖南农业大学支教。", "湖南农业大学", "43", ""),
        # a village's party branch
        ("怀化日报", "溆浦县低庄镇荆湖村党支部开会。", "荆湖村党支部", "荆湖村", ""),
    ],
)
def test_an_organisation_has_name_place_and_parent(
    newspaper: str, text: str, name: str, place: str, whole: str
) -> None:
    context, findings = read(newspaper, text)
    found = findings.organizations[0]
    assert (found.name, str(found.jurisdiction or "").rpartition("/")[2], found.parent_name) == (name, place, whole)
    said = [item for item in organizations.state(context, findings) if isinstance(item, Statement)]
    parents = [item.object for item in said if item.predicate == ORG.subOrganizationOf and item.subject == found.iri]
    labels = [str(item.object) for item in said if item.predicate == RDFS.label and item.subject in parents]
    assert set(labels) == ({whole} if whole else set())


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("溆浦县人民法院", "judicialBody"),
        ("怀化市公安局交警大队", "governmentBody"),
        ("怀化市委组织部", "partyBody"),
        # the first word decides
        ("共青团溆浦县委", "massOrganization"),
        ("武警怀化支队", "armedForce"),
        ("荆湖村委会", "villageCommittee"),
        ("怀化学院", "school"),
        ("盘州市土城煤矿", "mine"),
        # a cooperative is no company, a bank no school
        ("清水湾专业合作社", "cooperative"),
        ("中国农业银行", "bank"),
        ("桂阳高新技术产业开发区", "developmentZone"),
        # must not: a name whose words say no kind
        ("怀化市公积金中心", ""),
    ],
)
def test_the_name_says_what_kind_it_is(name: str, kind: str) -> None:
    found = kind_of(name)
    assert (found or "").rpartition("/")[2] == kind
    assert found is None or found in {each.iri for each in concepts(XZ.organizationKinds)}


@pytest.mark.parametrize(
    ("newspaper", "text"),
    [
        # nothing says which county
        ("怀化日报", "县教育局通知。"),
        # two counties in one sentence, and neither nearer
        ("人民日报", "县教育局通知。"),
        # 石家庄市 is no 州
        ("人民日报", "石家庄市菜多，州商务局统计。"),
    ],
)
def test_a_body_of_an_uncertain_place_is_not_read(newspaper: str, text: str) -> None:
    assert read(newspaper, text)[1].organizations == ()


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        # the stem and the trade
        ("山西青禾玻璃集团有限公司投产，青禾玻璃年产百万片。", ["青禾玻璃"]),
        # characters left out, the last one kept
        ("在溆浦县惠民粮食储备库，惠民粮库前排起长队。", ["惠民粮库"]),
        # the organisation word kept
        ("溆浦县青山湾茶叶专业合作社分红，青山湾合作社有社员百人。", ["青山湾合作社"]),
        # must not: too short, another one, another word goes on
        ("山西青禾玻璃集团有限公司投产，青禾茂盛，青苗玻璃。", []),
        # must not: the place of a school or hospital alone
        ("溆浦县人民医院义诊，溆浦县的人民群众高兴。", []),
        # must not: two enterprises share the stem
        ("溆浦县青禾玻璃材料有限公司、洪江市青禾玻璃科技有限公司投产，青禾玻璃好。", []),
    ],
)
def test_short_forms_are_tied_to_the_full_name(text: str, forms: list[str]) -> None:
    context, findings = read("怀化日报", text)
    short = [each for each in findings.organizations if each.evidence.rule == "organizations.short_form"]
    assert [each.span.of(context.article.text) for each in short] == forms
    assert {each.iri for each in short} <= {each.iri for each in findings.organizations if each not in short}


@pytest.mark.parametrize(
    "piece", ["县教育局", "公司", "青禾有限公司、", "溆浦县青禾农业有限公司，青禾农业，", "农行武警", "《"]
)
def test_time_grows_with_the_text_alone(piece: str) -> None:
    assert is_linear(lambda size: read("怀化日报", piece * (size // len(piece))), 16_000)
