"""What the engine says of a query that does not parse, as an error with line, column and expectations.

Example 例：`error at 1:16: expected DISTINCT` for `SELECT * WHER {?县 ?p ?o}`.
"""

from __future__ import annotations

import re

from kg.errors import QueryError, QueryRefused, QuerySyntaxError
from kg.query.guard import is_update

_PLACE = re.compile(r"error at (\d+):(\d+): expected (?:one of )?(.*)", re.DOTALL)
_ITEM = re.compile(r'"(?:\\.|[^"\\])*+"|\[(?:\'[^\']+\'|[^\]\'])*+\]|[^,"\[\]]++')
_ANYTHING = "something else 其他内容"
_TRIPLE = "a whole triple: subject, predicate, object 完整的三元组"
_REFUSED = frozenset({"LATERAL", "SERVICE"})
"""What the engine would take and this service does not; it names them wherever a triple is cut short."""
_QUOTED = re.compile(r"""<[^<>\s]*>|"[^"\n]*"|'[^'\n]*'|#[^\n]*""")
_DECLARED = re.compile(r"PREFIX\s+([\w-]*):", re.IGNORECASE)
_USED = re.compile(r"(?<![\w:-])([A-Za-z][\w-]*):(?=\w)")


def syntax_error(query: str, message: str) -> QueryError:
    """The error for the engine's `message`; an update is refused as such."""
    if is_update(query):
        return QueryRefused(
            "update",
            "SPARQL Update is not served yet 暂不支持更新",
            "send a SELECT, ASK, CONSTRUCT or DESCRIBE query",
        )
    match = _PLACE.search(message)
    if match is None:
        return QuerySyntaxError(f"the query does not parse 查询有语法错误: {message}", 1, 1, message)
    line, column = int(match[1]), int(match[2])
    expected = _undeclared(query) or _readable(match[3])
    where = f"the query does not parse at line {line}, column {column} 第 {line} 行第 {column} 列有语法错误"
    return QuerySyntaxError(f"{where}; expected 期望 {expected}", line, column, expected)


def _readable(expected: str) -> str:
    """The engine's list without its character classes: tokens and remarks."""
    items = [item.strip() for item in _ITEM.findall(expected)]
    named = [item for item in items if item and not item.startswith("[") and item not in _REFUSED]
    return ", ".join(named) or (_ANYTHING if _REFUSED.isdisjoint(items) else _TRIPLE)


def _undeclared(query: str) -> str:
    """The prefixes that a query uses and does not declare, with how to declare those we know; "" for none."""
    from ontology.terms import PREFIXES  # here, because a query that parses need not wait for the vocabulary

    bare = _QUOTED.sub(" ", query)
    declared = set(_DECLARED.findall(bare))
    missing = [name for name in dict.fromkeys(_USED.findall(bare)) if name not in declared]
    lines = [f"PREFIX {name}: <{PREFIXES.get(name, '…')}>" for name in missing]
    return f"declared prefixes 须先声明前缀: {' '.join(lines)}" if lines else ""
