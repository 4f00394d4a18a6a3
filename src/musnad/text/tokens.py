"""Tokens over untouched text: where words, numbers and punctuation marks stand.

Arabic runs, Latin runs and numbers are separate tokens even when written together (`لـCNN`, `و25.5`), so that a clitic
before a foreign word or a number can be told from it. White space, direction marks and stray diacritics are no token.
"""

import re
from typing import NamedTuple

from musnad.text.characters import INVISIBLE

_LETTER = "\u0620-\u064a\u066e-\u06d3\u06d5\u06fa-\u06ff\ufb50-\ufdfb\ufe70-\ufefc"
_JOINED = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed" + INVISIBLE
_DIGIT = "0-9\u0660-\u0669\u06f0-\u06f9"
_LATIN = rf"(?:(?![{_LETTER}{_JOINED}{_DIGIT}_])\w)"
_TOKEN = re.compile(
    r"[دمأا]\.(?= ?[\u0621-\u064a])(?<![\u0620-\u064a]..)(?<![0-9\u0660-\u0669] ..)"
    rf"|[{_LETTER}](?:[{_LETTER}{_JOINED}]*[{_LETTER}\u064b-\u0652\u0670])?"
    rf"|[{_DIGIT}]+(?:[.,:/\u066b\u066c-][{_DIGIT}]+)*%?"
    rf"|{_LATIN}(?:\w|['’.&-](?=[A-Za-z]))*"
    r"|\.{2,}|''"
    rf"|[^\s{_JOINED}]"
)


class Tokens(NamedTuple):
    """Parallel lists, one entry a token: start and end offset (code points, half-open) and the token as written."""

    starts: list[int]
    ends: list[int]
    raws: list[str]


def tokenise(text: str) -> Tokens:
    """The tokens of a text in order; every one slices back to its raw form."""
    starts: list[int] = []
    ends: list[int] = []
    raws: list[str] = []
    for match in _TOKEN.finditer(text):
        starts.append(match.start())
        ends.append(match.end())
        raws.append(match.group())
    return Tokens(starts, ends, raws)
