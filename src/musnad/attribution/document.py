"""An article laid out for attribution: tokens with their lexemes, quotations, sentences, and where each word stands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from operator import attrgetter

from musnad.attribution.flags import (
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
    ROLE,
)
from musnad.attribution.word_class import has_verbal_shape
from musnad.attribution.words import Words
from musnad.record import Span
from musnad.text.quotes import Line, Quotation, join_paragraphs, pair_quotes
from musnad.text.sentences import Sentence, sentences

_GIVERS = NAME | BODY
_OPENERS = COMPLEMENTISER | COLON | QUOTE | QUESTION | RELATIVE
_TITLED = ROLE | DEFINITE


_closing = attrgetter("closing")


def _gives_a_name(flags: int) -> bool:
    """A given name that is no other word here, or a body without the article (`شركة كذا`)."""
    return bool(flags & NAME and not flags & KNOWN) or bool(flags & BODY and not flags & DEFINITE)


def _clipped(joined: list[Quotation], line: Line) -> Iterator[Quotation]:
    """What stands in a paragraph of the quotations that run over several, which are in order and never overlap."""
    for place in range(bisect_left(joined, line.first, key=_closing), len(joined)):
        opening, closing = joined[place]
        if opening >= line.last:
            return
        yield Quotation(max(opening, line.first - 1), min(closing, line.last - 1))


class Document:
    """A laid-out base text. Everything is by token index; `span` goes back to code points."""

    def __init__(self, text: str, title_end: int = 0) -> None:
        self.text = text
        self.title_end = title_end
        laid = Words(text)
        self.words = laid.lexemes
        self.starts = laid.starts
        self.raws = [word.raw for word in self.words]
        self.ends = [start + len(raw) for start, raw in zip(self.starts, self.raws, strict=True)]
        notable = [(index, word.flags) for index, word in enumerate(self.words) if word.notable]
        self.marks = [index for index, flags in notable if flags & CUE or (flags & ATTRIBUTING and self._frames(index))]
        self.named = [index for index, flags in notable if flags & NAME]
        self.titled = [index for index, flags in notable if flags & _TITLED == _TITLED]
        self._givers = [index for index, flags in notable if flags & _GIVERS]
        self._openers = [index for index, flags in notable if flags & _OPENERS]
        self.quotations: list[Quotation] = []
        self.sentences: list[Sentence] = []
        self._lay_out(laid.lines, [index for index in self._openers if self.words[index].flags & QUOTE])
        self.paragraphs = [(first, last) for first, last, _ in laid.lines]
        self.closing = {q.opening: q.closing for q in self.quotations}
        self.opening = {q.closing: q.opening for q in self.quotations}

    def _frames(self, index: int) -> bool:
        """Whether an attributing phrase can begin at a word, as far as the word behind it tells."""
        seconds = self.words[index].seconds
        if not seconds:
            return True
        following = self.words[index + 1] if index + 1 < len(self.words) else None
        return following is not None and (following.form in seconds or following.bare in seconds)

    def _lay_out(self, lines: list[tuple[int, int, int]], marks: list[int]) -> None:
        """Quotations, then sentences, paragraph by paragraph."""
        mark = 0
        laid: list[Line] = []
        for first, last, end in lines:
            after = bisect_left(marks, last, mark)
            own = marks[mark:after]
            laid.append(Line(first, last, end, own, self._pair(own, end) if own else []))
            mark = after
        self.joined = join_paragraphs(self.text, self.starts, self.ends, laid) if marks else []
        for number, line in enumerate(laid):
            self.quotations += line.quotations
            within = [*_clipped(self.joined, line), *line.quotations] if self.joined else line.quotations
            self.sentences += sentences(self.raws, line.first, line.last, number, within)
        if self.joined:
            self.quotations = sorted(self.quotations + self.joined)

    def _pair(self, marks: list[int], end: int) -> list[Quotation]:
        return pair_quotes(self.text, self.starts, self.ends, marks, end)

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """The token indices of each word by its bare form (no clitics, no article)."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for index, word in enumerate(self.words):
            found[word.bare].append(index)
        return dict(found)

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
        last = len(words) - 1
        for index in self._givers:
            giver, word = words[index], words[min(index + 1, last)]
            if not word.unlisted or not _gives_a_name(giver.flags):
                continue
            if has_verbal_shape(word.stem) and index and words[index - 1].flags & NAME:
                continue  # `أعلن سامر كريم إلغاء الحفل`
            if giver.flags & BODY and (word.flags & DEFINITE or word.bare.endswith(("ه", "ات", "ي"))):
                continue
            found.add(word.bare)
        return frozenset(found)

    def goes_on_in_quotation(self, index: int) -> bool:
        """Whether a token stands inside a quotation that runs over several paragraphs."""
        place = bisect_left(self.joined, index, key=_closing)
        return place < len(self.joined) and self.joined[place].opening < index < self.joined[place].closing

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
