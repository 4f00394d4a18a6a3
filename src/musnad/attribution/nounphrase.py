"""How far a noun phrase goes: heads, their genitives and adjectives, names, short quoted or bracketed names.

Arabic marks neither case nor the end of a phrase in unvowelled print, so this leans on definiteness: an indefinite noun
waits for its genitive, a definite one closes the phrase but for adjectives and names that agree with it.
"""

from __future__ import annotations

from musnad.attribution.adjuncts import MANNERS, OF_ITS_OWNER, skip_marked_name, starts_audience, starts_medium
from musnad.attribution.document import Document
from musnad.attribution.flags import (
    ARABIC,
    BODY,
    COMMON,
    CONJUNCTION,
    DEFINITE,
    DEMONSTRATIVE,
    DOCUMENT,
    LATIN,
    NAME,
    NISBA,
    NOMINAL_HEAD,
    NUMBER,
    OUTLET,
    OWNED,
    PLACE,
    PREPOSITION,
    PRONOUN,
    PROPER,
    PUNCTUATION,
    QUOTE,
    ROLE,
    TITLE,
    VERB,
)
from musnad.attribution.lexeme import Lexeme
from musnad.attribution.word_class import (
    closes_a_name,
    ends_phrase,
    has_common_shape,
    is_participle,
    looks_common,
    reads_as_verb,
)
from musnad.attribution.word_sets import word_set

_INNER_PREPOSITIONS = frozenset(("في", "لدي", "من", "باسم", "بين", "ضمن"))
_GOVERNED = {
    "علي": frozenset(
        "مشرف مشرفه مشرفون مشرفين قايم قايمه قايمون قايمين مطلع مطلعه مطلعين مطلعون محافظ حساب"
        " حسابه حسابها صفحه ردا تعليقا بناء اعتمادا".split()
    ),
    "عن": frozenset(
        "معلومات تفاصيل معطيات اسرار حقايق مسوول مسووله مسوولون مسوولين ناطق دفاع مدافع نايب نايبه نواب ممثل"
        " صادر صادره تقرير تقارير بيان دراسه".split()
    ),
    "الي": frozenset("مبعوث مبعوثه سفير سفيره مندوب مندوبه موفد".split()),
    "مع": frozenset(("متعامل", "متعاون", "متعاونين")),
}
_ORDINALS = frozenset(("اول", "ثاني", "ثالث", "اخر"))
_PARTS = word_set("nounphrase_parts")
_ADJECTIVES = word_set("nounphrase_adjectives")


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
        if index > start and _is_one_beside_many(words[index - 1], word):
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
            and _names_in_waw(word)
        ):
            named, open_ended = True, False  # `الباحث وانغ لي`
            index += 1
            continue
        if index > start and word.conjunction == "و":
            if (
                not (flags & (NOMINAL_HEAD | NAME | DEFINITE | PRONOUN | PLACE))
                or flags & VERB
                or (strict and not _coordinates(words, index, head))
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
            if not _attaches(words, index, end, strict, head):
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
            and not _continues(word, head, has_role, named, indefinite)
            and not (index == start + 2 and _completes_a_chain(words, index, end))
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
        elif open_ended and head is not word and _indefinite_adjective(word):
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


def _completes_a_chain(words: list[Lexeme], index: int, end: int) -> bool:
    """`أعلن نادي نخيل الساحل إيقاف`: a definite noun closes `body of things of` where the object comes behind it."""
    listed = NOMINAL_HEAD | NAME | PLACE | LATIN | DEFINITE | QUOTE | NUMBER
    if not words[index - 2].flags & BODY or words[index - 1].flags & listed or not words[index].flags & DEFINITE:
        return False
    after = index + 1
    while after < end and words[after].flags & DEFINITE:
        after += 1
    if after >= end:
        return False
    follows = words[after]
    if not follows.flags & ARABIC or follows.flags & PREPOSITION:
        return False
    return not (follows.prefix or follows.conjunction or follows.form.endswith("ا"))


def _names_in_waw(word: Lexeme) -> bool:
    """Whether an unlisted word in و is likelier a foreign name behind an office than a conjunction with a word."""
    return (
        word.flags == ARABIC and len(word.form) > 3 and not has_common_shape(word.stem) and not word.stem.endswith("ت")
    )


def _is_one_beside_many(many: Lexeme, one: Lexeme) -> bool:
    """`سأل أحد المزارعين الوزيرة`: one office does not agree with the plural before it, so another phrase begins."""
    return (
        bool(many.flags & DEFINITE and one.flags & DEFINITE and one.flags & ROLE)
        and many.number == "p"
        and one.number == "s"
        and not (one.prefix or one.conjunction or one.flags & NAME)
    )


def _coordinates(words: list[Lexeme], index: int, head: Lexeme | None) -> bool:
    """Whether `و` adds to the phrase: another speaker, or the other half of an office (`وزيرة المياه والري`)."""
    if head is None:
        return False
    return bool(words[index].flags & (NOMINAL_HEAD | NAME | PRONOUN)) or shares_office(words, index, head)


def shares_office(words: list[Lexeme], index: int, head: Lexeme) -> bool:
    """Whether a word in `و` is the second charge of the office `head`, right behind its first."""
    charges = index >= 2 and words[index - 1].flags & words[index].flags & DEFINITE
    return bool(charges and head.flags & ROLE) and words[index - 2] is head


def governs_its_noun(words: list[Lexeme], index: int) -> bool:
    """Whether a preposition belongs to the office before it (`المشرف على`, `المسؤول عن`, `المبعوث إلى`)."""
    for word in reversed(words[max(0, index - 3) : index]):
        if word.bare in _GOVERNED.get(words[index].stem, ()):
            return not (word.flags & DOCUMENT and word.flags & DEFINITE)  # `كشف التقرير عن`
        if word.flags & PUNCTUATION or word.form in OF_ITS_OWNER:  # `أعلنت في بيان لها عن`: another phrase ends here
            return False
    return False


def _indefinite_adjective(word: Lexeme) -> bool:
    return (
        word.bare.endswith(("ي", "يه", "يون", "يين"))
        and len(word.bare) > 3
        and not word.flags & (NAME | NOMINAL_HEAD | COMMON)
    )


def _attaches(words: list[Lexeme], index: int, end: int, strict: bool, head: Lexeme | None) -> bool:
    """Whether a prepositional phrase belongs to the noun before it rather than to the clause."""
    word = words[index]
    if starts_medium(words, index, end) or starts_audience(words, index, end):
        return False
    if word.prefix:
        if word.prefix == "ب":
            return not strict or bool(word.flags & (PLACE | BODY | DEFINITE))
        heads = (*words[max(0, index - 6) : index], *((head,) if head is not None else ()))
        return word.prefix == "ل" and any(w.flags & NOMINAL_HEAD for w in heads)
    if index + 1 >= end:
        return False
    if word.stem in _GOVERNED:
        return governs_its_noun(words, index)
    if word.stem not in _INNER_PREPOSITIONS:
        return False
    if word.stem == "من":
        return not strict or bool(words[index - 1].flags & PRONOUN) or words[index - 1].bare in _PARTS
    return True


def _continues(word: Lexeme, head: Lexeme, has_role: bool, named: bool, indefinite: bool) -> bool:
    """In a closed phrase: whether a word goes on with it as adjective or name."""
    flags = word.flags
    if flags & TITLE and (flags & DEFINITE or word.raw.endswith(".")) and has_role and not named:
        return True
    if flags & DEFINITE:
        if indefinite:
            return False
        if named and not flags & (NAME | NISBA):
            return bool(flags & ROLE) or not word.bare.endswith(("ات", "ين", "ه"))
        if word.number == "p" and head.number == "s":
            return False
        if flags & ROLE and head.flags & BODY and word.gender == head.gender:
            return True
        return (
            flags & (NISBA | NAME) != 0
            or word.bare in _ADJECTIVES
            or (
                word.bare.startswith("م")
                and len(word.bare) > 4
                and not flags & NOMINAL_HEAD
                and not (head.gender == "m" and head.number == "s" and word.gender == "f")
            )
        )
    if flags & (NAME | LATIN):
        return not flags & OUTLET
    if flags & NOMINAL_HEAD:
        return named and not has_role and bool(flags & ROLE)
    return has_role and bool(flags & ARABIC) and not word.cues and len(word.form) > 2 and not looks_common(word)


def _trim(words: list[Lexeme], start: int, end: int) -> int:
    while (
        end > start
        and words[end - 1].flags & (PREPOSITION | CONJUNCTION)
        and not words[end - 1].flags & (NOMINAL_HEAD | NAME)
    ):
        end -= 1
    return end
