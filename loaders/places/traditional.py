"""Traditional characters of place names, read as the simplified ones; the text keeps its own.

Example 例：龍游縣溪口鎮 is read like 龙游县溪口镇, character for character, so that offsets stay.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.traditional import simplified

if TYPE_CHECKING:
    from loaders.findings import Context

_SIGNS = re.compile("[縣鎮鄉區國個這們為]")
"""A text without any of them is no traditional one."""


def read_as_simplified(context: Context) -> Context:
    """The context with its article's text in simplified characters, where the article is traditional."""
    article = context.article
    if _SIGNS.search(article.text) is None:
        return context
    clean = replace(article.clean, text=simplified(article.text))
    return replace(context, article=replace(article, clean=clean))
