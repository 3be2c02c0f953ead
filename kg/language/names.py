"""Person names: what can be one, where one that begins here ends, and how a list of them is cut.

Example 例：in “县长周明等一同调研” the name behind 县长 is 周明; 王永陈小容 are two names.

A name is a surname of the table and one or two more characters, or minority names with a · between. What
stands behind it is the evidence for where it ends: firm is a mark, a word that follows names (等, 主持,
介绍) or a character that no given name holds; weak is a character that a name may hold too (和, 为).
Without firm evidence the likeliest reading decides (see kg.language.name_odds).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from kg import tables
from kg.language.foreign_names import dotted_at
from kg.language.name_odds import common_surnames, likelihood, odds_of
from kg.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_HAN = "\u3400-\u9fff\U00020000-\U0003ffff"
_ALL_HAN = re.compile(f"[{_HAN}]+")
_MINORITY = re.compile(f"[{_HAN}]{{1,8}}(?:[·•・‧][{_HAN}]{{1,8}}){{1,4}}")
_RARE = "\U00020000"
_NEVER = frozenset("的了在是说等将被就与并到从由也都还又已这那该们你我他她它个不没吗呢很对及或且而让把却〇两")
_OF_PLACES = frozenset("县市")
_MARK = re.compile(rf"[^{_HAN}·•・‧]")
_PADDED = re.compile(rf"[{_HAN}][ \u3000]{{1,2}}[{_HAN}](?![{_HAN}])")
_SEPARATORS = re.compile(r"[、，,；;/／\n]")
_LONGEST_GLUED = 24
FIRM, WEAK, NONE = 3, 2, 0
CLEARLY = 2.0
"""A cut of glued names is taken when it is so much likelier than the next (a logarithm)."""
LEAST_ODDS = -1.5
"""A name that ends at nothing firm is read when it is so much likelier than words (a logarithm)."""


@cache
def _surnames() -> tuple[frozenset[str], frozenset[str]]:
    every = {word.split("=")[0] for word in tables.words("kg/data/surnames.txt")}
    return frozenset(one for one in every if len(one) == 1), frozenset(one for one in every if len(one) == 2)


def is_surname(text: str) -> bool:
    """Whether it is a single or compound surname of the table."""
    return any(text in some for some in _surnames())


@cache
def no_names() -> frozenset[str]:
    """Words that begin with a surname and are no names."""
    return tables.plain("kg/data/names_not.txt") | tables.plain("kg/data/names_words.txt")


@cache
def _word_names() -> frozenset[str]:
    """Words that are names only right behind a title."""
    return tables.marked("kg/data/names_words.txt")


@cache
def never_names() -> frozenset[str]:
    """Words that are no names even between a title and a mark."""
    return tables.plain("kg/data/names_never.txt")


@cache
def _titles() -> frozenset[str]:
    return tables.plain("kg/data/names_titles.txt")


@cache
def _after() -> dict[str, int]:
    weak = dict.fromkeys(tables.marked("kg/data/names_after.txt"), WEAK)
    return weak | dict.fromkeys(tables.plain("kg/data/names_after.txt"), FIRM)


@cache
def _firm_words() -> frozenset[str]:
    """Words of two and more characters that only follow names."""
    return frozenset(word for word, grade in _after().items() if grade == FIRM and len(word) > 1)


@lru_cache(maxsize=1 << 13)
def is_person_name(text: str, *, titled: bool = False, alone: bool = False) -> bool:
    """Whether `text` can be a person's name; one padding blank (徐 峰) is allowed.

    With `titled` (a title stands right before it) a word that is not too common (江山) can be one too. With `alone`
    (nothing but a name can stand there: 副市长丰年，) any word can but those that speak of posts (任期).
    """
    name = "".join(text.split())
    if not name or _given(name) is None or not _ALL_HAN.fullmatch(name):
        return _MINORITY.fullmatch(name) is not None
    if alone:
        return name not in never_names()
    return name not in no_names() and (titled or name not in _word_names())


def names_at(text: str, start: int, limit: int, *, titled: bool = True) -> tuple[Span, ...]:
    """The names that can begin at `start` and end by `limit`, the longest first.

    Those that end firmly are given; where none does, the likeliest one, if it is likelier than words.
    """
    found = [(span, _evidence(text, span.end, limit)) for span in _candidates(text, start, limit, titled)]
    firm = tuple(span for span, grade in found if grade == FIRM)
    if firm or not found:
        return firm
    return _likeliest(text, found, limit)


def _likeliest(text: str, found: list[tuple[Span, int]], limit: int) -> tuple[Span, ...]:
    """The likeliest of the spans; weak evidence counts for one."""
    spans = tuple(span for span, _ in found if text[span.end] < _RARE)  # a rare character behind may be a part of it
    odds = odds_of(text, spans, limit)
    weighed = [(odds[span] + grade, span) for span, grade in found if span in odds]
    best = max(weighed, default=None)
    return (best[1],) if best is not None and best[0] >= LEAST_ODDS else ()


def split_names(text: str, span: Span) -> tuple[Span, ...]:
    """The names of a list: separated by 、 or blanks, padded (徐 峰) or glued (王永陈小容).

    Pieces that are no names are left out; a glued run is cut in the one way that is possible or clearly likelier.
    """
    found: list[Span] = []
    for piece in _pieces(text, span):
        found.extend(_names_of_piece(text, piece))
    return tuple(found)


def _given(name: str) -> str | None:
    """The given name when `name` is surname and given name, else None."""
    single, compound = _surnames()
    size = 2 if (len(name) > 2 and name[:2] in compound) or is_yi(name) else 1
    if size == 1 and name[0] not in single:
        return None
    given = name[size:]
    return given if len(given) in (1, 2) and can_be_given(given) else None


def is_yi(name: str) -> bool:
    """Whether it is a name of the Yi (吉克木呷), and not two names of two characters (罗英王芳)."""
    common = common_surnames()
    return len(name) == 4 and name[:2] in _yi() and not (name[0] in common and name[2] in common)


@cache
def _yi() -> frozenset[str]:
    return tables.plain("kg/data/surnames_yi.txt")


def can_be_given(given: str) -> bool:
    """Whether nothing but the characters of a name stands in it, and no word of address (书记)."""
    titles = _titles()
    return not _NEVER.intersection(given) and given not in titles and given[0] != "某" and given[-1] not in _OF_PLACES


def _candidates(text: str, start: int, limit: int, titled: bool) -> Iterator[Span]:
    dotted = dotted_at(text, start, limit, ends_clearly)
    if dotted is not None:
        yield dotted
        return
    padded = _PADDED.match(text, start, limit) if text[start + 1 : start + 2].isspace() else None
    if padded and is_person_name(padded[0], titled=titled):
        yield Span(*padded.span())
    for size in (4, 3, 2):
        end = start + size
        if end > limit or text[start:end].count(" "):
            continue
        alone = titled and size == 2 and ends_clearly(text, end, limit) and not text.startswith("说", end)
        if is_person_name(text[start:end], titled=titled, alone=alone):
            yield Span(start, end)


def may_follow(words: str) -> bool:
    """Whether these words or this character stand behind names, be it that a name may hold it too (和, 为)."""
    return words in _after()


def ends_clearly(text: str, end: int, limit: int) -> bool:
    """Whether a mark, the limit, 说 or a word of two and more characters that follows names stands at `end`."""
    if end >= limit or _MARK.match(text, end) or text[end] == "说":
        return True
    firm, behind = _firm_words(), text[end : min(end + 4, limit)]
    return behind[:2] in firm or behind[:3] in firm or behind in firm


def _evidence(text: str, end: int, limit: int) -> int:
    if end >= limit or _MARK.match(text, end):
        return FIRM
    after, behind = _after(), text[end : min(end + 4, limit)]
    if behind in after or behind[:3] in after or behind[:2] in after:
        return max(after.get(behind[:size], NONE) for size in (4, 3, 2, 1))
    return after.get(behind[:1], NONE)


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """What stands between 、 and commas."""
    start = span.start
    for mark in _SEPARATORS.finditer(text, span.start, span.end):
        yield Span(start, mark.start())
        start = mark.end()
    yield Span(start, span.end)


def _names_of_piece(text: str, piece: Span) -> list[Span]:
    tokens = [Span(*match.span()) for match in re.compile(r"\S+").finditer(text, piece.start, piece.end)]
    found: list[Span] = []
    index = 0
    while index < len(tokens):
        pair = tokens[index : index + 2]
        if len(pair) == 2 and len(pair[0]) == len(pair[1]) == 1:
            joined = Span(pair[0].start, pair[1].end)
            found.extend([joined] if is_person_name(joined.of(text), alone=True) else [])
            index += 2
            continue
        found.extend(_unglued(text, tokens[index]))
        index += 1
    return found


def _unglued(text: str, token: Span) -> list[Span]:
    """The names in a run without separators; none when two ways to cut it are about as likely."""
    if is_person_name(token.of(text), titled=True) and len(token) < 4:
        return [token]
    ways = _ways(text, token)
    clear = len(ways) == 1 or (len(ways) > 1 and ways[0][0] - ways[1][0] >= CLEARLY)
    return ways[0][1] if clear else []


def _ways(text: str, token: Span) -> list[tuple[float, list[Span]]]:
    """The two likeliest ways to cut a run into names, each with the logarithm of its likelihood."""
    if len(token) > _LONGEST_GLUED:
        return []
    ways: dict[int, list[tuple[float, list[Span]]]] = {token.end: [(0.0, [])]}
    for start in range(token.end - 2, token.start - 1, -1):
        found: list[tuple[float, list[Span]]] = []
        for size in (2, 3, 4):
            rests = ways.get(start + size, [])
            name = Span(start, start + size) if rests else None
            if name and is_person_name(name.of(text)):
                odds = likelihood(name.of(text))
                found += [(odds + rest, [name, *names]) for rest, names in rests]
        ways[start] = sorted(found, key=lambda way: -way[0])[:2]
    return ways.get(token.start, [])
