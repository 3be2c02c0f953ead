"""A resource: what finds its things, what of them is fetched, and how a node is read into an answer.

Example 例：事件 are found by `?id a xz:Event`; their participations and evidence come with them.

`find` binds `?id` and `?sort` (a string); the query of a list is `find` with the filters in it, and around it
the description of what it finds.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from api.facts import evidence
from ontology.terms import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Callable

    from api.facts.graph import Node
    from kg.query import Term

T = TypeVar("T")

PROLOGUE = "".join(f"PREFIX {name}: <{namespace}>\n" for name, namespace in PREFIXES.items())

_DESCRIBE = """SELECT ?id ?sort ?node ?property ?value ?label WHERE {
  {
    SELECT DISTINCT ?id ?sort WHERE {
      @find
      # VALUES
    } ORDER BY ?sort ?id
    # LIMIT
  }
  @again
  @start @path ?node .
  ?node ?property ?value .
  FILTER(?property IN (@properties) && (?property != rdf:type || ?node IN (?id, @start)))
  OPTIONAL { ?value rdfs:label ?label }
} ORDER BY ?sort ?id"""

_COUNT = """SELECT (COUNT(DISTINCT ?id) AS ?total) WHERE {
  @find
  # VALUES
}"""


@dataclass(frozen=True, slots=True)
class Filter:
    """A constant pattern over `?id`, and the values that it is bound to."""

    pattern: str
    values: tuple[tuple[str, tuple[Term, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Resource(Generic[T]):
    """Things of one kind. `steps` lead from a thing to the nodes that are fetched with it.

    `noun` is what a message calls one, `cls` the class, `names` whether its names can stand for an id,
    `folder` what the tail of an id begins with. `start` is where the steps start; `again` binds it, for a
    resource whose fetched nodes are filtered too.
    """

    noun: str
    cls: str
    find: str
    properties: tuple[str, ...]
    read: Callable[[Node], T]
    steps: tuple[str, ...] = ()
    folder: str = ""
    start: str = "?id"
    again: str = ""
    names: bool = False

    @property
    def describe(self) -> str:
        """The query of a list: has the marks `# VALUES` and `# LIMIT`."""
        path = f"({'|'.join((*evidence.STEPS, *self.steps))})*"
        properties = dict.fromkeys((*evidence.PROPERTIES, *(name for name in self.steps if name[0] != "^")))
        properties |= dict.fromkeys(self.properties)
        text = (
            _DESCRIBE.replace("@start", self.start).replace("@path", path).replace("@properties", ", ".join(properties))
        )
        return PROLOGUE + _insert(_insert(text, "@find", self.find), "@again", self.again)

    @property
    def count(self) -> str:
        """The query that counts the things of a list: has the mark `# VALUES`."""
        return PROLOGUE + _insert(_COUNT, "@find", self.find)


def _insert(query: str, place: str, pattern: str) -> str:
    """`query` with the lines of a constant pattern, or none, in the line of `place`."""
    lines: list[str] = []
    for line in query.splitlines():
        indent = line.removesuffix(place)
        lines += [indent + each.strip() for each in pattern.strip().splitlines()] if indent != line else [line]
    return "\n".join(lines)
