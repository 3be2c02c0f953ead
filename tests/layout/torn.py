"""Text pages as torn out of PDFs: known articles printed with the faults that extraction makes, with the truth.

Example 例：`torn(stories, Faults(heads="reversed", indent="kept"))` gives raw text and where each part stands in it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from random import Random
from typing import TYPE_CHECKING

from kg.evaluation import SegmentPart
from kg.evaluation.segments import Segmentation
from tests.layout.samples import Told, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

UNWRAPPED = 10_000.0
_WIDE_DIGITS = str.maketrans("0123456789", "０１２３４５６７８９")
_HEADING = ("kicker", "headline", "subheadline", "byline")


@dataclass(frozen=True, slots=True)
class Bit:
    """A stretch of a line: role, article ("" for none), text."""

    role: str
    article: str
    text: str


Row = tuple[Bit, ...]
"""A line: its bits, a blank between two of different roles."""


@dataclass(frozen=True, slots=True)
class Faults:
    """What goes wrong on a page; the defaults are a page where nothing does."""

    widths: tuple[float, ...] = (17.0, 21.0, 15.0, 19.0)
    flow: float = 0.0  # how much wider the second half of every body is set
    indent: str = "lost"  # lost, kept, blank
    between: str = "\n\n"
    apart: str = ""  # what stands between two blocks beside the line end
    heads: str = "before"  # before, after, end, reversed, start, shuffled, none
    order: str = "usual"  # usual, reversed (sub-headline above headline), kicker-last
    head_print: str = "plain"  # plain, spaced, doubled, each, halves
    merged: str = ""  # "" none, heads (on one line), body (headline and first line on one line)
    caption_at: str = "after"  # after, middle, end, before
    caption_print: str = "plain"  # plain, doubled, shared (captions on one line), alone (credit on its own line)
    credit: str = "{} 摄"
    datelines: bool = True
    signoffs: bool = True
    bylines: bool = True
    digits: str = "half"  # half, wide
    extras: tuple[Row, ...] = ()
    seed: int = 0


@dataclass(slots=True)
class _Sheet:
    raw: str = ""
    parts: list[SegmentPart] = field(default_factory=list)

    def put(self, row: Row, end: str) -> None:
        for index, bit in enumerate(row):
            self.raw += " " if index else ""
            lead = len(bit.text) - len(bit.text.lstrip())
            start = len(self.raw) + lead
            self.raw += bit.text
            self.parts.append(SegmentPart(bit.role, start, len(self.raw), bit.article))
        self.raw += end


def torn(stories: Sequence[Told], faults: Faults) -> tuple[str, Segmentation]:
    """The raw text of a page with these articles and faults, and its true segmentation."""
    rng = Random(faults.seed)
    sheet = _Sheet()
    for block in _blocks(stories, faults, rng):
        for number, row in enumerate(block):
            last = number + 1 == len(block)
            sheet.put(row, faults.between + (faults.apart if last else ""))
    heads = {
        str(index): None if faults.heads == "none" else "".join(told.headline) for index, told in enumerate(stories)
    }
    return sheet.raw, Segmentation(tuple(sheet.parts), heads)


def _blocks(stories: Sequence[Told], faults: Faults, rng: Random) -> list[list[Row]]:
    """The blocks of the page in the order of the extracted text."""
    heads = [_heading(told, str(index), faults) for index, told in enumerate(stories)]
    blocks: list[list[Row]] = []
    late: list[list[Row]] = []
    extras = [[row] for row in faults.extras]
    for index, told in enumerate(stories):
        body = _body(told, str(index), faults.widths[index % len(faults.widths)], faults)
        pictures = _picture(told, str(index), faults)
        if faults.caption_at == "middle" and pictures and len(body) > 4:
            at = _sentence_end(body)
            body = [*body[:at], *pictures, *body[at:]]
            pictures = []
        if faults.merged == "body" and heads[index] and faults.heads == "before":
            last = heads[index][-1]
            body = [(*last, *body[0]), *body[1:]]
            heads[index] = heads[index][:-1]
        if faults.caption_at == "end":
            late.append(pictures)
            pictures = []
        shown = [pictures, body] if faults.caption_at == "before" else [body, pictures]
        here = {"before": [heads[index], *shown], "after": [*shown, heads[index]]}.get(faults.heads, shown)
        blocks += here
        if extras and rng.random() < 0.5:
            blocks.append(extras.pop())
    far = _far(heads, faults, rng)
    blocks = [*far, *blocks] if faults.heads == "start" else [*blocks, *far]
    if faults.caption_print == "shared":
        late = [_shared(late)] if faults.caption_at == "end" else late
    return [block for block in (*blocks, *late, *extras) if block]


def _far(heads: Sequence[list[Row]], faults: Faults, rng: Random) -> list[list[Row]]:
    """The headings that stand together far from their bodies, in their order."""
    far = list(heads) if faults.heads not in ("before", "after", "none") else []
    if faults.heads == "reversed":
        far.reverse()
    elif faults.heads == "shuffled":
        rng.shuffle(far)
    return _on_one_line(far) if faults.merged == "heads" else far


def _heading(told: Told, article: str, faults: Faults) -> list[Row]:
    if faults.heads == "none":
        return [(Bit("byline", article, told.byline),)] if told.byline and faults.bylines else []
    lines = [("kicker", told.kicker), *(("headline", one) for one in told.headline), ("subheadline", told.sub)]
    if faults.order == "reversed":
        lines = [lines[-1], *lines[1:-1], lines[0]]
    elif faults.order == "kicker-last":
        lines = [*lines[1:], lines[0]]
    rows: list[Row] = [(Bit(role, article, _printed(text, faults.head_print)),) for role, text in lines if text]
    if told.byline and faults.bylines:
        rows.append((Bit("byline", article, told.byline),))
    return rows


def _printed(text: str, how: str) -> str:
    words = text.split()
    if how == "spaced":
        return "　".join(" ".join(word) for word in words)
    if how == "doubled":
        return " ".join(word * 2 for word in words)
    if how == "each":
        return " ".join("".join(char * 2 for char in word) for word in words)
    if how == "halves":
        return text + text
    return text


def _body(told: Told, article: str, width: float, faults: Faults) -> list[Row]:
    rows: list[Row] = []
    for number, paragraph in enumerate(told.body):
        if paragraph.startswith("# "):
            rows.append((Bit("section_head", article, paragraph[2:]),))
            continue
        text = paragraph.translate(_WIDE_DIGITS) if faults.digits == "wide" else paragraph
        dateline = told.dateline if faults.datelines and not number else ""
        late = 2 * number >= len(told.body)
        lines = wrap(dateline + " " * bool(dateline) + text, width + late * faults.flow)
        rows += _rows(lines, dateline, article, faults.indent)
    if told.signoff and faults.signoffs:
        rows[-1] = (*rows[-1], Bit("signoff", article, told.signoff))
    return rows


def _rows(lines: Sequence[str], dateline: str, article: str, indent: str) -> Iterable[Row]:
    """The lines of a paragraph as bits; a dateline may run over several lines."""
    left = len("".join(dateline.split()))
    for number, line in enumerate(lines):
        lead = {"kept": "　　", "blank": " "}.get(indent, "") if number == 0 else ""
        if not left:
            yield (Bit("body", article, lead + line),)
            continue
        at = 0
        while left and at < len(line):
            left -= not line[at].isspace()
            at += 1
        bits = (Bit("dateline", article, lead + line[:at]), Bit("body", article, line[at:].strip()))
        yield tuple(bit for bit in bits if bit.text.strip())


def _picture(told: Told, article: str, faults: Faults) -> list[Row]:
    if not told.caption:
        return []
    credit = faults.credit.format(told.credit.split()[0])
    caption = told.caption
    if faults.caption_print == "doubled":
        caption = caption.rstrip("。") * 2
        credit = " ".join(word * 2 for word in credit.split())
    bits = (Bit("caption", article, caption), Bit("credit", article, credit))
    return [(bits[0],), (bits[1],)] if faults.caption_print == "alone" else [bits]


def _shared(pictures: Sequence[list[Row]]) -> list[Row]:
    """All captions on one line, as where pictures stand side by side."""
    bits = [bit for rows in pictures for row in rows for bit in row]
    return [tuple(bits)] if bits else []


def _on_one_line(heads: Sequence[list[Row]]) -> list[list[Row]]:
    """Two headings of one line each on one line."""
    merged: list[list[Row]] = []
    for rows in heads:
        if merged and len(rows) == 1 and len(merged[-1]) == 1 and len(merged[-1][0]) == 1:
            merged[-1] = [(*merged[-1][0], *rows[0])]
        else:
            merged.append(rows)
    return merged


def _sentence_end(body: Sequence[Row]) -> int:
    """Behind the first line that ends a sentence, from the middle on."""
    for index in range(len(body) // 2, len(body)):
        if re.search(r"[。.]$", body[index - 1][-1].text):
            return index
    return len(body)


def bare(told: Told) -> Told:
    """The article with nothing but headline and body."""
    return replace(told, dateline="", signoff="", byline="", sub="", kicker="", caption="", credit="")
