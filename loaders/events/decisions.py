"""Appointments, removals and elections: one event for each verb, and for a list under one heading.

Example 例：“会议决定任命：周明为县财政局局长；李红为县文化局局长。” tells of one appointment of two persons;
“任命江河为副院长，任命石磊为庭长。” of two appointments.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from loaders.findings import FoundEvent

_ITEM = "\n；;：: \u3000"
"""What stands before the verb of a further item of a list."""

POST_BETWEEN = 30
"""So many characters of a present post stand between a verb and its person."""

_LIST = re.compile("[，。；：:\\n\\u3000 ]")
LONGEST_LIST = 400
"""So near each other stand the verbs of one list."""


def same_decision(one: FoundEvent, other: FoundEvent, text: str) -> bool:
    """Whether two of a kind were decided together: of the same person, of nobody named, or in one list.

    Who resigns is apart from who is removed.
    """
    resigns = ["辞" in event.trigger.of(text) for event in (one, other)]
    if one.when != other.when or resigns[0] != resigns[1]:
        return False
    people = {part.person for part in one.participations}, {part.person for part in other.participations}
    if all(people):
        return not people[0].isdisjoint(people[1]) or (
            not (_names(one, text) and _names(other, text)) and _of_one_list(one, other, text)
        )
    return "\n" not in text[one.trigger.end : other.trigger.start]


def _names(event: FoundEvent, text: str) -> bool:
    """Whether the verb has its person in its own clause (任命周明为局长；任命李红为主任): each decides for itself."""
    return any(
        0 <= part.evidence.span.start - event.trigger.end <= POST_BETWEEN
        and not _LIST.search(text, event.trigger.end, part.evidence.span.start)
        for part in event.participations
    )


def _of_one_list(one: FoundEvent, other: FoundEvent, text: str) -> bool:
    """Whether the second is told in the sentence of the first, or as an item of its list."""
    last = max(one.trigger.end, *(part.evidence.span.end for part in one.participations))
    start = other.trigger.start
    if not last <= start or start - last > LONGEST_LIST:
        return start <= last
    return "。" not in text[last:start] or (text[start - 1] in _ITEM and "会议" not in text[last:start])
