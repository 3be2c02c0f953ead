"""Headings and pictures: kicker, headline in one or two lines, sub-headlines; pictures with captions and credits.

Example 例：the kicker 听民声 解难题 办实事 in 13 points, over a headline of 30, over ——来自南渡镇的报告 in 13.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from tests.pdf.sheets import STRIKE
from tests.pdf.typesetting import Face, Frame, centred, natural_width, set_line, set_text, slots_of

if TYPE_CHECKING:
    from tests.pdf.sheets import Sheet, Told
    from tests.pdf.typesetting import Line
    from tests.pdf.words import Writer

SHADOW = ((1.2, -1.2),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading: `lines` of headline, `subs` sub-headlines; `over` is how it is printed over itself.

    `spaced` sets the headline's characters half a character apart; `narrow` condenses it; `place` is where it stands.
    """

    size: float = 26
    lines: int = 1
    kicker: bool = False
    subs: int = 0
    over: Literal["no", "strike", "shadow"] = "strike"
    spaced: bool = False
    narrow: float = 1.0
    place: Literal["centre", "left"] = "centre"


def set_heading(sheet: Sheet, region: Frame, heading: Heading, told: Told, writer: Writer) -> float:
    """Sets a heading at the top of the region and tells it; gives how high it is with the space below it."""
    small = max(11.0, heading.size * 0.5)
    top = region.top
    if heading.kicker:
        told.kicker.append(_fit(writer.kicker(), small, region.width))
        top = _line(sheet, told.kicker[-1], region, top, sheet.face(small), heading, main=False)
    size = min(heading.size, region.width / 6)
    spread = 1.5 if heading.spaced else 1.0
    longest = max(4, int(region.width / (size * spread * heading.narrow)))
    for _ in range(heading.lines):
        told.headline.append(writer.headline(min(longest, 20)))
        top = _line(sheet, told.headline[-1], region, top, sheet.face(size, heading.narrow), heading, main=True)
    for _ in range(heading.subs):
        told.subheadlines.append(_fit(writer.subheadline(), small, region.width))
        top = _line(sheet, told.subheadlines[-1], region, top, sheet.face(small), heading, main=False)
    return region.top - top + 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture in a frame. The caption stands below or at its right side (then `side` points wide)."""

    frame: Frame
    side: float = 0
    size: float = 8
    characters: int = 24
    grey: bool = False
    own_line: bool = False

    @property
    def caption_height(self) -> float:
        """Points that a caption below needs at most."""
        return self.size * 1.35 * 4


def set_picture(sheet: Sheet, picture: Picture, told: Told, writer: Writer) -> None:
    """Paints a picture and sets its caption with its credit."""
    frame = picture.frame
    sheet.add("grey" if picture.grey else "picture", frame)
    if picture.side:
        room = Frame(frame.right + 6, frame.top, picture.side, frame.height)
    else:
        room = Frame(frame.left, frame.bottom - 3, frame.width, picture.caption_height)
    face, caption, credit = sheet.face(picture.size), writer.caption(picture.characters), writer.credit()
    slots = slots_of([room], picture.size, picture.size * 1.35)
    lines, rest = set_text(caption if picture.own_line else caption + credit, iter(slots), face, 0)
    if picture.own_line and len(lines) < len(slots):
        slot, long = slots[len(lines)], natural_width(credit, face)
        lines.append(set_line(credit, slot.left + slot.width - long, long, slot.baseline, face))
    assert not rest, "the caption has no room"
    sheet.print_lines(lines)
    told.captions.append(caption + credit)


def _line(sheet: Sheet, text: str, region: Frame, top: float, face: Face, heading: Heading, main: bool) -> float:
    """One line of a heading from `top` on; gives where the next one may begin."""
    spacing = face.size * 0.5 if main and heading.spaced else 0.0
    baseline = top - 0.9 * face.size
    left, width = region.left, region.width
    long = natural_width(text, face)
    set_one = set_line(text, left, long, baseline, face, spacing=spacing)
    line = set_one if heading.place == "left" else centred(text, left, width, baseline, face, spacing)
    sheet.print_lines([_over(line, heading) if main else line], sampled=main)
    return top - face.size * 1.28


def _over(line: Line, heading: Heading) -> Line:
    if heading.over == "shadow":
        return replace(line, strikes=SHADOW, shadow=True)
    return replace(line, strikes=STRIKE) if heading.over == "strike" else line


def _fit(text: str, size: float, width: float) -> str:
    """The text cut at its end to the width."""
    return text[: max(4, int(width / size))]
