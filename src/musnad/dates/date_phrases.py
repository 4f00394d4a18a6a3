"""Dates in words and figures: `أمس الجمعة`, `الأحد المقبل 18 أبريل`, `آذار/مارس 2015`, `9/3/2024`, `عام 1949`.

The parts stand in the order of Arabic: day by distance, weekday, day, month, year; each may be missing.
"""

from __future__ import annotations

from typing import NamedTuple

from musnad.dates.calendar_date import CalendarDate
from musnad.dates.line import Line
from musnad.dates.months import read_day_and_month
from musnad.dates.now import Now
from musnad.dates.stretches import Stretch
from musnad.dates.years import read_year

Found = tuple[CalendarDate, int]
_NOTHING = CalendarDate()
_WEEKDAY_WORDS = frozenset(("weekday", "day_word", "this"))


class DualDate(NamedTuple):
    """One day in two calendars; the Gregorian one counts, if the two are no more than three days apart."""

    civil: CalendarDate
    other: CalendarDate

    @property
    def whole_day(self) -> bool:
        """Always a day."""
        return True

    def resolve(self, now: Now) -> Stretch | None:
        """The Gregorian day."""
        civil, other = self.civil.resolve(now), self.other.resolve(now)
        if civil and other and abs((civil.start - other.start).days) > 3:
            return None
        return civil

    def unresolved(self) -> str:
        """What the Gregorian date tells."""
        return self.civil.unresolved()


def read_date(line: Line, index: int) -> tuple[CalendarDate | DualDate, int] | None:
    """The date that begins at a token, and the token behind it."""
    found = _read_single(line, index)
    if found is None:
        return None
    date, end = found
    start = past_links(line, end)
    if date.day and date.month and (start > end or line.raw(start) in ("/", "=")):
        second = _read_single(line, start + (line.raw(start) in ("/", "=")))
        if second and second[0].day and second[0].month and second[0].hijri != date.hijri:
            civil, other = (second[0], date) if date.hijri else (date, second[0])
            civil = civil._replace(weekday=civil.weekday or date.weekday)
            return DualDate(civil, other), _closed(line, index, second[1])
    return date, end


def _read_single(line: Line, index: int) -> Found | None:
    date, end = _NOTHING, index
    for reader in (_read_away, _read_weekday, read_day_and_month, read_year):
        start = end if date is _NOTHING else past_links(line, end)
        word = line.at(start)
        if date is not _NOTHING and word is not None and word.clitics[:1] in ("و", "ف"):
            break
        found = reader(line, start, date)
        if found:
            date, end = found
    return None if date is _NOTHING else (date, _closed(line, index, end))


def past_links(line: Line, index: int) -> int:
    """The token behind the prepositions, commas and words as `الموافق` that may part a date's parts; at most three."""
    for _ in range(3):
        index = line.past("link", index)
    return index


def _closed(line: Line, start: int, end: int) -> int:
    """The end with the bracket that closes one opened inside."""
    inside = line.raws[start:end]
    return end + 1 if line.raw(end) == ")" and inside.count("(") > inside.count(")") else end


def _read_away(line: Line, index: int, date: CalendarDate) -> Found | None:
    found = line.read("away", index)
    if found is None:
        return None
    away, end = found
    word = line.at(end)
    if (
        end == index + 1
        and away == 0
        and word
        and not word.clitics
        and not word.senses.keys().isdisjoint(("ord", "turn", "latest"))
    ):
        return None  # `اليوم الأول`, `اليوم التالي`
    if line.read("named_day", end):  # `اليوم العالمي لـ`
        return None
    here, before = line.at(index), line.at(index - 1)
    if here is not None and here.form == "غد" and end == index + 1 and not (before and "part" in before.senses):
        return None  # `غد أفضل`
    if here is not None and here.form in ("بكره", "بكرا") and not line.query:
        return None  # `بكرة القدم`; spoken language else
    return date._replace(away=away), end


def _read_weekday(line: Line, index: int, date: CalendarDate) -> Found | None:
    if not line.begins(index, _WEEKDAY_WORDS):
        return None
    start = line.past("day_word", line.past("this", index))
    found = line.read("weekday", start)
    if found is None:
        return None
    weekday, end = found
    week = _read_week(line, line.past("of", end))
    if week:
        return date._replace(weekday=weekday, week=week[0]), week[1]
    if not line.definite(start) and start == index:
        return None  # `أحد` is someone, `خميس` a man's name
    turn = line.read("turn", end)
    if turn:
        return date._replace(weekday=weekday, weekday_turn=turn[0]), turn[1]
    return date._replace(weekday=weekday), end


def _read_week(line: Line, index: int) -> tuple[int | str, int] | None:
    this = line.read("this", index)
    unit = line.read("unit", this[1] if this else index)
    if unit is None or unit[0] != "week" or not line.definite(unit[1] - 1):
        return None
    turn = line.read("turn", unit[1])
    return turn or ((0, unit[1]) if this else None)
