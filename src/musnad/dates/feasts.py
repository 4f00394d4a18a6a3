"""Feasts and named days: `عيد الفطر`, `رأس السنة الهجرية 2019`, `ثاني أيام عيد الأضحى`.

Those of the Hijri year go by the civil calendar (see `musnad.dates.hijri`). A feast of several days is its first.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from musnad.dates.calendar_date import CalendarDate, Turn
from musnad.dates.hijri import hijri_day, hijri_year_of
from musnad.dates.line import Line
from musnad.dates.now import Now
from musnad.dates.stretches import Stretch, day, valid_day
from musnad.dates.years import read_year_of


class Feast(NamedTuple):
    """A day of the year by its name: the calendar that places it, its month and day (see `data/feasts.tsv`)."""

    calendar: str
    month: int
    day: int
    turn: Turn = None
    year: CalendarDate | None = None

    def resolve(self, now: Now) -> Stretch | None:
        """The day, in the year told or the one that is meant from now."""
        if self.year is not None:
            year = self.year.resolve(now)
            return self._in(year, now.query) if year else None
        turn = now.turned(self.turn)
        if self.turn is not None and turn is None:
            return None
        hijri = self.calendar == "hijri"
        return now.yearly(lambda year: self._of(year, now.query), turn, hijri)

    def unresolved(self) -> str:
        """The day of no year, where the calendar is Gregorian."""
        return f"XXXX-{self.month:02}-{self.day:02}" if self.calendar == "gregorian" else "XXXX-XX-XX"

    def _in(self, year: Stretch, query: bool) -> Stretch | None:
        """The first one that falls in a year of either calendar."""
        if self.calendar != "hijri":
            return self._of(year.start.year, query) if year.calendar == "gregorian" else None
        first = hijri_year_of(year.start)
        days = (self._of(first + away, query) for away in (0, 1)) if first else ()
        return next((one for one in days if one and year.start <= one.start < year.end), None)

    def _of(self, year: int, query: bool) -> Stretch | None:
        if self.calendar == "hijri":
            return hijri_day(year, self.month, self.day)
        if self.calendar == "gregorian":
            return valid_day(year, self.month, self.day)
        western, eastern = western_easter(year), eastern_easter(year)
        if self.calendar == "either" and western != eastern and not query:
            return None
        sunday = eastern if self.calendar == "eastern" else western
        return day(sunday + timedelta(days=self.day))


def read_feast(line: Line, index: int) -> tuple[Feast, int] | None:
    """A feast with its year or turn."""
    found = line.read("feast", index)
    if found is None:
        return None
    feast, end = Feast(*found[0]), found[1]
    turn = line.read("turn", end)
    if turn:
        return feast._replace(turn=turn[0]), turn[1]
    year = read_year_of(line, end)
    return (feast._replace(year=year[0]), year[1]) if year else (feast, end)


def western_easter(year: int) -> date:
    """Easter Sunday of the Gregorian reckoning, by the rule of Meeus, Jones and Butcher."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    leap = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - leap + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day_of_month = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day_of_month + 1)


def eastern_easter(year: int) -> date:
    """Easter Sunday of the Julian reckoning on the Gregorian calendar, by the rule of Meeus."""
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day_of_month = divmod(moon + weekday + 114, 31)
    return date(year, month, day_of_month + 1) + timedelta(days=year // 100 - year // 400 - 2)
