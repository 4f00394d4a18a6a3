"""Stretches of time and the arithmetic between them, in local time without a zone. Weeks are ISO weeks, from Monday.

A century is counted as its hundreds (the twentieth from 1900), and a season as three whole months of the north.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import NamedTuple

from musnad.dates.values import Grain, Interval
from musnad.text.calendar_names import Calendar

SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_SPANS = {"second": 1, "minute": 60, "hour": 3600, "day": 86_400, "week": 7 * 86_400}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_FORMATS = {"second": "T%H:%M:%S", "minute": "T%H:%M", "hour": "T%H"}


class Stretch(NamedTuple):
    """A half-open stretch of local time, its unit, and the value that TIMEX3 gives it."""

    start: datetime
    end: datetime
    grain: Grain
    timex: str
    calendar: Calendar = "gregorian"
    zone: str = ""

    def interval(self) -> Interval:
        """The stretch as the record gives it."""
        if self.grain not in _FORMATS:
            return Interval(self.start.date().isoformat(), self.end.date().isoformat(), self.grain, self.calendar)
        exact = "seconds" if self.grain == "second" else "minutes"
        start, end = (moment.isoformat(timespec=exact) + self.zone for moment in (self.start, self.end))
        return Interval(start, end, self.grain, self.calendar)


def unit(grain: Grain, moment: datetime, away: int = 0) -> Stretch:
    """The unit that holds a moment, or the one that many units away; `OverflowError` beyond the years 1 to 9999."""
    if grain in _SPANS:
        length = timedelta(seconds=_SPANS[grain])
        start = _floor(grain, moment) + away * length
        return Stretch(start, start + length, grain, _timex(grain, start))
    months = _MONTHS[grain]
    first = ((moment.year * 12 + moment.month - 1) // months + away) * months
    start, end = _month_start(first), _month_start(first + months)
    return Stretch(start, end, grain, _timex(grain, start))


def _floor(grain: Grain, moment: datetime) -> datetime:
    if grain == "week":
        moment -= timedelta(days=moment.weekday())
    kept = ("week", "day", "hour", "minute", "second").index(grain)
    hour, minute, second = (moment.hour, moment.minute, moment.second)[: max(kept - 1, 0)] + (0,) * (
        3 - max(kept - 1, 0)
    )
    return datetime(moment.year, moment.month, moment.day, hour, minute, second)


def _month_start(count: int) -> datetime:
    year, month = divmod(count, 12)
    if not 1 <= year <= 9999:
        raise OverflowError(f"year {year}")
    return datetime(year, month + 1, 1)


def _timex(grain: Grain, start: datetime) -> str:
    if grain == "week":
        year, week, _ = start.isocalendar()
        return f"{year:04}-W{week:02}"
    if grain == "quarter":
        return f"{start.year:04}-Q{(start.month + 2) // 3}"
    kept = {"century": 2, "decade": 3, "year": 4, "month": 7}.get(grain)
    return (
        start.date().isoformat()[:kept] if kept else start.date().isoformat() + start.strftime(_FORMATS.get(grain, ""))
    )


def day(value: date, calendar: Calendar = "gregorian") -> Stretch:
    """A whole day."""
    start = datetime(value.year, value.month, value.day)
    return Stretch(start, start + timedelta(days=1), "day", value.isoformat(), calendar)


def month(year: int, number: int) -> Stretch:
    """A Gregorian month."""
    return unit("month", datetime(year, number, 1))


def season(code: str, year: int) -> Stretch:
    """A season of the north (`SP`, `SU`, `FA`, `WI`) by the year in which it begins."""
    first = year * 12 + SEASON_STARTS[code] - 1
    return Stretch(_month_start(first), _month_start(first + 3), "season", f"{year:04}-{code}")


def valid_day(year: int, number: int, day_of_month: int) -> Stretch | None:
    """A Gregorian day where there is one."""
    try:
        return day(date(year, number, day_of_month))
    except (ValueError, OverflowError):
        return None


def later(moment: datetime, grain: Grain, count: int) -> datetime:
    """The moment that many units on (or back); the last day of the month where the day is missing there."""
    if grain in _SPANS:
        return moment + timedelta(seconds=_SPANS[grain] * count)
    start = _month_start(moment.year * 12 + moment.month - 1 + _MONTHS[grain] * count)
    following = _month_start(start.year * 12 + start.month)
    return min(start + timedelta(days=moment.day - 1), following - timedelta(days=1)).replace(
        hour=moment.hour, minute=moment.minute, second=moment.second
    )


def between(first: Stretch, last: Stretch) -> Stretch | None:
    """From the start of one to the end of another, in the finer of their units; `None` where they lie otherwise."""
    if first.start >= last.end or first.zone != last.zone:
        return None
    order = (*_SPANS, "month", "quarter", "season", "year", "decade", "century")
    grain = min(first.grain, last.grain, key=order.index)
    return Stretch(first.start, last.end, grain, f"{first.timex}/{last.timex}", first.calendar, first.zone)
