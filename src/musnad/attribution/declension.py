"""Forms of Arabic participles and nouns: gender, number, the accusative alef, and the shape before a pronoun ending."""

from __future__ import annotations

from musnad.attribution.inflection import Attach, Forms, Slot


def _participle(gender: str, number: str, accusative: bool = False) -> Slot:
    return Slot("participle", gender=gender, number=number, accusative=accusative, attach="free")


_ONE_MAN, _ONE_MAN_ACCUSATIVE = _participle("m", "s"), _participle("m", "s", True)
_MEN, _MEN_ACCUSATIVE = _participle("m", "p"), _participle("m", "p", True)
_ENDINGS = (
    ("ا", _ONE_MAN_ACCUSATIVE),
    ("ة", _participle("f", "s")),
    ("ان", _participle("m", "d")),
    ("تان", _participle("f", "d")),
    ("تين", _participle("f", "d", True)),
    ("ات", _participle("f", "p")),
)


def decline_participle(participle: str) -> Forms:
    """Every form of an active participle, masculine singular; a defective one is given with its ي (`نافي`).

    The dual in ين is spelled as the plural and given as the plural.
    """
    forms = [(participle, _ONE_MAN), *((participle + ending, slot) for ending, slot in _ENDINGS)]
    if participle[-1] == "ي":
        forms.append((participle + "ين", _MEN_ACCUSATIVE))
        participle = participle[:-1]
        forms.append((participle, _ONE_MAN))
    return [*forms, (participle + "ون", _MEN), (participle + "ين", _MEN_ACCUSATIVE)]


def _noun(gender: str, number: str, attach: Attach, accusative: bool = False) -> Slot:
    return Slot("noun", gender=gender, number=number, attach=attach, accusative=accusative)


_SLOTS = {
    (gender, number): (
        _noun(gender, number, "any"),
        _noun(gender, number, "free"),
        _noun(gender, number, "bound"),
        _noun(gender, number, "free", True),
    )
    for gender in "mf"
    for number in "sp"
}


def decline_noun(noun: str, number: str = "s") -> Forms:
    """A noun as it stands, with its accusative alef, and as it stands before a pronoun (`دعوة`, `دعوتـ`)."""
    head, last = noun[:-1], noun[-1]
    feminine = last == "ة" or (noun.endswith("ات") and number == "p")
    either, free, bound, accusative = _SLOTS["f" if feminine else "m", number]
    if last == "ة":
        return [(noun, free), (head + "ت", bound)]
    if last == "ى":
        return [(noun, free), (head + "ا", bound)]
    if last == "ء":
        return [(noun, either), (head + "ئ", bound), (head + "ؤ", bound)]
    if feminine:
        return [(noun, either)]
    return [(noun, either), (noun + "ا", accusative)]
