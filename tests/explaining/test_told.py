"""How things are told in a line, what is chosen, and where colour stands."""

from __future__ import annotations

import pytest

from api.explaining import Choice, is_coloured
from tests.explaining.support import lines_of, told_of

COUNTY = "3月9日，沅陵县召开防汛会议，县长张国强主持会议并讲话。"

LINES = [
    # a place of the gazetteer with its code; one without, with the place that it lies in
    (COUNTY, "    县级行政区  沅陵县 → 沅陵县 · 431222  ⟨places.full⟩"),
    ("沅陵县官庄镇石桥村修了路。", "    村和社区  石桥村 → 石桥村（官庄镇） · 没有代码  ⟨places.local⟩"),
    # an event with its type, day, place, people and their roles, status
    (COUNTY, "事件  3月9日，沅陵县召开防汛会议 → 会议 · 2020-03-09 · 沅陵县 · 主持 张国强"),
    (COUNTY, "已举行"),
    # an event of which the day is not known says so
    ("沅陵县召开防汛会议。", "会议 · 日期未知 · 沅陵县"),
    # a tenure with post, person, status, the day it is attested
    (COUNTY, "任职  县长张国强 → 沅陵县长 张国强 · 现任 · 正式 · 政府正职 · 沅陵县人民政府 · 2020-03-09"),
    # a figure with indicator, value, unit, place, period, kind; the words of the number are multiplied out
    ("2019年，沅陵县油茶林面积达到28.6万亩。", "油茶林面积 = 286000 亩 · 沅陵县 · 2019-01-01 至 2019-12-31 · 实际"),
    # what a figure lacks
    ("沅陵县有茶园4.2万亩。", "缺时期"),
    # a refusal with its reason; the words that no rule read; a sentence that no rule read
    ("直播间里一晚上能卖三百多单。", "    未读  三百多单 → 数字旁只有动词"),
    ("沅陵县的山风正凉。", "    无规则读到  “的山风正凉”"),
    ("山风正凉。", "    未读  山风正凉。 → 这一句里没有任何规则读到内容"),
]


@pytest.mark.parametrize(("text", "line"), LINES)
def test_a_line_tells(text: str, line: str) -> None:
    assert line in "\n".join(lines_of(told_of(text)))


def test_posts_and_parts_are_told_by_the_line_of_their_tenure_and_event_unless_asked_for() -> None:
    brief, every = "\n".join(lines_of(told_of(COUNTY))), "\n".join(lines_of(told_of(COUNTY), every=True))
    assert "    职务  " not in brief
    assert "    职务  县长 → 沅陵县长" in every
    assert "    参与  张国强 → 主持 张国强" in every


TOWN, TOLD = "官庄镇", "沅陵县召开防汛会议。县长张国强到官庄镇调研。山风正凉。"
CHOICES = [
    # by a class, by one above it, in Chinese, in any case
    (Choice(kinds=("County",)), {"沅陵县"}),
    (Choice(kinds=("place",)), {"沅陵县", TOWN}),
    (Choice(kinds=("地方",)), {"沅陵县", TOWN}),
    (Choice(kinds=("tenure", "MEETING")), {"召开防汛会议", "县长"}),
    # by a rule, by a family of rules; the beginning of a word is no rule
    (Choice(rules=("officials.title_name",), kinds=("tenure",)), {"县长"}),
    (Choice(rules=("places",)), {"沅陵县", TOWN}),
    (Choice(rules=("place",)), set()),
    # both must hold
    (Choice(kinds=("tenure",), rules=("places",)), set()),
    (Choice(only_unread=True), set()),
]


@pytest.mark.parametrize(("choice", "words"), CHOICES)
def test_what_is_shown_can_be_chosen(choice: Choice, words: set[str]) -> None:
    told = told_of(TOLD, choice)
    assert {item.highlight.of(TOLD) for block in told.blocks for item in block.items} == words


def test_only_what_is_unread() -> None:
    told = told_of("沅陵县召开防汛会议。直播间里一晚上能卖三百多单。山风正凉。", Choice(only_unread=True))
    assert [block.text for block in told.blocks] == ["直播间里一晚上能卖三百多单。", "山风正凉。"]


def test_refusals_of_a_rule() -> None:
    told = told_of("直播间里一晚上能卖三百多单。山风正凉。", Choice(rules=("figures",)))
    assert [(block.text, len(block.unread)) for block in told.blocks] == [("直播间里一晚上能卖三百多单。", 1)]


PAINTED = [
    # place, unread words, a trigger
    ("沅陵县的山风正凉。", "\x1b[32m沅陵县\x1b[0m\x1b[90m的山风正凉\x1b[0m。"),
    # a post and its holder
    ("沅陵县县长张国强讲话。", "\x1b[1m张国强\x1b[0m"),
    # the number of a figure, not its clause
    ("2019年，沅陵县油茶林面积达到28.6万亩。", "油茶林面积达到\x1b[36m28.6万亩\x1b[0m。"),
    # what was refused
    ("直播间里一晚上能卖三百多单。", "\x1b[31m三百多单\x1b[0m"),
]


@pytest.mark.parametrize(("text", "painted"), PAINTED)
def test_words_of_the_sentence_stand_out_by_kind(text: str, painted: str) -> None:
    assert painted in lines_of(told_of(text), coloured=True)[1]


COLOUR = [
    # a terminal, and none
    ({}, True, True),
    ({}, False, False),
    ({"TERM": "dumb"}, True, False),
    # no-color.org: any value but the empty one; it wins over force
    ({"NO_COLOR": "1"}, True, False),
    ({"NO_COLOR": ""}, True, True),
    ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
    # through a pager
    ({"FORCE_COLOR": "1"}, False, True),
    ({"FORCE_COLOR": "0"}, True, False),
]


@pytest.mark.parametrize(("environment", "terminal", "coloured"), COLOUR)
def test_colour_is_for_terminals_and_for_those_who_ask(
    environment: dict[str, str], terminal: bool, coloured: bool
) -> None:
    assert is_coloured(environment, terminal=terminal) is coloured
