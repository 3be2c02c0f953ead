"""Titles in a sentence: an optional place, a body and a post word, by grammar and not by a list of titles.

Example 例：in 河口市石桥区委副书记周明 the title is 区委副书记, its body 区委, its level 区, its post word
书记; in 柳湾镇党委书记 the body is 党委; in 教育局长 the swallowed 局 is put back: its body is 教育局.

Offsets are those of the text that is read. `text` is a folded copy (full-width marks) of the same length.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.model import Span
from loaders.officials.tables import post_words
from loaders.officials.title import IN_VILLAGE, Title
from loaders.officials.title_owners import with_owner, with_places
from loaders.officials.title_pattern import LEVELS, PARTIES, post_pattern, title_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.officials.nearby import Nearby

_HALF_WIDTH = str.maketrans(",():;!?", "，（）：；！？")
_REPRESENTATIVES = ("政协", "人大", "党代会")
_LEVEL_WITHIN = ((("村", "支村"), "村"), (("社区",), "社区"), (("地委", "行署", "行政公署"), "地区"))
_LEAGUE = re.compile(f"(?:共青团|{PARTIES})$")
_LONGEST_LEAGUE = 5
LONGEST_TITLE = 60
"""No title without its place is longer."""

_IN_TITLE = re.compile("[\\u4e00-\\u9fff0-9]")
_RUN = re.compile("[\\u4e00-\\u9fff0-9]*")
_OWN_VILLAGE = re.compile("(?:村|社区|嘎查)(?=党|支部|总支)")


def fold(text: str) -> str:
    """A copy for matching, of the same length: full-width marks."""
    return text.translate(_HALF_WIDTH)


def titles_in(text: str, span: Span, nearby: Nearby) -> tuple[Title, ...]:
    """The titles inside `span`, in order, none inside another."""
    return tuple(title for window in _windows(text, span) for title in _titles(text, window, span, nearby))


def _windows(text: str, span: Span) -> Iterator[Span]:
    """The runs of Chinese characters and digits that hold a post word: no title crosses a mark."""
    end = span.start
    for hint in post_pattern().finditer(text, span.start, span.end):
        if hint.start() < end:
            continue
        start, floor = hint.start(), max(end, hint.start() - LONGEST_TITLE)
        while start > floor and _IN_TITLE.match(text, start - 1):
            start -= 1
        run = _RUN.match(text, hint.end(), span.end)
        end = run.end() if run else hint.end()
        yield Span(start, end)


def _titles(text: str, window: Span, span: Span, nearby: Nearby) -> Iterator[Title]:
    offset = window.start
    while match := title_pattern().search(text, offset, window.end):
        offset = _behind_place(text, match.start(), nearby)
        if offset > match.start():
            continue
        title = _title(match)
        offset = match.end()
        if not (title.post.word == "委员" and title.body.endswith(_REPRESENTATIVES)):
            yield with_owner(text, span, _of_league(text, with_places(text, title, nearby)), nearby)


def _behind_place(text: str, offset: int, nearby: Nearby) -> int:
    """`offset`, or the level word of a place that it lies inside: 城市委 is no body in 丰城市委."""
    inside = [place.span for place in nearby.around(offset)]
    starts = [span.end - len(_level_at_end(span.of(text))) for span in inside]
    return max([offset, *starts])


def _level_at_end(name: str) -> str:
    """The level word that a name of a place ends in; its last character when none."""
    return next((level for level in LEVELS.split("|") if name.endswith(level)), name[-1:])


def _of_league(text: str, title: Title) -> Title:
    """共青团河阳县委书记 is a post of the league, 民盟河阳市委主委 one of that party."""
    league = _LEAGUE.search(text, max(0, title.full.start - _LONGEST_LEAGUE), title.full.start)
    if league is None or title.body != title.level + "委":
        return title
    name = league.group().removeprefix("共青")
    return replace(title, full=Span(league.start(), title.full.end), body=name + title.body)


def _title(match: re.Match[str]) -> Title:
    post = post_words()[match["post"]]
    stem = match["stem"] or match["alone"]
    body = match["national"] or match["league"] or (match["level"] or "") + (match["body"] or "")
    level = match["level"] or match["region"] or _level_of_league(match["league"] or "") or _level_within(body)
    if match["region"]:
        body = match["region"] + "政府"
    if stem:
        body += stem + post.word[0]
    if match["modifier"].startswith(IN_VILLAGE):
        span = Span(match.start("modifier"), match.end())  # 省水利厅驻村第一书记 is one of the village
        return Title(span, span, "", "", match["modifier"], post)
    if post.kind == "head":
        level = next(word for word in (*LEVELS.split("|"), "") if post.word.startswith(word))
    start = match.start() + (len(level) if _OWN_VILLAGE.match(match.group()) else 0)
    national = match["national"] is not None or post.kind == "national"
    span = Span(start, match.end())
    return Title(span, Span(*match.span()), level, body, match["modifier"], post, (), national)


def _level_of_league(body: str) -> str:
    """市 in 团市委 and 民盟市委会."""
    return body.rpartition("委")[0][-1:]


def _level_within(body: str) -> str:
    """The level that a body says by itself: 村委会, 社区居委会, 地委."""
    found = (level for words, level in _LEVEL_WITHIN if body.startswith(words))
    return next(found, "")
