"""Which body a title belongs to when the title leaves it out, and the normal form of a title.

Example 例：in 县人大常委会主任周明、副主任李红 李红 is 副主任 of the 县人大常委会; in 市教育局党组书记、局长
the 局长 is that of the 教育局; 宣传部长 is 市委宣传部部长.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.places import Level
from loaders.officials.implied import is_part
from loaders.officials.tables import aliases, bodies, ends
from loaders.officials.title_pattern import PARTIES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.model import Span
    from kg.places import Place
    from loaders.officials.title import Title

FARTHEST = 40
"""A body is not carried over more characters than this between two titles."""

_PARTY_GROUP = re.compile("(?<=[局厅委办院会协联府部心社司团大])(?:党组|机关党委|党委)$")
_COURT = re.compile(".*?(?:法院|中院|高院|检察院)")
_OF_JUDGES = frozenset({"审判员", "检察员", "代理审判员", "代理检察员"})
_LEAGUE = re.compile("团[省市州盟县区旗]委")
_OF_A_PARTY = re.compile(f"({PARTIES})[省市州盟县区旗]委(?:会)?")
_NOT_OF_DIRECTOR = re.compile("[局厅部队院]$|法院|检察院|公司|纪委|[省市州盟县区旗]委$|党委$|支部$|政协$")
_NOT_IN_TITLE = re.compile("原|前|老|代理|代|挂职|驻(?:村|社区|嘎查)")
_SELF_NAMED = frozenset("局厅部处科站所院馆队社校行台园场厂团司")
_OWN_BODY = {"检察长": "检察", "专员": "署"}
"""Posts that only a body of these words has."""

_CHAIRED = re.compile("(?:政协|联|工会|科协|协会|学会|商会)$")
_OF_PARTY = frozenset({"书记", "委员", "党委委员", "党组成员", "常委"})
_BARE_GROUPS = frozenset({"党组", "党委"})
_OWN_FIRST = re.compile("市场|市政(?![府协])|市容|县域|区域")
"""Words whose first character is no level: 怀化市 + 市场监管局."""

_OFFICES = frozenset({"办公室", "办公厅", "研究室", "督查室"})
_HAS_OFFICE = re.compile("政府$|政协$|人大常委会$")
_PARTY_BODIES = {Level.TOWNSHIP: "党委", Level.VILLAGE: "党支部"}
_OF_GOVERNMENT = frozenset({"秘书长", "党组成员"})


def owner_before(title: Title, before: Sequence[Title], text: str) -> Span | None:
    """某公司党委书记、董事长: a title without body takes the enterprise of the title right before it, if such an
    enterprise can have that post (no 会长 is one of a company)."""
    if title.places or title.attached or title.post.kind in {"head", "national"} or not before:
        return None
    if title.body and (title.level or title.body not in bodies()["party"]):  # 总经理、党委副书记 are of one enterprise
        return None
    near = title.span.start - before[-1].span.end <= FARTHEST
    owner = before[-1].owner or owner_before(before[-1], before[:-1], text) if near else None
    return owner if owner is None or _has_such(title.post.word, owner.of(text)) else None


def body_of(title: Title, before: Sequence[Title]) -> str:
    """The body as printed, or carried over from the titles `before` it; "" when there is none."""
    if title.body:
        return _printed_body(title, before)
    if title.national:
        return title.post.body
    if title.post.kind in {"head", "enterprise"} or title.modifier.endswith("第一"):
        return ""
    if title.places and title.post.word == "书记":
        return _PARTY_BODIES.get(title.places[-1].place.level, "")
    for earlier in reversed(before):
        if title.span.start - earlier.span.end > FARTHEST:
            break
        carried = _carried(title.post.word, earlier)
        if carried:
            return carried
    return title.post.body


def _printed_body(title: Title, before: Sequence[Title]) -> str:
    """The body that is printed, with what it is a part of where that stands before it."""
    if title.body in _BARE_GROUPS and before:
        return _group_of(title, before[-1])
    if title.body in _OFFICES and not title.places and before and _HAS_OFFICE.search(before[-1].body):
        return before[-1].body.removeprefix(before[-1].level) + title.body
    return _court_of(title, before) + title.body if is_part(title) else title.body


def _has_such(word: str, body: str) -> bool:
    """Whether a body of that name can have such a post, as far as the table of last words knows."""
    wanted = (*ends("fits").get(word, ()), *ends("implied").get(word, ())) if word != "主任" else ()
    return not wanted or body.endswith(wanted)


def _court_of(title: Title, before: Sequence[Title]) -> str:
    """The court or procuratorate of the titles before one of its parts; "" when there is none."""
    for earlier in reversed(before):
        found = _COURT.match(earlier.body.removeprefix(earlier.level))
        if found and title.span.start - earlier.span.end <= FARTHEST:
            return found.group()
    return ""


def _group_of(title: Title, earlier: Title) -> str:
    """党组 and 党委 behind another title are those of its body: 市政协主席、党组书记."""
    if earlier.post.kind == "head":
        return "政府" + title.body if title.body == "党组" else title.body
    body = _PARTY_GROUP.sub("", earlier.body).removeprefix(earlier.level)
    return title.body if not body or body.startswith("委") or body in bodies()["party"] else body + title.body


def normal_body(body: str, level: str, place: Place | None) -> str:
    """The body in the form that identifies it: 县教育局 → 教育局, 村委 → 村委会, 宣传部 → 市委宣传部."""
    if _LEAGUE.fullmatch(body):
        return "团委"
    of_a_party = _OF_A_PARTY.fullmatch(body)
    if of_a_party:
        return f"{of_a_party[1]}委员会"
    if body in aliases():
        return aliases()[body]
    rest = body.removeprefix(level)
    if rest.startswith("委"):
        return body
    if rest == "党委" and place and place.level <= Level.COUNTY and not place.name.endswith("自治区"):
        return f"{place.name[-1]}委"
    mark = place.name[-1] if place else level
    if mark and rest in bodies()["department"] and rest not in _offices():
        return f"{mark}委{rest}"
    return aliases().get(body, aliases().get(rest, rest))


def normal_title(title: Title, body: str, place: Place | None) -> str:
    """The title that identifies the post in its jurisdiction: 代县长 → 县长, 村支书 → 党支部书记."""
    modifier = _NOT_IN_TITLE.sub("", title.modifier)
    kept = body if title.post.word in {"书记", "党组成员"} else _PARTY_GROUP.sub("", body)
    words = modifier + title.post.word
    whole = normal_body(kept, title.level, place) if kept else ""
    if title.post.kind == "national":
        return whole + words
    return aliases().get(words, words) if title.post.kind == "head" else _without_echo(whole, words)


def body_name(title: Title, body: str, place: Place | None) -> str:
    """The body that the post is in, without its place: 市委, 教育局, 人民政府; "" when none is said."""
    if title.post.kind == "head":
        return title.post.body
    return normal_body(_PARTY_GROUP.sub("", body), title.level, place) if body else ""


def joined(place: str, words: str, level: str = "") -> str:
    """Place and words without the level twice: 河阳市 and 市委书记 are 河阳市委书记, but 洋县 keeps its 县委.

    Without a place the level word stands for it (县法院).
    """
    if not place:
        return words if words.startswith(level) else level + words
    if words == "团委":
        return f"共青团{place}委"
    doubled = len(place) > 2 and words[:1] == place[-1] and not _OWN_FIRST.match(words)
    return place + (words[1:] if doubled else words)


def _without_echo(body: str, words: str) -> str:
    """党支部 and 支部书记 together are 党支部书记."""
    for size in range(min(len(body), len(words)), 1, -1):
        if body.endswith(words[:size]):
            return body + words[size:]
    if body == "党支部" and words == "支书":
        return "党支部书记"
    return body + words


def _offices() -> frozenset[str]:
    """Departments that a government has too, so that they are not the committee's without it."""
    return frozenset(
        {"办公室", "办公厅", "研究室", "秘书处", "督查室", "党校", "行政学院", "机关事务管理局", "老干部局"}
    )


def _carried(word: str, earlier: Title) -> str:
    """The body of `earlier` where a post of that word can belong to it."""
    body = _PARTY_GROUP.sub("", earlier.body)
    body = body if body.startswith(f"{earlier.level}委") else body.removeprefix(earlier.level)
    court = _COURT.match(body) if word in _OF_JUDGES else None
    if court:
        return court.group()
    if earlier.post.kind == "head":
        return "政府" if word in _OF_GOVERNMENT else ""
    if earlier.body == "自治区党委" and word == "主席":
        return "政府"
    if not body or (body in bodies()["party"] and word not in _OF_PARTY):
        return ""
    if word.endswith("长") and word[0] in _SELF_NAMED and len(word) == 2:
        return body if body.endswith(word[0]) else ""
    if word == "主任":
        return "" if _NOT_OF_DIRECTOR.search(body) else body
    if word in _OWN_BODY:
        return body if _OWN_BODY[word] in body else ""
    if not _has_such(word, body):
        return ""
    if word == "主席":
        return body if _CHAIRED.search(body) else ""
    return body
