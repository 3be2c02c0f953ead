"""When a gold fact is found: one rule a kind, as the README beside the gold files states them.

Example 例：`event|meeting|2020-03|武陵县|周明` is found in a meeting that began on 2020-03-02 in a town of
武陵县, with 周明 and few others.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from kg.evaluation.names import bare, printed, same, share_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.evaluation.gold import GoldFact
    from kg.evaluation.stated import Event, Figure, Quote, Tenure, Thing

FEW_OTHERS = 2
"""How many participants an event may have beyond those of the gold line."""

CLASSES = {"person": "Person", "program": "Program", "document": "Document", "org": "Organization"}
LEVELS = {
    "province": "Province",
    "city": "City",
    "county": "County",
    "township": "Township",
    "village": "Village",
}
PLAN_DIGITS = "一二三四五六七八九"
TENTH_PLAN = 2001
"""The first year of 十五; each later plan (十一五 …) begins five years on."""

_YEAR = re.compile(r"(?:19|20)\d\d")
_PLAN = re.compile(f"十([{PLAN_DIGITS}])?五")
_MULTIPLE = re.compile("^(?:[近约超逾余多]|[十百千万亿])+")


def _named(wanted: str, names: Iterable[str]) -> bool:
    return any(same(wanted, name) for name in names)


def official(fact: GoldFact, post: str, tenure: Tenure) -> bool:
    """A present tenure of that name with that very title, of that place or body if the page says one."""
    place = fact.column(2)
    right_place = not place or _named(place, tenure.bodies)
    return _named(fact.name, tenure.names) and same(post, tenure.title) and right_place


def reporter(fact: GoldFact, author: Thing) -> bool:
    """An author of that name who is not stated to be an official."""
    return _named(fact.name, author.names) and "Official" not in author.types


def thing(fact: GoldFact, stated: Thing) -> bool:
    """A person, program, document or organisation with that label or alternative label."""
    return CLASSES[fact.kind] in stated.types and _named(fact.name, stated.names)


def place(fact: GoldFact, stated: Thing) -> bool:
    """A place of that name and level."""
    return LEVELS[fact.column(1)] in stated.types and _named(fact.name, stated.names)


def event(fact: GoldFact, stated: Event) -> bool:
    """An event of one of the types, begun on that date, there or inside it, with those people."""
    types = {name.lower() for name in stated.types}
    where = fact.column(2)
    return (
        not types.isdisjoint(kind.strip().lower() for kind in fact.name.split("/"))
        and stated.begin.startswith(fact.column(1))
        and (not where or _named(where, stated.places))
        and _has_participants(fact.column(3), stated)
    )


def _has_participants(wanted: str, stated: Event) -> bool:
    names = [name for name in re.split("[,，、]", wanted) if name.strip()]
    there = all(any(_named(name, person) for person in stated.participants) for name in names)
    return there and len(stated.participants) - len(names) <= FEW_OTHERS


def figure(fact: GoldFact, stated: Figure, texts: Mapping[str, str]) -> bool:
    """A figure with that value and unit (any, where the page prints none) and its evidence in that quote."""
    unit = fact.column(1)
    return (
        stated.value == Decimal(fact.name)
        and (not unit or _is_unit(unit, stated.units))
        and any(in_quote(fact.column(5), quote, texts) for quote in stated.quotes)
    )


def bound_figure(fact: GoldFact, stated: Figure, texts: Mapping[str, str]) -> bool:
    """The same, and an indicator that shares its words, that place, and a period that holds that year."""
    indicator, where = fact.column(2), fact.column(3)
    return (
        figure(fact, stated, texts)
        and any(share_words(indicator, name) for name in stated.indicators)
        and (not where or _named(where, stated.places))
        and holds_period(fact.column(4), stated.begin, stated.end)
    )


def _is_unit(wanted: str, units: Iterable[str]) -> bool:
    """万 and 亿 before a printed unit belong to the value: 亿元 is 元."""
    return any(printed(wanted) in {printed(unit), _MULTIPLE.sub("", printed(unit))} for unit in units)


def in_quote(wanted: str, quote: Quote, texts: Mapping[str, str]) -> bool:
    """Whether the evidence lies in an occurrence of the quoted words in its article, or holds one."""
    text, words = texts.get(quote.article, ""), printed(wanted)
    whole, start = printed(text), len(printed(text[: quote.start]))
    stop = start + len(printed(text[quote.start : quote.stop]))
    return any(
        (match.start() <= start and stop <= match.start() + len(words))
        or (start <= match.start() and match.start() + len(words) <= stop)
        for match in re.finditer(f"(?={re.escape(words)})", whole)
        if words
    )


def holds_period(wanted: str, begin: str, end: str) -> bool:
    """Whether begin to end holds every year that the gold names, or meets its five-year plan.

    A period without a year (三年) or an empty one asks for nothing.
    """
    years = [int(year) for year in _YEAR.findall(wanted)]
    plan = _PLAN.search(wanted)
    if not years and plan is None:
        return True
    if not begin or not end:
        return False
    first, last = int(begin[:4]), int(end[:4])
    if years or plan is None:
        return all(first <= year <= last for year in years)
    after_tenth = PLAN_DIGITS.index(plan.group(1)) + 1 if plan.group(1) else 0
    opening = TENTH_PLAN + 5 * after_tenth
    return first <= opening + 4 and last >= opening


def posts_of(fact: GoldFact) -> tuple[str, ...]:
    """The posts of an `official` line, split at 、."""
    return tuple(post for post in fact.column(1).split("、") if bare(post))
