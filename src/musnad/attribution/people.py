"""The whole phrase for a person: the office in front of a name run, and the office in apposition behind it."""

from __future__ import annotations

from musnad.attribution.candidate import Range
from musnad.attribution.document import Document
from musnad.attribution.flags import (
    BODY,
    CLOSE,
    COMMA,
    COMPLEMENTISER,
    DOCUMENT,
    NAME,
    NEGATION,
    NOMINAL_HEAD,
    OPEN,
    PREPOSITION,
    PUNCTUATION,
    QUOTE,
    RELATIVE,
    ROLE,
    SUBORDINATOR,
    TIME,
)
from musnad.attribution.joints import shares_office
from musnad.attribution.mentions import Mention, read_mention
from musnad.attribution.nounphrase import phrase_end
from musnad.attribution.personal_names import PersonalNames
from musnad.attribution.trimming import trimmed
from musnad.attribution.word_class import reads_as_verb

_FARTHEST_OFFICE = 14
_TITLES = frozenset(("د.", "م.", "أ.", "أ.د.", "د", "م", "أ", "ا."))


class People:
    """The persons of one article by their name runs; each is read once."""

    def __init__(self, doc: Document, names: PersonalNames) -> None:
        self.doc = doc
        self.names = names
        self._full: dict[Range, Mention] = {}

    def person(self, run: Range) -> Mention:
        """The full mention around a name run: the office before it and the apposition behind it."""
        known = self._full.get(run)
        if known is None:
            start = run[0] - 1 if run[0] > 0 and self.doc.raws[run[0] - 1] in _TITLES else run[0]
            at = (self._office_before(start), self._apposition_after(run[1]))
            known = self._full[run] = read_mention(self.doc, self.names, trimmed(self.doc, self.names, at))
        return known

    def _office_before(self, index: int) -> int:
        words = self.doc.words
        name = index - 1 if index > 0 and words[index - 1].flags & COMMA else index
        for start in self.starts_before(name):
            if words[start].flags & ROLE and phrase_end(self.doc, start, index + 1, strict=True) >= name:
                return start
        return index

    def starts_before(self, index: int) -> list[int]:
        """Where a phrase that reaches `index` may begin, farthest first."""
        words = self.doc.words
        first = max(self.doc.paragraph_of(index)[0], index - _FARTHEST_OFFICE)
        starts = []
        for k in range(index - 1, first - 1, -1):
            word = words[k]
            flags = word.flags
            if flags & (PUNCTUATION & ~QUOTE & ~OPEN & ~CLOSE) or flags & (RELATIVE | COMPLEMENTISER | NEGATION):
                break
            if k in self.names.run_of or reads_as_verb(word) or (flags & TIME and not flags & NOMINAL_HEAD):
                break
            if flags & SUBORDINATOR and not flags & PREPOSITION:
                break
            if flags & (ROLE | BODY | DOCUMENT) or (flags & NAME and k == index - 1):
                starts.append(k)
            if word.conjunction and not shares_office(words, k, words[k - 2]):
                break
        return starts[::-1]

    def _apposition_after(self, index: int) -> int:
        """Over `، رئيس كذا` or `رئيس كذا` behind a name, where the phrase then closes."""
        words = self.doc.words
        if index >= len(words):
            return index
        last = self.doc.paragraph_of(index - 1)[1]
        start = index + 1 if words[index].flags & COMMA else index
        if (
            start >= last
            or not words[start].flags & ROLE
            or words[start].number == "p"
            or words[start].conjunction
            or words[start].prefix
        ):
            return index
        end = phrase_end(self.doc, start, min(last, start + _FARTHEST_OFFICE), strict=True)
        if (start == index and words[start].flags & BODY) or any(k in self.names.run_of for k in range(start, end)):
            return index
        closes = end >= last or bool(words[end].flags & (PUNCTUATION | COMPLEMENTISER | PREPOSITION | RELATIVE))
        return end if end > start and (closes or reads_as_verb(words[end])) else index
