"""Formulas of other papers: datelines, furniture, pointers, bylines, sign-offs, in the forms that papers print."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.model import Article, PartRole
from loaders.layout import PageReading, read_pages
from loaders.layout.banners import column_at_start, is_short_name
from loaders.layout.credits import credit_at_end
from loaders.layout.headings import tells_more
from loaders.layout.marks import is_noise
from loaders.layout.pieces import pieces_of
from loaders.layout.pointers import cut_pointers
from loaders.layout.reporters import byline_at_end, is_byline, is_office_and_day, is_sign_off
from loaders.layout.stories import Loose
from loaders.layout.words import Bodies
from tests.layout.samples import BRIDGE, CLINIC, LIBRARY, NAMES, SCHOOL, TEA, column, heading, page

BODY = "3月1日，桐溪镇的老戏台修好了，乡亲们搬着板凳来听戏。"
TEA_LINES, SCHOOL_LINES = [*heading(TEA), *column(TEA)], [*heading(SCHOOL), *column(SCHOOL)]


def reading(raw: str) -> PageReading:
    return read_pages([page(raw)], NAMES)[0]


def texts(article: Article, *roles: PartRole) -> list[str]:
    return ["".join(part.span.of(article.text).split()) for part in article.parts_of(*roles)]


@pytest.mark.parametrize(
    "dateline",
    [
        # in square or other brackets
        "【本报讯】",
        "【本报讯】（记者　柯晓棠）",
        "〔本报讯〕",
        "［本刊讯］（通讯员 柯晓棠）",
        "【又讯】",
        # the day inside, full-width digits
        "本报３月１日讯（记者 柯晓棠）",
        "【本报３月１日讯】",
        "本报桐溪3月1日电",
        # a second report on the same subject
        "又讯（记者 柯晓棠）",
        # who reports, in words
        "本报讯 全媒体见习记者柯晓棠报道",
        "本报讯 首席记者柯晓棠 通讯员宗令仪报道：",
        "桐溪日报全媒体讯（记者 柯晓棠）",
        # another paper's or agency's report
        "据新华社昆明3月1日电",
        # machine-traditional
        "【本報訊】（記者　柯曉棠）",
    ],
)
def test_every_form_of_dateline_opens_an_article(dateline: str) -> None:
    raw = "\n".join([*column(BRIDGE), "", dateline + " " + BODY])
    first, second = reading(raw).articles
    assert texts(second, PartRole.DATELINE) == ["".join(dateline.split())]
    assert second.body == BODY
    assert texts(first, PartRole.SIGNOFF) == ["（顾长林邹小满）"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        # the page and its number, both ways round
        ("4版 县区新闻", True),
        ("02本地新闻", True),
        ("综合 A3版", True),
        # the paper itself, and what it costs
        ("石桥晚报", True),
        ("本报地址：石桥市前进路6号 邮编：418000 印刷：石桥印务公司 零售价：1元", True),
        ("国内统一刊号ＣＮ００－００００　邮发代号０－００", True),
        ("２０２０年３月２日　星期一　农历二月初九", True),
        ("本版责编　周明　电子信箱：ab＠cd．com　热线　０７３５－６６１２３４５", True),
        # editors at the head of the line or behind a date
        ("责任编辑：周明 版式：李晓梅 校对：邹小满", True),
        # the weather
        ("今日天气：多云转晴 3℃～12℃", True),
        ("版权所有 未经授权不得转载", True),
        # headlines that begin or end alike
        ("26家企业签约入园", False),
        ("18个乡镇用上新闻客户端", False),
        ("天气转晴 麦收加快", False),
        ("市图书馆主办读书会，咨询电话：6612345", False),
        ("捷报", False),
    ],
)
def test_furniture_of_the_page_is_noise_and_headlines_are_not(line: str, expected: bool) -> None:
    assert is_noise("".join(line.split())) is expected


@pytest.mark.parametrize(
    "line", ["・渔港开渔千帆竞发（第３版）", "老城夜市明晚开街>>06版", "渔港开渔千帆竞发 详见03版"]
)
def test_pointers_are_found_in_other_forms(line: str) -> None:
    found = reading("\n".join([*TEA_LINES, "", line, "", *SCHOOL_LINES]))
    assert [one.continued_on for one in found.pointers] in (["3"], ["6"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # names without a Chinese surname, the place of writing, a reader, an office
        ("其木格", True),
        ("本报特约记者 宗令仪 发自云岭", True),
        ("桐溪镇居民 柯晓棠", True),
        ("据县气象局消息", True),
        ("县水务局办公室供稿", True),
        ("作者系桐溪县作家协会会员", True),
        # what stands in brackets and signs nothing
        ("试行", False),
        ("以下简称合作社", False),
    ],
)
def test_sign_offs_of_readers_and_offices(text: str, expected: bool) -> None:
    assert is_sign_off(text) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("——桐溪镇修戏台记 □本报记者 柯晓棠 通讯员 宗令仪", "□本报记者 柯晓棠 通讯员 宗令仪"),
        ("戏台又亮了 ■ 柯晓棠", "■ 柯晓棠"),
        # a bullet in the middle of a sentence
        ("他说，戏台要修好。 ●三月开工", None),
        ("戏台又亮了 ● 三月一日起开放", None),
    ],
)
def test_a_byline_may_end_the_line_of_a_heading(line: str, expected: str | None) -> None:
    begins = byline_at_end(line)
    assert (line[begins:] if begins is not None else None) == expected


def test_a_notice_is_signed_by_its_office_and_day() -> None:
    assert is_office_and_day("桐溪县防汛指挥部办公室 2020年3月2日")
    assert not is_office_and_day("桐溪县启动了防汛预案 2020年3月2日")
    assert is_byline("柯晓棠 文/图")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("桐溪茶座", True),
        ("健康信箱", True),
        ("读者来信", True),
        ("桐溪茶座开张", False),
        ("市民话题墙上线受关注", False),
    ],
)
def test_short_names_of_columns_are_known_by_their_ends(line: str, expected: bool) -> None:
    assert is_short_name(line) is expected


def test_the_name_of_a_column_is_no_line_of_the_headline_below_it() -> None:
    raw = "\n".join(["桐溪茶座", *TEA_LINES, "", "身边的爱", "", *SCHOOL_LINES])
    assert [one.headline for one in reading(raw).articles] == [TEA.headline[0], SCHOOL.headline[0]]


def test_a_headline_set_from_top_to_bottom_is_one() -> None:
    raw = "\n".join([*TEA.headline[0], "", *column(TEA)])
    (article,) = reading(raw).articles
    assert "".join((article.headline or "").split()) == TEA.headline[0]


@pytest.mark.parametrize(
    ("lines", "kicker", "sub"),
    [
        # who said it, with a dash; what the figure adds to a slogan
        (("云岭镇通报春茶生产情况——", "春茶开采", "第一批春茶预计产干茶420吨"), 1, 1),
        # nothing says so: both lines are headline
        (("云岭镇茶园歌声阵阵", "第一批春茶正式开采"), 0, 0),
    ],
)
def test_kickers_and_sub_headlines_of_headings_of_two_lines(lines: tuple[str, ...], kicker: int, sub: int) -> None:
    (article,) = reading("\n\n".join(["\n".join(lines), *column(TEA)])).articles
    assert len(texts(article, PartRole.KICKER)) == kicker
    assert len(texts(article, PartRole.SUBHEADLINE)) == sub


def test_rows_of_a_table_are_nobodys_headline() -> None:
    rows = "品名　本周价　上周价\n春茶　120　118\n绿茶　86　90\n红茶　64　64"
    found = reading("\n".join([*column(BRIDGE), "", rows, "", *TEA_LINES]))
    assert {one.headline for one in found.articles} == {None, TEA.headline[0]}


FEATURES = (
    replace(LIBRARY, byline=""),
    replace(LIBRARY, byline="", body=SCHOOL.body, headline=SCHOOL.headline, sub=""),
)


def test_a_byline_goes_to_the_feature_and_not_to_the_report_that_is_signed() -> None:
    raw = "\n".join([*column(CLINIC), "", *heading(CLINIC), "□ 本报记者 柯晓棠", "", *column(FEATURES[0])])
    signed, feature = reading(raw).articles
    assert (texts(signed, PartRole.BYLINE), texts(feature, PartRole.BYLINE)) == ([], ["□本报记者柯晓棠"])


def test_two_bylines_go_to_two_features_in_order() -> None:
    blocks = [[*heading(FEATURES[0]), "□ 柯晓棠"], column(FEATURES[0]), ["□ 宗令仪"], column(FEATURES[1])]
    one, two = reading("\n\n".join("\n".join(block) for block in blocks)).articles
    assert (texts(one, PartRole.BYLINE), texts(two, PartRole.BYLINE)) == (["□柯晓棠"], ["□宗令仪"])


def test_captions_side_by_side_go_each_to_its_article_or_together() -> None:
    twice = "云岭镇采茶工人背着竹篓", "石门小学的孩子们练习换气"
    line = " ".join(one * 2 for one in twice)
    first, second = reading("\n\n".join([*TEA_LINES, *SCHOOL_LINES, line])).articles
    assert texts(first, PartRole.CAPTION) == [twice[0]]
    assert texts(second, PartRole.CAPTION) == [twice[1]]


def test_numbered_captions_share_the_credit_behind_the_last() -> None:
    shown = "①云岭镇采茶工人背着竹篓。\n②云岭镇的茶农把嫩芽放进背篓。\n③采茶比赛。 宗令仪 摄"
    (article,) = reading("\n".join([*TEA_LINES, "", shown])).articles
    assert [text[0] for text in texts(article, PartRole.CAPTION)] == ["①", "②", "③"]
    assert texts(article, PartRole.CREDIT) == ["宗令仪摄"]


def test_who_provided_the_pictures_of_a_page_is_a_credit() -> None:
    raw = "\n\n".join([*TEA_LINES, "图为云岭镇采茶工人。", "本版图片由云岭镇政府提供"])
    (article,) = reading(raw).articles
    assert texts(article, PartRole.CREDIT) == ["本版图片由云岭镇政府提供"]


def test_two_headlines_in_one_cluster_go_to_the_bodies_they_share_words_with() -> None:
    raw = "\n\n".join([*column(TEA), *column(BRIDGE), "大桥过江", "一片叶子 富民兴镇\n——云岭镇采茶见闻"])
    tea, bridge = reading(raw).articles
    assert (tea.headline, bridge.headline) == ("一片叶子 富民兴镇", "大桥过江")


@pytest.mark.parametrize(
    ("line", "left", "right"),
    [
        # a body tells of the tea, none of what stands on page 2
        ("云岭镇春茶开采 我市出台人才新政二十条", "云岭镇春茶开采", "我市出台人才新政二十条"),
        # two halves of one pointer; a pointer to more about the same subject
        ("人才新政二十条 下月起施行", None, None),
        ("云岭镇春茶 采茶工人背着竹篓", None, None),
    ],
)
def test_a_headline_before_a_pointer_on_its_line_is_cut_from_it(line: str, left: str | None, right: str | None) -> None:
    (piece,) = pieces_of(line)
    loose = (Loose(1, piece.told(PartRole.POINTER)),)
    bodies = Bodies.of(["".join(TEA.headline + TEA.body), "".join(SCHOOL.body)])
    cut = [one.piece.text for one in cut_pointers(line, loose, bodies)]
    assert cut == ([line] if left is None else [left, right])


def test_the_name_of_a_column_may_begin_the_line_of_a_caption() -> None:
    raw = "\n".join([*TEA_LINES, "", "【图片新闻】云岭镇采茶工人背着竹篓", "穿行在茶垄之间。（宗令仪　摄）"])
    found = reading(raw)
    assert [raw[part.start : part.end] for part in found.parts if part.role is PartRole.COLUMN] == ["【图片新闻】"]
    assert texts(found.articles[0], PartRole.CREDIT) == ["（宗令仪摄）"]
    assert column_at_start("【又讯】桐溪镇") is None


def test_photographers_may_have_long_names_without_a_surname() -> None:
    assert credit_at_end("茶山春早。 额尔登其木格 摄") == len("茶山春早。 ")
    assert credit_at_end("他把这一幕 悄悄拿手机拍 摄") is None


@pytest.mark.parametrize(
    ("line", "above", "expected"),
    [
        # figures behind a slogan; the answer to a question; a second slogan
        ("全镇一千二百户吃上旅游饭", "山乡变了样", True),
        ("记者走访四处菜场，两处称不准", "谁动了秤砣？", True),
        ("日子越过越甜", "蜂箱搬上了高山", False),
    ],
)
def test_what_tells_more_than_the_line_above_is_a_sub_headline(line: str, above: str, expected: bool) -> None:
    assert tells_more(line, above) is expected
