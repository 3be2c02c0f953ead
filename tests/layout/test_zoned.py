"""Pages with zones: the source says whose each stretch is, the words say what is a dateline, a jump, a credit."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Article, Page, PartRole
from loaders.layout import read_pages
from tests.layout.zones import NAMES, Written, zoned_page

KICKER, HEADLINE, SUB = PartRole.KICKER, PartRole.HEADLINE, PartRole.SUBHEADLINE
BODY, BYLINE, CAPTION, CREDIT = PartRole.BODY, PartRole.BYLINE, PartRole.CAPTION, PartRole.CREDIT
DATELINE, JUMP, SIGNOFF, COLUMN, NOISE = (
    PartRole.DATELINE,
    PartRole.JUMP,
    PartRole.SIGNOFF,
    PartRole.COLUMN,
    PartRole.NOISE,
)
POINTER = PartRole.POINTER


def parts(article: Article) -> list[tuple[PartRole, str]]:
    return [(part.role, part.span.of(article.text)) for part in article.parts]


def only(page: Page) -> Article:
    (reading,) = read_pages((page,), NAMES)
    (article,) = reading.articles
    return article


CUT = [
    # the dateline at the head of the first paragraph, with a name that a line end cuts
    (
        [(BODY, "本报讯（记者 周\n明）石桥镇茶园开采。", 0)],
        [(DATELINE, "本报讯（记者 周明）"), (BODY, "石桥镇茶园开采。")],
    ),
    # a jump behind the last sentence
    ([(BODY, "茶农上了山。（下转3版）", 0)], [(BODY, "茶农上了山。"), (JUMP, "（下转3版）")]),
    # a sign-off in brackets at the end
    ([(BODY, "茶农上了山。（李红 王涛）", 0)], [(BODY, "茶农上了山。"), (SIGNOFF, "（李红 王涛）")]),
    # a photographer behind his caption
    (
        [(BODY, "茶农上了山。", 0), (CAPTION, "茶农在采茶。 李四 摄", 0)],
        [(BODY, "茶农上了山。"), (CAPTION, "茶农在采茶。"), (CREDIT, "李四 摄")],
    ),
    # a byline that is a paragraph of its own
    ([(BODY, "□ 本报记者 周明", 0), (BODY, "茶农上了山。", 0)], [(BYLINE, "□本报记者 周明"), (BODY, "茶农上了山。")]),
    # words that only look like a byline at the end of a line inside a paragraph
    ([(BODY, "来采访的有\n本报记者 周明\n等十多人。", 0)], [(BODY, "来采访的有本报记者周明等十多人。")]),
    # an author in a cell, without any word of his role
    ([(BYLINE, "周明 李红", 0), (BODY, "茶农上了山。", 0)], [(BYLINE, "周明 李红"), (BODY, "茶农上了山。")]),
    # doubled characters of the language are no doubled print
    ([(BODY, "高高兴兴", 0)], [(BODY, "高高兴兴")]),
    # the parts come in the order of clean text, whatever the order of cells
    (
        [(BODY, "茶农上了山。", 0), (SUB, "——见闻", 0), (HEADLINE, "茶香四溢\n满山歌", 0), (KICKER, "春茶开采", 0)],
        [(KICKER, "春茶开采"), (HEADLINE, "茶香四溢"), (HEADLINE, "满山歌"), (SUB, "——见闻"), (BODY, "茶农上了山。")],
    ),
    # a picture story is an article with its caption for a body
    (
        [(HEADLINE, "油菜花开", 0), (CAPTION, "游客在看油菜花。王五 摄", 0)],
        [(HEADLINE, "油菜花开"), (CAPTION, "游客在看油菜花。"), (CREDIT, "王五 摄")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("written", "expected"), CUT, ids=[str(expected[0][1])[:12] for _, expected in CUT])
def test_formulas_are_cut_out_of_zones(written: list[Written], expected: list[tuple[PartRole, str]]) -> None:
    assert parts(only(zoned_page(written))) == expected


def test_a_heading_that_sends_the_reader_on_is_a_pointer_and_furniture_is_nobodys() -> None:
    page = zoned_page([(COLUMN, "综合新闻", None), (HEADLINE, "茶园开采（见2版）", 0), (NOISE, "责任编辑：赵立", None)])
    (reading,) = read_pages((page,), NAMES)
    assert reading.articles == ()
    assert [parts(text) for text in reading.pointers] == [[(POINTER, "茶园开采"), (JUMP, "（见2版）")]]
    assert {part.article for part in reading.parts} == {None}


def test_halves_on_two_zoned_pages_become_one_article() -> None:
    first = zoned_page([(HEADLINE, "茶香四溢", 0), (BODY, "茶农们背着（下转3版）", 0)], "1")
    second = zoned_page([(BODY, "（上接1版）竹篓上了山。", 4)], "3")
    one, two = read_pages((second, first), NAMES)
    assert (len(one.articles), len(two.articles)) == (1, 0)
    assert one.articles[0].body == "茶农们背着竹篓上了山。"
    assert not one.articles[0].missing_half
    assert {source.page for source in one.articles[0].clean.sources(one.articles[0].parts[1].span)} == {
        first.iri,
        second.iri,
    }


def test_words_in_print_have_one_box_a_line() -> None:
    page = zoned_page([(BODY, "石桥镇茶\n园开采。", 0)], fragment="page=7")
    article = only(page)
    boxes = [(each.fragment, each.box) for each in article.clean.sources(article.parts[0].span)]
    assert boxes == [("page=7", (50.0, 690.0, 90.0, 700.0)), ("page=7", (50.0, 678.0, 90.0, 688.0))]


TEXT = st.text("本报讯记者周明茶山。，（）下转3版 摄李四□图为见\n", min_size=1, max_size=60).filter(str.strip)
ROLES = st.sampled_from([role for role in PartRole if role is not PartRole.DATELINE])
PAGES = st.lists(st.tuples(ROLES, TEXT, st.one_of(st.none(), st.integers(0, 2))), min_size=1, max_size=8)


@settings(max_examples=150, deadline=None)
@given(PAGES)
def test_parts_partition_any_zoned_page_and_clean_text_leads_back(written: list[Written]) -> None:
    page = zoned_page(written)
    (reading,) = read_pages((page,), NAMES)
    read = [index for part in reading.parts for index in range(part.start, part.end) if not page.raw[index].isspace()]
    assert sorted(read) == [index for index, character in enumerate(page.raw) if not character.isspace()]
    for text in reading.texts:
        for part in text.parts:
            slices = text.clean.sources(part.span)
            printed = "".join(page.raw[each.start : each.end] for each in slices)
            assert "".join(printed.split()) == "".join(part.span.of(text.text).split())
