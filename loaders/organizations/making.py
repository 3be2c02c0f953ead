"""What organisation a name names: its full name, its place, and what it is a part of.

Example 例：市委组织部 in the paper of 河阳市 is 河阳市委组织部, a part of 河阳市委; 县政府 is the 河阳县人民政府
of the county of the story, and nothing where that is not certain.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache, cached_property
from typing import TYPE_CHECKING

from kg.model import Evidence
from kg.places import place_iri
from loaders.findings import FoundOrganization
from loaders.officials.bodies import joined, normal_body
from loaders.organizations.infixes import whole_of
from loaders.organizations.levels import level_of, level_word
from loaders.organizations.national import usual_name
from loaders.organizations.seats import seat_of_level
from loaders.organizations.vocabulary import words
from loaders.places.county import county_at

if TYPE_CHECKING:
    from rdflib import URIRef

    from kg.language.sentences import Sentence
    from kg.model import Span
    from kg.places import Place
    from loaders.findings import Context, Findings, FoundPlace
    from loaders.organizations.around import Around
    from loaders.organizations.bodies_in import NamedBody

BY_LEVEL, BESIDE = "organizations.body_of_level", "organizations.body_beside"
LEAGUE = "organizations.body_of_league"
BY_LEVEL_ALONE = frozenset({BY_LEVEL, BESIDE, LEAGUE})
_BODIES = BY_LEVEL_ALONE | {"organizations.body_of_place"}
_TASK = "organizations.task_group"


class Making:
    """Makes organisations out of the names of one article."""

    def __init__(self, context: Context, findings: Findings, around: Around) -> None:
        self._context, self._findings, self._around = context, findings, around

    def sentence_of(self, span: Span) -> Sentence | None:
        """The sentence that holds `span` wholly."""
        index = bisect_right(self._starts, span.start) - 1
        sentence = self._context.sentences[index] if index >= 0 else None
        return sentence if sentence is not None and span.end <= sentence.span.end else None

    def organization(self, sentence: Sentence, body: NamedBody) -> FoundOrganization | None:
        """The organisation; None for a body of a level whose place is not certain."""
        text = self._context.article.text
        printed = body.span.of(text)
        within = self._place_within(body)
        place: Place | None
        if within is not None and body.rule not in {BY_LEVEL, LEAGUE}:
            place, behind = within.place, within.span.end
        else:
            place, behind = self._of_level(sentence, body), body.span.start
        if place is None and body.rule in BY_LEVEL_ALONE | {_TASK}:
            return None
        named = body.rule in BY_LEVEL_ALONE or (body.rule in _BODIES and not printed.endswith(_as_printed()))
        own = text[behind : body.span.end]
        name = _full_name(place, own, body.rule) if place and named else usual_name(printed)
        whole = self._whole(place, behind, body, printed)
        where = place_iri(self._context.names, place) if place else None
        iri = self._context.names.organization(where, name)
        if whole == name:
            return FoundOrganization(Evidence(body.span, body.rule), name, iri, where)
        parent = self._parent(where, whole, named)
        return FoundOrganization(Evidence(body.span, body.rule), name, iri, where, parent, whole)

    def _place_within(self, body: NamedBody) -> FoundPlace | None:
        """The place that a name says: before a body of party or state, in other names the last one."""
        inside = [one for one in self._around.inside(body.span.start, body.span.end) if one.span != body.span]
        if inside and body.rule in _BODIES:
            end = self._around.chain_end(inside[0].span.start)
            inside = [one for one in inside if one.span.end <= end]
        return inside[-1] if inside else None

    def _whole(self, place: Place | None, behind: int, body: NamedBody, printed: str) -> str:
        """The full name of what a body is a part of, "" when its name does not say it."""
        text = self._context.article.text
        if body.rule == "organizations.infix":
            return whole_of(printed)
        if not body.whole:
            return ""
        if body.rule in _BODIES:
            return _full_name(place, text[behind : body.whole], body.rule) if place else ""
        return usual_name(text[body.span.start : body.whole])

    def _parent(self, where: URIRef | None, whole: str, named: bool) -> URIRef | None:
        return self._context.names.organization(where if named else None, whole) if whole else None

    def _of_level(self, sentence: Sentence, body: NamedBody) -> Place | None:
        """The place of a name that begins with a level word (市委组织部, 县人民医院)."""
        text, start = self._context.article.text, body.span.start
        if body.rule == BESIDE:  # 甲县委政府: the government is that of the committee's place
            before = self._around.ending.get(start - 1) or self._around.ending.get(start - 2)
            return before.place if before else self._seat(sentence, start, text[start - 2])
        if body.rule == LEAGUE:
            return self._seat(sentence, start, text[start + 1])
        if body.rule == _TASK:
            county = county_at(self._context, self._findings, start)
            return county.place if county is not None else None
        return self._seat(sentence, start, level_word(text[start : start + 3])) if body.rule == BY_LEVEL else None

    def _seat(self, sentence: Sentence, offset: int, level: str) -> Place | None:
        return seat_of_level(self._context, self._findings, sentence, offset, level)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(sentence.span.start for sentence in self._context.sentences)


@cache
def _as_printed() -> tuple[str, ...]:
    """The last words of names that keep their place as it is printed: 怀化日报社, 湖南农业大学."""
    return tuple(words("named_by_place") - {"银行"})


def _full_name(place: Place, rest: str, rule: str) -> str:
    """市委组织部 in the paper of 河阳市 is 河阳市委组织部, 县政府 of 河阳县 the 河阳县人民政府."""
    if rest.startswith("委"):
        return place.name + rest
    level = level_word(rest) if rule == BY_LEVEL else level_of(rest) if rest not in words("level_open") else ""
    return joined(place.name, normal_body(rest.removeprefix(level) if len(level) > 1 else rest, level, place))
