"""Where a thing is answered: from its IRI to the route that tells of it, and back from what a caller wrote.

Example 例：`…/id/place/431222` (沅陵县) is told of at `/api/places/431222`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from api.schemas import Link
from kg.query.terms import Term, iri, is_iri
from ontology.terms import INDICATOR

if TYPE_CHECKING:
    from api.facts.graph import Node

# From the shape of an IRI's tail to the route; the first that matches. Its first folder goes without saying.
_ROUTES = tuple(
    (re.compile(pattern), route)
    for pattern, route in (
        (r"article/.*/event/[^/]*$", "events"),
        (r"article/.*/figure/[^/]*$", "observations"),
        (r"article/[^#]*/\d+$", "articles"),
        (r"page/", "pages"),
        (r"place/", "places"),
        (r"person/", "officials"),
        (r"program/", "programs"),
        (r"document/", "documents"),
        (r"organization/", "organizations"),
        (r"indicator/", "indicators"),
    )
)
_ID = "/id/"
_INDICATORS = str(INDICATOR)
_SAFE = "/:@!$&'()*+,;=-._~"
_UTF8_ESCAPES = re.compile(r"(?:%[89A-Fa-f][0-9A-Fa-f])+")


def url_of(thing: str) -> str | None:
    """The path at which a thing is answered; None when no route tells of it."""
    if thing.startswith(_INDICATORS):
        return f"/api/indicators/{quote(thing, safe='')}"
    _, found, tail = thing.partition(_ID)
    route = next((route for pattern, route in _ROUTES if found and pattern.match(tail)), None)
    return f"/api/{route}/{quote(tail.partition('/')[2], safe=_SAFE)}" if route else None


def link(node: Node | None) -> Link | None:
    """A node as a link: its IRI, name and address."""
    return None if node is None else Link(id=node.iri, label=node.label, url=url_of(node.iri))


def links(nodes: tuple[Node, ...]) -> list[Link]:
    """Nodes as links."""
    return [Link(id=node.iri, label=node.label, url=url_of(node.iri)) for node in nodes]


def candidates(written: str, raw_path: str, base: str, folder: str) -> tuple[Term, ...]:
    """The IRIs that `written`, as the server decoded it, may mean: whole, a tail, one without its folder.

    `raw_path` is the same before decoding. An IRI may hold escapes of its own (%28), so a caller who did not
    escape them again is understood too.
    """
    once = _UTF8_ESCAPES.sub(lambda match: unquote(match[0]), raw_path)
    tails = dict.fromkeys((written, once, unquote(raw_path)))
    whole = [tail for tail in tails if tail.startswith(("http://", "https://", "urn:"))]
    under = [f"{base}{prefix}{tail}" for tail in tails for prefix in dict.fromkeys(("", folder))]
    return tuple(iri(each) for each in dict.fromkeys((*whole, *under)) if is_iri(each))
