"""The copy of a text in which the words of events are looked for: that of `kg.language.folding`.

Example 例：“縣裏舉行落成儀式,鎮長出席” is looked at as “县里举行落成仪式，镇长出席”.
"""

from kg.language.folding import fold

__all__ = ["fold"]
