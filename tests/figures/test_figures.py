"""Sentences of many subjects and the figures in them; what must not be read has no line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Span
from loaders.figures.amounts import amounts_in

if TYPE_CHECKING:
    from conftest import Read


@pytest.mark.parametrize(
    ("text", "figures", "unread"),
    [
        (  # indicator before a link; the change takes the indicator of the clause before
            "2020年，道县粮食总产量达12.7万吨，比上年增长3.5%。",
            [
                "127000吨 粮食总产量 @道县 2020-01-01/2020-12-31",
                "3.5% 粮食总产量增长 @道县 2020-01-01/2020-12-31 change",
            ],
            [],
        ),
        (  # three objects of three verbs; place carried over the sentence
            "截至6月底，道县共转移受灾群众3.2万人，倒塌房屋126间，直接经济损失2.4亿元。",
            [
                "32000人 转移受灾群众 @道县 2020-06-21/2020-06-30",
                "126间 倒塌房屋 @道县 2020-06-21/2020-06-30",
                "240000000元 直接经济损失 @道县 2020-06-21/2020-06-30",
            ],
            [],
        ),
        (  # a noun of one character; 其中 is no part of an indicator
            "受强降雨影响，道县18个村受灾，受灾人口1.3万余人，农作物受灾面积8600亩，其中绝收1200亩。",
            [
                "18个 村受灾 @道县",
                "13000人 受灾人口 @道县 over",
                "8600亩 农作物受灾面积 @道县",
                "1200亩 农作物绝收 @道县",
            ],
            [],
        ),
        (  # the time of day is no figure; what people did when no noun is there
            "矿井下有46名工人作业，截至15日8时，已有41人升井，5人被困。",
            ["46名 工人作业", "41人 升井 2021-03-15/2021-03-15", "5人 被困 2021-03-15/2021-03-15"],
            [],
        ),
        (  # 全县 that nobody resolves gives no place
            "全县共有中小学校86所，在校学生5.4万人，专任教师3120人。",
            ["86所 中小学校", "54000人 在校学生", "3120人 专任教师"],
            [],
        ),
        (  # a rate and its difference in percentage points
            "道县法院去年共受理各类案件9876件，审结9321件，结案率94.4%，同比提高1.2个百分点。",
            [
                "9876件 受理各类案件 @道县 2020-01-01/2020-12-31",
                "9321件 各类案件审结 @道县 2020-01-01/2020-12-31",
                "94.4% 各类案件结案率 @道县 2020-01-01/2020-12-31",
                "1.2个百分点 各类案件结案率提高 @道县 2020-01-01/2020-12-31 change",
            ],
            [],
        ),
        (  # 期间 opens the phrase; over
            "展会期间签约项目32个，总投资156.8亿元，吸引客商1200余人。",
            ["32个 签约项目", "15680000000元 总投资", "1200人 吸引客商 over"],
            [],
        ),
        (  # 预计 makes a target
            "今年夏粮播种面积31.5万亩，预计总产量可达13万吨。",
            ["315000亩 夏粮播种面积 2021-01-01/2021-03-15", "130000吨 夏粮预计总产量 2021-01-01/2021-12-31 target"],
            [],
        ),
        (  # a change whose indicator stands before it; compared with the province, but not of it
            "一季度，全市规模以上工业增加值增长8.3%，高于全省平均水平1.5个百分点。",
            [
                "8.3% 规模以上工业增加值增长 @永州市 2021-01-01/2021-03-15 change",
                "1.5个百分点 规模以上工业增加值高出 @永州市 2021-01-01/2021-03-15 change",
            ],
            [],
        ),
        (  # 分别 pairs changes with the figures before
            "全年接待游客328.6万人次，实现旅游综合收入21.4亿元，分别增长12.6%和15.1%。",
            [
                "3286000人次 接待游客",
                "2140000000元 旅游综合收入",
                "12.6% 接待游客增长 change",
                "15.1% 旅游综合收入增长 change",
            ],
            [],
        ),
        (  # 分别 with too few figures before is refused
            "全年接待游客328.6万人次，分别增长12.6%和15.1%。",
            ["3286000人次 接待游客"],
            ["12.6%", "15.1%"],
        ),
        (  # 千 belongs to the unit
            "电站总装机容量50万千瓦，年发电量可达8.6亿千瓦时。",
            ["500000千瓦 电站总装机容量", "860000000千瓦时 年发电量"],
            [],
        ),
        (  # introduction in the middle of a clause
            "该项目占地120亩，总投资3.5亿元，建成后可年产饲料20万吨，提供就业岗位300余个。",
            [
                "120亩 项目占地",
                "350000000元 总投资 target",
                "200000吨 年产饲料 target",
                "300个 提供就业岗位 target over",
            ],
            [],
        ),
        (  # votes are figures when the vote is the indicator
            "选举结果以赞成票286票、反对票2票获得通过。",
            ["286票 赞成票", "2票 反对票"],
            [],
        ),
        (  # a year to come makes a target; 提高到 is a level
            "力争到2025年，全市森林覆盖率达到65%以上，城镇化率提高到55%。",
            [
                "65% 森林覆盖率 @永州市 2025-01-01/2025-12-31 target over",
                "55% 城镇化率 @永州市 2025-01-01/2025-12-31 target",
            ],
            [],
        ),
        (  # cumulative
            "江永县累计发放耕地地力保护补贴4860.5万元，惠及农户6.3万户。",
            [
                "48605000元 发放耕地地力保护补贴 @江永县 2021-03-15/2021-03-15 cumulative",
                "63000户 惠及农户 @江永县 cumulative",
            ],
            [],
        ),
        (  # 一 is an article, 两名 is a count
            "两名驾驶员受伤，一辆货车侧翻，现场无人员死亡。",
            ["2名 驾驶员受伤"],
            [],
        ),
        (  # a glued pair shares its indicator
            "宁远县现有低保对象2135户4876人，月人均补差326元。",
            ["2135户 低保对象 @宁远县", "4876人 低保对象 @宁远县", "326元 月人均补差 @宁远县"],
            [],
        ),
        (  # the head of the list belongs to each member
            "小麦、玉米产量分别达5.6万吨、7.8万吨。",
            ["56000吨 小麦产量", "78000吨 玉米产量"],
            [],
        ),
        (  # three names and two values: refused
            "小麦、玉米、大豆产量分别达5.6万吨、7.8万吨。",
            [],
            ["5.6万吨", "7.8万吨"],
        ),
        (  # one value for each of two rates; 及 inside a word does not split
            "自来水普及率、垃圾处理率均达到98%。",
            ["98% 自来水普及率", "98% 垃圾处理率"],
            [],
        ),
        (  # from and to: two levels
            "公司去年销售收入由3.2亿元增加到4.5亿元。",
            ["320000000元 销售收入 2020-01-01/2020-12-31", "450000000元 销售收入 2020-01-01/2020-12-31"],
            [],
        ),
        (  # two periods in one clause
            "城区供热面积由2015年的180万平方米增加到2020年的320万平方米。",
            [
                "1800000平方米 城区供热面积 2015-01-01/2015-12-31",
                "3200000平方米 城区供热面积 2020-01-01/2020-12-31",
            ],
            [],
        ),
        (  # verb and object together
            "蓝山县新建高标准农田2.3万亩，改造中低产田8000亩。",
            ["23000亩 新建高标准农田 @蓝山县", "8000亩 改造中低产田 @蓝山县"],
            [],
        ),
        (  # under and over
            "村集体经济收入从不足5万元增长到30多万元。",
            ["50000元 村集体经济收入 under", "300000元 村集体经济收入 over"],
            [],
        ),
        (  # an ordinal is no figure
            "第26个教师节当天，学校表彰优秀教师45名。",
            ["45名 学校表彰优秀教师"],
            [],
        ),
        (  # a range with the unit twice; the force of a wind is a figure, other grades are none
            "台风带来的降雨量普遍在100毫米至150毫米，最大风力12级。",
            ["100~150毫米 台风带来的降雨量", "12级 最大风力"],
            [],
        ),
        (  # half behind the unit; a sum without an indicator is left unread
            "种植户的3亩半辣椒卖了两万多元。",
            ["3.5亩 辣椒"],
            ["两万多元"],
        ),
        (  # a share, and a difference to the whole country
            "该市公共文化服务支出占财政支出的2.3%，比全国平均高0.4个百分点。",
            ["2.3% 公共文化服务支出占财政支出 share", "0.4个百分点 公共文化服务支出占财政支出高出 change"],
            [],
        ),
        (  # the difference of a rate of change
            "全州完成固定资产投资486.5亿元，同比下降6.1%，降幅比1至5月收窄2个百分点。",
            ["48650000000元 固定资产投资", "6.1% 固定资产投资下降 change", "2个百分点 固定资产投资降幅收窄 change"],
            [],
        ),
        (  # a unit without a concept (台次); before 人 the noun stands in front
            "扑火队员1500多人分三路挺进火场，出动警力216人次、车68台次。",
            ["1500人 扑火队员分三路挺进火场 over", "216人次 出动警力", "68台次 出动车"],
            [],
        ),
        (  # two counts of different things in one clause
            "全县12个乡镇156个行政村实现通硬化路。",
            ["12个 乡镇通硬化路", "156个 行政村通硬化路"],
            [],
        ),
        (  # about; a range with a dash
            "每亩可增收800元左右，带动周边30—50户农户增收。",
            ["800元 每亩可增收 approximately", "30~50户 农户增收"],
            [],
        ),
        (  # a bare multiplier with 近; hundreds in characters
            "投入资金近百万元，安装路灯五百余盏。",
            ["1000000元 投入资金 nearly", "500盏 安装路灯 over"],
            [],
        ),
        (  # speeches count nothing
            "会议强调，要抓好三个方面工作，坚持两手抓，做到五个到位。",
            [],
            [],
        ),
        (  # ages are no figures
            "据统计，全县70岁以上老人有2.1万名。",
            ["21000名 70岁以上老人"],
            [],
        ),
        (  # nor are years of work
            "今年35岁的他种了8年柑橘，去年收入18万元。",
            ["180000元 收入 2020-01-01/2020-12-31"],
            [],
        ),
        (  # a period reaches on over clauses with figures
            "记者获悉，2020年城乡居民医保参保率达98.6%，参保人数41.2万人。",
            ["98.6% 城乡居民医保参保率 2020-01-01/2020-12-31", "412000人 参保人数 2020-01-01/2020-12-31"],
            [],
        ),
        (  # a date that opens the sentence
            "去年6月，零陵区启动老旧小区改造，涉及23个小区、1.1万户居民。",
            ["23个 涉及小区 @零陵区 2020-06-01/2020-06-30", "11000户 涉及居民 @零陵区 2020-06-01/2020-06-30"],
            [],
        ),
        (  # 每张 is no part of an indicator; 三成 is 30 %
            "景区门票由每张120元降至80元，降价三成以上。",
            ["120元 景区门票", "80元 景区门票", "30% 降价 over"],
            [],
        ),
        (  # a unit with a slash
            "这条全长36.8公里的公路总投资5.2亿元，设计时速80公里/小时。",
            ["36.8公里 公路全长", "520000000元 公路总投资", "80公里/小时 设计时速"],
            [],
        ),
        (  # days are a figure when an indicator says so; letters in an indicator
            "空气质量优良天数为342天，PM2.5平均浓度为28微克/立方米。",
            ["342天 空气质量优良天数", "28微克/立方米 PM2.5平均浓度"],
            [],
        ),
        (  # units in turn, names of one character
            "全市出栏生猪420万头、牛16万头、家禽3800万羽。",
            ["4200000头 出栏生猪 @永州市", "160000头 出栏牛 @永州市", "38000000羽 出栏家禽 @永州市"],
            [],
        ),
        (  # what is compared is named in the clause itself
            "东安县城镇化率比全省高2个百分点。",
            ["2个百分点 城镇化率高出 @东安县 change"],
            [],
        ),
        (  # the amount of a criterion is no figure; 新增 is no change
            "去年以来，宁远县先后引进企业28家，其中投资过亿元的12家，新增就业4500人。",
            [
                "28家 引进企业 @宁远县 2020-01-01/2021-03-15",
                "12家 引进企业中投资过亿元 @宁远县 2020-01-01/2021-03-15",
                "4500人 新增就业 @宁远县 2020-01-01/2021-03-15",
            ],
            [],
        ),
        (  # the year reaches over a semicolon
            "双牌县2020年实现地区生产总值78.6亿元，增长4.2%；农村居民人均可支配收入15832元，增长8.6%。",
            [
                "7860000000元 地区生产总值 @双牌县 2020-01-01/2020-12-31",
                "4.2% 地区生产总值增长 @双牌县 2020-01-01/2020-12-31 change",
                "15832元 农村居民人均可支配收入 @双牌县 2020-01-01/2020-12-31",
                "8.6% 农村居民人均可支配收入增长 @双牌县 2020-01-01/2020-12-31 change",
            ],
            [],
        ),
        (  # a target and what is done of it; 目前 starts a new time
            "新田县今年计划改造农村危房360户，目前已完成215户。",
            ["360户 改造农村危房 @新田县 2021-01-01/2021-12-31 target", "215户 改造农村危房 @新田县"],
            [],
        ),
        (  # members of a list keep their own names
            "比赛中宁远县代表队获得金牌5枚、银牌3枚。",
            ["5枚 金牌 @宁远县", "3枚 银牌 @宁远县"],
            [],
        ),
        (  # a period from one day to the next
            "据气象部门统计，8日8时至9日8时，东安县降雨量86.5毫米。",
            ["86.5毫米 降雨量 @东安县 2021-03-08/2021-03-09"],
            [],
        ),
        (  # 分别 before the verb of change
            "全市法院审结刑事案件2315件，判处罪犯3020人，同比分别上升3.1%和5.6%。",
            [
                "2315件 法院审结刑事案件 @永州市",
                "3020人 判处罪犯 @永州市",
                "3.1% 法院审结刑事案件上升 @永州市 change",
                "5.6% 判处罪犯上升 @永州市 change",
            ],
            [],
        ),
        (  # no link before a rate
            "该厂日处理污水能力由2万吨提高到5万吨，出水水质达标率100%。",
            ["20000吨 日处理污水能力", "50000吨 日处理污水能力", "100% 出水水质达标率"],
            [],
        ),
        (  # goods, each with its counter
            "东安县发放救灾物资2.5吨、棉被600床、大米80袋。",
            ["2.5吨 发放救灾物资 @东安县", "600床 棉被 @东安县", "80袋 大米 @东安县"],
            [],
        ),
        (  # 无一例 counts nothing
            "疫情发生以来，道县中医院累计接诊发热患者3256人次，无一例漏诊。",
            ["3256人次 接诊发热患者 @道县 2021-03-15/2021-03-15 cumulative"],
            [],
        ),
        (  # a household's income; words for whose are dropped
            "他家的年收入从2016年的8000元提高到2020年的4.5万元。",
            ["8000元 年收入 2016-01-01/2016-12-31", "45000元 年收入 2020-01-01/2020-12-31"],
            [],
        ),
        (  # the share is of what the clause before counts
            "宁远县九疑山瑶族乡有瑶族群众1.2万人，占总人口的60%以上。",
            ["12000人 瑶族群众 @九疑山瑶族乡", "60% 瑶族群众占总人口 @九疑山瑶族乡 share over"],
            [],
        ),
        (  # 占比 is a share
            "公司拥有专利42项，研发人员占比35%。",
            ["42项 专利", "35% 研发人员占比 share"],
            [],
        ),
        (  # 5G and 4G are names
            "东安县建成充电桩500个、5G基站260个，4G网络覆盖率达100%。",
            ["500个 建成充电桩 @东安县", "260个 5G基站 @东安县", "100% 4G网络覆盖率 @东安县"],
            [],
        ),
        (  # months as a range; another currency
            "今年1至2月，永州海关监管进出口货物1.2万批次，货值12.6亿美元，同比增长23%。",
            [
                "12000批次 海关监管进出口货物 @永州市 2021-01-01/2021-02-28",
                "1260000000美元 货值 @永州市 2021-01-01/2021-02-28",
                "23% 货值增长 @永州市 2021-01-01/2021-02-28 change",
            ],
            [],
        ),
        (  # a telephone number is no figure
            "第三季度，全市共接到12345热线来电5.6万件，办结率99.2%。",
            [
                "56000件 接到12345热线来电 @永州市 2020-07-01/2020-09-30",
                "99.2% 12345热线来电办结率 @永州市 2020-07-01/2020-09-30",
            ],
            [],
        ),
        (  # 户均 belongs to what follows; 突破 is over
            "江华县河路口镇种植茶叶1.5万亩，年产值突破2亿元，带动3000余户茶农户均增收1.2万元。",
            [
                "15000亩 种植茶叶 @河路口镇",
                "200000000元 茶叶年产值 @河路口镇 over",
                "3000户 带动茶农 @河路口镇 over",
                "12000元 茶农户均增收 @河路口镇",
            ],
            [],
        ),
        (  # deaths and injuries
            "车祸造成3人死亡、7人受伤，其中2人伤势较重。",
            ["3人 死亡", "7人 受伤", "2人 伤势较重"],
            [],
        ),
        (  # about
            "火灾过火面积约50亩，无人员伤亡。",
            ["50亩 火灾过火面积 approximately"],
            [],
        ),
        (  # a verb alone goes on about the noun of the clause before
            "规划建设的36个泵站均已开工，完工20个。",
            ["36个 规划建设泵站开工", "20个 泵站完工"],
            [],
        ),
        (  # nouns behind their counters
            "学校聘请外教12名，来自全县的120支义诊队、3400名志愿者参与服务。",
            ["12名 学校聘请外教", "120支 义诊队参与服务", "3400名 志愿者参与服务"],
            [],
        ),
        (  # money for what stands behind it
            "县财政每年安排2000万元旅游发展专项资金。",
            ["20000000元 每年安排旅游发展专项资金"],
            [],
        ),
        (  # a verb that says too little takes its purpose
            "全市投入1.6亿元用于改善农村饮水条件。",
            ["160000000元 投入用于改善农村饮水条件 @永州市"],
            [],
        ),
        (  # 五年来 is a period up to the issue
            "五年来，东安县累计投入教育经费25亿元。",
            ["2500000000元 投入教育经费 @东安县 2016-03-15/2021-03-15 cumulative"],
            [],
        ),
        (  # two years are one period
            "2019年、2020年宁远县共改造旱厕5600座。",
            ["5600座 改造旱厕 @宁远县 2019-01-01/2020-12-31"],
            [],
        ),
        (  # clauses inside a quotation
            "“去年我们村卖柑橘收入320万元，户均增收2万元。”老李说。",
            ["3200000元 卖柑橘收入 2020-01-01/2020-12-31", "20000元 户均增收 2020-01-01/2020-12-31"],
            [],
        ),
        (  # over; 其中
            "参加培训的学员有200多名，其中女性85名。",
            ["200名 参加培训的学员 over", "85名 参加培训的学员中的女性"],
            [],
        ),
        (  # 名 is the counter, not the begin of 名师
            "1200多名师生现场观看演出。",
            ["1200名 师生现场观看演出 over"],
            [],
        ),
        (  # numbers of typhoons
            "在第9号台风影响下，道县有3个乡镇停电。",
            ["3个 乡镇停电 @道县"],
            [],
        ),
        (  # numbers of documents; a year to come
            "〔2020〕15号文件要求，到2022年建成示范社区50个。",
            ["50个 建成示范社区 2022-01-01/2022-12-31 target"],
            [],
        ),
        (  # titles and quoted formulas
            "按照《“十四五”规划（2021－2025年）》，“125”工程进展顺利。",
            [],
            [],
        ),
        (  # roads
            "省道322线中断，5G信号恢复。",
            [],
            [],
        ),
        (  # a dimension in front, the thing behind
            "全长15公里的堤防加固工程完工。",
            ["15公里 堤防加固工程全长"],
            [],
        ),
        (  # a change in the unit itself
            "1月至2月，用电量达3.6亿千瓦时，同比增加4200万千瓦时。",
            [
                "360000000千瓦时 用电量 2021-01-01/2021-02-28",
                "42000000千瓦时 用电量增加 2021-01-01/2021-02-28 change",
            ],
            [],
        ),
        (  # lengths of time with an indicator
            "办理时限由15个工作日缩短至3个工作日。",
            ["15个工作日 办理时限", "3个工作日 办理时限"],
            [],
        ),
        (  # attendance and votes
            "全会应到委员45人，赞成45票。",
            ["45人 全会应到委员", "45票 赞成"],
            [],
        ),
        (  # per cent in characters
            "百分之九十五以上的村通了客车。",
            ["95% 村通了客车 over"],
            [],
        ),
        (  # tenths of a noun
            "宁远县三成以上农户参与合作经营。",
            ["30% 农户参与合作经营 @宁远县 over"],
            [],
        ),
        (  # a change of a price
            "粮食价格每斤上涨0.2元。",
            ["0.2元 粮食价格上涨 change"],
            [],
        ),
        (  # a price for a unit
            "当地电价为0.56元/千瓦时。",
            ["0.56元/千瓦时 电价"],
            [],
        ),
        (  # two places side by side: none is taken
            "道县、宁远县共投入抗旱资金800万元。",
            ["8000000元 投入抗旱资金"],
            [],
        ),
        (  # a share of the year's task
            "全市完成造林23万亩，占年度任务的115%。",
            ["230000亩 造林 @永州市", "115% 造林占年度任务 @永州市 share"],
            [],
        ),
        (  # the year compared with is not the period
            "目前，全市有高新技术企业210家，比2019年增加56家。",
            [
                "210家 高新技术企业 @永州市 2021-03-15/2021-03-15",
                "56家 高新技术企业增加 @永州市 2021-03-15/2021-03-15 change",
            ],
            [],
        ),
        (  # 较上年净增 is a change
            "宁远县脱贫人口人均纯收入达10650元，较上年净增1320元。",
            ["10650元 脱贫人口人均纯收入 @宁远县", "1320元 脱贫人口人均纯收入净增 @宁远县 change"],
            [],
        ),
        (  # below nought
            "气温降至零下12℃，积雪厚度达15厘米。",
            ["-12℃ 气温", "15厘米 积雪厚度"],
            [],
        ),
        (  # a number in a name
            "永州市第三人民医院新建大楼1栋。",
            ["1栋 第三人民医院新建大楼 @永州市"],
            [],
        ),
        (  # hours and minutes are one length of time: refused
            "列车时速350公里，全程运行时间缩短至2小时30分。",
            ["350公里 列车时速"],
            [],
        ),
        (  # a list with one number keeps all its members
            "种植柳树、杨树3000余棵。",
            ["3000棵 种植柳树、杨树 over"],
            [],
        ),
        (  # a verb ends the noun; a difference needs a level in its own unit
            "第一批次的500吨储备肉投放市场，每公斤比市场价低3元。",
            ["500吨 储备肉投放市场"],
            ["3元"],
        ),
        (  # a number of people without a unit
            "宁远县某镇总人口2.3万，耕地面积3.4万亩。",
            ["23000 某镇总人口 @宁远县", "34000亩 耕地面积 @宁远县"],
            [],
        ),
        (  # 成立 ends the noun
            "他带领12户村民成立合作社，亩均收益4000元。",
            ["12户 村民成立合作社", "4000元 亩均收益"],
            [],
        ),
        (  # three verbs with their objects
            "消防部门排查隐患1256处，督促整改1198处，临时查封单位6家。",
            ["1256处 消防部门排查隐患", "1198处 督促整改", "6家 临时查封单位"],
            [],
        ),
        (  # three tenths as a share
            "投票率达87%，其中女性候选人得票占三成。",
            ["87% 投票率", "30% 女性候选人得票 share"],
            [],
        ),
        (  # a unit in words for a rate
            "黄河干流流量达4500立方米每秒，超警戒水位0.35米。",
            ["4500立方米每秒 黄河干流流量", "0.35米 超警戒水位"],
            [],
        ),
        (  # a length of time that an indicator explains
            "参训学员共计86人，培训为期5天。",
            ["86人 参训学员", "5天 培训为期"],
            [],
        ),
        (  # 以内 is under; 新增 is no change
            "登记失业率控制在4%以内，城镇新增就业5.2万人。",
            ["4% 登记失业率 under", "52000人 城镇新增就业"],
            [],
        ),
    ],
)
def test_a_sentence_gives_these_figures_and_no_others(
    read: Read, text: str, figures: list[str], unread: list[str]
) -> None:
    reading = read(text)
    assert reading.lines() == figures
    assert reading.unread() == unread


UNITS = ["吨", "万元", "亿元", "万亩", "公里", "户", "人次", "个", "名", "%", "MW", "平方米"]


@given(st.integers(1, 9999), st.sampled_from(UNITS), st.sampled_from(["近", "约", "超过", ""]))
@settings(max_examples=60)
def test_an_amount_spans_exactly_its_words(number: int, unit: str, qualifier: str) -> None:
    text = f"产量达{qualifier}{number}{unit}。"
    (amount,) = amounts_in(text, Span(0, len(text)))
    assert amount.span.of(text) == f"{qualifier}{number}{unit}"
    factor = {"万": 10_000, "亿": 100_000_000}.get(unit[0], 1)
    assert amount.value == number * factor
    assert amount.unit_text == unit.lstrip("万亿")
