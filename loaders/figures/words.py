"""The words that figures are read by, from `figures_words.tsv`, as patterns.

Example 例：`LINK_END` finds 升到 at the end of 森林覆盖率升到.
"""

from __future__ import annotations

import re

from kg.tables import any_of, by_use

WORDS = by_use("loaders/data/figures_words.tsv")
"""Use → words; the head of the table says what each use is."""


def _at_end(use: str) -> re.Pattern[str]:
    return re.compile(f"(?:{any_of(WORDS[use])})$")


def _anywhere(use: str) -> re.Pattern[str]:
    return re.compile(any_of(WORDS[use]))


LINK_END = re.compile(f"(?:{any_of(WORDS['link'])}|每[\u4e00-\u9fff]{{1,2}})$")
CHANGE_END = re.compile(f"(?:同比|环比|比上年|比去年)?(?:{any_of(WORDS['change'])})了?$")
CHANGES = _anywhere("change")
HEAD_END = _at_end("head")
CONTAINER = _anywhere("container")
TARGET = _anywhere("target")
CUMULATIVE = _anywhere("cumulative")
SHARE = re.compile(f"(?:{any_of(WORDS['share'])})(?:达|达到|为|约)?$")
NOW = _anywhere("now")
