"""Documents named by their number alone.

Example 例：对照武防指〔2019〕3号文件逐条整改 names a document; in 《养蜂办法》（武政发〔2021〕3号） and in
武政发〔2021〕3号《养蜂办法》 the number is that of the title beside it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.folding import fold
from kg.model import Evidence, Span
from kg.tables import any_of
from loaders.documents.issuing import spoken_of
from loaders.documents.kinds import USES
from loaders.findings import FoundDocument

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loaders.findings import Context, Findings

NUMBER = r"[一-鿿]{1,12}[〔\[［【(（]\d{4}[〕\]］】)）]第?\d{1,5}号"

_BEHIND = re.compile(rf"[（(](?:文号|发文字号)?[:：为]?(?P<number>{NUMBER})[）)]")
_ISSUED_AS = re.compile(
    rf"(?:以|用)(?P<number>{NUMBER})(?:文件|文)?(?:的?形式)?(?:联合)?(?:{any_of(USES['issue'])})了?$"
)
_BEFORE = re.compile(rf"(?:{any_of(USES['cite'] | USES['issue'])}|[（，。、；]|^)了?(?P<number>{NUMBER})(?:文件)?$")
_ALONE = re.compile(
    rf"(?:{any_of(USES['cite'] | USES['issue'])})了?(?P<number>{NUMBER})(?=文|[，。；、）和])(?!文件?《)"
)
_YEAR = re.compile(r"[〔\[［【(（]\d{4}[〕\]］】)）]第?\d{1,5}号")
_FARTHEST = 40


def number_beside(text: str, title: Span) -> Span | None:
    """The number of the document whose title is at `title`: in brackets behind it, or right before it."""
    behind = _BEHIND.match(text, title.end)
    if behind is not None:
        return Span(*behind.span("number"))
    floor = max(0, title.start - _FARTHEST)
    before = text[floor : title.start]
    alone = _BEFORE.search(before) or _ISSUED_AS.search(before) if "号" in before else None
    return Span(*alone.span("number")).shift(floor) if alone is not None else None


def numbered(context: Context, findings: Findings, named: Sequence[FoundDocument]) -> Iterator[FoundDocument]:
    """What the numbers that stand alone denote: the document of that number, or one that has no other name."""
    printed = context.article.text
    text = fold(printed)
    known = {span.of(text): document for document in named if (span := number_beside(text, document.span)) is not None}
    for match in _ALONE.finditer(text) if _YEAR.search(text) else ():
        span = Span(*match.span("number"))
        evidence = Evidence(span, "documents.number_alone")
        same = known.get(match["number"])
        if same is not None:
            yield FoundDocument(evidence, same.title, same.iri, same.issuer, same.status)
        else:
            place = spoken_of(context, findings, span.start)
            number = span.of(printed)
            yield FoundDocument(evidence, number, context.names.document(place, number))
