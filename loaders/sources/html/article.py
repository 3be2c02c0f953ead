"""The articles of a web page, as blocks: heading, byline, paragraphs, section heads, captions.

Example 例：<p>　　本报讯 …</p><p><strong>茶农增收</strong></p><figure><img>图为茶园。</figure> has a paragraph, a
section head and a caption.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import PartRole
from loaders.layout.credits import credit_at_end
from loaders.layout.reporters import is_byline
from loaders.sources.blocks import Block, whole
from loaders.sources.html.heading import above, below, byline_in, claimed_titles, headline_at, is_about, lines_of
from loaders.sources.html.main_text import is_prose
from loaders.sources.html.words import is_named, is_navigation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loaders.sources.html.head import Head
    from loaders.sources.html.main_text import Prose
    from loaders.sources.html.runs import Run
    from loaders.sources.html.tree import Element

_HALF = 0.5
_LONGEST_HEAD = 30
_LONGEST_CAPTION = 160
_ENDS = re.compile("[。！？；：，、…!?;:,]$")
_OF_PICTURE = re.compile(r"^(?:▲|△|▼|↑|↓|←|→|图\s?[①-⑳0-9一二三四]|图为|上图|下图|左图|右图|图片说明|图说)")
_BRACKETED = re.compile(r"^[（(].{1,60}[）)]$")


@dataclass(frozen=True, slots=True)
class Region:
    """The runs that may belong to one article, `body` first of those inside its container, and the container."""

    runs: tuple[Run, ...]
    body: int
    container: Element
    named: bool


def articles_in(prose: Prose, head: Head) -> Iterator[tuple[Block, ...]]:
    """The blocks of each article, in the order of the page; nothing when the page has no running text."""
    containers = prose.containers()
    start = 0
    for container in containers:
        inside = [index for index, run in enumerate(prose.runs) if _stands_in(run, container)]
        indices = [index for index in range(start, inside[-1] + 1) if not prose.is_around(prose.runs[index].owner)]
        runs = tuple(prose.runs[index] for index in indices)
        body = next(at for at, index in enumerate(indices) if index >= inside[0])
        start = inside[-1] + 1
        yield _article(Region(runs, body, container, is_named(container, "article")), head, alone=len(containers) == 1)


def _article(region: Region, head: Head, *, alone: bool) -> tuple[Block, ...]:
    """The blocks of one article; what the page claims counts only for one that is `alone`."""
    claims = head if alone else type(head)()
    runs = region.runs
    text = next(index for index in range(region.body, len(runs)) if is_prose(runs[index]))
    at = headline_at(runs, claims, text)
    if at is not None and at > text:
        text = next((index for index in range(at, len(runs)) if is_prose(runs[index])), text)
    heading = list(_heading(region, claims, at, text))
    used = {index for index, _ in heading}
    first = max(region.body, at + 1 if at is not None and at < text else region.body)
    rest = [index for index in range(first, len(runs)) if index not in used]
    return (*(block for _, block in heading), *_text(region, rest, text))


def _heading(region: Region, head: Head, at: int | None, text: int) -> Iterator[tuple[int, Block]]:
    """Kicker, headline, sub-headline and byline with their runs; -1 for a headline that only the page's head has."""
    runs = region.runs
    lower = max(region.body - 6, 0)
    found: list[tuple[int, Block]] = []
    if at is None:
        claim = next(claimed_titles(head), None)
        found += [(-1, whole(PartRole.HEADLINE, claim))] if claim else []
        found += below(runs, lower, text, None, head)
    else:
        found += above(runs, at, head)
        found.append((at, whole(PartRole.HEADLINE, lines_of(runs[at]))))
        found += below(runs, at + 1, text, runs[at], head)
    order = (PartRole.KICKER, PartRole.HEADLINE, PartRole.SUBHEADLINE, PartRole.BYLINE)
    yield from sorted(found, key=lambda one: order.index(one[1].role))


def _text(region: Region, indices: Sequence[int], text: int) -> Iterator[Block]:
    """Body, section heads and captions; `text` is the first run of running text."""
    kin = {_signature(run) for run in region.runs[region.body :] if is_prose(run)}
    for index in indices:
        run = region.runs[index]
        if is_navigation(run.text) or (run.linked >= _HALF and not run.text.endswith("。")):
            continue
        if _is_caption(run):
            yield whole(PartRole.CAPTION, lines_of(run))
        elif index < text:
            if (_signature(run) in kin or region.named) and not is_about(run.text) and not byline_in(run):
                yield from _paragraphs(run)
        elif _is_section_head(run):
            yield whole(PartRole.SECTION_HEAD, lines_of(run))
        elif is_prose(run) or region.named or _signature(run) in kin or _is_closing(run):
            yield from _paragraphs(run)


def _paragraphs(run: Run) -> Iterator[Block]:
    for lines in run.paragraphs:
        paragraph = "\n".join(lines)
        if not is_navigation(paragraph):
            yield whole(PartRole.BODY, paragraph)


def _is_caption(run: Run) -> bool:
    """Whether a short run is said of a picture: by its element, or by its words right behind an image."""
    if len(run.text) > _LONGEST_CAPTION:
        return False
    if any(one.tag == "figcaption" or is_named(one, "caption") for one in (run.owner, run.owner.parent) if one):
        return True
    framed = any(one.tag == "figure" for one in run.owner.ancestors())
    said = _OF_PICTURE.match(run.text) is not None or credit_at_end(run.text) is not None
    centred = "center" in (run.owner.named("align") + run.owner.named("style")).lower() or run.owner.tag == "center"
    return run.picture and (framed or said or centred or run.owner.tag in ("td", "th"))


def _is_section_head(run: Run) -> bool:
    marked = run.bold > 0.9 or run.owner.tag in ("h2", "h3", "h4", "h5", "h6")
    short = len(run.text) <= _LONGEST_HEAD and len(run.paragraphs) == 1
    return marked and short and not _ENDS.search(run.text) and not is_byline(run.text)


def _is_closing(run: Run) -> bool:
    return bool(_BRACKETED.match(run.text)) or is_byline(run.text)


def _signature(run: Run) -> tuple[str, str]:
    return run.owner.tag, run.owner.named("class")


def _stands_in(run: Run, container: Element) -> bool:
    return any(one is container for one in run.owner.ancestors())
