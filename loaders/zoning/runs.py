"""Runs: glyphs that certainly belong to one line, since nothing wider than a justified space parts them.

Example 例：in 两会胜利|闭幕 and 春耕|备耕 of two columns eight points apart, each column's words are runs of their own.

A run never reaches across a gutter; a line may be several runs, which `gutters` puts together.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from loaders.zoning.lines import Line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from loaders.zoning.sheet import Glyph

_BAND = 4.0
_GAP = 0.42
"""Of the size: a gutter of 8 pt beside 12 pt type is 0.66, justified spaces of a narrow column are 0.3 at most."""
_DISPLAY_GAP = 0.2
"""Of the size for display type, beside which a gutter is narrow: 8 pt beside 36 pt type is 0.22."""
_SQUEEZED_GAP = 0.2
"""Of the size behind a closing or before an opening mark, whose cell may reach half an em into the gutter."""
_OPENED_GAP = 0.1
"""Of the size before an opening mark in another face: a heading in 【】 fills its column up to the gutter."""
_OVERLAP = -0.75
CLOSING = frozenset("，。、；：！？）》〉」』】〗〕］”’．")
OPENING = frozenset("（《〈「『【〖〔［“‘")


class _Growing:
    """A run while it grows to the right."""

    __slots__ = ("glyphs", "spaced", "trail")

    def __init__(self, glyph: Glyph) -> None:
        self.glyphs = [glyph]
        self.trail = glyph.box.right
        self.spaced = False


def runs_of(glyphs: Iterable[Glyph], body: float) -> list[Line]:
    """The runs, from left to right. `body` is the size of the running text, in points."""
    bands: dict[int, list[_Growing]] = {}
    runs: list[_Growing] = []
    for glyph in sorted(glyphs, key=lambda one: (one.box.left, one.box.right)):
        near = _near(bands, glyph)
        if glyph.char.isspace():
            for run in near:
                if -0.5 * glyph.size <= glyph.box.left - run.trail <= 0.3 * glyph.size:
                    run.trail = max(run.trail, glyph.box.right)
                    run.spaced = True
            continue
        fitting = [run for run in near if _continues(run, glyph, body)]
        if fitting:
            run = min(fitting, key=lambda one: abs(one.glyphs[-1].box.middle - glyph.box.middle))
            run.glyphs.append(replace(glyph, spaced=True) if run.spaced else glyph)
            run.spaced = False
            run.trail = max(run.trail, glyph.box.right)
        else:
            run = _Growing(glyph)
            runs.append(run)
        band = int(glyph.box.middle // _BAND)
        if run not in bands.setdefault(band, []):
            bands[band].append(run)
    return [Line(tuple(run.glyphs), trail=run.trail) for run in runs]


def _near(bands: dict[int, list[_Growing]], glyph: Glyph) -> list[_Growing]:
    """Runs whose end lies not far left of the glyph, at about its height; runs that ended long ago are dropped."""
    reach = int(0.4 * glyph.size // _BAND) + 1
    middle = int(glyph.box.middle // _BAND)
    found: list[_Growing] = []
    for band in range(middle - reach, middle + reach + 1):
        runs = bands.get(band)
        if not runs:
            continue
        alive = [run for run in runs if run.glyphs[-1].box.right > glyph.box.left - 120]
        if len(alive) < len(runs):
            bands[band] = alive
        found += [run for run in alive if run not in found]
    return found


def _continues(run: _Growing, glyph: Glyph, body: float) -> bool:
    last = run.glyphs[-1]
    small, large = sorted((last.size, glyph.size))
    if last.box.beside(glyph.box) < 0.6 * small or large > 2.2 * small:
        return False
    gap = glyph.box.left - last.box.right
    return _OVERLAP * small <= gap <= _widest(last, glyph, small, large, body)


def _widest(last: Glyph, glyph: Glyph, small: float, large: float, body: float) -> float:
    """The widest gap, in points, that may part two glyphs of one run."""
    if large > 1.5 * small:
        return 0.2 * small
    if large > 1.25 * body:
        return _DISPLAY_GAP * large
    if glyph.char in OPENING and glyph.face != last.face:
        return _OPENED_GAP * large
    if last.char in CLOSING or glyph.char in OPENING:
        return _SQUEEZED_GAP * large
    return _GAP * large
