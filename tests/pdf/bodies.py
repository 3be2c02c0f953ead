"""Fills the lines that an article has with paragraphs, section heads, a drop letter, a sign-off, a jump.

Example 例：four lines are left: a last paragraph is written that ends in the fourth or a little before, with （喻佳）.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.pdf.sheets import STRIKE
from tests.pdf.typesetting import centred, natural_width, set_line, set_text

if TYPE_CHECKING:
    from tests.pdf.plans import Plan
    from tests.pdf.sheets import Sheet, Told
    from tests.pdf.typesetting import Slot
    from tests.pdf.words import Writer

_LEAST = 2
"""Lines that a paragraph needs."""
_TRIES = 12
"""How many paragraphs are written to find one that fits into what is left."""


class Body:
    """Fills slots with paragraphs, section heads and marks of one article."""

    def __init__(self, sheet: Sheet, plan: Plan, told: Told, writer: Writer, slots: list[Slot]) -> None:
        self.sheet, self.plan, self.told, self.writer = sheet, plan, told, writer
        self.slots, self.at, self.ended = slots, 0, False
        self.face = sheet.face(plan.size)
        self.heads = [len(slots) * (one + 1) // (plan.sections + 1) for one in range(plan.sections)]

    @property
    def left(self) -> int:
        return len(self.slots) - self.at

    def fill(self, first: bool = True) -> None:
        """Paragraphs until less than two lines are left, or until the jump."""
        while self.left >= _LEAST and not self.ended:
            if self.heads and self.at >= self.heads[0]:
                self._section_head()
            if self.plan.onward and self._room() < 150:
                self._jump()
                return
            text = next(filter(None, (self._paragraph(first) for _ in range(_TRIES))), "")
            if not text:
                return
            self._set(text, drop=first and self.plan.drop)
            first = False

    def _room(self) -> int:
        return int(sum(slot.width for slot in self.slots[self.at :]) / self.plan.size)

    def _paragraph(self, first: bool) -> str:
        """A paragraph that fits; the last one carries the sign-off."""
        opening = self.writer.dateline() if first and self.plan.opening == "dateline" else ""
        sentences = self.writer.paragraph(self.sheet.rng.randint(50, 130), first, self.plan.english)
        text = opening + "".join(sentences)
        if first and self.plan.drop and not "\u4e00" <= text[0] <= "\u9fff":
            return ""
        ends = self._room() - len(text) < 80
        for count in range(len(sentences), 0, -1):
            text = opening + "".join(sentences[:count])
            signed = text + (self.writer.signoff() if ends and self.plan.signoff else "")
            if self._fits(signed):
                self.ended = signed != text
                return signed
        return ""

    def _fits(self, text: str) -> bool:
        return not set_text(text, iter(self.slots[self.at :]), self.face, self._indent())[1]

    def _indent(self) -> float:
        return 0.0 if self.plan.drop and self.at == 0 else 2.0

    def _set(self, text: str, drop: bool = False) -> None:
        slots = self.slots[self.at :]
        if drop:
            self._drop_letter(text[0])
        lines, _ = set_text(text[1:] if drop else text, iter(slots), self.face, self._indent())
        self.sheet.print_lines(lines, sampled=True)
        self.told.prose.append(text)
        self.at += len(lines)

    def _drop_letter(self, letter: str) -> None:
        big = self.sheet.face(self.plan.size * 2.3)
        slot, second = self.slots[0], self.slots[1]
        left = slot.left - self.plan.size * 2.6
        self.sheet.print_lines([set_line(letter, left, 0, second.baseline, big)])

    def _section_head(self) -> None:
        self.heads.pop(0)
        if self.left < 3 * _LEAST:
            return
        slot, text = self.slots[self.at], self.writer.section_head()
        if natural_width(text, self.face) > slot.width:
            return
        line = centred(text, slot.left, slot.width, slot.baseline, self.face)
        self.sheet.print_lines([replace(line, strikes=STRIKE)])
        self.told.prose.append(text)
        self.told.heads.append(text)
        self.at += 1

    def _jump(self) -> None:
        """A paragraph that runs over the end, and （下转3版） in the last line."""
        text = "".join(self.writer.paragraph(self._room() + 90))
        lines, rest = set_text(text, iter(self.slots[self.at : -1]), self.face)
        slot, mark = self.slots[-1], f"（下转{self.plan.onward}版）"
        long = natural_width(mark, self.face)
        lines.append(set_line(mark, slot.left + slot.width - long, long, slot.baseline, self.face))
        self.sheet.print_lines(lines)
        self.told.prose.append(text[: len(text) - len(rest)])
        self.told.rest = rest
        self.at = len(self.slots)
