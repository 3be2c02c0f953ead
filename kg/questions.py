"""The competency questions of ontology/questions: SPARQL that runs as it is, with values that can be changed.

Example 例：`VALUES ?placeName { "怀化市"@zh }` in a question is a parameter `placeName` with a default.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING

from kg.errors import NotFoundError, RequestError
from ontology import folder

if TYPE_CHECKING:
    from collections.abc import Mapping

_HEADING = re.compile(r"^# (zh|en): (.+)$", re.MULTILINE)
_PARAMETER = re.compile(r'VALUES \?(?P<name>\w+) \{ (?P<first>"[^"\n]*")(?P<kind>@[a-z]+|\^\^xsd:\w+)?[^}\n]*\}')
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


@dataclass(frozen=True, slots=True)
class Question:
    """A question in Chinese and English, and the SPARQL that answers it."""

    name: str
    zh: str
    en: str
    sparql: str

    def parameters(self) -> dict[str, str]:
        """The values that can be changed, with the first default of each."""
        return {match["name"]: match["first"][1:-1] for match in _PARAMETER.finditer(self.sparql)}

    def with_values(self, values: Mapping[str, str]) -> Question:
        """The same question about other things. Raises RequestError for a value it does not have."""
        known = self.parameters()
        for name in values.keys() - known.keys():
            raise RequestError(f"question {self.name} has no value {name!r}", f"it has: {', '.join(known)}")

        def put(match: re.Match[str]) -> str:
            if match["name"] not in values:
                return match[0]
            literal = '"' + values[match["name"]].translate(_ESCAPES) + '"' + (match["kind"] or "")
            return f"VALUES ?{match['name']} {{ {literal} }}"

        return replace(self, sparql=_PARAMETER.sub(put, self.sparql))


@cache
def questions() -> tuple[Question, ...]:
    """Every competency question, by name."""
    return tuple(_parse(path.stem, path.read_text("utf-8")) for path in sorted((folder() / "questions").glob("*.rq")))


def question(name: str) -> Question:
    """One question. Raises NotFoundError, which names near ones."""
    by_name = {each.name: each for each in questions()}
    if name not in by_name:
        raise NotFoundError("question", name, tuple(get_close_matches(name, by_name, n=3, cutoff=0.4)))
    return by_name[name]


def _parse(name: str, text: str) -> Question:
    headings = dict(_HEADING.findall(text))
    return Question(name, headings["zh"], headings["en"], text)
