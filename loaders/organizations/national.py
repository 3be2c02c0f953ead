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
from loaders.officials.tables import bodies, surroundings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_EDGE = re.compile("(?:^|[，。；：、！？（《“\\s]|[由在与和及为向经对同被据从]|联合|组织|支持)$")
_CLOSED = re.compile("[，。；、！？）”\\s]|等|和|与|$")


def national_bodies(text: str, sentence: Span, places: Sequence[Span]) -> Iterator[Span]:
    """The bodies of the nation inside `sentence`, a 国家 before a bank and a branch behind it taken along."""
    for match in _pattern().finditer(text, sentence.start, sentence.end):
        bank = match["bank"] or match["short"]
        branch = _branch_end(text, sentence, match.end(), places) if bank else None
        if match["short"] and branch is None and not _is_certain(text, sentence, match):
            continue
        yield Span(_start(text, sentence, match), branch or match.end())


def usual_name(printed: str) -> str:
    """The name that a body of the nation goes by: 党中央 → 中共中央, 农发行 → 中国农业发展银行."""
    return _usual().get(printed, printed)


def _start(text: str, sentence: Span, match: re.Match[str]) -> int:
    begin = match.start() - 2
    taken = begin >= sentence.start and text.startswith("国家", begin) and not match.group().startswith(("国", "中"))
    return begin if taken and (match["bank"] or match["short"]) else match.start()


def _branch_end(text: str, sentence: Span, offset: int, places: Sequence[Span]) -> int | None:
    """Where the branch behind a bank's name ends: 农行 + 武陵县 + 支行; None without one."""
    end = offset
    while ahead := [place.end for place in places if place.start == end]:
        end = max(ahead)
    branch = _branch().match(text, end, sentence.end)
    return branch.end() if branch is not None else None


def _is_certain(text: str, sentence: Span, match: re.Match[str]) -> bool:
    lead = text[max(sentence.start, match.start() - 2) : match.start()]
    return bool(_EDGE.search(lead) or lead.endswith("国家")) and _CLOSED.match(text, match.end()) is not None


@cache
def _usual() -> Mapping[str, str]:
    found = rows("loaders/data/organizations_national.tsv")
    return {other: name for name, others in found for other in others.split()}


@cache
def _pattern() -> re.Pattern[str]:
    words, extra = bodies(), surroundings()
    listed = {name for row in rows("loaders/data/organizations_national.tsv") for name in (row[0], *row[1].split())}
    others = (words["national"] | listed) - extra["bank"] - extra["bank_short"] - {"中办", "国办"}
    plain = [word for word in others if len(word) > 2 and not word.startswith("中央政")]
    goes_on = any_of(extra["goes_on"])
    return re.compile(
        f"(?:(?P<bank>{any_of(extra['bank'])})|(?P<short>{any_of(extra['bank_short'])})|(?:{any_of(plain)}))(?!{goes_on})"
    )


@cache
def _branch() -> re.Pattern[str]:
    return re.compile(rf"[\u4e00-\u9fff]{{0,4}}?(?:{any_of(surroundings()['branch'])})")
