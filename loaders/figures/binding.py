"""A counted amount bound to its place, its time and its kind: the figure that is found.

Example 例：全市机动车达30万辆 in 永州日报 is a figure of 永州市, inferred from 全市.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.identity import node
from kg.model import Evidence
from loaders.figures.counted import MEMBER
from loaders.figures.kinds import QUALIFIERS, kind_of
from loaders.figures.localities import where_at
from loaders.figures.periods import clipped
from loaders.figures.subjects import subject_of
from loaders.figures.years import planned_year
from loaders.findings import FoundFigure
from loaders.within import within
from ontology.terms import XZ

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from rdflib import URIRef

    from kg.language.dates import DateReading
    from kg.model import Span
    from loaders.figures.counted import Counted
    from loaders.figures.ground import Ground
    from loaders.figures.kinds import Mood
    from loaders.findings import Context

_ONCE_BUILT = re.compile(
    "(?:建成|投产|达产|投用|竣工|完工|投入使用|投入运营|建好|达效|盛果期|丰产期)(?:[^，。；]{0,6}?(?:后|时|以后))[^。；]{0,80}$"
)
_BUILT_BEFORE = 100
_WORKED_OUT = frozenset({"issue", "previous", "dateline"})


@dataclass(frozen=True, slots=True)
class Bound:
    """An amount with its indicators, in its clause; `inherited`: the period is of the sentence before.

    `goes_on`: a clause before it in its sentence speaks of a household or the like. `coming` is a month or a year
    of the paragraph that is not over; `lent` is the time that the story lends to what is not aimed at.
    """

    clause: Span
    counted: Counted
    period: DateReading | None
    inherited: bool
    mood: Mood
    goes_on: bool = False
    coming: DateReading | None = None
    lent: DateReading | None = None


def figures(ground: Ground, bound: Bound) -> Iterator[FoundFigure]:
    """A figure for each indicator that the amount has."""
    amount, context, article = bound.counted.amount, ground.context, ground.context.article
    subject = subject_of(ground, bound.clause, amount.span.start, goes_on=bound.goes_on)
    elsewhere = bound.counted.rule == MEMBER and not within(ground.named, bound.clause)
    where = None if elsewhere else where_at(ground, bound.clause, amount.span.start, subject)
    kind = kind_of(ground.text, bound.clause, bound.counted, bound.period, article.issued, bound.mood)
    period = _period(ground.text, bound, kind, article.issued)
    anchors = (*(where.anchors if where else ()), *_time_anchors(context, bound, period))
    for index, indicator in enumerate(bound.counted.indicators):
        yield FoundFigure(
            evidence=Evidence(bound.clause, bound.counted.rule),
            iri=node(article.iri, "figure", amount.span.start, str(index) if index else ""),
            value=amount.value,
            value_min=amount.minimum,
            value_max=amount.maximum,
            unit=amount.unit,
            unit_text=amount.unit_text,
            value_text=amount.span.of(article.text),
            indicator=indicator,
            place=where.iri if where else None,
            period=period,
            qualifier=QUALIFIERS.get(amount.qualifier),
            kind=kind,
            inferred_from=tuple(dict.fromkeys(anchors)),
            subject=subject.iri if subject else None,
            change_of=bound.counted.base,
            change_words=bound.counted.change,
        )


def _period(text: str, bound: Bound, kind: URIRef, issued: date) -> DateReading | None:
    """What is ends with the issue at the latest; what will be is of no time gone by (a 目标 of last year is)."""
    own = bound.period is not None and bound.clause.holds(bound.period.span)
    if kind == XZ.target and not own and _once_built(text, bound):
        return None
    period = bound.period or (None if kind == XZ.target else bound.lent)
    if period is not None and kind != XZ.target:
        return clipped(period, issued)
    told = period is not None and (period.latest >= issued or bound.clause.holds(period.span))
    if period is not None and (told or "目标" in bound.clause.of(text)):
        return period
    return planned_year(text, bound.clause, issued, bound.coming) if kind == XZ.target else None


def _once_built(text: str, bound: Bound) -> bool:
    """Whether a figure is what a thing gives once it is built, in this clause or by one before in its sentence."""
    start = bound.counted.amount.span.start
    before = text[max(0, start - _BUILT_BEFORE) : start].rpartition("。")[2]
    return _ONCE_BUILT.search(before) is not None


def _time_anchors(context: Context, bound: Bound, period: DateReading | None) -> Iterator[Evidence | URIRef]:
    """What the period was worked out from: a date outside the clause, or the issue for 今年."""
    if period is None:
        return
    if not bound.clause.holds(period.span):
        rule = "figures.period_before" if bound.inherited or bound.period is None else "figures.period"
        yield Evidence(period.span, rule)
    if period.anchor in _WORKED_OUT:
        yield context.names.issue(context.article.newspaper, context.article.issued)
