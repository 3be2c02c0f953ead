"""A public notice of who is proposed for which post: one publication, in which none of them takes part.

Example 例：“现将拟任人选公示如下：周明，男，现任县长，拟任市农业局局长。……公示时间：3月2日至3月8日。” is an
`xz:Publication` that begins on 2020-03-02.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg import identity
from kg.language.dates import dates_in
from kg.language.folding import fold
from kg.model import Evidence, Span
from kg.places import place_iri
from loaders.events.story import STORY
from loaders.findings import FoundEvent
from loaders.within import in_order, within
from ontology.terms import XZ

if TYPE_CHECKING:
    from rdflib import URIRef

    from kg.language.dates import DateReading
    from loaders.findings import Context, Findings

RULE = "events.notice"
_NOTICE = re.compile("公示(?=如下|于后|如后)|(?<=予以)公示|(?<=现予)公示|(?<=进行)公示(?=[：。])")
_PROPOSED = re.compile("拟任|拟提名|拟提拔|拟推荐|拟进一步使用")
_PERIOD = re.compile("公示(?:时间|期限?|日期)[：为是自从]{0,2}")


def notice_of(context: Context, findings: Findings) -> FoundEvent | None:
    """The notice that the article is; None when it is none or names nobody."""
    text = fold(context.article.text)
    story = [sentence.span for sentence in context.sentences if sentence.role in STORY]
    said = next((one for one in story if _NOTICE.search(text, one.start, one.end)), None)
    if said is None or not _proposes(context, findings, text):
        return None
    found = _NOTICE.search(text, said.start, said.end)
    trigger = Span(*found.span()) if found else said
    return FoundEvent(
        evidence=Evidence(said, RULE),
        trigger=trigger,
        type=XZ.Publication,
        iri=identity.node(context.article.iri, "event", trigger.start),
        when=_period(context, text),
        place=_place(context, findings),
        participations=(),
        organizers=(),
        about=(),
        status=XZ.held,
    )


def _proposes(context: Context, findings: Findings, text: str) -> bool:
    """Whether a sentence proposes somebody by name; the candidates take no part in the notice."""
    persons = in_order(findings.persons)
    return any(
        within(persons, sentence.span)
        for sentence in context.sentences
        if sentence.role in STORY and _PROPOSED.search(text, sentence.span.start, sentence.span.end)
    )


def _period(context: Context, text: str) -> DateReading | None:
    """When it is open to the public: 公示时间：A至B."""
    said = _PERIOD.search(text)
    if said is None:
        return None
    near = Span(said.end(), min(len(text), said.end() + 40))
    return next(iter(dates_in(context.article.text, near, context.article.issued)), None)


def _place(context: Context, findings: Findings) -> URIRef | None:
    """Where the organisation department is that gives notice, else the place that the paper serves."""
    bodies = [one for one in findings.organizations if one.name.endswith("组织部") and one.jurisdiction is not None]
    if bodies:
        return bodies[-1].jurisdiction
    return place_iri(context.names, context.home) if context.home else None
