"""Columns in a region, and what is left of a column around a hole.

Example 例：a column with a picture in its right half becomes three frames: above, beside (文字绕排) and below.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.pdf.typesetting import Frame

if TYPE_CHECKING:
    from collections.abc import Sequence


def columns_in(region: Frame, columns: int | Sequence[float], gutter: float) -> list[Frame]:
    """The columns from left to right; a sequence gives their shares of the width."""
    shares = [1.0] * columns if isinstance(columns, int) else list(columns)
    room = region.width - gutter * (len(shares) - 1)
    frames, left = [], region.left
    for share in shares:
        width = room * share / sum(shares)
        frames.append(Frame(left, region.top, width, region.height))
        left += width + gutter
    return frames


def carved(frame: Frame, hole: Frame, narrowest: float, margin: float = 8) -> list[Frame]:
    """The frames around a hole, in reading order; no text beside it where less than `narrowest` is left."""
    left, right = hole.left - margin, hole.right + margin
    top, bottom = min(frame.top, hole.top + margin), max(frame.bottom, hole.bottom - margin)
    if right <= frame.left + 1 or left >= frame.right - 1 or top <= frame.bottom or bottom >= frame.top:
        return [frame]
    parts = [Frame(frame.left, frame.top, frame.width, frame.top - top)]
    if left - frame.left >= narrowest:
        parts.append(Frame(frame.left, top, left - frame.left, top - bottom))
    elif frame.right - right >= narrowest:
        parts.append(Frame(right, top, frame.right - right, top - bottom))
    parts.append(Frame(frame.left, bottom, frame.width, bottom - frame.bottom))
    return parts
