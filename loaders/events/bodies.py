"""Bodies that are named by their level only (市委, 全县, 我省), and whose place they stand for.

Example 例：in a paper of 安康市 the words 市委 stand for that city, and 省委 for the province around it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.places import Level
from loaders.events.sites import BODY_WORD

if TYPE_CHECKING:
    from kg.places import Place
    from loaders.findings import Context, Findings

_LEVELS = {
    "省": Level.PROVINCE,
    "市": Level.CITY,
    "州": Level.CITY,
    "盟": Level.CITY,
    "县": Level.COUNTY,
    "区": Level.COUNTY,
    "旗": Level.COUNTY,
}
_OFFICE = (
    "(?:[一-鿿]{1,10}(?:局|厅|法院|检察院|[支大]队|总会|协会|联合会|基金会|中心|福利院|敬老院|养老院|[中小]学)"
    "|[一-鿿]{0,10}(?:总工会|妇联|红十字会|医院))"
)
BODY = re.compile(
    f"(?<![\u4e00-\u9fff])(?P<first>[省市州盟县区旗])(?:第?[一二三四五六七八九十0-9]{{1,4}}届)?(?:{BODY_WORD}|{_OFFICE})"
    "|[全我](?P<of>[省市州盟县区旗])"
    f"|(?<=[日月年会由与和开行办加交])(?P<bare>[省市州盟县区旗]){BODY_WORD}"
)
"""A body or an area by its level: 市委, 县教育局, 全市, 我省."""


def level_of(match: re.Match[str]) -> Level:
    """The level that a match of `BODY` names."""
    return _LEVELS[match["first"] or match["of"] or match["bare"]]


def at_level(context: Context, findings: Findings, level: Level) -> Place | None:
    """The article's county or the newspaper's home at that level, else the place around home; None without one."""
    for start in (findings.county, context.home):
        if start is not None and start.level is level:
            return start
    above = context.gazetteer.ancestors(context.home) if context.home else ()
    return next((place for place in above if place.level is level), None)
