"""An article laid out for attribution: tokens with their lexemes, quotations, sentences, and where each word stands."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property

from musnad.attribution.lexeme import (
    ATTRIBUTING,
    BODY,
    COLON,
    COMPLEMENTISER,
    CUE,
    DEFINITE,
    KNOWN,
    NAME,
    QUESTION,
    QUOTE,
    RELATIVE,
    Lexeme,
    known,
    lexeme,
)  # fmt: skip
from musnad.record import Span
from musnad.text.quotes import Quotation, pair_quotes
from musnad.text.sentences import Sentence, sentences
from musnad.text.tokens import tokenise

_MARKS = CUE | ATTRIBUTING
_GIVERS = NAME | BODY
_OPENERS = COMPLEMENTISER | COLON | QUOTE | QUESTION | RELATIVE
_LINE = re.compile(r"[^\n]+")


def _gives_a_name(flags: int) -> bool:
    """A given name that is no other word here, or a body without the article (`شركة كذا`)."""
    return bool(flags & NAME and not flags & KNOWN) or bool(flags & BODY and not flags & DEFINITE)


class Document:
    """A laid-out base text. Everything is by token index; `span` goes back to code points."""

    def __init__(self, text: str, title_end: int = 0) -> None:
        self.text = text
        self.title_end = title_end
        self.starts, self.ends, self.raws = tokenise(text)
        self.words: list[Lexeme] = [known(raw) or lexeme(raw) for raw in self.raws]
        self._part_glued_words()
        self.flags = [word.flags for word in self.words]
        self.quotations: list[Quotation] = []
        self.sentences: list[Sentence] = []
        self.paragraphs: list[tuple[int, int]] = []
        self._lay_out()
        self.marks = [index for index, flags in enumerate(self.flags) if flags & _MARKS]
        self._openers = [index for index, flags in enumerate(self.flags) if flags & _OPENERS]
        self.closing = {q.opening: q.closing for q in self.quotations}
        self.opening = {q.closing: q.opening for q in self.quotations}

    def _part_glued_words(self) -> None:
        for index in reversed([k for k, word in enumerate(self.words) if word.glued]):
            at, raw, start = self.words[index].glued, self.raws[index], self.starts[index]
            self.raws[index : index + 1] = [raw[:at], raw[at:]]
            self.words[index : index + 1] = [lexeme(raw[:at]), lexeme(raw[at:])]
            self.starts.insert(index + 1, start + at)
            self.ends.insert(index, start + at)

    def _lay_out(self) -> None:
        marks = [index for index, flags in enumerate(self.flags) if flags & QUOTE]
        mark = 0
        for number, line in enumerate(_LINE.finditer(self.text)):
            first, last = bisect_left(self.starts, line.start()), bisect_left(self.starts, line.end())
            if first == last:
                continue
            after = mark
            while after < len(marks) and marks[after] < last:
                after += 1
            found = (
                pair_quotes(self.text, self.starts, self.ends, marks[mark:after], line.end()) if after > mark else []
            )
            mark = after
            self.quotations += found
            self.paragraphs.append((first, last))
            self.sentences += sentences(self.raws, first, last, number, found)

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """The token indices of each word by its bare form (no clitics, no article)."""
        found: dict[str, list[int]] = {}
        for index, word in enumerate(self.words):
            found.setdefault(word.bare, []).append(index)
        return found

    @cached_property
    def _innermost(self) -> dict[int, Quotation]:
        """The shortest quotation around each token that stands in one."""
        around: dict[int, Quotation] = {}
        for quotation in sorted(self.quotations, key=lambda q: q.opening - q.closing):
            around.update(dict.fromkeys(range(quotation.opening + 1, quotation.closing), quotation))
        return around

    def quotation_around(self, index: int, longer_than: int = 0) -> Quotation | None:
        """The quotation that a token stands in: the innermost of those with more than so many words, if any."""
        quotation = self._innermost.get(index)
        while quotation is not None and quotation.closing - quotation.opening - 1 <= longer_than:
            quotation = self._innermost.get(quotation.opening)
        return quotation

    @cached_property
    def names(self) -> frozenset[str]:
        """Words on no list that the article writes right behind a given name or a body: names, for this article."""
        found = set()
        words = self.words
        for index in [k for k, flags in enumerate(self.flags[:-1]) if flags & _GIVERS]:
            giver, word = words[index], words[index + 1]
            if not word.unlisted or not _gives_a_name(giver.flags):
                continue
            if giver.flags & BODY and (word.flags & DEFINITE or word.bare.endswith(("ه", "ات", "ي"))):
                continue
            found.add(word.bare)
        return frozenset(found)

    def paragraph_of(self, index: int) -> tuple[int, int]:
        """The tokens of the paragraph that holds a token, half-open."""
        return self.paragraphs[bisect_right(self.paragraphs, (index, len(self.words))) - 1]

    def opens_within(self, index: int, end: int) -> bool:
        """Whether something that opens a content (`أن`, a colon, a quotation) stands behind `index`, before `end`."""
        place = bisect_right(self._openers, index)
        return place < len(self._openers) and self._openers[place] < end

    def in_title(self, index: int) -> bool:
        """Whether a token stands in the headline."""
        return self.starts[index] < self.title_end

    def span(self, start: int, end: int) -> Span:
        """The code points from token `start` up to token `end` (half-open)."""
        return Span(self.starts[start], self.ends[end - 1])
