"""How much of a made file was read right: characters in order, headlines, captions, furniture, boxes.

Example 例：a body that lost one column of four (四栏少一栏) has about 0.75 of its characters right.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from tests.pdf.answers import AnswerArticle
from tests.pdf.truth import squeezed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tests.pdf.answers import Answer, AnswerPage
    from tests.pdf.truth import TrueArticle, TrueBox, TrueFile

TOLERATED = 1.5
"""Points that an edge of a box may be off."""
_NOTHING = AnswerArticle("", "", "")
_INK = 0.15
"""A box may hug the ink of an ideograph or hold its whole cell: so much of its size may lie between."""


@dataclass(frozen=True, slots=True)
class Score:
    """Counts. `strange` are characters in a wrong body; `smaller` are kickers and sub-headlines."""

    characters: int = 0
    right: int = 0
    strange: int = 0
    headlines: int = 0
    headlines_right: int = 0
    smaller: int = 0
    smaller_right: int = 0
    captions: int = 0
    captions_right: int = 0
    bylines: int = 0
    bylines_right: int = 0
    paragraphs: int = 0
    paragraphs_right: int = 0
    furniture: int = 0
    furniture_right: int = 0
    boxes: int = 0
    boxes_right: int = 0
    articles: int = 0
    articles_read: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(*(getattr(self, one.name) + getattr(other, one.name) for one in fields(Score)))

    @property
    def rate(self) -> float:
        """Characters right to characters; one when there are none."""
        return self.right / self.characters if self.characters else 1.0

    @property
    def strangers(self) -> float:
        """Characters that stand in a wrong body, to characters."""
        return self.strange / self.characters if self.characters else 0.0


def score(truth: TrueFile, answer: Answer) -> Score:
    """The score of an answer; articles are matched one to one by the text they share."""
    total = Score(articles=len(truth.articles), articles_read=len(answer.articles))
    for article, read in matched(truth.articles, answer.articles):
        total += _article_score(article, read)
    shown = [squeezed(text) for text in truth.furniture]
    kept_out = sum(not _stands_in(text, answer.articles) for text in shown)
    boxes_right = sum(box_error(box, answer.pages) <= TOLERATED for box in truth.boxes)
    return total + Score(
        furniture=len(shown), furniture_right=kept_out, boxes=len(truth.boxes), boxes_right=boxes_right
    )


def matched(
    articles: Sequence[TrueArticle], answers: Sequence[AnswerArticle]
) -> list[tuple[TrueArticle, AnswerArticle]]:
    """Each true article with its answer, the pairs that share most first; an empty answer when none is left."""
    wanted = [_grams(_all_text(one)) for one in articles]
    found = [_grams(one.prose + one.captions) for one in answers]
    shared = [(-len(one & two), i, j) for i, one in enumerate(wanted) for j, two in enumerate(found) if one & two]
    chosen: dict[int, int] = {}
    for _, i, j in sorted(shared):
        if i not in chosen and j not in chosen.values():
            chosen[i] = j
    return [(one, answers[chosen[i]] if i in chosen else _NOTHING) for i, one in enumerate(articles)]


def common(one: str, two: str) -> int:
    """The length of the longest common subsequence, a row of bits for each character of `two`."""
    places: dict[str, int] = {}
    for index, char in enumerate(one):
        places[char] = places.get(char, 0) | 1 << index
    whole = (1 << len(one)) - 1
    row = whole
    for char in two:
        hits = row & places.get(char, 0)
        row = ((row + hits) | (row - hits)) & whole
    return len(one) - row.bit_count()


def box_error(box: TrueBox, pages: Iterable[AnswerPage]) -> float:
    """How far the worst edge of a character's box is off, in points; infinite when it has none.

    Where the same eight characters stand on the page twice, the better one counts.
    """
    errors = [
        _edges_error(box, page, place) for page in pages if page.number == box.page for place in _places(box, page)
    ]
    return min(errors, default=float("inf"))


def _article_score(article: TrueArticle, read: AnswerArticle) -> Score:
    prose, captions = squeezed("".join(article.prose)), squeezed("".join(article.captions))
    if article.either:
        prose, captions = prose + captions, ""
        read = replace(read, prose=read.prose + read.captions, captions="")
    right = common(prose, read.prose)
    inner = [squeezed(text) for text in article.prose[1:-1] if text not in article.heads]
    smaller = [(article.kicker, read.kicker), (article.subheadlines, read.subheadline)]
    printed = [(squeezed("".join(lines)), found) for lines, found in smaller if lines]
    return Score(
        characters=len(prose),
        right=right,
        strange=len(read.prose) - right,
        headlines=1,
        headlines_right=squeezed("".join(article.headline)) == read.headline,
        smaller=len(printed),
        smaller_right=sum(told == found for told, found in printed),
        captions=len(captions),
        captions_right=common(captions, read.captions),
        bylines=bool(article.byline),
        bylines_right=bool(article.byline) and squeezed(article.byline) == read.byline,
        paragraphs=len(inner),
        paragraphs_right=sum(text in read.paragraphs for text in inner),
    )


def _all_text(article: TrueArticle) -> str:
    return squeezed("".join(article.prose + article.captions))


def _grams(text: str) -> frozenset[str]:
    return frozenset(text[index : index + 4] for index in range(len(text) - 3))


def _stands_in(text: str, articles: Iterable[AnswerArticle]) -> bool:
    """Whether furniture came into an article; one or two characters may stand in any."""
    return len(text) > 2 and any(text in one.everything for one in articles)


def _places(box: TrueBox, page: AnswerPage) -> list[int]:
    """The raw offsets at which the character may stand."""
    offsets = [index for index, char in enumerate(page.raw) if not char.isspace()]
    text, found = "".join(page.raw[index] for index in offsets), []
    at = text.find(box.window)
    while at >= 0:
        found.append(offsets[at + box.index])
        at = text.find(box.window, at + 1)
    return found


def _edges_error(box: TrueBox, page: AnswerPage, place: int) -> float:
    line = next((one for one in page.lines if one.span.start <= place < one.span.end), None)
    if line is None:
        return float("inf")
    left, right = line.edges[place - line.span.start : place - line.span.start + 2]
    ink = _INK * box.size
    return max(
        _outside(left, box.left - box.before, box.left + ink),
        _outside(right, box.right - ink, box.right + box.after),
        _outside(line.bottom, box.baseline - 0.3 * box.size, box.baseline + 0.1 * box.size),
        _outside(line.top, box.baseline + 0.7 * box.size, box.baseline + box.size),
    )


def _outside(value: float, low: float, high: float) -> float:
    return max(low - value, value - high, 0.0)
