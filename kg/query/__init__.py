"""Running SPARQL safely: outside queries run in processes that can be killed, never in this one.

    pool ── asks ──▶ worker (killable, limited, no network) ── reads ──▶ one published generation
      │ a guard first (guard), values bound in (binding)         answers are complete or an error (pool)

Example 例：`QueryPool(root).rows('SELECT ?县 WHERE { ?县 a xz:County }')`.

The names below are loaded when they are first used: the prepared process that workers are forked from imports
this package too, and holds only what a worker needs.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.query.binding import bind
    from kg.query.limits import Dataset, ServiceLimits
    from kg.query.local import run_local
    from kg.query.pool import Answer, QueryPool, View
    from kg.query.terms import Row, Term

__all__ = ["Answer", "Dataset", "QueryPool", "Row", "ServiceLimits", "Term", "View", "bind", "run_local"]

_HOMES = {
    "bind": "binding",
    "Dataset": "limits",
    "ServiceLimits": "limits",
    "run_local": "local",
    "Answer": "pool",
    "QueryPool": "pool",
    "View": "pool",
    "Row": "terms",
    "Term": "terms",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"kg.query has no {name}")
    return getattr(import_module(f"kg.query.{_HOMES[name]}"), name)
