"""All hostile PDFs by name; each is refused or read, and never harms. What is expected of each: test_hostile_pdfs.

Example 例：`OFFENDERS["scan_between_pages"]()` gives the bytes of a file whose second page is a scan (扫描版).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.pdf import hostile_files as files
from tests.pdf import hostile_pages as pages

if TYPE_CHECKING:
    from collections.abc import Callable

OFFENDERS: dict[str, Callable[[], bytes]] = {
    made.__name__: made
    for made in (
        files.sound,
        files.locked_with_a_password,
        files.locked_with_an_empty_password,
        files.truncated_in_the_middle,
        files.truncated_before_its_table,
        files.garbage_after_the_header,
        files.nothing_but_a_header,
        files.wrong_table_of_objects,
        files.text_before_the_header,
        files.no_pages,
        files.too_many_pages,
        files.too_many_objects,
        files.too_many_packed_objects,
        pages.too_many_strokes,
        pages.too_many_characters,
        pages.sheet_of_ten_metres,
        pages.sheet_of_ten_metres_by_its_unit,
        pages.sheet_without_area,
        pages.sheet_with_its_corners_swapped,
        pages.scan_between_pages,
        pages.empty_page_between_pages,
        files.page_tree_in_a_ring,
        files.form_that_draws_itself,
        files.deeply_nested_arrays,
        files.deeply_nested_operators,
        files.stream_that_bursts,
        pages.characters_without_unicode,
        pages.characters_of_private_use,
        pages.characters_replaced,
        pages.nulls_and_lone_surrogates,
        pages.right_to_left_marks,
        pages.invisible_text,
        pages.white_text_on_black,
        pages.text_outside_the_sheet,
        pages.text_outside_the_crop_box,
        pages.line_printed_a_thousand_times,
        pages.notes_over_the_text,
        pages.scripts_and_attachments,
        pages.type_of_no_size,
        pages.type_without_measure,
    )
}
