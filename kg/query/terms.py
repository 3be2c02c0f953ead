"""RDF terms of query results and of values that are put into queries; no engine and no rdflib here.

Example 例：`text("怀化市", "zh")` is written `"怀化市"@zh`.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from kg.errors import RequestError

if TYPE_CHECKING:
    from datetime import date

XSD = "http://www.w3.org/2001/XMLSchema#"

# RFC 3987: scheme, an authority where there is one, then what paths, queries and fragments may hold.
_CHARACTER = r"(?:[\w\-.~!$&'()*+,;=:@/?\xa0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef\U00010000-\U000dfffd]|%[0-9A-Fa-f]{2})"
_IRI = re.compile(
    rf"""
    [A-Za-z][A-Za-z0-9+.\-]*:
    (?: // (?:[^\s/?\#\[\]@:]*@)? [^\s/?\#\[\]@:]*+ (?::\d*)? (?=[/?\#]|$) | (?!//) )
    {_CHARACTER}*+ (?:\#{_CHARACTER}*+)?
    """,
    re.VERBOSE,
)
_TO_ESCAPE = re.compile(r'[\x00-\x1f"\\\x7f]')


@dataclass(frozen=True, slots=True)
class Term:
    """An IRI, blank node or literal as SPARQL results give it; a plain string has no language and no type."""

    kind: Literal["uri", "bnode", "literal"]
    value: str
    language: str | None = None
    datatype: str | None = None

    @property
    def is_iri(self) -> bool:
        """Whether it is an IRI."""
        return self.kind == "uri"

    def sparql(self) -> str:
        """The term as SPARQL writes it. Raises RequestError for what no query can hold."""
        if self.kind == "uri":
            if not is_iri(self.value):
                raise RequestError(f"{self.value!r} is no IRI 不是合法的 IRI", "percent-encode what it may not hold")
            return f"<{self.value}>"
        if self.kind == "bnode":
            raise RequestError(f"blank node {self.value!r} cannot be asked for", "ask by an IRI")
        return self._literal()

    def _literal(self) -> str:
        if any("\ud800" <= character <= "\udfff" for character in self.value):
            raise RequestError("half a surrogate pair is no text 含有不成对的代理字符", "send UTF-8")
        quoted = '"' + _TO_ESCAPE.sub(lambda match: f"\\u{ord(match.group()):04X}", self.value) + '"'
        if self.language:
            return f"{quoted}@{self.language}"
        return f"{quoted}^^{iri(self.datatype).sparql()}" if self.datatype else quoted


Row: TypeAlias = dict[str, Term]


def is_iri(value: str) -> bool:
    """Whether `value` is an absolute IRI."""
    return _IRI.fullmatch(value) is not None


def iri(value: str) -> Term:
    """An IRI."""
    return Term("uri", value)


def text(value: str, language: str | None = None) -> Term:
    """A string, in a language when one is given."""
    return Term("literal", value, language)


def whole(value: int) -> Term:
    """A whole number."""
    return Term("literal", str(value), datatype=XSD + "integer")


def day(value: date) -> Term:
    """A day, `xsd:date`."""
    return Term("literal", value.isoformat(), datatype=XSD + "date")


def rows_of(results: bytes) -> list[Row]:
    """The rows of SPARQL JSON results; an unbound variable is absent from its row."""
    known: dict[tuple[str | None, ...], Term] = {}
    bindings = json.loads(results)["results"]["bindings"]
    return [{name: _term(value, known) for name, value in binding.items()} for binding in bindings]


def variables_of(results: bytes) -> list[str]:
    """The variables of SPARQL JSON results, in order; none for a yes or no."""
    names: list[str] = json.loads(results)["head"].get("vars", [])
    return names


def _term(value: dict[str, Any], known: dict[tuple[str | None, ...], Term]) -> Term:
    """The term of one cell; `known` are those made before, as most cells repeat."""
    if value["type"] == "triple":
        return Term("literal", json.dumps(value["value"], ensure_ascii=False))
    key = (value["type"], value["value"], value.get("xml:lang"), value.get("datatype"))
    if key not in known:
        known[key] = Term(*key)
    return known[key]
