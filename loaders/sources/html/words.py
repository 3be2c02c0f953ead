"""The words by which parts of a web page are told apart: names of classes, and lines of navigation.

Example 例："上一篇：春耕备耕忙" is a line of navigation; class="article-content" is where an article's text stands.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from kg.tables import any_of, by_use

if TYPE_CHECKING:
    from loaders.sources.html.tree import Element

_TABLE = "loaders/data/html_words.tsv"
_TOKEN = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|[0-9]+")
_EDGES = " 【】[]()<>《》|·»«-—:\u3000"
_LONG = 5
"""A name of this length counts inside a longer one as well: articleContentBox."""
_SENTENCE = re.compile("[。！？]|.{25}[,，]")
_RIGHTS = re.compile(
    "凡本[网报站]|凡注明|免责声明|本网站所有|版权(?:所有|归|声明|均属)|[^。，,]{0,20}版权所有"
    "|未经[^。]{0,20}(?:授权|许可|同意|允许)[^。]{0,30}(?:转载|复制|镜像|摘编)"
)


def is_named(element: Element, use: str) -> bool:
    """Whether tag, class, id or item property of an element is a name of this use."""
    names, inside = _names(use)
    said = (element.tag, element.named("id"), element.named("itemprop"), *element.named("class").split()[:8])
    for each in said:
        plain = each[:80].replace("-", "").replace("_", "").rstrip("0123456789")
        if plain.lower() in names or inside.search(plain.lower()):
            return True
        if use == "around" and any(token.lower() in names for token in _TOKEN.findall(each[:80])):
            return True
    return False


def is_navigation(text: str) -> bool:
    """Whether a line is one of navigation, tools, rights or statistics, by its first words."""
    line = unicodedata.normalize("NFKC", text).strip(_EDGES)
    if _RIGHTS.match(line):
        return True
    return not _SENTENCE.search(line) and bool(_first_words().match(line))


@cache
def _names(use: str) -> tuple[frozenset[str], re.Pattern[str]]:
    names = by_use(_TABLE)[use]
    long = [name for name in names if len(name) > _LONG]
    return names, re.compile(any_of(long) if long else r"(?!)")


@cache
def _first_words() -> re.Pattern[str]:
    """A word of navigation that is all, or is followed by a mark, a count or another one."""
    words = any_of(by_use(_TABLE)["line"])
    count = r"\s?[0-9]{1,9}\s?(?:次|条|人|期|页|字)?$"
    return re.compile(rf"(?:{words})(?:$|\s{{0,4}}(?:[:：|/>»©()\[\]【】]|{count}|{words}))")
