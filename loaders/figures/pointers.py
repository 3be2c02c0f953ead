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

    from loaders.figures.ground import Ground
    from loaders.findings import Context, FoundPlace

_KIND = (
    "镇(?!区|江|静)|乡(?!亲|下|愁)|县(?!城|域|级)|区(?!域|间|别)"
    "|旗(?!帜|下)|市(?!场|民|值|区|容|价|级)|州|省(?!份|会|下|级)|盟(?!友)"
)
_ORGAN = (
    "局|委|办|院|大队|支队|防指|指挥部|中心|联社|总会|协会|红十字会|妇联|团委|工会|银行|信用社|医院|集团|法院"
    "|检察院|公司"
)
_OPENS = r"(?<![^，。；：、（\n“去年月日来后时前今由据经让])"
DEICTIC = re.compile(
    rf"(?:[全该本我]|这个)(?P<of>嘎查|苏木|街道|社区|[镇乡村县区旗市州省校盟街])(?!级|委|场)"
    rf"|{_OPENS}(?P<community>社区)(?=党支部|党总支|党委|居委会|书记|还|里|也)"
    rf"|(?P<says>(?<![园社小景校库片辖山林灾牧矿郊城老新])(?:{_KIND})|村|嘎查)(?=里(?!程|面))|(?P<mouth>村)口"
    rf"|{_OPENS}(?P<seat>村|嘎查)(?=党支部|党总支|党委|委会|支书|支部|集体|“?两委)"
    rf"|{_OPENS}(?P<bare>嘎查)(?!村|长|达|委|书记)"
    rf"|{_OPENS}(?P<head>{_KIND})(?=委(?!员|托|派)|政府|财政|[\u4e00-\u9fff]{{1,10}}?(?:{_ORGAN}))"
)
SET_BY = re.compile(r"(?P<who>[省市县])定(?:的)?$")
_LEVELS = (
    dict.fromkeys("镇乡街", Level.TOWNSHIP)
    | dict.fromkeys("县区旗", Level.COUNTY)
    | dict.fromkeys("市州盟", Level.CITY)
    | {"村": Level.VILLAGE, "社区": Level.VILLAGE, "嘎查": Level.VILLAGE, "省": Level.PROVINCE}
    | {"苏木": Level.TOWNSHIP, "街道": Level.TOWNSHIP}
)
COMPARED = re.compile(r"(?:[像如]|比|较|[高低快慢]于|高出|相当于|占|居|位列|排名?)$")
_BY = "由经向与被对据"
"""Behind these a body only gives or takes in its own clause: 学校由县财政投资兴建，建筑面积8600平方米."""

_SAID_OF = re.compile(r"[是为系][我该]?$")
_WINDOW = 600
RANKED = re.compile(r"第[一二三四五六七八九十0-9]+(?![批期届次季轮小中完医幼产])|前[列茅]|首位|之首|榜首")


@dataclass(frozen=True, slots=True)
class Where:
    """A place and what it was worked out from, nothing when the clause itself names it."""

    iri: URIRef
    anchors: tuple[Evidence | URIRef, ...]


def set_by(context: Context, setter: re.Match[str]) -> Where | None:
    """省定24种 is of the province of what the paper serves."""
    return _home_of_level(context, _LEVELS[setter["who"]], Evidence(Span(*setter.span()), "figures.set_by"))


def _home_of_level(context: Context, level: Level, words: Evidence) -> Where | None:
    """What the paper serves, or the wider place of that level around it."""
    around = (context.home, *context.gazetteer.ancestors(context.home)) if context.home else ()
    place = next((one for one in around if one.level is level), None)
    return Where(place_iri(context.names, place), (words,)) if place else None


def deictic_at(ground: Ground, clause: Span, offset: int) -> re.Match[str] | None:
    """全镇, 该村 or the like before the figure in its sentence, when the places do not say which it is."""
    text, sentence = ground.text, ground.sentence_at(offset).span
    end = max(offset, clause.start)
    found = ground.pointers_in(max(sentence.start, end - _WINDOW), end)
    for index in range(len(found) - 1, -1, -1):
        one = found[index]
        if COMPARED.search(text, max(sentence.start, one.start() - 3), one.start()) or RANKED.match(text, one.end()):
            continue
        if one["head"] and one.start() < clause.start and text[one.start() - 1] in _BY:
            continue
        wider = next((each for each in reversed(found[:index]) if each["of"]), None) if one["head"] else None
        if is_said_of(text, one.start(), clause) or (one["head"] and _is_general(ground, sentence, one, wider)):
            continue
        if not any(place.span.holds(Span(*one.span())) for place in _beside(ground, one.start())):
            return one
    return None


def carried_in(ground: Ground, start: int, end: int) -> re.Match[str] | None:
    """The last word between two positions that has made a place what is told of: 全镇, 村里, not 县委 or 比全县."""
    for one in reversed(ground.pointers_in(start, end)):
        if one["head"] or COMPARED.search(ground.text, max(start, one.start() - 3), one.start()):
            continue
        return None if any(place.span.holds(Span(*one.span())) for place in _beside(ground, one.start())) else one
    return None


def is_said_of(text: str, start: int, clause: Span) -> bool:
    """Whether words at `start` only say what something else is, a clause before: 某村是全县72个贫困村之一."""
    return start < clause.start and _SAID_OF.search(text, max(0, start - 2), start) is not None


def _is_general(ground: Ground, sentence: Span, head: re.Match[str], before: re.Match[str] | None) -> bool:
    """Whether 镇卫生院 means those of every township, since the sentence speaks of a wider place.

    A body of the province that comes to a place which was named says nothing of the province either.
    """
    level = _LEVELS[head["head"]]
    wider = _LEVELS.get(before["of"] or "") if before is not None else None
    if wider is not None and wider < level:
        return True
    start = ground.sentence_at(sentence.start).paragraph.start if level is Level.PROVINCE else sentence.start
    named = ground.before(ground.named, start, head.start())
    return any(one.place.level > level if level is Level.PROVINCE else one.place.level < level for one in named)


def _beside(ground: Ground, offset: int) -> list[FoundPlace]:
    return ground.before(ground.places, max(0, offset - 12), offset + 12)


def meant(ground: Ground, deictic: re.Match[str]) -> Where | None:
    """The one place of that level named last before it: in its paragraph, else in the paragraph before."""
    names, kind = ground.context.names, deictic[deictic.lastgroup or 0]
    level, words = _LEVELS.get(kind), Evidence(Span(*deictic.span()), "figures.deictic")
    if kind == "市" and ground.own_city is not None:
        return Where(place_iri(names, ground.own_city), (words,))
    ours = ground.context.home
    if deictic.group()[0] == "我" and ours is not None and ours.level is level:
        return Where(place_iri(names, ours), (words,))
    near = _nearest(ground, deictic, level)
    if level is Level.COUNTY and len(near) != 1 and ground.findings.county is not None:
        return Where(place_iri(names, ground.findings.county), (words,))
    if level is Level.CITY:
        return _city_meant(ground, deictic, kind, words)
    if level is Level.PROVINCE and ground.context.home is not None:
        return _home_of_level(ground.context, level, words)
    if level is Level.VILLAGE and len(near) != 1 and ground.focus is not None:
        return Where(ground.focus.iri, (ground.focus.evidence, words))
    if len(near) != 1:
        return None
    (place,) = near.values()
    return Where(place.iri, (place.evidence, words))


def _city_meant(ground: Ground, deictic: re.Match[str], kind: str, words: Evidence) -> Where | None:
    """The city that the paper serves, else the one of a county's rank that is told of."""
    context = ground.context
    by_home = _is_home(ground, kind, deictic.start()) and deictic.group()[0] != "该"
    if by_home and context.home is not None:
        newspaper = context.names.newspaper(context.article.newspaper)
        return Where(place_iri(context.names, context.home), (words, newspaper))
    city = None if by_home else _city_here(ground, deictic.start())
    return Where(city.iri, (city.evidence, words)) if city is not None else None


def _nearest(ground: Ground, deictic: re.Match[str], level: Level | None) -> dict[URIRef, FoundPlace]:
    """The places of that level in the sentence of the words, else in the last paragraph that names one."""
    start = deictic.start()
    named = [one for one in ground.before(ground.places, 0, start) if one.place.level is level]
    if not named:
        return {}
    sentence = ground.sentence_at(start).span
    here = any(sentence.holds(one.span) for one in named)
    around = sentence if here else ground.sentence_at(named[-1].span.start).paragraph
    if not here and _is_elsewhere(ground, named[-1], start):
        return {}
    return {one.iri: one for one in named if around.holds(one.span)}


def _is_elsewhere(ground: Ground, named: FoundPlace, offset: int) -> bool:
    """Whether the paragraph has gone on to a township or village that `named`, of another paragraph, is not in."""
    paragraph = ground.sentence_at(offset).paragraph
    since = ground.before(ground.named, max(paragraph.start, named.span.end), offset)
    local = [one for one in since if one.place.level >= Level.TOWNSHIP]
    covers = ground.context.gazetteer.covers
    return bool(local) and not (covers(local[-1].place, named.place) or covers(named.place, local[-1].place))


def _city_here(ground: Ground, offset: int) -> FoundPlace | None:
    """The one city of a county's rank in the paragraph, when a sentence of it begins with that: 甲市是产煤大市."""
    start = ground.sentence_at(offset).paragraph.start
    here = [one for one in ground.before(ground.places, start, offset) if one.place.name.endswith("市")]
    opens = any(ground.sentence_at(one.span.start).span.start == one.span.start for one in here)
    return here[0] if opens and len({one.iri for one in here}) == 1 and here[0].place.level is Level.COUNTY else None


def _is_home(ground: Ground, kind: str, offset: int) -> bool:
    """Whether 市 can be nothing but the city that the paper serves: no other city was named in the paragraph."""
    home = ground.context.home
    if home is None or home.level not in {Level.CITY, Level.COUNTY} or not home.name.endswith(kind):
        return False
    here = ground.before(ground.places, ground.sentence_at(offset).paragraph.start, offset)
    return not any(one.place.name.endswith(kind) and one.place != home for one in here)
