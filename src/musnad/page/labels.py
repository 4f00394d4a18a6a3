"""Labels of page furniture: lines that invite to read, watch, share or follow, and credits that name a source.

The phrases stand in `data/labels.tsv` with their kind and how they must stand: `start` (the line begins with the
phrase), `colon` (the phrase and a colon, or the phrase alone), `whole` (the line is the phrase), `alone` (the same,
and nothing hangs on it: the lines below are not its list).
"""

import re
from functools import cache
from typing import NamedTuple

from musnad.record import FurnitureKind
from musnad.text.characters import fold
from musnad.text.tables import read_table

BULLETS = "•●▪■◦‣○◄►▶▸»«›‹*–—-|·↓↑←→⬅➡👈🔴🔵📌📸📷"
_EDGE = BULLETS + " \t.…:：!،؛\"'“”()[]{}<>"
_CLOCK = re.compile(r"^[\s/|▶►-]*(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[\s/|-]+(?:\d{1,2}:)?\d{1,2}:\d{2})?[\s/|]*$")
_HASHTAGS = re.compile(r"^(?:[#＃][\w\u0610-\u06ff]+[\s،,|/-]*)+$")
_WORD = re.compile(r"[^\W_]+(?:[\u0610-\u061a\u064b-\u065f\u0670]+[^\W_]+)*[\u064b-\u065f]*")
_DIGITS = {0x0660 + n: str(n) for n in range(10)} | {0x06F0 + n: str(n) for n in range(10)}
_TOO_LONG = 45


class Label(NamedTuple):
    """A furniture label found in a line: its kind, what follows it there, and how the phrase has to stand."""

    kind: FurnitureKind
    rest: str
    form: str

    @property
    def opens_list(self) -> bool:
        """Whether headlines of other stories are to be expected on the lines below."""
        return self.kind in ("read_also", "related") and not self.rest and self.form != "alone"


def is_clock(line: str) -> bool:
    """Whether a line is a time of day, or the times of a player, and no more."""
    return len(line) < 40 and bool(_CLOCK.match(line.strip().translate(_DIGITS)))


def label_of(line: str) -> Label | None:
    """The furniture label that a line opens with or consists of; `None` for ordinary text."""
    if len(line) > 600:
        return None
    bare = line.strip(" \t\u200e\u200f\ufeff")
    if is_clock(bare):
        return Label("player", "", "alone")
    if "#" in bare and _HASHTAGS.match(bare):
        return Label("tag", "", "alone")
    first = _WORD.search(bare)
    rows = _by_first_word().get(fold(first.group()), ()) if first else ()
    if not rows:
        return None
    words, ends = _folded_words(bare)
    if not words or len(words) > _TOO_LONG:
        return None
    for kind, form, phrase in rows:
        count = len(phrase)
        if tuple(words[:count]) == phrase and _stands(kind, form, bare, ends[count - 1], len(words) - count):
            return Label(kind, bare[ends[count - 1] :].strip(_EDGE), form)
    return None


def _stands(kind: str, form: str, line: str, end: int, left: int) -> bool:
    """Whether the phrase stands as its form asks; a sentence that merely opens with the words is no label."""
    after = line[end:].lstrip(" \t\u200f\u200e")
    if left == 0:
        return True
    if form in ("whole", "alone"):
        return left <= 1 and after.strip(_EDGE).isdecimal()
    if form == "colon":
        if left > (12 if kind in ("credit", "tag") else 25) and line.rstrip().endswith((".", "؟", "!")):
            return False
        return after.startswith((":", "：", "|", "..", "…")) or after.startswith(("- ", "– ", "— "))
    return not (left > 25 and line.rstrip().endswith("."))


def _folded_words(line: str) -> tuple[list[str], list[int]]:
    """The words of a line in comparison form, with the offset where each ends; edge punctuation is no part of them."""
    words, ends = [], []
    for match in _WORD.finditer(line):
        folded = fold(match.group())
        if folded:
            words.append(folded)
            ends.append(match.end())
    return words, ends


@cache
def _by_first_word() -> dict[str, tuple[tuple[FurnitureKind, str, tuple[str, ...]], ...]]:
    found: dict[str, list[tuple[FurnitureKind, str, tuple[str, ...]]]] = {}
    for kind, form, phrase in read_table("musnad.page", "labels.tsv"):
        words = tuple(_folded_words(phrase)[0])
        found.setdefault(words[0], []).append((kind, form, words))  # type: ignore[arg-type]
    return {first: tuple(sorted(rows, key=lambda row: -len(row[2]))) for first, rows in found.items()}
