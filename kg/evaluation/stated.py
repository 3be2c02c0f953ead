"""What a graph states of one page, gathered from the rows of the queries.

Example 例：the tenure of 周明 as 县长 has the names {周明}, the title 县长 and the bodies {武陵县, …}.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from kg.evaluation import queries

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.evaluation.queries import Rows

    Named = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Tenure:
    """A present post: names of the person, the title as printed, names of the post's place and body."""

    names: frozenset[str]
    title: str
    bodies: frozenset[str]


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that the page names: the local names of its classes, and its names."""

    iri: str
    types: frozenset[str]
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Event:
    """An event: classes, beginning or "", names of its place and what that lies in, participants."""

    iri: str
    types: frozenset[str]
    begin: str
    places: frozenset[str]
    participants: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Where the evidence of a figure stands: the article and its half-open range in `nif:isString`."""

    article: str
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Figure:
    """An observation; `begin` and `end` of its period are days or ""."""

    iri: str
    value: Decimal | None
    units: frozenset[str]
    indicators: frozenset[str]
    places: frozenset[str]
    begin: str
    end: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class PageStatements:
    """All that is stated of one page; `texts` are the clean texts of its articles by IRI."""

    tenures: tuple[Tenure, ...] = ()
    things: tuple[Thing, ...] = ()
    authors: tuple[Thing, ...] = ()
    events: tuple[Event, ...] = ()
    figures: tuple[Figure, ...] = ()
    texts: Mapping[str, str] | None = None


def statements_of(rows: Rows, sha256: str) -> PageStatements:
    """What the graph behind `rows` states of the page with that digest; nothing when it lacks the page."""
    page = _Page(rows, sha256)
    things = page.things()
    types = {thing.iri: thing.types for thing in things}
    return PageStatements(
        tenures=page.tenures(),
        things=things,
        authors=tuple(
            Thing(node, types.get(node, frozenset()), names) for node, names in page.names(queries.AUTHORS).items()
        ),
        events=page.events(),
        figures=page.figures(),
        texts={row["article"]: row["text"] for row in page.ask(queries.TEXTS)},
    )


@dataclass(frozen=True, slots=True)
class _Page:
    rows: Rows
    sha256: str

    def ask(self, query: str) -> tuple[Mapping[str, str], ...]:
        return tuple(self.rows(queries.on_page(query, self.sha256)))

    def names(self, query: str) -> Named:
        return _gathered((row["node"], row["name"]) for row in self.ask(query))

    def tenures(self) -> tuple[Tenure, ...]:
        """Each distinct one once, though several articles of the page attest it."""
        bodies = self.names(queries.BODIES)
        rows = self.ask(queries.TENURES)
        persons = _gathered((row["person"], row["name"]) for row in rows)
        return tuple(
            dict.fromkeys(
                Tenure(persons[row["person"]], row["title"], bodies.get(row["node"], frozenset())) for row in rows
            )
        )

    def things(self) -> tuple[Thing, ...]:
        rows = self.ask(queries.THINGS)
        types = _gathered((row["node"], _local(row["type"])) for row in rows)
        names = _gathered((row["node"], row["name"]) for row in rows)
        return tuple(Thing(node, types[node], names[node]) for node in types)

    def events(self) -> tuple[Event, ...]:
        rows = self.ask(queries.EVENTS)
        types = _gathered((row["node"], _local(row["type"])) for row in rows)
        begins = {row["node"]: row.get("begin", "") for row in rows}
        places, participants = self.names(queries.EVENT_PLACES), self._participants()
        return tuple(
            Event(node, types[node], begins[node], places.get(node, frozenset()), participants.get(node, ()))
            for node in types
        )

    def _participants(self) -> Mapping[str, tuple[frozenset[str], ...]]:
        rows = self.ask(queries.PARTICIPANTS)
        names = _gathered((row["person"], row["name"]) for row in rows)
        taking_part: dict[str, dict[str, None]] = defaultdict(dict)
        for row in rows:
            taking_part[row["node"]][row["person"]] = None
        return {node: tuple(names[person] for person in persons) for node, persons in taking_part.items()}

    def figures(self) -> tuple[Figure, ...]:
        rows = {row["node"]: row for row in self.ask(queries.OBSERVATIONS)}
        units, places = self.names(queries.UNITS), self.names(queries.OBSERVATION_PLACES)
        indicators, quotes = self.names(queries.INDICATORS), self._quotes()
        nothing: frozenset[str] = frozenset()
        return tuple(
            Figure(
                iri=node,
                value=Decimal(row["value"]) if row.get("value") else None,
                units=units.get(node, nothing) | ({row["unitText"]} if row.get("unitText") else nothing),
                indicators=indicators.get(node, nothing),
                places=places.get(node, nothing),
                begin=row.get("begin", ""),
                end=row.get("end", ""),
                quotes=quotes.get(node, ()),
            )
            for node, row in rows.items()
        )

    def _quotes(self) -> Mapping[str, tuple[Quote, ...]]:
        found: dict[str, list[Quote]] = defaultdict(list)
        for row in self.ask(queries.QUOTES):
            found[row["node"]].append(Quote(row["article"], int(row["start"]), int(row["stop"])))
        return {node: tuple(quotes) for node, quotes in found.items()}


def _gathered(pairs: Iterable[tuple[str, str]]) -> Named:
    found: dict[str, set[str]] = defaultdict(set)
    for key, value in pairs:
        found[key].add(value)
    return {key: frozenset(values) for key, values in found.items()}


def _local(iri: str) -> str:
    return iri.rpartition("#")[2].rpartition("/")[2]
