"""Picture stories (图片新闻): a headline and a picture whose caption is all the text there is.

Example 例："图片新闻", "剪纸迎新春", "3月1日，河畔社区居民剪窗花。 李四 摄" is an article with that headline.
While the page is cut its caption counts as a body. A caption under the headline of an article that has a body does not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import PartRole
from loaders.layout.banners import is_banner
from loaders.layout.own_roles import DISPLAY
from loaders.layout.words import coverage, pairs_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.layout.pieces import Piece
    from loaders.layout.words import Bodies

_NAMED = re.compile(r"图片(?:新闻|报道|故事)|图说|看图|影像|镜头|掠影|光影|视觉|瞬间")
_SHORTEST = 14
_TOLD = 0.3
_TIGHT = 0.01
"""A headline set close to its caption, with a photographer behind: the caption wins where a body has as much of it."""
_HEAD_LINES = 4
_RUNS_ON = frozenset({PartRole.BODY, PartRole.CAPTION})
_OPENS = frozenset({PartRole.DATELINE, PartRole.BYLINE})


def with_picture_stories(told: Sequence[Piece], bodies: Bodies) -> tuple[tuple[Piece, ...], frozenset[int]]:
    """The pieces with the captions of picture stories as bodies, and the raw offsets where stories begin by that."""
    pieces, starts = list(told), set[int]()
    for index, piece in enumerate(told):
        if piece.role is not PartRole.CAPTION or (index and told[index - 1].role is PartRole.CAPTION):
            continue
        end = _end(told, index)
        if _is_story(told, index, end, bodies):
            pieces[index:end] = [one.told(PartRole.BODY) for one in told[index:end]]
            following = next((one for one in told[end:] if one.role in (PartRole.BODY, PartRole.DATELINE)), None)
            starts |= {piece.span.start} | ({following.span.start} if following else set())
    return tuple(pieces), frozenset(starts)


def _end(told: Sequence[Piece], start: int) -> int:
    """Where the lines of a caption end."""
    end = start + 1
    while end < len(told) and told[end].role is PartRole.CAPTION and not told[end - 1].closed:
        end += 1
    return end


def _is_story(told: Sequence[Piece], start: int, end: int, bodies: Bodies) -> bool:
    """Whether a caption is a text of its own: a sentence under a headline that no body has, nothing after it."""
    text = "".join(piece.text for piece in told[start:end])
    credited = end < len(told) and told[end].role is PartRole.CREDIT
    if not told[end - 1].closed or len(text) < _SHORTEST or (told[start].doubled and not credited):
        return False
    head = start
    while head and start - head < _HEAD_LINES and told[head - 1].role is DISPLAY:
        head -= 1
    if head and told[head - 1].role is PartRole.BODY and not told[head - 1].closed:
        return False
    heads = [piece.text for piece in told[head:start]]
    words = "".join(text for text in heads if not is_banner(text))
    named = any(_NAMED.search(text) for text in heads if is_banner(text))
    after = next((one for one in told[end:] if one.role not in (PartRole.CREDIT, PartRole.NOISE)), None)
    if not words:
        return False
    if after is not None and (after.role in _RUNS_ON or (after.role in _OPENS and not named)):
        return False
    tight = credited and told[start].gap <= 0 < told[head].gap
    told_here = coverage(words, text) + (_TIGHT if tight else 0.0)
    return named or (coverage(words, text) >= _TOLD and not _has_body(words, told_here, bodies))


def _has_body(words: str, told: float, bodies: Bodies) -> bool:
    """Whether a body has as much of a headline as the caption does."""
    pairs = pairs_of(words)
    return any(bodies.match(pairs, story).coverage >= told for story, _ in bodies.matches_near(words, 0))
