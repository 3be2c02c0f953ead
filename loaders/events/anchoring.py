"""The event told before from which a draft takes its day or place.

Example 例：“会上，县长周明与各乡镇签订责任书。” was on the day of the meeting; 当天捐赠图书 on the day told last.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from loaders.events import words
from loaders.events.company import main_event
from loaders.events.where import acts_somewhere
from ontology.terms import XZ

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.events.drafts import Draft
    from loaders.findings import FoundEvent

_THAT_DAY = re.compile("当[天日晚]")


def main_of(draft: Draft, before: Sequence[FoundEvent]) -> FoundEvent | None:
    """The event that the draft goes on with; for a post without a date the session that decided on it."""
    if draft.follows:
        return main_event(draft.scene, before)
    if draft.when is None and _THAT_DAY.search(draft.scene.text, draft.clause.start, draft.trigger.span.start):
        return next((one for one in reversed(before) if one.when is not None and one.when.is_day), None)
    if draft.rule != "events.settled" or draft.when is not None:
        return None
    sessions = words.classes("personal") | {XZ.Meeting}
    return next((one for one in reversed(before) if one.type in sessions and one.when is not None), None)


def of_same_day(draft: Draft, before: Sequence[FoundEvent]) -> FoundEvent | None:
    """The event of the day that 当天 goes back to, for its place, when nobody's body or place is named."""
    if draft.when is None or draft.when.rule != "dates.same_day" or acts_somewhere(draft.scene, draft.trigger):
        return None
    main = main_event(draft.scene, before)
    return main if main and main.when and main.when.latest == draft.when.latest else None
