"""The mirror in which a rule is written: each sentence of an article with what was read in it and what was not.

Example 例：the block of 县长周明到石桥镇调研。 holds the tenure, the person, the event and the place, with their rules.

Pure: from pages to articles and their readings (`reading`), to a block for each sentence (`blocks`), and to lines of
text (`writing`) or JSON (`machine`).
"""

from __future__ import annotations

from api.explaining.choosing import Choice
from api.explaining.machine import as_object
from api.explaining.painting import is_coloured, legend
from api.explaining.reading import Told, explained
from api.explaining.writing import as_lines

__all__ = ["Choice", "Told", "as_lines", "as_object", "explained", "is_coloured", "legend"]
