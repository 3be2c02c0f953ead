"""他 and 她 for the only person of an article.

Example 例：“返乡青年周明种柠檬。2018年，他牵头成立了合作社。” 周明 founded it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import Evidence, Span
from loaders.events.people import default_role, tenure_for
from loaders.findings import Participation

if TYPE_CHECKING:
    from loaders.events.scene import Scene
    from loaders.events.triggers import Trigger
    from loaders.findings import Context

_HE = re.compile("(?:^|[，。；：])(?:[0-9年月日初底今去前]{0,12}，)?(?P<he>[他她])(?!们|人|乡|山|处|的)")
NEAR = 24
"""So near before the trigger stands the pronoun."""


def by_pronoun(context: Context, scene: Scene, trigger: Trigger, clause: Span) -> tuple[Participation, ...]:
    """The person for whom the subject of the clause stands; nobody without one person that the article is about."""
    hero = scene.hero
    if hero is None or hero.span.start >= scene.span.start:
        return ()
    near = max(clause.start, trigger.span.start - NEAR)
    match = _HE.search(scene.text[near : trigger.span.start])
    if match is None:
        return ()
    span = Span(near + match.start("he"), near + match.end("he"))
    return (
        Participation(
            hero.iri, default_role(trigger), Evidence(span, "events.pronoun"), tenure_for(context, scene.roll, hero)
        ),
    )
