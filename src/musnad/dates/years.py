"""Years in a date or alone: `عام 1949`, `2003م`, `(1958)`, `1437هـ`, `العام الماضي`, `منذ 2011`."""

from __future__ import annotations

from musnad.dates.calendar_date import CalendarDate
from musnad.dates.line import Line
from musnad.dates.numbers import read_cardinal

_WORDS = frozenset(("digits", "year_word", "this"))
_YEARS = range(1000, 3000)
_NEWS_YEARS = range(1800, 2101)  # a bare number is a year only near our time


def read_year(line: Line, index: int, date: CalendarDate) -> tuple[CalendarDate, int] | None:
    """The year, added to the date so far, with the name of its era."""
    if date.year is not None:
        era = line.read("era", index)
        return (date._replace(era=era[0]), era[1]) if era and era[0] != "before" else None
    if not line.begins(index, _WORDS):
        return None
    start = line.past("year_word", line.past("this", index))
    if start > index:
        return _after_the_word(line, index, start, date)
    found = line.read("digits", index)
    if found is None or found[0] not in _YEARS:
        return None
    era = line.read("era", found[1])
    if era and era[0] == "before":
        return None
    if date.month or era or _alone_a_year(line, index, found[0], found[1]):
        return date._replace(year=found[0], era=era[0] if era else date.era), era[1] if era else found[1]
    return None


def read_year_of(line: Line, index: int) -> tuple[CalendarDate, int] | None:
    """The year behind a noun that takes one (`صيف 2015`, `عيد الفطر من العام الماضي`)."""
    found = line.read("digits", index)
    if found and found[0] in _NEWS_YEARS:
        return CalendarDate(year=found[0]), found[1]
    return read_year(line, line.past("of", index), CalendarDate())


def _after_the_word(line: Line, index: int, start: int, date: CalendarDate) -> tuple[CalendarDate, int] | None:
    before = line.at(index - 1)
    if before is not None and "general" in before.senses and line.raw(index).endswith("عام"):
        return None  # `الأمين العام الحالي`
    turn = line.read("turn", start)
    if turn and line.definite(start - 1):
        return date._replace(year_away=turn[0]), turn[1]
    found = read_cardinal(line, start)
    if found:
        year, end = found
        era = line.read("era", end)
        if era and era[0] == "before":
            return None
        if 30 <= year < 100 and line.read("digits", start) and not era:
            year += 1900
        if year in _YEARS:
            return date._replace(year=year, era=era[0] if era else None), era[1] if era else end
    this = line.read("this", index)
    return (date._replace(year_away=0), start) if this and line.definite(start - 1) else None


def _alone_a_year(line: Line, index: int, year: int, end: int) -> bool:
    """Whether a bare number is a year: in brackets, or behind a preposition of time with nothing counted after it."""
    if line.raw(index - 1) in ("(", "-", "–") and line.raw(end) in (")", "-", "–"):
        return year in _NEWS_YEARS
    before, after = line.at(index - 1), line.at(end)
    if after is not None and not after.senses.keys().isdisjoint(("unit", "units", "pair", "card")):
        return False
    if line.raw(index - 1) in ("ل", "لـ", "ب", "بـ"):
        return year in _NEWS_YEARS and line.raw(index - 1) in ("ل", "لـ")
    return (
        before is not None and "in" in before.senses and not before.clitics.endswith(("ب", "ل")) and year in _NEWS_YEARS
    )
