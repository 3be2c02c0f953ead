"""The README cannot rot: its commands run and print what it shows, and everything a user meets stands in it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from api.app import create_app
from api.cli import COMMANDS
from kg.questions import questions
from kg.settings import PREFIX, Settings
from ontology.terms import XZ, is_class

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONSOLE = re.compile(r"```console\n\$ (?P<command>.+)\n(?P<output>(?:.*\n)*?)```")


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment in which `xianzhi` is this project's command."""
    folder = tmp_path_factory.mktemp("bin")
    command = folder / "xianzhi"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m api.cli "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    return {**os.environ, "PATH": f"{folder}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}


def test_the_commands_of_the_readme_print_what_it_shows(shell: dict[str, str], tmp_path: Path) -> None:
    """In order, in one folder, as a reader would type them."""
    (tmp_path / "tests").symlink_to(ROOT / "tests")
    shown = list(CONSOLE.finditer(README))
    assert len(shown) >= 4
    for block in shown:
        done = subprocess.run(
            block["command"], shell=True, cwd=tmp_path, env=shell, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        assert done.stdout.strip() == block["output"].strip(), block["command"]


def test_every_command_is_documented() -> None:
    assert [name for name in COMMANDS if f"`xianzhi {name}" not in README] == []


def test_every_route_is_documented(tmp_path: Path) -> None:
    paths = create_app(tmp_path).openapi()["paths"]
    assert [path for path in paths if f"`{path}`" not in README] == []


def test_every_setting_is_documented() -> None:
    names = [f"{PREFIX}{name.upper()}" for name in Settings.__dataclass_fields__]
    assert [name for name in names if f"`{name}`" not in README] == []


def test_every_class_is_documented() -> None:
    names = [str(term).rpartition("/")[2] for term in XZ if is_class(term)]
    assert [name for name in names if f"`xz:{name}`" not in README] == []


def test_every_question_is_listed() -> None:
    assert [each.name for each in questions() if each.name not in README] == []


def test_the_make_targets_of_the_readme_are_there() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"`?make ([a-z]+)", README))
    assert {"demo", "test", "lint", "types", "imports", "bench"} <= named
    assert [target for target in named if f"\n{target}:" not in makefile] == []


def test_the_gate_runs_what_the_readme_names() -> None:
    gate = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    for command in ("make lint", "make types", "make imports", "make demo CHECK=1", "make test"):
        assert command in gate


def test_no_other_distribution_owns_our_folders() -> None:
    """The four names are generic: another package of that name would shadow ours."""
    from importlib.metadata import packages_distributions

    owners = packages_distributions()
    for name in ("kg", "ontology", "loaders", "api"):
        assert set(owners.get(name, [])) <= {"xianzhi"}
