"""Comparison forms of Arabic spelling, so that marks, hamza seats, tatweel and digit sets do not matter.

A comparison form is only ever compared; the text itself is never altered and keeps its offsets.
"""

import unicodedata

# Letters that writers exchange freely: hamza seats, alef maqsura, ta marbuta, and Persian or Urdu look-alikes.
_SAME_LETTER = {
    "أ": "ا",
    "إ": "ا",
    "آ": "ا",
    "ٱ": "ا",
    "ى": "ي",
    "ة": "ه",
    "ؤ": "و",
    "ئ": "ي",
    "ک": "ك",
    "ی": "ي",
    "ے": "ي",
    "ہ": "ه",
    "ھ": "ه",
    "گ": "ك",
}
_MARKS = (*range(0x0610, 0x061B), *range(0x064B, 0x0660), 0x0670, *range(0x06D6, 0x06DD), *range(0x06DF, 0x06E9))
INVISIBLE = (
    "\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\u00ad"
)
TATWEEL = "\u0640"
SHADDA = "\u0651"

_FOLD: dict[int, int | str | None] = {ord(k): v for k, v in _SAME_LETTER.items()}
_FOLD |= dict.fromkeys(_MARKS)
_FOLD |= {ord(c): None for c in INVISIBLE + TATWEEL}
_FOLD |= {0x0660 + n: str(n) for n in range(10)} | {0x06F0 + n: str(n) for n in range(10)}
# Presentation forms (U+FB50 to U+FEFC), as old typesetting and PDF text carry them, become their plain letters.
_FOLD |= {
    code: plain.translate(_FOLD)
    for code in (*range(0xFB50, 0xFDFC), *range(0xFE70, 0xFEFD))
    if (plain := unicodedata.normalize("NFKC", chr(code))) != chr(code)
}


def fold(word: str) -> str:
    """The comparison form of a word: the same for every usual spelling of it. Latin letters become lower case."""
    return word.translate(_FOLD).lower()


def is_arabic_letter(character: str) -> bool:
    """Whether a character is a letter of the Arabic script (marks and digits are not)."""
    return "\u0620" <= character <= "\u064a" or "\u0671" <= character <= "\u06d3"
