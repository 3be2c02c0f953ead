"""Identity: what a thing's IRI is, whatever its name holds."""

from __future__ import annotations

from datetime import date
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Literal

from kg.errors import IdentityConflict
from kg.identity import Names, segment
from kg.query.terms import is_iri
from kg.terms import iri_to_store, term_from_store, term_to_store

NAMES = Names()
DAY = date(2022, 3, 15)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        # Chinese stays as it is
        ("溆浦县", "溆浦县"),
        # a middle dot belongs to names of many peoples
        ("阿依古丽·买买提", "阿依古丽·买买提"),
        # marks that an IRI may hold stay, so that it can be typed
        ("新区（筹）、甲区", "新区（筹）、甲区"),
        ('a"b<c>d', "a%22b%3Cc%3Ed"),
        ("甲/乙#丙?丁", "甲%2F乙%23丙%3F丁"),
        # the sign of encoding itself, so that no two names meet
        ("%2F", "%252F"),
        # white space of every kind
        ("第 1\n版", "第%201%0A版"),
        # steps of a path
        ("..", "%2E%2E"),
        (".", "%2E"),
        ("1.5", "1.5"),
    ],
)
def test_a_name_becomes_a_safe_segment(name: str, expected: str) -> None:
    assert segment(name) == expected


def test_half_a_surrogate_pair_is_an_error_with_a_remedy() -> None:
    with pytest.raises(IdentityConflict, match="UTF-8"):
        segment("县\ud800")


@given(st.text(st.characters(exclude_categories=["Cs"])), st.text(st.characters(exclude_categories=["Cs"])))
def test_any_newspaper_and_number_give_an_iri_and_different_ones_give_different_iris(one: str, other: str) -> None:
    for name in (one, other):
        iri = NAMES.page(name, DAY, name, "0" * 64)
        assert iri_to_store(iri).value == str(iri)
        assert is_iri(str(iri))
    assert (segment(one) == segment(other)) == (normalize("NFC", one) == normalize("NFC", other))


@pytest.mark.parametrize(
    ("number", "fragment", "last"),
    [
        # a number is enough; without one the digest of the file, and which of its pages
        ("3", "page=2", "3"),
        (None, None, "sha256-000000000000"),
        (None, "page=2", "sha256-000000000000-2"),
        # rows of a table have a digest of their own: a table that grows renames nothing
        (None, "row=5,7-9", "sha256-000000000000"),
        (None, "line=12", "sha256-000000000000"),
    ],
)
def test_a_page_without_number_is_named_by_its_source(number: str | None, fragment: str | None, last: str) -> None:
    assert str(NAMES.page("武陵日报", DAY, number, "0" * 64, fragment)).rpartition("/")[2] == last


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_literal_comes_back_from_the_store_as_it_went_in(text: str) -> None:
    for literal in (Literal(text), Literal(text, lang="zh")):
        assert term_from_store(term_to_store(literal)) == literal
