"""Constructions of newspapers that tell of events, by kind of trap; every sentence is invented.

A case is its name, the marked text (see tests/events/support.py) and the events it tells: type, date, place, people.
The issue is 兰州日报 of 2020-03-10 unless the case names another day.
"""

from __future__ import annotations

Case = tuple[str, str, list[str]]

LAYOUT: list[Case] = [
    (
        "half-width marks",
        "3月9日,〈武功县〉召开防汛会议(扩大到乡镇),县长［石峰］主持会议.",
        ["Meeting 2020-03-09 武功县 石峰"],
    ),
    ("half-width marks and a ban", "各单位要严防火灾,严禁带火种进山.", []),
    (
        "traditional characters",
        "3月8日，〈澧县〉舉行圖書館奠基儀式，縣長［鄭業］出席儀式。",
        ["Ceremony 2020-03-08 澧县 鄭業"],
    ),
    ("traditional characters, a wish", "各地應當認真組織演練，確保萬無一失。", []),
    ("a date that lost a character", "9日上午,〈蓬莱区〉渔港防台风应急演练在码头举行。", ["Drill 2020-03-09 蓬莱区 -"]),
    ("a day of the month that is a count", "全县9日内完成检查3次。", []),
    ("bullets of short news", "●3月7日，〈勉县〉举办茶艺大赛。", ["Competition 2020-03-07 勉县 -"]),
    (
        "a caption repeats the event",
        "3月6日，〈寿县〉举行广场舞比赛。\n^〈寿县〉广场舞比赛现场",
        ["Competition 2020-03-06 寿县 -"],
    ),
    ("a caption of scenery", "村里通了水。\n^图为〈婺源县〉的油菜花田", []),
    (
        "the headline tells it already",
        "#我县召开春耕现场会\n3月5日，〈泾县〉春耕现场会召开。",
        ["Meeting 2020-03-05 泾县 -"],
    ),
    ("a headline alone", "#市政府召开常务会议\n油菜花开了。", []),
]

BYLINES: list[Case] = [
    (
        "a byline glued to the day",
        "（记者［高原］）4日下午，〈大余县〉矿山救援演练在井口进行，副县长［万里］观摩。",
        ["Drill 2020-03-04 大余县 万里"],
    ),
    ("the reporter walks about", "3月8日，记者走进〈洞口县〉的橘园，枝头已冒新芽。", []),
    ("the reporter comes along", "3月8日，记者跟随采访团出发，走进〈洞口县〉、〈武冈市〉，看春耕备耕。", []),
    (
        "heard by the reporter",
        "记者10日从县教育局获悉，〈蕲春县〉将于4月2日举行中学生运动会。",
        ["Competition 2020-04-02 蕲春县 - planned"],
    ),
    ("heard, and nothing happened", "记者昨从市水务局获悉，水质保持稳定。", []),
]

DATES: list[Case] = [
    ("only the day", "6日，〈岷县〉召开药材产业调度会。", ["Meeting 2020-03-06 岷县 -"]),
    ("the day beyond the issue is last month's", "28日，〈岷县〉召开药材产业调度会。", ["Meeting 2020-02-28 岷县 -"]),
    ("yesterday with its number", "昨天（9日），〈平罗县〉枸杞采摘机上线运行。", ["Launch 2020-03-09 平罗县 -"]),
    (
        "last night beside today",
        "昨晚，〈东乡区〉举行消夏晚会，今日还有群众等着看。",
        ["Performance 2020-03-09 东乡区 -"],
    ),
    (
        "the dateline's day is not the event's",
        "@本报3月9日讯\n7日，〈夏津县〉椹果节在黄河故道开幕。",
        ["Ceremony 2020-03-07 夏津县 -"],
    ),
    (
        "today in a dispatch",
        "@新华社兰州3月8日电\n全省防沙治沙大会今天在〈民勤县〉召开。",
        ["Meeting 2020-03-08 民勤县 -"],
    ),
    (
        "past, present and planned in one paragraph",
        "2018年6月，〈通城县〉环城公路开工。3月8日，公路通车。县里计划2021年启动二期工程。",
        [
            "Construction 2018-06 通城县 -",
            "Construction 2020-03-08 通城县 -",
            "Launch 2021 通城县 - planned",
        ],
    ),
    (
        "two events of two days, the people with the second",
        "3月5日，〈繁峙县〉举行中学生辩论赛决赛。3月7日，县里召开表彰大会，县长［叶青］出席会议并讲话。",
        ["Competition 2020-03-05 繁峙县 -", "Meeting 2020-03-07 繁峙县 叶青"],
    ),
    (
        "a day and a year in the name",
        "3月8日，2020年〈合江县〉荔枝消费季在码头广场启动。",
        ["Launch 2020-03-08 合江县 -"],
    ),
    ("the year of an account is no day", "会上通报了2018年度考核情况。", []),
    ("until a day", "文化节持续到8月底，期间将举办花车巡游、灯谜竞猜等活动。", []),
    ("compared with a year", "全县比2018年多建立合作社12家。", []),
    ("as of a day", "截至3月9日，全县举办培训班18期。", []),
    ("a deadline", "各乡镇须在3月底前召开动员会。", []),
    ("a range of days", "3月2日至4日，〈桐城市〉黄梅戏展演在大剧院举行。", ["Performance 2020-03-02 桐城市 -"]),
    (
        "a half-day of the day before",
        "3月8日是妇女节。下午，〈泗洪县〉妇联举办插花比赛。",
        ["Competition 2020-03-08 泗洪县 -"],
    ),
    ("a birthday", "［江帆］，1975年3月生，现任县文化馆馆长。", []),
]

PEOPLE: list[Case] = [
    (
        "roles of a session",
        "3月6日，〈丘北县〉召开辣椒产业推进会，县委书记［罗成］出席会议并讲话，县长［雷鸣］主持会议，副县长［方舟］宣读通报。",
        ["Meeting 2020-03-06 丘北县 罗成,雷鸣,方舟"],
    ),
    (
        "elected by the session",
        "3月6日，县第十八届人民代表大会第五次会议选举［罗成］为县长。",
        ["Meeting 2020-03-06 - -", "Election 2020-03-06 - 罗成"],
    ),
    ("no holder at all", "副县长一职暂时空缺，人选正在酝酿。", []),
    (
        "appointed and removed",
        "3月6日，县人大常委会决定任命［罗成］为副县长，免去［雷鸣］的副县长职务。",
        ["Appointment 2020-03-06 - 罗成", "Removal 2020-03-06 - 雷鸣"],
    ),
    ("resigns", "3月6日，会议决定接受［方舟］辞去副县长职务的请求。", ["Removal 2020-03-06 - 方舟"]),
    ("engaged as adviser", "3月6日，｛市侨联｝聘请［方舟］为文化顾问。", ["Appointment 2020-03-06 - 方舟"]),
    ("who is quoted takes no part", "3月6日，县里召开座谈会，学习［方舟］先进事迹。", ["Meeting 2020-03-06 - -"]),
    (
        "who remembers signs nothing",
        "厂长［方舟］记得，去年3月12日签约，9月投产。",
        ["Signing 2019-03-12 - -", "Construction 2019-09 - -"],
    ),
    (
        "a villager inspects nothing",
        "3月6日上午，村民［王福］走进村卫生室量血压。",
        [],
    ),
    (
        "a tour and its stops",
        "3月6日，市长［罗成］到〈兰坪白族普米族自治县〉调研。在〈啦井镇〉，［罗成］察看了选矿车间。［罗成］还来到〈通甸镇〉，看望慰问困难职工。",
        [
            "Inspection 2020-03-06 兰坪白族普米族自治县 罗成",
            "Inspection 2020-03-06 啦井镇 罗成",
            "Visit 2020-03-06 通甸镇 罗成",
        ],
    ),
    (
        "at a stop he only speaks",
        "3月6日，市长［罗成］到〈兰坪白族普米族自治县〉调研。［罗成］强调，要在〈啦井镇〉察看车间。",
        ["Inspection 2020-03-06 兰坪白族普米族自治县 罗成"],
    ),
    (
        "talks behind a tour",
        "3月6日，市长［罗成］到〈榆中县〉调研。座谈会上，［罗成］听取了汇报。",
        ["Inspection 2020-03-06 榆中县 罗成", "Meeting 2020-03-06 榆中县 罗成"],
    ),
    (
        "one act told twice",
        "3月6日，县长［罗成］深入〈榆中县〉检查校园安全。6日，［罗成］一行检查了食堂。副县长［雷鸣］一同检查。",
        ["Inspection 2020-03-06 榆中县 罗成,雷鸣"],
    ),
    (
        "who reports next was at the meeting, not at the signing",
        "3月6日，〈榆中县〉召开春防会议。会上，县里与乡镇签订了责任书。副县长［雷鸣］通报情况。",
        ["Meeting 2020-03-06 榆中县 雷鸣", "Signing 2020-03-06 榆中县 -"],
    ),
]

PLACES: list[Case] = [
    ("where a road leads", "3月6日，通往〈迭部县〉的旅游公路通车。", ["Construction 2020-03-06 - -"]),
    ("the ends of a road", "〈陇西县〉至〈漳县〉公路3月6日开工。", ["Construction 2020-03-06 - -"]),
    (
        "where the guests come from",
        "3月6日，剪纸展在〈环县〉开幕，来自〈安塞区〉的艺人到场。",
        ["Ceremony 2020-03-06 环县 -"],
    ),
    ("how far off", "3月6日，海上发生5.2级地震，震中距〈三沙市〉约355公里。", ["Disaster 2020-03-06 - -"]),
    ("the goods of a place", "3月6日，〈永兴〉冰糖橙推介会在〈长沙市〉举行。", ["Promotion 2020-03-06 长沙市 -"]),
    (
        "who is honoured, not by which level",
        "2018年，〈灵台县〉被确定为〈甘肃省〉生态文明示范县。",
        ["Designation 2018 灵台县 -"],
    ),
    (
        "designated since",
        "自2016年被确定为改革试点县以来，〈灵台县〉步子不停。",
        ["Designation 2016 灵台县 -"],
    ),
    (
        "the innermost of a chain",
        "3月6日，〈渭源县〉〈会川镇〉举行药材交易会开幕式。",
        ["Ceremony 2020-03-06 会川镇 -"],
    ),
    ("two provinces in one event", "3月6日，〈正宁县〉与〈旬邑县〉签署护林联防协议。", ["Signing 2020-03-06 正宁县 -"]),
    (
        "a tour and the counties inside it",
        "3月6日，副省长［吴江］到〈临沂市〉督导，先后来到〈郯城县〉、〈兰陵县〉。市长［罗成］陪同活动。",
        ["Inspection 2020-03-06 临沂市 吴江,罗成"],
    ),
    ("where a guest is from", "3月6日，市长［罗成］会见〈江苏省〉客商。", ["Reception 2020-03-06 - 罗成"]),
    ("a place where nothing happens", "〈郯城县〉的麦子熟了。", []),
    ("the body's seat", "3月6日，省委召开经济工作会议。", ["Meeting 2020-03-06 甘肃省 -"]),
]

PAPERS: list[Case] = [
    ("issued in a year", "2018年，〈礼县〉出台《苹果产业扶持办法》。", ["Issuance 2018 礼县 -"]),
    ("the title of a paper is no event", "《关于做好森林防火演练的通知》挂在墙上。", []),
    (
        "a session adopts papers",
        "3月6日，市政府召开常务会议。会议审议并原则通过了《城市供水条例（草案）》。",
        ["Meeting 2020-03-06 兰州市 -", "Approval 2020-03-06 兰州市 -"],
    ),
    ("a prize is no fair", "2019年5月，〈紫阳县〉荣获第十届茶博会金奖。", ["Recognition 2019-05 紫阳县 -"]),
    ("a session that prepares a fair", "3月6日，博览会筹备工作会议在〈郴州市〉召开。", ["Meeting 2020-03-06 郴州市 -"]),
    ("what a session demands", "会议要求，要印发清单，召开推进会。", []),
    ("a project started in a year", "2017年，〈礼县〉启动“两山一湖”生态修复工程。", ["Launch 2017 礼县 -"]),
    ("a work that merely goes on", "近年来，全县坚持开展移风易俗工作。", []),
    ("a campaign of no day", "全县上下积极开展植树活动。", []),
]

FIGURES: list[Case] = [
    ("so many courses a year", "2019年，全县举办培训班2360期，培训农民31万人次。", []),
    ("so many arrests a year", "去年，全市抓获犯罪嫌疑人320名，破案410起。", []),
    ("accidents have fallen", "3月6日，记者从交警支队了解到，全市交通事故同比下降12%。", []),
    ("so many files set up", "3月2日至6日，医疗队下乡巡诊，建立健康档案904份。", []),
    ("so many turbines", "3月6日，风电场40台风机全部安装完毕。", []),
    ("eleven kinds of check", "3月6日起，十一项检查在乡卫生院就能做。", []),
    ("one gift of these days", "日前，华侨［梁宽］向〈梅县区〉一所小学捐资180万元。", ["Donation - 梅县区 梁宽"]),
    ("grants on one day", "3月6日，｛县慈善总会｝向52名学生发放助学金15万元。", ["Donation 2020-03-06 - -"]),
]

KINDS: list[Case] = [
    (
        "a model chosen",
        "3月6日，〈临沭县〉村支书［王臣］当选“时代楷模”。",
        ["Designation 2020-03-06 临沭县 王臣"],
    ),
    ("year after year", "〈兰陵县〉自2013年起连续四年举办蔬菜博览会。", []),
    ("a forest fire", "〈嘉禾县〉3月6日发生一起森林火灾。", ["Disaster 2020-03-06 嘉禾县 -"]),
    (
        "training for growers",
        "3月6日，省里的专家来到〈永兴县〉，为果农开展栽培技术培训。",
        ["Training 2020-03-06 永兴县 -"],
    ),
    ("orders being made", "3月6日，〈嘉禾县〉工业园里，工人们正在赶制订单。", []),
    ("a ball game", "3月6日，〈嘉禾县〉中学生篮球赛在县城举行。", ["Competition 2020-03-06 嘉禾县 -"]),
    ("a fruit festival", "3月6日，〈砀山县〉举办首届高山苹果节。", ["Exhibition 2020-03-06 砀山县 -"]),
    ("a cart of the fire brigade", "3月6日，消防救援人员连夜清理路面。", []),
    (
        "a leading group",
        "3月6日，〈砀山县〉成立了以县长为组长的抗旱领导小组。",
        ["Establishment 2020-03-06 砀山县 -"],
    ),
    ("a job fair", "3月6日，〈固镇县〉在任桥镇举办返乡人员专场招聘会。", ["Recruitment 2020-03-06 固镇县 -"]),
    (
        "a job fair without a verb of holding",
        "3月6日，一场返乡人员招聘会在〈固镇县〉火热进行。",
        ["Recruitment 2020-03-06 固镇县 -"],
    ),
    ("a festival opens", "3月6日，〈罗平县〉油菜花文化旅游节开幕。", ["Ceremony 2020-03-06 罗平县 -"]),
    ("a festival starts", "3月6日，首届梨花节在〈砀山县〉启动。", ["Launch 2020-03-06 砀山县 -"]),
    ("a festival held", "2019年8月，〈罗平县〉办起了首届蜂蜜节。", ["Exhibition 2019-08 罗平县 -"]),
    ("a garden opens", "3月6日，〈东明县〉庄子文化园开园。", ["Launch 2020-03-06 东明县 -"]),
    ("a street opens", "近日，〈镇远县〉古城夜市正式开街。", ["Launch - 镇远县 -"]),
    ("a plaque unveiled", "3月6日，〈金寨县〉红军小学揭牌。", ["Ceremony 2020-03-06 金寨县 -"]),
    ("a bridge open to traffic", "3月6日，〈泸定县〉新大桥建成通车。", ["Construction 2020-03-06 泸定县 -"]),
    ("a plant in operation", "2019年9月，〈阜康市〉光伏电站并网发电。", ["Construction 2019-09 阜康市 -"]),
    ("a plant to come", "该项目预计2021年6月投产。", ["Construction 2021-06 - - planned"]),
    ("works these days done", "〈泰宁县〉古城水系整治工程日前完工。", ["Construction - 泰宁县 -"]),
    ("first build, then pay", "乡里推行先开工、后补助的办法。", []),
    (
        "a cooperative founded in a year",
        "2016年，村支书［马骏］牵头成立养牛专业合作社。",
        ["Establishment 2016 - 马骏"],
    ),
    (
        "a company registered",
        "2017年，返乡青年在〈盐池县〉注册成立了滩羊食品有限公司。",
        ["Establishment 2017 盐池县 -"],
    ),
    ("a mechanism is no body", "2017年，〈盐池县〉建立联席会议制度。", []),
    ("a system is no body", "2017年5月，〈盐池县〉建立起四级河长体系。", []),
    ("honoured in a year", "2018年，〈盐池县〉被评为全国绿化模范县。", ["Designation 2018 盐池县 -"]),
    ("a teacher honoured", "今年，教师［安然］被评为最美乡村教师。", ["Designation 2020 - 安然"]),
    ("listed as heritage", "2019年11月，〈凤翔区〉泥塑入选国家级非遗名录。", ["Designation 2019-11 凤翔区 -"]),
    ("passed the acceptance", "2019年12月，〈凤翔区〉农村饮水工程通过验收。", ["Assessment 2019-12 凤翔区 -"]),
    ("pay on acceptance", "2019年，〈凤翔区〉定下规矩，验收合格才给钱。", []),
    ("a contest come to its end", "第三届石板滩龙舟邀请赛昨日圆满落幕。", ["Competition 2020-03-09 - -"]),
    ("a medal these days", "日前，〈宾川县〉选手在全省举重锦标赛上获得银牌。", ["Competition - 宾川县 -"]),
    ("a show in the country", "3月6日晚，｛县豫剧团｝在〈鄢陵县〉上演《村官》。", ["Performance 2020-03-06 鄢陵县 -"]),
    ("a road accident", "3月6日凌晨，〈鄢陵县〉境内发生一起追尾事故。", ["Accident 2020-03-06 鄢陵县 -"]),
    ("accidents prevented", "交警上路劝导，防止发生交通事故。", []),
    ("a storm of a day", "去年7月19日的一场暴雨，冲走了〈和顺县〉47箱蜂。", ["Disaster 2019-07-19 和顺县 -"]),
    ("a drought of a month", "2019年6月，〈和顺县〉遭遇严重干旱。", ["Disaster 2019-06 和顺县 -"]),
    ("a rescue", "3月6日，〈和顺县〉消防员从井下救出两名矿工。", ["Rescue 2020-03-06 和顺县 -"]),
    ("rescuers train", "救援队平时驻在水库边。", []),
    ("a judgement", "3月6日，｛和顺县人民法院｝当庭宣判一起盗伐林木案。", ["CourtHearing 2020-03-06 - -"]),
    ("a court's car", "3月6日，巡回审判车开进村里。", []),
    ("an arrest", "3月6日，｛和顺县公安局｝抓获两名电信诈骗嫌疑人。", ["Enforcement 2020-03-06 - -"]),
    ("a gang smashed these days", "近日，｛和顺县公安局｝捣毁一处制假窝点。", ["Enforcement - - -"]),
    ("a donation", "3月6日，｛市红十字会｝向〈和顺县〉捐赠救护车两辆。", ["Donation 2020-03-06 和顺县 -"]),
    ("charity in general", "他一直热心捐款助学。", []),
    ("a drill these days", "近日，〈玉环市〉开展海上搜救应急演练。", ["Drill - 玉环市 -"]),
    ("a drill each month", "学校每月开展一次疏散演练。", []),
    ("a free clinic these days", "近日，〈玉环市〉医生上岛开展义诊。", ["Promotion - 玉环市 -"]),
    ("households move in", "3月6日，〈玉环市〉首批渔民搬进新居。", ["Relocation 2020-03-06 玉环市 -"]),
    ("guests received", "3月6日，市长［康平］会见了来访的企业家一行。", ["Reception 2020-03-06 - 康平"]),
    ("a signing", "3月6日，〈玉环市〉与五所高校签订人才合作协议。", ["Signing 2020-03-06 玉环市 -"]),
    ("a note signed", "3月6日，电工上门修好，户主签字。", []),
    ("a census", "3月6日，〈玉环市〉启动海洋资源普查。", ["Launch 2020-03-06 玉环市 -"]),
    ("a first voyage", "3月6日，〈玉环市〉至上海的货运班轮首航。", ["Launch 2020-03-06 玉环市 -"]),
    ("a training course", "3月6日，〈玉环市〉渔民技能培训班开班。", ["Training 2020-03-06 玉环市 -"]),
    ("data made public", "3月6日，｛市统计局｝发布去年经济数据。", ["Publication 2020-03-06 兰州市 -"]),
    ("an exhibition", "3月1日至8日，〈玉环市〉贝雕作品展在文化馆展出。", ["Exhibition 2020-03-01 玉环市 -"]),
    ("only mentioned", "认真贯彻全省金融工作会议精神。", []),
    ("put off", "原定3月12日举行的马拉松比赛推迟。", []),
    ("a mourning service", "3月6日，烈士［于勇］追悼会在〈玉环市〉举行。", ["Ceremony 2020-03-06 玉环市 于勇"]),
    ("trees planted", "3月6日，〈玉环市〉干部群众义务植树两千株。", ["Activity 2020-03-06 玉环市 -"]),
]
