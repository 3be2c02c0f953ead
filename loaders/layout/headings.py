"""The lines of a heading: kicker (引题), headline (标题), sub-headline (副题), and who attended.

Example 例："周明在石桥镇调研时强调" is a kicker, "——石桥镇春耕见闻" a sub-headline, "周明主持" too.
"""

from __future__ import annotations

import re

_SUB = re.compile(r"^(?:——|—\s?—|──|--|－－|―)")
_KICKER = re.compile(
    r"(?:指出|强调|要求|表示|提出|宣布|希望|寄语|明确|勉励|嘱托|批示|要求说|(?<=[时中上])说)[：:]?$"
    r"|(?:调研|考察|座谈|视察|检查|督查|慰问|走访|会议|讲话)(?:时|中|上)[：:]?$"
    r"|[\u3400-\u9fff”][：:]$"
)
_VISIT = re.compile(
    r"^[\u3400-\u9fff·、\s]{2,12}(?:在|到|赴|深入)[\u3400-\u9fff、\s]{2,14}(?:调研|考察|视察|督导|走访慰问)$"
)
_ATTENDED = re.compile(
    r"^[\u3400-\u9fff·\s、]{2,24}?(?:主持|出席|讲话|参加|陪同|致辞|作报告|作说明|见证|检查|宣布开幕)"
    r"(?:[\u3400-\u9fff\s、]{0,14}(?:主持|出席|讲话|参加|陪同|致辞|会议|活动|仪式))?$"
)
_SHORT = 16


def begins_sub_headline(text: str) -> bool:
    """Whether a display line begins with a dash."""
    return bool(_SUB.match(text))


def is_kicker(text: str) -> bool:
    """Whether a display line leads over to a headline."""
    return bool(_KICKER.search(text)) and len(text) <= 40


def is_visit(text: str) -> bool:
    """Whether a display line only says who went where: a kicker when a headline is set close below it."""
    return bool(_VISIT.match(text))


def is_attendance(text: str) -> bool:
    """Whether a short display line says who presided or attended."""
    return len(text) <= _SHORT and bool(_ATTENDED.match(text))
