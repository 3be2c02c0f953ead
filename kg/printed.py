"""What a source shows of a page's print, as JSON: for the graph, and for pages that go from process to process.

Example 例：a zone 标题 over the first ten characters is ["headline", 0, 10, 0]; a line is [start, bottom, top, edges].

Lengths are whole hundredths of a point, so that a page read again from JSON gives the same boxes.
"""

from __future__ import annotations

import json
from datetime import date
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Any

from rdflib import URIRef

from kg.model import Origin, Origins, Page, PartRole, PrintedLine, Span, Zone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.model import Box

_HUNDREDTHS = 100


def box_text(box: Box) -> str:
    """A box as `xz:box` has it: left, bottom, right and top in points with two decimals at most."""
    return ",".join(f"{_hundredths(value) / _HUNDREDTHS:.10g}" for value in box)


def print_to_json(zones: Sequence[Zone], lines: Sequence[PrintedLine]) -> str:
    """Zones and lines of print as `xz:print` has them; the same for equal input, without white space."""
    shown = {"zones": [_zone(zone) for zone in zones], "lines": [_line(line) for line in lines]}
    return json.dumps(shown, separators=(",", ":"))


def print_from_json(text: str) -> tuple[tuple[Zone, ...], tuple[PrintedLine, ...]]:
    """The zones and lines that `print_to_json` wrote. Raises ValueError for anything else."""
    shown = json.loads(text)
    return tuple(map(_zone_of, shown["zones"])), tuple(map(_line_of, shown["lines"]))


def page_to_json(page: Page) -> str:
    """A whole page in one line."""
    origins = page.origins
    return json.dumps(
        {
            "iri": page.iri,
            "newspaper": page.newspaper,
            "issued": page.issued.isoformat(),
            "number": page.number,
            "raw": page.raw,
            "sha256": page.sha256,
            "fragment": page.fragment,
            "print": print_to_json(page.zones, page.lines),
            "origins": [origins.newspaper, origins.issued, origins.number],
        }
    )


def page_from_json(text: str) -> Page:
    """The page that `page_to_json` wrote. Raises ValueError, KeyError or TypeError for anything else."""
    known = json.loads(text)
    zones, lines = print_from_json(known["print"])
    return Page(
        iri=URIRef(known["iri"]),
        newspaper=known["newspaper"],
        issued=date.fromisoformat(known["issued"]),
        number=known["number"],
        raw=known["raw"],
        sha256=known["sha256"],
        fragment=known["fragment"],
        zones=zones,
        lines=lines,
        origins=Origins(*(None if one is None else Origin(one) for one in known["origins"])),
    )


def _zone(zone: Zone) -> list[str | int | None]:
    return [zone.role.value, zone.span.start, zone.span.end, zone.article]


def _zone_of(shown: Any) -> Zone:
    role, start, end, article = shown
    return Zone(PartRole(role), Span(start, end), article)


def _line(line: PrintedLine) -> list[int]:
    """Start, bottom, top, the first edge, and the steps from edge to edge."""
    edges = [_hundredths(edge) for edge in line.edges]
    steps = (right - left for left, right in pairwise(edges))
    return [line.span.start, _hundredths(line.bottom), _hundredths(line.top), edges[0], *steps]


def _line_of(shown: Any) -> PrintedLine:
    start, bottom, top, *steps = shown
    edges = tuple(edge / _HUNDREDTHS for edge in accumulate(steps))
    return PrintedLine(Span(start, start + len(edges) - 1), bottom / _HUNDREDTHS, top / _HUNDREDTHS, edges)


def _hundredths(value: float) -> int:
    return round(value * _HUNDREDTHS)
