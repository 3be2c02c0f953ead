"""Figures 数字: what the body of an article counts and measures, bound to indicator, place, period and unit.

Example 例：2020年全县粮食产量达12.7万吨 gives an observation of 粮食产量, 127000 吨, of that county, of 2020.
Numbers in names, titles, dates and formulas of work are no figures; a number with a unit whose indicator no
words say is left unread.
"""

from loaders.figures.finding import find
from loaders.figures.stating import state

__all__ = ["find", "state"]
