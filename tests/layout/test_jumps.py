"""Halves of one article on two pages are joined when exactly one pair is possible."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from kg.model import PartRole
from loaders.authors import authors_of
from loaders.layout import linked_groups, read_pages
from loaders.layout.marks import page_label
from tests.layout.samples import NAMES, page

FIRST = "清雪队伍连夜上路\n\n本报讯 大雪落了一夜，清雪队伍连夜上\n\n路，环卫工人说，雪停路通是（下转2版）\n"
SECOND = "（上接1版）他们的承诺。早高峰前，主要街道全部清理完毕。\n"
OTHER = "渔港开渔\n\n本报讯 渔港开渔，千帆竞发。\n"
ONE, TWO, THREE = page(FIRST, "1"), page(SECOND, "2"), page(OTHER, "3")


def numbers(groups: tuple[tuple[object, ...], ...]) -> list[list[str | None]]:
    return [[one.number for one in group] for group in groups]  # type: ignore[attr-defined]


def test_a_cut_sentence_is_joined_over_the_jump() -> None:
    (article,) = read_pages([ONE, TWO], NAMES)[0].articles
    assert "雪停路通是他们的承诺。" in article.body
    assert [one.number for one in article.pages] == ["1", "2"]
    assert (article.continued_on, article.continued_from, article.missing_half) == ("2", None, False)
    assert len(article.parts_of(PartRole.JUMP)) == 2


def test_every_part_of_the_second_half_belongs_to_the_first_halfs_article() -> None:
    first, second = read_pages([ONE, TWO], NAMES)
    assert not second.articles
    assert {part.article for part in second.parts} == {first.articles[0].iri}


@pytest.mark.parametrize("pages", list(permutations((ONE, TWO, THREE))))
def test_reading_does_not_depend_on_the_order_of_pages(pages: tuple[object, ...]) -> None:
    assert read_pages(pages, NAMES) == read_pages((ONE, TWO, THREE), NAMES)  # type: ignore[arg-type]
    assert numbers(linked_groups(pages)) == [["1", "2"], ["3"]]  # type: ignore[arg-type]


@pytest.mark.parametrize("alone", [ONE, TWO])
def test_a_half_alone_says_that_the_other_is_missing(alone: object) -> None:
    ((article,),) = [one.articles for one in read_pages([alone], NAMES)]  # type: ignore[list-item]
    assert article.missing_half


def test_pages_of_other_days_are_not_joined() -> None:
    later = page(SECOND, "2", issued=date(2020, 3, 3))
    assert numbers(linked_groups((ONE, later))) == [["1"], ["2"]]
    assert all(one.articles[0].missing_half for one in read_pages([ONE, later], NAMES))


def test_two_possible_second_halves_are_told_apart_by_their_headings() -> None:
    two = page("渔港开渔千帆竞发\n\n（上接1版）鱼虾满舱。\n\n清雪队伍连夜上路\n\n" + SECOND, "2")
    (article,) = read_pages([ONE, two], NAMES)[0].articles
    assert article.body.endswith("主要街道全部清理完毕。")


def test_two_second_halves_that_nothing_tells_apart_are_not_joined() -> None:
    two = page("（上接1版）鱼虾满舱。\n\n（上接1版）瓜果飘香。\n", "2")
    (article,) = read_pages([ONE, two], NAMES)[0].articles
    assert article.missing_half


@pytest.mark.parametrize(
    "jump",
    [
        "（下转2版）",
        "(下转2版)",
        "（下转第2版）",
        "（下转二版）",
        "（下转 02 版）",
        "（下转２版）",
        "【下转2版】",
        "下转第2版",
    ],
)
def test_jumps_are_read_in_every_spelling(jump: str) -> None:
    (article,) = read_pages([page(f"本报讯 大雪落了一夜。\n{jump}\n")], NAMES)[0].articles
    assert article.continued_on == "2"


@pytest.mark.parametrize(
    ("printed", "label"),
    [("03", "3"), ("二", "2"), ("十二", "12"), ("二十", "20"), ("a1", "A1"), ("Ａ０２", "A2"), ("第3版", "3")],
)
def test_page_numbers_have_one_form(printed: str, label: str) -> None:
    assert page_label(printed) == label


@pytest.mark.parametrize(
    ("leaving", "arriving"),
    [
        # brackets of all kinds
        ("（下转2版）", "（上接1版）"),
        ("（下转第二版）", "（上接第一版）"),
        ("（文转2版）", "（文接1版）"),
        # arrows, no brackets, a line of their own
        ("\n▶▶下转第2版", "◀◀上接第1版\n"),
        # no brackets, on the line of the text
        (" 下转2版", "上接1版 "),
    ],
)
def test_two_halves_are_one_article_however_the_jump_is_printed(leaving: str, arriving: str) -> None:
    first = page(f"春灌现场会召开\n\n本报讯 春灌现场会在柳林镇召开，要求把每一方水用在{leaving}\n", "1")
    second = page(f"{arriving}刀刃上。代表们又察看了墒情。\n", "2")
    for pages in ([first, second], [second, first]):
        (article,) = read_pages(pages, NAMES)[0].articles
        assert article.body == "春灌现场会在柳林镇召开，要求把每一方水用在刀刃上。代表们又察看了墒情。"
        assert numbers(linked_groups(pages)) == [["1", "2"]]


CHAIN = (
    page("春灌现场会召开\n\n本报讯 春灌现场会在柳林镇召开，代表们（下转2版）\n", "1"),
    page("（上接1版）察看了水情，又到田间察看（下转3版）\n", "2"),
    page("（上接2版）了墒情。（温若兰）\n", "3"),
)


@pytest.mark.parametrize("pages", list(permutations(CHAIN)))
def test_a_chain_over_three_pages_is_one_article(pages: tuple[object, ...]) -> None:
    (article,) = [one for reading in read_pages(pages, NAMES) for one in reading.articles]  # type: ignore[arg-type]
    assert article.body == "春灌现场会在柳林镇召开，代表们察看了水情，又到田间察看了墒情。"
    assert not article.missing_half
    assert [one.number for one in article.pages] == ["1", "2", "3"]


def test_a_chain_without_its_last_page_says_that_a_half_is_missing() -> None:
    (article,) = read_pages(CHAIN[:2], NAMES)[0].articles
    assert (article.missing_half, article.body[-4:]) == (True, "田间察看")


def test_a_reporters_name_cut_by_the_jump_is_whole() -> None:
    first = page("春灌现场会召开\n\n春灌现场会在柳林镇召开，代表们察看了墒情。（记者 温若（下转2版）\n", "1")
    second = page("（上接1版）兰 通讯员 鲁一鸣）\n", "2")
    (article,) = read_pages([second, first], NAMES)[0].articles
    assert [(one.name, one.role) for one in authors_of(article)] == [
        ("温若兰", "reporter"),
        ("鲁一鸣", "correspondent"),
    ]


def test_a_second_half_under_another_headline_keeps_the_first() -> None:
    second = page("把水用在刀刃上\n\n（上接1版）察看了水情。\n", "2")
    (article,) = read_pages([CHAIN[0], second], NAMES)[0].articles
    assert (article.headline, article.missing_half) == ("春灌现场会召开", False)


def test_two_jumps_to_one_page_are_told_apart_by_what_is_told() -> None:
    one = "春灌现场会召开\n\n本报讯 春灌现场会在柳林镇召开，各乡镇负责人到渠首察看水情，（下转4版）\n"
    other = "渔港开渔千帆竞发\n\n本报讯 昨日中午，青屿港渔船解缆起航，渔民们把冰块（下转4版）\n"
    later = "（上接1版）搬上甲板。青屿港三百多艘渔船依次驶出，渔民们挥手告别。\n\n"
    later += "（上接1版）柳林镇和各乡镇负责人又到渠首看了闸门，就春灌交换意见。\n"
    water, fish = read_pages([page(one + "\n" + other, "1"), page(later, "4")], NAMES)[0].articles
    assert "察看水情，柳林镇和各乡镇负责人" in water.body
    assert "把冰块搬上甲板。" in fish.body
