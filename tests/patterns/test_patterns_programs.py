"""Programs: every construction of local papers that touches them, read or refused.

Sentences are our own; the headings are those of the survey of papers that the reader was made for, and those of the
issue that asks for it. A row: newspaper, sentence, the programs that must be read, with ; between ("" for none).
"""

from __future__ import annotations

import pytest

from loaders import documents, places, programs
from loaders.findings import Findings
from tests import reading

Case = tuple[str, str, str]

CHARACTERS_AND_LAYOUT: dict[str, Case] = {
    "half_width_marks": ("酒泉日报", "全市推行“草畜双减”,牧民自愿参加;启动“清渠行动”.", "草畜双减; 清渠行动"),
    "straight_quotation_marks": ("酒泉日报", '市里实施"陇原春蕾"工程。', "陇原春蕾"),
    "traditional_text_with_corner_marks": (
        "福州晚报",
        "縣裡實施「海堤綠廊」工程，開展「漁家書香」活動。",
        "海堤綠廊; 漁家書香",
    ),
    "traditional_metaphor": ("福州晚报", "大家打贏了這場「硬仗」。", ""),
    "one_name_with_and_without_a_space": ("保山日报", "开展“爱鸟 护鸟”活动，“爱鸟、护鸟”活动进村。", "爱鸟 护鸟"),
    "the_same_name_in_headline_and_caption": ("保山日报", "“百寨同歌”唱响边寨\n州里启动“百寨同歌”活动。", "百寨同歌"),
    "a_quotation_never_closed": ("保山日报", "县里实施“春苗工程，村村栽树。", ""),
}

DOCUMENTS_AND_PROGRAMS: dict[str, Case] = {
    "bodies": ("玉林日报", "“四大家”领导参加，“两委”干部到会。", ""),
    "a_standard": ("玉林日报", "把群众满意作为“金标准”。", ""),
    "certificates": ("玉林日报", "全县“三品一标”认证面积扩大。", ""),
    "feasts": ("玉林日报", "“两节”期间开展安全检查。", ""),
    "symbols_in_the_name": ("恩施日报", "推行“党建+旅游”工程，建立“1+3+N”治理体系。", "党建+旅游; 1+3+N"),
    "a_dot_in_the_name": ("恩施日报", "开展“土苗欢歌·情满清江”活动。", "土苗欢歌·情满清江"),
    "a_program_in_the_title_of_a_document": ("恩施日报", "印发《“清江护渔”行动方案》。", "清江护渔"),
    "a_national_line_in_the_title_of_a_plan": ("恩施日报", "县里出台《健康扶贫三年工作方案》。", "健康扶贫"),
    "a_national_line_in_the_title_of_a_book": ("恩施日报", "老师读了《厕所革命故事》。", ""),
}

PLACES_AND_BODIES: dict[str, Case] = {
    "a_line_inside_the_name_of_an_office": ("渭南日报", "河长制办公室、教育扶贫基金会挂牌。", ""),
    "a_line_inside_the_name_of_a_team": ("渭南日报", "组建家庭医生签约服务团队。", ""),
    "a_quoted_team": ("渭南日报", "成立“红马甲”服务队，组建“银发”宣讲团。", ""),
    "a_quoted_ship_shop_or_brand": ("渭南日报", "“华山”号起航，“老秦人”牌面粉摆进“秦味坊”店。", ""),
    "a_platform_that_is_used": ("渭南日报", "各社区依托“板凳议事”平台，办结实事90件。", "板凳议事"),
    "a_helper_who_is_hired": ("渭南日报", "聘请“护渠管家”12名。", ""),
    "a_brand_that_is_polished": ("渭南日报", "各乡镇擦亮“渭北苹果”品牌。", ""),
}

UNDERTAKINGS: dict[str, Case] = {
    "a_flood_campaign": ("安庆日报", "水利局开展“固堤护圩”百日会战。", "固堤护圩"),
    "an_election_way_of_work": ("安庆日报", "换届选举推行“五步工作法”。", "五步工作法"),
    "a_school_campaign": ("安庆日报", "教育局启动“护蕾”专项行动，开展“法律进校园”。", "护蕾; 法律进校园"),
    "a_mine_campaign_of_the_verb": ("大同日报", "矿区打响“瓦斯清零”攻坚战。", "瓦斯清零"),
    "a_court_that_has_a_way": ("大同日报", "法院推广“炕头调解”工作法。", "炕头调解"),
    "a_fair_in_a_week": ("大同日报", "人社局举办“高校毕业生招聘周”专场。", "高校毕业生招聘周"),
    "a_month_of_publicity": ("大同日报", "“防震减灾宣传周”期间演练12场。", "防震减灾宣传周"),
    "a_season_of_service": ("大同日报", "税务局启动“春耕服务季”。", "春耕服务季"),
    "a_year_of_work": ("大同日报", "今年是“营商环境提升年”。", "营商环境提升年"),
    "a_campaign_before_its_meeting": (
        "阜阳日报",
        "召开“退圩还湖”推进会，举行“渔家大舞台”启动仪式。",
        "退圩还湖; 渔家大舞台",
    ),
    "a_duty_of_cadres": ("阜阳日报", "全县落实“县包乡、乡包村”责任制。", "县包乡、乡包村"),
    "a_policy_of_the_treasury": ("阜阳日报", "用足“先建后补”奖补政策。", "先建后补"),
    "a_beautiful_campaign": ("阜阳日报", "每季度评选“美丽庭院”，创建“平安校园”。", "美丽庭院; 平安校园"),
    "a_head_for_each_street": ("阜阳日报", "全区推行“街长制”，又实行塘坝“塘长制”。", "街长制; 塘长制"),
    "a_way_learned_from_others": ("阜阳日报", "推广邻县“以电代柴”的做法。", "以电代柴"),
    "two_ways_of_two_counties": ("阜阳日报", "学习太和县“户联网格”和界首市“夜谈会”的经验。", "户联网格; 夜谈会"),
    "a_verb_and_a_noun_before_the_name": ("阜阳日报", "全市推行不动产登记“交房即交证”。", "交房即交证"),
    "houses_that_stand_surety": ("阜阳日报", "信用社发放“五户联保”贷款。", "五户联保"),
    "an_old_campaign_of_the_party": ("阜阳日报", "各支部开展“三严三实”专题教育。", "三严三实"),
    "a_deed_for_the_year": ("阜阳日报", "政府承诺的“十件实事”全部办结。", "十件实事"),
    "a_journey": ("阜阳日报", "海外青年参加“寻根之旅”。", "寻根之旅"),
    "an_undertaking_of_health": ("阜阳日报", "卫健委实施“健康小屋”项目。", "健康小屋"),
    "full_name_and_short_name": (
        "阜阳日报",
        "实施“千塘清淤、万亩节水”工程（简称“双千”）。“双千”见效。",
        "千塘清淤、万亩节水",
    ),
}

NUMBERED_FORMULAS: dict[str, Case] = {
    "a_code": ("临沂日报", "实施“6318”工程，明确“1357”发展思路。", "6318; 1357"),
    "a_code_without_marks": ("临沂日报", "县里实施1236工程，成效明显。", "1236"),
    "a_year_is_no_code": ("临沂日报", "2019年起实施2020计划。", ""),
    "so_many_ones": ("临沂日报", "落实“六个一”帮扶机制。", "六个一"),
    "so_many_duties": ("临沂日报", "压实“两个责任”，贯彻“三个必须”要求。", "两个责任; 三个必须"),
    "so_many_prohibitions": ("临沂日报", "对工地实行“六不准”。", "六不准"),
    "so_many_checks": ("临沂日报", "执行“五必查”制度。", "五必查"),
    "parts_of_a_body_are_a_way_with_a_word": ("临沂日报", "建立“五位一体”监督机制。", "五位一体"),
    "parts_of_a_body_are_doctrine_without": ("临沂日报", "统筹推进“五位一体”总体布局。", ""),
    "what_it_stands_for_in_brackets": (
        "临沂日报",
        "统筹“五水共治”（治污水、防洪水、排涝水、保供水、抓节水）。",
        "五水共治",
    ),
    "kinds_of_rule_joined": ("临沂日报", "深化“三治融合”，健全“五社联动”机制。", "三治融合; 五社联动"),
    "a_team_that_is_called_so": ("临沂日报", "“百湾千港”护渔队全部组建。", ""),
    "alternating": ("临沂日报", "镇里定下“三不两要”：不攀比、不铺张、不拖欠，要节俭、要公开。", "三不两要"),
    "shares_are_a_saying": ("临沂日报", "常言道“三分建、七分管”。", ""),
    "doctrine": ("临沂日报", "增强“四个意识”，做到“两个维护”。", ""),
    "each_its_own_is_a_manner": ("临沂日报", "对困难企业“一企一策”帮着渡难关。", ""),
    "each_its_own_as_a_mechanism": ("临沂日报", "用好“一户一策”帮扶机制。", "一户一策"),
}

WITHOUT_MARKS: dict[str, Case] = {
    "behind_a_verb": ("柳州日报", "开展非法采砂专项整治。", "非法采砂专项整治"),
    "a_war_with_a_particle_behind": ("柳州日报", "这是全市打赢县乡道路攻坚战的缩影。", "县乡道路攻坚战"),
    "a_trial": ("柳州日报", "启动甘蔗小田并大田试点。", "甘蔗小田并大田试点"),
    "a_thousand_cadres": ("柳州日报", "开展千名干部下基层活动。", "千名干部下基层"),
    "ten_thousand_of_anything_is_no_name": ("柳州日报", "开展万名以上的活动。", ""),
    "national_works": (
        "柳州日报",
        "落实河长制，推进厕所革命，抓好一事一议，开展爱国卫生运动和光盘行动。",
        "河长制; 厕所革命; 一事一议; 爱国卫生运动; 光盘行动",
    ),
    "policy_lines": ("柳州日报", "健康扶贫、教育扶贫、产业扶贫齐发力。", "健康扶贫; 教育扶贫; 产业扶贫"),
    "a_loan_of_a_line": ("柳州日报", "发放产业扶贫贷款和健康扶贫保险。", ""),
    "a_building_site": ("柳州日报", "实施水库除险加固工程。", ""),
    "several_actions": ("柳州日报", "开展一系列专项行动，组织多次大排查。", ""),
}

PUBLIC_SERVICES: dict[str, Case] = {
    "two_halves_joined_by_a_dot": ("南昌日报", "县医保局上线“赣保通·掌上办”，参保人足不出户。", "赣保通·掌上办"),
    "a_service_that_is_made_to_work": ("包头日报", "要让“鹿城码·一键办”真正好用。", "鹿城码·一键办"),
    "a_service_taken_to_villages": ("宜昌日报", "推进“三峡办”进村入户。", "三峡办"),
    "a_code_for_farmers": ("沧州日报", "县里启用“农安码”，扫码便知来源。", "农安码"),
    "a_service_without_marks": ("贵阳日报", "全市推广黔教云平台，依托筑民通小程序办事。", "黔教云; 筑民通"),
    "a_traffic_system_is_no_service": ("贵阳日报", "推进交通平台建设，开通沟通平台。", ""),
    "adopted_over_the_net": ("吴忠日报", "滩羊“云认养”火了。企业还开通了线上“云认领”，一年一千元。", "云认养; 云认领"),
    "a_platform_in_apposition": ("本溪日报", "通过调解平台“辽事通”登记。", "辽事通"),
    "straight_marks_with_spaces": ("楚雄日报", '派出所构建 "四维联调" 工作体系。', "四维联调"),
}

BRANDS_OF_LABOUR: dict[str, Case] = {
    "in_quotation_marks": ("衡阳日报", "劳务品牌“湘江月嫂”叫响省城。", "湘江月嫂"),
    "a_place_and_its_trade": ("吕梁日报", "离石区办起课堂，离石护工走进京津。", "离石护工"),
    "workers_of_a_place_are_no_brand": ("吕梁日报", "离石区的护工走进京津，离石区护理员也来了。", ""),
    "a_trade_without_a_place": ("吕梁日报", "医院聘请护工，月嫂抢手。", ""),
}

PRACTICES: dict[str, Case] = {
    "two_provinces_work_together": ("固原日报", "抓住闽宁协作机遇，用好苏陕扶贫协作资金。", "闽宁协作; 苏陕扶贫协作"),
    "one_province_alone": ("固原日报", "两县开展协作，川协作社成立。", ""),
    "one_thing_gives_way_to_another": ("临沂日报", "镇里引导小厂“撤户进园”，推行退塘进库。", "撤户进园; 退塘进库"),
    "fewer_of_one_more_of_another": ("通辽日报", "“减畜增草、为牧而种”，成了大家的共识。", "减畜增草、为牧而种"),
    "an_ordinary_phrase_of_that_shape": ("通辽日报", "受旱灾影响，玉米减产增收无望。", ""),
    "party_and_trader_joined": (
        "凉山日报",
        "推行“支部＋作坊”禁毒模式，采取“党支部+农户”的模式。",
        "支部＋作坊; 党支部+农户",
    ),
    "joined_without_marks": ("凉山日报", "全镇推行支部+夜校模式。", "支部+夜校"),
    "traders_joined_say_what_a_model_is_made_of": ("凉山日报", "推广“龙头企业+合作社+农户”的模式。", ""),
    "two_lists_good_and_bad": ("凉山日报", "村里推行红黑榜，评出干净户。", "红黑榜"),
    "each_its_own_without_marks": ("凉山日报", "州里落实一村一策、一户一档制度。", "一村一策、一户一档"),
    "each_its_own_set_down": ("凉山日报", "工作队给每户定下“一户一策”。", "一户一策"),
    "an_idiom_of_that_shape": ("凉山日报", "他一草一木都爱护，一家一户地走。", ""),
    "a_way_used_for_all_of_a_list": ("黄山日报", "按照“一季一评”“一组一会”的模式积分。", "一季一评; 一组一会"),
    "a_list_whose_ground_stands_at_its_end": ("湘潭日报", "以“一周一访”“一月一评”为抓手。", "一周一访; 一月一评"),
    "a_list_across_two_areas": ("宜宾日报", "创新实施城区“楼长联防”、乡村“十户联防”。", "楼长联防; 十户联防"),
    "the_kind_word_far_away": ("赣州日报", "推行“四定包干”村庄环境长效管护机制。", "四定包干"),
    "the_kind_word_in_the_next_clause": ("赣州日报", "屋场上搞起“夜话堂屋”，这一做法传遍全乡。", "夜话堂屋"),
    "a_campaign_with_a_second_title": ("杭州日报", "镇里召开“决战一百天”暨环境整治大会。", "决战一百天"),
    "in_the_headline_and_bare_in_the_text": (
        "资阳日报",
        "县里“三色管理”管出好村风\n三色管理实施一年，纠纷少了。",
        "三色管理",
    ),
    "a_scheme_of_the_nation": (
        "兴安日报",
        "镇里申报“全国农业产业强镇”，争取“国家水产示范区”。",
        "农业产业强镇; 国家水产示范区",
    ),
    "an_honour_of_the_nation": ("兴安日报", "镇里荣获“全国生态示范镇”称号。", ""),
    "works_in_a_row": ("昌吉日报", "推进富民兴牧工程、牧民定居工程，搬进新房。", "富民兴牧工程; 牧民定居工程"),
    "a_plan_as_the_subject": ("四平日报", "乡贤回归创业计划实施三年来，回乡者众。", "乡贤回归创业计划"),
    "houses_of_one_name_counted": ("嘉兴日报", "镇里建成“共享菜坊”36家。", "共享菜坊"),
    "an_app": ("嘉兴日报", "“嘉事办”App上线新版本。", "嘉事办"),
    "two_characters_behind_a_verb": ("运城日报", "干部进田间，开展“五送”服务。", "五送"),
    "a_hundred_days_in_a_clause_of_their_own": (
        "聊城日报",
        "在全市开展的招商引资百日会战活动中签约。",
        "招商引资百日会战",
    ),
    "an_item_before_it_in_the_list": ("宿迁日报", "推进村企结对、良种入户工程。", "良种入户工程"),
    "a_brand_under_the_name_of_a_province": ("定西日报", "陇原厨娘走进兰州，技能培训34期。", "陇原厨娘"),
    "traditional_characters": ("澳門日報", "縣裡推行「支部＋漁社」，啟用「漁安碼」。", "支部＋漁社; 漁安碼"),
    "a_strategy": ("舟山日报", "实施海洋兴市战略，推行渔船点验制度。", "海洋兴市战略; 渔船点验制度"),
}

NO_PROGRAMS: dict[str, Case] = {
    "bodies_counted": ("赣南日报", "“一府两院”要认真办理，“一府一委两院”依法履职。", ""),
    "wheels_that_drive": ("赣南日报", "靠产业和就业“两轮驱动”增收，推行“双轮驱动、绿色崛起”。", ""),
    "what_a_speech_sums_up": ("赣南日报", "讲话用“八个坚持”系统总结经验。", ""),
    "a_firms_own_way": ("赣南日报", "公司推行“铁军化”管理法，超市推出“零点抢购”活动。", ""),
    "a_state_of_things": ("赣南日报", "村里曾是“三多三少”的局面，小区呈现“四高四低”的特点。", ""),
    "from_one_to_another": ("赣南日报", "推动“外出经济”向“回归经济”转变。", ""),
    "a_body_set_up": ("赣南日报", "组建“一室八组”工作专班。", ""),
    "a_verb_between_it_and_the_kind_word": ("赣南日报", "把握“五个再”争做项目建设的实干家。", ""),
    "a_form_of_teaching": ("赣南日报", "采用“以案说法＋情景模拟”多元宣讲形式。", ""),
    "a_scheme_that_is_won_as_an_honour": ("赣南日报", "村里荣获“全国生态示范村”称号。", ""),
    "a_mode_that_is_switched_on": ("赣南日报", "家长们开启“护学”模式。", ""),
    "a_motto_that_is_an_aim": ("赣南日报", "以“马上办、网上办、一次办”为工作目标。", ""),
    "pieces_of_one_formula": (
        "赣南日报",
        "坚持“一片林海打赢两场硬战”做法。巩固“一片林海”打赢增绿和增收“两场硬战”做法。",
        "一片林海打赢两场硬战",
    ),
    "rejected_works": ("赣南日报", "坚决反对“路边工程”“盆景工程”。", ""),
    "forbidden_works": ("赣南日报", "决不允许出现“豆腐渣”工程。", ""),
    "what_an_action_is_against": ("赣南日报", "开展打击“黑车”专项行动，整治“四风”。", ""),
    "a_figure_of_speech_behind_a_verb": ("赣南日报", "打好“主动仗”，下好“先手棋”，打出“组合拳”。", ""),
    "a_card_that_is_played": ("赣南日报", "打好“生态牌”，算好“明白账”。", ""),
    "an_ordinary_noun": ("赣南日报", "开通“绿色通道”，组织“土专家”进村。", ""),
    "a_work_named_by_a_figure_of_speech": ("赣南日报", "实施“菜篮子”工程。", "菜篮子"),
    "an_honour": ("赣南日报", "她荣获“三八红旗手”称号，村里获评“全国文明村”。", ""),
    "a_house_with_an_honour": ("赣南日报", "老李家被评为“美丽庭院”。", ""),
    "a_cup": ("赣南日报", "举办“脐橙杯”篮球赛。", ""),
    "a_course": ("赣南日报", "推出“开学第一课”。", ""),
    "quoted_speech": ("赣南日报", "他说：“开展行动要快！”大家鼓掌。", ""),
    "a_motto": ("赣南日报", "秉持“厚德、博学、笃行、创新”的校训。", ""),
    "two_lists_on_a_wall": ("赣南日报", "要用好“两张榜”，盯住“两季”。", ""),
    "a_nickname": ("赣南日报", "人称“活地图”的老张带路。", ""),
    "what_it_is_compared_to": ("赣南日报", "这项工作像一场“马拉松”。", ""),
    "a_manner": ("赣南日报", "提供“保姆式”服务，推行“菜单式”培训。", ""),
    "a_telephone_number": ("赣南日报", "“12345”热线全天受理。", ""),
}

CASES = {
    "characters": CHARACTERS_AND_LAYOUT,
    "documents_and_programs": DOCUMENTS_AND_PROGRAMS,
    "places_and_bodies": PLACES_AND_BODIES,
    "undertakings": UNDERTAKINGS,
    "formulas": NUMBERED_FORMULAS,
    "without_marks": WITHOUT_MARKS,
    "services": PUBLIC_SERVICES,
    "brands": BRANDS_OF_LABOUR,
    "practices": PRACTICES,
    "no_programs": NO_PROGRAMS,
}
ROWS = [pytest.param(*case, id=f"{head}-{name}") for head, cases in CASES.items() for name, case in cases.items()]


def found_in(newspaper: str, text: str) -> Findings:
    context = reading.context_of(text, newspaper)
    return documents.find(context, programs.find(context, places.find(context, Findings())))


@pytest.mark.parametrize(("newspaper", "text", "wanted"), ROWS)
def test_each_construction_is_read_or_refused(newspaper: str, text: str, wanted: str) -> None:
    found = found_in(newspaper, text)
    assert list(dict.fromkeys(program.name for program in found.programs)) == [
        name for name in wanted.split("; ") if name
    ]


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        ("对13户企业“一企一策”，能救的救活。", "“一企一策”"),  # each its own, no mechanism named
        ("按照“三天派单、五天办结”的要求办。", "“三天派单、五天办结”"),  # what was asked for
        ("实现“两个同步”。", "“两个同步”"),  # a goal
    ],
)
def test_a_formula_that_nothing_makes_an_undertaking_is_left_unread(text: str, formula: str) -> None:
    unread = [item for item in found_in("临沂日报", text).unread if item.evidence.rule == "programs.unclear_formula"]
    assert [item.evidence.span.of(text) for item in unread] == [formula]
