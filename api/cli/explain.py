"""`xianzhi explain FILE`: each sentence of its pages, what was read in it, by which rule, and what was not."""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from rdflib import RDF, Literal

from api.cli.arguments import Subcommands, as_json, metadata
from kg.errors import SourceError
from kg.identity import Names
from kg.language.sentences import sentences_of
from kg.model import Evidence, Statement
from kg.nodes import is_own
from loaders.layout import read_pages
from loaders.reading import read_article
from loaders.sources import Flags, Given, Limits, NamePattern, Table, file_at, pages_from, read_table

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from rdflib import URIRef

    from kg.model import Article, Page, Reading
    from kg.settings import Settings


def add(commands: Subcommands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("explain", help="show what was read 逐句说明", description=__doc__)
    parser.add_argument("file", type=Path, metavar="FILE", help="one or more pages; pages.json beside it is used")
    metadata(parser)
    parser.add_argument("--name-pattern", metavar="PATTERN", help="'{newspaper}-{issued}-{page}' 文件名的写法")
    as_json(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace, settings: Settings) -> int:
    """Print one block a sentence, or one JSON line a sentence; name each page of the file that cannot be read."""
    names = Names(settings.base_iri)
    refused = []
    for one in pages_from(file_at(given.file), _said_of(given), names, Limits.of(settings)):
        if isinstance(one, SourceError):
            refused.append(one)
            print(f"xianzhi: {one}", file=sys.stderr)
            continue
        if not given.json:
            print("\n".join((f"\n■■ {one.source}", *(f"※ {note}" for note in one.notes))))
        _explain(one.page, names, machine=given.json)
    return 1 if refused else 0


def _said_of(given: argparse.Namespace) -> Given:
    beside = given.file.parent / "pages.json"
    table = given.metadata or (beside if beside.exists() else None)
    flags = Flags(given.newspaper, given.issued, given.page)
    pattern = NamePattern.parse(given.name_pattern) if given.name_pattern else None
    return Given(flags, read_table(table) if table else Table(), pattern)


def _explain(page: Page, names: Names, *, machine: bool) -> None:
    """Print what is read in one page; a sentence that goes on in another is read to the page's end."""
    (read,) = read_pages((page,), names)
    for article in read.texts:
        _, reading = read_article(article, names)
        if not machine:
            print(f"\n■ {article.headline or '（版面文字中没有标题）'}  {article.iri}")
        for block in explained(article, reading):
            print(json.dumps(block, ensure_ascii=False) if machine else _as_text(block))


def explained(article: Article, reading: Reading) -> Iterator[dict[str, object]]:
    """For each sentence: its text, what was read ("read": words, rule, what), and what was not ("unread")."""
    read: dict[Evidence, list[str]] = defaultdict(list)
    for denotation in reading.denotations:
        read[denotation.evidence].append(_short(denotation.thing))
    for subject, statements in _facts(reading).items():
        kind = next(s for s in statements if s.predicate == RDF.type)
        values = [f"{_short(s.predicate)}={_value(article, s)}" for s in statements if s.predicate != RDF.type]
        read[kind.evidence].append(f"{_short(kind.object)} {_short(subject)}: {'; '.join(values)}")
    for sentence in sentences_of(article):
        inside = sorted(each for each in read if sentence.span.start <= each.span.start < sentence.span.end)
        yield {
            "role": sentence.role.value,
            "sentence": sentence.span.of(article.text),
            "read": [{"words": each.span.of(article.text), "rule": each.rule, "what": read[each]} for each in inside],
            "unread": [
                {"words": each.evidence.span.of(article.text), "rule": each.evidence.rule, "reason": each.reason}
                for each in reading.unread
                if sentence.span.start <= each.evidence.span.start < sentence.span.end
            ],
        }


def _facts(reading: Reading) -> dict[URIRef, list[Statement]]:
    facts: dict[URIRef, list[Statement]] = defaultdict(list)
    for statement in reading.statements:
        if is_own(reading.article.iri, statement.subject) and statement.subject != reading.article.iri:
            facts[statement.subject].append(statement)
    return {node: said for node, said in facts.items() if any(s.predicate == RDF.type for s in said)}


def _value(article: Article, statement: Statement) -> str:
    value = statement.object
    if isinstance(value, Evidence):
        return f"“{value.span.of(article.text)}”"
    return str(value) if isinstance(value, Literal) else _short(value)


def _short(term: object) -> str:
    """The last part of an IRI, which is the name of a thing."""
    return str(term).rstrip("/").replace("#", "/").rpartition("/")[2]


def _as_text(block: dict[str, object]) -> str:
    lines = [f"\n[{block['role']}] {block['sentence']}"]
    for each in block["read"]:  # type: ignore[attr-defined]
        lines += [f"    {each['words']}  ⟨{each['rule']}⟩ → {what}" for what in each["what"]]
    lines += [f"    未读 {each['words']}  ⟨{each['rule']}⟩ {each['reason']}" for each in block["unread"]]  # type: ignore[attr-defined]
    return "\n".join(lines)
