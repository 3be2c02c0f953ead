"""The elements of an HTML page that a reader sees, with their text; nothing hidden, no scripts, no comments.

Example 例：<div>本报讯<script>alert(1)</script><i hidden>水印</i></div> is an element div with the text 本报讯.

selectolax (MIT; its engine Lexbor is Apache-2.0) parses as browsers do; what it gives is walked without recursion.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from kg.errors import SourceError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

DEEPEST = 2000
"""Elements inside each other, and attributes of one. The parser's time grows with their square; people nest to 50."""

_NESTING = re.compile(
    r"<(/?)(?:div|section|article|main|aside|center|blockquote|ul|ol|dl|form|fieldset|details|figure|nav|header|footer)\b",
    re.IGNORECASE,
)
_OPTION = re.compile("<option", re.IGNORECASE)
_LONG_TAG = re.compile(r"<[A-Za-z][^<>]{8000,}")
_UNSEEN = frozenset(
    {
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "title",
        "meta",
        "link",
        "iframe",
        "frame",
        "noframes",
        "object",
        "embed",
        "svg",
        "math",
        "canvas",
        "audio",
        "video",
        "map",
        "select",
        "option",
        "textarea",
        "button",
        "input",
        "datalist",
        "dialog",
    }
)
_HIDDEN = re.compile(
    r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden|font-size\s{0,3}:\s{0,3}0(?:px|pt|;|$)", re.I
)


@dataclass(slots=True, eq=False)
class Element:
    """An element, its attributes, and what is in it in order: text and elements."""

    tag: str
    attributes: dict[str, str]
    parent: Element | None = field(default=None, repr=False)
    children: list[Element | str] = field(default_factory=list, repr=False)

    def ancestors(self) -> Iterator[Element]:
        """The element itself, then the one around it, up to the root."""
        element: Element | None = self
        while element is not None:
            yield element
            element = element.parent

    def named(self, key: str) -> str:
        """An attribute; empty when it has none."""
        return self.attributes.get(key, "")


def tree_of(path: str, html: str) -> Element:
    """The visible elements of a page under one root. Raises SourceError when they are nested too deeply."""
    _refuse_depth(path, html)
    parsed = LexborHTMLParser(html)
    root = Element("root", {})
    todo = [(node, root, 0) for node in _children(parsed.root)]
    while todo:
        node, parent, depth = todo.pop()
        if depth > DEEPEST:
            raise _too_deep(path)
        if node.is_text_node:
            parent.children.append(node.text_content or "")
        elif node.is_element_node and (element := _seen(node, parent)) is not None:
            parent.children.append(element)
            todo += ((child, element, depth + 1) for child in _children(node))
    return root


def elements(root: Element) -> Iterator[Element]:
    """The element and all in it, in the order of the page."""
    todo = [root]
    while todo:
        element = todo.pop()
        yield element
        todo += [child for child in reversed(element.children) if isinstance(child, Element)]


def _children(node: LexborNode | None) -> list[LexborNode]:
    """The nodes right inside, the last one first."""
    found = []
    child = node.last_child if node is not None else None
    while child is not None:
        found.append(child)
        child = child.prev
    return found


def _seen(node: LexborNode, parent: Element) -> Element | None:
    """The element of a node; None when a reader does not see it."""
    tag = (node.tag or "").lower()
    if tag in _UNSEEN:
        return None
    attributes = {key.lower(): value or "" for key, value in node.attributes.items()}
    if "hidden" in attributes or attributes.get("aria-hidden") == "true" or _HIDDEN.search(attributes.get("style", "")):
        return None
    return Element(tag, attributes, parent)


def _refuse_depth(path: str, html: str) -> None:
    """Raise the SourceError of a page on which the parser would spend minutes."""
    if any(len(match.group().split()) > DEEPEST for match in _LONG_TAG.finditer(html)):
        raise _too_deep(path)
    if sum(1 for _ in _OPTION.finditer(html)) > 5 * DEEPEST:
        raise _too_deep(path)
    depth = 0
    for match in _NESTING.finditer(html):
        depth = max(depth - 1, 0) if match[1] else depth + 1
        if depth > DEEPEST:
            raise _too_deep(path)


def _too_deep(path: str) -> SourceError:
    return SourceError(
        path,
        f"elements are nested deeper than {DEEPEST}, or have more attributes or choices 网页嵌套过深，或属性、选项过多",
        "save the page again from a browser 请用浏览器重新保存",
    )
