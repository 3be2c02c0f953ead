"""A story of our own, read by the loaders that these tests are about."""

from __future__ import annotations

from datetime import date

from loaders import articles, officials, organizations, places
from loaders.findings import Context, Findings
from tests.reading import Lines, context_of

ISSUED = date(2020, 6, 15)


def read(newspaper: str, text: str | Lines, issued: date = ISSUED) -> tuple[Context, Findings]:
    """Context and findings of a story; a text is a body with one paragraph a line."""
    context, findings = context_of(text, newspaper, issued), Findings()
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
