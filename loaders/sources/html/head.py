"""What a web page says of its article outside the text: title, newspaper, day and page, in the words of the page.

Example 例：<title>茶园开采 - 武陵日报数字报</title> claims the headline 茶园开采 and the newspaper 武陵日报.

Read are meta elements, the title, JSON-LD (schema.org NewsArticle), and the comment "enpproperty" in which a
widespread e-paper system keeps headings, day and page.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_PROPERTY = re.compile(r"<(?P<name>[a-z]{2,20})>(?P<value>[^<]{0,2000})</(?P=name)>")
_TITLES = ("og:title", "twitter:title", "articletitle", "title", "headline")
_DAYS = ("article:published_time", "og:release_date", "publishdate", "pubdate", "publish_time", "date", "datepublished")
_PAPERS = ("source", "contentsource", "publisher", "og:site_name", "publication", "author:site", "sitename")
_APART = re.compile(r"\s{0,4}[|｜_＿]\s{0,4}|\s{1,4}[-–—·]\s{1,4}|-{1,4}|—{1,2}|--")
_PAPER = re.compile(
    r"《?(?P<name>[\u3400-\u9fff·]{1,12}报)》?(?:数字报刊平台|数字报刊|数字报平台|数字报|电子报|电子版|数字版|多媒体数字报|多媒体报|网络版|手机报|官网)?"
)
_DECORATION = re.compile("(?:数字报|电子报|电子版|数字版|多媒体数字报|多媒体报|网络版|手机报)$")
_SITE = re.compile("(?:报|网|频道|栏目|客户端|版|新闻|要闻|融媒体?|首页|平台|官网|网站|正文|详情)$")
_ISSUE = re.compile(
    r"[\u3400-\u9fff]{1,12}(?:日报|晚报|晨报|时报|都市报|商报|早报|周报|数字报|电子报)(?:电子版|数字版)?"
    r"|第?[A-Za-z]?[0-9一二三四五六七八九十]{1,3}版(?:[:：]\S{1,6})?|[0-9]{1,8}期|第[0-9]{1,6}期|星期[一二三四五六日天]"
    r"|(?:19|20)[0-9]{2}(?:年|-)[0-9]{1,2}(?:月|-)[0-9]{1,2}日?"
)
_SHORT = 10
_LD_MOST = 200_000


@dataclass(frozen=True, slots=True)
class Head:
    """Claims of a page about its article, each as written, the surest first."""

    title: str = ""
    titles: tuple[str, ...] = ()
    kicker: str = ""
    subtitle: str = ""
    papers: tuple[str, ...] = ()
    printed: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    page: str | None = None


def head_of(html: str) -> Head:
    """What the page claims."""
    parsed = LexborHTMLParser(html)
    meta = _meta(parsed)
    linked = tuple(_linked(parsed))
    own = _properties(html)
    node = parsed.css_first("title")
    title = " ".join(node.text().split()) if node is not None else ""
    parts = _parts(title)
    papers = [*(meta.get(name, "") for name in _PAPERS), *(item.get("publisher", "") for item in linked), *parts]
    return Head(
        title=title,
        titles=_filled(
            own.get("title", ""),
            *(item["headline"] for item in linked),
            *(meta.get(name, "") for name in _TITLES),
            *parts,
        ),
        kicker=own.get("introtitle", ""),
        subtitle=own.get("subtitle", ""),
        papers=_filled(*(paper_in(name) or "" for name in papers)),
        printed=_filled(own.get("date", "")),
        days=_filled(*(item["day"] for item in linked), *(meta.get(name, "") for name in _DAYS), _time(parsed)),
        page=own.get("nodename") or None,
    )


def paper_in(text: str) -> str | None:
    """The newspaper that a name of a site is: 武陵日报 for 武陵日报数字报; None for anything else."""
    match = _PAPER.fullmatch(text.strip())
    if match is None:
        return None
    name = _DECORATION.sub("", match["name"])
    return name if name.endswith("报") and name not in ("本报", "日报", "晚报", "数字报", "电子报") else None


def names_site(title: str) -> bool:
    """Whether a short title is the name of a site or section instead of an article's."""
    name = re.sub(r"\W", "", title)
    return paper_in(name) is not None or (len(name) <= _SHORT and bool(_SITE.search(name)))


def without_issue(title: str) -> str:
    """A title without names of papers, pages and days wherever they stand."""
    return _ISSUE.sub("", title)


def _filled(*values: str) -> tuple[str, ...]:
    """The values that say something, each once."""
    lines = (" ".join(value.replace("\u00a0", " ").split()) for value in values)
    return tuple(dict.fromkeys(line for line in lines if line))


def _parts(title: str) -> tuple[str, ...]:
    """A title without names of site, page and day at its ends, the whole, and its parts, the longest first."""
    whole = title.strip()
    end = len(whole)
    for mark in reversed(list(_APART.finditer(whole))):
        if not _SITE.search(whole[mark.end() : end].strip()):
            break
        end = mark.start()
    words = whole[:end].split()
    while words and _ISSUE.fullmatch(words[-1]):
        words.pop()
    while words and _ISSUE.fullmatch(words[0]):
        words.pop(0)
    parts = [part for part in (*_APART.split(whole), *whole.split()) if part.strip()]
    return (" ".join(words), whole, *sorted(parts, key=len, reverse=True))


def _meta(parsed: LexborHTMLParser) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for node in parsed.css("meta"):
        name = node.attributes.get("property") or node.attributes.get("name") or node.attributes.get("itemprop") or ""
        found.setdefault(name.strip().lower(), node.attributes.get("content") or "")
    return found


def _time(parsed: LexborHTMLParser) -> str:
    """What the only element <time> says to machines; nothing when there are several."""
    said = {node.attributes.get("datetime") or "" for node in parsed.css("time[datetime]")}
    return said.pop() if len(said) == 1 else ""


def _properties(html: str) -> Mapping[str, str]:
    """The elements of the comment enpproperty."""
    start = html.find("<!--enpproperty")
    end = html.find("-->", start)
    if start < 0 or end < 0:
        return {}
    return {match["name"]: match["value"] for match in _PROPERTY.finditer(html, start, min(end, start + 20_000))}


def _linked(parsed: LexborHTMLParser) -> Iterator[Mapping[str, str]]:
    """Headline, day and publisher of each article in JSON-LD; malformed JSON says nothing."""
    for node in parsed.css('script[type="application/ld+json"]'):
        text = node.text()
        try:
            data = json.loads(text) if len(text) <= _LD_MOST else None
        except (ValueError, RecursionError):
            continue
        for item in _items(data):
            publisher = item.get("publisher")
            paper = publisher.get("name") if isinstance(publisher, dict) else publisher
            yield {
                "headline": _said(item.get("headline")),
                "day": _said(item.get("datePublished")),
                "publisher": _said(paper),
            }


def _items(data: object) -> Iterable[Mapping[str, object]]:
    if isinstance(data, dict):
        data = data.get("@graph", [data])
    every = data if isinstance(data, list) else []
    return [item for item in every if isinstance(item, dict) and "Article" in str(item.get("@type"))]


def _said(value: object) -> str:
    return value if isinstance(value, str) else ""
