"""Who wrote it, as papers print it: lists of names with or without a role, bylines, sign-offs, photo credits.

Example 例："□ 本报记者 李四 通讯员 王五" is a byline, "（王五）" behind the last sentence a sign-off,
"李四 摄" a credit.
Only the shape is looked at: two to four characters a name, or a role word before them.
"""

from __future__ import annotations

import re

from kg.language.names import is_person_name

_ROLE = (
    r"(?:本报|本网|本台|全媒体|融媒体|首席|特约|特派|驻站|分站|见习|实习|文字|摄影|县域|区域)*"
    r"(?:记者站|记者|通讯员|通信员|实习生|特约撰稿|撰稿|作者|撰文|采写|供稿|评论员)"
)
_WORK = r"(?:文并摄|文\s?[/／、]\s?图|图\s?[/／、]\s?文|摄影报道|摄影|报道|文|图|摄|整理|综合)"
_BETWEEN = re.compile(rf"{_ROLE}|[\s、，,：:；;/／|｜&＆]+")
_NAME = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]{1,4}|[\u3400-\u9fff]{1,6}(?:[·•．][\u3400-\u9fff]{1,6}){1,3}")
_HAS_ROLE = re.compile(_ROLE)
_WORK_AT_END = re.compile(rf"\s?[/／]?\s?{_WORK}$")
_BULLET = re.compile(r"^[□■◇◆○●◎▢❑☐▲△★☆◤]\s*")
_SOURCE = re.compile(r"^(?:来源|据|转自|原载|本报综合|综合)[\w：:《》、\s]{0,24}$|^(?:新华社|中新社|人民日报|本报)$")
_CREDIT = re.compile(
    r"(?:^|(?<=[\s。！？…”）)]))[（(]?(?P<who>(?:\S{0,8}(?:记者|通讯员)\s*)?"
    r"[\u3400-\u9fff·]{1,4}(?:[\s、]{1,2}[\u3400-\u9fff·]{1,4}){0,5}\s{0,2}[/／]?)"
    r"(?P<work>文并摄|摄影报道|摄影|摄|文[/／]图|图[/／]文|供图)[）)]?$"
)

_DESK = re.compile(r"(?:本报|本刊|本网|本台)(?:特约|首席)?(?:评论员|编辑部|编者)(?:文章)?")
_SHORT_NAME = re.compile(r"[\u3400-\u9fff]{2,3}")
_FULL_ROLE = re.compile(r"(?:本报|本网|本台|本刊|全媒体|融媒体)(?:首席|特约|见习|实习)?(?:记者|通讯员)")
_NO_NAMES = frozenset({"手记", "观察", "调查", "报道", "专稿", "感言", "采访", "近日", "获悉", "了解", "从"})
"""Words that stand where a name could."""
_HALF_NAME = re.compile(r"(?:\s|记者|通讯员)[\u3400-\u9fff]$")
_REST_OF_NAME = re.compile(r"[\u3400-\u9fff]{1,2}")
_NO_PHOTOGRAPHER = re.compile(r"[拍航所自供在的了]\s*$")


def is_name_list(text: str) -> bool:
    """Whether `text` is nothing but names, role words and marks between them, one to ten names of usual form."""
    names = _whole([name for name in _BETWEEN.split(_WORK_AT_END.sub("", text.strip())) if name])
    if not 1 <= len(names) <= 10 or not all(_NAME.fullmatch(name) for name in names):
        return False
    return 2 * sum(map(is_person_name, names)) >= len(names)


def is_names_only(text: str) -> bool:
    """Whether a line is one to four usual names with blanks between them and nothing else."""
    names = _whole(text.split())
    return 1 <= len(names) <= 4 and all(map(is_person_name, names))


def is_sign_off(text: str) -> bool:
    """Whether the words inside brackets behind a body say who wrote it or where it comes from."""
    names = _WORK_AT_END.sub("", text.strip())
    return bool(_SOURCE.match(text.strip())) or is_name_list(text) or (names != text and _are_short_names(names))


def _are_short_names(text: str) -> bool:
    """Whether `text` is one to three words of two or three characters: names, where the form around says so."""
    names = _whole(text.split())
    return 1 <= len(names) <= 3 and all(map(_SHORT_NAME.fullmatch, names)) and not _NO_NAMES.intersection(names)


def names_a_role(text: str) -> bool:
    """Whether a role word (记者, 通讯员 …) stands in `text`."""
    return bool(_HAS_ROLE.search(text))


def is_byline(line: str) -> bool:
    """Whether a whole line is a byline: a square and names, or a role word and names."""
    line = line[1:-1] if line[:1] in "（(" and line[-1:] in "）)" else line
    bullet = _BULLET.match(line)
    text = line[bullet.end() :] if bullet else line
    role = _FULL_ROLE.match(text)
    if _DESK.fullmatch(text) or ((line[:1] == "□" or role) and _are_short_names(text[role.end() if role else 0 :])):
        return True
    if len(text) > 60 or not (bullet or _HAS_ROLE.match(text) or re.search(r"[/／]", text)):
        return False
    return is_name_list(text)


def cuts_a_name(line: str, following: str) -> bool:
    """Whether a byline breaks off inside a name that the next line ends: 通讯员 杨 / 志强."""
    return bool(_HALF_NAME.search(line) and _REST_OF_NAME.fullmatch(following))


def credit_at_end(text: str) -> int | None:
    """Where the photo credit that ends `text` begins; None when there is none."""
    tail = max(len(text) - 40, 0)
    match = _CREDIT.search(text, tail)
    return match.start() if match and not _NO_PHOTOGRAPHER.search(match["who"]) else None


def _whole(names: list[str]) -> list[str]:
    """The names with padded ones (徐 峰) put together."""
    whole: list[str] = []
    for name in names:
        if whole and len(name) == 1 and len(whole[-1]) == 1:
            whole[-1] += name
        else:
            whole.append(name)
    return whole
