"""Bodies of the nation: 国务院, 中共中央, banks and grids with their branches; one body under several names.

Example 例：党中央 is 中共中央; 农发行 is 中国农业发展银行; 农行武陵县支行 is one name. In
集中行动 and 新建行政村 stands no bank.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kg.model import Span
from kg.tables import any_of, rows
from loaders.organizations.bodies_in import NamedBody
from loaders.organizations.vocabulary import no_word_goes_on, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from loaders.organizations.around import Around

_EDGE = re.compile("(?:^|[，。；：、！？（《“\\s]|[由在与和及为向经对同被据从]|联合|组织|支持)$")
_COMPANY = re.compile("(?:财产保险|人寿保险|保险|通信|石油|石化)?(?:集团)?(?:股份)?有限(?:责任)?公司")
_CLOSED = re.compile("[，。；、！？）”\\s]|等|和|与|$")


def national_bodies(text: str, around: Around) -> Iterator[NamedBody]:
    """The bodies of the nation in `text`, a 国家 before a bank and a branch behind it taken along."""
    for match in _pattern().finditer(text):
        name = match.group()
        is_bank = name in words("bank", "bank_short")
        end = _company_end(text, match.end()) if is_bank else match.end()
        branch = _branch_end(text, end, around) if is_bank else None
        if name not in words("bank_short") or branch is not None or _is_certain(text, match):
            span = Span(_start(text, match), branch or end)
            yield NamedBody(span, "organizations.national", end if branch else 0)


def usual_name(printed: str) -> str:
    """The name that a body of the nation goes by: 党中央 → 中共中央, 农发行 → 中国农业发展银行."""
    return _usual().get(printed, printed)


def _start(text: str, match: re.Match[str]) -> int:
    taken = text.startswith("国家", max(0, match.start() - 2)) and not match.group().startswith(("国", "中"))
    return match.start() - 2 if taken and match.group() in words("bank", "bank_short") else match.start()


def _company_end(text: str, offset: int) -> int:
    """Where the company's full name ends: 中国邮政 + 集团有限公司, 中国人寿 + 财产保险股份有限公司."""
    company = _COMPANY.match(text, offset)
    return company.end() if company is not None else offset


def _branch_end(text: str, offset: int, around: Around) -> int | None:
    """Where the branch behind a bank's name ends: 农行 + 武陵县 + 支行; None without one."""
    branch = _branch().match(text, around.chain_end(offset))
    return branch.end() if branch is not None else None


def _is_certain(text: str, match: re.Match[str]) -> bool:
    lead = text[max(0, match.start() - 2) : match.start()]
    return bool(_EDGE.search(lead) or lead.endswith("国家")) and _CLOSED.match(text, match.end()) is not None


@cache
def _usual() -> Mapping[str, str]:
    found = rows("loaders/data/organizations_national.tsv")
    return {other: name for name, others in found for other in others.split()}


@cache
def _pattern() -> re.Pattern[str]:
    listed = {name for row in rows("loaders/data/organizations_national.tsv") for name in (row[0], *row[1].split())}
    others = (words("national") | listed) - {"中办", "国办"}
    plain = {word for word in others if len(word) > 2 and not word.startswith("中央政")}
    return re.compile(f"(?:{any_of(plain | words('bank', 'bank_short'))}){no_word_goes_on()}")


@cache
def _branch() -> re.Pattern[str]:
    return re.compile(rf"[\u4e00-\u9fff]{{0,4}}?(?:{any_of(words('branch'))})")
