"""A paper's own file may mend pieces; papers without a file are read by the general rules."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.model import PartRole
from loaders.layout.pieces import Piece, pieces_of
from loaders.newspapers import Newspaper, rules_for

if TYPE_CHECKING:
    from collections.abc import Sequence


def without_weather(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    return tuple(replace(one, role=PartRole.NOISE) if one.text.startswith("今日天气") else one for one in pieces)


def test_a_paper_without_a_file_is_read_as_printed() -> None:
    pieces = pieces_of("今日天气 晴\n茶山春早。")
    assert rules_for("云岭日报").mend(pieces) == pieces


def test_a_paper_with_a_file_mends_its_pieces() -> None:
    paper = Newspaper("云岭日报", mend=without_weather)
    assert [one.role for one in paper.mend(pieces_of("今日天气 晴\n茶山春早。"))] == [PartRole.NOISE, None]
