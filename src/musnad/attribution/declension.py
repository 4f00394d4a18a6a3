"""Forms of Arabic participles and nouns: gender, number, the accusative alef, and the shape before a pronoun ending."""

from __future__ import annotations

from musnad.attribution.inflection import Attach, Forms, Slot


def _participle(gender: str, number: str, accusative: bool = False) -> Slot:
    return Slot("participle", gender=gender, number=number, accusative=accusative, attach="free")


_ONE_MAN, _ONE_MAN_ACCUSATIVE = _participle("m", "s"), _participle("m", "s", True)
_PARTICIPLE_ENDINGS = (
    ("ا", _ONE_MAN_ACCUSATIVE),
    ("ة", _participle("f", "s")),
    ("ان", _participle("m", "d")),
    ("تان", _participle("f", "d")),
    ("تين", _participle("f", "d", True)),
    ("ات", _participle("f", "p")),
)
_MEN_DOING, _MEN_DOING_ACCUSATIVE = _participle("m", "p"), _participle("m", "p", True)


def decline_participle(participle: str) -> Forms:
    """Every form of an active participle; a defective one is given with its ي (`نافي`)."""
    yield participle, _ONE_MAN
    head = participle
    if participle[-1] == "ي":
        head = participle[:-1]
        yield head, _ONE_MAN
        yield participle + "ين", _MEN_DOING_ACCUSATIVE
    for ending, slot in _PARTICIPLE_ENDINGS:
        yield participle + ending, slot
    yield head + "ون", _MEN_DOING
    yield head + "ين", _MEN_DOING_ACCUSATIVE


def _noun(gender: str, number: str, attach: Attach, accusative: bool = False) -> Slot:
    return Slot("noun", gender=gender, number=number, attach=attach, accusative=accusative)


_NOUNS = {
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
    feminine = noun[-1] == "ة" or noun.endswith("ات")
    any_, free, bound, accusative = _NOUNS["f" if feminine else "m", number]
    if noun[-1] == "ة":
        yield noun, free
        yield noun[:-1] + "ت", bound
    elif noun[-1] == "ى":
        yield noun, free
        yield noun[:-1] + "ا", bound
    elif noun[-1] == "ء":
        yield noun, any_
        yield noun[:-1] + "ئ", bound
        yield noun[:-1] + "ؤ", bound
    else:
        yield noun, any_
        if not noun.endswith("ات"):
            yield noun + "ا", accusative
