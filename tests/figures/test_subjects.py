"""Whose figure it is, and when: read as a whole article is, with its officials, persons and bodies."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

from kg.places import Gazetteer
from loaders.reading import read_article
from tests.reading import NAMES, article_of

if TYPE_CHECKING:
    from loaders.findings import FoundFigure


def _line(figure: FoundFigure) -> str:
    """Value and unit, @place, period: no indicator, which other tables protect."""
    words = [f"{figure.value}{figure.unit_text}"]
    if figure.place:
        code = figure.place.rsplit("/", 1)[-1]
        known = Gazetteer.load().by_code(code)
        words.append(f"@{known.name if known else unquote(code)}")
    if figure.period:
        words.append(f"{figure.period.earliest}/{figure.period.latest}")
    return " ".join(words)


def _lines(text: str, newspaper: str, issued: str) -> list[str]:
    findings, _ = read_article(article_of(text, newspaper, date.fromisoformat(issued)), NAMES)
    return [_line(figure) for figure in findings.figures]


@pytest.mark.parametrize(
    ("newspaper", "issued", "text", "lines"),
    [
        pytest.param(
            "石家庄日报",
            "2016-11-03",
            "家住赵县谢庄乡的村民刘春生种了12亩梨园，去年卖梨收入6.5万元。今年，他在网上卖出梨膏3000瓶。",
            ["12亩 @谢庄镇", "65000元 @谢庄镇 2015-01-01/2015-12-31", "3000瓶 @谢庄镇 2016-01-01/2016-11-03"],
            id="a household's figures are of the township where it lives",
        ),
        pytest.param(
            "马鞍山日报",
            "2018-12-11",
            "当涂县护河镇青山村的李大勇承包鱼塘150亩,年收入20多万元。在他带动下,村里有31户养鱼。",
            ["150亩 @青山村", "200000元 @青山村", "31户 @青山村"],
            id="a clause that opens with 村里 is the village's again; half-width commas",
        ),
        pytest.param(
            "海南日报",
            "2023-02-14",
            "定安县龙湖镇居丁村种植黑猪饲料桑1100亩。村民王女士在基地务工，每月工资3200元。",
            ["1100亩 @居丁村", "3200元 @居丁村"],
            id="王女士 is a person",
        ),
        pytest.param(
            "白银日报",
            "2020-06-11",
            "靖远县东湾镇三合村羔羊养殖户达到480户，羊存栏3.1万只。村民张国成养羊220只，年纯收入9万元。",
            ["480户 @三合村", "31000只 @三合村", "220只 @三合村", "90000元 @三合村"],
            id="a villager behind the figures of his village",
        ),
        pytest.param(
            "永州日报",
            "2020-06-11",
            "宁远縣灣井鎮下灌村發展養羊。村民張國成養羊220隻，年純收入9萬元。",
            ["220只 @下灌村", "90000元 @下灌村"],
            id="the same in traditional characters",
        ),
    ],
)
def test_what_a_person_has_is_of_where_they_live(newspaper: str, issued: str, text: str, lines: list[str]) -> None:
    assert _lines(text, newspaper, issued) == lines


@pytest.mark.parametrize(
    ("newspaper", "issued", "text", "lines"),
    [
        pytest.param(
            "沧州日报",
            "2018-07-25",
            "海兴县赵毛陶镇23日夜间突降暴雨，2小时降雨量达112毫米。\n截至24日18时，受灾人口2130人，倒塌房屋14间。",
            [
                "112毫米 @赵毛陶镇 2018-07-23/2018-07-23",
                "2130人 @赵毛陶镇 2018-07-24/2018-07-24",
                "14间 @赵毛陶镇 2018-07-24/2018-07-24",
            ],
            id="a report of one township goes on about it in the next paragraph",
        ),
        pytest.param(
            "兴安日报",
            "2023-07-14",
            "11日凌晨，突泉县宝石镇遭遇短时强降雨。\n据初步统计，此次洪灾造成宝石镇8个村受灾，受灾人口3126人。",
            ["8个 @宝石镇 2023-07-11/2023-07-11", "3126人 @宝石镇 2023-07-11/2023-07-11"],
            id="the township's name again behind a verb; 此次洪灾 is of the day of the rain",
        ),
        pytest.param(
            "兴安日报",
            "2023-07-14",
            "突泉县宝石镇红旗村、东明村的受困群众全部转移，共转移安置群众574人。",
            ["574人 @宝石镇"],
            id="two villages of one township are told together: the township",
        ),
        pytest.param(
            "内蒙古日报",
            "2022-03-09",
            "科右中旗好腰苏木镇查干敖包嘎查草场面积9.8万亩。嘎查种植青贮玉米7600亩。牧民人均收入19850元。",
            ["98000亩 @查干敖包嘎查", "7600亩 @查干敖包嘎查", "19850元 @查干敖包嘎查"],
            id="a bare 嘎查 is the one told of, and holds for the next sentence",
        ),
        pytest.param(
            "长沙晚报",
            "2023-08-03",
            "长沙县黄兴镇上半年完成固定资产投资14.6亿元，同比增长11.2%；引进项目23个。",
            [
                "1460000000元 @黄兴镇 2023-01-01/2023-06-30",
                "11.2% @黄兴镇 2023-01-01/2023-06-30",
                "23个 @黄兴镇 2023-01-01/2023-06-30",
            ],
            id="behind a semicolon still the township of the opening",
        ),
        pytest.param(
            "荆州日报",
            "2011-09-01",
            "松滋市八宝镇棉花喜获丰收，籽棉单产260公斤。松滋市供销社已收购籽棉8500吨。",
            ["260公斤 @八宝镇", "8500吨 @松滋市 2011-09-01/2011-09-01"],
            id="an office of the county ends the township's part",
        ),
        pytest.param(
            "韶关日报",
            "2012-08-16",
            "仁化县红山镇鱼皇村遭遇泥石流，26间房屋受损。15日，仁化县民政局送来大米5000公斤、棉被200床。",
            ["26间 @鱼皇村", "5000公斤 @仁化县 2012-08-15/2012-08-15", "200床 @仁化县 2012-08-15/2012-08-15"],
            id="a day of another act is not the day of what was before",
        ),
        pytest.param(
            "菏泽日报",
            "2021-11-11",
            "曹县庄寨镇是有名的桐木加工镇。该镇有木材加工企业420家，从业人员2.8万人，产品出口日本、韩国。",
            ["420家 @庄寨镇", "28000人 @庄寨镇"],
            id="该镇, and goods that go abroad",
        ),
    ],
)
def test_a_township_or_village_holds_until_another_opens(
    newspaper: str, issued: str, text: str, lines: list[str]
) -> None:
    assert _lines(text, newspaper, issued) == lines


@pytest.mark.parametrize(
    ("newspaper", "issued", "text", "lines"),
    [
        pytest.param(
            "周口日报",
            "2022-01-06",
            "郸城县城郊乡崔庄村养老院入住老人38名，护理员6名，床位60张。",
            ["38名 @崔庄村", "6名 @崔庄村", "60张 @崔庄村"],
            id="a home in a village is of the village in its name, not of the county",
        ),
        pytest.param(
            "恩施日报",
            "2018-05-22",
            "恩施市龙凤镇青堡村茶叶专业合作社有社员312户。去年，合作社加工干茶65吨，销售收入1400万元。",
            [
                "312户 @青堡村",
                "65吨 @青堡村 2017-01-01/2017-12-31",
                "14000000元 @青堡村 2017-01-01/2017-12-31",
            ],
            id="合作社 in the next sentence is the one told of",
        ),
        pytest.param(
            "榆林日报",
            "2010-10-14",
            "佳县乌镇红枣专业合作社与北京一家超市签订红枣购销合同，合同总量1200吨，金额960万元。",
            ["1200吨 @乌镇", "9600000元 @乌镇"],
            id="the buyer's city has no figure",
        ),
        pytest.param(
            "民族日报",
            "2013-12-19",
            "临夏县尹集镇今年硬化巷道8.3公里。厦门市湖里区捐资500万元建设幼儿园2所。",
            [
                "8.3公里 @尹集镇 2013-01-01/2013-12-19",
                "5000000元 @尹集镇 2013-01-01/2013-12-19",
                "2所 @尹集镇 2013-01-01/2013-12-19",
            ],
            id="what a district far away gives is where it is given",
        ),
        pytest.param(
            "石家庄日报",
            "2018-10-09",
            "据了解，今年1至9月，赵县转移输出农村劳动力3.8万人，其中输出到广东省1.1万人。",
            ["38000人 @赵县 2018-01-01/2018-09-30", "11000人 @赵县 2018-01-01/2018-09-30"],
            id="where the workers went",
        ),
        pytest.param(
            "潍坊日报",
            "2012-08-19",
            "8月18日，临朐县五井镇木业园区开工。园区里有企业47家。",
            ["47家 @五井镇"],
            id="区里 in 园区里 is no county",
        ),
        pytest.param(
            "揭阳日报",
            "2012-11-14",
            "广东海丰实业集团计划在惠来县靖海镇投资26亿元建设能源码头，设计年吞吐量1500万吨。",
            ["2600000000元 @靖海镇", "15000000吨 @靖海镇"],
            id="a firm from elsewhere invests: where the thing is built",
        ),
    ],
)
def test_a_body_has_its_figures_where_it_stands(newspaper: str, issued: str, text: str, lines: list[str]) -> None:
    assert _lines(text, newspaper, issued) == lines


@pytest.mark.parametrize(
    ("newspaper", "issued", "text", "lines"),
    [
        pytest.param(
            "兰州日报",
            "2023-03-16",
            "皋兰县石洞镇今年建成日光温室260座。项目全部建成后，预计年产蔬菜1.5万吨，提供就业岗位400个。",
            ["260座 @石洞镇 2023-01-01/2023-03-16", "15000吨 @石洞镇", "400个 @石洞镇"],
            id="what a thing gives once it is built has no year",
        ),
        pytest.param(
            "萍乡日报",
            "2013-05-08",
            "莲花县总工会近三年累计帮扶困难职工860人，发放救助金132万元。",
            ["860人 @莲花县", "1320000元 @莲花县"],
            id="what some years came to is of no one day",
        ),
        pytest.param(
            "宿州日报",
            "2023-05-04",
            "4月29日，2023年砀山马拉松开赛，1.2万名选手参赛，其中外省选手3600人。",
            ["12000名 @砀山县 2023-04-29/2023-04-29", "3600人 @砀山县 2023-04-29/2023-04-29"],
            id="a year in the name of a race",
        ),
        pytest.param(
            "潍坊日报",
            "2012-08-20",
            "8月19日，总投资3.6亿元的纤维板项目在临朐县五井镇开工。",
            ["360000000元 @五井镇"],
            id="how big a thing is has not the day of its opening",
        ),
        pytest.param(
            "临沂日报",
            "2019-08-22",
            "8月18日凌晨2时许，莒南县大店镇一村庄被洪水围困，32名群众待援。",
            ["32名 @大店镇 2019-08-18/2019-08-18"],
            id="a day with its hour opens the sentence",
        ),
        pytest.param(
            "韶关日报",
            "2020-12-17",
            "仁化县长江镇狮井村集体收入从2016年的1.2万元增加到2018年的26万元，57户贫困户脱贫。",
            ["12000元 @狮井村 2016-01-01/2016-12-31", "260000元 @狮井村 2018-01-01/2018-12-31", "57户 @狮井村"],
            id="the year of one value is not that of the next clause",
        ),
        pytest.param(
            "昭通日报",
            "2019-10-25",
            "今年1至9月，鲁甸县转移劳动力3.86万人。大家干劲很足。龙头山镇的小超市也增加了4家。",
            ["38600人 @鲁甸县 2019-01-01/2019-09-30", "4家 @龙头山镇"],
            id="the county's months are not the township's",
        ),
        pytest.param(
            "昭通日报",
            "2019-10-25",
            "今年1至9月，鲁甸县转移劳动力3.86万人。县里为每人补贴1000元。",
            ["38600人 @鲁甸县 2019-01-01/2019-09-30", "1000元 @鲁甸县"],
            id="a rate for each person has no period of report",
        ),
        pytest.param(
            "内蒙古日报",
            "2023-07-14",
            "2016年，突泉县宝石镇引进肉牛4头。七年过去，肉牛发展到63头。",
            ["4头 @宝石镇 2016-01-01/2016-12-31", "63头 @宝石镇"],
            id="seven years later",
        ),
    ],
)
def test_only_a_time_that_fits_is_bound(newspaper: str, issued: str, text: str, lines: list[str]) -> None:
    assert _lines(text, newspaper, issued) == lines
