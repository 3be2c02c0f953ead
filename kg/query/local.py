"""One query from the command line, in a worker and under the same limits as a query from outside.

Example 例：`run_local(generation, "SELECT ?县 { ?县 a xz:County }", "table")` gives aligned columns.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.formats import wished
from kg.query.limits import ServiceLimits
from kg.query.pool import JSON, QueryPool
from kg.query.table import table

if TYPE_CHECKING:
    from kg.formats import Wish
    from kg.store.generations import Generation

TABLE = "table"


def run_local(generation: Generation, query: str, form: str = TABLE, limits: ServiceLimits | None = None) -> bytes:
    """The result of `query` over one generation as bytes; `form` is "table" or a name of `kg.formats`.

    Triples come as Turtle where a table was asked for. Raises what `QueryPool.ask` raises.
    """
    limits = replace(limits or ServiceLimits(), workers=1)
    with QueryPool(generation.path.parent.parent, limits) as pool:
        answer = pool.ask(query, _wish(form), generation=generation)
        content = answer.read()
    return table(content).encode() if form == TABLE and answer.format.name == "json" else content


def _wish(form: str) -> Wish:
    if form != TABLE:
        return wished(None, form)
    return replace(JSON, graph=wished(None, "turtle").graph)
