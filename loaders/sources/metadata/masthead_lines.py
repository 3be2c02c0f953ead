"""The lines of a sheet that are made of nothing but masthead words, and which of them stand together.

Example 例："二〇二二年⏎三月⏎十五日⏎星期二" at the head of a page are four lines and one block of a masthead.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import PartRole
from loaders.sources.metadata.masthead_tokens import Token, tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loaders.sources.format import Sheet

_SEARCHED = 8
"""Lines at the head and at the foot of a plain text among which a masthead can be."""
_NEAR = 3
"""A line among so many at an edge of the page stands alone more easily."""
_MOST_FURNITURE = 200
_BROKEN_OVER = 4
_LONGEST = 120
_RUNNING = 12
"""Characters from which a line that ends without a stop may go on in the next one."""
_FURNITURE = frozenset({PartRole.NOISE, PartRole.COLUMN})
_STOPS = "。！？!?…”』」）)"


@dataclass(frozen=True, slots=True)
class Block:
    """Masthead lines that stand together.

    `at_head`: above the text; `near`: at the very edge, not inside text; `first`: nothing stands above.
    """

    tokens: tuple[Token, ...]
    at_head: bool = True
    near: bool = True
    first: bool = True


def blocks_of(sheet: Sheet) -> tuple[Block, ...]:
    """The masthead lines of a sheet: of its furniture where the source shows zones, else at head and foot."""
    if sheet.zones:
        zones = (zone.span.of(sheet.text) for zone in sheet.zones if zone.role in _FURNITURE)
        lines = [line for zone in zones for line in zone.splitlines() if line.strip()][:_MOST_FURNITURE]
        tokens = tuple(token for _, _, each in _parts(lines) for token in each)
        return (Block(tokens),) if tokens else ()
    return tuple(_plain_blocks([line for line in sheet.text.splitlines() if line.strip()]))


def _plain_blocks(lines: Sequence[str]) -> Iterator[Block]:
    head = lines[:_SEARCHED]
    foot = lines[max(len(lines) - _SEARCHED, len(head)) :]
    yield from _blocks(head, at_head=True, before="")
    yield from _blocks(foot, at_head=False, before=lines[len(lines) - len(foot) - 1] if foot else "")


def _blocks(lines: Sequence[str], *, at_head: bool, before: str) -> Iterator[Block]:
    """The blocks among lines of one edge; `before` is the line above them."""
    run: list[tuple[int, int, tuple[Token, ...]]] = []
    for part in (*_parts(lines), (len(lines), len(lines), ())):
        if part[2]:
            run.append(part)
            continue
        if run:
            start, end = run[0][0], run[-1][1]
            above = lines[start - 1] if start else before
            near = (start < _NEAR if at_head else len(lines) - end < _NEAR) and not _runs_on(above)
            tokens = tuple(token for _, _, each in run for token in each)
            yield Block(tokens, at_head, near, first=at_head and not start)
        run = []


def _parts(lines: Sequence[str]) -> Iterator[tuple[int, int, tuple[Token, ...]]]:
    """Lines one by one or, where a masthead word is broken over them, up to four together, with their tokens."""
    at = 0
    while at < len(lines):
        for end in range(at + 1, min(at + _BROKEN_OVER, len(lines)) + 1):
            joined = "\n".join(lines[at:end])
            tokens = tokens_of(joined) if len(joined) <= _LONGEST else ()
            if tokens:
                break
        else:
            end = at + 1
        yield at, end, tokens
        at = end


def _runs_on(line: str) -> bool:
    """Whether a line looks like the middle of a sentence."""
    text = line.strip()
    return len(text) >= _RUNNING and text[-1] not in _STOPS and not tokens_of(text)
