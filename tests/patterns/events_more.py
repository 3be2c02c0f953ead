"""Events of round two: decisions on posts, what is told in passing, gifts, courts, fairs to come; all invented.

A case is as in `events_cases`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.patterns.events_cases import Case

DECISIONS: list[Case] = [
    (
        "one item each, no verb for the second",
        "3月4日，〈泗县〉人大常委会举行第九次会议。会议决定任命：［高远］为局长；［石磊］为主任。",
        ["Meeting 2020-03-04 泗县 -", "Appointment 2020-03-04 泗县 高远,石磊"],
    ),
    (
        "appointed, removed and resigned in one sentence",
        "3月4日，〈泗县〉人大常委会召开会议。会议任命［高远］为局长，免去［林峰］的副局长职务，接受［白羽］辞去副县长职务的请求。",
        [
            "Meeting 2020-03-04 泗县 -",
            "Appointment 2020-03-04 泗县 高远",
            "Removal 2020-03-04 泗县 林峰",
            "Removal 2020-03-04 泗县 白羽",
        ],
    ),
    (
        "a second decision, said again, is one of its own",
        "3月4日，〈泗县〉人大常委会举行会议。会议任命［高远］为局长、［石磊］为主任。会议还任命［白羽］为副院长。",
        ["Meeting 2020-03-04 泗县 -", "Appointment 2020-03-04 泗县 高远,石磊", "Appointment 2020-03-04 泗县 白羽"],
    ),
    (
        "who is elected, one after another in a sentence",
        "3月4日，〈巴彦县〉人代会召开会议。［高远］以180票当选为县长，［石磊］当选为副县长。",
        ["Meeting 2020-03-04 巴彦县 -", "Election 2020-03-04 巴彦县 高远,石磊"],
    ),
    (
        "the session that decides is a meeting too",
        "3月6日，〈丘北县〉第十届人大常委会第三次会议决定任命［罗成］为副县长。",
        ["Meeting 2020-03-06 丘北县 -", "Appointment 2020-03-06 丘北县 罗成"],
    ),
    ("a law passed by a session long ago", "《管理条例》（2013年5月常委会第三次会议通过）已修订。", []),
    (
        "traditional characters, several of one post",
        "3月4日，〈莆田市〉茶業協會舉行會員大會。大會選舉［鄭業］為會長，選舉［林峰］、［白羽］為副會長。",
        ["Meeting 2020-03-04 莆田市 -", "Election 2020-03-04 莆田市 鄭業", "Election 2020-03-04 莆田市 林峰,白羽"],
    ),
    (
        "a present post before who is elected",
        "3月4日,〈宜君县〉苹果协会召开大会。大会选举果品公司经理［韩冬］为会长。",
        ["Meeting 2020-03-04 宜君县 -", "Election 2020-03-04 宜君县 韩冬"],
    ),
    (
        "who reads out the decision is not appointed",
        "3月4日，〈都匀市〉召开干部大会。市委组织部［白羽］宣读了决定：［高远］同志任市委书记，免去［林峰］同志市委书记职务。",
        ["Meeting 2020-03-04 都匀市 白羽", "Appointment 2020-03-04 都匀市 高远", "Removal 2020-03-04 都匀市 林峰"],
    ),
    (
        "the bare 任 of a decision",
        "3月4日，〈都匀市〉召开会议，宣布省委决定：［高远］任市委书记。",
        ["Meeting 2020-03-04 都匀市 -", "Appointment 2020-03-04 都匀市 高远"],
    ),
    ("in office for years", "［高远］任乡长三年，跑遍了全乡的山头。", []),
    ("officials removed, nobody named", "据了解，去年该市有3名干部因失职被免职。", []),
]

IN_PASSING: list[Case] = [
    (
        "an accident called by its day",
        "去年“6·21”透水事故发生后，〈肥城市〉关停了12处小煤窑。",
        ["Accident 2019-06-21 肥城市 -"],
    ),
    ("a flood called by its day", "2019年“7·9”洪灾中，〈泰和县〉倒房30间。", ["Disaster 2019-07-09 泰和县 -"]),
    ("a day without its year", "“5·18”地震发生后，〈松原市〉重建了学校。", []),
    ("cold weather", "3月3日夜间，〈昭苏县〉出现强降温天气，羊羔冻死40只。", ["Disaster 2020-03-03 昭苏县 -"]),
    ("frost, by the year before", "2018年4月，〈洛川县〉遭遇百年不遇的霜冻。", ["Disaster 2018-04 洛川县 -"]),
    ("a place of danger is no landslide", "3月3日，〈镇雄县〉新装了12套滑坡监测仪。", []),
    ("bad weather to come", "县气象台预计明天有大暴雨。", []),
    (
        "a cooperative founded, as somebody says",
        "〈乳山市〉海阳所镇村支书［于海］说，村里成立了银滩牡蛎养殖专业合作社。",
        ["Establishment - 乳山市 -"],
    ),
    ("a cooperative wished for, as somebody says", "村支书［于海］说，要成立银滩牡蛎养殖专业合作社。", []),
    (
        "founded since a month",
        "今年1月以来，〈桐柏县〉成立了校园食品安全整治工作专班。",
        ["Establishment 2020-01 桐柏县 -"],
    ),
    ("how many were founded", "近年来，〈桐柏县〉先后成立了36家专业合作社。", []),
    (
        "founded these days",
        "近日，〈桐柏县〉人民医院与12家卫生院组建医共体。",
        ["Establishment - 桐柏县 -"],
    ),
]

GIFTS_COURTS_FAIRS: list[Case] = [
    ("a gift of no known day", "｛省老年基金会｝向〈五河县〉捐赠轮椅60辆。", ["Donation - 五河县 -"]),
    (
        "the giver's province is not where",
        "3月5日，｛〈浙江〉海川机电有限公司｝向〈五河县〉慈善总会捐赠30万元。",
        ["Donation 2020-03-05 五河县 -"],
    ),
    ("gifts in all", "〈五河县〉慈善总会累计向困难家庭捐赠棉衣2万件。", []),
    ("a call for gifts", "｛省老年基金会｝号召社会各界向〈五河县〉捐赠轮椅60辆。", []),
    (
        "settled on the spot by a judge",
        "3月5日，在〈象州县〉妙皇乡，一起林地纠纷经法官［韦明］现场调解，两家握手言和。",
        ["CourtHearing 2020-03-05 象州县 韦明"],
    ),
    (
        "settled papers in a court",
        "3月5日，在〈平武县〉人民法院，两家拿到了调解书。",
        ["CourtHearing 2020-03-05 平武县 -"],
    ),
    ("cases settled in a year", "去年，〈平武县〉法院调解成功312件。", []),
    ("neighbours make peace", "3月5日，两家老邻居握手言和。", []),
    (
        "the place in the brackets of a name",
        "第六届中国（〈德化县〉）陶瓷文化节将于4月18日开幕。",
        ["Ceremony 2020-04-18 德化县 - planned"],
    ),
    (
        "told today of a day to come",
        "3月9日，馆长［唐宁］介绍，全省剪纸作品展将于4月2日在〈蔚县〉开展。",
        ["Exhibition 2020-04-02 蔚县 唐宁 planned"],
    ),
    ("a fair elsewhere", "3月6日，〈平遥县〉组织9家企业参加西部文化博览会。", ["Exhibition 2020-03-06 - -"]),
    (
        "a free clinic for the people",
        "3月6日，医疗队来到〈色达县〉，为牧民义诊180人次。",
        ["Promotion 2020-03-06 色达县 -"],
    ),
    ("why a drill is needed", "为防火演练，学校买了灭火器。", []),
    (
        "a team's home is not where they play",
        "3月6日，象棋联赛收官，〈阳谷县〉代表队位居第三。",
        ["Competition 2020-03-06 - -"],
    ),
    (
        "a briefing and who answers",
        "3月6日，市政府新闻办召开新闻发布会，副局长［白羽］、［林峰］回答记者提问。",
        ["Meeting 2020-03-06 兰州市 白羽,林峰"],
    ),
    ("papers signed so far", "■截至3月5日，〈阜南县〉已签订承诺书4120份。", []),
]

ACTS: list[Case] = [
    (
        "gifts without a word for them",
        "近日，〈柳河县〉敬老院来了客人。县实验小学的师生送来了棉衣和水果。",
        ["Donation - 柳河县 -"],
    ),
    ("a gift for a place far off", "3月5日，〈于都县〉一位老人把红军蓑衣交给了邻居。", []),
    (
        "half-width marks, what the firemen did",
        "3月5日,〈分宜县〉两辆农用车追尾。消防大队将驾驶员救出.",
        ["Accident 2020-03-05 分宜县 -", "Rescue 2020-03-05 分宜县 -"],
    ),
    (
        "traditional characters, the day a sentence before",
        "3月5日，天氣晴好。〈奇台县〉舉辦騎行賽。",
        ["Competition 2020-03-05 奇台县 -"],
    ),
    (
        "who came is listed at the end",
        "3月5日，市政协主席［高远］率队视察〈民乐县〉。随同视察的还有副主席［石磊］、秘书长［林峰］。",
        ["Inspection 2020-03-05 民乐县 高远,石磊,林峰"],
    ),
    (
        "a long list of posts before 一同检查",
        "3月5日，市长［高远］到〈沂水县〉检查。副市长［石磊］，市政府秘书长、办公室主任、党组成员［林峰］，"
        "市水利局党组书记、局长、市防汛抗旱指挥部办公室主任［白羽］，市农业局党组书记、局长［田野］一同检查。",
        ["Inspection 2020-03-05 沂水县 高远,石磊,林峰,白羽,田野"],
    ),
    (
        "who speaks in a later paragraph",
        "3月5日，〈绥宁县〉召开动员大会。\n县委书记［高远］作动员报告，县长［石磊］主持会议。",
        ["Meeting 2020-03-05 绥宁县 高远,石磊"],
    ),
    (
        "the quake named is of another place",
        "地震发生后，〈融安县〉师生纷纷解囊。",
        [],
    ),
    (
        "a private job is no post",
        "［高远］辞去高薪工作回村。",
        [],
    ),
    (
        "he is the only person told of",
        "〈威远县〉的［高远］今年36岁。2019年11月，他被县委评为劳动模范。",
        ["Designation 2019-11 威远县 高远"],
    ),
    (
        "with two persons he is nobody",
        "〈威远县〉的［高远］和［石磊］是邻居。2019年11月，他被县委评为劳动模范。",
        ["Designation 2019-11 威远县 -"],
    ),
    (
        "a campaign of words in a comment",
        "召开会议要少一些，走访群众要多一些。",
        [],
    ),
    (
        "each verb elects",
        "3月5日，〈桂东县〉召开人代会，大会选举［高远］为主席，选举［石磊］为副镇长。",
        ["Meeting 2020-03-05 桂东县 -", "Election 2020-03-05 桂东县 高远", "Election 2020-03-05 桂东县 石磊"],
    ),
]
