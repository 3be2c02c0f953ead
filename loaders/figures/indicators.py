"""What each amount of a clause counts: the words before it, behind it, shared or carried over.

Example 例：in 移民208户431人 both count 移民; in 60家企业帮扶75个村 the first 企业, the second 村.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.model import Span
from loaders.figures.acting import inhabited
from loaders.figures.before import phrase_before
from loaders.figures.behind import noun_after
from loaders.figures.changes import change_of
from loaders.figures.choosing import chosen
from loaders.figures.companions import completed
from loaders.figures.counted import WHOLE, Clause, Counted
from loaders.figures.growth import grown
from loaders.figures.measures import is_measured
from loaders.figures.sharing import RESPECTIVELY, paired, paired_changes, sharing
from loaders.figures.words import CONTAINER, WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

_AND = re.compile(r"[、，,和与及]?\s?")
_INSIDE = re.compile(r"[\u4e00-\u9fff]{1,4}?(?=[上里内中]的)")
_THINGS = WORDS["thing"]
_SUMS = re.compile("(?:共计|总计|合计|累计|共)(?:达到?)?")
_PLACES = re.compile("(?:[省市区县州旗乡镇村]|省份|街道|社区|县区|省区|国家|地区)$")
_OWNERS = re.compile(
    r"[\u4e00-\u9fff]{0,4}?(?:村|乡镇|社区|街道|[镇县]|学校|[小中]学|企业)(?=的(?:村民|群众|干部|居民|师生|学生|农户|职工|员工|家长))"
)
_OF_VILLAGE = re.compile(
    r"(?:人家)?(?:[、，]?[0-9]+[余多]?口?人)?的[^，。；、]{0,4}?(?:[小穷老大]山?村|山村|村)(?!民|里|委|干|子女|级)"
)
_AND_ALONE = frozenset("和及与")
_HEADS = {"户": "户数", "口人": "人口", "户人家": "户数"}
_PEOPLE = frozenset({"人", "户", "口人"})
_GLUE = re.compile(r"[、，,]?\s?")


def counted_in(clause: Clause) -> list[Counted]:
    """Every amount of the clause, with no indicators where the clause names none."""
    found: list[Counted] = []
    for first, last in _groups(clause):
        before = Clause(clause.text, clause.span, clause.amounts, clause.names, (*clause.earlier, *found))
        found += _of_group(before if found else clause, first, last)
    return completed(clause, found)


def _groups(clause: Clause) -> Iterator[tuple[int, int]]:
    """First and last index of amounts that share their indicator: 208户431人, 3500户、9200人."""
    first = 0
    for index in range(1, len(clause.amounts) + 1):
        if index == len(clause.amounts) or not _is_glued(clause, index):
            yield first, index - 1
            first = index


def _is_glued(clause: Clause, index: int) -> bool:
    left, right = clause.amounts[index - 1], clause.amounts[index]
    if RESPECTIVELY.search(clause.text, clause.span.start, left.span.start):
        return _AND.fullmatch(clause.text, left.span.end, right.span.start) is not None
    glued = _GLUE.fullmatch(clause.text, left.span.end, right.span.start) is not None
    if glued and is_measured(right) and not is_measured(left):  # 塌方12处、4600立方米
        return right.span.end == clause.span.end and clause.text[left.span.end] == "、"
    if glued and clause.text[left.span.end] == "、" and right.unit_text in _THINGS:  # 减贫14万人、318个贫困村退出
        glued = noun_after(clause.text, right.span.end, clause.span.end, clause.names) is None
    return glued and not (is_measured(left) or is_measured(right))


def _of_group(clause: Clause, first: int, last: int) -> list[Counted]:
    amounts, text = clause.amounts[first : last + 1], clause.text
    start, behind = _start(clause, first), amounts[-1].span.end
    before = phrase_before(text, start, amounts[0].span.start, clause.names)
    if len(amounts) > 1 and RESPECTIVELY.search(text, start, amounts[0].span.start):
        changes = change_of(clause, start, before, amounts[0]) is not None
        return paired_changes(clause, amounts) if changes else paired(text, before, amounts)
    if amounts[0].unit_text in _HEADS and _OF_VILLAGE.match(text, amounts[0].span.end, clause.span.end):
        return [Counted(amount, (_HEADS.get(amount.unit_text, "人口"),), "figures.after") for amount in amounts]
    one = grown(clause, start, amounts[0]) if len(amounts) == 1 else None
    one = one or change_of(clause, start, before, amounts[0])
    shared = sharing(text, before, amounts[0])
    if one is None and shared:
        one = Counted(amounts[0], shared, "figures.each", topic=shared[-1])
    if one is None:
        one = chosen(clause, amounts[0], before, _noun(clause, last), behind)
    if one.rule == WHOLE and len(amounts) > 1:
        return [inhabited(one, amount) for amount in amounts]
    return [one if one.amount is amount else replace(one, amount=amount) for amount in amounts]


def _start(clause: Clause, first: int) -> int:
    """Where the words before an amount may start: behind the noun that the amount before it counts."""
    if not first:
        return clause.span.start
    behind = clause.amounts[first - 1].span.end
    behind += clause.text[behind : behind + 1] in _AND_ALONE
    if not clause.earlier or clause.earlier[-1].rule != "figures.after":
        return behind
    noun = _noun(clause, first - 1)
    following = clause.amounts[first].span.start
    if noun and noun.end == following and clause.amounts[first].unit_text in _PEOPLE and _is_place(clause, noun):
        return following  # 4个乡镇12400人受灾
    if noun and is_measured(clause.amounts[first]) and _SUMS.fullmatch(clause.text, noun.end, following):
        return behind  # 42名农民工工资共计76万元
    return noun.end if noun and (noun.end < following or len(noun) == 1) else behind


def _is_place(clause: Clause, noun: Span) -> bool:
    return _PLACES.search(clause.text, noun.start, noun.end) is not None


def _noun(clause: Clause, index: int) -> Span | None:
    """The noun behind an amount; where another amount follows in the clause, a kind of place ends it.

    In 12个社区燃气普及率达100% the first value counts villages.
    """
    start, end = clause.amounts[index].span.end, clause.span.end
    more = index + 1 < len(clause.amounts)
    if more:
        end = clause.amounts[index + 1].span.start
        end -= clause.text[end - 1] in "、和与及"
    noun = noun_after(clause.text, start, end, clause.names)
    following = clause.amounts[index + 1] if more else None
    sized = following is not None and is_measured(following)
    if noun is None and sized and following is not None and following.span.start == start:  # 2台116兆瓦锅炉
        noun = noun_after(clause.text, following.span.end, clause.span.end, clause.names)
    place = _OWNERS.match(clause.text, noun.start, noun.end) if noun is not None else None  # 17个村的村民
    if noun is not None and sized:
        place = CONTAINER.match(clause.text, noun.start, noun.end) or _INSIDE.match(clause.text, noun.start, noun.end)
    return Span(place.start(), place.end()) if place else noun
