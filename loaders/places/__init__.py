"""Places of an article: provinces, cities, counties, townships and villages, and words like 我市 and 全县.

Example 例：in “县长周明到永嘉县岩头镇调研” the county and the township; `place_at` says that the visit was
in 岩头镇.
"""

from loaders.places.county import county_at, place_at
from loaders.places.finding import find
from loaders.places.stating import state

__all__ = ["county_at", "find", "place_at", "state"]
