"""A trigger with everything that tells whether it names an event.

Example 例：in “3月5日，市教育局举行培训会” the candidate 培训会 has a date, an actor and a verb of holding.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import Span
from loaders.events import gate, words
from ontology.terms import XZ

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.language.dates import DateReading
    from loaders.events.scene import Scene
    from loaders.events.triggers import Trigger
    from loaders.findings import FoundEvent, FoundPerson

SHORTEST_SUBJECT = 1
"""Who is honoured is named, if only by 他."""

ACTOR_WITHIN = 120
"""How far before a trigger a body that has no mention of its own is looked for."""

_BODY = re.compile(
    "[省市县区州盟旗镇乡村](?:委|政府|人大|政协|纪委|里|上)|中共中央|国务院|[部厅局院会社厂矿店]|公司|集团|银行|[中小大]学"
    "|学校|[支大中]队|[^一-九十百千万几多各每]村|合作社|基地|商会|联合会|[一-鿿]{2}[县旗镇乡区](?![长域级别间])|社区|街道|景区|园区"
    "|我[省市县区州盟旗]|全[省市县区州盟旗]|党支部|党委|供电|支行|[车汽]站|机场|码头|口岸"
    "|[一-鿿]队(?![伍员列形友])|民警|干警|官兵|志愿者|师生|专家|医护|人大代表|政协委员|技术人员|党员干部|干部群众"
)
_SINCE = re.compile("[自从][^，。；]{2,60}以来$")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A trigger told as a fact in its clause, the dates that govern it, the events told before it."""

    scene: Scene
    trigger: Trigger
    clause: Span
    readings: tuple[DateReading, ...]
    before: Sequence[FoundEvent] = ()

    def is_of(self, group: str) -> bool:
        """Whether its class is in a group of the table (`held`)."""
        return self.trigger.type in words.classes(group)

    @property
    def up_to(self) -> Span:
        """The sentence up to the trigger."""
        return Span(self.scene.span.start, self.trigger.head.start)

    @property
    def planned(self) -> bool:
        """Whether 将, 拟 and the like stand before it."""
        return gate.is_planned(self.scene, self.trigger, self.clause)

    @property
    def counted(self) -> bool:
        """Whether a number makes it a statistic."""
        return not self.is_of("personal") and gate.is_counted(self.scene, self.trigger, self.clause)

    @property
    def by_verb(self) -> bool:
        """Whether a verb of holding stands in its clause."""
        return gate.is_held_by_verb(self.scene, self.clause)

    @property
    def has_actor(self) -> bool:
        """Whether a person, a body or a place stands before it in its sentence; behind 自…以来 anywhere in it."""
        ahead = self.scene.span if _SINCE.match(self.clause.of(self.scene.text)) else self.up_to
        named = any(ahead.holds(one.span) for one in self.scene.places)
        return named or self.has_agent(ahead)

    def has_agent(self, ahead: Span) -> bool:
        """Whether a person who can act for the public, or a body, stands in `ahead`."""
        persons = [one for one in self.scene.persons if ahead.holds(one.span)]
        if persons and all(self._is_ordinary(one) for one in persons):
            return False
        agents = [one.span for one in (*persons, *self.scene.organizations)]
        near = max(ahead.start, ahead.end - ACTOR_WITHIN)
        return any(ahead.holds(span) for span in agents) or _BODY.search(self.scene.text, near, ahead.end) is not None

    def _is_ordinary(self, person: FoundPerson) -> bool:
        """Whether it is a villager, a shopkeeper and the like."""
        before = max(self.scene.span.start, person.span.start - 4)
        said = words.ends("ordinary", self.scene.text, before, person.span.start)
        return said or person.role in words.plain("ordinary")

    @property
    def has_subject(self) -> bool:
        """Whether somebody or something is named in its clause between the date and the trigger (李红被评为…)."""
        text, start = self.scene.text, self.clause.start
        named = ""
        for one in self.readings:
            if self.clause.holds(one.span) and one.span.end <= self.trigger.span.start:
                named, start = named + text[start : one.span.start], one.span.end
        return len((named + text[start : self.trigger.span.start]).strip("，、初底末")) >= SHORTEST_SUBJECT

    @property
    def acts_in_clause(self) -> bool:
        """Whether a person or a body stands before it in its clause."""
        ahead = Span(self.clause.start, self.trigger.head.start)
        return any(ahead.holds(one.span) for one in (*self.scene.persons, *self.scene.organizations))

    @property
    def has_noun(self) -> bool:
        """Whether the trigger is the name of what is held (通车仪式, 座谈会)."""
        return self.trigger.span.of(self.scene.text).endswith(("会", "会议", "仪式", "典礼", "式"))

    @property
    def issues(self) -> bool:
        """Whether it issues a document that its clause names by title."""
        return self.trigger.type == XZ.Issuance and "《" in self.clause.of(self.scene.text)
