"""Sheets become pages: newspaper, issue date and page number of each are taken from the surest source that says them.

Example 例：issue.pdf with the flags newspaper 武陵日报, issued 2020-03-02 and page 1,2 gives two pages; the second
came from "issue.pdf#page=2".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.errors import IdentityConflict, MetadataError, SourceError
from kg.model import Page
from loaders.sources.metadata.page_numbers import as_list, refuse_one_number
from loaders.sources.metadata.values import metadata_for
from loaders.sources.metadata.witnesses import witnesses
from loaders.sources.oddities import oddities_in, unstorable_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.identity import Names
    from loaders.sources.format import Read, Sheet
    from loaders.sources.metadata.given import Given


@dataclass(frozen=True, slots=True)
class PageRead:
    """A page, the file and fragment that it came from ("issue.pdf#page=3"), and notes for the report."""

    page: Page
    source: str
    notes: tuple[str, ...] = ()


def pages_of(name: str, reads: Iterable[Read], given: Given, names: Names) -> Iterator[PageRead | SourceError]:
    """The pages of the file `name`, whose sheets are `reads`; what is wrong with one sheet is an item in its place.

    Raises MetadataError when one page number is given to a file of several pages, and what `reads` raises.
    """
    held: Sheet | None = None
    several = False
    for read in reads:
        if isinstance(read, SourceError):
            yield read
            continue
        if held is not None:
            if not several:
                _refuse_one_number(name, given)
            several = True
            yield _page(name, held, given, names, several=True)
        held = read
    if held is not None:
        yield _page(name, held, given, names, several=several)


def is_one_page(name: str, given: Given) -> bool:
    """Whether flag, pages.json or file name, the first of them that says anything, give the file one page number."""
    by_name = given.pattern.read(name).number if given.pattern else None
    values = (given.flags.page, given.table.entry_for(name).get("page"), by_name)
    return as_list(next((value for value in values if value not in (None, "")), [])) is None


def _refuse_one_number(name: str, given: Given) -> None:
    refuse_one_number(name, given.flags.page)
    refuse_one_number(name, given.table.entry_for(name).get("page"))


def _page(name: str, sheet: Sheet, given: Given, names: Names, *, several: bool) -> PageRead | SourceError:
    source = f"{name}#{sheet.fragment}" if sheet.fragment else name
    unstorable = unstorable_in(sheet.text)
    if unstorable:
        return SourceError(source, f"the text holds {unstorable}", "extract the text again 请重新提取文字")
    try:
        known, notes = metadata_for(source, witnesses(name, sheet, given, several=several))
        iri = names.page(known.newspaper, known.issued, known.number, sheet.sha256, sheet.fragment)
    except MetadataError as error:
        return error
    except IdentityConflict as error:
        return MetadataError(source, error.message, error.remedy)
    page = Page(
        iri, known.newspaper, known.issued, known.number, sheet.text, sheet.sha256,
        sheet.fragment, sheet.zones, sheet.lines, known.origins,
    )  # fmt: skip
    return PageRead(page, source, (*sheet.notes, *oddities_in(sheet.text), *notes))
