"""What must be a name because of where it stands, though no table has its surname or its characters.

Example 例：behind 副区长 in 副区长多文忠、乡长郭双林 and behind 书记 in 书记那顺乌力吉带着党员 stands a name: three and
five characters that are no words and end at a mark or at a word that follows names.

Each length is weighed against the words that could stand there: how likely its characters are in a name (of a surname
and given name, or of syllables), what follows, and how much a name is to be expected.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.language.foreign_names import strangers
from kg.language.name_odds import end_of_run, is_surname_first, is_usual, likelihood, parts
from kg.language.names import can_be_given, ends_clearly, is_surname, may_follow, never_names, no_names
from kg.language.words import frequency, is_name, likeliest_rests
from kg.model import Span
from loaders.officials.name_ends import ends_at_mark, ends_at_word, ends_firmly, is_phrase

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Slot:
    """What may stand in a place: how much a name is `expected` (a logarithm), what a mark behind it says, and whether
    a word of two characters can be one (庭长温暖)."""

    expected: float
    mark: float
    words: bool


BEHIND_POST, BEHIND_ROLE, BEHIND_NAME = (
    Slot(7.0, 3.0, words=True),
    Slot(1.5, 0.0, words=False),
    Slot(4.0, 3.0, words=False),
)

LONGEST = 7
_REACH = 11
_CLEAR, _FIRM, _OPEN, _INSIDE = 3.0, 1.5, 0.0, -3.0
_SYLLABIC, _SYLLABLE, _STRANGE = -4.0, -5.2, -9.0
_NO_SURNAME, _LONGER, _WORDY = -5.0, -5.0, -4.0
_WORD, _COMMON, _COMMONEST = 5, 50, 9000
_OF_TWO, _NONE = -3.0, -1000.0
_TSHERING = ("才让", "尕让")
_NEVER = frozenset("的了地得着某")
_NEVER_FIRST = frozenset("的了在是说等将被就与并到从由也还又已这该们我你他她它个不没及或且而两让把却")


def may_begin(text: str, start: int) -> bool:
    """Whether a name can begin at `start`: there is no common word that begins with no surname."""
    first = text[start : start + 1]
    return is_surname(first) or not strangers(first) or frequency(text[start : start + 2]) < _COMMON


def with_slot(text: str, start: int, limit: int, read: Span | None, slot: Slot) -> Span | None:
    """The name that the place says stands at `start`, where none was `read` or what was read goes on (索南才 in
    索南才仁带领); else what was read."""
    if read is not None and (_is_ended(text, read, limit) or "·" in read.of(text)):
        return read
    found = _likeliest(text, start, limit, slot)
    if read is None or found is None:
        return found or read
    return found if len(found) > len(read) and _goes_on(text, read, found, limit) else read


def whole_name(text: str, span: Span) -> Span | None:
    """`span`, if all its characters write syllables of a name and words are less likely."""
    name = span.of(text)
    if not 3 <= len(name) <= LONGEST or strangers(name) or frequency(name) >= _WORD or not can_be_given(name):
        return None
    odds = _SYLLABIC + _SYLLABLE * len(name) - likeliest_rests(text, span.start, span.end)[0]
    return span if odds >= 0 else None


def _goes_on(text: str, read: Span, found: Span, limit: int) -> bool:
    """Whether the longer name is one of syllables, or ends at a mark while no word begins behind the shorter one."""
    if not ends_firmly(text, found.end, limit):
        return False
    if len(found) > 3 and strangers(found.of(text)) <= (1 if _is_clear(text, found.end, limit) else 0):
        return True
    return len(read) > 2 and _is_clear(text, found.end, limit) and not _may_end(text, read.end, limit)


def _is_ended(text: str, read: Span, limit: int) -> bool:
    """Whether what follows ends the name for sure; 让 behind 才 is a part of it (才让), 那 behind syllables may be."""
    if not ends_firmly(text, read.end, limit) or text.startswith(_TSHERING, read.end - 1):
        return False
    return not text.startswith("那", read.end) or strangers(read.of(text)) > 0


def _is_clear(text: str, end: int, limit: int) -> bool:
    return ends_clearly(text, end, limit) or text[end] == "等"


def _may_end(text: str, end: int, limit: int) -> bool:
    """Whether a word begins at `end`, or a character that often follows names."""
    return ends_at_word(text, end, limit) or may_follow(text[end])


def _likeliest(text: str, start: int, limit: int, slot: Slot) -> Span | None:
    """The likeliest name from `start` on; None when words are likelier by more than is expected."""
    end = end_of_run(text, start, min(limit, start + _REACH))
    if end - start < 2 or text[start] in _NEVER_FIRST:
        return None
    candidates = tuple(_candidates(text, start, end, limit, slot))
    rests = likeliest_rests(text, start, end) if candidates else ()
    best, found = -slot.expected, None
    for span, odds in candidates:
        weight = odds + rests[len(span)] - rests[0]
        if weight >= best:
            best, found = weight, span
    return found if found is None or not is_phrase(text, found, limit) else None


def _candidates(text: str, start: int, end: int, limit: int, slot: Slot) -> Iterator[tuple[Span, float]]:
    """Every length with the logarithm of how likely the characters and what follows them are as a name."""
    for stop in range(start + 2, min(start + LONGEST, end) + 1):
        name = text[start:stop]
        if "某" in name:
            return
        if (strangers(name) > 1 and not _is_han(name)) or text.startswith(_TSHERING, stop - 1):
            continue
        ending = _ending(text, stop, limit, slot)
        if not _may_be_word(text, name, stop, slot.words or ending >= _CLEAR):
            continue
        odds = max(_han(name, ending), _syllabic(name, ending))
        if odds > _NONE:
            yield Span(start, stop), odds + ending


def _may_be_word(text: str, name: str, stop: int, told: bool) -> bool:
    """Whether it is no word, or one of two characters that can be a name where that is `told`."""
    count = 0 if is_name(name) else frequency(name)
    if count < _WORD and name not in no_names():
        return True
    usual = told and len(name) == 2 and count < _COMMONEST and is_surname(name[0])
    return usual and name not in never_names() and text[stop : stop + 1] not in _NEVER


def _is_han(name: str) -> bool:
    """Whether it could be a surname, of the table or not, and a given name."""
    given = parts(name)[1]
    return len(given) <= 3 and can_be_given(given) and is_usual(name)


def _han(name: str, ending: float) -> float:
    """The odds of a surname, of the table or not, and a given name; what is not usual asks for a clear end."""
    surname, given = parts(name)
    strange = len(surname) == 1 and not is_surname(surname)
    if not _is_han(name) or ending < _least_ending(len(given), strange):
        return _NONE
    wordy = ending < _CLEAR and len(surname) == 1 and not is_surname_first(surname)
    if ((strange or ending < _FIRM) and not is_usual(name, both=True)) or (strange and len(given) != 2):
        return _NONE
    if len(given) == 3 and (frequency(name[:2]) >= _WORD or frequency(name[2:]) >= _WORD):
        return _NONE
    unlikely = (strange, _NO_SURNAME), (len(given) == 3, _LONGER), (wordy, _WORDY)
    return likelihood(name) + sum(odds for so, odds in unlikely if so)


def _least_ending(given: int, strange: bool) -> float:
    """What must follow a name: the less usual, the clearer."""
    if strange or given == 3:
        return _CLEAR
    return _FIRM if given == 1 else _OPEN


def _syllabic(name: str, ending: float) -> float:
    """The odds of a name of syllables (次仁顿珠, 那顺乌力吉); one may be of another character before a clear end."""
    strange, many = strangers(name), len(name) > 2
    if strange > (1 if many and ending >= _CLEAR else 0) or not can_be_given(_without_tshering(name).replace("那", "")):
        return _NONE
    if ending < _OPEN and not many:
        return _NONE
    unsure = _OF_TWO if len(name) == 2 and ending < _FIRM else 0.0
    return unsure + _SYLLABIC + _SYLLABLE * (len(name) - strange) + _STRANGE * strange


def _without_tshering(name: str) -> str:
    """The name without 让 where it writes a syllable: 贡保才让, 尕让加布."""
    for syllables in _TSHERING:
        name = name.replace(syllables, syllables[0])
    return name


def _ending(text: str, end: int, limit: int, slot: Slot) -> float:
    if ends_at_mark(text, end, limit):
        return slot.mark
    if text[end] in "和与" and not ends_at_word(text, end, limit):
        return _OPEN
    if _is_clear(text, end, limit):
        return _CLEAR
    if ends_firmly(text, end, limit):
        return _FIRM
    return _OPEN if ends_at_word(text, end, limit) else _INSIDE
