"""Words that point to a speaker named elsewhere (`الأخير`, `نفسه`, `المسؤول`), by their use; comparison forms."""

from __future__ import annotations

from musnad.text.characters import fold
from musnad.text.tables import read_table


def _lemmas(use: str) -> frozenset[str]:
    rows = read_table("musnad.attribution", "reference_words.tsv")
    return frozenset(word.strip() for row in rows if row[0] == use for word in row[1].split("،"))


def _words(use: str) -> frozenset[str]:
    return frozenset(map(fold, _lemmas(use)))


AGAIN = _words("again")
LATTER = _words("latter")
OTHERS = _words("other")
ANYONE = _words("anyone")
WHOEVER = _words("whoever")
SOME = _words("some")
SOURCES = _words("source")
GUESTS = _words("guest")
COMPANIES = _words("company")
TURNS = _words("turn")
BESIDE = _words("beside")
POINTING = _words("pointing")
GOES_ON = _lemmas("goes_on")
DOCUMENTS_SAY = _lemmas("document")
