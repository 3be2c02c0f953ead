"""Which reader reads which date rule.

Example 例：`READERS["dates.word"]` reads 昨(22)日.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language import date_days as days
from kg.language import date_periods as periods

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kg.language.date_anchors import Anchor, Match, Read

READERS: Mapping[str, Callable[[Match, Anchor], Read]] = {
    "dates.numeric": days.read_numeric,
    "dates.days": days.read_days,
    "dates.bare_days": days.read_bare_days,
    "dates.day": days.read_day,
    "dates.months": periods.read_months,
    "dates.month": periods.read_month,
    "dates.years": periods.read_years,
    "dates.year": periods.read_year,
    "dates.part": periods.read_part,
    "dates.word": days.read_word,
    "dates.bare_day": days.read_bare_day,
    "dates.lost_month": days.read_lost_month,
    "dates.month_word": periods.read_month_word,
    "dates.plan": periods.read_plan,
    "dates.years_until": periods.read_years_until,
    "dates.months_until": periods.read_months_until,
    "dates.season": periods.read_season,
    "dates.campaign": periods.read_campaign,
    "dates.festival": periods.read_festival,
    "dates.same_day": days.read_same_day,
}
"""The reader of each rule of `kg.language.date_patterns.PATTERNS`."""
