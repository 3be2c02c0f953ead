"""Numerals as newspapers write them: what they are worth, and what looks like one and is none."""

from __future__ import annotations

import time
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.numerals import Numeral, numerals_in
from kg.model import Span


def read(text: str) -> tuple[Numeral, ...]:
    return numerals_in(text, Span(0, len(text)))


@pytest.mark.parametrize(
    ("text", "words", "value", "qualifier"),
    [
        ("入库1,234.5吨", "1,234.5", "1234.5", ""),  # groups of three and a point
        ("受灾14.6万人", "14.6万", "146000", ""),  # 万 multiplied out
        ("产酒4.1万千升", "4.1万", "41000", ""),  # 千 belongs to the unit 千升
        ("查扣手机63部", "63", "63", ""),  # a count of telephones, no number of one
        ("年底前628名群众搬迁", "628", "628", ""),  # 前 is of 年底, no rank
        ("装4.5万个一氧化碳报警器", "4.5万", "45000", ""),  # no formula 个一
        ("总产值36.47亿元", "36.47亿", "3647000000", ""),  # 亿 multiplied out
        ("投资2.365亿元", "2.365亿", "236500000", ""),  # exact, no float
        ("总额1.2万亿元", "1.2万亿", "1200000000000", ""),  # 万亿
        ("补助3千元", "3千", "3000", ""),  # 千 behind digits
        ("铺设2千多米", "2千多", "2000", "over"),  # 多 behind the multiplier
        ("种下1200多株", "1200多", "1200", "over"),  # 多 behind digits
        ("捐款20万余元", "20万余", "200000", "over"),  # 余 behind the multiplier
        ("筹款900余万元", "900余万", "9000000", "over"),  # 余 before the multiplier
        ("惠及二十余万群众", "二十余万", "200000", "over"),  # the same in characters, no measure word behind
        ("贷款近40亿元", "近40亿", "4000000000", "nearly"),  # the qualifier belongs to the numeral
        ("贷款将近5亿元", "将近5亿", "500000000", "nearly"),  # two characters
        ("大约40分钟", "大约40", "40", "about"),  # 大约, not 约 alone
        ("约合3.5万亩", "3.5万", "35000", ""),  # 约合 is another word
        ("节约30万元", "30万", "300000", ""),  # 节约 is no qualifier
        ("签约12个项目", "12", "12", ""),  # nor is 签约
        ("最近30户", "30", "30", ""),  # 最近 is no 近
        ("超过1亿元", "超过1亿", "100000000", "over"),  # 超过
        ("突破500万吨", "突破500万", "5000000", "over"),  # 突破
        ("逾千人", "逾千", "1000", "over"),  # a bare multiplier needs a qualifier
        ("上百名", "上百", "100", "over"),  # 上百
        ("百余户", "百余", "100", "over"),  # qualifier behind a bare multiplier
        ("近百万元", "近百万", "1000000", "nearly"),  # two bare multipliers
        ("不足30人", "不足30", "30", "under"),  # 不足
        ("不到两成", "不到两", "2", "under"),  # 成 is a unit, not part of the number
        ("至少6辆", "至少6", "6", "over"),  # 至少
        ("不超过15天", "不超过15", "15", "under"),  # 不超过 is not 超过
        ("30以上", "30以上", "30", "over"),  # 以上 right behind the number
        ("500左右", "500左右", "500", "about"),  # 左右
        ("十六个", "十六", "16", ""),  # tens
        ("二十户", "二十", "20", ""),  # twenty
        ("一百二十三户", "一百二十三", "123", ""),  # hundreds
        ("一百零五人", "一百零五", "105", ""),  # 零 keeps the place
        ("一千零五十亩", "一千零五十", "1050", ""),  # 零 in the middle
        ("两万多元", "两万多", "20000", "over"),  # 两
        ("两万五千人", "两万五千", "25000", ""),  # two sections
        ("两万五的价", "两万五", "25000", ""),  # the last power is left out
        ("三百五十万", "三百五十万", "3500000", ""),  # hundreds of 万
        ("三万亿元", "三万亿", "3000000000000", ""),  # 万亿 in characters
        ("一点五亿元", "一点五亿", "150000000", ""),  # a point in characters
        ("百分之三点五", "三点五", "3.5", ""),  # behind 百分之
        ("百分之三十", "三十", "30", ""),  # 百 of 百分之 is no number
        ("三成以上", "三", "3", ""),  # 成 counts tenths
        ("两名", "两", "2", ""),  # one character with a measure word
        ("十多万", "十多万", "100000", "over"),  # 多 between
        ("十几个人", "十几", "10", "over"),  # 几 behind
        ("十来个人", "十来", "10", "about"),  # 来 behind
        ("放养3600来尾", "3600来", "3600", "about"),  # 来 behind digits
        ("3亿2000万元", "3亿2000万", "320000000", ""),  # two sections in digits
        ("1万5千元", "1万5千", "15000", ""),  # likewise
        ("种植１２．５万亩", "１２．５万", "125000", ""),  # full-width digits
        ("共１，２３４户", "１，２３４", "1234", ""),  # full-width comma between full-width digits
        ("共 14.6 万人", "14.6 万", "146000", ""),  # a space before the multiplier
        ("气温零下15℃", "零下15", "-15", ""),  # below nought
        ("，-5℃", "-5", "-5", ""),  # a minus sign at the start
        ("达91.40%", "91.40", "91.4", ""),  # the value drops noughts, the words keep them
        ("4.6万余人次", "4.6万余", "46000", "over"),  # the unit is not swallowed
        ("PM2.5浓度35微克", "35", "35", ""),  # letters before a number make it a name
        ("监测站点212个", "212", "212", ""),  # 点 of a word is no hour
        ("用电500千瓦时", "500", "500", ""),  # 千 of the unit
        ("工人八名", "八", "8", ""),  # one character, counted
    ],
)
def test_a_quantity_is_read_with_its_words_and_exact_value(text: str, words: str, value: str, qualifier: str) -> None:
    (numeral,) = read(text)
    assert (numeral.text, numeral.value, numeral.qualifier) == (words, Decimal(value), qualifier)
    assert numeral.span.of(text) == words


@pytest.mark.parametrize(
    ("text", "words", "minimum", "maximum"),
    [
        ("补助20—60万元", "20—60万", "200000", "600000"),  # the multiplier is shared
        ("用工25-45人", "25-45", "25", "45"),  # a hyphen
        ("9～12万亩", "9～12万", "90000", "120000"),  # a tilde; 9 < 12 though 9 < 10万 too
        ("500—1万元", "500—1万", "500", "10000"),  # not shared: 500 is more than 1
        ("3万至5万元", "3万至5万", "30000", "50000"),  # each has its own
        ("三至五万元", "三至五万", "30000", "50000"),  # characters
        ("六七千元", "六七千", "6000", "7000"),  # neighbours
        ("十七八人", "十七八", "17", "18"),  # neighbours in the ones
        ("三四十户", "三四十", "30", "40"),  # neighbours in the tens
        ("两三百亩", "两三百", "200", "300"),  # 两三
        ("三五个人", "三五", "3", "5"),  # 三五
        ("二三十万元", "二三十万", "200000", "300000"),  # neighbours before 万
    ],
)
def test_a_range_has_two_ends_and_no_value(text: str, words: str, minimum: str, maximum: str) -> None:
    (numeral,) = read(text)
    assert (numeral.text, numeral.value) == (words, None)
    assert (numeral.minimum, numeral.maximum) == (Decimal(minimum), Decimal(maximum))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("208户431人", "208 431"),  # glued pairs
        ("总规模36.5MW12座", "36.5 12"),  # a unit in letters between
        ("2016年培训6期1480人", "6 1480"),  # the year is none of them
        ("从300户到450户", "300 450"),  # 到 between words is no range
        ("A组3人、B组5人", "3 5"),  # a letter further off does no harm
        ("“今年卖了3万斤，赚了两万元。”", "30000 20000"),  # speech is read, names in quotes are not
    ],
)
def test_several_quantities_stand_in_one_text(text: str, values: str) -> None:
    assert [numeral.value for numeral in read(text)] == [Decimal(value) for value in values.split()]


@pytest.mark.parametrize(
    "text",
    [
        *["第26个教师节", "第三次会议", "第9号台风", "第1—3名"],  # order
        *["前3名", "世界500强", "十一届七次全会"],  # order
        *["〔2019〕3号", "（2016）", "《规划（2020－2025年）》", "《100个怎么办》"],  # documents
        *["电话：8222333", "拨打12345热线", "0951-8222333", "13800001111", "110报警电话"],  # telephones
        *["5G网络", "4K超高清", "A4纸", "K12教育"],  # names
        *["V2.0", "2.0版", "COVID-19", "G307线"],  # names with letters
        *["359旅", "120师", "307国道", "12路公交车", "8号楼"],  # units and roads
        *["2018年", "2020-2022年", "2018、2019年", "二〇一九年"],  # years
        *["12月29日", "5月3日至5日", "90年代"],  # dates
        *["8时30分", "8:30", "上午9点", "1129上午", "9月26上午"],  # times
        *["下转3版", "见2版", "正月十五", "初三"],  # times, pages
        *["“369”工程", "“四个一”工程", "“两个清单”"],  # formulas
        *["“一户一策”", "“三个20万亩”", "六个一", "2688工程"],  # formulas
        *["两不愁三保障", "三大攻坚战", "五比五看", "十四五时期"],  # plain
        *["十九大", "两会", "三农", "百日攻坚"],  # without quotes
        *["一些人", "一个村", "一种", "一张", "一批", "一次次"],  # articles
        *["千方百计", "一心一意", "三番五次", "五湖四海"],  # idioms
        *["七嘴八舌", "万一", "千万不要", "千家万户"],  # idioms
        *["五台山", "三门峡市", "九江市", "四川省", "六合区", "三台县"],  # places
        *["几十人", "数百万元", "好几千户"],  # no value can be given
        *["三分之二", "1/3", "3:1", "3比1", "80后", "90后青年"],  # ratios, generations
        *["亿亿亿", "一二三", "百百", "7-3"],  # malformed
        *["2018-12-29", "192.168.1.1", "12345678901234567890"],  # codes
        "",  # nothing
    ],
)
def test_what_counts_nothing_is_no_numeral(text: str) -> None:
    assert read(text) == ()


def test_a_numeral_is_judged_by_what_stands_outside_the_span() -> None:
    assert numerals_in("第26个", Span(1, 4)) == ()
    assert [one.text for one in numerals_in("甲3人，乙5人", Span(4, 7))] == ["5"]


GROUPED = "{:,}".format
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


@given(st.integers(1, 10**9), st.sampled_from([str, GROUPED, lambda n: str(n).translate(WIDE)]))
def test_an_integer_in_any_digits_is_read_back(number: int, style: object) -> None:
    assert callable(style)
    (numeral,) = read(f"共{style(number)}吨")
    assert numeral.value == number


@given(st.integers(1, 99_999), st.integers(0, 3), st.sampled_from("万亿千"))
def test_a_decimal_with_a_multiplier_is_read_back(digits: int, places: int, multiplier: str) -> None:
    number = Decimal(digits).scaleb(-places)
    (numeral,) = read(f"达{number:f}{multiplier}元")
    assert numeral.value == number * {"万": 10**4, "亿": 10**8, "千": 1000}[multiplier]


def in_characters(number: int) -> str:
    """A number below 10000 as it is read aloud."""
    digits, words = f"{number:04d}", ""
    for digit, power in zip(digits, ("千", "百", "十", ""), strict=True):
        words += ("零一二三四五六七八九"[int(digit)] + power) if digit != "0" else "零"
    while "零零" in words:
        words = words.replace("零零", "零")
    words = words.strip("零")
    return words.removeprefix("一") if words.startswith("一十") else words


@given(st.integers(2, 9999), st.integers(0, 1))
def test_a_number_in_characters_is_read_back(number: int, ten_thousands: int) -> None:
    (numeral,) = read(f"共{in_characters(number)}{'万' * ten_thousands}户")
    assert numeral.value == number * 10_000**ten_thousands or number in {100, 1000}


@given(st.text(alphabet="0123456789.,万亿千百十一二三多余近约—至年月日户元%“”第 ", max_size=60))
def test_spans_are_exact_and_in_order_whatever_the_text(text: str) -> None:
    numerals = read(text)
    assert all(numeral.span.of(text) == numeral.text for numeral in numerals)
    assert all(a.span.end <= b.span.start for a, b in pairwise(numerals))
    assert all((one.value is None) == (one.minimum is not None) for one in numerals)


@pytest.mark.parametrize("piece", ["1", "亿", "1,234", "一点", "近", "三—", "“1", "1.", "约", "第1", "《"])
def test_repeated_characters_are_read_in_linear_time(piece: str) -> None:
    started = time.perf_counter()
    read(piece * (100_000 // len(piece)))
    assert time.perf_counter() - started < 5
