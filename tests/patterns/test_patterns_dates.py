"""Dates: every construction of local papers that touches them, read or refused.

Sentences are our own; the headings are those of the survey of papers that the reader was made for. A row: the text,
the issue's date, and each date read: its words, what they mean, and what they were worked out by.
"""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.language.date_patterns import PATTERNS, fold, matches_in
from kg.language.dates import dates_in
from kg.model import Span

Case = tuple[str, str, list[str]]

CHARACTERS: dict[str, Case] = {
    "full_width_digits": ("２０１８年１２月２９日分红。", "2019-01-05", ["２０１８年１２月２９日 2018-12-29 explicit"]),
    "chinese_digits": (
        "二〇一八年十二月二十九日分红。",
        "2019-01-05",
        ["二〇一八年十二月二十九日 2018-12-29 explicit"],
    ),
    "traditional_sign": ("8時30分，12月29號到場。", "2019-01-05", ["12月29號 2018-12-29 issue"]),
    "half_width_marks": (
        "3日,矿工升井;4日,慰问组到.",
        "2010-04-04",
        ["3日 2010-04-03 issue", "4日 2010-04-04 previous"],
    ),
    "lost_characters": ("1129上午,法院开庭.", "2017-11-30", ["1129 2017-11-29 issue"]),
    "lost_sign_of_the_day": ("9月26上午，法院开庭。", "2017-09-27", ["9月26 2017-09-26 issue"]),
    "a_number_of_four_digits": ("全校1129人参加。", "2017-11-30", []),
}

DAYS: dict[str, Case] = {
    "only_the_day": ("13日，防汛会召开。", "2018-07-16", ["13日 2018-07-13 issue"]),
    "a_day_of_the_month_before": ("28日，防汛会召开。", "2018-07-16", ["28日 2018-06-28 issue"]),
    "the_day_in_brackets": ("昨天（22日）试航。", "2014-04-23", ["昨天（22日） 2014-04-22 issue"]),
    "a_day_in_brackets_that_it_cannot_be": ("昨天（18日）试航。", "2014-04-23", []),
    "last_night_and_today": ("昨晚小雨，今日转晴。", "2014-04-23", ["昨晚 2014-04-22 issue", "今日 2014-04-23 issue"]),
    "the_day_of_the_dateline": (
        "新华社西宁3月4日电（记者甲）昨天湖面开河。",
        "2011-03-06",
        ["3月4日 2011-03-04 issue", "昨天 2011-03-03 dateline"],
    ),
    "past_present_and_planned": (
        "3日，矿工升井；4日，慰问组到；5日将追思。",
        "2010-04-04",
        ["3日 2010-04-03 issue", "4日 2010-04-04 previous", "5日 2010-04-05 issue"],
    ),
    "planned_for_a_day_to_come": ("将于6月1日开馆。", "2016-04-22", ["6月1日 2016-06-01 issue"]),
    "over_two_months": ("2月27日至3月2日查矿。", "2019-03-05", ["2月27日至3月2日 2019-02-27..2019-03-02 issue"]),
    "every_month": ("每月5日开放，3日内办结。", "2019-01-05", []),
    "no_such_day": ("2月30日开会。", "2021-04-22", []),
    "a_deadline": ("6月底前完工。", "2016-04-22", []),
}

PERIODS: dict[str, Case] = {
    "two_months_of_a_year": (
        "2018年4月、9月结业。",
        "2019-01-05",
        ["2018年4月 2018-04 explicit", "9月 2018-09 previous"],
    ),
    "the_first_months": ("今年前两个月，外贸回升。", "2016-04-22", ["今年前两个月 2016-01..2016-02 issue"]),
    "two_months_early": ("粮站提前两个月腾仓。", "2020-01-15", []),
    "two_months_ago": ("矿区两个月之前复工。", "2020-01-15", []),
    "the_next_year": ("2014年建校，次年招生。", "2016-04-22", ["2014年 2014 explicit", "次年 2015 previous"]),
    "person_times_a_year": ("门诊人次年均增长12%。", "2016-07-22", []),
    "a_plan": ("“十三五”期间，架桥12座。", "2021-04-22", ["“十三五”期间 2016..2020 explicit"]),
    "years_until_now": ("近三年来，学校增加。", "2021-04-22", ["近三年来 2018..2021-04-22 issue"]),
    "the_end_of_last_year": ("去年底，桥通车。", "2021-04-22", ["去年底 2020-12 issue"]),
    "no_year_of_a_story": ("5000年文明，目前天气晴好。", "2021-04-22", []),
}

FESTIVALS: dict[str, Case] = {
    "of_this_year": ("国庆长假期间游客增多。", "2012-10-16", ["国庆长假期间 2012-10 issue"]),
    "of_last_year": ("去年“五一”小长假，景区爆满。", "2018-04-25", ["去年“五一”小长假 2017-05 issue"]),
    "of_the_year_before_the_issue": ("国庆黄金周，海滩爆满。", "2018-04-25", ["国庆黄金周 2017-10 issue"]),
    "of_a_year_said": ("2016年元旦假期，书馆开放。", "2018-04-25", ["2016年元旦假期 2016-01 explicit"]),
    "by_the_moon": ("春节期间，供水平稳。", "2015-03-10", ["春节期间 2015-01..2015-02 issue"]),
    "the_day_before": ("国庆节前夕，修桥完工。", "2015-03-10", []),
    "a_name": ("元旦路小学、国庆村竣工。", "2015-03-10", []),
}

SECTIONS = {"characters": CHARACTERS, "days": DAYS, "periods": PERIODS, "festivals": FESTIVALS}
ROWS = [
    pytest.param(*case, id=f"{section}-{name}") for section, cases in SECTIONS.items() for name, case in cases.items()
]


def _read(text: str, issued: date) -> list[str]:
    found = dates_in(text, Span(0, len(text)), issued)
    return [f"{one.text} {one.begin}" + (f"..{one.end}" if one.end else "") + f" {one.anchor}" for one in found]


@pytest.mark.parametrize(("text", "issued", "expected"), ROWS)
def test_a_construction_gives_these_dates_and_no_others(text: str, issued: str, expected: list[str]) -> None:
    assert _read(text, date.fromisoformat(issued)) == expected


_PIECES = st.sampled_from(
    [
        "今年",
        "去年底",
        "3月",
        "5日",
        "12月29日",
        "至",
        "春节期间",
        "第二季度",
        "2018-12-29",
        "近三年来",
        "1129上午",
        "当天",
        "多打",
    ]
)


@given(st.lists(_PIECES, max_size=8).map("".join))
@settings(max_examples=60, deadline=None)
def test_passing_over_patterns_that_cannot_match_loses_no_date(text: str) -> None:
    every = {match.span() for pattern in PATTERNS.values() for match in pattern.finditer(fold(text))}
    found = {one.match.span() for one in matches_in(fold(text), Span(0, len(text)))}
    assert found <= every
    assert all(any(a < d and c < b for c, d in found) for a, b in every)
