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


_MOST_PARAGRAPHS = 8  # that one quotation may run over


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
        single = _is_single(text, starts, ends, mark)
        partner = _partner(text, starts, ends, waiting, single)
        if partner is not None and (closes or not opens):
            found.append(Quotation(waiting[partner], mark))
            del waiting[partner:]
        elif opens and (partner is None or not closes):
            waiting.append(mark)
    found.sort()
    return found


class Line(NamedTuple):
    """A paragraph by token index (`first` up to `last`), its quotation marks, and the quotations paired within it."""

    first: int
    last: int
    end: int
    marks: list[int]
    quotations: list[Quotation]


def join_paragraphs(text: str, starts: list[int], ends: list[int], lines: list[Line]) -> list[Quotation]:
    """The quotations that are opened behind a colon in one paragraph and closed in a later one.

    Each paragraph between may open with a mark of its own, as printers do; the pair of the last one, if it has one, is
    taken out of its line.
    """
    found: list[Quotation] = []
    opened: int | None = None
    passed = 0
    for number, line in enumerate(lines):
        paired = {mark for quotation in line.quotations for mark in quotation}
        lone = [mark for mark in line.marks if mark not in paired]
        if opened is not None:
            closing = _closing_of(text, starts, ends, line, lone)
            if closing is not None:
                found.append(Quotation(opened, closing))
                line.quotations[:] = [q for q in line.quotations if q.closing != closing]
                opened, lone = None, [mark for mark in lone if mark > closing]
            passed += 1
            if passed > _MOST_PARAGRAPHS:
                opened = None
        if opened is None and lone and number + 1 < len(lines):
            last = lone[-1]
            behind_colon = last > line.first and text[starts[last - 1]] == ":"
            double = not _is_single(text, starts, ends, last)
            if behind_colon and double and _sides(text, starts[last], ends[last], line.end)[0]:
                opened, passed = last, 0
    return found


def _closing_of(text: str, starts: list[int], ends: list[int], line: Line, lone: list[int]) -> int | None:
    """The mark of a paragraph that closes what an earlier one opened: before a stop, a comma or the paragraph's end."""
    if line.quotations and line.quotations[0].opening == line.first:  # opened anew, and closed
        return line.quotations[0].closing
    for mark in lone:
        if mark > line.first and not _is_single(text, starts, ends, mark):
            rest = text[ends[mark] : line.end].lstrip(INVISIBLE + " ")
            if not rest or rest[0] in _SHUT:
                return mark
    return None


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


def _is_single(text: str, starts: list[int], ends: list[int], mark: int) -> bool:
    return text[starts[mark]] in SINGLE_MARKS and ends[mark] - starts[mark] == 1


def _follows_clitics(text: str, end: int) -> bool:
    """Whether the word written up to `end` is nothing but clitics, with or without tatweel."""
    start = end
    while (
        start
        and end - start < _LONGEST_CLITICS
        and not text[start - 1].isspace()
        and text[start - 1] not in _NOT_IN_WORDS
    ):
        start -= 1
    return fold(text[start:end]) in _CLITICS


def _partner(text: str, starts: list[int], ends: list[int], waiting: list[int], single: bool) -> int | None:
    """The place in `waiting` of the nearest open mark of the same family."""
    for place in range(len(waiting) - 1, -1, -1):
        if _is_single(text, starts, ends, waiting[place]) == single:
            return place
    return None
