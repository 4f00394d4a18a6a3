"""How a word as written compares with a form as rightly spelled, and what marks on it give away.

Writers leave out hamzas and dots; what they do write is meant. So a bare ا may stand for أ, but an إ is no أ.
"""

from __future__ import annotations

import re

from musnad.text.characters import SHADDA, TATWEEL, is_arabic_letter

# The laxer letters that may stand for each fuller one.
_LAX = {"أ": "ا", "إ": "ا", "آ": "ا", "ؤ": "و", "ئ": "ى", "ى": "ي", "ي": "ى", "ة": "ه"}
_NO_LETTERS = re.compile(rf"[^\u0620-\u064a\u0671-\u06d3]|{TATWEEL}")
_MEANT = "أإآؤئة"
_DAMMA = "\u064f"


def letters_of(word: str) -> str:
    """The Arabic letters of a word, without marks, tatweel and invisible characters."""
    return _NO_LETTERS.sub("", word)


def spelling_distance(written: str, right: str) -> int | None:
    """How many letters differ from the right spelling; `None` where a written hamza or ة makes it another word.

    An initial ا may be written with a hamza (إعترف), as many do.
    """
    if written == right:
        return 0
    if len(written) != len(right):
        return 1
    distance = 0
    for place, (have, want) in enumerate(zip(written, right, strict=True)):
        if have == want:
            continue
        if want in _LAX:
            if have not in _LAX[want]:
                return None
        elif have in _MEANT and (place or want != "ا"):
            return None
        distance += 1
    return distance


def shows_doubling(word: str, lemma: str) -> bool:
    """Whether the word doubles the letter that the lemma doubles (بيّن is never بين); a last letter proves nothing."""
    at = lemma.find(SHADDA)
    return 0 < at < len(lemma) - 1 and lemma[at - 1] + SHADDA in word


def shows_passive(word: str, before: int, tense: str, lemma: str) -> bool:
    """Whether a written damma makes the verb passive: on the first two letters of a past, or on a present's prefix.

    A present of four root places (يُعلن, يُؤكّد, يُطالب) has that damma in the active, too.
    """
    damma = _letters_with_damma(word)
    if tense == "past":
        return before in damma or before + 1 in damma
    return before in damma and len(lemma) != 4


def _letters_with_damma(word: str) -> frozenset[int]:
    if _DAMMA not in word:
        return frozenset()
    count, marked = -1, []
    for character in word:
        if character == _DAMMA:
            marked.append(count)
        elif is_arabic_letter(character) and character != TATWEEL:
            count += 1
    return frozenset(marked)
