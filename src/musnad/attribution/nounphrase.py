"""How far a noun phrase goes: heads, their genitives and adjectives, names, short quoted or bracketed names.

Arabic marks neither case nor the end of a phrase in unvowelled print, so this leans on definiteness: an indefinite noun
waits for its genitive, a definite one closes the phrase but for adjectives and names that agree with it.
"""

from __future__ import annotations

from musnad.attribution.adjuncts import MANNERS, skip_marked_name, starts_audience
from musnad.attribution.document import Document
from musnad.attribution.flags import (
    ARABIC,
    CONJUNCTION,
    DEFINITE,
    DEMONSTRATIVE,
    LATIN,
    NAME,
    NISBA,
    NOMINAL_HEAD,
    NUMBER,
    OWNED,
    PLACE,
    PREPOSITION,
    PRONOUN,
    PROPER,
    PUNCTUATION,
    QUOTE,
    ROLE,
    VERB,
)
from musnad.attribution.joints import (
    attaches,
    completes_a_chain,
    continues,
    coordinates,
    indefinite_adjective,
    is_one_beside_many,
    names_in_waw,
)
from musnad.attribution.lexeme import Lexeme
from musnad.attribution.word_class import (
    closes_a_name,
    ends_phrase,
    is_participle,
    reads_as_verb,
)
from musnad.attribution.word_sets import word_set

_ORDINALS = frozenset(("اول", "ثاني", "ثالث", "اخر"))


_STANDALONE = word_set("nounphrase_standalone")


def phrase_end(doc: Document, start: int, end: int, *, strict: bool = False) -> int:
    """The token after the noun phrase that starts at `start`; `start` where none does.

    `strict` stops where a second phrase (an object) may begin; otherwise the phrase runs on to what must end it.
    """
    words = doc.words
    index, open_ended, has_role, named, indefinite = start, True, False, False, False
    head: Lexeme | None = None
    while index < end:
        word = words[index]
        flags = word.flags
        if flags & PUNCTUATION:
            after = skip_marked_name(doc, index, end)
            if after == index or (strict and flags & QUOTE and head is not None and not open_ended and named):
                break
            if strict and flags & QUOTE and head is not None and not open_ended and after - index > 3:
                break  # `طلبت الوزارة "أجوبة سريعة"`: not a name
            index, open_ended = after, False
            continue
        if index > start and is_one_beside_many(words[index - 1], word):
            break
        if flags & (LATIN | NUMBER):
            index, open_ended, named = index + 1, False, named or bool(flags & LATIN)
            continue
        if ends_phrase(word) or (
            head is not None
            and reads_as_verb(word, after_noun=open_ended and not word.conjunction)
            and not (index > start and closes_a_name(words, index, min(end + 1, len(words))))
        ):
            break
        if head is not None and is_participle(word) and not flags & (NOMINAL_HEAD | NAME):
            break
        if index > start and word.form in _ORDINALS and not words[index - 1].flags & (DEFINITE | NOMINAL_HEAD):
            break  # `يكون أماش أول نائب`
        if head is not None and (
            (flags & DEMONSTRATIVE and word.form != "هولاء" and not open_ended)
            or word.form in _STANDALONE
            or word.stem in _STANDALONE
        ):
            break
        if index > start and word.form in MANNERS:
            break
        if index > start and word.form == "باسم" and has_role:  # `المتحدث باسم`, not the given name
            open_ended = True
            index += 1
            continue
        follows_name = index > start and words[index - 1].flags & NAME and not words[index - 1].flags & NOMINAL_HEAD
        if (
            index > start
            and word.conjunction == "و"
            and ((has_role and not named) or follows_name)
            and names_in_waw(word)
        ):
            named, open_ended = True, False  # `الباحث وانغ لي`
            index += 1
            continue
        if index > start and word.conjunction == "و":
            if (
                not (flags & (NOMINAL_HEAD | NAME | DEFINITE | PRONOUN | PLACE))
                or flags & VERB
                or (strict and not coordinates(words, index, head))
            ):
                break
            open_ended, named = not flags & (DEFINITE | NAME | PLACE), bool(flags & NAME)
            index += 1
            continue
        if (
            head is not None
            and not open_ended
            and flags == ARABIC
            and word.stem[0] == "ل"
            and len(word.stem) > 3
            and head.flags & NOMINAL_HEAD
            and word.bare not in doc.names
            and not starts_audience(words, index, end)
        ):
            open_ended = True  # an unlisted noun under ل: `الاتحاد المحلي لكرة القدم`
            index += 1
            continue
        if (
            flags & PREPOSITION
            and not (flags & NAME and index > start and words[index - 1].flags & (ROLE | NAME | NISBA))
        ) or word.prefix:
            if index == start and word.form != "من":
                break
            if not attaches(words, index, end, strict, head):
                break
            open_ended = bool(flags & PREPOSITION) or not flags & DEFINITE
            index += 1
            continue
        if (
            indefinite
            and flags == ARABIC
            and word.form.endswith("ا")
            and len(word.form) > 4
            and word.bare not in doc.names
        ):
            break  # an indefinite accusative behind a closed indefinite phrase is an object
        if strict and head is not None and not open_ended and flags & OWNED:
            break
        if (
            strict
            and head is not None
            and not open_ended
            and word.bare not in doc.names
            and not continues(word, head, has_role, named, indefinite)
            and not (index == start + 2 and completes_a_chain(words, index, end))
        ):
            break
        if head is None and not flags & DEMONSTRATIVE:
            head = word
        has_role = has_role or bool(flags & (ROLE | NISBA))
        if (
            flags & (DEFINITE | PLACE | OWNED | PROPER)
            or (flags & NAME and not flags & NOMINAL_HEAD)
            or word.bare in doc.names
        ):
            open_ended, named = False, named or bool(flags & NAME and not flags & (NOMINAL_HEAD | DEFINITE))
        elif open_ended and head is not word and indefinite_adjective(word):
            open_ended, indefinite = False, True
        elif (
            open_ended
            and head is words[index - 1]
            and head.flags & NOMINAL_HEAD
            and word.bare[0] == "م"
            and word.bare.endswith("ه")
            and not flags & NOMINAL_HEAD
        ):
            open_ended, indefinite = False, True  # `شركة منافسة`: an indefinite participle closes the phrase
        elif not open_ended and flags & NOMINAL_HEAD and head is not word:
            open_ended, named = True, False  # `هدى سالم مديرة المتحف`: an office behind a name governs what follows
        elif not open_ended:
            named = True  # an unknown word after a closed phrase is taken for a name
        index += 1
    return _trim(words, start, index)


def _trim(words: list[Lexeme], start: int, end: int) -> int:
    while (
        end > start
        and words[end - 1].flags & (PREPOSITION | CONJUNCTION)
        and not words[end - 1].flags & (NOMINAL_HEAD | NAME)
    ):
        end -= 1
    return end
