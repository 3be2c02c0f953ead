"""Who wrote it, as papers print it: lists of names with or without a role, bylines, sign-offs.

Example 例："□ 本报记者 李四 通讯员 王五" is a byline, "（王五）" behind the last sentence a sign-off.
Only the shape is looked at: two to four characters a name, or a role word before them.
"""

from __future__ import annotations

import re

from kg.language.foreign_names import is_foreign_name
from kg.language.names import is_person_name, split_names
from kg.model import Span

_ROLE = (
    r"(?:本报|本网|本台|全媒体|融媒体|首席|特约|特派|驻站|分站|见习|实习|文字|摄影|县域|区域)*"
    r"(?:记者站|记者|通讯员|通信员|实习生|特约撰稿|撰稿|作者|撰文|采写|供稿|评论员)"
)
_WORK = r"(?:文并摄|文\s?[/／、]\s?图|图\s?[/／、]\s?文|摄影报道|摄影|报道|文|图|摄|整理|综合)"
_BETWEEN = re.compile(rf"{_ROLE}|[\s、，,：:；;/／|｜&＆]+")
_NAME = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]{1,4}|[\u3400-\u9fff]{1,6}(?:[·•．][\u3400-\u9fff]{1,6}){1,3}")
_HAS_ROLE = re.compile(_ROLE)
_WORK_AT_END = re.compile(rf"\s?[/／]?\s?{_WORK}$")
_SQUARES = frozenset("□■◇◆○●▢☐")
_SENTENCE = 7
"""A word behind names that is so long is no name and no role."""
_BULLET = re.compile(r"^[□■◇◆○●◎▢❑☐▲△★☆◤]\s*")
_SIGNS = re.compile(r"[□■◇◆○●◎▢❑☐▲△★☆◤/／]|记者|通[讯信]员|实习生|作者|撰|采写|供稿|评论员|编辑部|编者")
"""What every byline holds: a quick look before the slow one."""
_SOURCE = re.compile(r"^(?:来源|据|转自|原载|本报综合|综合)[\w：:《》、\s]{0,24}$|^(?:新华社|中新社|人民日报|本报)$")
_OF_AN_OFFICE = re.compile(
    r"(?:据[\u3400-\u9fff“”]{2,16}(?:消息|网站|公众号|报道|发布)|[\u3400-\u9fff]{2,18}\s?供稿"
    r"(?:\s?[：:]?\s?[\u3400-\u9fff]{1,3}(?:[\s、][\u3400-\u9fff]{1,3}){0,5})?|供稿[：:][\u3400-\u9fff、，\s]{2,30}"
    r"|作者(?:单位)?(?:[：:]|[系为是])[\u3400-\u9fff、，\s]{2,30})"
)
_SENT_FROM = re.compile(r"[\s,，]*(?:发自|寄自)[\u3400-\u9fff·]{2,10}$")
_LIVES = re.compile(r"[\u3400-\u9fff]{2,14}(?:居民|市民|村民|读者|网友|学生|教师|民警|[局委办院校部站社队]|中心)\s+")
"""Who a reader is, before the name: 石桥镇居民 李四."""
_BYLINE_BEHIND = re.compile(r"\s(?=[□■●◆◎][\s\u3400-\u9fff])")
_PLACE = re.compile(r"[\u3400-\u9fff]{1,3}[省市县区乡]")
"""No given name ends so: the heads of a column of brief news are no bylines (●河阳县)."""
_PADDED_PAIR = re.compile(r"[\u3400-\u9fff][ \u3000]{1,4}[\u3400-\u9fff]")
_LABELS = frozenset((
    "简讯", "短评", "社论", "公告", "通知", "启事", "声明", "目录", "导读", "要闻", "综合", "评论", "随笔", "通报",
    "通告", "公示", "快讯", "短讯", "图片", "新闻", "摘要", "广告", "附件", "名单", "讣告", "决定", "决议",
))  # fmt: skip
_LIVES_BEHIND = re.compile(r"\s+[\u3400-\u9fff]{3,14}(?:[局委办院校部站社队厂矿]|中心|中学|小学|公司|法院)$")
"""Where the author works, behind the name: 李四 石桥县教育局."""
_OFFICE_AND_DAY = re.compile(
    r"[\u3400-\u9fff（）()]{3,28}(?:[局委部厅处署院会社校司站馆队组团]|政府|公署|中心|办公室|指挥部|委员会)\s{1,8}"
    r"[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日"
)
_DESK = re.compile(r"(?:本报|本刊|本网|本台)(?:特约|首席)?(?:评论员|编辑部|编者)(?:文章)?")
_SHORT_NAME = re.compile(r"[\u3400-\u9fff]{2,3}")
_FULL_ROLE = re.compile(r"(?:本报|本网|本台|本刊|全媒体|融媒体)(?:首席|特约|见习|实习)?(?:记者|通讯员|评论员)")
_NO_NAMES = frozenset({"手记", "观察", "调查", "报道", "专稿", "感言", "采访", "近日", "获悉", "了解", "从"})
"""Words that stand where a name could."""
_HALF_NAME = re.compile(r"(?:\s|记者|通讯员)[\u3400-\u9fff]$")
_REST_OF_NAME = re.compile(r"[\u3400-\u9fff]{1,2}")


def is_name_list(text: str) -> bool:
    """Whether `text` is nothing but names, role words and marks between them, one to ten names of usual form."""
    names = _whole([name for name in _BETWEEN.split(_WORK_AT_END.sub("", text.strip())) if name])
    if not 1 <= len(names) <= 10 or not all(_NAME.fullmatch(name) or _are_glued(name) for name in names):
        return False
    if any(_PLACE.fullmatch(name) for name in names):
        return False
    return 2 * sum(is_person_name(name) or is_foreign_name(name) or _are_glued(name) for name in names) >= len(names)


def _are_glued(text: str) -> bool:
    """Whether a run is names without blanks between them (赵立孙梅周平)."""
    return 5 <= len(text) <= 9 and len(split_names(text, Span(0, len(text)))) > 1


def is_pen_name(text: str) -> bool:
    """Whether a line below a headline is a name of two characters set apart (秋 水), and no label (短 评)."""
    return bool(_PADDED_PAIR.fullmatch(text.strip())) and "".join(text.split()) not in _LABELS


def is_names_only(text: str) -> bool:
    """Whether a line is one to four usual names with blanks between them and nothing else."""
    names = _whole(text.split())
    return 1 <= len(names) <= 4 and all(map(is_person_name, names))


def is_sign_off(text: str) -> bool:
    """Whether the words inside brackets behind a body say who wrote it or where it comes from."""
    text = _SENT_FROM.sub("", text.strip())
    lives = _LIVES.match(text)
    if _OF_AN_OFFICE.fullmatch(text) or (lives and is_names_only(text[lives.end() :])):
        return True
    works = _LIVES_BEHIND.search(text)
    if works and is_names_only(text[: works.start()]):
        return True
    names = _WORK_AT_END.sub("", text)
    return bool(_SOURCE.match(text)) or is_name_list(text) or (names != text and _are_short_names(names))


def _are_short_names(text: str) -> bool:
    """Whether `text` is one to three words of two or three characters: names, where the form around says so."""
    names = _whole(text.split())
    return 1 <= len(names) <= 3 and all(map(_SHORT_NAME.fullmatch, names)) and not _NO_NAMES.intersection(names)


def names_a_role(text: str) -> bool:
    """Whether a role word (记者, 通讯员 …) stands in `text`."""
    return bool(_HAS_ROLE.search(text))


def is_byline(line: str) -> bool:
    """Whether a whole line is a byline: a square and names, or a role word and names."""
    if not _SIGNS.search(line):
        return False
    line = line[1:-1] if line[:1] in "（(" and line[-1:] in "）)" else line
    bullet = _BULLET.match(line)
    text = line[bullet.end() :] if bullet else line
    role = _FULL_ROLE.match(text)
    if _DESK.fullmatch(text) or ((line[:1] == "□" or role) and _are_short_names(text[role.end() if role else 0 :])):
        return True
    if len(text) > 60 or not (bullet or _HAS_ROLE.match(text) or re.search(r"[/／]", text)):
        return False
    return is_name_list(text)


def is_office_and_day(line: str) -> bool:
    """Whether a line is what a notice is signed with: 石桥县水务局 2020年3月2日."""
    return bool(_OFFICE_AND_DAY.fullmatch(line))


def cuts_a_name(line: str, following: str) -> bool:
    """Whether a byline breaks off inside a name that the next line ends: 通讯员 杨 / 志强."""
    return bool(_HALF_NAME.search(line) and _REST_OF_NAME.fullmatch(following))


def byline_at_end(line: str) -> int | None:
    """Where the byline with a square begins that stands behind a heading on its line; None without one.

    ——石桥镇治沙记 □ 本报记者 李四: what stands before it is no name and ends no sentence.
    """
    blank = _BYLINE_BEHIND.search(line)
    if blank is None or line[: blank.start()].rstrip()[-1:] in "。！？；，、":
        return None
    return blank.end() if is_byline(line[blank.end() :].strip()) else None


def byline_at_start(line: str) -> int | None:
    """Where the text begins behind a byline with a square on the same line; None without both.

    □ 李四 王五 锣鼓一响，台前就坐满了人: without the square, 本报记者 李四 在现场看到 would be cut.
    """
    if line[:1] not in _SQUARES:
        return None
    words = [*re.finditer(r"\S+", line)]
    behind = next((word for word in words if len(word.group()) >= _SENTENCE), None)
    if behind is None or not is_byline(line[: behind.start()].strip()):
        return None
    return behind.start()


def _whole(names: list[str]) -> list[str]:
    """The names with padded ones (徐 峰) put together."""
    whole: list[str] = []
    for name in names:
        if whole and len(name) == 1 and len(whole[-1]) == 1:
            whole[-1] += name
        else:
            whole.append(name)
    return whole
