"""Spans, clean text with its way back, and what identity does with names."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import URIRef

from kg import identity
from kg.identity import Names
from kg.model import INSERTED, CleanText, Page, Span

NAMES = Names()
PAGE = Page(URIRef("urn:page"), "怀化时报", date(2022, 3, 15), "1", "县长 周\n\n明到村里", "0" * 64)


def clean(text: str, raw_at: tuple[int, ...]) -> CleanText:
    return CleanText(text, (PAGE,), tuple(INSERTED if at == INSERTED else 0 for at in raw_at), raw_at)


@pytest.mark.parametrize(
    ("text", "raw_at", "span", "slices"),
    [
        # a name broken by a wrap is one slice, white space inside
        ("县长周明", (0, 1, 3, 6), Span(2, 4), [(3, 7)]),
        # a space that was put in belongs to no slice
        ("县长 周明", (0, 1, INSERTED, 3, 6), Span(0, 5), [(0, 7)]),
        # characters that were passed over part two slices
        ("县村里", (0, 8, 9), Span(0, 3), [(0, 1), (8, 10)]),
        # an empty span has no source
        ("县长", (0, 1), Span(1, 1), []),
    ],
)
def test_a_span_leads_back_to_its_raw_slices(
    text: str, raw_at: tuple[int, ...], span: Span, slices: list[tuple[int, int]]
) -> None:
    found = clean(text, raw_at).sources(span)
    assert [(each.start, each.end) for each in found] == slices


def test_a_span_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValueError, match="no span"):
        Span(3, 2)


@pytest.mark.parametrize(
    ("name", "normal"),
    [
        # quotation marks and title marks do not tell two things apart
        ("“3521”工程", "3521工程"),
        # brackets of both widths are one
        ("意见（试行）", "意见(试行)"),
        # white space inside a padded name goes
        ("徐 峰", "徐峰"),
    ],
)
def test_names_are_normalised_for_identity(name: str, normal: str) -> None:
    assert identity.normalise_name(name) == normal


@given(st.text(min_size=1), st.text(min_size=1))
def test_two_normal_names_never_share_an_iri(first: str, second: str) -> None:
    one, other = identity.normalise_name(first), identity.normalise_name(second)
    same = NAMES.program(None, first) == NAMES.program(None, second)
    assert same == (one == other)


@given(st.text())
def test_a_segment_never_breaks_out_of_its_iri(text: str) -> None:
    try:
        made = identity.segment(text)
    except UnicodeEncodeError:  # a lone surrogate cannot be named
        return
    assert not set(made) & set('/?#[]<>"{}|\\^` \n')


def test_a_page_without_a_number_is_named_by_its_digest() -> None:
    iri = NAMES.page("怀化时报", date(2022, 3, 15), None, "ab" * 32)
    assert iri.endswith("/page/怀化时报/2022-03-15/sha256-abababababab")
