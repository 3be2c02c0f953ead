"""Authors with their roles, and headlines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import PartRole, Span, Statement
from loaders import articles
from loaders.authors import authors_in, authors_of
from ontology.terms import SCHEMA, XZ
from tests.officials.stories import read
from tests.reading import article_of


def credited(text: str, default: str) -> str:
    return "; ".join(f"{author.name}={author.role}" for author in authors_in(text, Span(0, len(text)), default))


@pytest.mark.parametrize(
    ("text", "default", "expected"),
    [
        # 文 and 图 as surnames of padded names, and as work
        ("（文 静 高 原）", "reporter", "文静=reporter; 高原=reporter"),
        ("文 赵 明", "writer", "赵明=writer"),
        # an office, what it did, a padded name
        ("（县水务局办公室 供稿 王 平）", "writer", "王平=contributor"),
        # 报道员 is a role, 党报 a kind of correspondent
        ("（赵志强 报道员 钱伟）", "reporter", "赵志强=reporter; 钱伟=correspondent"),
        ("（记者 赵志强 党报通讯员 钱伟）", "reporter", "赵志强=reporter; 钱伟=correspondent"),
        # a name of four syllables is not two names
        ("（记者 斯琴高娃）", "reporter", "斯琴高娃=reporter"),
        # glued names that can be cut in two ways, one of them much likelier
        ("本报记者赵志强钱伟", "writer", "赵志强=reporter; 钱伟=reporter"),
        # the plainest dateline
        ("（记者周晓明）", "reporter", "周晓明=reporter"),
        # a padded name, then a correspondent
        ("记者周 明 通讯员李红梅", "reporter", "周明=reporter; 李红梅=correspondent"),
        # no separator between name and role
        ("记者周海通讯员李梅", "reporter", "周海=reporter; 李梅=correspondent"),
        # a byline with a square and no role
        ("□ 周晓明 李红梅", "writer", "周晓明=writer; 李红梅=writer"),
        # the paper's own reporter
        ("□ 本报记者 周晓明", "writer", "周晓明=reporter"),
        # a sign-off
        ("（周晓明 李红梅）", "writer", "周晓明=writer; 李红梅=writer"),
        # text and picture by two
        ("（周晓明 文/李红梅 图）", "writer", "周晓明=writer; 李红梅=photographer"),
        # text and picture by the same, said in front
        ("□ 文/图 周晓明 李红梅", "writer", "周晓明=writer; 李红梅=writer"),
        # and said behind
        ("周海燕 文/图", "writer", "周海燕=writer"),
        # a reporter who took the picture
        ("记者 周海燕 摄", "photographer", "周海燕=photographer"),
        # a name that ends in 文
        ("周海文 摄", "photographer", "周海文=photographer"),
        # a name that ends in 文, at the end
        ("通讯员 赵立文", "writer", "赵立文=correspondent"),
        # several reporters of all media
        ("全媒体记者周海 李小强 王芳报道", "reporter", "周海=reporter; 李小强=reporter; 王芳=reporter"),
        # an intern
        ("本报记者 周海 实习生 李小强", "writer", "周海=reporter; 李小强=intern"),
        # a source that is no author, an author behind it
        ("来源：河阳日报 作者：周海 李梅", "writer", "周海=writer; 李梅=writer"),
        # an office before the contributor
        ("供稿：县委宣传部 周海", "writer", "周海=contributor"),
        # editors and readers of proofs are no authors
        ("责任编辑：周海 审核：李梅", "writer", ""),
        # a reporter, then an editor
        ("见习记者 周海 编辑 李梅", "reporter", "周海=reporter"),
        # a name broken by a line end
        ("记者 武晓\n君", "reporter", "武晓君=reporter"),
        # one broken behind its surname
        ("通讯员武\n晓君", "reporter", "武晓君=correspondent"),
        # two padded names
        ("徐 峰 王 涛", "writer", "徐峰=writer; 王涛=writer"),
        # a name with a dot
        ("通讯员 买买提·吐尔逊", "writer", "买买提·吐尔逊=correspondent"),
        # a commentator without a name
        ("本报评论员", "writer", ""),
        # a picture story
        ("王海 摄影报道", "writer", "王海=photographer"),
        # text and picture glued to names
        ("记者周海通讯员李梅文王强图", "writer", "周海=reporter; 李梅=correspondent; 王强=photographer"),
        # a role word broken by a line
        ("记者周 海通讯 员李 梅 王小强", "reporter", "周海=reporter; 李梅=correspondent; 王小强=correspondent"),
        # an office that contributes
        ("县委宣传部供稿 周晓明", "reporter", "周晓明=contributor"),
        # padded names of a sign-off, broken by a line between them
        ("周 海李 梅", "writer", "周海=writer; 李梅=writer"),
        # names that are words, behind a role
        ("记者 高原 通讯员 温馨", "reporter", "高原=reporter; 温馨=correspondent"),
        # a name without a surname beside one with
        ("记者 乌兰其其格 王海", "reporter", "乌兰其其格=reporter; 王海=reporter"),
        # traditional characters are read and kept
        ("記者陳曉文 通訊員羅麗", "reporter", "陳曉文=reporter; 羅麗=correspondent"),
        # surnames that no table has, right behind a role
        ("（记者 禤清和）", "reporter", "禤清和=reporter"),
        ("（记者禤清和 通讯员亓官明）", "reporter", "禤清和=reporter; 亓官明=correspondent"),
        # a word that stands there is no name
        ("本报记者 手记", "writer", ""),
        # the work said first, by two
        ("文/本报记者 苗雨晴 图/通讯员 邱实", "writer", "苗雨晴=reporter; 邱实=photographer"),
        ("文 苗雨晴 图 邱实", "writer", "苗雨晴=writer; 邱实=photographer"),
        ("撰稿 邱实 摄影 苗雨晴 编辑 石小川", "writer", "邱实=writer; 苗雨晴=photographer"),
        # the work said behind, with strokes
        ("苗雨晴/文 邱实/图", "writer", "苗雨晴=writer; 邱实=photographer"),
        ("（全媒体记者 邱实 / 文 苗雨晴 / 图）", "reporter", "邱实=reporter; 苗雨晴=photographer"),
        # one hand for both
        ("图文：邱实", "writer", "邱实=writer"),
        ("文图/邱实", "writer", "邱实=writer"),
        # pictures provided; by an office, by nobody
        ("通讯员 邱实 供图", "photographer", "邱实=photographer"),
        ("县融媒体中心供图", "photographer", ""),
        ("资料图片", "photographer", ""),
        # a paper and its client with a dot between them are no name
        ("（云岭日报·云岭新闻客户端记者 邱实）", "reporter", "邱实=reporter"),
        # a letter-spaced line
        ("记 者 邱 实", "writer", "邱实=reporter"),
        # an intern and a reporter on trial
        ("（记者邱实 见习记者苗雨晴 实习生石敢当）", "reporter", "邱实=reporter; 苗雨晴=reporter; 石敢当=intern"),
        # where the author works
        ("（作者：邱实 单位：云岭县文联）", "writer", "邱实=writer"),
        # who told it is not who wrote it
        ("讲述人 邱实 整理 苗雨晴", "writer", "苗雨晴=writer"),
        # half-width brackets, list mark
        ("(记者 周海、李梅)", "reporter", "周海=reporter; 李梅=reporter"),
    ],
)
def test_authors_are_read_with_their_roles(text: str, default: str, expected: str) -> None:
    assert credited(text, default) == expected


@pytest.mark.parametrize(
    ("role", "line", "expected"),
    [
        # only what stands in brackets of a dateline
        (PartRole.DATELINE, "本报讯（记者 周海）", ["周海"]),
        # no brackets, up to the day
        (PartRole.BODY, "记者赵志强 通讯员钱伟 3月1日，全市开镰。", ["赵志强", "钱伟"]),
        # pen names below a headline, with and without a role
        (PartRole.BYLINE, "秋 水", ["秋水"]),
        (PartRole.BYLINE, "本报评论员 晓风", ["晓风"]),
        # an agency's dateline
        (PartRole.DATELINE, "新华社长沙6月12日电（记者周海、李梅）", ["周海", "李梅"]),
        # names alone right behind the dateline
        (PartRole.BODY, "本报海宁讯（周海 李小梅）6月12日，全市开镰。", ["周海", "李小梅"]),
        # reporters at the end of a paragraph
        (PartRole.BODY, "今年丰收，农民增收，群众称好。（本报记者 周海）", ["周海"]),
        # brackets that name no author
        (PartRole.BODY, "会议（扩大）由周海（女）主持。", []),
        # a caption's words are no author
        (PartRole.CAPTION, "图为周海在田间。", []),
        (PartRole.CREDIT, "周海 摄", ["周海"]),
        (PartRole.JUMP, "（下转3版）", []),
    ],
)
def test_authors_stand_where_papers_credit_them(role: PartRole, line: str, expected: list[str]) -> None:
    article = article_of([(role, line)], "怀化日报")
    assert [author.name for author in authors_of(article)] == expected


def test_an_author_is_a_person_of_the_newspaper_and_no_official() -> None:
    _, findings = read("怀化日报", [(PartRole.BODY, "市长王大成出席。"), (PartRole.SIGNOFF, "（周海）")])
    author = findings.persons[-1]
    assert author.iri.endswith("/id/person/newspaper/怀化日报/周海")
    assert {tenure.person_name for tenure in findings.tenures} == {"王大成"}


def said(lines: list[tuple[PartRole, str]]) -> list[Statement]:
    context, findings = read("怀化日报", lines)
    return [item for item in articles.state(context, findings) if isinstance(item, Statement)]


def test_a_headline_of_two_lines_is_one_headline() -> None:
    statements = said([(PartRole.HEADLINE, "抓春耕"), (PartRole.HEADLINE, "保丰收"), (PartRole.BODY, "今年丰收。")])
    assert {str(item.object) for item in statements if item.predicate == SCHEMA.headline} == {"抓春耕 保丰收"}


def test_kicker_and_sub_headline_are_alternative_headlines() -> None:
    lines = [(PartRole.KICKER, "引题"), (PartRole.HEADLINE, "标题"), (PartRole.SUBHEADLINE, "——副题")]
    found = [str(item.object) for item in said(lines) if item.predicate == SCHEMA.alternativeHeadline]
    assert found == ["引题", "——副题"]


def test_a_missing_headline_is_said_to_be_missing() -> None:
    statements = said([(PartRole.BODY, "今年丰收。")])
    assert [item.object for item in statements if item.predicate == XZ.headlineStatus] == [XZ.missing]
    assert not any(item.predicate == SCHEMA.headline for item in statements)


def test_an_authorship_has_author_and_role() -> None:
    statements = said([(PartRole.BODY, "今年丰收。"), (PartRole.CREDIT, "周海 摄")])
    assert {item.object for item in statements if item.predicate == XZ.authorRole} == {XZ.photographer}
    (author,) = {item.object for item in statements if item.predicate == XZ.author}
    assert author in {item.object for item in statements if item.predicate == SCHEMA.author}


@given(st.text(alphabet="记者通讯员周海李梅文图摄/ □（）、：\n编辑·", max_size=40))
def test_authors_are_exact_slices(text: str) -> None:
    for author in authors_in(text, Span(0, len(text)), "writer"):
        assert "".join(author.span.of(text).split()) == author.name
