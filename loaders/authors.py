"""Authors in bylines, datelines, sign-offs and picture credits, with their roles.

Example 例：（记者 周 明 通讯员李红） is 周明, reporter, and 李红, correspondent; 王海 文/图 is a writer;
责任编辑：赵立 is none.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.language import words
from kg.language.foreign_names import LONGEST, is_foreign_name, strangers
from kg.language.name_odds import common_surnames
from kg.language.names import is_person_name, is_yi, split_names
from kg.language.traditional import simplified
from kg.model import PartRole, Span
from loaders.author_marks import (
    AFTER_DATELINE,
    BRACKET,
    BRACKETED,
    CUT,
    GLUED_WORK,
    HEAD,
    JUNK,
    LEADING_WORK,
    NO_AUTHOR,
    NO_NAMES,
    OPENING_NAMES,
    OUTLET,
    PEN_NAME,
    REPORTS,
    ROLE,
    ROLE_ENDS,
    ROLES,
    SINGLES,
    TAIL,
    TEXT_AND_PICTURES,
    TOKEN,
    UNUSUAL,
    WORK,
    WORK_ROLES,
    WRITING,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Article, Part


@dataclass(frozen=True, slots=True)
class Author:
    """An author as printed: `name` without blanks, `role` the name of a concept in ontology/schemes.ttl."""

    name: str
    span: Span
    role: str


def authors_of(article: Article) -> tuple[Author, ...]:
    """The authors of an article, each name once, in the order of the text."""
    found: dict[str, Author] = {}
    text = simplified(article.text)
    for part in article.parts:
        for region, default in _regions(text, part):
            for author in _authors_in(article.text, text, region, default) or _pen_name(article.text, part):
                found.setdefault(author.name, author)
    return tuple(sorted(found.values(), key=lambda author: author.span))


def _pen_name(text: str, part: Part) -> tuple[Author, ...]:
    """The name that is all of a byline, though no such surname is known: 秋 水, 本报评论员 晓风."""
    match = PEN_NAME.fullmatch(text, part.span.start, part.span.end) if part.role is PartRole.BYLINE else None
    name = "".join(match["name"].split()) if match else ""
    if match is None or name in NO_NAMES:
        return ()
    return (Author(name, Span(*match.span("name")), "commentator" if "评论员" in match.group() else "writer"),)


def authors_in(text: str, region: Span, default: str) -> tuple[Author, ...]:
    """The authors that a byline, a sign-off or a credit names; those without a role word have `default`."""
    return _authors_in(text, simplified(text), region, default)


def _authors_in(printed: str, text: str, region: Span, default: str) -> tuple[Author, ...]:
    """The same; `text` is `printed` in simplified characters."""
    both = TEXT_AND_PICTURES.match(text, region.start, region.end)
    if both:
        wrote = _authors_in(printed, text, Span(*both.span("text")), "writer")
        took = _authors_in(printed, text, Span(*both.span("pictures")), "photographer")
        return wrote + tuple(replace(author, role="photographer") for author in took)
    leading = LEADING_WORK.match(text, region.start, region.end)
    if leading and _is_surname(text, leading.start("words"), region):
        leading = None
    start, role = (leading.end(), _role_of(leading["words"])) if leading else (region.start, default)
    authors: list[Author] = []
    marks = [*ROLE.finditer(text, start, region.end)]
    edges = [start, *(mark.start() for mark in marks), region.end]
    roles = [role, *(mark.lastgroup or default for mark in marks)]
    begins = [start, *(mark.end() for mark in marks)]
    for role, begin, end in zip(roles, begins, edges[1:], strict=True):
        if role != NO_AUTHOR and begin < end:
            authors.extend(_of_run(text, Span(begin, end), role))
    return tuple(replace(author, name="".join(author.span.of(printed).split())) for author in authors)


def _regions(text: str, part: Part) -> Iterator[tuple[Span, str]]:
    """Where authors stand in a part, and the role of those that have no role word."""
    if part.role in {PartRole.BYLINE, PartRole.SIGNOFF}:
        yield part.span, "writer"
    elif part.role is PartRole.CREDIT:
        yield part.span, "photographer"
    elif part.role in {PartRole.DATELINE, PartRole.BODY, PartRole.CAPTION}:
        yield from ((span, "reporter") for span in _bracketed(text, part))


def _bracketed(text: str, part: Part) -> Iterator[Span]:
    """（记者 …） near the beginning or the end of a part, and 记者…报道 in a dateline."""
    head, tail = part.span.start + HEAD, part.span.end - TAIL
    for start, end in _ends_of(part.span, head + BRACKET, tail - BRACKET):
        for match in BRACKETED.finditer(text, start, end):
            if match.start() < head or match.end() > tail:
                yield Span(*match.span("inside"))
    opening = OPENING_NAMES.match(text, part.span.start, min(part.span.start + HEAD, part.span.end))
    if opening and part.role is PartRole.BODY:
        yield Span(*opening.span())
    for match in AFTER_DATELINE.finditer(text, part.span.start, min(part.span.start + HEAD, part.span.end)):
        yield Span(*match.span("inside"))
    if part.role is PartRole.DATELINE:
        yield from (Span(*match.span()) for match in REPORTS.finditer(text, part.span.start, part.span.end))


def _ends_of(span: Span, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The span up to `first` and from `last`; the whole of it where they meet."""
    if first >= last:
        yield span.start, span.end
    else:
        yield from ((span.start, first), (last, span.end))


def _of_run(text: str, run: Span, role: str) -> Iterator[Author]:
    """Names up to the next mark or work word; a work word behind them (摄, 文) is their role."""
    glued = GLUED_WORK.search(text, run.start, run.end)
    if glued and all(is_person_name(name, titled=True, alone=True) for name in glued.groups()):
        yield Author(glued[1], Span(*glued.span(1)), role if role in WRITING else "writer")
        yield Author(glued[2], Span(*glued.span(2)), "photographer")
        return
    start = run.start
    for work in WORK.finditer(text, run.start, run.end):
        if _is_surname(text, work.start(), run):
            continue
        worked = WORK_ROLES[work.lastgroup]
        said = role if worked == "writer" and role in ROLES and role != "photographer" else worked
        yield from _of_names(text, Span(start, work.start()), said)
        start = work.end()
    yield from _of_names(text, Span(start, run.end), role)


def _is_surname(text: str, start: int, run: Span) -> bool:
    """Whether 文 or 图 at `start` is the surname of a padded name: 文 辉, not 文 赵 明 nor 文 赵明 图 钱伟."""
    singles = next(
        (one for one in SINGLES.finditer(text, run.start, run.end) if one.start() <= start < one.end()), None
    )
    if singles is None:
        return False
    letters = singles.group().split()
    return len(letters) % 2 == 0 and letters[-1] not in "图摄" and text[singles.start() : start].count(" ") % 2 == 0


def _of_names(text: str, span: Span, role: str) -> Iterator[Author]:
    start = span.start
    edges = [(match.start(), match.end()) for match in (*CUT.finditer(text, span.start, span.end),)]
    for end, after in [*edges, (span.end, span.end)]:
        names = (name for piece in _without_junk(text, Span(start, end)) for name in _joined(text, piece))
        yield from (Author("".join(name.of(text).split()), name, role) for name in names)
        start = after


def _without_junk(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for match in JUNK.finditer(text, span.start, span.end):
        yield Span(start, match.start())
        start = match.end()
    yield Span(start, span.end)


def _joined(text: str, span: Span) -> tuple[Span, ...]:
    """The names in `span`; those without a surname stand alone between blanks (特木尔, 买买提·艾力)."""
    tokens = [Span(*match.span()) for match in TOKEN.finditer(text, span.start, span.end)]
    found: list[Span] = []
    start = span.start
    for token in [token for token in tokens if _is_foreign(text, token)]:
        found += [*_plain(text, Span(start, token.start)), token]
        start = token.end
    return (*found, *_plain(text, Span(start, span.end)))


def _is_foreign(text: str, token: Span) -> bool:
    name = token.of(text)
    if "·" in name:
        return is_person_name(name) and not OUTLET.search(name)
    if len(name) > 3 and (is_yi(name) or (not strangers(name) and name[0] not in common_surnames())):
        return len(name) <= LONGEST
    return is_foreign_name(name) and not split_names(text, token)


def _plain(text: str, span: Span) -> tuple[Span, ...]:
    """The names in `span`; a single character beside a blank belongs to the name there (武姝 君, 武 姝君), and two
    between single ones to both sides (林 海石 青). A word alone behind 记者 is a name (记者 高原)."""
    tokens = [Span(*match.span()) for match in TOKEN.finditer(text, span.start, span.end)]
    sizes = tuple(len(token) for token in tokens)
    if sizes in {(2, 1), (1, 2)}:
        whole = Span(tokens[0].start, tokens[1].end)
        if text[tokens[0].end].isspace() and _is_joined_name(text, whole):
            return (whole,)
    if sizes == (1, 2, 1):
        middle = tokens[1].start + 1
        pair = (Span(tokens[0].start, middle), Span(middle, tokens[2].end))
        if all(_is_joined_name(text, each) for each in pair):
            return pair
    behind_role = ROLE_ENDS.search(text, max(0, span.start - 4), span.start)
    if behind_role and sizes == (2,) and _is_joined_name(text, tokens[0]):
        return (tokens[0],)
    found = split_names(text, span)
    if behind_role and tokens and _is_unusual(text, tokens[0]) and not any(name.meets(tokens[0]) for name in found):
        return (tokens[0], *found)
    return found


def _is_unusual(text: str, token: Span) -> bool:
    """Whether a word right behind 记者 or 通讯员 can only be a name, though its surname is in no table (禤清和)."""
    word = token.of(text)
    return bool(UNUSUAL.fullmatch(word)) and word not in NO_NAMES and not words.frequency(word)


def _is_joined_name(text: str, span: Span) -> bool:
    return is_person_name("".join(span.of(text).split()), titled=True, alone=True)


def _role_of(words: str) -> str:
    return "photographer" if words in {"图", "摄", "摄影"} else "writer"
