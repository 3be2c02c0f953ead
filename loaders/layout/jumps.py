"""Articles that go on on another page: which half goes with which, and which pages must be read together.

Example 例：（下转3版） on page 1 and the only （上接1版） on page 3 are one article. Two halves that could both follow
are told apart by their headings; where that does not tell, nothing is joined.
"""

from __future__ import annotations

import re
from itertools import groupby, product
from typing import TYPE_CHECKING

from kg.model import PartRole
from loaders.layout.marks import Direction, page_label
from loaders.layout.pieces import pieces_of
from loaders.layout.words import coverage, pair_set

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from kg.model import Page
    from loaders.layout.drafts import Draft

Jumps = tuple[tuple[Direction, str], ...]
"""Which way the jumps of a page lead, and to which page."""

_SAME_HEADING = 0.6
_LEAST = 3
_MOST_PAIRS = 10_000
"""No printed issue has so many jumps; nothing is joined then."""
_HEADING = (PartRole.KICKER, PartRole.HEADLINE, PartRole.SUBHEADLINE)
_MAY_JUMP = re.compile(
    r"下\s{0,4}下?\s{0,4}[转轉]|上\s{0,4}上?\s{0,4}接|[紧緊]\s{0,4}[紧緊]?\s{0,4}接|[转轉]\s{0,4}自|[（(【\[〔][^（）()。]{0,12}[转轉接]"
)
"""Without any of these no article goes on elsewhere: quicker than reading the page."""
_DIGITS = re.compile(r"(\d+)")


def in_order(pages: Iterable[Page]) -> tuple[Page, ...]:
    """The pages by newspaper, date and number (2 before 10), whatever order they came in."""
    return tuple(sorted(pages, key=lambda page: (page.newspaper, page.issued, _number_key(page.number), page.iri)))


def linked_groups(pages: Sequence[Page]) -> tuple[tuple[Page, ...], ...]:
    """The pages in groups that must be read together, since a jump may lead from one to the other.

    Every page is in exactly one group. Pages of other newspapers or days are never linked. Independent of the
    order of `pages`.
    """
    ordered = in_order(pages)
    groups: list[list[Page]] = []
    for _, issue in groupby(ordered, key=lambda page: (page.newspaper, page.issued)):
        groups.extend(_linked([(page, _jumps_of(page)) for page in issue]))
    return tuple(tuple(group) for group in groups)


def _linked(issue: Sequence[tuple[Page, Jumps]]) -> list[list[Page]]:
    """The pages of one issue, in order, in groups."""
    group_of = list(range(len(issue)))
    leaving = [index for index, (_, jumps) in enumerate(issue) if jumps]
    for first, second in product(leaving, leaving):
        if _may_lead(*issue[first], *issue[second]):
            old, new = sorted((group_of[first], group_of[second]), reverse=True)
            group_of = [new if one == old else one for one in group_of]
    numbers = sorted(set(group_of))
    return [[page for (page, _), one in zip(issue, group_of, strict=True) if one == number] for number in numbers]


def chains_of(drafts: Sequence[Draft]) -> tuple[tuple[Draft, ...], ...]:
    """The drafts, halves of one article together, first half first; in the order of the first halves."""
    follows = _followers(drafts)
    later = set(follows.values())
    chains: list[tuple[Draft, ...]] = []
    for index in range(len(drafts)):
        if index in later:
            continue
        chain = [index]
        while chain[-1] in follows and follows[chain[-1]] not in chain:
            chain.append(follows[chain[-1]])
        chains.append(tuple(drafts[one] for one in chain))
    return tuple(chains) + tuple(_rings(drafts, follows, chains))


def _rings(
    drafts: Sequence[Draft], follows: dict[int, int], chains: Sequence[tuple[Draft, ...]]
) -> Iterator[tuple[Draft, ...]]:
    """Drafts whose jumps lead in a circle: each by itself."""
    placed = {id(draft) for chain in chains for draft in chain}
    yield from ((drafts[index],) for index in sorted(follows) if id(drafts[index]) not in placed)


def _followers(drafts: Sequence[Draft]) -> dict[int, int]:
    """For each first half the index of its second half: first by heading, then where only one is left."""
    leaving = [index for index, draft in enumerate(drafts) if draft.onward is not None]
    arriving = [index for index, draft in enumerate(drafts) if draft.back is not None]
    if len(leaving) * len(arriving) > _MOST_PAIRS:
        return {}
    pairs = {(one, two) for one in leaving for two in arriving if _fits(drafts[one], drafts[two])}
    shared = {(one, two): _shared(drafts[one], drafts[two]) for one, two in pairs} if len(pairs) > 1 else {}
    follows: dict[int, int] = {}
    for test in (
        lambda one, two: _same_heading(drafts[one], drafts[two]),
        lambda one, two: _is_closest(one, two, shared),
        lambda one, two: True,
    ):
        for one, two in _only(pairs, test):
            follows[one] = two
            pairs = {pair for pair in pairs if pair[0] != one and pair[1] != two}
    return follows


def _only(pairs: set[tuple[int, int]], test: Callable[[int, int], bool]) -> list[tuple[int, int]]:
    """The pairs that pass `test` and share neither side with another that does."""
    passing = sorted(pair for pair in pairs if test(*pair))
    firsts, seconds = [pair[0] for pair in passing], [pair[1] for pair in passing]
    return [pair for pair in passing if firsts.count(pair[0]) == 1 and seconds.count(pair[1]) == 1]


def _fits(one: Draft, two: Draft) -> bool:
    """Whether the jumps of two drafts may be the two ends of one."""
    if one.onward is None or two.back is None or one.page.iri == two.page.iri or not _same_issue(one.page, two.page):
        return False
    return _leads_to(one.onward, two.page) and _leads_to(two.back, one.page)


def _same_heading(one: Draft, two: Draft) -> bool:
    heading = two.words(*_HEADING)
    return coverage(heading, one.words(*_HEADING, PartRole.BODY)) >= _SAME_HEADING


def _shared(one: Draft, two: Draft) -> int:
    """How many pairs of characters the bodies of two halves share."""
    return len(pair_set(one.words(PartRole.BODY)) & pair_set(two.words(PartRole.BODY)))


def _is_closest(one: int, two: int, shared: dict[tuple[int, int], int]) -> bool:
    """Whether two halves share much more than either does with any other half that could belong to it."""
    others = [count for (first, second), count in shared.items() if (first == one) != (second == two)]
    return shared.get((one, two), 0) >= max(_LEAST, 2 * max(others, default=0) + 1)


def _leads_to(number: str, page: Page) -> bool:
    """Whether a jump to that page number may lead to `page`; a page without a number may be any."""
    return page.number is None or page_label(page.number) == number


def _jumps_of(page: Page) -> Jumps:
    if not _MAY_JUMP.search(page.raw):
        return ()
    jumps = (piece.jump for piece in pieces_of(page.raw))
    return tuple((jump.direction, jump.number) for jump in jumps if jump)


def _may_lead(one: Page, from_one: Jumps, two: Page, from_two: Jumps) -> bool:
    """Whether an article may go on from page `one` to page `two`."""
    if one.iri == two.iri:
        return False
    leaves = any(_leads_to(number, two) for direction, number in from_one if direction is not Direction.ELSEWHERE)
    arrives = any(_leads_to(number, one) for direction, number in from_two if direction is not Direction.ELSEWHERE)
    return leaves and arrives


def _same_issue(one: Page, two: Page) -> bool:
    return (one.newspaper, one.issued) == (two.newspaper, two.issued)


def _number_key(number: str | None) -> tuple[tuple[int, str], ...]:
    """2 before 10, A2 before A10; pages without a number last."""
    if number is None:
        return ((2, ""),)
    return tuple((0, part.zfill(6)) if part.isdigit() else (1, part) for part in _DIGITS.split(number) if part)
