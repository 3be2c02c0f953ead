"""What an item says, in a line: a place with its code, a tenure with post and status, a figure with all it is bound to.

Example 例：今年种植早稻1260亩 → 种植早稻 = 1260 亩 · 枫香坪村 · 2022-01-01 至 2022-03-15 · 实际.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rdflib import RDFS, URIRef

from api.explaining.labels import property_name
from ontology.terms import ORG, XZ, label

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

    from api.explaining.blocks import Block
    from api.explaining.items import Item
    from api.explaining.labels import Labels
    from kg.model import Evidence

BINDINGS = ((XZ.indicator, "指标"), (XZ.place, "地点"), (XZ.periodBegin, "时期"))
"""What a figure is bound to, by property and name."""


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells items in words; `parts` are the participations of the article by their node, `anchors` what the mentions
    at some words were inferred from."""

    labels: Labels
    parts: Mapping[URIRef, Item]
    anchors: Mapping[Evidence, Item]

    @classmethod
    def of(cls, blocks: Iterable[Block], labels: Labels) -> Teller:
        """The teller of an article's blocks."""
        items = [item for block in blocks for item in block.items]
        parts = {item.node: item for item in items if item.is_a(XZ.Participation)}
        return cls(labels, parts, {item.evidence: item for item in items if item.is_a(XZ.Mention)})

    def tell(self, item: Item) -> str:
        """The item in one line."""
        told = next((told for kind, told in _TELLERS.items() if item.is_a(kind)), Teller.thing)
        return " · ".join(part for part in told(self, item) if part)

    def place(self, item: Item) -> Iterator[str]:
        """石桥村（河口镇），or 沅陵县 431222."""
        above = self._named(item, XZ.within)
        yield self.labels(item.node) + (f"（{above}）" if above else "")
        yield self.labels.place_code(item.node) or "没有代码"
        if item.evidence in self.anchors:
            yield from self._rest(self.anchors[item.evidence], ())
        yield from self._rest(item, {RDFS.label, XZ.within})

    def tenure(self, item: Item) -> Iterator[str]:
        """怀化市长 钟维川 · 现任 · 政府正职 · 怀化市人民政府 · 2022-03-14."""
        yield f"{self._named(item, XZ.post)} {self._named(item, ORG.member)}"
        yield self._named(item, XZ.postStatus)
        for predicate in _OF_TENURE[4:]:
            yield self._named(item, predicate)
        yield from self._rest(item, _OF_TENURE)

    def event(self, item: Item) -> Iterator[str]:
        """会议 · 2022-03-11 · 鹤城区 · 主持 宋时雨 · 已举行."""
        yield label(item.kind)
        yield self._between(item, XZ.begin, XZ.end) or "日期未知"
        yield self._named(item, XZ.place) or "地点未知"
        yield from self._people(item)
        yield from (f"{name} {self._named(item, term)}" for term, name in _ABOUT if item.values(term))
        yield self._named(item, XZ.eventStatus)
        known = {XZ.begin, XZ.end, XZ.earliest, XZ.latest, XZ.place, XZ.participant, XZ.participation, XZ.trigger}
        yield from self._rest(item, known | {XZ.eventStatus, RDFS.label, *dict(_ABOUT)})

    def figure(self, item: Item) -> Iterator[str]:
        """油茶林面积 = 286000 亩 · 辰溪县 · 2021-01-01 至 2021-12-31 · 实际."""
        how = self._named(item, XZ.qualifier)
        yield f"{self._named(item, XZ.indicator)} = {how}{self._number(item)} {self._named(item, XZ.unitText)}".rstrip()
        yield self._named(item, XZ.place)
        yield self._between(item, XZ.periodBegin, XZ.periodEnd)
        yield self._named(item, XZ.valueKind)
        yield "缺" + "、".join(lacks(item)) if lacks(item) else ""
        known = {XZ.indicator, XZ.value, XZ.valueMin, XZ.valueMax, XZ.valueText, XZ.unit, XZ.unitText, XZ.qualifier}
        yield from self._rest(item, known | {XZ.place, XZ.periodBegin, XZ.periodEnd, XZ.valueKind, RDFS.label})

    def participation(self, item: Item) -> Iterator[str]:
        """主持 宋时雨."""
        yield f"{self._named(item, XZ.role)} {self._named(item, XZ.person)}"

    def thing(self, item: Item) -> Iterator[str]:
        """The name of anything else, and all that is said of it."""
        yield self.labels(item.node)
        yield from self._rest(item, {RDFS.label})

    def article(self, item: Item) -> Iterator[str]:
        """What is said of the article as a whole."""
        yield from self._rest(item, ())

    def _people(self, event: Item) -> Iterator[str]:
        nodes = (node for node in event.values(XZ.participation) if isinstance(node, URIRef))
        parts = [self.parts[node] for node in nodes if node in self.parts]
        told = {person for part in parts for person in part.values(XZ.person)}
        yield from (" ".join(self.participation(part)) for part in parts)
        yield from (f"参与 {self.labels(person)}" for person in event.values(XZ.participant) if person not in told)

    def _number(self, item: Item) -> str:
        least, most = self._named(item, XZ.valueMin), self._named(item, XZ.valueMax)
        return self._named(item, XZ.value) or "至".join(part for part in (least, most) if part)

    def _between(self, item: Item, begin: URIRef, end: URIRef) -> str:
        return " 至 ".join(dict.fromkeys(word for word in (self._named(item, begin), self._named(item, end)) if word))

    def _named(self, item: Item, predicate: URIRef) -> str:
        return "、".join(map(self.labels, item.values(predicate)))

    def _rest(self, item: Item, known: Collection[URIRef]) -> Iterator[str]:
        """Every other property, so that nothing that was read stays unseen."""
        for predicate in dict.fromkeys(predicate for predicate, _ in item.properties):
            if predicate not in known:
                yield f"{property_name(predicate)} {self._named(item, predicate)}"


_OF_TENURE = (
    ORG.member, XZ.post, XZ.title, XZ.postStatus,
    XZ.appointment, ORG.role, ORG.organization, XZ.attestedOn,
)  # fmt: skip
_ABOUT = ((XZ.organizer, "组织"), (XZ.about, "关于"))
_TELLERS: dict[URIRef, Callable[[Teller, Item], Iterable[str]]] = {
    XZ.Place: Teller.place,
    XZ.Tenure: Teller.tenure,
    XZ.Participation: Teller.participation,
    XZ.Event: Teller.event,
    XZ.Observation: Teller.figure,
    XZ.Article: Teller.article,
    XZ.Mention: Teller.article,
    XZ.Authorship: Teller.article,
}


def lacks(item: Item) -> tuple[str, ...]:
    """What a figure is not bound to: 地点, 时期."""
    return tuple(name for predicate, name in BINDINGS if item.is_a(XZ.Observation) and not item.values(predicate))
