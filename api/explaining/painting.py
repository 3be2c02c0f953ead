"""Colours on a terminal: one for each kind of thing read, red for what was refused, grey for what no rule read.

Example 例：in 县长张国强到石桥镇调研 the post is magenta, the person bold, the place green, the trigger yellow.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontology.terms import XZ, label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rdflib import URIRef

    from api.explaining.blocks import Block
    from api.explaining.items import Item

STYLES: dict[URIRef, str] = {
    XZ.Event: "33",
    XZ.Observation: "36",
    XZ.Program: "94",
    XZ.Document: "4;94",
    XZ.Organization: "34",
    XZ.Tenure: "35",
    XZ.Place: "32",
    XZ.Person: "1",
}
"""Of words that several things tell of, the later kind here paints over the earlier one."""
REFUSED = "31"
UNTOLD = "90"
QUIET = "2"


def is_coloured(environment: Mapping[str, str], *, terminal: bool) -> bool:
    """Whether to colour: NO_COLOR says no, FORCE_COLOR yes, else a terminal that is not dumb (no-color.org)."""
    if environment.get("NO_COLOR"):
        return False
    forced = environment.get("FORCE_COLOR")
    return forced != "0" if forced else terminal and environment.get("TERM") != "dumb"


def styled(words: str, style: str) -> str:
    """The words in a style, or as they are."""
    return f"\x1b[{style}m{words}\x1b[0m" if style and words else words


def style_of(item: Item) -> str:
    """The style of a kind of thing; "" for those without one."""
    return next((style for kind, style in STYLES.items() if item.is_a(kind)), "")


def legend() -> str:
    """What the colours mean."""
    names = [styled(label(kind), style) for kind, style in STYLES.items()]
    return " ".join([*names, styled("未读", REFUSED), styled("无规则读到", UNTOLD)])


def painted(block: Block) -> str:
    """The sentence with its words in the styles of what was read, refused, and read by no rule."""
    start = block.sentence.span.start
    styles = [""] * len(block.text)
    order = list(STYLES.values())
    shown = [item for item in block.items if style_of(item)]
    layers = [(gap, UNTOLD) for gap in block.gaps]
    layers += [(item.highlight, style_of(item)) for item in sorted(shown, key=lambda one: order.index(style_of(one)))]
    layers += [(one.evidence.span, REFUSED) for one in block.unread if one.evidence.span != block.sentence.span]
    for span, style in layers:
        for index in range(span.start - start, min(span.end - start, len(styles))):
            styles[index] = style
    return "".join(styled(words, style) for words, style in _runs(block.text, styles))


def _runs(text: str, styles: list[str]) -> list[tuple[str, str]]:
    runs: list[tuple[str, str]] = []
    for character, style in zip(text, styles, strict=True):
        if runs and runs[-1][1] == style:
            runs[-1] = (runs[-1][0] + character, style)
        else:
            runs.append((character, style))
    return runs
