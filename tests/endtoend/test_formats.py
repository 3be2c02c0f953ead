"""One article, whatever file it comes in: the same headline, text, authors and facts."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from typing import TYPE_CHECKING

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen import canvas

from kg.identity import Names
from kg.model import Evidence
from loaders.layout import read_pages
from loaders.reading import read_article
from loaders.sources import Flags, Given, Limits, PageRead, file_of, pages_from

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.model import Article

NAMES = Names()
GIVEN = Given(Flags("怀化时报", "2022-06-24", "2"))
HEADLINE = "溆浦县新建八座冷库"
BODY = (
    "本报讯（记者 米卫红 通讯员 舒秀芝）6月23日，溆浦县在低庄镇举行冷库启用仪式，副县长荆长明出席并致辞。",
    "今年，全县投入资金2600万元，新建冷库8座，库容达到1.2万吨，带动果农3120户增收。",
)
ROW = {"标题": HEADLINE, "正文": "\n".join(BODY)}


def as_text() -> bytes:
    return "\n".join((HEADLINE, *BODY)).encode()


def as_torn_text() -> bytes:
    """As an extractor gives it: lines of 17 characters, an indent that is lost, the headline behind."""
    lines = [line for paragraph in BODY for line in (paragraph[:15], *wrapped(paragraph[15:]))]
    return "\n\n".join((*lines, "", HEADLINE)).encode("gb18030")


def wrapped(text: str) -> list[str]:
    return [text[start : start + 17] for start in range(0, len(text), 17)]


def as_csv() -> bytes:
    file = io.StringIO()
    writer = csv.DictWriter(file, ROW)
    writer.writeheader()
    writer.writerow(ROW)
    return file.getvalue().encode("utf-8-sig")


def as_json_lines() -> bytes:
    return json.dumps(ROW, ensure_ascii=False).encode()


def as_html() -> bytes:
    paragraphs = "".join(f"<p>\u3000\u3000{text}</p>" for text in BODY)
    return (
        f"<html><head><meta charset=gb2312><title>{HEADLINE} - 怀化时报</title></head>"
        f"<body><ul><li><a href=/>首页</a></ul><h1>{HEADLINE}</h1><div id=content>{paragraphs}</div></body></html>"
    ).encode("gb18030")


def as_pdf() -> bytes:
    """One column of 17 characters in 11 points, each paragraph indented by two, under a headline of 24 points."""
    file = io.BytesIO()
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    sheet = canvas.Canvas(file, (420, 595))
    sheet.setFont("STSong-Light", 24)
    sheet.drawString(60, 500, HEADLINE)
    sheet.setFont("STSong-Light", 11)
    for order, line in enumerate(line for text in BODY for line in ("　　" + text[:15], *wrapped(text[15:]))):
        sheet.drawString(60, 460 - 16 * order, line)
    sheet.save()
    return file.getvalue()


def as_zip() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("溆浦/稿件.jsonl", as_json_lines())
    return file.getvalue()


FILES = {
    "page.txt": as_text,
    "torn.txt": as_torn_text,
    "稿件.csv": as_csv,
    "稿件.jsonl": as_json_lines,
    "article.html": as_html,
    "page.pdf": as_pdf,
    "稿件.zip": as_zip,
}


def article_in(name: str, data: bytes) -> Article:
    reads = tuple(pages_from(file_of(name, data), GIVEN, NAMES, Limits()))
    pages = [read.page for read in reads if isinstance(read, PageRead)]
    assert len(pages) == len(reads) == 1, reads
    ((article,),) = [reading.articles for reading in read_pages(pages, NAMES)]
    return article


def facts_of(article: Article) -> set[tuple[str, str, str]]:
    """Predicate, object and words of every statement; IRIs of nodes differ with the page's offsets."""
    _, reading = read_article(article, NAMES)
    found = set()
    for statement in reading.statements:
        value = statement.object.span.of(article.text) if isinstance(statement.object, Evidence) else statement.object
        said = str(value).replace(article.iri, "").partition("/")[0] if article.iri in str(value) else str(value)
        found.add((str(statement.predicate), said, statement.evidence.span.of(article.text)))
    return found


@pytest.mark.parametrize(("name", "made"), FILES.items(), ids=FILES)
def test_an_article_is_the_same_whatever_file_it_comes_in(name: str, made: Callable[[], bytes]) -> None:
    article, plain = article_in(name, made()), article_in("page.txt", as_text())
    assert (article.headline, article.body) == (plain.headline, plain.body)
    assert facts_of(article) == facts_of(plain)
    assert len(facts_of(article)) > 30
