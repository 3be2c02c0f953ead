"""Who says what of a page: flags, pages.json, the file's name, the source's own fields, the masthead.

Example 例：for "武陵日报-20200302-03.html" with 武陵日报 第3版 as masthead, file name and masthead say page 3.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Origin
from loaders.sources.metadata.masthead import masthead_of
from loaders.sources.metadata.own_fields import own_day, own_newspaper, own_number
from loaders.sources.metadata.page_numbers import number_for
from loaders.sources.metadata.values import Said, issued_of, newspaper_of, number_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.format import Sheet
    from loaders.sources.metadata.given import Given


def witnesses(name: str, sheet: Sheet, given: Given, *, several: bool) -> Iterator[Said]:
    """What each source says of the sheet of file `name`, surest first; `several`: the file holds more sheets.

    Raises MetadataError for what flags and pages.json say in no form that can be used.
    """
    flags = given.flags
    yield _outside(Origin.FLAG, name, sheet, flags.newspaper, flags.issued, flags.page)
    entry = given.table.entry_for(name, sheet.fragment)
    yield _outside(Origin.TABLE, name, sheet, entry.get("newspaper"), entry.get("issued"), entry.get("page"))
    yield _of_name(name, given, several=several)
    yield _own(sheet)
    yield masthead_of(sheet)


def _outside(origin: Origin, name: str, sheet: Sheet, newspaper: object, issued: object, page: object) -> Said:
    number = number_of(name, number_for(name, page, sheet.fragment))
    return Said(origin, newspaper_of(name, newspaper), issued_of(name, issued), number)


def _of_name(name: str, given: Given, *, several: bool) -> Said:
    """What the name of the file says; its page number is that of no one page when there are several."""
    if given.pattern is None:
        return Said(Origin.FILE_NAME)
    said = given.pattern.read(name)
    if several and said.number:
        note = f"page {said.number} in the name of a file with several pages is not used 文件有多版，未用文件名中的版次"
        return Said(Origin.FILE_NAME, said.newspaper, said.issued, notes=(note,))
    return said


def _own(sheet: Sheet) -> Said:
    """What the source itself says; what cannot be used is told in a note."""
    own = sheet.own
    issued, number = own_day(own.issued or ""), own_number(own.page or "")
    notes = (*_unread("date 日期", own.issued, issued), *_unread("page 版次", own.page, number))
    return Said(Origin.OWN_FIELD, own_newspaper(own.newspaper or ""), issued, number, notes)


def _unread(what: str, written: str | None, read: object) -> Iterator[str]:
    if read is None and written and written.strip():
        yield f"the source's own {what} {written.strip()[:40]!r} cannot be read and is not used 读不出，未采用"
