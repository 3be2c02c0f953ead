"""The errors of Xianzhi, one tree. Each names the thing that is wrong and the remedy.

XianzhiError
├── SourceError          a file that cannot be read as a page (文件读不了)
│   └── MetadataError    newspaper, issue date or page number missing or wrong
├── IdentityConflict     two different things that would get one IRI
├── StoreError           a store that is missing, locked or damaged
├── ShapeError           a graph that breaks the shapes; nothing was published
├── QueryError           SPARQL that cannot be run
│   ├── QuerySyntaxError line, column and what was expected
│   ├── QueryRefused     too long, an update, or SERVICE: refused before it is run
│   ├── QueryTimeout     the time limit ended it
│   ├── QueryCrash       the worker died of it (memory, nesting)
│   ├── QueryBusy        every worker is busy and the queue is full
│   └── FormatError      no format that the caller accepts can hold the result
├── NotFoundError        an id that names nothing; carries near names
├── RequestError         a parameter that cannot be used
└── SettingsError        a setting that cannot be used
"""


class XianzhiError(Exception):
    """What went wrong and what to do about it; `str()` gives both in one line."""

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message}; {self.remedy}" if self.remedy else self.message


class SourceError(XianzhiError):
    """A file that cannot be read as a page; `path` is the path as the caller gave it."""

    def __init__(self, path: str, message: str, remedy: str = "") -> None:
        super().__init__(f"{path}: {message}", remedy)
        self.path = path


class MetadataError(SourceError):
    """Newspaper, issue date or page number that is missing or wrong."""


class IdentityConflict(XianzhiError):  # noqa: N818 - the field says conflict
    """Two different things that would get one IRI."""


class StoreError(XianzhiError):
    """A store that is missing, locked by another process, or damaged."""


class ShapeError(XianzhiError):
    """A graph that breaks the SHACL shapes; nothing of it was published."""


class QueryError(XianzhiError):
    """SPARQL that cannot be run."""


class QuerySyntaxError(QueryError):
    """SPARQL that does not parse. `line` and `column` count from 1; `expected` is the parser's own list."""

    def __init__(self, message: str, line: int, column: int, expected: str) -> None:
        super().__init__(message, "correct the query at that place 请在该处改正查询")
        self.line = line
        self.column = column
        self.expected = expected


class QueryTimeout(QueryError):  # noqa: N818 - a timeout is what it is
    """A query that ran past its time limit, in seconds."""

    def __init__(self, seconds: float) -> None:
        super().__init__(
            f"the query was ended after {seconds:g} s 查询超过 {seconds:g} 秒，已终止",
            "narrow it (a county, a month, a LIMIT) or raise the time limit of the service",
        )
        self.seconds = seconds


class QueryCrash(QueryError):  # noqa: N818 - a crash is what it is
    """A query that ended its worker process: too deep or too large."""


class QueryRefused(QueryError):  # noqa: N818 - a refusal is what it is
    """A query that is not run at all; `reason` is "size", "service" or "update"."""

    def __init__(self, reason: str, message: str, remedy: str) -> None:
        super().__init__(message, remedy)
        self.reason = reason


class QueryBusy(QueryError):  # noqa: N818 - busy is what the service is
    """No worker came free in time; `retry_after` is in seconds."""

    def __init__(self, retry_after: int) -> None:
        super().__init__("every query worker is busy 查询进程都在忙", f"ask again in {retry_after} s")
        self.retry_after = retry_after


class FormatError(QueryError):
    """No format that the caller accepts can hold the result."""


class NotFoundError(XianzhiError):
    """An id or name that stands for nothing; `near` lists names like it, nearest first."""

    def __init__(self, kind: str, name: str, near: tuple[str, ...] = ()) -> None:
        hint = f"near names 相近：{'、'.join(near)}" if near else "list the resource to see what there is"
        super().__init__(f"no {kind} {str(name)!r} 没有找到", hint)
        self.name = name
        self.near = near


class RequestError(XianzhiError):
    """A request parameter that cannot be used."""


class SettingsError(XianzhiError):
    """A setting that cannot be used."""
