"""What a place is: its level, and a place of the gazetteer or of one article.

Example 例：交口县 is Place("141130", "交口县", Level.COUNTY, "1411").
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from ontology.terms import XZ

if TYPE_CHECKING:
    from rdflib import URIRef


class Level(IntEnum):
    """A level of administration; the value is the number of digits in a code of that level, so wider is
    less."""

    PROVINCE = 2  # 省、自治区、直辖市、特别行政区
    CITY = 4  # 地级市、地区、自治州、盟
    COUNTY = 6  # 县、县级市、市辖区、旗
    TOWNSHIP = 9  # 镇、乡、街道、苏木
    VILLAGE = 12  # 村、社区、嘎查

    @property
    def term(self) -> URIRef:
        """The class of the vocabulary (`xz:County`)."""
        return XZ[self.name.capitalize()]


@dataclass(frozen=True, slots=True)
class Place:
    """A place. `code` is its division code, "" for a place that has none (a local place 地方).

    `parent` is the key of the place that it lies in, "" for a province: the parent's code, or for a parent
    without a code the parent's own parent and name with a slash between (`141182/西河乡`).
    """

    code: str
    name: str
    level: Level
    parent: str

    @property
    def key(self) -> str:
        """What identifies it: its code, or its parent's key and its name."""
        return self.code or f"{self.parent}/{self.name}"
