"""Characters that a reader does not see, or that cannot be stored, in the raw text of a page.

Example 例：in "记者 \\u202e明周" the names are shown reversed (周明); the text stays as it is, and a note says where.

Nothing is changed: NULs and halves of surrogate pairs are refused, all others are told in a note.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNSTORABLE = re.compile("[\0\ud800-\udfff]")
_KINDS = (
    (
        "characters that change the direction of writing, so that it is shown in another order than read",
        "改变书写方向、使显示与读取顺序不同的字符",
        re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"),
    ),
    (
        "invisible characters",
        "不可见字符",
        re.compile(
            "[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200d\u2060-\u2064\u3164\ufe00-\ufe0f\ufeff\uffa0"
            "\U000e0000-\U000e0fff]"
        ),
    ),
    ("control characters", "控制字符", re.compile("[\x01-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufffe\uffff]")),
    ("signs for characters that were lost before", "此前已丢失的字", re.compile("\ufffd")),
    (
        "characters of a private font",
        "自造字区的字，须原字体才能显示",
        re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]"),
    ),
)
_MOST_NAMED = 3


def unstorable_in(text: str) -> str | None:
    """Why the text cannot be stored, None when it can."""
    match = _UNSTORABLE.search(text)
    if match is None:
        return None
    what = ("a NUL", "空字符 NUL") if match.group() == "\0" else ("half of a surrogate pair", "不成对的代理字符")
    return f"{what[0]} at character {match.start()} 第 {match.start()} 字是{what[1]}"


def oddities_in(text: str) -> Iterator[str]:
    """One note for each kind of such characters in the text: how many, which, and where the first one is."""
    if text.isascii() and text.isprintable():
        return
    for english, chinese, pattern in _KINDS:
        first = pattern.search(text)
        if first:
            found = pattern.findall(text, first.start())
            named = "、".join(f"U+{ord(char):04X}" for char in sorted(set(found))[:_MOST_NAMED])
            yield (
                f"{english}: {len(found)} ({named}; the first is character {first.start()}) "
                f"{chinese}：{len(found)} 个，首个在第 {first.start()} 字"
            )
