"""Who holds which post: constructions of the whole country, and what must not be read."""

from __future__ import annotations

import pytest

from tests.officials.stories import held, read

PLAIN = [
    # the place in front, the level inside the title, the place given once for two
    ("湖南日报", "长沙市委书记周立明、市长李晓红出席开幕式。", "周立明=长沙市委书记; 李晓红=长沙市长"),
    # 市 without a place is that of the newspaper
    ("酒泉日报", "副市长王强深入企业调研。", "王强=酒泉市副市长"),
    # the district is the one that the sentence names before
    (
        "酒泉日报",
        "王大成走访肃州区，区委书记李国栋、区长马晓燕陪同。",
        "李国栋=肃州区委书记; 马晓燕=肃州区长",
    ),
    # a prefecture of the 州 kind
    ("临夏日报", "州委书记马学礼、州长马相忠出席。", "马学礼=临夏回族自治州委书记; 马相忠=临夏回族自治州长"),
    # 地区: its own words for the committee and the government
    ("阿勒泰日报", "地委书记张明看望困难群众。", "张明=阿勒泰地区地委书记"),
    # 旗 names its level, but the paper serves many
    ("鄂尔多斯日报", "旗委书记巴图到场。", "巴图=旗委书记"),
    # a county-level city in the paper of a prefecture
    ("宜春日报", "丰城市委书记李强、市长王磊调研。", "李强=丰城市委书记; 王磊=丰城市长"),
    # a county-level city's own paper
    ("义乌商报", "市委书记王刚、市长李平到佛堂镇调研。", "王刚=义乌市委书记; 李平=义乌市长"),
    # a town under it, named before
    ("义乌商报", "市长李平到佛堂镇调研，镇党委书记张华陪同。", "李平=义乌市长; 张华=佛堂镇党委书记"),
    # a municipality is a province that is a city
    ("北京日报", "市委书记蔡建国、市长陈宁检查工作。", "蔡建国=北京市委书记; 陈宁=北京市长"),
    # a district of a municipality, by its short form
    ("北京日报", "海淀区委书记于军汇报。", "于军=海淀区委书记"),
    # a county of two characters keeps its 县
    ("汉中日报", "洋县县委书记张涛、县长李梅参加。", "张涛=洋县县委书记; 李梅=洋县县长"),
    # the level word doubled (石泉县县长)
    ("安康日报", "石泉县县长张强先后发言。", "张强=石泉县长"),
    # an autonomous county by its short name
    ("怀化日报", "通道县委副书记吴刚介绍经验。", "吴刚=通道侗族自治县委副书记"),
    # town secretary and town head: place given once
    ("温州日报", "永嘉县岩头镇党委副书记、镇长陈晓东参加。", "陈晓东=岩头镇党委副书记; 陈晓东=岩头镇长"),
    # the town's congress belongs to the town
    (
        "昭通日报",
        "镇雄县泼机镇党委书记、人大主席申时勋在现场。",
        "申时勋=泼机镇党委书记; 申时勋=泼机镇人大主席",
    ),
    # 镇副书记 is deputy of the town's party committee
    ("长治日报", "沁县新店镇副书记王海参加。", "王海=新店镇党委副书记"),
    # a village that the gazetteer lacks, its township named in front
    ("吴忠日报", "利通区古城镇党家河湾村党支部书记马克成说。", "马克成=党家河湾村党支部书记"),
    # two villages in one list, one after the other
    (
        "凉山日报",
        "昭觉县三岔河乡三河村第一书记李凯、洛达村第一书记王敏说。",
        "李凯=三河村第一书记; 王敏=洛达村第一书记",
    ),
    # village head and the team's leader: the second title has the place of the first
    (
        "怀化日报",
        "中方县铜湾镇渡头村第一书记、驻村工作队队长王磊说。",
        "王磊=渡头村第一书记; 王磊=渡头村驻村工作队队长",
    ),
    # 兼 joins two village posts, both under their usual names
    (
        "怀化日报",
        "铜湾镇渡头村党支部书记兼村主任张大山说。",
        "张大山=渡头村党支部书记; 张大山=渡头村委会主任",
    ),
    # an urban community, its kind inside its name
    ("泰安日报", "新泰市新汶街道大洛沟社区党总支书记刘珂说。", "刘珂=大洛沟社区党总支书记"),
    # an association, its name longer than any table
    ("安顺日报", "贵州省山地文化研究会会长顾海到场。", "顾海=贵州省山地文化研究会会长"),
    # a hospital by its level
    (
        "菏泽日报",
        "成武县的义诊开始，县人民医院党委书记、院长平海到场。",
        "平海=成武县人民医院党委书记; 平海=成武县人民医院院长",
    ),
    # 村支书 is 党支部书记
    ("宿迁日报", "泗洪县双沟镇罗岗村村支书李前程说。", "李前程=罗岗村党支部书记"),
    # a bureau with the level word
    ("渭南日报", "市应急管理局局长丁建成介绍情况。", "丁建成=渭南市应急管理局局长"),
    # the swallowed 局
    ("渭南日报", "市公安局长丁建成介绍情况。", "丁建成=渭南市公安局局长"),
    # two fields joined by 和
    ("渭南日报", "韩城市发展和改革局副局长王明亮参加。", "王明亮=韩城市发展和改革局副局长"),
    # an office of the committee in its short form
    ("长治日报", "武乡县委办主任王乐主持。", "王乐=武乡县委办主任"),
    # the court, with its party group
    (
        "绍兴日报",
        "绍兴市中级人民法院党组书记、院长周建平宣誓。",
        "周建平=绍兴市中级人民法院党组书记; 周建平=绍兴市中级人民法院院长",
    ),
    # the league, short and long
    ("遂宁日报", "团市委书记李娜、共青团射洪市委书记王敏参加。", "李娜=遂宁市团委书记; 王敏=射洪市团委书记"),
    # mass organisations
    ("遂宁日报", "市妇联主席王敏、市残联理事长刘江看望。", "王敏=遂宁市妇联主席; 刘江=遂宁市残联理事长"),
    # organs under the city directly
    ("怀化日报", "市直机关工委书记刘波参加。", "刘波=怀化市直机关工委书记"),
    # a numbered inspection group of the province
    (
        "南阳日报",
        "省委第三巡视组组长李大明、副组长王小丽到会。",
        "李大明=河南省委第三巡视组组长; 王小丽=河南省委第三巡视组副组长",
    ),
    # posts of an enterprise: the second takes the first one's enterprise
    (
        "开封日报",
        "开封市清风农业科技有限公司董事长张建国、总经理李军说。",
        "张建国=开封市清风农业科技有限公司董事长; 李军=开封市清风农业科技有限公司总经理",
    ),
    # a hospital
    ("长治日报", "沁源县人民医院副院长李红参加义诊。", "李红=沁源县人民医院副院长"),
    # a school in its short form
    ("怀化日报", "溆浦县一中校长李玲出席。", "李玲=溆浦县一中校长"),
    # the head of a headquarters
    ("怀化日报", "市防汛抗旱指挥部指挥长王强到一线指挥。", "王强=怀化市防汛抗旱指挥部指挥长"),
    # national posts belong to no place
    ("四川日报", "公安部部长赵永志出席。", "赵永志=公安部部长"),
    # the general secretary's title stands behind the name
    ("四川日报", "习近平总书记指出，要坚持以人民为中心。", "习近平=中共中央总书记"),
    # a word that begins with a surname behind the title
    ("四川日报", "在习近平总书记关怀下，各项工作有序推进。", "习近平=中共中央总书记"),
    # the general secretary's title before the name
    ("四川日报", "中共中央总书记习近平发表讲话。", "习近平=中共中央总书记"),
    # a bureau of the state beside one of the province
    (
        "怀化日报",
        "国家乡村振兴局局长刘志军来访，省乡村振兴局局长王平陪同。",
        "刘志军=国家乡村振兴局局长; 王平=湖南省乡村振兴局局长",
    ),
    # half-width punctuation
    ("临沂日报", "市委副书记李平,副市长王芳(女)出席.", "李平=临沂市委副书记; 王芳=临沂市副市长"),
]

STACKED = [
    # stacked posts: body and level of 市委常委 are carried over
    (
        "徐州日报",
        "市委常委、纪委书记、监察委主任孙立国作报告。",
        "孙立国=徐州市委常委; 孙立国=徐州市纪委书记; 孙立国=徐州市监委主任",
    ),
    # 秘书长 is that of the committee, 宣传部长 of its department
    (
        "延边日报",
        "州委常委、秘书长金哲洙，州委常委、宣传部长朴明洙陪同。",
        "金哲洙=延边朝鲜族自治州委常委; 金哲洙=延边朝鲜族自治州委秘书长; "
        "朴明洙=延边朝鲜族自治州委常委; 朴明洙=延边朝鲜族自治州委宣传部部长",
    ),
    # province and city in one stack: two levels
    ("怀化日报", "省人大常委会副主任、市委书记王小平主持会议。", "王小平=湖南省人大常委会副主任; 王小平=怀化市委书记"),
    # three bodies in one stack
    ("延安日报", "市政协主席、市总工会主席高长林出席。", "高长林=延安市政协主席; 高长林=延安市总工会主席"),
    # the bureau's party group and its head
    ("汉中日报", "市教育局党组书记、局长张伟介绍。", "张伟=汉中市教育局党组书记; 张伟=汉中市教育局局长"),
    # a government's secretary-general behind its party group
    (
        "怀化日报",
        "市政府党组成员、秘书长张华参加。",
        "张华=怀化市人民政府党组成员; 张华=怀化市人民政府秘书长",
    ),
    # stacked posts, the next person and the next stack all with 、
    (
        "岳阳日报",
        "市委副书记、市长陈志远、市委常委、政法委书记方大海参加。",
        "陈志远=岳阳市委副书记; 陈志远=岳阳市长; 方大海=岳阳市委常委; 方大海=岳阳市委政法委书记",
    ),
    # an enterprise post behind a public one
    (
        "衡水日报",
        "深州市工商联主席、恒泰建材公司董事长李刚捐款。",
        "李刚=深州市工商联主席; 李刚=恒泰建材公司董事长",
    ),
    # a deputy county head who leads the police: the second post has no body's place of its own
    ("怀化日报", "溆浦县副县长、公安局局长方大海带队。", "方大海=溆浦县副县长; 方大海=溆浦县公安局局长"),
    # a vice-chairman of an autonomous region is its government's
    (
        "广西日报",
        "自治区党委常委、副主席李鹏飞出席。",
        "李鹏飞=广西壮族自治区党委常委; 李鹏飞=广西壮族自治区人民政府副主席",
    ),
]

SHARED = [
    # a party group behind another title is that of its body
    (
        "淮北日报",
        "市政协主席、党组书记王大成，市长、党组书记李晓红到会。",
        "王大成=淮北市政协主席; 王大成=淮北市政协党组书记; 李晓红=淮北市长; 李晓红=淮北市人民政府党组书记",
    ),
    # 党委副书记 of a district is of its committee
    (
        "淮北日报",
        "杜集区委书记尹志刚，党委副书记、区长史海出席。",
        "尹志刚=杜集区委书记; 史海=杜集区委副书记; 史海=杜集区长",
    ),
    # one title, four names
    (
        "恩施日报",
        "州人大常委会副主任向明、田秀英、谭功成、冉隆华出席会议。",
        "; ".join(f"{name}=恩施土家族苗族自治州人大常委会副主任" for name in ("向明", "田秀英", "谭功成", "冉隆华")),
    ),
    # the comma opens another post of the same body
    (
        "邵阳日报",
        "市人大常委会主任李明，副主任周海燕、王志出席。",
        "李明=邵阳市人大常委会主任; 周海燕=邵阳市人大常委会副主任; 王志=邵阳市人大常委会副主任",
    ),
    # a name and a new post in one chain
    (
        "邵阳日报",
        "市政协副主席李明、周海燕、提案委员会主任王志列席。",
        "李明=邵阳市政协副主席; 周海燕=邵阳市政协副主席",
    ),
    # 和 before the last name of a list
    (
        "保定日报",
        "涞源县副县长李红军、张明和王海出席。",
        "李红军=涞源县副县长; 张明=涞源县副县长; 王海=涞源县副县长",
    ),
    # the second name of a stack has its last post only
    (
        "保定日报",
        "涞源县委常委、副县长李红军、张明出席。",
        "李红军=涞源县委常委; 李红军=涞源县副县长; 张明=涞源县副县长",
    ),
    # the level changes inside a list
    ("怀化日报", "省政协副主席王小平、副市长李立出席。", "王小平=湖南省政协副主席; 李立=怀化市副市长"),
    # padded names of two characters
    ("保定日报", "副市长李 红、王 磊、张 涛。", "李红=保定市副市长; 王磊=保定市副市长; 张涛=保定市副市长"),
    # counties one after the other
    ("安康日报", "汉滨区委书记王明、汉阴县委书记李红先后发言。", "王明=汉滨区委书记; 李红=汉阴县委书记"),
    # 等 ends a list
    ("安康日报", "副市长王明、李红等一同调研。", "王明=安康市副市长; 李红=安康市副市长"),
]

NAME_FIRST = [
    # elected with a count of votes, the term of the congress inside the title
    (
        "娄底日报",
        "周明以190票的高票当选为双峰县第十六届人大常委会主任，李红、王磊和张涛当选副主任。",
        "周明=双峰县人大常委会主任; 李红=双峰县人大常委会副主任; 王磊=双峰县人大常委会副主任; "
        "张涛=双峰县人大常委会副主任",
    ),
    # one of many
    ("娄底日报", "周文海等20名代表当选为双峰县人大常委会委员。", "周文海=双峰县人大常委会委员"),
    # birth and schooling between name and title
    ("沭阳日报", "周建明（女），1962年12月生，江苏沭阳县委书记；", "周建明=沭阳县委书记"),
    # in apposition, between two commas or at the end
    ("湘潭日报", "李明，湘乡市东郊乡石竹村村委主任。", "李明=石竹村委会主任"),
    # in brackets
    ("湘潭日报", "周海波（湘潭县副县长）主讲。", "周海波=湘潭县副县长"),
    # 任命 … 为
    ("渭南日报", "会议任命王海为市教育局局长。", "王海=渭南市教育局局长"),
    # the verb carried over to the next item
    (
        "怀化日报",
        "会议决定任命：王强为怀化市副市长；李丽为怀化市财政局局长。",
        "王强=怀化市副市长; 李丽=怀化市财政局局长",
    ),
    # 免去 …: former
    (
        "怀化日报",
        "李大江同志任中共溆浦县委书记，免去周小河同志溆浦县委书记职务。",
        "李大江=溆浦县委书记; 周小河=溆浦县委书记 (former)",
    ),
    # 不再担任: former
    (
        "楚雄日报",
        "李文荣任州教育体育局局长，杨建华不再担任州教育体育局局长职务。",
        "李文荣=楚雄彝族自治州教育体育局局长; 杨建华=楚雄彝族自治州教育体育局局长 (former)",
    ),
    # 接受 … 辞去 … 请求, and one person appointed to two posts
    (
        "天水日报",
        "接受张明辞去秦州区区长职务的请求，决定任命李刚为秦州区副区长、代区长。",
        "张明=秦州区长 (former); 李刚=秦州区副区长; 李刚=秦州区长 (acting)",
    ),
    # 选举 … 为, 当选为
    (
        "南平日报",
        "大会选举林晓峰为市人民政府市长，陈国强当选为市人大常委会主任。",
        "林晓峰=南平市长; 陈国强=南平市人大常委会主任",
    ),
    # proposed, by 提名 … 候选人
    ("怀化日报", "提名李强为溆浦县县长候选人。", "李强=溆浦县长 (proposed)"),
    # proposed, the word between title and name
    ("黄山日报", "歙县县长候选人吴小明作了表态发言。", "吴小明=歙县县长 (proposed)"),
    # proposed, 拟任 before the title and 的 before the name
    ("咸阳日报", "拟任彬州市委书记的王海波正在公示。", "王海波=彬州市委书记 (proposed)"),
    # former, 曾任 … 的
    ("咸阳日报", "曾任武功县教育局局长的周平回到家乡。", "周平=武功县教育局局长 (former)"),
    # former, 原
    ("黔东南日报", "原榕江县委书记龙大江被立案审查。", "龙大江=榕江县委书记 (former)"),
    # former, 原 inside the title
    ("黔东南日报", "榕江县委原书记龙大江被立案审查。", "龙大江=榕江县委书记 (former)"),
    # held at the time of the story, not now
    ("嘉兴日报", "时任嘉善县委书记陆志刚提出了这一设想。", "陆志刚=嘉善县委书记 (former)"),
    # acting
    ("岳阳日报", "市委副书记、代市长陈志远主持会议。", "陈志远=岳阳市委副书记; 陈志远=岳阳市长 (acting)"),
    # acting, the word in the middle
    ("徐州日报", "市监委代理主任孙立国到会。", "孙立国=徐州市监委主任 (acting)"),
    # seconded
    ("定西日报", "陇西县副县长（挂职）赵海介绍了产品。", "赵海=陇西县副县长 (seconded)"),
    # the role behind the name of one who has a post before it
    ("保定日报", "由涞源县副县长李军任组长的督查组深入一线。", "李军=涞源县副县长"),
]

NAMES = [
    # 从 inside a name
    ("宜昌日报", "市政协主席谭从文主持会议。", "谭从文=宜昌市政协主席"),
    # 等 behind a name that makes a word with it
    ("宜昌日报", "副市长周宜发、董广平等出席。", "周宜发=宜昌市副市长; 董广平=宜昌市副市长"),
    # 区委办 behind 以及 is no name of the surname 区
    ("渭南日报", "华州区副区长张明万以及区委办、民政局负责人慰问。", "张明万=华州区副区长"),
    # a verb of arriving is no part of the name
    ("渭南日报", "市长张平回到现场。", "张平=渭南市长"),
    # 同志 between the names of a list
    ("渭南日报", "副市长张平同志、李红同志出席。", "张平=渭南市副市长; 李红=渭南市副市长"),
    # a verb glued to a name of two characters
    ("保山日报", "市长王成主持。市委书记李红专题讲党课。", "王成=保山市长; 李红=保山市委书记"),
    # a name that is a word
    ("临沧日报", "市委常委边疆主持。", "边疆=临沧市委常委"),
    # a name that ends in a character with which a verb could begin
    ("长治日报", "市检察院检察长候选人王军作了发言。", "王军=长治市检察院检察长 (proposed)"),
    # a Tibetan name without a surname
    (
        "甘孜日报",
        "州委副书记扎西次仁，副州长益西达瓦出席。",
        "扎西次仁=甘孜藏族自治州委副书记; 益西达瓦=甘孜藏族自治州副州长",
    ),
    # a Mongolian name
    ("鄂尔多斯日报", "旗长乌兰图雅参加了启动仪式。", "乌兰图雅=旗长"),
    # a name with a dot, a verb behind it
    ("阿勒泰日报", "行署专员哈丽旦·阿不都拉看望困难群众。", "哈丽旦·阿不都拉=阿勒泰地区行署专员"),
    # a double surname
    ("保山日报", "副市长欧阳海、司马长风到场。", "欧阳海=保山市副市长; 司马长风=保山市副市长"),
    # a predicate of several subjects
    ("保山日报", "副市长王红梅、李雪芹均为女性。", "王红梅=保山市副市长; 李雪芹=保山市副市长"),
]

WORDS = [
    # 冒雨 behind a name of two characters
    ("保山日报", "市长李江冒雨到村里察看灾情。", "李江=保山市长"),
    # 作交流发言
    ("保山日报", "副市长周宁作交流发言。", "周宁=保山市副市长"),
    # 赶到 where 到 alone could end a name of three
    ("保山日报", "副市长高远赶到现场。", "高远=保山市副市长"),
    # a name of three that ends in 作
    ("保山日报", "副市长周宁作、李江出席。", "周宁作=保山市副市长; 李江=保山市副市长"),
    # the article has the name without the character that follows it here
    ("保山日报", "市长李江铺下身子干。李江、周宁一起植树。", "李江=保山市长"),
    # a frequent word is a name where only a name can stand
    (
        "保山日报",
        "市委常委、副市长高原，副市长温馨、安静陪同。",
        "高原=保山市委常委; 高原=保山市副市长; 温馨=保山市副市长; 安静=保山市副市长",
    ),
    # a verb of two characters shows the same
    ("保山日报", "副市长方向介绍了情况。", "方向=保山市副市长"),
    # a word between 任命 and 为
    ("保山日报", "任命温馨为市教育局局长。", "温馨=保山市教育局局长"),
    # a rare surname
    ("保山日报", "副市长洪大海、喇有才出席。", "洪大海=保山市副市长; 喇有才=保山市副市长"),
    # a surname that is left out of the general table
    ("保山日报", "副市长木增荣主持。", "木增荣=保山市副市长"),
    # 从 inside a name of any surname
    ("保山日报", "副市长游从林、李江出席。", "游从林=保山市副市长; 李江=保山市副市长"),
    # a Mongolian name of five whose first three are a name too
    ("河南日报", "乌兰察布市副市长乌云其木格致辞。", "乌云其木格=乌兰察布市副市长"),
    # several of them in a list
    (
        "通辽日报",
        "市政协主席巴特尔，副主席哈斯朝鲁、娜仁高娃、王海出席。",
        "巴特尔=通辽市政协主席; 哈斯朝鲁=通辽市政协副主席; 娜仁高娃=通辽市政协副主席; 王海=通辽市政协副主席",
    ),
    # a name of two characters without a surname
    ("通辽日报", "副市长朝克主持。", "朝克=通辽市副市长"),
    # the name before the verb
    ("甘孜日报", "达瓦卓玛同志任甘孜县委书记。", "达瓦卓玛=甘孜县委书记"),
]

BODIES = [
    # a body that no table has, from its level word on
    (
        "保山日报",
        "隆阳区副区长、区咖啡产业发展领导小组组长周宁出席。",
        "周宁=隆阳区副区长; 周宁=隆阳区咖啡产业发展领导小组组长",
    ),
    # from a place on
    ("保山日报", "腾冲市翡翠文化协会会长李江出席。", "李江=腾冲市翡翠文化协会会长"),
    # a department of a department
    ("保山日报", "市公安局交警支队支队长李江带队。", "李江=保山市公安局交警支队长"),
    # its head of a section
    ("保山日报", "市物价局收费科科长李江答复。", "李江=保山市物价局收费科科长"),
    # a working committee of the congress, its deputies
    (
        "大兴安岭日报",
        "地区人大工委主任李江，副主任周宁、高远参加。",
        "李江=大兴安岭地区人大工委主任; 周宁=大兴安岭地区人大工委副主任; 高远=大兴安岭地区人大工委副主任",
    ),
    # a police station
    ("呼伦贝尔日报", "巴彦托海镇派出所所长周宁带队。", "周宁=巴彦托海镇派出所所长"),
    # a member of the party committee with a task
    ("保山日报", "板桥镇党委宣传委员周宁说。", "周宁=板桥镇党委宣传委员"),
    # an instructor of a brigade
    ("保山日报", "腾冲市消防救援大队教导员周宁介绍。", "周宁=腾冲市消防救援大队教导员"),
    # several to one post
    ("保山日报", "任命周宁等6名同志为市中级人民法院审判员。", "周宁=保山市中级人民法院审判员"),
    # a bracket in a list of the elected, and a vote without a count
    (
        "保山日报",
        "李江以全票当选为市人大常委会主任，周宁（女）、高远当选为副主任。",
        "李江=保山市人大常委会主任; 周宁=保山市人大常委会副主任; 高远=保山市人大常委会副主任",
    ),
    # a headline of two elected: the second name is the subject of the second verb
    ("保山日报", "李江当选市人大常委会主任周宁当选市长", "李江=保山市人大常委会主任; 周宁=保山市长"),
    # a public notice: birth and schooling, then 现任
    ("保山日报", "李江，男，1970年1月生，汉族，大学学历，现任腾冲市副市长。", "李江=腾冲市副市长"),
    # no longer in office
    ("保山日报", "不再担任市政协主席的李江到会。", "李江=保山市政协主席 (former)"),
]

SEATS = [
    # the only village of the article
    ("怀化日报", "铜湾镇渡头村变了样。\n“水通了。”村党支部书记张大山说。", "张大山=渡头村党支部书记"),
    # a village that is named only later is not the one that is meant
    (
        "怀化日报",
        "铜湾镇渡头村变了样。\n“水通了。”村党支部书记张大山说。\n松坡村也修了路。",
        "张大山=渡头村党支部书记",
    ),
    # a county that is a city today was no 市 when the page was printed
    ("嘉兴日报", "海宁县春耕正忙。副市长张大山察看了田间。", "张大山=嘉兴市副市长"),
    # two villages: nobody can say which
    ("怀化日报", "渡头村和松坡村变了样。\n“水通了。”村党支部书记张大山说。", "张大山=村党支部书记"),
    # a paper of no known place: the one prefecture of the article's places
    ("闽南早报", "市委书记李江到上杭县调研，上杭县委书记周宁陪同。", "李江=龙岩市委书记; 周宁=上杭县委书记"),
    # a county-level city beside it, the prefecture named as often
    ("闽南早报", "龙岩市开会，漳平市汇报。市委书记李江出席。", "李江=龙岩市委书记"),
    # a county-level city alone may be what 市 means
    ("闽南早报", "漳平市开会。市委书记李江出席。", "李江=市委书记"),
    # two prefectures: nobody can say which
    ("闽南早报", "市委书记李江到上杭县、安溪县调研。", "李江=市委书记"),
    # who is named with the city's name later is not of that city before
    (
        "宜春日报",
        "樟树市药市开市。副市长李江，樟树市委书记周宁、市长高远出席。",
        "李江=宜春市副市长; 周宁=樟树市委书记; 高远=樟树市长",
    ),
    # a city that is a district today
    ("烟台日报", "蓬莱市委书记李江、市长周宁出席。", "李江=蓬莱市委书记; 周宁=蓬莱市长"),
]

NOTHING = [
    # a title that runs out of words that are not read
    ("苏州日报", "西山农业片（试点）党（工）委副书记姜海到会。"),
    # a group of a party that is not read
    ("安顺日报", "民盟直属小组组长周习东到会。"),
    # posts without a holder
    ("保定日报", "副县长一职空缺，书记和乡长都到了现场。"),
    # bodies, not posts
    ("保定日报", "县委常委会议研究了方案，主席团成员通过，县长办公会议召开。"),
    # posts in general
    ("怀化日报", "县（市、区）委书记、县长参加。法检两长作报告，检察长须报上级批准。"),
    # nobody yet
    ("怀化日报", "主任人选已定，副镇长宣读了名单，市委书记要求严格，市长带队。"),
    # a hotline, a letter box, a prize
    ("怀化日报", "市长热线收到来电，县委书记信箱收到来信，企业获得市长质量奖。"),
    # 和 behind a post is no surname
    ("怀化日报", "第一书记和工作队的同志住在村里。"),
    # a count of posts
    ("怀化日报", "全市选派864名第一书记，1210名村党支部书记全部备案。"),
    # a group label is no post
    ("衡水日报", "县领导王建国、李志强、张秀兰参加调研。"),
    # one who only speaks
    ("怀化日报", "王大力介绍了情况，李国强主持会议。"),
    # a villager
    ("玉林日报", "村民李大壮说，今年收入翻番。"),
    # a reporter
    ("玉林日报", "本报记者周海报道。"),
    # a name withheld
    ("玉林日报", "副市长雷某主持。"),
    # a professor, a deputy, a model worker
    ("玉林日报", "北京大学教授王建民、人大代表李玲、劳动模范张强座谈。"),
    # a bare post of no known body
    ("邵阳日报", "主任李明、局长周海燕到场。"),
    # an ad hoc leader of an unnamed group
    ("保定日报", "以王强为组长的督导组进驻。"),
    # words behind a title that begin with a surname
    ("保定日报", "市教育局局长解释说，市长严肃指出，县长方案定了，副市长高兴地说，村书记安心了。"),
    # words of posts between a title and a mark
    ("保定日报", "副县长任期，县委书记代表、市教育局局长成员。"),
    # a standing committee's member of nothing
    ("保定日报", "9名常委联系36个社区。"),
]


@pytest.mark.parametrize(
    ("newspaper", "text", "expected"), PLAIN + STACKED + SHARED + NAME_FIRST + NAMES + WORDS + BODIES + SEATS
)
def test_a_post_is_read_with_its_holder_and_its_place(newspaper: str, text: str, expected: str) -> None:
    assert held(read(newspaper, text)[1]) == expected.split("; ")


@pytest.mark.parametrize(("newspaper", "text"), NOTHING)
def test_no_post_is_read_where_nobody_holds_one(newspaper: str, text: str) -> None:
    assert held(read(newspaper, text)[1]) == []


@pytest.mark.parametrize(
    ("newspaper", "text", "titles"),
    [
        # a city's name stands in the title when it is printed there
        ("湖南日报", "长沙市委书记周立明出席。", ["长沙市委书记"]),
        # the province and the county before it too
        ("陕西日报", "陕西省洋县教育局局长周立明出席。", ["陕西省洋县教育局局长"]),
        # a town's, and the second title of the stack as it stands
        ("温州日报", "岩头镇党委副书记、镇长陈晓东参加。", ["岩头镇党委副书记", "镇长"]),
        # 中共 and 共青团 are printed too
        ("遂宁日报", "中共射洪市委书记李娜、共青团射洪市委书记王敏参加。", ["中共射洪市委书记", "共青团射洪市委书记"]),
        # the village's name does not, nor its 村
        ("吴忠日报", "利通区古城镇党家河湾村党支部书记马克成说。", ["党支部书记"]),
        # 村委 keeps its 村
        ("湘潭日报", "李明，湘乡市东郊乡石竹村村委主任。", ["村委主任"]),
        # split at 、, each as printed
        ("徐州日报", "市委常委、统战部长孙立国，副市长王芳出席。", ["市委常委", "统战部长", "副市长"]),
        # a national body stays
        ("四川日报", "国务院国资委主任王永泉肯定。", ["国务院国资委主任"]),
        # an enterprise's name does so too
        ("开封日报", "开封市清风农业科技有限公司总经理李军说。", ["开封市清风农业科技有限公司总经理"]),
        # traditional characters are read and kept
        ("福建日報", "漳州市委書記陳志遠、市長黃麗華出席儀式。", ["漳州市委書記", "市長"]),
    ],
)
def test_a_title_is_kept_as_printed_but_without_a_village(newspaper: str, text: str, titles: list[str]) -> None:
    assert [tenure.title for tenure in read(newspaper, text)[1].tenures] == titles
