"""The place of a body that is named by its level alone.

Example 例：市委组织部 in the paper of a prefecture is that prefecture's; 县扶贫办 that of the county of the
story.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.officials.jurisdiction import place_of_level
from loaders.organizations.levels import seat_level

_OWN_NAMES = frozenset({"省", "自治区", "州", "盟", "旗", "区", "镇", "乡", "街道"})

if TYPE_CHECKING:
    from kg.language.sentences import Sentence
    from kg.places import Place
    from loaders.findings import Context, Findings


def seat_of_level(context: Context, findings: Findings, sentence: Sentence, offset: int, level: str) -> Place | None:
    """The place of that level (省, 市, 县) that governs `offset`; None when it is not certain.

    A 州, a 盟 and a 自治区 are called so, which 石家庄市 in a story of another paper is not.
    """
    level = seat_level(level)
    seat = place_of_level(context, findings, sentence, offset, level)
    return seat.place if seat and _is_called(seat.place.name, level) else None


def _is_called(name: str, level: str) -> bool:
    return level not in _OWN_NAMES or name.endswith(level)
