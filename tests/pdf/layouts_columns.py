"""Layouts of columns and headings: one to six columns, side by side, stacked, heads over, inside and between columns.

Example 例：眉心题：the headline stands in the middle columns, text runs on its left and right (`head_in_the_middle`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.pdf.articles import set_article
from tests.pdf.headings import Heading
from tests.pdf.making import Issue, beside, stacked
from tests.pdf.painting import Press
from tests.pdf.plans import Plan
from tests.pdf.sheets import BERLINER, BROADSHEET, SMALL, TABLOID, Sheet
from tests.pdf.typesetting import Frame

if TYPE_CHECKING:
    from random import Random

    from tests.pdf.making import Layout


def _one(rng: Random, size: tuple[float, float], plan: Plan, press: Press | None = None, share: float = 1) -> Issue:
    """A page of one article under a line of furniture."""
    sheet = Sheet(rng, size)
    region = sheet.head_line()
    set_article(sheet, Frame(region.left, region.top, region.width, region.height * share), plan)
    return Issue([sheet], press or Press())


def single_column(rng: Random) -> Issue:
    return _one(rng, SMALL, Plan(columns=1, size=11, heading=Heading(size=24)), share=0.7)


def two_columns(rng: Random) -> Issue:
    return _one(rng, SMALL, Plan(columns=2, size=10, gutter=22, opening="byline"))


def three_columns(rng: Random) -> Issue:
    plan = Plan(columns=3, size=9.5, heading=Heading(size=30, kicker=True, subs=1), signoff=True)
    return _one(rng, SMALL, plan, Press(runs="pieces"))


def four_columns_with_rules(rng: Random) -> Issue:
    plan = Plan(columns=4, gutter=10, rules=True, size=9, heading=Heading(size=34, subs=2))
    return _one(rng, TABLOID, plan, share=0.6)


def five_narrow_gutters(rng: Random) -> Issue:
    """Gutters of eight points: narrower than a character of the body."""
    return _one(rng, TABLOID, Plan(columns=5, gutter=8, size=9.5, heading=Heading(size=36)), share=0.5)


def six_columns_broadsheet(rng: Random) -> Issue:
    plan = Plan(columns=6, gutter=20, size=10.5, heading=Heading(size=54, kicker=True), sections=2)
    return _one(rng, BROADSHEET, plan, Press(runs="pieces", shuffled=True), share=0.4)


def unequal_columns(rng: Random) -> Issue:
    return _one(rng, TABLOID, Plan(columns=(2, 3, 1.6), gutter=16, size=9.5), share=0.5)


def side_by_side(rng: Random) -> Issue:
    """Two articles of two and of three columns with nothing but white between them."""
    sheet = Sheet(rng, BERLINER)
    left, right = beside(sheet.head_line(), (2, 3), 26)
    set_article(sheet, left, Plan(columns=2, gutter=12, size=9, heading=Heading(size=22, lines=2)))
    set_article(sheet, right, Plan(columns=3, gutter=12, size=9.5, heading=Heading(size=28, subs=1), opening="byline"))
    return Issue([sheet], Press(runs="pieces", shuffled=True))


def side_by_side_with_rule(rng: Random) -> Issue:
    """The same, narrow, with an upright rule."""
    sheet = Sheet(rng, TABLOID)
    left, right = beside(sheet.head_line().cut(bottom=300), (1, 2), 14)
    sheet.upright_rule(left.right + 7, left.top, left.bottom)
    set_article(sheet, left, Plan(columns=2, gutter=9, size=9, heading=Heading(size=18)))
    set_article(sheet, right, Plan(columns=3, gutter=9, size=9, heading=Heading(size=26)))
    return Issue([sheet])


def three_stacked(rng: Random) -> Issue:
    """Three articles under each other, rules between them, other numbers of columns."""
    sheet = Sheet(rng, TABLOID)
    parts = stacked(sheet.head_line(), (3, 2, 2))
    for part, columns in zip(parts, rng.sample((2, 3, 4, 5), 3), strict=True):
        set_article(sheet, part, Plan(columns=columns, size=9, gutter=12, heading=Heading(size=26, subs=columns % 2)))
        sheet.rule(part.left, part.right, part.bottom - 8)
    return Issue([sheet])


def only_a_headline_between(rng: Random) -> Issue:
    """Two articles of the same four columns; no rule tells them apart, only the second headline."""
    sheet = Sheet(rng, TABLOID)
    for part in stacked(sheet.head_line(), (1, 1), 14):
        set_article(sheet, part, Plan(columns=4, size=9, gutter=12, heading=Heading(size=24)))
    return Issue([sheet], Press(runs="line", shuffled=True))


def headline_of_two_lines(rng: Random) -> Issue:
    plan = Plan(columns=3, size=10, heading=Heading(size=34, lines=2, kicker=True, subs=1))
    return _one(rng, SMALL, plan, Press(matrix=True))


def headline_at_the_left(rng: Random) -> Issue:
    plan = Plan(columns=3, size=9, heading=Heading(size=24, lines=2, place="left", over="no"), opening="byline")
    return _one(rng, SMALL, plan, Press(bold="no"))


def head_in_the_middle(rng: Random) -> Issue:
    """眉心题: four columns of which the two in the middle begin under the heading."""
    plan = Plan(columns=4, gutter=16, size=9.5, head_columns=(1, 2), heading=Heading(size=26, kicker=True, subs=1))
    return _one(rng, TABLOID, plan, share=0.45)


def head_over_the_first_columns(rng: Random) -> Issue:
    """The heading stands over two of three columns; the third begins beside it, at the top."""
    plan = Plan(columns=3, gutter=14, size=9.5, head_columns=(0, 1), heading=Heading(size=26, subs=1))
    return _one(rng, TABLOID, plan, share=0.4)


def only_headlines_beside(rng: Random) -> Issue:
    """Four columns with equal gutters; two headlines say that they are two articles."""
    sheet = Sheet(rng, TABLOID)
    for part in beside(sheet.head_line().cut(bottom=450), (1, 1), 14):
        set_article(sheet, part, Plan(columns=2, gutter=14, size=9.5, heading=Heading(size=24)))
    return Issue([sheet], Press(runs="pieces"))


def drawn_in_tenths(rng: Random) -> Issue:
    """The page's own coordinates are tenths of points."""
    plan = Plan(columns=3, size=9.5, heading=Heading(size=30, kicker=True), rules=True)
    return _one(rng, SMALL, plan, Press(zoom=0.1))


def head_over_the_right(rng: Random) -> Issue:
    """The heading stands over the last three columns, another article runs up beside it."""
    sheet = Sheet(rng, TABLOID)
    region = sheet.head_line()
    narrow, wide = beside(region.cut(bottom=350), (1, 4), 18)
    set_article(sheet, narrow, Plan(columns=1, size=9, heading=Heading(size=15, lines=2)))
    set_article(sheet, wide, Plan(columns=4, size=9, heading=Heading(size=32, lines=1, subs=1)))
    return Issue([sheet], Press(runs="character"))


def over_printed_shadow(rng: Random) -> Issue:
    """The whole headline again, lighter, 1.2 points to the lower right."""
    plan = Plan(columns=3, size=9.5, heading=Heading(size=36, over="shadow", lines=2, subs=1))
    return _one(rng, SMALL, plan, Press(runs="character"))


def over_printed_shuffled(rng: Random) -> Issue:
    """Struck twice, and the second strike anywhere in the stream."""
    plan = Plan(columns=2, size=10, sections=2, heading=Heading(size=28, over="strike", kicker=True))
    return _one(rng, SMALL, plan, Press(runs="character", shuffled=True))


def outlined_bold(rng: Random) -> Issue:
    plan = Plan(columns=3, size=9.5, sections=2, heading=Heading(size=28, lines=2))
    return _one(rng, SMALL, plan, Press(bold="outline"))


def spaced_headline(rng: Random) -> Issue:
    plan = Plan(columns=3, size=9.5, heading=Heading(size=28, spaced=True, subs=1))
    return _one(rng, TABLOID, plan, share=0.5)


def condensed_by_matrix(rng: Random) -> Issue:
    """Condensed headlines; type sizes stand in the text matrix, the font's own size is one."""
    plan = Plan(columns=3, size=9, heading=Heading(size=38, narrow=0.7, kicker=True, subs=1))
    return _one(rng, SMALL, plan, Press(matrix=True, runs="pieces"))


def section_heads(rng: Random) -> Issue:
    plan = Plan(columns=3, size=10, sections=4, heading=Heading(size=32, subs=1), opening="byline")
    return _one(rng, BERLINER, plan, share=0.6)


def lead_over_columns(rng: Random) -> Issue:
    """The first paragraph in larger type over all columns."""
    return _one(rng, TABLOID, Plan(columns=4, size=9.5, lead=12, heading=Heading(size=36, subs=1)), share=0.6)


def signed_at_the_right(rng: Random) -> Issue:
    """The writers stand at the right of a line of their own, two articles under each other."""
    sheet = Sheet(rng, SMALL)
    for part in stacked(sheet.head_line(), (1, 1)):
        plan = Plan(columns=3, size=9.5, opening="none", signed=True, heading=Heading(size=24))
        set_article(sheet, part, plan)
    return Issue([sheet])


def uneven_baselines(rng: Random) -> Issue:
    """Pieces of a line stand up to 0.6 points higher or lower, numbers are in Helvetica."""
    sheet = Sheet(rng, SMALL, latin="Helvetica")
    set_article(sheet, sheet.head_line(), Plan(columns=3, size=9, heading=Heading(size=28, kicker=True)))
    return Issue([sheet], Press(runs="pieces", shuffled=True, jitter=0.6))


def drop_letter(rng: Random) -> Issue:
    plan = Plan(columns=3, size=10, drop=True, opening="none", signoff=True, heading=Heading(size=30))
    return _one(rng, SMALL, plan)


def sizes_of_body(rng: Random) -> Issue:
    """Body text of 8, 9.5 and 11 points on one page."""
    sheet = Sheet(rng, TABLOID)
    upper, lower = stacked(sheet.head_line(), (1, 1))
    set_article(sheet, upper, Plan(columns=3, size=11, heading=Heading(size=34), opening="byline"))
    left, right = beside(lower, (1, 1), 24)
    set_article(sheet, left, Plan(columns=2, size=9.5, heading=Heading(size=22)))
    set_article(sheet, right, Plan(columns=3, size=8, gutter=10, heading=Heading(size=20)))
    return Issue([sheet], Press(shuffled=True))


COLUMN_LAYOUTS: dict[str, Layout] = {
    made.__name__: made
    for made in (
        single_column, two_columns, three_columns, four_columns_with_rules, five_narrow_gutters,
        six_columns_broadsheet, unequal_columns, side_by_side, side_by_side_with_rule, three_stacked,
        only_a_headline_between, only_headlines_beside, headline_of_two_lines, headline_at_the_left,
        head_in_the_middle, head_over_the_first_columns, head_over_the_right, drawn_in_tenths, over_printed_shadow,
        over_printed_shuffled, outlined_bold, spaced_headline, condensed_by_matrix, section_heads, drop_letter,
        sizes_of_body, lead_over_columns, signed_at_the_right, uneven_baselines,
    )
}  # fmt: skip
