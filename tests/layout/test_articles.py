"""Pages printed from known articles, with every fault, are cut into those articles again."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from kg.model import Article, PartRole
from loaders.layout import read_pages
from tests.growth import is_linear
from tests.layout.samples import (
    ALL,
    BRIDGE,
    CLINIC,
    LIBRARY,
    NAMES,
    SCHOOL,
    SNOW,
    TEA,
    Print,
    Told,
    page,
    wrap,
)

ORDERS = (ALL, ALL[::-1], (TEA, LIBRARY, BRIDGE), (LIBRARY, CLINIC), (SCHOOL,), (SNOW, SCHOOL, TEA))
ROLES = (
    (PartRole.KICKER, "kicker"),
    (PartRole.SUBHEADLINE, "sub"),
    (PartRole.BYLINE, "byline"),
    (PartRole.SIGNOFF, "signoff"),
    (PartRole.CAPTION, "caption"),
    (PartRole.CREDIT, "credit"),
)


def solid(text: str) -> str:
    return "".join(text.split())


def read(raw: str) -> tuple[Article, ...]:
    return read_pages([page(raw)], NAMES)[0].articles


def texts(article: Article, *roles: PartRole) -> list[str]:
    return [part.span.of(article.text) for part in article.parts_of(*roles)]


def article_of(told: Told, articles: tuple[Article, ...]) -> Article:
    (found,) = [one for one in articles if solid(told.paragraphs[-1]) in solid(one.body)]
    return found


@pytest.mark.parametrize(
    ("width", "between", "placed", "doubled"),
    # Narrow and wide columns; lines with and without empty lines between; headings before and behind their
    # bodies; captions in shadow print.
    list(product((14.0, 17.0, 19.0, 22.0), ("\n\n", "\n", "\r\n\r\n"), ("before", "after"), (False, True))),
)
def test_every_article_gets_its_own_parts(width: float, between: str, placed: str, doubled: bool) -> None:
    for order in ORDERS:
        articles = read(Print(width, between, placed, doubled, articles=order).raw())
        assert len(articles) == len(order)
        for told in order:
            article = article_of(told, articles)
            assert solid(article.body) == solid("".join(told.paragraphs))
            assert article.headline == " ".join(told.headline)
            assert texts(article, PartRole.SECTION_HEAD) == [one[2:] for one in told.body if one.startswith("# ")]
            for role, name in ROLES:
                assert solid("".join(texts(article, role))) == solid(getattr(told, name))


@pytest.mark.parametrize("placed", ["end", "reversed"])
@pytest.mark.parametrize("width", [14.0, 17.0, 19.0])
def test_headings_at_the_end_of_the_page_find_their_bodies(width: float, placed: str) -> None:
    order = (TEA, LIBRARY, BRIDGE, SCHOOL)
    articles = read(Print(width, "\n\n", placed, articles=order).raw())
    assert [article_of(told, articles).headline for told in order] == [told.headline[0] for told in order]


def test_a_page_without_headlines_has_articles_without_headlines() -> None:
    bare = tuple(replace(told, headline=(), sub="", kicker="") for told in (TEA, BRIDGE, SCHOOL))
    assert [article.headline for article in read(Print(articles=bare).raw())] == [None, None, None]


def test_text_beside_a_picture_is_read_on_without_a_break() -> None:
    (article,) = read(Print(19.0, narrow=2, articles=(TEA,)).raw())
    assert solid(article.body) == solid("".join(TEA.paragraphs))
    assert texts(article, PartRole.SECTION_HEAD) == []


def test_paragraphs_come_back_from_the_lost_indent() -> None:
    (article,) = read(Print(19.0, articles=(SNOW,)).raw())
    assert article.body.split("\n") == list(SNOW.paragraphs)


def test_a_page_of_unwrapped_paragraphs_is_read() -> None:
    raw = "\n".join([*TEA.headline, "　　" + TEA.dateline + TEA.body[0], *("　　" + one for one in TEA.body[1:])])
    raw += "\n" + "\n".join([*SCHOOL.headline, "　　本报讯　" + SCHOOL.body[0], *SCHOOL.body[1:]])
    articles = read(raw)
    assert [article.headline for article in articles] == [TEA.headline[0], SCHOOL.headline[0]]
    assert articles[0].body.split("\n") == list(TEA.paragraphs)


@pytest.mark.parametrize(
    ("raw", "role", "expected"),
    [
        # letter-spaced lines are closed up
        ("山 里 的 孩 子 学 游 泳\n\n本报讯 山里的孩子学游泳。", PartRole.HEADLINE, ["山里的孩子学游泳"]),
        # shadow print is read once; the headline keeps its space
        (
            "修渠引水修渠引水 旱地变绿旱地变绿\n——石桥镇见闻\n\n本报讯 石桥镇修渠引水。",
            PartRole.HEADLINE,
            ["修渠引水 旱地变绿"],
        ),
        # doubled words inside a sentence stay
        (
            "本报讯 人人动手，户户参与，仔细、仔细、更仔细。",
            PartRole.BODY,
            ["人人动手，户户参与，仔细、仔细、更仔细。"],
        ),
        # numbers lose the space around them, Latin words keep theirs
        ("本报讯 2018 年 12 月\n\n29日，Open Day 活动举行。", PartRole.BODY, ["2018年12月29日，Open Day活动举行。"]),
        # a dateline that is wrapped inside a name
        ("本报讯 （记者 周\n\n明）3月1日，大雪。", PartRole.DATELINE, ["本报讯（记者 周明）"]),
        # half-width brackets and marks
        ("本报讯(记者 周明)3月1日,大雪封山.", PartRole.DATELINE, ["本报讯(记者 周明)"]),
        # a wire dateline with place and day
        ("新华社昆明3月1日电（记者 周明）春城花开。", PartRole.DATELINE, ["新华社昆明3月1日电（记者 周明）"]),
        # a sign-off wrapped over two lines
        ("本报讯 春城花开，游人如织。（记者 周明\n\n李晓梅）", PartRole.SIGNOFF, ["（记者 周明 李晓梅）"]),
        # brackets that name nobody are no sign-off
        ("本报讯 新规今起施行。（试行）\n\n各地遵照执行。", PartRole.SIGNOFF, []),
        # a caption with its photographer; the body around it is one
        ("本报讯 茶山春早。\n\n图为茶农采茶。 周明 摄", PartRole.CREDIT, ["周明 摄"]),
        # names alone under a headline are its byline
        ("茶山春早\n——石桥镇见闻\n周明 李晓梅\n\n本报讯 茶山春早，采茶忙。", PartRole.BYLINE, ["周明 李晓梅"]),
        # a byline that is wrapped inside a name
        (
            "茶山春早\n□ 本报记者 李晓梅 通讯员 周\n明远\n\n茶山春早，采茶忙。",
            PartRole.BYLINE,
            ["□本报记者 李晓梅 通讯员 周明远"],
        ),
        # who presided is a sub-headline
        ("本报讯 县委召开春耕会议，周明主持。\n\n县委召开春耕会议\n周明主持", PartRole.SUBHEADLINE, ["周明主持"]),
    ],
)
def test_lines_are_read_as_printed(raw: str, role: PartRole, expected: list[str]) -> None:
    (article,) = read(raw)
    assert texts(article, role) == expected


@pytest.mark.parametrize(
    ("raw", "role", "text"),
    [
        # a headline with （见N版） and no body is a pointer
        ("本报讯 茶山春早。\n\n全市春耕现场会召开（见3版）", PartRole.POINTER, "全市春耕现场会召开"),
        # a list of headlines with bare page numbers, too
        ("本报讯 茶山春早。\n\n●渔港开渔千帆竞发（3版）", PartRole.POINTER, "●渔港开渔千帆竞发"),
        # a column banner is no headline
        ("奋进新征程 建功新时代\n\n本报讯 茶山春早，采茶忙。", PartRole.COLUMN, "奋进新征程 建功新时代"),
        # editors are no reporters
        ("本报讯 茶山春早。\n\n责任编辑：周明", PartRole.NOISE, "责任编辑：周明"),
    ],
)
def test_what_belongs_to_no_article_is_named(raw: str, role: PartRole, text: str) -> None:
    (reading,) = read_pages([page(raw)], NAMES)
    (part,) = [one for one in reading.parts if one.role is role]
    assert part.article is None
    assert raw[part.start : part.end] == text


def test_one_jump_word_leads_on_at_the_end_and_back_at_the_head() -> None:
    first, second = page("本报讯 茶山春早。（紧接第二版）", "1"), page("（紧接第一版）采茶忙。", "2")
    (article,) = read_pages([first, second], NAMES)[0].articles
    assert article.body == "茶山春早。\n采茶忙。"


def test_a_body_on_the_line_of_another_articles_heading_begins_there() -> None:
    width = 17
    lines = ["县委召开春耕会议", "周明主持 " + wrap(SCHOOL.body[0], width)[0], *wrap(SCHOOL.body[0], width)[1:]]
    raw = (
        "本报讯 （记者 李晓梅）县委召开春耕会议，周明主持。\n\n"
        + "\n".join(lines[:2])
        + "\n\n"
        + "\n\n".join(lines[2:])
    )
    first, second = read(raw + "\n\n" + "\n\n".join(wrap(SCHOOL.body[1], width)))
    assert (first.headline, second.headline) == ("县委召开春耕会议", None)
    assert solid(second.body) == solid(SCHOOL.body[0] + SCHOOL.body[1])


@pytest.mark.parametrize(
    "unit", ["春风", "（", "春\n", "本报讯 春风吹。\n", "□ 周明\n", "（记者", "春风吹绿\n\n", "1 ", "——春\n"]
)
def test_the_time_to_read_grows_with_the_page_and_no_faster(unit: str) -> None:
    assert is_linear(lambda count: read(unit * count), 8000)


def test_a_lone_byline_goes_to_the_body_that_nobody_has_signed() -> None:
    raw = "本报讯 （记者 周明）茶山春早。（下转3版）\n □ 李晓梅\n\n本报讯 渔港开渔，千帆竞发。"
    first, second = read(raw)
    assert (texts(first, PartRole.BYLINE), texts(second, PartRole.BYLINE)) == ([], ["□李晓梅"])
