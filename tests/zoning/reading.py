"""What a page set by hand is read as: the texts of its zones by role, and those of each article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import PartRole
from loaders.zoning import zone_print

if TYPE_CHECKING:
    from loaders.zoning import Print

HEADLINE, BODY, CAPTION, BYLINE = PartRole.HEADLINE, PartRole.BODY, PartRole.CAPTION, PartRole.BYLINE
KICKER, SUBHEADLINE, SECTION = PartRole.KICKER, PartRole.SUBHEADLINE, PartRole.SECTION_HEAD


def texts(page: Print, role: PartRole) -> list[str]:
    """The texts of all zones of a role in order, without white space."""
    zoning = zone_print(page)
    return ["".join(zone.span.of(zoning.text).split()) for zone in zoning.zones if zone.role is role]


def by_article(page: Print, role: PartRole) -> list[str]:
    """What each article says in a role, in order, without white space."""
    zoning = zone_print(page)
    found: dict[int, str] = {}
    for zone in zoning.zones:
        if zone.article is not None:
            said = "".join(zone.span.of(zoning.text).split()) if zone.role is role else ""
            found[zone.article] = found.get(zone.article, "") + said
    return [found[number] for number in sorted(found)]
