"""What every reader needs, loaded by importing this module: readers are forked from a process that did.

Example 例：the gazetteer (地名录), the dictionary and the patterns of all rules are read once, whatever the number
of readers.
"""

from __future__ import annotations

from datetime import date

from api.loading.group_reading import GroupReader
from kg.identity import Names
from kg.model import Page

_TEXT = "春耕开始\n本报讯（记者 周明）3月1日，县长李红到城关镇调研，全县种粮5.2万亩，增长3%。\n"
_DAY, _DIGEST = date(2020, 3, 2), "0" * 64


def _read_a_page() -> None:
    """Read a page, so that each rule makes its patterns."""
    names = Names()
    page = Page(names.page("武陵日报", _DAY, "1", _DIGEST), "武陵日报", _DAY, "1", _TEXT, _DIGEST)
    GroupReader(names, "rules", 60.0).read((page,))


_read_a_page()
