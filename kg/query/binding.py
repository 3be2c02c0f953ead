"""Putting values into a query: as serialised terms in VALUES, at a marked place, never formatted in.

Example 例：`bind("SELECT ?p WHERE {\\n  # VALUES\\n  ?p rdfs:label ?name }", name=text("沅陵县", "zh"))` puts
`VALUES ?name { "沅陵县"@zh }` where the mark stands.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.query.terms import Term

if TYPE_CHECKING:
    from collections.abc import Iterable

MARK = re.compile(r"^([ \t]*)# VALUES[ \t]*(?:\n|\Z)", re.MULTILINE)
_LIMIT = re.compile(r"^([ \t]*)# LIMIT[ \t]*$", re.MULTILINE)


def bind(query: str, *patterns: str, **values: Term | Iterable[Term]) -> str:
    """`query` with VALUES for each of `values`, then the constant `patterns`, at each mark `# VALUES`.

    A value is a term, or several of which each is tried. Raises ValueError when the query has no mark, and
    RequestError for a term that no query can hold.
    """
    if not MARK.search(query):
        raise ValueError("a query that values are put into needs a line '# VALUES'")
    lines = [_values(name, terms) for name, terms in values.items()]
    lines += [line.strip() for pattern in patterns for line in pattern.strip().splitlines()]
    return MARK.sub(lambda mark: "".join(f"{mark[1]}{line}\n" for line in lines), query)


def limit(query: str, most: int) -> str:
    """`query` with its mark `# LIMIT` replaced by a limit of `most` rows."""
    return _LIMIT.sub(lambda mark: f"{mark[1]}LIMIT {most:d}", query)


def _values(name: str, terms: Term | Iterable[Term]) -> str:
    each = [terms] if isinstance(terms, Term) else terms
    return f"VALUES ?{name} {{ {' '.join(term.sparql() for term in each)} }}"
