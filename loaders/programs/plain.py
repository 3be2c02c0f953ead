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
    from collections.abc import Iterable, Iterator


def _grouped(words: Iterable[str]) -> str:
    """The words as alternatives of a pattern, told apart by their first characters before all else."""
    by_first: dict[str, list[str]] = {}
    for word in words:
        by_first.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{first}(?:{any_of(rest)})" for first, rest in sorted(by_first.items()))


_START = re.compile(f"(?:{any_of(USES['start'])})(?:了|好|起)?")
_ANY_START = re.compile(f"(?:{any_of(USES['start'] | {'推进', '进行', '新建', '建成'})})(?:了|好|起)?")
_PLAIN = re.compile(
    f"(?:{_grouped(USES['plain'])})"
    "(?=活动|工作|方案|以来|动员|启动|推进会|期间|任务|成果|取得|[，。；、！？“”）)\\s]|$)"
    f"|(?:{_grouped(USES['plain_of'])})(?=的)"
    r"|(?:幸福|暖心|连心|惠民|便民|富民|安康|提质|增效|强基)工程(?=项目|\d)"
)
_SUBJECT = re.compile(
    rf"(?:{any_of(USES['strong'])})(?:行动)?"
    "(?=(?:工作|活动)?(?:开展|启动|实施|以来|取得|正式|已|全面|见效|进入|收官|如火如荼|成效))"
)
_DEEDS = re.compile(r"(?:[二三四五六七八九十]{1,3}|[1-9]\d?)[件项类](?:重点)?(?:民生|惠民|为民|便民|利民)(?:办)?实事")
_HUNDRED = re.compile(r"百日(?:攻坚|行动|会战|整治|竞赛|冲刺|大战)(?:行动|活动|战)?")
_LEFT = re.compile(r"[，。；：、！？“”‘’\"（）()《》〈〉\s]|[省市县区州盟]委|[省市县区州]政府|落实好?|推进|打好|做好")
_CLAUSE = re.compile(r"[，。；：！？、“”‘’「」『』\"（）()《》\s,;:!?]")
NO_NAME = re.compile(r"[的了和与及等在把对将为是各这该其此以从到由或我他她您你用让使向]")
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

_CODE = re.compile(
    r"(?<![0-9第.+＋])(?!(?:19|20)[0-9]{2}(?![0-9]))[0-9]{3,5}[+＋]?(?=(?P<word>工程|行动计划|行动|工作法|模式|战略|工作思路|计划))"
)
_MANY = re.compile(
    r"(?:开展|实施|启动|组织|推进|深化|举办|发起)(?:了|好)?"
    r"(?P<name>[百千万][名企村校户家场][^，。；、：“”（）《》的了和与\s]{3,10}?)(?P<word>主题活动|活动|行动|工程|计划)"
)

SHORTEST, LONGEST = 2, 14
"""How many characters a name between verb and kind word has."""


def plain_programs(text: str, line: Span) -> Iterator[Candidate]:
    """The names between a verb of undertaking and a kind word, those that end in 百日攻坚, codes (1236工程), and
    campaigns of a hundred or a thousand (千名干部下基层活动)."""
    for match in _PLAIN.finditer(text, line.start, line.end):
        core = _behind_verb(text, line, match)
        if core is not None:
            yield Candidate(core, _printed(text, core, line), "programs.plain")
    for match in _SUBJECT.finditer(text, line.start, line.end):
        core = _as_subject(text, line, match)
        if core is not None:
            yield Candidate(core, core, "programs.subject")
    for match in _DEEDS.finditer(text, line.start, line.end):
        yield Candidate(Span(*match.span()), Span(*match.span()), "programs.deeds")
    for match in _CODE.finditer(text, line.start, line.end):
        yield Candidate(Span(*match.span()), Span(match.start(), match.end("word")), "programs.code")
    for match in _MANY.finditer(text, line.start, line.end):
        yield Candidate(Span(*match.span("name")), Span(match.start("name"), match.end()), "programs.many")
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
    verbs = list(_START.finditer(clause)) or (list(_ANY_START.finditer(clause)) if strong else [])
    if not verbs:
        return None
    name = clause[verbs[-1].end() :]
    name = _SEASON.sub("", _SPREAD.sub("", name) if strong else _last_joined(name))
    begins = NO_BEGINNING.match(name)
    if len(name) < SHORTEST or (begins and not (strong and _FOUGHT.match(name))):
        return None
    return _checked(text, name, match)


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
    return _checked(text, text[begin : match.start()], match) if begin >= 0 and begin < match.start() else None


def _checked(text: str, name: str, match: re.Match[str]) -> Span | None:
    plain = _JOINED.sub("", name) if _is_strong(text, match) else name
    if len(name) > LONGEST or name.endswith("式") or NO_NAME.search(plain) or name.isdigit():
        return None
    if match.group() == "工程" and _GENERIC.search(name):
        return None
    return Span(match.start() - len(name), match.end())


def _is_strong(text: str, match: re.Match[str]) -> bool:
    return _STRONG_END.search(text, max(0, match.start() - 6), match.end()) is not None


def _printed(text: str, core: Span, line: Span) -> Span:
    tail = "活动" if text.startswith("活动", core.end, line.end) else ""
    return Span(core.start, core.end + len(tail))
