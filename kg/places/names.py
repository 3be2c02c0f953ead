"""Shorter names of places, worked out from the full one.

Example 例：交口县 is also 交口; 恩施土家族苗族自治州 is also 恩施自治州, 恩施州 and 恩施; 兴县 has no shorter name.
"""

from __future__ import annotations

import re
from functools import cache

from kg.places.level import Level

_PEOPLES = (
    "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|"
    "达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|"
    "珞巴|基诺"
)
_PEOPLE = rf"(?:(?:{_PEOPLES}|各)族|蒙古|维吾尔|哈萨克|柯尔克孜|塔吉克|锡伯)"
_AUTONOMOUS = re.compile(rf"(?P<stem>.{{2,6}}?){_PEOPLE}{{1,5}}自治(?P<kind>[区州县旗])")
_OF_PEOPLES = re.compile(rf"(?P<stem>.{{2,6}}?){_PEOPLE}{{1,4}}(?P<kind>[乡镇])")
_NAMED_BY_PEOPLE = re.compile(r"(?P<stem>东乡|鄂伦春|鄂温克)族?自治(?P<kind>[县旗])")
_PLAIN = {
    Level.PROVINCE: re.compile(r"(?P<stem>.{2,4})(?:省|市|自治区|特别行政区)"),
    Level.CITY: re.compile(r"(?P<stem>.{2,6})(?:市|地区|盟)"),
    Level.COUNTY: re.compile(r"(?P<stem>.{2,6}?)(?:县|市|新区|林区|特区|(?<![左右中前后])旗|区)"),
}
_BANNERS = {"科尔沁": "科", "察哈尔": "察", "土默特": "土", "巴林": "巴", "苏尼特": "苏", "阿拉善": "阿"}
_BANNER = re.compile(rf"(?P<league>{'|'.join(_BANNERS)})(?P<wing>[左右])(?:翼)?(?P<part>[中前后])?旗")
_ZONE = re.compile(r".{3,}(?:开发|示范|园|产业|管理|保税|名胜|度假|试验|实验|工业|合作|集聚|聚集)区")


@cache
def short_names(name: str, level: Level) -> tuple[str, ...]:
    """The shorter names that papers use for a place of this name, longest first; none for villages.

    A name of two characters has none, and so has a development zone.
    """
    if level is Level.TOWNSHIP:
        township = _OF_PEOPLES.fullmatch(name)
        return (township["stem"] + township["kind"],) if township is not None else ()
    if level not in _PLAIN or is_zone(name):
        return ()
    if name.endswith("行政委员会"):
        return (f"{name[:-5]}行委",)
    if "自治" in name:
        return _of_autonomous(name)
    banner = _BANNER.fullmatch(name) if name.endswith("旗") else None
    if banner is not None:
        return (f"{_BANNERS[banner['league']]}{banner['wing']}{banner['part'] or ''}旗",)
    plain = _PLAIN[level].fullmatch(name)
    return (plain["stem"],) if plain is not None else ()


def _of_autonomous(name: str) -> tuple[str, ...]:
    patterns = (_NAMED_BY_PEOPLE, _AUTONOMOUS, _PLAIN[Level.PROVINCE])
    match = next((found for pattern in patterns if (found := pattern.fullmatch(name)) is not None), None)
    if match is None:
        return ()
    kind = match.groupdict().get("kind", "区")
    if kind == "区":
        return (match["stem"],)
    return (f"{match['stem']}自治{kind}", match["stem"] + kind, match["stem"])


def is_zone(name: str) -> bool:
    """Whether the name is a development zone's (石家庄高新技术产业开发区), which is no unit of
    administration."""
    return _ZONE.fullmatch(name) is not None


def stem(name: str, level: Level) -> str:
    """What stays when the unit's kind changes: 离石 of 离石县, 离石市 and 离石区; the name itself if
    nothing is shorter."""
    shorter = short_names(name, level)
    return shorter[-1] if shorter else name
