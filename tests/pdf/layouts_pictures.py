"""Layouts with pictures, boxes and tables: captions below and beside, text around, stories, shaded and ruled boxes.

Example 例：图片新闻：a picture, a small headline below it and a few lines that are body and caption in one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.pdf.articles import set_article
from tests.pdf.columns import columns_in
from tests.pdf.headings import Heading, Picture, set_heading, set_picture
from tests.pdf.making import Issue, beside, boxed, stacked
from tests.pdf.painting import Press
from tests.pdf.plans import Plan
from tests.pdf.sheets import BERLINER, TABLOID, Sheet
from tests.pdf.typesetting import Frame, set_text, slots_of

if TYPE_CHECKING:
    from random import Random

    from tests.pdf.making import Layout


def picture_over_columns(rng: Random) -> Issue:
    """A picture over the last two of four columns, its caption and credit below it, the text under them."""
    sheet = Sheet(rng, TABLOID)
    region = sheet.head_line().cut(bottom=250)
    writer, told = sheet.writer(), sheet.told()
    height = set_heading(sheet, region, Heading(size=34, subs=1), told, writer)
    body = region.cut(top=height)
    columns = columns_in(body, 4, 14)
    frame = Frame(columns[2].left, body.top, columns[3].right - columns[2].left, 180)
    picture = Picture(frame=frame)
    set_picture(sheet, picture, told, writer)
    hole = Frame(frame.left - body.left, 0, frame.width, frame.height + picture.caption_height)
    set_article(sheet, body, Plan(columns=4, heading=None, hole=hole, size=9.5), told, writer)
    return Issue([sheet])


def picture_with_caption_beside(rng: Random) -> Issue:
    """Under the text a picture; caption in a narrow block at its right side."""
    sheet = Sheet(rng, TABLOID)
    upper, lower = stacked(sheet.head_line().cut(bottom=200), (3, 2))
    writer, told = sheet.writer(), sheet.told()
    set_article(sheet, upper, Plan(columns=3, heading=Heading(size=30), size=10), told, writer)
    frame = Frame(lower.left, lower.top, lower.width - 120, lower.height)
    set_picture(sheet, Picture(frame=frame, side=110, own_line=True, grey=True), told, writer)
    return Issue([sheet], Press(shuffled=True))


def picture_wrapped(rng: Random) -> Issue:
    """A picture in the middle of the text, half a column wider than one column; lines beside it are shorter."""
    sheet = Sheet(rng, BERLINER)
    region = sheet.head_line().cut(bottom=500)
    writer, told = sheet.writer(), sheet.told()
    height = set_heading(sheet, region, Heading(size=36, kicker=True), told, writer)
    body = region.cut(top=height)
    columns = columns_in(body, 3, 18)
    frame = Frame(columns[1].left, body.top - 150, columns[1].width * 1.5 + 18, 150)
    picture = Picture(frame=frame)
    set_picture(sheet, picture, told, writer)
    hole = Frame(frame.left - body.left, 150, frame.width, 150 + picture.caption_height)
    set_article(sheet, body, Plan(columns=3, gutter=18, heading=None, hole=hole, size=10), told, writer)
    return Issue([sheet])


def picture_inside_one_column(rng: Random) -> Issue:
    """A picture as wide as its column between the lines of the text."""
    sheet = Sheet(rng, TABLOID)
    region = sheet.head_line().cut(bottom=380)
    writer, told = sheet.writer(), sheet.told()
    height = set_heading(sheet, region, Heading(size=30), told, writer)
    body = region.cut(top=height)
    column = columns_in(body, 3, 16)[rng.choice((0, 1, 2))]
    picture = Picture(frame=Frame(column.left, body.top - 160, column.width, 120), own_line=True)
    set_picture(sheet, picture, told, writer)
    hole = Frame(column.left - body.left, 160, column.width, 120 + picture.caption_height)
    set_article(sheet, body, Plan(columns=3, gutter=16, heading=None, hole=hole, size=10), told, writer)
    return Issue([sheet], Press(runs="pieces"))


def _story(sheet: Sheet, region: Frame) -> None:
    """Picture, small headline below it, a few lines of text with the credit."""
    writer, told = sheet.writer(), sheet.told(either=True)
    frame = Frame(region.left, region.top, region.width, region.height * 0.66)
    sheet.add("picture", frame)
    below = region.cut(top=frame.height + 6)
    below = below.cut(top=set_heading(sheet, below, Heading(size=17), told, writer))
    text, credit = writer.caption(70), writer.credit()
    slots = slots_of([below], 9, 13)
    lines, rest = set_text(text + credit, iter(slots), sheet.face(9))
    assert not rest, "the story has no room"
    sheet.print_lines(lines, sampled=True)
    told.captions.append(text + credit)


def picture_story(rng: Random) -> Issue:
    """图片新闻 at the left, an article at the right."""
    sheet = Sheet(rng, TABLOID)
    left, right = beside(sheet.head_line().cut(bottom=480), (3, 4), 22)
    _story(sheet, left)
    set_article(sheet, right, Plan(columns=2, heading=Heading(size=24, lines=2)))
    return Issue([sheet])


def two_picture_stories(rng: Random) -> Issue:
    """Two of them side by side above an article; each text belongs to the picture over it."""
    sheet = Sheet(rng, TABLOID)
    upper, lower = stacked(sheet.head_line(), (2, 3))
    for part in beside(upper, (1, 1), 22):
        _story(sheet, part)
    set_article(sheet, lower, Plan(columns=4, heading=Heading(size=30, subs=1), sections=1))
    return Issue([sheet], Press(runs="pieces", shuffled=True))


def shaded_box(rng: Random) -> Issue:
    """A shaded box with an article of one wide column in the lower right corner of a four-column article."""
    sheet = Sheet(rng, TABLOID)
    region = sheet.head_line().cut(bottom=200)
    columns = columns_in(region, 4, 14)
    height = 240.0
    plan = Plan(columns=4, heading=Heading(size=34, kicker=True), short=(2, height + 16), size=9)
    set_article(sheet, region, plan)
    corner = Frame(columns[2].left, region.bottom + height, region.right - columns[2].left, height)
    inner = boxed(sheet, corner, "shade")
    set_article(sheet, inner, Plan(columns=1, heading=Heading(size=18), size=10, opening="none", signoff=True))
    return Issue([sheet])


def ruled_frame(rng: Random) -> Issue:
    """A box of rules with two columns of its own in the upper right corner, the other text around it."""
    sheet = Sheet(rng, BERLINER)
    region = sheet.head_line().cut(bottom=350)
    writer, told = sheet.writer(), sheet.told()
    height = set_heading(sheet, region, Heading(size=40), told, writer)
    body = region.cut(top=height)
    columns = columns_in(body, 5, 14)
    corner = Frame(columns[3].left, body.top, body.right - columns[3].left, 300)
    hole = Frame(corner.left - body.left, 0, corner.width, corner.height + 6)
    set_article(sheet, body, Plan(columns=5, heading=None, hole=hole, size=9.5, opening="byline"), told, writer)
    inner = boxed(sheet, corner, "box")
    set_article(sheet, inner, Plan(columns=2, gutter=12, heading=Heading(size=20), size=9))
    return Issue([sheet], Press(shuffled=True))


def l_shape_without_rule(rng: Random) -> Issue:
    """The same on the left, and nothing but white between the two."""
    sheet = Sheet(rng, TABLOID)
    region = sheet.head_line().cut(bottom=200)
    columns = columns_in(region, 4, 14)
    height = region.height * 0.4
    set_article(sheet, region, Plan(columns=4, short=(2, height + 22), size=9.5, heading=Heading(size=34, kicker=True)))
    corner = Frame(columns[2].left, region.bottom + height, region.right - columns[2].left, height)
    set_article(sheet, corner, Plan(columns=2, size=9.5, heading=Heading(size=22)))
    return Issue([sheet], Press(runs="pieces"))


def l_shape(rng: Random) -> Issue:
    """The body of the first article is an L: the second article stands in its corner, a rule around it."""
    sheet = Sheet(rng, TABLOID)
    region = sheet.head_line().cut(bottom=150)
    columns = columns_in(region, 5, 12)
    height = region.height * 0.5
    set_article(sheet, region, Plan(columns=5, gutter=12, short=(2, height + 14), size=9, heading=Heading(size=36)))
    corner = Frame(columns[2].left, region.bottom + height, region.right - columns[2].left, height)
    sheet.rule(corner.left, corner.right, corner.top + 5)
    sheet.upright_rule(corner.left - 6, corner.top + 5, corner.bottom)
    set_article(sheet, corner, Plan(columns=3, gutter=12, size=9, heading=Heading(size=22), opening="byline"))
    return Issue([sheet], Press(runs="pieces"))


def table_of_figures(rng: Random) -> Issue:
    """Rows and columns of figures across the foot of an article, another article below."""
    sheet = Sheet(rng, TABLOID)
    upper, lower = stacked(sheet.head_line(), (3, 2))
    set_article(sheet, upper, Plan(columns=3, table=6, heading=Heading(size=30), size=9.5))
    sheet.rule(lower.left, lower.right, lower.top + 9)
    set_article(sheet, lower, Plan(columns=4, heading=Heading(size=24), size=9))
    return Issue([sheet])


def table_in_one_column(rng: Random) -> Issue:
    """A table at the end of a single wide column, numbers in another font."""
    sheet = Sheet(rng, TABLOID, latin="Helvetica")
    left, right = beside(sheet.head_line().cut(bottom=400), (1, 1), 24)
    set_article(sheet, left, Plan(columns=1, table=8, heading=Heading(size=24), size=10))
    set_article(sheet, right, Plan(columns=2, heading=Heading(size=24), size=9))
    return Issue([sheet], Press(runs="pieces", shuffled=True))


PICTURE_LAYOUTS: dict[str, Layout] = {
    made.__name__: made
    for made in (
        picture_over_columns, picture_with_caption_beside, picture_wrapped, picture_inside_one_column, picture_story,
        two_picture_stories, shaded_box, ruled_frame, l_shape,
        l_shape_without_rule, table_of_figures, table_in_one_column,
    )
}  # fmt: skip
