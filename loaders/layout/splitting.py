"""Bodies that run into each other: cut again where the column changes and both halves have a headline of their own.

Example 例：a body about tea in lines of 13 characters, then one about a bridge in lines of 16, nothing between them:
two stories, since "云岭镇春茶开采" fits the first and "望江大桥封顶" the second.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kg.model import PartRole
from loaders.layout.columns import usual_width
from loaders.layout.words import pairs_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from loaders.layout.headlines import Unit
    from loaders.layout.pieces import Piece
    from loaders.layout.stories import Story

_CHANGE = 1.4
_SAME = 0.8
_SHARE = 0.15
_INDENT = 3.6
_AROUND = 4
_LEAST = 2
_EVIDENCE = 0.25
_BETTER = 0.15
_UNRELATED = 0.06
"""Halves of one feature share more of their pairs of characters than that; bodies of two share less as a rule."""
_ONE_SIDED = 0.3
_SUBJECT = 80
"""Fewer pairs of characters tell no subject."""
_HEADINGS = 40
_CUTS = 24
"""More changes of column inside bodies than any printed page has."""


def missed_starts(stories: Sequence[Story], units: Sequence[Unit]) -> frozenset[int]:
    """The raw offsets where a body begins inside another one, one at most in each story."""
    cuts = [(number, index) for number, story in enumerate(stories) for index in _changes(story.pieces)][:_CUTS]
    headings = [frozenset(pairs_of(unit.words)) for unit in units[:_HEADINGS]] if cuts else []
    bodies = [_pairs(story.pieces) for story in stories[:_HEADINGS]] if cuts else []
    best: dict[int, tuple[float, int]] = {}
    for number, index in cuts:
        halves = _pairs(stories[number].pieces[:index]), _pairs(stories[number].pieces[index:])
        others = bodies[:number] + bodies[number + 1 :]
        if _both_headed(halves, headings, others):
            found = (_common(*halves), stories[number].pieces[index].span.start)
            best[number] = min(best.get(number, found), found)
    for number, story in enumerate(stories):
        found_inside = min(_under_foreign_heads(story.pieces), default=None)
        if found_inside is not None:
            best.setdefault(number, found_inside)
    return frozenset(start for _, start in best.values())


def _under_foreign_heads(pieces: Sequence[Piece]) -> Iterator[tuple[float, int]]:
    """Where a display line divides two subjects and speaks of one of them only: what both share, and where."""
    heads = [index for index, piece in enumerate(pieces) if piece.role is PartRole.SECTION_HEAD][:_CUTS]
    bounds = [0, *heads, len(pieces)]
    stretches = [_pairs(pieces[one:two]) for one, two in pairwise(bounds)]
    for number, index in enumerate(heads, start=1):
        if index + 1 == len(pieces) or pieces[index + 1].role is not PartRole.BODY:
            continue
        first, second = frozenset().union(*stretches[:number]), frozenset().union(*stretches[number:])
        common = _common(first, second)
        if min(len(first), len(second)) < _SUBJECT or common >= _UNRELATED:
            continue
        words = frozenset(pairs_of(pieces[index].text))
        one, two = len(words & first), len(words & second)
        if max(one, two) >= _LEAST and abs(one - two) >= _ONE_SIDED * len(words):
            yield common, pieces[index + 1].span.start


def _changes(pieces: Sequence[Piece]) -> Iterator[int]:
    """Where, behind the end of a sentence, lines become longer or shorter for good."""
    texts = [index for index, piece in enumerate(pieces) if piece.role is PartRole.BODY]
    for place, index in enumerate(texts):
        if place == 0 or not pieces[texts[place - 1]].closed:
            continue
        before = _width([pieces[one] for one in texts[max(place - 2 * _AROUND, 0) : place]])
        after = _first_width([pieces[one] for one in texts[place : place + _AROUND]])
        if before is None or after is None or abs(before - after) < _CHANGE:
            continue
        if not (_has_column(pieces, texts[:place], after) or _has_column(pieces, texts[place:], before)):
            yield index


def _first_width(lines: Sequence[Piece]) -> float | None:
    """The width of the column that begins with these lines; None when the first, perhaps indented, does not fit."""
    width = next((line.width for line in lines[1:] if not line.closed), None)
    fits = width is not None and -_SAME <= width - lines[0].width <= _INDENT
    return width if fits and not lines[0].closed else None


def _has_column(pieces: Sequence[Piece], places: Sequence[int], width: float) -> bool:
    """Whether some lines are set in that width, as where text goes round a picture."""
    full = [pieces[place].width for place in places if not pieces[place].closed]
    return sum(abs(one - width) <= _SAME for one in full) > _SHARE * len(full)


def _width(lines: Sequence[Piece]) -> float | None:
    """The width of the last full lines; None when there are too few."""
    full = [line for line in lines if not line.closed][-_AROUND:]
    return usual_width(full) if len(full) >= _LEAST else None


def _common(first: AbstractSet[str], second: AbstractSet[str]) -> float:
    """The share of pairs of the smaller half that the other has, too."""
    return len(first & second) / max(min(len(first), len(second)), 1)


def _both_headed(
    halves: tuple[AbstractSet[str], AbstractSet[str]],
    headings: Sequence[AbstractSet[str]],
    others: Sequence[AbstractSet[str]],
) -> bool:
    """Whether one heading fits the first half better than all else on the page, and another the second."""
    first, second = halves
    return _has_heading(first, headings, [*others, second]) and _has_heading(second, headings, [*others, first])


def _has_heading(
    body: AbstractSet[str], headings: Sequence[AbstractSet[str]], others: Sequence[AbstractSet[str]]
) -> bool:
    for heading in headings:
        shared = len(heading & body)
        if shared < _LEAST or shared < _EVIDENCE * len(heading):
            continue
        if all(shared - len(heading & other) >= _BETTER * len(heading) for other in others):
            return True
    return False


def _pairs(pieces: Sequence[Piece]) -> frozenset[str]:
    text = "".join("".join(piece.text.split()) for piece in pieces if piece.role is PartRole.BODY)
    return frozenset(pairs_of(text))
