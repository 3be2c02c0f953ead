"""The pool: whole answers or errors, limits that hold, and a next query that is answered."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.errors import (
    FormatError,
    QueryBusy,
    QueryCrash,
    QueryError,
    QueryRefused,
    QuerySyntaxError,
    QueryTimeout,
    StoreError,
)
from kg.formats import wished
from kg.query import Dataset, QueryPool, run_local
from kg.query import guard as guard_module
from kg.query.prepared import _end
from tests.query.stores import LIMITS, publish

if TYPE_CHECKING:
    from kg.store.generations import Generation

COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?p ?x . ?b ?q ?y . ?c ?r ?z FILTER(?x < ?y && ?y < ?z) }"
UNNAMED = Dataset()
HUNGRY = "SELECT * { ?a ?p ?x . ?b ?q ?y . ?c ?r ?z } ORDER BY ?x ?y ?z"
DEEP = "SELECT * " + "{" * 6000 + "}" * 6000


def count(pool: QueryPool, query: str = COUNT, dataset: Dataset = UNNAMED) -> int:
    answer = pool.ask(query, wished(None, "tsv"), dataset)
    return int(answer.read().split()[1])


def test_select_gives_terms_with_language(pool: QueryPool) -> None:
    (row,) = pool.rows("SELECT ?o { <urn:县7> <urn:label> ?o }")
    assert (row["o"].kind, row["o"].value, row["o"].language) == ("literal", "第7县", "zh")


@pytest.mark.parametrize(
    ("query", "name", "media_type", "start"),
    [
        ("ASK {}", None, "application/sparql-results+json", '{"head"'),  # JSON is what one gets unasked
        ("ASK {}", "xml", "application/sparql-results+xml", "<?xml"),  # a yes or no has a form in XML
        ("SELECT ?s { <urn:县1> ?s ?o }", "csv", "text/csv; charset=utf-8", "s\r\nurn:label"),  # tables
        ("DESCRIBE <urn:县1>", None, "text/turtle; charset=utf-8", "@prefix"),  # triples unasked: Turtle
        ("DESCRIBE <urn:县1>", "json", "application/ld+json", "["),  # json means JSON-LD for triples
        ("DESCRIBE <urn:县1>", "nt", "application/n-triples", "<urn:县1>"),  # every graph format
        ("DESCRIBE <urn:县1>", "rdf", "application/rdf+xml", "<?xml"),
        ("DESCRIBE <urn:县1>", "nq", "application/n-quads", "<urn:县1>"),
        ("DESCRIBE <urn:县1>", "trig", "application/trig", "@prefix"),
    ],
)
def test_each_kind_of_query_is_answered_in_each_format(
    pool: QueryPool, query: str, name: str | None, media_type: str, start: str
) -> None:
    answer = pool.ask(query, wished(None, name))
    assert answer.format.media_type == media_type
    assert answer.read().decode().startswith(start)


@pytest.mark.parametrize(
    ("query", "dataset", "expected"),
    [
        (COUNT, Dataset(), 3001),  # the union of all graphs, the unnamed one too
        ("SELECT (COUNT(*) AS ?n) FROM <urn:graph1> { ?s ?p ?o }", Dataset(), 1000),  # FROM is exact
        ("SELECT(COUNT(*)AS?n)from<urn:graph1>{?s ?p ?o}", Dataset(), 1000),  # in any spelling
        ("SELECT (COUNT(*) AS ?n) FROM NAMED <urn:graph1> { ?s ?p ?o }", Dataset(), 0),  # no default graph
        ("SELECT (COUNT(*) AS ?n) { ?s ?p ?o FILTER(STR(?o) != 'FROM') }", Dataset(), 3001),  # in a string
        (COUNT, Dataset(("urn:graph0", "urn:graph1")), 2000),  # the protocol names two
        (COUNT, Dataset((), ("urn:graph0",)), 0),  # only named graphs: the default graph is empty
        ("SELECT (COUNT(*) AS ?n) FROM <urn:graph1> { ?s ?p ?o }", Dataset(("urn:none",)), 0),  # it wins
        ("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }", Dataset((), ("urn:graph2",)), 1000),
    ],
)
def test_the_dataset_is_the_union_unless_one_is_named(
    pool: QueryPool, query: str, dataset: Dataset, expected: int
) -> None:
    assert count(pool, query, dataset) == expected


def test_the_default_graph_can_be_the_unnamed_one(root: Path) -> None:
    with QueryPool(root, replace(LIMITS, default_graph="unnamed")) as pool:
        assert count(pool) == 1
        assert pool.rows(COUNT)[0]["n"].value == "3001"  # our own routes always see the union


def test_a_result_that_is_large_comes_whole_from_a_file(pool: QueryPool) -> None:
    answer = pool.ask("SELECT * { ?a ?p ?x . VALUES ?i { 1 2 3 4 5 6 7 8 9 10 11 12 } }", wished(None, "csv"))
    assert answer.file is not None
    size = answer.size
    content = answer.read()
    assert len(content) == size
    assert content.count(b"\r\n") == 3001 * 12 + 1


@pytest.mark.parametrize(
    ("query", "error"),
    [
        (ENDLESS, QueryTimeout),  # the deadline kills the worker
        (DEEP, QueryCrash),  # the engine overflows its stack
        ("SELECT * { ?s ?p ?o", QuerySyntaxError),
        ("INSERT DATA { <urn:a> <urn:b> <urn:c> }", QueryRefused),
        ("SELECT * { SERVICE <http://localhost/> { ?s ?p ?o } }", QueryRefused),
        ("SELECT * {}" + " " * 70000, QueryRefused),  # longer than 64 KiB
    ],
    ids=["endless", "deep", "syntax", "update", "service", "long"],
)
def test_a_query_that_fails_leaves_the_next_one_unharmed(pool: QueryPool, query: str, error: type[QueryError]) -> None:
    with pytest.raises(error):
        pool.ask(query)
    assert count(pool) == 3001


def test_the_memory_limit_ends_the_worker_alone(root: Path) -> None:
    with QueryPool(root, replace(LIMITS, timeout_s=30)) as pool:
        with pytest.raises(QueryCrash):
            pool.ask(HUNGRY)
        assert count(pool) == 3001


def test_a_query_that_runs_when_the_pool_closes_starts_nothing_again(root: Path) -> None:
    before = prepared_of(os.getpid())
    pool = QueryPool(root, replace(LIMITS, workers=1, timeout_s=30))
    pool.start()
    failed: list[Exception] = []

    def ask() -> None:
        try:
            pool.ask(ENDLESS)
        except QueryError as error:
            failed.append(error)

    slow = threading.Thread(target=ask)
    slow.start()
    time.sleep(0.3)
    pool.close()
    slow.join()
    with pytest.raises(QueryBusy):
        pool.ask(COUNT)
    assert len(failed) == 1
    assert prepared_of(os.getpid()) == before


def test_a_worker_of_an_earlier_prepared_process_is_not_ended_by_its_number(root: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as other:
        assert _end(other.pid, set()) == signal.SIGKILL
        assert other.poll() is None
        other.communicate(b"\n")
    assert other.returncode == 0


def test_queries_leave_no_files_open(pool: QueryPool) -> None:
    large = "SELECT * { ?a ?p ?x . VALUES ?i { 1 2 3 4 5 6 7 8 9 10 11 12 } }"
    pool.ask(large).read()
    before = len(list(Path("/proc/self/fd").iterdir()))
    for _ in range(5):
        pool.ask(large).read()
        with pytest.raises(QuerySyntaxError):
            pool.ask("SELECT * {")
    assert len(list(Path("/proc/self/fd").iterdir())) <= before


def test_the_deadline_is_kept(pool: QueryPool) -> None:
    with pytest.raises(QueryTimeout) as ended:
        pool.ask(ENDLESS)
    assert ended.value.seconds == LIMITS.timeout_s


def test_a_result_that_is_too_large_is_an_error(root: Path) -> None:
    with QueryPool(root, replace(LIMITS, max_result_mb=1, timeout_s=20)) as pool:
        with pytest.raises(QueryCrash, match="larger than 1 MiB"):
            pool.ask("SELECT * { ?a ?p ?x . ?b ?q ?y }")
        assert count(pool) == 3001


def test_a_format_that_cannot_hold_the_result_is_an_error(pool: QueryPool) -> None:
    with pytest.raises(FormatError, match="text/turtle"):
        pool.ask("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }", wished("text/csv"))


def test_a_new_generation_is_served_without_a_restart(tmp_path: Path) -> None:
    first = publish(tmp_path / "own", 10)
    with QueryPool(tmp_path / "own", LIMITS) as pool:
        assert count(pool) == 11
        with pool.view() as view:
            publish(tmp_path / "own", 20)
            assert view.generation == first
            assert view.rows(COUNT)[0]["n"].value == "11"  # what began on one generation ends on it
        assert count(pool) == 21


def test_a_generation_that_is_deleted_under_a_query_is_no_error(tmp_path: Path) -> None:
    first = publish(tmp_path / "own", 10)
    with QueryPool(tmp_path / "own", replace(LIMITS, workers=1)) as pool:
        count(pool)
        publish(tmp_path / "own", 20)
        shutil.rmtree(first.path)
        assert count(pool) == 21
        with pytest.raises(QueryError, match="replaced"):
            pool.ask(COUNT, generation=first)


def test_readers_see_no_error_while_generations_switch(tmp_path: Path) -> None:
    publish(tmp_path / "own", 10)
    seen: list[int | Exception] = []
    with QueryPool(tmp_path / "own", LIMITS) as pool:
        stop = threading.Event()

        def read() -> None:
            while not stop.is_set():
                try:
                    seen.append(count(pool))
                except Exception as error:
                    seen.append(error)

        readers = [threading.Thread(target=read) for _ in range(4)]
        for reader in readers:
            reader.start()
        for size in (20, 30, 40):
            publish(tmp_path / "own", size)
            pool.generations.prune(keep=1)
            time.sleep(0.1)
        stop.set()
        for reader in readers:
            reader.join()
    assert set(seen) - {11, 21, 31, 41} == set()
    assert 41 in seen


def test_a_store_without_a_generation_says_so(tmp_path: Path) -> None:
    with QueryPool(tmp_path, LIMITS) as pool, pytest.raises(StoreError, match="load pages first"):
        pool.rows(COUNT)


def test_a_full_queue_is_busy(root: Path) -> None:
    with QueryPool(root, replace(LIMITS, workers=1, max_wait_s=0.05)) as pool:
        slow = threading.Thread(target=time_out, args=(pool,))
        slow.start()
        time.sleep(0.2)
        with pytest.raises(QueryBusy):
            pool.ask(COUNT)
        slow.join()
        assert count(pool) == 3001


def test_a_worker_that_dies_while_it_is_idle_is_replaced(root: Path) -> None:
    with QueryPool(root, replace(LIMITS, workers=1)) as pool:
        count(pool)
        (worker,) = workers_of(prepared_of(os.getpid())[-1])
        os.kill(worker, signal.SIGKILL)
        time.sleep(0.1)
        assert count(pool) == 3001


def test_a_prepared_process_that_dies_is_started_again(root: Path) -> None:
    with QueryPool(root, replace(LIMITS, workers=1)) as pool:
        count(pool)
        os.kill(prepared_of(os.getpid())[-1], signal.SIGKILL)
        time.sleep(0.1)
        assert count(pool) == 3001


def test_workers_die_with_the_service(root: Path) -> None:
    script = (
        "import sys, pathlib; from kg.query import QueryPool\n"
        "pool = QueryPool(pathlib.Path(sys.argv[1])); pool.start(); pool.rows('SELECT * { ?s ?p ?o } LIMIT 1')\n"
        f"print('ready', flush=True); pool.ask({ENDLESS!r})"
    )
    service = subprocess.Popen([sys.executable, "-c", script, str(root)], stdout=subprocess.PIPE, cwd=Path.cwd())
    assert service.stdout is not None
    assert service.stdout.readline() == b"ready\n"
    prepared = prepared_of(service.pid)
    family = [*prepared, *workers_of(prepared[0])]
    service.kill()
    service.wait()
    service.stdout.close()
    assert len(family) >= 2
    assert gone(family)


def test_the_worker_has_no_network_even_without_the_guard(pool: QueryPool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not pool.isolated:
        pytest.skip("this system gives no network namespace")
    monkeypatch.setattr(guard_module, "check", lambda *_: None)
    with socket.create_server(("127.0.0.1", 0)) as canary:
        canary.settimeout(0.3)
        address = f"http://127.0.0.1:{canary.getsockname()[1]}/"
        with pytest.raises(QueryError, match="unreachable"):
            pool.ask(f"SELECT * {{ SERVICE <{address}> {{ ?s ?p ?o }} }}")
        with pytest.raises(TimeoutError):
            canary.accept()


def test_the_command_line_gets_a_table_with_chinese_widths(root: Path) -> None:
    query = "SELECT ?s ?o { VALUES ?s { <urn:县7> <urn:县77> } ?s ?p ?o } ORDER BY ?s"
    table = run_local(generation_of(root), query, "table", LIMITS).decode()
    assert table == "s         o\n────────  ──────\nurn:县7   第7县\nurn:县77  第77县\n"


def test_the_command_line_gets_yes_or_no_and_triples(root: Path) -> None:
    assert run_local(generation_of(root), "ASK {}", "table", LIMITS).decode() == "yes 是\n"
    assert b"@prefix" in run_local(generation_of(root), "DESCRIBE <urn:县1>", "table", LIMITS)


def time_out(pool: QueryPool) -> None:
    with pytest.raises(QueryTimeout):
        pool.ask(ENDLESS)


def generation_of(root: Path) -> Generation:
    return QueryPool(root).generations.current()


def children_of(process: int) -> list[int]:
    tasks = Path(f"/proc/{process}/task").glob("*/children")
    return sorted(int(child) for task in tasks for child in task.read_text().split())


def prepared_of(process: int) -> list[int]:
    """The prepared processes that a process started, oldest first."""
    return [child for child in children_of(process) if b"kg.query.prepared" in command_of(child)]


def workers_of(prepared: int) -> list[int]:
    return children_of(prepared)


def command_of(process: int) -> bytes:
    return Path(f"/proc/{process}/cmdline").read_bytes()


def gone(processes: list[int]) -> bool:
    """Whether all processes end within two seconds."""
    deadline = time.monotonic() + 2
    while time.monotonic() < deadline:
        if not any(alive(process) for process in processes):
            return True
        time.sleep(0.02)
    return False


def alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False
