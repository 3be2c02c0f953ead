"""The heading of an article in a web page: kicker, headline, sub-headline and byline among the runs before its text.

Example 例：<h3>武陵山春来早</h3><h1>万亩茶园开采</h1><p class="sec">本报记者 周明 2020年3月2日</p> is kicker, headline
and the byline 本报记者 周明.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from kg.model import PartRole
from loaders.layout.reporters import is_byline, is_names_only
from loaders.sources.blocks import Block, whole
from loaders.sources.html.head import names_site, paper_in, without_issue
from loaders.sources.html.tree import elements
from loaders.sources.html.words import is_named, is_navigation
from loaders.sources.metadata.own_fields import own_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loaders.sources.html.head import Head
    from loaders.sources.html.runs import Run
    from loaders.sources.html.tree import Element

_HEADING_TAGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "founder-title"})
_NOT_WORDS = re.compile(r"[\W_]+")
_HAN = re.compile(r"[\u3400-\u9fff]")
_PAGE = re.compile(r"第?\s{0,2}[A-Za-z]?[0-9一二三四五六七八九十]{1,3}\s{0,2}版.{0,12}")
_PIECES = re.compile(
    r"[\s|｜]{1,8}(?=来源|稿源|时间|日期|发布|编辑|责编|责任编辑|作者|记者|通讯员|本报记者|阅读|浏览|点击|字数|20[0-9]{2}|19[0-9]{2})"
    r"|\s{0,8}(?=《|[（(]\s{0,2}(?:20|19)[0-9]{2})"
)
_AUTHOR = re.compile(r"(?:作者|文|撰稿|撰文|署名)\s{0,2}[：:]\s{0,4}[\u3400-\u9fff·、,，\s]{2,40}")
_ABOUT = re.compile(
    r"(?:来源|稿源|时间|日期|发布|作者|阅读|浏览|点击)\s{0,2}[:：]|(?:20|19)[0-9]{2}(?:年|-|/)[0-9]{1,2}(?:月|-|/)[0-9]{1,2}"
    r"|第\s?[A-Za-z]?[0-9]{1,3}\s?版|[0-9]{1,2}月[0-9]{1,2}日(?:\s?[0-9]{1,2}:[0-9]{2})?$"
)
_LONGEST = 120
_NEAR_TEXT = 8
"""Runs before a text in which its title is looked for by its class."""
_HEADING_OF_THREE = 3
_SHORTEST = 5
_NEAR = 4
"""Runs between a headline and its kicker, at most."""


def headline_at(runs: Sequence[Run], head: Head, before: int) -> int | None:
    """Which run is the headline: one that repeats a claim of the page, nearest to the text, else one marked as such.

    `before` is the index of the first run of the text.
    """
    for claim in claimed_titles(head):
        found = [index for index, run in enumerate(runs) if _same(run.text, claim) and _can_head(run)]
        if found:
            return min(found, key=lambda index: (index > before, abs(before - index)))
    near = [index for index in range(max(before - _NEAR_TEXT, 0), before) if _can_head(runs[index])]
    marked = [index for index in range(before) if _can_head(runs[index]) and _is_first_heading(runs[index])]
    return marked[-1] if marked else _titled(runs, near)


def _titled(runs: Sequence[Run], near: Sequence[int]) -> int | None:
    """The run whose class says title, the only one of its class when there are several; else the highest heading."""
    titled = [index for index in near if _is_titled(runs[index])]
    classes = [runs[index].owner.named("class") for index in titled]
    single = [index for index, name in zip(titled, classes, strict=True) if classes.count(name) == 1]
    if len(titled) == _HEADING_OF_THREE and titled[-1] - titled[0] == 2 and len(single) != 1:
        return titled[1]
    if titled:
        return single[0] if len(single) == 1 else titled[0]
    headings = [index for index in near if _is_heading(runs[index]) and not is_about(runs[index].text)]
    alone = [index for index in near if _stands_out(runs[index])]
    return min(headings, key=lambda index: _tag(runs[index]), default=alone[0] if len(alone) == 1 else None)


def claimed_titles(head: Head) -> Iterator[str]:
    """The titles that the page claims, without those that only name a paper, a site, a page or a day."""
    for title in head.titles:
        rest = without_issue(unicodedata.normalize("NFKC", title))
        if len(_HAN.findall(rest)) > 1 and not is_navigation(title) and not names_site(title):
            yield title


def above(runs: Sequence[Run], headline: int, head: Head) -> Iterator[tuple[int, Block]]:
    """The kicker among the runs before the headline, with its index."""
    for index in range(max(headline - _NEAR, 0), headline):
        run = runs[index]
        if _can_head(run) and (_same(run.text, head.kicker) or _is_heading(run) or _is_kin(run, runs[headline])):
            yield index, whole(PartRole.KICKER, lines_of(run))


def below(runs: Sequence[Run], start: int, end: int, headline: Run | None, head: Head) -> Iterator[tuple[int, Block]]:
    """Sub-headline and byline among the runs from `start` to `end`, with their indices."""
    for index in range(start, end):
        run = runs[index]
        byline = byline_in(run) or (run.text if headline is not None and is_names_only(run.text) else None)
        if byline:
            yield index, whole(PartRole.BYLINE, byline)
        elif not _can_head(run) or is_about(run.text):
            continue
        elif _same(run.text, head.kicker):
            yield index, whole(PartRole.KICKER, lines_of(run))
        elif _same(run.text, head.subtitle) or _is_heading(run) or _belongs(run, headline):
            yield index, whole(PartRole.SUBHEADLINE, lines_of(run))


def byline_in(run: Run) -> str | None:
    """Who wrote it, in a short run that may also tell source and time; None when it names nobody."""
    text = run.text
    if len(text) > _LONGEST or run.linked > 0.5:
        return None
    if is_byline(text):
        return text
    pieces = [piece.strip(" 　|｜") for piece in _PIECES.split(text)]
    found = [piece for piece in pieces if piece and (is_byline(piece) or _AUTHOR.fullmatch(piece))]
    if not found and is_named(run.owner, "byline") and not is_about(text) and len(text) <= 40:
        return text
    return " ".join(found) or None


def is_about(text: str) -> bool:
    """Whether a short line is about the article: source, time, page, counts."""
    if len(text) > _LONGEST or "。" in text:
        return False
    line = unicodedata.normalize("NFKC", text)
    return bool(own_day(line) or _PAGE.match(line) or _ABOUT.search(line))


def _belongs(run: Run, headline: Run | None) -> bool:
    return headline is not None and (_is_kin(run, headline) or _is_beside(run, headline))


def lines_of(run: Run) -> str:
    """The lines of a run, each on its own."""
    return "\n".join(line for lines in run.paragraphs for line in lines)


def _same(text: str, claim: str) -> bool:
    return bool(claim) and len(text) < 2 * len(claim) + 20 and _words(text) == _words(claim)


def _words(text: str) -> str:
    return _NOT_WORDS.sub("", unicodedata.normalize("NFKC", text)) or text


def _can_head(run: Run) -> bool:
    return run.linked < 0.5 and len(run.text) <= _LONGEST and not is_navigation(run.text) and paper_in(run.text) is None


def _is_first_heading(run: Run) -> bool:
    return _tag(run) in ("h1", "founder-title") and not is_about(run.text)


def _is_titled(run: Run) -> bool:
    return any(is_named(one, "title") for one in _near(run)) and not is_about(run.text)


def _stands_out(run: Run) -> bool:
    """Whether a short line is bold, centred or a term, and says nothing about the article."""
    owner = run.owner
    centred = "center" in (owner.tag, owner.named("align").lower()) or "center" in owner.named("style").lower()
    marked = run.bold > 0.9 or centred or owner.tag in ("dt", "th")
    return marked and len(_HAN.findall(run.text)) >= _SHORTEST and not is_about(run.text) and not is_byline(run.text)


def _is_heading(run: Run) -> bool:
    return _tag(run) in _HEADING_TAGS or any(is_named(one, use) for one in _near(run) for use in ("kicker", "subtitle"))


def _tag(run: Run) -> str:
    return next((one.tag for one in _near(run) if one.tag in _HEADING_TAGS), run.owner.tag)


def _near(run: Run) -> list[Element]:
    """The block of a run and the one around it when that holds nothing else."""
    parent = run.owner.parent
    return [run.owner, parent] if parent is not None and len(parent.children) == 1 else [run.owner]


def _is_kin(run: Run, headline: Run) -> bool:
    """Whether two blocks have classes or ids that differ in their number only: font02 beside font01."""
    return run.owner.tag == headline.owner.tag and any(
        _numbered(run.owner.named(key)) == _numbered(headline.owner.named(key)) != "" for key in ("class", "id")
    )


def _numbered(name: str) -> str:
    """A name that holds a number, without it; empty for any other."""
    plain = re.sub("[0-9]", "", name)
    return plain if plain != name else ""


def _is_beside(run: Run, headline: Run) -> bool:
    """Whether a line stands in a block of its own with the headline: three lines or two, and no text."""
    around = headline.owner.parent
    if around is None or run.owner.parent is not around or around.tag in ("body", "html", "tr"):
        return False
    size = sum(len(child) for one in elements(around) for child in one.children if isinstance(child, str))
    return size < 2 * _LONGEST and len(_HAN.findall(run.text)) >= _SHORTEST
