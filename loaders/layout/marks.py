"""Formulas that papers print around articles: datelines, jumps to other pages, captions, editors' lines.

Example 例："本报讯（记者 李四）" opens an article, "（下转3版）" leaves it, "（上接1版）" takes it up again,
"（见2版）" behind a headline makes it a pointer, "图为…" begins a caption.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from kg.language.traditional import simplified
from loaders.layout.furniture import LONGEST, is_furniture
from loaders.layout.reporters import names_a_role

_NUMBER = r"(?P<number>[A-Da-dＡ-Ｄ]?0?(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}))"
_JUMP = re.compile(
    r"(?P<open>[（(【\[〔])[^（）()。\s]{0,8}?(?P<verb>下转|上接|紧接|转自|转|接|详见|见|刊于|刊|载)"
    rf"(?:本报)?(?:[今昨]日)?第?{_NUMBER}[版页][^（）()。]{{0,8}}[）)】\]〕]"
)
_POINTED = re.compile(rf"(?:[（(]\s?|(?<![》”])[（(]第){_NUMBER}\s?版\s?[）)]$")
_POINTED_BARE = re.compile(rf"(?:[▶►→>»…·.]{{1,12}}|(?<![^。！？\s])(?:详见|见)(?:[今本]日)?)\s?第?{_NUMBER}[版页]$")
_ARROWS = r"[▲▶►→▷◀◁←◄▼>»«<·—-]{0,4}"
_BARE_JUMP = re.compile(rf"{_ARROWS}(?P<verb>下转|上接|紧接|详见)第?{_NUMBER}[版页]{_ARROWS}")
_JUMP_AT_HEAD = re.compile(rf"{_ARROWS}(?P<verb>上接)第?{_NUMBER}[版页]{_ARROWS}(?=\s)")
_JUMP_AT_END = re.compile(rf"(?<=\s){_ARROWS}(?P<verb>下转)第?{_NUMBER}[版页]{_ARROWS}$")
_PAPER = r"[\u3400-\u9fff]{1,8}(?:日报|晚报|早报|晨报|时报|商报|都市报|青年报|新闻网|电视台|融媒体中心|融媒)"
_DAY = r"(?:[0-9０-９]{1,2}月)?[0-9０-９]{1,2}日"
_NEWS = r"(?<![通简快短喜资电传音问审腾])讯"
"""讯 at the end of a dateline, not of a word: 通讯, 喜讯, 资讯."""
_OPENING = re.compile(
    rf"(?:(?:本报|本网|本台|本刊|{_PAPER})(?:[·|][\u3400-\u9fff]{{2,10}})?(?:[\u3400-\u9fff]{{0,6}}{_DAY})?(?:综合)?讯"
    rf"|(?:本报|本网|本台|本刊)(?!记者|通讯员|通信员|首席|见习|特约|全媒体|实习)[\u3400-\u9fff]{{2,8}}{_NEWS}"
    rf"|(?:本报|据?新华社|新华网|中新社|中新网|人民网|央视网|{_PAPER})[\u3400-\u9fff]{{0,10}}{_DAY}(?:专?电|讯)"
    rf"|(?:本报|本网|本台|本刊|{_PAPER})消息(?=[\s（(]|记者)"
    r"|新华社(?:综合|专)?电|[又另]讯(?=[（(])|讯(?=[（(]))"
)
_FRAMED = re.compile(
    rf"[【\[〔［](?:[又另]|本报|本网|本台|本刊|{_PAPER})(?:全媒体|融媒体)?(?:[\u3400-\u9fff]{{0,6}}{_DAY})?(?:综合)?[讯电][】\]〕］]"
)
"""【本报讯】, 〔又讯〕: the frame says that it opens a text, wherever its line goes on."""
_PLACE_OPENING = re.compile(rf"[\u3400-\u9fff]{{2,7}}{_NEWS}|[又另]讯")
_BRACKET = re.compile(r"[（(](?P<inside>[^（）()。！？]{2,60})[）)]")
_REPORTS = re.compile(
    r"(?:本报|本网|本台|全媒体|融媒体|首席|见习|实习|特约|特派|驻站){0,4}(?:记者|通讯员)[\u3400-\u9fff、]{2,30}?(?:摄影)?报道[：:，]?"
)
_ONLY_NAMES = re.compile(r"[\u3400-\u9fff·、]{2,24}")
_CAPTION = re.compile(
    r"[（(]?(?:图为|图片为|图①|图一[为是：:]|[上下左右]图(?=[为是中：:，,、（(\s①-⑳]|$)|本[版组]图"
    r"|[上下左右]侧?图片|照片为)"
)
_NOISE = re.compile(
    r"(?:(?:本版|值班|执行|视觉)?(?:责任|责)?编辑?[：:\s]|责编|(?:本版|责任)?(?:校对|校检|版式|美编|审核|终审)[：:\s/]"
    r"|(?:新闻|投稿|广告|订阅|服务)?(?:热线|电话|邮箱|信箱)[：:\s]|E-?mail|[Hh]ttps?:|www\.|国内统一|邮发代号|邮政编码"
    r"|(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日(?:星期|农历|[（(]星期)|星期[一二三四五六日天](?:$|第?[A-D]?[0-9])"
    r"|(?:发布)?(?:时间|日期)?[：:]?[12][0-9]{3}[-年/.][0-9]{1,2}[-月/.][0-9]{1,2}日?(?:[0-9]{1,2}:|来源|作者|编辑|浏览|点击|字体)"
    r"|(?:来源|浏览|点击|阅读)(?:次数|量)?[：:]"
    r"|第?[A-D]?[0-9０-９]{1,2}版(?:$|要闻|综合)|总?第[0-9]{2,6}期|今日[0-9一二三四五六七八九十]{1,3}版)"
)
_SENTENCE_INSIDE = re.compile(r"。[\u3400-\u9fff]")
_EDITOR = (
    r"(?:责任编辑|[\u3400-\u9fff]?编辑|责编|[美蒙藏主]编|版式|版面设计|组版|校对|校检|审读|审核|终审|签发"
    r"|浏览次数|读者热线)"
)
_EDITORS = re.compile(
    rf"{_EDITOR}[：:](?:.{{0,24}}?{_EDITOR}[：:])|^{_EDITOR}[\u3400-\u9fff]{{2,6}}?{_EDITOR}[\u3400-\u9fff]{{2,4}}"
)
_STAFF = re.compile(r"[编版校审签浏热电]")
"""A character of every word for staff and telephones: a quick look before the slow one."""
_TELEPHONE = re.compile(r"[\u3400-\u9fff]{0,6}(?:热线|电话)[：:]?[（(+0-9][0-9）)、/-]{4,30}")
_EDGE = 16
_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code) not in "（）！，：；？"}
_DIGITS = str.maketrans("０１２３４５６７８９ＡＢＣＤ", "0123456789ABCD")
_LABEL = re.compile(r"第?(?P<section>[A-Za-z]?)(?P<number>[0-9]{1,4}|[一二三四五六七八九十]{1,3})[版页]?")
_TENS = str.maketrans("一二三四五六七八九", "123456789")


class Direction(StrEnum):
    """Which way a jump leads: to the rest of the article, back to its beginning, or to another article."""

    ON = "on"  # 下转
    BACK = "back"  # 上接
    ELSEWHERE = "elsewhere"  # 见


_DIRECTIONS = {"下转": Direction.ON, "转": Direction.ON, "上接": Direction.BACK, "紧接": Direction.BACK}
_DIRECTIONS["接"] = Direction.BACK


@dataclass(frozen=True, slots=True)
class Jump:
    """A reference to another page; `start` and `end` are offsets in the text without white space."""

    start: int
    end: int
    direction: Direction
    number: str


def folded(text: str) -> str:
    """A copy of `text` to look for formulas in: the characters of formulas in their simplified form, length kept."""
    return simplified(text)


def jumps_in(flat: str) -> tuple[Jump, ...]:
    """The jumps in a text without white space; those without brackets are found by `bare_jump`."""
    return tuple(_jump(match) for match in _JUMP.finditer(flat))


def pointed_at_end(line: str) -> Jump | None:
    """The （3版）, >>3版 or 详见3版 that ends a line, all of it but for a headline; a book's （第3版） is none."""
    tail = max(len(line) - _EDGE, 0)
    match = _POINTED.search(line, tail) or _POINTED_BARE.search(line, tail)
    if match is None or (match.start() == 0 and match.re is _POINTED_BARE):
        return None
    return Jump(match.start(), match.end(), Direction.ELSEWHERE, page_label(match["number"]))


def bare_jump(line: str) -> Jump | None:
    """The jump that is a whole line without brackets."""
    match = _BARE_JUMP.fullmatch(line)
    return _jump(match) if match else None


def jump_at_edge(line: str) -> Jump | None:
    """The jump without brackets that begins or ends a line, a blank between it and the text."""
    match = _JUMP_AT_HEAD.match(line) or _JUMP_AT_END.search(line, max(len(line) - _EDGE, 0))
    return _jump(match) if match else None


def dateline_end(flat: str, start: int, word_end: int = 0) -> int | None:
    """The end of the dateline that begins at `start`, reporters in brackets included; None without one.

    `word_end`: where the first word of the line ends; 石桥讯 opens an article as a word of its own or before
    reporters in brackets.
    """
    opening = _FRAMED.match(flat, start) or _OPENING.match(flat, start)
    if opening is None and (place := _PLACE_OPENING.match(flat, start, word_end)):
        bracket = _BRACKET.match(flat, place.end())
        alone = place.end() == word_end
        opening = place if alone or (bracket and names_a_role(bracket["inside"])) else None
    bracket = _BRACKET.match(flat, opening.end() if opening else start)
    if bracket and _is_reporters(bracket["inside"], bool(opening)):
        return bracket.end()
    reports = _REPORTS.match(flat, opening.end() if opening else start)
    if reports:
        return reports.end()
    return opening.end() if opening else None


def begins_caption(text: str) -> bool:
    """Whether `text` begins like a caption."""
    return bool(_CAPTION.match(text))


def is_noise(flat: str) -> bool:
    """Whether a line without its white space is an editors' line, a telephone number, a masthead."""
    flat = flat.translate(_HALF_WIDTH) if len(flat) <= LONGEST else flat
    if is_furniture(flat):
        return True
    if len(flat) <= 90 and _STAFF.search(flat) and (_EDITORS.search(flat) or _TELEPHONE.fullmatch(flat)):
        return True
    return len(flat) <= 60 and bool(_NOISE.match(flat)) and not _SENTENCE_INSIDE.search(flat)


def page_label(number: str) -> str:
    """A page number as numbers of pages are written: 二 → 2, ０３ → 3, 第a1版 → A1, 头版 → 1."""
    text = number.strip().translate(_DIGITS)
    match = _LABEL.fullmatch(text)
    if match is None:
        return "1" if text == "头版" else text
    tail = match["number"]
    return match["section"].upper() + (_counted(tail) if "十" in tail else tail.translate(_TENS)).lstrip("0")


def _counted(text: str) -> str:
    """十二 → 12, 二十 → 20."""
    tens, _, units = text.translate(_TENS).partition("十")
    return (tens or "1") + (units or "0")


def _jump(match: re.Match[str]) -> Jump:
    direction = _DIRECTIONS.get(match["verb"], Direction.ELSEWHERE)
    return Jump(match.start(), match.end(), direction, page_label(match["number"]))


def _is_reporters(inside: str, opened: bool) -> bool:
    """Whether the bracket behind 本报讯 (or, with a role word, at the head of a body) names reporters."""
    if names_a_role(inside):
        return True
    return opened and bool(_ONLY_NAMES.fullmatch(inside))
