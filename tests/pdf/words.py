"""Invented words of invented newspapers: sentences, headlines, names, captions, from the whole country.

Example 例：`Writer(Random(1)).paragraph(120)` tells 120 characters or a little more of one story, 如东县丰利镇的渔港 …

Nothing here is taken from a newspaper: every sentence is put together from the tables below.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.pdf.word_tables import (
    ASIDES,
    BANNERS,
    COUNTIES,
    DOINGS,
    GIVEN,
    HEADLINES,
    KICKERS,
    OPENINGS,
    ORDINARY,
    PAPER_STEMS,
    PAPER_TAILS,
    PICTURES,
    SAYINGS,
    SECTION_HEADS,
    SUBHEADLINES,
    SURNAMES,
    TABLE_ROWS,
    TOPICS,
    TOWNS,
    TRADITIONAL,
    Topic,
)

if TYPE_CHECKING:
    from random import Random

_SLOT = re.compile(r"\{([a-z]{1,12})\}")
_SIMPLE, _FULL = zip(*TRADITIONAL, strict=True)
_TO_TRADITIONAL = str.maketrans("".join(_SIMPLE), "".join(_FULL))


@dataclass(slots=True)
class Writer:
    """Writes one story: topic, county and town stay, all else varies. The same `rng` state, the same words."""

    rng: Random
    traditional: bool = False
    topic: Topic = field(init=False)
    county: str = field(init=False)
    town: str = field(init=False)
    _said: set[str] = field(init=False, default_factory=set)

    def __post_init__(self) -> None:
        self.topic = self.rng.choice(TOPICS)
        self.county = self.rng.choice(COUNTIES)
        self.town = self.rng.choice(TOWNS)

    def name(self) -> str:
        """A person's name of two or three characters."""
        return self._spelt(self.rng.choice(SURNAMES) + self.rng.choice(GIVEN))

    def headline(self, longest: int = 18) -> str:
        """A headline of the story, at most `longest` characters, without a full stop."""
        return self._short(HEADLINES, longest)

    def kicker(self) -> str:
        """The smaller line above the headline, 引题."""
        return self._short(KICKERS, 20)

    def subheadline(self) -> str:
        """The smaller line below the headline, 副题."""
        return "——" + self._short(SUBHEADLINES, 20)

    def section_head(self) -> str:
        """A head inside the body, 小标题, four to nine characters."""
        return self._short(SECTION_HEADS, 10)

    def banner(self) -> str:
        """The name of a column or banner of the paper, 栏目."""
        return self._spelt(self.rng.choice(BANNERS))

    def paper(self) -> str:
        """The name of an invented newspaper."""
        return self._spelt(self.rng.choice(PAPER_STEMS) + self.rng.choice(PAPER_TAILS))

    def dateline(self) -> str:
        """What the first paragraph opens with, 本报讯（记者 …）."""
        one, two, three = self.name(), self.name(), self.name()
        forms = (
            f"本报讯（记者 {one}）",
            f"本报讯（记者 {one} 通讯员 {two}）",
            f"本报讯（通讯员 {one} {two}）",
            f"本报{self.county}讯（记者 {one} {two}）",
            f"本报讯（记者{one} 通讯员{two} {three}）",
        )
        return self._spelt(self.rng.choice(forms))

    def byline(self) -> str:
        """A line of its own with the writers."""
        one, two = self.name(), self.name()
        forms = (f"□ 本报记者 {one}", f"□ 本报记者 {one} 通讯员 {two}", f"本报记者 {one} {two}", f"□ {one} {two}")
        return self._spelt(self.rng.choice(forms))

    def signoff(self) -> str:
        """The writers behind the last sentence."""
        forms = (f"（{self.name()}）", f"（{self.name()} {self.name()}）", f"（记者 {self.name()}）")
        return self._spelt(self.rng.choice(forms))

    def caption(self, characters: int = 30) -> str:
        """A caption, longer with more `characters`; without its photographer."""
        text = self._filled(self.rng.choice(PICTURES))
        while len(text) < characters:
            text += self.sentence()
        return text

    def credit(self) -> str:
        """Who took the picture, 某某 摄."""
        one = self.name()
        return self._spelt(
            self.rng.choice((f"{one} 摄", f"本报记者 {one} 摄", f"通讯员 {one} 摄影报道", f"（{one} 摄）"))
        )

    def sentence(self, english: bool = False) -> str:
        """A sentence of the story; none comes twice in one story while there is another."""
        tables = (self.topic.sentences, DOINGS, ORDINARY, SAYINGS) if not english else (ASIDES,)
        for _ in range(8):
            text = self._filled(self.rng.choice(self.rng.choice(tables)))
            if text not in self._said:
                break
        self._said.add(text)
        return text

    def opening(self) -> str:
        """The first sentence of the story."""
        return self._filled(self.rng.choice(OPENINGS))

    def paragraph(self, characters: int, first: bool = False, english: bool = False) -> tuple[str, ...]:
        """The sentences of a paragraph of `characters` characters or a little more."""
        said = [self.opening()] if first else []
        while sum(map(len, said)) < characters:
            said.append(self.sentence(english and self.rng.random() < 0.4))
        return tuple(said)

    def table(self, rows: int) -> tuple[tuple[str, ...], ...]:
        """A head of four words and `rows` rows of a name and three figures."""
        names = self.rng.sample(TABLE_ROWS, rows)
        head = ("项目", "上年", "今年", "增长")
        return tuple(tuple(map(self._spelt, row)) for row in (head, *((name, *self._figures()) for name in names)))

    def _figures(self) -> tuple[str, str, str]:
        one = self.rng.randint(120, 9800)
        growth = self.rng.randint(11, 389) / 10
        return str(one), f"{one * (1 + growth / 100):.1f}", f"{growth}%"

    def _short(self, forms: tuple[str, ...], longest: int) -> str:
        for _ in range(40):
            text = self._filled(self.rng.choice(forms))
            if len(text) <= longest:
                return text
        return self._filled("{county}{goods}丰收")[:longest]

    def _filled(self, form: str) -> str:
        return self._spelt(_SLOT.sub(lambda found: self._slot(found[1]), form))

    def _slot(self, key: str) -> str:
        fixed = {"county": self.county, "town": self.town, "goods": self.topic.goods, "work": self.topic.work}
        if key in fixed:
            return fixed[key]
        if key == "name":
            return self.rng.choice(SURNAMES) + self.rng.choice(GIVEN)
        numbers = {"n": (2, 99), "hundreds": (101, 999), "thousands": (1001, 9999), "month": (1, 12), "day": (1, 28)}
        if key in numbers:
            return str(self.rng.randint(*numbers[key]))
        if key == "share":
            return f"{self.rng.randint(11, 989) / 10}%"
        return {"body": self.topic.body, "thing": self.rng.choice(self.topic.things)}[key]

    def _spelt(self, text: str) -> str:
        return text.translate(_TO_TRADITIONAL) if self.traditional else text
