"""Bodies that hold the name of a place: 共青团溆浦县委, 武警怀化支队, 国家税务总局溆浦县税务局, 国网怀化供电公司.

Each row of the table is the first word, the last words, and the body that it is a part of.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kg.model import Span
from kg.tables import any_of, rows
from loaders.organizations.bodies_in import NamedBody
from loaders.organizations.vocabulary import no_word_goes_on

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from loaders.organizations.around import Around

_TABLE = "loaders/data/organizations_infixes.tsv"


def infixed(text: str, around: Around) -> Iterator[NamedBody]:
    """The bodies in `text` whose name has a place after its first word."""
    for match in _first().finditer(text):
        end = around.chain_end(match.end())
        last = _last()[match.group()].match(text, end) if end > match.end() else None
        if last is not None:
            yield NamedBody(Span(match.start(), last.end()), "organizations.infix")


def whole_of(printed: str) -> str:
    """The body that a name with a place in it is a part of, "" when it says none."""
    match = _first().match(printed)
    return _wholes()[match.group()] if match is not None else ""


@cache
def _wholes() -> Mapping[str, str]:
    return {first: whole[0] if whole else "" for first, _, *whole in rows(_TABLE)}


@cache
def _first() -> re.Pattern[str]:
    return re.compile(any_of(_wholes()))


@cache
def _last() -> Mapping[str, re.Pattern[str]]:
    """The last words behind each first word, 市 or 县 that the place does not show taken along."""
    behind = no_word_goes_on()
    return {first: re.compile(f"[市州盟县区旗]?(?:{any_of(last.split())}){behind}") for first, last, *_ in rows(_TABLE)}
