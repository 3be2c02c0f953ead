"""The page number that flag or pages.json give to a file, or one for each of its pages.

Example 例：the flag --page A1,A2 and the entry "page": ["A1", "A2"] number the two pages of a PDF 对开两版.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.errors import MetadataError

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHEET = re.compile(r"page=([1-9][0-9]{0,6})")
_COMMA = re.compile(r"[,，、]")
_LIST_REMEDY = (
    'number its pages in their order: --page A1,A2,A3, or in pages.json "page": ["A1", "A2", null] (in a table: a '
    "column 版次), or leave the number out 请按顺序给出各版版次，或不写版次"
)


def as_list(value: object) -> Sequence[object] | None:
    """The numbers of several pages: a JSON list, or words with commas between; None when it is not several."""
    if isinstance(value, list):
        return value
    if isinstance(value, str) and _COMMA.search(value):
        return [word.strip() for word in _COMMA.split(value)]
    return None


def number_for(name: str, value: object, fragment: str | None) -> object:
    """Which of the numbers in `value` is that of the page `fragment` of the file; `value` itself when it is one.

    Raises MetadataError when the list does not reach so far, or the file has no pages to be counted.
    """
    numbers = as_list(value)
    if numbers is None:
        return value
    sheet = _SHEET.fullmatch(fragment or "page=1")
    if sheet is None:
        raise MetadataError(
            name,
            f"{fragment} is no page that a list of numbers {value!r} could count 版次列表不适用",
            "give one number, or none 请只给一个版次，或不写",
        )
    position = int(sheet[1])
    if position > len(numbers):
        raise MetadataError(
            name,
            f"page {position} of the file has no number: {value!r} names {len(numbers)} 版次列表只有 {len(numbers)} 项",
            _LIST_REMEDY,
        )
    return numbers[position - 1]


def refuse_one_number(name: str, value: object) -> None:
    """Raise MetadataError when `value` gives one number to `name`, a file of several pages."""
    if value in (None, "") or as_list(value) is not None:
        return
    raise MetadataError(
        name,
        f"page {value!r} is given, but the file holds several pages 文件有多个版面，不能同为一个版次",
        _LIST_REMEDY,
    )
