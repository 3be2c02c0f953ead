"""Documents: every construction of local papers that touches them, read or refused.

Sentences are our own; the headings are those of the survey of papers that the reader was made for. A row: newspaper,
sentence, the mentions of documents that must be read by the name they go by, with ; between ("" for none).
"""

from __future__ import annotations

import pytest
from rdflib import Literal

from kg.model import PartRole, Statement
from loaders import documents, places
from loaders.findings import Findings, FoundDocument
from ontology.terms import XZ
from tests import reading

Case = tuple[str, str, str]

CHARACTERS_AND_LAYOUT: dict[str, Case] = {
    "half_width_marks": (
        "大同日报",
        "会议通过《矿山复绿条例(草案)》,下月公布;《养犬规定》废止.",
        "矿山复绿条例(草案); 养犬规定",
    ),
    "traditional_text": (
        "福州晚报",
        "縣裡印發《海堤管護辦法（試行）》，聽取關於清淤情況的報告。",
        "海堤管護辦法（試行）; 關於清淤情況的報告",
    ),
    "traditional_film": ("福州晚报", "觀看電影《海島的決定》。", ""),
    "a_bracket_never_closed": ("福州晚报", "市里印发《海堤管护办法，各镇照办。", ""),
    "a_title_inside_a_title": (
        "福州晚报",
        "转发《关于贯彻〈渔业条例〉的实施意见》。",
        "关于贯彻〈渔业条例〉的实施意见; 渔业条例",
    ),
}

WITHOUT_BRACKETS: dict[str, Case] = {
    "a_chain_of_reports": (
        "酒泉日报",
        "会议听取和审议了市政府关于防沙治沙工作的报告、关于2018年市级决算的报告、关于教育经费的报告。",
        "关于防沙治沙工作的报告; 关于2018年市级决算的报告; 关于教育经费的报告",
    ),
    "a_chain_in_which_each_names_its_body": (
        "酒泉日报",
        "会议听取和审议了市政府关于节水情况的报告、市法院关于执行工作情况的报告、市政府关于预算编制情况的报告。",
        "关于节水情况的报告; 关于执行工作情况的报告; 关于预算编制情况的报告",
    ),
    "reports_whose_title_has_brackets_and_is_resolved_on": (
        "酒泉日报",
        "会议通过关于批准《2016年规划工作情况的报告》的决议（草案）。",
        "关于批准《2016年规划工作情况的报告》的决议; 2016年规划工作情况的报告",
    ),
    "a_talk_about_something": ("酒泉日报", "他作了关于防沙治沙的讲座，大家关于修路的意见很多。", ""),
    "nested_in_a_notice": (
        "酒泉日报",
        "印发了关于印发戈壁农业实施方案及三个配套方案的通知。",
        "关于印发戈壁农业实施方案及三个配套方案的通知; 戈壁农业实施方案",
    ),
    "a_notice_asked_for": ("酒泉日报", "群众提出了关于公交改线的方案。", ""),
    "resolutions": ("酒泉日报", "大会表决通过了关于法院工作报告的决议。", "关于法院工作报告的决议"),
    "a_report_of_work_without_a_title": ("酒泉日报", "代表们分组审议政府工作报告。", "政府工作报告"),
    "a_report_by_word_of_mouth": ("酒泉日报", "检查组听取了治沙进展情况报告。", ""),
    "heard_at_a_meeting": (
        "大同日报",
        "会议听取了关于全市防汛工作情况的汇报，通过了关于表彰先进的决定。",
        "关于全市防汛工作情况的汇报; 关于表彰先进的决定",
    ),
    "what_somebody_tells_is_no_paper": ("大同日报", "会上，市长听取了水利局局长周明关于防汛工作的汇报。", ""),
    "issued_as_the_verb_behind_says": (
        "酒泉日报",
        "酒泉市人民政府关于禁放孔明灯的通告发布后，大家关于停车的意见公布会推迟。",
        "关于禁放孔明灯的通告",
    ),
    "behind_a_title_in_brackets": (
        "酒泉日报",
        "会议审议并原则通过《酒泉市养老规划》和关于规范户外广告的实施意见。",
        "酒泉市养老规划; 关于规范户外广告的实施意见",
    ),
    "sheets_for_every_household": (
        "酒泉日报",
        "发放《防火明白卡》和《果树管理明白纸》，观看《火的故事》。",
        "防火明白卡; 果树管理明白纸",
    ),
    "an_agreement_without_a_title": ("酒泉日报", "双方签署合作协议，达成采购意向。", ""),
}

NUMBERS: dict[str, Case] = {
    "a_number_of_its_own": ("玉林日报", "印发《河砂管理办法》（玉政发〔2019〕5号）。", "河砂管理办法"),
    "a_number_alone": ("玉林日报", "要对照玉防指〔2019〕6号文件自查。", "玉防指〔2019〕6号"),
    "a_number_that_belongs_to_another": (
        "玉林日报",
        "根据国办发〔2018〕3号文件精神，市政府出台《电商扶持办法》。",
        "国办发〔2018〕3号; 电商扶持办法",
    ),
    "a_number_before_the_title_is_no_second_document": (
        "玉林日报",
        "按照玉政发〔2019〕5号《河砂管理办法》执行。",
        "河砂管理办法",
    ),
    "issued_as_a_number": ("玉林日报", "市政府以玉政发〔2019〕5号文件印发了《山火扑救预案》。", "山火扑救预案"),
    "a_typhoon_number_is_none": ("玉林日报", "今年第6号台风登陆，12345号热线接警。", ""),
}

ONE_DOCUMENT: dict[str, Case] = {
    "with_and_without_its_place": (
        "大同日报",
        "大同市出台《大同市养老服务条例》。《养老服务条例》明确了补贴。",
        "大同市养老服务条例; 大同市养老服务条例",
    ),
    "with_and_without_its_body": (
        "大同日报",
        "审议《云冈区人大常委会监督工作暂行办法》（草案），要执行好《监督工作暂行办法》。",
        "云冈区人大常委会监督工作暂行办法; 云冈区人大常委会监督工作暂行办法",
    ),
    "by_its_last_word_and_by_a_pointing_word": (
        "大同日报",
        "市里出台《煤场抑尘办法（试行）》。《办法》共八条，该办法下月施行。",
        "煤场抑尘办法（试行）; 煤场抑尘办法（试行）; 煤场抑尘办法（试行）",
    ),
    "by_a_short_name_in_brackets": (
        "大同日报",
        "市里发布《关于支持民企的若干措施》（以下简称“惠企十条”）。“惠企十条”受欢迎。",
        "关于支持民企的若干措施; 关于支持民企的若干措施; 关于支持民企的若干措施",
    ),
    "a_law_with_and_without_the_nation": (
        "大同日报",
        "宣传《中华人民共和国草原法》，学习《草原法》。",
        "中华人民共和国草原法; 中华人民共和国草原法",
    ),
    "two_periods_are_two": (
        "大同日报",
        "编制《治水规划（2016—2020年）》和《治水规划（2021—2025年）》。",
        "治水规划（2016—2020年）; 治水规划（2021—2025年）",
    ),
    "the_former_one_is_another": (
        "大同日报",
        "出台《大同市停车办法（修订）》，废止原《停车办法》。",
        "大同市停车办法（修订）; 停车办法",
    ),
    "a_pointing_word_with_nothing_to_point_at": ("大同日报", "该局制定方案，该方案明确了责任，应该规划好。", ""),
    "a_pointing_word_with_two_to_point_at": (
        "大同日报",
        "《水法》《养犬条例》《绿化条例》施行，该条例很严。",
        "养犬条例; 绿化条例",
    ),
}

TOLD_APART: dict[str, Case] = {
    "a_law_that_is_applied": ("保山日报", "依据《森林法》第三条处罚，《土地管理法》修正案实施。", "森林法; 土地管理法"),
    "a_novel_and_a_play": ("保山日报", "长篇小说《边寨方案》出版，话剧《决定》上演。", ""),
    "a_song_and_a_film": ("保山日报", "唱起歌曲《茶山规划》，拍摄微电影《支书的承诺书》。", ""),
    "newspapers_and_columns": ("保山日报", "《云南日报》刊发报道，《行风方案》栏目开播。", ""),
    "a_book_of_the_party": ("保山日报", "研读《习近平谈治国理政》，学习《生态文明思想学习纲要》。", ""),
    "a_yearbook_and_a_reader": ("保山日报", "《保山年鉴》出版，发放《防汛知识读本》。", ""),
    "agreements_are_signed": ("保山日报", "双方签订《咖啡购销协议》。", "咖啡购销协议"),
    "forms_in_copies": ("保山日报", "下达《限期整改通知书》23份。", ""),
    "a_certificate": ("保山日报", "农户领到《林权证》。", ""),
}

GROUPS = {
    "characters": CHARACTERS_AND_LAYOUT,
    "without_brackets": WITHOUT_BRACKETS,
    "numbers": NUMBERS,
    "one_document": ONE_DOCUMENT,
    "told_apart": TOLD_APART,
}
ROWS = [pytest.param(*case, id=f"{head}-{name}") for head, cases in GROUPS.items() for name, case in cases.items()]


def found_in(newspaper: str, text: str | reading.Lines) -> Findings:
    context = reading.context_of(text, newspaper)
    return documents.find(context, places.find(context, Findings()))


@pytest.mark.parametrize(("newspaper", "text", "wanted"), ROWS)
def test_each_construction_is_read_or_refused(newspaper: str, text: str, wanted: str) -> None:
    found = found_in(newspaper, text).documents
    assert [document.title for document in found] == [title for title in wanted.split("; ") if title]
    by_title = {document.title: document.iri for document in found}
    assert all(by_title[document.title] == document.iri for document in found)


def _only(text: str) -> FoundDocument:
    return found_in("大同日报", text).documents[0]


@pytest.mark.parametrize(
    ("text", "kind", "verb", "status"),
    [
        ("市里印发《煤场抑尘管理办法（试行）》。", "办法", "印发", XZ.trial),  # issued, on trial
        ("公布《养犬条例》（征求意见稿）。", "条例", "公布", XZ.draft),  # a draft, said behind the title
        ("会议学习《选举法实施细则》。", "细则", "学习", None),  # studied
        ("会议审议并原则通过了《供热保障方案》。", "方案", "审议并原则通过", None),  # passed in principle
        ("双方签订《粮食产销协议》。", "协议", "签订", None),  # signed
        ("《总体规划》之外，《城区路网总体规划（修订）》已印发。", "规划", "印发", XZ.revised),  # the verb behind
        ("《矿井通风规程》挂在墙上。", "规程", "", None),  # nothing is done with it
        ("縣裡頒布《禁漁條例》。", "条例", "颁布", None),  # traditional characters
    ],
)
def test_kind_verb_and_status_are_said(text: str, kind: str, verb: str, status: object) -> None:
    document = _only(text)
    assert (document.kind, document.verb, document.status) == (kind, verb, status)


def test_kind_and_verb_are_told_to_the_graph() -> None:
    context = reading.context_of("市里印发《煤场抑尘办法》。", "大同日报")
    said = documents.state(context, documents.find(context, Findings()))
    told = {(item.predicate, item.object) for item in said if isinstance(item, Statement)}
    assert {(XZ.documentKind, Literal("办法")), (XZ.documentVerb, Literal("印发"))} <= told


def test_a_pointing_word_is_no_name_of_the_document() -> None:
    context = reading.context_of("市里印发《煤场抑尘办法》。该办法下月施行。", "大同日报")
    said = documents.state(context, documents.find(context, Findings()))
    assert "该办法" not in {str(item.object) for item in said if isinstance(item, Statement)}


@pytest.mark.parametrize(
    ("headline", "titles"),
    [
        ("云冈区人民政府关于封山禁火的通告", ["云冈区人民政府关于封山禁火的通告"]),  # printed whole
        ("中共大同市委组织部关于干部任前公示的公告", ["中共大同市委组织部关于干部任前公示的公告"]),  # of candidates
        ("关于调整城区公交线路的通告", ["关于调整城区公交线路的通告"]),  # without its body
        ("致全市渔民的一封信", ["致全市渔民的一封信"]),  # to whom, not about what
        ("他致力于养羊的故事", []),  # 致 of another word
        ("市政府发布关于封山禁火的通告", ["关于封山禁火的通告"]),  # news of one
        ("关于春天的三个通知", []),  # nobody's
    ],
)
def test_a_notice_printed_whole_is_named_by_its_headline(headline: str, titles: list[str]) -> None:
    lines = [(PartRole.HEADLINE, headline), (PartRole.BODY, "现将有关事项通告如下。")]
    assert [document.title for document in found_in("大同日报", lines).documents] == titles
