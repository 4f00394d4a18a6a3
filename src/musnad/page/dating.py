"""When a page was published and changed: metadata, visible dates and the address, weighed against each other."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from musnad.page.clock import is_time
from musnad.page.jsonld import LinkedData
from musnad.page.moments import Stamp, moment_in_address, moment_of, stamps_in_line
from musnad.page.relative import relative_moment
from musnad.page.tree import Tree
from musnad.record import Moment
from musnad.text.tables import read_table

_PUBLISHED = tuple(row[0] for row in read_table("musnad.page", "date_fields.tsv") if row[1] == "published")
_MODIFIED = tuple(row[0] for row in read_table("musnad.page", "date_fields.tsv") if row[1] == "modified")
_REACH_UP, _REACH_DOWN = 12, 30


class Place(NamedTuple):
    """Where dates are looked for: the block where the body starts, that of the headline (-1 for none), the address."""

    start: int
    title_block: int
    address: str | None


def find_dates(
    tree: Tree, linked: LinkedData, stamps: list[Stamp], place: Place, fetched: datetime | None = None
) -> tuple[Moment | None, Moment | None]:
    """The moments of publication and of the last change, each `None` where nothing states it.

    `fetched` is when the page was fetched, for dates that it tells from now.
    """
    start, title_block = place.start, place.title_block
    visible = stamps or _near(tree, start, title_block)
    shown = next((stamp.moment for stamp in visible if not stamp.updated), None)
    stated = _first([linked.published, *_values(tree, _PUBLISHED)]) or _timed(tree, start, title_block)
    published = _settle(stated, shown) or _from_now(tree, place, fetched) or moment_in_address(place.address)
    modified = _first([linked.modified, *_values(tree, _MODIFIED)])
    modified = modified or next((stamp.moment for stamp in visible if stamp.updated), None)
    if published and modified and (modified.value[:10] < published.value[:10] or _same(modified, published, stated)):
        modified = None
    return published, modified


def _same(modified: Moment, published: Moment, stated: Moment | None) -> bool:
    """Whether a page that was never changed gives its publication as the last change."""
    return modified.value == published.value or (stated is not None and modified.value == stated.value)


def _settle(stated: Moment | None, shown: Moment | None) -> Moment | None:
    """A stated time whose clock equals the printed one is local, whatever zone it claims: the printed one is right."""
    if stated is None or shown is None:
        return stated or shown
    same_clock = stated.value[:16] == shown.value[:16] and len(shown.value) >= 16
    if same_clock and stated.value.endswith(("Z", "+00:00")):
        return shown
    return stated


def _values(tree: Tree, names: tuple[str, ...]) -> list[str]:
    return [value for name in names for value in tree.meta.get(name, [])[:1]]


def _first(values: list[str]) -> Moment | None:
    return next((moment for value in values if (moment := moment_of(value))), None)


def _timed(tree: Tree, start: int, title_block: int) -> Moment | None:
    """The date of a `time` element or of a date property near the headline or the body's beginning."""
    top = title_block if title_block >= 0 else start
    for block, value, itemprop in tree.times:
        if top - _REACH_UP <= block <= max(start, top) + _REACH_DOWN and "modified" not in itemprop:
            moment = moment_of(value)
            if moment:
                return moment
    return None


def _near(tree: Tree, start: int, title_block: int) -> list[Stamp]:
    """The dates printed above the body, those below the headline before those above it."""
    return [
        stamp
        for index in _around(tree, start, title_block)
        for stamp in stamps_beside(tree, index)
        if stamp.alone and not tree.blocks[index].linked
    ]


def stamps_beside(tree: Tree, index: int) -> list[Stamp]:
    """The dates of a block, with the time of day of the line after or before it where it gives the day alone."""
    stamps = stamps_in_line(tree.blocks[index].text, tree.month_first)
    if len(stamps) != 1 or stamps[0].moment.precision != "day":
        return stamps
    for beside in (index + 1, index - 1):
        if 0 <= beside < len(tree.blocks) and is_time(tree.blocks[beside].text):
            timed = stamps_in_line(f"{tree.blocks[index].text} {tree.blocks[beside].text}", tree.month_first)
            return timed if len(timed) == 1 else stamps
    return stamps


def _around(tree: Tree, start: int, title_block: int) -> list[int]:
    """The blocks where a date stands: those below the headline before those above it."""
    top = title_block if title_block >= 0 else start
    below = range(top, min(len(tree.blocks), max(start, top) + 6))
    return [*below, *reversed(range(max(0, top - _REACH_UP), top))]


def _from_now(tree: Tree, place: Place, fetched: datetime | None) -> Moment | None:
    if fetched is None:
        return None
    lines = (tree.blocks[i].text for i in _around(tree, place.start, place.title_block) if not tree.blocks[i].linked)
    return next((moment for line in lines if (moment := relative_moment(line, fetched))), None)
