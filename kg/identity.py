"""What a thing's IRI is, worked out from what identifies it and from nothing else.

Example 例：the first page of 武陵日报 of 2020-03-02 is `…/id/page/武陵日报/2020-03-02/1`.
"""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from rdflib import URIRef

from kg.errors import IdentityConflict
from kg.settings import DEFAULT_BASE

if TYPE_CHECKING:
    from datetime import date

    from kg.model import Span

_ASCII_AS_IT_IS = frozenset("-._~!$&'()*+,;=:@")
_QUOTES = str.maketrans("", "", "“”‘’\"'「」『』《》〈〉")
_HALF_WIDTH = str.maketrans("（），：；！？＋－", "(),:;!?+-")


@lru_cache(maxsize=8192)
def normalise_name(name: str) -> str:
    """The form of a name that decides identity: NFC, no white space, no quotation marks, half-width brackets."""
    folded = unicodedata.normalize("NFC", name).translate(_QUOTES).translate(_HALF_WIDTH)
    return "".join(folded.split())


@lru_cache(maxsize=8192)
def segment(text: str) -> str:
    """`text` as one segment of an IRI (RFC 3987): what one may not hold is percent-encoded. Injective.

    Raises IdentityConflict for half a surrogate pair, which has no encoding.
    """
    if not text.strip("."):  # "." and ".." are steps of a path
        return text.replace(".", "%2E")
    try:
        return "".join(map(_in_segment, unicodedata.normalize("NFC", text)))
    except UnicodeEncodeError as error:
        raise IdentityConflict(f"{text!r} is no text 含有不成对的代理字符", "write it in UTF-8") from error


@lru_cache(maxsize=16384)
def _in_segment(character: str) -> str:
    """A character as it is where an IRI may hold it: letters, digits, marks of any script, no white space."""
    if character.isascii():
        legal = character.isalnum() or character in _ASCII_AS_IT_IS
    else:
        is_tag = 0xE0000 <= ord(character) <= 0xE0FFF  # marks, but RFC 3987 leaves this block out
        legal = unicodedata.category(character)[0] not in "ZC" and not is_tag
    return character if legal else "".join(f"%{byte:02X}" for byte in character.encode())


def node(article: URIRef, kind: str, offset: int, suffix: str = "") -> URIRef:
    """A fact of an article: its kind and the offset of its trigger; `suffix` tells apart facts of one trigger."""
    return URIRef(f"{article}/{kind}/{offset}{'-' + segment(suffix) if suffix else ''}")


def mention(article: URIRef, span: Span) -> URIRef:
    """The mention of the words at `span` of the article's clean text."""
    return URIRef(f"{article}#char={span.start},{span.end}")


def claim(owner: URIRef, subject: str, predicate: str, value: str) -> URIRef:
    """What the article or page `owner` says of a thing; `value` is the object in N-Triples form."""
    digest = hashlib.sha256("\n".join((subject, predicate, value)).encode()).hexdigest()
    return URIRef(f"{owner}/claim/{digest[:16]}")


@dataclass(frozen=True, slots=True)
class Names:
    """The IRIs of things under one base, which ends in a slash."""

    base: str = DEFAULT_BASE

    def page(
        self, newspaper: str, issued: date, number: str | None, sha256: str, fragment: str | None = None
    ) -> URIRef:
        """A page: newspaper, date and number, or the first 12 digits of its SHA-256 when it has no number.

        The 3 of the fragment "page=3" is added to the digits, since all pages of a file share its SHA-256; rows of
        a table have one of their own.
        """
        _, sheet, count = (fragment or "").partition("page=")
        last = segment(number) if number else f"sha256-{sha256[:12]}" + (f"-{segment(count)}" if sheet else "")
        return self._iri("page", f"{segment(newspaper)}/{issued.isoformat()}/{last}")

    def issue(self, newspaper: str, issued: date) -> URIRef:
        """An issue: newspaper and date."""
        return self._iri("issue", f"{segment(newspaper)}/{issued.isoformat()}")

    def newspaper(self, name: str) -> URIRef:
        """A newspaper by its name."""
        return self._iri("newspaper", segment(normalise_name(name)))

    def article(self, page: URIRef, offset: int) -> URIRef:
        """An article: its (first) page and the raw offset of its first body character."""
        return self._iri("article", f"{page.removeprefix(self.base + 'page/')}/{offset}")

    def place(self, code: str) -> URIRef:
        """A place of the gazetteer by its newest code."""
        return self._iri("place", code)

    def place_code(self, iri: URIRef) -> str | None:
        """The code of a place of the gazetteer; None for anything else."""
        code = iri.removeprefix(self.base + "place/")
        return code if code.isascii() and code.isdigit() else None

    def local_place(self, parent: URIRef, name: str) -> URIRef:
        """A place without a code, inside `parent`."""
        return URIRef(f"{parent}/{segment(normalise_name(name))}")

    def person(self, context: URIRef | None, name: str) -> URIRef:
        """A person: name and context (a place, a newspaper or an article; None for the whole nation)."""
        return self._within("person", context, name)

    def post(self, jurisdiction: URIRef | None, title: str) -> URIRef:
        """A post: jurisdiction (None for the nation) and title."""
        return self._within("post", jurisdiction, title)

    def organization(self, context: URIRef | None, name: str) -> URIRef:
        """An organisation: normalised name, and place where it has one."""
        return self._within("organization", context, name)

    def program(self, context: URIRef | None, name: str) -> URIRef:
        """A program: normalised name, and place where it has one."""
        return self._within("program", context, name)

    def document(self, context: URIRef | None, name: str) -> URIRef:
        """A document: normalised title without 《》, and place where it has one."""
        return self._within("document", context, name)

    def graph(self, name: str) -> URIRef:
        """A graph that is no article's: `things`, `reprints`, `ontology` or `corrections`."""
        return self._iri("graph", name)

    def _within(self, kind: str, context: URIRef | None, name: str) -> URIRef:
        where = context.removeprefix(self.base) + "/" if context else ""
        return self._iri(kind, where + segment(normalise_name(name)))

    def _iri(self, kind: str, rest: str) -> URIRef:
        return _made(f"{self.base}{kind}/{rest}")


@lru_cache(maxsize=8192)
def _made(iri: str) -> URIRef:
    """The same IRIs are asked for again and again in an article, and rdflib looks at each character of one it makes."""
    return URIRef(iri)
