"""Where words of a noun phrase meet: whether the next one goes on with it, adds to it, or begins another."""

from __future__ import annotations

from musnad.attribution.adjuncts import OF_ITS_OWNER, starts_audience, starts_medium
from musnad.attribution.flags import (
    ARABIC,
    BODY,
    COMMON,
    DEFINITE,
    DOCUMENT,
    LATIN,
    NAME,
    NISBA,
    NOMINAL_HEAD,
    NUMBER,
    OUTLET,
    PLACE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTE,
    ROLE,
    TITLE,
)
from musnad.attribution.lexeme import Lexeme
from musnad.attribution.word_class import (
    has_common_shape,
    looks_common,
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
_PARTS = word_set("nounphrase_parts")
_ADJECTIVES = word_set("nounphrase_adjectives")


def completes_a_chain(words: list[Lexeme], index: int, end: int) -> bool:
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


def names_in_waw(word: Lexeme) -> bool:
    """Whether an unlisted word in و is likelier a foreign name behind an office than a conjunction with a word."""
    return (
        word.flags == ARABIC and len(word.form) > 3 and not has_common_shape(word.stem) and not word.stem.endswith("ت")
    )


def is_one_beside_many(many: Lexeme, one: Lexeme) -> bool:
    """`سأل أحد المزارعين الوزيرة`: one office does not agree with the plural before it, so another phrase begins."""
    return (
        bool(many.flags & DEFINITE and one.flags & DEFINITE and one.flags & ROLE)
        and many.number == "p"
        and one.number == "s"
        and not (one.prefix or one.conjunction or one.flags & NAME)
    )


def coordinates(words: list[Lexeme], index: int, head: Lexeme | None) -> bool:
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


def indefinite_adjective(word: Lexeme) -> bool:
    """`محلية`: an ending of adjectives on a word that no list knows as a noun."""
    return (
        word.bare.endswith(("ي", "يه", "يون", "يين"))
        and len(word.bare) > 3
        and not word.flags & (NAME | NOMINAL_HEAD | COMMON)
    )


def attaches(words: list[Lexeme], index: int, end: int, strict: bool, head: Lexeme | None) -> bool:
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


def continues(word: Lexeme, head: Lexeme, has_role: bool, named: bool, indefinite: bool) -> bool:
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
