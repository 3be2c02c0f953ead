"""What the words around a title say: an issuing verb and its subject, or that it is a film or a song.

Example 例：in 县政府近日印发了《…》 the verb is 印发 and the words before it are 县政府近日.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.model import Span
from kg.tables import any_of
from loaders.documents.kinds import USES

_CLAUSE_END = re.compile(r"[，；：。！？,;:!?]")
_FILLER = r"(?:了|的|过|着|实施|施行|新|关于|一份|以下|最新|并)?"
_ISSUE = re.compile(f"(?P<verb>{any_of(USES['issue'])}){_FILLER}{_FILLER}$")
_PLAIN = re.compile(f"(?:{any_of(USES['plain'])}){_FILLER}{_FILLER}$")
_CITE = re.compile(f"(?:{any_of(USES['cite'])})[^，。；：]{{0,12}}$")
_APPLIED = re.compile(f"(?P<verb>{any_of(USES['cite'] | USES['passing'])}){_FILLER}$")
_ANY = re.compile(any_of(USES["issue"] | USES["passing"] | USES["hearing"]))
_WORK = re.compile(f"(?:{any_of(USES['work'])})[：:]?$")
_BEHIND = re.compile(f"(?:{any_of(USES['behind'])})")
_COPIES = re.compile(r"[（(]?\d[\d,]{0,8}余?多?份")
_FORM = re.compile(r"(?:(?<!告知)(?<!倡议)书|函|表|单|卡|台账|令)$")
_LAW = re.compile(r"第[一二三四五六七八九十百零\d]{1,5}条|修正案|规定|实施|施行|颁布|宣传|执法检查|要求")
_PASSIVE = re.compile(r"(?:已|近日|日前|正式|于.{2,9}?)?(?:由.{2,20}?)?(?P<verb>印发|出台|下发|颁布|施行|公布|发布)")
_LINK = re.compile(r"(?:\s|、|和|及|以及|与|或|并|,|，|[（(][^（）()]{1,30}[）)]){0,4}")

ADVERBS = re.compile(
    r"(?:还|又|也|已|曾|便|就|再次|近日|日前|今年|去年|近期|最近|先后|联合|共同|正式|专门|及时|随即|相继|陆续|率先|迅速|适时|积极|"
    r"认真|研究|出台|制定|起草|组织|牵头|统一|于|在全[国省市州盟县区]|年初|年底|今年以来|昨日|昨天|今天|当日|当天|会同|"
    r"[\d年月日]{1,11}+|[（(].{1,8}[）)]|[，、\s]){0,8}"
)
"""What may stand between the issuing body and its verb."""


@dataclass(frozen=True, slots=True)
class Lead:
    """The words of the clause before a title: `span` of them all, and of the issuing verb at their end."""

    span: Span
    verb: Span | None


def lead_of(text: str, floor: int, start: int) -> Lead:
    """The clause before a title that begins at `start`, not reaching back beyond `floor`."""
    before = text[floor:start]
    cuts = [match.end() for match in _CLAUSE_END.finditer(before)]
    begin = floor + (cuts[-1] if cuts else 0)
    match = _ISSUE.search(text[begin:start])
    verb = Span(begin + match.start("verb"), begin + match.end("verb")) if match else None
    return Lead(Span(begin, start), verb)


def links(between: str) -> bool:
    """Whether the words between two titles only join them (、和): what holds for one holds for both."""
    return _LINK.fullmatch(between) is not None


def is_other_work(lead: str, behind: str) -> bool:
    """Whether the words around a title say that it is a film, a song, a book, a column."""
    return _WORK.search(lead) is not None or _BEHIND.match(behind) is not None


def is_form(title: str, behind: str) -> bool:
    """Whether a title is a form of which copies are counted: 《整改通知书》12份."""
    return _FORM.search(title) is not None and _COPIES.match(behind) is not None


def issues(lead: str, behind: str) -> bool:
    """Whether a verb that only documents have (印发, 出台) stands right before or right behind the title."""
    return _PLAIN.search(lead) is not None or _PASSIVE.match(behind) is not None


def verb_beside(text: str, lead: Lead, title: Span, *, bracketed: bool) -> str:
    """What is done with the title: the verb right before it or behind it; for one without brackets, which is read
    only behind a verb, the last of its clause; "" when none stands there."""
    if lead.verb is not None:
        return lead.verb.of(text)
    if not bracketed:
        verbs = _ANY.findall(text, lead.span.start, lead.span.end)
        return str(verbs[-1]).removesuffix("了") if verbs else ""
    applied = _APPLIED.search(lead.span.of(text)[-16:])
    match = applied or _PASSIVE.match(text, title.end)
    return match["verb"] if match else ""


def is_law(title: str, behind: str) -> bool:
    """Whether the words behind a title that ends in 法 speak of a law: 《土地管理法》第三条, 《草原法》修正案."""
    return title.endswith("法") and _LAW.match(behind) is not None


def applies(lead: str) -> bool:
    """Whether the clause issues, applies or passes what follows."""
    return _CITE.search(lead) is not None or _ISSUE.search(lead) is not None
