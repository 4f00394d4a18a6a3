"""Sentences by token index: a paragraph ends one, and so does a full stop outside quotation marks.

A quotation of several sentences stays in the sentence that introduces it. A stop after a one-letter abbreviation
(`د. سالم`) or between digits ends nothing.
"""

from collections.abc import Iterator
from typing import NamedTuple

from musnad.text.quotes import Quotation

STOPS = frozenset(".!؟?•|")
LONGEST = 400  # tokens; what never stops is no sentence, and rules that look around in one must not slow down


class Sentence(NamedTuple):
    """The tokens from `start` up to `end` (half-open) and the number of their paragraph."""

    start: int
    end: int
    paragraph: int


def sentences(raws: list[str], start: int, end: int, paragraph: int, quotations: list[Quotation]) -> Iterator[Sentence]:
    """The sentences of the paragraph made of the tokens from `start` up to `end`."""
    shut = _quoted_through(quotations)
    first = start
    for index in range(start, end):
        if index - first >= LONGEST:
            yield Sentence(first, index, paragraph)
            first = index
        elif raws[index] in STOPS and not shut.get(index) and not _abbreviates(raws, index, first):
            if index > first:
                yield Sentence(first, index, paragraph)
            first = index + 1
        elif index in shut and shut[index] is False and _ends_with_stop(raws, index, end):
            yield Sentence(first, index + 1, paragraph)
            first = index + 1
    if first < end:
        yield Sentence(first, end, paragraph)


def _quoted_through(quotations: list[Quotation]) -> dict[int, bool]:
    """Token indices inside an outermost quotation (True) and their closing marks (False)."""
    inside: dict[int, bool] = {}
    last = -1
    for opening, closing in quotations:
        if opening > last:
            inside.update(dict.fromkeys(range(opening, closing), True))
            inside[closing] = False
            last = closing
    return inside


def _ends_with_stop(raws: list[str], closing: int, end: int) -> bool:
    """Whether the quoted words end their sentence inside the marks and a new one follows (`….” وأضاف`)."""
    return raws[closing - 1] in STOPS and (closing + 1 >= end or raws[closing + 1][0] in "وكف")


def _abbreviates(raws: list[str], index: int, first: int) -> bool:
    return raws[index] == "." and index > first and len(raws[index - 1]) == 1 and raws[index - 1] in "دأاممهـج"
