"""The events of an article: drafts of its sentences, bound to people, places and programs, and joined.

Example 例：“3月5日，县长周明到石桥镇调研。副县长李红一同调研。” gives one inspection of 2020-03-05.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg import identity
from kg.model import Evidence, Span
from loaders.events import words
from loaders.events.anchoring import main_of, of_same_day
from loaders.events.body_places import Where
from loaders.events.captions import captions_of
from loaders.events.common import common_place
from loaders.events.companions import removed_before
from loaders.events.company import says_company, with_company
from loaders.events.drafts import Draft, drafts_of, undated_in
from loaders.events.giving import recipient
from loaders.events.heads import heads_of
from loaders.events.hosts import with_hosts
from loaders.events.joining import FARTHEST_BACK, joined
from loaders.events.notices import notice_of
from loaders.events.people import actors_of, participations, tenures_of
from loaders.events.pronouns import by_pronoun
from loaders.events.sites import is_located
from loaders.events.stage import Stage
from loaders.events.stops import stops_of
from loaders.events.story import Story, story_of
from loaders.events.where import names_place, place_of
from loaders.findings import FoundEvent
from loaders.within import in_order, within
from ontology.terms import XZ

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rdflib import URIRef

    from kg.model import Unread
    from loaders.events.scene import Scene
    from loaders.findings import Context, Findings, Participation

_SAME_SUBJECT = ("并", "还", "又", "随后", "之后", "主持", "召开", "举行")
"""A clause that begins so has the subject of the clause before it (周明看望了老党员，并主持召开座谈会)."""


def find(context: Context, findings: Findings) -> Findings:
    """The events of the article, added to `findings`."""
    events: list[FoundEvent] = []
    unread: list[Unread] = []
    ordered = replace(findings, programs=in_order(findings.programs), documents=in_order(findings.documents))
    stage = Stage.of(context, findings)
    story = story_of(context, stage)
    for scene in story.scenes:
        unread.extend(_read(context, ordered, story, scene, events))
    for draft in captions_of(context, stage):
        joined(events, [_event(context, ordered, (draft,), 0, ())], stage.text)
    told = tuple(stops_of(context, findings, story.scenes, events))
    events, stops = with_hosts(events, told, story.scenes)
    events += stops
    notice = notice_of(context, findings)
    events += [notice] if notice else []
    return replace(findings, events=findings.events + tuple(events), unread=findings.unread + tuple(unread))


def _read(
    context: Context, findings: Findings, story: Story, scene: Scene, events: list[FoundEvent]
) -> tuple[Unread, ...]:
    """Add what a sentence tells to `events`: events, or who came to one of those told before."""
    before = events[-FARTHEST_BACK:]
    heads = heads_of(scene)
    drafts = tuple(_on_only_day(draft, story) for draft in drafts_of(heads, scene, scene.issued, before))
    if all(draft.follows for draft in drafts) and (not drafts or says_company(scene)):
        before = events[-FARTHEST_BACK:] = with_company(context, scene, before)
    told = [_event(context, findings, drafts, index, before) for index in range(len(drafts))]
    if drafts and all(draft.trigger.type in words.classes("decided") for draft in drafts):
        deciders = frozenset(part.person for event in told for part in event.participations)
        events[-FARTHEST_BACK:] = with_company(context, scene, before, deciders)
    joined(events, told, scene.text)
    return tuple(undated_in(heads, scene, drafts))


def _on_only_day(draft: Draft, story: Story) -> Draft:
    """What was held in an article that speaks of one single day gone by was held then."""
    if draft.rule != "events.attended" or draft.when is not None:
        return draft
    days = {one.earliest for one in story.days}
    return replace(draft, when=story.days[0]) if len(days) == 1 else draft


def _event(
    context: Context,
    findings: Findings,
    drafts: Sequence[Draft],
    index: int,
    before: Sequence[FoundEvent],
) -> FoundEvent:
    draft = drafts[index]
    main = main_of(draft, before)
    where = _where(context, findings, drafts, index, main or of_same_day(draft, before))
    return FoundEvent(
        evidence=draft.evidence,
        trigger=draft.trigger.span,
        type=draft.trigger.type,
        iri=_iri(context, drafts, index),
        when=main.when if main else draft.when,
        place=where.place if where else None,
        participations=_people(context, drafts, index),
        organizers=_organizers(draft.scene, draft),
        about=_about(findings, draft),
        status=draft.status,
        inferred_from=_anchors(context, draft, main, where),
        more_types=draft.trigger.also,
        more_places=where.more if where else (),
    )


def _where(
    context: Context, findings: Findings, drafts: Sequence[Draft], index: int, main: FoundEvent | None
) -> Where | None:
    """Where it was; an event that goes on with another was where that one was."""
    session = _session_of(drafts, index)
    if session is not None:
        return _where(context, findings, drafts, session, main)
    draft, limit = drafts[index], _limit(drafts, index)
    around = draft.scene.place_before if draft.rule == "events.that_day" else None
    if around is not None and not names_place(draft.scene, draft.clause):
        return Where(around.iri, around.evidence)
    inherited = common_place(context, findings, main) if main is not None else None
    there = draft.trigger.type in words.classes("decided") or not names_place(draft.scene, draft.clause)
    if main is not None and inherited is not None and there:
        return Where(inherited, main.evidence)
    held_by = tenures_of(draft.scene, actors_of(draft.scene, limit))
    share = _share(drafts, index)
    return place_of(context, findings, draft.scene, draft.trigger, draft.clause, held_by, share)


def _session_of(drafts: Sequence[Draft], index: int) -> int | None:
    """The meeting of the same sentence at which it was decided (召开会议，审议通过了《…》), which is where it was."""
    if drafts[index].trigger.type not in words.classes("decided") - words.classes("honours"):
        return None
    return next(
        (
            one
            for one in range(index)
            if drafts[one].trigger.type == XZ.Meeting and drafts[one].when == drafts[index].when
        ),
        None,
    )


def _share(drafts: Sequence[Draft], index: int) -> tuple[int, int]:
    """Which of the events of its clause this one is, and of how many (A、B分别在甲、乙举行)."""
    same = [one for one in drafts if one.clause == drafts[index].clause and one.rule == "events.held_at"]
    return (same.index(drafts[index]), len(same)) if drafts[index] in same else (0, 1)


def _iri(context: Context, drafts: Sequence[Draft], index: int) -> URIRef:
    """The node; several events of one trigger (4月、9月举办) are told apart by their dates."""
    draft = drafts[index]
    several = draft.when is not None and sum(one.trigger.span == draft.trigger.span for one in drafts) > 1
    suffix = str(draft.when.begin) if several and draft.when else ""
    return identity.node(context.article.iri, "event", draft.trigger.span.start, suffix)


def _limit(drafts: Sequence[Draft], index: int) -> Span:
    """The words around a draft in which its people stand: between the drafts before and behind it."""
    draft, scene = drafts[index], drafts[index].scene
    others = [one for one in drafts if one.clause != draft.clause]
    start = max((one.clause.end for one in others if one.clause.end <= draft.clause.start), default=scene.span.start)
    end = min((one.clause.start for one in others if one.clause.start >= draft.clause.end), default=scene.span.end)
    return Span(start, end)


def _people(context: Context, drafts: Sequence[Draft], index: int) -> tuple[Participation, ...]:
    """The people of the draft; without any of its own, those of the draft before it at the same time."""
    draft = drafts[index]
    removed = removed_before(context, draft.scene, draft.trigger)
    if removed:
        return removed
    limit = draft.clause if draft.follows and says_company(draft.scene) else _limit(drafts, index)
    own = participations(context, draft.scene, draft.trigger, limit)
    if not own and draft.follows and draft.scene.text.startswith(_SAME_SUBJECT, draft.clause.start):
        own = participations(context, draft.scene, draft.trigger, Span(draft.scene.span.start, draft.clause.end))
    own = own or by_pronoun(context, draft.scene, draft.trigger, draft.clause)
    if own or index == 0 or drafts[index - 1].when != draft.when:
        return own
    return participations(context, draft.scene, draft.trigger, Span(draft.scene.span.start, draft.clause.end))


def _anchors(
    context: Context, draft: Draft, main: FoundEvent | None, where: Where | None
) -> tuple[Evidence | URIRef, ...]:
    """What date and place were worked out by when the clause alone does not say them."""
    anchors: list[Evidence | URIRef] = []
    if main is not None and main.when is not None:
        anchors.append(Evidence(main.when.span, "events.date_before"))
    elif draft.when is not None and draft.when.anchor in ("issue", "dateline"):
        page = context.article.pages[0]
        anchors.append(context.names.issue(page.newspaper, context.article.issued))
    if where is not None and where.anchor is not None:
        anchors.append(where.anchor)
    return tuple(anchors)


def _organizers(scene: Scene, draft: Draft) -> tuple[URIRef, ...]:
    """The bodies that hold it: named before the trigger in its clause, not behind 在 and the like.

    A body that is only part of somebody's post (市委书记周明主持召开…) holds nothing.
    """
    if draft.trigger.type in words.classes("move"):
        return ()
    ahead = Span(draft.clause.start, draft.trigger.head.start)
    given_to = (
        recipient(scene.text, draft.clause.start, draft.trigger.span) if draft.trigger.type == XZ.Donation else None
    )
    aside = (*scene.posts, *scene.masked, *([given_to] if given_to else []))
    named = (one for one in within(scene.organizations, ahead) if not is_located(scene, one))
    return tuple(dict.fromkeys(one.iri for one in named if not any(span.holds(one.span) for span in aside)))


def _about(findings: Findings, draft: Draft) -> tuple[URIRef, ...]:
    """The programs named in its clauses, and the documents that it issues or approves."""
    around = draft.evidence.span
    about = [one.iri for one in within(findings.programs, around)]
    if draft.trigger.type in (XZ.Issuance, XZ.Approval, XZ.Publication):
        about += [one.iri for one in within(findings.documents, draft.scene.span)]
    return tuple(dict.fromkeys(about))
