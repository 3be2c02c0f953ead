"""Words that point at a place without naming it: 全镇, 该村, 县里, 县财政, 省定.

Example 例：全镇 is the township named last in the sentence or paragraph, 县里 the county of the article.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import Evidence, Span
from kg.places import Level, place_iri

if TYPE_CHECKING:
    from rdflib import URIRef

    from loaders.findings import Context, Findings

_KIND = (
    "镇(?!区|江|静)|乡(?!亲|下|愁)|县(?!城|域|级)|区(?!域|间|别)"
    "|旗(?!帜|下)|市(?!场|民|值|区|容|价|级)|州|省(?!份|会|下|级)|盟(?!友)"
)
_ORGAN = "局|委|办|院|大队|支队|防指|指挥部|中心|联社|红十字会|妇联|团委|工会"
_DEICTIC = re.compile(
    rf"(?:[全该本我]|这个)(?P<of>[镇乡村县区旗市州省校盟街])(?!级|委|场)"
    rf"|(?P<says>{_KIND}|村)(?=里(?!程|面))"
    rf"|(?<![^，。；：\n“])(?P<head>{_KIND})(?=委(?!员|托|派)|政府|财政|[\u4e00-\u9fff]{{1,10}}?(?:{_ORGAN}))"
)
SET_BY = re.compile(r"(?P<who>[省市县])定(?:的)?$")
_LEVELS = (
    dict.fromkeys("镇乡街", Level.TOWNSHIP)
    | dict.fromkeys("县区旗", Level.COUNTY)
    | dict.fromkeys("市州盟", Level.CITY)
    | {"村": Level.VILLAGE, "省": Level.PROVINCE}
)
COMPARED = re.compile(r"(?:比|较|[高低快慢]于|高出|相当于|占|居|位列|排名?)$")
RANKED = re.compile(r"第[一二三四五六七八九十0-9]|前[列茅]|首位|之首|榜首")


@dataclass(frozen=True, slots=True)
class Where:
    """A place and what it was worked out from, nothing when the clause itself names it."""

    iri: URIRef
    anchors: tuple[Evidence | URIRef, ...]


def set_by(context: Context, setter: re.Match[str]) -> Where | None:
    """省定24种 is of the province of what the paper serves."""
    level = _LEVELS[setter["who"]]
    around = (context.home, *context.gazetteer.ancestors(context.home)) if context.home else ()
    place = next((one for one in around if one.level is level), None)
    evidence = Evidence(Span(*setter.span()), "figures.set_by")
    return Where(place_iri(context.names, place), (evidence,)) if place else None


def deictic_at(context: Context, findings: Findings, clause: Span, offset: int) -> re.Match[str] | None:
    """全镇, 该村 or the like before the figure in its sentence, when the places do not say which it is."""
    known = [place.span for place in findings.places]
    start, end = sentence_at(context, offset).start, max(offset, clause.start)
    text = context.article.text
    found = [
        one
        for one in _DEICTIC.finditer(text, start, end)
        if not COMPARED.search(text, max(start, one.start() - 3), one.start()) and not RANKED.match(text, one.end())
    ]
    return next((one for one in reversed(found) if not any(span.holds(Span(*one.span())) for span in known)), None)


def meant(context: Context, findings: Findings, deictic: re.Match[str]) -> Where | None:
    """The one place of that level named last before it: in its paragraph, else in the paragraph before."""
    kind = deictic["of"] or deictic["says"] or deictic["head"]
    level = _LEVELS.get(kind)
    named = [one for one in findings.places if one.place.level is level and one.span.end <= deictic.start()]
    sentence = sentence_at(context, deictic.start())
    if any(sentence.holds(one.span) for one in named):
        last: Span | None = sentence
    else:
        last = paragraph_at(context, named[-1].span.start) if named else None
    nearest = {one.iri: one for one in named if last is not None and last.holds(one.span)}
    words = Evidence(Span(*deictic.span()), "figures.deictic")
    if level is Level.COUNTY and len(nearest) != 1 and findings.county is not None:
        return Where(place_iri(context.names, findings.county), (words,))
    if (
        level is Level.CITY
        and deictic.group()[0] != "该"
        and _is_home(context, findings, kind, deictic.start())
        and context.home
    ):
        newspaper = context.names.newspaper(context.article.newspaper)
        return Where(place_iri(context.names, context.home), (words, newspaper))
    if level is Level.PROVINCE and context.home is not None:
        around = (context.home, *context.gazetteer.ancestors(context.home))
        home = next((one for one in around if one.level is level), None)
        return Where(place_iri(context.names, home), (words,)) if home else None
    if len(nearest) != 1 or level is Level.CITY:
        return None
    (place,) = nearest.values()
    return Where(place.iri, (place.evidence, words))


def _is_home(context: Context, findings: Findings, kind: str, offset: int) -> bool:
    """Whether 市 can be nothing but the city that the paper serves: no other city was named in the paragraph."""
    home, paragraph = context.home, paragraph_at(context, offset)
    if home is None or home.level is not Level.CITY or not home.name.endswith(kind):
        return False
    here = [one.place for one in findings.places if paragraph.holds(one.span) and one.span.end <= offset]
    return not any(one.name.endswith(kind) and one != home for one in here)


def sentence_at(context: Context, offset: int) -> Span:
    """The sentence that holds a position."""
    return next(one.span for one in context.sentences if one.span.start <= offset < one.span.end)


def paragraph_at(context: Context, offset: int) -> Span:
    """The paragraph that holds a position."""
    return next(one.paragraph for one in context.sentences if one.span.start <= offset < one.span.end)
