"""Bodies that run into each other: cut again where the column changes and both halves have a headline of their own.

Example 例：a body about tea in lines of 13 characters, then one about a bridge in lines of 16, nothing between them:
two stories, since "云岭镇春茶开采" fits the first and "望江大桥封顶" the second.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kg.model import PartRole
from loaders.layout.boundaries import HARDLY_RELATED, UNRELATED, begins_like_news
from loaders.layout.columns import is_indent, usual_width
from loaders.layout.sections import Kin, is_inside_feature, kin_of
from loaders.layout.spread import Spread
from loaders.layout.stories import has_reporter
from loaders.layout.words import pair_set, pairs_of

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from loaders.layout.headlines import Unit
    from loaders.layout.pieces import Piece
    from loaders.layout.stories import Story
    from loaders.layout.words import Bodies

_CHANGE = 1.4
_SAME = 0.8
_SHARE = 0.15
_AROUND = 4
_LEAST = 2
_EVIDENCE = 0.25
_BETTER = 0.15
_UNRELATED = 0.06
"""Halves of one feature share more of their pairs of characters than that; bodies of two share less as a rule."""
_ONE_SIDED = 0.3
_SUBJECT = 80
"""Fewer pairs of characters tell no subject."""
_LENGTHY = 110
"""Halves with fewer pairs often share none though they are one text."""
_SHORT_END = 1.5
_SIGNS = 3
_WORD = 4
_HEADINGS = 40
_PRINTED = 400
"""No printed article has more lines."""
_NAMES = 3
_OFTEN = 3
_CUTS = 24
"""More changes of column inside bodies than any printed page has."""


def missed_starts(stories: Sequence[Story], units: Sequence[Unit], bodies: Bodies) -> frozenset[int]:
    """The raw offsets where a body begins inside another one, one at most in each story; `bodies` are the stories'."""
    cuts = [(number, index) for number, story in enumerate(stories) for index in _changes(story.pieces)][:_CUTS]
    headings = [pair_set(words) for words in _headings(units)] if cuts else []
    pairs = [body.keys() for body in bodies.bodies[:_HEADINGS]]
    best: dict[int, tuple[float, int]] = {}
    for number, index in cuts:
        halves = _pairs(stories[number].pieces[:index]), _pairs(stories[number].pieces[index:])
        others = pairs[:number] + pairs[number + 1 :]
        if is_inside_feature(stories[number].pieces, index):
            continue
        if _both_headed(halves, headings, others) or _reads_as_two(stories[number], index, halves):
            found = (_common(*halves), stories[number].pieces[index].span.start)
            best[number] = min(best.get(number, found), found)
    for number, story in enumerate(stories):
        if number not in best and (between := min(_between_subjects(story.pieces), default=None)) is not None:
            best[number] = between
        found_inside = min(_under_foreign_heads(story.pieces), default=None)
        if found_inside is not None:
            best.setdefault(number, found_inside)
    return frozenset(start for _, start in best.values())


def _headings(units: Sequence[Unit]) -> Iterator[str]:
    """The words of the headings; of those side by side on one line each by itself, too."""
    for unit in units[:_HEADINGS]:
        yield unit.words
        words = unit.words.split()
        yield from (word for word in words if len(words) > 1 and len(word) >= _WORD)


def _reads_as_two(story: Story, index: int, halves: tuple[AbstractSet[str], AbstractSet[str]]) -> bool:
    """Whether, where the column changes, what is told and who signed it speak for two articles."""
    first, second = story.pieces[:index], story.pieces[index:]
    if first[-1].role is not PartRole.BODY:
        return False
    width, last = _width([piece for piece in first if piece.role is PartRole.BODY]), first[-1]
    signs = 2 * (has_reporter(first) and has_reporter(second)) + begins_like_news(second[0].text)
    signs += width is not None and last.width <= width - _SHORT_END
    if min(map(len, halves)) >= _LENGTHY:
        common = _common(*halves)
        signs += (common < HARDLY_RELATED) + (common < UNRELATED) + 2 * _has_other_names(first, second)
    return signs >= _SIGNS


def _between_subjects(pieces: Sequence[Piece]) -> Iterator[tuple[float, int]]:
    """Where, behind the short end of a paragraph, other names come again and again and hardly a pair recurs."""
    texts = [index for index, piece in enumerate(pieces) if piece.role is PartRole.BODY]
    width = _usual([pieces[index] for index in texts]) if len(texts) <= _PRINTED else None
    if width is None:
        return
    spread = Spread.of(pieces)
    for before, index in pairwise(texts):
        if not pieces[before].closed or pieces[before].width > width - _SHORT_END or pieces[index].closed:
            continue
        first, second, both = spread.halves(index)
        common = both / max(min(first, second), 1)
        if min(first, second) < _LENGTHY or common >= HARDLY_RELATED:
            continue
        if _has_other_names(pieces[:index], pieces[index:]):
            yield common, pieces[index].span.start


def _usual(lines: Sequence[Piece]) -> float | None:
    """The width of most full lines."""
    full = [line for line in lines if not line.closed]
    return usual_width(full) if len(full) >= _LEAST else None


def _has_other_names(first: Sequence[Piece], second: Sequence[Piece]) -> bool:
    """Whether both halves have words that come again and again, and none of them the other has."""
    one, two = (pairs_of(_words(half)) for half in (first, second))
    ours, theirs = (_often(pairs) for pairs in (one, two))
    if min(len(ours), len(theirs)) < _NAMES:
        return False
    return not any(pair in two for pair in ours) and not any(pair in one for pair in theirs)


def _often(pairs: Counter[str]) -> frozenset[str]:
    """The pairs of characters that come most often, as names of places and people do."""
    return frozenset(pair for pair, count in pairs.most_common(_NAMES) if count >= _OFTEN)


def _under_foreign_heads(pieces: Sequence[Piece]) -> Iterator[tuple[float, int]]:
    """Where a display line divides two subjects and speaks of one of them only: what both share, and where."""
    heads = [index for index, piece in enumerate(pieces) if piece.role is PartRole.SECTION_HEAD][:_CUTS]
    if not heads:
        return
    bounds = [0, *heads, len(pieces)]
    stretches = [_pairs(pieces[one:two]) for one, two in pairwise(bounds)]
    kin = kin_of(pieces)
    for number, index in enumerate(heads, start=1):
        if kin.get(pieces[_first_line(pieces, index)].span.start) is Kin.BALANCED:
            continue
        if index + 1 == len(pieces) or pieces[index + 1].role is not PartRole.BODY:
            continue
        first, second = frozenset().union(*stretches[:number]), frozenset().union(*stretches[number:])
        common = _common(first, second)
        if min(len(first), len(second)) < _SUBJECT or common >= _UNRELATED:
            continue
        words = pair_set(pieces[index].text)
        one, two = len(words & first), len(words & second)
        if max(one, two) >= _LEAST and abs(one - two) >= _ONE_SIDED * len(words):
            yield common, pieces[index + 1].span.start


def _first_line(pieces: Sequence[Piece], index: int) -> int:
    """The first line of the section head that has a line at `index`."""
    while index and pieces[index - 1].role is PartRole.SECTION_HEAD:
        index -= 1
    return index


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
    """The width of the column that begins with these lines; None when the first is not indented: no text begins so."""
    width = next((line.width for line in lines[1:] if not line.closed), None)
    fits = width is not None and is_indent(width - lines[0].width)
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
    return pair_set(_words(pieces))


def _words(pieces: Sequence[Piece]) -> str:
    return "".join("".join(piece.text.split()) for piece in pieces if piece.role is PartRole.BODY)
