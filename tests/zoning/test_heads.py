"""Headlines in the forms that papers set them: shadows, lines of two sizes, small ones in boxes, upright ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.model import PartRole
from loaders.zoning import Glyph, Print, Rect
from tests.zoning.reading import BODY, BYLINE, HEADLINE, KICKER, SUBHEADLINE, by_article, texts
from tests.zoning.setting import column, line, prose, sheet

if TYPE_CHECKING:
    from collections.abc import Callable

A, B, C, D = prose("甲", 90), prose("乙", 90), prose("丙", 120), prose("丁", 100)
HEI = "hei"


def columns(text: str, lefts: tuple[float, ...], top: float, characters: int, rows: int) -> list[Glyph]:
    """Text that fills columns one after the other, its first line indented."""
    glyphs: list[Glyph] = []
    room = characters * rows
    for index, left in enumerate(lefts):
        start = max(0, index * room - 2)
        glyphs += column(text[start : (index + 1) * room - 2], left, top, characters, indent=index == 0)
    return glyphs


def moved(glyphs: list[Glyph], dx: float, dy: float) -> list[Glyph]:
    """The same glyphs elsewhere: a shadow."""
    return [
        Glyph(g.char, Rect(g.box.left + dx, g.box.bottom + dy, g.box.right + dx, g.box.top + dy), g.size, g.face)
        for g in glyphs
    ]


def upright(text: str, left: float, top: float, size: float, face: str = "kai") -> list[Glyph]:
    """Characters one under another."""
    return [
        g for row, char in enumerate(text) for g in line(char, left, top - size - 1.1 * size * row, size, face=face)
    ]


@pytest.mark.parametrize("size", [16.0, 30.0, 60.0])
@pytest.mark.parametrize(("dx", "dy"), [(0.1, -0.1), (0.25, -0.25), (-0.2, 0.0), (0.0, 0.28)])
def test_a_headline_with_a_shadow_is_read_once(size: float, dx: float, dy: float) -> None:
    face = line("再访银杏村", 110, 820, size)
    shadow = moved(face, dx * size, dy * size)
    interleaved = [glyph for pair in zip(face, shadow, strict=True) for glyph in pair]
    for printed in ([*shadow, *face], interleaved):
        assert texts(sheet(printed, columns(C, (100, 230), 780, 12, 6)), HEADLINE) == ["再访银杏村"]


@pytest.mark.parametrize("text", ["天天向上人人出力", "一一得一二二得四", "llllll 111111"])
def test_the_same_sign_twice_side_by_side_is_no_shadow(text: str) -> None:
    page = sheet(line(text, 110, 820, 30), columns(C, (100, 230), 780, 12, 6))
    assert texts(page, HEADLINE) == ["".join(text.split())]


@pytest.mark.parametrize(
    ("sizes", "faces", "roles"),
    [
        ((24, 18), (HEI, HEI), (HEADLINE, HEADLINE)),  # the second line of a headline is smaller
        ((18, 24), (HEI, HEI), (HEADLINE, HEADLINE)),  # or larger
        ((12, 30), ("kai", HEI), (KICKER, HEADLINE)),  # a kicker is much smaller
        ((13, 30), (HEI, HEI), (KICKER, HEADLINE)),  # in the same face as well
        ((30, 16), (HEI, "kai"), (HEADLINE, SUBHEADLINE)),  # so is a sub-headline
        ((24, 21.2), (HEI, "kai"), (HEADLINE, SUBHEADLINE)),  # or hardly smaller, but in another face
    ],
    ids=["smaller second", "larger second", "kicker", "kicker of one face", "sub-headline", "large sub-headline"],
)
def test_lines_of_a_headline_may_differ_in_size(
    sizes: tuple[float, float], faces: tuple[str, str], roles: tuple[PartRole, PartRole]
) -> None:
    first, second = "水库除险加固完工", "下游农田年年丰收"
    upper = line(first, 220 - 4 * sizes[0], 840, sizes[0], face=faces[0])
    lower = line(second, 220 - 4 * sizes[1], 840 - 1.4 * sizes[1], sizes[1], face=faces[1])
    page = sheet(upper, lower, columns(C, (100, 230), 780, 12, 6))
    told = {role: "".join(texts(page, role)) for role in roles}
    expected = dict.fromkeys(roles, "")
    for role, text in zip(roles, (first, second), strict=True):
        expected[role] += text
    assert told == expected


def _bold_in_a_frame() -> Print:
    """A frame beside a story; its headline is as large as the text, but bold."""
    return sheet(
        line("水库除险加固完工", 110, 900, 24, face=HEI),
        columns(C, (100, 230), 880, 12, 6),
        line("冬季用电提示", 416, 874, 10, face=HEI),
        column(D, 390, 868, 14),
        boxes=(Rect(384, 740, 536, 892),),
    )


def _slightly_larger_in_a_shade() -> Print:
    return sheet(
        line("水库除险加固完工", 110, 900, 24, face=HEI),
        columns(C, (100, 230), 880, 12, 6),
        line("冬季用电提示", 416, 874, 11),
        column(D, 390, 866, 14),
        boxes=(Rect(384, 740, 536, 892), Rect(384, 740, 536, 892)),
    )


def _two_lines_under_a_rule() -> Print:
    """A brief below another story, parted from it by a rule, its headline as large as the text."""
    return sheet(
        line("水库除险加固完工", 110, 900, 24, face=HEI),
        columns(C, (100, 230), 880, 12, 6),
        line("冬季用电提示", 130, 764, 11, face=HEI),
        column("本报讯（记者 周明）" + D, 100, 756, 25),
        rules=(Rect(100, 780, 350, 780.5),),
    )


def _smaller_than_the_news_in_its_frame() -> Print:
    """In the face of its text and smaller, far above it: the text begins as news does."""
    return sheet(
        line("水库除险加固完工", 110, 900, 24, face=HEI),
        columns(C, (100, 230), 880, 12, 6),
        line("冬季用电提示", 432, 874, 8.8),
        column("本报讯（记者 周明）" + D, 390, 860, 14),
        boxes=(Rect(384, 700, 536, 892),),
    )


@pytest.mark.parametrize(
    "page",
    [_smaller_than_the_news_in_its_frame, _bold_in_a_frame, _slightly_larger_in_a_shade, _two_lines_under_a_rule],
)
def test_a_headline_hardly_larger_than_its_text_is_one(page: Callable[[], Print]) -> None:
    assert texts(page(), HEADLINE) == ["水库除险加固完工", "冬季用电提示"]
    assert [text[-100:] for text in by_article(page(), BODY)][1].endswith(D[-80:])


@pytest.mark.parametrize("label", ["简讯", "每日快讯"])
def test_a_label_right_over_text_is_its_headline(label: str) -> None:
    page = sheet(
        line("水库除险加固完工", 110, 900, 24, face=HEI),
        columns(C, (100, 230), 880, 12, 6),
        line(label, 440, 868, 18, face=HEI),
        column("\n".join(f"■{name}　{text}" for name, text in (("东山乡", A[:50]), ("西岭乡", B[:50]))), 390, 860, 14),
        boxes=(Rect(384, 700, 536, 892),),
    )
    assert label in texts(page, HEADLINE)
    assert not texts(page, BYLINE)


@pytest.mark.parametrize("at_left", [True, False])
def test_an_upright_headline_has_its_author_and_sub_headline(at_left: bool) -> None:
    left, name = (100, 134) if at_left else (420, 396)
    lefts = (160, 290) if at_left else (100, 230)
    page = sheet(
        upright("秋日的麦场", left, 880, 26),
        upright("周明远", name, 850, 11),
        line("——沿河村见闻", lefts[0] + 60, 890, 13, face="kai"),
        columns(C + D, lefts, 870, 12, 10),
        line("水库除险加固完工", 110, 620, 24, face=HEI),
        columns(A, (100, 230), 600, 12, 4),
    )
    assert by_article(page, HEADLINE) == ["秋日的麦场", "水库除险加固完工"]
    assert by_article(page, SUBHEADLINE)[0] == "——沿河村见闻"
    assert by_article(page, BYLINE)[0] == "周明远"
    assert by_article(page, BODY) == [C + D, A]


def test_two_sub_headlines_side_by_side_are_no_text() -> None:
    page = sheet(
        line("水库除险加固完工", 130, 900, 30, face=HEI),
        line("受益农户三千", 110, 880, 12, face="kai"),
        line("增产粮食千吨", 300, 880, 12, face="kai"),
        columns(C + D, (100, 230, 360), 860, 12, 7),
    )
    assert texts(page, SUBHEADLINE) == ["受益农户三千增产粮食千吨"]


def test_a_kicker_at_the_left_edge_of_the_columns_belongs_to_the_head_in_their_middle() -> None:
    page = sheet(
        line("记者走访", 100, 925, 12),
        line("水库除险加固完工", 170, 885, 26, face=HEI),
        columns(C + D, (100, 230, 360), 860, 12, 7),
    )
    assert texts(page, KICKER) == ["记者走访"]
    assert not texts(page, BYLINE)


@pytest.mark.parametrize("left", [235.0, 180.0, 120.0])
def test_a_byline_over_the_columns_stands_before_them(left: float) -> None:
    page = sheet(
        line("水库除险加固完工", 150, 900, 30, face=HEI),
        line("本报记者", left, 878, 10),
        line("周明", left + 46, 878, 10),
        columns(C + D, (100, 230, 360), 860, 12, 7),
    )
    assert texts(page, BODY) == [C + D]
    assert "".join(texts(page, BYLINE)) == "本报记者周明"


@pytest.mark.parametrize("name", ["周明远", "周 明", "欧阳小明"])
def test_a_name_alone_in_the_middle_under_a_headline_is_a_byline(name: str) -> None:
    size = 10.0 * len(name)
    page = sheet(
        line("麦场", 236, 900, 24, face=HEI),
        line(name.replace(" ", "\u3000"), 260 - size / 2, 880, 10),
        column(C, 180, 864, 16),
    )
    assert texts(page, BYLINE) == [name.replace(" ", "")]


@pytest.mark.parametrize("left", [236, 284])
def test_a_name_under_the_left_edge_of_a_headline_is_a_byline(left: float) -> None:
    """As in the middle; under its right half it may be anything."""
    page = sheet(
        line("麦场上的灯", 236, 900, 24, face=HEI),
        line("周明远", left, 878, 10),
        column(C, 180, 850, 20),
    )
    assert texts(page, BYLINE) == ["周明远"]


def test_a_name_in_another_face_under_a_headline_is_no_sub_headline() -> None:
    page = sheet(
        line("麦场", 236, 900, 24, face=HEI),
        line("周明远", 245, 880, 10, face="kai"),
        columns(C, (180, 310), 860, 12, 6),
    )
    assert (texts(page, BYLINE), texts(page, SUBHEADLINE)) == (["周明远"], [])


@pytest.mark.parametrize("text", ["灯亮了", "把渠水引到山那边", "那条走了三十年的放学路"])
@pytest.mark.parametrize("size", [15.0, 22.0])
def test_an_upright_headline_may_be_of_any_length_and_size(text: str, size: float) -> None:
    page = sheet(upright(text, 100, 890, size, HEI), columns(C + D, (140, 270, 400), 890, 12, 7))
    assert "".join(by_article(page, HEADLINE)) == text
    assert "".join(by_article(page, BODY)) == C + D


def test_the_name_of_the_paper_may_stand_upright_with_its_date_below() -> None:
    page = sheet(
        upright("山河日报", 60, 970, 40),
        line("2021年3月5日", 56, 770, 9),
        line("星期五", 56, 755, 9),
        line("第512期", 56, 740, 9),
        line("水库除险加固完工", 210, 930, 24, face=HEI),
        columns(C + D, (130, 260, 390), 910, 12, 7),
    )
    assert by_article(page, HEADLINE) == ["水库除险加固完工"]
    assert by_article(page, BODY) == [C + D]


def test_a_pointer_in_a_frame_is_no_text() -> None:
    page = sheet(
        line("水库除险加固完工", 110, 900, 24, face=HEI),
        columns(C, (100, 230), 880, 12, 6),
        line("春节公交加密", 145, 760, 11, face=HEI),
        line("见第三版", 160, 745, 9, face="kai"),
        boxes=(Rect(100, 735, 350, 780),),
    )
    assert texts(page, PartRole.POINTER) == ["春节公交加密见第三版"]
    assert by_article(page, BODY) == [C]


def test_a_dark_bar_over_the_page_is_its_head() -> None:
    page = sheet(
        line("A2", 104, 960, 24),
        line("经济", 180, 962, 18),
        line("山河商报", 500, 972, 14),
        line("2021年3月5日 星期五", 440, 958, 9),
        line("水库除险加固完工", 110, 900, 24, face=HEI),
        columns(C + D, (100, 230, 360, 490), 880, 12, 5),
        boxes=(Rect(95, 950, 615, 992),),
    )
    assert by_article(page, HEADLINE) == ["水库除险加固完工"]
    assert by_article(page, BODY) == [C + D]


@pytest.mark.parametrize("headed", [True, False])
@pytest.mark.parametrize("ruled", [True, False])
def test_stories_whose_headlines_are_drawings_stay_apart(headed: bool, ruled: bool) -> None:
    lefts = (100.0, 230.0, 360.0)
    stories = ["本报讯（记者周明）" + A, "本报讯（记者李强）" + C, "本报讯（记者王涛）" + D]
    page = sheet(
        line("水库除险加固完工", 150, 900, 28, face=HEI) if headed else [],
        *[columns(story, lefts, top, 12, 4) for story, top in zip(stories, (880, 750, 620), strict=True)],
        rules=(Rect(100, 785, 480, 785.5), Rect(100, 655, 480, 655.5)) if ruled else (),
    )
    assert by_article(page, BODY) == stories
