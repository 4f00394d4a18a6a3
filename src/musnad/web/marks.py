"""The article's own text cut at every boundary of every span, so that overlapping and nested statements can be marked.

It computes pieces and writes no HTML. Nothing is lost and nothing doubled: the pieces of a paragraph join to its text.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from musnad.record import Reading, Span, Statement

ROLES = ("content", "quoted", "cue", "source", "via")


class Piece(NamedTuple):
    """A stretch of text in which nothing begins or ends; each role names the statements (by index) it belongs to."""

    text: str
    content: tuple[int, ...] = ()
    quoted: tuple[int, ...] = ()
    cue: tuple[int, ...] = ()
    source: tuple[int, ...] = ()
    via: tuple[int, ...] = ()
    opens: tuple[int, ...] = ()

    @property
    def statements(self) -> tuple[int, ...]:
        """All statements with a part here, in order."""
        return tuple(sorted({index for role in self[1:6] for index in role}))


def paragraphs(reading: Reading) -> list[list[Piece]]:
    """The pieces of each paragraph; the title, where there is one, is the first. Empty lines are left out."""
    lines = [line for line in _lines(reading) if line.of(reading.base).strip()]
    events = _events(reading)
    edges = sorted({edge for line in lines for edge in (line.start, line.end)} | set(events))
    found: list[list[Piece]] = [[] for _ in lines]
    number = 0
    for start, piece in _pieces(reading.base, edges, events, reading.statements):
        while number < len(lines) and start >= lines[number].end:
            number += 1
        if number < len(lines) and start >= lines[number].start:
            found[number].append(piece)
    return found


def _lines(reading: Reading) -> Iterator[Span]:
    """Where the title and each paragraph stand in the base text."""
    at = 0
    if reading.title is not None:
        yield Span(0, len(reading.title))
        at = len(reading.title) + 1
    for line in reading.text.split("\n"):
        yield Span(at, at + len(line))
        at += len(line) + 1


Events = dict[int, list[tuple[bool, int, int]]]


def _events(reading: Reading) -> Events:
    """At each position: which (begins or ends, role, statement) there. Spans outside the text are cut or dropped."""
    events: Events = {}
    length = len(reading.base)
    for index, statement in enumerate(reading.statements):
        for role, spans in enumerate(_roles(statement)):
            for span in spans:
                start, end = max(span.start, 0), min(span.end, length)
                if start < end:
                    events.setdefault(start, []).append((True, role, index))
                    events.setdefault(end, []).append((False, role, index))
    return events


def _roles(statement: Statement) -> tuple[Iterable[Span], ...]:
    cue = (statement.cue,) if statement.cue else ()
    source = (statement.source,) if statement.source else ()
    own = statement.content if statement.kind == "direct" else statement.quoted  # a colon may stand for the marks
    return statement.content, own, cue, source, statement.via


def _pieces(
    base: str, edges: Sequence[int], events: Events, statements: Sequence[Statement]
) -> Iterator[tuple[int, Piece]]:
    """The text between neighbouring edges, with its start and all that covers it."""
    openings: dict[int, list[int]] = {}
    for index, statement in enumerate(statements):
        if statement.content:
            openings.setdefault(max(statement.content[0].start, 0), []).append(index)
    open_counts: list[dict[int, int]] = [{} for _ in ROLES]
    for start, end in pairwise(edges):
        for begins, role, index in events.get(start, ()):
            counts = open_counts[role]
            counts[index] = counts.get(index, 0) + (1 if begins else -1)
            if not counts[index]:
                del counts[index]
        content, quoted, cue, source, via = (tuple(sorted(counts)) for counts in open_counts)
        opens = tuple(openings.get(start, ()))
        yield start, Piece(base[start:end], content, quoted, cue, source, via, opens)
