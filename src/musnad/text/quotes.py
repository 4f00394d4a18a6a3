"""Pairs of quotation marks, found by context and never by the shape of a curly mark.

Outlets mix straight, curly, angle, single and doubled marks, and put them the wrong way round. What decides is what
stands beside a mark: an opening one follows white space or a clitic, a closing one follows the quoted words.
"""

from typing import NamedTuple

from musnad.text.characters import INVISIBLE, fold

DOUBLE_MARKS = frozenset('"“”„‟«»＂') | {"''"}
SINGLE_MARKS = frozenset("'‘’‚‛‹›`´")
MARKS = DOUBLE_MARKS | SINGLE_MARKS
# What may be written onto an opening mark: a conjunction, a preposition or both (`و"`, `بـ"`, `ولـ"`), folded.
_CLITICS = frozenset(first + second for first in ("", "و", "ف") for second in ("", "ب", "ل", "ك")) - {""}
_SHUT = frozenset(".,،؛;:!؟?)]}…-–—")
_OPEN_BRACKETS = frozenset("([{-–—:،.")
_LONGEST_CLITICS = 40  # with as many tatweels as writers put in
_NOT_IN_WORDS = MARKS | _OPEN_BRACKETS


class Quotation(NamedTuple):
    """A matched pair of marks, by token index; the quoted words are the tokens strictly between."""

    opening: int
    closing: int


def pair_quotes(text: str, starts: list[int], ends: list[int], marks: list[int], paragraph_end: int) -> list[Quotation]:
    """The quotations among `marks` (token indices of quotation marks in one paragraph ending at `paragraph_end`).

    Nested pairs are all given, in order of their opening mark. A mark without a partner is left out.
    """
    found: list[Quotation] = []
    waiting: list[int] = []
    for mark in marks:
        opens, closes = _sides(text, starts[mark], ends[mark], paragraph_end)
        single = text[starts[mark]] in SINGLE_MARKS and ends[mark] - starts[mark] == 1
        partner = _partner(text, starts, ends, waiting, single)
        if partner is not None and (closes or not opens):
            found.append(Quotation(waiting[partner], mark))
            del waiting[partner:]
        elif opens and (partner is None or not closes):
            waiting.append(mark)
    found.sort()
    return found


def _sides(text: str, start: int, end: int, paragraph_end: int) -> tuple[bool, bool]:
    """Whether the mark may open and whether it may close, by its neighbours; direction marks are looked through."""
    first, last = start, end
    while first and text[first - 1] in INVISIBLE:
        first -= 1
    while last < paragraph_end and text[last] in INVISIBLE:
        last += 1
    before = text[first - 1] if first else "\n"
    after = text[last] if last < paragraph_end else "\n"
    spaced = before.isspace() and after.isspace() and after != "\n" and before != "\n"
    if text[start] in "«»" and spaced:  # French spacing: either is possible, the open partner decides
        return True, True
    follows_clitic = not before.isspace() and _follows_clitics(text, first)
    opens = (before.isspace() or before in _OPEN_BRACKETS or follows_clitic or before in MARKS) and not after.isspace()
    opens = opens or (text[start] in "«" and not before.isalnum())
    closes = (not before.isspace() or text[start] == "»") and (not after.isalnum() or before in ".!؟?،")
    closes = closes and not follows_clitic and not (before.isspace() and not after.isspace() and after not in _SHUT)
    glued = not before.isspace() and after.isalnum() and not follows_clitic
    return opens, closes or (glued and before not in _OPEN_BRACKETS)


def _follows_clitics(text: str, end: int) -> bool:
    """Whether the word written up to `end` is nothing but clitics, with or without tatweel."""
    start = end
    while start and end - start < _LONGEST_CLITICS and not text[start - 1].isspace() and text[start - 1] not in _NOT_IN_WORDS:
        start -= 1
    return fold(text[start:end]) in _CLITICS


def _partner(text: str, starts: list[int], ends: list[int], waiting: list[int], single: bool) -> int | None:
    """The place in `waiting` of the nearest open mark of the same family."""
    for place in range(len(waiting) - 1, -1, -1):
        start = starts[waiting[place]]
        if (text[start] in SINGLE_MARKS and ends[waiting[place]] - start == 1) == single:
            return place
    return None
