"""Layouts of whole pages and files: furniture, briefs, jumps, turned and cropped sheets, other scripts, busy pages.

Example 例：`jump_over_two_pages`: （下转3版） at the foot of page 1, （上接1版） at the top of page 3 of one file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.pdf.articles import continue_article, set_article
from tests.pdf.headings import Heading
from tests.pdf.making import Issue, beside, boxed, stacked
from tests.pdf.painting import Press
from tests.pdf.plans import Plan
from tests.pdf.sheets import BERLINER, BROADSHEET, SMALL, TABLOID, Sheet
from tests.pdf.typesetting import Frame

if TYPE_CHECKING:
    from random import Random

    from tests.pdf.making import Layout


def front_page(rng: Random) -> Issue:
    """Masthead, banner of a column, two articles, advertising and foot line."""
    sheet = Sheet(rng, TABLOID)
    region = sheet.advertisement(sheet.foot_line(sheet.masthead()))
    upper, lower = stacked(region, (3, 2))
    set_article(sheet, upper, Plan(columns=4, heading=Heading(size=40, kicker=True, subs=1), size=9.5))
    set_article(sheet, sheet.banner(lower), Plan(columns=4, heading=Heading(size=24), size=9))
    return Issue([sheet])


def inner_page_with_banner(rng: Random) -> Issue:
    """Head line with date, page number and editors, a banner over the only article, foot line."""
    sheet = Sheet(rng, TABLOID, number=3)
    region = sheet.banner(sheet.foot_line(sheet.head_line()))
    set_article(sheet, region.cut(bottom=350), Plan(columns=3, heading=Heading(size=30, lines=2), opening="byline"))
    return Issue([sheet], Press(shuffled=True))


def front_page_with_pointers(rng: Random) -> Issue:
    """A box 导读 with three lines that point to other pages."""
    sheet = Sheet(rng, TABLOID)
    left, right = beside(sheet.masthead().cut(bottom=250), (1, 3), 22)
    inner = boxed(sheet, Frame(left.left, left.top, left.width, 130), "box")
    sheet.note("今日导读", inner, 14, "centre")
    for row in range(3):
        text = f"{sheet.writer().headline(10)} 见{row + 2}版"
        sheet.note(text, inner.cut(top=28 + row * 24), 9)
    set_article(sheet, left.cut(top=145), Plan(columns=1, heading=Heading(size=15, lines=2), size=9))
    set_article(sheet, right, Plan(columns=3, heading=Heading(size=34, subs=1)))
    return Issue([sheet])


def briefs(rng: Random) -> Issue:
    """简讯: a narrow column of four small items, each with its own small bold headline, beside an article."""
    sheet = Sheet(rng, TABLOID)
    left, right = beside(sheet.head_line().cut(bottom=300), (3, 1), 24)
    set_article(sheet, left, Plan(columns=3, heading=Heading(size=30)))
    sheet.upright_rule(right.left - 12, right.top, right.bottom)
    sheet.note("简讯", right, 16, "centre")
    for part in stacked(right.cut(top=28), (1, 1, 1, 1), 12):
        set_article(sheet, part, Plan(columns=1, size=9, heading=Heading(size=12, place="left")))
    return Issue([sheet])


def jump_over_two_pages(rng: Random) -> Issue:
    """An article that jumps from page 1 to page 3 of the same file; page 2 lies between."""
    first, second, third = (Sheet(rng, TABLOID, number=number) for number in (1, 2, 3))
    upper, lower = stacked(first.masthead(), (1, 1))
    told = set_article(first, upper, Plan(columns=4, size=9, onward=3, heading=Heading(size=34, kicker=True)))
    set_article(first, lower, Plan(columns=4, size=9, heading=Heading(size=26)))
    set_article(second, second.head_line().cut(bottom=300), Plan(columns=3, heading=Heading(size=28)))
    upper, lower = stacked(third.head_line(), (1, 2))
    continue_article(third, upper, Plan(columns=4, size=9, heading=None), told, came_from=1)
    third.rule(lower.left, lower.right, lower.top + 9)
    set_article(third, lower, Plan(columns=4, size=9, heading=Heading(size=30, subs=1)))
    return Issue([first, second, third])


def jump_below_another_article(rng: Random) -> Issue:
    """The second half stands without a headline below an article of as many columns, a rule between them."""
    first, second = Sheet(rng, TABLOID, number=1), Sheet(rng, TABLOID, number=2)
    plan = Plan(columns=4, size=9, onward=2, heading=Heading(size=32, subs=1))
    told = set_article(first, first.masthead().cut(bottom=400), plan)
    upper, lower = stacked(second.head_line(), (3, 2))
    set_article(second, upper, Plan(columns=4, size=9, heading=Heading(size=28)))
    second.rule(lower.left, lower.right, lower.top + 9)
    continue_article(second, lower, Plan(columns=4, size=9, heading=None), told, came_from=1)
    return Issue([first, second], Press(runs="pieces"))


def two_jumps_under_headlines(rng: Random) -> Issue:
    """Two articles jump from page 1 to page 2, where their headlines stand again, smaller, in the other order."""
    first, second = Sheet(rng, TABLOID, number=1), Sheet(rng, TABLOID, number=2)
    plan = Plan(columns=4, size=9, onward=2, heading=Heading(size=28))
    told = [set_article(first, part, plan) for part in stacked(first.masthead(), (1, 1), 20)]
    parts = stacked(second.head_line().cut(bottom=200), (1, 1), 24)
    for half, part in zip(reversed(told), parts, strict=True):
        continue_article(second, part, Plan(columns=4, size=9, heading=None), half, came_from=1, again=18)
    return Issue([first, second])


def four_pages_with_an_empty_one(rng: Random) -> Issue:
    """Page 2 is empty, page 3 is only a picture; the others are read."""
    sheets = [Sheet(rng, SMALL, number=number) for number in (1, 2, 3, 4)]
    for sheet in (sheets[0], sheets[3]):
        set_article(sheet, sheet.head_line(), Plan(columns=3, size=10, heading=Heading(size=26)))
    sheets[2].add("picture", sheets[2].inner)
    return Issue(sheets)


def turned_right(rng: Random) -> Issue:
    """/Rotate 90."""
    return _pair(rng, Press(turned=90))


def turned_left(rng: Random) -> Issue:
    """/Rotate 270, character by character."""
    return _pair(rng, Press(turned=270, runs="character", shuffled=True))


def cropped_sheet(rng: Random) -> Issue:
    """A crop box that hides printer's marks and moves the origin."""
    return _pair(rng, Press(crop=(54.5, 71.25)), ("SLUG edition 7 plate K cyan", "plate 0093 do not print"))


def _pair(rng: Random, press: Press, outside: tuple[str, ...] = ()) -> Issue:
    sheet = Sheet(rng, SMALL, outside=list(outside))
    for part in stacked(sheet.head_line(), (1, 1)):
        set_article(sheet, part, Plan(columns=3, size=9.5, heading=Heading(size=24, subs=1)))
    return Issue([sheet], press)


def coded_characters(rng: Random) -> Issue:
    """Characters are codes; a table of the font says what they are."""
    return _pair(rng, Press(coded=True))


def coded_busy_page(rng: Random) -> Issue:
    """The same with several articles, a box and furniture, drawn in any order."""
    return Issue(busy_broadsheet(rng).sheets, Press(coded=True, shuffled=True))


def traditional(rng: Random) -> Issue:
    """A page in traditional characters."""
    sheet = Sheet(rng, SMALL, traditional=True)
    for part in stacked(sheet.head_line(), (1, 1)):
        set_article(sheet, part, Plan(columns=3, size=9.5, heading=Heading(size=24)))
    return Issue([sheet])


def english_words(rng: Random) -> Issue:
    """English words, addresses and numbers in Helvetica within the body."""
    sheet = Sheet(rng, SMALL, latin="Helvetica")
    set_article(sheet, sheet.head_line(), Plan(columns=2, size=10, english=True, heading=Heading(size=26, lines=2)))
    return Issue([sheet], Press(runs="line"))


def english_words_shuffled(rng: Random) -> Issue:
    """The same in Times, in three columns, in any order."""
    sheet = Sheet(rng, TABLOID, latin="Times-Roman")
    region = sheet.head_line().cut(bottom=400)
    set_article(sheet, region, Plan(columns=3, size=9.5, english=True, heading=Heading(size=26)))
    return Issue([sheet], Press(runs="pieces", shuffled=True))


def busy_broadsheet(rng: Random) -> Issue:
    """Seven articles on a big sheet: a lead over all columns, a side column, a box, stacked ones."""
    sheet = Sheet(rng, BROADSHEET)
    region = sheet.foot_line(sheet.masthead())
    lead, middle, low = stacked(region, (3, 3, 2), 24)
    set_article(sheet, lead, Plan(columns=6, size=10.5, heading=Heading(size=56, kicker=True, subs=1), sections=2))
    sheet.rule(region.left, region.right, middle.top + 12)
    left, centre, right = beside(middle, (2, 3, 1.2), 26)
    set_article(sheet, left, Plan(columns=2, size=10, heading=Heading(size=28, lines=2)))
    for part in stacked(centre, (1, 1)):
        set_article(sheet, part, Plan(columns=3, size=9.5, heading=Heading(size=26, subs=1), signoff=True))
    set_article(sheet, boxed(sheet, right, "shade"), Plan(columns=1, size=9, heading=Heading(size=16, lines=2)))
    for part in beside(low, (1, 1), 28):
        set_article(sheet, part, Plan(columns=3, size=9.5, gutter=12, heading=Heading(size=30)))
    return Issue([sheet], Press(runs="pieces", shuffled=True))


def divided_at_random(rng: Random) -> Issue:
    """A page cut into regions at random, level and upright in turn, with heads and columns as they fit."""
    sheet = Sheet(rng, rng.choice((TABLOID, BERLINER)), latin=rng.choice((None, "Helvetica")))
    size = rng.choice((9.0, 9.5, 10.0))
    for region in _divided(rng, sheet.head_line(), rng.choice((2, 3))):
        columns = max(1, min(6, int(region.width / rng.uniform(105, 150))))
        head = Heading(size=min(34.0, region.width / 9), subs=rng.choice((0, 0, 1)), kicker=rng.random() < 0.3)
        opening = rng.choice(("dateline", "byline", "none"))
        gutter = rng.choice((10, 12, 16))
        set_article(sheet, region, Plan(columns=columns, gutter=gutter, size=size, heading=head, opening=opening))
    press = Press(runs=rng.choice(("line", "pieces", "character")), shuffled=rng.random() < 0.5)
    return Issue([sheet], press)


def _divided(rng: Random, region: Frame, depth: int) -> list[Frame]:
    if depth == 0 or region.width * region.height < 120_000:
        return [region]
    share = rng.uniform(0.4, 0.6)
    level = region.height > region.width * rng.uniform(0.6, 1.2)
    parts = stacked(region, (share, 1 - share), 20) if level else beside(region, (share, 1 - share), 26)
    return [small for part in parts for small in _divided(rng, part, depth - 1)]


PAGE_LAYOUTS: dict[str, Layout] = {
    made.__name__: made
    for made in (
        front_page, inner_page_with_banner, front_page_with_pointers, briefs, jump_over_two_pages,
        jump_below_another_article, two_jumps_under_headlines,
        four_pages_with_an_empty_one, turned_right, turned_left, cropped_sheet, coded_characters, coded_busy_page,
        traditional, english_words,        english_words_shuffled, busy_broadsheet, divided_at_random,
    )
}  # fmt: skip
