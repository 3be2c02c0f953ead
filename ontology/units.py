"""Units of measure and counters, from `units.ttl`, with every way of writing them.

Example 例：亩 is `unit:mu`, 666.667 平方米; 人次 is a unit of its own, not 人.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from ontology.classes import label
from ontology.files import BASE, instances, objects, texts
from ontology.namespaces import SKOS, Closed

if TYPE_CHECKING:
    from rdflib import URIRef

_WORDS = Closed(BASE, ("Unit", "unitText", "conversionFactor", "convertsTo", "currencyCode"))


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: `symbols` are all spellings of it, longest first, label and usual symbol among them.

    One unit is `factor` of `converts_to` (亩: 666.667 of 平方米), None where nothing is said.
    `currency` is the ISO 4217 code of money, else "".
    """

    iri: URIRef
    label: str
    label_en: str
    symbols: tuple[str, ...]
    factor: Decimal | None
    converts_to: URIRef | None
    currency: str


@cache
def units() -> tuple[Unit, ...]:
    """Every unit, in the order of the file."""
    return tuple(_unit(iri) for iri in instances(_WORDS.Unit))


def unit_of(symbol: str) -> Unit | None:
    """The one unit that is written `symbol`; None when there is none."""
    return _by_symbol().get(symbol)


@cache
def _by_symbol() -> dict[str, Unit]:
    return {symbol: unit for unit in units() for symbol in unit.symbols}


def _unit(iri: URIRef) -> Unit:
    others = (*texts(iri, _WORDS.unitText), *texts(iri, SKOS.altLabel), *texts(iri, SKOS.hiddenLabel))
    factors = texts(iri, _WORDS.conversionFactor)
    return Unit(
        iri=iri,
        label=label(iri, "zh"),
        label_en=label(iri, "en"),
        symbols=tuple(sorted({label(iri, "zh"), *others}, key=lambda symbol: (-len(symbol), symbol))),
        factor=Decimal(factors[0]) if factors else None,
        converts_to=next(iter(objects(iri, _WORDS.convertsTo)), None),
        currency="".join(texts(iri, _WORDS.currencyCode)),
    )
