"""A reader of groups whose process dies of certain pages, for the tests of `Readers`."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from api.loading.group_reading import GroupReader, GroupReading, ReadingError

if TYPE_CHECKING:
    from api.loading.group_reading import Group

DEADLY, FAULTY = "毒", "坏"


@dataclass(frozen=True, slots=True)
class OddReader(GroupReader):
    """Reads nothing; says by `articles` how long the page is."""

    def read(self, group: Group) -> GroupReading:
        """The length of the page, unless it is deadly or faulty."""
        text = group[0].raw
        if DEADLY in text:
            os._exit(1)
        if FAULTY in text:
            raise ReadingError("a fault", "mend it")
        return GroupReading({}, len(text), 0, 0)
