"""The time and the place that an article lends to a figure which names none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.figures.conftest import Read


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (  # a report of a quarter goes on over the sentences and paragraphs behind it
            "2月，道县工业经济回升。会议认为形势很好。规模以上工业增加值增长6.1%。\n县统计局局长说，出口茶叶2万吨，增长9%。",
            [
                "6.1% 规模以上工业增加值增长 @道县 2021-02-01/2021-02-28 change",
                "20000吨 出口茶叶 @道县 2021-02-01/2021-02-28",
                "9% 出口茶叶增长 @道县 2021-02-01/2021-02-28 change",
            ],
        ),
        (  # two periods in the paragraph: neither
            "2019年，道县工业回升。2020年，农业丰收。形势很好。财政收入增长6%。",
            ["6% 财政收入增长 @道县 change"],
        ),
        (  # the acts told behind what happened on one day
            "3月2日凌晨，东安县遭遇冰雹。全县出动民兵380人次，转移群众1200人。",
            [
                "380人次 出动民兵 @东安县 2021-03-02/2021-03-02",
                "1200人 转移群众 @东安县 2021-03-02/2021-03-02",
            ],
        ),
        (  # a visit lends its day to nothing
            "3月10日，记者来到宁远县湾井镇。全镇捐赠图书300册。",
            ["300册 捐赠图书 @湾井镇"],
        ),
        (  # from what happened up to the issue
            "3月1日，宁远县发生山洪。\n山洪发生后，县里下拨资金600万元。灾情发生后，全县转移群众3200人。",
            [
                "6000000元 下拨资金 @宁远县",
                "3200人 转移群众 @宁远县 2021-03-01/2021-03-15",
            ],
        ),
        (  # 截至目前 and 已: up to the issue
            "江永县已栽植柑橘3.2万亩。截至目前，已完工30座。",
            ["32000亩 栽植柑橘 @江永县 2021-03-15/2021-03-15", "30座 完工 @江永县 2021-03-15/2021-03-15"],
        ),
        (  # not where the paragraph has gone back to years that are over
            "2015年，老周回到江永县。村里已栽柑橘300亩。",
            ["300亩 栽柑橘"],
        ),
        (  # 当时 and 每年 take none
            "当时，江永县已栽柑橘300亩。江永县每年已补助600万元。",
            ["300亩 栽柑橘 @江永县", "6000000元 补助 @江永县"],
        ),
    ],
)
def test_a_figure_takes_the_time_that_its_article_lends(read: Read, text: str, lines: list[str]) -> None:
    assert read(text).lines() == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (  # the county that acted in two of its towns
            "道县在梅花镇、寿雁镇开展夜查，出动警力86人次。",
            ["86人次 出动警力 @道县"],
        ),
        (  # a list of towns is of the county that holds them all
            "道县梅花镇、寿雁镇栽烟86亩。",
            ["86亩 栽烟 @道县"],
        ),
        (  # what is only like a place, and where a road starts
            "在宁远县，像湾井镇这样的镇有11个。",
            ["11个 镇 @宁远县"],
        ),
    ],
)
def test_a_figure_is_of_the_place_that_acted(read: Read, text: str, lines: list[str]) -> None:
    assert read(text).lines() == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (  # the head of two kinds of people
            "城镇、农村居民人均可支配收入分别达到3.2万元和1.4万元，分别增长5%和7%。",
            [
                "32000元 城镇居民人均可支配收入",
                "14000元 农村居民人均可支配收入",
                "5% 城镇居民人均可支配收入增长 change",
                "7% 农村居民人均可支配收入增长 change",
            ],
        ),
        (  # growth of the two that were told since the last growth
            "完成工业产值16亿元，增长9%；实现旅游收入3亿元，其中门票收入1亿元，分别增长4%和6%。",
            [
                "1600000000元 工业产值",
                "9% 工业产值增长 change",
                "300000000元 旅游收入",
                "100000000元 门票收入",
                "4% 旅游收入增长 change",
                "6% 门票收入增长 change",
            ],
        ),
        ("大会应到代表212名，实到205名。", ["212名 大会应到代表", "205名 实到代表"]),
        ("起初只有6户愿意入股，如今已经有88户了。", ["6户 愿意入股", "88户 愿意入股 2021-03-15/2021-03-15"]),
        ("学员由开办之初的24名增加到95名。", ["24名 学员", "95名 学员"]),
        ("受灾面积2万亩，占4.1%。", ["20000亩 受灾面积", "4.1% 受灾面积占比 share"]),
        ("拆除废弃砖窑18个，新建托儿所5所。", ["18个 拆除废弃砖窑", "5所 新建托儿所"]),
        ("守着36亩山场，种了9亩半夏。", ["36亩 山场", "9亩 半夏"]),
        ("公司组建了3支由农技员、大学生组成的“田间服务队”。", ["3支 组建田间服务队"]),
        ("信用社给他贷了5万元。", ["50000元 贷款"]),
        ("全村户数和人口：全村147户、539人。", ["147户 全村户数", "539人 全村人口"]),
        ("全年500万元以上项目86个。", ["86个 500万元以上项目"]),
    ],
)
def test_what_is_counted_is_named(read: Read, text: str, lines: list[str]) -> None:
    assert read(text).lines() == lines
