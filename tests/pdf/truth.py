"""What stands on the pages of a made file: articles in their parts, furniture, and where sampled characters stand.

Example 例：TrueArticle(("石板乡新建12处冷库",), prose=("本报讯（记者 喻佳）近日，…",)) is an article of one paragraph.

All text is as printed but without line ends; comparing drops white space (`squeezed`).
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class TrueArticle:
    """An article: its lines of headline, its running text in reading order, its captions with their credits.

    `prose` has dateline, paragraphs, section heads, rows of tables and sign-off in the order in which they are
    read, over all pages it stands on; jump marks are not in it. `heads` are its section heads once more. `either`
    says that the text beneath the picture may be read as body or as caption: a picture story.
    """

    headline: tuple[str, ...] = ()
    kicker: tuple[str, ...] = ()
    subheadlines: tuple[str, ...] = ()
    byline: str = ""
    prose: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    pages: tuple[int, ...] = (1,)
    either: bool = False


@dataclass(frozen=True, slots=True)
class TrueBox:
    """Where one full-width character stands: the one at `index` of `window`, eight characters of one printed line.

    `left` to `right` is its cell, in points of the PDF page's own coordinates; it stands on `baseline` and is
    `size` points high. White of `before` and `after` points lies between it and its neighbours, and may be taken
    for part of it: a line has one edge between two characters.
    """

    page: int
    window: str
    index: int
    left: float
    right: float
    baseline: float
    size: float
    before: float = 0.0
    after: float = 0.0


@dataclass(frozen=True, slots=True)
class TrueFile:
    """A PDF of `pages` pages and what is on it. `furniture` belongs to no article."""

    data: bytes = field(repr=False)
    pages: int
    articles: tuple[TrueArticle, ...]
    furniture: tuple[str, ...]
    boxes: tuple[TrueBox, ...] = ()


def squeezed(text: str) -> str:
    """The text without white space."""
    return "".join(text.split())
