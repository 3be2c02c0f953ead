"""Sentences about who rescued, judged or taught in the event told right before.

Example 例：“县卫生局举办培训班。医师林峰讲解了操作要领。” adds 林峰 to the training.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ontology.terms import XZ

if TYPE_CHECKING:
    from loaders.events.scene import Scene
    from loaders.findings import FoundEvent

AT_WORK_WITHIN = 80
_IN_SERVICE = re.compile(
    "[^，。；“”]{2,24}?(?:[队所庭院局站]长|教导员|指导员|民警|法官|审判员|[县市镇乡州]长|书记|主任)"
)
_DOES = {
    XZ.Training: re.compile("[^，。；]{0,12}?(?:讲解|授课|讲课|讲授|示范|传授|作了?专题)"),
    XZ.CourtHearing: re.compile("(?:因?犯[^，。；]{1,20}罪|[^，。；]{0,12}?被(?:判处|指控|控))"),
}
"""What those do or suffer in the sentence behind a class or a trial who were part of it."""
_JUDGES = re.compile("法庭|法官|审判|庭长|法院")
SAYS = re.compile("[^，。；]{0,4}?(?:介绍|表示|说|告诉|认为|透露)")
"""Behind a person who only tells something."""

_SPEAKS = re.compile("[^，。；]{0,4}?(?:提醒|坦言|回忆|呼吁|建议|算|透露|回答|解释|估计|分析|总结)")


def is_at_work(scene: Scene, last: FoundEvent) -> bool:
    """Whether its subject is who rescued or judged in what was told last (教导员周明带着4名民警分头搜寻)."""
    opening = next((one.span for one in scene.persons), scene.span)
    ahead = scene.text[scene.span.start : opening.start]
    does = _DOES.get(last.type)
    does_it = does is not None and does.match(scene.text, opening.end, scene.span.end) is not None
    if scene.speech < scene.span.end or not (does_it or _IN_SERVICE.fullmatch(ahead)):
        return False
    if scene.span.start - last.evidence.span.end > AT_WORK_WITHIN or last.status != XZ.held:
        return False
    if any(SAYS.match(scene.text, one.span.end) or _SPEAKS.match(scene.text, one.span.end) for one in scene.persons):
        return False
    if does_it or last.type == XZ.CourtHearing:
        return does_it or _JUDGES.search(ahead) is not None
    return last.type == XZ.Rescue
