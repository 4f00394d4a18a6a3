"""From one time to another: `من 13 إلى 15 يوليو`, `بين عامي 2002 و2003`, `من السبت حتى الاثنين`, `2011-2015`."""

from __future__ import annotations

from typing import NamedTuple

from musnad.dates.calendar_date import CalendarDate
from musnad.dates.clock import past_and
from musnad.dates.line import Line
from musnad.dates.meaning import Found, Meaning
from musnad.dates.moment import Moment, read_moment
from musnad.dates.months import read_day_and_month
from musnad.dates.now import Now
from musnad.dates.numbers import read_cardinal, read_ordinal
from musnad.dates.stretches import Stretch, between, unit

_NOTHING = CalendarDate()
_FIGURES = frozenset(("numbers", "month"))
_NUMBERS = frozenset(("digits", "ord", "card", "two_days", "two_years"))


class Range(NamedTuple):
    """From the start of one time to the end of another."""

    first: Meaning
    last: Meaning

    def resolve(self, now: Now) -> Stretch | None:
        """The whole; `None` where one is not known or they lie the other way round."""
        first, last = self.first.resolve(now), self.last.resolve(now)
        return between(first, last) if first and last else None

    def unresolved(self) -> str:
        """What both tell."""
        return f"{self.first.unresolved()}/{self.last.unresolved()}"


def read_span(line: Line, index: int) -> Found | None:
    """A span, or the one moment that begins here."""
    found: Found | None = None
    if line.begins(index, _FIGURES):
        found = _read_figures(line, index)
    if found is None and line.begins(index, _NUMBERS):
        found = _read_days(line, index) or _read_years(line, index)
    return found or _read_moments(line, index)


def _read_figures(line: Line, index: int) -> Found | None:
    """`13-15 يوليو`, `يوليو 13-15`, and years as `2011-2015` and `2015/2016`."""
    month = line.read("month", index)
    found = line.read("numbers", month[1] if month else index)
    if found is None or len(found[0]) != 3:
        return None
    (mark, first, last), end = found
    if not first < last:
        return None
    if month and mark == "-":
        date = read_day_and_month(line, index, _NOTHING)
        return _days(first, last, date[0], end) if date and date[1] == month[1] else None
    if month is None and mark == "-" and last <= 31:
        date = read_day_and_month(line, line.past("of", end), _NOTHING)
        if date and date[0].day is None:
            return _days(first, last, *_with_year(line, *date))
    if month is None and 1800 <= first < last <= 2100:
        return Range(CalendarDate(year=first), CalendarDate(year=last)), end
    return None


def _with_year(line: Line, date: CalendarDate, end: int) -> tuple[CalendarDate, int]:
    found = read_moment(line, end - 1)
    told = found[0].date if found and found[1] > end else None
    return (
        (date._replace(year=told.year), found[1])
        if found and isinstance(told, CalendarDate) and told.year
        else (date, end)
    )


def _days(first: int, last: int, date: CalendarDate, end: int) -> Found | None:
    if not 1 <= first <= last <= 31 or (date.month is None and date.month_away is None and date.turn is None):
        return None
    return Range(date._replace(day=first), date._replace(day=last)), end


def _read_days(line: Line, index: int) -> Found | None:
    """`13 إلى 15 يوليو`, `يومي 10 و11 أبريل الجاري`, `يومي السبت والأحد`: the first takes what the last tells."""
    start = line.past("two_days", index)
    weekdays = _read_weekdays(line, start) if start > index else None
    if weekdays:
        return weekdays
    first = read_ordinal(line, start) or line.read("digits", start)
    if first is None or not 1 <= first[0] <= 31:
        return None
    until = _past_until(line, first[1], joined=start > index)
    last = read_moment(line, until) if until is not None else None
    date = last[0].date if last else None
    if last is None or not isinstance(date, CalendarDate) or not date.day or date.weekday or date.away is not None:
        return None
    return _days(first[0], date.day, date, last[1])


def _read_weekdays(line: Line, index: int) -> Found | None:
    first = line.read("weekday", index)
    joined = past_and(line, first[1]) if first else None
    last = line.read("weekday", joined) if joined is not None else None
    if first is None or last is None or (last[0] - first[0]) % 7 != 1:
        return None
    found = read_moment(line, last[1] - 1)
    date, end = (found[0].date, found[1]) if found else (None, 0)
    if not isinstance(date, CalendarDate) or date.weekday != last[0]:
        return None
    return _WeekdaysUpTo(first[0], date), end


class _WeekdaysUpTo(NamedTuple):
    """From a weekday to the day that follows it within a week."""

    weekday: int
    last: Meaning

    def resolve(self, now: Now) -> Stretch | None:
        last = self.last.resolve(now)
        if last is None or last.grain != "day":
            return None
        return between(unit("day", last.start, -((last.start.isoweekday() - self.weekday) % 7)), last)

    def unresolved(self) -> str:
        return f"XXXX-WXX-{self.weekday}/{self.last.unresolved()}"


def _read_years(line: Line, index: int) -> Found | None:
    """`عامي 2002 و2003`, `بين 2011 و2015`, `من 2011 إلى 2015`."""
    start = line.past("two_years", index)
    first = read_cardinal(line, start)
    before = line.at(start - 1)
    between_them = start > index or (before is not None and before.form == "بين")
    if first is None or not (between_them or (before is not None and before.form == "من")):
        return None
    until = _past_until(line, first[1], joined=between_them)
    last = read_cardinal(line, until) if until is not None else None
    if last is None or not 1000 <= first[0] < last[0] < 3000:
        return None
    return Range(CalendarDate(year=first[0]), CalendarDate(year=last[0])), line.past("era", last[1])


def _past_until(line: Line, index: int, joined: bool) -> int | None:
    """The token behind `إلى` or `حتى`, or behind `و` where two things are joined."""
    until = line.past("until", index)
    if until > index:
        return until
    return past_and(line, index) if joined else None


def _read_moments(line: Line, index: int) -> Found | None:
    first = read_moment(line, index)
    if first is None:
        return None
    before = line.at(index - 1)
    joined = before is not None and before.form == "بين"
    until = _past_until(line, first[1], joined)
    if until is None or line.raw(first[1]) in ("-", "–"):
        return first
    last = read_moment(line, line.past("day_word", until)) or _bare_day(line, until, first[0])
    opening = first[0].date
    if (
        last
        and isinstance(opening, CalendarDate)
        and opening == CalendarDate(weekday=opening.weekday)
        and first[0].clock is None
    ):
        return _WeekdaysUpTo(opening.weekday or 1, last[0]), last[1]
    completed = _completed(first[0], last[0]) if last else None
    return (Range(*completed), last[1]) if completed and last else first


def _bare_day(line: Line, index: int, first: Moment) -> tuple[Moment, int] | None:
    """`تموز 13 إلى 15`."""
    found = line.read("digits", index)
    date = first.date
    if found is None or not isinstance(date, CalendarDate) or not date.day or not date.day < found[0] <= 31:
        return None
    return first._replace(date=date._replace(day=found[0], weekday=None)), found[1]


def _completed(first: Moment, last: Moment) -> tuple[Moment, Moment] | None:
    """Both moments, each with what only the other one tells: the month and year, the day, the half of the day."""
    if (first.clock is None) != (last.clock is None):
        return None
    if first.clock is not None:
        first = first._replace(part=first.part or last.part, date=first.date or last.date, zone=first.zone or last.zone)
        return first, last._replace(part=last.part or first.part, date=last.date or first.date, zone=first.zone)
    early, late = first.date, last.date
    if not isinstance(early, CalendarDate) or not isinstance(late, CalendarDate):
        return first, last
    if early.month and late.month and early.year is None and early.turn is None:
        early = early._replace(year=late.year, year_away=late.year_away, turn=late.turn)
    return first._replace(date=early), last
