"""Newspaper, date and page number from a masthead line; what only looks like one says nothing."""

from __future__ import annotations

from datetime import date

import pytest

from kg.model import Origin, PartRole, Span, Zone
from loaders.sources import Sheet
from loaders.sources.metadata.masthead import masthead_of

BODY = (
    "全县春耕备耕工作推进会召开\n本报讯（记者 周明）3月14日，全县春耕备耕工作推进会在石桥镇召开，\n"
    "会议要求各乡镇抓紧调运种子化肥，检修农机具，做好技术指导。\n"
    + "各村的党员干部走进田间地头，帮助农户解决难题，确保不误农时。\n"
    * 12
)
TUESDAY = date(2022, 3, 15)


def said_of(text: str) -> tuple[str | None, date | None, str | None]:
    said = masthead_of(Sheet(text, "0" * 64))
    assert said.origin is Origin.MASTHEAD
    return said.newspaper, said.issued, said.number


READ = [
    # the usual line, with everything
    ("怀化时报  2022年3月15日  星期二  第3版\n{body}", ("怀化时报", TUESDAY, "3")),
    ("2022年3月15日 星期二 农历壬寅年二月十三 第3版\n{body}", (None, TUESDAY, "3")),
    # below the text
    ("{body}\n2022年3月15日 星期二　责编：周明　版式：李四　校对：王五", (None, TUESDAY, None)),
    # newspaper and date alone, above the text
    ("怀化时报 2022年3月15日\n{body}", ("怀化时报", TUESDAY, None)),
    # letter-spaced
    ("2 0 2 2 年 3 月 1 5 日 星 期 二\n怀 化 时 报\n{body}", ("怀化时报", TUESDAY, None)),
    # numerals in characters, broken over lines
    ("二〇二二年\n三月\n十五日\n星期二\n第\n三版\n{body}", (None, TUESDAY, "3")),
    ("二○二二年三月十五日　星期二　今日八版\n{body}", (None, TUESDAY, None)),
    ("二Ｏ二二年三月十五日　星期二\n{body}", (None, TUESDAY, None)),
    ("二0二二年三月十五日 虎年二月十三 第一一二三期\n{body}", (None, TUESDAY, None)),
    # credits that nobody listed
    ("2022年3月15日 星期二 校稿：周明 版面/李四\n{body}", (None, TUESDAY, None)),
    # a paper named for its place and no day
    ("今日石门 2022年3月15日 第2版\n{body}", ("今日石门", TUESDAY, "2")),
    # full-width digits, points, a page with a letter and its section
    ("２０２２．３．１５ 星期二 Ａ０３ 要闻\n{body}", (None, TUESDAY, "A3")),
    # page number and section around a date; a bare number beside a section is a page
    ("3 要闻 2022年3月15日 星期二 编辑/周明 美编/李四\n{body}", (None, TUESDAY, "3")),
    ("03版：综合\n{body}", (None, None, "3")),
    ("A3 要闻\n{body}", (None, None, "A3")),
    ("第十二版\n{body}", (None, None, "12")),
    ("2022年3月15日 星期二 3-4版\n{body}", (None, TUESDAY, "3-4")),
    ("{body}\n第A03版：副刊 2022年3月15日 星期二", (None, TUESDAY, "A3")),
    ("头版 2022年3月15日 星期二\n{body}", (None, TUESDAY, "1")),
    # how many pages there are is not which page this is
    (
        "怀化时报\n2022年3月15日 星期二\n国内统一连续出版物号 CN 43-0000 第12345期 今日4版\n{body}",
        ("怀化时报", TUESDAY, None),
    ),
    # a paper that is named for no place, on a nameplate
    ("云 岭 侨 乡 报\nＹＵＮＬＩＮＧ\n2022年3月15日 星期二 第1846期 今日4版\n{body}", ("云岭侨乡报", TUESDAY, None)),
    # a traditional page
    ("2022年3月15日 星期二 農曆壬寅年二月十三 第2版\n{body}", (None, TUESDAY, "2")),
    # weekday in brackets, with a page
    ("2022年3月15日（星期二） 第2版 编辑 周明\n{body}", (None, TUESDAY, "2")),
    # a masthead at the head and the same at the foot
    ("2022年3月15日 星期二\n{body}\n2022年3月15日 星期二 第4版", (None, TUESDAY, "4")),
]


@pytest.mark.parametrize(("text", "expected"), READ, ids=[row[0].replace("\n", "⏎") for row in READ])
def test_a_masthead_is_read(text: str, expected: tuple[str | None, date | None, str | None]) -> None:
    assert said_of(text.format(body=BODY)) == expected


NOTHING = (None, None, None)
NOT_READ = [
    # a day that was no such weekday
    "2022年3月15日 星期三\n{body}",
    # a day that no calendar has
    "2022年2月30日 星期三\n{body}",
    # a date and nothing else: it can be anything's
    "2022年3月15日\n{body}",
    "{body}\n2022年3月15日",
    # a notice that is signed and dated, also by the newspaper itself, with a telephone number
    "{body}\n石桥镇人民政府\n2022年3月10日",
    "{body}\n怀化时报\n2022年3月10日",
    "{body}\n联系电话：0745-2345678\n2022年3月10日",
    # datelines and sentences, whole or wrapped
    "新华社北京3月1日电\n{body}",
    "本报2022年3月15日讯 星期二\n{body}",
    "会议定于2022年3月15日（星期二）召开\n{body}",
    "经研究决定，全县春耕备耕工作推进会定于\n2022年3月15日 星期二\n上午9时在县会议中心召开。\n{body}",
    "会议时间定为\n2022年3月15日（星期二）\n{body}",
    # a line of a website: when it was put there, not when it was printed
    "发布时间：2022-03-15 08:30 来源：怀化时报 作者：周明\n{body}",
    "今天是2022年3月15日 星期二\n{body}",
    "2022年3月15日 星期二 08:30\n{body}",
    # two days, two mastheads
    "2022年3月15日 星期二\n{body}\n2022年3月16日 星期三 第4版\n",
    # no year
    "3月15日 星期二\n{body}",
    # pointers to other pages
    "春耕忙 （详见3版）\n{body}",
    "要闻 2版\n综合 3版\n{body}",
    "春耕忙\n第3版\n{body}",
    "{body}\n春耕忙\n第3版",
    "今日关注\n3版\n{body}",
    # the draw of a lottery
    "{body}\n第22028期\n2022年3月15日",
    # a column that is no newspaper
    "疫情快报\n{body}",
    "防汛简报 第12期\n{body}",
    "怀化时报\n{body}",
    "工作简报 第12期\n{body}",
    # a diary inside the page
    "山乡三月\n周明\n窗外的雨下了一夜\n小溪涨水了\n2022年3月15日 星期二\n{body}",
    # headlines of masthead words
    "综合新闻\n{body}",
    "今日春分\n{body}",
]


@pytest.mark.parametrize("text", NOT_READ, ids=[row.replace("\n", "⏎") for row in NOT_READ])
def test_what_only_looks_like_a_masthead_says_nothing(text: str) -> None:
    newspaper, issued, number = said_of(text.format(body=BODY))
    if "第4版" in text:  # the page is sure though the day is not
        assert (newspaper, issued, number) == (None, None, "4")
    else:
        assert (newspaper, issued, number) == NOTHING


def zoned(*zones: tuple[PartRole, str]) -> Sheet:
    """A sheet of zones, one below the other."""
    made, text = [], ""
    for role, words in zones:
        made.append(Zone(role, Span(len(text), len(text) + len(words)), None))
        text += words + "\n"
    return Sheet(text, "0" * 64, zones=tuple(made))


@pytest.mark.parametrize(
    ("zones", "expected"),
    [
        # the parts of a masthead stand in zones of their own, anywhere on the page
        (
            [
                (PartRole.COLUMN, "要闻"),
                (PartRole.BODY, BODY),
                (PartRole.NOISE, "2022年3月15日"),
                (PartRole.NOISE, "第03版"),
            ],
            (None, TUESDAY, "3"),
        ),
        # what a zone shows to be text is no masthead
        ([(PartRole.HEADLINE, "2022年3月15日 星期二 第3版"), (PartRole.BODY, BODY)], NOTHING),
        ([(PartRole.BODY, "2022年3月15日 星期二 第3版")], NOTHING),
        # the list of all pages of an issue
        ([(PartRole.NOISE, "第01版：要闻\n第02版：综合\n第03版：副刊"), (PartRole.BODY, BODY)], NOTHING),
    ],
)
def test_the_masthead_of_a_zoned_sheet_stands_in_its_furniture(
    zones: list[tuple[PartRole, str]], expected: tuple[str | None, date | None, str | None]
) -> None:
    said = masthead_of(zoned(*zones))
    assert (said.newspaper, said.issued, said.number) == expected


def test_a_masthead_that_contradicts_itself_is_told() -> None:
    assert "no such weekday" in masthead_of(Sheet(f"2022年3月15日 星期三\n{BODY}", "0" * 64)).notes[0]
    two = f"2022年3月15日 星期二\n{BODY}\n2022年3月16日 星期三"
    assert "2022-03-15, 2022-03-16" in masthead_of(Sheet(two, "0" * 64)).notes[0]


HOSTILE = [
    # nothing but masthead words, digits, blanks, Chinese characters without an end
    "2022年3月15日 星期二 " * 9,
    "2 0 " * 30,
    " " * 119 + "2",
    "责任编辑" + "周 明 、" * 24,
    "报" * 119,
    "\n".join(["2022年"] * 16),
    "星\n" * 16,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_lines_are_read_to_their_end(text: str) -> None:
    assert masthead_of(Sheet(text, "0" * 64)).number is None
