"""Sub-headlines that say what kind of text follows, and where they end when the text begins on their line.

Example 例："——石桥镇春耕见闻" is a sub-headline by its last word; in "——石桥镇春耕见闻 清晨的茶山上" the text
begins behind the blank.
"""

from __future__ import annotations

import re

_KIND = (
    r"(?:见闻|侧记|纪实|纪事|综述|述评|扫描|观察|掠影|剪影|速写|启示|调查|透视|解读|报道|访谈|专访|速记|随笔|札记|手记"
    r"|追记|小记|印象|巡礼|回眸|特写|走笔|的故事|故事|之路|之变|之一|之二|之三|[变迁嬗年史]记)"
)
_DASH = r"(?:——|—\s?—|──|--|－－|―)"
_NAMED = re.compile(rf"{_DASH}\s?[^。！？]{{4,40}}?{_KIND}(?:[（(][上中下一二三四五][）)])?$")
_LEADS = re.compile(rf"{_DASH}\s?[^。！？\s]{{4,40}}?{_KIND}(?=\s+[\u3400-\u9fff“《0-9]\S*$)")


def is_named_sub_headline(text: str) -> bool:
    """Whether a line with a dash ends in the name of a kind of text: 见闻, 纪实, 综述."""
    return bool(_NAMED.match(text))


def sub_headline_end(text: str) -> int | None:
    """Where, on a line that goes on behind a blank, such a sub-headline ends; None for any other line."""
    match = _LEADS.match(text)
    return match.end() if match else None
