"""What stands around a quotation: its clause up to it, the words behind it, who acts, how the article speaks of it.

Example 例：in 合作社还推行“早市田头”模式 the clause is 合作社还推行, a firm acts, and 模式 stands behind.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.tables import any_of
from loaders.programs.shapes import USES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.model import Span
    from loaders.programs.quotes import Quote

_CLAUSE = re.compile(r"[，。；：！？,;:!?]")
_QUOTED = '[“‘「"][^“”]{1,20}[”’」"]'
_CHAIN = re.compile(
    rf"(?:{_QUOTED}(?:、|和|及|与)?(?:[一-鿿]{{1,4}}[区域镇村县市乡])?)+$"
)  # 推行“A”“B”: the verb of A is that of B
_FOLLOWING = re.compile(rf"(?:(?:、|和|及|与)?{_QUOTED})+")  # “A”“B”为抓手: what stands behind B is behind A too
_FIRM = re.compile(
    "(?:公司|集团|合作社|企业|酒店|饭店|商场|超市|药店|工厂|[一-鿿]厂)(?:还|也|又|先后|积极|大胆|今年|去年|全面){0,2}"
    f"(?:{any_of(USES['start'] | USES['keep'] | USES['founding'])})[^，。；]{{0,6}}$"
)

NEAR, FAR, LISTED = 48, 24, 72
"""So many characters before a quotation, behind it, and behind it when others are listed with it, are looked at."""


@dataclass(frozen=True, slots=True)
class Around:
    """A quoted name; the clause before it, without quotations listed with it; where the words behind it begin, these
    words, and those behind the whole list; how much else the article speaks of it (0 to 2); whether a firm acts."""

    name: str
    clause: str
    end: int
    next: str
    behind: str
    seen: int
    by_firm: bool


def around(text: str, line: Span, quote: Quote, seen: Mapping[str, int]) -> Around:
    """What stands around `quote` in its `line`; `seen` says how much the article speaks of each quoted name."""
    name = quote.inner.of(text)
    before = text[max(line.start, quote.span.start - NEAR) : quote.span.start].rstrip()
    clause = _CHAIN.sub("", _CLAUSE.split(before)[-1])
    end = quote.span.end + text.startswith(" ", quote.span.end, line.end)
    following = text[end : min(line.end, end + (LISTED if text[end : end + 1] in "“‘「、" else FAR))]
    listed = _FOLLOWING.match(following)
    behind = following[listed.end() :] if listed else following
    return Around(name, clause, end, following, behind, seen.get(name, 0), _FIRM.search(before) is not None)
