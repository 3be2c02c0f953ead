"""Pictures: where captions end, who took them, whose they are, and when they are a story of their own."""

from __future__ import annotations

import pytest

from kg.model import Article, PartRole
from loaders.layout import PageReading, read_pages
from loaders.layout.banners import is_banner
from loaders.layout.credits import credit_at_end
from tests.layout.samples import CLINIC, NAMES, SCHOOL, TEA, Told, column, heading, page

BOX = "剪纸迎新春\n\n图为3月1日，河畔社区居民在活动室里剪窗花、\n\n迎新春。 贝小宁 摄"
TEA_PAGE = "\n\n".join([*heading(TEA), *column(TEA)])
SCHOOL_PAGE = "\n\n".join([*heading(SCHOOL), *column(SCHOOL)])


def reading(raw: str) -> PageReading:
    return read_pages([page(raw)], NAMES)[0]


def texts(article: Article, *roles: PartRole) -> list[str]:
    return [part.span.of(article.text) for part in article.parts_of(*roles)]


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        # the usual form, with and without a role, with a slash
        ("图为茶园。 李晓梅 摄", "李晓梅 摄"),
        ("图为茶园。 本报记者 李晓梅 摄", "本报记者 李晓梅 摄"),
        ("图为茶园。 李晓梅/摄", "李晓梅/摄"),
        # in brackets, right behind the sentence
        ("图为茶园。（李晓梅 摄）", "（李晓梅 摄）"),
        # who provided it
        ("图为茶园。 李晓梅 供图", "李晓梅 供图"),
        # said first
        ("图为茶园。 摄影：李晓梅", "摄影：李晓梅"),
        ("图为茶园。 图/李晓梅", "图/李晓梅"),
        # 图 alone needs a role before the name
        ("图为茶园。 通讯员 李晓梅 图", "通讯员 李晓梅 图"),
        # text and picture by one hand
        ("图为茶园。 李晓梅 文/图", "李晓梅 文/图"),
        # nobody's name
        ("图为茶园。（资料图片）", "（资料图片）"),
        # sentences that speak of taking pictures
        ("他说，这是自己在茶园里拍摄", None),
        ("游客举着手机在茶园里自拍 航摄", None),
        ("村民展示了一张茶园的旧图", None),
    ],
)
def test_photo_credits_are_found_in_all_their_forms(line: str, credit: str | None) -> None:
    start = credit_at_end(line)
    assert (line[start:] if start is not None else None) == credit


def test_captions_side_by_side_are_two() -> None:
    raw = TEA_PAGE + "\n\n" + SCHOOL_PAGE
    raw += "\n\n图为云岭镇茶农采摘春茶。 温若兰 摄 图为石门小学学生在泳池换气。 田小雨 摄"
    first, second = reading(raw).articles
    assert texts(first, PartRole.CAPTION, PartRole.CREDIT) == ["图为云岭镇茶农采摘春茶。", "温若兰 摄"]
    assert texts(second, PartRole.CAPTION, PartRole.CREDIT) == ["图为石门小学学生在泳池换气。", "田小雨 摄"]


def about(place: str, lead: str, tail: str) -> Told:
    """An article about a place, which it names in every paragraph."""
    return Told((f"{place}近来有新事",), (lead, f"{place}的干部说，{place}还要再加一把劲。", tail), dateline="本报讯")


VILLAGE = about("柏树县", "3月1日，柏树县的村医背着药箱走上山路，给老人量血压。", "柏树县今年还要修三条通组路。")
SURVEY = Told(
    ("全市特色产业走新路",),
    (
        "今年以来，全市各地因地制宜，核桃、药材、花卉各有起色，农民的腰包鼓了起来。",
        "青石县的核桃、柏树县的香菇、双河县的花卉都卖出了省，基地连成了片。",
        "市农业局的统计表明，全市特色产业的产值已经占到农业总产值的四成以上，比三年前翻了一番。",
        "下一步，全市将在加工、冷链、品牌三个环节上下功夫，让更多的农民分享产业链上的收益。",
    ),
    dateline="本报讯",
)
COUNTY = about("青石县", "2月28日，青石县召开会议，部署今年的防火工作。", "青石县已经备足了灭火器材。")


@pytest.mark.parametrize(
    ("caption", "owner"),
    [
        # no article tells of the factory; one is about the place, another only mentions it
        ("图为柏树县鸿运纺织厂香菇车间。 秦小川 摄", VILLAGE),
        # an article tells of it, whatever place it is about
        ("图为柏树县的香菇卖出了省。 秦小川 摄", SURVEY),
        # a place that two articles are about says nothing: words decide
        ("图为全市特色产业产品展销。 秦小川 摄", SURVEY),
        # the finer place decides
        ("图为青石县灭火器材入库。 秦小川 摄", COUNTY),
    ],
)
def test_a_picture_goes_to_the_article_of_its_words_or_its_place(caption: str, owner: Told) -> None:
    order = (VILLAGE, SURVEY, COUNTY)
    for place in (1, 3):
        blocks = ["\n\n".join([*heading(told), *column(told)]) for told in order]
        blocks.insert(place, caption)
        found = {one.headline: texts(one, PartRole.CAPTION) for one in reading("\n\n".join(blocks)).articles}
        assert [head for head, captions in found.items() if captions] == [owner.headline[0]]


def test_a_photographer_without_a_caption_illustrates_what_he_wrote() -> None:
    raw = SCHOOL_PAGE + "\n\n" + TEA_PAGE + "\n\n" + "\n\n".join([*heading(CLINIC), *column(CLINIC)]) + "\n\n温若兰 摄"
    owners = [one.headline for one in reading(raw).articles if texts(one, PartRole.CREDIT)]
    assert owners == [TEA.headline[0]]


@pytest.mark.parametrize(
    "raw",
    [
        # alone on its page, under a banner
        "图片新闻\n\n" + BOX,
        # between two articles, with and without a banner
        TEA_PAGE + "\n\n图片新闻\n\n" + BOX + "\n\n" + SCHOOL_PAGE,
        TEA_PAGE + "\n\n" + BOX + "\n\n" + SCHOOL_PAGE,
        # at the head of the page
        BOX + "\n\n" + TEA_PAGE,
    ],
)
def test_a_headline_with_a_picture_and_nothing_else_is_an_article(raw: str) -> None:
    (story,) = [one for one in reading(raw).articles if one.headline == "剪纸迎新春"]
    assert story.body == "图为3月1日，河畔社区居民在活动室里剪窗花、迎新春。"
    assert texts(story, PartRole.CREDIT) == ["贝小宁 摄"]
    assert all(one.parts_of(PartRole.DATELINE) for one in reading(raw).articles if one != story)


@pytest.mark.parametrize(
    "raw",
    [
        # under the headline, before the body
        "云岭镇春茶开采\n\n图为云岭镇茶农在茶园里采摘春茶，忙个不停。 贝小宁 摄\n\n" + "\n\n".join(column(TEA)),
        # behind the body, before its headline and the next article's
        "\n\n".join(column(TEA)) + "\n\n云岭镇春茶开采\n\n图为云岭镇茶农在茶园里采摘春茶，忙个不停。 贝小宁 摄",
        # in the middle of the body
        "\n\n".join([*heading(TEA), *column(TEA)[:8], "图为云岭镇茶农采摘春茶。 贝小宁 摄", *column(TEA)[8:]]),
    ],
)
def test_the_picture_of_an_article_is_no_story(raw: str) -> None:
    (article,) = reading(raw).articles
    assert len(texts(article, PartRole.CAPTION)) == 1


@pytest.mark.parametrize(
    ("line", "number"),
    [
        # every way to send the reader on
        ("我市出台人才新政（见2版）", "2"),
        ("我市出台人才新政（详见第4版）", "4"),
        ("●渔港开渔千帆竞发（3版）", "3"),
        ("渔港开渔千帆竞发 详见第3版", "3"),
        ("▲渔港开渔千帆竞发 >>3版", "3"),
        ("渔港开渔千帆竞发……A3版", "A3"),
    ],
)
def test_a_headline_that_sends_the_reader_on_is_a_pointer(line: str, number: str) -> None:
    found = reading(TEA_PAGE + "\n\n" + line + "\n\n" + SCHOOL_PAGE)
    assert [one.continued_on for one in found.pointers] == [number]
    assert [one.headline for one in found.articles] == [TEA.headline[0], SCHOOL.headline[0]]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        # names of columns and slogans
        ("喜迎二十大 高质量发展看青石", True),
        ("【民生关注】", True),
        ("致敬劳动者", True),
        ("庆祝建党100周年", True),
        ("平安建设在行动", True),
        ("廉政之窗", True),
        # headlines that have words of slogans
        ("平安青石建设成效显著", False),
        ("劳动者之家揭牌", False),
        ("我市创新举措促进就业", False),
        ("全县党建工作会议召开", False),
    ],
)
def test_banners_are_told_from_headlines(line: str, expected: bool) -> None:
    assert is_banner(line) is expected
