"""Short forms of the enterprises that an article names in full.

Example 例：where 河阳青禾玻璃集团有限公司 stands in full, 青禾玻璃 elsewhere in the article denotes it too.

A short form is at least four characters long and begins right behind the place at the name's start (or
with it, when it leaves out no more than the organisation word); it is taken when one organisation has it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import Evidence, Span
from kg.tables import any_of
from loaders.findings import FoundOrganization
from loaders.officials.tables import bodies

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.model import Article

SHORTEST = 4


def short_forms(
    article: Article, found: Sequence[FoundOrganization], places: Sequence[Span]
) -> Iterator[FoundOrganization]:
    """The mentions of short forms of the named enterprises in `found`."""
    known = {each.name: each for each in found if each.evidence.rule == "organizations.named"}
    forms: dict[str, set[str]] = {}
    for name, each in known.items():
        for form in _forms(name, _behind_places(each.span, places)):
            forms.setdefault(form, set()).add(name)
    taken = [each.span for each in found]
    for form, names in sorted(forms.items(), key=lambda item: (-len(item[0]), item[0])):
        if len(names) == 1:
            yield from _mentions(article, form, known[next(iter(names))], taken)


def _mentions(article: Article, form: str, full: FoundOrganization, taken: list[Span]) -> Iterator[FoundOrganization]:
    for match in re.finditer(re.escape(form), article.text):
        span = Span(*match.span())
        if not any(span.meets(other) for other in taken):
            taken.append(span)
            yield FoundOrganization(
                Evidence(span, "organizations.short_form"),
                full.name,
                full.iri,
                full.jurisdiction,
                full.parent,
            )


def _behind_places(span: Span, places: Sequence[Span]) -> int:
    """How many characters the places at the start of a name take."""
    offset = span.start
    while ahead := [place.end for place in places if place.start == offset and place.end < span.end]:
        offset = max(ahead)
    return offset - span.start


def _forms(name: str, placed: int) -> set[str]:
    """The runs that stand for a name whose first `placed` characters are places."""
    ending = re.search(f"(?:{any_of((*bodies()['open'], *bodies()['proper']))})$", name)
    if ending is None:
        return set()
    stem = name[placed : ending.start()]
    forms = {stem[:size] for size in range(SHORTEST, len(stem) + 1)} | {name[: ending.start()]}
    forms |= {form + ending.group() for form in (stem, stem[:2], stem[:3]) if len(form) >= 2}
    return {form for form in forms if len(form) >= SHORTEST and form != name}
