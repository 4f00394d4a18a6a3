"""What words count from: the day or moment of the text, how its kind speaks, and whether its clause looks ahead."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Literal, NamedTuple

from musnad.dates.hijri import hijri_year_of
from musnad.dates.stretches import Stretch, unit

Style = Literal["news", "query"]
_NEAR = timedelta(days=90)


class Now(NamedTuple):
    """The anchor (`None` where it is not known), whether it tells a time of day, the style, and a future clause."""

    anchor: datetime | None
    timed: bool = False
    style: Style = "news"
    ahead: bool = False

    @property
    def query(self) -> bool:
        """Whether words are read as a person speaks to a machine: what is not told lies ahead."""
        return self.style == "query"

    def turned(self, turn: int | str | None) -> int | None:
        """How many units a word as `الماضي` goes; `None` for those that count from a time told before."""
        if isinstance(turn, str):
            return {"prior": -1, "following": 1}.get(turn) if self.query else None
        return turn

    def yearly(self, make: Callable[[int], Stretch | None], turn: int | None, hijri: bool = False) -> Stretch | None:
        """Which one is meant of what comes once a year, `make` giving it for a year (of the Hijri calendar, if so).

        `turn` -1 is the last one that is over, 1 the next to begin, 0 this year's. Without a turn a clause that looks
        ahead means the next. A report means one less than 90 days off, or else this year's if it has begun; if not, it
        cannot be told.
        """
        if self.anchor is None:
            return None
        year = hijri_year_of(self.anchor) if hijri else self.anchor.year
        if year is None:
            return None
        today = unit("day", self.anchor)
        years = [make(year + away) for away in (-2, -1, 0, 1, 2)]
        known = sorted((one for one in years if one is not None), key=lambda one: one.start)
        if turn is not None:
            return _turned(known, turn, today, years[2])
        if self.ahead or self.query:
            return _first(one for one in known if one.end > today.start)
        nearest = min(known, key=lambda one: _gap(one, today), default=None)
        if nearest is not None and _gap(nearest, today) <= _NEAR:
            return nearest
        same = years[2]
        return same if same is not None and same.start <= self.anchor else None


def _turned(known: list[Stretch], turn: int, today: Stretch, same: Stretch | None) -> Stretch | None:
    if turn == 0:
        return same
    ahead = [one for one in known if one.start >= today.end]
    over = [one for one in reversed(known) if one.end <= today.start]
    side = ahead if turn > 0 else over
    return side[abs(turn) - 1] if len(side) >= abs(turn) else None


def _first(stretches: Iterable[Stretch]) -> Stretch | None:
    return next(iter(stretches), None)


def _gap(one: Stretch, today: Stretch) -> timedelta:
    return max(one.start - today.start, today.end - one.end, timedelta())
