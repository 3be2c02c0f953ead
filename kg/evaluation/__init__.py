"""Measuring a graph against gold files: precision, recall and F1 by kind, and how pages were cut.

Example 例：`official|周明|县长|武陵县` needs a present tenure of 周明 as 县长 there.

The rules are those of the README beside the gold files. SPARQL is run by the caller's `rows`; nothing here
knows which store there is.
"""

from kg.evaluation.gold import GoldFact, parse_facts
from kg.evaluation.queries import Rows
from kg.evaluation.reviews import Review, parse_review, unreviewed, with_review
from kg.evaluation.score import Score, total
from kg.evaluation.scoring import score_page
from kg.evaluation.segments import (
    Segmentation,
    SegmentPart,
    parse_segments,
    score_segments,
)
from kg.evaluation.stated import PageStatements, statements_of
from kg.evaluation.stated_lines import StatedLine, stated_lines
from kg.evaluation.table import Table, as_json, render

__all__ = [
    "GoldFact",
    "PageStatements",
    "Review",
    "Rows",
    "Score",
    "SegmentPart",
    "Segmentation",
    "StatedLine",
    "Table",
    "as_json",
    "parse_facts",
    "parse_review",
    "parse_segments",
    "render",
    "score_page",
    "score_segments",
    "stated_lines",
    "statements_of",
    "total",
    "unreviewed",
    "with_review",
]
