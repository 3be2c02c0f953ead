"""What the words of mastheads look like: one pattern a kind, tried in this order.

Example 例：农历壬寅年二月十三 is "lunar", 总第12345期 "issue", 国内统一刊号 CN 43-0000 "contact" and "code".

They run over text with half-width digits, letters and colons, in simplified characters. `_S` allows letter-spaced print
and words that are broken over lines. All repetition is bounded.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kg.tables import by_use

if TYPE_CHECKING:
    from collections.abc import Iterable

_TABLE = "loaders/data/masthead_words.tsv"
_S = r"\s{0,6}"
_HAN = r"[\u3400-\u9fff]"
_CN = "[一二三四五六七八九十]"
_YEAR = rf"(?:[12](?:{_S}[0-9]){{3}}|[一二](?:{_S}[〇零0O一二三四五六七八九]){{3}})"
_SMALL = rf"(?:[0-9](?:{_S}[0-9])?|{_CN}(?:{_S}{_CN}){{0,2}})"
_ISSUE = rf"(?:[0-9](?:\s?[0-9]){{0,5}}|[〇零一二三四五六七八九十百千]{{1,8}}){_S}期"
_SPACED_LABEL = rf"(?:[A-D]?{_S}[0-9](?:{_S}[0-9]){{0,2}}|{_CN}{{1,3}}|头)"
_CLOSE_LABEL = rf"(?:[A-D]?[0-9]{{1,3}}(?:-[A-D]?[0-9]{{1,3}})?|{_CN}{{1,3}}|头)"
_BEASTS = "[鼠牛虎兔龙蛇马羊猴鸡狗猪]"
_LUNAR_YEAR = (
    rf"(?:{_BEASTS}{_S}年{_S}"
    rf"|[甲乙丙丁戊己庚辛壬癸]{_S}[子丑寅卯辰巳午未申酉戌亥]{_S}(?:\(?{_BEASTS}\)?)?{_S}年?{_S})"
)
_LUNAR_DAY = (
    rf"(?:闰{_S})?(?:正|冬|腊|{_CN}(?:{_S}[一二])?){_S}月{_S}(?:初{_S}|廿{_S})?{_CN}(?:{_S}{_CN}){{0,2}}{_S}日?"
)
DATE_PARTS = (("y", "m", "d"), ("y2", "m2", "d2"))
DAY_PARTS = ("m3", "d3")
LABELS = ("label1", "label2", "label3", "label4", "label5")


@cache
def masthead_word() -> re.Pattern[str]:
    """One word of a masthead: the group that closes last is its kind, others are its parts."""
    kinds = _of_time() | _of_pages() | _with_words() | _of_signs()
    return re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in kinds.items()))


def _of_time() -> dict[str, str]:
    term = _spaced("term")
    return {
        # 2022年3月15日, 二〇二二年三月十五日, 2022.3.15; not 3月15日
        "date": rf"(?P<y>{_YEAR}){_S}年{_S}(?P<m>{_SMALL}){_S}月{_S}(?P<d>{_SMALL}){_S}[日号]"
        r"|(?P<y2>[12][0-9]{3})\s?(?P<sep>[-/.])\s?(?P<m2>[0-9]{1,2})\s?(?P=sep)\s?(?P<d2>[0-9]{1,2})(?![0-9])",
        # 3月15日, 三月十五日; not 三月十五
        "day": rf"(?P<m3>{_SMALL}){_S}月{_S}(?P<d3>{_SMALL}){_S}[日号]",
        # 星期二, 周日; not 周二刊
        "weekday": rf"(?:星{_S}期|礼{_S}拜|周){_S}[一二三四五六日天](?!刊|报|末|[、至])",
        # 农历壬寅年二月十三, 正月初一, 今日春分; not 三月
        "lunar": rf"(?:[农夏]{_S}历)?{_S}{_LUNAR_YEAR}?{_LUNAR_DAY}|(?:今日|明日|昨日|今天|明天)?{_S}{term}",
    }


def _of_pages() -> dict[str, str]:
    few = rf"(?:[0-9]{{1,3}}|{_CN}{{1,3}})"
    return {
        # 今日8版, 对开四版; not 第8版
        "count": rf"(?:今日|今天|本期|本报今日|共|总共){_S}{few}{_S}(?:个版|版|张|叠)"
        rf"|(?:今日|本期)?[四对]{_S}开{_S}{few}{_S}(?:版|张)",
        # 第12345期, 总123期; not 第12345号
        "issue": rf"(?:总|复刊|今年|新|本年)?{_S}第{_S}{_ISSUE}|总{_S}[0-9]{{2,6}}{_S}期",
        # 03版：要闻, 第A3版:综合; not 第3版
        "page": rf"第{_S}(?P<label1>{_SPACED_LABEL}){_S}版{_S}:{_S}[^\s\d:|]{{1,10}}"
        rf"|(?P<label2>{_CLOSE_LABEL}){_S}版{_S}:{_S}[^\s\d:|]{{1,10}}",
        # 第3版, 第十二版; not 3版
        "label": rf"第{_S}(?P<label3>{_SPACED_LABEL}){_S}版",
        # 3版, A3; not 3
        "mark": rf"(?P<label4>{_CLOSE_LABEL}){_S}版|(?P<label5>[A-D][0-9]{{1,2}})(?![0-9A-Za-z-])",
    }


def _with_words() -> dict[str, str]:
    editor, contact, section = _spaced("editor"), _spaced("contact"), _spaced("section")
    name = (
        rf"(?!{editor}|{contact}|{section}|{_HAN}{{2,8}}报(?!{_HAN})|星期|农历|第|{_CN}{{1,3}}版)"
        rf"(?:{_HAN}{{2,4}}|{_HAN}\s{{1,4}}{_HAN})(?:·{_HAN}{{1,8}})?(?!{_HAN})"
    )
    return {
        # CN 43-0000, 代号41-00; not 43-0000
        "code": r"(?:CN|cn|ISSN)\s?[0-9]{2,4}\s?[-—–]\s?[0-9]{4}(?:\s?[/(]\s?[A-Z0-9()]{1,4})?"
        r"|(?:国内|国外)?代号\s?:?\s?[0-9A-Z]{1,4}-[0-9]{1,4}",
        # 电话：0745-2345678, 邮编 418000; not 电话会议
        "contact": rf"{contact}{_S}:?{_S}(?:(?![12][0-9]{{3}}[-年/.]|CN)[^\s]{{1,40}}"
        r"(?:[、/\s]{1,3}[0-9()-]{7,15}(?![年-]))?)?",
        # 责任编辑：周明, 校对 王 五; not 编辑部
        "editor": rf"{editor}{_S}[:/]?{_S}(?:{name}(?:[、\s]{{1,3}}{name}){{0,3}})?",
        # 中共怀化市委主管主办, 怀化日报社出版; not 出版
        "publisher": rf"{_HAN}{{2,24}}?{_spaced('publisher')}",
        # 校稿：周明, 版面/李四; not 校稿周明
        "credit": rf"{_HAN}{{2,6}}[:/]{_S}{name}",
        # 怀化时报, 怀 化 时 报, 今日石门; not 怀化时报社
        "paper": rf"《?{_HAN}{{2,10}}报》?(?=$|(?!{_HAN})|星期|第|农历|责|主)"
        rf"|今日{_HAN}{{2,4}}(?!{_HAN})|{_HAN}(?:\s{{1,4}}{_HAN}){{1,9}}\s{{1,4}}报(?!{_HAN})",
        # 要闻, 综合新闻, 副刊版; not 综述
        "section": rf"{section}\s{{0,2}}(?:新{_S}闻|版)?",
    }


def _of_signs() -> dict[str, str]:
    return {
        # abc@example.com, www.example.com; not example.com
        "link": r"[A-Za-z0-9._+-]{1,40}@[A-Za-z0-9.-]{1,60}|(?:https?://|www\.)[A-Za-z0-9./?=&%#:_-]{1,100}",
        # 0745-2345678, (0745)2345678; not 2345
        "telephone": r"\(?(?:[0-9]{3,4}\)?\s?-?\s?)?[0-9]{7,8}(?![0-9年])",
        # 3, 03; not 2022, 08:30
        "number": r"[0-9]{1,3}(?![0-9]|:[0-9])",
        # YAOWEN, Tuesday; not 3A
        "latin": r"[A-Za-z][A-Za-z'&.-]{0,30}",
    }


def _spaced(use: str) -> str:
    """Any of the table's words of that use, letter-spaced or not, the longest first."""
    words: Iterable[str] = sorted(by_use(_TABLE)[use], key=lambda word: (-len(word), word))
    return "(?:" + "|".join(r"\s{0,2}".join(map(re.escape, word)) for word in words) + ")"
