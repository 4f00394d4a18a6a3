"""A date as its words give it, and the stretch of time that it comes to: what is told, completed from the anchor.

Where two parts contradict each other (`أمس الجمعة` in an article of a Monday) there is no value. A weekday tells the
year that a day and month leave open, and the text's own year tells all.
"""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple

from musnad.dates.hijri import hijri_day, hijri_month, hijri_year
from musnad.dates.now import Now
from musnad.dates.stretches import Stretch, day, month, unit, valid_day
from musnad.text.calendar_names import Calendar, MonthName
from musnad.text.umm_al_qura import YEARS as HIJRI_YEARS

Turn = int | str | None  # how many units from now; `prior` and `following` count from a time told before


class CalendarDate(NamedTuple):
    """A day, month or year by the parts that are told; `None` for the others.

    `away` counts days from today. `weekday_turn` is of the weekday (`الأحد الماضي`), `week` of its week. `turn` is of
    day and month together (`نوفمبر الماضي`), `month_away` is a month by distance and `year_away` such a year.
    `ordinal` tells a day told by its ordinal (`الثالث من`). `era` is the calendar of a year where the text names it.
    """

    away: int | None = None
    weekday: int | None = None
    weekday_turn: Turn = None
    week: Turn = None
    day: int | None = None
    month: MonthName | None = None
    turn: Turn = None
    month_away: Turn = None
    year: int | None = None
    year_away: Turn = None
    ordinal: bool = False
    era: Calendar | None = None

    @property
    def whole_day(self) -> bool:
        """Whether a day is told, to which a time of day can belong."""
        return self.away is not None or self.weekday is not None or self.day is not None

    @property
    def hijri(self) -> bool:
        """Whether the year or the month is of the Hijri calendar."""
        calendar = self.month.calendar if self.month else None
        if self.era or calendar == "hijri":
            return self.era == "hijri" or (calendar == "hijri" and self.year in (None, *HIJRI_YEARS))
        return False

    def resolve(self, now: Now) -> Stretch | None:
        """The stretch of time, where it can be told."""
        if self.away is not None:
            return self._agreeing(_days_away(now, self.away), now)
        if self.week is not None:
            return self._of_week(now)
        if self.month is None and self.month_away is None and self.day is None:
            return self._of_weekday(now) if self.weekday else self._year(now)
        found = self._day_or_month(now)
        if not self.weekday or (found is not None and _on(found, self.weekday)):
            return found
        believed = found if self.year is not None else None
        return (self._nth_weekday(now) if self.ordinal else None) or believed

    def unresolved(self) -> str:
        """What is told where the rest cannot be completed, as TIMEX3 writes it."""
        year = f"{self.year:04}" if self.year and not self.hijri else "XXXX"
        if self.month and self.month.calendar == "gregorian":
            return f"{year}-{self.month.number:02}" + (f"-{self.day:02}" if self.day else "")
        if self.weekday:
            return f"XXXX-WXX-{self.weekday}"
        return f"{year}-XX-XX" if self.whole_day else year

    def _agreeing(self, found: Stretch | None, now: Now) -> Stretch | None:
        """The day by its distance, if the weekday or date beside it says the same; one day off, those are right."""
        if found is None:
            return None
        if self.day or self.month:
            told = self._replace(away=None).resolve(now)
            near = told and abs(told.start - found.start) <= timedelta(days=1) and (self.day or told.end >= found.end)
            return (told if self.day else found) if near else None
        if not self.weekday:
            return found
        near_days = (day((found.start + timedelta(days=away)).date()) for away in (0, -1, 1))
        return next((one for one in near_days if _on(one, self.weekday)), None)

    def _of_weekday(self, now: Now) -> Stretch | None:
        if now.anchor is None or self.weekday is None:
            return None
        turn = now.turned(self.weekday_turn)
        if isinstance(self.weekday_turn, str) and turn is None:
            return None
        forward = (self.weekday - now.anchor.isoweekday()) % 7  # 0 on the day itself
        if turn is not None and turn:
            first = forward or 7 if turn > 0 else (forward - 7)
            return _days_away(now, first + 7 * (turn - 1 if turn > 0 else turn + 1))
        if now.query:
            return _days_away(now, forward or 7)
        return _days_away(now, forward if now.ahead or not forward else forward - 7)

    def _nth_weekday(self, now: Now) -> Stretch | None:
        """`الثلاثاء الثالث من مارس` where the third is no Tuesday: the third Tuesday."""
        whole = self._replace(weekday=None, day=None).resolve(now)
        if whole is None or self.weekday is None or self.day is None or self.day > 5:
            return None
        first = day(whole.start.date())
        away = (self.weekday - first.start.isoweekday()) % 7 + 7 * (self.day - 1)
        found = unit("day", first.start, away)
        return found if found.start < whole.end else None

    def _of_week(self, now: Now) -> Stretch | None:
        turn = now.turned(self.week)
        if now.anchor is None or turn is None:
            return None
        week = unit("week", now.anchor, turn)
        return day((week.start + timedelta(days=(self.weekday or 1) - 1)).date())

    def _day_or_month(self, now: Now) -> Stretch | None:
        if self.month is None:
            return self._day_of_near_month(now)
        if self.year is not None:
            return self._in(self.year)
        if self.year_away is not None:
            year = self._year(now)
            return self._in(year.start.year) if year and not self.hijri else None
        turn = now.turned(self.turn)
        if self.turn is not None and turn is None:
            return None
        if now.query and self.day and turn is None and not self.weekday and self.month.calendar == "gregorian":
            within = self._replace(day=None).resolve(now)  # of this month even where the day is over
            return self._in(within.start.year) if within else None
        return now.yearly(self._fitting, turn, self.hijri)

    def _in(self, year: int) -> Stretch | None:
        """The day or month in a year of its own calendar; a Hijri month may be told with a Gregorian year."""
        if self.month is None:
            return None
        if self.month.calendar == "gregorian":
            if not 1 <= year <= 9998:
                return None
            return valid_day(year, self.month.number, self.day) if self.day else month(year, self.month.number)
        if not self.hijri:
            guess = (year - 622) * 33 // 32
            found = (self._replace(year=near)._in(near) for near in range(guess - 1, guess + 3) if near in HIJRI_YEARS)
            return next((one for one in found if one and one.start.year == year), None)
        return hijri_day(year, self.month.number, self.day) if self.day else hijri_month(year, self.month.number)

    def _fitting(self, year: int) -> Stretch | None:
        found = self._in(year)
        return found if found is None or not self.weekday or _on(found, self.weekday) else None

    def _day_of_near_month(self, now: Now) -> Stretch | None:
        """A day of this month or of one so many away; with a weekday only, the nearest month where the two agree."""
        if now.anchor is None:
            return None
        told = self.turn if self.month_away is None else self.month_away
        turn = now.turned(told)
        if told is not None and turn is None:
            return None
        if self.day is None:
            return unit("month", now.anchor, turn or 0)
        aways = (0, 1, -1) if turn is None else (turn,)
        months = (unit("month", now.anchor, away).start for away in aways)
        days = (valid_day(one.year, one.month, self.day) for one in months)
        return next((one for one in days if one and (not self.weekday or _on(one, self.weekday))), None)

    def _year(self, now: Now) -> Stretch | None:
        if self.year is None:
            turn = now.turned(self.year_away)
            return unit("year", now.anchor, turn) if now.anchor and turn is not None else None
        if self.era == "hijri":
            return hijri_year(self.year)
        return unit("year", month(self.year, 1).start) if 1 <= self.year <= 9998 else None


def _days_away(now: Now, days: int) -> Stretch | None:
    return unit("day", now.anchor, days) if now.anchor else None


def _on(found: Stretch, weekday: int) -> bool:
    return found.start.isoweekday() == weekday or found.grain != "day"
