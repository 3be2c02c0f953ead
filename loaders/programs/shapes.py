"""The shapes that a name of an undertaking has: numbered formulas, codes, slogans; and what is never one.

Example 例：三会一课 and 六个一 are formulas, 1234 is a code, 一站式 and 硬仗 are no names.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kg.tables import any_of, by_use

USES = by_use("loaders/data/programs_words.tsv")

NUMERAL = "[一二三四五六七八九十百千万两双0-9]"
"""A numeral of a formula; 双 counts as two."""

_ITEM = r"[^，。；：！？]{1,8}"
_TERM = r"[^，。；：！？、0-9]{1,5}"
_TERMS = rf"(?:{NUMERAL}{{1,2}}{_TERM}[、\s]?){{2,6}}"
_FORMULA = re.compile(
    "|".join(
        (
            r"[0-9０-９]{3,5}[+＋]?",  # 2468, 221+
            r"[0-9０-９](?:[+＋][0-9０-９NnXx]){1,4}",  # 1+3+N
            rf"{NUMERAL}{{1,2}}(?:个|件|项|大|种|类){_ITEM}",  # 六个一, 五大行动
            _TERMS,  # 三会一课, 一乡一园、一村一景
            rf"{NUMERAL}[化制变改治清联创查评通包帮保送进看]",  # 三变, 四清
            "[两三四五六七八九双](?![张本把块条盏只头辆座支根位名])[一-鿿]{1,2}",  # 双普, 四早, 双报到
            rf"{NUMERAL}方[一-鿿]{{2}}",  # 四方责任
            rf"{NUMERAL}{{1,2}}(?:不|必|严禁|统一|同步|优先|到位)[^，。；：！？]{{0,4}}",  # 五不准, 六必查
            rf"{NUMERAL}[一-鿿](?:融合|联动|合一|协同|共治|同治)",  # 三治融合, 五社联动
            rf"{NUMERAL}{{1,2}}(?:字诀|字经|步法|字工作法|步工作法)",  # 五字诀
        )
    )
)
_PAIR = re.compile(_TERMS)
_HOUSES = re.compile(rf"{NUMERAL}{{1,2}}[户村组社企校镇]联[^，。；：！？、]{{1,2}}")
_EACH = re.compile(rf"一.一.|{NUMERAL}{{1,2}}个.*")
_SHARES = re.compile(r"分.*分|手抓|一手|手硬|一[天年步点].*一")
_SEVERAL_PARTS = re.compile(r"位一体$")
_ANY_END = re.compile(r"[。！？；：…!?;:]")
_VERSE = re.compile(r"[，,]")
_SPEECH = re.compile(r"[了吗呢吧啊我你他她]|咱|们|这|那|怎么|什么|是不是")
_MANNER = re.compile(r"(?<!模)[式型性级版]$|[两双三四多]轮驱动")
_BODIES = re.compile(f"(?:{NUMERAL}[府院委会办局])+")
_HELD = re.compile(
    r"(?:队|团|杯|奖|(?<![挂亮摘授])牌|号|店|课|奖章|称号|品牌|商标|会员|先进|标兵|能手|模范|分子|文明[村镇户县市]|城市)$"
)
_RANK = re.compile(r"^(?:第一|一号|头号|首位|最[后大强佳高优]|全国(?![一-鿿]{2,8}[日周月]$)|国家级|省级)")
_PERIOD = re.compile(r"^十[一二三四五六七八九]五$|^\d{1,2}[·.．]\d{1,2}$")
_PRAISE = re.compile(f"(?:{any_of(USES['praise'])})工程$")
_IMAGE = re.compile(
    r"(?<![挂亮摘授]牌)(?<!治[本根])(?<=[仗牌拳棋枪炮网墙树桥路账曲戏药饭债伞灯锁弦闸门刀剑关劲火根骨本心气])$"
)
_MANY = re.compile(
    "[百千万][名企村校户家场支社]?[一-鿿]{1,5}(?:进|下|入|帮|联|送|访|助|包|走进|走访|扶)[一-鿿]{1,6}(?<!会)(?<!公司)(?<!队)"
)
_TURNED = re.compile("(?![土劳医教整批])[一-鿿]改[一-鿿]")
_COUNT = {digit: index for index, digit in enumerate("一二三四五六七八九十", 1)} | {"两": 2, "双": 2}
_EXCHANGE = re.compile(
    "(?:[退腾撤][一-鿿][进还换并建]|[增减压扩控][一-鿿]{1,2}[增减压扩提]|[一-鿿]{2}换)[一-鿿]{1,2}|以[工奖旧]代[一-鿿]"
)
_HALVES = re.compile(r"([一-鿿]{3,8})[、·]([一-鿿]{2,8})")
_TRADERS = re.compile(
    "公司|企业|农户|合作社|基地|大户|农民|市场|超市|园区|贫困户|脱贫户|牧户|工厂|车间|商家|牧民|协会|[一-鿿]农$"
)
_PUBLIC = re.compile("党|支部|网格|政府|村委|学校|院校|法|警|检察|家支|干部|妇联|工会|团委|[河林田湖]长")
_SCHEME = re.compile(
    "(?:全国|国家级?|省级)[一-鿿]{2,12}(?:强镇|强县|强村|示范.{0,2}|试点.?|试验区|产业园|产业集群|先行区)"
)
_PLUS = re.compile("[+＋]")
_COMPOSED = re.compile(r"(?<!^互联网)(?<!^党建)(?<!^数字)(?<!^智慧)[+＋]|[→=/]")

LONGEST = 24
LONGEST_IMAGE = 4
"""A figure of speech has at most so many characters (感情牌, 翻身仗)."""


@lru_cache(maxsize=1024)
def is_formula(name: str) -> bool:
    """Whether `name` is a numbered formula or a code, and no phrase or hotline that looks like one."""
    return name not in USES["stop"] and _FORMULA.fullmatch(name) is not None


def is_alternating(name: str) -> bool:
    """Whether `name` is a formula of several numerals (三会一课) or of joined houses (五户联保), but for 一户一策, N个…
    and shares (三分建七分管)."""
    if _HOUSES.fullmatch(name):
        return True
    if _EACH.fullmatch(name) or _SHARES.search(name) or has_several_parts(name):
        return False
    return is_formula(name) and _PAIR.fullmatch(name) is not None


def has_several_parts(name: str) -> bool:
    """Whether `name` says how many parts one body has: 三位一体 is a way of work only when a word behind says so."""
    return _SEVERAL_PARTS.search(name) is not None


@lru_cache(maxsize=1024)
def may_name(name: str) -> bool:
    """Whether quoted words can be a name: short, no sentence, no figure of speech, no manner (一站式)."""
    if not 2 <= len(name) <= LONGEST or name in USES["stop"] or _ANY_END.search(name):
        return False
    if _RANK.match(name) or _PERIOD.match(name) or (_PRAISE.search(name) and not is_formula(name)):
        return False
    return _MANNER.search(name) is None and _BODIES.fullmatch(name) is None


def may_stand_alone(name: str) -> bool:
    """Whether a name needs no kind word behind it: no body, cup, brand, honour or figure of speech."""
    image = name in USES["image"] or (len(name) <= LONGEST_IMAGE and _IMAGE.search(name) is not None)
    return (is_plain_name(name) and not _HELD.search(name) and not image) or is_formula(name)


def is_plain_name(name: str) -> bool:
    """Whether a name is neither a slogan in two halves, nor has words of speech, nor is A+B."""
    return not (_VERSE.search(name) or _SPEECH.search(name) or _COMPOSED.search(name))


def is_composed(name: str) -> bool:
    """Whether a name is put together with plus signs (合作社+农户), which says what a model is made of."""
    return _COMPOSED.search(name) is not None and not is_formula(name)


def is_scheme(name: str) -> bool:
    """Whether a name is that of a scheme of the nation or province that places apply for (全国农业产业强镇)."""
    return _SCHEME.fullmatch(name) is not None


def is_exchange(name: str) -> bool:
    """Whether a name says what gives way to what: 退村进园, 腾笼换鸟, 机器换人, 减羊增牛、为养而种."""
    return any(_EXCHANGE.fullmatch(half) is not None for half in name.split("、"))


def is_paired(name: str) -> bool:
    """Whether a name has two halves, as verses (羊出栏、草返青) and titles have (蒙速办·一网办)."""
    halves = _HALVES.fullmatch(name)
    return halves is not None and "·" in name


def is_parallel(name: str) -> bool:
    """Whether a name has two halves of one length that agree in two places, numerals counted as one:
    统一收购、统一分级, 深翻一年、免耕两年."""
    first, _, other = name.partition("、")
    return 3 < len(first) == len(other) < 9 and sum(map(_agree, first, other)) > 1


def _agree(one: str, other: str) -> bool:
    return one == other or (one in _COUNT and other in _COUNT)


def is_joint(name: str) -> bool:
    """Whether a name joins parties of which one is public or none trades: 支部＋农户, 派单＋联调, but not 公司+农户."""
    parts = _PLUS.split(name)
    if not 1 < len(parts) < 6 or not all(parts):
        return False
    return any(map(_PUBLIC.search, parts)) or not any(map(_TRADERS.search, parts))


def is_campaign(name: str) -> bool:
    """Whether a name says who goes where in numbers (百名医生下基层) or what is turned into what (煤改电)."""
    return _MANY.fullmatch(name) is not None or _TURNED.fullmatch(name) is not None


def has_measures(name: str) -> bool:
    """Whether a name lists several known measures: 测土配方、统防统治."""
    parts = name.split("、")
    return len(parts) > 1 and USES["measure"].issuperset(parts)


def count_of(name: str) -> int | None:
    """What a formula counts, by the one numeral that it begins with (三个…: 3, 五字诀: 5); else None."""
    begins = name[:1] in _COUNT and not any(character in _COUNT for character in name[1:-1])
    return _COUNT[name[0]] if begins and is_formula(name) else None
