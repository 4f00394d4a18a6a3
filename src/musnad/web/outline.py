"""How statements hang together for display: what stands in what, who passed on whose words, who spoke how often.

Every view builds on these, and none trusts `nested_in`: a parent that does not exist or a circle makes a root.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from musnad.record import Reading, Span, Statement


class Speaker(NamedTuple):
    """A source by its fullest name (`""` for all whose source is not known), and the indexes of its statements."""

    name: str
    statements: tuple[int, ...]


class Run(NamedTuple):
    """A piece of content, and whether it is the source's own words."""

    text: str
    quoted: bool


def ancestors(statements: Sequence[Statement], index: int) -> list[int]:
    """The statements that `index` stands in, innermost first; empty where they form a circle."""
    found: dict[int, None] = {}  # a dictionary keeps order and finds circles at once
    parent = statements[index].nested_in
    while parent is not None and 0 <= parent < len(statements):
        if parent == index or parent in found:
            return []
        found[parent] = None
        parent = statements[parent].nested_in
    return list(found)


def outline(statements: Sequence[Statement]) -> list[tuple[int, int]]:
    """Each statement's index and depth, in reading order with every nested statement after the one it stands in."""
    children: dict[int | None, list[int]] = {}
    for index in range(len(statements)):
        above = ancestors(statements, index)
        children.setdefault(above[0] if above else None, []).append(index)
    order: list[tuple[int, int]] = []
    waiting = [(index, 0) for index in reversed(children.get(None, ()))]
    while waiting:
        index, depth = waiting.pop()
        order.append((index, depth))
        waiting += [(child, depth + 1) for child in reversed(children.get(index, ()))]
    return order


def chain(reading: Reading, index: int) -> list[str]:
    """Who passed the words on, outermost first, the speaker left out: the outlet, agencies, outer speakers."""
    statements, base = reading.statements, reading.base
    links = [name] if (name := outlet_name(reading)) else []
    for outer in reversed(ancestors(statements, index)):
        links += [span.of(base) for span in statements[outer].via]
        links.append(speaker_of(reading, statements[outer]))
    links += [span.of(base) for span in statements[index].via]
    return [link for link, _ in groupby(links) if link.strip()]  # an outlet that was told the words is one link


def outlet_name(reading: Reading) -> str:
    """The outlet's name, or its domain, or nothing."""
    return (reading.outlet.name or reading.outlet.domain or "") if reading.outlet else ""


def speaker_of(reading: Reading, statement: Statement) -> str:
    """The fullest name of a statement's source, else the words that mention it, else nothing."""
    return statement.who or (statement.source.of(reading.base) if statement.source else "")


def by_speaker(statements: Sequence[Statement]) -> list[Speaker]:
    """The sources, most statements first, then in order of appearance; the unknown one is last."""
    groups: dict[str, list[int]] = {}
    for index, statement in enumerate(statements):
        groups.setdefault(statement.who, []).append(index)
    ranked = sorted(groups.items(), key=lambda group: (group[0] == "", -len(group[1])))
    return [Speaker(name, tuple(indexes)) for name, indexes in ranked]


def runs(base: str, span: Span, quoted: Sequence[Span]) -> Iterator[Run]:
    """A span's text cut where the source's own words begin and end."""
    at = span.start
    for words in sorted(quoted):
        start, end = max(words.start, at), min(words.end, span.end)
        if start < end:
            if at < start:
                yield Run(base[at:start], False)
            yield Run(base[start:end], True)
            at = end
    if at < span.end:
        yield Run(base[at : span.end], False)
