"""Newspaper, date and page number from flags, pages.json, file names, own fields and mastheads: the surest is taken,
a note tells of the others; what is missing or wrong names file and remedy.
"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from kg.errors import MetadataError
from kg.identity import Names
from kg.model import Origin, Origins
from loaders.sources import Flags, Given, NamePattern, OwnFields, PageRead, Sheet, Table, page_from, read_table
from loaders.sources.metadata.pages import pages_of

if TYPE_CHECKING:
    from pathlib import Path

FILE = "pages/a.txt"
GOOD = {"file": "a.txt", "newspaper": "武陵日报", "issued": "2020-03-02", "page": 3, "estimated": True}
SHEET = Sheet("茶山春早。\n", "0" * 64)


def table(tmp_path: Path, *entries: object, **more: object) -> Table:
    path = tmp_path / "pages.json"
    path.write_text(json.dumps({"about": "invented", "pages": list(entries), **more}), "utf-8")
    return read_table(path)


def the_page(given: Given, *sheets: Sheet, name: str = FILE) -> PageRead:
    """The first page of the sheets."""
    read = next(iter(pages_of(name, sheets or (SHEET,), given, Names())))
    if isinstance(read, Exception):
        raise read
    return read


def known(given: Given, *sheets: Sheet, name: str = FILE) -> tuple[str, date, str | None]:
    page = the_page(given, *sheets, name=name).page
    return page.newspaper, page.issued, page.number


def test_flags_win_over_the_table(tmp_path: Path) -> None:
    given = Given(Flags(issued="2021-12-31", page="A04"), table(tmp_path, GOOD))
    assert known(given) == ("武陵日报", date(2021, 12, 31), "A4")


def test_the_surest_source_is_taken_and_a_note_tells_what_the_others_say(tmp_path: Path) -> None:
    masthead = "怀化时报 2019年6月21日 星期五 第5版\n茶山春早。\n"
    sheet = Sheet(masthead, "0" * 64, own=OwnFields("怀化时报", "2019-06-20", "04"))
    given = Given(
        Flags(issued="2019-06-20"), table(tmp_path, {"file": "a-3.txt", "page": 3}), NamePattern.parse("{_}-{page}")
    )
    read = the_page(given, sheet, name="a-3.txt")
    assert (read.page.newspaper, read.page.issued, read.page.number) == ("怀化时报", date(2019, 6, 20), "3")
    assert read.page.origins == Origins(Origin.OWN_FIELD, Origin.FLAG, Origin.TABLE)
    assert read.notes == (
        "issue date: the flag says 2019-06-20, the masthead 2019-06-21: the flag was taken "
        "出版日期：命令行为 2019-06-20，报头为 2019-06-21，采用命令行",
        "page number: pages.json says 3, the source's own field 4: pages.json was taken "
        "版次：元数据表为 3，来源自带为 4，采用元数据表",
        "page number: pages.json says 3, the masthead 5: pages.json was taken "
        "版次：元数据表为 3，报头为 5，采用元数据表",
    )


@pytest.mark.parametrize("own", ["《怀化时报》", " 怀化时报\u200b", "怀化 时报"])
def test_sources_that_agree_in_other_writing_need_no_note(own: str) -> None:
    sheet = replace(SHEET, own=OwnFields(own, "2020年3月2日 星期一 08:30", "第03版：要闻"))
    read = the_page(Given(Flags("怀化时报", "2020-03-02", "3")), sheet)
    assert read.notes == ()


@pytest.mark.parametrize(
    ("own", "number"),
    # what e-papers and tables write: with its section, with a letter, in characters, or nothing that is a number
    [
        ("03版：要闻", "3"),
        ("第03版:综合", "3"),
        ("A3", "A3"),
        ("A03 要闻", "A3"),
        ("第十二版", "12"),
        ("头版", "1"),
        ("要闻版", "要闻版"),
        ("０３", "3"),
        ("1-4", "1-4"),
        ("图片", None),
        ("0", None),
        ("3.5", None),
        ("第3版到第5版", None),
    ],
)
def test_the_page_of_the_source_itself_is_read(own: str, number: str | None) -> None:
    read = the_page(Given(Flags("武陵日报", "2020-03-02")), replace(SHEET, own=OwnFields(page=own)))
    assert read.page.number == number
    assert bool(read.notes) == (number is None)


@pytest.mark.parametrize(
    ("own", "issued"),
    [
        ("2020-03-02", True),
        ("2020/3/2", True),
        ("2020.03.02", True),
        ("20200302", True),
        ("2020年3月2日", True),
        ("2020年3月2日（星期一）", True),
        ("2020-03-02 08:30:12", True),
        ("2020-03-02T08:30:12+08:00", True),
        # no day, two days, none that there is, none of a paper
        ("昨天", False),
        ("2020-03", False),
        ("2020-03-02至2020-03-03", False),
        ("2020-02-30", False),
        ("1020-03-02", False),
        ("03/02/2020", False),
    ],
)
def test_the_date_of_the_source_itself_is_read_or_a_note_says_that_it_is_not(own: str, issued: bool) -> None:
    sheet = replace(SHEET, own=OwnFields(issued=own))
    if issued:
        assert known(Given(Flags("武陵日报")), sheet)[1] == date(2020, 3, 2)
    else:
        with pytest.raises(MetadataError, match="cannot be read and is not used"):
            the_page(Given(Flags("武陵日报")), sheet)


@pytest.mark.parametrize(
    ("page", "number"),
    # numbers as people write them; null and nothing are unknown
    [
        (None, None),
        ("", None),
        (1, "1"),
        ("01", "1"),
        ("第3版", "3"),
        ("二", "2"),
        ("a1", "A1"),
        ("头版", "1"),
        ("1-4", "1-4"),
        ("要闻版", "要闻版"),
    ],
)
def test_page_numbers_are_brought_to_one_form(tmp_path: Path, page: object, number: str | None) -> None:
    assert known(Given(table=table(tmp_path, GOOD | {"page": page})))[2] == number


@pytest.mark.parametrize(
    ("change", "said"),
    [
        # missing: the message says which flag or line to add
        ({"newspaper": None}, "--newspaper"),
        ({"newspaper": " 《》 "}, "--name-pattern"),
        ({"issued": None}, "--issued"),
        # not as YYYY-MM-DD
        ({"issued": "2020年3月2日"}, "YYYY-MM-DD"),
        ({"issued": "2020-3-2"}, "YYYY-MM-DD"),
        ({"issued": 20200302}, "YYYY-MM-DD"),
        # a day that no calendar has, and one before there were local papers
        ({"issued": "2021-02-29"}, "no such day"),
        ({"issued": "1066-10-14"}, "before 1900"),
        ({"issued": "9999-01-01"}, "after 2100"),
        # values that are no text or number
        ({"newspaper": ["武陵日报"]}, "no name"),
        ({"newspaper": "武陵\0日报"}, "no name"),
        ({"newspaper": "武陵\ud800日报"}, "no name"),
        ({"page": True}, "no page number"),
        ({"page": 1.5}, "no page number"),
        ({"page": -1}, "no page number"),
        ({"page": "0"}, "no page number"),
        # what no page is labelled with: it would stand in the page's name
        ({"page": "1/2"}, "no page number"),
        ({"page": "abc"}, "no page number"),
        ({"page": "1.5"}, "no page number"),
        ({"page": "第一百二十三个不是版次的长文字版"}, "no page number"),
    ],
)
def test_missing_and_wrong_values_name_file_and_remedy(tmp_path: Path, change: dict[str, object], said: str) -> None:
    with pytest.raises(MetadataError) as caught:
        the_page(Given(table=table(tmp_path, GOOD | change)))
    assert said in str(caught.value)
    assert FILE in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_page_is_text_and_metadata(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("茶山春早。\r\n", "utf-8", newline="")
    page = page_from(path, Flags(), table(tmp_path, GOOD), Names())
    assert str(page.iri).endswith("/page/武陵日报/2020-03-02/3")
    assert page.raw == "茶山春早。\r\n"
