"""What the amounts of a clause lend each other, so that no part of a sentence reads as the whole.

Example 例：出动抢修人员96人、车辆17台 counts 出动车辆; in 甲社8个、乙户30户参与造林 both took part; of those rescued
其中老人11名 are 获救群众中的老人; and in 为57户企业发放贷款4亿元 both are 为企业发放贷款.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from loaders.figures.behind import act_after, noun_after
from loaders.figures.counted import BROKEN, Clause, Counted, last_of
from loaders.figures.growth import subject_before
from loaders.figures.limits import predicate
from loaders.figures.measures import is_measured
from loaders.figures.neighbours import verb_in, with_neighbours
from loaders.figures.phrases import VERBS, begins_with_verb, is_indicator, leading_verb
from loaders.figures.tokens import cut, is_act, starts_with_act, words_of
from loaders.figures.topics import with_topic

if TYPE_CHECKING:
    from collections.abc import Sequence

_JOINED = re.compile(
    r"(?P<first>[\u4e00-\u9fff“”]{0,12}?)(?:[、和及与]|以及|\s)?(?P<second>[\u4e00-\u9fff“”《》]{0,12})"
)
_EACH = re.compile("每(?:[人户亩天年月日头只株棵吨斤]|公斤|公顷|平方米)|[人户亩日年月]均")
_FIELD = re.compile("(?:受灾|受损|种植|播种|成灾)?(?:总?面积|不同程度|全部)$")
_EACH_HAS = re.compile(r"(?P<each>每[百千万]?[人户亩]|平均每[人户亩]|[人户]均)(?:拥有|占有|有)$")
_HAS = re.compile("^.{0,6}?(?:[共现拥]?有)(?=..)")
_AMONG = re.compile(r"其中[，,]?\s?(?:有|包括|含)?")
_OF_WHOLE = "中的"
_PEOPLE = frozenset({"人", "名", "位", "户", "", "人次", "口人"})
_FOR = re.compile(r"(?P<to>[为给向对])(?=[^，。；的]*$)")
_FOR_ODD = re.compile("[因成作认称视分定列变转改]$|[面针相反]$|均为$|[以名]为$")
_FRAMED = frozenset({"figures.after", "figures.before", "figures.act"})
_WHOLES = frozenset({"人口", "总人口", "总户数", "群众", "村民", "居民", "农户", "人家", "农民"})
_LONGEST = 30
_LONGEST_FRAME = 40


def completed(clause: Clause, found: Sequence[Counted]) -> list[Counted]:
    """The figures of a clause, each with what those beside it say of it; a broken phrase is no indicator."""
    done = _behind_all(clause, _before_all(clause, with_neighbours(clause, _framed(clause, list(found)))))
    for at in range(len(done)):
        done[at] = _checked(with_topic(clause, done, at, _of_each(clause, done, at, _among(clause, done, at))))
    return done


def _checked(one: Counted) -> Counted:
    odd = any(not is_indicator(indicator) for indicator in one.indicators)
    return replace(one, indicators=(), reason=BROKEN) if odd else one


def _coordinated(clause: Clause, left: Counted, right: Counted) -> bool:
    """Whether nothing but their own nouns and a 、 or 和 parts two amounts."""
    start, end = left.amount.span.end, right.amount.span.start
    if end - start > _LONGEST or not (left.indicators and right.indicators) or right.is_change:
        return False
    return left.rule != "figures.respectively" and _JOINED.fullmatch(clause.text, start, end) is not None


def _before_all(clause: Clause, found: list[Counted]) -> list[Counted]:
    """The verb that stands before the first of several holds for all: 覆盖19个乡镇163个村."""
    for at in range(1, len(found)):
        one, before = found[at], found[at - 1]
        if not _coordinated(clause, before, one):
            continue
        said, own = before.indicators[0], one.indicators[0]
        each = _EACH.match(said)
        verb = each.group() if each and not _EACH.search(own) else _shared_verb(before, one)
        if verb and not own.startswith(verb):
            found[at] = replace(one, indicators=(verb + own,))
    return found


def _shared_verb(before: Counted, one: Counted) -> str:
    units = before.amount.unit_text, one.amount.unit_text
    if (is_measured(before.amount) or is_measured(one.amount)) and units[0] != units[1]:
        return ""
    if one.amount.is_percentage or one.indicators == before.indicators:
        return ""
    if len(one.indicators) > 1 or one.done or starts_with_act(one.indicators[0]) or leading_verb(one.indicators[0]):
        return ""
    return verb_in(before.indicators[0])


def _behind_all(clause: Clause, found: list[Counted]) -> list[Counted]:
    """What the last of several did the others did as well: 1121个合作社、2.8万社员参与造林."""
    for at in range(len(found) - 2, -1, -1):
        one, after = found[at], found[at + 1]
        if not after.done or one.done or one.rule not in _FRAMED or not _coordinated(clause, one, after):
            continue
        if one.rule != after.rule or is_measured(one.amount) or leading_verb(one.indicators[0]):
            continue
        found[at] = replace(one, indicators=(one.indicators[0] + after.done,), done=after.done)
    return found


def _framed(clause: Clause, found: list[Counted]) -> list[Counted]:
    """为企业发放贷款 of 为57户企业发放贷款4亿元: those for whom it is done are counted by what is done for them."""
    for at, one in enumerate(found):
        frame = _frame(clause, found, at) if one.rule in _FRAMED and one.indicators else None
        if frame is None:
            continue
        whom, what = frame
        found[at] = replace(one, indicators=(whom + what,), done="")
        if at + 1 < len(found) and found[at + 1].indicators and found[at + 1].indicators[0].startswith(what):
            found[at + 1] = replace(found[at + 1], indicators=(whom + found[at + 1].indicators[0],))
    return found


def _frame(clause: Clause, found: Sequence[Counted], at: int) -> tuple[str, str] | None:
    """The words 为企业 and 发放贷款 around an amount; None where no such frame is."""
    text, amount = clause.text, found[at].amount
    if is_measured(amount):
        return None
    first = found[at - 1].amount.span.end if at else clause.span.start
    opens = _FOR.search(text, max(first, amount.span.start - _LONGEST), amount.span.start)
    if opens is None or _FOR_ODD.search(text, max(first, opens.start() - 2), opens.start()):
        return None
    limit = found[at + 1].amount.span.start if at + 1 < len(found) else clause.span.end
    named = text[opens.end() : amount.span.start].strip(" 　") if found[at].rule != "figures.after" else ""
    noun = None if named else noun_after(text, amount.span.end, limit, clause.names)
    if not named and noun is None:
        return None
    behind = noun.end if noun is not None else amount.span.end
    act = act_after(text, behind, limit)
    what = found[at].done or (predicate(clause, act) if act is not None else "")
    whom = words_of(text, noun) if noun is not None else named
    return (opens["to"] + whom, what) if what and "每" not in what and len(whom) + len(what) <= _LONGEST_FRAME else None


def _among(clause: Clause, found: Sequence[Counted], at: int) -> Counted:
    """接纳果农中的移民户 of 接纳36户果农，其中14户为移民户: a part of those that were limited before."""
    one = found[at]
    if is_measured(one.amount):
        return _part_of_field(clause, one)
    if one.is_change or not one.indicators or one.rule not in _FRAMED:
        return one
    if at and _OF_WHOLE in (said := found[at - 1].indicators[:1] or ("",))[0]:
        whole = said[0].partition(_OF_WHOLE)[0] if _coordinated(clause, found[at - 1], one) else ""
    elif _AMONG.match(clause.text, clause.span.start, one.amount.span.start) is not None:
        whole = _whole(clause, one)
    else:
        return one
    if whole and whole in one.indicators[0]:
        return one
    between = _OF_WHOLE[:1] if begins_with_verb(one.indicators[0]) else _OF_WHOLE
    named = whole + between + one.indicators[0]
    return replace(one, indicators=(named,)) if whole and len(named) <= _LONGEST else one


def _part_of_field(clause: Clause, one: Counted) -> Counted:
    """烟叶绝收 of 4600亩烟叶受损，其中绝收800亩: what was done names no thing of its own."""
    known = last_of(clause.earlier, one.amount.unit_text)
    if known is None or one.is_change or len(one.indicators) != 1 or not is_act(one.indicators[0]):
        return one
    if _AMONG.match(clause.text, clause.span.start, one.amount.span.start) is None:
        return one
    thing = _FIELD.sub("", known.topic[len(leading_verb(known.topic)) :])
    return replace(one, indicators=(thing + one.indicators[0],)) if len(thing) > 1 else one


def _whole(clause: Clause, one: Counted) -> str:
    """Those of whom 其中 speaks, when they are not simply all of a kind; else ""."""
    known = last_of(clause.earlier, None)
    if known is None:
        return subject_before(clause)
    units = {known.amount.unit_text, one.amount.unit_text}
    said = _HAS.sub("", known.indicators[0])
    limited = known.done or any(word in VERBS for word in cut(said)[:-1])
    return said if limited and (len(units) == 1 or units <= _PEOPLE) else ""


def _of_each(clause: Clause, found: Sequence[Counted], at: int, one: Counted) -> Counted:
    """返乡青年人均增收 of 1.3万返乡青年参与制茶，人均增收2600元: of those who were counted before."""
    if not one.indicators or one.is_change:
        return one
    at = clause.text.rfind(one.indicators[0], clause.span.start, one.amount.span.start)
    shared = _EACH_HAS.search(clause.text, max(clause.span.start, at - 6), at) if at > clause.span.start else None
    if shared is not None:
        return replace(one, indicators=(shared["each"] + one.indicators[0],))
    each = _EACH.match(one.indicators[0]) if is_measured(one.amount) else None
    if each is None or each.group()[0] == "每" or each.group()[0] in "日年月亩":
        return one
    before = [*clause.earlier[-2:], *found[:at]][-2:]
    whose = next((old for old in reversed(before) if _is_people(old)), None)
    if whose is None or whose.topic in one.indicators[0]:
        return one
    return replace(one, indicators=(whose.topic + one.indicators[0],))


def _is_people(one: Counted) -> bool:
    return bool(
        one.indicators
        and one.rule in {"figures.after", "figures.before"}
        and one.amount.unit_text in _PEOPLE
        and 1 < len(one.topic) <= 10
        and one.topic not in _WHOLES
        and not starts_with_act(one.topic)
    )
