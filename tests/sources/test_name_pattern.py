"""What file names say by a pattern: its fields, its traps, and patterns that cannot be used."""

from __future__ import annotations

from datetime import date, timedelta
from unicodedata import normalize

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kg.errors import MetadataError
from loaders.sources import NamePattern

DAY = date(2019, 6, 20)
ALL = ("武陵日报", DAY, "3")
FITS = [
    # the pattern of the documentation, and the forms of a day
    ("{newspaper}-{issued}-{page}", "武陵日报-2019-06-20-03.txt", ALL),
    ("{newspaper}-{issued}-{page}", "in/武陵日报-20190620-3.pdf", ALL),
    ("{newspaper}_{issued}_{page}", "武陵日报_2019_06_20_第三版.html", ALL),
    ("{newspaper} {issued} {page}", "武陵日报 2019年6月20日 03版.txt", ALL),
    ("{newspaper}{issued}{page}", "武陵日报2019062003.txt", ALL),
    ("{newspaper}.{issued}.{page}", "武陵日报.2019.06.20.3.jsonl", ALL),
    # page numbers as files write them
    ("{issued}-{page}", "20190620-A03.txt", (None, DAY, "A3")),
    ("{issued}-{page}", "20190620-头版.txt", (None, DAY, "1")),
    ("{issued}-{page}", "20190620-第十二版.txt", (None, DAY, "12")),
    ("{issued}-{page}", "20190620-要闻版.txt", (None, DAY, "要闻版")),
    ("{issued}-{page}", "20190620-1-4.txt", (None, DAY, "1-4")),
    # parts of a path, in an archive too; a pattern without "/" looks at the name alone
    ("{newspaper}/{issued}/{page}", "/home/武陵日报/20190620/03.txt", ALL),
    ("{newspaper}.zip/{issued}/{page}", "in/武陵日报.zip/2019-06-20/3.txt", ALL),
    ("{newspaper}/{_}/{issued}-{page}", "武陵日报/a b/20190620-3.txt", ALL),
    ("{page}", "武陵日报/20190620/03.txt", (None, None, "3")),
    ("{issued}/{page}", "./20190620//03.txt", (None, DAY, "3")),
    ("{newspaper}\\{page}", "武陵日报\\03.txt", (None, None, None)),
    # anything, also nothing
    ("{_}{issued}{_}", "scan_20190620_final.txt", (None, DAY, None)),
    ("{_}-{issued}-{_}-{page}", "x-2019-06-20-a-b-3.txt", (None, DAY, "3")),
    # characters that mean something in regular expressions are themselves
    ("[{newspaper}] ({issued}) p.{page}+", "[武陵日报] (20190620) p.3+.txt", ALL),
    ("[{newspaper}] ({issued}) p.{page}+", "武陵日报 20190620 px3.txt", (None, None, None)),
    ("{newspaper}|{page}.*", "武陵日报|3.*", ("武陵日报", None, "3")),
    # a name of which the pattern's own signs are part
    ("{newspaper}-{issued}-{page}", "武陵-日报-2019-06-20-3.txt", ("武陵-日报", DAY, "3")),
    # composed and decomposed characters are the same
    (normalize("NFD", "é{page}"), normalize("NFC", "é3.txt"), (None, None, "3")),
    (normalize("NFC", "é{page}"), normalize("NFD", "é3.txt"), (None, None, "3")),
    # what looks like a suffix and is none
    ("{issued}.{page}", "2019.06.20.A3", (None, DAY, "A3")),
    ("{issued}.{page}", "2019.06.20.A3.txt", (None, DAY, "A3")),
    # no such day, no page number, nothing where something must be
    ("{newspaper}-{issued}", "武陵日报-20190631.txt", (None, None, None)),
    ("{newspaper}-{issued}", "武陵日报-2019-6-20.txt", (None, None, None)),
    ("{issued}-{page}", "20190620-00.txt", (None, None, None)),
    ("{newspaper}-{page}", "-3.txt", (None, None, None)),
    ("{newspaper}/{page}", "3.txt", (None, None, None)),
    # half of a surrogate pair, as Python reads names that are no UTF-8
    ("{newspaper}-{page}", "武陵\udce9-3.txt", (None, None, None)),
    # two readings: 武陵 page 1-3, or 武陵-1 page 3
    ("{newspaper}-{page}", "武陵-1-3.txt", (None, None, None)),
]


@pytest.mark.parametrize(("pattern", "name", "said"), FITS, ids=[f"{at} {row[0]}" for at, row in enumerate(FITS)])
def test_a_name_says_what_its_pattern_names(
    pattern: str, name: str, said: tuple[str | None, date | None, str | None]
) -> None:
    read = NamePattern.parse(pattern).read(name)
    assert (read.newspaper, read.issued, read.number) == said
    assert bool(read.notes) == (said == (None, None, None))


BAD = [
    # nothing, or nothing named
    ("", "empty"),
    ("page", "no field"),
    ("{_}", "no field"),
    # misspelt, unbalanced, twice
    ("{paper}-{page}", "{paper}"),
    ("{newspaper:d}", "{newspaper:d}"),
    ("{}", "{}"),
    ("{newspaper", "brace"),
    ("{page}}", "brace"),
    ("{{page}}", "brace"),
    ("{issued}-{issued}", "twice"),
    # no border between fields
    ("{newspaper}{page}", "side by side"),
    ("{newspaper}{_}", "side by side"),
    # paths that climb or are empty
    ("../{page}", "climbs"),
    ("/{page}", "empty"),
    ("{newspaper}//{page}", "empty"),
]


@pytest.mark.parametrize(("pattern", "said"), BAD, ids=[row[0] for row in BAD])
def test_a_bad_pattern_is_refused_with_a_good_one(pattern: str, said: str) -> None:
    with pytest.raises(MetadataError) as caught:
        NamePattern.parse(pattern)
    assert said in caught.value.message
    assert "'{newspaper}-{issued}-{page}'" in caught.value.remedy
    assert "\n" not in str(caught.value)


NEWSPAPERS = st.text(st.sampled_from("武陵怀化日时晚报新农村"), min_size=2, max_size=8)
DAYS = st.integers(0, 60_000).map(lambda days: date(1920, 1, 1) + timedelta(days))
PAGES = st.from_regex(r"[A-D]?[1-9][0-9]?", fullmatch=True)
BORDERS = st.text(st.sampled_from("-_ .+()[]^$*|&#=~"), min_size=1, max_size=3).filter(str.strip)
FORMS = st.sampled_from(["%Y-%m-%d", "%Y%m%d", "%Y_%m_%d", "%Y年%m月%d日"])


@given(NEWSPAPERS, DAYS, PAGES, BORDERS, BORDERS, FORMS, st.permutations(["{newspaper}", "{issued}", "{page}"]))
@settings(max_examples=60, deadline=None)
def test_a_name_made_by_a_pattern_is_read_back(
    newspaper: str, day: date, page: str, one: str, two: str, form: str, order: list[str]
) -> None:
    pattern = order[0] + one + order[1] + two + order[2]
    name = pattern.format(newspaper=newspaper, issued=day.strftime(form), page=page)
    read = NamePattern.parse(pattern).read(name + ".txt")
    assume("two ways" not in "".join(read.notes))  # 武陵-1-3: abstains
    assert (read.newspaper, read.issued, read.number) == (newspaper, day, page)


def test_a_long_name_takes_no_time() -> None:
    name = "-".join("武陵日报20190620" for _ in range(60)) + "!"
    assert NamePattern.parse("{_}-{newspaper}-{_}-{issued}-{_}-{page}").read(name).notes
