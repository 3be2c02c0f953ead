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

_NOT_BEHIND = "(?!会议|会第|会主|会副|会委|会党|团|助理|级|办公会|热线|信箱|质量奖|接待日)"
_MODIFIERS = "常务副|第一副|专职副|挂职副|执行副|名誉副|驻村第一|原|前|老|副|第一|代理|代|名誉|执行|常务"
_TERM = "(?:(?:第?[一二三四五六七八九十0-9]{1,3}届)(?=人大|政协|人民代表|[省市州县区]?委))?"
_PARTY = "(?:机关党委|党组|党委|党总支|党支部)?"
_OF_CONGRESS = "(?:人大常委会|人大|政协)[\\u4e00-\\u9fff]{2,8}(?:工作委员会|委员会|工委)"


@cache
def title_pattern() -> re.Pattern[str]:
    """例：县委宣传部长 and 村党支部书记 match; 例外：县长热线 does not."""
    body, stem = _body(), _stem()
    return re.compile(
        rf"""
        (?:
          (?P<national>{any_of(bodies()["national"])}){_PARTY}
        | (?P<league>团[省市州盟县区旗]委)
        | (?P<level>(?:{LEVELS})(?!村[委民党支]|社区[居党]))?{_TERM}
          (?: (?P<body>{body}) (?P<stem>{stem})?      # 教育局, 县委 + 宣传部长
          | (?P<alone>{stem})                         # 教育局长
          )
        )?
        (?P<modifier>(?:{_MODIFIERS}){{0,2}})
        (?P<post>{any_of(post_words())}){_NOT_BEHIND}
        """,
        re.VERBOSE,
    )


def department(endings: Iterable[str]) -> str:
    """A department, by its own name (组织部) or of fields and one of `endings` (发展和改革 + 局)."""
    words = bodies()
    return f"(?:{any_of(words['department'])}|{_fields()}(?:{any_of(endings)}))"


def state_body() -> str:
    """Congress, government, court, mass organisation and the like, without level and place."""
    words = bodies()
    return f"(?:{any_of((*words['state'], *words['court']))})"


def _body() -> str:
    words = bodies()
    inner = "(?:第[一二三四五六七八九十]{1,3})?" + department(words["suffix"])
    state = any_of((*words["state"], *words["party"], *words["court"]))
    return "|".join(
        (
            f"(?<=[省市州盟县区旗])委(?!员|托)(?:办(?!公)|{inner})?{_PARTY}",  # 市委, 县委组织部
            _OF_CONGRESS,  # 人大法制工作委员会
            any_of(words["village"]),
            f"(?:{state})(?:{inner})?{_PARTY}",  # 政府办公室
            f"{inner}(?:{inner})?{_PARTY}",  # 教育局党组, 公安局 + 治安支队
        )
    )


def _stem() -> str:
    """What stands before the 局长 that swallows its 局."""
    return f"(?:组织|宣传|统战|武装|人武|农工|{_fields()})(?=副?[局厅部处科站所院馆队社]长)"


def _fields() -> str:
    field = f"(?:{any_of(bodies()['field'])})"
    return f"{field}(?:[和与]?{field}){{0,4}}"
