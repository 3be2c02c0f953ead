"""What tells of an event and what does not: 兰州日报 of 2020-03-10, every sentence invented."""

from __future__ import annotations

import pytest

from tests.events.support import read, shown

TOLD = [
    # who went where
    (
        "3月9日，市长［周明］到〈榆中县〉调研春耕生产。",
        ["Inspection 2020-03-09 榆中县 周明"],
    ),  # the plain case
    (
        "9日上午，县长［赵雪］深入〈榆中县〉〈夏官营镇〉检查防火工作。",
        ["Inspection 2020-03-09 夏官营镇 赵雪"],
    ),  # innermost
    (
        "3月8日，副省长［吴江］率队赴〈皋兰县〉、〈永登县〉督导水库加固。",
        ["Inspection 2020-03-08 皋兰县 吴江"],
    ),  # a list
    (
        "昨天，市委书记［陈海］一行看望慰问了〈城关区〉的困难职工。",
        ["Visit 2020-03-09 城关区 陈海"],
    ),  # 看望慰问 is one act
    ("3月5日，省验收组进驻〈红古区〉。", ["Assessment 2020-03-05 红古区 -"]),  # a team that arrives
    # meetings
    ("3月6日，全市禁毒工作会议在〈七里河区〉召开。", ["Meeting 2020-03-06 七里河区 -"]),  # passive
    ("3月6日，市委举行常委（扩大）会议。", ["Meeting 2020-03-06 兰州市 -"]),  # the body's place
    (
        "3月6日，市政府召开常务会议，研究部署防汛、审议有关方案，讨论通过会议纪要。",
        ["Meeting 2020-03-06 兰州市 -"],
    ),  # agenda
    (
        "2019年2月召开动员大会，6月召开观摩交流会，9月召开总结大会。",
        [
            "Meeting 2019-02 - -",
            "Meeting 2019-06 - -",
            "Meeting 2019-09 - -",
        ],
    ),  # one date each
    (
        "全国苹果矮化栽培培训会、全省百合产业年会分别在〈榆中县〉、〈七里河区〉举行。",
        [
            "Training - 榆中县 -",
            "Meeting - 七里河区 -",
        ],
    ),  # separately, in order
    (
        "日前，市人大常委会举行第三十次会议。",
        ["Meeting - 兰州市 -"],
    ),  # 日前 names no date, an ordinal is no count
    # held
    (
        "2019年5月、10月办了两届百合展销会。",
        ["Exhibition 2019-05 - -", "Exhibition 2019-10 - -"],
    ),  # two months, two events
    (
        "3月1日，〈皋兰县〉举行北山引水渠奠基仪式。",
        ["Ceremony 2020-03-01 皋兰县 -"],
    ),  # the last noun is the head
    (
        "3月7日上午，兰州三中举行成人礼暨毕业典礼。",
        ["Ceremony 2020-03-07 - -"],
    ),  # a school: nothing tells its place
    ("3月2日至6日，全县护林员培训班在〈永登县〉党校开班。", ["Training 2020-03-02 永登县 -"]),  # a range
    (
        "第五届玫瑰文化旅游节将于5月18日在〈永登县〉开幕。",
        ["Ceremony 2020-05-18 永登县 - planned"],
    ),  # to come
    ("3月8日，〈安宁区〉开展消防应急疏散演练。", ["Drill 2020-03-08 安宁区 -"]),  # a drill
    ("昨日，黄河风情马拉松在〈城关区〉开赛。", ["Competition 2020-03-09 城关区 -"]),  # a competition
    # works
    (
        "2018年5月，环湖路开工建设，2019年12月建成通车。",
        ["Construction 2018-05 - -", "Construction 2019-12 - -"],
    ),  # two acts
    ("目前，位于〈榆中县〉的玫瑰加工园已开工建设。", ["Construction - 榆中县 -"]),  # completed, no date
    ("2020年，〈皋兰县〉将启动三个灌区改造。", ["Launch 2020 皋兰县 - planned"]),  # planned in a year
    # papers
    ("2017年，市委统战部出台了《乡贤联谊办法》。", ["Issuance 2017 兰州市 -"]),  # a year and a title
    (
        "今年以来，〈永登县〉先后制定《水权交易办法》《节水方案》。",
        ["Issuance 2020 永登县 -"],
    ),  # over a time, with titles
    (
        "2019年6月12日，省政府批准〈榆中县〉建立自然保护区。",
        ["Approval 2019-06-12 榆中县 -"],
    ),  # the object is the place
    # posts
    ("3月4日，县十七届人大六次会议选举［吴海］为县长。", ["Election 2020-03-04 - 吴海"]),  # elected
    (
        "会议决定任命［张涛］为副市长，免去［刘忠］的局长职务。",
        ["Appointment - - 张涛", "Removal - - 刘忠"],
    ),  # no date
    # trouble
    (
        "3月3日，〈永登县〉遭受雹灾，消防队紧急转移群众120人。",
        ["Disaster 2020-03-03 永登县 -", "Rescue 2020-03-03 永登县 -"],
    ),
    ("3月8日，〈红古区〉发生一起交通事故。", ["Accident 2020-03-08 红古区 -"]),  # 一起 is no statistic
    ("近日，｛永登县人民法院｝公开开庭审理了一起盗采砂石案。", ["CourtHearing - - -"]),  # 近日 and a body
    (
        "3月2日，｛县公安局｝抓获犯罪嫌疑人3名。",
        ["Enforcement 2020-03-02 - -"],
    ),  # a day makes a number part of one act
    # gifts, signatures
    ("3月9日，｛兰州某商会｝向〈榆中县〉捐赠口罩1万只。", ["Donation 2020-03-09 榆中县 -"]),  # a gift
    ("自2019年3月启动以来，活动办了四期。", []),  # nothing names what it is
    ("图书捐赠行动自2019年3月启动以来，办了四期。", ["Donation 2019-03 - -"]),  # 自…以来 behind the trigger
    ("3月6日，〈西固区〉与三家企业签署合作协议。", ["Signing 2020-03-06 西固区 -"]),  # a signature
]

TOLD += [
    (
        "项目一期计划今年8月开工、2021年10月投产，落户〈榆中县〉。",
        ["Construction 2020-08 - - planned", "Construction 2021-10 - - planned"],
    ),  # each verb has a date of its own
    (
        "自3月5日开展专项整治以来，县交警大队检查车辆900辆次，查处酒驾12起。",
        [],
    ),  # counted since that day, and done on none
    (
        "3月5日，〈榆中县〉召开调度会，县长［高远］主持会议。\n［高远］与14个乡镇签订了责任书。",
        ["Meeting 2020-03-05 榆中县 高远", "Signing 2020-03-05 榆中县 高远"],
    ),  # signed by who was there
    (
        "3月5日，｛县卫生局｝举办急救知识培训班。医师［林峰］讲解了操作要领。",
        ["Training 2020-03-05 - 林峰"],
    ),  # who teaches the class
    (
        "3月5日，〈榆中县〉法院公开宣判一起案件。会计［石磊］犯贪污罪，被判处有期徒刑一年。",
        ["CourtHearing 2020-03-05 榆中县 石磊"],
    ),  # who is sentenced
    (
        "3月5日，〈榆中县〉召开表彰大会，并授予教师［白羽］等10人“师德标兵”称号。",
        ["Meeting 2020-03-05 榆中县 -", "Designation 2020-03-05 榆中县 白羽"],
    ),  # a title given to who stands behind the verb
    ("今年2月，“雪山”牌苹果拿到绿色食品认证。", ["Designation 2020-02 - -"]),  # goods are certified
    ("3月5日，〈榆中县〉获批为全省电商示范县。", ["Designation 2020-03-05 榆中县 -"]),  # a standing
    ("3月5日，〈榆中县〉表彰了12名教师。", ["Recognition 2020-03-05 榆中县 -"]),  # no standing
    ("3月8日，〈榆中县〉水务公司检修主管网。", ["Construction 2020-03-08 榆中县 -"]),  # pipes mended
]

TOLD += [
    ("3月8日，〈皋兰县〉举行2020年首批项目集中签约仪式。", ["Ceremony 2020-03-08 皋兰县 -"]),  # the year describes
    ("〈榆中县〉至〈永登县〉公路2019年12月建成通车。", ["Construction 2019-12 - -"]),  # road ends are no places
    (
        "3月9日，〈榆中县〉举行开工仪式。仪式上，｛茶业协会｝捐赠茶苗2万株。",
        [
            "Ceremony 2020-03-09 榆中县 -",
            "Donation 2020-03-09 榆中县 -",
        ],
    ),  # 仪式上 goes on
    ("全市中学生运动会昨日落幕。", ["Competition 2020-03-09 兰州市 -"]),  # the date behind the name
    ("记者昨从市公安局获悉，｛城关分局｝近日打掉一个赌博团伙。", []),  # 昨 is when it was heard; 打掉 is weak
    (
        "3月2日，县人大常委会会议召开，决定任命［乌兰］为副县长。",
        ["Meeting 2020-03-02 - -", "Appointment 2020-03-02 - 乌兰"],
    ),
    (
        "3月9日，县法院公开宣判一起案件，并处罚金2万元。",
        ["CourtHearing 2020-03-09 - -"],
    ),  # the fine is the judgement
    (
        "3月9日，县长［周明］带队督查河道，并召开现场会。",
        ["Inspection 2020-03-09 - 周明", "Meeting 2020-03-09 - 周明"],
    ),
]

TOLD += [
    (
        "（2020年3月5日县人大常委会第三次会议通过）任命［高远］为局长。\n任命［石磊］为主任；［林峰］为院长。",
        ["Appointment 2020-03-05 - 高远", "Appointment 2020-03-05 - 石磊,林峰"],
    ),  # the session over a list dates every line of it
    (
        "3月4日，｛县人大常委会｝第八次会议决定，任命［江河］为副县长；免去［田野］的局长职务。接受［白帆］辞去委员职务的请求。",
        [
            "Meeting 2020-03-04 - -",
            "Appointment 2020-03-04 - 江河",
            "Removal 2020-03-04 - 田野",
            "Removal 2020-03-04 - 白帆",
        ],
    ),  # a session that decides; who resigns is not who is removed
    (
        "3月4日，县人代会举行全体会议。\n［高远］当选为主任。［石磊］、［林峰］当选为副主任。",
        ["Meeting 2020-03-04 - -", "Election 2020-03-04 - 高远", "Election 2020-03-04 - 石磊,林峰"],
    ),  # one election of one session
    (
        "县委日前决定：［高远］同志任局党组书记，免去其副书记职务。",
        ["Appointment - - 高远", "Removal - - 高远"],
    ),  # 同志任, and 其 is who was named before
    (
        "9月12日夜间到13日，〈榆中县〉遭遇强降雨。",
        ["Disaster 2019-09-12 榆中县 -"],
    ),  # a range with half-days
    (
        "3月8日凌晨，山洪围困〈夏官营镇〉多户村民。｛县消防大队｝赶到后救出群众9人。",
        ["Disaster 2020-03-08 夏官营镇 -", "Rescue 2020-03-08 夏官营镇 -"],
    ),  # the rescue belongs to the disaster before it
    (
        "3月8日晚，〈榆中县〉公安局接到求助：一辆车陷入河滩。派出所民警于9日凌晨将5人全部救出。",
        ["Rescue 2020-03-08 榆中县 -"],
    ),  # from the call to the rescue is one
    (
        "3月8日，｛中级法院｝公开宣判一起案件。\n宣判后，法院召开新闻通报会。",
        ["CourtHearing 2020-03-08 - -", "Meeting 2020-03-08 - -"],
    ),  # 宣判后 goes on
    (
        "昨日，记者从发布会上获悉，第六届牡丹文化节将于4月23日至25日在〈榆中县〉举行。",
        ["Exhibition 2020-04-23 榆中县 - planned"],
    ),  # when it was heard is not when it is
    (
        "昨天是植树节。上午，市长［周明］来到〈榆中县〉看望护林员。",
        ["Visit 2020-03-09 榆中县 周明"],
    ),  # 上午 of the day said before
    ("4月上旬，省农业厅将派人赴〈永登县〉开展技术指导。", ["Inspection 2020-04 永登县 - planned"]),  # the nearer April
    ("2002年，〈榆中县〉被确定为重点县。", ["Designation 2002 榆中县 -"]),  # no approval
    (
        "3月9日,全縣舉行圖書館落成儀式。",
        ["Ceremony 2020-03-09 - -"],
    ),  # traditional words, half-width marks
    (
        "3月6日，〈榆中县〉举行对接会。市长［周明］参加，两地企业签订协议5份。",
        ["Meeting 2020-03-06 榆中县 周明", "Signing 2020-03-06 榆中县 -"],
    ),  # who came is at the meeting, what was signed follows
    (
        "3月5日，〈榆中县〉召开现场会。\n会前，与会人员观摩了〈夏官营镇〉的菜棚。",
        ["Meeting 2020-03-05 榆中县 -", "Visit 2020-03-05 夏官营镇 -"],
    ),  # those who meet go and see
]

TOLD += [
    (
        "现将拟任人选公示如下：\n［高远］，1970年2月生，现任副局长，拟任局长。\n［石磊］，现任科长，拟提名为副局长人选。\n"
        "公示时间：2020年3月9日至3月15日。",
        ["Publication 2020-03-09 兰州市 -"],
    ),  # a notice is one publication, in which the candidates take no part
    (
        "3月6日，花会在〈榆中县〉开幕。\n今日，512名选手的角逐将决出冠军。\n当天还举行了签约仪式。",
        ["Ceremony 2020-03-06 榆中县 -", "Competition 2020-03-10 - - planned", "Signing 2020-03-06 榆中县 -"],
    ),  # 当天 is no day to come
    ("本周六，〈榆中县〉将召开表彰大会。", ["Meeting 2020-03-14 榆中县 - planned"]),  # a weekday
    ("5月1日，〈榆中县〉全民健身中心试营业。", ["Launch 2020-05-01 榆中县 - planned"]),  # ten months gone: to come
    ("〈榆中县〉出台了《旧村改造办法》。", ["Issuance - 榆中县 -"]),  # a paper by title, at no known time
    ("从2018年起，〈榆中县〉推行“一村一品”。", ["Launch 2018 榆中县 -"]),  # begun with a year
    ("3月5日，“海葵”登陆〈榆中县〉，倒塌房屋20间。", ["Disaster 2020-03-05 榆中县 -"]),  # the houses are no accident
    (
        "3月5日，冰雹突袭〈榆中县〉。〈榆中县〉启动自然灾害救助Ⅳ级应急响应。",
        ["Disaster 2020-03-05 榆中县 -", "Launch 2020-03-05 榆中县 -"],
    ),  # what was put in force about it
    ("3月5日，冰雹、大風突襲〈榆中县〉。", ["Disaster 2020-03-05 榆中县 -"]),  # the same in traditional characters
    ("2018年，〈榆中县〉剪纸列入省级非物质文化遗产名录。", ["Designation 2018 榆中县 -"]),  # a list named
    ("3月5日，今年首期种植技术培训班在〈榆中县〉开班。", ["Training 2020-03-05 榆中县 -"]),  # 今年 only describes
    ("3月5日，市纪委约谈了镇长［石磊］。", ["Meeting 2020-03-05 兰州市 石磊"]),  # who was called in
    (
        "记者从3月5日召开的新闻发布会上获悉，〈榆中县〉花卉节将于4月2日开幕。",
        ["Meeting 2020-03-05 兰州市 -", "Ceremony 2020-04-02 榆中县 - planned"],
    ),  # the briefing at which it was heard
    (
        "3月12日零时起至4月10日，〈榆中县〉夏官营镇至和平镇路段实行交通管制。",
        ["Enforcement 2020-03-12 榆中县 - planned"],
    ),  # a road closed
    (
        "3月5日，〈榆中县〉举行座谈会。会议还下发了《河道管护办法》。",
        ["Meeting 2020-03-05 榆中县 -", "Issuance 2020-03-05 榆中县 -"],
    ),  # the meeting's paper
    ("3月5日，两只天鹅在〈榆中县〉放飞。", ["Activity 2020-03-05 榆中县 -"]),  # set free
]

NOT_TOLD = [
    "今天夜间到明天，〈榆中县〉有阵雨，局地有冰雹。",  # a forecast
    "第二届民歌比赛报名至3月20日。",  # the end of registration
    "学生们放飞梦想，〈榆中县〉3月5日春风送暖。",  # nothing happens
    "3月5日，〈榆中县〉客商约定五月份回访。",  # agreed, not done
    "3月5日，〈榆中县〉副县长［李红］到任。",  # no journey
    "［高远］，1968年9月生，现任副局长，拟任县文旅局局长。",  # a birthday is no day of an act
    "今年全县计划建成便民桥17座。",  # a target
    "教育局印发《校园安全十条》。",  # no time: left unread
    "3月9日，记者走进〈榆中县〉，麦田一片葱绿。",  # the reporter's own way
    "截至3月9日，全县召开会议讨论了方案。",  # 截至 is no day of an act
    "要扎实开展技能培训。",  # a wish
    "会议指出，要召开好民主生活会。",  # a directive
    "他强调，各县区要在3月15日前召开动员会。",  # speech and deadline
    "市长［周明］强调，3月12日召开的推进会要开出实效。",  # all behind 强调，is speech
    "村里每月召开一次例会。",  # a habit
    "〈永登县〉每年举办采摘节。",  # a habit
    "认真学习贯彻全市安全生产会议精神。",  # only mentioned
    "按照省委全会部署，扎实推进验收工作。",  # a reason
    "各单位要认真准备迎接考核。",  # a wish
    "2019年培训8期940人。",  # a statistic
    "全年救助困难群众300人次。",  # a statistic
    "近年来，全市大力开展植树活动。",  # a general effort
    "《展览管理办法》共十条。",  # inside a title
    "他说：“我去年参观了展览。”",  # inside a quotation
    "检查站设在路口。",  # a longer word
    "培训中心占地十亩。",  # an institution
    "当选的代表来自各行各业。",  # an attribute
    "为筹备召开党代会，县里成立专班。",  # a preparation
    "尚未召开听证会的，不得开工。",  # not held
    "如果发生事故，立即拨打电话。",  # a condition
    "防止发生火灾。",  # a prevention
    "家庭医生签约率达到98%。",  # a figure
    "2019年是项目建设年。",  # a motto
    "力争6月底前建成通车。",  # a target
    "严禁燃放爆竹，防范森林火灾。",  # a ban
    "群众可以到展览馆参观。",  # a possibility
    "青年志愿者深入街巷。",  # nothing happens
    "［李红］在学习讨论中说，收获很大。",  # nothing happens
    "考核办法明确了评估指标。",  # nouns
    "长期以来，村民以渔为生。",  # nothing happens
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_an_act_is_read(text: str, expected: list[str]) -> None:
    assert [shown(event) for event in read(text)] == expected


@pytest.mark.parametrize("text", NOT_TOLD)
def test_wishes_habits_mentions_and_figures_are_no_events(text: str) -> None:
    assert [shown(event) for event in read(text)] == []
