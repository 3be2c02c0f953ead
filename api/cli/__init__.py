"""The command line: `xianzhi COMMAND`, one module a command.

Exit codes: 0 all went well, 1 the command could not run, 2 none of the files could be used (or bad usage),
3 some of the files could not be used, 130 stopped by the keyboard.
"""

from __future__ import annotations

import argparse
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING

from kg.errors import XianzhiError
from kg.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = (
    "load",
    "serve",
    "query",
    "questions",
    "explain",
    "evaluate",
    "export",
    "withdraw",
    "gazetteer",
    "snapshots",
    "check",
)


def parser(names: Sequence[str] = COMMANDS) -> argparse.ArgumentParser:
    """The parser of the command line, or of the commands `names` alone: only their modules are imported."""
    top = argparse.ArgumentParser(prog="xianzhi", description="县志：把报纸版面读成可以提问的知识图谱")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name in names:
        import_module(f"api.cli.{name}").add(commands)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code; an error of ours becomes one line on standard error."""
    words = sys.argv[1:] if arguments is None else list(arguments)
    given = parser(words[:1] if words[:1] and words[0] in COMMANDS else COMMANDS).parse_args(words)
    try:
        code: int = given.run(given, Settings.from_environment(os.environ))
    except XianzhiError as error:
        print(f"xianzhi: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("xianzhi: stopped 已中止; run the command again, nothing is half written", file=sys.stderr)
        return 130
    except BrokenPipeError:  # the reader of our output has gone, as `| head` does
        sys.stderr.close()
        return 0
    except OSError as error:
        what = error.strerror or error
        print(
            f"xianzhi: {error.filename or given.command}: {what} 读写失败; check path, rights, space", file=sys.stderr
        )
        return 1
    return code
