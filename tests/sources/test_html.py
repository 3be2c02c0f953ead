"""Saved web pages: the article and nothing around it, each part with its role; hostile pages are refused."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import SourceError
from loaders.sources.files import file_of
from loaders.sources.format import Sheet
from loaders.sources.html import FORMAT
from loaders.sources.html.head import paper_in
from loaders.sources.html.runs import plain_lines
from loaders.sources.html.words import is_navigation
from loaders.sources.limits import Limits
from tests.sources.web_pages import BODY, P1, P2, PAGES, WebPage, page, paragraphs


def read(html: str | bytes, name: str = "页.html", limits: Limits | None = None) -> Sheet:
    file = file_of(name, html.encode() if isinstance(html, str) else html)
    assert FORMAT.takes(file)
    (sheet,) = FORMAT.read(file, limits or Limits())
    assert isinstance(sheet, Sheet)
    return sheet


def zones(sheet: Sheet) -> list[tuple[str, str]]:
    return [(zone.role.value, zone.span.of(sheet.text)) for zone in sheet.zones]


@pytest.mark.parametrize("sample", PAGES, ids=[sample.name for sample in PAGES])
def test_the_article_is_read_and_nothing_around_it(sample: WebPage) -> None:
    sheet = read(sample.html)
    assert zones(sheet) == list(sample.zones)
    assert sheet.own == sample.own
    assert sheet.sha256 == hashlib.sha256(sample.html.encode()).hexdigest()


def test_articles_are_numbered_and_zones_hold_all_that_is_no_white_space() -> None:
    sheet = read(next(sample.html for sample in PAGES if sample.name.startswith("two articles")))
    assert {zone.article for zone in sheet.zones} == {0, 1}
    rest = sheet.text
    for zone in reversed(sheet.zones):
        rest = rest[: zone.span.start] + rest[zone.span.end :]
    assert not rest.strip()


CHARSETS = [
    # as said
    ("utf-8", "utf-8", "encoding utf-8"),
    ("gbk", "gb18030", "encoding gb18030"),
    # said wrongly, in both directions
    ("utf-8", "gb18030", "the page says charset=utf-8"),
    ("gb2312", "utf-8", "the page says charset=gb2312"),
    # not said, a byte order mark
    ("", "utf-8-sig", "encoding utf-8"),
    ("", "utf-16", "encoding utf-16"),
    ("", "gb18030", "encoding gb18030"),
]


@pytest.mark.parametrize(("said", "true", "note"), CHARSETS, ids=[f"{one[0]}-{one[1]}" for one in CHARSETS])
def test_the_encoding_is_what_the_bytes_are_whatever_the_page_says(said: str, true: str, note: str) -> None:
    head = f'<meta http-equiv="Content-Type" content="text/html; charset={said}">' if said else ""
    sheet = read(page(paragraphs(P1, P2), head).encode(true))
    assert zones(sheet) == list(BODY[:2])
    assert any(note in one for one in sheet.notes)


def test_a_page_that_was_cut_off_is_read_to_where_it_ends() -> None:
    html = f"<html><meta charset=utf-8><body>{paragraphs(*[P1] * 60)}".encode()
    assert read(html[:-8]).text.count("本报讯") == 60


def test_elements_that_xhtml_closes_at_once_swallow_nothing() -> None:
    html = f'<?xml version="1.0"?><html><head><title/><script src="a" /></head><body>{paragraphs(P1, P2)}</body></html>'
    assert zones(read(html)) == list(BODY[:2])


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        # entities, blanks that do not break
        ("<p>&ldquo;茶&rdquo;&nbsp;&amp;&#33590;</p>", ("“茶” &茶",)),
        # hidden in every way
        ("<p>甲</p><p hidden>乙</p><div style='color:red;display : none'>丙</div><i aria-hidden=true>丁</i>", ("甲",)),
        ("<p>甲<script>乙</script><style>丙</style><!-- 丁 --></p><template>戊</template>", ("甲",)),
        # spaces of the source are none of the text; those of pre are
        ("<p>甲\n   乙\t丙</p>", ("甲 乙 丙",)),
        ("<pre>甲\n乙</pre>", ("甲", "乙")),
        # invisible characters
        ("甲\u200b乙\ufeff", ("甲乙",)),
        # nested tables
        (
            "<table><tr><td>甲<table><tr><td>乙</td><td>丙</td></tr></table>丁</td></tr></table>",
            ("甲", "乙", "丙", "丁"),
        ),
    ],
)
def test_what_a_reader_sees_is_read(html: str, lines: tuple[str, ...]) -> None:
    assert plain_lines(html) == lines


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("上一篇：水库除险加固完工", True),
        ("【打印本页】", True),
        ("字号：大 中 小", True),
        ("Copyright © 2020", True),
        # news that begins with the same words
        ("分享经济走进茶乡，农户的闲置农房成了民宿。", False),
        ("收藏家王海展出三百件农具", False),
        ("编辑部主任周明介绍了采编情况。", False),
        ("大桥通车", False),
        ("收藏3000张粮票的老人", False),
        ("编辑、记者走进茶乡", False),
        ("未经批准，任何单位不得占用耕地。", False),
        ("未经本报书面许可，不得转载、摘编。", True),
        ("返回家乡的年轻人越来越多", False),
    ],
)
def test_navigation_is_known_by_its_words_and_marks(line: str, told: bool) -> None:
    assert is_navigation(line) is told


@pytest.mark.parametrize(
    ("site", "paper"),
    [
        ("武陵日报数字报", "武陵日报"),
        ("《洮河晚报》", "洮河晚报"),
        ("武陵新闻网", None),
        ("数字报", None),
        ("首页", None),
    ],
)
def test_a_site_is_a_newspaper_only_when_it_bears_its_name(site: str, paper: str | None) -> None:
    assert paper_in(site) == paper


def test_of_several_days_the_earliest_is_taken_and_several_pages_are_none() -> None:
    html = page(
        f"<p>发布时间：2020-03-05</p><p>更新：2020年3月6日</p><p>第1版</p><p>第2版</p><div>{paragraphs(P1, P2)}</div>"
    )
    sheet = read(html)
    assert sheet.own.issued == "2020-03-05"
    assert sheet.own.page is None
    assert any("2020-03-05、2020-03-06" in note for note in sheet.notes)
    assert any("several of page" in note for note in sheet.notes)


def test_the_report_says_how_much_was_left_out() -> None:
    assert any("characters around the article left out" in note for note in read(PAGES[0].html).notes)


REFUSED = [
    # a list of links, a frame, an archive, a feed, pictures only
    ("a.html", page("<h1>第03版：要闻</h1>"), "no text of an article"),
    ("a.html", "<html><frameset cols='1,2'><frame src=a><frame src=b></frameset></html>", "a frame around others"),
    ("a.mht", "From: <Saved by Blink>\r\nContent-Type: multipart/related;\r\n", "not read yet"),
    ("a.xml", f'<?xml version="1.0"?><rss><title>茶园</title><p>{P1}</p></rss>', "XML and no web page"),
    ("a.html", "<html><body><img src=a></body></html>", "no text of an article"),
    # elements inside each other without end, of every kind, and attributes
    ("a.html", "<html>" + "<div>" * 100_000 + P1, "nested deeper"),
    ("a.html", "<html>" + "<font>" * 20_000 + P1, "nested deeper"),
    ("a.html", "<html>" + "<table><tr><td>" * 5_000 + P1, "nested deeper"),
    ("a.html", "<html><p " + " ".join(f"a{number}=1" for number in range(9_000)) + f">{P1}</p>", "attributes"),
    ("a.html", f"<html><select>{'<option>甲' * 11_000}</select>{paragraphs(P1)}", "choices"),
    # longer than a page may be
    ("a.html", f"<html>{paragraphs(*[P1] * 300)}", "more than 9000 characters"),
    # bytes of no encoding
    ("a.html", b"<html><p>" + bytes(range(128, 256)) * 40, "the encoding is not known"),
]


@pytest.mark.parametrize(("name", "html", "said"), REFUSED, ids=[f"{at} {row[2]}" for at, row in enumerate(REFUSED)])
def test_what_holds_no_article_is_refused_in_one_line(name: str, html: str | bytes, said: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(html, name, Limits(page_characters=9_000))
    assert said in str(caught.value)
    assert caught.value.remedy
    assert "\n" not in str(caught.value)


TAKEN = [
    (b"\xef\xbb\xbf <!DOCTYPE html><p>", "a.txt", True),
    ("<html>".encode("utf-16"), "a", True),
    ("茶<b>".encode(), "a.htm", True),
    # text that begins with a bracket
    ("<本报讯>".encode(), "a.txt", False),
    (b"<5 mm", "a.txt", False),
]


@pytest.mark.parametrize(("data", "name", "taken"), TAKEN, ids=[str(row) for row in range(len(TAKEN))])
def test_a_web_page_is_known_by_its_beginning_or_its_name(data: bytes, name: str, taken: bool) -> None:
    assert FORMAT.takes(file_of(name, data)) is taken


TAGS = st.sampled_from(["div", "p", "td", "b", "a", "h1", "span", "ul", "li", "br", "table", "font", "figure", "img"])
PIECES = st.lists(
    st.one_of(
        TAGS.map(lambda tag: f"<{tag}>"),
        TAGS.map(lambda tag: f"</{tag}>"),
        st.sampled_from([P1, P2, "　　", "上一篇", "（李红）", "&nbsp;", "<!--", "-->"]),
        st.text(max_size=9),
    ),
    max_size=30,
)


@settings(max_examples=60, deadline=None)
@given(PIECES)
def test_any_page_gives_zones_that_partition_its_text(pieces: list[str]) -> None:
    html = "<html><body>" + "".join(pieces) + f"<p>{P1}</p>"
    try:
        sheet = read(html.encode("utf-8", "replace"))
    except SourceError:
        return
    last = 0
    for zone in sheet.zones:
        assert not sheet.text[last : zone.span.start].strip()
        assert zone.span.of(sheet.text) == zone.span.of(sheet.text).strip() != ""
        last = zone.span.end
    assert not sheet.text[last:].strip()
