"""Places in the constructions of newspapers, by the headings of the list of patterns: what is read, what is refused.

A row is newspaper, text, and every place that is read, as `words=code` in the order of the text (a place without a code
as its parent's code, a slash and its name).
"""

from __future__ import annotations

import pytest

from loaders import places
from loaders.findings import Context, Findings
from tests.growth import is_linear
from tests.reading import context_of

Row = tuple[str, str, str]

SHORT_FORMS: tuple[Row, ...] = (
    # one character each for two counties named before
    ("滁州日报", "来安县、舒城县结对，来舒两县互派医生。", "来安县=341122 舒城县=341523 来=341122 舒=341523"),
    # must not: nobody named them
    ("滁州日报", "来舒两县互派医生。", ""),
    # one character each for provinces
    ("黑河日报", "黑辽蒙三省（区）联合扑火。", "黑=23 辽=21 蒙=15"),
    ("重庆日报", "川渝两地通办社保卡。", "川=51 渝=50"),
    ("大同日报", "晋冀蒙三省区护林员巡山。", "晋=14 冀=13 蒙=15"),
    # must not: no count, or no provinces
    ("大同日报", "晋商故里，新老两地居民同台演出。", ""),
    # county names without 县, counted
    ("永州日报", "道县、宁远、新田3县抗旱。", "道县=431124 宁远=431126 新田=431128"),
    # the first one reaches into another word, which the count decides
    ("吕梁日报", "对方山、中阳、交口3个先进县进行表彰。", "方山=141128 中阳=141129 交口=141130"),
    # in a paper of the nation the common prefecture decides
    ("人民日报", "孝义、交城两县(市)签约。", "孝义=141181 交城=141122"),
    # must not: alone they name nothing certain there
    ("人民日报", "孝义不富裕，交城有山。", ""),
    # townships that share one 镇
    ("吕梁日报", "临县在曲峪、碛口两个镇建冷库。", "临县=141124 曲峪=141124112 碛口=141124109"),
    # must not: no townships
    ("吕梁日报", "临县的电商、物流两镇合一，三个镇受灾。", "临县=141124"),
    # the short form of a county with a people in its name
    ("怀化日报", "靖州县和麻阳的果农，通道县开庭。", "靖州县=431229 麻阳=431226 通道县=431230"),
    # must not: everyday words
    ("怀化日报", "会同有关部门，打开通道，中方代表到场，洪江水涨。", ""),
)

UNITS: tuple[Row, ...] = (
    # 旗, 苏木, 嘎查, a household glued to the village
    (
        "锡林郭勒日报",
        "苏尼特右旗桑宝拉格苏木阿尔善图嘎查牧户乌云家通电。",
        "苏尼特右旗=152524 桑宝拉格苏木=152524200 阿尔善图嘎查=152524200/阿尔善图嘎查",
    ),
    # must not: any 苏木, any 嘎查
    ("兴安日报", "牧民们在苏木里开会，一个嘎查也没落下。", ""),
    # the short form of a banner, and a 苏木 that is a 镇
    ("兴安日报", "科右中旗好腰苏木镇的那达慕。", "科右中旗=152222 好腰苏木镇=152222105"),
    # 我盟, 全盟, 该旗
    (
        "锡林郭勒日报",
        "我盟早旱，全盟减畜，苏尼特左旗轮牧，该旗减羊。",
        "我盟=1525 全盟=1525 苏尼特左旗=152523 该旗=152523",
    ),
    # 我州, 该州
    ("甘孜日报", "我州理塘县的赛马节，该州去年旱。", "我州=5133 理塘县=513334 该州=5133"),
    # must not: a 州 in the paper of a 市
    ("怀化日报", "我州去年旱。", ""),
    # a development zone is no county, its city is one
    ("郴州日报", "桂阳高新技术产业开发区开工。", "桂阳=431021"),
    # one that has a code of its own
    ("苏州日报", "苏州工业园区开工。", "苏州工业园区=320576"),
    # a forest district and a farm's city
    ("湖北日报", "神农架林区防火。", "神农架林区=429021"),
    # traditional characters
    ("怀化日報", "靖州縣甘棠鎮選舉，會同縣開庭。", "靖州縣=431229 甘棠鎮=431229101 會同縣=431225"),
    # half-width marks
    ("温州日报", "永嘉县(岩头镇),鹤盛镇:小学.", "永嘉县=330324 岩头镇=330324108 鹤盛镇=330324112"),
)

IN_FRONT: tuple[Row, ...] = (
    # ordinary text before a place
    ("邵阳日报", "会上成立地洞口县高沙镇的代表发言。", "洞口县=430525 高沙镇=430525103"),
    ("怀化日报", "共建地新晃县、承办地芷江县签字。", "新晃县=431227 芷江县=431228"),
    # must not: 主办方 and 山西, not 方山
    ("吕梁日报", "主办方山西一家剧团演出。", "山西=14"),
    # but 方山 where it is said
    ("吕梁日报", "帮扶方山县的工作队，帮扶方山。", "方山县=141128 方山=141128"),
    # directions and distances keep the place, and are none
    ("昆明日报", "震中位于大理市东南方约355公里处，南方有雨。", "大理市=532901"),
    # goods are called by where they come from
    ("怀化日报", "麻阳冰糖橙、新晃黄牛上市。", "麻阳=431226 新晃=431227"),
    # must not: brands, roads, hours
    ("怀化日报", "长安汽车、北京烤鸭、重庆路、北京时间。", ""),
    # road ends
    ("怀化日报", "怀化至芷江公路开工。", "怀化=4312 芷江=431228"),
    # two provinces, of which 我市 lies in one
    (
        "怀化日报",
        "湖南、贵州两省在新晃县演练，我市消防员到场。",
        "湖南=43 贵州=52 新晃县=431227 我市=4312",
    ),
    # a name that begins with a word like 向, behind its township
    (
        "绥化日报",
        "先锋镇向荣村种高粱，向荣村有九百户。",
        "先锋镇=231221106 " + " ".join(["向荣村=231221106/向荣村"] * 2),
    ),
    # must not: the word 向
    ("绥化日报", "先锋镇向邻村、向贫困村派出医生。", "先锋镇=231221106"),
    # a village called by an everyday word, right behind its township
    ("怀化日报", "溆浦县低庄镇团结村开会。", "溆浦县=431224 低庄镇=431224102 团结村=431224102/团结村"),
    # must not: the everyday word
    ("怀化日报", "溆浦县低庄镇要建团结村、和谐村。", "溆浦县=431224 低庄镇=431224102"),
    # a province in front of a name whose first character makes another word with it: 西晋, 南北
    ("太原日报", "山西晋谷源食品公司投产。海南北部有雨。", "山西=14 海南=46"),
    # must not: a longer word
    ("太原日报", "上海滩的故事。", ""),
    # counties of the home's province in a list, by shorter names
    ("大同日报", "他跑遍了榆社、沁源。", "榆社=140721 沁源=140431"),
    # must not: a single one, everyday words in a list
    ("大同日报", "去过榆社。追求和平、大方、凤凰。", ""),
    # must not: a village out of the name of a works
    ("怀化日报", "溆浦县李家山茶厂投产。", "溆浦县=431224"),
    # must not: verbs and descriptions before 村 and 镇
    ("怀化日报", "一条路，带富山村。驻村、进村、三下乡，一村一品。", ""),
)

CHANGED: tuple[Row, ...] = (
    # counties that were upgraded or renamed
    ("吕梁日报", "1998年，离石市建矿山救护队，吕梁地区来电。", "离石市=141102 吕梁地区=1411"),
    ("嘉兴日报", "1985年，海宁县改厂制。", "海宁县=330481"),
    ("湖北日报", "1996年，蒲圻市抗洪，襄樊市减产。", "蒲圻市=421281 襄樊市=4206"),
    ("云南日报", "2001年，中甸县更名，潞西市通车。", "中甸县=533401 潞西市=533103"),
    # townships of before 2021, under another kind or gone
    ("吕梁日报", "交城县洪相乡农民卖梨。", "交城县=141122 洪相乡=141122106"),
    ("怀化日报", "通道县独坡乡办侗歌节。", "通道县=431230 独坡乡=431230109"),
    # one name, several places: by the paper, by what stands before
    ("南京日报", "鼓楼区停电。", "鼓楼区=320106"),
    ("人民日报", "福建省福州市鼓楼区停电。", "福建省=35 福州市=3501 鼓楼区=350102"),
    # must not: nothing says which
    ("人民日报", "鼓楼区停电。", ""),
    # nested names
    ("通化日报", "柳河县红石镇通到柳河镇。", "柳河县=220524 红石镇=220524109 柳河镇=220524100"),
    ("长沙晚报", "长沙县春华镇、长沙市，长沙下雪。", "长沙县=430121 春华镇=430121106 长沙市=4301 长沙=430121"),
    # a village that no table has lies in what is named before
    ("怀化日报", "溆浦县低庄镇令溪塘村，令溪塘的橘子。", "溆浦县=431224 低庄镇=431224102 "
     "令溪塘村=431224102/令溪塘村 令溪塘=431224102/令溪塘村"),
    # a county that nobody knows: nothing in it is laid into another
    ("怀化日报", "溆浦县来客。芦港县白鹭湖镇平寨村村民参加。", "溆浦县=431224"),
    # 全市 that holds counties is the prefecture, in a story of a county-level city too
    ("今日永嘉", "全县种茶，全市各县（市、区）代表到会。", "全县=330324 全市=3303"),
)  # fmt: skip


def _read(newspaper: str, text: str) -> tuple[Context, Findings]:
    context = context_of(text, newspaper)
    return context, places.find(context, Findings())


@pytest.mark.parametrize(("newspaper", "text", "expected"), SHORT_FORMS)
def test_short_forms_in_pairs_and_lists(newspaper: str, text: str, expected: str) -> None:
    assert _told(newspaper, text) == expected


@pytest.mark.parametrize(("newspaper", "text", "expected"), UNITS)
def test_units_of_every_province(newspaper: str, text: str, expected: str) -> None:
    assert _told(newspaper, text) == expected


@pytest.mark.parametrize(("newspaper", "text", "expected"), IN_FRONT)
def test_ordinary_text_around_places(newspaper: str, text: str, expected: str) -> None:
    assert _told(newspaper, text) == expected


@pytest.mark.parametrize(("newspaper", "text", "expected"), CHANGED)
def test_changed_ambiguous_and_nested_names(newspaper: str, text: str, expected: str) -> None:
    assert _told(newspaper, text) == expected


def _told(newspaper: str, text: str) -> str:
    context, findings = _read(newspaper, text)
    return " ".join(f"{each.span.of(context.article.text)}={each.place.key}" for each in findings.places)


@pytest.mark.parametrize(
    ("newspaper", "text", "rule", "words"),
    [
        # several places have the name
        ("人民日报", "鼓楼区停电。", "places.ambiguous", "鼓楼区"),
        # a county that nobody knows
        ("怀化日报", "走进芦港县白鹭湖镇的稻田。", "places.unknown_county", "芦港县"),
        # 全市 in a story of a county-level city, in the paper of its prefecture
        ("吕梁日报", "汾阳市办读书节，汾阳市有书屋百家，全市借书万册。", "places.reference", "全市"),
    ],
)
def test_what_is_refused_is_unread_with_its_reason(newspaper: str, text: str, rule: str, words: str) -> None:
    context, findings = _read(newspaper, text)
    told = [(each.evidence.rule, each.evidence.span.of(context.article.text)) for each in findings.unread]
    assert (rule, words) in told
    assert all(each.reason for each in findings.unread)


@pytest.mark.parametrize(
    "piece", ["永嘉县岩头镇苍坡村、", "全县", "长沙、株洲两市，", "一村", "浙江省", "石坪村，", "县乡镇村"]
)
def test_time_grows_with_the_text_alone(piece: str) -> None:
    assert is_linear(lambda size: _read("温州日报", piece * (size // len(piece))), 40_000)
