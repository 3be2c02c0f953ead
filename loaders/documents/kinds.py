"""What a title is by its own words: a document, perhaps one, a newspaper, or nothing that can be told.

Example 例：《武陵县河道管理办法（试行）》 ends in 办法 and is on trial; 《武陵日报》 is a newspaper.
"""

from __future__ import annotations

import re
from enum import Enum, auto

from kg.tables import any_of, by_use, rows

TABLE = "loaders/data/documents_words.tsv"
USES = by_use(TABLE)

NOTE = r"\s?[（(][^（）()]{1,30}[）)]"

_NOTES = re.compile(rf"(?:{NOTE}){{1,3}}$")
_PAPER = re.compile(f"(?:{any_of(USES['paper'])})$")
_ARTICLES = r"[一二三四五六七八九十百\d]{1,3}条(?:措施|意见|规定|政策)?"
_KIND = re.compile(f"(?:{any_of(USES['kind'])}|{_ARTICLES})$")
_WEAK = re.compile(f"(?:{any_of(USES['weak'])})$")
_TOLD = re.compile(f"(?:{any_of(USES['told'])})$")
_NEVER = re.compile(f"(?:{any_of(USES['never'])})$")
_FORMAL = re.compile(r"^(?:关于|中华人民共和国|中国共产党|中共|国务院|全国|国家)|省|自治[区州县]|[市县区旗州盟][^长]")
_BARE = re.compile(f"(?:实施|管理|工作|若干|暂行|行动)?(?:{any_of(USES['kind'])})")
_LONGER = re.compile("^(?:实施|管理|若干|工作|调查|总体|会议|联席会议|指导)(?=..)")
_STATUS = re.compile(rf"[（(]({any_of(USES['status'])})[^（）()]{{0,6}}[）)]")
_STATUS_OF = {row[1]: row[2] for row in rows(TABLE) if row[0] == "status"}

LONG_ENOUGH = 9
"""A title of so many characters that ends in a weak word (法, 报告) is a document without other help."""


class Kind(Enum):
    """What the words of a title say."""

    DOCUMENT = auto()
    WEAK = auto()
    BARE = auto()  # 《条例》: stands for a document named before
    OTHER = auto()
    UNKNOWN = auto()


def kind_of(title: str) -> Kind:
    """What `title` (without its outer brackets) says by itself."""
    core = without_notes(title)
    if _PAPER.search(core) or _NEVER.search(core):
        return Kind.OTHER
    if is_bare(core):
        return Kind.BARE
    if _KIND.search(core):
        return Kind.DOCUMENT
    if _WEAK.search(core):
        return Kind.DOCUMENT if len(core) >= LONG_ENOUGH and _FORMAL.search(core) else Kind.WEAK
    return Kind.UNKNOWN


def without_notes(title: str) -> str:
    """The title without the brackets at its end: （试行）, （2021—2025年）."""
    return _NOTES.sub("", title).strip()


def notes_of(title: str) -> str:
    """The brackets at the end of a title: （2021—2025年）; "" without any."""
    match = _NOTES.search(title)
    return match.group().strip() if match else ""


def kind_word(title: str) -> str:
    """The word of kind that a title ends in, without the words that only make it longer: 实施方案 gives 方案."""
    core = without_notes(title)
    match = _KIND.search(core) or _WEAK.search(core) or _TOLD.search(core)
    return _LONGER.sub("", match.group()) if match else ""


def is_bare(title: str) -> bool:
    """Whether a title is a word of kind alone, or two of them: 条例, 实施细则."""
    return title not in USES["whole"] and _BARE.fullmatch(title) is not None


def status_of(title: str, behind: str) -> str | None:
    """The concept that the brackets at the end of a title or right `behind` it say: trial, draft …"""
    match = _STATUS.search(title) or _STATUS.match(behind)
    if match is not None:
        return _STATUS_OF[match.group(1)]
    return _STATUS_OF["暂行"] if re.search(r"暂行(?:办法|规定|条例|方案|细则)$", title) else None
