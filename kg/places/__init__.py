"""The gazetteer: places of the whole country by name and code, and what the graph says of them.

Example 例：`Gazetteer.load().named("洪相乡", within="1411")` is (洪相镇 of 交城县,), which was a 乡.
"""

from kg.places.descriptions import descriptions, place_iri
from kg.places.gazetteer import Gazetteer
from kg.places.level import Level, Place

__all__ = ["Gazetteer", "Level", "Place", "descriptions", "place_iri"]
