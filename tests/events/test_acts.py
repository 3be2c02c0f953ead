"""Acts told by a verb and its object, names that tell of two kinds, people and days of neighbouring sentences.

The issue is 兰州日报 of 2020-03-10; every sentence is invented.
"""

from __future__ import annotations

from datetime import date

import pytest

from loaders import events, places
from loaders.findings import Findings
from tests.events.support import read, shown
from tests.reading import context_of

VERBS_WITH_OBJECTS = [
    # who is given what
    ("3月6日，〈榆中县〉工商联给学生送来书包、文具600套。", ["Donation 2020-03-06 榆中县 -"]),  # no word for a gift
    ("3月6日，〈皋兰县〉总工会把6万元助学款送到职工子女手中。", ["Donation 2020-03-06 皋兰县 -"]),  # the object first
    ("〈安化县〉党委政府近日为36名学子颁发助学金10万元。", ["Donation - 安化县 -"]),  # 颁发 alone gives a prize
    ("3月6日，〈榆中县〉给学生送来欢乐。", []),  # nothing that can be given
    # who is saved
    ("3月6日，〈榆中县〉消防队将被困的6名工人救出。", ["Rescue 2020-03-06 榆中县 -"]),  # 将 is no plan here
    ("3月6日，〈永登县〉民兵连夜封堵管涌。", ["Rescue 2020-03-06 永登县 -"]),  # neither is it called a rescue
    ("3月6日，〈永登县〉果农封堵漏洞，讲诚信。", []),  # no danger
    # what happens to people and goods
    ("3月6日，〈永登县〉一名老人跌入枯井。", ["Accident 2020-03-06 永登县 -"]),
    ("3月6日，〈永登县〉山坡上突然窜起浓烟。", ["Accident 2020-03-06 永登县 -"]),
    ("3月6日，〈临洮县〉连续遭强降雨袭击。", ["Disaster 2020-03-06 临洮县 -"]),  # 连续 is no habit of the weather
    # who is dealt with
    ("3月6日，〈单县〉城管局集中清理占道经营摊点。", ["Enforcement 2020-03-06 单县 -"]),
    ("3月6日，〈西丰县〉检察院对刘某提起公诉。", ["Enforcement 2020-03-06 西丰县 -"]),
    ("3月6日，〈西丰县〉保洁员清理房间。", []),  # no offence
    # what is taught and told
    ("3月6日，〈双峰县〉农技站的专家给农民讲授栽培技术。", ["Training 2020-03-06 双峰县 -"]),
    ("3月6日，〈凤凰县〉民警在集市摆放展板、发放宣传单。", ["Promotion 2020-03-06 凤凰县 -"]),
    (
        "3月6日，党支部书记［罗应江］在〈桐梓县〉向村民宣讲政策。",
        ["Promotion 2020-03-06 桐梓县 罗应江"],
    ),  # 应 in a name
    # what is opened, moved into, handed out, won
    ("3月6日，〈磐石市〉政务服务大厅正式对外办公。", ["Launch 2020-03-06 磐石市 -"]),
    ("3月6日，〈伊吾县〉36户牧民领到了新房钥匙。", ["Relocation 2020-03-06 伊吾县 -"]),
    ("3月6日，〈宽甸满族自治县〉发放边民补助卡1300张。", ["Issuance 2020-03-06 宽甸满族自治县 -"]),
    ("3月6日，〈兴仁市〉一条水泥路修到了山顶。", ["Construction 2020-03-06 兴仁市 -"]),
    ("3月6日，〈兴仁市〉一条消息传到了山顶。", []),  # no works
    ("3月6日，〈和县〉师生向烈士敬献花圈。", ["Ceremony 2020-03-06 和县 -"]),
    ("3月6日，〈柳河县〉卫生院为60名老人免费体检。", ["Activity 2020-03-06 柳河县 -"]),
    ("3月6日，〈刚察县〉纪委组织干部观看警示教育片。", ["Activity 2020-03-06 刚察县 -"]),
    ("3月6日，縣長［鄭業］在〈澧县〉與農民面對面交流。", ["Meeting 2020-03-06 澧县 鄭業"]),  # traditional characters
    ("3月6日，县长［高远］在〈武宣县〉与农民面对面交流。", ["Meeting 2020-03-06 武宣县 高远"]),
    # totals, wishes and habits stay none
    ("近年来，〈柳河县〉每年给老人送去棉衣。", []),
    ("〈柳河县〉要求各地给老人送去棉衣。", []),
    ("今年以来，〈柳河县〉累计发放补贴300万元。", []),
]


@pytest.mark.parametrize(("text", "expected"), VERBS_WITH_OBJECTS)
def test_a_verb_with_its_usual_object_is_an_act(text: str, expected: list[str]) -> None:
    assert [shown(event) for event in read(text)] == expected


TWO_KINDS = [
    ("3月6日，〈皋兰县〉举行项目集中开工仪式。", {"Ceremony", "Construction"}),
    ("3月6日，〈皋兰县〉与企业举行签约仪式。", {"Signing", "Ceremony"}),
    ("3月6日，〈皋兰县〉召开总结表彰大会。", {"Meeting", "Recognition"}),
    ("3月6日，〈皋兰县〉召开工作会议。", {"Meeting"}),  # no act in the name
    ("3月6日，〈皋兰县〉召开春耕备耕培训会。", {"Training", "Meeting"}),
    ("3月6日，〈皋兰县〉召开新闻发布会。", {"Meeting", "Publication"}),
    ("3月6日，〈皋兰县〉举办春季招聘会。", {"Recruitment"}),  # a fair for jobs is no session
    ("3月6日，〈皋兰县〉退役军人服务站揭牌。", {"Ceremony", "Establishment"}),
    ("3月6日，〈皋兰县〉图书馆正式启用。", {"Launch", "Construction"}),
    ("3月6日，县长［高远］到〈皋兰县〉调研，看望慰问老党员。", {"Inspection", "Visit"}),
    ("3月6日，市民政局局长［高远］到〈皋兰县〉看望老人，送去棉被。", {"Visit", "Donation"}),
    ("3月6日，〈皋兰县〉代表队在〈永登县〉夺得冠军。", {"Competition", "Recognition"}),
]


@pytest.mark.parametrize(("text", "kinds"), TWO_KINDS)
def test_where_two_kinds_fit_both_are_stated(text: str, kinds: set[str]) -> None:
    (event,) = read(text)
    assert {kind.rsplit("/", 1)[-1] for kind in (event.type, *event.more_types)} == kinds


NEIGHBOURS = [
    # the day stands in the sentence before
    (
        "3月5日，〈榆中县〉突降暴雨。消防队员将被困村民救出。",
        ["Disaster 2020-03-05 榆中县 -", "Rescue 2020-03-05 榆中县 -"],
    ),
    (
        "3月5日，〈江口县〉发生一起侧翻事故。县长［高远］赶到医院，看望受伤群众。",
        ["Accident 2020-03-05 江口县 -", "Visit 2020-03-05 江口县 高远"],
    ),  # who goes to see the hurt
    ("3月5日，天气晴好。〈宁明县〉举办山歌对唱会。", ["Activity 2020-03-05 宁明县 -"]),  # a day alone
    ("3月5日，天气晴好。近年来〈宁明县〉举办过山歌对唱会。", []),  # background
    ("3月5日是赶歌会。", []),  # what day it was
    ("雅安地震发生后，〈融安县〉师生3月5日募得善款2万元。", ["Donation 2020-03-05 融安县 -"]),  # the quake is elsewhere
    # who was there is told behind
    (
        "3月5日，〈新宁县〉召开常委会议，县委书记［高远］主持。参加会议的还有县长［石磊］、县政协主席［林峰］。",
        ["Meeting 2020-03-05 新宁县 高远,石磊,林峰"],
    ),
    (
        "3月5日，副省长［高远］到〈新宁县〉调研。陪同调研的有副市长［石磊］、秘书长［林峰］。",
        ["Inspection 2020-03-05 新宁县 高远,石磊,林峰"],
    ),
    (
        "3月5日，〈祥云县〉召开现场会。州长［高远］出席会议并讲话。\n副州长［石磊］主持会议。局长［林峰］通报了情况。",
        ["Meeting 2020-03-05 祥云县 高远,石磊,林峰"],
    ),  # in another paragraph
    (
        "3月5日，〈昆明市〉与一所大学签订协议。副市长［石磊］主持签约仪式。",
        ["Signing 2020-03-05 昆明市 石磊"],
    ),  # no second ceremony
    (
        "3月5日，〈乾安县〉召开人代会。\n3月5日下午，大会闭幕。",
        ["Meeting 2020-03-05 乾安县 -"],
    ),  # its end is a part of it
    # what somebody goes to see is no event
    (
        "3月5日，市长［高远］到〈蒙阴县〉检查强降雨灾后恢复生产工作。",
        ["Inspection 2020-03-05 蒙阴县 高远"],
    ),
    ("3月5日，市长［高远］在〈鄱阳县〉看望慰问抢险官兵。", ["Visit 2020-03-05 鄱阳县 高远"]),
    ("3月5日，〈河口瑶族自治县〉民警设卡检查时，查获走私冻品8吨。", ["Enforcement 2020-03-05 河口瑶族自治县 -"]),
    # posts of one's own
    ("［高远］辞去〈天津市〉的工作，回乡创业。", []),
    ("［高远］向新任命人员颁发了任命书。", []),
]


@pytest.mark.parametrize(("text", "expected"), NEIGHBOURS)
def test_neighbouring_sentences_tell_day_and_people(text: str, expected: list[str]) -> None:
    assert [shown(event) for event in read(text)] == expected


def test_the_only_village_of_an_article_is_where_its_people_build() -> None:
    context = context_of("榆中县青城镇瓦窑村过去缺水。\n2018年，村里修建了一座果库。", "兰州日报", date(2020, 3, 10))
    found = events.find(context, places.find(context, Findings()))
    assert [shown(event).split()[:2] for event in found.events] == [["Construction", "2018"]]
    assert [event.place for event in found.events] == [found.places[2].iri]
