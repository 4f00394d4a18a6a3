"""What stands beside a noun phrase and is no part of it: media and occasions, audiences, names in marks or brackets."""

from __future__ import annotations

from functools import cache

from musnad.attribution.document import Document
from musnad.attribution.flags import CLOSE, LATIN, NUMBER, OPEN, OUTLET, PREPOSITION, QUOTE
from musnad.attribution.lexeme import Lexeme
from musnad.attribution.word_sets import word_set
from musnad.entities import heads

_LONGEST_NAME_IN_MARKS = 5
OF_ITS_OWNER = frozenset(("له", "لها", "لهم", "لهما"))
_MEDIA = word_set("nounphrase_media")
_OUTLET_ENDINGS = frozenset(("نت", "نيوز", "تايمز", "بوست", "تي", "اونلاين", "بلس"))
MANNERS = word_set("manner_adverbials")
_AUDIENCE = word_set("nounphrase_audience")


def starts_medium(words: list[Lexeme], index: int, end: int) -> bool:
    """Whether a phrase of medium, occasion or time starts here (`في بيان`, `خلال اجتماع`, `عبر حسابه`)."""
    word = words[index]
    if not word.flags & PREPOSITION or index + 1 >= end:
        return False
    if word.stem in {
        "خلال",
        "عبر",
        "عقب",
        "قبيل",
        "بعد",
        "قبل",
        "اثناء",
        "امام",
        "منذ",
        "اثر",
        "تعليقا",
        "ردا",
        "حول",
        "بشان",
        "حيال",
        "فور",
    }:
        return True
    following = words[index + 1]
    return word.stem in {"في", "علي", "ضمن", "من", "الي", "مع"} and (
        following.bare in _MEDIA or following.form in _MEDIA
    )


def starts_audience(words: list[Lexeme], index: int, end: int) -> bool:
    """Whether an addressee under ل starts here: journalists, an outlet, an agency, a quoted or Latin name."""
    word = words[index]
    if word.form in {"ل", "لـ"} and index + 1 < end:
        following = words[index + 1]
        return bool(following.flags & (QUOTE | LATIN | OUTLET | NUMBER))
    if word.prefix != "ل" and not word.form.startswith("ل"):
        return False
    rest = word.stem if word.prefix else word.form[1:]
    if word.prefix and index + 1 < end and words[index + 1].form in _OUTLET_ENDINGS:  # `قال للنهر نيوز`
        return True
    if index + 1 < end and (rest, words[index + 1].form) in _agency_starts():  # `قال لبي بي سي`
        return True
    return (
        rest in _AUDIENCE or bool(word.prefix and word.flags & OUTLET) or word.form in {"له", "لها", "لهم", "لنا", "لي"}
    )


@cache
def _agency_starts() -> frozenset[tuple[str, str]]:
    """The first two words of the outlets and agencies that are named in several."""
    names = (name.split() for name in heads.agencies())
    return frozenset((name[0], name[1]) for name in names if len(name) > 1)


def skip_marked_name(doc: Document, index: int, end: int) -> int:
    """The token after a short quoted or bracketed name that opens at `index`; `index` itself where there is none."""
    flags = doc.words[index].flags
    if flags & QUOTE:
        closing = doc.closing.get(index)
        if closing is not None and closing < end and closing - index - 1 <= _LONGEST_NAME_IN_MARKS:
            return closing + 1
    elif flags & OPEN:
        if index + 1 < end and doc.words[index + 1].flags & NUMBER:  # an age or a year is no part of the name
            return index
        for k in range(index + 1, min(end, index + 12)):
            if doc.words[k].flags & CLOSE:
                return k + 1
    return index
