"""A block as one object of JSON, complete: every property of every item, with offsets in the article's clean text.

Example 例：{"sentence": "县长张国强到石桥镇调研。", "start": 0, "end": 12, "read": […], "unread": […], "gaps": […]}
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rdflib import URIRef

from api.explaining.labels import short
from api.explaining.telling import lacks
from kg.model import Evidence, Span

if TYPE_CHECKING:
    from api.explaining.blocks import Block
    from api.explaining.items import Item, Value
    from api.explaining.telling import Teller


def as_object(block: Block, teller: Teller) -> dict[str, Any]:
    """The sentence, what was "read" (each with kind, rule, what, properties, evidence), what was "unread" with rule
    and reason, the "gaps" that no rule read, and the figures that are "unbound" with what they lack."""
    text = block.article.text
    return {
        "article": block.article.iri,
        "headline": block.article.headline,
        "role": block.sentence.role.value,
        **_words(text, block.sentence.span, "sentence"),
        "read": [_item(text, item, teller) for item in block.items],
        "unread": [
            {**_words(text, each.evidence.span), "rule": each.evidence.rule, "reason": each.reason}
            for each in block.unread
        ],
        "gaps": [_words(text, gap) for gap in block.gaps],
        "unbound": [
            {"figure": item.node, **_words(text, item.evidence.span), "lacks": list(lacks(item))}
            for item in block.items
            if lacks(item)
        ],
    }


def _item(text: str, item: Item, teller: Teller) -> dict[str, Any]:
    return {
        "kind": short(item.kind),
        "node": item.node,
        **_words(text, item.evidence.span),
        "rule": item.evidence.rule,
        "what": teller.tell(item),
        "denoted": item.denoted,
        "properties": {
            short(predicate): [_value(text, value) for value in item.values(predicate)]
            for predicate in dict.fromkeys(predicate for predicate, _ in item.properties)
        },
        "evidence": [{**_words(text, each.span), "rule": each.rule} for each in item.spans],
    }


def _value(text: str, value: Value) -> object:
    if isinstance(value, Evidence):
        return {**_words(text, value.span), "rule": value.rule}
    return short(value) if isinstance(value, URIRef) else str(value)


def _words(text: str, span: Span, name: str = "words") -> dict[str, Any]:
    return {name: span.of(text), "start": span.start, "end": span.end}
