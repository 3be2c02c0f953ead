"""Saved web pages: an e-paper's article, or a page with several; the article's text without what stands around it.

Example 例：茶园开采.html with <h1>茶园开采</h1>, navigation and three paragraphs gives a headline and three paragraphs.

The raw text of such a page is what was taken out of the file, laid out as a table's rows are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.errors import SourceError
from loaders.sources.blocks import laid_out
from loaders.sources.format import Format, Read, Sheet
from loaders.sources.html.article import articles_in
from loaders.sources.html.charset import page_text
from loaders.sources.html.head import head_of
from loaders.sources.html.main_text import Prose
from loaders.sources.html.own import own_of
from loaders.sources.html.runs import runs_in
from loaders.sources.html.tree import tree_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.files import SourceFile
    from loaders.sources.html.runs import Run
    from loaders.sources.limits import Limits

_STARTS = re.compile(
    rb"<(?:!doctype\s{1,8}html|!--|\?xml|(?:html|head|body|meta|title|link|script|style|div|table|article|section|center|"
    rb"p|h[1-6]|span|font)[\s>/])",
    re.IGNORECASE,
)
_MHTML = re.compile(rb"(?:^|\n)content-type:\s{0,4}multipart/related", re.IGNORECASE)
_NAMES = (".html", ".htm", ".shtml", ".xhtml", ".mht", ".mhtml")
_SHORT_END = re.compile(r"<(script|style|title|iframe|textarea|a|div|span|p|td)\b([^<>]{0,2000})/>", re.IGNORECASE)
"""XHTML may close an element so; HTML would read on to its end."""
_LARGEST_MB = 32
"""A page that is parsed takes some ten times its size in memory."""


def _takes(file: SourceFile) -> bool:
    head = file.head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    named = file.name.lower().endswith(_NAMES) and b"<" in head
    return bool(_STARTS.match(head) or named or _MHTML.search(head))


def _read(file: SourceFile, limits: Limits) -> Iterator[Read]:
    """The one sheet of a saved page. Raises SourceError when it holds no article text."""
    _refuse(file)
    html, notes = page_text(file, file.bytes(limits))
    html = _SHORT_END.sub(r"<\1\2></\1>", html) if html.lstrip().startswith("<?xml") else html
    runs = runs_in(tree_of(file.name, html))
    head = head_of(html)
    articles = tuple(articles_in(Prose(runs), head))
    if not articles:
        raise _no_text(file.name, html)
    text, zones = laid_out(articles)
    if len(text) > limits.page_characters:
        raise SourceError(
            file.name,
            f"the page holds more than {limits.page_characters} characters 文字过长",
            "split it, or raise XIANZHI_PAGE_MAX_CHARACTERS 请拆分，或调高该设置",
        )
    own, said = own_of(head, runs)
    yield Sheet(text, file.sha256(), zones=zones, own=own, notes=(*notes, *said, _left_out(runs, text)))


def _refuse(file: SourceFile) -> None:
    if _MHTML.search(file.head):
        raise SourceError(
            file.name,
            "web archives (.mht) are not read yet 尚不能读取 .mht 网页归档",
            "open it in a browser and save it as HTML 请在浏览器中打开，另存为“网页，仅 HTML”",
        )
    if file.head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<?xml") and b"<html" not in file.head.lower():
        raise SourceError(
            file.name,
            "this is XML and no web page 这是 XML，不是网页",
            "save the text as .txt, or the page as HTML 请把文字存为 .txt，或把网页另存为 HTML",
        )
    if file.size > _LARGEST_MB << 20:
        raise SourceError(
            file.name,
            f"the web page is larger than {_LARGEST_MB} MiB 网页过大",
            "save it without pictures, as HTML only 请另存为“网页，仅 HTML”",
        )


def _no_text(name: str, html: str) -> SourceError:
    if re.search("<frameset", html, re.IGNORECASE):
        return SourceError(
            name,
            "the page is a frame around others 这是框架网页，正文在别的文件里",
            "save the frame with the article 请打开正文所在的框架再保存",
        )
    return SourceError(
        name,
        "no text of an article in the web page 网页中没有稿件正文",
        "save the page of the article itself 请保存稿件本身的网页",
    )


def _left_out(runs: tuple[Run, ...], text: str) -> str:
    """A note of how much of what a reader sees stands around the article."""
    seen, read = (len("".join(each.split())) for each in ("".join(run.text for run in runs), text))
    left = max(seen - read, 0)
    return f"{left} characters around the article left out 正文以外 {left} 字未读"


FORMAT = Format("html", _takes, _read)
