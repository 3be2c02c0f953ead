"""Which article a picture illustrates: the one that tells what its caption says, that is about its place, or whose
reporter took it.

Example 例："图为石桥镇的茶园。 李四 摄" goes to the article about the tea of 石桥镇; when no article speaks of tea, to
the one about 石桥镇; without a caption, to the one that 李四 wrote, or else to the one before it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import PartRole
from loaders.layout.words import pairs_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.layout.pictures import Picture
    from loaders.layout.stories import Story
    from loaders.layout.words import Bodies

_TOLD = 0.5
"""A caption of which a body has half the words is about what that body tells, wherever it is."""
_PLACE = re.compile(r"([\u3400-\u9fff][\u3400-\u9fff])(?=[县縣镇鎮乡鄉旗])")
_NO_PLACE = frozenset("全我该本各外两每城乡集村出进到在为")
"""Characters that stand before 县 and 镇 where no name does: 全县, 城乡, 乡镇."""
_APART = 0.25
"""Captions that stand side by side illustrate one article, unless one of them tells so much more of another."""
_LEAST = 2
_MORE = 3.0
"""The article about a place names it so many times as often, for its length, as any other that mentions it."""
_NAME = re.compile(r"[\u3400-\u9fff·]{2,4}")
_NO_NAME = frozenset({"记者", "通讯员", "本报记者", "供图", "摄影", "摄影报道", "图片", "资料图片"})


def story_of_picture(picture: Picture, bodies: Bodies, stories: Sequence[Story]) -> int | None:
    """The index of the story that a picture belongs to; None on a page without stories."""
    if not bodies.bodies:
        return None
    best, told = _best(picture.words, picture.position, bodies)
    shared = _best(picture.words_beside, picture.position, bodies)[0] if len(picture.company) > 1 else None
    if told:
        return best if shared is None or _is_apart(picture.words, best, shared, bodies) else shared
    by_place = _about_the_place(picture.words, bodies)
    if by_place is not None:
        return by_place
    best = shared if best is None else best
    if best is not None:
        return best
    by_name = _by_the_photographer(picture, stories)
    return by_name if by_name is not None else max(picture.position - 1, 0)


def _best(words: str, position: int, bodies: Bodies) -> tuple[int | None, bool]:
    """The body that a caption fits best, and whether it tells half of what the caption says."""
    found = dict(bodies.matches_near(words, position))
    best = max(found, key=lambda story: (found[story], -story), default=None)
    return best, best is not None and bodies.match(pairs_of(words), best).coverage >= _TOLD


def _is_apart(words: str, best: int | None, shared: int, bodies: Bodies) -> bool:
    """Whether a caption fits another body so much better than that of the captions beside it."""
    pairs = pairs_of(words)
    return best is not None and bodies.match(pairs, best).coverage - bodies.match(pairs, shared).coverage >= _APART


def _about_the_place(words: str, bodies: Bodies) -> int | None:
    """The body that is about the finest place which a caption names; None when none or several are."""
    for place in reversed(_PLACE.findall(words)):
        if place[-1] in _NO_PLACE:
            continue
        shares = [body[place] / max(size, 1) for body, size in zip(bodies.bodies, bodies.sizes, strict=True)]
        best = max(range(len(shares)), key=lambda story: shares[story])
        others = max((share for story, share in enumerate(shares) if story != best), default=0.0)
        if bodies.bodies[best][place] >= _LEAST:
            return best if shares[best] >= _MORE * others else None
    return None


def _by_the_photographer(picture: Picture, stories: Sequence[Story]) -> int | None:
    """The only story that one of the photographers wrote."""
    signed = [piece.text for piece in picture.pieces if piece.role is PartRole.CREDIT]
    names = {name for text in signed for name in _NAME.findall(text.rstrip("摄图")) if name not in _NO_NAME}
    wrote = [index for index, story in enumerate(stories) if any(name in story.signatures for name in names)]
    return wrote[0] if len(wrote) == 1 else None
