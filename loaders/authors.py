"""Authors in bylines, datelines, sign-offs and picture credits, with their roles.

Example 例：（记者 周 明 通讯员李红） is 周明, reporter, and 李红, correspondent; 王海 文/图 is a writer;
责任编辑：赵立 is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.language import words
from kg.language.names import is_person_name, split_names
from kg.language.traditional import simplified
from kg.model import PartRole, Span
from loaders.officials.foreign_names import is_foreign_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Article, Part

NO_AUTHOR = "none"
"""The role of editors, proof-readers and sources: they are no authors."""

_ROLES = {
    "reporter": "记[ 　]?者",
    "correspondent": "通[ 　]?讯[ 　]?员|通信员|通讯记者|特约通讯员|特约记者",
    "intern": "实[ 　]?习[ 　]?生|见习生",
    "commentator": "评论员",
    "writer": "特约撰稿|撰稿|撰文|采写|作者|文字|整理",
    "contributor": "供稿人|供稿[：:]|供稿单位|(?<=[部局办委院校心司站馆])供稿",
    "photographer": "摄影记者|(?:摄影|图片|图)[：:]",
    NO_AUTHOR: "责任编辑|责编|编辑|编审|审核|初审|复审|终审|校对|校审|监制|值班主任|值班编委|版式|美编|统筹|"
    "策划|来源|转自|原载|制图|主播|播音|讲述人?|口述|单位|指导",
}
_KIND = "本报|本网|本台|全媒体|融媒体|融媒|首席|特派|驻站|分站|见习|实习|客户端"
_PREFIX = f"(?:{_KIND}|[\\u4e00-\\u9fff]{{2,4}}(?:日报|晚报|融媒)){{0,4}}"
_ROLE = re.compile(
    _PREFIX + "(?:" + "|".join(f"(?P<{role}>{words})" for role, words in _ROLES.items()) + ")(?:站|部)?[：: 　]*"
)
_WORK_ROLES = {None: "writer", "writer": "writer", "pictures": "photographer"}
_WORK_ROLES |= {"photographer": "photographer", "contributor": "contributor"}
_ROLE_ENDS = re.compile("(?:记者|员|生)[：: 　]*$")
_WRITING = frozenset({"reporter", "correspondent", "intern", "contributor"})
_APART = "(?<=[\\s　/／、])"
_WORK = re.compile(
    _APART + "(?:文[ 　]?[/／、]?[ 　]?[图摄]|图[ 　]?[/／、]?[ 　]?文|(?P<writer>文字|文))(?=$|[/／、，\\s　）)])"
    "|文(?=[/／])|(?P<photographer>摄影报道|摄影|摄|供图)(?=$|[/／、，\\s　）)])"
    "|" + _APART + "(?:(?P<pictures>图片|图)|(?P<contributor>供稿))(?=$|[/／、，\\s　）)])"
)
_LEADING_WORK = re.compile(
    "[□■◇◆○●▢\\s　（(]{0,6}(?P<words>文[ 　]?[/／、][ 　]?图|文图|图文|图[ 　]?[/／、][ 　]?文|文|图|摄影|摄)"
    "(?:[：:/／|｜][ 　]{0,4}|[ 　]{1,4})"
)
_GLUED_WORK = re.compile("([\\u4e00-\\u9fff]{2,3})文[/／]?([\\u4e00-\\u9fff]{2,3})[图摄]$")
_BRACKETED = re.compile(
    "[（(](?P<inside>[^（）()]{0,12}(?:记[ 　]?者|通[ 　]?讯[ 　]?员|通信员|实习生|评论员|[部局办委院校心司站馆]供稿)"
    "[^（）()]{1,60})[）)]"
)
_AFTER_DATELINE = re.compile("(?:讯|电)[（(](?P<inside>[\\u4e00-\\u9fff 　、]{2,24})[）)]")
_REPORTS = re.compile("(?:记者|通讯员)[ 　]*[\\u4e00-\\u9fff·、 　]{2,30}?(?=报道)")
_CUT = re.compile("[/／|｜;；]|[ 　]{4,}|报道")
_TEXT_AND_PICTURES = re.compile(
    "[□■◇◆○●▢\\s　（(]{0,6}(?:文|撰稿|撰文|采写)[ 　]?[/／：:| 　][ 　]?(?P<text>[^。]{2,60}?)[ 　，、；;]{1,4}"
    "(?:图片|图|摄影|摄)[ 　]?[/／：:| 　][ 　]?(?P<pictures>[^。]{2,40})$"
)
"""文/李四 图/王五: who wrote, then who took the pictures."""
_OUTLET = re.compile("日报|晚报|新闻|客户端|融媒|电视|广播|网$")
_UNUSUAL = re.compile("[\\u3400-\\u9fff]{2,3}")
_NO_NAMES = frozenset((
    "手记", "观察", "调查", "报道", "专稿", "感言", "采访", "近日", "获悉", "了解", "见闻", "综合", "整理",
    "供图", "摄影", "本报", "全体", "集体", "协会", "小组", "中心", "编辑部", "评论部", "报道组", "采访组",
    "宣传部", "办公室", "记者站",
))  # fmt: skip
"""Words that stand behind 记者 where a name could."""
_JUNK = re.compile("[□■◇◆○●◎▢❑☐▲△★☆（）()：:]")
_HEAD, _TAIL = 60, 60


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
            for author in authors_in(article.text, region, default):
                found.setdefault(author.name, author)
    return tuple(sorted(found.values(), key=lambda author: author.span))


def authors_in(text: str, region: Span, default: str) -> tuple[Author, ...]:
    """The authors that a byline, a sign-off or a credit names; those without a role word have `default`."""
    printed, text = text, simplified(text)
    both = _TEXT_AND_PICTURES.match(text, region.start, region.end)
    if both:
        wrote = authors_in(printed, Span(*both.span("text")), "writer")
        took = authors_in(printed, Span(*both.span("pictures")), "photographer")
        return wrote + tuple(replace(author, role="photographer") for author in took)
    leading = _LEADING_WORK.match(text, region.start, region.end)
    start, role = (leading.end(), _role_of(leading["words"])) if leading else (region.start, default)
    authors: list[Author] = []
    marks = [*_ROLE.finditer(text, start, region.end)]
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
    for match in _BRACKETED.finditer(text, part.span.start, part.span.end):
        if match.start() < part.span.start + _HEAD or match.end() > part.span.end - _TAIL:
            yield Span(*match.span("inside"))
    for match in _AFTER_DATELINE.finditer(text, part.span.start, min(part.span.start + _HEAD, part.span.end)):
        yield Span(*match.span("inside"))
    if part.role is PartRole.DATELINE:
        yield from (Span(*match.span()) for match in _REPORTS.finditer(text, part.span.start, part.span.end))


def _of_run(text: str, run: Span, role: str) -> Iterator[Author]:
    """Names up to the next mark or work word; a work word behind them (摄, 文) is their role."""
    glued = _GLUED_WORK.search(text, run.start, run.end)
    if glued and all(is_person_name(name, titled=True, alone=True) for name in glued.groups()):
        yield Author(glued[1], Span(*glued.span(1)), role if role in _WRITING else "writer")
        yield Author(glued[2], Span(*glued.span(2)), "photographer")
        return
    start = run.start
    for work in _WORK.finditer(text, run.start, run.end):
        worked = _WORK_ROLES[work.lastgroup]
        said = role if worked == "writer" and role in _ROLES and role != "photographer" else worked
        yield from _of_names(text, Span(start, work.start()), said)
        start = work.end()
    yield from _of_names(text, Span(start, run.end), role)


def _of_names(text: str, span: Span, role: str) -> Iterator[Author]:
    start = span.start
    edges = [(match.start(), match.end()) for match in (*_CUT.finditer(text, span.start, span.end),)]
    for end, after in [*edges, (span.end, span.end)]:
        names = (name for piece in _without_junk(text, Span(start, end)) for name in _joined(text, piece))
        yield from (Author("".join(name.of(text).split()), name, role) for name in names)
        start = after


def _without_junk(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for match in _JUNK.finditer(text, span.start, span.end):
        yield Span(start, match.start())
        start = match.end()
    yield Span(start, span.end)


def _joined(text: str, span: Span) -> tuple[Span, ...]:
    """The names in `span`; those without a surname stand alone between blanks (特木尔, 买买提·艾力)."""
    tokens = [Span(*match.span()) for match in re.compile("[^\\s、，,]+").finditer(text, span.start, span.end)]
    found: list[Span] = []
    start = span.start
    for token in [token for token in tokens if _is_foreign(text, token)]:
        found += [*_plain(text, Span(start, token.start)), token]
        start = token.end
    return (*found, *_plain(text, Span(start, span.end)))


def _is_foreign(text: str, token: Span) -> bool:
    name = token.of(text)
    return ("·" in name and is_person_name(name) and not _OUTLET.search(name)) or (
        is_foreign_name(name) and not split_names(text, token)
    )


def _plain(text: str, span: Span) -> tuple[Span, ...]:
    """The names in `span`; a single character beside a blank belongs to the name there (武姝 君, 武 姝君), and two
    between single ones to both sides (林 海石 青). A word alone behind 记者 is a name (记者 高原)."""
    tokens = [Span(*match.span()) for match in re.compile("[^\\s、，,]+").finditer(text, span.start, span.end)]
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
    behind_role = _ROLE_ENDS.search(text, max(0, span.start - 4), span.start)
    if behind_role and sizes == (2,) and _is_joined_name(text, tokens[0]):
        return (tokens[0],)
    found = split_names(text, span)
    if behind_role and tokens and _is_unusual(text, tokens[0]) and not any(name.meets(tokens[0]) for name in found):
        return (tokens[0], *found)
    return found


def _is_unusual(text: str, token: Span) -> bool:
    """Whether a word right behind 记者 or 通讯员 can only be a name, though its surname is in no table (禤清和)."""
    word = token.of(text)
    return bool(_UNUSUAL.fullmatch(word)) and word not in _NO_NAMES and not words.frequency(word)


def _is_joined_name(text: str, span: Span) -> bool:
    return is_person_name("".join(span.of(text).split()), titled=True, alone=True)


def _role_of(words: str) -> str:
    return "photographer" if words in {"图", "摄", "摄影"} else "writer"
