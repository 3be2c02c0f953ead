"""The lines of a heading: kicker (引题), headline (标题), sub-headline (副题), and who attended.

Example 例："周明在石桥镇调研时强调" is a kicker, "——石桥镇春耕见闻" a sub-headline, "周明主持" too.
"""

from __future__ import annotations

import re

_SUB = re.compile(r"^(?:——|—\s?—|──|--|－－|―)")
_KICKER = re.compile(
    r"(?:指出|强调|要求|表示|提出|宣布|明确|勉励|批示|要求说|(?<=[时中上])(?:说|希望|寄语|嘱托))[：:]?$"
    r"|(?:调研|考察|座谈|视察|检查|督查|慰问|走访|会议|讲话)(?:时|中|上)[：:]?$"
    r"|(?:强调|要求|勉励|希望|寄语|嘱托)[\u3400-\u9fff]{0,8}[：:]$"
)
_VISIT = re.compile(
    r"^[\u3400-\u9fff·、\s]{2,12}(?:在|到|赴|深入)[\u3400-\u9fff、\s]{2,14}(?:调研|考察|视察|督导|走访慰问)$"
)
_ATTENDED = re.compile(
    r"^[\u3400-\u9fff·\s、]{2,24}?(?:主持|出席|讲话|参加|陪同|致辞|作[\u3400-\u9fff]{0,6}(?:报告|说明|部署|讲话|动员|发言)|见证|检查|宣布开幕)"
    r"(?:[\u3400-\u9fff\s、]{0,14}(?:主持|出席|讲话|参加|陪同|致辞|会议|活动|仪式))?$"
)
_LEADS = re.compile(r"[\u3400-\u9fff”](?:——|—|──|[：:])$")
_FIGURE = re.compile(
    r"(?:[0-9０-９.．]+|[一二三四五六七八九十百千][一二三四五六七八九十百千零])[百千万亿多余]*[个名户亩处项家株台辆公人次条件座吨元万%％]"
)
_SLOGANS = 2
_SHORT = 16


def begins_sub_headline(text: str) -> bool:
    """Whether a display line begins with a dash."""
    return bool(_SUB.match(text))


def is_kicker(text: str) -> bool:
    """Whether a display line leads over to a headline."""
    return bool(_KICKER.search(text)) and len(text) <= 40


def leads_over(text: str) -> bool:
    """Whether a line leads over to the one below it: it says who said it, or ends in a dash or a colon."""
    return is_kicker(text) or bool(_LEADS.search(text))


def tells_more(text: str, above: str) -> bool:
    """Whether the last line of a heading tells in figures what the slogan above means, or answers a question."""
    if above.endswith(("？", "?", "！")) and "，" in text and len(text) > len(above):
        return True
    if not _FIGURE.search(text) or len(text.split()) > 1:
        return False
    parts = above.split()
    return len(text) > len("".join(parts)) or len(parts) > _SLOGANS


def is_visit(text: str) -> bool:
    """Whether a display line only says who went where: a kicker when a headline is set close below it."""
    return bool(_VISIT.match(text))


def is_attendance(text: str) -> bool:
    """Whether a short display line says who presided or attended."""
    return len(text) <= _SHORT and bool(_ATTENDED.match(text))
