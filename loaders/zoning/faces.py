"""Lines at the head of a stack that are set in another face: a heading, a caption or a sub-headline over running text.

Example 例：难在哪里 in 黑体 right above a paragraph in 宋体, a little larger or not, is a stack of its own.

Text of one column keeps its face; a line that is wholly in another one is not part of the paragraph below it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.zoning.stacks import Stack

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.zoning.lines import Line

_MOST = 3
"""Lines that a heading or a caption has at most; more of them are a text in another face."""
_LONGEST = 60
_LARGER = 1.06
"""Of the size of the lines below: so much larger type counts as another face."""


def split_faces(stacks: Sequence[Stack]) -> list[Stack]:
    """The stacks, the lines of another face at the head of each as a stack of their own."""
    return [part for stack in stacks for part in _parts(stack)]


def _parts(stack: Stack) -> list[Stack]:
    lines = stack.lines
    count = 0
    while count < min(_MOST + 1, len(lines) - 1) and _differs(lines[count], stack):
        count += 1
    upper = Stack(lines[:count]) if count else None
    if upper is None or count > _MOST or len(upper.text) > _LONGEST or lines[0].row:
        return [stack]
    if len({one.face for one in upper.lines}) > 1 or _differs(lines[count], stack):
        return [stack]
    return [upper, Stack(lines[count:])]


def _differs(line: Line, stack: Stack) -> bool:
    """Whether a line is wholly in another face than most of the stack, or larger."""
    faces = own_faces(line)
    return bool(faces and stack.face not in faces) or line.size >= _LARGER * stack.size


def own_faces(line: Line) -> set[str]:
    """The faces of its Chinese characters; none for figures and letters, which have a face of their own in any text."""
    return {glyph.face for glyph in line.glyphs if "\u3400" <= glyph.char <= "\u9fff"}
