"""Reprints 转载: whether two bodies are one text, printed again as it was, shortened or lightly edited.

    plain (signs that count) ──▶ fingerprints (which articles to compare) ──▶ alignment ──▶ replaced ──▶ likeness

Example 例：the daily of a prefecture prints 新华社's text whole, a county paper its first four paragraphs: one text.
Two weather notices that differ in nothing but their figures are two.
"""

from __future__ import annotations

from kg.reprints.fingerprints import fingerprints
from kg.reprints.likeness import RULE, likeness
from kg.reprints.plain import plain

__all__ = ["RULE", "fingerprints", "likeness", "plain"]
