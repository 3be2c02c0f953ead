"""What a page states of events, programs and figures, one line a fact, for a reader who judges each of them.

Example 例：`event|Meeting|2020-03-02|武陵县|周明、李红|held` and the sentence that says so (周明主持召开会议).

The lines hold names, days and values, no sentence: they can be kept where the text of a newspaper cannot.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.evaluation import queries

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from kg.evaluation.queries import Rows

    Values = Mapping[str, frozenset[str]]

REVIEWED = ("event", "program", "obs")
"""The kinds that are judged line by line; of the others the gold is complete, or only recall is asked for."""

_BROAD = frozenset({"Event"})

_EVENTS = """
SELECT DISTINCT ?node ?type ?begin ?end ?status ?place ?person ?sentence WHERE {
  ?page xz:sha256 ?sha256 . ?slice xz:onPage ?page . ?mention xz:source ?slice ; nif:sentence ?sentence .
  ?node xz:evidence ?mention ; a xz:Event , ?type .
  OPTIONAL { ?node xz:begin ?begin } OPTIONAL { ?node xz:end ?end } OPTIONAL { ?node xz:eventStatus ?status }
  OPTIONAL { ?node xz:place/rdfs:label ?place } OPTIONAL { ?node xz:participant/rdfs:label ?person }
}
"""

_PROGRAMS = """
SELECT DISTINCT ?node ?name ?sentence WHERE {
  ?page xz:sha256 ?sha256 . ?slice xz:onPage ?page . ?mention xz:source ?slice ; nif:sentence ?sentence .
  ?mention xz:denotes ?node . ?node a xz:Program ; rdfs:label ?name .
}
"""

_FIGURES = """
SELECT DISTINCT ?node ?value ?least ?most ?unit ?indicator ?place ?begin ?end ?kind ?qualifier ?changed ?subject
  ?sentence
WHERE {
  ?page xz:sha256 ?sha256 . ?slice xz:onPage ?page . ?mention xz:source ?slice ; nif:sentence ?sentence .
  ?node xz:evidence ?mention ; a xz:Observation .
  OPTIONAL { ?node xz:value ?value } OPTIONAL { ?node xz:valueMin ?least } OPTIONAL { ?node xz:valueMax ?most }
  OPTIONAL { ?node xz:unitText ?unit } OPTIONAL { ?node xz:indicator/rdfs:label ?indicator }
  OPTIONAL { ?node xz:place/rdfs:label ?place } OPTIONAL { ?node xz:valueKind ?kind }
  OPTIONAL { ?node xz:periodBegin ?begin } OPTIONAL { ?node xz:periodEnd ?end }
  OPTIONAL { ?node xz:qualifier ?qualifier } OPTIONAL { ?node xz:changeOf/rdfs:label ?changed }
  OPTIONAL { ?node xz:subject/rdfs:label ?subject }
}
"""


@dataclass(frozen=True, slots=True)
class StatedLine:
    """A fact as a line, its kind first, and a sentence that is its evidence."""

    line: str
    sentence: str


def stated_lines(rows: Rows, sha256: str) -> tuple[StatedLine, ...]:
    """Every event, program and figure of the page with that digest, in the order of their lines."""
    asked: tuple[tuple[str, Callable[[Values], str]], ...] = (
        (_EVENTS, _event),
        (_PROGRAMS, _program),
        (_FIGURES, _figure),
    )
    found = [
        StatedLine(told(values), min(values["sentence"]))
        for query, told in asked
        for values in _by_node(rows(queries.on_page(query, sha256)))
    ]
    return tuple(sorted(found, key=lambda one: (one.line, one.sentence)))


def _event(of: Values) -> str:
    types = frozenset(map(_local, of["type"])) - _BROAD
    days = dict.fromkeys((_one(of, "begin"), _one(of, "end")))
    when = "..".join(day for day in days if day)
    return "|".join(("event", _joined(types), when, _one(of, "place"), _one(of, "person"), _local(_one(of, "status"))))


def _program(of: Values) -> str:
    return f"program|{_one(of, 'name')}"


def _figure(of: Values) -> str:
    value = _one(of, "value") or f"{_one(of, 'least')}..{_one(of, 'most')}"
    period = "..".join(filter(None, (_one(of, "begin"), _one(of, "end"))))
    kind = "、".join(filter(None, (_local(_one(of, "kind")), _local(_one(of, "qualifier")))))
    bound = (_one(of, "unit"), _one(of, "indicator"), _one(of, "place"), period, kind)
    return "|".join(("obs", value, *bound, _one(of, "changed"), _one(of, "subject"))).rstrip("|")


def _by_node(rows: Iterable[Mapping[str, str]]) -> Iterable[Values]:
    """The values of each node, by variable."""
    nodes: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in rows:
        for variable, value in row.items():
            nodes[row["node"]][variable].add(value)
    return [{name: frozenset(values) for name, values in each.items()} for each in nodes.values()]


def _one(of: Values, variable: str) -> str:
    return _joined(of.get(variable, frozenset()))


def _joined(values: frozenset[str]) -> str:
    return "、".join(sorted(values)).replace("|", "/").replace("\n", " ")


def _local(iri: str) -> str:
    return iri.rpartition("#")[2].rpartition("/")[2]
