"""Days and months in a date: `18 شباط`, `الثالث عشر من شهر مارس الماضي`, `آب/أغسطس`, `20 الجاري`, `9/3/2024`."""

from __future__ import annotations

from typing import Any

from musnad.dates.calendar_date import CalendarDate
from musnad.dates.lexicon import weak_months
from musnad.dates.line import Line
from musnad.dates.numbers import read_cardinal, read_ordinal
from musnad.text.calendar_names import Calendar, MonthName
from musnad.text.umm_al_qura import YEARS as HIJRI_YEARS

Found = tuple[CalendarDate, int]
_WORDS = frozenset("day_word numbers digits ord card month month_word unit this".split())


def read_day_and_month(line: Line, index: int, date: CalendarDate) -> Found | None:
    """The day, the month or both, added to the date so far."""
    if not line.begins(index, _WORDS):
        return None
    start = line.past("day_word", index)
    figures = _read_figures(line, start, date, told=start > index)
    if figures:
        return figures
    day = _read_day(line, start)
    if day:
        return _read_month(
            line, line.past("of", day[1]), date._replace(day=day[0], ordinal=line.read("digits", start) is None)
        ) or _lone_day(line, start, day, date)
    if start > index:
        return None
    month = _read_month(line, index, date)
    if month is None or month[0].month is None:
        return month
    after = line.read("digits", month[1])
    if after and 1 <= after[0] <= 31 and (line.query or line.raw(after[1]) in ("،", ",")) and _no_unit(line, after[1]):
        return month[0]._replace(day=after[0]), after[1]  # `أغسطس 24, 2020`
    return month


def _read_day(line: Line, index: int) -> tuple[int, int] | None:
    found = read_ordinal(line, index) or read_cardinal(line, index)
    return found if found and 1 <= found[0] <= 31 else None


def _no_unit(line: Line, index: int) -> bool:
    word = line.at(index)
    return word is None or word.senses.keys().isdisjoint(("unit", "units", "pair"))


def _lone_day(line: Line, index: int, day: tuple[int, int], date: CalendarDate) -> Found | None:
    """A day without its month: `20 الجاري`, or an ordinal behind a weekday (`السبت السادس عشر`)."""
    number, end = day
    turn = line.read("turn", end)
    if turn and turn[0] in (0, -1) and (line.definite(index) or line.read("digits", index)):
        # `الأول الحالي` is an adjective of something else
        return (date._replace(day=number, turn=turn[0]), turn[1]) if line.read("digits", index) else None
    if date.weekday and line.definite(index) and line.read("ord", index) and number > 2:
        return date._replace(day=number), end
    return None


def _read_month(line: Line, index: int, date: CalendarDate) -> Found | None:
    return _read_named_month(line, index, date) or _read_month_away(line, index, date)


def _read_named_month(line: Line, index: int, date: CalendarDate) -> Found | None:
    start = line.past("month_word", index)
    found = line.read("month", start)
    if found is None:
        return _read_numbered_month(line, index, start, date)
    month, end = MonthName(*found[0]), _past_double(line, found[0], found[1])
    turn = line.read("turn", end) or line.read("latest", end)
    if not (start > index or date.day or turn or end > found[1] or _surely_month(line, start, end)):
        return None
    date = date._replace(month=month, turn=turn[0] if turn else None)
    return date, turn[1] if turn else end


def _past_double(line: Line, month: tuple[str, int], end: int) -> int:
    """The token behind the same month's other name: `آذار/مارس`, `كانون الثاني (يناير)`."""
    marked = line.raw(end) in ("/", "(", "-", "–", "|")
    other = line.read("month", end + marked, glued=False)
    if other is None or other[0] != month:
        return end
    return other[1] + (line.raw(end) == "(" and line.raw(other[1]) == ")")


def _surely_month(line: Line, start: int, end: int) -> bool:
    """Whether a month's bare name can mean nothing else here."""
    word, before, after = line.at(start), line.at(start - 1), line.at(end)
    if word is None or word.form not in weak_months() or line.raw(start)[word.lead :].startswith("آ"):
        return True
    if after and (
        ("year_word" in after.senses and not after.definite)
        or ((year := line.read("digits", end)) and 1000 <= year[0] < 3000)
    ):
        return True
    if word.clitics in ("ب", "ل"):
        return False
    return (
        before is not None
        and "in" in before.senses
        and (before.form not in ("من", "بين") or line.past("until", end) > end)
    )


def _read_numbered_month(line: Line, index: int, start: int, date: CalendarDate) -> Found | None:
    """`شهر 3` and `الشهر الثالث`, which are months of the year only beside a day or in words to a machine."""
    if not (line.query or date.day):
        return None
    unit = line.read("unit", index)
    if unit is None or unit[0] != "month":
        return None
    number = read_ordinal(line, unit[1]) if line.definite(index) else read_cardinal(line, unit[1])
    if number is None or not 1 <= number[0] <= 12:
        return None
    return date._replace(month=MonthName("gregorian", number[0])), number[1]


def _read_month_away(line: Line, index: int, date: CalendarDate) -> Found | None:
    """`الشهر الماضي`, `هذا الشهر`, of a day or by itself."""
    this = line.read("this", index)
    start = this[1] if this else index
    unit = line.read("unit", start)
    if unit is None or unit[0] != "month" or not line.definite(start):
        return None
    turn = line.read("turn", unit[1])
    if turn:
        return date._replace(month_away=turn[0]), turn[1]
    return (date._replace(month_away=0), unit[1]) if this else None


def _read_figures(line: Line, index: int, date: CalendarDate, told: bool) -> Found | None:
    """Day, month and year with strokes between; month and year; day and month behind a weekday or `يوم`."""
    found = line.read("numbers", index) or _spaced(line, index)
    if found is None:
        return None
    (mark, first, middle, *rest), end = found
    if rest:
        year, month, day = (first, middle, rest[0]) if first > 31 else (rest[0], middle, first)
        month, day = (day, month) if month > 12 >= day else (month, day)
        return _numbered(date, year, month, day, end)
    if mark == "/" and 1900 <= middle <= 2100 and 1 <= first <= 12:
        return date._replace(month=MonthName("gregorian", first), year=middle), end
    if mark == "/" and (date.weekday or told) and 1 <= first <= 31 and 1 <= middle <= 12:
        return date._replace(day=first, month=MonthName("gregorian", middle)), end
    return None


def _spaced(line: Line, index: int) -> tuple[tuple[Any, ...], int] | None:
    """`12 - 12 - 2025`."""
    mark = line.raw(index + 1)
    if mark not in ("-", "/", "–") or line.raw(index + 3) != mark:
        return None
    parts = [line.read("digits", index + step) for step in (0, 2, 4)]
    return ((mark, *(part[0] for part in parts if part)), index + 5) if all(parts) else None


def _numbered(date: CalendarDate, year: int, month: int, day: int, end: int) -> Found | None:
    if not (1000 <= year < 3000 and 1 <= month <= 12 and 1 <= day <= 31):
        return None
    calendar: Calendar = "hijri" if year in HIJRI_YEARS else "gregorian"
    return date._replace(day=day, month=MonthName(calendar, month), year=year), end
