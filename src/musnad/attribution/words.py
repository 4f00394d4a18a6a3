"""The words of a text with their places: what stands between two spaces is parted into tokens once and kept.

The tokens are those of `musnad.text.tokens.tokenise`. Most of a text is words seen before, and looking one up costs a
tenth of scanning it. Only a shortened title (`د. سالم`) needs its neighbours; a line with one is scanned as a whole.
"""

from __future__ import annotations

import re

from musnad.attribution.lexeme import Lexeme, lexeme
from musnad.text.characters import INVISIBLE
from musnad.text.tokens import tokenise

Pieces = tuple[tuple[int, Lexeme], ...]

_LONGEST = 40  # code points; what is longer is seldom seen again
_MOST_CHUNKS = 300_000
# Letters that may be a shortened title, whichever words stand beside them.
_SHORT = ("د.", "م.", "أ.", "ا.", *(sign + "." for sign in INVISIBLE))
_MAY_BE_TITLE = re.compile(rf"(?<!\w)[دمأا][{INVISIBLE}]*\.")
_PLAIN = re.compile("[\u0621-\u063a\u0641-\u064a]+")  # a word with nothing on it
_chunks: dict[str, Lexeme | Pieces] = {}


class Words:
    """The tokens of a text in order: their lexemes, where each starts, and the tokens of each line that has any."""

    __slots__ = ("lexemes", "lines", "starts")

    def __init__(self, text: str) -> None:
        self.lexemes: list[Lexeme] = []
        self.starts: list[int] = []
        self.lines: list[tuple[int, int, int]] = []  # first token, the token after the last, where the line ends
        start = 0
        for line in text.split("\n"):
            first = len(self.starts)
            end = start + len(line)
            if line:
                self._read(line, start)
                if len(self.starts) > first:
                    self.lines.append((first, len(self.starts), end))
            start = end + 1

    def _read(self, line: str, at: int) -> None:
        whole = any(short in line for short in _SHORT) and _MAY_BE_TITLE.search(line) is not None
        lexemes, starts, known = self.lexemes, self.starts, _chunks.get
        for chunk in (line,) if whole else line.split(" "):
            found = known(chunk)
            if found is None:
                found = _pieces(chunk)
            if isinstance(found, Lexeme):
                lexemes.append(found)
                starts.append(at)
            else:
                for offset, word in found:
                    lexemes.append(word)
                    starts.append(at + offset)
            at += len(chunk) + 1


def _pieces(chunk: str) -> Lexeme | Pieces:
    """The tokens of a chunk and where they start in it; the token alone where it is all of the chunk."""
    found: list[tuple[int, Lexeme]] = []
    starts, _, raws = tokenise(chunk) if _PLAIN.fullmatch(chunk) is None else ([0], [], [chunk])
    for start, raw in zip(starts, raws, strict=True):
        word = lexeme(raw)
        if word.glued:
            found += [(start, lexeme(raw[: word.glued])), (start + word.glued, lexeme(raw[word.glued :]))]
        else:
            found.append((start, word))
    pieces = found[0][1] if len(found) == 1 and found[0][1].raw == chunk else tuple(found)
    if len(chunk) <= _LONGEST:
        if len(_chunks) >= _MOST_CHUNKS:  # an endless stream of odd tokens must not grow without end
            _chunks.clear()
        _chunks[chunk] = pieces
    return pieces
