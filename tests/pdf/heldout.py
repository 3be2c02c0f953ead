"""How well PDF pages are read that no rule was tried on: `python -m tests.pdf.heldout`, a row a file.

Example 例：赣源日报 (a front page 头版, made with another tool than `tests.pdf`) has its truth beside it as JSON.
"""

from __future__ import annotations

import json
import sys
from functools import reduce
from operator import add
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.pdf.answers import answer_to
from tests.pdf.report import rows_of
from tests.pdf.scoring import Score, score
from tests.pdf.truth import TrueArticle, TrueFile

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(__file__).resolve().parents[1] / "heldout" / "pdf"


def files() -> dict[str, TrueFile]:
    """The held-out files by name, with their truth."""
    return {path.stem: _file(path) for path in sorted(FOLDER.glob("*.pdf"))}


def scores() -> dict[str, Score]:
    """How well each is read."""
    return {name: score(truth, answer_to(f"{name}.pdf", truth.data)) for name, truth in files().items()}


def _file(path: Path) -> TrueFile:
    known = json.loads(path.with_suffix(".truth.json").read_text(encoding="utf-8"))
    articles = tuple(_articles(known["pages"]))
    furniture = tuple(text for page in known["pages"] for text in page["furniture"])
    return TrueFile(path.read_bytes(), len(known["pages"]), articles, furniture)


def _articles(pages: list[dict[str, Any]]) -> Iterator[TrueArticle]:
    """The articles that have a body; a pointer has none."""
    for page in pages:
        for article in page["articles"]:
            if article["body"] and not article.get("pointer"):
                yield _article(article, page["page"])


def _article(known: dict[str, Any], page: int) -> TrueArticle:
    heads = {head["before_paragraph"]: head["text"] for head in known.get("section_heads") or ()}
    paragraphs = ((heads.get(index), text) for index, text in enumerate(known["body"]))
    running = [text for pair in paragraphs for text in pair if text]
    rows = ["".join(row) if isinstance(row, list) else row for row in known.get("table") or ()]
    return TrueArticle(
        headline=(known["headline"] or "",),
        kicker=tuple(filter(None, (known.get("kicker"),))),
        subheadlines=tuple(known.get("subheadlines") or ()),
        byline=known.get("byline") or "",
        prose=(*running, *rows),
        heads=tuple(heads.values()),
        captions=tuple(_text(one) for kind in ("captions", "credits") for one in known.get(kind) or ()),
        pages=(page,),
    )


def _text(known: str | dict[str, str]) -> str:
    return known if isinstance(known, str) else known["text"]


if __name__ == "__main__":
    found = scores()
    sys.stdout.write(rows_of({**found, "**all**": reduce(add, found.values(), Score())}))
