"""Filters that several resources share: names, places, dates.

Example 例：`inside("?id xz:place ?where .", "沅陵县")` lets through what lies in 沅陵县 or anywhere inside it.
"""

from __future__ import annotations

import calendar
import re
from datetime import date

from api.facts.resource import Filter
from kg.errors import RequestError
from kg.query.terms import Term, day, iri, text

_PLACE = """?place rdfs:label|skos:altLabel|xz:divisionCode ?placeKey .
?where xz:within* ?place ."""
_INSIDE = "?where xz:within* ?place ."
_CALLED = "?id rdfs:label|skos:altLabel ?anyName . FILTER(CONTAINS(STR(?anyName), ?name))"
_NAMED = "?id rdfs:label|skos:altLabel ?name ."

_PARTICIPANT = """?id xz:participant|(xz:participation/xz:person)|xz:organizer ?who .
?who rdfs:label|skos:altLabel ?participant ."""

_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


def name_terms(name: str) -> tuple[Term, ...]:
    """A name as labels have it: Chinese, English, or a plain string."""
    return text(name, "zh"), text(name, "en"), text(name)


def called(name: str) -> Filter:
    """Things one of whose names holds `name`."""
    return Filter(_CALLED, (("name", (text(name),)),))


def named(name: str) -> Filter:
    """Things one of whose names is `name`."""
    return Filter(_NAMED, (("name", name_terms(name)),))


def named_participant(name: str) -> Filter:
    """Events in which a person or body of this name takes part."""
    return Filter(_PARTICIPANT, (("participant", name_terms(name)),))


def inside(pattern: str, place: str) -> Filter:
    """Things whose `?where`, which `pattern` binds, is the place (name, code or IRI) or lies inside it."""
    if place.startswith(("http://", "https://")):
        return Filter(f"{pattern}\n{_INSIDE}", (("place", (iri(place),)),))
    return Filter(f"{pattern}\n{_PLACE}", (("placeKey", name_terms(place)),))


def within(pattern: str, place: str) -> Filter:
    """As `inside`, by the IRI of the place."""
    return Filter(f"{pattern}\n{_INSIDE}", (("place", (iri(place),)),))


def span_of(written: str, name: str) -> tuple[date, date]:
    """The first and last day of a date as precise as it is written (2021, 2021-01, 2022-03-12).

    Raises RequestError, which names the parameter `name`.
    """
    match = _DATE.fullmatch(written)
    if match is None:
        raise _no_date(written, name)
    year, month, dom = (int(part) if part else None for part in match.groups())
    try:
        first = date(year or 0, month or 1, dom or 1)
        last_month = month or 12
        last = date(first.year, last_month, dom or calendar.monthrange(first.year, last_month)[1])
    except ValueError as error:
        raise _no_date(written, name) from error
    return first, last


def since(pattern: str, written: str) -> Filter:
    """Things of which `pattern` compares `?since`, the first day of `written`."""
    return Filter(pattern, (("since", (day(span_of(written, "from")[0]),)),))


def until(pattern: str, written: str) -> Filter:
    """Things of which `pattern` compares `?until`, the last day of `written`."""
    return Filter(pattern, (("until", (day(span_of(written, "to")[1]),)),))


def _no_date(written: str, name: str) -> RequestError:
    return RequestError(f"{name}={written!r} is no date 不是日期", "write 2021, 2021-01 or 2022-03-12")
