"""Figures: every construction of local papers that touches them, read or refused.

Sentences are our own; the headings are those of the survey of papers that the reader was made for, and those of the
issue that asks for it. A row: the text, with one paragraph a line, and the lines that its figures give (see
`tests.figures.conftest.line_of`); the paper is 永州日报 of 2021-03-15.
"""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.figures.conftest import read_text

Case = tuple[str, list[str]]

CHARACTERS: dict[str, Case] = {
    "half_width_marks": (
        "道县有耕地3.2万公顷;林地8.1万公顷,其中竹林1.2万公顷.",
        ["32000公顷 耕地 @道县", "81000公顷 林地 @道县", "12000公顷 竹林 @道县"],
    ),
    "a_half_width_colon_in_a_ratio_is_no_count": ("学校有教师86人,师生比为1:16.5.", ["86人 学校有教师"]),
    "traditional_characters_give_the_same_indicator": (
        "城鎮新增就業1.38萬人，發放補助2.15億元。",
        ["13800人 城镇新增就业", "215000000元 发放补助"],
    ),
    "traditional_units": ("樓高四層，佔地６５０平方公尺。", ["650平方公尺 占地"]),
    "full_width_digits": ("海堤全长７．６公里，加固费用１．２８亿元。", ["7.6公里 海堤全长", "128000000元 加固费用"]),
    "bullets_of_a_list": (
        "会议通报了今年前两个月的进展：——全市新建厕所1.9万座；——清理垃圾4.6万吨。",
        [
            "19000座 新建厕所 @永州市 2021-01-01/2021-02-28",
            "46000吨 清理垃圾 @永州市 2021-01-01/2021-02-28",
        ],
    ),
    "a_number_in_a_telephone_line": ("热线0746-8332100开通。", []),
}

FROM_AFAR: dict[str, Case] = {
    "several_start_values_of_one_year": (
        "道县柑橘产量由2011年的3万吨增加到2019年的8万吨，产值由900万元增加到4200万元。",
        [
            "30000吨 柑橘产量 @道县 2011-01-01/2011-12-31",
            "80000吨 柑橘产量 @道县 2019-01-01/2019-12-31",
            "9000000元 柑橘产值 @道县 2011-01-01/2011-12-31",
            "42000000元 柑橘产值 @道县 2019-01-01/2019-12-31",
        ],
    ),
    "a_year_that_is_compared_with_is_not_the_time": (
        "2020年，蓝山县出口竹器5.1亿元，是2016年的2.4倍。",
        [
            "510000000元 出口竹器 @蓝山县 2020-01-01/2020-12-31",
            "2.4倍 出口竹器倍数 @蓝山县 2020-01-01/2020-12-31 change",
        ],
    ),
    "a_rank_takes_the_noun_before": (
        "新田县有国家级文物点2处、省级9处。",
        ["2处 国家级文物点 @新田县", "9处 省级文物点 @新田县"],
    ),
    "changes_of_the_last_values": (
        "双牌县新办企业28家，完成产值9亿元，上缴税金6000万元，同比分别增长7%、4%。",
        [
            "28家 新办企业 @双牌县",
            "900000000元 产值 @双牌县",
            "60000000元 上缴税金 @双牌县",
            "7% 产值增长 @双牌县 change",
            "4% 上缴税金增长 @双牌县 change",
        ],
    ),
    "a_quoted_plan_is_no_aim": ("道县落实“春蕾计划”补助资金73万元。", ["730000元 落实“春蕾计划”补助资金 @道县"]),
    "votes_are_not_the_post_before": ("县水利局局长以163票当选为委员。", ["163票 得票数"]),
    "an_idiom_is_no_count": ("他认准的事，十头牛也拉不回来。", []),
    "a_relative_is_no_indicator": ("她每月寄给母亲350元。", []),
    "a_list_of_goals_has_no_place": ("道县板鸭远销广东、广西等16个省市。", ["16个 省市"]),
}

QUALIFIERS: dict[str, Case] = {
    "nearly_over_about": (
        "近七成农户用上自来水，总投资约1.2亿元，建成泵站百余座。",
        ["70% 农户用上自来水 nearly", "120000000元 总投资 approximately", "100座 建成泵站 over"],
    ),
    "a_range_in_characters": ("道县补贴农机手六七千元。", ["6000~7000元 补贴农机手 @道县"]),
    "ten_thousands_with_many": ("募集衣物两万多件，捐款近百万元。", ["20000件 募集衣物 over", "1000000元 捐款 nearly"]),
    "tenths_with_a_digit_and_a_half": (
        "大棚湿度八成五，空驶率由六成降到两成半。",
        ["85% 大棚湿度", "60% 空驶率", "25% 空驶率"],
    ),
    "not_less_than": ("覆土厚度不得低于1.5米。", ["1.5米 覆土厚度 target over"]),
    "a_bound_that_only_says_which_are_counted": ("收入5万元以上的村有31个。", ["31个 收入5万元以上的村"]),
    "a_bound_without_a_count": ("两万元以上的工程一律公开招标。", []),
    "a_single_character_before_a_thing": ("一座山，三代人。", []),
}

GLUED: dict[str, Case] = {
    "households_and_persons": (
        "东安县救助困难群众1435户3712人。",
        ["1435户 救助困难群众 @东安县", "3712人 救助困难群众 @东安县"],
    ),
    "a_measure_and_a_count": (
        "宁远县光伏总装机416.68MW，惠及农户9800户、3.1万人。",
        ["416.68MW 光伏总装机 @宁远县", "9800户 惠及农户 @宁远县", "31000人 惠及农户 @宁远县"],
    ),
    "several_after_one_verb": (
        "消防支队出动警力216人次、车68台次，疏散群众三百余人。",
        ["216人次 消防支队出动警力", "68台次 出动车", "300人 疏散群众 over"],
    ),
    "those_that_are": (
        "道县因病致贫的有2864户7931人。",
        ["2864户 因病致贫 @道县", "7931人 因病致贫 @道县"],
    ),
    "a_count_and_the_size_of_each": ("供热站新上2台116兆瓦锅炉。", ["2台 锅炉", "116兆瓦 锅炉"]),
    "the_unit_is_the_first_half_of_the_noun": (
        "海堤保护着沿岸5个镇、11.3万人口和4.2万亩耕地。",
        ["5个 镇", "113000人 人口", "42000亩 耕地"],
    ),
    "people_after_a_bare_number": ("书记代表全市133万人民致谢。", ["1330000 代表人民致谢 @永州市"]),
}

RESPECTIVELY: dict[str, Case] = {
    "two_indicators_share_a_head": (
        "小学、初中入学率分别达99.8%和98.6%。",
        ["99.8% 小学入学率", "98.6% 初中入学率"],
    ),
    "two_changes": (
        "祁阳市出口茶叶1.2万吨、柑橘8万吨，分别增长6%和9%。",
        [
            "12000吨 出口茶叶 @祁阳市",
            "80000吨 柑橘 @祁阳市",
            "6% 出口茶叶增长 @祁阳市 change",
            "9% 柑橘增长 @祁阳市 change",
        ],
    ),
    "two_multiples": (
        "接待游客3万人次，实现收入900万元，分别是去年同期的3.2倍和2.8倍。",
        ["30000人次 接待游客", "9000000元 收入", "3.2倍 接待游客倍数 change", "2.8倍 收入倍数 change"],
    ),
    "three_names_and_two_values": ("稻谷、小麦、玉米产量分别达3万吨、2万吨。", []),
}

CHANGES: dict[str, Case] = {
    "the_indicator_was_named_the_sentence_before": (
        "道县煤矿产煤32万吨。同比增长5.6%。",
        ["320000吨 煤矿产煤 @道县", "5.6% 煤矿产煤增长 @道县 change"],
    ),
    "another_sentence_stands_between": ("道县煤矿产煤32万吨。矿区平安。同比增长5.6%。", ["320000吨 煤矿产煤 @道县"]),
    "three_kinds_of_comparison": (
        "一季度，道县外贸进出口下降6.1%，降幅比上年收窄2个百分点。",
        [
            "6.1% 外贸进出口下降 @道县 2021-01-01/2021-03-15 change",
            "2个百分点 外贸进出口降幅收窄 @道县 2021-01-01/2021-03-15 change",
        ],
    ),
    "more_than_the_average": (
        "道县农民人均收入18643元，比全省平均水平高1200元。",
        ["18643元 农民人均收入 @道县", "1200元 农民人均收入高出 @道县 change"],
    ),
    "a_multiple_of_years_ago": (
        "宁远县茶叶产值达6亿元，是六年前的两倍。",
        ["600000000元 茶叶产值 @宁远县", "2倍 茶叶产值倍数 @宁远县 change"],
    ),
    "back_to_a_part_of_last_year": (
        "蓝山县接待游客16.8万人次，恢复到去年同期的九成以上。",
        ["168000人次 接待游客 @蓝山县", "90% 接待游客恢复 @蓝山县 change over"],
    ),
    "from_two_years": (
        "道县城镇化率由2015年的41%提高到2020年的52%。",
        ["41% 城镇化率 @道县 2015-01-01/2015-12-31", "52% 城镇化率 @道县 2020-01-01/2020-12-31"],
    ),
    "from_some_years_ago_until_now": (
        "集体收入由三年前的4万元增加到现在的21万元。",
        ["40000元 集体收入", "210000元 集体收入"],
    ),
    "a_year_by_year_change": ("门诊人次年均增长12.4%。", ["12.4% 门诊人次年均增长 change"]),
    "lowered_prices": ("检查价格平均下调15%。", ["15% 检查价格下调 change"]),
    "a_rank_is_no_change": ("道县绿地面积居全省第3位。", []),
}

KINDS: dict[str, Case] = {
    "a_target_of_the_whole_year": (
        "江永县确保全年完成投资32亿元。",
        ["3200000000元 投资 @江永县 2021-01-01/2021-12-31 target"],
    ),
    "a_target_within_the_year": (
        "江永县年内开展培训1.9万人次。",
        ["19000人次 开展培训 @江永县 2021-01-01/2021-12-31 target"],
    ),
    "within_the_year_and_done": ("江永县年内已培训1.9万人次。", ["19000人次 培训 @江永县 2021-03-15/2021-03-15"]),
    "what_will_be_and_what_is": (
        "力争到2025年，绿化率达到45%，目前为38%。",
        ["45% 绿化率 2025-01-01/2025-12-31 target", "38% 绿化率"],
    ),
    "a_share_of_the_plan_is_no_target": (
        "道县插秧98万亩，占计划的61%。",
        ["980000亩 插秧 @道县", "61% 插秧占计划 @道县 share"],
    ),
    "cumulative_and_of_the_year": (
        "道县累计发放补贴3.2亿元，今年发放6800万元。",
        [
            "320000000元 发放补贴 @道县 2021-03-15/2021-03-15 cumulative",
            "68000000元 发放补贴 @道县 2021-01-01/2021-03-15",
        ],
    ),
    "levels_are_not_summed": (
        "医院累计让利3870万元，次均费用由168元下降到131元。",
        ["38700000元 让利 2021-03-15/2021-03-15 cumulative", "168元 次均费用", "131元 次均费用"],
    ),
    "will_take_and_not_will_be": ("今年会馆将义卖款1.6万元捐出。", ["16000元 义卖款 2021-01-01/2021-03-15"]),
}

RATES: dict[str, Case] = {
    "so_much_for_each": ("镇上按每亩800元给予补助。", ["800元 每亩补助"]),
    "a_share_paid": ("对新购设备按30%给予补助。", ["30% 新购设备补助"]),
    "for_each_one_taken_on": ("每吸纳1名脱贫人口奖补1000元。", ["1000元 每吸纳1名脱贫人口奖补"]),
    "every_so_many_metres": ("每隔50厘米铺一层土，每27户有一名技术员。", []),
    "every_year_is_of_no_date_before": (
        "2013年10月，东安县取消药品加成，财政每年补助1260万元。",
        ["12600000元 财政每年补助 @东安县"],
    ),
}

NO_OBSERVATION: dict[str, Case] = {
    "an_ordinal": ("第26个教师节，道县表彰教师46名。", ["46名 表彰教师 @道县"]),
    "a_typhoon_s_number": ("台风“海燕”（第30号）过境，道县转移群众1.2万人。", ["12000人 转移群众 @道县"]),
    "a_document_s_number": ("根据道政发〔2020〕3号文件，学校添置桌椅260套。", ["260套 学校添置桌椅"]),
    "an_age": ("今年41岁的老李当选村委会主任。", []),
    "a_vote": ("议案以赞成票286票、反对票3票通过。", ["286票 赞成票", "3票 反对票"]),
    "a_class_of_weight_and_a_race": ("她在57公斤级比赛、500米直道赛中夺冠，捧回3枚奖牌。", ["3枚 奖牌"]),
    "a_time_of_a_race": ("龙舟队以2分31秒的成绩夺冠。", []),
    "a_voltage": ("两条10千伏线路月底送电。", []),
    "a_way_off": ("施工队在三百米外腾出空地。", []),
    "two_ends": ("县里把两头接到了一起，两头都能卖钱。", []),
    "two_families": ("两家人握手言和。", []),
    "a_verb_without_its_object": ("他一年卖了64万元，自己只掏了六千块，还领到两万元。", []),
    "the_smallest_of_them": ("最大的一笔捐款500万元，最小的一笔只有20元。", ["5000000元 最大的一笔捐款"]),
    "a_clause_behind_the_price": ("一斤二十元还要看脸色。", []),
    "how_many_times_a_year": ("每户每年最多补助一次。", []),
    "speeches_count_nothing": ("要做到三个到位，坚持五个统筹。", []),
}

INDICATORS: dict[str, Case] = {
    "the_object_behind_a_measure": ("州政府设立两亿元的引导资金。", ["200000000元 设立引导资金"]),
    "the_object_behind_a_verb": (
        "镇里建起120亩草莓大棚，用管子送进六百亩蜜柚园。",
        ["120亩 建起草莓大棚", "600亩 蜜柚园"],
    ),
    "the_size_of_a_thing_behind": (
        "园里有一座库容3000吨的冷库，门口是一条96米长的廊桥。",
        ["3000吨 冷库库容", "96米 廊桥长"],
    ),
    "how_wide": ("门前道路只有七米宽。", ["7米 门前道路宽"]),
    "the_size_of_what_the_clause_before_names": ("这里是示范工程的核心区，面积2.3万亩。", ["23000亩 核心区面积"]),
    "what_those_led_do": ("龙头企业带动周边1360人就业。", ["1360人 带动就业"]),
    "such_as_this": ("像这样的合作社，全县已发展到2874家。", ["2874家 合作社 2021-03-15/2021-03-15"]),
    "of_several_places": (
        "全州退出养殖塘6.4万亩，其中甲镇3.8万亩。",
        ["64000亩 退出养殖塘", "38000亩 退出养殖塘"],
    ),
    "in_a_thing": ("31座山上的树木成活率达93%。", ["31座 山", "93% 树木成活率"]),
    "the_cadres_of_townships": ("3100名乡镇干部包抓1853个行政村。", ["3100名 乡镇干部包抓行政村", "1853个 包抓行政村"]),
    "steady_for_years": ("粮食总产量连续五年稳定在30亿斤以上。", ["3000000000斤 粮食总产量 over"]),
    "misdeeds": ("交警查处违法行为286起。", ["286起 交警查处违法行为"]),
    "no_word_at_all": ("共12吨。", []),
}

PLACES: dict[str, Case] = {
    "where_a_fair_was_held": (
        "东安县在井头圩镇举办招聘会，56家企业提供岗位1860个。",
        ["56家 企业 @东安县", "1860个 提供岗位 @东安县"],
    ),
    "one_of_the_county_s": (
        "宁远县湾井镇是全县18个茶乡之一，茶园面积8600亩。",
        ["18个 茶乡 @宁远县", "8600亩 茶园面积 @湾井镇"],
    ),
    "the_name_of_a_firm": ("宁远县湾井镇引进广东某某科技有限公司，种植药材2600亩。", ["2600亩 种植药材 @湾井镇"]),
    "where_somebody_came_back_from": ("道县青年从广州回来，带着15名村民学徒。", ["15名 村民学徒 @道县"]),
    "the_county_of_the_court": ("县法院在宁远县湾井镇公开开庭，被告人补种山林35亩。", ["35亩 被告人补种山林 @宁远县"]),
    "a_firm_is_not_the_city": ("我市春播展开。\n合作社拥有农机36台。", ["36台 农机"]),
    "a_township_s_clinics": (
        "宁远县三年建成诊所86家，镇卫生院添置设备120台。",
        ["86家 建成诊所 @宁远县", "120台 镇卫生院添置设备 @宁远县"],
    ),
    "two_townships_of_two_counties": ("宁远县湾井镇、道县梅花镇等乡镇增开客车31条。", ["31条 增开客车"]),
}

TIMES: dict[str, Case] = {
    "a_festival": ("去年国庆长假期间，景区接待游客6.3万人次。", ["63000人次 景区接待游客 2020-10-01/2020-10-31"]),
    "from_a_year_on": ("从2018年起，新田县建成粮库12座。", ["12座 建成粮库 @新田县 2018-01-01/2021-03-15"]),
    "a_month_told_the_sentence_before": (
        "今年1月，我市遭遇寒潮。全市出动抢修人员3200人次。",
        ["3200人次 出动抢修人员 @永州市 2021-01-01/2021-01-31"],
    ),
    "but_not_for_what_is": ("今年1月，我市遭遇寒潮。全市现有电力职工3200人。", ["3200人 电力职工 @永州市"]),
    "one_day_s_test_is_not_the_year_s_work": (
        "3月9日，专家测产，平均亩产648公斤。全市举办培训班236期。",
        ["648公斤 平均亩产 @永州市 2021-03-09/2021-03-09", "236期 举办培训班 @永州市"],
    ),
    "the_year_of_a_thing": ("县档案馆扫描1958年以来的63万卷档案。", ["630000卷 扫描档案"]),
    "two_months_early": ("2019年，道县提前两个月腾出仓容18万吨。", ["180000吨 腾出仓容 @道县 2019-01-01/2019-12-31"]),
    "what_a_year_gives_is_of_no_month": ("电站预计12月并网，年发电量可达2.1亿度。", ["210000000度 年发电量 target"]),
}

SECTIONS = {
    "characters": CHARACTERS,
    "from_afar": FROM_AFAR,
    "qualifiers": QUALIFIERS,
    "glued": GLUED,
    "respectively": RESPECTIVELY,
    "changes": CHANGES,
    "kinds": KINDS,
    "rates": RATES,
    "no_observation": NO_OBSERVATION,
    "indicators": INDICATORS,
    "places": PLACES,
    "times": TIMES,
}
ROWS = [
    pytest.param(text, lines, id=f"{section}-{name}")
    for section, cases in SECTIONS.items()
    for name, (text, lines) in cases.items()
]


@pytest.mark.parametrize(("text", "lines"), ROWS)
def test_a_construction_gives_these_figures_and_no_others(text: str, lines: list[str]) -> None:
    assert read_text(text).lines() == lines


@pytest.mark.parametrize(
    ("text", "newspaper", "issued", "lines"),
    [
        (  # another paper, another year
            "呼玛县金秋打草4.6万吨，占全市的12%。",
            "大兴安岭日报",
            date(2012, 10, 9),
            ["46000吨 打草 @呼玛县", "12% 打草占全市 @呼玛县 share"],
        ),
        (  # the year to come of one paper is gone by in the other
            "到2025年，若羌县红枣产量达到9万吨。",
            "巴音郭楞日报",
            date(2026, 1, 4),
            ["90000吨 红枣产量 @若羌县 2025-01-01/2025-12-31"],
        ),
        (  # the festival next before the issue
            "春节期间，勐海县接待游客21万人次。",
            "西双版纳报",
            date(2019, 2, 26),
            ["210000人次 接待游客 @勐海县 2019-01-01/2019-02-26"],
        ),
    ],
)
def test_other_provinces_and_years(text: str, newspaper: str, issued: date, lines: list[str]) -> None:
    assert read_text(text, newspaper, issued).lines() == lines


_NOUN = st.sampled_from(["学校", "桥梁", "泵站", "卫生室", "矿井"])
_COUNT = st.integers(min_value=11, max_value=99_999)


@given(_NOUN, _COUNT, st.sampled_from(["", "近", "约", "超过"]))
@settings(max_examples=60, deadline=None)
def test_a_count_behind_its_noun_is_read_whatever_it_is(noun: str, count: int, before: str) -> None:
    (figure,) = read_text(f"道县新建{noun}{before}{count}座。").findings.figures
    assert figure.value == count
    assert figure.indicator == f"新建{noun}"
    assert bool(figure.qualifier) == bool(before)


@pytest.mark.parametrize("piece", ["3万元", "其中甲镇3亩、", "是去年的3倍，", "每亩补助3元", "从3年前的3亩到3亩；"])
def test_a_long_text_without_an_end_is_read(piece: str) -> None:
    read_text(piece * 800)
