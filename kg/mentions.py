"""The mentions of an article: each slice of its text that says or names something, with the way back.

Example 例：the mention of 周明 in "县长周明" has its offsets, its words, its sentence, the rule, what it denotes,
and one node for each run of raw text that it was printed as.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from operator import attrgetter
from typing import TYPE_CHECKING

from rdflib import Literal, URIRef

from kg import identity
from kg.language.sentences import sentences_of
from kg.model import Evidence, Span
from kg.nodes import typed, whole
from kg.printed import box_text
from ontology.terms import NIF, XZ

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.language.sentences import Sentence
    from kg.model import Article, Reading
    from kg.terms import Triple

LONGEST_SENTENCE = 1000
"""A longer sentence, which no newspaper prints, is quoted in part."""
_START = attrgetter("span.start")


def mention_triples(reading: Reading) -> Iterator[Triple]:
    """Every mention that a reading needs, each once, in the order of the text."""
    article = reading.article
    rules: dict[Span, set[str]] = defaultdict(set)
    for evidence in _evidence_of(reading):
        rules[evidence.span].add(evidence.rule)
    sentences = sentences_of(article)
    for span in sorted(rules):
        yield from _mention(article, span, sentence_at(article, sentences, span))
        for rule in sorted(rules[span]):
            yield identity.mention(article.iri, span), XZ.rule, Literal(rule)
    for denotation in reading.denotations:
        yield identity.mention(article.iri, denotation.evidence.span), XZ.denotes, denotation.thing


def _evidence_of(reading: Reading) -> Iterator[Evidence]:
    for statement in reading.statements:
        yield statement.evidence
        if isinstance(statement.object, Evidence):
            yield statement.object
    for denotation in reading.denotations:
        yield denotation.evidence
    for unread in reading.unread:
        yield unread.evidence


def sentence_at(article: Article, sentences: Sequence[Sentence], span: Span) -> str:
    """The sentence (or the run of sentences) that holds `span`; the words themselves where there is none.

    Of one longer than `LONGEST_SENTENCE` what stands around the words: a line without an end would be told in full
    with each of its words.
    """
    first = max(bisect_right(sentences, span.start, key=_START) - 1, 0)
    last = max(bisect_right(sentences, max(span.end - 1, span.start), key=_START) - 1, first)
    if not sentences:
        return span.of(article.text)
    whole = Span(min(sentences[first].span.start, span.start), max(sentences[last].span.end, span.end))
    if len(whole) <= LONGEST_SENTENCE:
        return whole.of(article.text)
    around = max(LONGEST_SENTENCE - len(span), 0) // 2
    return Span(max(whole.start, span.start - around), min(whole.end, span.end + around)).of(article.text)


def _mention(article: Article, span: Span, sentence: str) -> Iterator[Triple]:
    node = identity.mention(article.iri, span)
    yield from typed(node, XZ.Mention)
    yield node, NIF.referenceContext, article.iri
    yield node, NIF.beginIndex, whole(span.start)
    yield node, NIF.endIndex, whole(span.end)
    yield node, NIF.anchorOf, Literal(span.of(article.text))
    yield node, NIF.sentence, Literal(sentence)
    for order, raw in enumerate(article.clean.sources(span)):
        source = URIRef(f"{node};source={order}")
        yield node, XZ.source, source
        yield from typed(source, XZ.RawSlice)
        yield source, XZ.order, whole(order)
        yield source, XZ.onPage, raw.page
        yield source, XZ.rawStart, whole(raw.start)
        yield source, XZ.rawEnd, whole(raw.end)
        if raw.box is not None:
            yield source, XZ.box, Literal(box_text(raw.box))
        if raw.fragment is not None:
            yield source, XZ.sourceFragment, Literal(raw.fragment)
