"""Where one body ends and the next begins: section heads that recur, first lines without dateline, tables, captions."""

from __future__ import annotations

import pytest

from kg.model import Article, PartRole
from loaders.layout import read_pages
from loaders.layout.lines import lines_of
from loaders.layout.pieces import pieces_of
from loaders.layout.repair import kept_spans
from loaders.layout.sub_headlines import is_named_sub_headline, sub_headline_end
from loaders.layout.tables import with_rows
from tests.layout.samples import BRIDGE, NAMES, TEA, column, page, wrap

OPENING = (
    "清早的马家堡，雾还没有散。老支书段树林提着马灯，从村东走到村西，挨家挨户敲门，叫大家到晒场上开会。",
    "三十年前，这里穷得叮当响，姑娘不愿嫁进来，小伙子娶不上媳妇。",
)
WATER = (
    "水是从对面山上引来的。二十几个壮劳力腰里拴着麻绳，在崖壁上凿了两个冬天，才凿通那条七百米长的暗渠。",
    "通水那一天，九十岁的曹奶奶捧起一捧喝了，说比糖还甜。",
)
SCHOOLING = (
    "教室原来是一间牛棚，下雨天外面大下、里面小下。如今的教学楼有三层，图书室、音乐室样样不缺。",
    "去年，有十一个孩子考进了县一中，录取通知书贴满了祠堂的墙。",
)
ROADS = (
    "货车第一次开进沟里的时候，娃娃们跟在后头跑了二里地。柏油铺到门口，苹果卖到了广州。",
    "运输队长葛大勇说，从前背一筐果子下山要走半天，现在一脚油门就到了收购站。",
)


def read(raw: str) -> tuple[Article, ...]:
    return read_pages([page(raw)], NAMES)[0].articles


def texts(article: Article, *roles: PartRole) -> list[str]:
    return ["".join(part.span.of(article.text).split()) for part in article.parts_of(*roles)]


def set_in(width: float, *paragraphs: str, indent: float = 2.0) -> list[str]:
    return [line for paragraph in paragraphs for line in wrap(paragraph, width, indent)]


def printed(*blocks: list[str], between: str = "\n\n") -> str:
    return between.join(line for block in blocks for line in block) + "\n"


@pytest.mark.parametrize(
    ("heads", "width"),
    [
        # balanced heads of one line: the same characters at the same places
        ((["修一条放心渠"], ["办一所好学校"], ["铺一段平坦路"]), 18.0),
        # balanced heads of two lines
        ((["向山里要水", "旱塬有了活水源"], ["向书里要路", "牛棚变成读书楼"], ["向沟外要富", "苹果坐上大货车"]), 20.0),
        # heads that begin with the same mark
        ((["◆暗渠通水"], ["◆娃娃上学"], ["◆货车进沟"]), 17.0),
        # heads whose lines are torn at odd places, all alike
        ((["让崖上的水", "流进，千家的缸"], ["让棚里的灯", "照亮，娃娃的书"], ["让沟里的果", "坐上，远方的车"]), 21.0),
    ],
    ids=["one line", "two lines", "marks", "torn"],
)
def test_section_heads_alike_divide_no_feature_whatever_the_subjects(
    heads: tuple[list[str], ...], width: float
) -> None:
    blocks = [set_in(width, *OPENING)]
    for head, told in zip(heads, (WATER, SCHOOLING, ROADS), strict=True):
        blocks += [["\n".join(head)], set_in(width, *told)]
    (article,) = read(printed(*blocks))
    assert texts(article, PartRole.SECTION_HEAD) == ["".join(head) for head in heads]


@pytest.mark.parametrize(
    ("opening", "width"),
    [
        # a comma near the end, the rest of the clause on the next line
        ("在柳树沟的半山腰上，有一座没有围墙的小学，铃声是用一截旧铁轨敲出来的，老远就能听见。", 16.0),
        # a comma near the beginning
        ("天冷了，守林人祁连生把炉火拨旺，给来避雪的路人煮了一锅面，面里卧着两个鸡蛋。", 18.0),
        # a day
        ("2015年开春的时候县里决定在柳树沟建一座小水库，消息传开，全沟的人都跑到山梁上去看。", 20.0),
    ],
    ids=["late comma", "early comma", "day"],
)
def test_the_first_line_of_a_body_without_dateline_is_no_display_print(opening: str, width: float) -> None:
    second = "守在这里的人一待就是三十年，说起当年的光景，他们总是先笑一笑，再慢慢地往下讲。"
    raw = printed(column(BRIDGE), ["望江大桥主塔封顶"], set_in(width, opening, second, second + "山风从沟口吹进来。"))
    articles = read(raw)
    assert [article.headline for article in articles] == ["望江大桥主塔封顶", None]
    assert articles[1].body.replace("\n", "").startswith(opening)


@pytest.mark.parametrize(
    ("caption", "cut"),
    [
        # the whole line twice, of the subject of the text around it
        ("马家堡村民在晒场上开会", "middle"),
        # shadow print that says what one half tells
        ("曹奶奶在暗渠边捧水", "middle"),
    ],
    ids=["both halves", "one half"],
)
def test_a_shadow_print_caption_inside_a_text_cuts_nothing(caption: str, cut: str) -> None:
    lines = set_in(18.0, *OPENING, *WATER, *ROADS)
    middle = next(index for index, line in enumerate(lines) if line.endswith("。") and index > 4) + 1
    raw = printed(lines[:middle], [caption * 2], lines[middle:])
    assert len(read(raw)) == 1


@pytest.mark.parametrize(
    "sub",
    ["——马家堡引水办学记事", "——马家堡三十年变迁记", "——来自马家堡的调查（上）"],
    ids=["jishi", "bianqian", "part"],
)
def test_a_dash_line_before_a_caption_or_a_jump_is_no_body(sub: str) -> None:
    raw = printed(
        set_in(18.0, *OPENING, *WATER),
        ["马家堡的渠马家堡的渠"],
        [sub],
        ["图为马家堡的渠。 葛明 摄"],
        column(TEA),
    )
    assert [article.body[:3] for article in read(raw)] == ["清早的", "3月1"]


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("——石桥镇春耕见闻 清晨的茶山上", 9),  # the text begins behind the blank
        ("——石桥镇 春耕见闻", None),  # two halves
        ("——今年 全市新开工项目六十个", None),  # an item of a list
    ],
    ids=["text", "halves", "item"],
)
def test_a_sub_headline_ends_where_its_kind_is_named(text: str, end: int | None) -> None:
    assert sub_headline_end(text) == end


@pytest.mark.parametrize(
    ("text", "named"),
    [("——河口镇防汛纪实", True), ("——河口镇新增农户三百", False), ("河口镇防汛纪实", False)],
    ids=["kind", "item", "no dash"],
)
def test_sub_headlines_name_the_kind_of_text(text: str, named: bool) -> None:
    assert is_named_sub_headline(text) is named


TABLES = {
    # words and figures, a head above
    "figures": ["乡镇 完成额 增长", "石桥镇 18.6 4.5", "河口镇 30.2 11.7", "马家乡 7.2 -1.5"],
    # wide blanks, a dash for no value
    "wide": ["站点　指数　污染物　级别", "东关　38　—　优", "北园　54　臭氧　良"],
    # names and offices, no figure
    "names": ["青山水库 葛明 县长", "清水水库 段树林 局长", "红旗水库 曹建国 镇长"],
    # prices with units
    "units": ["黄瓜 1.5元 1.2元", "茄子 2元 1.8元"],
}


@pytest.mark.parametrize("rows", TABLES.values(), ids=TABLES.keys())
def test_rows_of_tables_are_running_text(rows: list[str]) -> None:
    assert {piece.role for piece in with_rows(pieces_of("\n".join(rows)))} == {PartRole.BODY}
    (article,) = read(printed(set_in(18.0, *OPENING, *WATER), rows))
    assert all("".join(row.split()) in "".join(article.text.split()) for row in rows)


@pytest.mark.parametrize(
    "lines",
    [
        ["石桥镇 18.6 4.5"],  # one row is none
        ["苹果下山了 羊群会听号了", "水渠通到家 日子甜如蜜"],  # headlines of two halves
        ["葛明 段树林", "曹建国 祁连生"],  # names
    ],
    ids=["one", "halves", "names"],
)
def test_display_print_is_no_table(lines: list[str]) -> None:
    assert {piece.role for piece in with_rows(pieces_of("\n".join(lines)))} == {None}


@pytest.mark.parametrize(
    ("lines", "headline"),
    [
        (["望", "江", "大", "桥", "封", "顶"], "望江大桥封顶"),
        (["望", "江", "大", "桥", "", "主", "塔", "封", "顶"], "望江大桥主塔封顶"),
    ],
    ids=["one column", "two columns"],
)
def test_characters_one_a_line_are_an_upright_headline(lines: list[str], headline: str) -> None:
    (article,) = read(printed(lines, [""], column(BRIDGE), between="\n"))
    assert article.headline == headline
    assert article.body.startswith("2月28日")


@pytest.mark.parametrize(
    "between", [["我市出台人才新政二十条（见2版）"], ["秋粮收购全面开秤", "（详见4版）"]], ids=["one line", "two lines"]
)
def test_a_pointer_in_the_middle_of_a_sentence_cuts_nothing(between: list[str]) -> None:
    lines = set_in(17.0, *OPENING, *WATER)
    comma = next(index for index, line in enumerate(lines) if line.endswith("，"))
    (article,) = read(printed(lines[: comma + 1], between, lines[comma + 1 :]))
    assert "".join(article.body.split()) == "".join(OPENING + WATER)


def test_kept_indents_begin_paragraphs_and_never_headlines() -> None:
    told = ("村里商定，入冬前先做完三件事", "（一）给水塔换上厚实的新棉衣，再", "（二）把坏了的路灯一盏一盏修好，再")
    lines = [f"\u3000\u3000{one}\n请两个年轻人每天晚上走一遍看一看。" for one in told]
    opening = [f"\u3000\u3000{one[:12]}\n{one[12:]}" for one in (*OPENING, *WATER)]
    (article,) = read("\n".join(opening + lines) + "\n")
    assert article.headline is None
    assert len(texts(article, PartRole.BODY)) == len(opening) + len(lines)


@pytest.mark.parametrize("widths", [(18.0, 18.0), (17.0, 18.0), (20.0, 17.0)], ids=["same", "near", "other"])
def test_texts_with_other_names_again_and_again_are_two(widths: tuple[float, float]) -> None:
    first = [
        "马家堡的渠是段树林领着人凿的。段树林那年二十六岁，马家堡的人都叫他段铁头，说他认准的事十头牛也拉不回来。",
        "凿到第三个月，段树林的手指被石头砸断了一根。马家堡的婆姨们哭着劝他歇工，他把手一裹，第二天照样拴上麻绳下了崖。",
        "如今暗渠换成了水泥管，段树林也走不动了，每天拄着拐杖到蓄水池边坐一坐，听听水响，心里就踏实，饭也吃得香甜。",
        "渠通的那天，马家堡敲了一夜锣。",
    ]
    second = [
        "潘秀娥的剪刀走到哪里，鹤坪的窗户就红到哪里。潘秀娥今年七十三，剪了六十多年，鹤坪的姑娘出嫁，嫁妆里都有她的喜花。",
        "去年腊月，鹤坪办起剪纸班，潘秀娥当老师，不收一分学费。城里来的大学生跟着潘秀娥学了半个月，把鹤坪的花样画成图册，印了两千本。",
        "外孙女从深圳辞职回家，把图案印在丝巾、茶杯和书包上，再写几句说明，寄给喜欢民间手艺的年轻顾客，订单排到明年春节。",
        "图册卖光了，鹤坪来的客人一天比一天多。",
    ]
    bodies = read(printed(set_in(widths[0], *first), set_in(widths[1], *second)))
    assert [article.body[:3] for article in bodies] == ["马家堡", "潘秀娥"]


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        # doubled marks behind a line printed twice, commas inside
        ("3月5日，渔民在补网3月5日，渔民在补网。。 葛明葛明 摄摄", "3月5日，渔民在补网。 葛明 摄"),
        # a kicker in plain print, the rest twice
        ("把水引到家门口 段树林在马家堡调研时强调段树林在马家堡调研时强调", "把水引到家门口 段树林在马家堡调研时强调"),
    ],
    ids=["marks", "half the line"],
)
def test_print_that_comes_out_twice_is_read_once(line: str, kept: str) -> None:
    (one,) = lines_of(line)
    words = "".join(span.of(line) for span in kept_spans(line, one.span))
    assert "".join(words.split()) == "".join(kept.split())


def test_a_note_of_the_editor_opens_an_article() -> None:
    raw = printed(set_in(18.0, *OPENING, *WATER), ["一把旧雨伞", "编者按"], set_in(18.0, *ROADS), ["（城关镇 祁连生）"])
    assert [article.body[:3] for article in read(raw)] == ["清早的", "货车第"]
