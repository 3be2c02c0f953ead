"""Level words that stand for a place before a body: 市 in 市教育局, 自治区 in 自治区林业厅.

Example 例：`level_of("自治区林业厅")` is 自治区, `level_of("县医院")` is 县; 乡村振兴局 begins with none.
"""

from __future__ import annotations

import re

from loaders.organizations.vocabulary import heads

HEADS = ("field", "department", "state", "court", "level_open", "body", "below")
"""The uses whose words can be the first of a body."""

LEVELS = "自治[区州县旗]|街道|[省市州盟县区旗镇乡]"
_LEVEL = re.compile(LEVELS)
_SEATS = {"自治州": "州", "自治县": "县", "自治旗": "旗"}


def level_word(words: str) -> str:
    """The level word that `words` begin with, "" without one."""
    level = _LEVEL.match(words)
    return level.group() if level is not None else ""


def level_of(words: str) -> str:
    """The level word that `words` begin with; "" where that is the first of a longer word (乡村, 市场)."""
    return level_word(words) if words[:2] not in heads(*HEADS) else ""


def seat_level(level: str) -> str:
    """The level word that a place's name can end with: 县 for 自治县."""
    return _SEATS.get(level, level)
