"""Whether a name in running text is a word of its own there.

Example 例：方山 is one in “帮扶方山”, and none in “主办方山西站”, where 主办方 and 山西 are likelier words.

The likeliest cut of the words around it decides, by the frequencies of a dictionary; the name itself counts
as a word. Everything is linear in a window of at most 20 characters.
"""

from __future__ import annotations

from functools import lru_cache
from math import log

from kg.language import words

REACH = 6
"""How many characters on each side are looked at; no word that matters is longer."""

LONG_NAME, SHORT_NAME = 200, 20
"""The frequency that a name has at least, with three or more characters and with two."""

_TOTAL = log(60_000_000)
_LONGEST = 4


def stands_alone(text: str, start: int, end: int, *, open_end: bool) -> bool:
    """Whether the likeliest cut of the text around has the name `text[start:end]` as a word.

    With `open_end` the name certainly ends there (兴县 before 县委), and only its beginning is asked for.
    """
    first = _edge_before(text, start)
    last = end if open_end else _edge_behind(text, end)
    if first == start and last == end:
        return True
    return (start, end) in _likeliest_cut(text, first, last, (start, end))


def begins_word(text: str, start: int, end: int) -> bool:
    """Whether a name can begin at `start`: no likelier word of the text before reaches into it."""
    return stands_alone(text, start, end, open_end=True)


def _edge_before(text: str, start: int) -> int:
    edge = start
    while edge > max(0, start - REACH) and _is_han(text[edge - 1]):
        edge -= 1
    return edge


def _edge_behind(text: str, end: int) -> int:
    edge = end
    while edge < min(len(text), end + REACH) and _is_han(text[edge]):
        edge += 1
    return edge


def _is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"


def _likeliest_cut(text: str, first: int, last: int, name: tuple[int, int]) -> set[tuple[int, int]]:
    """The words of the likeliest cut of `text[first:last]`, as pairs of offsets."""
    weighs, begins = [0.0], [first]  # of the best cut that ends at each offset from `first` on
    named = _weight_of_name(text, name)
    for end in range(first + 1, last + 1):
        starts = range(max(first, end - _LONGEST), end)
        weight, start = max([(weighs[start - first] + _weight(text[start:end]), start) for start in starts])
        if end == name[1]:
            weight, start = max((weight, start), (weighs[name[0] - first] + named, name[0]))
        weighs.append(weight)
        begins.append(start)
    cut: set[tuple[int, int]] = set()
    end = last
    while end > first:
        cut.add((begins[end - first], end))
        end = begins[end - first]
    return cut


@lru_cache(maxsize=1 << 15)
def _weight(word: str) -> float:
    """The logarithm of how likely a word is; single characters are always words, other unknown ones never."""
    frequency = words.frequency(word)
    if frequency:
        return log(frequency) - _TOTAL
    return -_TOTAL if len(word) == 1 else -1e9


def _weight_of_name(text: str, name: tuple[int, int]) -> float:
    """That of the name, which counts as a word."""
    least = LONG_NAME if name[1] - name[0] > 2 else SHORT_NAME
    return log(max(words.frequency(text[name[0] : name[1]]), least)) - _TOTAL
