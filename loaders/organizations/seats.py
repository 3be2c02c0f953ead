"""The place of a body that is named by its level alone.

Example 例：市委组织部 in the paper of a prefecture is that prefecture's; 县扶贫办 that of the county of the
story.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.officials.jurisdiction import place_of_level

if TYPE_CHECKING:
    from kg.language.sentences import Sentence
    from kg.places import Place
    from loaders.findings import Context, Findings


def seat_of_level(context: Context, findings: Findings, sentence: Sentence, offset: int, level: str) -> Place | None:
    """The place of that level (省, 市, 县) that governs `offset`; None when it is not certain."""
    seat = place_of_level(context, findings, sentence, offset, level)
    return seat.place if seat else None
