"""Small pages set by hand are read column by column, each article by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.model import PartRole
from loaders.zoning import Glyph, Print, Rect, Zoning, zone_print
from tests.zoning.setting import column, line, prose, sheet

if TYPE_CHECKING:
    from collections.abc import Callable

HEADLINE, BODY, CAPTION, BYLINE = PartRole.HEADLINE, PartRole.BODY, PartRole.CAPTION, PartRole.BYLINE
A, B, C, D = prose("甲", 150), prose("乙", 150), prose("丙", 150), prose("丁", 150)


def squeezed(text: str) -> str:
    return "".join(text.split())


def articles(zoning: Zoning, *roles: PartRole) -> list[str]:
    """What each article says in these roles, without white space."""
    found: dict[int, str] = {}
    for zone in zoning.zones:
        if zone.article is not None:
            said = squeezed(zone.span.of(zoning.text)) if zone.role in roles else ""
            found[zone.article] = found.get(zone.article, "") + said
    return [found[number] for number in sorted(found)]


def of_role(zoning: Zoning, role: PartRole) -> list[str]:
    return [squeezed(zone.span.of(zoning.text)) for zone in zoning.zones if zone.role is role]


def flowing(
    text: str, lefts: tuple[float, ...], top: float, characters: int, lines: int, size: float = 10.0
) -> list[Glyph]:
    """One paragraph that fills columns one after the other."""
    glyphs: list[Glyph] = []
    for index, left in enumerate(lefts):
        part = text[index * characters * lines : (index + 1) * characters * lines]
        glyphs += column(part, left, top, characters, size, indent=False)
    return glyphs


def _two_columns(gutter: float) -> Print:
    return sheet(
        line("山河县春耕备耕忙", 150, 820, 24),
        flowing(A, (100, 220 + gutter), 800, 12, 7),
    )


def _hanging_marks() -> Print:
    """Marks at line ends keep their whole cell, half of which stands in a gutter of eight points."""
    text = ("春耕时节农机手忙到深夜，" + "田埂上的水渠也已经通水。") * 6
    left = [glyph for row in range(6) for glyph in line(text[row * 12 : row * 12 + 12], 100, 780 - 15 * row)]
    right = flowing(A[:72], (223.0,), 790, 12, 6)
    return sheet(line("山河县春耕备耕忙", 150, 820, 24), left, right)


def _heads_side_by_side() -> Print:
    """Two headlines of one size on one base line, 14 points apart, each over two columns."""
    return sheet(
        line("东山乡修通致富路", 100, 820, 24),
        line("西岭村建起新校舍", 100 + 192 + 58, 820, 24),
        flowing("本报讯" + A, (100, 225), 800, 12, 7),
        flowing("本报讯" + B, (350, 475), 800, 12, 7),
    )


def _photo_over_its_story() -> Print:
    return sheet(
        line("南川县机关换新颜", 100, 920, 24),
        flowing(A, (100, 230, 360), 900, 12, 5),
        line("北湖区渔港开捕忙", 100, 560, 24),
        flowing(B, (100, 230, 360), 540, 12, 5),
        line("图为渔民出海。周明 摄", 100, 600, 8),
        pictures=(Rect(100, 612, 480, 790),),
    )


def _stacked() -> Print:
    return sheet(
        line("南川县机关换新颜", 100, 920, 24),
        flowing(A, (100, 230, 360), 900, 12, 5),
        line("北湖区渔港开捕忙", 100, 790, 24),
        flowing(B, (100, 230, 360), 770, 12, 5),
    )


def _framed_by_rules() -> Print:
    """A frame of four lines in the corner of an article that runs around it."""
    return sheet(
        line("南川县机关换新颜工作纪实", 100, 920, 30),
        flowing(A + B, (100, 230), 900, 12, 13),
        flowing(C[:60], (360,), 900, 12, 5),
        line("投稿须知", 366, 800, 14),
        column(D[:80], 364, 790, 11),
        rules=(
            Rect(358, 820, 490, 820.5),
            Rect(358, 660, 490, 660.5),
            Rect(358, 660, 358.5, 820),
            Rect(490, 660, 490.5, 820),
        ),
    )


def _headless_at_the_left() -> Print:
    """The rest of a story from page 1 fills the first column; a rule parts it from the next."""
    return sheet(
        column("（上接1版）" + A, 100, 945, 12, indent=False),
        line("北湖区渔港开捕忙", 260, 920, 24),
        flowing(B, (240, 370), 900, 12, 7),
        rules=(Rect(230, 700, 230.5, 950),),
    )


def _pinwheel() -> Print:
    """Four stories around a fifth: no straight cut parts them."""
    return sheet(
        line("东山乡修路", 60, 930, 20), column(A[:90], 60, 920, 20),
        line("西岭村办学", 290, 930, 20), column(B[:110], 290, 920, 9),
        line("南川县绿化", 180, 640, 20), column(C[:90], 180, 630, 20),
        line("北湖区渔港", 60, 810, 20), column(D[:130], 60, 800, 9),
        line("中坪镇", 175, 790, 20), column(prose("戊", 50), 175, 780, 10),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("page", "bodies"),
    [
        (lambda: _two_columns(20), [A]),
        (lambda: _two_columns(8), [A]),  # a gutter narrower than a character
        (_heads_side_by_side, ["本报讯" + A, "本报讯" + B]),
        (_photo_over_its_story, [A, B]),
        (_stacked, [A, B]),
        (_framed_by_rules, [A + B + C[:60], D[:80]]),
        (_headless_at_the_left, ["（上接1版）" + A, B]),
        (_pinwheel, [A[:90], B[:110], D[:130], prose("戊", 50), C[:90]]),
    ],
    ids=["two columns", "narrow gutter", "heads side by side", "photo over its story", "stacked", "framed by rules",
         "headless column", "pinwheel"],
)  # fmt: skip
def test_each_article_has_its_text_in_order(page: Callable[[], Print], bodies: list[str]) -> None:
    found = articles(zone_print(page()), BODY)
    assert sorted(found) == sorted(bodies)


@pytest.mark.parametrize("rules", [(226.0,), (226.0, 356.0)])
def test_a_column_that_ends_in_mid_sentence_goes_on_beyond_a_rule(rules: tuple[float, ...]) -> None:
    """A head over the middle columns, text at both sides of it, rules between some columns."""
    text = prose("春", 9 * 12 - 2 + 5 * 12 + 5 * 12 + 40)
    first, middle, last = text[:106], (text[106:166], text[166:226]), text[226:]
    page = sheet(
        column(first, 100, 900, 12),
        line("水库除险加固完工", 252, 868, 24, face="hei"),
        column(middle[0], 230, 840, 12, indent=False),
        column(middle[1], 360, 840, 12, indent=False),
        column(last, 490, 900, 12, indent=False),
        rules=tuple(Rect(x, 760, x + 0.5, 900) for x in rules),
    )
    assert articles(zone_print(page), BODY) == [text]


def test_marks_that_hang_into_a_narrow_gutter_do_not_bridge_it() -> None:
    found = articles(zone_print(_hanging_marks()), BODY)
    assert found[0].endswith(A[:72])
    assert found[0].startswith("春耕时节农机手忙到深夜，田埂上的水渠也已经通水。")


def test_two_headlines_on_one_base_line_are_two() -> None:
    assert of_role(zone_print(_heads_side_by_side()), HEADLINE) == ["东山乡修通致富路", "西岭村建起新校舍"]


def test_a_caption_goes_to_the_story_under_its_photo() -> None:
    assert articles(zone_print(_photo_over_its_story()), CAPTION) == ["", "图为渔民出海。周明摄"]


def test_a_spaced_headline_is_one_line_without_spaces() -> None:
    page = sheet(line("春耕备耕", 120, 820, 24, spacing=22), flowing(A, (100, 230), 800, 12, 7))
    zoning = zone_print(page)
    assert [zone.span.of(zoning.text) for zone in zoning.zones if zone.role is HEADLINE] == ["春耕备耕"]


def test_kicker_headline_and_sub_headline_are_told_apart() -> None:
    page = sheet(
        line("山河县多措并举保春灌", 130, 860, 14),
        line("渠水流进万亩田", 120, 820, 30),
        line("——来自灌区的报告", 150, 796, 14),
        flowing(A, (100, 230), 780, 12, 7),
    )
    zoning = zone_print(page)
    assert of_role(zoning, PartRole.KICKER) == ["山河县多措并举保春灌"]
    assert of_role(zoning, HEADLINE) == ["渠水流进万亩田"]
    assert of_role(zoning, PartRole.SUBHEADLINE) == ["——来自灌区的报告"]


def test_a_byline_is_no_body() -> None:
    page = sheet(
        line("渠水流进万亩田", 120, 820, 24),
        line("□ 本报记者 周明", 140, 800, 10),
        flowing(A, (100, 230), 780, 12, 7),
    )
    assert of_role(zone_print(page), BYLINE) == ["□本报记者周明"]


def test_paragraphs_begin_at_indents_and_run_on_over_columns() -> None:
    first, second = A[:40] + "。", B[:71] + "。"
    whole = column(first + "\n" + second, 100, 800, 12)
    lines = sorted({glyph.box.bottom for glyph in whole}, reverse=True)
    moved = {bottom: 790 - 15 * index for index, bottom in enumerate(lines[5:])}
    glyphs = [
        Glyph(
            g.char, Rect(g.box.left + 130, moved[g.box.bottom], g.box.right + 130, moved[g.box.bottom] + 10), 10, "song"
        )
        if g.box.bottom in moved
        else g
        for g in whole
    ]
    page = sheet(line("渠水流进万亩田", 120, 820, 24), glyphs)
    assert of_role(zone_print(page), BODY) == [first, second]


def test_rows_of_figures_are_read_across() -> None:
    cells = (("乡镇", "面积", "产量"), ("东山乡", "120", "35.2"), ("西岭乡", "96", "28.0"), ("南川镇", "205", "61.5"))
    rows = [line(cell, 100 + 80 * x, 600 - 18 * y) for y, row in enumerate(cells) for x, cell in enumerate(row)]
    page = sheet(line("今年夏粮产量", 120, 820, 24), column(A, 100, 800, 24), *rows)
    assert of_role(zone_print(page), BODY)[-3:] == ["东山乡12035.2", "西岭乡9628.0", "南川镇20561.5"]


def test_head_and_foot_of_a_page_stand_in_no_article() -> None:
    page = sheet(
        line("2021年3月5日 星期五", 100, 975, 9),
        line("综合新闻", 400, 972, 16),
        line("3", 700, 975, 12),
        line("渠水流进万亩田", 120, 900, 24),
        flowing(A, (100, 230), 880, 12, 7),
        line("责任编辑：周明 电话：0000-0000", 100, 20, 8),
    )
    zoning = zone_print(page)
    assert articles(zoning, *PartRole) == ["渠水流进万亩田" + A]
    assert of_role(zoning, PartRole.COLUMN) == ["综合新闻"]


def test_small_items_under_one_label_are_articles() -> None:
    page = sheet(
        line("简讯", 150, 900, 18),
        line("东山乡修路", 100, 870, 13), column("本报讯 " + A[:80], 100, 862, 16),
        line("西岭村办学", 100, 750, 13), column("本报讯 " + B[:80], 100, 742, 16),
        line("南川县绿化", 100, 630, 13), column("本报讯 " + C[:80], 100, 622, 16),
    )  # fmt: skip
    zoning = zone_print(page)
    assert of_role(zoning, PartRole.COLUMN) == ["简讯"]
    assert articles(zoning, HEADLINE) == ["东山乡修路", "西岭村办学", "南川县绿化"]


def test_a_headline_set_from_top_to_bottom_is_read() -> None:
    upright = [glyph for row, char in enumerate("渠水流进万亩田") for glyph in line(char, 100, 870 - 30 * row, 26)]
    page = sheet(upright, flowing(A, (140, 270), 900, 12, 7))
    zoning = zone_print(page)
    assert articles(zoning, HEADLINE) == ["渠水流进万亩田"]
    assert articles(zoning, BODY) == [A]


def test_a_shaded_box_is_an_article_of_its_own() -> None:
    page = sheet(
        line("渠水流进万亩田", 120, 900, 30),
        flowing(A + B, (100, 230), 880, 12, 13),
        line("灌区小知识", 380, 860, 16),
        column(C, 370, 850, 12),
        boxes=(Rect(362, 600, 500, 890),),
    )
    assert articles(zone_print(page), BODY) == [A + B, C]
