"""Which of the blocks are shown: those with items of a kind, of a rule, or only what was left unread.

Example 例：`--kind place --rule places.local` shows the sentences in which a village without a code was read.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ontology.terms import BASE, label, superclasses

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from api.explaining.blocks import Block
    from api.explaining.items import Item


@dataclass(frozen=True, slots=True)
class Choice:
    """What is shown. `kinds` are names of classes, in English or Chinese, whatever their case; `rules` are rules or
    their beginnings (`figures` has `figures.before`); none of them means all."""

    kinds: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    only_unread: bool = False

    def of(self, blocks: Iterable[Block]) -> Iterator[Block]:
        """The blocks with what is shown of them; a block of which nothing is shown is left out, if anything is."""
        for block in blocks:
            items = () if self.only_unread else tuple(item for item in block.items if self._shows(item))
            unread = tuple(one for one in block.unread if not self.kinds and self._has({one.evidence.rule}))
            gaps = () if self.kinds or self.rules else block.gaps
            whole = gaps and block.is_running if self.only_unread else not (self.kinds or self.rules)
            if items or unread or whole:
                yield replace(block, items=items, unread=unread, gaps=gaps)

    def _shows(self, item: Item) -> bool:
        kinds = {kind.casefold() for kind in self.kinds}
        return self._has(item.rules) and (not kinds or not self._names(item).isdisjoint(kinds))

    def _has(self, rules: set[str]) -> bool:
        return not self.rules or any(f"{one}.".startswith(f"{rule}.") for one in rules for rule in self.rules)

    def _names(self, item: Item) -> set[str]:
        classes = [kind for kind in (item.kind, *superclasses(item.kind)) if kind.startswith(BASE)]
        return {name for kind in classes for name in (kind.removeprefix(BASE).casefold(), label(kind))}
