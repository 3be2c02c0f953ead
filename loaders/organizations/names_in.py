"""Names of organisations in a sentence: what ends in an organisation word, and bodies of party and state.

Example 例：由共青团河阳县委、河阳县教育局联合发起 names two; 走进清水湾生态养殖专业合作社 names one;
有关部门, 相关企业 and 各级党委 name none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from kg.model import Span
from kg.tables import any_of
from loaders.officials.owners import name_ending_at
from loaders.officials.tables import bodies, surroundings
from loaders.officials.title_pattern import department, state_body
from loaders.organizations.national import national_bodies

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SHORTEST_OPEN, _SHORTEST_UNPLACED = 4, 5
_ENDINGS = ("局", "总局", "分局", "厅", "委", "委员会", "办", "办公室", "中心", "支队", "大队", "总队", "派出所")
"""Last words of departments; 组, 会, 部 and the like end too many words that are no bodies."""
_COMMITTEE = re.compile("[省市州盟县区旗]委$")
_MARK = re.compile("[，。；：、！？（《“”’\\s]$")


@dataclass(frozen=True, slots=True)
class NamedBody:
    """The span of a name and how it was read."""

    span: Span
    rule: str


def organizations_in(text: str, sentence: Span, places: Sequence[Span]) -> tuple[NamedBody, ...]:
    """The organisations named inside `sentence`, in order, none inside another. `text` is folded."""
    found = [
        *_leagues(text, sentence, places),
        *_bodies(text, sentence, places),
        *_open(text, sentence, places),
        *(NamedBody(span, "organizations.national") for span in national_bodies(text, sentence, places)),
    ]
    kept: list[NamedBody] = []
    for each in sorted(found, key=lambda body: (-len(body.span), body.span)):
        if not any(each.span.meets(other.span) for other in kept):
            kept.append(each)
    return tuple(sorted(kept, key=lambda body: body.span))


def _open(text: str, sentence: Span, places: Sequence[Span]) -> Iterator[NamedBody]:
    """Enterprises, schools, hospitals, associations: any words before the organisation word."""
    for match in _open_pattern().finditer(text, sentence.start, sentence.end):
        ending = match.end() - match.start()
        span = name_ending_at(text, match.end(), sentence.start, places, ending=ending)
        if span is None or len(span) < _SHORTEST_OPEN or span.start >= match.start() - 1:
            continue
        placed = any(place.start == span.start for place in places) or _is_quoted(text, span)
        if placed or (match["proper"] and len(span) >= _SHORTEST_UNPLACED):
            yield NamedBody(span, "organizations.named")


def _is_quoted(text: str, span: Span) -> bool:
    return text[max(0, span.start - 1) : span.start] == "“" and text[span.end : span.end + 1] == "”"


def _bodies(text: str, sentence: Span, places: Sequence[Span]) -> Iterator[NamedBody]:
    """Bodies of party and state with a place, or with a level word behind a clear edge (市委组织部)."""
    for match in _body_pattern().finditer(text, sentence.start, sentence.end):
        start = match.start() + len(match["level"] or "")
        before = [place for place in places if place.end in {match.start(), start} and place.start < match.start()]
        if before:
            begin = _chain_start(before[0], places)
            begin -= 2 if text.startswith("中共", max(sentence.start, begin - 2)) and match["committee"] else 0
            yield NamedBody(Span(begin, match.end()), "organizations.body_of_place")
        elif match.group() == "政府" and _COMMITTEE.search(text, max(sentence.start, start - 2), start):
            yield NamedBody(Span(*match.span()), "organizations.body_beside")
        elif match["level"] and _is_edge(text, sentence, match.start()):
            yield NamedBody(Span(*match.span()), "organizations.body_of_level")


def _leagues(text: str, sentence: Span, places: Sequence[Span]) -> Iterator[NamedBody]:
    """共青团河阳县委: the place stands inside the name."""
    for match in re.compile("共青团").finditer(text, sentence.start, sentence.end):
        for place in (place for place in places if place.start == match.end()):
            end = place.end + (1 if text.startswith("委", place.end) else 2)
            if text[end - 1 : end] == "委" and end <= sentence.end:
                yield NamedBody(Span(match.start(), end), "organizations.youth_league")


def _chain_start(place: Span, places: Sequence[Span]) -> int:
    before = next((other for other in places if other.end == place.start), None)
    return _chain_start(before, places) if before else place.start


def _is_edge(text: str, sentence: Span, offset: int) -> bool:
    lead = text[max(sentence.start, offset - 4) : offset]
    return (
        not lead
        or _MARK.search(lead) is not None
        or _COMMITTEE.search(lead) is not None
        or lead.endswith(tuple(surroundings()["level_edge"]))
    )


@cache
def _ends_here() -> str:
    """No word goes on behind an organisation word (局长, 公司化)."""
    return f"(?!{any_of(surroundings()['goes_on'])}|(?<=学)生|(?<=办)(?:公[室厅]|法))"


def _more_departments() -> str:
    """Departments of fields that no official's title needs: 果业局, 防汛抗旱指挥部."""
    extra = surroundings()
    field = f"(?:{any_of(bodies()['field'] | extra['field'])})"
    return f"{field}(?:[和与]?{field}){{0,4}}(?:{any_of((*_ENDINGS, *extra['ending']))})"


@cache
def _open_pattern() -> re.Pattern[str]:
    words = bodies()
    others = (*(word for word in words["open"] if len(word) > 1), *surroundings()["open"], "中心", "厂")
    return re.compile(f"(?:(?P<proper>{any_of(words['proper'])})|(?:{any_of(others)})){_ends_here()}")


@cache
def _body_pattern() -> re.Pattern[str]:
    inner = f"(?:{_more_departments()}|{department(_ENDINGS)})"
    return re.compile(
        f"(?P<level>[省市州盟县区旗])?(?:(?P<committee>(?<=[省市州盟县区旗])委(?:{inner})?)|{any_of(surroundings()['body'])}|{state_body()}(?:{inner})?|{inner}"
        f"|(?<=[乡镇道])党委|(?<=[乡镇道])党工委|村委会|村党支部|党支部){_ends_here()}"
    )
