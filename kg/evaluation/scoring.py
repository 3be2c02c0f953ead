"""The scores of a page by kind: which gold lines are found, and which stated things are right.

Example 例：`official|周明|县长|武陵县` is found when a present tenure of 周明 as 县长 there is stated.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from kg.evaluation import rules
from kg.evaluation.matching import most_pairs
from kg.evaluation.score import Score

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from kg.evaluation.gold import GoldFact
    from kg.evaluation.stated import PageStatements, Tenure, Thing

Stated = TypeVar("Stated")

COMPLETE = frozenset({"official", "reporter", "document"})
"""The kinds whose gold lists are complete, so that what is stated beyond them counts against precision."""

KINDS = ("official", "reporter", "document", "person", "program", "org", "place", "event", "obs", "obs bound")


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
