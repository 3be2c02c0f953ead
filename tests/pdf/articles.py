"""Sets one article into a region of a sheet: heading, columns, pictures, tables, jumps; text is written to fit.

Example 例：`set_article(sheet, Frame(40, 900, 500, 300), Plan(columns=3, kicker=True))`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.pdf.bodies import Body
from tests.pdf.columns import carved, columns_in
from tests.pdf.headings import set_heading
from tests.pdf.sheets import STRIKE
from tests.pdf.typesetting import Frame, Slot, centred, natural_width, set_line, set_text, slots_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.pdf.plans import Plan
    from tests.pdf.sheets import Sheet, Told
    from tests.pdf.typesetting import Face
    from tests.pdf.words import Writer


def set_article(
    sheet: Sheet, region: Frame, plan: Plan, told: Told | None = None, writer: Writer | None = None
) -> Told:
    """Sets an article that fills the region; returns it as far as it is told."""
    writer, told = writer or sheet.writer(), told or sheet.told()
    frames = _body_frames(sheet, region, plan, told, writer)
    if plan.lead:
        frames = _with_lead(sheet, frames, plan, told, writer)
    table: list[str] = []
    if plan.table:
        frames = _with_table(sheet, frames, plan, table, writer)
    if plan.rules:
        for one in frames[1:]:
            sheet.upright_rule(one.left - plan.gutter / 2, one.top, one.bottom)
    slots = slots_of(_without(frames, plan, frames[0]), plan.size, plan.size * plan.leading)
    if plan.opening == "byline":
        told.byline = writer.byline()
        slots = _set_byline(sheet, slots, told.byline, sheet.face(plan.size))
    if plan.drop:
        slots = _beside_drop(slots, plan)
    last = slots.pop() if plan.signed else None
    Body(sheet, plan, told, writer, slots).fill(first=not plan.lead)
    told.prose += table
    if last:
        _set_signature(sheet, last, plan, told, writer)
    return told


def continue_article(sheet: Sheet, region: Frame, plan: Plan, told: Told, came_from: int, again: float = 0) -> None:
    """The second half of an article whose first half left a rest: （上接1版） and the rest.

    With `again`, the headline is printed over it again in that size.
    """
    told.pages.append(sheet.number)
    for text in told.headline if again else ():
        face, baseline = sheet.face(again), region.top - 0.9 * again
        line = centred(text, region.left, region.width, baseline, face)
        sheet.print_lines([replace(line, strikes=STRIKE)])
        region = region.cut(top=again * 1.4)
    frames = columns_in(region, plan.columns, plan.gutter)
    slots = iter(slots_of(frames, plan.size, plan.size * plan.leading))
    face = sheet.face(plan.size)
    lines, rest = set_text(f"（上接{came_from}版）{told.rest}", slots, face, 0)
    sheet.print_lines(lines)
    told.prose[-1] += told.rest[: len(told.rest) - len(rest)]
    Body(sheet, plan, told, sheet.writer(), list(slots)).fill(first=False)


def _body_frames(sheet: Sheet, region: Frame, plan: Plan, told: Told, writer: Writer) -> list[Frame]:
    """The columns of the body under (or beside) the heading."""
    columns = columns_in(region, plan.columns, plan.gutter)
    if plan.heading is None:
        height, first, last = 0.0, 0, -1
    else:
        first, last = plan.head_columns or (0, len(columns) - 1)
        left, right = columns[first].left, columns[last].right
        height = set_heading(sheet, Frame(left, region.top, right - left, region.height), plan.heading, told, writer)
    frames = [one.cut(top=height) if first <= index <= last else one for index, one in enumerate(columns)]
    if plan.short:
        frames = [one.cut(bottom=plan.short[1]) if index >= plan.short[0] else one for index, one in enumerate(frames)]
    return frames


def _without(frames: Sequence[Frame], plan: Plan, first: Frame) -> list[Frame]:
    """The frames around the hole."""
    if plan.hole is None:
        return list(frames)
    hole = Frame(first.left + plan.hole.left, first.top - plan.hole.top, plan.hole.width, plan.hole.height)
    return [part for frame in frames for part in carved(frame, hole, plan.size * 6)]


def _with_table(sheet: Sheet, frames: list[Frame], plan: Plan, told: list[str], writer: Writer) -> list[Frame]:
    """A table across the foot of all columns; its rows are told after the text."""
    rows, leading = writer.table(plan.table), plan.size * 1.7
    height = leading * len(rows) + 12
    bottom = max(one.bottom for one in frames)
    left, right = frames[0].left, frames[-1].right
    face = sheet.face(plan.size)
    for row, cells in enumerate(rows):
        baseline = bottom + height - 14 - row * leading
        for cell, text in enumerate(cells):
            share = left + 10 + (right - left - 20) * cell / len(cells)
            sheet.print_lines([set_line(text, share, 0, baseline, face)])
        sheet.rule(left, right, baseline - 5)
        told.append("".join(cells))
    sheet.rule(left, right, bottom + height - 2)
    return [one.cut(bottom=height + bottom - one.bottom) for one in frames]


def _with_lead(sheet: Sheet, frames: list[Frame], plan: Plan, told: Told, writer: Writer) -> list[Frame]:
    """The first paragraph over all columns, in larger type; the columns begin below it."""
    room = Frame(frames[0].left, frames[0].top, frames[-1].right - frames[0].left, plan.lead * 1.5 * 6)
    text = writer.dateline() + "".join(writer.paragraph(90, first=True))
    lines, rest = set_text(text, iter(slots_of([room], plan.lead, plan.lead * 1.5)), sheet.face(plan.lead))
    assert not rest, "the lead has no room"
    sheet.print_lines(lines, sampled=True)
    told.prose.append(text)
    return [one.cut(top=plan.lead * 1.5 * len(lines) + 8) for one in frames]


def _set_signature(sheet: Sheet, slot: Slot, plan: Plan, told: Told, writer: Writer) -> None:
    """The writers at the right of a line of their own."""
    text, face = writer.signoff(), sheet.face(plan.size)
    long = natural_width(text, face)
    sheet.print_lines([set_line(text, slot.left + slot.width - long, long, slot.baseline, face)])
    told.prose.append(text)


def _set_byline(sheet: Sheet, slots: list[Slot], text: str, face: Face) -> list[Slot]:
    first = slots[0]
    if natural_width(text, face) > first.width:
        lines, _ = set_text(text, iter(slots[:2]), face, 0)
        sheet.print_lines(lines)
        return slots[2:]
    sheet.print_lines([centred(text, first.left, first.width, first.baseline, face)])
    return slots[1:]


def _beside_drop(slots: list[Slot], plan: Plan) -> list[Slot]:
    """Room for a first letter two lines high; it is set when the first sentence is known."""
    wide = plan.size * 2.6
    return [Slot(one.left + wide, one.baseline, one.width - wide) for one in slots[:2]] + slots[2:]
