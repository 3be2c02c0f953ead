"""A worker: reads one published generation and answers one query at a time, over a channel.

Example 例：`{"generation": "…/000012", "query": "ASK { ?县 a xz:County }"}` → `{"format": "json"}`, bytes.

It runs in a forked process that the parent kills at the deadline, or that dies of the query itself.
"""

from __future__ import annotations

import errno
import fcntl
import os
from dataclasses import dataclass
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO, TYPE_CHECKING, Any, Final, cast

import pyoxigraph as ox

from kg.query import confinement
from kg.query.channel import Message
from kg.query.limits import MEMORY_EXIT
from kg.query.xml_text import forbidden_character

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import BinaryIO

    from kg.query.channel import Channel, Header

INLINE_BYTES: Final = 1 << 20
"""A larger result goes to a file without a name, which the parent reads."""

_RESULTS = {
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
}
_GRAPHS = {
    "turtle": ox.RdfFormat.TURTLE,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdfxml": ox.RdfFormat.RDF_XML,
    "nquads": ox.RdfFormat.N_QUADS,
    "trig": ox.RdfFormat.TRIG,
}
_XML = frozenset({"xml", "rdfxml"})
_PREFIXES = {
    "xz": "https://w3id.org/xianzhi/ontology/",
    "schema": "https://schema.org/",
    "org": "http://www.w3.org/ns/org#",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "nif": "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a worker may take, in bytes."""

    memory: int
    result: int


class Reader:
    """The generation that is open, one at a time, locked so that nobody deletes it meanwhile."""

    def __init__(self, memory: int) -> None:
        self._memory = memory
        self._opened: tuple[str, int, int] = ("", 0, 0)
        self._store: ox.Store | None = None
        self._lock: IO[bytes] | None = None

    def at(self, path: str) -> ox.Store:
        """The database of the generation at `path`. Raises OSError or RuntimeError when it cannot be opened."""
        # Its inode and birth tell a store apart from one that was made in the same folder after it was deleted.
        lock = (Path(path) / "lock").stat()
        wanted = (path, lock.st_ino, lock.st_ctime_ns)
        if self._store is None or self._opened != wanted:
            self._close()
            self._lock = (Path(path) / "lock").open("rb")
            fcntl.flock(self._lock, fcntl.LOCK_SH)
            self._store = ox.Store.read_only(str(Path(path) / "store"))
            self._opened = wanted
            confinement.limit_memory(self._memory)
        return self._store

    def _close(self) -> None:
        """Close the database; what the next one needs to open is not counted against a query."""
        self._store = None
        if self._lock is not None:
            self._lock.close()
        confinement.lift_memory_limit()


def serve(channel: Channel, parent: int, bounds: Bounds) -> None:
    """Answer requests until the channel closes."""
    confinement.die_with(parent)
    confinement.hush()
    confinement.prefer_as_victim()
    confinement.limit_files(bounds.result)
    reader = Reader(bounds.memory)
    while True:
        try:
            request = channel.receive().header
        except EOFError:
            return
        _answer(channel, reader, request)


def _answer(channel: Channel, reader: Reader, request: Header) -> None:
    path = request["generation"]
    try:
        store = reader.at(path)
    except (OSError, RuntimeError) as error:
        kind = "failed" if (Path(path) / "store").exists() and (Path(path) / "lock").exists() else "gone"
        channel.send(Message({"error": kind, "message": str(error)}))
    else:
        _reply(channel, store, request)


def _reply(channel: Channel, store: ox.Store, request: Header) -> None:
    with SpooledTemporaryFile(max_size=INLINE_BYTES) as spool:
        header = _guarded(lambda: _evaluate(store, request, spool))
        if "error" in header or spool.tell() <= INLINE_BYTES:
            spool.seek(0)
            channel.send(Message(header, b"" if "error" in header else spool.read()))
        else:
            spool.flush()
            channel.send(Message(header, file=spool.fileno()))


def _guarded(evaluate: Callable[[], Header]) -> Header:
    """What `evaluate` gives, or which error it ended with; no memory left ends the worker."""
    try:
        return evaluate()
    except SyntaxError as error:
        return {"error": "syntax", "message": str(error)}
    except MemoryError:
        os._exit(MEMORY_EXIT)
    except FileNotFoundError:
        return {"error": "gone"}
    except OSError as error:
        kind = "too large" if error.errno == errno.EFBIG else "failed"
        return {"error": kind, "message": str(error)}
    except (RuntimeError, ValueError) as error:
        return {"error": "failed", "message": str(error)}


def _evaluate(store: ox.Store, request: Header, spool: SpooledTemporaryFile[bytes]) -> Header:
    result = store.query(request["query"], **_dataset(request))
    kind = "graph" if isinstance(result, ox.QueryTriples) else "results"
    name = request["formats"][kind]
    if name is None:
        return {"error": "format", "kind": kind}
    if isinstance(result, ox.QueryTriples):
        ox.serialize(result, spool, format=_GRAPHS[name], prefixes=_PREFIXES)
    else:
        result.serialize(spool, format=_RESULTS[name])
    forbidden = forbidden_character(cast("BinaryIO", spool)) if name in _XML else None
    return {"error": "characters", "message": forbidden} if forbidden else {"format": name, "kind": kind}


def _dataset(request: Header) -> dict[str, Any]:
    """Which graphs the query sees: those the protocol names, else those it names, else as the service says.

    With the union switched on the engine ignores FROM, so the parent says whether there is one.
    """
    default, named = request["default"], request["named"]
    if default or named:
        return {
            "default_graph": [ox.NamedNode(graph) for graph in default],
            "named_graphs": [ox.NamedNode(graph) for graph in named],
        }
    return {"use_default_graph_as_union": request["union"]}
