"""What a figure must not be taken for: a fact for a plan, a part for the total, one year for another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Read


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (  # what it came to is not of the year it started from, nor is what follows
            "如今，合作社社员由2017年的58户增加到306户，户均分红2600元。",
            ["58户 合作社社员 2017-01-01/2017-12-31", "306户 合作社社员 2021-03-15/2021-03-15", "2600元 户均分红"],
        ),
        (  # it is of the year that opened the sentence
            "2020年，道县出口企业由2016年的18家增加到45家。",
            ["18家 出口企业 @道县 2016-01-01/2016-12-31", "45家 出口企业 @道县 2020-01-01/2020-12-31"],
        ),
        (  # 前年 is a start as well
            "该厂职工由前年的800人减少到650人。",
            ["800人 职工 2019-01-01/2019-12-31", "650人 职工"],
        ),
        (  # a date between the two says of when the second is
            "道县中学由2015年的12所增加到去年的19所。",
            ["12所 中学 @道县 2015-01-01/2015-12-31", "19所 中学 @道县 2020-01-01/2020-12-31"],
        ),
        (  # 从 before a day that work started on is no start value
            "从3月2日开始，道县出动铲车8台。",
            ["8台 出动铲车 @道县 2021-03-02/2021-03-02"],
        ),
        (  # 今年 of a fact ends with the issue
            "今年，江永县投入教育经费1.8亿元。",
            ["180000000元 投入教育经费 @江永县 2021-01-01/2021-03-15"],
        ),
        (  # of a list of dates each has its value
            "道县2020年9月、10月办了两期电工班，参训人数分别达120人、95人。",
            ["120人 参训人数 @道县 2020-09-01/2020-09-30", "95人 参训人数 @道县 2020-10-01/2020-10-31"],
        ),
        (  # 投产后年产 is no 后年; what a plant will yield is of no year
            "2020年，蓝山县引进一家食品厂，项目投产后年产罐头5000吨，可提供岗位260个。",
            ["5000吨 年产罐头 @蓝山县 target", "260个 提供岗位 @蓝山县 target"],
        ),
        (  # 明年 ends with its sentence
            "明年，双牌县计划新建泵站15座。农户共有水窖300口。",
            ["15座 新建泵站 @双牌县 2022-01-01/2022-12-31 target", "300口 水窖 @双牌县"],
        ),
        (  # 截至 and 累计 agree
            "道县冬修正忙，截至2月底，全县累计完成土方60万立方米。",
            ["600000立方米 土方 @道县 2021-02-21/2021-02-28 cumulative"],
        ),
        (  # who tells it does not part the date from the sentence
            "据局长介绍，1至2月，道县法院受理案件860件；审结520件。",
            [
                "860件 法院受理案件 @道县 2021-01-01/2021-02-28",
                "520件 法院受理案件审结 @道县 2021-01-01/2021-02-28",
            ],
        ),
        (  # 此次 is of the day told before
            "3月5日，道县遭遇冰雹。\n此次灾害造成3800人受灾。",
            ["3800人 受灾 @道县 2021-03-05/2021-03-05"],
        ),
        (  # 目前 lends a bare month no year of before
            "2019年，道县建成果园8个。目前，全县果园增多；1至2月卖出鲜果90吨。",
            [
                "8个 建成果园 @道县 2019-01-01/2019-12-31",
                "90吨 卖出鲜果 @道县 2021-01-01/2021-02-28",
            ],
        ),
    ],
)
def test_a_figure_is_of_its_own_time(read: Read, text: str, lines: list[str]) -> None:
    assert read(text).lines() == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (  # 还将 holds for all that is coordinated
            "今年东安县还将整合资金2.6亿元，新建桥梁12座、改造公路80公里。",
            [
                "260000000元 整合资金 @东安县 2021-01-01/2021-12-31 target",
                "12座 新建桥梁 @东安县 2021-01-01/2021-12-31 target",
                "80公里 改造公路 @东安县 2021-01-01/2021-12-31 target",
            ],
        ),
        (  # until 目前
            "下一步将培训电工300名，目前已招收60名。",
            ["300名 培训电工 target", "60名 招收 2021-03-15/2021-03-15"],
        ),
        (  # what a formula stands for is aimed at
            "“246”行动，就是两年新建茶园2万亩、改造老茶园4万亩、引进6家企业。",
            ["20000亩 新建茶园 target", "40000亩 改造老茶园 target", "6家 引进企业 target"],
        ),
        (  # 将 that is 把 is no plan
            "民警将15名旅客转移到安全地带。",
            ["15名 旅客转移到安全地带"],
        ),
        (  # 计划 in a name is none either
            "新田县“百企行动计划”实施以来，帮扶企业120家。",
            ["120家 帮扶企业 @新田县"],
        ),
        (  # 确保了 is done
            "新田县抢修水厂，确保了1.2万人正常用水。",
            ["12000人 正常用水 @新田县"],
        ),
        (  # 累计 holds for what is coordinated, not for averages
            "东安县累计改造厕所4200座，惠及群众1.6万人，人均补助800元。",
            [
                "4200座 改造厕所 @东安县 2021-03-15/2021-03-15 cumulative",
                "16000人 惠及群众 @东安县 cumulative",
                "800元 人均补助 @东安县",
            ],
        ),
        (  # a part of something is a share
            "道县把新增税收的30%用于教育。",
            ["30% 新增税收用于教育 @道县 share"],
        ),
    ],
)
def test_plans_and_sums_are_told_from_what_is(read: Read, text: str, lines: list[str]) -> None:
    assert read(text).lines() == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (  # neither all companies nor all villages
            "道县48家企业结对帮扶75个村。",
            ["48家 企业结对帮扶村 @道县", "75个 结对帮扶村 @道县"],
        ),
        (  # what they were sent for
            "道县26名教师选派到山区支教。",
            ["26名 教师选派到山区支教 @道县"],
        ),
        (  # 全部 limits nothing
            "道县35名县级干部全部包联企业、学校。",
            ["35名 县级干部 @道县"],
        ),
        (  # a relative clause stays with its noun
            "道县走访1200户房屋评定为C级的农户。",
            ["1200户 走访房屋评定为C级的农户 @道县"],
        ),
        (  # the province set it; the noun stands behind the second number
            "在省定16种和全市新增5种慢性病的基础上，门诊报销范围扩大。",
            ["16种 省定慢性病 @湖南省", "5种 新增慢性病 @永州市"],
        ),
        (  # the noun of the clause before
            "投入900万元推进灌溉泵站提档升级，40个全部投入使用。",
            ["9000000元 投入推进灌溉泵站提档升级", "40个 灌溉泵站投入使用"],
        ),
        (  # the population stays with its rate
            "脱贫人口农房意外保险和大病补充医疗保险参保率达到100%，城乡居民大病补充医疗保险参保率97%。",
            ["100% 脱贫人口大病补充医疗保险参保率", "97% 城乡居民大病补充医疗保险参保率"],
        ),
        (  # what is like this is named before
            "像这样的标准化果园，今年计划建成9个。",
            ["9个 标准化果园 2021-01-01/2021-12-31 target"],
        ),
        (  # all of a village
            "东安县芦洪市镇全镇4120户有3900户通了自来水。",
            ["4120户 全镇户数 @芦洪市镇", "3900户 通了自来水 @芦洪市镇"],
        ),
        (  # a share of the whole city, of what was named before
            "2020年，道县旅游收入4亿元，占全市的12%。",
            [
                "400000000元 旅游收入 @道县 2020-01-01/2020-12-31",
                "12% 旅游收入占全市 @道县 2020-01-01/2020-12-31 share",
            ],
        ),
    ],
)
def test_a_limited_number_is_no_total(read: Read, text: str, lines: list[str]) -> None:
    assert read(text).lines() == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (  # a household is not the city
            "我市春播展开。\n他家种了20亩烤烟，一年卖了8万元烟叶。",
            ["20亩 烤烟", "80000元 卖了烟叶"],
        ),
        (  # nor is a co-operative
            "我市春播展开。\n合作社拥有农机36台，每户分红3200元。",
            ["36台 农机", "3200元 每户分红"],
        ),
        (  # a household's income is of where the text says that it is
            "2020年，老赵在东安县承包鱼塘，他家收入9万元。",
            ["90000元 收入 @东安县 2020-01-01/2020-12-31"],
        ),
        (  # 县里 is the county of the article, not the paper's city
            "道县春播展开。\n县里引进专家8名，县农业农村局发放种苗6万株。",
            ["8名 引进专家 @道县", "60000株 县农业农村局发放种苗 @道县"],
        ),
        (  # in an article of no county it is nowhere
            "我市春播展开。\n县里引进专家8名。",
            ["8名 引进专家"],
        ),
        (  # behind a semicolon the county, not its highest point
            "道县平均气温8℃，最高点在梅花镇，达12℃；6个乡镇缺水。",
            ["8℃ 平均气温 @道县", "12℃ 平均气温 @梅花镇", "6个 乡镇缺水 @道县"],
        ),
        (  # a rank in the city is not of the city
            "今年1至2月，蓝山县税收3.1亿元，增幅居全市第三位；工业用电4200万千瓦时。",
            [
                "310000000元 税收 @蓝山县 2021-01-01/2021-02-28",
                "42000000千瓦时 工业用电 @蓝山县 2021-01-01/2021-02-28",
            ],
        ),
        (  # where guests come from is not where they are
            "道县花海开园，来自宁远县和江永县的600名游客到场。",
            ["600名 游客到场 @道县"],
        ),
    ],
)
def test_a_figure_is_pinned_on_no_place_that_does_not_own_it(read: Read, text: str, lines: list[str]) -> None:
    assert read(text).lines() == lines


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("一季辣椒，他卖了两万多元。", "only a verb"),  # what was sold is not said beside it
        ("每斤降低5元。", "say what changed"),  # a difference without a level
        ("小麦、玉米、大豆产量分别达5吨、7吨。", "do not pair"),  # three names, two values
        ("去年这一数字是8亿元。", "pointed at"),  # 这一数字 of nothing
        ("共12吨。", "no words"),  # nothing at all
    ],
)
def test_what_is_left_unread_says_why(read: Read, text: str, reason: str) -> None:
    reading = read(text)
    reasons = {one.reason for one in reading.findings.unread if one.evidence.rule.startswith("figures.")}
    assert reading.findings.figures == ()
    assert len(reasons) == 1
    assert reason in reasons.pop()
