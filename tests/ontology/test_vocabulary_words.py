"""Event types, concepts and units as data: words that lead to one meaning only."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from ontology.files import instances
from ontology.terms import (
    INDICATOR,
    SKOS,
    UNIT,
    XZ,
    concept_named,
    concepts,
    event_types,
    label,
    superclasses,
    unit_of,
    units,
)

if TYPE_CHECKING:
    from rdflib import URIRef


@pytest.mark.parametrize(
    ("word", "cls"),
    [
        ("督导", XZ.Inspection),  # verbs
        ("座谈会", XZ.Meeting),  # nouns
        ("奠基", XZ.Ceremony),  # both
        ("签约", XZ.Signing),
        ("启动仪式", XZ.Launch),  # longer than 仪式, so it is a launch
        ("展销会", XZ.Exhibition),
        ("获批", XZ.Approval),
        ("印发", XZ.Issuance),
        ("当选", XZ.Election),
        ("免去", XZ.Removal),
        ("会见", XZ.Reception),
        ("捐赠", XZ.Donation),
        ("演练", XZ.Drill),
        ("抢险救援", XZ.Rescue),
        ("开庭", XZ.CourtHearing),
    ],
)
def test_a_trigger_names_its_event_type(word: str, cls: URIRef) -> None:
    assert [kind.cls for kind in event_types() if word in kind.triggers] == [cls]


@pytest.mark.parametrize(
    ("word", "why"),
    [
        ("检查", "检查 is also a noun in 检查站 and in medicine"),
        ("会议", "会议 is also what a speech refers to"),
        ("启动", "启动 is also what engines do"),
        ("考核", "考核 is mostly a system, not an event"),
        ("建成", "建成 is mostly a sum of years"),
    ],
)
def test_a_word_that_is_no_event_by_itself_is_a_weak_trigger(word: str, why: str) -> None:
    assert why
    assert not [kind for kind in event_types() if word in kind.triggers]
    assert [kind for kind in event_types() if word in kind.weak]


def test_no_word_triggers_two_event_types() -> None:
    words = Counter(word for kind in event_types() for word in {*kind.triggers, *kind.weak, *kind.frames})
    assert [word for word, times in words.items() if times > 1] == []


def test_what_is_never_a_trigger_holds_one() -> None:
    for kind in event_types():
        words = (*kind.triggers, *kind.weak)
        idle = [never for never in kind.never if not any(word in never and word != never for word in words)]
        assert idle == [], kind.label_en


def test_frames_are_pairs_of_words() -> None:
    (meeting,) = (kind for kind in event_types() if kind.cls == XZ.Meeting)
    assert ("召开", "会议") in meeting.frames
    assert all(before and after for kind in event_types() for before, after in kind.frames)


def test_every_event_type_is_an_event_with_words_longest_first() -> None:
    assert len(event_types()) >= 20
    for kind in event_types():
        assert XZ.Event in superclasses(kind.cls)
        assert kind.triggers, kind.label_en
        assert list(kind.triggers) == sorted(kind.triggers, key=lambda word: (-len(word), word))


@pytest.mark.parametrize("scheme", instances(SKOS.ConceptScheme), ids=label)
def test_no_word_leads_to_two_concepts_of_a_scheme(scheme: URIRef) -> None:
    words = Counter(word for concept in concepts(scheme) for word in concept.words)
    assert [word for word, times in words.items() if times > 1] == []
    assert concepts(scheme)


@pytest.mark.parametrize(
    ("scheme", "word", "concept"),
    [
        (XZ.participationRoles, "主持", XZ.chair),  # a label
        (XZ.participationRoles, "调研", XZ.lead),  # who inspects leads
        (XZ.authorRoles, "通讯员", XZ.correspondent),
        (XZ.postRoles, "副县长", XZ.deputyHeadOfGovernment),  # not the head of government
        (XZ.postRoles, "旗长", XZ.headOfGovernment),
        (XZ.qualifiers, "逾", XZ.over),
        (XZ.qualifiers, "约", XZ.approximately),  # xz:about is the property of events
        (XZ.indicators, "GDP", INDICATOR.grossRegionalProduct),
        (XZ.indicators, "贫困发生率", INDICATOR.povertyRate),
        (XZ.indicators, "天气", None),  # unknown words lead nowhere
        (XZ.County, "主持", None),  # no scheme
    ],
)
def test_a_word_leads_to_its_concept(scheme: URIRef, word: str, concept: URIRef | None) -> None:
    assert concept_named(scheme, word) == concept


def test_deputies_are_narrower_than_deputy_head() -> None:
    (deputy,) = (concept for concept in concepts(XZ.postRoles) if concept.iri == XZ.deputySecretary)
    assert deputy.broader == (XZ.deputyHead,)


@pytest.mark.parametrize(
    ("symbol", "unit"),
    [
        ("亩", UNIT.mu),
        ("％", UNIT.percent),  # full width
        ("㎡", UNIT.squareMetre),  # one character for a unit
        ("千米", UNIT.kilometre),  # another name for 公里
        ("MW", UNIT.megawatt),
        ("KWH", UNIT.kilowattHour),  # as newspapers misprint it
        ("个百分点", UNIT.percentagePoint),  # not %
        ("人次", UNIT.personTime),  # not 人
        ("元/千瓦时", UNIT.yuanPerKilowattHour),
        ("度", UNIT.du),  # a degree or a kilowatt hour: left open
    ],
)
def test_a_spelling_leads_to_its_unit(symbol: str, unit: URIRef) -> None:
    found = unit_of(symbol)
    assert found is not None
    assert found.iri == unit


@pytest.mark.parametrize("symbol", ["万", "亿", "万元", "亿千瓦时", ""])
def test_numerals_are_no_part_of_a_unit(symbol: str) -> None:
    assert unit_of(symbol) is None


def test_no_spelling_leads_to_two_units() -> None:
    spellings = Counter(symbol for unit in units() for symbol in unit.symbols)
    assert [symbol for symbol, times in spellings.items() if times > 1] == []


def test_a_mu_is_two_thirds_of_a_thousand_square_metres() -> None:
    mu = unit_of("亩")
    assert mu is not None
    assert (mu.factor, mu.converts_to) == (Decimal("666.667"), UNIT.squareMetre)


def test_a_unit_that_converts_says_how_and_to_what() -> None:
    for unit in units():
        assert (unit.factor is None) == (unit.converts_to is None), unit.label
        assert unit.factor is None or unit.factor > 0


def test_money_has_its_iso_code() -> None:
    codes = {unit.label: unit.currency for unit in units() if unit.currency}
    assert codes["元"] == "CNY"
    assert codes["美元"] == "USD"
    assert all(len(code) == 3 and code.isupper() for code in codes.values())
