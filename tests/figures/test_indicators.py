"""Indicators and kinds: a part never reads as the whole, and a broken phrase is no indicator.

Sentences are our own; a row: the text and what its figures say (value, indicator, kind unless actual, qualifier).
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import pytest

from loaders.figures.phrases import is_indicator
from tests.figures.conftest import read_text

if TYPE_CHECKING:
    from loaders.findings import FoundFigure

COORDINATED: dict[str, tuple[str, list[str]]] = {
    "a_verb_before_all": (
        "消防大队出动抢险人员96人、车辆17台，送去棉被60床、方便面120箱。",
        ["96人 消防大队出动抢险人员", "17台 出动车辆", "60床 送去棉被", "120箱 送方便面"],
    ),
    "a_deed_behind_all": (
        "1121个合作社、2.8万名社员参与造林。",
        ["1121个 合作社参与造林", "2.8万名 社员参与造林"],
    ),
    "glued_counts": (
        "覆盖19个乡镇163个行政村，全市4个县37个乡镇受灾。",
        ["19个 覆盖乡镇", "163个 覆盖行政村", "4个 县受灾", "37个 乡镇受灾"],
    ),
    "each_mu": (
        "推广滴灌后，每亩节水60立方米、节肥12公斤。",
        ["60立方米 每亩节水", "12公斤 每亩节肥"],
    ),
    "not_across_kinds": (
        "接待游客3万人次、旅游收入900万元。",
        ["3万人次 接待游客", "900万元 旅游收入"],
    ),
    "not_glued_to_another_kind": (
        "确保完成年度减贫14万人、318个贫困村退出的目标任务。",
        ["14万人 年度减贫 target", "318个 贫困村退出 target"],
    ),
}
"""What stands before the first of several, or behind the last, holds for all."""

LIMITED: dict[str, tuple[str, list[str]]] = {
    "rescued": (
        "从洪水中救出被困群众37人，其中老人11名、儿童6名。",
        ["37人 洪水中救出被困群众", "11名 洪水中救出被困群众中的老人", "6名 洪水中救出被困群众中的儿童"],
    ),
    "rescued_in_the_clause_before": (
        "被困群众全部脱险，其中老人11名、儿童6名。",
        ["11名 被困群众中的老人", "6名 被困群众中的儿童"],
    ),
    "damaged": (
        "受损的14公里乡村道路已抢通。",
        ["14公里 受损乡村道路抢通"],
    ),
    "appointed": (
        "会议还任命了5名审判员。",
        ["5名 任命审判员"],
    ),
    "exported_to": (
        "产品出口到26个国家和地区。",
        ["26个 出口到国家和地区"],
    ),
    "who_came_to_listen": (
        "附近十几户牧民骑着摩托车赶来旁听。",
        ["十几户 牧民骑着摩托车赶来旁听 over"],
    ),
    "remaining": (
        "全县剩余3个贫困村、516名贫困人口脱贫。",
        ["3个 剩余贫困村", "516名 贫困人口脱贫"],
    ),
    "traditional": (
        "茶廠接納36戶果農，其中14戶為移民戶。",
        ["36戶 接纳果农", "14戶 接纳果农中的移民户"],
    ),
    "for_whom": (
        "信用社为23家水产企业发放贷款1.6亿元。",
        ["23家 为水产企业发放贷款", "1.6亿元 为水产企业发放贷款"],
    ),
    "trained": (
        "对退捕渔民412人开展免费驾驶培训。",
        ["412人 对退捕渔民开展免费驾驶培训"],
    ),
    "a_list_before_the_count": (
        "为护林员、巡河员183人全部购买了人身保险。",
        ["183人 为护林员、巡河员购买了人身保险"],
    ),
    "every_day": (
        "园区里每天有600多辆货车进出。",
        ["600多辆 每天货车进出 over"],
    ),
    "share_of_those_who": (
        "年底前90%以上的行政村完成垃圾、污水、厕所整治。",
        ["90%以上 行政村完成垃圾、污水、厕所整治 target over"],
    ),
    "a_share_and_its_use": (
        "明确旅游收入的15%用于修缮古城墙。",
        ["15% 旅游收入用于修缮古城墙 share"],
    ),
    "a_verb_of_one_character": (
        "过去办红白喜事要杀十几头牛。",
        ["十几头 杀牛 over"],
    ),
    "the_verb_of_a_list": (
        "县医院购置彩超、心电图机等设备42台。",
        ["42台 购置设备"],
    ),
}
"""The verb and the modifier that limit a count stay with it."""

TOPICS: dict[str, tuple[str, list[str]]] = {
    "crop": (
        "全县蜜桃种植面积6万亩，总产量9.8亿公斤，产值26亿元。",
        ["6万亩 蜜桃种植面积", "9.8亿公斤 蜜桃总产量", "26亿元 蜜桃产值"],
    ),
    "firms": (
        "规模以上农产品加工企业达到147家，实现产值98.6亿元，增长13.5%。",
        [
            "147家 规模以上农产品加工企业",
            "98.6亿元 规模以上农产品加工企业产值",
            "13.5% 规模以上农产品加工企业产值增长 change",
        ],
    ),
    "new_firms_do_not_own_the_total": (
        "全县新办企业28家，完成产值9亿元。",
        ["28家 新办企业", "9亿元 产值"],
    ),
    "rate_of_the_object": (
        "法院受理涉农案件1046件，审结932件，结案率89.1%。",
        ["1046件 法院受理涉农案件", "932件 法院受理涉农案件审结", "89.1% 法院受理涉农案件结案率"],
    ),
    "per_head_of_those_before": (
        "带动1.36万户贫困户户均增收5200元。",
        ["1.36万户 带动贫困户", "5200元 贫困户户均增收"],
    ),
    "per_head_of_the_herd": (
        "肉牛存栏5860头，人均6头以上。",
        ["5860头 肉牛存栏", "6头以上 人均肉牛存栏 over"],
    ),
    "task": (
        "竣工农村户厕6.7万户，完成年度任务的74.4%。",
        ["6.7万户 竣工农村户厕", "74.4% 竣工农村户厕完成年度任务 share"],
    ),
    "size_of_a_thing": (
        "正在建设一座储量800吨的恒温库。",
        ["800吨 恒温库储量"],
    ),
    "both_goods": (
        "捐赠价值240万元的过冬棉衣和学习用品。",
        ["240万元 过冬棉衣和学习用品价值"],
    ),
}
"""A bare measure is of what its sentence speaks of."""

FROM_TO: dict[str, tuple[str, list[str]]] = {
    "at_first_and_now": (
        "入社社员由当初的31户增加到现在的264户。",
        ["31户 入社社员", "264户 入社社员"],
    ),
    "before_a_ban": (
        "草原植被盖度由禁牧前的38%提高到61%。",
        ["38% 草原植被盖度", "61% 草原植被盖度"],
    ),
    "out_of_nothing": (
        "村里的农家乐从无到有，发展到17家。",
        ["17家 农家乐"],
    ),
    "the_clause_before": (
        "最大降雨量出现在上游，达到118.6毫米。",
        ["118.6毫米 最大降雨量"],
    ),
    "changes_of_the_last_clause": (
        "苹果种植面积达37.5万亩，预计产量58万吨、产值22.6亿元，分别比上年增长7.4%、9.6%。",
        [
            "37.5万亩 苹果种植面积",
            "58万吨 苹果预计产量 target",
            "22.6亿元 苹果预计产值 target",
            "7.4% 苹果预计产量增长 change",
            "9.6% 苹果预计产值增长 change",
        ],
    ),
}
"""Both ends of a growth are of what stands before it."""

PLANNED: dict[str, tuple[str, list[str]]] = {
    "built_later": (
        "投资2.4亿元建设精炼生产线，项目建成后年产茶油3000吨。",
        ["2.4亿元 投资建设精炼生产线 target", "3000吨 年产茶油 target"],
    ),
    "capacity_of_a_project_begun": (
        "年产30万立方米纤维板项目在园区开工建设。",
        ["30万立方米 年产纤维板 target"],
    ),
    "until_a_year_to_come": (
        "到2025年，市医院每年接收进修医生20名。",
        ["20名 市医院每年接收进修医生 target"],
    ),
    "will_pass": (
        "全市5G基站总数将突破6000个。",
        ["突破6000个 5G基站总数 target over"],
    ),
    "rule": (
        "红白喜事每桌酒席不得超过300元，覆土厚度不得低于1.5米。",
        ["超过300元 红白喜事每桌酒席 target under", "低于1.5米 覆土厚度 target over"],
    ),
    "estimated": (
        "大桥概算投资14.6亿元。",
        ["14.6亿元 大桥概算投资 target"],
    ),
}
"""What is not yet is a target."""

REFUSED: dict[str, tuple[str, list[str]]] = {
    "way": (
        "看病要跑到市里，来回四百多公里。",
        [],
    ),
    "cannot": (
        "一家人半个月插不完20亩。",
        [],
    ),
    "weight_class": (
        "他夺得512人组冠军。",
        [],
    ),
    "score": (
        "她今年以642分考入大学。",
        [],
    ),
    "days_left": (
        "距离年底不到70天。",
        [],
    ),
    "fine": (
        "违者处500元以下罚款。",
        [],
    ),
    "threshold": (
        "全县实施超亿元项目54个，万人以上的企业有3家。",
        ["54个 实施超亿元项目", "3家 万人以上的企业"],
    ),
    "threshold_behind_a_count": (
        "有3家年产值5000万元以上的企业。",
        ["3家 年产值5000万元以上的企业"],
    ),
    "motion": (
        "选派医疗专家27名到雷波县帮扶。",
        ["27名 选派医疗专家"],
    ),
    "shops": (
        "进驻电商平台35家、商超127家。",
        ["35家 进驻电商平台", "127家 进驻商超"],
    ),
    "modal": (
        "全州17个县市要对照全年目标找差距。",
        ["17个 县市"],
    ),
}
"""What is no phrase, or no figure."""

ALL = tuple(chain.from_iterable(rows.items() for rows in (COORDINATED, LIMITED, TOPICS, FROM_TO, PLANNED, REFUSED)))


def told(figure: FoundFigure) -> str:
    """A figure without its place and time."""
    kind = figure.kind.rsplit("/", 1)[-1]
    qualifier = figure.qualifier.rsplit("/", 1)[-1] if figure.qualifier else ""
    parts = (figure.value_text, figure.indicator, "" if kind == "actual" else kind, qualifier)
    return " ".join(part for part in parts if part)


@pytest.mark.parametrize(("text", "lines"), [row for _, row in ALL], ids=[name for name, _ in ALL])
def test_an_indicator_keeps_what_limits_it(text: str, lines: list[str]) -> None:
    assert [told(figure) for figure in read_text(text).findings.figures] == lines


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("贫困社员人均增收", True),  # ends in a verbal noun
        ("已复垦土地", True),  # 地 as part of a word is no particle
        ("晚田作物", True),  # nor is 晚
        ("捐赠棉被", True),  # nor 被
        ("建设时速", True),
        ("插不完", False),  # what cannot be done
        ("来回", False),  # an adverb
        ("去旗", False),  # a motion without a thing
        ("娃娃一起", False),  # an adverb at the end
        ("《村规民约》规定", False),
        ("村规民约》规定", False),  # half a title
        ("当场被一家客商", False),
        ("我家收入", False),  # whose?
        ("禁牧前", False),  # a time
        ("", False),
    ],
)
def test_a_phrase_is_told_from_a_fragment(words: str, whole: bool) -> None:
    assert is_indicator(words) is whole
