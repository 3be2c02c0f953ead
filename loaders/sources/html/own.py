"""What a web page says of its newspaper, day and page: in its head, and in the short lines around the article.

Example 例："武陵日报 2020年03月02日 星期一 第03版：要闻" above an article says all three.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from loaders.sources.format import OwnFields
from loaders.sources.html.head import paper_in
from loaders.sources.metadata.own_fields import own_day, own_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from loaders.sources.html.head import Head
    from loaders.sources.html.runs import Run

_S = r"[ \u3000]{0,3}"
_DAY = re.compile(
    rf"(?:19|20)[0-9]{{2}}{_S}年{_S}[0-9]{{1,2}}{_S}月{_S}[0-9]{{1,2}}{_S}日|(?:19|20)[0-9]{{2}}[-/.][0-9]{{1,2}}[-/.][0-9]{{1,2}}"
)
_PAGE = re.compile(rf"第?{_S}[A-Za-z]{{0,2}}[0-9]{{1,3}}{_S}版(?:{_S}[：:]{_S}[\u3400-\u9fff·]{{1,12}})?|头版")
_PAPER = re.compile(
    r"《(?P<quoted>[\u3400-\u9fff·]{1,12}报)》|^(?P<first>[\u3400-\u9fff·]{1,12}报)(?=$|[\s\u3000/|（(0-9])"
)
_LONGEST = 100


def own_of(head: Head, runs: Sequence[Run]) -> tuple[OwnFields, tuple[str, ...]]:
    """What the page says, as written there, and notes on values of which one was chosen or none."""
    notes: list[str] = []
    lines = [head.title] if len(head.title) <= _LONGEST else []
    lines += [run.text for run in runs if len(run.text) <= _LONGEST and run.linked < 0.5 and "。" not in run.text]
    printed = [
        line
        for line in lines
        if _PAGE.search(line) or any(own_day(line[m.start() : m.end()]) and "星期" in line for m in _DAY.finditer(line))
    ]
    papers = [
        *head.papers,
        *(name for line in lines for m in _PAPER.finditer(line) if (name := paper_in(m["quoted"] or m["first"]))),
    ]
    pages = [head.page] if head.page else [m.group().strip() for line in lines for m in _PAGE.finditer(line)]
    days = _days(head.printed) or _days(printed) or _days((*head.days, *lines))
    return OwnFields(
        _only("newspaper", papers, {name: name for name in papers}, notes),
        _earliest(days, notes),
        _only("page", pages, {page: own_number(_tight(page)) or page for page in pages}, notes),
    ), tuple(notes)


def _days(lines: Iterable[str]) -> dict[str, str]:
    """The days in the lines as they are written, by YYYY-MM-DD."""
    found: dict[str, str] = {}
    for line in lines:
        for match in _DAY.finditer(line):
            written = _tight(match.group())
            if day := own_day(written):
                found.setdefault(day.isoformat(), written)
    return found


def _earliest(days: dict[str, str], notes: list[str]) -> str | None:
    """The earliest of several days: the later ones are those of uploading."""
    if len(days) > 1:
        notes.append(f"of the days {'、'.join(sorted(days))} the earliest is taken 有多个日期，取最早的")
    return days[min(days)] if days else None


def _only(what: str, written: Sequence[str], one_form: dict[str, str], notes: list[str]) -> str | None:
    """The value when all agree; None when they do not."""
    forms = dict.fromkeys(one_form[each] for each in written)
    if len(forms) > 1:
        notes.append(
            f"the page names several of {what}, none is taken: {'、'.join(list(forms)[:4])} 网页所写不一，不取"
        )
        return None
    return _tight(written[0]) if written else None


def _tight(text: str) -> str:
    return "".join(text.split()) if not text.isascii() else text
