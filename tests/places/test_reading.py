"""Which places are read in sentences of the whole country, and which words are none.

A row's expected places are `words=key` in order, or `words` alone for a key that the words' own name gives.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest
from rdflib import RDFS, SKOS

from kg.model import Statement
from loaders.findings import Context, Findings
from loaders.places import state

Read: TypeAlias = Callable[..., tuple[Context, Findings]]

ROWS = [
    # --- units besides 镇, 乡 and 村
    ("英山时报", "孔家坊乡、桃花冲林场等地受灾", "孔家坊乡=421124201 桃花冲林场=421124400"),  # a farm
    ("英山时报", "各地的国有林场、国营农场和大草原牧场", ""),  # farms that the gazetteer lacks are businesses
    ("崇左时报", "扶绥县岜盆乡弄力屯的石山", "扶绥县=451421 岜盆乡=451421202 弄力屯=451421202/弄力屯"),  # a hamlet
    ("崇左时报", "大家来到石屯看猴", ""),  # a hamlet that nothing holds
    ("毕节日报", "威宁自治县的土豆丰收", "威宁自治县=520526"),  # an autonomous county without its peoples
    ("兰州日报", "城关区的学校开学", "城关区=620102"),  # of two the home's
    ("兴安日报", "此次洪水造成宝石镇、永安镇受灾", "宝石镇=152224105 永安镇=152224103"),  # behind a verb: 造成
    # --- chains: each name lies in the one before
    (
        "今日永嘉",
        "走进浙江温州永嘉县岩头镇",
        "浙江=33 温州=3303 永嘉县=330324 岩头镇=330324108",
    ),  # four levels
    (
        "今日永嘉",
        "在永嘉县鹤盛镇东北部的柏树湾村",
        "永嘉县=330324 鹤盛镇=330324112 柏树湾村=330324112/柏树湾村",
    ),  # words between
    (
        "东莞日报",
        "东莞市虎门镇白沙湾社区",
        "东莞市=4419 虎门镇=441900121 白沙湾社区=441900121/白沙湾社区",
    ),  # no county
    ("海南日报", "儋州市那大镇的学校", "儋州市=4604 那大镇=460400100"),  # another city without counties
    ("重庆日报", "石柱土家族自治县中益乡", "石柱土家族自治县=500240 中益乡=500240213"),  # below a 直辖市
    ("河南日报", "济源市克井镇的果园", "济源市=419001 克井镇=419001100"),  # right below a province
    (
        "新疆日报",
        "新疆巴州库尔勒市",
        "新疆=65 巴州=6528 库尔勒市=652801",
    ),  # 巴州区 of another province is not meant
    (
        "甘肃日报",
        "东乡县达板镇",
        "东乡县=622926 达板镇=622926101",
    ),  # today's everyday name beats a former one
    ("内蒙古日报", "通辽市科左中旗保康镇", "通辽市=1505 科左中旗=150521 保康镇=150521100"),  # banners
    (
        "云南日报",
        "怒江州贡山县独龙江乡",
        "怒江州=5333 贡山县=533324 独龙江乡=533324204",
    ),  # shortened autonomous names
    ("北京日报", "朝阳区望京街道杏园社区", "朝阳区=110105 望京街道=110105026 杏园社区=110105026/杏园社区"),
    (
        "吕梁日报",
        "离石区凤山街道办槐树街社区",
        "离石区=141102 凤山街道=141102002 槐树街社区=141102002/槐树街社区",
    ),
    (
        "福建日报",
        "龙岩市上杭县古田镇",
        "龙岩市=3508 上杭县=350823 古田镇=350823106",
    ),  # not 古田县 in a town's name
    # --- which of several
    (
        "",
        "南京市鼓楼区和徐州市鼓楼区",
        "南京市=3201 鼓楼区=320106 徐州市=3203 鼓楼区=320302",
    ),  # by the parent
    ("天津日报", "河北区的老街", "河北区=120105"),  # by the home: the district
    ("天津日报", "河北区域协同", "河北=13"),  # the province: 区 belongs to 区域
    ("吉林日报", "吉林市场供应充足", "吉林=22"),  # the province: 市 belongs to 市场
    ("湖南日报", "会议在长沙召开", "长沙=4301"),  # the city, not 长沙县 in it
    (
        "",
        "阳泉市城区和晋城市城区",
        "阳泉市=1403 城区=140302 晋城市=1405 城区=140502",
    ),  # 城区 behind its city only
    ("邢台日报", "邢台市桥西区", "邢台市=1305"),  # it has none today: other cities' are not meant
    ("", "鼓楼区召开会议", ""),  # nothing says which
    ("吕梁日报", "离石市和汾阳县的旧志", "离石市=141102 汾阳县=141182"),  # former names
    ("", "襄樊市旧貌", "襄樊市=4206"),
    # --- shorter names
    (
        "吕梁日报",
        "据悉临县帮扶中阳，方山和汾阳帮扶孝义",
        "临县=141124 中阳=141129 方山=141128 汾阳=141182 孝义=141181",
    ),
    ("吕梁日报", "交口党员干部心潮鼓舞", "交口=141130"),  # the home prefecture supports it
    ("温州日报", "永嘉、平阳的客商", "永嘉=330324 平阳=330326"),
    ("吕梁日报", "平阳的客商", ""),  # another province's county without support
    (
        "吕梁日报",
        "浙江平阳县客商说，平阳气候好",
        "浙江=33 平阳县=330326 平阳=330326",
    ),  # its full name supports it
    ("绍兴日报", "诸暨枫桥镇", "诸暨=330681 枫桥镇=330681109"),
    ("湘西团结报", "吉首与湖南的高校", "吉首=433101 湖南=43"),
    # --- words that hold a name and are none
    ("吕梁日报", "主办方山西省商务厅", "山西省=14"),  # 方山 across two words
    ("吕梁日报", "游客交口称赞，长治久安", ""),  # idioms
    ("吕梁日报", "重庆路上，北京时间八点，长安汽车", ""),  # road, time, brand
    ("辽宁日报", "培育朝阳产业", ""),
    ("太原日报", "吕梁山和太行山", ""),  # mountains
    ("武汉晚报", "黄河、长江与洪湖水", ""),  # rivers and lakes
    ("荆州日报", "公安机关侦查，荆州公安县", "荆州=4210 公安县=421022"),  # 公安 is the police
    ("桂林日报", "整合资源，支持资源县", "资源县=450329"),
    ("吕梁日报", "复兴县域经济，面临县城搬迁，达到县级", ""),  # 兴县, 临县, 到县 across words
    ("吕梁日报", "兴县县委和兴县军地", "兴县=141123 兴县=141123"),
    ("吕梁日报", "中阳县城、离石区委", "中阳县=141129 离石区=141102"),  # the unit ends the name
    ("吕梁日报", "记者 王长治 通讯员李太原 摄", ""),  # persons
    ("吕梁日报", "张柳林、陈方山、李交口等参加", ""),  # persons in a list
    ("长治日报", "全市完善安全市场监管", "全市=1404"),  # 安全 + 市场
    ("三明日报", "社会主义制度优越性充分显示", ""),
    ("吕梁日报", "全村、该村、本村、新农村、贫困村、行政村、示范村、帮扶村", ""),
    ("吕梁日报", "文化三下乡，红枣之乡，城乡一体，特色小镇，两镇三村", ""),
    ("吕梁日报", "临县实施美丽乡村建设，打造旅游名村、工业强镇", "临县=141124"),
    ("吕梁日报", "兴县为农村“两委”干部办实事，抓党建促强村", "兴县=141123"),
    ("吕梁日报", "岚县每村一个产业，逐村逐户", "岚县=141127"),
    (
        "孝义报",
        "孝义市杜村乡召开会议",
        "孝义市=141181 杜村乡=141181204",
    ),  # the longer of two that begin alike
    ("吕梁日报", "交口县村镇银行、岚县乡镇干部、兴县乡村振兴局", "交口县=141130 岚县=141127 兴县=141123"),
    ("吕梁日报", "省市县乡村五级书记，县乡村三级联动，村村通", ""),  # levels, no names
    (
        "黑龙江日报",
        "饶河县四排赫哲族乡",
        "饶河县=230524 四排赫哲族乡=230524201",
    ),  # the table drops the people
    ("赤峰日报", "阿旗天山镇和敖汉旗新惠镇", "阿旗=150421 天山镇=150421100 敖汉旗=150430 新惠镇=150430100"),
    ("宁夏日报", "红寺堡区种树，全区响应", "红寺堡区=640303"),  # 全区: the district or the 自治区
    ("安徽日报", "和县香泉镇", "和县=340523 香泉镇=340523106"),
    ("安徽日报", "来舒两地签约，巢湖水清", ""),  # one-character short forms; a lake
    ("湖北日报", "市县两级，成立地某镇", ""),
    # --- local places
    (
        "今日永嘉",
        "永嘉县岩头镇枫树岙村和柏枝坪村",
        "永嘉县=330324 岩头镇=330324108 枫树岙村=330324108/枫树岙村 柏枝坪村=330324108/柏枝坪村",
    ),  # the second inherits the township
    ("恩施日报", "建始县高坪镇的李家槽村", "建始县=422822 高坪镇=422822101 李家槽村=422822101/李家槽村"),
    (
        "",
        "秭归县郭家坝镇高家村第一书记、柳树坪村第一书记",
        "秭归县=420527 郭家坝镇=420527106 高家村=420527106/高家村 柳树坪村=420527106/柳树坪村",
    ),
    ("今日永嘉", "记者来到枫树岙村", "枫树岙村=330324/枫树岙村"),  # a county paper: in its county
    ("温州日报", "记者来到枫树岙村", ""),  # a city paper: which county?
    ("今日永嘉", "听取了柳垟坑村的汇报", "柳垟坑村=330324/柳垟坑村"),  # 了 ends what stands before
    (
        "内蒙古日报",
        "杭锦旗锡尼镇阿日善嘎查",
        "杭锦旗=150625 锡尼镇=150625100 阿日善嘎查=150625100/阿日善嘎查",
    ),
    (
        "今日永嘉",
        "永嘉县刘家湾搬迁安置点",
        "永嘉县=330324 刘家湾=330324/刘家湾村",
    ),  # by the shape of the name
    (
        "今日永嘉",
        "永嘉县枫树岙村通水，枫树岙通过合作社增收",
        "永嘉县=330324 枫树岙村=330324/枫树岙村 枫树岙=330324/枫树岙村",
    ),
    ("吕梁日报", "兴县调研乡村旅游，走访岚县乡村", "兴县=141123 岚县=141127"),  # 乡村 ends no name
    ("湖南日报", "对口帮扶道县30个村；2019年、2020年攸县修路", "道县=431124 攸县=430223"),  # behind 帮扶 and a year
    ("今日永嘉", "永嘉县共有社区30个、村社区200个", "永嘉县=330324"),  # counted
    ("今日永嘉", "自己当村支书，曾任岩头镇副镇长", "岩头镇=330324108"),  # an office; behind 曾任
    ("今日永嘉", "市税务局派驻松影村第一书记", "松影村=330324/松影村"),  # behind 驻, before 第一书记
    (
        "今日永嘉",
        "到岩头镇、枫林镇开会。随后来到枫树岙村",
        "岩头镇=330324108 枫林镇=330324109 枫树岙村=330324/枫树岙村",
    ),  # two townships before: only the county is certain
    (
        "今日永嘉",
        "在岩头镇开会。次日走进枫树岙村",
        "岩头镇=330324108 枫树岙村=330324/枫树岙村",
    ),  # no sentence says the township
    (
        "今日永嘉",
        "永嘉县枫树岙村丰收。岩头镇枫树岙村通水",
        "永嘉县=330324 枫树岙村=330324108/枫树岙村 岩头镇=330324108 枫树岙村=330324108/枫树岙村",
    ),  # one village, though first only its county is named
    (
        "衢州日报",
        "龍游縣溪口鎮松影村落成，衢江區",
        "龍游縣=330825 溪口鎮=330825109 松影村=330825109/松影村 衢江區=330803",
    ),  # traditional characters
    ("邯郸晚报", "在平安街道一家店里，享受平安街道生活", "平安街道=130426001"),  # a word: only behind 在
    # --- townships by what governs them
    ("吕梁日报", "兴县召开会议。蔡家会镇率先行动", "兴县=141123 蔡家会镇=141123106"),
    ("吕梁日报", "蔡家会镇率先行动", "蔡家会镇=141123106"),  # one in the home prefecture
    ("", "城关镇召开会议", ""),  # hundreds
    ("洛阳日报", "嵩县城关镇召开会议", "嵩县=410325 城关镇=410325100"),
    # --- references
    ("吕梁日报", "我市和全省一道，我省", "我市=1411 全省=14 我省=14"),
    ("今日永嘉", "我县、全县、全市", "我县=330324 全县=330324 全市=3303"),
    ("孝义报", "全市上下，我市", "全市=141181 我市=141181"),  # a county-level city's own paper
    ("广西日报", "全区各地", "全区=45"),  # 自治区
    ("湘西团结报", "全州上下", "全州=4331"),
    ("重庆日报", "我市科技工作", "我市=50"),
    (
        "吕梁日报",
        "交口县水头镇干部介绍，该镇、该县",
        "交口县=141130 水头镇=141130100 该镇=141130100 该县=141130",
    ),
    ("", "全市、全县、我市", ""),  # no home, nothing named
    ("", "记者从宜昌市获悉，全市", "宜昌市=4205 全市=4205"),
    ("吕梁日报", "应该县里负责，健全市县机制", ""),  # 应该|县, 健全|市
    # --- organisations hold places
    ("吕梁日报", "交口县供电公司、共青团岚县县委、柳林信用社", "交口县=141130 岚县=141127 柳林=141125"),
]


def _read(read: Read, newspaper: str, text: str, headline: str = "") -> str:
    context, findings = read(text, newspaper or "武陵晚报", headline)
    body = context.article.text
    return " ".join(f"{mention.span.of(body)}={mention.place.key}" for mention in findings.places)


@pytest.mark.parametrize(("newspaper", "text", "expected"), ROWS)
def test_exactly_these_places_are_read(read: Read, newspaper: str, text: str, expected: str) -> None:
    assert _read(read, newspaper or "江畔晚报", text) == expected


def test_a_place_of_many_names_is_left_unread_with_a_reason(read: Read) -> None:
    context, findings = read("鼓楼区召开会议", "江畔晚报")
    (unread,) = findings.unread
    assert unread.evidence.span.of(context.article.text) == "鼓楼区"
    assert "鼓楼区" in unread.reason


def test_a_reference_says_what_it_was_inferred_from(read: Read) -> None:
    context, findings = read("我市召开会议。交口县干部说，全县行动", "吕梁日报")
    ours, county, whole = findings.places
    assert ours.inferred_from == context.names.newspaper("吕梁日报")
    assert whole.inferred_from == county.evidence


def test_all_of_the_city_is_unclear_in_an_article_about_a_city_of_the_county_level(read: Read) -> None:
    context, findings = read("孝义市召开会议，全市参加。孝义市委部署", "吕梁日报", "孝义市部署春耕")
    assert "全市" in [unread.evidence.span.of(context.article.text) for unread in findings.unread]


def test_a_name_said_of_a_former_township_is_a_local_place_of_the_gazetteer(read: Read) -> None:
    _, findings = read("交城县会立乡的林场", "吕梁日报")
    assert findings.places[-1].place.key == "141122/会立乡"


def test_a_village_of_a_former_township_lies_where_the_text_says_and_not_where_a_namesake_lies(read: Read) -> None:
    _, findings = read("交城县会立乡前火山村的林场", "吕梁日报")
    assert findings.places[-1].place.key == "141122/会立乡/前火山村"


def test_a_traditional_name_of_a_local_place_is_stated_as_another_name(read: Read) -> None:
    context, findings = read("龍游縣溪口鎮松濤灣村的茶", "衢州日报")
    said = {(item.predicate, str(item.object)) for item in state(context, findings) if isinstance(item, Statement)}
    assert {(RDFS.label, "松涛湾村"), (SKOS.altLabel, "松濤灣村")} <= said
