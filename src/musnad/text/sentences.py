"""Sentences by token index: a paragraph ends one, and so does a full stop outside quotation marks.

A quotation of several sentences stays in the sentence that introduces it. A stop after a one-letter abbreviation
(`د. سالم`) or between digits ends nothing.
"""

from collections.abc import Iterator
from typing import NamedTuple

from musnad.text.quotes import Quotation

STOPS = frozenset(".!؟?|•▪■□▫●○◆◇►▶")  # bullets with them
_LONGEST_BRACKET = 9  # tokens between the brackets, at most
LONGEST = 400  # tokens; what never stops is no sentence, and rules that look around in one must not slow down


class Sentence(NamedTuple):
    """The tokens from `start` up to `end` (half-open) and the number of their paragraph."""

    start: int
    end: int
    paragraph: int


def sentences(raws: list[str], start: int, end: int, paragraph: int, quotations: list[Quotation]) -> Iterator[Sentence]:
    """The sentences of the paragraph made of the tokens from `start` up to `end`."""
    outermost = list(_outermost(quotations))
    stops = [index for index in range(start, end) if raws[index] in STOPS]
    if stops and "(" in raws[start:end]:
        stops = _outside_brackets(raws, stops, start, end)
    if outermost:
        stops = sorted(
            _outside(stops, outermost) + [q.closing for q in outermost if _ends_with_stop(raws, q.closing, end)]
        )
    first = start
    for index in stops:
        if raws[index] not in STOPS:  # a closing mark, which belongs to its sentence
            yield from _pieces(first, index + 1, paragraph)
        elif _abbreviates(raws, index, first):
            continue
        else:
            yield from _pieces(first, index, paragraph)
        first = index + 1
    yield from _pieces(first, end, paragraph)


def _pieces(first: int, end: int, paragraph: int) -> Iterator[Sentence]:
    """A sentence, cut where it is too long to be one; nothing where it is empty."""
    for start in range(first, end, LONGEST):
        yield Sentence(start, min(end, start + LONGEST), paragraph)


def _outermost(quotations: list[Quotation]) -> Iterator[Quotation]:
    last = -1
    for quotation in quotations:
        if quotation.opening > last:
            yield quotation
            last = quotation.closing


def _outside(stops: list[int], outermost: list[Quotation]) -> list[int]:
    """The stops that stand in no quotation."""
    found = []
    place = 0
    for index in stops:
        while place < len(outermost) and outermost[place].closing < index:
            place += 1
        if place == len(outermost) or index < outermost[place].opening:
            found.append(index)
    return found


def _outside_brackets(raws: list[str], stops: list[int], start: int, end: int) -> list[int]:
    """The stops that stand in no short bracket (`هيئة الإذاعة (ز. د. ف)`)."""
    inside: set[int] = set()
    opened = -1
    for index in range(start, end):
        if raws[index] == "(":
            opened = index
        elif raws[index] == ")" and opened >= 0 and index - opened <= _LONGEST_BRACKET:
            inside.update(range(opened, index))
            opened = -1
    return [index for index in stops if index not in inside]


def _ends_with_stop(raws: list[str], closing: int, end: int) -> bool:
    """Whether the quoted words end their sentence inside the marks and a new one follows (`….” وأضاف`)."""
    return raws[closing - 1] in STOPS and (closing + 1 >= end or raws[closing + 1][0] in "وكف")


def _abbreviates(raws: list[str], index: int, first: int) -> bool:
    return raws[index] == "." and index > first and len(raws[index - 1]) == 1 and raws[index - 1] in "دأاممهـج"
