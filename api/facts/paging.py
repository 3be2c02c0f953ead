"""Where a page of a list begins: after the last thing of the page before it.

Example 例：the token after 50 事件 holds the last one's sort key and IRI, and that 50 were seen.
"""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass

from api.facts.resource import Filter
from kg.errors import RequestError
from kg.query.terms import text

_AFTER = "FILTER(?sort > ?afterSort || (?sort = ?afterSort && STR(?id) > ?afterId))"


@dataclass(frozen=True, slots=True)
class Place:
    """The place in a list after the thing with this sort key and IRI; `seen` things stand before it."""

    sort: str
    id: str
    seen: int

    def token(self) -> str:
        """The place as an opaque token."""
        content = json.dumps([self.sort, self.id, self.seen], ensure_ascii=False).encode()
        return base64.urlsafe_b64encode(content).decode().rstrip("=")

    @classmethod
    def of(cls, token: str) -> Place:
        """The place of a token. Raises RequestError for what is none of ours."""
        try:
            padded = token.encode("ascii") + b"=" * (-len(token) % 4)
            place = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
        except (ValueError, RecursionError):
            place = None
        match place:
            case [str(sort), str(last), int(seen)] if seen > 0 and seen is not True:
                return cls(sort, last, seen)
        raise RequestError(f"next={token!r} is no token 无效的翻页标记", "take next from the page before")

    def filter(self) -> Filter:
        """What lets only later things through."""
        return Filter(_AFTER, (("afterSort", (text(self.sort),)), ("afterId", (text(self.id),))))
