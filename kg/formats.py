"""The formats that answers are written in, and which one a caller gets.

Example 例：`Accept: text/csv;q=0.5, application/sparql-results+json` gives JSON; `?format=csv` gives CSV
（表格）, so that `pandas.read_csv(url)` works.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from kg.errors import RequestError

Kind: TypeAlias = Literal["results", "graph"]
"""A table or a yes/no (SELECT, ASK), or triples (CONSTRUCT, DESCRIBE)."""


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write a result: its short name, media types (the first is the one sent) and other names."""

    name: str
    kind: Kind
    media_types: tuple[str, ...]
    names: tuple[str, ...]

    @property
    def media_type(self) -> str:
        """The media type of an answer, with its charset where it is text."""
        first = self.media_types[0]
        return f"{first}; charset=utf-8" if first.startswith("text/") else first


# Origin: the W3C recommendations of each format. The first of a kind is what a caller without a wish gets.
FORMATS: tuple[Format, ...] = (
    Format("json", "results", ("application/sparql-results+json", "application/json"), ("json", "srj")),
    Format("xml", "results", ("application/sparql-results+xml", "application/xml", "text/xml"), ("xml", "srx")),
    Format("csv", "results", ("text/csv",), ("csv",)),
    Format("tsv", "results", ("text/tab-separated-values",), ("tsv",)),
    Format("turtle", "graph", ("text/turtle", "application/x-turtle"), ("turtle", "ttl")),
    Format("ntriples", "graph", ("application/n-triples", "text/plain"), ("ntriples", "nt", "n-triples")),
    Format("jsonld", "graph", ("application/ld+json", "application/json"), ("jsonld", "json-ld", "json")),
    Format("rdfxml", "graph", ("application/rdf+xml", "application/xml", "text/xml"), ("rdfxml", "rdf", "xml")),
    Format("nquads", "graph", ("application/n-quads",), ("nquads", "nq", "n-quads")),
    Format("trig", "graph", ("application/trig",), ("trig",)),
)

KNOWN_NAMES = tuple(dict.fromkeys(name for known in FORMATS for name in known.names))


@dataclass(frozen=True, slots=True)
class Wish:
    """What a caller takes for each kind of result; None: nothing of ours."""

    results: Format | None
    graph: Format | None


def wished(accept: str | None, name: str | None = None) -> Wish:
    """What a caller gets by the Accept header and by `?format=`, which comes first.

    Raises RequestError for a format name that nobody knows.
    """
    if name:
        return _named(name.strip().lower().replace(" ", "+"))
    ranges = parse_accept(accept)
    return Wish(_best(ranges, "results"), _best(ranges, "graph"))


def _named(name: str) -> Wish:
    chosen = [known for known in FORMATS if name in known.names or name in known.media_types]
    if not chosen:
        raise RequestError(f"format={name!r} is unknown 不支持的格式", f"use one of {', '.join(KNOWN_NAMES)}")
    by_kind = {known.kind: known for known in reversed(chosen)}
    return Wish(by_kind.get("results"), by_kind.get("graph"))


def parse_accept(accept: str | None) -> tuple[tuple[str, float], ...]:
    """The media ranges of an Accept header with their q-values; no header takes everything.

    A q-value that is no number counts as 0: the range is not wanted.
    """
    if accept is None or not accept.strip():
        return (("*/*", 1.0),)
    return tuple(_range(part) for part in accept.split(",") if part.strip())


def _range(part: str) -> tuple[str, float]:
    media, *parameters = (piece.strip().lower() for piece in part.split(";"))
    q = next((value for key, _, value in (p.partition("=") for p in parameters) if key.strip() == "q"), "1")
    try:
        return media, min(max(float(q), 0.0), 1.0)
    except ValueError:
        return media, 0.0


def _best(ranges: tuple[tuple[str, float], ...], kind: Kind) -> Format | None:
    """The format of the highest q-value, ours first among equals."""
    offered = [known for known in FORMATS if known.kind == kind]
    best = max(offered, key=lambda known: quality(ranges, known.media_types))
    return best if quality(ranges, best.media_types) > 0 else None


def quality(ranges: tuple[tuple[str, float], ...], media_types: tuple[str, ...]) -> float:
    """How much a caller wants one of `media_types`, 0 to 1; the most specific range decides (RFC 9110)."""
    return max(_quality_of(ranges, media) for media in media_types)


def _quality_of(ranges: tuple[tuple[str, float], ...], media: str) -> float:
    wanted = dict(ranges)
    for pattern in (media, f"{media.partition('/')[0]}/*", "*/*"):
        if pattern in wanted:
            return wanted[pattern]
    return 0.0
