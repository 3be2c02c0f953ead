"""Lines that lead over, end in nouns of speaking, ask or stand in brackets: section heads, kickers or first lines?

Also: what begins a body on the line of a headline, and which line of shadow print is the caption.
"""

from __future__ import annotations

import pytest

from kg.model import Article, PartRole
from loaders.layout.boundaries import aheads_of, boundary
from loaders.layout.headings import is_attendance, is_kicker, leads_over
from loaders.layout.marks import begins_caption, dateline_end
from loaders.layout.pieces import Piece, pieces_of
from loaders.layout.sections import is_inside_feature
from loaders.layout.stories import Story
from tests.layout.samples import TEA
from tests.layout.test_cutting import OPENING, ROADS, SCHOOLING, WATER, printed, read, set_in, texts


@pytest.mark.parametrize(
    "heads",
    [
        # the first line leads over to the second with a colon
        (["引得来：", "渠水绕着村子走"], ["留得住：", "娃娃坐进新教室"], ["走得出：", "苹果坐上大货车"]),
        # the last head ends in a noun that kickers end in, too
        (["一条暗渠，引来全村的甘泉"], ["一座新楼，装下娃娃的课桌"], ["一条大路，带来沟里的希望"]),
        # heads in square brackets, as columns are
        (["【盼水：七百米的悬崖】"], ["【盼学：牛棚里的书声】"], ["【盼路：果子出了沟】"]),
    ],
    ids=["colon", "noun", "brackets"],
)
def test_heads_of_one_feature_do_not_divide_it(heads: tuple[list[str], ...]) -> None:
    blocks = [set_in(19.0, *OPENING)]
    for head, told in zip(heads, (WATER, SCHOOLING, ROADS), strict=True):
        blocks += [["\n".join(head)], set_in(19.0, *told)]
    (article,) = read(printed(*blocks))
    assert len(texts(article, PartRole.SECTION_HEAD)) >= len(heads)


def test_a_question_below_a_section_head_is_the_first_line_of_its_text() -> None:
    first, *rest = ["娃娃们在哪里念书？", *set_in(19.0, *SCHOOLING)]
    raw = printed(set_in(19.0, *OPENING, *WATER), ["盼学校：\n牛棚变成了读书楼"], [first, *rest], set_in(19.0, *ROADS))
    (article,) = read(raw)
    assert texts(article, PartRole.SECTION_HEAD) == ["盼学校：牛棚变成了读书楼"]


@pytest.mark.parametrize(
    ("line", "kicker", "leads"),
    [
        ("郭守信在防汛现场会上强调", True, True),
        ("郭守信勉励返乡青年：", True, True),
        # a colon alone leads over, and says nothing about who spoke
        ("引得来：", False, True),
        ("一车苹果，装满沟里人的希望", False, False),
        ("一封家书，写下老人的嘱托", False, False),
    ],
)
def test_nouns_of_speaking_make_no_kicker(line: str, kicker: bool, leads: bool) -> None:
    assert (is_kicker(line), leads_over(line)) == (kicker, leads)


@pytest.mark.parametrize("line", ["孟广田讲话 葛大勇作工作部署", "孟广田作动员讲话", "葛大勇作报告"])
def test_who_spoke_at_a_meeting_is_a_sub_headline(line: str) -> None:
    assert is_attendance(line)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("上图：渔民补网", True), ("左图为新渠", True), ("上图画，发到每户人家", False), ("下图书室里坐满了人", False)],
)
def test_words_that_begin_like_captions_are_text(text: str, expected: bool) -> None:
    assert begins_caption(text) is expected


@pytest.mark.parametrize(
    ("flat", "end"), [("本报消息（记者孟广田）昨日", 11), ("本报消息记者获悉", 4), ("本报消息灵通", None)]
)
def test_papers_open_news_with_their_message(flat: str, end: int | None) -> None:
    assert dateline_end(flat, 0) == end


def test_a_body_of_short_paragraphs_begins_on_the_line_of_a_headline() -> None:
    widths = (20, 5, 20, 24, 22, 22, 22)
    words = "老街要修修成什么样子大家各说各的话谁也不服谁只好先停下来再问一问"
    lines = [words[: width - 1] + ("。" if width < 20 else words[width - 1]) for width in widths]
    lines[0] = f"望江老街台阶换新石 {lines[0]}"
    raw = printed(set_in(16.0, *TEA.paragraphs), lines)
    assert any(piece.text == "望江老街台阶换新石" for piece in pieces_of(raw))


def test_of_two_shadow_lines_apart_the_one_above_the_byline_is_the_headline() -> None:
    caption, headline = "马家堡村民在新修的水渠边洗菜淘米", "马家堡引水上崖"
    raw = printed(set_in(18.0, *OPENING, *WATER), [caption * 2], [headline * 2], ["□ 本报记者 孟广田"])
    (article,) = read(raw)
    assert article.headline == headline
    assert texts(article, PartRole.CAPTION) == [caption]


def test_a_cut_between_balanced_heads_is_inside_a_feature() -> None:
    heads = ("修一条放心渠", "办一所舒心校")
    raw = printed(set_in(18.0, *OPENING), [heads[0]], set_in(18.0, *WATER), [heads[1]], set_in(18.0, *SCHOOLING))
    (article,) = read(raw)
    assert isinstance(article, Article)
    pieces = _told(raw, heads)
    middle = next(index for index, piece in enumerate(pieces) if piece.text == heads[1])
    assert is_inside_feature(pieces, middle - 1)
    assert not is_inside_feature(pieces, 0)


@pytest.mark.parametrize("dated", [True, False], ids=["news", "feature"])
def test_a_line_that_news_have_told_ends_them_sooner_than_a_feature(dated: bool) -> None:
    raw = printed(set_in(18.0, *OPENING), ["老支书敲门开新会"], set_in(18.0, *SCHOOLING))
    pieces = _told(raw, ("老支书敲门开新会",))
    head = next(index for index, piece in enumerate(pieces) if piece.role is PartRole.SECTION_HEAD)
    opened = [pieces[0].told(PartRole.DATELINE)] if dated else []
    value = boundary(Story([*opened, *pieces[:head]]), [pieces[head]], aheads_of(pieces)[head + 1])
    assert value == (boundary(Story(list(pieces[:head])), [pieces[head]], aheads_of(pieces)[head + 1]) + 2.0 * dated)


def _told(raw: str, heads: tuple[str, ...]) -> list[Piece]:
    return [one.told(PartRole.SECTION_HEAD if one.text in heads else PartRole.BODY) for one in pieces_of(raw)]
