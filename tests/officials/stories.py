"""A story of our own, read by the loaders that these tests are about."""

from __future__ import annotations

from datetime import date

from kg.identity import Names
from kg.language.sentences import sentences_of
from kg.model import Article, CleanText, Page, Part, PartRole, Span
from kg.places import Gazetteer
from loaders import articles, officials, organizations, places
from loaders.findings import Context, Findings

ISSUED = date(2020, 6, 15)
BODY = PartRole.BODY


def an_article(newspaper: str, lines: list[tuple[PartRole, str]], issued: date = ISSUED) -> Article:
    """An article whose clean text is the raw text of its page."""
    names, text = Names(), "\n".join(line for _, line in lines)
    page = Page(names.page(newspaper, issued, "1", ""), newspaper, issued, "1", text, "0" * 64)
    clean = CleanText(text, (page,), (0,) * len(text), tuple(range(len(text))))
    parts: list[Part] = []
    for role, line in lines:
        start = parts[-1].span.end + 1 if parts else 0
        parts.append(Part(role, Span(start, start + len(line))))
    return Article(names.article(page.iri, 0), clean, tuple(parts), newspaper, issued)


def read(newspaper: str, text: str | list[tuple[PartRole, str]], issued: date = ISSUED) -> tuple[Context, Findings]:
    """Context and findings of a story; a text is a body with one paragraph a line."""
    lines = [(BODY, line) for line in text.split("\n")] if isinstance(text, str) else text
    article = an_article(newspaper, lines, issued)
    gazetteer = Gazetteer.load()
    context = Context(article, Names(), gazetteer, gazetteer.home_of(newspaper), sentences_of(article))
    findings = Findings()
    for loader in (places, officials, organizations, articles):
        findings = loader.find(context, findings)
    return context, findings


def held(findings: Findings) -> list[str]:
    """`name=post`, with the standing where it is not simply present: 周明=石桥县长 (former)."""
    return [
        f"{each.person_name}={each.post_label}{_standing(each.status, each.appointment)}" for each in findings.tenures
    ]


def _standing(status: str, appointment: str) -> str:
    words = [str(term).rpartition("/")[2] for term in (status, appointment)]
    unusual = [word for word in words if word not in {"present", "substantive"}]
    return f" ({', '.join(unusual)})" if unusual else ""
