"""A line of text as words of time: what stands at a token, read by kind."""

from __future__ import annotations

from bisect import bisect_left

from musnad.dates.lexicon import Value, Word, words_of
from musnad.text.characters import fold
from musnad.text.tokens import Tokens


class Line:
    """The tokens of a text with what each may mean, read no further than the line of text that `enter` was given.

    `query` tells that the text stands for itself, as words to a machine do (see `expressions`).
    """

    __slots__ = ("_limit", "ends", "query", "raws", "starts", "text", "words")

    def __init__(self, text: str, tokens: Tokens, query: bool) -> None:
        self.text = text
        self.starts, self.ends, self.raws = tokens
        self.words: list[Word | None] = words_of(self.raws)
        self.query = query
        self._limit = 0

    def enter(self, index: int) -> None:
        """Read from this token on; what stands behind the next newline is out of sight."""
        if index < self._limit:
            return
        newline = self.text.find("\n", self.starts[index])
        self._limit = len(self.raws) if newline < 0 else bisect_left(self.starts, newline)

    def at(self, index: int) -> Word | None:
        """The word of time at a token, if it is one and in sight."""
        return self.words[index] if 0 <= index < self._limit else None

    def begins(self, index: int, kinds: frozenset[str]) -> bool:
        """Whether the word at a token has a meaning of one of these kinds; asked before readers that take longer."""
        word = self.words[index] if 0 <= index < self._limit else None
        return word is not None and not kinds.isdisjoint(word.senses)

    def read(self, kind: str, index: int, *, glued: bool | None = None) -> tuple[Value, int] | None:
        """The value of a word or phrase of a kind, and the token behind it.

        `glued` asks for a word with (or without) a clitic written onto it.
        """
        word = self.words[index] if 0 <= index < self._limit else None
        senses = word and word.senses.get(kind)
        if word is None or not senses or (glued is not None and bool(word.clitics) != glued):
            return None
        for value, rest in senses:
            if not rest or self._follow(index + 1, rest):
                return value, index + 1 + len(rest)
        return None

    def _follow(self, index: int, forms: tuple[str, ...]) -> bool:
        if index + len(forms) > self._limit:
            return False
        return all(fold(raw) == form for raw, form in zip(self.raws[index : index + len(forms)], forms, strict=True))

    def past(self, kind: str, index: int) -> int:
        """The token behind a word of a kind, or the same token where there is none."""
        found = self.read(kind, index)
        return found[1] if found else index

    def definite(self, index: int) -> bool:
        """Whether the word of time at a token has its article."""
        word = self.at(index)
        return word is not None and word.definite

    def raw(self, index: int) -> str:
        """The token as written, empty out of sight."""
        return self.raws[index] if 0 <= index < self._limit else ""
