"""What is refused before the engine sees it, and what must be known of a query beforehand.

Example 例：`SELECT * { SERVICE <http://…> { ?县 ?p ?o } }` is refused: the engine would call that address.

The engine reads keywords without word boundaries (`trueSERVICE<x>{` runs), so no tokeniser of ours can be
certain where it sees a keyword. SERVICE is therefore looked for in the raw text by the shape that it needs:
the word, an IRI or variable, and a brace; also inside strings and comments. All patterns are linear.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from kg.errors import QueryRefused

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_SERVICE_WORDS = 64
"""More occurrences of the letters "service" than this are refused unread: it keeps the search linear."""

_BLANK = r"(?:\s|\#[^\r\n]*[\r\n])*+"
_SERVICE = re.compile(
    rf"""
    service {_BLANK} (?:silent {_BLANK})?+
    (?: <[^>]*> | [?$][^\s{{\#]+ | [^\s{{}}<>\#?$"'(),;=:]*:[^\s{{\#]* )
    {_BLANK} \{{
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ESCAPED_CHARACTER = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U0([0-9A-Fa-f]{7})")

_TOKEN = re.compile(
    r"""
    (?P<skip> \s+ | \#[^\r\n]* | <[^<>"{}|^`\\\x00-\x20]*> | [?$]\w+ | @[A-Za-z]+(?:-[A-Za-z0-9]+)*
      | "{3}(?:"{0,2}(?:[^"\\]|\\.))*+"{3} | '{3}(?:'{0,2}(?:[^'\\]|\\.))*+'{3}
      | "(?:[^"\\\r\n]|\\.)*+" | '(?:[^'\\\r\n]|\\.)*+' | [\w.-]*:[\w.:%\\-]* )
    | (?P<word> [A-Za-z_]+ )
    | (?P<sign> . )
    """,
    re.VERBOSE | re.DOTALL,
)
_PROLOGUE = frozenset({"BASE", "PREFIX", "VERSION"})
_UPDATES = ("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH")


def check(query: str, max_bytes: int) -> None:
    """Refuse a query that is too long or calls another server. Raises QueryRefused."""
    size = len(query.encode("utf-8", "surrogatepass"))
    if size > max_bytes:
        raise QueryRefused(
            "size",
            f"the query has {size} bytes 查询过长",
            f"keep it to {max_bytes} bytes; use VALUES sparingly",
        )
    for text in {query, _decoded(query)}:
        _refuse_service(text)


def _refuse_service(text: str) -> None:
    if len(text.lower().split("service", MAX_SERVICE_WORDS + 1)) > MAX_SERVICE_WORDS + 1 or _SERVICE.search(text):
        raise QueryRefused(
            "service",
            "SERVICE is not allowed here: this endpoint calls no other server 不支持 SERVICE 联邦查询",
            "query the other endpoint yourself and join the results",
        )


def _decoded(query: str) -> str:
    """`query` with its \\uXXXX escapes read, in case an engine reads them before it reads keywords."""
    return _ESCAPED_CHARACTER.sub(lambda match: chr(min(int(match[1] or match[2], 16), 0x10FFFF)), query)


def is_update(query: str) -> bool:
    """Whether the text begins as SPARQL Update does, after its prologue."""
    first = next((word for word in _words(query) if word not in _PROLOGUE), "")
    return first.startswith(_UPDATES)


def names_dataset(query: str) -> bool:
    """Whether the query has a dataset clause (FROM, FROM NAMED)."""
    return "from" in query.lower() and any(word.startswith("FROM") for word in _words(query))


def _words(query: str) -> Iterator[str]:
    """The bare words of a query in capitals: keywords, but no names, variables, strings or comments."""
    matches = islice(_TOKEN.finditer(query), len(query))
    return (match["word"].upper() for match in matches if match["word"])
