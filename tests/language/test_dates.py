"""Dates of Chinese newspapers, each row with what it protects. The issue is of 2021-03-10 if not said."""

from __future__ import annotations

import time
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.dates import DateReading, dates_in
from kg.model import Span

ISSUED = date(2021, 3, 10)


def read(text: str, issued: date = ISSUED, before: DateReading | None = None) -> tuple[DateReading, ...]:
    return dates_in(text, Span(0, len(text)), issued, before)


def shown(reading: DateReading) -> str:
    return str(reading.begin) + (f"/{reading.end}" if reading.end else "")


READ = [
    ("去年9月12日夜间到13日，暴雨", ["2020-09-12/2020-09-13"]),  # half-days inside a range
    ("5月上旬，县农业局将派人指导", ["2021-05"]),  # 将 behind a month: the nearer one
    ("例如今年开工的桥", ["2021"]),  # 例如 and 今年
    ("2018年12月29日，大会召开", ["2018-12-29"]),  # the full form
    ("2018 年 12 月 29日，大会召开", ["2018-12-29"]),  # spaced digits
    ("２０１８年１２月２９日", ["2018-12-29"]),  # full-width digits
    ("2018年2月，大会召开", ["2018-02"]),  # a month keeps its precision
    ("2018年，大会召开", ["2018"]),  # a year keeps its precision
    ("2018年度考核", ["2018"]),  # 年度 is the year
    ("二〇二〇年五月", ["2020-05"]),  # Chinese numerals
    ("二零二一年一月三十一日", ["2021-01-31"]),  # 零 for nought, tens
    ("二○一八年十二月", ["2018-12"]),  # the circle for nought
    ("二〇一九年十月二十日", ["2019-10-20"]),  # 二十 ends in the ten
    ("2020-12-29发布", ["2020-12-29"]),  # numeric form
    ("2020/1/5发布", ["2020-01-05"]),  # numeric form with slashes
    ("2020.07.05发布", ["2020-07-05"]),  # numeric form with dots
    ("3月9日，市长调研", ["2021-03-09"]),  # year from the issue
    ("3月10日，市长调研", ["2021-03-10"]),  # the issue's own day
    ("12月29日，市长调研", ["2020-12-29"]),  # not after the issue: last year
    ("活动将于12月29日举行", ["2021-12-29"]),  # 将于: the next such day
    ("会议定于3月20日召开", ["2021-03-20"]),  # 定于
    ("3月20日，我市将举办花展", ["2021-03-20"]),  # 将 behind the date: the nearer one
    ("3月8日，我市将举办花展", ["2021-03-08"]),  # 将 behind the date, past is nearer
    ("9日，市长调研", ["2021-03-09"]),  # the day alone
    ("29日，市长调研", ["2021-01-29"]),  # the day alone, no such day in February, January is the last
    ("11日，市长调研", ["2021-02-11"]),  # the day alone, not after the issue
    ("展览将于15日开幕", ["2021-03-15"]),  # the day alone, to come
    ("今天上午召开", ["2021-03-10"]),  # 今天
    ("今日召开", ["2021-03-10"]),  # 今日
    ("昨日召开", ["2021-03-09"]),  # 昨日
    ("昨晚召开", ["2021-03-09"]),  # 昨晚
    ("记者昨从县农业局获悉", ["2021-03-09"]),  # 昨 alone
    ("前天下午召开", ["2021-03-08"]),  # 前天
    ("前日上午，县长调研", ["2021-03-08"]),  # 前日
    ("目前日产300吨，会前日均接待90人", []),  # no 前日
    ("去秋植树3万亩", ["2020-09/2020-11"]),  # a season of the year before
    ("今冬供暖提前", ["2020-12/2021-02"]),  # in March the winter that has just been
    ("去春修的渠", ["2020-03/2020-05"]),
    ("今春晚会", []),  # no season
    ("入冬以来，煤价上涨", ["2020-12/2021-03-10"]),  # up to the issue
    ("近三年全县投入2亿元", ["2018/2021-03-10"]),  # without 来
    ("近三年，全鎮修路12條", ["2018/2021-03-10"]),  # traditional characters
    ("用了近三年时间修成", []),  # how long it took
    ("半年来办案30件", ["2020-09-10/2021-03-10"]),
    ("一个月来接诊90人", ["2021-02-10/2021-03-10"]),
    ("半个月来，雨水不断", ["2021-02-23/2021-03-10"]),
    ("2019/2020年榨季结束", ["2019/2020"]),  # a time of two years
    ("2019-2020学年", ["2019/2020"]),
    ("明天上午开幕", ["2021-03-11"]),  # 明天
    ("昨(9)日召开", ["2021-03-09"]),  # traditional form, half-width brackets
    ("昨（9）日召开", ["2021-03-09"]),  # traditional form
    ("昨天（9日）召开", ["2021-03-09"]),  # day in brackets
    ("昨天（8日）召开", ["2021-03-08"]),  # printed a day later: the printed day counts
    ("今（10）日召开", ["2021-03-10"]),  # 今 with a bracket
    ("2017年3月、8月开设两期夜校", ["2017-03", "2017-08"]),  # a bare month takes the year before it
    ("2018年2月开会，6月推进，7月再推进，9月动员", ["2018-02", "2018-06", "2018-07", "2018-09"]),  # a chain
    ("去年6月开工，9月完工", ["2020-06", "2020-09"]),  # 去年 is lent too
    ("去年6月5日开工", ["2020-06-05"]),  # 去年 with a day
    ("前年开工", ["2019"]),  # 前年
    ("明年建成", ["2022"]),  # 明年
    ("今年以来，新增就业", ["2021/2021-03-10"]),  # up to the issue
    ("2016年以来，新增就业", ["2016/2021-03-10"]),  # a year up to the issue
    ("去年9月以来，连续干旱", ["2020-09/2021-03-10"]),  # a month up to the issue
    ("今年，我市启动", ["2021"]),  # 今年
    ("2月，我市启动", ["2021-02"]),  # a month alone that has begun
    ("11月，我市启动", ["2020-11"]),  # a month alone that has not: last year
    ("2月份，全市用电量", ["2021-02"]),  # 月份
    ("2020年上半年增长", ["2020-01/2020-06"]),  # half a year
    ("去年下半年增长", ["2020-07/2020-12"]),  # half of 去年
    ("上半年增长", ["2021-01/2021-06"]),  # the half that has begun
    ("四季度增长", ["2020-10/2020-12"]),  # a quarter that has not begun: last year
    ("2019年一季度增长", ["2019-01/2019-03"]),  # a quarter
    ("2019年前三季度增长", ["2019-01/2019-09"]),  # three quarters
    ("2020年前11个月增长", ["2020-01/2020-11"]),  # months from the start
    ("2020年1至5月增长", ["2020-01/2020-05"]),  # months from to
    ("1-2月，全市工业增长", ["2021-01/2021-02"]),  # months without a year
    ("2020年10月至2021年2月", ["2020-10/2021-02"]),  # months over two years
    ("2016—2020年", ["2016/2020"]),  # years
    ("2020－2025年规划", ["2020/2025"]),  # another dash
    ("2018年至2020年", ["2018/2020"]),  # 至
    ("“十三五”期间，搬迁", ["2016/2020"]),  # the plan with quotation marks
    ("十四五时期，发展", ["2021/2025"]),  # the plan without
    ("“十五”期间，发展", ["2001/2005"]),  # 十五 in quotation marks
    ("2020年底，全部脱贫", ["2020-12"]),  # 底 is December
    ("2020年年底，全部脱贫", ["2020-12"]),  # 年 twice
    ("去年年底，全部脱贫", ["2020-12"]),  # 去年年底
    ("年初，县里召开", ["2021"]),  # 年初 is early this year
    ("5月初动工", ["2020-05"]),  # 初
    ("2月上旬动工", ["2021-02"]),  # 上旬
    ("近三年来，累计投入", ["2018/2021-03-10"]),  # ends with the issue
    ("五年来，累计投入", ["2016/2021-03-10"]),  # without 近
    ("过去五年，累计投入", ["2016/2021-03-10"]),  # 过去
    ("10多年来，累计投入", ["2011/2021-03-10"]),  # digits and 多
    ("1129上午，会议召开", ["2020-11-29"]),  # lost characters, one reading
    ("9月26上午，会议召开", ["2020-09-26"]),  # lost 日
    ("5月3日至5日，展会举行", ["2020-05-03/2020-05-05"]),  # a range of days
    ("3月1日-4月2日，展会举行", ["2021-03-01/2021-04-02"]),  # over months, still running
    ("2020年12月30日至1月2日", ["2020-12-30/2021-01-02"]),  # a range over the year's end
    ("2020年1月3—5日", ["2020-01-03/2020-01-05"]),  # 日 only once
    ("3日至5日，展会举行", ["2021-03-03/2021-03-05"]),  # days alone
    ("6-8日，展会举行", ["2021-03-06/2021-03-08"]),  # days alone, dash
    ("3月8日召开，9日闭幕", ["2021-03-08", "2021-03-09"]),  # a day behind a day
    ("1月31日暴雨，2日转晴", ["2021-01-31", "2021-02-02"]),  # over the month's end
    ("2010年4月14日地震，4月20日救援结束", ["2010-04-14", "2010-04-20"]),  # the year said in the same words
    ("2020年12月31日开工，1月2日停工", ["2020-12-31", "2021-01-02"]),  # the year turned in between
    ("3月8日召开，当晚闭幕，次日参观", ["2021-03-08", "2021-03-08", "2021-03-09"]),  # 当晚, 次日
    ("本月5日开工", ["2021-03-05"]),  # 本月
    ("上月底开工", ["2021-02"]),  # 上月底
    ("2018年5月动工，当年12月建成", ["2018-05", "2018-12"]),  # 当年
    ("三月五日，全市青年植树", ["2021-03-05"]),  # Chinese month and day
    ("2月29日出生的人", ["2020-02-29"]),  # only leap years have it
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_a_date_is_read(text: str, expected: list[str]) -> None:
    assert [shown(reading) for reading in read(text)] == expected


REFUSED = [
    "如今年收入十万元",  # 如今, not 今年
    "如今天气转暖",  # 如今, not 今天
    "近日，市长调研",  # no date
    "日前，市长调研",  # no date
    "近年来，我市大力发展",  # no date
    "长期以来，我市大力发展",  # no date
    "2月30日召开",  # no such day
    "2021年2月29日召开",  # no leap year
    "13月5日召开",  # no such month
    "4月31日召开",  # no such day
    "45日召开",  # no such day
    "129上午",  # two readings: 1月29日, 12月9日
    "2019上午",  # no reading
    "5000年文明",  # no year
    "1000多年历史",  # a duration
    "2018户脱贫",  # a figure, not before 年
    "3个月完成",  # a duration
    "第3日停水",  # an ordinal
    "7日内办结",  # a duration
    "为期5日的培训",  # a duration
    "每月5日开展活动",  # habitual
    "12月29日前完成",  # a deadline
    "6月底前完成",  # a deadline
    "2025年前建成",  # a deadline
    "今天的吕布",  # nowadays
    "目前天气晴好",  # 前天 across words
    "今后年均增长",  # 后年 across words
    "建成后年产茶油3000吨",  # 后年 across words
    "竣工后年供水50万吨",  # 后年 across words
    "5号线开通",  # a line's number
    "十五名同学",  # a figure
    "一日不见",  # an idiom
    "3.5年",  # a duration
    "年底前完成",  # a deadline
    "当天，他说",  # no day before it
    "每年年底开会",  # habitual
    "同年级学生",  # a school year
    "先后天不同",  # 后天 across words
]


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_date_or_could_be_two_is_refused(text: str) -> None:
    assert read(text) == ()


RANGES = [
    ("2020年2月", "2020-02-01", "2020-02-29"),  # the whole month
    ("2020年5月上旬", "2020-05-01", "2020-05-10"),  # its first third
    ("2020年5月下旬", "2020-05-21", "2020-05-31"),  # its last third
    ("2020年2月中旬", "2020-02-11", "2020-02-20"),  # its second third
    ("2020年", "2020-01-01", "2020-12-31"),  # the whole year
    ("2020年底", "2020-12-01", "2020-12-31"),  # its last month
    ("2020年初", "2020-01-01", "2020-03-31"),  # its first months
    ("今年以来", "2021-01-01", "2021-03-10"),  # up to the issue
    ("近三年来", "2018-03-10", "2021-03-10"),  # ends with the issue
    ("2020年三季度", "2020-07-01", "2020-09-30"),  # a quarter
]


@pytest.mark.parametrize(("text", "earliest", "latest"), RANGES)
def test_first_and_last_day_hold_the_period(text: str, earliest: str, latest: str) -> None:
    (reading,) = read(text)
    assert (reading.earliest.isoformat(), reading.latest.isoformat()) == (earliest, latest)


ANCHORS = [
    ("2018年12月29日", "explicit"),  # the words alone
    ("3月9日", "issue"),  # the year comes from the issue
    ("昨天", "issue"),  # a day of the issue
    ("去年", "issue"),  # a year of the issue
    ("近三年来", "issue"),  # ends with the issue
    ("“十三五”期间", "explicit"),  # the plan's own years
]


@pytest.mark.parametrize(("text", "anchor"), ANCHORS)
def test_the_anchor_says_what_a_date_was_worked_out_by(text: str, anchor: str) -> None:
    assert [reading.anchor for reading in read(text)] == [anchor]


def test_today_is_the_day_of_the_dispatch() -> None:
    dispatch, today = read("新华社北京3月8日电 （记者 甲）外交部今天宣布")
    assert (dispatch.rule, shown(today), today.anchor) == ("dates.dateline", "2021-03-08", "dateline")


def test_a_dateline_before_the_span_gives_today() -> None:
    (dispatch,) = read("新华社北京3月8日电")
    assert [shown(one) for one in read("昨天，大会闭幕", before=dispatch)] == ["2021-03-07"]


def test_the_date_before_the_span_lends_its_year_to_a_month() -> None:
    (before,) = read("2018年2月")
    assert [(shown(one), one.anchor) for one in read("6月召开", before=before)] == [("2018-06", "previous")]


def test_offsets_belong_to_the_whole_text() -> None:
    text = "县委2月5日开会。2月7日，县政府开会。"
    (reading,) = dates_in(text, Span(9, len(text)), ISSUED)
    assert reading.span.of(text) == reading.text == "2月7日"


SIGNS = "0123456789年月日今昨天上至-（）()号前一二十〇 ，。将于去近来第"
PIECES = st.sampled_from([*SIGNS, "2018年", "以来", "十三五"])


@given(st.lists(PIECES, max_size=40).map("".join), st.dates(date(1990, 1, 1), date(2050, 1, 1)))
def test_any_text_gives_true_slices_in_order(text: str, issued: date) -> None:
    readings = read(text, issued)
    assert all(one.span.of(text) == one.text and one.earliest <= one.latest for one in readings)
    assert all(a.span.end <= b.span.start for a, b in pairwise(readings))


@pytest.mark.parametrize("piece", ["1", "1月", "2018年", "昨（", "3日至", "十", " ", "1月1日-", "前", "上"])
def test_long_runs_are_read_in_linear_time(piece: str) -> None:
    started = time.perf_counter()
    read(piece * (60_000 // len(piece)))
    assert time.perf_counter() - started < 4
