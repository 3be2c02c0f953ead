"""Intake: sources are read in a process of their own, which can be killed and is limited in memory.

    Intake (our side) ── files to read ──▶ child (killable, limited, no network) ── pages, as lines of JSON ──▶ Intake

Example 例：a PDF that makes its reader loop for ever is ended after two minutes with a line in the report (读取超时),
and a new process goes on with the next file.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from loaders.intake.intake import Intake

__all__ = ["Intake"]


def __getattr__(name: str) -> Any:
    """Loaded when it is first used: the child imports this package too, and needs only its own half."""
    if name not in __all__:
        raise AttributeError(name)
    return getattr(import_module("loaders.intake.intake"), name)
