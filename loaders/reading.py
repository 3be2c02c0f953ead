"""Reading an article: every kind of knowledge in turn, each seeing what those before it found.

Example 例：places come first, so that officials can tell whose county head 县长周明 is.
"""

from __future__ import annotations

import gc
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Protocol

from kg.language.sentences import sentences_of
from kg.model import Denotation, Reading, Statement
from kg.places import Gazetteer
from loaders import (
    articles,
    coverage,
    documents,
    events,
    figures,
    officials,
    organizations,
    places,
    programs,
    proposals,
)
from loaders.findings import Context, Findings
from loaders.places.home import home_of
from loaders.recognizers import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.identity import Names
    from kg.model import Article
    from loaders.recognizers import Recognizer


class Loader(Protocol):
    """One kind of knowledge: a module with these two functions, listed in `LOADERS`."""

    def find(self, context: Context, findings: Findings) -> Findings:
        """What the article says of this kind, added to what was found before."""

    def state(self, context: Context, findings: Findings) -> Iterator[Statement | Denotation]:
        """The findings of this kind as statements with their evidence."""


LOADERS: tuple[Loader, ...] = (
    places,
    officials,
    organizations,
    proposals,
    programs,
    documents,
    events,
    figures,
    articles,
)


def read_article(article: Article, names: Names, recognizer: Recognizer = RULES) -> tuple[Findings, Reading]:
    """Everything read in an article: the findings, and the statements that they become."""
    gazetteer = Gazetteer.load()
    context = Context(
        article=article,
        names=names,
        gazetteer=gazetteer,
        home=home_of(gazetteer, article),
        sentences=sentences_of(article),
        recognizer=recognizer,
    )
    findings = Findings()
    for loader in LOADERS:
        findings = loader.find(context, findings)
    said = [item for loader in LOADERS for item in loader.state(context, findings)]
    reading = Reading(
        article=article,
        statements=tuple(dict.fromkeys(item for item in said if isinstance(item, Statement))),
        denotations=tuple(dict.fromkeys(item for item in said if isinstance(item, Denotation))),
        unread=tuple(dict.fromkeys(findings.unread)),
    )
    left = tuple(coverage.sentences_left(context.sentences, reading))
    _keep_what_was_loaded()
    return findings, replace(reading, unread=reading.unread + left)


@cache
def _keep_what_was_loaded() -> None:
    """Once, behind the first article: the gazetteer, the dictionary and the patterns of the rules stay as long as the
    process does, so the collector need not go over them again and again, which took an eighth of all time."""
    gc.collect()
    gc.freeze()
