"""Names of organisations in a text: what ends in an organisation word, and bodies of party and state.

Example 例：由共青团河阳县委、河阳县教育局联合发起 names two; 走进清水湾生态养殖专业合作社 names one;
有关部门, 相关企业 and 各级党委 name none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Span
from loaders.organizations.bodies_in import NamedBody, beside_committees, bodies_in, leagues, zone_bodies
from loaders.organizations.coined import unit_end
from loaders.organizations.infixes import infixed
from loaders.organizations.named import named
from loaders.organizations.national import national_bodies
from loaders.organizations.vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loaders.organizations.around import Around


def organizations_in(text: str, lines: Sequence[Span], around: Around) -> tuple[NamedBody, ...]:
    """The organisations named in `text`, in order, none inside another. `text` is folded, `lines` are its parts."""
    found = [
        *infixed(text, around),
        *bodies_in(text, around),
        *beside_committees(text),
        *leagues(text),
        *zone_bodies(text),
        *named(text, lines, around),
        *national_bodies(text, around),
    ]
    return tuple(_with_branches(text, _longest(found, around)))


def _longest(found: list[NamedBody], around: Around) -> list[NamedBody]:
    """Of names that overlap the one that counts, in order."""
    kept: list[NamedBody] = []
    for body in sorted(found, key=lambda one: (one.span.start, -one.span.end)):
        while kept and body.span.start < kept[-1].span.end and _outweighs(body, kept[-1], around):
            kept.pop()
        if not kept or body.span.start >= kept[-1].span.end:
            kept.append(body)
    return kept


def _with_branches(text: str, bodies: list[NamedBody]) -> Iterator[NamedBody]:
    """A company and the branch right behind it as one name: 中国石油天然气股份有限公司 + 商洛销售分公司; so a
    university and its hospital."""
    before: NamedBody | None = None
    for one in bodies:
        if before is not None and one.span.start < before.span.end:
            continue
        body = _with_unit(text, one)
        if before is not None and before.span.end == body.span.start and _is_branch(text, before, body):
            before = NamedBody(Span(before.span.start, body.span.end), "organizations.branch", before.span.end)
            continue
        if before is not None:
            yield before
        before = body
    if before is not None:
        yield before


def _with_unit(text: str, body: NamedBody) -> NamedBody:
    """A university, company or hospital with its part: 中山大学 + 眼科中心."""
    if body.rule != "organizations.named" or not body.span.of(text).endswith(tuple(words("having_units"))):
        return body
    end = unit_end(text, body.span.end)
    return NamedBody(Span(body.span.start, end), "organizations.branch", body.span.end) if end else body


def _is_branch(text: str, company: NamedBody, body: NamedBody) -> bool:
    name = body.span.of(text)
    return name.endswith(tuple(words("branch"))) and company.rule in {"organizations.named", "organizations.national"}


def _outweighs(body: NamedBody, other: NamedBody, around: Around) -> bool:
    """Of two names that overlap the longer one counts, but one whose beginning is only guessed gives way."""
    return _weight(body, around) > _weight(other, around)


def _weight(body: NamedBody, around: Around) -> tuple[bool, int]:
    guessed = {"organizations.national": not body.whole, "organizations.named": body.span.start not in around.at}
    return not guessed.get(body.rule, False), len(body.span)
