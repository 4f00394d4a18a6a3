"""What a word can be, as bits: punctuation, function words, the kinds of nouns, names and verbs.

A test on a token is then one attribute and one `&`. What a word is in its sentence is not decided here.
"""

from __future__ import annotations

from functools import cache

from musnad.entities.kinds import word_kinds

# Python tests bits below the thirtieth twice as fast: the flags that are asked for most come first.
COMMA, STOP, COLON, QUOTE, OPEN, CLOSE, DASH, DOTS = (1 << n for n in range(8))
NUMBER, LATIN, ARABIC, DEFINITE, COMPLEMENTISER, PREPOSITION, RELATIVE = (1 << n for n in range(8, 15))
ROLE, BODY, OUTLET, DOCUMENT, ANONYMOUS, COLLECTIVE, NAME, NISBA, PLACE = (1 << n for n in range(15, 24))
TIME, VERB, CUE, OWNED, PRONOUN, SUBORDINATOR = (1 << n for n in range(24, 30))
NEGATION, DEMONSTRATIVE, QUESTION, PARTICLE, CONJUNCTION, QUANTIFIER = (1 << n for n in range(30, 36))
ATTRIBUTING, COMMON, TITLE, PROPER = (1 << n for n in range(36, 40))
NOMINAL_HEAD = ROLE | BODY | OUTLET | DOCUMENT | ANONYMOUS | COLLECTIVE
PUNCTUATION = COMMA | STOP | COLON | QUOTE | OPEN | CLOSE | DASH | DOTS


_KIND_BITS = {
    "role": ROLE,
    "body": BODY,
    "outlet": OUTLET | BODY,
    "document": DOCUMENT,
    "anonymous": ANONYMOUS,
    "collective": COLLECTIVE,
    "name": NAME,
    "foreign": NAME,
    "proper": PROPER,
    "nisba": NISBA,
    "title": TITLE,
    "noun": COMMON,
    "adjective": COMMON,
    "word": COMMON,
    "place": PLACE,
    "agency": OUTLET | NAME,
    "time": TIME,
    "verb": VERB,
    "prep": PREPOSITION,
    "rel": RELATIVE,
    "sub": SUBORDINATOR,
    "conj": CONJUNCTION,
    "neg": NEGATION,
    "dem": DEMONSTRATIVE,
    "pron": PRONOUN,
    "quant": QUANTIFIER,
    "interr": QUESTION,
    "part": PARTICLE,
}
PUNCTUATION_BITS = {
    "،": COMMA,
    ",": COMMA,
    "؛": COMMA,
    ";": COMMA,
    ".": STOP,
    "!": STOP,
    "؟": STOP,
    "?": STOP,
    "…": DOTS,
    ":": COLON,
    "(": OPEN,
    "[": OPEN,
    "{": OPEN,
    ")": CLOSE,
    "]": CLOSE,
    "}": CLOSE,
    "-": DASH,
    "–": DASH,
    "—": DASH,
    "|": STOP,
    **dict.fromkeys("•▪■□▫●○◆◇►▶", STOP),
}
KNOWN = NOMINAL_HEAD | TIME | VERB | PREPOSITION | RELATIVE | SUBORDINATOR | PARTICLE | PRONOUN | DEMONSTRATIVE


def bits(form: str) -> int:
    """The flags of a comparison form by the word lists."""
    kinds = word_kinds(form)
    return bits_of(kinds) if kinds else 0


@cache
def bits_of(kinds: tuple[str, ...]) -> int:
    """The flags of some kinds (see `musnad.entities.kinds`)."""
    found = 0
    for kind in kinds:
        found |= _KIND_BITS.get(kind.partition(":")[0], 0)
    return found
