"""The limits that a query runs under, and the dataset it runs over.

Example 例：`ServiceLimits(timeout_s=10)` ends 查询 after ten seconds.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

MEMORY_EXIT: Final = 70
"""The exit status of a worker that ran out of memory and could still say so."""


@dataclass(frozen=True, slots=True)
class ServiceLimits:
    """What one query may take, and how many run and wait."""

    timeout_s: float = 30.0
    """Seconds after which the worker is killed."""
    workers: int = 2
    """Queries that run at once."""
    memory_mb: int = 1024
    """Memory beyond what an idle worker has, in MiB."""
    max_query_bytes: int = 65536
    """The longest query text, in bytes of UTF-8."""
    max_result_mb: int = 1024
    """The largest result, in MiB; above it the query is an error, never a cut answer."""
    max_waiting: int = 64
    """Queries that may wait for a worker."""
    max_wait_s: float = 30.0
    """Seconds that a query may wait for a worker."""
    default_graph: Literal["union", "unnamed"] = "union"
    """What a query sees that names no dataset: the union of all graphs, or the unnamed graph."""


@dataclass(frozen=True, slots=True)
class Dataset:
    """The graphs that the protocol names; then exactly these are seen, whatever the query names.

    Both empty: the protocol names none.
    """

    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.default or self.named)
