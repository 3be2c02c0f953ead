"""Precision, recall and F1 of a page or of many, by kind.

Example 例：of 4 documents 3 are found, and of 5 stated documents 3 are right: recall 0.75, precision 0.60.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from kg.evaluation import rules
from kg.evaluation.matching import most_pairs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from kg.evaluation.gold import GoldFact
    from kg.evaluation.stated import PageStatements, Tenure, Thing

Stated = TypeVar("Stated")

COMPLETE = frozenset({"official", "reporter", "document"})
"""The kinds whose gold lists are complete, so that what is stated beyond them counts against precision."""

KINDS = ("official", "reporter", "document", "person", "program", "org", "place", "event", "obs", "obs bound")


@dataclass(frozen=True, slots=True)
class Score:
    """The count of one kind; `right` is how many stated things are right, None where gold is not complete.

    `missed` are gold lines (as printed) that were not found, `beyond` what is stated beyond a complete list.
    """

    kind: str
    gold: int
    found: int
    stated: int
    right: int | None = None
    missed: tuple[str, ...] = ()
    beyond: tuple[str, ...] = ()

    @property
    def recall(self) -> float | None:
        """Found of gold; None when the gold has none."""
        return self.found / self.gold if self.gold else None

    @property
    def precision(self) -> float | None:
        """Right of stated; None when nothing is stated or the gold list is not complete."""
        return self.right / self.stated if self.right is not None and self.stated else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both, None when either is."""
        precision, recall = self.precision, self.recall
        if precision is None or recall is None:
            return None
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def score_page(facts: Iterable[GoldFact], stated: PageStatements) -> tuple[Score, ...]:
    """One score a kind, in the order of `KINDS`, for one page."""
    by_kind: dict[str, list[GoldFact]] = {kind: [] for kind in KINDS}
    for fact in facts:
        by_kind[fact.kind].append(fact)
    texts = stated.texts or {}
    return (
        _officials(by_kind["official"], stated.tenures),
        _score("reporter", by_kind["reporter"], stated.authors, rules.reporter, _thing_name),
        _things("document", by_kind["document"], stated.things),
        _things("person", by_kind["person"], stated.things),
        _things("program", by_kind["program"], stated.things),
        _things("org", by_kind["org"], stated.things),
        _score("place", by_kind["place"], _of_class(stated.things, "Place"), rules.place, _thing_name),
        _score("event", by_kind["event"], stated.events, rules.event),
        _score("obs", by_kind["obs"], stated.figures, lambda f, s: rules.figure(f, s, texts)),
        _score("obs bound", by_kind["obs"], stated.figures, lambda f, s: rules.bound_figure(f, s, texts)),
    )


def total(pages: Iterable[Sequence[Score]]) -> tuple[Score, ...]:
    """The scores of several pages added up, kind by kind."""
    every = [score for page in pages for score in page]
    return tuple(_added(kind, [score for score in every if score.kind == kind]) for kind in KINDS)


def _added(kind: str, scores: Sequence[Score]) -> Score:
    return Score(
        kind=kind,
        gold=sum(score.gold for score in scores),
        found=sum(score.found for score in scores),
        stated=sum(score.stated for score in scores),
        right=sum(score.right or 0 for score in scores) if kind in COMPLETE else None,
        missed=tuple(line for score in scores for line in score.missed),
        beyond=tuple(line for score in scores for line in score.beyond),
    )


def _score(
    kind: str,
    facts: Sequence[GoldFact],
    stated: Sequence[Stated],
    fits: Callable[[GoldFact, Stated], bool],
    name: Callable[[Stated], str] = str,
) -> Score:
    pairs = most_pairs([[i for i, item in enumerate(stated) if fits(fact, item)] for fact in facts])
    used = set(pairs.values())
    complete = kind in COMPLETE
    return Score(
        kind=kind,
        gold=len(facts),
        found=len(pairs),
        stated=len(stated),
        right=len(used) if complete else None,
        missed=tuple(fact.line for index, fact in enumerate(facts) if index not in pairs),
        beyond=tuple(name(item) for i, item in enumerate(stated) if complete and i not in used),
    )


def _of_class(things: Sequence[Thing], name: str) -> tuple[Thing, ...]:
    return tuple(thing for thing in things if name in thing.types)


def _things(kind: str, facts: Sequence[GoldFact], things: Sequence[Thing]) -> Score:
    return _score(kind, facts, _of_class(things, rules.CLASSES[kind]), rules.thing, _thing_name)


def _officials(facts: Sequence[GoldFact], tenures: Sequence[Tenure]) -> Score:
    """A line is found when every post of it is; each post needs a tenure of its own."""
    posts = [(fact, post) for fact in facts for post in rules.posts_of(fact)]
    fitting = [
        [index for index, tenure in enumerate(tenures) if rules.official(fact, post, tenure)] for fact, post in posts
    ]
    pairs = most_pairs(fitting)
    lost = {id(fact) for index, (fact, _) in enumerate(posts) if index not in pairs}
    used = set(pairs.values())
    return Score(
        kind="official",
        gold=len(facts),
        found=sum(id(fact) not in lost for fact in facts),
        stated=len(tenures),
        right=len(used),
        missed=tuple(fact.line for fact in facts if id(fact) in lost),
        beyond=tuple(_tenure_name(item) for index, item in enumerate(tenures) if index not in used),
    )


def _thing_name(thing: Thing) -> str:
    return min(thing.names, key=lambda name: (len(name), name), default=thing.iri)


def _tenure_name(tenure: Tenure) -> str:
    return "|".join((min(tenure.names, default=""), tenure.title, "/".join(sorted(tenure.bodies))))
