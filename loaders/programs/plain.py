"""Undertakings without quotation marks whose name stands between a verb and a kind word.

Example 例：开展秸秆禁烧专项行动 names 秸秆禁烧专项行动; 实施河道疏浚工程 is a building site and names none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import Span
from kg.tables import any_of
from loaders.programs.candidates import Candidate
from loaders.programs.shapes import USES

if TYPE_CHECKING:
    from collections.abc import Iterator


_START = re.compile(f"(?:{any_of(USES['start'])})(?:了|好|起)?")
_ANY_START = re.compile(f"(?:{any_of(USES['start'] | {'推进', '进行', '新建', '建成', '落实'})})(?:了|好|起)?")
_CARE = ("幸福", "暖心", "连心", "惠民", "便民", "富民", "安康", "提质", "增效", "强基")
_KINDS = sorted({*USES["plain"], *USES["plain_of"], *USES["strong"], *_CARE})
_HEAD = re.compile("[{}][{}]".format(*("".join(sorted({word[at] for word in _KINDS})) for at in (0, 1))))
_PLAIN = re.compile(
    f"(?:{any_of(USES['plain'])})"
    "(?=活动|工作|方案|以来|动员|启动|推进会|期间|任务|成果|取得|[，。；、！？“”）)\\s]|$)"
    f"|(?:{any_of(USES['plain_of'])})(?=的)"
    rf"|(?:{any_of(_CARE)})工程(?=项目|\d)"
)
_SUBJECT = re.compile(
    rf"(?:{any_of(USES['strong'])})(?:行动)?"
    "(?=(?:工作|活动)?(?:开展|启动|实施|以来|取得|正式|已|全面|见效|进入|收官|如火如荼|成效))"
    "|(?:工程|行动|计划)(?=(?:项目)?(?:启动|实施|推行|开展)(?:以来|[一二三四五六七八九十两0-9]{1,3}年|后|顺利|，))"
)
_HUNDRED = re.compile(r"百日(?:攻坚|行动|会战|整治|竞赛|冲刺|大战)(?:行动|战)?")
_LEFT = re.compile(r"[，。；：、！？“”‘’\"（）()《》〈〉\s]|[省市县区州盟]委|[省市县区州]政府|落实好?|推进|打好|做好")
_CLAUSE = re.compile(r"[，。；：！？、“”‘’「」『』\"（）()《》\s,;:!?]")
NO_NAME = re.compile(r"[+＋的了和与及等在把对将为是各这该其此以从到由或我他她您你用让使向]")
NO_BEGINNING = re.compile(
    r"(?:[一二三四五六七八九十两多几数0-9]{1,4}(?:项|个|批|次|轮|大)"
    r"|重点|重大|系列|相关|有关|各项|首批|第|新一轮|年度|专项|一系列|全面|大型|小型|大规模|多种|多项|打击|清理)"
)
_STRONG_END = re.compile(f"(?:{any_of(USES['strong'])})(?:行动)?$")
_SPREAD = re.compile("^(?:为期[^的]{1,8}的)?(?:全[国省市州盟县区旗镇乡](?:范围内?)?的?)?")
_SEASON = re.compile("^(?:新一轮|[春夏秋冬]季|暑期|寒假|今冬明春)")
_FOUGHT = re.compile("打击|清理")
_JOINED = re.compile("(?<![查训动治传练作设战习议])[和与及]")
_NO_SUBJECT = re.compile(
    "^(?:[全我本该各这此][省市县区州国乡镇村次项个]|今年|去年|目前|日前|近日|近期|为期|截至)"
    "|参与|参加|投入|配合|推动|成立|制定|结合|通过|完成|全力|扎实|持续|深入|重点|推进|进行|迎来"
)
_GENERIC = re.compile(f"(?:{any_of(USES['physical'])})")

_FIRST_ITEM = re.compile("(?:推进|实施|开展|落实)[一-鿿]{3,8}$")
_WAYS = frozenset(("制度", "模式", "战略"))
_ORDINARY = re.compile("[0-9]|小时|值班|休息|休假|现代企业|管理$|新$|发展$|经营$|轮休|作息|工资")

SHORTEST, LONGEST = 2, 14
"""How many characters a name between verb and kind word has."""

PUSHED = 5
"""So many characters has a name that is only pushed on (推进), with a kind word that building sites have too."""


def plain_programs(text: str, line: Span) -> Iterator[Candidate]:
    """The names between a verb of undertaking and a kind word, those that begin their clause with one, and those that
    end in 百日攻坚."""
    last = None
    for head in _HEAD.finditer(text, line.start, line.end):
        core = None
        if match := _PLAIN.match(text, head.start(), line.end):
            core = _behind_verb(text, line, match) or _next_in_list(text, last, match)
        if core is not None:
            last = core
            yield Candidate(core, _printed(text, core, line), "programs.plain")
        elif match := _SUBJECT.match(text, head.start(), line.end):
            core = _as_subject(text, line, match)
            if core is not None:
                yield Candidate(core, core, "programs.subject")
    if text.find("百日", line.start, line.end) >= 0:
        yield from _hundred_days(text, line)


def _hundred_days(text: str, line: Span) -> Iterator[Candidate]:
    for match in _HUNDRED.finditer(text, line.start, line.end):
        core = _behind_boundary(text, line, match)
        if core is not None:
            yield Candidate(core, core, "programs.hundred_days")


def _behind_verb(text: str, line: Span, match: re.Match[str]) -> Span | None:
    """The name from the last verb of undertaking to the kind word that `match` is; None if it is none.

    A strong ending also makes a name of what is pushed on (推进), fought (打击) or joined (甲和乙)."""
    strong = _is_strong(text, match)
    floor = max(line.start, match.start() - LONGEST - 6)
    clause = _CLAUSE.split(text[floor : match.start()])[-1]
    verbs = list(_START.finditer(clause)) or list(_ANY_START.finditer(clause))
    if not verbs:
        return None
    name = clause[verbs[-1].end() :]
    pushed = not strong and _START.search(clause) is None
    if pushed and (len(name) + len(match.group()) < PUSHED or match.group() in _WAYS):
        return None
    name = _SEASON.sub("", _SPREAD.sub("", name) if strong else _last_joined(name))
    begins = NO_BEGINNING.match(name)
    if len(name) < SHORTEST or (begins and not (strong and _FOUGHT.match(name))):
        return None
    return _checked(text, name, match)


def _next_in_list(text: str, last: Span | None, match: re.Match[str]) -> Span | None:
    """The name that is all that stands between the name before it and its kind word: 推进富民安居工程、牧民定居工程."""
    begin = last.end if last is not None else text.rfind("、", max(0, match.start() - LONGEST), match.start())
    if begin < 0 or text[begin : begin + 1] != "、" or match.start() - begin > LONGEST:
        return None
    if last is None and _FIRST_ITEM.search(text, max(0, begin - LONGEST), begin) is None:
        return None
    name = text[begin + 1 : match.start()]
    whole = len(name) > SHORTEST and _CLAUSE.search(name) is None and NO_BEGINNING.match(name) is None
    return _checked(text, name, match) if whole else None


def _last_joined(name: str) -> str:
    """What stands behind the last 和 of several works (沼气项目和饮水解困工程), when it is long enough for a name."""
    last = re.split("[和与及]", name)[-1]
    return last if len(last) > 3 else name


def _as_subject(text: str, line: Span, match: re.Match[str]) -> Span | None:
    """The name that begins a clause and is what its verb speaks of: 校园周边专项整治取得成效."""
    floor = max(line.start, match.start() - LONGEST - 2)
    clause = _CLAUSE.split(text[floor : match.start()])[-1]
    begins = match.start() - len(clause)
    if not (4 <= len(clause) <= LONGEST) or _NO_SUBJECT.search(clause) or _START.search(clause):
        return None
    return _checked(text, clause, match) if begins > floor or floor == line.start else None


def _behind_boundary(text: str, line: Span, match: re.Match[str]) -> Span | None:
    floor = max(line.start, match.start() - LONGEST)
    edges = [edge.end() for edge in _LEFT.finditer(text, floor, match.start())]
    edges += [edge.end() for edge in _START.finditer(text, floor, match.start())]
    begin = max(edges, default=line.start if floor == line.start else -1)
    begin += begin >= 0 and text.startswith("的", begin)  # 开展的…百日会战
    return _checked(text, text[begin : match.start()], match) if begin >= 0 and begin < match.start() else None


def _checked(text: str, name: str, match: re.Match[str]) -> Span | None:
    plain = _JOINED.sub("", name) if _is_strong(text, match) else name
    if len(name) > LONGEST or name.endswith("式") or NO_NAME.search(plain) or name.isdigit():
        return None
    if match.group() == "工程" and _GENERIC.search(name):
        return None
    if match.group() in _WAYS and ((len(name) < 4 and name[0] not in "一二三四五六七八九") or _ORDINARY.search(name)):
        return None
    return Span(match.start() - len(name), match.end())


def _is_strong(text: str, match: re.Match[str]) -> bool:
    return _STRONG_END.search(text, max(0, match.start() - 6), match.end()) is not None


def _printed(text: str, core: Span, line: Span) -> Span:
    tail = "活动" if text.startswith("活动", core.end, line.end) else ""
    return Span(core.start, core.end + len(tail))
