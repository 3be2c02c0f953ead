"""Whether a post is held now, was held or is to be held, and on what terms.

Example 例：原县长周明 is former, 县长候选人周明 proposed, 副县长（挂职）周明 seconded, 代县长周明 acting.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from loaders.officials.tables import verbs

if TYPE_CHECKING:
    from kg.model import Span
    from loaders.officials.named import Named
    from loaders.officials.title import Title


@dataclass(frozen=True, slots=True)
class Standing:
    """`status` and `appointment` are local names of concepts in ontology/schemes.ttl."""

    status: str
    appointment: str = "substantive"


PRESENT = Standing("present")
FORMER = Standing("former")
PROPOSED = Standing("proposed")
SECONDED = Standing("present", "seconded")

_BY_KIND = (("former", FORMER), ("proposed", PROPOSED), ("seconded", SECONDED))
_BETWEEN = (
    (re.compile("（?(?:候选人|提名人选|拟任人选|人选|候任)"), PROPOSED),
    (re.compile("（(?:挂职|挂任)"), SECONDED),
)
_BEHIND = (
    (re.compile("（(?:原任|时任|已故|已退休|退休)"), FORMER),
    (re.compile("（(?:挂职|挂任)"), SECONDED),
    (re.compile("同志?(?:被免|不再担任|被免去)"), FORMER),
)


def standing_before(text: str, sentence: Span, stack: tuple[Title, ...]) -> Standing | None:
    """What stands right before a stack of titles says; None when nothing does."""
    start = stack[0].full.start
    before = text[max(sentence.start, start - 6) : start]
    found = (standing for kind, standing in _BY_KIND if before.endswith(tuple(verbs()[f"{kind}_before"])))
    return next(found, None)


def standing_behind(text: str, stack: tuple[Title, ...], name: Named) -> Standing | None:
    """What the words between a stack and its first name, or right behind that name, say; None for nothing."""
    between = text[stack[-1].span.end : name.span.start]
    behind = text[name.span.end : name.span.end + 10]
    for words, patterns in ((between, _BETWEEN), (behind, _BEHIND)):
        for pattern, standing in patterns:
            if pattern.match(words):
                return standing
    return None


def of_title(title: Title, standing: Standing) -> Standing:
    """The standing of one title of a stack: 原 or 代 inside it count for it alone."""
    if title.former:
        return FORMER
    if title.acting and standing.status == "present":
        return Standing("present", "acting")
    if "挂职" in title.modifier:
        return Standing(standing.status, "seconded")
    return standing
