"""Who acted and of what season: courts, meetings, lists of towns, harvests and the turn of a year."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.figures.test_subjects import _lines

if TYPE_CHECKING:
    from collections.abc import Sequence

PLACES: Sequence[tuple[str, str, str, list[str]]] = (
    (
        "道县时报",
        "2019-05-06",
        "5月3日，道县公安局在梅花镇打掉一个窝点，查扣手机63部。",
        ["63部 @道县 2019-05-03/2019-05-03"],
    ),
    ("讷河时报", "2020-04-29", "2月以来，市法院立案326件。", ["326件 @讷河市 2020-02-01/2020-04-29"]),
    ("永州日报", "2020-04-29", "道县梅花镇、寿雁镇的4条公交线路开通。", ["4条 @道县"]),
    ("永州日报", "2020-04-29", "宁远县湾井镇、道县梅花镇的4条公交线路开通。", ["4条"]),
    ("永州日报", "2020-04-29", "湾井镇在宁远县北部，海拔900米。", ["900米 @湾井镇"]),
    (
        "永州日报",
        "2020-04-29",
        "全市还有贫困村191个。要完成74个村出列、道县摘帽的任务。",
        ["191个 @永州市", "74个 @永州市"],
    ),
    (
        "永州日报",
        "2020-04-29",
        "市委副书记周明主持召开市政府常务会议。会议听取了汇报。追加资金300万元。",
        ["3000000元 @永州市"],
    ),
)
TIMES: Sequence[tuple[str, str, str, list[str]]] = (
    (
        "崇左时报",
        "2018-04-24",
        "我市2017/2018年榨季结束。全市糖厂共入榨原料蔗1762万吨。",
        ["17620000吨 @崇左市 2017-01-01/2018-04-24"],
    ),
    (
        "永州日报",
        "2019-01-08",
        "2018年，全市上下苦干一年。\n全市签订责任书3216份。",
        ["3216份 @永州市 2018-01-01/2018-12-31"],
    ),
    (
        "永州日报",
        "2018-06-08",
        "2018年，全市上下苦干。\n全市签订责任书3216份。",
        ["3216份 @永州市"],
    ),
    ("永州日报", "2012-08-22", "一个月来，道县破获案件47起。", ["47起 @道县 2012-07-22/2012-08-22"]),
    ("崇左时报", "2018-04-24", "本榨季全市机收率只有3.7%。", ["3.7% @崇左市 2017-10-01/2018-04-24"]),
)


@pytest.mark.parametrize(("newspaper", "issued", "text", "lines"), [*PLACES, *TIMES])
def test_a_figure_is_of_who_acted_and_of_its_season(newspaper: str, issued: str, text: str, lines: list[str]) -> None:
    assert date.fromisoformat(issued)
    assert _lines(text, newspaper, issued) == lines
