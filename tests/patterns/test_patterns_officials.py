"""Posts, names and persons: every construction of local papers that touches them, read or refused.

Sentences are our own; the headings and names of the constructions are those of the survey of papers that the reader was
made for. A row: newspaper, sentence, the tenures that must be read ("" for none).
"""

from __future__ import annotations

import pytest

from tests.officials.stories import held, read

Case = tuple[str, str, str]

CHARACTERS_AND_LAYOUT: dict[str, Case] = {
    "half_width_marks": (
        "酒泉日报",
        "市委书记李国栋,市长马晓燕(女)出席会议;副市长赵大勇主持.",
        "李国栋=酒泉市委书记; 马晓燕=酒泉市长; 赵大勇=酒泉市副市长",
    ),
    "traditional_text": (
        "福州晚报",
        "市委副書記、市長陳志遠，副市長黃麗華參加調研。",
        "陳志遠=福州市委副书记; 陳志遠=福州市长; 黃麗華=福州市副市长",
    ),
    "traditional_surname_made_by_machine": ("福州晚报", "閩侯縣縣長餘大海介紹情況。", "餘大海=闽侯县长"),
    "previous_article_link_names_no_holder": ("酒泉日报", "上一篇：市长热线办好了哪些事", ""),
    "padded_names": (
        "保山日报",
        "副市长 高 远、李 红、周建明。",
        "高远=保山市副市长; 李红=保山市副市长; 周建明=保山市副市长",
    ),
}

BYLINES: dict[str, Case] = {
    "reporters_are_no_officials": ("玉林日报", "本报讯（记者王海 通讯员李红）", ""),
    "from_the_wire": ("玉林日报", "本报南宁电（记者周明）副市长李大成说。", "李大成=玉林市副市长"),
    "photographer_behind_a_caption": ("玉林日报", "图为市长李大成在田间。周海 摄", "李大成=玉林市长"),
    "editors_and_reviewers": ("玉林日报", "编辑：周明 审核：李红 终审：王海", ""),
}

SHARED: dict[str, Case] = {
    "four_share_one_post": (
        "恩施日报",
        "州政协副主席向明、田秀英、谭功成、冉隆华出席，秘书长覃建国主持。",
        "向明=恩施土家族苗族自治州政协副主席; 田秀英=恩施土家族苗族自治州政协副主席; "
        "谭功成=恩施土家族苗族自治州政协副主席; 冉隆华=恩施土家族苗族自治州政协副主席; "
        "覃建国=恩施土家族苗族自治州政协秘书长",
    ),
    "next_post_behind_the_same_mark": (
        "渭南日报",
        "市委书记李明、市长王海、市人大常委会主任周建国、市政协主席赵秀英出席。",
        "李明=渭南市委书记; 王海=渭南市长; 周建国=渭南市人大常委会主任; 赵秀英=渭南市政协主席",
    ),
    "stacked_next_person_next_body_all_with_the_same_mark": (
        "渭南日报",
        "市委常委、组织部部长李明、副市长、公安局局长王海、市政协副主席、工商联主席周建国参加。",
        "李明=渭南市委常委; 李明=渭南市委组织部部长; 王海=渭南市副市长; 王海=渭南市公安局局长; "
        "周建国=渭南市政协副主席; 周建国=渭南市工商联主席",
    ),
    "villages_one_after_the_other": (
        "怀化日报",
        "中方县铜湾镇渡头村第一书记王巧云、松坡村第一书记周永红、黄溪村党支部书记李建国交流了经验。",
        "王巧云=渡头村第一书记; 周永红=松坡村第一书记; 李建国=黄溪村党支部书记",
    ),
    "towns_one_after_the_other": (
        "怀化日报",
        "溆浦县低庄镇党委书记李明、桥江镇镇长王海先后发言。",
        "李明=低庄镇党委书记; 王海=桥江镇长",
    ),
    "three_posts_of_discipline": (
        "渭南日报",
        "市委常委、纪委书记、监委主任韩立群主持。",
        "韩立群=渭南市委常委; 韩立群=渭南市纪委书记; 韩立群=渭南市监委主任",
    ),
    "and_others_inspect_together": (
        "渭南日报",
        "合阳县县长周明、副县长李红等一同调研。",
        "周明=合阳县长; 李红=合阳县副县长",
    ),
    "list_ends_at_an_act": (
        "渭南日报",
        "副市长李明、王海分别通报情况。市领导赵秀英参加。",
        "李明=渭南市副市长; 王海=渭南市副市长",
    ),
    "minorities_in_a_list": (
        "阿勒泰日报",
        "地委委员、副专员哈丽旦·阿不都拉、巴合提别克·努尔兰，地区人大工委主任叶尔兰出席。",
        "哈丽旦·阿不都拉=阿勒泰地区地委委员; 哈丽旦·阿不都拉=阿勒泰地区行政公署副专员; "
        "巴合提别克·努尔兰=阿勒泰地区行政公署副专员; 叶尔兰=阿勒泰地区人大工委主任",
    ),
}

BODY: dict[str, Case] = {
    "carried_over": ("渭南日报", "大荔县委书记李明、县长王海陪同。", "李明=大荔县委书记; 王海=大荔县长"),
    "swallowed": ("渭南日报", "市委书记、市长李明讲话。", "李明=渭南市委书记; 李明=渭南市长"),
    "implied_by_the_clause_before": (
        "渭南日报",
        "市人大常委会召开会议。市人大常委会主任周建国主持，副主任李红、王海出席。",
        "周建国=渭南市人大常委会主任; 李红=渭南市人大常委会副主任; 王海=渭南市人大常委会副主任",
    ),
    "of_the_county_level_city": (
        "义乌商报",
        "市委书记李明到廿三里街道走访，街道党工委书记王海陪同。",
        "李明=义乌市委书记; 王海=廿三里街道党工委书记",
    ),
    "level_changes_in_the_list": (
        "怀化日报",
        "省政协副主席周大明，副市长李红参加。",
        "周大明=湖南省政协副主席; 李红=怀化市副市长",
    ),
    "two_levels_one_person": ("怀化日报", "省人大代表、溆浦县委书记李明建议修路。", "李明=溆浦县委书记"),
    "ad_hoc_headquarters": (
        "怀化日报",
        "市防汛抗旱指挥部指挥长、市长李明坐镇指挥，市防指副指挥长、市水利局局长王海汇报。",
        "李明=怀化市防汛抗旱指挥部指挥长; 李明=怀化市长; 王海=怀化市防指副指挥长; 王海=怀化市水利局局长",
    ),
    "second_post_without_body": (
        "怀化日报",
        "市发改委党组书记、主任周明作说明。",
        "周明=怀化市发改委党组书记; 周明=怀化市发改委主任",
    ),
    "three_posts_of_one_person": (
        "怀化日报",
        "市委常委、市总工会主席、驻市纪检监察组组长周明参加。",
        "周明=怀化市委常委; 周明=怀化市总工会主席",
    ),
    "of_no_body_at_all": ("怀化日报", "主任周明、科长李红、站长王海到场。", ""),
}

GROUPS: dict[str, Case] = {
    "leaders_of_the_county": ("衡水日报", "县领导王建国、李志强参加。", ""),
    "deputies_of_the_county": ("衡水日报", "副县级领导王建国、李志强；县领导张秀兰参加。", ""),
    "real_post_elsewhere": (
        "衡水日报",
        "武强县领导王建国、李志强参加。\n武强县副县长王建国说，工程已过半。",
        "王建国=武强县副县长",
    ),
    "both_groups": ("衡水日报", "市级老领导王建国、李志强和市直部门负责同志参加。", ""),
}

BEFORE_AND_AFTER: dict[str, Case] = {
    "appointed": ("怀化日报", "会议任命周建明为市水利局局长。", "周建明=怀化市水利局局长"),
    "appointed_several": (
        "怀化日报",
        "任命周建明、李晓红为市中级人民法院审判员。",
        "周建明=怀化市中级人民法院审判员; 李晓红=怀化市中级人民法院审判员",
    ),
    "verb_carried_over": (
        "怀化日报",
        "决定任命：周建明为市水利局局长；李晓红为市教育局局长；王海为市财政局局长。",
        "周建明=怀化市水利局局长; 李晓红=怀化市教育局局长; 王海=怀化市财政局局长",
    ),
    "removed": ("怀化日报", "免去周建明的市水利局局长职务。", "周建明=怀化市水利局局长 (former)"),
    "removed_from_one_post": ("怀化日报", "免除周建明同志市水利局局长一职。", "周建明=怀化市水利局局长 (former)"),
    "removal_carried_over": (
        "怀化日报",
        "决定免去：周建明的市水利局局长职务；李晓红的市教育局局长职务。",
        "周建明=怀化市水利局局长 (former); 李晓红=怀化市教育局局长 (former)",
    ),
    "resignation_accepted": (
        "怀化日报",
        "会议决定接受周建明辞去怀化市副市长职务的请求。",
        "周建明=怀化市副市长 (former)",
    ),
    "acceptance_carried_over": (
        "怀化日报",
        "会议接受了李晓红辞去怀化市人大常委会副主任的请求，报市人民代表大会备案。",
        "李晓红=怀化市人大常委会副主任 (former)",
    ),
    "elected_by_votes": ("怀化日报", "周建明以352票当选为怀化市市长。", "周建明=怀化市长"),
    "elected": ("怀化日报", "大会选举周建明为市人大常委会主任。", "周建明=怀化市人大常委会主任"),
    "proposed": (
        "怀化日报",
        "周建明，男，汉族，1970年3月生，大学，现任市水利局局长，拟任市政协副主席。",
        "周建明=怀化市水利局局长; 周建明=怀化市政协副主席 (proposed)",
    ),
    "proposed_candidate": ("怀化日报", "拟推荐周建明为溆浦县县长人选。", "周建明=溆浦县长 (proposed)"),
    "candidate_with_a_post": (
        "怀化日报",
        "溆浦县委副书记、县长候选人周建明表态。",
        "周建明=溆浦县委副书记; 周建明=溆浦县长 (proposed)",
    ),
    "removed_from_another_post": (
        "怀化日报",
        "周建明同志任市教育局局长，免去其市水利局局长职务。",
        "周建明=怀化市教育局局长; 周建明=怀化市水利局局长 (former)",
    ),
    "member_committee_and_secretary": (
        "怀化日报",
        "免去李晓红同志溆浦县委书记、常委、委员职务。",
        "李晓红=溆浦县委书记 (former); 李晓红=溆浦县委常委 (former); 李晓红=溆浦县委委员 (former)",
    ),
    "one_of_many": ("怀化日报", "任命周建明等5名同志为市人民检察院检察员。", "周建明=怀化市人民检察院检察员"),
    "deputy_who_becomes_more": (
        "怀化日报",
        "溆浦县扶贫办原主任周建明任溆浦县副县长。",
        "周建明=溆浦县扶贫办主任 (former); 周建明=溆浦县副县长",
    ),
    "outgoing_and_incoming": (
        "怀化日报",
        "周建明不再担任溆浦县委书记，李晓红任溆浦县委书记。",
        "周建明=溆浦县委书记 (former); 李晓红=溆浦县委书记",
    ),
    "former": ("怀化日报", "原溆浦县委书记周建明受审。", "周建明=溆浦县委书记 (former)"),
    "former_inside": ("怀化日报", "溆浦县原副县长周建明受审。", "周建明=溆浦县副县长 (former)"),
    "then": ("怀化日报", "时任溆浦县县长的周建明拍了板。", "周建明=溆浦县长 (former)"),
    "once": ("怀化日报", "曾任市教育局副局长的周建明回忆说。", "周建明=怀化市教育局副局长 (former)"),
    "retired": ("怀化日报", "退休前任市林业局局长的周建明每天上山。", "周建明=怀化市林业局局长 (former)"),
    "acting": ("怀化日报", "溆浦县委副书记、代县长周建明说。", "周建明=溆浦县委副书记; 周建明=溆浦县长 (acting)"),
    "acting_of_the_court": ("怀化日报", "市中级人民法院代院长周建明作报告。", "周建明=怀化市中级人民法院院长 (acting)"),
    "seconded": (
        "怀化日报",
        "溆浦县委常委、副县长（挂职）周建明介绍。",
        "周建明=溆浦县委常委 (seconded); 周建明=溆浦县副县长 (seconded)",
    ),
    "seconded_verb": ("怀化日报", "周建明同志挂职任溆浦县副县长。", "周建明=溆浦县副县长 (seconded)"),
    "both_posts_joined": (
        "怀化日报",
        "溆浦县委书记兼县人武部党委第一书记周建明讲话。",
        "周建明=溆浦县委书记; 周建明=溆浦县人武部党委第一书记",
    ),
    "concurrently": (
        "怀化日报",
        "市委常委、溆浦县委书记周建明兼任溆浦工业园党工委书记。",
        "周建明=怀化市委常委; 周建明=溆浦县委书记; 周建明=溆浦县工业园党工委书记",
    ),
}

NOT_AN_OFFICIAL: dict[str, Case] = {
    "presides_without_a_title": ("怀化日报", "周建明主持会议，市长出席并讲话。", ""),
    "announces_without_a_title": ("怀化日报", "市政府召开会议，李晓红宣布开幕。", ""),
    "villager": ("怀化日报", "村民周建明说，日子好了。", ""),
    "worker": ("怀化日报", "钻井队工人周建明冒雨抢修。", ""),
    "expert": ("怀化日报", "省农科院研究员周建明讲课。", ""),
    "reporter_in_the_story": ("怀化日报", "记者周建明赶到现场。", ""),
    "historical": ("怀化日报", "唐代县令周建明修了这座桥。", ""),
    "party_member_of_the_people": ("怀化日报", "老党员周建明带头捐款。", ""),
}

LATER: dict[str, Case] = {
    "no_second_tenure": ("怀化日报", "市长周建明调研。周市长指出，要抓落实。", "周建明=怀化市长"),
    "name_and_post": (
        "怀化日报",
        "溆浦县农业农村局副局长周建明说。周建明副局长还说。",
        "周建明=溆浦县农业农村局副局长",
    ),
    "sir": ("怀化日报", "侨商周建明先生捐资助学。", ""),
}

BEHIND: dict[str, Case] = {
    "group_led_by": ("怀化日报", "以周建明为组长的督查组到溆浦县检查。", ""),
    "group_led_by_an_official": (
        "怀化日报",
        "由市水利局副局长周建明任组长的工作组赶到。",
        "周建明=怀化市水利局副局长; 周建明=工作组组长",
    ),
    "group_led_by_two": (
        "怀化日报",
        "沅陵县成立由县委书记赵志强任组长、县长钱伟任副组长的领导小组。",
        "赵志强=沅陵县委书记; 赵志强=领导小组组长; 钱伟=沅陵县长; 钱伟=领导小组副组长",
    ),
    "who_is_no_head_of_a_town": ("怀化日报", "沅陵县开会，镇长、村民代表李明发言。", ""),
    "centre_of_another_party": ("怀化日报", "致公党中央主席赵志强出席。", ""),
    "post_behind_in_brackets": ("怀化日报", "周建明（溆浦县副县长）：把路修通。", "周建明=溆浦县副县长"),
    "post_behind_a_comma": ("怀化日报", "周建明，溆浦县低庄镇党委书记。", "周建明=低庄镇党委书记"),
    "verb_of_office": (
        "怀化日报",
        "铜湾镇渡头村变了样。2019年，周建明担任渡头村党支部书记。",
        "周建明=渡头村党支部书记",
    ),
}

NO_HOLDER: dict[str, Case] = {
    "one_post_vacant": ("怀化日报", "副县长一职空缺已久。", ""),
    "meeting_of_members": ("怀化日报", "县委常委会议研究干部工作。", ""),
    "candidates": ("怀化日报", "主任人选尚未确定。", ""),
    "presidium": ("怀化日报", "主席团成员就座。", ""),
    "to_be_reported": ("怀化日报", "检察长须报上级批准任命。", ""),
    "and_between_posts": ("怀化日报", "书记和乡长都来了。", ""),
    "two_heads": ("怀化日报", "法检两长作报告。", ""),
    "reads_out": ("怀化日报", "副镇长宣读了决定。", ""),
    "how_many": ("怀化日报", "13名县委书记、县长领了任务单。", ""),
    "post_must_stand": ("怀化日报", "党委书记都要站到台上述职。", ""),
    "double_leaders": ("怀化日报", "县委书记、县长任双组长，乡镇长任组长。", ""),
    "chief_of_rivers": ("怀化日报", "各级河长要巡河，县级总河长会议召开。", ""),
    "honour_of_nobody": ("怀化日报", "评选市长质量奖、县委书记的榜样。", ""),
    "deputy_in_charge": ("怀化日报", "由分管副县长到会说明情况。", ""),
    "mayor_said": ("怀化日报", "市长指出，副市长强调，县长要求严格落实。", ""),
}

NAMES: dict[str, Case] = {
    "word": (
        "保山日报",
        "副市长石光、成功参加，市委常委边疆主持。",
        "石光=保山市副市长; 成功=保山市副市长; 边疆=保山市委常委",
    ),
    "verb_glued_on": ("保山日报", "副市长李江介绍了情况，市长周宁强调了三点。", "李江=保山市副市长; 周宁=保山市长"),
    "verb_of_no_list": (
        "保山日报",
        "板桥镇党委书记周建明领着大伙种茶，镇长李晓红算过一笔账。",
        "周建明=板桥镇党委书记; 李晓红=板桥镇长",
    ),
    "compound_surname": ("保山日报", "板桥镇党委书记呼延保平有三本账。", "呼延保平=板桥镇党委书记"),
    "mongolian": (
        "锡林郭勒日报",
        "盟委委员、副盟长乌云其木格，苏尼特右旗旗长特木尔巴根介绍。",
        "乌云其木格=锡林郭勒盟委委员; 乌云其木格=锡林郭勒盟副盟长; 特木尔巴根=苏尼特右旗长",
    ),
    "tibetan": (
        "甘南日报",
        "州委副书记才让卓玛，副州长扎西东珠出席。",
        "才让卓玛=甘南藏族自治州委副书记; 扎西东珠=甘南藏族自治州副州长",
    ),
    "yi": ("凉山日报", "昭觉县县长阿皮几体说。", "阿皮几体=昭觉县长"),
    "rare_character": ("保山日报", "副市长禤国维、亓官明出席。", "禤国维=保山市副市长; 亓官明=保山市副市长"),
    "women_in_a_list_by_strokes": (
        "保山日报",
        "新当选的副市长王海燕（女）、李江、周宁（女，傣族）。",
        "王海燕=保山市副市长; 李江=保山市副市长; 周宁=保山市副市长",
    ),
    "ends_in_a_verb": (
        "保山日报",
        "市长张平到板桥镇调研，副市长李作、王主参加。",
        "张平=保山市长; 李作=保山市副市长; 王主=保山市副市长",
    ),
}

BODIES: dict[str, Case] = {
    "court": (
        "保山日报",
        "市中级人民法院院长周建明、市人民检察院检察长李晓红列席。",
        "周建明=保山市中级人民法院院长; 李晓红=保山市人民检察院检察长",
    ),
    "discipline": (
        "保山日报",
        "隆阳区纪委书记、监委主任周建明通报案情。",
        "周建明=隆阳区纪委书记; 周建明=隆阳区监委主任",
    ),
    "inspection_team": ("保山日报", "市委第一巡察组组长周建明反馈意见。", "周建明=保山市委第一巡察组组长"),
    "army": (
        "保山日报",
        "保山军分区司令员周建明、政委李晓红慰问。",
        "周建明=保山市军分区司令员; 李晓红=保山市军分区政委",
    ),
    "armed_forces_department": ("保山日报", "腾冲市人武部部长周建明到场。", "周建明=腾冲市人武部部长"),
    "armed_police": ("保山日报", "武警保山支队支队长周建明带队。", "周建明=保山市武警支队长"),
    "community": ("保山日报", "隆阳区兰城街道龙泉社区党总支书记周建明说。", "周建明=龙泉社区党总支书记"),
    "enterprise": (
        "保山日报",
        "腾冲市玉泉咖啡有限公司董事长周建明、总经理李晓红签约。",
        "周建明=腾冲市玉泉咖啡有限公司董事长; 李晓红=腾冲市玉泉咖啡有限公司总经理",
    ),
    "cooperative": ("保山日报", "板桥镇金穗种植专业合作社理事长周建明说。", "周建明=板桥镇金穗种植专业合作社理事长"),
    "school": ("保山日报", "保山第一中学校长周建明致辞。", "周建明=保山第一中学校长"),
    "college_secretary": ("保山日报", "保山学院党委书记周建明出席。", "周建明=保山学院党委书记"),
    "village_of_no_gazetteer": ("保山日报", "板桥镇磨石沟村党支部书记周建明说。", "周建明=磨石沟村党支部书记"),
    "head_of_a_village": ("保山日报", "板桥镇磨石沟村村委会主任周建明说。", "周建明=磨石沟村委会主任"),
    "deputy_head_of_a_village": (
        "保山日报",
        "板桥镇磨石沟村村委会副主任周建明、妇联主席李晓红入户。",
        "周建明=磨石沟村委会副主任; 李晓红=磨石沟村妇联主席",
    ),
    "village_auditors": ("保山日报", "板桥镇磨石沟村村监委会主任周建明监督账目。", "周建明=磨石沟村监委会主任"),
    "office_of_a_street": (
        "保山日报",
        "兰城街道办事处主任周建明、党工委书记李晓红参加。",
        "周建明=兰城街道办事处主任; 李晓红=兰城街道党工委书记",
    ),
    "development_zone": ("保山日报", "保山工贸园区管委会主任周建明汇报。", "周建明=保山市工贸园区管委会主任"),
    "new_area": ("保山日报", "保山三江新区党工委书记周建明检查。", "周建明=保山市三江新区党工委书记"),
    "military_region": ("云南日报", "省军区政委周建明慰问。", "周建明=云南省军区政委"),
    "old_revolutionary_area": (
        "云南日报",
        "省扶贫办革命老区工作站站长周建明介绍。",
        "周建明=云南省扶贫办革命老区工作站站长",
    ),
    "party_committee_of_an_enterprise": (
        "保山日报",
        "腾冲市玉泉咖啡有限公司总经理、党委副书记周建明说。",
        "周建明=腾冲市玉泉咖啡有限公司总经理; 周建明=腾冲市玉泉咖啡有限公司党委副书记",
    ),
    "office_of_the_government": (
        "保山日报",
        "市政府副秘书长、办公室主任周建明参加。",
        "周建明=保山市人民政府副秘书长; 周建明=保山市人民政府办公室主任",
    ),
    "honour_between_post_and_name": (
        "保山日报",
        "板桥镇磨石沟村党支部书记、全国劳动模范周建明说。",
        "周建明=磨石沟村党支部书记",
    ),
    "autonomous_region_deputy": (
        "新疆日报",
        "自治区副主席艾尔肯·吐尼亚孜出席。",
        "艾尔肯·吐尼亚孜=新疆维吾尔自治区人民政府副主席",
    ),
    "provincial_department": (
        "保山日报",
        "省农业农村厅厅长周建明、省林草局副局长李晓红调研。",
        "周建明=云南省农业农村厅厅长; 李晓红=云南省林草局副局长",
    ),
    "section_of_a_bureau": ("保山日报", "市农业局果蔬科科长周建明答复。", "周建明=保山市农业局果蔬科科长"),
    "county_of_the_article": (
        "保山日报",
        "昌宁县今年茶叶丰收。该县农业农村局局长周建明说。",
        "周建明=昌宁县农业农村局局长",
    ),
    "whole_city": ("保山日报", "全市总河长、市委书记周建明巡河。", "周建明=保山市委书记"),
}

ALL = {
    f"{heading}: {name}": case
    for heading, cases in (
        ("characters and layout", CHARACTERS_AND_LAYOUT),
        ("bylines", BYLINES),
        ("shared posts and lists", SHARED),
        ("the body", BODY),
        ("group labels", GROUPS),
        ("before and after", BEFORE_AND_AFTER),
        ("no official", NOT_AN_OFFICIAL),
        ("later mentions", LATER),
        ("role behind the name", BEHIND),
        ("no holder", NO_HOLDER),
        ("names", NAMES),
        ("bodies", BODIES),
    )
    for name, case in cases.items()
}


@pytest.mark.parametrize(("newspaper", "text", "expected"), ALL.values(), ids=ALL.keys())
def test_a_construction_is_read_or_refused(newspaper: str, text: str, expected: str) -> None:
    assert "; ".join(held(read(newspaper, text)[1])) == expected


PERSONS: dict[str, tuple[str, str]] = {
    # minority names and kin
    "girl_of_a_mongolian_name": ("90后姑娘乌云塔娜大学毕业后回乡。", "乌云塔娜 姑娘"),
    "wrestler_by_a_coined_word": ("年轻的搏克手乌恩奇一路过关。", "乌恩奇 搏克手"),
    "herders_in_a_list": ("牧民扎西东智、尕让加布、才旦卓玛参加。", "扎西东智 牧民; 尕让加布 牧民; 才旦卓玛 牧民"),
    "wife_in_tibetan": ("村民洛桑和妻子央金今年种了30亩油菜。", "洛桑 村民; 央金 妻子"),
    "nephew": ("烈士的侄子王长贵讲述往事。", "王长贵 侄子"),
    "age_and_a_place_behind": ("71岁的杜珍是河口村的常客。", "杜珍"),
    "herder_before_any_word": (
        "牧民巴图孟和赶着羊，村医仁青卓玛的药箱旧了，村医索南卓玛的也旧了。",
        "巴图孟和 牧民; 仁青卓玛 村医; 索南卓玛 村医",
    ),
    "two_households": ("扎西和尼玛两家争了三年。县里和市里两家争了三年。", "扎西; 尼玛"),
    "subject_again_and_again": ("天刚亮，景玉兰就提着篮子出门。\n景玉兰是第一批社员。", "景玉兰"),
    "words_again_and_again": ("天刚亮，高山上就有人。\n高山上是林场。金秋里风凉，金秋里天高。", ""),
    "villager_without_given_name": ("经查，火灾系村民王某上坟引起。", "王某 村民"),
    "called_so_and_apprentice": ("送锦旗的人叫周小燕。徒弟杜明记得。", "周小燕; 杜明 徒弟"),
    "child_with_age": ("第一名是16岁的少年朝鲁。", "朝鲁 少年"),
    "words_behind_a_role": ("新任命人员向宪法宣誓，农民种地盼的是丰收。", ""),
    "quoted_herder": ("“草够了。”敖特根巴雅尔说。", "敖特根巴雅尔"),
    "opens_a_sentence": ("陈桂芳带着大伙修好了水渠。路通了。", "陈桂芳"),
    "a_clause_is_no_name": ("高兴的是路通了。安排在前。王家沟的梨熟了。", ""),
    "led_to_do_something": ("他带领群众修水渠，组织党员读原文。", ""),
    # with a role
    "villager_before_a_verb_of_no_list": ("铜湾镇渡头村村民樊有生撑着小船巡河。", "樊有生 村民"),
    "resident_of_a_compound_surname": ("铜湾镇居民欧阳秀兰一边缝制书包。", "欧阳秀兰 居民"),
    "farmer_of_a_crop_that_no_table_has": ("柚农祝先贵把肥料撒匀。", "祝先贵 柚农"),
    "trade_by_its_last_character": ("雨量监测员郎正明守着隐患点。", "郎正明 监测员"),
    "head_of_a_poor_household": ("脱贫户唐三才正和老伴孙菊花翻晒稻谷。", "唐三才 脱贫户; 孙菊花 老伴"),
    "cleaner": ("每天一早，保洁员孙喜才就把路扫净了。", "孙喜才 保洁员"),
    "doctor_and_nurse": ("护士长李艳、医生张伟连续工作了一夜。", "李艳 护士长; 张伟 医生"),
    "members_of_a_cooperative": ("合作社社员杨天保、李秀兰算了一笔账。", "杨天保 社员; 李秀兰 社员"),
    "old_party_member": ("74岁的老党员秦怀亮把户主请到一起。", "秦怀亮 老党员"),
    "teacher": ("退休教师雷绍祖每天读报。", "雷绍祖 退休教师"),
    "model_worker_and_deputy": ("人大代表袁玉红、劳动模范李大壮座谈。", "袁玉红 人大代表; 李大壮 劳动模范"),
    "withheld": ("原告龙某与被告麻某某达成协议。", "龙某 原告; 麻某某 被告"),
    "brackets_behind": ("村民王海（女）、李大壮领到种子。", "王海 村民; 李大壮 村民"),
    "minority_name": ("牧民哈斯巴特尔把羊赶上山。", "哈斯巴特尔 牧民"),
    "the_dead": ("烈士陈树林的故事代代相传。", "陈树林 烈士"),
    "traditional": ("村民張志強說，收成好了。", "張志強 村民"),
    "half_width_marks": ("种粮大户周建明:“今年又丰收了!”", "周建明 种粮大户"),
    # without one
    "age": ("42岁的尤长林蹲在垄沟里。", "尤长林"),
    "age_then_a_word_behind_the_name": ("75岁的杨昌德老人坐在田埂上。", "杨昌德"),
    "home": ("义牒镇留村的杨占奎握着法官的手。", "杨占奎"),
    "described": ("返乡创业的陈小勇办起养鸡场。", "陈小勇"),
    "speaks_at_once": ("“路通了。”尤长林笑着说。", "尤长林"),
    "speaks_meanwhile": ("“不锯不行。”薛拴成拍着树干说。", "薛拴成"),
    "presides_without_a_title": ("会上，周建明主持并讲话。", "周建明"),
    "presided_by": ("座谈会由李晓红主持。", "李晓红"),
    "who_took_part": ("参加会议的有王建国、陈列文。", "王建国; 陈列文"),
    "addressed": ("侨商蔡聪林先生捐资助学。", "蔡聪林"),
    "called": ("她叫王艳，是一名网格员。", "王艳"),
    "group_label": ("县领导王建国、李志强参加。", "王建国; 李志强"),
    "employer": ("这是联通公司李大壮第三次走访。", "李大壮"),
    "post_of_no_known_body": ("车间主任冯改莲介绍。", "冯改莲 车间主任"),
    # nobody
    "what_people_do": ("干部包片包户，群众来打分，村民代表包片，党员带头干。", ""),
    "safety": ("保安全度汛，让游客愿意来。", ""),
    "places_and_things": ("烟火气的青伊河边，吕梁山的风吹来，芦笙声的尽头是人家。", ""),
    "bodies_that_speak": ("石楼县说，文明办表示，气象局介绍。", ""),
    "names_of_trades_go_on": ("工程师范围、人员召集、农业大户头", ""),
    "plurals": ("村民们说，学生都高兴，老师全到了。", ""),
    "one_surname_alone": ("村医老鲁说，王大姐笑着说，市民付大妈说。", ""),
}

LATER_MENTIONS: dict[str, tuple[str, str]] = {
    "surname_and_post": ("副市长闫大成调研。闫副市长指出，要抓落实。", "闫大成; 闫副市长=闫大成"),
    "surname_and_short_post": ("市教育局副局长闫大成说。闫局长还说。", "闫大成; 闫局长=闫大成"),
    "name_and_post": ("副市长闫大成调研。闫大成副市长指出，要抓落实。", "闫大成; 闫大成"),
    "secretary": ("镇党委书记闫大成来了。“闫书记来了！”", "闫大成; 闫书记=闫大成"),
    "two_of_one_surname": ("副市长闫大成、闫小平调研。闫副市长指出。", "闫大成; 闫小平"),
    "comrade": ("副市长闫大成调研。闫大成同志指出，要抓落实。", "闫大成; 闫大成"),
    "name_alone": ("副市长闫大成调研。随后，闫大成来到工地。", "闫大成; 闫大成"),
    "another_word": ("副市长王成调研。王成功的经验。", "王成"),
}


@pytest.mark.parametrize(("text", "expected"), PERSONS.values(), ids=PERSONS.keys())
def test_a_person_is_found_with_the_role_or_nobody_is(text: str, expected: str) -> None:
    _, findings = read("怀化日报", text)
    found = dict.fromkeys(f"{person.name} {person.role}".strip() for person in findings.persons)
    assert "; ".join(found) == expected
    assert findings.tenures == ()


@pytest.mark.parametrize(("text", "expected"), LATER_MENTIONS.values(), ids=LATER_MENTIONS.keys())
def test_a_later_mention_is_tied_to_the_person(text: str, expected: str) -> None:
    context, findings = read("怀化日报", text)
    printed = [(person.span.of(context.article.text), person.name) for person in findings.persons]
    assert "; ".join(words if words == name else f"{words}={name}" for words, name in printed) == expected
    assert len({person.iri for person in findings.persons}) == len({person.name for person in findings.persons})


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        # a post of no body
        ("主任李明、科长周海燕参加。", ["主任李明", "科长周海燕"]),
        # of an enterprise that is not named
        ("车间主任冯改莲介绍。", ["主任冯改莲"]),
        # a stack of them
        ("书记、站长周建国汇报。", ["书记、站长周建国"]),
        # one read elsewhere is none
        ("市水利局局长李明到场。局长李明说。", []),
        # nobody holds it
        ("副县长一职空缺。", []),
    ],
)
def test_a_post_of_no_known_body_is_refused_knowingly(text: str, refused: list[str]) -> None:
    context, findings = read("怀化日报", text)
    unread = [each for each in findings.unread if each.evidence.rule == "officials.post_of_no_body"]
    assert [each.evidence.span.of(context.article.text) for each in unread] == refused
