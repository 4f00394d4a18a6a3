"""Live blogs: the entries that their text falls into, each with the time that the page gives it."""

from __future__ import annotations

from musnad.page.body import Region
from musnad.page.jsonld import LinkedData
from musnad.page.labels import is_clock
from musnad.page.moments import moment_of
from musnad.page.sorted import Sorted
from musnad.page.tree import Tree
from musnad.record import Entry, Moment, Span

_LEAST = 3
_NAMES = ("live", "liveblog", "live-blog")


def find_entries(
    tree: Tree, linked: LinkedData, region: Region | None, found: Sorted, title: str | None
) -> list[Entry]:
    """The entries of a live blog, in the order of the page; none for a page that is not one."""
    if region is None or not found.places or not (linked.live or _calls_itself_live(tree, region)):
        return []
    starts = _stamped(tree, region) or _clocked(tree, region)
    if len(starts) < _LEAST:
        return []
    offset = 0 if title is None else len(title) + 1
    entries: list[Entry] = []
    position, open_at, current = offset, -1, -1
    for place, text in zip(found.places, found.paragraphs, strict=True):
        reached = current
        while reached + 1 < len(starts) and starts[reached + 1][0] <= place:
            reached += 1
        if reached != current:
            if open_at >= 0:
                entries.append(Entry(Span(open_at, position - 1), starts[current][1]))
            open_at, current = position, reached
        position += len(text) + 1
    if open_at >= 0:
        entries.append(Entry(Span(open_at, position - 1), starts[current][1]))
    return entries


def _calls_itself_live(tree: Tree, region: Region) -> bool:
    element = region.core
    for _ in range(6):
        if element < 0:
            return False
        if any(part in _NAMES for part in tree.elements[element].look.lower().split()):
            return True
        element = tree.elements[element].parent
    return False


def _stamped(tree: Tree, region: Region) -> list[tuple[int, Moment | None]]:
    """Where the time stamps of entries stand: the block that follows each, and the moment."""
    return [
        (block, moment_of(value))
        for block, value, itemprop in tree.times
        if region.core_start <= block < region.end and "modified" not in itemprop
    ]


def _clocked(tree: Tree, region: Region) -> list[tuple[int, Moment | None]]:
    """Where lines stand that are a time of day and no more; of which day, such a page does not say."""
    return [(i, None) for i in range(region.core_start, region.end) if is_clock(tree.blocks[i].text)]
