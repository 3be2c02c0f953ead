"""Who took part, in which role, and where it was."""

from __future__ import annotations

import pytest

from loaders import events
from loaders.events.labels import label_of
from ontology.terms import XZ
from tests.events.support import context_of, read, shown


def roles(text: str) -> list[str]:
    names = {"lead", "chair", "attend", "speak", "accompany", "participate", "sitIn", "address", "announce"}
    found = [part for event in read(text) for part in event.participations]
    return [f"{_last(part.person)}:{_last(part.role)}" for part in found if _last(part.role) in names]


def _last(iri: str) -> str:
    return iri.rsplit("/", 1)[-1]


ROLES = [
    ("3月9日，支部书记［王永］组织召开党员大会，传达精神。", ["王永:chair"]),  # who convenes it
    ("3月9日，县长［周明］到〈榆中县〉调研。", ["周明:lead"]),  # who goes leads
    ("3月9日，书记［李红］主持召开常委会议。", ["李红:chair"]),  # 主持召开
    (
        "3月9日，县里召开推进会。书记［李红］出席会议并讲话，县长［周明］主持会议。",
        ["李红:attend", "周明:chair"],
    ),
    (
        "3月9日，市长［周明］调研。副市长［李红］、［王永］等一同调研。",
        ["周明:lead", "李红:accompany", "王永:accompany"],
    ),
    (
        "3月9日，副省长［吴江］到〈榆中县〉督导。市长［周明］陪同。",
        ["吴江:lead", "周明:accompany"],
    ),  # 陪同 ends it
    (
        "3月9日，〈榆中县〉举行开工仪式，县长［周明］致辞，书记［李红］宣布开工。",
        ["周明:address", "李红:announce"],
    ),
    ("3月9日，县里召开座谈会，［李红］听取汇报。", []),  # 听取汇报 is no report by her, and she stands behind
    ("3月9日，县里组织学习［李红］重要讲话精神，召开推进会。", []),  # whose words are studied
    (
        "3月9日，县长［周明］看望慰问了老党员［王永］。",
        ["周明:lead", "王永:participate"],
    ),  # who is visited does not lead
]


@pytest.mark.parametrize(("text", "expected"), ROLES)
def test_people_have_the_role_that_the_verb_behind_them_names(text: str, expected: list[str]) -> None:
    assert roles(text) == expected


PLACES = [
    ("3月9日，全市春播现场会在〈榆中县〉〈夏官营镇〉召开。", "夏官营镇"),  # 在 and the innermost
    ("3月9日，市长［周明］先后到〈榆中县〉、〈永登县〉调研。", "榆中县"),  # a list: the first; see below
    ("3月9日，省委召开全会。", "甘肃省"),  # the province above the paper's city
    ("3月9日，市政府召开常务会议。", "兰州市"),  # the paper's city
    ("3月9日，〈榆中县〉教育局到〈永登县〉考察。", "永登县"),  # where they went, not who went
    ("3月9日，〈甘肃省〉政府批准〈榆中县〉设立开发区。", "榆中县"),  # whom it is about
    ("在〈榆中县〉，果农忙碌着。不远处，这里刚刚举行剪枝比赛。", "榆中县"),  # 这里
    ("3月9日，三家公司签署协议。", "-"),  # nothing tells
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_the_place_is_where_it_was(text: str, expected: str) -> None:
    (event,) = read(text)
    assert shown(event).split()[2] == expected


def test_an_event_in_several_places_has_them_all() -> None:
    (event,) = read("3月9日，市长［周明］先后到〈榆中县〉、〈永登县〉和〈皋兰县〉调研。")
    assert [_last(place) for place in (event.place or "", *event.more_places)] == ["620123", "620121", "620122"]


def test_one_act_told_in_two_sentences_is_one_event() -> None:
    text = "3月9日，县长［周明］到〈榆中县〉调研。调研中，［周明］走访了农户。9日，［周明］还检查了水库。"
    assert [shown(event) for event in read(text)] == ["Inspection 2020-03-09 榆中县 周明"]


def test_a_stop_is_a_sub_event_of_its_tour() -> None:
    context, findings = context_of("3月9日，县长［周明］到〈榆中县〉调研。调研中，［周明］来到〈夏官营镇〉走访农户。")
    found = events.find(context, findings)
    tour, stop = found.events
    assert shown(stop) == "Visit 2020-03-09 夏官营镇 周明"
    said = {(item.subject, item.object) for item in events.state(context, found) if _is_sub_event(item)}
    assert said == {(tour.iri, stop.iri)}


def _is_sub_event(item: object) -> bool:
    return str(getattr(item, "predicate", "")).endswith("subEvent")


def test_the_place_of_the_tour_and_a_place_outside_it_are_no_stops() -> None:
    text = "3月9日，县长［周明］到〈榆中县〉调研。在〈榆中县〉，［周明］察看了水库。［周明］曾到〈永登县〉察看苗木。"
    assert [shown(event) for event in read(text)] == ["Inspection 2020-03-09 榆中县 周明"]


def test_a_meeting_behind_an_inspection_is_an_event_of_the_same_day() -> None:
    told = read("3月9日，县长［周明］到〈榆中县〉调研。在接着举行的座谈会上，［周明］听取了意见。")
    assert [shown(event) for event in told] == [
        "Inspection 2020-03-09 榆中县 周明",
        "Meeting 2020-03-09 榆中县 周明",
    ]
    assert told[1].inferred_from


def test_what_a_meeting_decides_is_of_its_day() -> None:
    told = read("3月9日，市政府召开常务会议。会议审议通过了《防汛预案》。会议指出，要抓好落实。")
    assert [shown(event) for event in told] == ["Meeting 2020-03-09 兰州市 -", "Approval 2020-03-09 兰州市 -"]


def test_people_at_a_ceremony_do_not_join_what_was_done_there() -> None:
    told = read(
        "3月9日，〈榆中县〉举行开工仪式。园区计划2021年底建成。\n"
        "仪式上，｛茶业协会｝捐赠茶苗2万株。副县长［周明］、［李红］参加仪式。"
    )
    assert shown(told[0]) == "Ceremony 2020-03-09 榆中县 周明,李红"
    assert shown(told[-1]) == "Donation 2020-03-09 榆中县 -"


def test_people_of_another_paragraph_do_not_join_what_was_held() -> None:
    told = read("3月9日，〈榆中县〉举行书法比赛。\n随后，村民［王永］介绍了种菜的办法。")
    assert [shown(event) for event in told] == ["Competition 2020-03-09 榆中县 -"]


def test_a_caption_names_an_event_or_shows_one() -> None:
    body = "茶农上了山。\n"  # without a body it would be a picture story
    assert [shown(event) for event in read(f"{body}^〈榆中县〉森林防火培训会")] == ["Training - 榆中县 -"]
    assert [shown(event) for event in read(f"{body}^图为县长［周明］在〈榆中县〉调研。")] == [
        "Inspection - 榆中县 周明"
    ]
    assert read(f"{body}^图为〈榆中县〉的梨园") == ()


def test_headlines_tell_no_event_twice() -> None:
    told = read("#市委召开常委会议\n3月9日，市委召开常委会议。")
    assert [shown(event) for event in told] == ["Meeting 2020-03-09 兰州市 -"]


def test_today_in_a_dispatch_is_the_day_of_the_dispatch() -> None:
    told = read("@新华社兰州3月7日电\n全省林业大会今天在〈榆中县〉召开。")
    assert [shown(event) for event in told] == ["Meeting 2020-03-07 榆中县 -"]


def test_an_event_after_a_day_is_known_by_its_month() -> None:
    (_, meeting) = read("3月2日省委全体会议闭幕后，市委书记［李红］主持召开常委会议。")
    assert meeting.when is not None
    assert (str(meeting.when.begin), meeting.when.earliest.day, meeting.when.latest.day) == ("2020-03", 2, 10)


def test_statements_carry_time_people_and_label() -> None:
    context, findings = context_of("3月9日，县长［周明］到〈榆中县〉调研⟦百合富民⟧工程。")
    said = [
        (item.predicate.split("/")[-1].split("#")[-1], str(item.object))
        for item in events.state(context, events.find(context, findings))
        if hasattr(item, "predicate")
    ]
    facts = dict(said)
    assert facts["begin"] == facts["earliest"] == facts["latest"] == "2020-03-09"
    assert facts["label"] == "县长周明到榆中县调研百合富民工程（2020-03-09）"
    assert {"participant", "participation", "role", "place", "about", "eventStatus", "trigger"} <= set(facts)


def test_what_goes_on_goes_on_with_the_nearest_event() -> None:
    told = read("3月1日，〈永登县〉召开工作会议。\n3月5日，县长［周明］到〈榆中县〉调研。会后，县委召开座谈会。")
    assert shown(told[-1]) == "Meeting 2020-03-05 榆中县 -"


def test_a_meeting_behind_a_tour_of_towns_was_in_their_county() -> None:
    told = read("3月5日，县长［周明］到〈榆中县〉〈夏官营镇〉、〈甘草店镇〉调研。当天下午，［周明］主持召开座谈会。")
    assert shown(told[-1]) == "Meeting 2020-03-05 榆中县 周明"


def test_a_meeting_of_a_body_behind_a_tour_was_where_the_body_is() -> None:
    told = read("3月5日，市长［周明］到〈榆中县〉调研。当晚，市政府召开常务会议。")
    assert shown(told[-1]) == "Meeting 2020-03-05 兰州市 -"


AT_GATHERINGS = [
    ("3月5日，〈榆中县〉召开防汛会，［周明］讲话，［李红］主持。", "周明,李红"),  # 讲话 is no saying to be studied
    ("3月5日，〈榆中县〉举行开工仪式。［周明］宣布开工，［李红］等出席开工仪式。", "周明,李红"),  # 宣布开工
    ("3月5日，〈榆中县〉举行花会开幕式。［周明］致辞。［李红］主持。", "周明,李红"),  # bare 主持
    ("3月5日，〈榆中县〉召开调度会。［周明］通报灾情。", "周明"),  # 通报
    ("3月5日，〈榆中县〉召开调度会。\n［周明］在会上讲话。", "周明"),  # 在会上 in the next paragraph
    ("3月5日，〈榆中县〉召开调度会。\n［周明］在地里干活。", "-"),  # another story
    ("3月5日，〈榆中县〉召开调度会。［周明］等学习重要讲话精神。", "-"),  # nothing done there
]


@pytest.mark.parametrize(("text", "expected"), AT_GATHERINGS)
def test_who_speaks_in_the_next_sentence_was_there(text: str, expected: str) -> None:
    assert shown(read(text)[0]).split()[3] == expected


def test_an_event_without_a_date_takes_the_only_day_of_its_article() -> None:
    told = read("3月7日，村民第一次走过新桥。\n通车仪式由〈榆中县〉副县长［周明］主持。")
    assert [shown(event) for event in told] == ["Ceremony 2020-03-07 榆中县 周明"]


def test_a_body_that_is_part_of_a_post_organizes_nothing() -> None:
    (meeting,) = read("3月5日，｛县供销社｝召开年会。")
    assert [_last(one) for one in meeting.organizers] == ["县供销社"]


LABELS = [
    ("3月2日省委全体会议圆满闭幕后，市委召开常委会议。", "省委全体会议（2020-03-02）"),  # no 闭幕后
    ("3月2日春节后上班第一天召开全市绿化大会。", "召开全市绿化大会（2020-03-02）"),  # no leading fragment
    ("（2020年3月5日第三次会议通过）任命［高远］为局长。", "任命高远为局长（2020-03-05）"),  # no bracket
    ("图书捐赠行动自2019年3月启动以来，办了四期。", "图书捐赠行动（2019-03）"),  # no 以来
]


@pytest.mark.parametrize(("text", "expected"), LABELS)
def test_labels_are_short(text: str, expected: str) -> None:
    context, findings = context_of(text)
    found = events.find(context, findings)
    names = {person.iri: person.name for person in found.persons}
    assert label_of(context, names, found.events[0]) == expected


def test_an_undated_caption_needs_the_name_of_an_event() -> None:
    assert read("^家庭医生走进〈榆中县〉村民家中义诊") == ()


def test_what_was_founded_or_issued_at_no_known_time_is_left_unread() -> None:
    context, findings = context_of("｛县教育局｝印发《校园安全十条》。｛县供销社｝成立了一家合作社。他成立了小组。")
    left = events.find(context, findings).unread
    assert [one.evidence.span.of(context.article.text) for one in left] == [
        "县教育局印发《校园安全十条》",
        "县供销社成立了一家合作社",
    ]


def test_all_who_are_appointed_in_one_list_are_in_one_event() -> None:
    context, findings = context_of("3月4日，县里决定任命：［高远］为局长；［石磊］为主任。")
    (one,) = events.find(context, findings).events
    names = {each.iri: each.name for each in findings.persons}
    assert label_of(context, names, one) == "任命：高远、石磊（2020-03-04）"


def test_the_opening_of_a_festival_is_a_festival_too() -> None:
    (one,) = read("3月8日，第六届柑橘节在〈石门县〉开幕。")
    assert {one.type, *one.more_types} == {XZ.Ceremony, XZ.Exhibition}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "3月6日，副市长［周明］到〈榆中县〉检查。县长［赵雪］汇报了有关情况。",
            ["Inspection 2020-03-06 榆中县 周明,赵雪"],
        ),  # who reports to the inspection was there
        (
            "3月6日，〈什川镇〉发生泥石流。县长［周明］连夜赶到，与［赵雪］一起指挥抢险。",
            ["Disaster 2020-03-06 什川镇 -", "Rescue 2020-03-06 什川镇 周明,赵雪"],
        ),
        ("消防官兵在〈什川镇〉救出群众9人。", ["Rescue - 什川镇 -"]),
        ("截至昨日，全县在〈什川镇〉救出群众9人。", []),  # a total
        ("3月6日，县长［周明］走上被洪水冲毁的道路。", []),  # what a flood has struck is no flood
        (
            "2019年，在〈北京市〉打工的［周明］在〈什川镇〉成立了养蜂合作社。",
            ["Establishment 2019 什川镇 周明"],
        ),  # what somebody did before is elsewhere
        ("近日，〈榆中县〉出台《人才引进办法》。", ["Issuance - 榆中县 -"]),
        ("近日，〈榆中县〉擬出臺《人才引進辦法》。", []),
    ],
)
def test_who_came_and_where_it_was(text: str, expected: list[str]) -> None:
    assert [shown(one) for one in read(text)] == expected


def test_who_joined_at_one_stop_of_a_tour_of_two_counties_was_at_that_stop() -> None:
    told = read(
        "3月8日至9日，市长［周明］到〈榆中县〉、〈皋兰县〉调研。副市长［李红］一同调研。\n"
        "9日，［周明］来到〈皋兰县〉〈什川镇〉，察看了梨园。县长［赵雪］陪同。"
    )
    assert [shown(one) for one in told] == [
        "Inspection 2020-03-08 榆中县 周明,李红",
        "Inspection 2020-03-09 什川镇 周明,赵雪",
    ]


def test_a_guest_of_a_tour_of_one_county_stays_with_the_tour() -> None:
    told = read("3月8日，市长［周明］到〈皋兰县〉调研。\n在〈什川镇〉，［周明］察看了梨园。县长［赵雪］陪同。")
    assert [shown(one) for one in told] == [
        "Inspection 2020-03-08 皋兰县 周明,赵雪",
        "Inspection 2020-03-08 什川镇 周明",
    ]
