"""The county an article is about, and which place governs a position."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import RDF, RDFS, Literal

from kg import identity
from kg.model import Denotation, Evidence, Span, Statement
from loaders.findings import Context, Findings
from loaders.places import county_at, place_at, state
from ontology.terms import XZ

Read: TypeAlias = Callable[..., tuple[Context, Findings]]


@pytest.mark.parametrize(
    ("newspaper", "headline", "text", "county"),
    [
        ("吕梁日报", "交口县念好产业经", "岚县、兴县前来学习，兴县干部说", "交口县"),  # the headline decides
        ("吕梁日报", "", "临县抓春耕。临县三交镇下种，临县干部下田", "临县"),  # a clear majority
        ("吕梁日报", "", "临县、兴县、岚县分别汇报", None),  # none is clear
        ("吕梁日报", "岚县兴县携手", "岚县土豆，岚县粉条，岚县小吃", None),  # two in the headline
        ("今日永嘉", "", "春耕忙，全员上", "永嘉县"),  # a county's paper
        ("吕梁日报", "吕梁市任免名单", "任命某某为临县人民检察院检察长", None),  # the headline names the city
        # more is said of the city
        ("吕梁日报", "", "我市部署。全市落实，全市检查，我市推进。石楼县开工，石楼县培训", None),
    ],
)
def test_an_article_is_about_one_county_or_none(
    read: Read, newspaper: str, headline: str, text: str, county: str | None
) -> None:
    _, findings = read(text, newspaper, headline)
    assert (findings.county and findings.county.name) == county


def test_the_county_named_last_in_the_paragraph_governs(read: Read) -> None:
    context, findings = read("临县先讲，岚县普明镇后讲，县长说\n县长又说", "吕梁日报", "交口县作报告")
    text = context.article.text
    first = county_at(context, findings, text.index("县长说"))
    second = county_at(context, findings, text.index("县长又说"))
    assert first is not None
    assert first.place.name == "岚县"
    assert second is not None
    assert second.place.name == "交口县"  # a new paragraph: what the article is about


def test_without_a_county_the_wider_place_governs(read: Read) -> None:
    context, findings = read("宜昌市部署，市长说", "江畔晚报")
    found = county_at(context, findings, context.article.text.index("市长"))
    assert found is not None
    assert found.place.name == "宜昌市"


def test_a_county_paper_governs_where_nothing_is_named(read: Read) -> None:
    context, findings = read("县长到田头", "今日永嘉")
    found = county_at(context, findings, 0)
    assert found is not None
    assert found.place.name == "永嘉县"
    assert found.inferred_from == context.names.newspaper("今日永嘉")


def test_the_place_named_last_in_the_sentence_governs(read: Read) -> None:
    context, findings = read("县长到永嘉县岩头镇调研。会议强调安全。", "今日永嘉")
    text = context.article.text
    found = place_at(context, findings, text.index("调研"))
    assert found is not None
    assert found.place.name == "岩头镇"
    before = place_at(context, findings, 0)
    assert before is not None
    assert before.place.name == "永嘉县"  # nothing stands before it, so the first behind
    assert place_at(context, findings, text.index("会议")) is None


def test_a_local_place_is_described_and_a_known_one_only_denoted(read: Read) -> None:
    context, findings = read("永嘉县岩头镇枫树岙村", "今日永嘉")
    said = list(state(context, findings))
    village = findings.places[-1].iri
    statements = {(item.subject, item.predicate, item.object) for item in said if isinstance(item, Statement)}
    assert statements == {
        (village, RDF.type, XZ.Village),
        (village, RDFS.label, Literal("枫树岙村", lang="zh")),
        (village, XZ.within, findings.places[1].iri),
    }
    assert [item.thing for item in said if isinstance(item, Denotation)] == [f.iri for f in findings.places]


def test_what_a_word_was_inferred_from_is_stated_of_its_mention(read: Read) -> None:
    context, findings = read("我县春耕忙", "今日永嘉")
    (statement,) = (item for item in state(context, findings) if isinstance(item, Statement))
    assert statement.subject == identity.mention(context.article.iri, Span(0, 2))
    assert statement.predicate == XZ.inferredFrom
    assert statement.object == context.names.newspaper("今日永嘉")


WORDS = (
    *(
        "永嘉县",
        "岩头镇",
        "枫树岙村",
        "我县",
        "全县",
        "该镇",
        "县长",
        "浙江",
        "温州",
        "鼓楼区",
        "城关镇",
        "第一村",
    ),
    *(
        "到",
        "的",
        "、",
        "，",
        "。",
        "和",
        "村",
        "镇",
        "乡",
        "市场",
        "123",
        "吕梁山",
        "\n",
        "（",
        "）",
        "王",
        "街道",
    ),
)
PIECES = st.sampled_from(WORDS)


@settings(deadline=None, max_examples=150)
@given(st.lists(PIECES, max_size=25).map("".join), st.sampled_from(["今日永嘉", "温州日报", "江畔晚报"]))
def test_mentions_lie_in_a_line_never_overlap_and_are_called_by_their_words(
    read: Read, text: str, newspaper: str
) -> None:
    context, findings = read(text, newspaper)
    end = 0
    for mention in findings.places:
        words = mention.span.of(context.article.text)
        assert mention.span.start >= end
        assert len(words) > 1
        assert "\n" not in words
        end = mention.span.end
        if not mention.evidence.rule.endswith("reference"):
            names = (mention.place.name, *context.gazetteer.short_names(mention.place))
            former = tuple(line.name for line in context.gazetteer.designations(mention.place.code))
            assert words in (*names, *former, mention.place.name.removesuffix("村"))
        assert mention.inferred_from is None or isinstance(mention.inferred_from, Evidence | str)
