"""Captions in the forms that papers set them: in another face over the text, credit smaller, beside, numbered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from loaders.zoning import Glyph, Print, Rect
from tests.zoning.reading import BODY, CAPTION, by_article, texts
from tests.zoning.setting import column, line, prose, sheet

if TYPE_CHECKING:
    from collections.abc import Callable

A, B, C = prose("甲", 96), prose("乙", 84), prose("丙", 60)


def page_of(caption: list[Glyph], *pictures: Rect, top: float = 700.0) -> Print:
    """A story of three columns, the middle one beginning at `top` below a picture and its caption."""
    return sheet(
        line("水库除险加固完工", 130, 900, 28, face="hei"),
        column(A[:84], 100, 880, 12, indent=False),
        column(A[84:] + B, 230, top, 12, indent=False),
        column(C, 360, 880, 12, indent=False),
        caption,
        pictures=pictures,
    )


PHOTO = Rect(230, 760, 350, 870)


def _in_another_face() -> list[Glyph]:
    """Set nearly as large as the text and close to it, but in 楷体."""
    return line("村民在麦田里除草。", 230, 746, 9.2, face="kai")


def _with_a_smaller_credit() -> list[Glyph]:
    return [*line("村民在麦田里除草。", 230, 746, 9.2, face="kai"), *line("周明 摄", 320, 746, 7.5, face="hei")]


def _credit_ends_the_last_line() -> list[Glyph]:
    """The caption ends on a line that holds mostly its credit."""
    return [
        *line("图为村民在麦田里忙着除草", 230, 746, 9.2, face="kai"),
        *line("施肥。", 230, 734, 9.2, face="kai"),
        *line("本报记者　周明　摄", 262, 734, 7.5, face="hei"),
    ]


def _credit_on_a_line_of_its_own() -> list[Glyph]:
    return [*line("村民在麦田里除草。", 230, 746, 9.2, face="kai"), *line("周明 摄", 315, 734, 7.5, face="hei")]


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (_in_another_face, "村民在麦田里除草。"),
        (_with_a_smaller_credit, "村民在麦田里除草。周明摄"),
        (_credit_ends_the_last_line, "图为村民在麦田里忙着除草施肥。本报记者周明摄"),
        (_credit_on_a_line_of_its_own, "村民在麦田里除草。周明摄"),
    ],
)
def test_a_caption_right_over_text_is_none_of_it(made: Callable[[], list[Glyph]], said: str) -> None:
    page = page_of(made(), PHOTO, top=730)
    assert "".join(texts(page, CAPTION)) == said
    assert "".join(by_article(page, BODY)) == A + B + C


@pytest.mark.parametrize("marks", ["①②③", "左图上图右图", "ABC"])
def test_captions_of_a_group_go_with_it(marks: str) -> None:
    step = len(marks) // 3
    signs = [marks[i : i + step] for i in range(0, len(marks), step)]
    photos = tuple(Rect(100 + 130 * i, 780, 220 + 130 * i, 880) for i in range(3))
    captions = [
        g for i, sign in enumerate(signs) for g in line(f"{sign}：村民在除草。", 100 + 130 * i, 766, 8, face="kai")
    ]
    page = sheet(
        line("麦田里的春天", 150, 900, 28, face="hei"),
        captions,
        *[
            column(text, 100 + 130 * i, 750, 12, indent=False)
            for i, text in enumerate((A[:84], A[84:] + B[:72], B[72:]))
        ],
        pictures=photos,
    )
    assert "".join(texts(page, CAPTION)) == "".join(f"{sign}：村民在除草。" for sign in signs)
    assert "".join(by_article(page, BODY)) == A + B


@pytest.mark.parametrize("at_left", [True, False])
def test_a_caption_beside_its_picture(at_left: bool) -> None:
    photo = Rect(240, 780, 430, 890) if at_left else Rect(100, 780, 290, 890)
    caption = column("村民在麦田里除草，今年雨水好。", 178 if at_left else 296, 830, 7, 8, face="kai", indent=False)
    page = sheet(
        line("麦田里的春天", 150, 900, 28, face="hei"),
        caption,
        column(A, 100, 760, 16, indent=False),
        column(B, 270, 760, 16, indent=False),
        pictures=(photo,),
    )
    assert "".join(texts(page, CAPTION)) == "村民在麦田里除草，今年雨水好。"
    assert "".join(by_article(page, BODY)) == A + B


@pytest.mark.parametrize("drop", [22, 34])
def test_a_headline_beside_a_picture_is_no_caption(drop: float) -> None:
    """Bold, of the size of the text, the news below it close or farther away."""
    news = "本报讯（记者 周明）" + C
    page = sheet(
        line("麦田里的春天", 130, 900, 28, face="hei"),
        column(A + B, 100, 760, 18, indent=False),
        line("夜校本周开课", 306, 850, 11, face="hei"),
        column(news, 306, 860 - drop, 14),
        pictures=(Rect(100, 780, 290, 890),),
        rules=(Rect(300, 600, 300.5, 890),),
    )
    assert by_article(page, BODY)[1:] == [news.replace(" ", "")]
    assert texts(page, CAPTION) == []


def test_a_byline_over_a_picture_is_no_caption() -> None:
    byline = line("本报记者周明", 240, 874, 9, face="kai")
    assert texts(page_of(byline, Rect(230, 740, 350, 868)), CAPTION) == []


def test_the_end_of_a_text_over_a_picture_is_no_caption() -> None:
    page = sheet(
        line("水库除险加固完工", 130, 900, 28, face="hei"),
        column(A, 100, 880, 12, indent=False),
        column(B[:36], 230, 880, 12, indent=False),
        column(B[36:], 230, 720, 12, indent=False),
        pictures=(Rect(230, 730, 350, 832),),
    )
    assert "".join(by_article(page, BODY)) == A + B
    assert not texts(page, CAPTION)
