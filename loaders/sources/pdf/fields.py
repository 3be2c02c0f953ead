"""What the Info dictionary of a PDF says of newspaper, date and page: only where it says so plainly.

Example 例：the title 武陵日报2020年3月2日 gives newspaper and date; the day on which the file was made gives nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from loaders.sources.format import OwnFields

if TYPE_CHECKING:
    import pypdfium2

_NAME = re.compile(r"^《?([\u3400-\u9fff·]{1,12}(?:报|报社|周刊|导报))》?(?=$|[\s_\-—·.0-9０-９（(第A-Z]|[二〇一])")
_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)[-./年](\d{1,2})[-./月](\d{1,2})(?!\d)日?")
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d\d)([01]\d)([0-3]\d)(?!\d)")
_PAGE = re.compile(r"第?([A-Z]?\d{1,3})版")


def own_fields(document: pypdfium2.PdfDocument) -> OwnFields:
    """Newspaper and date from title, then subject; the page number only where the file is one page."""
    texts = [document.get_metadata_value(key).strip()[:200] for key in ("Title", "Subject", "Keywords")]
    return OwnFields(
        newspaper=next((match[1] for text in texts[:2] if (match := _NAME.search(text))), None),
        issued=next((date for text in texts if (date := _date(text))), None),
        page=_page(texts) if len(document) == 1 else None,
    )


def _date(text: str) -> str | None:
    """The one date in a text, as YYYY-MM-DD; None when there are several or none."""
    found = {match.groups() for pattern in (_ISO, _COMPACT) for match in pattern.finditer(text)}
    days = {(int(year), int(month), int(day)) for year, month, day in found}
    if len(days) != 1:
        return None
    year, month, day = days.pop()
    return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else None


def _page(texts: list[str]) -> str | None:
    found = {match[1] for text in texts[:2] for match in _PAGE.finditer(text)}
    return found.pop() if len(found) == 1 else None
