"""A copy of a text in simplified characters, to look for words in: of the same length, so that offsets hold in both.

Example 例：縣長周明 is matched as 县长周明. Names are kept as printed: machine-made traditional text alters surnames,
so no name is ever mapped back.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from kg.tables import rows

if TYPE_CHECKING:
    from collections.abc import Mapping

TABLE = "kg/data/traditional.tsv"


@lru_cache(maxsize=64)
def simplified(text: str) -> str:
    """`text` with each traditional character of the table in its simplified form, character for character."""
    return text.translate(_characters())


@cache
def _characters() -> Mapping[int, str]:
    return {ord(old): new for olds, news in rows(TABLE) for old, new in zip(olds, news, strict=True)}
