"""Tokens over untouched text: where words, numbers and punctuation marks stand.

Arabic runs, Latin runs and numbers are separate tokens even when written together (`لـCNN`, `و25.5`), so that a clitic
before a foreign word or a number can be told from it. White space, direction marks and stray diacritics are no token.
"""

import re
from itertools import accumulate
from typing import NamedTuple

from musnad.text.characters import INVISIBLE

_LETTER = "\u0620-\u064a\u066e-\u06d3\u06d5\u06fa-\u06ff\ufb50-\ufdfb\ufe70-\ufefc"
_MARK = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
_DIGIT = "0-9\u0660-\u0669\u06f0-\u06f9"
# The shortened title `د.` keeps its stop, so that it ends no sentence; `1990 م.` and `1990م.` do not.
_TITLE = (
    rf"[دمأا](?<![{_LETTER}{_MARK}{_DIGIT}].)(?<![{_DIGIT}]\s.)"
    rf"[{INVISIBLE}]*\.(?=[\s{INVISIBLE}]{{0,3}}[\u0621-\u064a])"
)
_TOKEN = re.compile(
    rf"({_TITLE}|[{_LETTER}][{_LETTER}{_MARK}]*(?:[{INVISIBLE}]+[{_LETTER}{_MARK}]+)*"
    rf"|[{_DIGIT}]+(?:[.,:/\u066b\u066c-][{_DIGIT}]+)*%?"
    r"|[^\W\d_](?:\w|['’.&-](?=[A-Za-z]))*"
    r"|\.{2,}|''"
    rf"|[^\s{_MARK}{INVISIBLE}])"
)


class Tokens(NamedTuple):
    """Parallel lists, one entry a token: start and end offset (code points, half-open) and the token as written."""

    starts: list[int]
    ends: list[int]
    raws: list[str]


def tokenise(text: str) -> Tokens:
    """The tokens of a text in order; every one slices back to its raw form."""
    parts = _TOKEN.split(text)  # what lies between tokens and the tokens themselves, by turns
    borders = list(accumulate(map(len, parts)))
    return Tokens(borders[:-1:2], borders[1::2], parts[1::2])
