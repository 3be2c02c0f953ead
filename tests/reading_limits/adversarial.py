"""Texts that no newspaper prints, of any length: what a reader that looks back, ahead or around too far chokes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def repeated(words: str) -> Callable[[int], str]:
    """The words again and again, `size` characters in all."""
    return lambda size: (words * (size // len(words) + 1))[:size]


def nested(opening: str, closing: str, size: int) -> str:
    """Brackets in brackets."""
    times = size // (len(opening) + len(closing))
    return opening * times + closing * times


TEXTS: dict[str, Callable[[int], str]] = {
    # brackets and quotation marks: never closed, closed far away, closed at once
    "nested brackets": lambda size: nested("（〔【《", "》】〕）", size),
    "thousands of 《": repeated("《"),
    "titles never closed": repeated("《关于"),
    "titles one behind another": repeated("《管理办法》"),
    "thousands of “": repeated("“"),
    "quotations never closed": repeated("“防汛工程"),
    "quotations one behind another": repeated("“四个一”工程"),
    # numbers and dates
    "one number": repeated("1"),
    "numbers with commas": repeated("1,"),
    "亿亿亿": repeated("亿"),
    "九百九百": repeated("九百"),
    "shares": repeated("5%"),
    "glued pairs": repeated("1435户3712人"),
    "figures": repeated("粮食产量达1.2万吨，同比增长5.3%。"),
    "figures without a mark": repeated("产量1.2万吨增长5.3%"),
    "changes": repeated("由1万元增加到2万元"),
    "each his own": repeated("分别为1万元、2万元、"),
    "同比增长": repeated("同比增长"),
    "years": repeated("2019年"),
    "days": repeated("3月9日"),
    "days that lean on others": repeated("今年去年当天会上昨日"),
    # places
    "县县县县": repeated("县"),
    "one county": repeated("沅陵县"),
    "counties in a list": repeated("沅陵县、"),
    "from province to village": repeated("湖南省怀化市沅陵县官庄镇石桥村"),
    "our county": repeated("我县全市该县"),
    # posts and people
    "副主任副主任": repeated("副主任"),
    "a list of names": lambda size: "副主任" + repeated("张国强、")(size),
    "posts and names": repeated("县长张国强"),
    "posts and names in clauses": repeated("县长张国强，"),
    "posts and names in sentences": repeated("县长张国强到石桥镇调研。"),
    "posts and names in traditional characters": repeated("縣長張國強到石橋鎮調研，"),
    "appointments": repeated("任命张国强为县长"),
    # organisations and events
    "companies in a list": repeated("湖南金叶茶业有限公司、"),
    "有限公司有限公司": repeated("有限公司"),
    "meetings": repeated("召开会议"),
    "meetings in sentences": repeated("召开会议。"),
    # no marks, nothing but marks, white space
    "nothing but commas": repeated("，"),
    "no marks at all": repeated("沅陵县委书记张国强到官庄镇调研乡村振兴工作时要求全县3200户贫困户2019年底脱贫产值增长"),
    "words only": repeated("全县广大干部群众坚持以人民为中心的发展思想扎实推进各项工作"),
    "white space": repeated("　 "),
    "lines of one name": repeated("张国强\n"),
}
