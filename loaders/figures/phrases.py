"""Whether words can be an indicator: by the classes of their words, never by what they speak of.

Example 例：覆盖乡镇 and 贫困社员人均增收 can; 来回, 插不完, 到某县帮扶 and 《某某公约》规定 cannot.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kg.tables import by_use
from loaders.figures.tokens import ACTS, cut
from loaders.figures.words import WORDS

_CLASSES = by_use("loaders/data/word_classes.tsv")

_AUXILIARY = WORDS["auxiliary"]
_TRANSITIVE = WORDS["transitive"]
"""Of the verbs that stand for a noun as well, those that take the things behind them as their object."""

VERBS = (_CLASSES["verb"] | ACTS | WORDS["hollow"] | WORDS["act"]) - _AUXILIARY
"""Words that are verbs, whether or not they stand for a noun as well."""

_MARKS = re.compile(r"[，。；：！？,;:!?…\n]|[《（(“][^》）)”]*$|^[^《（(“]*[》）)”]")
_POINTS = re.compile(
    r"(?:[我你您他她它咱俺](?!省|市|县|国|区|州|乡|镇)|这[个些种里样是场次条座位名届批]|那[个些种里样是场次条座位名届批]|什么|怎么|谁的?|大家|大伙|彼此)"
)
_STARTS_ODD = re.compile(
    r"(?:[到赴往去](?!位|账|期|场|访|户|岗|会|货|年|世|职|任|学)|距(?:离)?|相距|来回|往返|单程|规定|要求|按规定|以便|如果|即使|虽然|因为|所以|但是|而且|并且|还[有是要])"
)
_ENDS_ODD = re.compile(
    r"(?:来回|往返|[拿拍带运卖取搬抢买]走|一起|一同|一道|一般|当场|当时"
    r"|当天|当年|现场|时候|左右|上下|前后|之[前后间内外上下]|以[前后来内外]|为了|通过|根据|按照|因为|仅仅|先后|分别|其中|已有|已经|规定|要求|之一|共计|总计|合计"
    r"|认为|表示|介绍|提出|明确|同比|环比|平均|最[高低多少大小])$"
)
_DANGLING = frozenset(
    "的地得着过吗呢吧啊呀把被让叫使由于从向往跟与和及或但而且也就都才又还很更最太不没曾已将再说道晚共计达约仅只有用交掏起"
)
_DANGLING_FIRST = frozenset("的地得着吗呢和与及或而且把让叫使")
_GAINS = frozenset({"得款", "得票", "得分"})
_ENDS_IN_TIME = re.compile(
    r"(?:[去今明前后][年天]|[早中下]午|晚上|夜里|早上|凌晨|期间|[年月日]初|[年月日]底|年来|[时前后])$"
)
_TIME_NOUNS = re.compile(r"(?:用时|工时|课时|学时|小时|耗时|准时|及时|计时|按时|产前|产后|课后|售后|灾后|战后)$")
_CANNOT = re.compile(r"[\u4e00-\u9fff]不[完出到了起上下着够动住过赢掉清](?![\u4e00-\u9fff])")
_CONTESTS = re.compile("(?:夺得|夺冠|摘得|斩获)$|[获捧夺摘]得.{0,6}[冠亚季]军|战胜|险胜|击败|不敌")
_PASSIVE = re.compile(r"被一?[个家位名伙群]")


@lru_cache(maxsize=2048)
def is_indicator(words: str) -> bool:
    """Whether the words are a phrase that ends in a noun or a verbal noun and holds nothing that dangles."""
    if len(words) < 2:
        return words != ""
    if _MARKS.search(words) or _POINTS.search(words) or _STARTS_ODD.match(words) or _CANNOT.search(words):
        return False
    if _CONTESTS.search(words) or _PASSIVE.search(words):
        return False
    parts = cut(words)
    if parts[-1] in _DANGLING or (parts[0] in _DANGLING_FIRST and words[:2] not in _GAINS):
        return False
    return not (_ENDS_ODD.search(words) or (_ENDS_IN_TIME.search(words) and not _TIME_NOUNS.search(words)))


def begins_with_verb(words: str) -> bool:
    """Whether the first word is a verb, or a verb glued to its object (发放贷款)."""
    first = cut(words)[0]
    return first in VERBS or (len(first) > 2 and first[:2] in VERBS)


def leading_verb(words: str) -> str:
    """The verb with which a phrase begins when more stands behind it: 送去 of 送去棉被; else ""."""
    parts = cut(words)
    first = parts[0] if len(parts) > 1 else ""
    if first not in VERBS or (first in WORDS["noun_verb"] and first not in _TRANSITIVE):
        return ""
    return first + "了" if parts[1] == "了" and len(parts) > 2 else first
