"""Names told by where they stand: rare surnames, names of syllables, words; and words that stand there and are none."""

from __future__ import annotations

import pytest

from kg.model import Span, Statement
from loaders import organizations
from loaders.authors import authors_of
from loaders.officials.holders import called_name_at, name_at, next_name_at, told_name_at
from tests.officials.stories import held, read
from tests.reading import article_of


@pytest.mark.parametrize(
    ("behind", "name"),
    [
        # a surname that no table has, before a mark and before a word that follows names
        ("多文忠、乡长", "多文忠"),
        ("仓定志走访", "仓定志"),
        ("类成刚介绍", "类成刚"),
        # 在 inside a given name
        ("苟在川已经", "苟在川"),
        # Tibetan, Mongolian and Yi names of four and more characters
        ("次仁顿珠、县长", "次仁顿珠"),
        ("索南才仁带领", "索南才仁"),
        ("贡保才让、牧民", "贡保才让"),
        ("那顺乌力吉带着党员", "那顺乌力吉"),
        ("图布新巴雅尔一起", "图布新巴雅尔"),
        ("呷绒翁姆、燕平原", "呷绒翁姆"),
        ("额尔登陶格陶实地察看", "额尔登陶格陶"),
        # two syllables before words that follow names
        ("平措一行", "平措"),
        ("洛追说", "洛追"),
        # a dotted name, up to the last of its syllables
        ("吐尔逊江·买买提明说", "吐尔逊江·买买提明"),
        ("阿依古丽·木拉提赶着羊", "阿依古丽·木拉提"),
        ("木合塔尔·买合苏提，县人大", "木合塔尔·买合苏提"),
        # words that are names
        ("和平、副局长", "和平"),
        ("温暖到校园", "温暖"),
        ("和学开察看", "和学开"),
        # words that are none
        ("高兴地说", None),
        ("方案定了", None),
        ("和群众一起", None),
        ("和工作人员参加", None),
        ("热线昨日开通", None),
        ("人选候选", None),
        ("干活麻利", None),
        ("每月都来", None),
        # a word for people opens the next item
        ("牧民安玉冰", None),
        # the name of a people
        ("鄂伦春族", None),
    ],
)
def test_a_title_makes_a_name_expected(behind: str, name: str | None) -> None:
    named = name_at(behind, 0, len(behind))
    assert (named.name if named else None) == name


@pytest.mark.parametrize(
    ("behind", "name"),
    [
        ("嘎拉森家的蒙古包", "嘎拉森"),
        ("四郎彭措家里", "四郎彭措"),
        ("太明玉说", "太明玉"),
        ("秦岭说，新线", "秦岭"),
        ("赵金银妹等", "赵金银妹"),
        ("王老幺说", "王老幺"),
        # what people do is no name
        ("修路护路的积极性", None),
        ("读原文、学原著", None),
        ("周转房建设", None),
        ("向先进学习", None),
        ("泡温泉、品美食", None),
        ("更多分享收益", None),
        ("满意度提升", None),
    ],
)
def test_a_word_for_people_makes_a_name_less_expected(behind: str, name: str | None) -> None:
    named = called_name_at(behind, 0, len(behind))
    assert (named.name if named else None) == name


def test_the_next_of_a_list_is_a_name_all_the_more() -> None:
    named = next_name_at("都兴旺将人制服", 0, 7)
    assert named is None  # 都 is no surname that 将 could follow
    found = next_name_at("才旦卓玛参加", 0, 6)
    assert found is not None
    assert found.name == "才旦卓玛"


def test_one_who_is_quoted_may_have_a_name_of_syllables_only() -> None:
    named = told_name_at("乌云塔娜说", 0, 4)
    assert named is not None
    assert named.span == Span(0, 4)
    assert told_name_at("大家高兴说", 0, 4) is None


@pytest.mark.parametrize(
    ("newspaper", "text", "expected"),
    [
        # as many names as places: the first is of the first
        (
            "怀化日报",
            "中方县渡头村、松坡村党支部书记王巧云、周永红发言。",
            "王巧云=渡头村党支部书记; 周永红=松坡村党支部书记",
        ),
        (
            "怀化日报",
            "溆浦县、辰溪县、沅陵县委书记李明、王海、周红发言。",
            "李明=溆浦县委书记; 王海=辰溪县委书记; 周红=沅陵县委书记",
        ),
        # fewer or more names say nothing of the kind
        ("渭南日报", "大荔县、合阳县县长参加，合阳县县长李红发言。", "李红=合阳县长"),
        # a town that no gazetteer has, in a list of towns
        (
            "怀化日报",
            "溆浦县召开会议，龙潭镇党委书记毛力求、云沙港镇镇长董方园先后表态。",
            "毛力求=龙潭镇党委书记; 董方园=云沙港镇长",
        ),
        # one who was sent to a 嘎查
        (
            "兴安日报",
            "科右中旗查干敖包嘎查有牧户246户。驻嘎查第一书记韩雪峰翻开账本。",
            "韩雪峰=查干敖包嘎查第一书记",
        ),
        # the first secretary is of the village, not of the town whose post stands before
        (
            "云浮日报",
            "罗定市船步镇船东村来了客人，镇妇联主席区妙玲、驻村第一书记司徒达志同来。",
            "区妙玲=船步镇妇联主席; 司徒达志=船东村第一书记",
        ),
        # a village named by a common word, in a list of villages
        (
            "海东日报",
            "循化县街子镇三兰村党支部书记韩乙四、团结村党支部书记韩阿明发言。",
            "韩乙四=三兰村党支部书记; 韩阿明=团结村党支部书记",
        ),
        # the body that was named before, shortened
        (
            "张家口日报",
            "市人大常委会举行会议。常委会副主任李明、王海出席。",
            "李明=张家口市人大常委会副主任; 王海=张家口市人大常委会副主任",
        ),
        # a county that is a district today keeps the bodies of a county
        ("周口日报", "淮阳县四通镇机声隆隆。县农机局局长时来运现场办公。", "时来运=淮阳县农机局局长"),
        # a quoted way of working is no court
        (
            "兴安日报",
            "科右前旗人民法院的“马背法庭”来到草原。庭长金锁主持庭审。",
            "金锁=科尔沁右翼前旗人民法院庭长",
        ),
        # a place inside a name is none
        (
            "泸州日报",
            "叙永县乡长会议上，白腊苗族乡乡长古蔺平、县扶贫局副局长税国强发言。",
            "古蔺平=白腊苗族乡长; 税国强=叙永县扶贫局副局长",
        ),
        # 市 of 市场 stays
        ("怀化日报", "怀化市市场监管局局长戈向东检查。", "戈向东=怀化市市场监管局局长"),
        # a department inside a department
        (
            "青岛日报",
            "省海洋与渔业厅渔业局局长曲鸣远检查。",
            "曲鸣远=山东省海洋与渔业厅渔业局局长",
        ),
        # a clerk of the court is no secretary
        ("九江日报", "浔阳区人民检察院公诉科科长柯南征、书记员淦青出庭。", "柯南征=浔阳区人民检察院公诉科科长"),
        # who is elected to the congress leaves the administration, but not the committee of the party
        (
            "湘潭日报",
            "县委常委、湘潭县副县长王海以170票当选县监委主任。",
            "王海=湘潭县委常委; 王海=湘潭县副县长 (former); 王海=湘潭县监委主任",
        ),
        # 明 in traditional characters, a rare surname
        ("福州晚报", "閩侯縣縣長貢永順、副縣長倉定志一同調研。", "貢永順=闽侯县长; 倉定志=闽侯县副县长"),
    ],
)
def test_posts_of_such_holders_are_of_the_right_place(newspaper: str, text: str, expected: str) -> None:
    assert "; ".join(held(read(newspaper, text)[1])) == expected


@pytest.mark.parametrize(
    ("line", "names"),
    [
        # one name of the Yi, not two of two characters
        ("本报讯（记者 何曲阿依）10月22日", ["何曲阿依"]),
        ("本报讯（通讯员 曲木石布 实习生蒋乐）记者", ["曲木石布", "蒋乐"]),
        # two names glued are two still
        ("（记者罗英王芳）4日", ["罗英", "王芳"]),
        ("本报讯（记者 王永陈红）", ["王永", "陈红"]),
        # Mongolian and Uyghur beside Chinese
        ("本报讯（记者 乌云塔娜 阿依努尔 张明）", ["乌云塔娜", "阿依努尔", "张明"]),
    ],
)
def test_names_of_syllables_stand_in_bylines(line: str, names: list[str]) -> None:
    assert [author.name for author in authors_of(article_of(line))] == names


def test_a_police_station_goes_by_its_own_name_too() -> None:
    context, findings = read("广元日报", "剑阁县公安局白龙派出所破获一起诈骗案。")
    labels = {str(item.object) for item in organizations.state(context, findings) if isinstance(item, Statement)}
    assert {"剑阁县公安局白龙派出所", "白龙派出所"} <= labels
