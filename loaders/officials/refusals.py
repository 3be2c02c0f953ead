"""Posts with a holder that are not read as held, and why.

Example 例：in 主任周明到场 nobody can say whose 主任 he is: a person, no tenure, and an `Unread` that quotes the words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Evidence, Span, Unread

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from loaders.officials.holdings import Holding
    from loaders.officials.title import Title

RULE = "officials.post_of_no_body"
REASON = (
    "说不出这个职务属于哪个单位，没有读作任职。 Nobody can say of which body this post is; it was not read as a tenure."
)


def unread_posts(holdings: Iterable[Holding], offices: Iterable[tuple[Holding, Title]]) -> Iterator[Unread]:
    """The holdings of which no title became an office, but for those that only name again what is read elsewhere."""
    seated = [(id(holding), (holding.holder.name, title.post.word)) for holding, title in offices]
    whole, named = {one for one, _ in seated}, {post for _, post in seated}
    for holding in holdings:
        last = holding.titles[-1]
        if id(holding) in whole or (holding.holder.name, last.post.word) in named:
            continue
        start = min(holding.titles[0].full.start, holding.holder.span.start)
        end = max(last.span.end, holding.holder.span.end)
        yield Unread(Evidence(Span(start, end), RULE), REASON)
