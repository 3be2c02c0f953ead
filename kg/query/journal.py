"""One line in the log for each query: which it was, how long it took, how it ended.

Example 例：`query=1f0c5ee0a2b4 ms=12.3 outcome=answered`; 超时 has `outcome=QueryTimeout`.
"""

from __future__ import annotations

import hashlib
import logging
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_log = logging.getLogger(__name__)


@contextmanager
def recorded(query: str) -> Iterator[None]:
    """Log what happens to `query` inside the `with` block."""
    begin = time.monotonic()
    outcome = "answered"
    try:
        yield
    except Exception as error:
        outcome = type(error).__name__
        raise
    finally:
        digest = hashlib.sha256(query.encode("utf-8", "surrogatepass")).hexdigest()[:12]
        _log.info("query=%s ms=%.1f outcome=%s", digest, (time.monotonic() - begin) * 1000, outcome)
