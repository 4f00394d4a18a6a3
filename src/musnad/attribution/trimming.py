"""A source phrase without what the clause grammar left on its end: an adverbial, an object, a verb."""

from __future__ import annotations

from musnad.attribution.adjuncts import starts_medium
from musnad.attribution.candidate import Range
from musnad.attribution.document import Document
from musnad.attribution.flags import (
    ARABIC,
    BODY,
    COMMA,
    CUE,
    DEFINITE,
    DOCUMENT,
    LATIN,
    NAME,
    NISBA,
    NOMINAL_HEAD,
    OWNED,
    PLACE,
    QUOTE,
    ROLE,
    VERB,
)
from musnad.attribution.lexeme import Lexeme
from musnad.attribution.personal_names import PersonalNames, is_preposition
from musnad.attribution.reference_words import AGAIN
from musnad.attribution.word_class import is_participle, looks_common, reads_as_verb


def trimmed(doc: Document, names: PersonalNames, at: Range) -> Range:
    """The phrase without an adverbial, an object or a verb that the clause grammar left on its end."""
    words = doc.words
    start, end = at
    for k in range(start + 1, end):
        if _leaves(doc, names, start, k, end):
            opened = (j for j in range(start + 1, k) if words[j].flags & QUOTE and doc.closing.get(j, 0) >= k)
            return start, next(opened, k)
    return at


def _leaves(doc: Document, names: PersonalNames, start: int, k: int, end: int) -> bool:
    words = doc.words
    word, before = words[k], words[k - 1]
    flags = word.flags
    if flags & COMMA:
        return k + 1 < end and not _is_apposition(doc, names, words[start], k + 1)
    if is_preposition(word):
        if k == start + 1 and words[start].flags & DOCUMENT and words[start].flags & DEFINITE:
            return True
        owned = any(w.flags & OWNED for w in words[k + 1 : min(k + 3, end)])
        return owned or starts_medium(words, k, end) or (k == start + 1 and bool(names.lone(words[start])))
    if flags & ARABIC and not flags & ~ARABIC and looks_common(word) and not word.prefix and not word.conjunction:
        state = word.bare.endswith(("ه", "ا")) and k not in names.run_of
        return state and k == end - 1 and bool(before.flags & DEFINITE) and k - 1 not in names.run_of
    if flags & VERB and k not in names.run_of and reads_as_verb(word, after_noun=True) and word.stem[0] in "يت":
        return True
    if word.prefix == "ل" and not flags & (DEFINITE | NOMINAL_HEAD | PLACE | NISBA | NAME | LATIN) and k + 1 < end:
        return k == start + 1 and bool(words[start].flags & DEFINITE) and not words[start].flags & ROLE
    fused = flags == ARABIC and word.form[0] in "بل" and len(word.form) > 3 and k not in names.run_of
    if fused and k > start + 1 and before.flags & (PLACE | DEFINITE):  # an unlisted noun with its preposition
        return True
    if word.prefix == "ب" and not flags & NAME:
        return bool(flags & (CUE | OWNED)) or not flags & (DEFINITE | NOMINAL_HEAD | PLACE | NISBA)
    if flags & OWNED and not flags & NOMINAL_HEAD and word.bare not in AGAIN:
        named = k >= start + 2 and words[k - 2].flags & BODY and not words[k - 2].flags & DEFINITE
        return bool(before.flags & (QUOTE | NAME | DEFINITE | LATIN) or named)
    if word.conjunction == "و" and (k - 1 in names.run_of or (k == start + 1 and names.lone(before))):
        return not flags & (NAME | NOMINAL_HEAD | PLACE | LATIN)
    return False


def _is_apposition(doc: Document, names: PersonalNames, head: Lexeme, k: int) -> bool:
    """Whether a second name or office of the same bearer begins behind the comma."""
    word = doc.words[k]
    if k in names.run_of or word.flags & (QUOTE | LATIN | NAME):
        return True
    if word.conjunction:
        return bool(word.flags & (NOMINAL_HEAD | NAME))
    if (is_participle(word) and not word.flags & NOMINAL_HEAD) or reads_as_verb(word) or word.prefix:
        return False
    if word.flags & NOMINAL_HEAD:
        if word.flags & DOCUMENT and not head.flags & DOCUMENT:  # `كشف خبراء، معلومات عن`
            return False
        return not (word.number == "p" and head.number == "s" and word.flags & DEFINITE)
    return bool(word.flags & DEFINITE) and not word.bare.endswith(("ين", "ات"))
