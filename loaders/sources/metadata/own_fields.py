"""The newspaper, day and page number that a source states itself, as people write them.

Example 例："2020年3月2日 星期一" is 2020-03-02, "第03版：要闻" is page 3, "A3 要闻" is page A3.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from loaders.layout.marks import page_label

_OUTER = "《》 \t\r\n\u3000"
_S = r"[ \u3000]{0,2}"
_DAY = re.compile(
    rf"(?P<y>[0-9]{{4}}){_S}(?:年{_S}(?P<m>[0-9]{{1,2}}){_S}月{_S}(?P<d>[0-9]{{1,2}}){_S}日"
    r"|(?P<sep>[-/._])(?P<m2>[0-9]{1,2})(?P=sep)(?P<d2>[0-9]{1,2})|(?P<m3>[0-9]{2})(?P<d3>[0-9]{2}))"
    rf"(?:{_S}[（(]?(?:星期|周)[一二三四五六日天][）)]?)?"
    r"(?:[ T]{1,2}[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,9})?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?"
)
_NUMBER = re.compile(r"[A-Z]{0,2}[1-9][0-9]{0,3}(?:-[A-Z]{0,2}[0-9]{1,4})?|[\u3400-\u9fff]{1,8}版")
"""A page number as `page_label` gives it: 3, A1, 1-4, 要闻版; 头版 and 二 have become 1 and 2."""
_LONGEST = 12
EARLIEST, LATEST = 1900, 2100
"""Years of local newspapers."""
_LABEL = re.compile(
    r"(?P<label>第?[A-Za-z]{0,2}[0-9]{1,4}(?:-[A-Za-z]{0,2}[0-9]{1,4})?[版页]?"
    r"|第?[一二三四五六七八九十]{1,3}[版页]?|头版)(?:[：:\s|·-]{1,3}[^\d\s][^\d]{0,19})?"
)


def own_newspaper(text: str) -> str | None:
    """The name without 《》 and invisible characters, in NFC; None when there is none, or control characters in it."""
    seen = "".join(char for char in unicodedata.normalize("NFC", text) if unicodedata.category(char) != "Cf")
    name = " ".join(seen.strip(_OUTER).split())
    return name if name and not any(unicodedata.category(char) in ("Cc", "Cs") for char in name) else None


def own_day(text: str) -> date | None:
    """The day that is all of `text`, a weekday or time of day behind it; None for anything else."""
    match = _DAY.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if match is None:
        return None
    return day_of(match["y"], match["m"] or match["m2"] or match["m3"], match["d"] or match["d2"] or match["d3"])


def day_of(year: str, month: str, day: str) -> date | None:
    """The day of the calendar, from 1900 to 2100; None when there is none."""
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if EARLIEST <= found.year <= LATEST else None


def is_number(label: str) -> bool:
    """Whether a label that `page_label` gave is a page number."""
    return len(label) <= _LONGEST and bool(_NUMBER.fullmatch(label))


def own_number(text: str) -> str | None:
    """The page number that `text` is or begins with, before the name of its section; None for anything else."""
    folded = unicodedata.normalize("NFKC", text).strip()
    match = _LABEL.fullmatch(folded)
    label = page_label(match["label"] if match else folded)
    return label if is_number(label) else None
