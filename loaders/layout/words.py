"""What two texts share: pairs of neighbouring characters, and how well a display line matches a body.

Example 例："石桥镇修通村路" and a body about 石桥镇 share 石桥, 桥镇, …; pairs that every body on the page has
(全县, 工作) say nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from math import log
from operator import add
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NO_WORD = re.compile(r"\W+")
_SMOOTHING = 0.3
_LEAD = 160
_LEAD_WEIGHT = 2
_ADJACENT = 0.15
_COVERED = 0.25
_FEW = 4
_WINDOW = 40
"""A line is compared with so many bodies around it: more never stand on one printed page."""


def neighbours(text: str) -> list[str]:
    """Every pair of neighbouring characters in order; those across white space or punctuation hold a blank."""
    solid = _NO_WORD.sub(" ", text)
    return list(map(add, solid, solid[1:]))


def pairs_of(text: str) -> Counter[str]:
    """The pairs of neighbouring characters in `text`, never across white space or punctuation."""
    pairs = Counter(neighbours(text))
    for pair in [pair for pair in pairs if " " in pair]:
        del pairs[pair]
    return pairs


def pair_set(text: str) -> frozenset[str]:
    """The different pairs of `pairs_of`, found quicker."""
    return frozenset(pair for pair in set(neighbours(text)) if " " not in pair)


@dataclass(frozen=True, slots=True)
class Match:
    """How a text fits a body: `gain` in nats a pair over the page as a whole, and the share of pairs found."""

    gain: float
    coverage: float
    shared: int

    @property
    def value(self) -> float:
        """One number to compare matches by; higher is better."""
        return self.gain + self.coverage

    @property
    def is_evidence(self) -> bool:
        """Whether enough is shared to say that the text is about the body's subject."""
        return self.coverage >= _COVERED and self.shared >= 2


@dataclass(frozen=True, slots=True)
class Bodies:
    """The bodies of a page as mixtures of pairs: Jelinek-Mercer query likelihood (Zhai & Lafferty 2001)."""

    bodies: tuple[Counter[str], ...]
    sizes: tuple[int, ...]
    page: Counter[str]
    total: int

    @classmethod
    def of(cls, texts: Sequence[str]) -> Bodies:
        """Bodies from their texts; pairs of the first sentences count twice more."""
        bodies = tuple(_weighted(text) for text in texts)
        page: Counter[str] = Counter()
        for body in bodies:
            page.update(body)
        return cls(bodies, tuple(body.total() for body in bodies), page, page.total())

    def matches_near(self, words: str, position: int) -> Iterator[tuple[int, float]]:
        """The bodies around `position` that clearly share words with a display line, each with the match's value.

        `position` counts the bodies that begin before the line; the two beside it are worth more.
        """
        pairs = pairs_of(words)
        for index in range(max(position - _WINDOW, 0), min(position + _WINDOW, len(self.bodies))):
            match = self.match(pairs, index)
            if match.is_evidence:
                yield index, match.value + (_ADJACENT if index in (position - 1, position) else 0.0)

    def only_with(self, words: str, least: int = 1) -> int | None:
        """The body that alone on the page has pairs of these words, `least` and twice as many as any other; or None."""
        holders = (
            [index for index, body in enumerate(self.bodies) if pair in body]
            for pair in pairs_of(words)
            if self.page[pair]
        )
        alone = Counter(found[0] for found in holders if len(found) == 1)
        (body, count), (_, second) = [*sorted(alone.items(), key=lambda item: (-item[1], item[0])), (0, 0), (0, 0)][:2]
        return body if count >= max(least, 2 * second) else None

    def match(self, pairs: Counter[str], index: int) -> Match:
        """How a text with these pairs fits the body with that index."""
        body = self.bodies[index]
        known = [pair for pair in pairs if pair in body]
        scale = (1 - _SMOOTHING) * self.total / max(self.sizes[index], 1)
        gain = sum(
            log(scale * body.get(pair, 0) / on_page + _SMOOTHING) for pair in pairs if (on_page := self.page.get(pair))
        )
        return Match(gain / max(len(pairs), 1), len(known) / max(len(pairs), 1), len(known))


def coverage(text: str, of: str) -> float:
    """The share of the pairs of `text` that stand in `of` as well; 0 for fewer than four pairs."""
    pairs = pair_set(text)
    if len(pairs) < _FEW:
        return 0.0
    others = _NO_WORD.sub(" ", of)
    return len(pairs.intersection(map(add, others, others[1:]))) / len(pairs)


def _weighted(text: str) -> Counter[str]:
    pairs = pairs_of(text)
    for pair, count in pairs_of(text[:_LEAD]).items():
        pairs[pair] += _LEAD_WEIGHT * count
    return pairs
