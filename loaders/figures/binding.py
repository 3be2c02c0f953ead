"""A counted amount bound to its place, its time and its kind: the figure that is found.

Example 例：全市机动车达30万辆 in 永州日报 is a figure of 永州市, inferred from 全市.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.identity import node
from kg.model import Evidence
from loaders.figures.kinds import QUALIFIERS, kind_of
from loaders.figures.localities import where_at
from loaders.findings import FoundFigure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rdflib import URIRef

    from kg.language.dates import DateReading
    from kg.model import Span
    from loaders.figures.counted import Counted
    from loaders.findings import Context, Findings

_WORKED_OUT = frozenset({"issue", "previous", "dateline"})


@dataclass(frozen=True, slots=True)
class Bound:
    """An amount with its indicators, in its clause; `inherited`: the period is of the sentence before."""

    clause: Span
    counted: Counted
    period: DateReading | None
    inherited: bool


def figures(context: Context, findings: Findings, bound: Bound) -> Iterator[FoundFigure]:
    """A figure for each indicator that the amount has."""
    amount, article = bound.counted.amount, context.article
    where = where_at(context, findings, bound.clause, amount.span.start)
    kind = kind_of(article.text, bound.clause, bound.counted, bound.period, article.issued)
    anchors = (*(where.anchors if where else ()), *_time_anchors(context, bound))
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
            period=bound.period,
            qualifier=QUALIFIERS.get(amount.qualifier),
            kind=kind,
            inferred_from=tuple(dict.fromkeys(anchors)),
        )


def _time_anchors(context: Context, bound: Bound) -> Iterator[Evidence | URIRef]:
    """What the period was worked out from: a date outside the clause, or the issue for 今年."""
    if bound.period is None:
        return
    if not bound.clause.holds(bound.period.span):
        rule = "figures.period_before" if bound.inherited else "figures.period"
        yield Evidence(bound.period.span, rule)
    if bound.period.anchor in _WORKED_OUT:
        yield context.names.issue(context.article.newspaper, context.article.issued)
