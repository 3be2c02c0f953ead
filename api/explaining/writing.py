"""A block as lines of text: the sentence, what was read in it, what was refused and why, and what no rule read.

Example 例：    地点  溆浦县 → 溆浦县 · 431224  ⟨places.full⟩
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.explaining.painting import QUIET, REFUSED, UNTOLD, painted, style_of, styled
from loaders.coverage import RULE
from ontology.terms import SKOS, XZ, label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from api.explaining.blocks import Block
    from api.explaining.items import Item
    from api.explaining.telling import Teller
    from kg.model import Evidence

_LONG = 12
"""A longer sentence is not repeated below itself."""
_ROLES = {
    "kicker": "引题", "headline": "标题", "subheadline": "副题", "byline": "署名", "dateline": "电头", "body": "正文",
    "section_head": "小标题", "signoff": "文末署名", "caption": "图片说明", "credit": "图片署名", "jump": "转接",
    "pointer": "导读",
}  # fmt: skip
_TOLD_ELSEWHERE = (XZ.Participation, XZ.Post, XZ.Mention, XZ.Article, SKOS.Concept)
"""Kinds that the line of their event, tenure, place or figure tells, or the heading."""


def as_lines(block: Block, teller: Teller, *, coloured: bool, every: bool = False) -> Iterator[str]:
    """The lines; without colour they say the same. `every`: also the items that the line of another one tells."""
    role = block.sentence.role
    head = f"[{_ROLES.get(role.value, role.value)}]"
    yield ""
    yield f"{styled(head, QUIET)} {painted(block)}" if coloured else f"{head} {block.text}"
    for item in block.items:
        if every or not _is_told_elsewhere(item):
            yield _said(block, _name(item), item.evidence, teller.tell(item), style_of(item) if coloured else None)
    for each in block.unread:
        yield _said(block, "未读", each.evidence, each.reason, REFUSED if coloured else None)
    if block.is_running and block.gaps and not any(each.evidence.rule == RULE for each in block.unread):
        words = " ".join(f"“{gap.of(block.article.text)}”" for gap in block.gaps)
        yield f"    {styled('无规则读到', UNTOLD) if coloured else '无规则读到'}  {words}"


def _is_told_elsewhere(item: Item) -> bool:
    """Whether another line tells it; the body of a post is told with the tenure."""
    return item.kind in _TOLD_ELSEWHERE or (item.is_a(XZ.Organization) and not item.denoted)


def _name(item: Item) -> str:
    return "事件" if item.is_a(XZ.Event) else label(item.kind)


def _said(block: Block, name: str, evidence: Evidence, what: str, style: str | None) -> str:
    """A line; without colour where `style` is None."""
    whole = len(evidence.span) > max(_LONG, len(block.text) - 2)
    words = "整句" if whole else evidence.span.of(block.article.text)
    rule = f"⟨{evidence.rule}⟩"
    return f"    {styled(name, style or '')}  {words} → {what}  {rule if style is None else styled(rule, QUIET)}"
