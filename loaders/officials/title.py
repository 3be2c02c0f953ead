"""A post as printed: the parts of a title.

Example 例：of 河口市石桥区委副书记 the places are 河口市 and 石桥区, the level 区, the body 区委, the modifier 副, the
post word 书记.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.places import Level

if TYPE_CHECKING:
    from kg.model import Span
    from loaders.findings import FoundPlace
    from loaders.officials.tables import PostWord

_VILLAGE_LEVELS = frozenset({"村", "社区", "嘎查"})
IN_VILLAGE = ("驻村", "驻社区", "驻嘎查")
FORMER_INSIDE = frozenset({"原", "前", "老"})


@dataclass(frozen=True, slots=True)
class Title:
    """One post as printed. `span` is the title without its place, `full` with it; `body` as printed, or "".

    `level` is the word for the level (市, 村), "" when none is printed; `places` are right before it, the
    widest first; `owner` is the name of an enterprise or school before it; `attached`: words run into it;
    `beside` are the places of its level that stand with 、 before its own (甲村、乙村党支部书记).
    """

    span: Span
    full: Span
    level: str
    body: str
    modifier: str
    post: PostWord
    places: tuple[FoundPlace, ...] = ()
    national: bool = False
    owner: Span | None = None
    attached: bool = False
    beside: tuple[FoundPlace, ...] = ()

    @property
    def printed(self) -> Span:
        """The words of `xz:title`: with the places and bodies printed before it, but not from a village's name on
        the left (溆浦县委书记, but 党支部书记 of 丙村党支部书记), nor 驻村 in its stead (该村驻村第一书记)."""
        if self.in_village:
            return self.span
        of_village = self.level in _VILLAGE_LEVELS or any(p.place.level is Level.VILLAGE for p in self.places)
        return self.span if of_village and self.owner is None else self.full

    @property
    def in_village(self) -> bool:
        """Whether it is the post of one who is sent to a village (驻村第一书记)."""
        return self.modifier.startswith(IN_VILLAGE) and not self.body

    @property
    def heads(self) -> bool:
        """Whether its body is named behind it (为组长的专案组)."""
        return self.owner is not None and self.owner.start >= self.span.end

    @property
    def former(self) -> bool:
        """Whether 原 or 前 stands inside (县委原书记)."""
        return any(word in self.modifier for word in FORMER_INSIDE)

    @property
    def acting(self) -> bool:
        """Whether it is held for the time being (代县长)."""
        return "代" in self.modifier
