"""Notices that a newspaper prints whole: the headline is the title, and the body before 关于 issued it.

Example 例：the headline 武陵县政府关于封山禁火的通告 is a document of 武陵县政府;
县政府发布关于封山的通告 is news of one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import Span
from loaders.documents.reading import ReadTitle, Verdict
from loaders.documents.surroundings import Lead
from loaders.documents.titles import Title

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOTICE = re.compile(
    r"\s*(?P<title>(?:(?:[一-鿿]{2,30}?(?:委员会|政府|委|局|厅|部|办公室|署|院|指挥部|大会|常委会|中心|公司|处))?"
    r"关于[^，。；：！？《》\n]{2,60}的(?:公告|通告|通知|决定|决议|公报|命令|倡议书)"
    r"|(?:[一-鿿]{2,20})?致[^，。；：！？《》\n]{2,30}的?(?:倡议书|公开信|一封信|慰问信|感谢信))"
    r"(?:[（(][^（）()]{1,20}[）)])?)\s*"
)
_SAID = re.compile("印发|发布|出台|下发|解读|转发|贯彻|落实|学习|公布|审议|通过|将|就")


def notices(text: str, line: Span) -> Iterator[ReadTitle]:
    """The document that the whole of a headline names, with the body before 关于 for its issuer."""
    match = _NOTICE.fullmatch(text, line.start, line.end)
    if match is None:
        return
    about = max(text.find("关于", line.start, line.end), line.start)
    if _SAID.search(text, line.start, about):
        return
    span = Span(*match.span("title"))
    yield ReadTitle(Title(span, span, double=False), Verdict.DOCUMENT, Lead(Span(span.start, about), None))
