"""How well a page was cut: characters in the right article and role, headlines, boundaries of parts.

Example 例：a headline 标题 that the layout gave to the next article is wrong for both articles.

Offsets are raw ones, half open; white space is never counted. Of a doubled (shadow-printed) part it is enough
that one copy is claimed: characters that no part claims do not count there.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.errors import SourceError
from kg.evaluation.names import bare
from kg.evaluation.score import Score

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

NEAR = 2
"""A boundary is right when it is at most so many characters (white space not counted) from a gold one."""

BODY = frozenset({"body", "dateline"})
TEXT = BODY | {"caption"}
"""An article has a part with one of these; a pointer 导读 has none."""
GROUPS: Mapping[str, frozenset[str]] = {
    "body characters": BODY,
    "byline and sign-off characters": frozenset({"byline", "signoff"}),
    "jump characters": frozenset({"jump"}),
    "caption and credit characters": frozenset({"caption", "credit"}),
}
"""What is measured by characters: the roles of each group; role and article must both be right."""


@dataclass(frozen=True, slots=True, order=True)
class SegmentPart:
    """A part of a page: role, raw offsets, and the article's id ("" for none)."""

    role: str
    start: int
    end: int
    article: str


@dataclass(frozen=True, slots=True)
class Segmentation:
    """A page cut into parts; `headlines` has each article, picture stories too, with its headline or None."""

    parts: tuple[SegmentPart, ...]
    headlines: Mapping[str, str | None]


def parse_segments(text: str, path: str) -> Segmentation:
    """The parts of a `.segments.json` file; what has no text (a pointer 导读) belongs to no article.

    Raises SourceError, naming `path`, when it is no such file.
    """
    try:
        data = json.loads(text)
        parts = tuple(
            SegmentPart(part["role"], int(part["start"]), int(part["end"]), part["article"] or "")
            for part in data["parts"]
        )
        articles = {part.article for part in parts if part.role in TEXT}
        parts = tuple(part if part.article in articles else replace(part, article="") for part in parts)
        heads = {a["id"]: a.get("headline") for a in data["articles"] if a["id"] in articles}
    except (ValueError, KeyError, TypeError) as error:
        raise SourceError(path, f"no segments file: {error!r}", "see the gold files' README") from error
    return Segmentation(parts, heads)


def score_segments(gold: Segmentation, read: Sequence[SegmentPart], raw: str) -> tuple[Score, ...]:
    """The layout's parts against the gold ones of the page whose raw text is `raw`."""
    owner = _partners(gold.parts, read, raw)
    renamed = tuple(replace(p, article=owner.get(p.article, "?") if p.article else "") for p in read)
    characters = (_characters(kind, roles, gold.parts, renamed, raw) for kind, roles in GROUPS.items())
    return (*characters, _headlines(gold, renamed, raw), _boundaries(gold.parts, renamed, raw))


def _offsets(part: SegmentPart, raw: str) -> Iterator[int]:
    return (index for index in range(part.start, part.end) if not raw[index].isspace())


def _partners(gold: Iterable[SegmentPart], read: Iterable[SegmentPart], raw: str) -> Mapping[str, str]:
    """Read article → gold article, one to one, those that share most characters of body and captions first."""
    at = {index: part.article for part in gold if part.role in TEXT for index in _offsets(part, raw)}
    shared = Counter(
        (part.article, at[index]) for part in read if part.role in TEXT for index in _offsets(part, raw) if index in at
    )
    partners: dict[str, str] = {}
    for (mine, theirs), _ in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
        if mine not in partners and theirs not in partners.values():
            partners[mine] = theirs
    return partners


def _characters(
    kind: str, roles: frozenset[str], gold: Sequence[SegmentPart], read: Sequence[SegmentPart], raw: str
) -> Score:
    claimed = {index for part in read for index in _offsets(part, raw)}
    mine = {(index, part.article) for part in read if part.role in roles for index in _offsets(part, raw)}
    wanted = {(index, part.article) for part in gold if part.role in roles for index in _counted(part, claimed, raw)}
    return Score(kind, len(wanted), len(wanted & mine), len(mine), len(wanted & mine))


def _counted(part: SegmentPart, claimed: set[int], raw: str) -> tuple[int, ...]:
    """The offsets of a part that count: not unclaimed ones when a claimed copy has the same characters."""
    offsets = tuple(_offsets(part, raw))
    kept = tuple(index for index in offsets if index in claimed)
    lost = Counter(raw[index] for index in offsets if index not in claimed)
    return kept if lost and lost <= Counter(raw[index] for index in kept) else offsets


def _headlines(gold: Segmentation, read: Sequence[SegmentPart], raw: str) -> Score:
    """Right when the article's headline is the gold one, or both have none."""
    printed = _printed_headlines(read, raw)
    wanted = dict(gold.headlines)
    raws = {article: _raw_head(gold, article, raw) for article in wanted}
    right = {a for a, head in wanted.items() if _is_headline(head, printed.get(a, ""), raws[a])}
    stated = len(wanted.keys() | printed.keys())
    missed = tuple(f"{a}: {wanted[a] or '–'} ← {printed.get(a) or '–'}" for a in wanted if a not in right)
    beyond = tuple(f"{a}: {head}" for a, head in printed.items() if a not in wanted)
    found = len(right)
    return Score("headlines, also missing", len(wanted), found, stated, found, missed, beyond)


def _printed_headlines(parts: Iterable[SegmentPart], raw: str) -> dict[str, str]:
    printed: dict[str, str] = {}
    for part in sorted(parts, key=lambda part: part.start):
        if part.role == "headline":
            printed[part.article] = printed.get(part.article, "") + raw[part.start : part.end]
    return printed


def _raw_head(gold: Segmentation, article: str, raw: str) -> str:
    return _printed_headlines((part for part in gold.parts if part.article == article), raw).get(article, "")


def _is_headline(wanted: str | None, printed: str, as_in_raw: str) -> bool:
    """A shadow-printed headline may be claimed once or twice."""
    return bare(printed) in {bare(wanted or ""), bare(as_in_raw)}


def _boundaries(gold: Sequence[SegmentPart], read: Sequence[SegmentPart], raw: str) -> Score:
    order = [0]
    for character in raw:
        order.append(order[-1] + (not character.isspace()))
    wanted, mine = _edges(gold, order), _edges(read, order)
    matched = _near_pairs(wanted, mine)
    return Score("boundaries", len(wanted), matched, len(mine), matched)


def _edges(parts: Sequence[SegmentPart], order: Sequence[int]) -> list[int]:
    """Where parts begin and end, in characters; neighbours of one role and article are one part."""
    runs: list[SegmentPart] = []
    for part in sorted(parts, key=lambda part: (part.start, part.end)):
        last = runs[-1] if runs else None
        joined = last and (last.role, last.article) == (part.role, part.article)
        if last and joined and order[part.start] - order[last.end] <= NEAR:
            runs[-1] = SegmentPart(last.role, last.start, part.end, last.article)
        else:
            runs.append(part)
    return sorted({order[offset] for run in runs for offset in (run.start, run.end)})


def _near_pairs(wanted: Sequence[int], mine: Sequence[int]) -> int:
    """How many of two sorted lists can be paired at most `NEAR` apart, each once."""
    pairs = left = right = 0
    while left < len(wanted) and right < len(mine):
        if abs(wanted[left] - mine[right]) <= NEAR:
            pairs, left, right = pairs + 1, left + 1, right + 1
        elif wanted[left] < mine[right]:
            left += 1
        else:
            right += 1
    return pairs
