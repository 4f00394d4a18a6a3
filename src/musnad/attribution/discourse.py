"""Who each sentence is about: the subjects of its main verbs, whether these verbs report speech or not."""

from __future__ import annotations

from bisect import bisect_right

from musnad.attribution.candidate import Candidate, Range
from musnad.attribution.cast import Cast
from musnad.attribution.flags import (
    ANONYMOUS,
    ARABIC,
    BODY,
    COLLECTIVE,
    COMMA,
    COMMON,
    COMPLEMENTISER,
    CUE,
    DEFINITE,
    DEMONSTRATIVE,
    DOTS,
    NAME,
    NEGATION,
    NOMINAL_HEAD,
    OUTLET,
    OWNED,
    PLACE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTE,
    RELATIVE,
    ROLE,
    SUBORDINATOR,
    TIME,
    VERB,
)
from musnad.attribution.lexeme import Lexeme
from musnad.attribution.mentions import Mention
from musnad.attribution.nounphrase import phrase_end
from musnad.attribution.reference_words import BESIDE, POINTING, TURNS
from musnad.attribution.word_class import reads_as_verb

_BEARERS = ROLE | BODY | OUTLET | ANONYMOUS | COLLECTIVE | NAME
_FARTHEST_VERB = 14
_ALSO_VERBS = frozenset(("ورد", "فرد"))


def is_thing(mention: Mention) -> bool:
    """`صفا الجو`: a common noun that is no office, body or name does not speak."""
    if not mention.flags & COMMON or mention.flags & NOMINAL_HEAD:
        return False
    return not mention.names or (bool(mention.flags & DEFINITE) and len(mention.words) == 1)


class Discourse:
    """The subjects of the clauses of an article, sentence by sentence; worked out when asked for."""

    def __init__(self, cast: Cast, ordered: list[Candidate]) -> None:
        self.cast = cast
        self.doc = cast.doc
        self._starts = [s.start for s in self.doc.sentences]
        self._subjects: dict[int, list[tuple[int, Mention]]] = {}
        self.spoken: dict[int, list[Candidate]] = {}
        for candidate in ordered:
            self.spoken.setdefault(self.sentence_of(candidate.at), []).append(candidate)

    def sentence_of(self, index: int) -> int:
        """The number of the sentence that holds a token."""
        return bisect_right(self._starts, index) - 1

    def subjects(self, number: int) -> list[tuple[int, Mention]]:
        """Verb places and subjects of the clauses of one sentence that name a person, group or body, in order."""
        known = self._subjects.get(number)
        if known is None:
            known = self._subjects[number] = self._read(number)
        return known

    def _read(self, number: int) -> list[tuple[int, Mention]]:
        sentence = self.doc.sentences[number]
        words = self.doc.words
        found: list[tuple[int, Mention]] = []
        k, opens = sentence.start, True
        while k < sentence.end:
            word = words[k]
            if word.flags & QUOTE and k in self.doc.closing:
                k = self.doc.closing[k] + 1
                opens = True
                continue
            if word.flags & (RELATIVE | COMPLEMENTISER) and not word.flags & PREPOSITION:
                k = self._past_clause(k, sentence.end)
                opens = True
                continue
            if opens or word.form in TURNS:
                first = k == sentence.start or bool(word.conjunction) or not found or word.form in _ALSO_VERBS
                subject = self._subject_from(k, sentence.end, first)
                if subject is not None and not is_thing(subject[1]):
                    found.append(subject)
            opens = bool(word.flags & (COMMA | DOTS)) or word.form in TURNS
            k += 1
        return found

    def _past_clause(self, k: int, end: int) -> int:
        words = self.doc.words
        return next((j for j in range(k + 1, end) if words[j].flags & COMMA), end)

    def _subject_from(self, k: int, end: int, first_verb: bool) -> tuple[int, Mention] | None:
        """The subject of a clause that begins at `k`: behind its verb, or in front of it."""
        words = self.doc.words
        first = words[k]
        if first.flags & PUNCTUATION or first.form in TURNS:
            return None
        if (first.flags & (PREPOSITION | TIME) and not first.flags & (NAME | NOMINAL_HEAD)) or first.prefix:
            return self._behind_adverbial(k, end)
        if reads_as_verb(first) or (first_verb and _may_be_verb(first)):
            return self._behind_verb(k, end)
        if (first.flags & _BEARERS or self.cast.names.lone(first)) and not first.prefix and not reads_as_verb(first):
            return self._before_verb(k, end)
        return None

    def _behind_adverbial(self, k: int, end: int) -> tuple[int, Mention] | None:
        """`في آخر السوق يجلس فلان`: the first sure verb behind an adverbial that no comma closes."""
        words = self.doc.words
        for j in range(k + 1, min(end, k + _FARTHEST_VERB)):
            if (
                words[j].flags & (PUNCTUATION | RELATIVE | COMPLEMENTISER | SUBORDINATOR)
                and not words[j].flags & PREPOSITION
            ):
                return None
            if reads_as_verb(words[j], after_noun=True) and not words[j - 1].flags & NEGATION:
                return self._behind_verb(j, end)
            closed = words[j - 1].flags & (DEFINITE | TIME | OWNED | PLACE | DEMONSTRATIVE)
            if closed and (_may_be_verb(words[j]) or reads_as_verb(words[j])):
                found = self._behind_verb(j, end)
                if found is not None and found[1].kind == "person":
                    return found
        return None

    def _behind_verb(self, verb: int, end: int) -> tuple[int, Mention] | None:
        words = self.doc.words
        k = verb + 1
        while k < end:
            if words[k].form in BESIDE | POINTING or (words[k].flags & TIME and not words[k].flags & NOMINAL_HEAD):
                k += 1
            elif words[k].flags & PREPOSITION and k + 1 < end and words[k + 1].flags & DEMONSTRATIVE:
                k += 2
            else:
                break
        at = self._phrase(k, end)
        if at is None:
            return None
        mention = self.cast.mention(at)
        return (verb, mention) if _verb_agrees(words[verb], mention) else None

    def _before_verb(self, k: int, end: int) -> tuple[int, Mention] | None:
        at = self._phrase(k, end)
        if at is None:
            return None
        after = at[1]
        words = self.doc.words
        if k > 0 and words[k - 1].form in {"اما", "واما"}:
            after = next((j for j in range(after, min(end, after + 20)) if words[j].conjunction == "ف"), end)
        if after < end and words[after].flags & RELATIVE and self._past_clause(after, end) == end:
            after = self._second_verb(after + 1, end)
        while after < end and (words[after].flags & (COMMA | RELATIVE) or words[after].form in TURNS):
            after = self._past_clause(after, end) if words[after].flags & RELATIVE else after + 1
        if after < end and after > at[1] and words[after].flags & DEFINITE:  # over an apposition between commas
            after = min(self._past_clause(after, end) + 1, end)
        if after >= end or not (reads_as_verb(words[after]) or words[after].conjunction == "ف"):
            return None
        if words[after].conjunction == "و" and k > 0 and words[k - 1].flags & COMMA:
            return None  # `..., خطيبة فلان، وأعرب`: an aside, and another clause
        return after, self.cast.mention(at)

    def _second_verb(self, k: int, end: int) -> int:
        """`فلان الذي ترك عمله يقول`: behind the verb of a relative clause that no comma closes."""
        words = self.doc.words
        verbs = (j for j in range(k + 1, end) if words[j].cues and reads_as_verb(words[j], after_noun=True))
        return next(verbs, end)

    def _phrase(self, k: int, end: int) -> Range | None:
        words = self.doc.words
        if k >= end:
            return None
        head = words[k + 1] if words[k].flags & QUOTE and k + 1 < end else words[k]
        known = k in self.cast.names.run_of or bool(self.cast.names.lone(head))
        if not (head.flags & _BEARERS or known) or head.prefix or (head.flags & VERB and not known):
            return None
        after = phrase_end(self.doc, k, end, strict=True)
        if k in self.cast.names.run_of:
            after = max(after, self.cast.names.run_of[k][1])
        if head.flags & ROLE and head.number != "p":
            after = max(after, self._through_name(k, after, end))
        return (k, after) if after > k else None

    def _through_name(self, k: int, after: int, end: int) -> int:
        """Over an office to the name that it belongs to, a second office between them included."""
        runs = self.cast.names.run_of
        first = next((j for j in range(k + 1, min(end, k + 14)) if j in runs), None)
        if first is None or first < after:
            return after
        person = self.cast.people.person(runs[first])
        joined = person.at[0] <= k or (self.doc.words[person.at[0]].conjunction == "و" and person.at[0] <= after + 1)
        apart = person.at[0] == after + 1 and bool(self.doc.words[after].flags & COMMA)
        return min(person.at[1], end) if joined or apart else after


def _may_be_verb(word: Lexeme) -> bool:
    """A verb, or an unlisted indefinite word, which at the head of a clause is likelier a verb than a noun."""
    flags = word.flags
    if word.form in _ALSO_VERBS:
        return True
    if flags & DEFINITE and word.raw.lstrip("وف")[:1] in "أإآ":  # `ألقى` has no article
        flags &= ~DEFINITE
    if word.conjunction == "و":  # `وأيدها`: an ending on a verb
        flags &= ~OWNED
    verbal = any(cue.part == "verb" for cue in word.cues)
    if flags & (DEFINITE | NOMINAL_HEAD | PLACE | PRONOUN) or word.prefix or (flags & NAME and not verbal):
        return False
    adverb = word.form.endswith("ا") and len(word.form) > 3 and not word.form.endswith("وا")  # `جدلا`
    return not flags & ~ARABIC & ~CUE & ~NAME and (verbal if word.cues or adverb else True)


def _verb_agrees(verb: Lexeme, mention: Mention) -> bool:
    """A feminine ending or prefix asks for a feminine subject; `ي` or a bare past for a masculine one."""
    if not mention.gender or mention.number == "p":
        return True
    stem = verb.stem
    if mention.gender == "m":
        return not (stem.endswith("ت") and len(stem) > 3 and stem[0] != "ا")
    return stem[0] != "ي" and (stem.endswith("ت") or stem[0] == "ت" or verb.form[:1] == "س")
