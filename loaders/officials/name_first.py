"""The holder of a title that comes behind its name: 任命周明为县长, 周明当选为市长, 周明，某村村委主任。

Example 例：in 免去李红的县教育局局长职务 the holder is 李红, and the post is former.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from kg.tables import any_of
from loaders.officials.names_before import name_against, name_before
from loaders.officials.status import FORMER, PRESENT, PROPOSED, SECONDED, Standing, standing_before
from loaders.officials.tables import verbs

if TYPE_CHECKING:
    from kg.model import Span
    from loaders.officials.named import Named
    from loaders.officials.title import Title

LONGEST_LEAD, LONGEST_SENTENCE, LONGEST_BIOGRAPHY = 24, 200, 120

_BRACKET = "(?:（[^（）]{1,12}）)?"
_COUNT = "(?:等[0-9]{1,3}[名位人](?:同志|代表|委员)?)?"
_VOTES = "以(?:[0-9]{1,4}|全|高)票(?:的)?"
_WHEN = (
    "(?:于|自|从|在)?(?:[0-9]{4}年|今年|去年|前年|同年|次年|当年|近日|日前|最近|新近|不久前|此前|此后|随后|后来|后|上月|本月|年初|年底)"
    "(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:初|底|中旬|下旬|上旬)?(?:起|开始)?"
)
_ADVERB = (
    f"(?:同志|，)?{_BRACKET}{_COUNT}"
    f"(?:当场|全票|高票|依法|今后|正式|先后|同时|分别|已经|已|现已|又|再次|再度|连续|开始|一直|还|因[\\u4e00-\\u9fff]{{2,8}}?|{_WHEN}|{_VOTES}|，){{0,3}}"
)
_AND = re.compile("(?:（[^（）]{1,6}）)?(?:、|和|与|及)$")
_KINDS = (("former", FORMER), ("proposed", PROPOSED), ("seconded", SECONDED), ("present", PRESENT))
_MADE = re.compile(f"(?:同志)?{_BRACKET}{_COUNT}为$")
_REMOVED = re.compile(f"(?:同志)?{_BRACKET}(?:的|担任的|所任的|兼任的)?$")
_REMOVED_TOO = re.compile("[，；、。]?(?:同时|并)?(?:免去|免除|撤销)其(?:担任的|兼任的|所任的)?")
_LEAVES = re.compile("(?:的)?(?:职务|一职|的请求)")
_CANDIDATE = re.compile("候选人|人选")
_BIOGRAPHY = re.compile(
    "(?:（[^（）]{1,8}）)?(?:，(?:男|女|[\\u4e00-\\u9fff]{1,4}族|中共党员|[^，。；]{2,12}(?:生|出生|学历|学位|文化|人|党员)|(?:在职)?(?:大学|研究生|本科|大专|中专|高中|硕士|博士)(?:本科|专科)?|群众|民盟盟员|民建会员|党外干部)){1,8}，$"
)
_BY_HEADS = re.compile("[以由](?![及来此于上下])[^。；]{2,46}$")
"""以县长周明为组长: who heads a body."""
_DURING = re.compile("期间|时|时期|任上")


@dataclass(frozen=True, slots=True)
class Holder:
    """The names before a stack of titles, in their order, their standing and the rule that read them."""

    names: tuple[Named, ...]
    standing: Standing
    rule: str


@dataclass(frozen=True, slots=True)
class _Ahead:
    """What stands around a stack of titles from `start` to `end`: `lead` are the characters before it."""

    text: str
    floor: int
    start: int
    end: int
    known: frozenset[str]

    @property
    def lead(self) -> str:
        return self.text[max(self.floor, self.start - LONGEST_LEAD) : self.start]

    @property
    def said(self) -> str:
        """The sentence up to the titles, as far as it reaches back."""
        return self.text[max(0, self.start - LONGEST_SENTENCE) : self.start].rpartition("。")[2]

    def says(self, kind: str) -> bool:
        return any(word in self.said for word in verbs()[kind])

    def holder(self, size: int, standing: Standing, rule: str, *, alone: bool = False) -> Holder | None:
        """The name that ends `size` characters before the titles; `alone` as in `name_before`."""
        named = name_before(self.text, self.start - size, self.floor, self.known, alone=alone)
        return Holder((named,), standing, rule) if named else None

    def holders(self, size: int, standing: Standing, rule: str, *, alone: bool = False) -> Holder | None:
        """As `holder`, with the names of a list that ends there (甲、乙（女）和丙当选)."""
        holder = self.holder(size, standing, rule, alone=alone)
        return Holder((*self._listed(holder.names[0].span.start), *holder.names), standing, rule) if holder else None

    def _listed(self, end: int) -> tuple[Named, ...]:
        """The names of the list that goes on at `end`, from its first to its last."""
        found: list[Named] = []
        while link := _AND.search(self.text, max(self.floor, end - 9), end):
            named = name_before(self.text, link.start(), self.floor, self.known)
            if named is None:
                break
            found.append(named)
            end = named.span.start
        return tuple(reversed(found))


def holder_before(text: str, clause: Span, stack: tuple[Title, ...], known: frozenset[str]) -> Holder | None:
    """The holder of `stack` whose name stands before it in `clause`; None when none is said."""
    ahead = _Ahead(text, clause.start, stack[0].full.start, stack[-1].span.end, known)
    if stack[0].post.kind == "national" and not stack[0].body:
        against = name_against(text, ahead.start, clause.start)
        return Holder((against,), PRESENT, "officials.name_title") if against else None
    for reader in (_by_verb, _made, _removed, _beside):
        found = reader(ahead)
        if found:
            return found
    standing = standing_before(text, clause, stack)
    return ahead.holder(2, standing, "officials.name_first") if standing else None


def goes_on(text: str, between: Span, end: int) -> Standing | None:
    """The standing where nothing but a verb of office stands `between` a holder read and the title that ends at `end`:
    现任市水利局局长，拟任市政协副主席, 原主任周明任副县长."""
    if len(between) <= LONGEST_LEAD and _REMOVED_TOO.fullmatch(text, between.start, between.end):
        return FORMER
    if (
        between.of(text) in {"为", "任", "担任"}
        and text[end : end + 1] in {"、", "的"}
        and _BY_HEADS.search(text, max(0, between.start - LONGEST_LEAD * 2), between.start)
    ):
        return PRESENT
    for kind, standing in _KINDS if text[end : end + 1] != "的" else ():  # 任组长的工作组
        if len(between) <= LONGEST_LEAD and _takes(kind).fullmatch(text, between.start, between.end):
            return PROPOSED if _CANDIDATE.match(text, end) else standing
    return None


def _by_verb(ahead: _Ahead) -> Holder | None:
    """周明任县长, 周明同志不再担任县长."""
    for kind, standing in _KINDS:
        verb = _takes(kind).search(ahead.lead)
        if verb is None:
            continue
        if _DURING.match(ahead.text, ahead.end):
            standing = FORMER
        if _CANDIDATE.match(ahead.text, ahead.end):
            standing = PROPOSED
        size = len(verb.group())
        return ahead.holders(size, standing, "officials.takes_office") or _with_biography(ahead, verb, standing)
    return None


def _made(ahead: _Ahead) -> Holder | None:
    """任命周明为县长; the verb may stand before an earlier item of the list."""
    made = _MADE.search(ahead.lead)
    if made is None or not (ahead.says("makes") or ahead.says("nominates")):
        return None
    proposed = _CANDIDATE.match(ahead.text, ahead.end) or not ahead.says("makes")
    return ahead.holders(len(made.group()), PROPOSED if proposed else PRESENT, "officials.appointed", alone=True)


def _removed(ahead: _Ahead) -> Holder | None:
    """免去周明的县长职务, 接受周明辞去县长职务的请求."""
    removed = _REMOVED.search(ahead.lead)
    if removed is None or not (_LEAVES.match(ahead.text, ahead.end) or "免去" in ahead.lead):
        return None
    if not ahead.says("removes"):
        return None
    return ahead.holder(len(removed.group()), FORMER, "officials.removed", alone=True)


def _beside(ahead: _Ahead) -> Holder | None:
    """周明，某村村委主任。 and 周明（某县县长）: nothing but the title stands between the two marks."""
    behind = ahead.text[ahead.end : ahead.end + 1]
    if ahead.lead.endswith("（") and behind == "）":
        return ahead.holder(1, PRESENT, "officials.apposition")
    if not (ahead.lead.endswith("，") and behind in {"", "。", "，", "；"}):
        return None
    found = ahead.holder(1, PRESENT, "officials.apposition") or _with_biography(ahead)
    begins = found is not None and found.names[0].span.start
    opening = begins in {0, ahead.floor} or ahead.text[int(begins) - 1] in "。；\n"
    return found if opening else None


def _with_biography(ahead: _Ahead, verb: re.Match[str] | None = None, standing: Standing = PRESENT) -> Holder | None:
    """周明（女），1970年3月生，某县县委书记；: between name and title stands birth and schooling, or 现任 too."""
    end = ahead.start - (len(verb.group().lstrip("，")) if verb else 0)
    told = _BIOGRAPHY.search(ahead.text, max(ahead.floor, end - LONGEST_BIOGRAPHY), end)
    return ahead.holder(ahead.start - told.start(), standing, "officials.apposition", alone=True) if told else None


@cache
def _takes(kind: str) -> re.Pattern[str]:
    return re.compile(f"{_ADVERB}(?:{any_of(verbs()[f'{kind}_takes'])})$")
