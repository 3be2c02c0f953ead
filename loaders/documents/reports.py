"""The papers of a congress that go without 《》 and without 关于: reports of work, of plans and of budgets.

Example 例：听取和审议了政府工作报告、县人民法院工作报告 names two; 听取工作汇报
and 关于政府工作报告的决议 name none here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import Span
from kg.tables import any_of
from loaders.documents.kinds import USES
from loaders.documents.reading import ReadTitle, Verdict
from loaders.documents.surroundings import Lead
from loaders.documents.titles import Title

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_REPORT = re.compile(
    r"(?:政府|常委会|常务委员会|法院|检察院|政协|纪委|党委|县委|市委|省委|区委|州委)工作报告"
    r"|(?:计划|规划|预算|收支)(?:草案)?(?:执行|完成|实施)情况报告|(?:财政|收支)决算报告|审计工作报告|规划纲要（?草案）?"
    r"|预算（?草案）?的?审查结果报告"
)
_WHOLE = re.compile("政府工作报告")
_NAME = re.compile(r"(?:^|[了的、和及作过]|以及|并)(?P<name>[^，。；、《》的了]{0,30})$")
_VERB = re.compile(f"(?:{any_of(USES['passing'] | USES['hearing'] | USES['issue'])}|所?作|聆听|审查|报告了)(?:了|的)?")
_CUT = re.compile(r"[，。；：！？“”《》\n]")
_NO_END = re.compile("》|的?(?:决议|决定|说明|报告)|起草组")

FARTHEST = 64
"""So many characters before a report the verb that hears it is looked for."""


def reports(text: str, line: Span) -> Iterator[ReadTitle]:
    """The reports that a line says were made, heard, discussed or passed, each by its printed name."""
    for match in _REPORT.finditer(text, line.start, line.end):
        floor = max(line.start, match.start() - FARTHEST)
        cuts = [cut.end() for cut in _CUT.finditer(text, floor, match.start())]
        begin = cuts[-1] if cuts else floor
        verbs = list(_VERB.finditer(text, begin, match.start()))
        if not verbs or "关于" in text[begin : match.start()] or _NO_END.match(text, match.end()):
            continue
        span = Span(_begin(text, match, verbs[-1].end()), match.end())
        yield ReadTitle(Title(span, span, double=False), Verdict.DOCUMENT, Lead(Span(begin, span.start), None))


def _begin(text: str, match: re.Match[str], after: int) -> int:
    """Where the name begins: behind the verb, a 的 or the report named before it; the 政府工作报告 has no more."""
    if _WHOLE.match(text, match.start()):
        return match.start()
    named = _NAME.search(text[after : match.start()])
    return after + named.start("name") if named else match.start()


def outside(found: Iterable[ReadTitle], titles: Iterable[ReadTitle]) -> Iterator[ReadTitle]:
    """Those of `found` that reach into none of `titles`; only papers with a report compare them at all."""
    reports_read = list(found)
    taken: set[int] = set()
    if reports_read:
        taken.update(at for item in titles for at in range(item.title.span.start, item.title.span.end))
    for item in reports_read:
        if item.title.span.start not in taken and item.title.span.end - 1 not in taken:
            yield item
