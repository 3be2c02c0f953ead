"""Runs of text in a page: what stands between two edges of blocks, as paragraphs of lines.

Example 例：<td>　　第一段<br>接着<br><br>第二段</td> is one run with the paragraphs 第一段⏎接着 and 第二段.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.sources.html.lines import Line, paragraphs_of
from loaders.sources.html.tree import Element, tree_of

INLINE = frozenset(
    {
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "ruby",
        "rb",
        "rt",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    }
)
_BOLD = frozenset({"b", "strong", "h1", "h2", "h3", "h4", "h5", "h6"})
_SPACES = re.compile(r"[ \t\r\n\f]+")
_UNSEEN = re.compile("[\u200b\u2060\ufeff\u00ad]")
_LONG = 120
"""Characters; what is shorter may be a heading of several lines."""
_MARKUP = re.compile(
    r"</?(?:p|br|div|span|font|b|strong|i|em|u|a|img|table|tbody|tr|td|th|ul|ol|li|h[1-6]|center|section|o:p)(?:\s[^<>]{0,2000})?/?>"
    r"|&(?:nbsp|ensp|emsp|lt|gt|amp|quot|ldquo|rdquo|mdash|middot|hellip|#[0-9]{1,6}|#x[0-9a-f]{1,5});",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Run:
    """Text between two edges of blocks: the block it stands in, its paragraphs of lines, how much is link or bold.

    `picture` tells that an image is the last thing before it in the same block or cell.
    """

    owner: Element
    paragraphs: tuple[tuple[str, ...], ...]
    linked: float
    bold: float
    picture: bool = False

    @property
    def text(self) -> str:
        """All of it on one line."""
        return " ".join(line for lines in self.paragraphs for line in lines)


def has_markup(text: str) -> bool:
    """Whether a text holds elements or entities of HTML."""
    return bool(_MARKUP.search(text))


def plain_lines(html: str) -> tuple[str, ...]:
    """The paragraphs of a piece of HTML, one a line. Raises SourceError when it is nested too deeply."""
    runs = runs_in(tree_of("HTML", html))
    return tuple("".join(lines) for run in runs for lines in run.paragraphs)


def runs_in(root: Element) -> tuple[Run, ...]:
    """The runs of text in an element, in the order of the page, blank ones left out."""
    gathered = _Gathered(root)
    todo: list[tuple[Element | str, Element, bool, bool]] = [(root, root, False, False)]
    while todo:
        node, owner, linked, bold = todo.pop()
        if isinstance(node, str):
            gathered.add(node, owner, linked=linked, bold=bold)
        elif node.tag == "/":
            gathered.end()
        elif node.tag in ("br", "hr"):
            gathered.break_line()
        elif node.tag == "img":
            gathered.picture_in(owner)
        else:
            inline = node.tag in INLINE
            if not inline:
                gathered.end()
                owner = node
                todo.append((Element("/", {}), owner, False, False))
            linked, bold = linked or node.tag == "a", bold or node.tag in _BOLD
            todo += ((child, owner, linked, bold) for child in reversed(node.children))
    gathered.end()
    return tuple(gathered.runs)


class _Gathered:
    """The runs found so far, and the lines of the one that is open."""

    def __init__(self, root: Element) -> None:
        self.runs: list[Run] = []
        self._owner = root
        self._lines = [Line()]
        self._picture: Element | None = None

    def add(self, text: str, owner: Element, *, linked: bool, bold: bool) -> None:
        text = _UNSEEN.sub("", text)
        lines = text.splitlines() if _within(owner, "pre") else [_SPACES.sub(" ", text)]
        self._owner = owner
        for number, line in enumerate(lines):
            if number:
                self.break_line()
            self._lines[-1].add(line, linked=linked, bold=bold)

    def break_line(self) -> None:
        self._lines.append(Line())

    def picture_in(self, owner: Element) -> None:
        """Remember the frame of a picture; one that stands on a line of its own ends the run."""
        if self._lines[-1].is_blank():
            self.end()
        self._picture = _frame(owner)

    def end(self) -> None:
        """Close the run. A long one has each paragraph as a run of its own."""
        paragraphs = tuple(paragraphs_of(self._lines))
        self._lines = [Line()]
        if sum(line.size for lines in paragraphs for line in lines) > _LONG:
            for paragraph in paragraphs:
                self._close((paragraph,))
        elif paragraphs:
            self._close(paragraphs)

    def _close(self, paragraphs: tuple[tuple[Line, ...], ...]) -> None:
        lines = [line for paragraph in paragraphs for line in paragraph]
        size = sum(line.size for line in lines) or 1
        linked, bold = (sum(each) / size for each in zip(*((line.linked, line.bold) for line in lines), strict=True))
        frame = self._picture
        near = frame is not None and any(one is frame for one in self._owner.ancestors())
        said = tuple(tuple(line.said for line in paragraph) for paragraph in paragraphs)
        self.runs.append(Run(self._owner, said, linked, bold, near))
        self._picture = frame if near and frame is not None and frame.tag == "figure" else None


def _frame(owner: Element) -> Element:
    """What holds a picture and its caption: the figure or table around it, else the block around its own."""
    around = (element for element in owner.ancestors() if element.tag in ("figure", "table"))
    return next(around, owner.parent or owner)


def _within(owner: Element, tag: str) -> bool:
    return any(one.tag == tag for one in owner.ancestors())
