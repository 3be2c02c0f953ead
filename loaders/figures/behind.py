"""The words behind an amount that can say what is counted.

Example 例：behind 120支 in 120支义诊队进驻 stands the noun 义诊队; behind 3人 in 3人受伤 what they did.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from kg.model import Span
from loaders.figures.tokens import LONGEST, WINDOW, tokens
from loaders.figures.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

_VERBS = (
    WORDS["verb"]
    | {word for word in WORDS["hollow"] if len(word) > 1}
    | {word for use in ("change", "generic") for word in WORDS[use] if len(word) > 1}
)
_NOUN_VERBS = WORDS["noun_verb"]
_NO_NOUN = re.compile(
    r"一[个篮斤亩吨只袋箱盒天年月次篇]"  # 五块钱一篮没有人要
    r"|[还就也却才到赴]|前往|来到|奔赴|走[进上]|都(?!市)|今[年冬春夏秋天晚]|去年|不"  # 一斤二十元还要看脸色
    r"|(?:[降升增减涨跌缩压扩]|提高|下降|减少|增加|增长|上升|缩短|压缩|扩大|发展)[到至为]"  # 六块钱降到两块
)
_ENDS = re.compile(
    r"[，。；：！？,;:!?、（(）)…\n]|中(?=已?[经只仅]?有)|已有(?=[0-9])|从此|(?<=[\u4e00-\u9fff])(?:[今去明]年|[0-9]{1,2}月[0-9]{1,2}日)|(?<=人家)的|之一|每[人户月年天亩名个]|无[一不]|的(?:重托|期望|期待|嘱托|厚望|信任)|共(?=[领获得享同])|(?<=[地田园房山村果])(?:过去|原来|原先|以前|如今)(?!的)|(?<![其着给向跟对由为被把让叫随替帮])[他她](?![乡国])|——|”(?=[，。；])|和一[家个名座条]|的(?:目标|任务|基础|情况|同时|过程|背景|形式|方式|饭碗|心愿|难题|钱袋子|生计|日子|利益)"
)
_HARD_END = re.compile("[，。；：！？,;:!?（(…\\n]")
_DIGIT = re.compile("[0-9０-９]")
_SPACE = re.compile(r"\s+")
_OF = re.compile("的")
_SUCH = re.compile("这样的|这种|这类")
_RELATIVE = re.compile(
    r"被[^，。；、]{2,10}?的(?=[\u4e00-\u9fff]{2})|由[^，。；]{2,30}?(?:组成|构成|创办|领办|承办)的[“]?|[由为像向][^，。；、]{2,20}?的|(?:出土|位|产|来自|毕业|源)于[^，。；、]{1,8}?的(?=[\u4e00-\u9fff]{2})"
)
_JUDGED = re.compile(r"[^，。；、]{0,8}?(?:鉴定|评定|认定|识别|确定|评)为[^，。；、]{1,8}?的(?=[\u4e00-\u9fff]{2})")
_OF_KIND = re.compile(r"[小大中][（(][一二12][）)]型")
_COPULA = re.compile(r"(?:均|都|全部)?(?:为|是|属于|系)")
_MOST_WORDS = 24
_MEMBER = 3
_LONGEST_MEMBER = 8
_COUNTED = re.compile(r"[^，。；]{0,4}?[0-9０-９一二三四五六七八九十百千万两]")
_AND = frozenset({"和", "与", "及", "以及"})
_DONE = frozenset({"了", "着", "过"})
_ASPECT = frozenset({"在", "到", "于", "成", "为", "给"})
_LEADS_ON = (
    WORDS["manner"]
    | (WORDS["modal"] - set("能会可应"))
    | frozenset("在向从于就也还便才却已正共用")
    | {"已经", "正在", "共计", "总计", "合计"}
)
_PERSONS = re.compile("(?:[女生员工民众人户师者童农客手士官娘婆妈友孩]|学子|家长|专家|干部)$")


def noun_after(text: str, start: int, end: int, names: tuple[Span, ...]) -> Span | None:
    """The noun that starts at `start` and ends before `end` or before a verb; None when none does.

    A verb with one of `names` behind it is always the end (12户企业帮扶某县).
    """
    if text[start - 1 : start + 1] == "人口":  # 11.3万人口: the unit is 人, the noun 人口
        start -= 1
    for pattern in (_SPACE, _OF, _SUCH):
        start = _behind(pattern, text, start, end)
    relative = _behind(_RELATIVE, text, start, end)
    start = relative if relative > start else _behind(_COPULA, text, start, end)
    limit = max(start, min(end, start + WINDOW))
    if limit == start:
        return None
    judged = _JUDGED.match(text, start, limit) or _OF_KIND.match(text, start, limit)
    inside = judged.end() if judged else start
    stop = _ENDS.search(text, inside, limit)
    noun = _first_noun(text, Span(inside, stop.start() if stop else limit), names)
    noun = Span(start, noun.end) if noun else None
    if noun is not None and text[noun.end - 1] == "上" and text[noun.start : noun.end - 1] in WORDS["short"]:
        noun = Span(noun.start, noun.end - 1)  # 137棵树上
    if noun is not None and (_NO_NOUN.match(text, noun.start) or text[noun.start + 1 : noun.start + 2] == "了"):
        return None
    if noun is not None and text[noun.end : noun.end + 1] == "、" and noun.end < limit:
        noun = _with_members(text, noun, limit, names)
    return noun if noun is None or len(noun) > 1 or noun.of(text) in WORDS["short"] else None


def _with_members(text: str, noun: Span, limit: int, names: tuple[Span, ...]) -> Span:
    """村医、家庭医生 of 12名村医、家庭医生上门: a list of two that share the number."""
    start = noun.end + 1
    stop = _ENDS.search(text, start, limit)
    other = _first_noun(text, Span(start, stop.start() if stop else limit), names) if start < limit else None
    if other is None or len(other) < 2 or len(other) > _LONGEST_MEMBER or _COUNTED.match(text, other.end):
        return noun
    if "的" in Span(noun.start, other.end).of(text):
        return noun
    if _COUNTED.match(text, start) or next(tokens(text, start, other.end)).of(text) in _VERBS:
        return noun
    return Span(noun.start, other.end)


def _behind(pattern: re.Pattern[str], text: str, start: int, end: int) -> int:
    match = pattern.match(text, start, end)
    return match.end() if match else start


def _first_noun(text: str, span: Span, names: tuple[Span, ...]) -> Span | None:
    words = list(islice(tokens(text, span.start, span.end), _MOST_WORDS))
    ends = (index for index in range(len(words)) if _ends_noun(text, words, index, names))
    size = next(ends, len(words))
    if (
        1 < size < len(words)
        and len(words[size - 1]) == len(words[size]) == 1
        and words[size - 1].of(text) in WORDS["act"]
    ):
        size -= 1  # 香蕉|放|倒了
    while size and (words[size - 1].of(text) in _NOUN_VERBS or not words[size - 1].of(text).strip("的了中里内上总 ")):
        size -= 1
    return Span(span.start, words[size - 1].end) if size else None


def _ends_noun(text: str, words: Sequence[Span], index: int, names: tuple[Span, ...]) -> bool:
    """Whether a verb at `index` ends the noun: not before the rest of a noun (就业指导站, 安置点)."""
    word = words[index].of(text).strip("“”")
    after = words[index + 1].of(text) if index + 1 < len(words) else ""
    if word.endswith("给") or (after in _DONE and (index or word in _VERBS or word in _NOUN_VERBS)):
        return True
    if after in _ASPECT and (word in _VERBS or word in _NOUN_VERBS or (index > 0 and not _PERSONS.search(word))):
        return True
    if index and word in WORDS["act"] and after in {"起", "上", "出", "了", "着"}:
        return True
    if index and word in _LEADS_ON:
        return True
    if index and word in _AND:
        return not _is_last_member(text, words[index + 1 :])
    if word not in _VERBS:
        return len(word) > 3 and word[:2] in _VERBS and word[:2] not in _NOUN_VERBS
    if after in WORDS["tail"]:
        return False
    if any(name.start == words[index].end for name in names):
        return True
    return word not in _NOUN_VERBS or not after or after in _VERBS


def _is_last_member(text: str, words: Sequence[Span]) -> bool:
    """Whether nothing but a short noun stands behind 和: 国家和地区."""
    if not words or words[-1].end - words[0].start > _LONGEST_MEMBER:
        return False
    return not any(word.of(text) in _VERBS and word.of(text) not in _NOUN_VERBS for word in words)


def act_after(text: str, start: int, end: int) -> Span | None:
    """What the counted do, when a verb follows at once (3人受伤): up to the end of the clause, if short."""
    stop = _ENDS.search(text, start, end)
    limit = stop.start() if stop else end
    if limit < end and text[limit] == "、":  # 完成垃圾、污水整治
        whole = _HARD_END.search(text, limit, end)
        rest = whole.start() if whole else end
        limit = limit if rest - limit < _MEMBER or _DIGIT.search(text, limit, rest) else rest
    return Span(start, limit) if 2 <= limit - start <= LONGEST else None
