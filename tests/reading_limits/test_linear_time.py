"""Text made to hurt costs steps that grow like the text: four times as long, at most five times as many."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kg.language.sentences import clauses, sentences_of
from kg.triples import article_triples
from loaders.findings import Findings
from loaders.reading import LOADERS, read_article
from tests.reading import NAMES, context_of
from tests.reading_limits.adversarial import TEXTS
from tests.reading_limits.steps import STEPS, CountedText, counted, counted_patterns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.findings import Context

SIZE = 240
GRAPH = 1500
"""A graph quotes short sentences in full, long ones in part."""
LONG = 4000
"""Longer than what a rule may look over around its words (3,000 characters)."""
TIMES = 4
MOST = 5
FEW = 10_000
"""Fewer steps than this for the longer text are no matter: they are the price of beginning."""


@pytest.fixture(scope="module", autouse=True)
def _counting() -> Iterator[None]:
    with counted_patterns():
        read_article(context_of("3月9日，沅陵县县长张国强到官庄镇调研，全县产值1.2亿元。").article, NAMES)
        yield


@pytest.mark.parametrize("text", TEXTS, ids=str)
def test_steps_grow_like_the_text(text: str) -> None:
    make = TEXTS[text]
    short, long = steps_of(make(SIZE)), steps_of(make(SIZE * TIMES))
    if more := grown(short, long):  # a window may end between the two sizes: then the next step grows no more
        more &= grown(long, steps_of(make(SIZE * TIMES * TIMES)))
    told = {name: (short[name], long[name]) for name in more}
    assert told == {}, f"{text}: steps for {SIZE} and {SIZE * TIMES} characters: {told}"


def grown(short: dict[str, int], long: dict[str, int]) -> set[str]:
    """What costs more than `MOST` times as much for the longer text."""
    return {name for name, steps in long.items() if steps > max(FEW, MOST * short[name])}


MANY = ("posts and names", "companies in a list", "figures without a mark", "titles one behind another")


@pytest.mark.parametrize("text", MANY)
def test_the_characters_gone_over_grow_like_a_long_text(text: str) -> None:
    """Farther than any window that a rule may look back or ahead."""
    short, long = (_characters(TEXTS[text](size)) for size in (LONG, LONG * TIMES))
    assert long <= 2 * TIMES * short  # TIMES * TIMES where a rule looks over everything


def _characters(text: str) -> int:
    context, findings = _counting_context(text), Findings()
    STEPS.begin()
    for loader in LOADERS:
        findings = loader.find(context, findings)
    assert sum(1 for loader in LOADERS for _ in loader.state(context, findings))
    return STEPS.characters


QUOTED = ("thousands of 《", "counties in a list", "posts and names in clauses", "no marks at all")


@pytest.mark.parametrize("text", QUOTED)
def test_the_graph_grows_like_the_text(text: str) -> None:
    assert _written(TEXTS[text](GRAPH * TIMES)) <= MOST * _written(TEXTS[text](GRAPH))


def _written(text: str) -> int:
    """The characters of all terms of the article's graph."""
    _, reading = read_article(context_of(text, "怀化日报").article, NAMES)
    return sum(len(term) for triple in article_triples(reading) for term in triple)


def steps_of(text: str) -> dict[str, int]:
    """The steps of cutting sentences and clauses, of finding and of stating, by loader."""
    context, findings = _counting_context(text), Findings()
    steps: dict[str, int] = {}
    with counted(steps, "sentences"):
        for sentence in sentences_of(context.article):
            clauses(context.article.text, sentence.span)
    for loader in LOADERS:
        with counted(steps, f"{loader.__name__}.find"):  # type: ignore[attr-defined]
            findings = loader.find(context, findings)
    for loader in LOADERS:
        with counted(steps, f"{loader.__name__}.state"):  # type: ignore[attr-defined]
            list(loader.state(context, findings))
    return steps


def _counting_context(text: str) -> Context:
    context = context_of(text, "怀化日报")
    clean = context.article.clean
    counting = replace(clean, text=CountedText(clean.text))
    return replace(context, article=replace(context.article, clean=counting))
