"""Place, period and evidence of figures over several sentences and paragraphs."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Read

from kg.model import Evidence
from tests.growth import is_linear


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (  # a date that opened the sentence before is inherited once
            "2020年，东安县财政收入8亿元。其中税收收入5亿元。",
            [
                "800000000元 财政收入 @东安县 2020-01-01/2020-12-31",
                "500000000元 税收收入 @东安县 2020-01-01/2020-12-31",
            ],
        ),
        (  # but not over a paragraph
            "2020年，东安县财政收入8亿元。\n其中税收收入5亿元。",
            [
                "800000000元 财政收入 @东安县 2020-01-01/2020-12-31",
                "500000000元 税收收入 @东安县 2020-01-01/2020-12-31",
            ],
        ),
        (  # 目前 is another time than the date before
            "2019年，东安县建成泵站20座。目前，全部泵站装机容量800千瓦。",
            ["20座 建成泵站 @东安县 2019-01-01/2019-12-31", "800千瓦 泵站装机容量 @东安县 2021-03-15/2021-03-15"],
        ),
        (  # a date two sentences back is not reached
            "2019年，东安县建成泵站20座。群众很高兴。灌溉面积3000亩。",
            ["20座 建成泵站 @东安县 2019-01-01/2019-12-31", "3000亩 灌溉面积 @东安县"],
        ),
        (  # a date in the middle reaches the clause behind it
            "东安县大力兴修水利，2018年实施冬修工程，完成土方300万立方米。",
            ["3000000立方米 土方 @东安县 2018-01-01/2018-12-31"],
        ),
        (  # but not the clause after that, when no figure stands between
            "老黄2014年回到东安县，先学技术，再找销路，最终收入15万元。",
            ["150000元 收入 @东安县"],
        ),
        (  # 全镇 is the one township that was named before
            "在宁远县湾井镇，茶园连成片。\n全镇茶园面积达1.2万亩。",
            ["12000亩 茶园面积 @湾井镇"],
        ),
        (  # with two townships named, 全镇 is neither
            "在宁远县湾井镇、冷水镇，茶园连成片。\n全镇茶园面积达1.2万亩。",
            ["12000亩 茶园面积"],
        ),
        (  # the paper's city only where the article speaks of it
            "我市春耕全面展开。\n下拨救灾资金300万元。",
            ["3000000元 下拨救灾资金 @永州市"],
        ),
        (  # an article that never names a place gives none
            "春耕全面展开。\n下拨救灾资金300万元。",
            ["3000000元 下拨救灾资金"],
        ),
        (  # two counties in one sentence, each with its own figure
            "道县新建学校3所，江永县新建学校5所。",
            ["3所 新建学校 @道县", "5所 新建学校 @江永县"],
        ),
    ],
)
def test_a_figure_has_the_place_and_the_time_that_the_text_gives(read: Read, text: str, lines: list[str]) -> None:
    assert read(text).lines() == lines


def test_a_year_to_come_is_told_by_the_issue(read: Read) -> None:
    """2022年 is a target in a paper of 2021, and a fact in one of 2023."""
    text = "2022年，江永县柑橘产量达到8万吨。"
    line = "80000吨 柑橘产量 @江永县 2022-01-01/2022-12-31"
    assert read(text, issued=date(2021, 5, 1)).lines() == [f"{line} target"]
    assert read(text, issued=date(2023, 5, 1)).lines() == [line]


def test_the_evidence_is_the_clause_and_holds_the_number(read: Read) -> None:
    reading = read("据统计，道县早稻面积21万亩，晚稻面积24万亩；油菜长势良好。")
    quotes = [figure.evidence.span.of(reading.text) for figure in reading.findings.figures]
    assert quotes == ["道县早稻面积21万亩", "晚稻面积24万亩"]
    assert [figure.value_text for figure in reading.findings.figures] == ["21万亩", "24万亩"]


def test_what_a_figure_was_inferred_from_is_recorded(read: Read) -> None:
    reading = read("我市今年投入2亿元，建成水库8座。")
    first, second = reading.findings.figures
    words = [one.span.of(reading.text) for one in second.inferred_from if isinstance(one, Evidence)]
    assert "我市" in words
    assert "今年" in words
    assert any("issue" in str(one) for one in first.inferred_from if not isinstance(one, Evidence))


def test_indicators_that_share_a_value_are_figures_of_their_own(read: Read) -> None:
    figures = read("道县燃气普及率、污水处理率均达100%。").findings.figures
    assert len({figure.iri for figure in figures}) == len(figures) == 2


def test_a_number_whose_indicator_is_not_said_is_left_unread_with_a_reason(read: Read) -> None:
    reading = read("一季辣椒，他卖了两万多元。")
    assert reading.findings.figures == ()
    (unread,) = [one for one in reading.findings.unread if one.evidence.rule.startswith("figures.")]
    assert "两万多元" in unread.evidence.span.of(reading.text)
    assert "verb" in unread.reason


@pytest.mark.parametrize("piece", ["比上年增加3个，", "是去年的3倍", "全县3万亩"])
def test_a_text_without_an_end_costs_what_it_is_long(read: Read, piece: str) -> None:
    assert is_linear(lambda times: read(piece * times), 1600)


@pytest.mark.parametrize("piece", ["3万元", "1、", "达5%，", "分别达", "的2个", "2020年", "〔2020〕", "一"])
def test_repetition_is_read_without_trouble(read: Read, piece: str) -> None:
    read(piece * 300)
