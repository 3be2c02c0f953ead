"""Amounts that only say what kind of things is counted: 超亿元项目54个, 万人以上的企业, 500元以下罚款.

Example 例：in 收入50万元以上的村有31个 the first amount is no figure, and 31个 counts 收入50万元以上的村.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.model import Span

_BOUND = re.compile("以上|以下|以内|超|过|逾|不足|低于|高于|多于|少于|大于|小于")
_KIND = (
    "(?:项目|企业|农户|大户|合作社|工程|园区|家庭农场|贫困村|村|乡镇|产业|集群|品牌|基地|市场|客户|订单"
    "|家庭|单位|商户|门店|水库|大桥|机组)"
)
_CRITERION = re.compile(
    rf"(?:级)?(?:以上|以下)?(?:的)?(?!带动|吸纳|惠及|覆盖|帮扶|新建|建成|辐射|扶持)[\u4e00-\u9fff]{{0,8}}?{_KIND}(?:已?达到?|共?有|发展到|增加到|突破|数量?)?[近约]?(?=[0-9０-９])|"
    r"(?:项目|企业|农户|大户|合作社|工程|园区|家庭农场|贫困村)(?=[0-9０-９])|的(?:(?!资金|投资|补[助贴]|贷款|奖|收入|效益|损失|产值|罚款|税)[\u4e00-\u9fff]){0,8}"
    r"(?:(?=[0-9０-９一二三四五六七八九十百千近约])|要|须|应|不|一律|均|都|全部|予以|给予|优先)"
)
_FINE = re.compile("(?:以上|以下)?的?(?:罚款|罚金|有期徒刑)")
_MAY_BE_FINED = re.compile("(?:可|应|将|要|须|并)处以?(?:最高)?$")
_OF_KIND = re.compile(rf"(?:以上|以下|级)?的[\u4e00-\u9fff]{{0,8}}?{_KIND}(?:[，。；、）]|$)")
_COUNT_OF = re.compile(r"[0-9０-９][余多]?[家个户项名座处条](?![，。；、])[\u4e00-\u9fff]{0,10}$")


def only_limits(text: str, amount: Span) -> bool:
    """收入50万元以上的 in 收入50万元以上的村有31个, which says what kind of villages are counted."""
    fine = _FINE.match(text, amount.end) is not None
    if _BOUND.search(text, amount.start, amount.end) is None:
        return fine and _MAY_BE_FINED.search(text, max(0, amount.start - 6), amount.start) is not None
    if fine or _CRITERION.match(text, amount.end):
        return True
    of_kind = _OF_KIND.match(text, amount.end)
    return of_kind is not None and _COUNT_OF.search(text, max(0, amount.start - 16), amount.start) is not None
