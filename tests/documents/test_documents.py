"""Documents: which titles are read, as what, and by whom they were issued."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import RDF, RDFS, Literal, URIRef

from kg.model import Denotation, Evidence, PartRole, Span, Statement
from kg.tables import rows
from loaders import places
from loaders.documents import find, state
from loaders.documents.kinds import USES, Kind, kind_of, status_of
from loaders.documents.titles import titles_in
from loaders.findings import Context, Findings, FoundOrganization
from ontology.terms import XZ
from tests import reading
from tests.growth import is_linear
from tests.reading import NAMES

COUNTY = URIRef(NAMES.base + "place/430000")


def context_of(text: str, role: PartRole = PartRole.BODY) -> Context:
    return reading.context_of([(role, text)])


def titles_of(text: str) -> list[str]:
    return [document.title for document in find(context_of(text), Findings()).documents]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        # the plainest case
        ("县政府印发《河道管理办法》。", ["河道管理办法"]),
        # a trial document keeps its brackets in the title
        ("市里出台《网格员考核办法（试行）》。", ["网格员考核办法（试行）"]),
        # half-width brackets inside
        ("各支部学习《基层组织工作条例(试行)》。", ["基层组织工作条例(试行)"]),
        # years in brackets at the end
        ("省里公布《中医药发展规划（2021—2025年）》。", ["中医药发展规划（2021—2025年）"]),
        # a bracket in the middle
        ("州委下发《关于加强村（社区）干部管理的意见》。", ["关于加强村（社区）干部管理的意见"]),
        # two titles side by side
        ("先后制定《防汛预案》《抗旱预案》。", ["防汛预案", "抗旱预案"]),
        # three in a list with 、 and 和
        ("落实《渔业法》、《长江保护法》和《禁捕工作方案》。", ["渔业法", "长江保护法", "禁捕工作方案"]),
        # quotation marks inside a title stay
        ("会议通过《关于开展“清风”行动的实施方案》。", ["关于开展“清风”行动的实施方案"]),
        # nested single brackets: both are documents
        ("转发《关于印发〈古树保护办法〉的通知》。", ["关于印发〈古树保护办法〉的通知", "古树保护办法"]),
        # nested double brackets, as careless papers print them
        ("下发《关于贯彻《信访工作条例》的通知》。", ["关于贯彻《信访工作条例》的通知", "信访工作条例"]),
        # a title without a document word behind 出台
        ("县里出台《牧区养殖增收十条》。", ["牧区养殖增收十条"]),
        # the same behind 印发了
        ("区委印发了《干部容错清单》。", ["干部容错清单"]),
        # no document word at all, but only documents are 印发
        ("旗委印发《新春走基层安排》。", ["新春走基层安排"]),
        # issued, said behind the title
        ("《旱厕改造安排》已印发各乡镇。", ["旱厕改造安排"]),
        # laws by their short names, applied
        ("依据《森林法》对其处罚。", ["森林法"]),
        # a long weak title needs no help
        ("《中华人民共和国乡村振兴促进法》施行后变化很大。", ["中华人民共和国乡村振兴促进法"]),
        # reports heard
        ("会议听取《关于全区财政预算执行情况的报告》。", ["关于全区财政预算执行情况的报告"]),
        # agreements signed
        ("双方签订《茶叶购销协议》。", ["茶叶购销协议"]),
        # a constitution is a document
        ("新任干部面向《宪法》宣誓，遵守《宪法》。", ["宪法", "宪法"]),
        # a decision, with the noun behind it
        ("大会审议《关于设立荷花节的决定（草案）》。", ["关于设立荷花节的决定（草案）"]),
        # a letter of many households
        ("倡导遵守《村规民约》。", []),
        # a plan in a caption's words
        ("《海岛保护与利用规划》获批。", ["海岛保护与利用规划"]),
        # documents behind a colon
        ("一份文件：《牧草良种补贴实施细则》。", ["牧草良种补贴实施细则"]),
    ],
)
def test_official_papers_are_read_with_their_whole_title(text: str, titles: list[str]) -> None:
    assert titles_of(text) == titles


@pytest.mark.parametrize(
    "text",
    [
        "群众观看了电影《春到雪域的决定》。",  # a film, whatever its title ends in
        "老人唱起歌曲《小河的规定》。",  # a song
        "演出了话剧《红色通知》。",  # a play
        "长篇小说《最后的报告》出版。",  # a novel
        "他读完《木匠手册》一书。",  # said behind the title
        "《南疆日报》记者来采访。",  # a newspaper
        "订阅《草原晚报》《牧区时报》。",  # two newspapers
        "刊发在《青年文摘》杂志。",  # a magazine
        "收看了电视剧《县委大院的办法》。",  # a series
        "合唱《我们的计划》《丰收决定》获奖。",  # a chain of songs: the second inherits
        "朗诵了《黄河之歌》。",  # a poem
        "专题片《警示方案》让人深思。",  # a documentary
        "收听《法治方案》栏目。",  # a column, said behind
        "从《孙子兵法》谈起。",  # ends in 法 and is a book
        "临摹《玄秘塔书法》。",  # ends in 法 and is calligraphy
        "取得《营业执照》后开业。",  # a certificate
        "发放《不动产权证书》。",  # a certificate
        "下达《责令整改通知书》12份。",  # forms counted in copies
        "签订《安全生产责任书》300余份。",  # forms counted in copies, with 余
        "作者写下《故乡的云》。",  # nothing says what it is
        "他发表论文《稻田养鱼标准》。",  # a paper in a journal
        "展出油画《丰收条例》。",  # a painting
        "排演豫剧《村官的规定》。",  # an opera
    ],
)
def test_films_songs_books_newspapers_and_forms_are_no_documents(text: str) -> None:
    assert titles_of(text) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("他最爱读《边城旧事》。", "documents.no_document_word"),  # a book nobody calls a book
        ("县里印发《养蜂管理办法，要求照办。", "documents.unmatched_bracket"),  # never closed
        ("养蜂管理办法》施行。", "documents.unmatched_bracket"),  # never opened
        ("县里印发《养蜂办法。各村照办。另有《养蚕办法》施行。", "documents.unmatched_bracket"),  # one of two
        ("按照《条例》办理。", "documents.short_title"),  # short for what?
        ("《水法》《海洋条例》《渔业条例》施行，《条例》须学。", "documents.short_title"),  # one of two
    ],
)
def test_what_cannot_be_told_is_left_unread_with_its_rule(text: str, rule: str) -> None:
    unread = find(context_of(text), Findings()).unread
    assert rule in [item.evidence.rule for item in unread]


def test_the_title_behind_an_unmatched_bracket_is_still_read() -> None:
    assert titles_of("印发《养蜂办法的人说，《养蚕管理办法》管用。") == ["养蚕管理办法"]


def test_a_short_title_names_the_one_document_before_it() -> None:
    found = find(context_of("《青海湖保护条例》施行。牧民说，《条例》好。"), Findings()).documents
    assert len(found) == 2
    assert found[0].iri == found[1].iri


@pytest.mark.parametrize(
    ("title", "behind", "status"),
    [
        ("养犬管理办法（试行）", "", "trial"),  # in the title
        ("养犬管理办法(试行)", "", "trial"),  # half-width
        ("养犬管理办法", "（试行）", "trial"),  # behind the title
        ("养犬管理暂行办法", "", "provisional"),  # in the words of the title
        ("养犬条例（草案）", "", "draft"),  # a draft
        ("养犬条例（征求意见稿）", "", "draft"),  # a draft for comment
        ("养犬条例（修订草案）", "", "draft"),  # a draft revision is a draft
        ("养犬条例（修订）", "", "revised"),  # a revision
        ("养犬规划（2021—2025年）", "", None),  # a period is no status
        ("养犬条例", "（以下简称条例）", None),  # a short name is no status
    ],
)
def test_the_status_is_read_from_the_brackets(title: str, behind: str, status: str | None) -> None:
    assert status_of(title, behind) == status


def test_every_status_of_the_table_is_a_concept_of_the_vocabulary() -> None:
    statuses = {row[2] for row in rows("loaders/data/documents_words.tsv") if row[0] == "status"}
    assert all(status in XZ for status in statuses)


def _organization(text: str, name: str) -> FoundOrganization:
    start = text.index(name)
    iri = NAMES.organization(COUNTY, name)
    return FoundOrganization(Evidence(Span(start, start + len(name)), "test"), name, iri, jurisdiction=COUNTY)


@pytest.mark.parametrize(
    ("text", "bodies", "issuer"),
    [
        ("县政府印发《养蜂办法》。", ["县政府"], "县政府"),  # right before the verb
        ("市委组织部近日出台了《选调办法》。", ["市委组织部"], "市委组织部"),  # an adverb between
        ("区教育局于3月1日正式印发《午休办法》。", ["区教育局"], "区教育局"),  # a date between
        ("中共中央印发《农村工作条例》。", ["中共中央"], "中共中央"),  # a central body
        ("县委、县政府联合下发《禁渔通知》。", ["县委", "县政府"], "县委"),  # the first of several leads
        ("会议学习县政府印发的《养蜂办法》。", ["县政府"], "县政府"),  # 的 behind the verb
        ("州农业局制定《育苗规程》《移栽规程》。", ["州农业局"], "州农业局"),  # a chain shares its issuer
        ("学校按照《午休办法》执行，县教育局检查。", ["县教育局"], None),  # no issuing verb
        ("县教育局来校检查，还要印发《午休办法》。", ["县教育局"], None),  # another clause
        ("依据县政府的要求，企业制定《安全规程》。", ["县政府"], None),  # another subject
        ("县政协赞扬村里制定的《垃圾清运办法》。", ["县政协"], None),  # a verb between
    ],
)
def test_the_issuer_is_the_body_right_before_the_verb(text: str, bodies: list[str], issuer: str | None) -> None:
    findings = Findings(organizations=tuple(_organization(text, body) for body in bodies))
    found = find(context_of(text), findings).documents
    wanted = NAMES.organization(COUNTY, issuer) if issuer else None
    assert {document.issuer for document in found} == {wanted}


def test_the_place_of_the_issuer_tells_namesakes_apart() -> None:
    text = "县政府印发《养蜂办法》。"
    findings = Findings(organizations=(_organization(text, "县政府"),))
    local = find(context_of(text), findings).documents[0]
    elsewhere = find(context_of("印发《养蜂办法》。"), Findings()).documents[0]
    assert local.iri == NAMES.document(COUNTY, "养蜂办法") != elsewhere.iri


def test_a_document_is_stated_with_label_status_and_number() -> None:
    context = context_of("印发《养蜂办法（试行）》（武政办发〔2019〕7号）。")
    said = list(state(context, find(context, Findings())))
    statements = [item for item in said if isinstance(item, Statement)]
    told = {(item.predicate, item.object) for item in statements}
    assert (RDF.type, XZ.Document) in told
    assert (RDFS.label, Literal("养蜂办法（试行）", lang="zh")) in told
    assert (XZ.documentStatus, XZ.trial) in told
    assert (XZ.documentNumber, Literal("武政办发〔2019〕7号")) in told
    assert [item.evidence.span.of(context.article.text) for item in said if isinstance(item, Denotation)] == [
        "《养蜂办法（试行）》"
    ]


def test_a_document_that_a_pointer_names_is_read_when_the_layout_hands_the_pointer_over() -> None:
    context = context_of("省政府印发《湿地保护规划》（见3版）", PartRole.POINTER)
    assert len(find(context, Findings()).documents) == 1


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("关于做好春耕的通知", Kind.DOCUMENT),  # a document word
        ("条例", Kind.BARE),  # nothing but the word
        ("实施细则", Kind.BARE),  # two words of kind
        ("茶经", Kind.UNKNOWN),  # a book
        ("拳法", Kind.OTHER),  # ends in 法
        ("种子法", Kind.WEAK),  # needs the words around it
    ],
)
def test_a_title_says_its_kind_by_its_end(title: str, kind: Kind) -> None:
    assert kind_of(title) is kind


@given(st.text(alphabet="《》〈〉（）办法试行，。、甲乙", max_size=60))
def test_every_title_lies_inside_its_brackets_whatever_the_text(text: str) -> None:
    titles, lost = titles_in(text, Span(0, len(text)))
    for title in titles:
        assert text[title.span.start] in "《〈"
        assert text[title.span.end - 1] in "》〉"
        assert title.span.holds(title.inner)
    assert all(len(span) == 1 for span in lost)


@pytest.mark.parametrize(
    "unit", ["《", "《〈", "印发《养蜂办法》，", "《办法》，该办法", "关于", "听取关于防汛的报告、", "武政〔2019〕6号"]
)
def test_reading_costs_no_more_than_the_text_is_long(unit: str) -> None:
    def run(size: int) -> None:
        find(context_of(unit * (size // len(unit))), Findings())

    assert is_linear(run, 40_000)


def test_no_word_of_the_table_is_both_kind_and_never() -> None:
    assert USES["kind"].isdisjoint(USES["never"])


def told(text: str, paper: str = "今日永嘉") -> list[str]:
    context = reading.context_of(text, paper)
    return [document.title for document in find(context, places.find(context, Findings())).documents]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        # heard, a chain with 、 that shares its verb
        (
            "会议听取和审议了县政府关于渔港建设情况的报告、关于2018年财政决算的报告。",
            ["关于渔港建设情况的报告", "关于2018年财政决算的报告"],
        ),
        # resolutions passed one by one
        (
            "大会通过了关于政府工作报告的决议、关于法院工作报告的决议。",
            ["关于政府工作报告的决议", "关于法院工作报告的决议"],
        ),
        # the issuer between verb and title
        ("会上宣读了县委、县政府关于表扬护林员的通报。", ["关于表扬护林员的通报"]),
        # two words before the word of kind
        ("县林业局印发了关于补植樟树的若干措施。", ["关于补植樟树的若干措施"]),
        # 联合下发的, and a number behind that belongs to it
        ("按照县水利局联合下发的关于清淤的通知（永水〔2019〕5号）执行。", ["关于清淤的通知"]),
        # nested: the plan that the notice prints, and the notice
        (
            "县府办下发关于印发海岛垃圾分类实施方案及两个配套办法的通知。",
            ["关于印发海岛垃圾分类实施方案及两个配套办法的通知", "海岛垃圾分类实施方案"],
        ),
        # brackets inside
        (
            "审议关于湿地保护三年（2017—2019年）规划执行情况的报告。",
            ["关于湿地保护三年（2017—2019年）规划执行情况的报告"],
        ),
        # what was said of the notice stands behind it
        ("会议通报了关于做好沙尘暴防范的紧急通知落实情况。", ["关于做好沙尘暴防范的紧急通知"]),
        # reports that two heads of offices made, each with its own
        (
            "会议听取了县财政局局长王川所作的关于2016年决算的报告，县审计局局长石磊所作的关于预算执行的审计工作报告。",
            ["关于2016年决算的报告", "关于预算执行的审计工作报告"],
        ),
        # on behalf of a body, behind a semicolon
        (
            "审议了副县长达娃受县政府委托作的关于草原奖补情况的报告；县法院院长次仁作的关于执行工作的报告。",
            ["关于草原奖补情况的报告", "关于执行工作的报告"],
        ),
        # the body of the second report behind 和
        (
            "书面审议了市政府关于古城保护情况的报告和市检察院关于公益诉讼工作的报告。",
            ["关于古城保护情况的报告", "关于公益诉讼工作的报告"],
        ),
        # agreed to in principle, taken as a decision
        ("会议原则同意关于加强校车管理的实施意见。", ["关于加强校车管理的实施意见"]),
        ("县人大常委会作出关于全民禁毒的决定。", ["关于全民禁毒的决定"]),
        # plans that begin with their place
        (
            "编制好永嘉县国民经济和社会发展第十二个五年规划纲要。",
            ["永嘉县国民经济和社会发展第十二个五年规划纲要"],
        ),
        ("审查批准了永嘉县城市总体规划（2012—2030年）。", ["永嘉县城市总体规划（2012—2030年）"]),
        # an appeal and a letter that are handed out are papers, notices of correction are forms
        ("发放《禁渔期告知书》3200份、《整改通知书》12份。", ["禁渔期告知书"]),
        # a plan for five years by its place
        ("编制了永嘉县杨梅产业“十三五”规划。", ["永嘉县杨梅产业“十三五”规划"]),
        # a title in brackets inside one without
        ("印发了关于贯彻《渔业条例》的通知。", ["关于贯彻《渔业条例》的通知", "渔业条例"]),
        # a number that stands alone
        ("要对照永防指〔2019〕6号文件自查。", ["永防指〔2019〕6号"]),
        # the same behind its title is no second document
        ("印发《养蜂办法》（永政〔2019〕6号）。要对照永政〔2019〕6号文件自查。", ["养蜂办法", "养蜂办法"]),
    ],
)
def test_titles_without_brackets_are_read_behind_their_verb(text: str, titles: list[str]) -> None:
    assert told(text) == titles


@pytest.mark.parametrize(
    "text",
    [
        "群众关于修路的意见很多。",  # no verb that issues
        "大家提出了贯彻落实关于渔港的意见。",  # an opinion
        "征求关于公交线路的方案。",  # asked for
        "召开关于防汛的报告会。",  # another word
        "学习关于生态文明的重要论述。",  # speech
        "贯彻关于稳就业的决策部署。",  # a decision of policy, no paper
        "听取关于春耕的汇报。",  # any talk
        "督查组听取永嘉县关于退耕还湖情况的汇报。",  # spoken, and no paper
        "宣布省委关于县委主要领导调整的决定。",  # an announcement
        "编制城市总体规划。",  # whose?
        "听取关于茶山的意见。",  # heard, but an opinion
        "他讲了关于海岛的故事。",  # no document word
        "编制“十三五”规划。",  # whose?
        "今年第6号台风登陆。",  # no number of a document
    ],
)
def test_what_is_only_about_something_is_no_document(text: str) -> None:
    assert told(text) == []


def test_a_report_is_that_of_the_body_before_it_and_its_namesakes_are_others() -> None:
    context = reading.context_of("永嘉县人大常委会听取县政府关于财政决算的报告。", "今日永嘉")
    findings = places.find(context, Findings())
    start = context.article.text.index("县政府")
    body = FoundOrganization(
        Evidence(Span(start, start + 3), "test"), "县政府", NAMES.organization(COUNTY, "政府"), COUNTY
    )
    (document,) = find(context, replace(findings, organizations=(body,))).documents
    assert (document.issuer, document.iri) == (body.iri, NAMES.document(COUNTY, "关于财政决算的报告"))
    (home,) = find(context, findings).documents
    assert home.iri == NAMES.document(NAMES.place("330324"), "关于财政决算的报告")


def test_a_county_that_issues_is_the_place_and_no_body() -> None:
    context = reading.context_of("永嘉县出台《海钓管理办法》。", "今日永嘉")
    (document,) = find(context, places.find(context, Findings())).documents
    assert (document.issuer, document.iri) == (None, NAMES.document(NAMES.place("330324"), "海钓管理办法"))


def test_a_number_before_the_title_is_its_number() -> None:
    context = context_of("根据永政发〔2019〕7号《养蜂办法》办理。")
    said = state(context, find(context, Findings()))
    numbers = {item.object for item in said if isinstance(item, Statement) and item.predicate == XZ.documentNumber}
    assert numbers == {Literal("永政发〔2019〕7号")}


PIECES = [
    "听取",
    "审议",
    "关于",
    "的",
    "报告",
    "通知",
    "、",
    "，",
    "《",
    "》",
    "“",
    "”",
    "印发",
    "（",
    "）",
    "〔2019〕6号",
]


@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_any_order_of_the_words_is_read_without_overlap(words: list[str]) -> None:
    text = "".join(words) or "。"
    context = context_of(text)
    spans = [document.span for document in find(context, Findings()).documents]
    assert all(span.end <= len(text) for span in spans)
    assert len(set(spans)) == len(spans)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        # papers of a congress, in a chain
        ("会议听取和审议了政府工作报告、县人民法院工作报告。", ["政府工作报告", "县人民法院工作报告"]),
        ("县长李强作政府工作报告。", ["政府工作报告"]),
        ("大会批准了2015年国民经济和社会发展计划执行情况报告。", ["2015年国民经济和社会发展计划执行情况报告"]),
        ("大会听取了县人大常委会主任所作的人大常委会工作报告。", ["人大常委会工作报告"]),
        # not twice where the title has brackets, or a resolution speaks of it
        ("大会审议《政府工作报告》。", ["政府工作报告"]),
        ("表决通过了关于政府工作报告的决议。", ["关于政府工作报告的决议"]),
        ("大会表决通过了政府工作报告决议草案。", []),
        # no paper
        ("听取了工作汇报和项目建设情况报告。", []),
        ("政府工作报告起草组成立。", []),
    ],
)
def test_reports_of_a_congress_are_read_without_brackets(text: str, titles: list[str]) -> None:
    assert titles_of(text) == titles
