"""Dense pages: bodies side by side, headings far away, shadow print; nothing is cut that is one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.model import Article, PartRole
from loaders.layout import read_pages
from loaders.layout.headings import is_kicker
from tests.layout.samples import BRIDGE, CLINIC, LIBRARY, NAMES, SCHOOL, TEA, Told, column, page


def read(raw: str) -> tuple[Article, ...]:
    return read_pages([page(raw)], NAMES)[0].articles


def texts(article: Article, *roles: PartRole) -> list[str]:
    return [part.span.of(article.text) for part in article.parts_of(*roles)]


def solid(text: str) -> str:
    return "".join(text.split())


def bare(told: Told) -> Told:
    return replace(told, dateline="", signoff="", byline="", sub="", kicker="")


def printed(*blocks: list[str]) -> str:
    return "\n\n".join("\n\n".join(block) for block in blocks) + "\n"


@pytest.mark.parametrize(
    ("raw", "role", "expected"),
    [
        # a place between 本报 and 讯
        ("本报石桥讯（记者 周明）3月1日，大雪。", PartRole.DATELINE, ["本报石桥讯（记者 周明）"]),
        # a place alone, before reporters or as a word of its own
        ("石桥讯（通讯员 周明）3月1日，大雪。", PartRole.DATELINE, ["石桥讯（通讯员 周明）"]),
        ("石桥讯 3月1日，大雪封山。", PartRole.DATELINE, ["石桥讯"]),
        # words that end in 讯 open nothing
        ("喜讯 传来，全村欢腾。", PartRole.DATELINE, []),
        # traditional characters
        ("本報訊（記者 周明）3月1日，大雪。", PartRole.DATELINE, ["本報訊（記者 周明）"]),
        # the paper's own voice signs
        ("茶山春早\n□ 本报评论员\n\n茶山春早，采茶忙。", PartRole.BYLINE, ["□本报评论员"]),
        # a name that is a word signs where a square or a full role stands before it
        ("茶山春早\n□ 钟 情\n\n茶山春早，采茶忙。", PartRole.BYLINE, ["□钟 情"]),
        ("茶山春早\n本报记者 何 方\n\n茶山春早，采茶忙。", PartRole.BYLINE, ["本报记者 何 方"]),
        # a column is no name
        ("茶山春早\n本报记者 手记\n\n茶山春早，采茶忙。", PartRole.BYLINE, []),
        # text and picture by one hand
        ("本报讯 春城花开，游人如织……（章 节 文/图）", PartRole.SIGNOFF, ["（章 节 文/图）"]),
        # a sentence with its photographer behind it is a caption, without 图为
        ("本报讯 茶山春早。\n\n茶农在云雾里采摘嫩芽。 周明 摄", PartRole.CAPTION, ["茶农在云雾里采摘嫩芽。"]),
        # the end of a paragraph with its photographer behind it is none
        ("本报讯 春早人更勤，茶农在云雾\n\n里采摘嫩芽。 周明 摄", PartRole.CAPTION, []),
        # a name cut by the end of a line, another one behind it
        ("本报讯 春城花开，游人如织。（冯\n\n小禾 邵宁）", PartRole.SIGNOFF, ["（冯小禾 邵宁）"]),
        # a byline with a square on the line of the text
        ("茶山春早\n\n□ 周晓明 李晓梅 茶山的清晨，雾气还没有散去。", PartRole.BYLINE, ["□周晓明 李晓梅"]),
        # without the square it is a sentence
        ("茶山春早\n\n本报记者 周晓明 在茶山上看到，雾气还没有散去。", PartRole.BYLINE, []),
        # every character printed twice
        ("茶茶山山春春早早采采茶茶忙忙\n——石桥镇见闻\n\n本报讯 茶山春早。", PartRole.HEADLINE, ["茶山春早采茶忙"]),
        # a photographer in brackets behind a sentence takes pictures and signs no text
        ("本报讯 茶山春早。\n\n图为茶农采茶。（周明 摄）", PartRole.CREDIT, ["（周明 摄）"]),
        # numbered section heads
        (
            "本报讯 茶山春早，采茶正忙。\n\n一、算好水账\n\n先看墒情，再排次序，让最干的地先喝上水。",
            PartRole.SECTION_HEAD,
            ["一、算好水账"],
        ),
        # a headline that exclaims, before a dateline
        ("茶山，醒了！\n\n本报讯 茶山春早，采茶忙。", PartRole.HEADLINE, ["茶山，醒了！"]),
        # shadow print of a line with a space inside
        (
            "茶山春早 采茶人忙茶山春早 采茶人忙\n——石桥镇见闻\n\n本报讯 茶山春早，采茶忙。",
            PartRole.HEADLINE,
            ["茶山春早 采茶人忙"],
        ),
    ],
)
def test_formulas_are_read_in_all_their_forms(raw: str, role: PartRole, expected: list[str]) -> None:
    (article,) = read(raw)
    assert texts(article, role) == expected


@pytest.mark.parametrize(
    "line",
    [
        # editors with and without colons, dates and counters between
        "责编：周明 版面设计：李晓梅 浏览次数：27",
        "云岭日报 2020年3月2日 星期一 责任编辑：周明 校对：李晓梅",
        "编辑 周明 美编 李晓梅 终审 王强",
        # a telephone number
        "便民热线 6612345",
    ],
)
def test_editors_and_telephones_are_no_headline(line: str) -> None:
    (article,) = read("本报讯 茶山春早，采茶忙。\n\n" + line)
    assert article.headline is None
    assert article.body == "茶山春早，采茶忙。"


def test_a_sentence_about_a_telephone_is_text() -> None:
    (article,) = read("本报讯 报名从即日起受理，联系\n\n电话：6612345。地址在石桥镇政府三楼大厅\n\n，欢迎前来。")
    assert "电话：6612345。地址在" in article.body


@pytest.mark.parametrize("widths", [(13.0, 17.0), (19.0, 14.0)])
def test_two_bodies_with_nothing_between_are_told_by_their_columns_and_headlines(widths: tuple[float, float]) -> None:
    bodies = [column(bare(told), width) for told, width in zip((TEA, BRIDGE), widths, strict=True)]
    first, second = read(printed(*bodies, [*BRIDGE.headline, *TEA.headline]))
    assert (first.headline, second.headline) == (TEA.headline[0], BRIDGE.headline[0])
    assert solid(second.body) == solid("".join(BRIDGE.paragraphs))


def test_text_that_goes_round_a_picture_is_not_cut() -> None:
    articles = read(printed(column(bare(TEA), 18.0, narrow=2), [*TEA.headline, "望江大桥主塔封顶"]))
    assert len(articles) == 1


def test_two_features_with_only_a_headline_between_are_two() -> None:
    raw = printed([*TEA.headline], column(bare(TEA)), [*BRIDGE.headline], column(bare(BRIDGE)))
    assert [one.headline for one in read(raw)] == [TEA.headline[0], BRIDGE.headline[0]]


def test_section_heads_of_one_feature_stay_in_it() -> None:
    (article,) = read(printed([*LIBRARY.headline], column(bare(LIBRARY))))
    assert len(texts(article, PartRole.SECTION_HEAD)) == 2


def test_shadow_print_is_the_headline_of_a_body_that_has_no_other() -> None:
    doubled = SCHOOL.headline[0] * 2
    (article,) = read(printed(column(SCHOOL), [doubled]))
    assert article.headline == SCHOOL.headline[0]
    assert texts(article, PartRole.CAPTION) == []


def test_shadow_print_beside_a_plain_headline_is_a_caption() -> None:
    (article,) = read(printed([*SCHOOL.headline], column(SCHOOL), ["石门小学的孩子在泳池里" * 2]))
    assert article.headline == SCHOOL.headline[0]
    assert texts(article, PartRole.CAPTION) == ["石门小学的孩子在泳池里"]


def test_a_far_headline_with_one_word_of_a_single_headless_body_finds_it() -> None:
    far = "科技添翼助农忙 泳池边上好时光"
    raw = printed(column(SCHOOL), column(TEA), column(CLINIC), [*TEA.headline], [*CLINIC.headline], [far])
    assert read(raw)[0].headline == far


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what leads over to a headline
        ("周明在石桥镇调研时说", True),
        ("周明在春耕现场会上要求", True),
        ("周明寄语返乡青年：", True),
        ("周明在石桥镇考察时", True),
        # whole headlines
        ("石桥镇修通村路", False),
        ("我县召开春耕会议", False),
        ("周明到石桥镇调研", False),
    ],
)
def test_kickers_lead_over(text: str, expected: bool) -> None:
    assert is_kicker(text) is expected


def test_two_headlines_set_close_are_two_when_each_fits_another_body() -> None:
    raw = printed(column(TEA), column(BRIDGE)) + "\n\n" + TEA.headline[0] + "\n" + BRIDGE.headline[0] + "\n"
    assert [one.headline for one in read(raw)] == [TEA.headline[0], BRIDGE.headline[0]]


def test_two_headlines_on_one_line_are_two_when_each_fits_another_body() -> None:
    raw = printed(column(TEA), column(BRIDGE), [f"{TEA.headline[0]} {BRIDGE.headline[0]}"])
    assert [one.headline for one in read(raw)] == [TEA.headline[0], BRIDGE.headline[0]]


def test_two_halves_of_one_headline_stay_together() -> None:
    raw = printed(column(TEA), column(BRIDGE), ["云岭镇春茶开采 采茶工人进茶园"])
    assert [one.headline for one in read(raw)] == ["云岭镇春茶开采 采茶工人进茶园", None]


def test_an_article_is_signed_once() -> None:
    first, second = replace(TEA, dateline="本报讯（记者 温若兰）"), replace(BRIDGE, dateline="", signoff="（顾长林）")
    raw = printed(column(first), ["江上添新景"], column(second))
    assert len(read(raw)) == 2


def test_a_number_at_the_end_of_a_line_goes_on_in_the_next() -> None:
    (article,) = read("本报讯（记者 周明）11\n月12日，茶山春早，采茶忙。\n\n3\n")
    assert article.body == "11月12日，茶山春早，采茶忙。"


@pytest.mark.parametrize(
    ("above", "below"),
    [
        # printed twice above, plain below
        (TEA.headline[0] * 2, TEA.headline[0]),
        # the other way round
        (TEA.headline[0], TEA.headline[0] * 2),
        # the same line twice
        (TEA.headline[0] + "\n\n" + TEA.headline[0], BRIDGE.headline[0]),
        # every character twice at the foot of the page
        (TEA.headline[0], "".join(char * 2 for char in TEA.headline[0])),
    ],
)
def test_a_headline_that_extraction_repeats_is_read_once(above: str, below: str) -> None:
    first, _ = read(printed([above], column(TEA), column(BRIDGE), [below]))
    assert first.headline == TEA.headline[0]
    assert texts(first, PartRole.CAPTION) == []


def test_rows_of_a_table_are_no_headline() -> None:
    rows = ["2017年 320", "2018年 380", "2019年 420"]
    assert [one.headline for one in read(printed([*TEA.headline], column(TEA), rows, column(BRIDGE)))][1] is None
