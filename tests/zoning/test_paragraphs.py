"""Where paragraphs and headings of sections begin, in columns that are justified, ragged, mixed or verse."""

from __future__ import annotations

import pytest

from loaders.zoning import Glyph, Rect
from tests.zoning.reading import BODY, BYLINE, HEADLINE, SECTION, by_article, texts
from tests.zoning.setting import column, line, prose, sheet

A, B, C, D = prose("甲", 62), prose("乙", 58), prose("丙", 66), prose("丁", 70)
HEAD = line("水库除险加固完工", 150, 900, 28, face="hei")


def rows(*texts_: str, left: float = 100, top: float = 880, face: str = "song") -> list[Glyph]:
    """Lines as they are given, 15 points apart; a full-width space at the head indents."""
    return [g for row, text in enumerate(texts_) for g in line(text, left, top - 10 - 15 * row, face=face)]


@pytest.mark.parametrize(
    ("lines", "paragraphs"),
    [
        # a figure that does not fit goes to the next line: that is no paragraph
        (("　　咨询可拨打电话：", "0998-7712340，全天有人接听，", "也可到村委会办理登记手续。", "　　周一休息。"),
         ["咨询可拨打电话：0998-7712340，全天有人接听，也可到村委会办理登记手续。", "周一休息。"]),
        # nor does a name in letters
        (("　　这种机器是进口的：", "AGRICOLA-2000，一天能收割", "三百亩麦子。", "　　天亮了。"),
         ["这种机器是进口的：AGRICOLA-2000，一天能收割三百亩麦子。", "天亮了。"]),
        # a quotation mark that hangs half an em into the indent
        (("　　村里装上了路灯，大街小巷都", "亮了起来。", "　“晚上出门不怕了。”老人高兴", "地说，路也平整。",
          "　　天亮了。"),
         ["村里装上了路灯，大街小巷都亮了起来。", "“晚上出门不怕了。”老人高兴地说，路也平整。", "天亮了。"]),
    ],
    ids=["figure", "letters", "hanging mark"],
)  # fmt: skip
def test_paragraphs_begin_where_they_are_indented(lines: tuple[str, ...], paragraphs: list[str]) -> None:
    assert texts(sheet(HEAD, rows(*lines)), BODY) == paragraphs


@pytest.mark.parametrize("face", ["hei", "kai"])
@pytest.mark.parametrize("heading", ["难在哪里", "钱从哪里来？", "两条路，三座桥", "“田头”连着“云”"])
@pytest.mark.parametrize("inset", ["middle", "left", "indent"])
def test_a_line_of_another_face_between_paragraphs_is_a_heading(face: str, heading: str, inset: str) -> None:
    width = 120.0
    left = {"middle": 100 + (width - 10 * len(heading)) / 2, "left": 100.0, "indent": 120.0}[inset]
    upper, lower = column(A, 100, 880, 12), column(C, 100, 760, 12)
    page = sheet(HEAD, upper, line(heading, left, 768, face=face), lower, column(D, 230, 880, 12))
    assert texts(page, SECTION) == [heading]
    assert texts(page, BODY) == [A, C, D]


def test_a_heading_of_two_lines_at_the_foot_of_a_column() -> None:
    page = sheet(
        HEAD,
        column(A, 100, 880, 12),
        line("山连着山水也连着水", 115, 770, face="hei"),
        line("人连", 150, 755, face="hei"),
        column(D, 230, 880, 12),
    )
    assert texts(page, SECTION) == ["山连着山水也连着水人连"]
    assert texts(page, BODY) == [A, D]


def test_a_heading_at_the_head_of_a_column() -> None:
    page = sheet(HEAD, column(A, 100, 880, 12), line("难在哪里", 270, 870, face="hei"), column(D, 230, 860, 12))
    assert texts(page, SECTION) == ["难在哪里"]
    assert texts(page, BODY) == [A, D]


def test_a_last_line_of_figures_in_a_face_of_their_own_is_text() -> None:
    page = sheet(
        HEAD,
        rows("　　咨询可拨打电话："),
        line("0998-7712340", 100, 855, face="helvetica"),
        rows("　　周一休息，其余日子都有", "人在。", top=850),
    )
    assert texts(page, BODY) == ["咨询可拨打电话：0998-7712340", "周一休息，其余日子都有人在。"]


def test_a_lead_in_another_face_is_text() -> None:
    page = sheet(HEAD, column(A, 100, 880, 12, face="kai"), column(C, 100, 770, 12), column(D, 230, 880, 12))
    assert texts(page, BODY) == [A, C, D]


def test_a_first_line_that_stands_in_the_middle_by_chance_is_no_heading() -> None:
    page = sheet(HEAD, rows("　　“嘿——嘿", "——”一声号子，上百根木料从", "坡上滚进河里。"), column(D, 290, 880, 12))
    assert texts(page, SECTION) == []
    assert texts(page, BODY)[0] == "“嘿——嘿——”一声号子，上百根木料从坡上滚进河里。"


@pytest.mark.parametrize(
    "lines",
    [
        # half-width figures make a line shorter; a mark begins the next one
        (
            "　　今年，全县修渠3600米长，用工",
            "2100人次，新增水浇地850亩",
            "，亩均增收420元，惠及3个乡",
            "镇，下年再修2000米。",
        ),
        # the first line stands in the middle of its column by chance
        ("　　合作社添置农机18台", "耕完了河湾里的两百亩地，今年又多", "种了三成油菜，花开得早。"),
    ],
    ids=["ragged", "middle"],
)  # fmt: skip
def test_an_indented_line_that_runs_on_is_no_heading(lines: tuple[str, ...]) -> None:
    page = sheet(HEAD, rows(*lines), column(D, 330, 880, 12))
    assert texts(page, SECTION) == []
    assert texts(page, BODY)[0] == "".join(lines).strip()


VERSE = ("雨水在屋檐下数着日子", "把灯留给晚归的船", "渡口很静", "木桨靠着青石睡去了", "我想起那年的雪", "落在桥上")


@pytest.mark.parametrize("inset", [0, 20])
def test_each_line_of_a_poem_is_a_paragraph(inset: int) -> None:
    page = sheet(
        line("麦场", 166, 900, 24, face="hei"),
        line("周　明", 175, 880, 10),
        rows(*VERSE, left=130 + inset, top=865),
        boxes=(Rect(95, 760, 285, 935),),
    )
    assert texts(page, BODY) == list(VERSE)
    assert texts(page, BYLINE) == ["周明"]


def test_a_paragraph_goes_on_past_a_picture_in_its_column() -> None:
    text = prose("戊", 144)
    page = sheet(
        HEAD,
        column(text[:60], 100, 880, 12, indent=False),
        column(text[60:], 100, 690, 12, indent=False),
        column(D, 230, 880, 12),
        pictures=(Rect(100, 710, 220, 800),),
    )
    assert texts(page, BODY) == [text, D]


@pytest.mark.parametrize("mark", ["■", "●", "▲", "★", "【"])
def test_items_with_a_mark_are_paragraphs_and_no_bylines(mark: str) -> None:
    close = "】" if mark == "【" else "　"
    items = [
        f"{mark}东山乡{close}修好了三公里的机耕道，收割机能开到地头。",
        f"{mark}西岭乡{close}给果树剪枝，请来了县里的技术员。",
    ]
    page = sheet(
        line("各地", 166, 900, 24, face="hei"), column("\n".join(items), 100, 880, 11), boxes=(Rect(92, 700, 230, 935),)
    )
    assert texts(page, BODY) == [item.replace("\u3000", "") for item in items]
    assert not texts(page, BYLINE)


def test_a_column_of_one_line_is_no_part_of_the_column_at_its_left() -> None:
    text = prose("己", 150)
    parts = (text[:48], text[48:96], text[96:144], text[144:])
    lefts = (100.0, 234.0, 368.0, 502.0)
    page = sheet(
        line("水库除险加固完工", 150, 900, 28, face="hei"),
        *[column(part, left, 880, 12, indent=False) for part, left in zip(parts, lefts, strict=True)],
    )
    assert by_article(page, BODY) == [text]


def test_cells_whose_borders_are_drawn_one_by_one_are_rows() -> None:
    cells = (("乡镇", "面积", "产量"), ("东山乡", "一百亩", "三吨"), ("西岭乡", "九十亩", "二吨"))
    glyphs = [
        g for y, row in enumerate(cells) for x, cell in enumerate(row) for g in line(cell, 105 + 80 * x, 604 - 20 * y)
    ]
    borders = [
        edge
        for y in range(3)
        for x in range(3)
        for edge in (
            Rect(100 + 80 * x, 600 - 20 * y, 180 + 80 * x, 600.7 - 20 * y),
            Rect(100 + 80 * x, 620 - 20 * y, 180 + 80 * x, 620.7 - 20 * y),
            Rect(100 + 80 * x, 600 - 20 * y, 100.7 + 80 * x, 620.7 - 20 * y),
            Rect(180 + 80 * x, 600 - 20 * y, 180.7 + 80 * x, 620.7 - 20 * y),
        )
    ]
    page = sheet(line("夏粮产量", 150, 630, 20, face="hei"), glyphs, rules=tuple(borders))
    assert texts(page, HEADLINE) == ["夏粮产量"]
    assert texts(page, BODY) == ["".join(row) for row in cells]
