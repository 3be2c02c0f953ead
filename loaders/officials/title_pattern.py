"""The pattern of a title without its place: level, body, modifier, post word.

Example 例：in 市人大常委会副主任 the level is 市, the body 人大常委会, the modifier 副, the post word 主任.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kg.tables import any_of
from loaders.officials.tables import bodies, post_words

if TYPE_CHECKING:
    from collections.abc import Iterable

LEVELS = "自治区|自治州|地区|街道|社区|苏木|嘎查|兵团|省|市|州|盟|县|区|旗|乡|镇|村"
"""Words for levels, as an alternation, the longest first."""

_NO_ZONE = "(?<![园发景验范贸税假老库灌牧校军小开业]区)(?<!新区(?=党工委|管委会|管理委员会))"  # 园区 is no district
_NOT_BEHIND = (
    "(?!会议|会第|会主|会副|会委|会党|团|助理|员(?<=书记员)(?<![委部组支]书记员)|级|办公会|热线|信箱|质量奖|接待日)"
)
MODIFIERS = (
    "常务副|第一副|专职副|挂职副|执行副|名誉副|驻村第一|驻社区第一|驻嘎查第一|原|前|老|副|第一|代理|代|名誉|执行|常务"
)
_TERM = "(?:(?:第?[一二三四五六七八九十0-9]{1,3}届)(?=人大|政协|人民代表|[省市州县区]?委))?"
_PARTY = "(?:机关党委|党组|党委|党总支|党支部)?"
_BY_NUMBER = "(?:第[一二三四五六七八九十])?"
_SECTION = "[\\u4e00-\\u9fff]{1,6}?(?:[科股处室]|大队|中队)(?=副?[大中]?[科股处队室]长|副?主任)"
"""果蔬科 before 科长, 二大队 before 大队长."""

_CHAMBER = f"{_BY_NUMBER}[民刑行立审知家少执环未](?:[一二三四五六]|[\\u4e00-\\u9fff]{{0,6}}?){_BY_NUMBER}庭"
_OF_COURT = (
    f"(?:(?:{_CHAMBER}|[\\u4e00-\\u9fff]{{2,4}}?(?:人民)?法庭)(?=副?庭长)|执行局(?=副?局长|政委)|"
    f"{_BY_NUMBER}检察部(?=副?主任)|(?:审判|检察)委员会(?=专职委员|委员)|(?:司法警察|法警)[支大]队(?=副?[支大]?队长|政委))"
)
"""Parts of courts and procuratorates: 民事审判第一庭, 立案庭, 低庄人民法庭, 执行局."""

_ARMED_POLICE = (
    "武警[\\u4e00-\\u9fff]{0,7}?(?:[总支大中]队|部队)(?=副?(?:[总支大中]?队长|政委|政治委员|参谋长|教导员|司令员))"
)
_DOUBLED = "总站(?=副?站长)|(?P<echo>[支大中总]队|[局站所院馆校园台社场处科室队])(?=副?(?P=echo)长)|中心(?=副?主任)"
"""The last word of a body that no table has, as the post repeats it: 水保监测站站长, 花椒产业中心主任."""

PARTIES = "民革|民盟|民建|民进|农工党|农工民主党|致公党|九三学社|台盟"
"""The democratic parties, whose committees are named for their level: 民盟市委, 民盟长沙市委."""

_NOT_OF_PARTY = "(?<!致公)(?<!农工)(?<!公党)(?<!工党)(?<!民[革盟建进])(?<!学社)(?<!台盟)"
"""致公党中央 is no 党中央."""

_OF_CONGRESS = "(?:人大常委会|人大|政协)[\\u4e00-\\u9fff]{2,8}(?:工作委员会|委员会|工委)"


@cache
def title_pattern() -> re.Pattern[str]:
    """例：县委宣传部长 and 村党支部书记 match; 例外：县长热线 does not."""
    body, stem = _body(), _stem()
    return re.compile(
        rf"""
        (?:
          {_NOT_OF_PARTY}(?P<national>{any_of(bodies()["national"])}){_PARTY}
        | (?P<league>(?:团|{PARTIES})[省市州盟县区旗]委(?:会)?)(?!员)
        | (?P<region>自治区)(?=(?:常务)?副主席)
        | (?P<level>(?:{LEVELS})(?!村[委民党支]|社区[居党]){_NO_ZONE})?{_TERM}
          (?: (?P<body>{body}) (?P<stem>{stem})?      # 教育局, 县委 + 宣传部长
          | (?P<alone>{stem})                         # 教育局长
          )
        )?
        (?P<modifier>(?:{MODIFIERS}){{0,2}})
        (?P<post>{any_of(post_words())}){_NOT_BEHIND}
        """,
        re.VERBOSE,
    )


@cache
def institution_pattern() -> re.Pattern[str]:
    """A court, procuratorate, department or station with what says its level: 市城管局, 人民法院."""
    words = bodies()
    state = any_of((*words["court"], "纪委监委", "管委会", "管理委员会", "人大常委会"))
    own = f"{_BY_NUMBER}{department(words['suffix'])}"
    return re.compile(f"(?P<level>(?:{LEVELS}){_NO_ZONE})?(?P<body>(?:{state})|{own})")


@cache
def court_part() -> re.Pattern[str]:
    """Parts of courts as they stand in a title, without what must follow them there."""
    han = "[\\u4e00-\\u9fff]"
    return re.compile(f"{han}{{1,9}}庭|执行局|{_BY_NUMBER}检察部|(?:审判|检察)委员会|(?:司法警察|法警)[支大]队")


@cache
def post_pattern() -> re.Pattern[str]:
    """A post word alone: where none stands there is no title."""
    return re.compile(any_of(post_words()))


def department(endings: Iterable[str]) -> str:
    """A department, by its own name (组织部) or of fields and one of `endings` (发展和改革 + 局)."""
    words = bodies()
    return f"(?:{any_of(words['department'])}|{_fields()}(?:{any_of(endings)}))"


def _body() -> str:
    words = bodies()
    inner = "(?:第[一二三四五六七八九十]{1,3})?" + department(words["suffix"])
    state = any_of((*words["state"], *words["party"], *words["court"]))
    return "|".join(
        (
            f"(?<=[省市州盟县区旗])委(?!员|托)(?:办(?!公)|{inner})?{_PARTY}",  # 市委, 县委组织部
            "(?<=[镇乡])委(?=副?书记)",  # 石桥镇委书记
            "(?<!人大)(?<![省市州盟县区旗]委)常委会(?=副?主任)",
            _OF_CONGRESS,  # 人大法制工作委员会
            any_of(words["village"]),
            _ARMED_POLICE,
            f"(?:{any_of(words['court'])})(?:{_OF_COURT}|{_SECTION})",
            _OF_COURT,
            f"(?:{state})(?:{inner})?{_PARTY}",  # 政府办公室
            f"{inner}(?:{inner}|{_SECTION})?{_PARTY}",  # 教育局党组, 公安局 + 治安支队
            _DOUBLED,
        )
    )


def _stem() -> str:
    """What stands before the 局长 that swallows its 局."""
    return f"(?:组织|宣传|统战|武装|人武|农工|{_fields()})(?=副?[局厅部处科站所院馆队社]长)"


def _fields() -> str:
    field = f"(?:{any_of(bodies()['field'])})"
    return f"{field}(?:[和与]?{field}){{0,4}}"
