"""Who took the picture, as papers print it at the end of a caption or on a line of its own.

Example 例："李四 摄", "（记者 李四 供图）", "摄影：李四", "通讯员 李四 图" and "（资料图片）" are credits;
"李四正在拍摄" is none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_TAIL = 40
_NAME = r"[\u3400-\u9fff·]{1,4}"
_NAMES = rf"{_NAME}(?:[\s、]{{1,2}}{_NAME}){{0,5}}"
_ROLE = r"\S{0,8}(?:记者|记\s者|通讯员)\s*"
_BEHIND = r"(?:(?:^|(?<=[\s。！？…”）)]))[（(]?|(?<=[\u3400-\u9fff])[（(])"
_CREDIT = re.compile(
    rf"{_BEHIND}(?P<who>(?:{_ROLE})?{_NAMES}\s{{0,2}}[/／]?)"
    r"(?P<work>文并摄|摄影报道|摄影|摄|文[/／]图|图[/／]文|供图)[）)]?$"
)
_WITH_ROLE = re.compile(rf"{_BEHIND}{_ROLE}{_NAMES}\s{{0,2}}[/／]?(?:图片|图)[）)]?$")
_SAID_FIRST = re.compile(rf"{_BEHIND}(?:摄影|图片|供图|图)\s?[/／：:|｜]\s?(?:{_ROLE})?{_NAMES}[）)]?$")
_SAID = re.compile(r"图\s?[/／：:|｜]|摄影\s?[/／：:|｜]|图片\s?[/／：:|｜]")
_ARCHIVE = re.compile(rf"{_BEHIND}(?:资料图片|资料照片|资料图|新华社发)[）)]?$")
_LONG_NAME = re.compile(
    r"(?:^|(?<=[\s。！？”）)]))(?P<who>[\u3400-\u9fff]{5,7})\s{1,2}(?:摄影报道|摄影|摄|供图)[）)]?$"
)
"""A name without a Chinese surname before the work: 额尔登其木格 摄."""
_PROVIDED = re.compile(
    r"[（(]?(?:[本上下左右]?[版组]?|以上)图片?(?:、文字)?(?:均)?(?:由|为)[\u3400-\u9fff\s]{2,20}(?:提供|拍摄|摄|供图)[）)]?"
)
_FORMS = (_CREDIT, _LONG_NAME, _WITH_ROLE, _SAID_FIRST, _ARCHIVE)
_NO_PHOTOGRAPHER = re.compile(r"[拍航所自供在的了]\s*$")
_PICTURE_WORK = re.compile(r"(?:摄|摄影|供图|图片)$")
_NEXT_CAPTION = re.compile(r"(?<=[。摄图影）)道])\s+(?=(?:图为|图片为|[上下左右]图))")


def credit_at_end(text: str) -> int | None:
    """Where the photo credit that ends `text` begins; None when there is none."""
    tail = max(len(text) - _TAIL, 0)
    if text[-1:] not in _LAST and not _SAID.search(text, tail):
        return None
    match = next(filter(None, (form.search(text, tail) for form in _FORMS)), None)
    if match is None or ("who" in match.groupdict() and _NO_PHOTOGRAPHER.search(match["who"])):
        return None
    return match.start()


def is_picture_credit(inside: str) -> bool:
    """Whether the words of a bracket behind a sentence name who took the picture, and not who wrote: 李四 摄."""
    return bool(_PICTURE_WORK.search(inside)) and "文" not in inside.split()[-1]


def is_credit(line: str) -> bool:
    """Whether a whole line says first that it names a photographer: 摄影：李四, 图/李四."""
    return bool(_SAID_FIRST.fullmatch(line) or _PROVIDED.fullmatch(line))


def captions_in(line: str) -> Iterator[tuple[int, int]]:
    """The captions that stand side by side on a line, with their credits: where each begins and ends."""
    start = 0
    for match in _NEXT_CAPTION.finditer(line):
        yield start, match.start()
        start = match.end()
    yield start, len(line)


_LAST = frozenset("摄影道图文片发）)")
"""The characters that credits which do not begin with 摄影 or 图 end with."""
