"""The shapes that a name of an undertaking has: numbered formulas, codes, slogans; and what is never one.

Example 例：三会一课 and 六个一 are formulas, 1234 is a code, 一站式 and 硬仗 are no names.
"""

from __future__ import annotations

import re

from kg.tables import any_of, by_use

USES = by_use("loaders/data/programs_words.tsv")

NUMERAL = "[一二三四五六七八九十百千万两双0-9]"
"""A numeral of a formula; 双 counts as two."""

_FORMULAS = tuple(
    re.compile(pattern)
    for pattern in (
        r"[0-9０-９]{3,5}[+＋]?",  # 2468, 221+
        r"[0-9０-９](?:[+＋][0-9０-９NnXx]){1,4}",  # 1+3+N
        rf"{NUMERAL}{{1,2}}(?:个|件|项|大|条|种|张|类)[^，。；：！？]{{1,8}}",  # 六个一, 五大行动
        rf"(?:{NUMERAL}{{1,2}}[^，。；：！？、0-9]{{1,5}}[、\s]?){{2,6}}",  # 三会一课, 一乡一园、一村一景
        rf"{NUMERAL}[化制变改治清联创查评通包帮保送进看]",  # 三变, 四清
        rf"{NUMERAL}{{1,2}}(?:字诀|字经|步法|字工作法)",  # 五字诀
    )
)
_PAIR = re.compile(rf"(?:{NUMERAL}{{1,2}}[^，。；：！？、0-9]{{1,5}}[、\s]?){{2,6}}")
_EACH = re.compile(rf"一.一.|{NUMERAL}{{1,2}}个.*")
_ANY_END = re.compile(r"[。！？；：…!?;:]")
_VERSE = re.compile(r"[，,]")
_SPEECH = re.compile(r"[了吗呢吧啊我你他她]|咱|们|这|那|怎么|什么|是不是")
_MANNER = re.compile(r"(?<!模)[式型性级版]$")
_RANK = re.compile(r"^(?:第一|一号|头号|首位|最[后大强佳高优]|全国|国家级|省级)")
_PERIOD = re.compile(r"^十[一二三四五六七八九]五$|^\d{1,2}[·.．]\d{1,2}$")
_PRAISE = re.compile(f"(?:{any_of(USES['praise'])})工程$")
_COUNT = {digit: index for index, digit in enumerate("一二三四五六七八九十", 1)} | {"两": 2, "双": 2}
_COMPOSED = re.compile(r"[+＋→=/]")

LONGEST = 24


def is_formula(name: str) -> bool:
    """Whether `name` is a numbered formula or a code, and no phrase or hotline that looks like one."""
    return name not in USES["stop"] and any(pattern.fullmatch(name) for pattern in _FORMULAS)


def is_alternating(name: str) -> bool:
    """Whether `name` is a formula of several numerals (三会一课) but for 一户一策 and N个…."""
    return is_formula(name) and _PAIR.fullmatch(name) is not None and _EACH.fullmatch(name) is None


def may_name(name: str) -> bool:
    """Whether quoted words can be a name: short, no sentence, no figure of speech, no manner (一站式)."""
    if not 2 <= len(name) <= LONGEST or name in USES["stop"] or _ANY_END.search(name):
        return False
    if _RANK.match(name) or _PERIOD.match(name) or _PRAISE.search(name):
        return False
    return _MANNER.search(name) is None


def is_plain_name(name: str) -> bool:
    """Whether a name needs no word behind it: no slogan in two halves, no word of speech, no A+B."""
    return not (_VERSE.search(name) or _SPEECH.search(name) or _COMPOSED.search(name))


def is_composed(name: str) -> bool:
    """Whether a name is put together with plus signs (合作社+农户), which says what a model is made of."""
    return _COMPOSED.search(name) is not None and not is_formula(name)


def count_of(name: str) -> int | None:
    """What a formula counts, by the one numeral that it begins with (三个…: 3, 五字诀: 5); else None."""
    begins = name[:1] in _COUNT and not any(character in _COUNT for character in name[1:-1])
    return _COUNT[name[0]] if begins and is_formula(name) else None
