"""Which numerals state no quantity: ordinals, dates, documents, roads, formulas of work, idioms.

Example 例：no quantity in 第26个教师节, 8时30分, 〔2019〕3号, 5G, 307国道, “369”工程, 千方百计.

`text` is always the folded copy (half-width digits) of the text that is read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.numeral_values import CHINESE, POWERS

if TYPE_CHECKING:
    from kg.model import Span

MEASURES = (
    "万亿|个百分点|百分点|个|名|户|人|口|家|支|份|亩|元|块|角|分|条|具|期|所|次|座|种|项|件|台|辆|艘|架|间|套|张|头|只|匹|羽|"
    "尾|株|棵|粒|枚|把|根|本|册|部|篇|幅|场|届|批|班|处|片|块|段|栋|幢|层|吨|斤|公斤|千克|克|两|升|里|公里|千米|米|平方|"
    "立方|厘米|毫米|公顷|顷|平米|度|千瓦|兆瓦|伏|瓦|倍|成|天|年|小时|分钟|秒|岁|票|宗|起|例|对|双|队|组|面|道|盏|顶|"
    "床|桌|席|袋|箱|盒|瓶|桶|捆|堆|筐|车|船|趟|轮|遍|届|拨|位|声|字|词|首|句|页|则|款|笔|美元|欧元|日元|港元|摊|店|厂|村|乡|镇|县|市"
)
"""Words that count things, longest meanings first; a numeral in characters needs one of them behind it."""

UNIT_LETTERS = (
    r"(?:[MGTk]?Wh?|kW·?h|[KMG]W|KWh|[kK]?V|[KkM]m|[Kkmμ]?g|KG|Kg|[KkGgTtMm][Bb]|mm|cm|dm|nm|[μu]m|[mM]|m²|m³|t|ha|hm²|m[lL]|[lL]|[KM]?Hz|dB|℃|°C)"
    r"(?![A-Za-z])"
)
"""Units written in Latin letters."""

_SPACE = r"[ 　]?"
_YEAR = r"(?:1[6-9]|20)[0-9]{2}"
_C = f"[{CHINESE}]"
_FORMULA = "工程|行动|计划|工作法|模式|战略|规划|体系|机制|热线|平台|专案|事件|会议|经验|电话|报警|火警|急救"
_MEASURE_NEXT = re.compile(rf"{_SPACE}(?:{MEASURES})|{_SPACE}{UNIT_LETTERS}|[%％‰]")
_BOUNDARY = re.compile(r"[，。；：、！？,;:!?）)】」』”’\s]|$")

_AFTER = re.compile(
    rf"""{_SPACE}(?:
      月(?!子|饼) | 日(?!元|均) | 号 | 时(?![间代尚装差]) | 点(?!位|多钟)  # 12月29日, 3号
    | 年[代级度] | 世纪 | 届 | 季度 | 次全会 | 中全会 | 后(?!来)
    | [国省县乡]道 | 高速 | 号?线(?![下上索路条]) | 路(?=公交|车|站)
    | 师(?![生资傅范徒]) | 旅(?![游客行]) | 军(?![人工事]) | 团(?![队组体伙员圆])
    | 版 | 强(?![化]) | 热线 | 频道 | 专线
    | [.:/／∶·][0-9] | 分之 | 比{_C} | 比[0-9] | [：][0-9]
    | [Xx×+][0-9] | (?<=[一二三四五六七八九十两])个一(?![级等线流]) | [上下]午 | 凌晨 | 晚
    )"""
    r"|[”’\"』」]|[\]〕］]",
    re.VERBOSE,
)
_FORMULA_NEXT = re.compile(_FORMULA)
_YEAR_NEXT = re.compile(rf"{_SPACE}(?:年|[-－—–~～〜至到、/]{_SPACE}{_YEAR}{_SPACE}年?)")
_BEFORE = re.compile(
    rf"""(?:
      第{_SPACE} | [〔\[［] | (?<![百千])分之 | 初 | (?<=[0-9{CHINESE}])[时点] | [正腊冬]月{_SPACE}  # 第26个
    | [0-9](?:[.:/／∶：比×Xx]|[-－])  # 3:1, 8:30, 0351-822
    )$""",
    re.VERBOSE,
)
_CALLED_BEFORE = re.compile(
    rf"(?:电话|热线|手机|传真|邮编|编号|账号|车牌|文号|微信|QQ|代码|航班|拨打)[号码]{{0,2}}[:：为是]?{_SPACE}$"
)
"""What bears a number for a name; 查扣手机63部 counts."""

_CALLED_ENDS = frozenset("话线机真编号户牌信Q码班打:：为是 　")

_VAGUE_BEFORE = re.compile(r"[几数](?:[十百千]{0,2})$")
_LETTERS_BEFORE = re.compile(r"(?P<before>.?)(?P<letters>[A-Za-z]{1,12}-?)$", re.DOTALL)
_RANK_BEFORE = re.compile(r"(?<![年月日底末初节汛冬春课会假之以])前$")
_RANK_NEXT = re.compile(rf"{_SPACE}[名位强列]")
_HEAD_NOUN = re.compile(r"大(?!约|概|型|幅|量|中小)")
_PLAN = re.compile(r"十[一二三四五六]五")
_IN_NAME = re.compile(r"[\u4e00-\u9fff]{1,2}?[山县区江河峡湖海岛州沟寨铺屯]")
_IDIOM = re.compile(rf"(?:{_C}(?!{_C})[\u4e00-\u9fff]){{2}}")
_LARGE = re.compile(r"[百千万亿]")
_NO_COUNT = re.compile(r"0[0-9].*|1[3-9][0-9]{9}")
_LETTER = re.compile(r"[A-Za-z]")
_UNIT_LETTERS = re.compile(UNIT_LETTERS)
_FOUR_DIGITS = re.compile("[〇零一二三四五六七八九]{4}")
_YEARS = re.compile(rf"{_YEAR}(?:[-－—–~～〜至到]{_YEAR})?")
_NAMES = re.compile(
    r"“[^“”，。；！？,;!?\n]{1,14}”|‘[^‘’，。；！？,;!?\n]{1,14}’"
    r"|\"[^\"，。；！？,;!?\n]{1,14}\"|《[^《》\n]{1,80}》"
)


def names_in_quotes(text: str) -> tuple[tuple[int, int], ...]:
    """Where short quoted names (“2468”, “三个20万亩”) and titles in 《》 stand: no quantity lies inside."""
    return tuple(match.span() for match in _NAMES.finditer(text))


def is_quantity(text: str, number: Span, end: int, *, qualified: bool) -> bool:
    """Whether `number` counts or measures; the words after it start at `end`, behind 余 or 多.

    `qualified`: 近, 余, 多 or the like is beside it, so that it can be nothing but a quantity.
    """
    before, digits = text[max(0, number.start - 8) : number.start], number.of(text)
    if _AFTER.match(text, end) or _BEFORE.search(before) or _is_year(text, number):
        return False
    if before[-1:] in _CALLED_ENDS and _CALLED_BEFORE.search(before) and not measure_follows(text, end):
        return False
    if _RANK_BEFORE.search(before) and _RANK_NEXT.match(text, end):
        return False
    if digits[0] in CHINESE:
        return _is_chinese_quantity(text, number, end, qualified=qualified)
    return _is_arabic_quantity(text, end, before, digits)


def measure_follows(text: str, end: int) -> bool:
    """Whether a word that counts or measures stands right behind `end`."""
    return _MEASURE_NEXT.match(text, end) is not None


def _is_year(text: str, number: Span) -> bool:
    digits = number.of(text)
    if _FOUR_DIGITS.fullmatch(digits):
        return True
    if not _YEARS.fullmatch(digits):
        return False
    bracketed = text[max(0, number.start - 1) : number.start] in {"（", "("}
    return bracketed or _YEAR_NEXT.match(text, number.end) is not None


def _is_arabic_quantity(text: str, end: int, before: str, number: str) -> bool:
    letters = _LETTERS_BEFORE.search(before)
    if letters and not (letters["before"].isdigit() and _UNIT_LETTERS.fullmatch(letters["letters"])):
        return False
    if _LETTER.match(text, end) and not _UNIT_LETTERS.match(text, end):
        return False
    if _NO_COUNT.fullmatch(number) or (number.isdigit() and _FORMULA_NEXT.match(text, end)):
        return False
    return not (before.endswith("月") and not measure_follows(text, end))


def _is_chinese_quantity(text: str, number: Span, end: int, *, qualified: bool) -> bool:
    digits = number.of(text)
    if _HEAD_NOUN.match(text, end) or _in_idiom(text, number):
        return False
    if digits[0] in POWERS and _VAGUE_BEFORE.search(text[max(0, number.start - 4) : number.start]):
        return False
    counted = measure_follows(text, end)
    if _PLAN.fullmatch(digits) or len(digits) == 1:
        if digits in "百千万亿":
            return qualified
        return counted and (qualified or (digits != "一" and not _IN_NAME.match(text, end)))
    if _LARGE.search(digits):
        return qualified or digits[0] not in "百千万亿"
    return qualified or counted or _BOUNDARY.match(text, end) is not None


def _in_idiom(text: str, number: Span) -> bool:
    """一心一意, 三番五次, 千方百计, 六个一工程: two single characters that count, one character between."""
    return len(number) == 1 and (_alternates(text, number.start) or _alternates(text, number.start - 2))


def _alternates(text: str, at: int) -> bool:
    return at >= 0 and _IDIOM.match(text, at) is not None
