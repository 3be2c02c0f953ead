"""The body that a bare post means because the sentences before it named one: of what 院长 and 局长 are.

Example 例：in 河阳县人民法院下乡开庭。院长周明说 周明 heads the 河阳县人民法院; in 该局渣土办主任李红 the 渣土办 is one
of the 城管局 that the sentence before told of.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from kg.language.traditional import simplified
from kg.model import Evidence, Span
from loaders.officials.nearby import Nearby
from loaders.officials.owners import LONGEST, name_ending_at
from loaders.officials.tables import bodies, ends
from loaders.officials.title_owners import THAT
from loaders.officials.title_pattern import court_part, institution_pattern
from loaders.within import within

if TYPE_CHECKING:
    from kg.language.sentences import Sentence
    from loaders.findings import Context, Findings
    from loaders.officials.title import Title

FAR = 300
"""So many characters back is looked for the body."""

SHORTEST_CALLED = 5
"""A body for a purpose whose name says what it is for (抗旱指挥部) is told by it alone."""

RULE = "officials.body_before"
_STANDING = "常委会"  # 常委会副主任 behind 市人大常委会
_LOCAL = frozenset({"派出所", "海事处", "司法所", "工商所", "税务所"})
"""Offices that are called by where they are."""
_OF_COURT = ("法院", "中院", "高院", "法庭", "检察院")


@dataclass(frozen=True, slots=True)
class Implied:
    """A title with the body that it means, and where that body is named."""

    title: Title
    evidence: Evidence


def of_body_before(context: Context, findings: Findings, sentence: Sentence, title: Title) -> Implied | None:
    """The title with the nearest body before it, in its paragraph or at most `FAR` characters back, that has such a
    post; None when the title says its own body or none is named."""
    wanted = _endings(context, title)
    if not wanted or title.level or title.places or title.national:
        return None
    end = title.full.start
    start = max(0, end - FAR)
    text = simplified(context.article.text[start:end])
    nearby = Nearby.of(within(findings.places, Span(start, end)))
    found: Implied | None = None
    for match in reversed(list(institution_pattern().finditer(text))):
        if match["body"].endswith(wanted) and not _is_quoted(text, match) and not text.startswith("长", match.end()):
            found = _of_match(title, match, start, nearby)
            if found:
                break
    open_one = _of_open(title, text, start, nearby, wanted)
    if found is None or (open_one and open_one.evidence.span.end > found.evidence.span.end):
        return open_one
    return found


def is_part(title: Title) -> bool:
    """Whether its body is a part of a court or procuratorate (立案庭, 执行局), which nobody knows without it."""
    return bool(title.body) and not title.level and court_part().fullmatch(title.body) is not None


def _endings(context: Context, title: Title) -> tuple[str, ...]:
    """The last words of the body that is looked for; () when none is."""
    start = title.span.start
    that = THAT.search(context.article.text, max(0, start - 4), start)
    if that:
        return (that.group()[1:],)
    if is_part(title):
        return _OF_COURT
    if title.body == _STANDING:
        return ("人大常委会", "人民代表大会常务委员会")
    if title.body in _LOCAL:
        return (title.body,)
    return tuple(ends("implied").get(title.post.word, ())) if not title.body else ()


def _of_match(title: Title, match: re.Match[str], start: int, nearby: Nearby) -> Implied | None:
    """The title of a body of party or state that has a place or a level before it, or is named for its purpose."""
    level, span = match["level"] or "", Span(start + match.start(), start + match.end())
    places = nearby.chain(span.start)
    if not places and level:
        places = tuple(place for place in nearby.chain(span.start + len(level)) if place.span.start < span.start)
    if not places and not level:
        called = match["body"].endswith(tuple(bodies()["called"])) and len(span) >= SHORTEST_CALLED
        return Implied(replace(title, owner=span), Evidence(span, RULE)) if called else None
    body = level + match["body"] + title.body.removeprefix(_STANDING)
    whole = Span(places[0].span.start if places else span.start, span.end)
    return Implied(replace(title, body=body, level=level, places=places), Evidence(whole, RULE))


def _of_open(title: Title, text: str, start: int, nearby: Nearby, wanted: tuple[str, ...]) -> Implied | None:
    """The title of the hospital or school that `text`, which begins at `start`, named last."""
    if title.body and title.body not in _LOCAL:
        return None
    spans = [place.span.shift(-start) for place in nearby.places]
    for match in reversed(list(_open_pattern().finditer(text))):
        if not match.group().endswith(wanted) or _is_quoted(text, match):
            continue
        inside = [span for span in spans if match.end() - LONGEST <= span.start and span.end <= match.end()]
        name = name_ending_at(text, match.end(), 0, inside, ending=len(match.group()))
        if name is not None:
            owner = name.shift(start)
            return Implied(replace(title, owner=owner, body=""), Evidence(owner, RULE))
    return None


def _is_quoted(text: str, match: re.Match[str]) -> bool:
    """Whether a quotation ends right behind it: “马背法庭” is a way of working, and no court."""
    return text.startswith("”", match.end())


@cache
def _open_pattern() -> re.Pattern[str]:
    words = sorted((*bodies()["open"], *bodies()["proper"], *bodies()["called"]), key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(map(re.escape, words))})(?![长校区园员学])")
