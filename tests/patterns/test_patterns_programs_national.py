"""Undertakings of the whole nation, and what else names an undertaking without a word of kind behind it.

Example 例：家里报了合作医疗 names 新型农村合作医疗; 河长李根生 names an official and no undertaking.
"""

from __future__ import annotations

import pytest

from kg.tables import rows
from loaders import places, programs
from loaders.findings import Findings
from loaders.programs.national import national_names
from tests import reading

Case = tuple[str, str, str]

NATIONAL: dict[str, Case] = {
    "a_short_name": ("巴中日报", "老人说，报了合作医疗，自己只出80元。", "新型农村合作医疗"),
    "a_longer_one_before_it": ("巴中日报", "去年完成农村危房改造320户。", "农村危房改造"),
    "an_insurance": ("衢州日报", "为60岁以上老人办理新农保。", "新型农村社会养老保险"),
    "a_rule_of_conduct": ("海东时报", "通报两起违反中央八项规定精神问题。", "中央八项规定"),
    "shops_in_villages": ("玉林日报", "万村千乡市场工程建起农家店86家。", "万村千乡市场工程"),
    "traditional_characters": ("福州晚报", "縣裡實施農村飲水安全工程。", "农村饮水安全工程"),
    "half_width_marks": ("松原日报", '县里落实"两免一补"政策, 惠及学生1200人.', "两免一补"),
    "a_name_that_goes_on_behind_the_quotation": ("永州日报", "农村妇女“两癌”免费检查开始。", "两癌筛查"),
    "a_base_named_in_quotation_marks": ("来宾日报", "他家的地并进了“双高”基地。", "双高糖料蔗基地"),
    "a_kind_word_leaves_the_name_as_it_is": ("来宾日报", "公安局开展“护苗”行动。", "护苗"),
    "heads_of_rivers_in_quotation_marks": ("滁州日报", "全县86名“河长”上岗。", "河长制"),
    "the_office_of_a_head_of_a_river": ("滁州日报", "河长李根生组织河长巡河。", ""),
    "the_office_that_manages_it": ("滁州日报", "县新农合管理办公室主任到会。", ""),
    "an_ordinary_word_alone": ("定西日报", "生活垃圾分类做得不好，节能减排压力大。", ""),
    "an_ordinary_word_behind_a_verb": ("定西日报", "全面推行生活垃圾分类。", "垃圾分类"),
    "an_ordinary_word_before_a_kind_word": ("定西日报", "创城活动进入尾声。", "全国文明城市创建"),
    "money_of_a_line": ("定西日报", "发放教育扶贫资金。", ""),
    "a_census_is_not_the_next_one": ("定西日报", "第七次全国人口普查入户登记。", "第七次全国人口普查"),
}

TOLD_BY_THE_TEXT: dict[str, Case] = {
    "what_villagers_call_it": ("丽水日报", "统一价格、统一床品、统一派客，村民管它叫“三统一”。", "三统一"),
    "what_somebody_is_called": ("丽水日报", "大伙都管他叫“活地图”。", ""),
    "an_action_against_thieves": ("黄冈日报", "开展“春雷”打盗抢专项行动。", "春雷"),
    "an_action_that_strikes_fraud": ("黄冈日报", "在“飓风五号”打击电信诈骗专项行动中，抓获12人。", "飓风五号"),
    "a_battle_that_is_won": ("黄冈日报", "用“绣花”功夫打赢脱贫攻坚战。", "脱贫攻坚战"),
    "a_plate_that_is_hung_up": ("黄冈日报", "对重点项目实行“四色挂牌”督办。", "四色挂牌"),
    "a_plate_that_is_played": ("黄冈日报", "打好“特色牌”，唱好“生态戏”。", ""),
    "explained_behind_a_colon": ("吕梁日报", "村里办起“菌种银行”：先赊菌种，卖菇再还。", "菌种银行"),
    "kept_to": ("湛江日报", "港航部门按“一船一策”疏运。", "一船一策"),
    "done_as_counted": ("湛江日报", "工地要做到“六个到位”，月底验收。", "六个到位"),
    "halves_alike_in_a_plan": (
        "海西日报",
        "把《枸杞产业提升方案》里的“统一烘干、统一检测”办到每个社。",
        "统一烘干、统一检测",
    ),
    "a_verse_in_a_book": ("海西日报", "《诗经》里的“蒹葭苍苍”，写的就是这条河。", ""),
    "spread_over_townships": ("黑河日报", "“深松一年、免耕两年”的轮作在九个乡镇推开。", "深松一年、免耕两年"),
    "told_in_the_next_clause": ("海西日报", "她忙的是“健康草原行”的体检，这项由州里出钱的工程要三年。", "健康草原行"),
    "visits_unannounced": ("台州日报", "全县开展“正风肃纪”明察暗访24次。", "正风肃纪"),
}

CASES = {"national": NATIONAL, "told": TOLD_BY_THE_TEXT}
ROWS = [pytest.param(*case, id=f"{head}-{name}") for head, cases in CASES.items() for name, case in cases.items()]


def found_in(newspaper: str, text: str) -> Findings:
    context = reading.context_of(text, newspaper)
    return programs.find(context, places.find(context, Findings()))


@pytest.mark.parametrize(("newspaper", "text", "wanted"), ROWS)
def test_each_is_read_or_refused(newspaper: str, text: str, wanted: str) -> None:
    found = found_in(newspaper, text)
    names = dict.fromkeys(program.name for program in found.programs)
    assert list(names) == [name for name in wanted.split("; ") if name]


def test_no_national_name_stands_in_two_rows() -> None:
    table = rows("loaders/data/programs_national.tsv")
    names = [name.lstrip("~") for first, others, *_ in table for name in (first, *others.split())]
    assert len(names) == len(set(names))
    assert set(names) <= set(national_names())
