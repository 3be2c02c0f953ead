"""Money earned, spent and asked for, and figures whose indicator is what the counted did or are.

Sentences are our own; a row: the text and what its figures say (value, indicator, kind unless actual, qualifier).
"""

from __future__ import annotations

import pytest

from tests.figures.conftest import read_text
from tests.figures.test_indicators import told

SPENT = [
    ("他家毛收入19万元，净赚7万元。", ["19万元 毛收入", "7万元 净赚"]),  # a verb that says enough alone
    ("头一年菌棒烂了，赔了2.7万元。", ["2.7万元 赔钱"]),  # no stump of one character
    ("搭一亩大棚要花1.2万元，县里补一半。", ["1.2万元 搭一亩大棚花费"]),  # what it is spent on
    ("礼堂由旧粮仓改建，花了85万元。", ["85万元 改建花费"]),  # in the clause before
    ("驻村干部跑项目，争取到68万元。", ["68万元 争取资金"]),  # done, no aim
    ("86名护林员每人每月可领1800元。", ["86名 护林员", "1800元 每人每月领取"]),  # how often
    ("已资助大学生428名，每人每年5000元。", ["428名 资助大学生", "5000元 每人每年资助"]),  # what for
    ("每吨补贴60元。", ["60元 每吨补贴"]),  # 补贴 is no 贴
    ("有人交了3元。", []),  # nor 交 alone
    ("香蕉（东镇）每公斤3.10元，比上周涨0.25元。", ["3.10元 香蕉每公斤价格", "0.25元 香蕉每公斤价格涨 change"]),
    ("蘋果(西鎮)每公斤3.10元。", ["3.10元 苹果每公斤价格"]),  # traditional characters, half-width brackets
    ("对虾（和镇，60条/公斤）每公斤33元。", ["33元 对虾每公斤价格"]),  # a comma inside the bracket
    ("成交干茶31.5吨，平均每公斤908元。", ["31.5吨 成交干茶", "908元 干茶每公斤价格"]),  # what was sold before
    ("成交额2860万元，平均每公斤908元。", ["2860万元 成交额"]),  # a price is no total
]

DEEDS = [
    ("新装的96盏路灯，有41盏不亮。", ["96盏 路灯", "41盏 路灯不亮"]),  # of the things told of before
    (
        "共有古院落268处，已加固41处，另有17处列入入冬前的排危清单。",
        ["268处 古院落", "41处 古院落加固", "17处 古院落列入排危清单"],
    ),
    ("积压土豆9万吨，眼下还剩2.3万吨。", ["9万吨 积压土豆", "2.3万吨 剩余土豆"]),  # what is left of it
    ("在逃人员有78名，还有37人在逃。", ["78名 在逃人员", "37人 在逃"]),  # a state, no place
    ("87人和9家企业上了“黑榜”。", ["87人 上了“黑榜”", "9家 企业"]),  # shared with the bodies
    ("专案组走访了19个乡村、340多人。", ["19个 走访乡村", "340多人 走访人数 over"]),  # a number without a noun
    ("受害人涉及14个省份200余人。", ["14个 涉及省份", "200余人 涉及人数 over"]),  # no people are provinces
    ("全县4个乡镇12400人受灾。", ["4个 乡镇", "12400人 受灾"]),  # nor townships
    ("考到这个只有126户、398口人的村当村官。", ["126户 户数", "398口人 人口"]),  # how large the village is
    ("光伏电站建成53座，总装机容量21兆瓦。", ["53座 光伏电站建成", "21兆瓦 光伏电站总装机容量"]),
    ("某林场雨量最大，达142毫米。", ["142毫米 雨量"]),  # the most of what
    ("附近14个村的孩子从此告别了翻沟上学。", ["14个 村的孩子"]),  # no whole clause
    ("合作期限为5年。", ["5年 合作期限"]),  # a length of time that is named
    ("查扣手机63部、银行卡118张。", ["63部 查扣手机", "118张 查扣银行卡"]),
    ("白酒产量4.1万千升，增长6.7%。", ["4.1万千升 白酒产量", "6.7% 白酒产量增长 change"]),
    ("护林员平均年龄已经56岁，他任教36年。", []),  # ages and years of service are no figures
    ("并处罚金3万元。", ["3万元 罚金"]),  # 处 is no part of it
    ("不合格的3批次已下架。", ["3批次 不合格"]),  # a verdict stays
    ("2020年，600多张床位闲着。", ["600多张 床位闲着 over"]),
]


@pytest.mark.parametrize(("text", "lines"), [*SPENT, *DEEDS], ids=[text for text, _ in (*SPENT, *DEEDS)])
def test_a_number_beside_a_verb_says_what_was_done(text: str, lines: list[str]) -> None:
    assert [told(figure) for figure in read_text(text).findings.figures] == lines
