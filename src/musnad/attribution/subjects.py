"""The source in front of its cue: a subject before its verb, the antecedent of a relative clause."""

from __future__ import annotations

from musnad.attribution.adjuncts import starts_medium
from musnad.attribution.candidate import How, Range
from musnad.attribution.document import Document
from musnad.attribution.flags import (
    ANONYMOUS,
    COLON,
    COMMA,
    COMMON,
    COMPLEMENTISER,
    CUE,
    DASH,
    DEFINITE,
    DOCUMENT,
    DOTS,
    NAME,
    NEGATION,
    NOMINAL_HEAD,
    NUMBER,
    PARTICLE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUESTION,
    QUOTE,
    RELATIVE,
    ROLE,
    STOP,
    SUBORDINATOR,
    TIME,
    VERB,
)
from musnad.attribution.lexeme import Lexeme
from musnad.attribution.lexicon import Cue
from musnad.attribution.nounphrase import phrase_end
from musnad.attribution.reference_words import BESIDE
from musnad.attribution.word_class import closes_a_name, reads_as_verb
from musnad.attribution.word_sets import word_set

COUNTS = frozenset("ثلاثه اربعه خمسه سته سبعه ثمانيه تسعه عشره عشرات مئات ميات الاف معظم اغلب غالبيه اغلبيه".split())
_PRONOUN_CLAUSES = word_set("subjects_pronoun_clauses")
_LEADING = frozenset(("لكن", "ولكن", "بينما", "فيما", "بل"))
_BEING = frozenset(("كان", "كانت", "قد"))
_ASIDES = frozenset(("وقد", "وهو", "وهي", "وهم", "وكان", "وكانت"))  # `فلان، وقد طلب عدم ذكر اسمه، نفى`
_IN_IT = frozenset(("فيه", "فيها", "فيهما", "به", "بها", "خلاله", "خلالها", "عبره", "عبرها"))
_OPENING_VERBS = frozenset(("ورد", "وصل", "صدر", "نشر", "بث", "رفع"))  # short pasts that look like nouns
_AUXILIARIES = word_set("subjects_auxiliaries")


def agrees(cue: Cue | None, gender: str, number: str, *, before: bool) -> bool:
    """Whether a noun of this gender and number can be the subject of the cue; `before` where the noun comes first.

    A verb in front of its subject stays singular; one behind it agrees in number too. Plurals of things take the
    feminine singular. What is not known agrees with everything.
    """
    if cue is None or cue.part == "noun" or (cue.person != 3 and cue.part == "verb"):
        return True
    if cue.number in {"p", "d"} and cue.gender == "m":
        return number in {"p", "d", ""} if before else False
    if cue.gender and gender and number != "p" and cue.gender != gender:
        return False
    if number == "p" and gender == "m" and cue.gender == "f" and not before:
        return False
    return not (before and number == "s" and cue.number in {"p", "d"})


def subject_before(doc: Document, index: int, start: int, cue: Cue) -> tuple[How, Range] | None:
    """The noun phrase before the cue at `index` that is its subject, looking back no further than `start`."""
    words = doc.words
    k = index - 1
    while k >= start and words[k].form in _AUXILIARIES and words[k].flags & (PARTICLE | VERB | SUBORDINATOR):
        k -= 1
    if k < start:
        return None
    before = words[k]
    if before.flags & RELATIVE and before.form[:2] in {"ال", "وا"}:
        return _antecedent(doc, k, start)
    if cue.conjunction == "ف" and words[start].form in {"اما", "واما"}:
        end = phrase_end(doc, start + 1, k if before.flags & COMMA else k + 1)
        return None if words[start + 1].flags & PREPOSITION or end == start + 1 else ("subject", (start + 1, end))
    if cue.conjunction:
        return None
    if before.flags & COMMA:
        return _parenthetical_subject(doc, k, start)
    if before.flags & (PUNCTUATION & ~QUOTE) or before.form in _PRONOUN_CLAUSES:
        return None
    first = _clause_start(doc, k, start)
    found = _phrase_reaching(doc, first, k + 1)
    if found is None:
        return None
    head = words[found[0]]
    several = cue.number == "p" and head.form.endswith(("ون", "ين"))  # `لكن محليين قالوا`
    common = head.flags & COMMON and not head.flags & (DEFINITE | NOMINAL_HEAD | NAME)
    if found[1] - found[0] == 1 and common and not several:
        return None
    gender, number = ("", "p") if head.bare in COUNTS or several else (head.gender, head.number)
    if not agrees(cue, gender, number, before=True) or _says_in_it(words, found, index):
        return None
    return "subject", found


def _says_in_it(words: list[Lexeme], phrase: Range, index: int) -> bool:
    """`أصدر الاتحاد بيانا حذر فيه من`: what somebody says in a document is not said by it."""
    last = words[phrase[1] - 1]
    if not (words[phrase[0]].flags | last.flags) & DOCUMENT or last.flags & DEFINITE:
        return False
    following = words[index + 1 : index + 3]
    return any(w.form in _IN_IT or (w.stem in {"خلاله", "خلالها"}) for w in following)


def _clause_start(doc: Document, k: int, start: int) -> int:
    """Back over the words of one phrase: to a verb, a subordinator, a comma or the like."""
    words = doc.words
    while k >= start:
        word = words[k]
        flags = word.flags
        if flags & QUOTE:
            opening = doc.opening.get(k)
            if opening is None or k - opening > 8:
                return k + 1
            k = opening
        elif flags & (PUNCTUATION & ~QUOTE):
            closing = _bracket_start(doc, k, start)
            if closing is None:
                return k + 1
            k = closing
        elif (
            flags & COMPLEMENTISER
            or (flags & (SUBORDINATOR | RELATIVE | NEGATION | QUESTION) and not flags & PREPOSITION)
            or (
                word.form in _AUXILIARIES
                or word.form in {"لكن", "ولكن", "بل", "ثم"}
                or (
                    reads_as_verb(word, after_noun=k > start)
                    and not closes_a_name(words, k, len(words))
                    and not (k > start and words[k - 1].flags & PREPOSITION)  # `وفي وقت لاحق أكدت`
                )
            )
        ):
            return k + 1
        k -= 1
    return start


def _bracket_start(doc: Document, k: int, start: int) -> int | None:
    if doc.raws[k] != ")":
        return None
    return next((j for j in range(k - 1, max(start, k - 10) - 1, -1) if doc.raws[j] == "("), None)


def _phrase_reaching(doc: Document, first: int, end: int) -> Range | None:
    """A noun phrase that starts at `first` or after an adverbial there and reaches `end`."""
    words = doc.words
    k = first
    if k < end and (starts_medium(words, k, end) or words[k].flags & PREPOSITION):
        return None
    while k < end and (
        (words[k].flags & (TIME | PARTICLE) and not words[k].flags & (NOMINAL_HEAD | NAME))
        or words[k].form in _OPENING_VERBS
    ):
        k += 1
    if k >= end or end - k > 25:
        return None
    reach = phrase_end(doc, k, end)
    while reach < end and (words[reach].flags & (TIME | NUMBER) or words[reach].form in BESIDE):
        reach += 1
    if reach < end:
        return _nearest_head(doc, k, end)
    head = words[k]
    if head.flags & (NOMINAL_HEAD | NAME | PRONOUN | DEFINITE) or end - k >= 1:
        return _indefinite_tail(doc, k, phrase_end(doc, k, end))
    return None


def _nearest_head(doc: Document, first: int, end: int) -> Range | None:
    """The last head noun before the cue whose phrase reaches it (`وأعدت الوزارة تقريرا كشف`)."""
    words = doc.words
    for k in range(end - 1, first - 1, -1):
        if words[k].flags & (NOMINAL_HEAD | NAME) and not words[k].prefix and phrase_end(doc, k, end) == end:
            return k, end
    return None


def _indefinite_tail(doc: Document, start: int, end: int) -> Range:
    """`صدور تقرير يتهم`: an indefinite document right before its verb is the source, not the noun that governs it."""
    words = doc.words
    preposition = next((k for k in range(end - 1, start, -1) if words[k].flags & PREPOSITION), None)
    if preposition is not None and preposition + 1 < end:  # `نقدا من صحفي متخف ادعى`
        inner = words[preposition + 1]
        if (
            inner.flags & (ROLE | ANONYMOUS | DOCUMENT)
            and not inner.flags & DEFINITE
            and not words[start].flags & NOMINAL_HEAD
        ):
            return preposition + 1, end
    last = words[end - 1]
    if (
        end - start > 1
        and words[end - 2].bare not in COUNTS
        and last.flags & (DOCUMENT | ANONYMOUS)
        and not last.flags & DEFINITE
        and not last.prefix
        and not last.conjunction
    ):
        return end - 1, end
    return start, end


def _antecedent(doc: Document, relative: int, start: int) -> tuple[How, Range] | None:
    words = doc.words
    end = relative
    while end > start and words[end - 1].flags & (COMMA | DASH):
        end -= 1
    if end <= start:
        return None
    first = _clause_start(doc, end - 1, start)
    for k in range(first, end):
        if (
            words[k].flags & (NOMINAL_HEAD | NAME)
            and not words[k].prefix
            and words[k].stem not in {"بعض"}
            and phrase_end(doc, k, end) == end
        ):
            return "relative", (k, end)
    for k in range(first, end):
        if words[k].flags & (DEFINITE | NOMINAL_HEAD) and phrase_end(doc, k, end) == end:
            return "relative", (k, end)
    return None


def _parenthetical_subject(doc: Document, comma: int, start: int) -> tuple[How, Range] | None:
    """`فلان، الذي كان كذا، قال`; `المدير العام، أكد`: the phrase that opens the clause, its comment between commas."""
    words = doc.words
    first = start
    for k in range(comma - 1, start - 1, -1):
        if words[k].flags & (STOP | COLON | DOTS) or (
            words[k].flags & COMPLEMENTISER and not _in_aside(words, k, start)
        ):
            first = k + 1
            break
    while first < comma and (words[first].form in _LEADING or words[first].stem in _BEING):
        first += 1
    if (
        first >= comma
        or words[first].flags & (PREPOSITION | VERB)
        or reads_as_verb(words[first])
        or (words[first].flags & CUE and not words[first].flags & (NOMINAL_HEAD | NAME))
    ):
        return None
    end = phrase_end(doc, first, comma)
    if end == first or not words[end].flags & (COMMA | DASH):
        return None
    head = words[first]
    if not head.flags & (NOMINAL_HEAD | NAME | DEFINITE):
        return None
    rest = range(end + 1, comma)
    relative = any(words[k].flags & RELATIVE for k in rest) or words[end + 1].form in _ASIDES
    if any(reads_as_verb(words[k]) for k in rest) and not relative:
        return None
    while not relative and end < comma:  # an apposition belongs to the source
        further = phrase_end(doc, end + 1, comma)
        if further == end + 1:
            break
        end = further
    return "subject", (first, end)


def _in_aside(words: list[Lexeme], k: int, start: int) -> bool:
    """Whether a relative pronoun behind a comma opens the clause that holds a word (`فلان، الذي كان يريد أن`)."""
    comma = next((j for j in range(k - 1, start, -1) if words[j].flags & COMMA), None)
    return comma is not None and bool(words[comma + 1].flags & RELATIVE)
