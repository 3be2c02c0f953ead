"""Offices by their level word, what was founded for a task, companies with brackets, with branches and in towns."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import RDFS, SKOS

from kg.model import Denotation, Statement
from loaders import organizations
from tests.officials.stories import read

ROWS = [
    # an office whose fields no table lists, behind its level word
    ("安康日报", "市蚕种繁育站来人。", "市蚕种繁育站 → 安康市蚕种繁育站"),
    # a census: 全国 inside a name
    (
        "安康日报",
        "记者从市第三次全国农业普查领导小组办公室获悉。",
        "…领导小组办公室 → 安康市第三次全国农业普查领导小组办公室",
    ),
    # behind 拟任, which is no part of the name
    ("安康日报", "周明拟任市水旱灾害防治服务中心主任。", "市水旱灾害防治服务中心 → 安康市水旱灾害防治服务中心"),
    # a university and a research institute of the province
    (
        "安康日报",
        "省农业机械研究所与省科技大学合作。",
        "省农业机械研究所 → 陕西省农业机械研究所|省科技大学 → 陕西省科技大学",
    ),
    # must not: words that begin like a level word, kinds of many
    ("安康日报", "市民服务中心、市场服务站、区域医疗中心、市重点中学、省属研究院、省级示范高中。", ""),
    # must not: all of a level
    ("安康日报", "市县两级指挥部办公室值守，全市服务中心评比，县里的服务站停业。", ""),
    # two bodies with 和 between
    (
        "安康日报",
        "石泉县后柳镇到会。镇政府和县应急管理局报告。",
        "镇政府 → 后柳镇人民政府|县应急管理局 → 石泉县应急管理局",
    ),
    # 自治区 and 自治州 as level words
    (
        "百色日报",
        "自治区水利厅、自治区党委组织部通知。",
        "自治区水利厅 → 广西壮族自治区水利厅|自治区党委组织部 → 广西壮族自治区党委组织部",
    ),
    ("湘西团结报", "自治州人民政府决定。", "自治州人民政府 → 湘西土家族苗族自治州人民政府"),
    # must not: a 自治区 in the paper of a province that is none
    ("安康日报", "自治区水利厅通知。", ""),
    # 乡 of 乡村振兴 is no level word
    ("安康日报", "石泉县乡村振兴局通知。", "石泉县乡村振兴局 → 石泉县乡村振兴局"),
    # a bank of the county has its county's name
    ("安康日报", "石泉县丰收，县农商行放贷。", "县农商行 → 石泉县农商行"),
    # founded for a task, in the county of the story
    (
        "安康日报",
        "石泉县采砂乱象多，县里成立了河道采砂整治工作领导小组。",
        "河道采砂整治工作领导小组 → 河道采砂整治工作领导小组",
    ),
    # must not: any group, a group without a county
    ("安康日报", "石泉县成立领导小组，成立工作专班。", ""),
    # brackets inside a company's name, and brackets around a body
    (
        "安康日报",
        "金石矿业（石泉）有限公司、中谷（集团）米业有限公司投产，责任单位（市财政局）说明。",
        "金石矿业（石泉）有限公司 → 金石矿业（石泉）有限公司|中谷（集团）米业有限公司 → 中谷（集团）米业有限公司"
        "|市财政局 → 安康市财政局",
    ),
    # a company and its branch are one name
    (
        "安康日报",
        "中国邮政集团有限公司石泉县分公司发行邮票。",
        "中国邮政集团有限公司石泉县分公司 → 中国邮政集团有限公司石泉县分公司",
    ),
    # the name is behind the second place: a verb stands between
    ("安康日报", "双方在西安设立汉阴蚕丝产品展销中心。", "汉阴蚕丝产品展销中心 → 汉阴蚕丝产品展销中心"),
    # 过滤 holds a 过
    ("安康日报", "石泉县后柳镇过滤器行业协会成立。", "石泉县后柳镇过滤器行业协会 → 石泉县后柳镇过滤器行业协会"),
    # must not: what people do
    ("安康日报", "他说，刚开始办合作社，想办合作社，打算成立合作社。", ""),
    # the court whose tribunal is called by a town
    (
        "安康日报",
        "石泉县后柳镇到会，石泉县人民法院后柳人民法庭开庭。",
        "石泉县人民法院后柳人民法庭 → 石泉县人民法院后柳人民法庭",
    ),
    # universities and hospitals that begin with a region, a city, and hold a 和
    (
        "安康日报",
        "西北农林科技大学、北京协和医院来人。",
        "西北农林科技大学 → 西北农林科技大学|北京协和医院 → 北京协和医院",
    ),
    # offices whose words no table has, behind a place and behind a level word
    (
        "怀化日报",
        "溆浦县打击传销综合治理办公室成立，县治水办、县农委、县教委到会。",
        "溆浦县打击传销综合治理办公室 → 溆浦县打击传销综合治理办公室|县治水办 → 溆浦县治水办|"
        "县农委 → 溆浦县农委|县教委 → 溆浦县教委",
    ),
    (
        "安康日报",
        "△市人工增雨办公室和市市政管理局发布公告。",
        "市人工增雨办公室 → 安康市人工增雨办公室|市市政管理局 → 安康市市政管理局",
    ),
    # must not: what level and words make only by chance
    ("安康日报", "市里举办了培训，市直机关办公室搬迁，市场管理办公室，各县办公室人员。", ""),
    # parts of bodies, universities and companies whose words no table has
    ("安康日报", "市林业局野生动物保护站救下白鹤。", "市林业局野生动物保护站 → 安康市林业局野生动物保护站"),
    (
        "安康日报",
        "西北农业大学专家来访，中南大学湘雅医院派出医疗队。西南大学教授李红来访。",
        "西北农业大学 → 西北农业大学|中南大学湘雅医院 → 中南大学湘雅医院|西南大学 → 西南大学",
    ),
    # offices that are called by where they are, without a word for the unit
    (
        "大连日报",
        "大窑湾海关推出新举措，北良海事处和皮口边检站值班。",
        "大窑湾海关 → 大窑湾海关|北良海事处 → 北良海事处|皮口边检站 → 皮口边检站",
    ),
    ("怀化日报", "低庄派出所民警巡逻，农村派出所警力不足，附近派出所赶到。", "低庄派出所 → 低庄派出所"),
    # shops, clubs of fellow countrymen, reserves; must not: any of their kind
    (
        "怀化日报",
        "惠民超市旁，低庄镇香满园熟食店被罚。香港湖南同乡联谊会捐款。湖南借母溪国家级自然保护区鸟多。",
        "低庄镇香满园熟食店 → 香满园熟食店|香港湖南同乡联谊会 → 香港湖南同乡联谊会|"
        "湖南借母溪国家级自然保护区 → 湖南借母溪国家级自然保护区",
    ),
    ("怀化日报", "溆浦县开办了一家饭店，溆浦县学校食堂受检，溆浦县有农家乐50家。", ""),
    # the paper's own place without its last word; traditional characters
    ("今日天台", "天台供電公司搶修線路。", "天台供電公司 → 天台供電公司"),
    # must not: any of a city or region
    ("安康日报", "北京大医院的专家，西南一家医院，上海的医院，东北医院多，中国大学排名。", ""),
    # where an author works
    ("安康日报", "好文章。\n（作者系市委党校教授）", "市委党校 → 安康市委党校"),
    # traditional characters, half-width marks
    ("安康日报", "為了這個,市蠶種繁育站,市婦聯.", "市蠶種繁育站 → 安康市蚕种繁育站|市婦聯 → 安康市妇联"),
]


@pytest.mark.parametrize(("newspaper", "text", "expected"), ROWS)
def test_names_and_their_full_names(newspaper: str, text: str, expected: str) -> None:
    context, findings = read(newspaper, text)
    found = [f"{each.span.of(context.article.text)} → {each.name}" for each in findings.organizations]
    wanted = expected.split("|") if expected else []
    assert len(found) == len(wanted)
    assert all(one.endswith(want.removeprefix("…")) for one, want in zip(found, wanted, strict=True))


@pytest.mark.parametrize(
    ("text", "parent"),
    [
        # a part of a hospital, by its level and by its place
        ("石泉县丰收。县医院胸痛中心救人。", "石泉县医院"),
        ("石泉县人民医院卒中中心救人。", "石泉县人民医院"),
        # a branch of a company
        ("中国石油天然气股份有限公司陕西销售分公司让利。", "中国石油天然气股份有限公司"),
        # a tribunal of a court
        ("石泉县人民法院巡回法庭开庭。", "石泉县人民法院"),
    ],
)
def test_a_part_has_its_whole(text: str, parent: str) -> None:
    _, findings = read("安康日报", text)
    assert findings.organizations[0].parent_name == parent


def test_the_whole_is_denoted_by_the_first_words_of_the_part() -> None:
    context, findings = read("安康日报", "石泉县人民法院巡回法庭开庭。")
    said = [each for each in organizations.state(context, findings) if isinstance(each, Denotation)]
    assert [each.evidence.span.of(context.article.text) for each in said] == [
        "石泉县人民法院",
        "石泉县人民法院巡回法庭",
    ]


def test_a_company_in_a_town_is_one_with_the_company_named_alone() -> None:
    text = "到石泉县后柳镇青禾纸业有限公司检查。青禾纸业有限公司投产。"
    context, findings = read("安康日报", text)
    assert {each.name for each in findings.organizations} == {"青禾纸业有限公司"}
    assert len({each.iri for each in findings.organizations}) == 1
    said = [each for each in organizations.state(context, findings) if isinstance(each, Statement)]
    assert {str(each.object) for each in said if each.predicate == RDFS.label} == {"青禾纸业有限公司"}
    assert {str(each.object) for each in said if each.predicate == SKOS.altLabel} == {"石泉县后柳镇青禾纸业有限公司"}


@pytest.mark.parametrize(
    "text",
    [
        # a trade is no name of its own
        "后柳镇水泥厂停产。",
        # a school is called by its town
        "后柳镇中心小学开学。",
    ],
)
def test_what_a_town_gives_its_name_keeps_it(text: str) -> None:
    _, findings = read("安康日报", f"石泉县后柳镇到会。{text}")
    assert [each.name[:3] for each in findings.organizations] == ["后柳镇"]


@pytest.mark.parametrize(("word", "said"), [("市妇联", True), ("市委", False)])
def test_short_names_by_a_level_are_other_names_from_three_characters(word: str, said: bool) -> None:
    context, findings = read("安康日报", f"{word}通知。")
    stated = [each for each in organizations.state(context, findings) if isinstance(each, Statement)]
    assert any(each.predicate == SKOS.altLabel and str(each.object) == word for each in stated) is said


@given(st.text(alphabet="石泉县市省自治区后柳镇和矿业（）有限公司成立了领导小组服务中心第次全国分、，。", max_size=80))
@settings(max_examples=60, deadline=None)
def test_names_stand_in_the_text_and_never_overlap(text: str) -> None:
    context, findings = read("安康日报", text)
    spans = [each.span for each in findings.organizations]
    assert all(span.of(context.article.text).strip() for span in spans)
    assert not any(one.meets(other) for at, one in enumerate(spans) for other in spans[at + 1 :])
