"""`xianzhi questions [NAME…]`: ask the competency questions; without a name, list them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from api.cli.arguments import Subcommands, as_json, limits_of, store
from kg.errors import RequestError
from kg.query import QueryPool
from kg.questions import Question, question, questions

if TYPE_CHECKING:
    import argparse

    from kg.query import Row
    from kg.settings import Settings

QUOTE = "quote"


def add(commands: Subcommands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("questions", help="ask the competency questions 问", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="names of questions; none: list them")
    parser.add_argument(
        "--with", dest="values", action="append", default=[], metavar="NAME=VALUE", help="ask about another thing"
    )
    store(parser, required=False)
    as_json(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace, settings: Settings) -> int:
    """Print each question, what it asks about, and its answer with the sentences that say so."""
    if not given.names:
        for each in questions():
            print(f"{each.name:24}{each.zh} {each.en}")
        return 0
    if given.store is None:
        raise RequestError("no store was named", "add --store DIR")
    asked = [question(name).with_values(_values(given.values)) for name in given.names]
    with QueryPool(given.store, limits_of(settings)) as pool:
        for each in asked:
            rows = pool.rows(each.sparql)
            print(_as_json(each, rows) if given.json else _as_text(each, rows), flush=True)
    return 0


def _values(given: list[str]) -> dict[str, str]:
    for value in given:
        if "=" not in value:
            raise RequestError(f"--with {value!r} has no =", "write --with NAME=VALUE")
    return dict(value.split("=", 1) for value in given)


def _as_json(asked: Question, rows: list[Row]) -> str:
    answers = [{name: term.value for name, term in row.items()} for row in rows]
    return json.dumps({"question": asked.name, **asked.parameters(), "answers": answers}, ensure_ascii=False)


def _as_text(asked: Question, rows: list[Row]) -> str:
    about = "，".join(asked.parameters().values())
    head = f"\n■ {asked.zh} {asked.en}\n  {about}"
    return "\n".join([head, *(_answer(row) for row in rows)]) if rows else f"{head}\n  没有答案 no answer"


def _answer(row: Row) -> str:
    facts = " · ".join(term.value for name, term in row.items() if name != QUOTE)
    return f"  → {facts}" + (f"\n    「{row[QUOTE].value}」" if QUOTE in row else "")
