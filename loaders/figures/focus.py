"""The one village that a report is about, whose figures need not name it again.

Example 例：below the headline ——某县某镇李家村见闻 the sentence 合作社社员发展到67户 is of 李家村.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from kg.model import PartRole
from kg.places import Level

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rdflib import URIRef

    from loaders.findings import Context, FoundPlace

_TEXT = frozenset({PartRole.BODY, PartRole.DATELINE})
_FIRST = 40
"""No more paragraphs are looked at."""

_WIDER = re.compile("全[县區区市旗州省]")
_OFTEN = 2
"""A village that no headline names is in so many paragraphs."""


def focus_of(context: Context, places: tuple[FoundPlace, ...]) -> FoundPlace | None:
    """The one village of the headlines, else the one of the first paragraph, if it comes again."""
    villages = [one for one in places if one.place.level is Level.VILLAGE]
    if not villages:
        return None
    body = next((one.span.start for one in context.sentences if one.role in _TEXT), 0)
    head = list(takewhile(lambda one: one.span.start < body, villages))
    if head:
        return _only(head)
    if _WIDER.search(context.article.text):
        return None
    paragraphs = {one.paragraph for one in context.sentences if one.role in _TEXT}
    ordered = sorted(paragraphs, key=lambda span: span.start)
    by_paragraph = [[one for one in villages if span.start <= one.span.start < span.end] for span in ordered[:_FIRST]]
    only = _only(by_paragraph[0]) if by_paragraph else None
    again = only is not None and sum(any(one.iri == only.iri for one in here) for here in by_paragraph) >= _OFTEN
    return only if again else None


def _only(villages: Iterable[FoundPlace]) -> FoundPlace | None:
    found: dict[URIRef, FoundPlace] = {one.iri: one for one in villages}
    return next(iter(found.values())) if len(found) == 1 else None
