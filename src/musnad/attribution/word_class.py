"""What a word likely is where a phrase is read: a finite verb, a participle of state, a common noun, a name.

Unvowelled print writes many of them alike; what decides is the word's shape and, for some, what stands beside it.
"""

from __future__ import annotations

from musnad.attribution.flags import (
    ARABIC,
    COMMA,
    COMMON,
    COMPLEMENTISER,
    CUE,
    DEFINITE,
    NAME,
    NEGATION,
    NOMINAL_HEAD,
    OWNED,
    PARTICLE,
    PREPOSITION,
    QUESTION,
    RELATIVE,
    SUBORDINATOR,
    TIME,
    VERB,
)
from musnad.attribution.lexeme import Lexeme
from musnad.attribution.word_sets import word_set
from musnad.entities.kinds import word_kinds

_ONLY_VERBS = word_set("nounphrase_only_verbs")


def reads_as_verb(word: Lexeme, *, after_noun: bool = False) -> bool:
    """Whether a word is likelier a finite verb than a noun; `after_noun` where a genitive could follow.

    Short past forms are written like verbal nouns (`عقد`, `حكم`), so behind a noun they are taken for nouns.
    """
    if word.flags & DEFINITE or word.prefix:
        return False
    if (
        not word.flags & ~ARABIC
        and not after_noun
        and len(word.stem) > 3
        and word.stem.endswith("ت")
        and not word.stem.endswith("ات")
    ):
        return True  # an unlisted word with the ending of a feminine past
    verbal = bool(word.flags & VERB or (word.flags & CUE and all(cue.part == "verb" for cue in word.cues)))
    if not verbal or word.flags & (NOMINAL_HEAD | NAME):
        return False
    if not after_noun:
        return True
    stem = word.stem
    return (
        stem in _ONLY_VERBS
        or stem[0] == "ي"
        or stem.endswith(("ت", "وا"))
        or len(stem) > 4
        or any(c.tense == "present" for c in word.cues)
    )


def is_participle(word: Lexeme) -> bool:
    """Whether a word can be a participle of state that opens a statement (`مؤكدا`)."""
    return any(
        c.part == "participle" and not c.definite and (c.gender == "f" or word.form.endswith(("ا", "ين")))
        for c in word.cues
    )


def looks_common(word: Lexeme) -> bool:
    """Whether an unlisted indefinite word has the shape of a verbal or common noun rather than of a name."""
    return bool(word.flags & (OWNED | COMMON)) or "إ" in word.raw[:2] or has_common_shape(word.stem)


def has_common_shape(stem: str) -> bool:
    """The ending of a feminine or an adverb, or the shape of a verbal noun."""
    return stem.endswith(("ات", "ه", "يا", "ا")) or has_verbal_shape(stem)


def has_verbal_shape(stem: str) -> bool:
    """A verbal noun by its measure (`تفعيل`, `انفعال`, `استفعال`), or one of the few that open reports of events."""
    if stem.startswith(("است", "وجود", "عدم", "وصول", "وقوع", "حدوث", "صدور", "دخول", "خروج", "حصول")):
        return True
    return (len(stem) == 5 and ((stem[0] == "ت" and stem[3] in "يا") or (stem[0] == "ا" and stem[3] == "ا"))) or (
        len(stem) == 6 and stem[:2] == "ان" and stem[4] == "ا"
    )


def ends_phrase(word: Lexeme) -> bool:
    """Words that no noun phrase goes on over."""
    if word.flags & (RELATIVE | COMPLEMENTISER | NEGATION) and not word.flags & PREPOSITION:
        return True
    return bool(
        word.flags & (SUBORDINATOR | QUESTION | PARTICLE | TIME)
        and not word.flags & (PREPOSITION | NOMINAL_HEAD | NAME)
    )


def closes_a_name(words: list[Lexeme], index: int, end: int) -> bool:
    """`هيذر نايت، مسؤولة المشروع`, `يوناس برانت يشكك`: behind a name and before a comma or a verb no verb stands.

    So a word on no list is a name there, whatever verb its ending looks like.
    """
    word = words[index]
    if index == 0 or index + 1 >= end or word.cues or word.conjunction or word_kinds(word.stem):
        return False
    before, after = words[index - 1], words[index + 1]
    if before.flags & ~ARABIC and not (before.flags & NAME and not before.flags & DEFINITE):
        return False
    return bool(after.flags & (COMMA | VERB) or any(cue.part == "verb" and not cue.strict for cue in after.cues))
