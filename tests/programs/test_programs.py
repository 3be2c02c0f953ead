"""Programs: which words name an undertaking, which do not, and what the graph is told of one."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import RDF, RDFS, SKOS, Literal

from kg.model import Denotation, Evidence, PartRole, Span, Statement
from kg.places import Gazetteer, Level, Place
from kg.tables import rows
from loaders import documents, programs
from loaders.findings import Context, Findings, FoundPlace
from loaders.programs.national import national_names
from loaders.programs.quotes import quotes_in
from loaders.programs.shapes import is_alternating, is_formula, may_name
from ontology.terms import XZ
from tests import reading
from tests.growth import is_linear
from tests.reading import NAMES

COUNTY = Place("999900", "武陵县", Level.COUNTY, "9999")


OTHER = Place("999800", "平江县", Level.COUNTY, "9998")


class TwoCounties:
    """A gazetteer that knows two counties of different cities."""

    def by_code(self, code: str) -> Place | None:
        return {COUNTY.code: COUNTY, OTHER.code: OTHER}.get(code)

    def by_key(self, key: str) -> Place | None:
        return self.by_code(key)

    def ancestors(self, place: Place) -> tuple[Place, ...]:
        return ()

    def covers(self, outer: Place, inner: Place) -> bool:
        return outer == inner


def context_of(text: str, role: PartRole = PartRole.BODY) -> Context:
    gazetteer = cast("Gazetteer", TwoCounties())
    return replace(reading.context_of([(role, text)]), gazetteer=gazetteer, home=None)


def names_of(text: str) -> list[str]:
    return list(dict.fromkeys(item.name for item in programs.find(context_of(text), Findings()).programs))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # quotation marks and a kind word
        ("县里实施“春苗”工程。", ["春苗"]),
        ("开展“清凉一夏”行动。", ["清凉一夏"]),
        ("“百企联百寨”行动计划见效。", ["百企联百寨"]),
        ("举办“书香草原”活动。", ["书香草原"]),
        # a code with a plus sign
        ("大力推广“221+”养殖模式。", ["221+"]),
        # deeds promised for the year
        ("政府办好“八件实事”。", ["八件实事"]),
        # a house that is founded
        ("社区办起“夕阳红食堂”。", ["夕阳红食堂"]),
        # building, behind a verb of undertaking
        ("全县实施“千亩花海”建设。", ["千亩花海"]),
        # a line of the nation's campaign in the title of a plan for it
        ("印发《产业扶贫工作方案》。", ["产业扶贫"]),
        # two halves, behind 实行
        ("山上实行“大封育、小开发”。", ["大封育、小开发"]),
        # a modifier between name and kind word
        ("开展“守护江豚”志愿服务活动。", ["守护江豚"]),
        ("这项“渔歌晚唱”公益项目由渔民发起。", ["渔歌晚唱"]),
        # 等 before the kind word
        ("开展“晒家训”等评选活动。", ["晒家训"]),
        # the kind word of a list
        ("开展“护苗”“净网”专项行动。", ["护苗", "净网"]),
        ("实施“蓝天”、“碧水”工程。", ["蓝天", "碧水"]),
        # ways of working
        ("推行“板凳会”工作法。", ["板凳会"]),
        ("形成“渔家灯火”调解模式。", ["渔家灯火"]),
        ("建立“河小青”联动机制。", ["河小青"]),
        ("深化“最多报一次”改革。", ["最多报一次"]),
        ("“海岛支医”经验在全国推广。", ["海岛支医"]),
        ("完善“牧区流动警务”制度。", ["牧区流动警务"]),
        # a verse of two halves needs its kind word
        ("开展“讲文明，树新风”活动。", ["讲文明，树新风"]),
        ("开展“学先烈、守初心”主题活动。", ["学先烈、守初心"]),
        # a question or address is a name when a kind word follows
        ("举行“我们的中秋”活动。", ["我们的中秋"]),
        # the verb before
        ("今年又推出“冬闲学堂”，牧民都来。", ["冬闲学堂"]),
        ("全州启动“石榴籽计划”。", ["石榴籽计划"]),
        # the name's own ending
        ("“雷霆行动”战果累累。", ["雷霆行动"]),
        ("学习“浦江经验”不走样。", ["浦江经验"]),
        ("设立“格桑花基金”后，学费有了着落。", ["格桑花基金"]),
        ("“项目攻坚年”过半。", ["项目攻坚年"]),
        # codes
        ("实施“2468”工程。", ["2468"]),
        ("推进茶产业“1236”行动计划。", ["1236"]),
        ("明确“1357”发展思路。", ["1357"]),
        ("打造“1+3+N”治理体系。", ["1+3+N"]),
        # numbered formulas
        ("坚持“七个一”工作法。", ["七个一"]),
        ("严格执行“三会一课”。", ["三会一课"]),
        ("推行“四看四比”。", ["四看四比"]),
        ("落实“两个清单”工作。", ["两个清单"]),
        ("推进“三变”改革。", ["三变"]),
        ("念好“六字诀”。", ["六字诀"]),
        ("健全“一网三联”。", ["一网三联"]),
        # a formula whose items are listed before it
        ("实施修渠、打井、种草“三个万亩”。", ["三个万亩"]),
        # nationwide undertakings without quotation marks
        ("扎实推进扫黑除恶。", ["扫黑除恶"]),
        ("2009年家电下乡让牧民用上冰箱。", ["家电下乡"]),
        ("河长制落地见效。", ["河长制"]),
        ("新农合报销了药费。", ["新型农村合作医疗"]),
        ("农家书屋开到了岛上。", ["农家书屋"]),
        ("退耕还林十年，山绿了。", ["退耕还林"]),
        ("厕所革命进藏寨。", ["厕所革命"]),
        # policy lines
        ("光伏扶贫、消费扶贫两手抓。", ["光伏扶贫", "消费扶贫"]),
        ("特色产业扶贫有起色。", ["特色产业扶贫"]),
        ("易地扶贫搬迁户住上新房。", ["易地扶贫搬迁"]),
        # names without quotation marks behind a verb
        ("开展秸秆禁烧专项行动。", ["秸秆禁烧专项行动"]),
        ("组织开展校园食堂大排查。", ["校园食堂大排查"]),
        ("推行医保门诊统筹试点工作。", ["医保门诊统筹试点"]),
        ("启动银龄讲学计划。", ["银龄讲学计划"]),
        ("深入开展民情大走访活动。", ["民情大走访"]),
        ("打响欠薪清零百日攻坚战。", ["欠薪清零百日攻坚战"]),
        ("抓好市委营商环境百日攻坚、春耕等部署。", ["营商环境百日攻坚"]),
        # a way of working behind 的, when the clause carries it out
        ("县里实行“山顶戴帽、山腰系带”的立体种植模式。", ["山顶戴帽、山腰系带"]),
        ("形成“村收集、镇转运、县处理”的垃圾治理体系。", ["村收集、镇转运、县处理"]),
        # courts and schools with a name of their own
        ("“帐篷法庭”开进牧区。", ["帐篷法庭"]),
        ("村里的“火塘夜校”开课。", ["火塘夜校"]),
        # quoted again and again
        ("“屋檐会”开了三年。“屋檐会”调解纠纷40起。", ["屋檐会"]),
        # measures that all farmers know, listed
        ("坚持“测土配方、统防统治”，让农药减下来。", ["测土配方、统防统治"]),
        # a long modifier before the kind word
        ("“海之约·闽宁情”特色农产品展销活动在银川举办。", ["海之约·闽宁情"]),
        # who goes where in numbers, what is turned into what
        ("“千名律师进万村”小分队走进牧区。", ["千名律师进万村"]),
        ("“旱改水”让盐碱地变良田。", ["旱改水"]),
        # words before a quotation that is no name, and before one that is
        ("开展燃气安全“回头看”专项整治行动。", ["燃气安全“回头看”专项整治行动"]),
        ("开展医疗领域“清风”专项整治。", ["清风"]),
        ("开展“大棚房”问题专项清理整治行动。", ["“大棚房”问题专项清理整治行动"]),
        # two things joined, fought, pushed on
        ("深入开展违法占地和违法建设专项治理。", ["违法占地和违法建设专项治理"]),
        ("开展打击非法捕捞专项行动。", ["打击非法捕捞专项行动"]),
        ("持续推进殡葬领域突出问题专项整治。", ["殡葬领域突出问题专项整治"]),
        ("开展为期三个月的校园食品安全专项整治行动。", ["校园食品安全专项整治行动"]),
        # as the subject of its clause
        ("校外培训专项治理行动取得成效。", ["校外培训专项治理行动"]),
        # short formulas with a word of use behind
        ("合作社实行“四统一”管理，统一供苗。", ["四统一"]),
        ("学前教育“双普”工作通过验收。", ["双普"]),
        ("落实在职党员“双报到”，社区多了帮手。", ["双报到"]),
        ("以“五比五看”为抓手，推动项目建设。", ["五比五看"]),
        # an appeal, a brand of service, a method of several steps
        ("向家长发出“小手牵大手”倡议。", ["小手牵大手"]),
        ("擦亮“渔家灯塔”党建品牌。", ["渔家灯塔"]),
        ("推行“渗水穴播、秸秆覆盖”三步法。", ["渗水穴播、秸秆覆盖"]),
        # two offices that work together
        ("推行“林长+检察长”协作机制。", ["林长+检察长"]),
        # deeds promised for the year, without quotation marks
        ("今年办好十件民生实事。", ["十件民生实事"]),
        # traditional characters
        ("縣裡推行「一站辦結」制度。", ["一站辦結"]),
        # one name under two spellings
        ("开展“爱牙 护牙”活动，“爱牙、护牙”活动进校园。", ["爱牙 护牙"]),
        # single quotation marks, and those of old layouts
        ("学校开展‘小手拉大手’活动。", ["小手拉大手"]),
        ("镇上开展「敬老月」活动。", ["敬老月"]),
        # straight marks, as web editions print them
        ('团县委开展"牧歌书屋"活动。', ["牧歌书屋"]),
    ],
)
def test_named_undertakings_are_read(text: str, names: list[str]) -> None:
    assert names_of(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "干部立下“军令状”。",  # a figure of speech
        "建立“能上能下”的机制。",  # praise of a way, none carried out
        "发扬“钉钉子”的精神。",  # a virtue
        "“世博会”开幕。“世博会”迎客。",  # a fair, quoted twice
        "“百名专家”来到现场。",  # a number of people
        "坚持“安全第一、预防为主”，守住底线。",  # a motto
        "用好“两张榜”。",  # two of a thing
        "实现“双赢”。",  # a word, no formula
        "他为村里办了两件实事。",  # deeds, none promised
        "上交“双签”责任书。",  # a paper that is signed
        "以“同心同行”为主题举办晚会。",  # a theme
        "“春燕”志愿者带动群众发展养殖项目。",  # a verb before the kind word
        "他有“十年磨一剑”的耐心。",  # a saying with numerals
        "正值“七下八上”防汛期。",  # weeks of the year
        "老人走进“夕阳红食堂”。",  # a house that is there already
        "各乡镇合力擦亮“清江好物”品牌。",  # a brand
        "发放产业扶贫贷款。",  # a loan
        "这是一场“硬仗”。",  # a figure of speech
        "下足“绣花”功夫。",  # a figure of speech with a noun behind
        "交出一份满意“答卷”。",  # a figure of speech
        "发挥“指挥棒”作用推进项目。",  # a verb between name and kind word
        "打通服务群众“最后一公里”。",  # a figure of speech
        "把饮水作为“一号工程”。",  # rank, no name
        "办成“民心工程”。",  # praise
        "拆除一批“形象工程”。",  # blame
        "他说：“开展活动要看天气。”",  # speech with a sentence end
        "老人说“日子好了”，开展活动时常来。",  # speech
        "“两会”召开前夕。",  # a meeting
        "“两节”期间保供应。",  # feasts
        "“四大家”领导出席。",  # bodies
        "获“三品一标”认证。",  # certificates
        "成为行业“金标准”。",  # a standard
        "村“两委”换届工作。",  # bodies
        "服务“三农”工作。",  # a field of work
        "编制“十四五”规划。",  # a period
        "增强“四个意识”。",  # doctrine
        "做到“两个维护”。",  # doctrine
        "拨打“12345”热线。",  # a telephone number
        "提供“一站式”服务。",  # a manner
        "推行“菜单式”培训。",  # a manner, with a kind word behind
        "采取“公司+农户”模式。",  # what a model is made of
        "有“小江南”之称。",  # a nickname
        "注册“雪域红”商标。",  # a brand
        "“海之星”号返航。",  # a ship
        "“格萨尔”公司的项目部。",  # a company
        "“阳光”项目部的工人。",  # 项目 is part of another word
        "“红星”工程队到了。",  # 工程 is part of another word
        "“全国文明城市”称号。",  # an honour
        "“优秀教师”受表彰。",  # an honour
        "实施河道疏浚工程。",  # a building site
        "开展一系列活动。",  # no name
        "开展3项专项行动。",  # a number of them
        "实施的重点工程很多。",  # no name
        "县乡村振兴局挂牌。",  # inside the name of a body
        "河长制办公室值班。",  # inside the name of a body
        "教育扶贫领导小组开会。",  # inside the name of a body
        "念“学”字经。",  # one character
        "形容他“一心一意”。",  # an idiom
        "“一户一策”地帮。",  # each household its own, no name alone
        "在“五个强化、五个提升”上用力。",  # what is thought, no undertaking
        "他们是新时代的“愚公”，推进工程。",  # a person
        "“咕咚……”水响了。",  # a sound
        "提出“科技兴农，人才为本，绿色发展，质量优先，久久为功”。",  # a motto
        "制定计划，开展行动。",  # bare kind words
    ],
)
def test_quoted_words_that_name_no_undertaking_are_passed_over(text: str) -> None:
    assert names_of(text) == []


def test_a_later_mention_needs_no_kind_word() -> None:
    text = "县里实施“春苗”工程。如今“春苗”长成。"
    found = programs.find(context_of(text), Findings()).programs
    assert [item.span.of(text) for item in found] == ["“春苗”工程", "“春苗”"]
    assert len({item.iri for item in found}) == 1


def test_a_long_name_is_known_again_without_quotation_marks() -> None:
    found = programs.find(context_of("开展“高原夜校”活动。高原夜校很热闹。"), Findings()).programs
    assert len(found) == 2


def test_bylines_are_not_searched() -> None:
    assert programs.find(context_of("“春苗”工程", PartRole.BYLINE), Findings()).programs == ()


def _told(text: str, findings: Findings | None = None) -> set[tuple[object, object]]:
    context = context_of(text)
    found = documents.find(context, programs.find(context, findings or Findings()))
    return {(s.predicate, s.object) for s in programs.state(context, found) if isinstance(s, Statement)}


def test_the_core_is_the_label_and_the_printed_name_an_alias() -> None:
    told = _told("推进产业扶贫“1234”工程。")
    assert (RDF.type, XZ.Program) in told
    assert (RDFS.label, Literal("1234", lang="zh")) in told
    assert (SKOS.altLabel, Literal("产业扶贫“1234”工程", lang="zh")) in told


def test_a_name_inside_the_name_is_an_alias() -> None:
    assert (SKOS.altLabel, Literal("一亩茶", lang="zh")) in _told("推出“助学‘一亩茶’”公益项目。")


def test_a_short_national_name_is_an_alias_of_the_full_one() -> None:
    told = _told("新农合惠民。")
    assert (RDFS.label, Literal("新型农村合作医疗", lang="zh")) in told
    assert (SKOS.altLabel, Literal("新农合", lang="zh")) in told


def test_the_plan_that_names_a_program_in_its_title_defines_it() -> None:
    told = _told("县里印发《“春苗”行动实施方案》。")
    assert (XZ.definedBy, NAMES.document(None, "“春苗”行动实施方案")) in told


@pytest.mark.parametrize(
    ("text", "expansion"),
    [
        # items that match the numerals
        ("开展“两看两比”活动，看环境、比面貌，看作风、比干劲。", "看环境、比面貌，看作风、比干劲"),
        # said with 即
        ("推行“三联”机制，即支部联建、产业联营、治安联防。", "支部联建、产业联营、治安联防"),
        # said in brackets
        ("实施“五小”工程（即小水窖、小水池、小塘坝）。", "小水窖、小水池、小塘坝"),
        # said with 就是 behind a bare mention
        ("推行“三联”机制。“三联”，就是支部联建、产业联营、治安联防。", "支部联建、产业联营、治安联防"),
        # a list behind a colon
        ("对工地实行“三不准”：不准扬尘、不准扰民、不准欠薪。", "不准扬尘、不准扰民、不准欠薪"),
        # a list behind a colon says nothing of a name that counts nothing
        ("开展“春苗”活动：栽树、浇水、除草样样做。", None),
        # too few items
        ("开展“两看两比”活动，看环境、比面貌，村里热闹。", None),
        # nothing said
        ("开展“两看两比”活动。", None),
    ],
)
def test_what_a_formula_stands_for_is_read_when_the_text_says_so(text: str, expansion: str | None) -> None:
    said = [str(value) for predicate, value in _told(text) if predicate == XZ.expansion]
    assert said == ([expansion] if expansion else [])


def _place(text: str, name: str, place: Place = COUNTY) -> FoundPlace:
    start = text.index(name)
    evidence = Evidence(Span(start, start + len(name)), "test")
    return FoundPlace(evidence, place, NAMES.place(place.code))


def test_a_program_runs_where_its_sentence_says() -> None:
    text = "武陵县实施“春苗”工程。"
    assert (XZ.place, NAMES.place(COUNTY.code)) in _told(text, Findings(places=(_place(text, "武陵县"),)))


def test_a_program_whose_sentence_names_no_place_is_given_none() -> None:
    text = "武陵县多雨。大家实施“春苗”工程。"
    told = _told(text, Findings(places=(_place(text, "武陵县"),)))
    assert XZ.place not in {predicate for predicate, _ in told}


@pytest.mark.parametrize(
    "text",
    [
        "武陵县红枣、平江县核桃等“一县一特”发展。",  # two counties in one clause
        "“春苗”工程走在武陵县前列。",  # the place comes behind
        "在武陵县率先推行“春苗”工程。",  # a place that only measures
    ],
)
def test_a_place_that_is_not_certainly_where_it_runs_is_not_stated(text: str) -> None:
    found = [_place(text, "武陵县")] + ([_place(text, "平江县", OTHER)] if "平江县" in text else [])
    context = context_of(text)
    programs_found = programs.find(context, Findings(places=tuple(found))).programs
    assert [item.place for item in programs_found] == [None]


def test_the_county_tells_a_local_program_from_its_namesakes() -> None:
    text = "武陵县实施“春苗”工程。"
    findings = Findings(places=(_place(text, "武陵县"),))
    here = programs.find(context_of(text), findings).programs[0]
    nowhere = programs.find(context_of("实施“春苗”工程。"), Findings()).programs[0]
    assert here.iri == NAMES.program(NAMES.place(COUNTY.code), "春苗") != nowhere.iri


def test_a_national_program_is_one_everywhere() -> None:
    text = "武陵县推进厕所革命。"
    findings = Findings(places=(_place(text, "武陵县"),))
    assert programs.find(context_of(text), findings).programs[0].iri == NAMES.program(None, "厕所革命")


def _parts(text: str) -> set[tuple[str, str]]:
    context = context_of(text)
    found = programs.find(context, Findings())
    names: dict[object, str] = {program.iri: program.name for program in found.programs}
    said = (item for item in programs.state(context, found) if isinstance(item, Statement))
    return {(names[item.subject], names[item.object]) for item in said if item.predicate == XZ.partOfProgram}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        # the line of policy that the printed name begins with
        ("实施产业扶贫“1234”工程。", {("1234", "产业扶贫")}),
        # the programs that a formula stands for
        (
            "开展“三大行动”，即“护苗”行动、“净水”行动、“清街”行动。",
            {("护苗", "三大行动"), ("净水", "三大行动"), ("清街", "三大行动")},
        ),
        # two programs of one sentence are no parts
        ("开展“护苗”行动，实施“净水”工程。", set()),
    ],
)
def test_what_a_program_is_part_of_is_told_when_the_text_says_so(text: str, parts: set[tuple[str, str]]) -> None:
    assert _parts(text) == parts


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # behind its full name, in brackets
        ("实施“千塘清淤、万亩节水”工程（简称“双千”工程），“双千”工程惠民。", ["千塘清淤、万亩节水"]),
        # without a kind word
        ("实施“千塘清淤、万亩节水”工程（以下简称“双千”）。", ["千塘清淤、万亩节水"]),
        # the bracket alone says so
        ("实施“千塘清淤、万亩节水”工程（“双千”工程）。", ["千塘清淤、万亩节水"]),
        # a list in the bracket is no short name
        ("开展“三大行动”（“护苗”行动、“净水”行动）。", ["三大行动", "护苗", "净水"]),
        # a short name of something else
        ("武陵县水务有限公司（简称“武水”）成立。", []),
    ],
)
def test_a_short_name_belongs_to_the_full_name_before_it(text: str, names: list[str]) -> None:
    assert names_of(text) == names


@pytest.mark.parametrize(
    "unit",
    [
        "“",
        "“春苗”工程，",
        "实施“六个一”。",
        "河长制",
        "百日攻坚",
        "1",
        "“春苗",
        "《河长制方案》",
        "专项整治行动开展",
        "“屋檐会”",
        "开展“”专项整治",
    ],
)
def test_reading_costs_no_more_than_the_text_is_long(unit: str) -> None:
    def run(size: int) -> None:
        programs.find(context_of(unit * (size // len(unit))), Findings())

    assert is_linear(run, 40_000)


def test_every_mention_is_a_denotation() -> None:
    context = context_of("实施“春苗”工程，“春苗”好。")
    found = programs.find(context, Findings())
    denoted = [item for item in programs.state(context, found) if isinstance(item, Denotation)]
    assert len(denoted) == 2


@pytest.mark.parametrize(
    ("name", "formula", "alternating"),
    [
        ("三会一课", True, True),  # two numerals
        ("四议两公开", True, True),  # unequal halves
        ("一镇一茶园、一村一茶社", True, True),  # a pair of pairs
        ("六个一", True, False),  # 个
        ("2468", True, False),  # a code
        ("一户一策", True, False),  # each its own
        ("110", False, False),  # a telephone number
        ("一心一意", False, False),  # an idiom
        ("春苗", False, False),  # no numeral
        ("2021年", False, False),  # a year
    ],
)
def test_formulas_are_told_by_their_shape(name: str, formula: bool, alternating: bool) -> None:
    assert is_formula(name) is formula
    assert is_alternating(name) is alternating


@given(st.text(alphabet="“”‘’「」甲乙一二个，。", max_size=40))
def test_every_quotation_has_its_marks_whatever_the_text(text: str) -> None:
    for quote in quotes_in(text, Span(0, len(text))):
        assert text[quote.span.start] in "“‘「"
        assert text[quote.span.end - 1] in "”’」"


@given(st.text(alphabet="“”实施开展六个一工程行动活动扶贫，。、甲乙", max_size=60))
def test_mentions_come_in_the_order_of_the_text_whatever_it_is(text: str) -> None:
    found = programs.find(context_of(text), Findings()).programs
    assert [item.span for item in found] == sorted(item.span for item in found)
    assert all(item.name for item in found)


def test_no_national_name_is_a_stop_word() -> None:
    stop = {row[1] for row in rows("loaders/data/programs_words.tsv") if row[0] == "stop"}
    assert stop.isdisjoint(national_names())
    assert not any(may_name(word) for word in stop)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # a verb, a deed or a formula, and the end of the phrase weigh enough together
        ("认真落实“七色预警”，逐一建档。", ["七色预警"]),
        ("建设环湖“芦苇生态走廊”，种植3万亩。", ["芦苇生态走廊"]),
        ("全县发放“妇女创业小额担保贷款”3200万元。", ["妇女创业小额担保贷款"]),
        ("縣法院運用「車載巡迴審判」，開庭76次。", ["車載巡迴審判"]),
        # a word that undertakings have behind the quotation
        ("各乡镇依托“百姓说事”平台，化解纠纷213件。", ["百姓说事"]),
        ("全市掀起“比学赶超”热潮。", ["比学赶超"]),
        ("推广“稻鸭共育”技术20万亩。", ["稻鸭共育"]),
        # what it does
        ("自“秋冬攻势”打响以来，查处违法企业19家。", ["秋冬攻势"]),
        # as many things before it as it counts
        ("龙山县做优油茶、百合、茶叶“三棵树”，带动增收。", ["三棵树"]),
        ("做优油茶、百合“三棵树”。", []),
        # the verb of the first of several is that of the last
        ("推行“首问负责制”“限时办结制”。", ["首问负责制", "限时办结制"]),
        ("推出“枸杞贷”“惠农贷”等信贷产品。", ["枸杞贷", "惠农贷"]),
        # a way of working newly begun is a name though it is put together
        ("该区创新“网格+警格”双格融合机制。", ["网格+警格"]),
        # persons, things, wares, doctrines, manners, topics, speech
        ("担任“社保帮帮员”，走村入户。", []),
        ("推广“黑土香”水稻3万亩。", []),
        ("推进“五位一体”建设。", []),
        ("坐上“幸福号”列车。", []),
        ("做到“一把钥匙开一把锁”。", []),
        ("召开“加强校园防火”研讨会议。", []),
        ("组建“银发”宣讲团。", []),
        ("以“同心同行”为主题举办晚会。", []),
        ("推动“老字号”创新发展。", []),
        ("县城“东方明珠”商住楼项目开工。", []),
    ],
)
def test_signs_that_are_weak_alone_are_weighed_together(text: str, names: list[str]) -> None:
    assert names_of(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # the last of several works, without the season and the round
        ("开始实施沼气国债项目和人畜饮水解困工程。", ["人畜饮水解困工程"]),
        ("组织开展春季送教下乡活动，受训450人次。", ["送教下乡"]),
        ("启动新一轮粮食产能提升行动。", ["粮食产能提升行动"]),
        # a raising of what stands is no mere building site
        ("启动农村敬老院改造提升工程，新增床位600张。", ["农村敬老院改造提升工程"]),
        ("实施村道改造工程。", []),
        # care for people makes a name of a work, behind 新建 and before a number too
        ("新建牧区暖心工程项目20处。", ["牧区暖心工程"]),
        # a verb of undertaking inside the name
        ("开展违法占地和违法建设专项治理。", ["违法占地和违法建设专项治理"]),
        ("开展项目推进情况大排查。", ["项目推进情况大排查"]),
        ("开展爱国卫生运动和秋季灭鼠行动。", ["爱国卫生运动", "灭鼠行动"]),
        # an action that is quoted is not what another action fights
        ("开展治安打击整治“百日行动”。", ["百日行动"]),
        ("水利局落实“河道警长”制。", ["河道警长"]),
        ("“全国土地日”宣传活动在县城举行。", ["全国土地日"]),
        ("“十大民生工程”完成投资3亿元。", ["十大民生工程"]),
    ],
)
def test_names_between_a_verb_and_a_kind_word_are_cut_to_size(text: str, names: list[str]) -> None:
    assert names_of(text) == names
