"""What an article without a headline is called: its first sentence, and the graph says that the label is made."""

from __future__ import annotations

import pytest
from rdflib import RDFS, Literal

from kg.model import PartRole, Reading
from kg.triples import article_triples, made_label
from ontology.terms import XZ
from tests.reading import article_of

CASES = [
    # a sentence loses its full stop, and what follows it
    ("石桥镇茶园开采。茶农上了山。", "石桥镇茶园开采"),
    # a question keeps its mark
    ("谁来种地？合作社有了答案。", "谁来种地？"),
    # a text without any stop is its own label
    ("石桥镇茶园", "石桥镇茶园"),
    # a long sentence ends at a clause
    (
        "3月1日，石桥镇万亩茶园迎来今年第一个采摘日，茶农们背着竹篓上了山，镇里还请来农技员到地头讲解采摘和炒制的要领。",
        "3月1日，石桥镇万亩茶园迎来今年第一个采摘日，茶农们背着竹篓上了山…",
    ),
    # without a comma it ends where it must
    ("茶" * 60 + "。", "茶" * 40 + "…"),
]


@pytest.mark.parametrize(("text", "label"), CASES, ids=[label[:8] for _, label in CASES])
def test_a_label_is_made_from_the_first_sentence(text: str, label: str) -> None:
    assert made_label(text) == label


@pytest.mark.parametrize(
    ("lines", "label", "is_made"),
    [
        # the page has a headline: nothing is made
        ([(PartRole.HEADLINE, "茶香四溢"), (PartRole.BODY, "石桥镇茶园开采。")], "茶香四溢", False),
        # it has none
        ([(PartRole.BODY, "石桥镇茶园开采。")], "石桥镇茶园开采", True),
    ],
    ids=["printed", "made"],
)
def test_a_made_label_is_marked(lines: list[tuple[PartRole, str]], label: str, is_made: bool) -> None:
    article = article_of(lines)
    triples = set(article_triples(Reading(article)))
    assert (article.iri, RDFS.label, Literal(label, lang="zh")) in triples
    assert ((article.iri, XZ.labelMade, Literal(True)) in triples) == is_made
