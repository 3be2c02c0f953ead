"""Where in a page its article stands: the smallest element that holds nearly all of the page's running text.

Example 例：of a page with navigation, <div id="ozoom"> with nine paragraphs and a list of related titles, it is ozoom.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from loaders.sources.html.runs import INLINE
from loaders.sources.html.words import is_named, is_navigation

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from loaders.sources.html.runs import Run
    from loaders.sources.html.tree import Element

_MARKS = re.compile("[，。；！？、]")
_LABELLED = re.compile(r"^(?:来源|稿源|作者|时间|日期|发布|发布时间|发布日期)\s{0,2}[:：]")
_SHORTEST = 12
_NEARLY_ALL = 0.8
_HALF = 0.5
_ARTICLE = 40
"""Characters of running text that make an article beside others; less is a teaser."""
_MOST = 200
"""Articles that a page may hold."""
_ITEMS = frozenset({"li", "dl"})
"""Elements of lists: text in one that is headed by a link tells of another page."""
_PARAGRAPH_TAGS = INLINE | {"p", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6"}


class Prose:
    """The running text of a page: how much of it each run and each element holds, in characters."""

    def __init__(self, runs: Sequence[Run]) -> None:
        self.runs = runs
        teasers = {one for run in runs if run.linked >= _HALF for one in run.owner.ancestors() if one.tag in _ITEMS}
        sizes = [0 if teasers.intersection(run.owner.ancestors()) else _prose(run) for run in runs]
        self._around: dict[Element, bool] = {}
        share = _by_element(runs, sizes)
        total = sum(sizes)
        self._most = {element for element, size in share.items() if size > _HALF * total}
        self.sizes = [0 if self.is_around(run.owner) else size for run, size in zip(runs, sizes, strict=True)]
        self.by_element = _by_element(runs, self.sizes)
        self.total = sum(self.sizes)

    def is_around(self, element: Element) -> bool:
        """Whether an element is navigation, tools, comments or the like, or stands in such a one."""
        chain = []
        found = False
        for one in element.ancestors():
            if one in self._around:
                found = self._around[one]
                break
            chain.append(one)
        for one in reversed(chain):
            found = found or (one not in self._most and one.tag not in ("html", "body") and is_named(one, "around"))
            self._around[one] = found
        return found

    def containers(self) -> tuple[Element, ...]:
        """The elements that hold an article each, in the order of the page; none when there is no running text."""
        if not self.total:
            return ()
        several = self._several()
        return several or (self._named() or self._smallest(),)

    def _several(self) -> tuple[Element, ...]:
        """Several elements <article>, none of which has most of the text."""
        own = [
            element
            for element, size in self.by_element.items()
            if element.tag in ("article", "founder-content") and size >= _ARTICLE
        ]
        outer = {around for one in own for around in one.ancestors() if around is not one}
        inner = [one for one in own if one not in outer]
        largest = max((self.by_element[one] for one in inner), default=0)
        return tuple(inner) if 1 < len(inner) <= _MOST and largest < _NEARLY_ALL * self.total else ()

    def _named(self) -> Element | None:
        """The innermost element that is named as the text of an article and holds most of the running text."""
        named = [
            element
            for element, size in self.by_element.items()
            if size >= _HALF * self.total and element.tag not in ("html", "body") and is_named(element, "article")
        ]
        return max(named, key=lambda one: (self.by_element[one], _depth(one)), default=None)

    def _smallest(self) -> Element:
        enough = [element for element, size in self.by_element.items() if size >= _NEARLY_ALL * self.total]
        element = max(enough, key=_depth)
        while element.tag in _PARAGRAPH_TAGS and element.parent is not None:
            element = element.parent
        return element


def is_prose(run: Run) -> bool:
    """Whether a run is running text: long enough, with marks of a sentence, no link, no navigation."""
    return bool(_prose(run))


def _prose(run: Run) -> int:
    text = run.text
    if run.linked >= _HALF or len(text) < _SHORTEST or not _MARKS.search(text):
        return 0
    if is_navigation(text) or (_LABELLED.match(text) and "。" not in text):
        return 0
    return round(len(text) * (1 - run.linked))


def _by_element(runs: Sequence[Run], sizes: Sequence[int]) -> Mapping[Element, int]:
    found: dict[Element, int] = {}
    for run, size in zip(runs, sizes, strict=True):
        for element in run.owner.ancestors() if size else ():
            found[element] = found.get(element, 0) + size
    return found


def _depth(element: Element) -> int:
    return sum(1 for _ in element.ancestors())
