"""A sheet that is being made up: what is painted on it, and the truth about it, grow together.

Example 例：`sheet.head("丹霞晨报 2016年7月22日 星期五 第3版", …)` paints a line and notes it as furniture.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from tests.pdf.painting import Painting, Shape
from tests.pdf.truth import TrueArticle, TrueBox, squeezed
from tests.pdf.typesetting import MING, SONG, Face, Frame, centred, natural_width, set_line
from tests.pdf.words import Writer

if TYPE_CHECKING:
    from random import Random

    from tests.pdf.painting import Kind
    from tests.pdf.typesetting import Line

BROADSHEET = (1086.0, 1540.0)
BERLINER = (893.0, 1332.0)
TABLOID = (780.0, 1106.0)
SMALL = (595.0, 842.0)
STRIKE = ((0.3, 0.0),)
_WINDOW = 8
_DAYS = "一二三四五六日"


@dataclass(slots=True)
class Told:
    """An article while it is set; `rest` waits for the next page."""

    headline: list[str] = field(default_factory=list)
    kicker: list[str] = field(default_factory=list)
    subheadlines: list[str] = field(default_factory=list)
    byline: str = ""
    prose: list[str] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    pages: list[int] = field(default_factory=list)
    rest: str = ""
    either: bool = False

    def truth(self) -> TrueArticle:
        """What is true of it."""
        return TrueArticle(
            tuple(self.headline),
            tuple(self.kicker),
            tuple(self.subheadlines),
            self.byline,
            tuple(self.prose),
            tuple(self.heads),
            tuple(self.captions),
            tuple(self.pages),
            self.either,
        )


@dataclass(slots=True)
class Sheet:
    """One page. Its origin is the lower left corner; `number` is printed on it."""

    rng: Random
    size: tuple[float, float] = TABLOID
    number: int = 1
    traditional: bool = False
    latin: str | None = None
    lines: list[Line] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)
    articles: list[Told] = field(default_factory=list)
    furniture: list[str] = field(default_factory=list)
    boxes: list[TrueBox] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)

    @property
    def inner(self) -> Frame:
        """The page within its margins."""
        return Frame(40, self.size[1] - 36, self.size[0] - 80, self.size[1] - 72)

    def writer(self) -> Writer:
        """A writer of another story."""
        return Writer(self.rng, self.traditional)

    def face(self, size: float, narrow: float = 1.0) -> Face:
        """The sheet's type in this size."""
        return Face(size, MING if self.traditional else SONG, self.latin, narrow)

    def told(self, either: bool = False) -> Told:
        """A new article, in the order in which the articles are set."""
        self.articles.append(Told(pages=[self.number], either=either))
        return self.articles[-1]

    def print_lines(self, lines: list[Line], sampled: bool = False) -> None:
        """Paints lines; of sampled ones, the boxes of some characters are noted."""
        self.lines += [line for line in lines if line.text]
        for line in lines:
            if sampled and len(line.text) >= _WINDOW and self.rng.random() < 0.25:
                self._note_box(line)

    def add(self, kind: Kind, frame: Frame) -> None:
        """Paints an area, a rule, a box or a picture."""
        self.shapes.append(Shape(kind, frame))

    def rule(self, left: float, right: float, y: float) -> None:
        """A level rule."""
        self.add("rule", Frame(left, y, right - left, 0))

    def upright_rule(self, x: float, top: float, bottom: float) -> None:
        """An upright rule, between columns."""
        self.add("rule", Frame(x, top, 0, top - bottom))

    def note(self, text: str, frame: Frame, size: float, place: str = "left") -> None:
        """A line of furniture in the first line of the frame: left, right or centre."""
        face = self.face(size)
        long = natural_width(text, face)
        left = frame.left + {"left": 0.0, "centre": (frame.width - long) / 2, "right": frame.width - long}[place]
        self.print_lines([set_line(text, left, long, frame.top - 0.88 * size, face)])
        self.furniture.append(text)

    def head_line(self) -> Frame:
        """A line over the page with date, page number and editors, and a rule; gives what is left below."""
        writer, frame = self.writer(), self.inner
        self.note(writer.paper(), frame, 16, "left")
        text = f"{self.day()} 第{self.number}版 责任编辑：{writer.name()} 版式：{writer.name()}"
        self.note(writer._spelt(text), frame.cut(top=6), 9, "right")
        self.rule(frame.left, frame.right, frame.top - 22)
        return frame.cut(top=32)

    def masthead(self) -> Frame:
        """The title of the newspaper as on a front page; gives what is left below."""
        writer, frame = self.writer(), self.inner
        name = writer.paper()
        face = self.face(48)
        line = centred(name, frame.left, frame.width * 0.6, frame.top - 46, face, spacing=10)
        self.print_lines([line])
        self.furniture.append(name)
        side = frame.cut(left=frame.width * 0.64, top=4)
        issue = self.rng.randint(1000, 9999)
        for row, text in enumerate((self.day(), f"总第{issue}期 今日8版", "国内统一连续出版物号 CN 00-0000")):
            self.note(writer._spelt(text), side.cut(top=row * 16), 9)
        self.rule(frame.left, frame.right, frame.top - 60)
        return frame.cut(top=72)

    def foot_line(self, frame: Frame) -> Frame:
        """A line under the page; gives what is left above."""
        foot = Frame(frame.left, frame.bottom + 14, frame.width, 14)
        phone = self.rng.randint(1000000, 9999999)
        text = f"社址：建设路{self.rng.randint(2, 99)}号 邮编：{self.rng.randint(100000, 899999)} 新闻热线：{phone}"
        self.rule(foot.left, foot.right, foot.top + 4)
        self.note(self.writer()._spelt(text), foot, 8, "centre")
        return frame.cut(bottom=24)

    def advertisement(self, frame: Frame) -> Frame:
        """A line of advertising under the page; gives what is left above."""
        foot = Frame(frame.left, frame.bottom + 22, frame.width, 22)
        self.rule(foot.left, foot.right, foot.top + 3)
        text = f"广告 房屋出租 位置好价格优 联系电话 {self.rng.randint(10000000000, 19999999999)}"
        self.note(text, foot.cut(top=3), 11, "centre")
        return frame.cut(bottom=32)

    def banner(self, frame: Frame) -> Frame:
        """The name of a column in a shaded strip; gives what is left below."""
        text = self.writer().banner()
        self.add("shade", Frame(frame.left, frame.top, 150, 20))
        self.note(text, Frame(frame.left + 12, frame.top - 3, 130, 15), 13)
        return frame.cut(top=30)

    def day(self) -> str:
        """A date of issue as print has it."""
        day = date(2008, 1, 1) + timedelta(days=self.rng.randint(0, 6000))
        return f"{day.year}年{day.month}月{day.day}日 星期{_DAYS[day.weekday()]}"

    def painting(self) -> Painting:
        """All that is painted."""
        return Painting(*self.size, self.lines, self.shapes, self.outside)

    def _note_box(self, line: Line) -> None:
        """Where one ideograph in the middle of a run without spaces stands."""
        start = self.rng.randint(0, len(line.text) - _WINDOW)
        window, index = line.text[start : start + _WINDOW], _WINDOW // 2
        if not "\u4e00" <= window[index] <= "\u9fff" or squeezed(window) != window:
            return
        at, face = start + index, line.face
        left, right = line.xs[at], line.xs[at] + face.width(window[index])
        before = left - line.xs[at - 1] - face.width(line.text[at - 1])
        after = line.xs[at + 1] - right if at + 1 < len(line.text) else 0.0
        place = (left, right, line.baseline, face.size, max(before, 0.0), max(after, 0.0))
        self.boxes.append(TrueBox(self.number, window, index, *place))
