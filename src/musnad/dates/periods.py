"""Periods by their name: `الأسبوع الماضي`, `الأيام الثلاثة المقبلة`, `صيف 2015`, `ثمانينيات القرن الماضي`."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from musnad.dates.calendar_date import CalendarDate, Turn
from musnad.dates.line import Line
from musnad.dates.now import Now
from musnad.dates.numbers import read_count, read_ordinal
from musnad.dates.stretches import Stretch, season, unit
from musnad.dates.values import Grain
from musnad.dates.years import read_year_of
from musnad.text.characters import fold

_LETTERS = {"year": "PY", "month": "PM", "week": "PW", "day": "PD", "hour": "PTH", "minute": "PTM", "second": "PTS"}


class Units(NamedTuple):
    """One unit or a row of units by their distance from now; `many` is `None` where it is not told how many."""

    grain: Grain
    turn: Turn
    many: int | None = 1

    def resolve(self, now: Now) -> Stretch | None:
        """The whole units before or after the present one."""
        turn = now.turned(self.turn)
        if (
            now.anchor is None
            or turn is None
            or not self.many
            or (self.grain in ("hour", "minute", "second") and not now.timed)
        ):
            return None
        if self.many == 1:
            return unit(self.grain, now.anchor, turn)
        first, last = (1, self.many) if turn > 0 else (-self.many, -1) if turn < 0 else (1 - self.many, 0)
        start, end = unit(self.grain, now.anchor, first), unit(self.grain, now.anchor, last)
        return Stretch(start.start, end.end, self.grain, self._length())

    def unresolved(self) -> str:
        """The length where it is told, or the side of now."""
        if self.many and self.many > 1:
            return self._length()
        past = self.turn in (-1, -2, "prior")
        return "PAST_REF" if past else "PRESENT_REF" if self.turn == 0 else "FUTURE_REF"

    def _length(self) -> str:
        scale = {"decade": 10, "century": 100}.get(self.grain, 1)
        letters = _LETTERS.get("year" if scale > 1 else self.grain, "PD")
        return f"{letters[:-1]}{(self.many or 0) * scale}{letters[-1]}"


class Season(NamedTuple):
    """A season of a year, or by its turn."""

    code: str
    turn: Turn = None
    year: CalendarDate | None = None

    def resolve(self, now: Now) -> Stretch | None:
        """Three whole months; a season in general has no value."""
        if self.year is not None:
            year = self.year.resolve(now)
            return season(self.code, year.start.year) if year and not self.year.hijri else None
        turn = now.turned(self.turn)
        return None if turn is None else now.yearly(lambda year: season(self.code, year), turn)

    def unresolved(self) -> str:
        """The season of no year."""
        return f"XXXX-{self.code}"


class Century(NamedTuple):
    """A century by its number (counted in hundreds: the twentieth from 1900), with a decade of it where one is told."""

    number: int | None = None
    turn: Turn = None
    decade: int | None = None

    def resolve(self, now: Now) -> Stretch | None:
        """A hundred years, or ten of them. A decade without a century is of the twentieth, from the thirties on."""
        turn = now.turned(self.turn)
        if self.number is None and turn is None and (not self.decade or self.decade < 30):
            return None
        if turn is not None:
            century = unit("century", now.anchor, turn) if now.anchor else None
        else:
            century = unit("century", datetime((self.number or 20) * 100 - 50, 1, 1))
        if century is None or self.decade is None:
            return century
        return unit("decade", datetime(century.start.year + self.decade, 1, 1))

    def unresolved(self) -> str:
        """Nothing is told."""
        return "XXXX"


def read_units(line: Line, index: int) -> tuple[Units, int] | None:
    """`هذا الأسبوع`, `العقد الماضي`, `السنوات الخمس الأخيرة`, `العامين المقبلين`, `آخر عشرة أيام`."""
    last = line.read("last", index)
    if last:
        return _read_last_units(line, last[1])
    this = line.read("this", index)
    start = this[1] if this else index
    before = line.at(index - 1)
    if not line.definite(start) or (before is not None and "general" in before.senses):
        return None
    for kind, count in (("unit", 1), ("pair", 2), ("units", None)):
        found = line.read(kind, start)
        if found:
            return _read_turned(line, found[0], count, found[1], this is not None)
    return None


def _read_turned(line: Line, grain: Grain, count: int | None, end: int, this: bool) -> tuple[Units, int] | None:
    if count is None:
        told = read_count(line, end)
        count, end = told or (None, line.past("few_after", end))
    turn = line.read("turn", end) or (line.read("latest", end) if count != 1 else None)
    if turn:
        return Units(grain, turn[0], count), turn[1]
    return (Units(grain, 0, count), end) if this and count == 1 else None


def _read_last_units(line: Line, index: int) -> tuple[Units, int] | None:
    count = read_count(line, index)
    found = line.read("units", count[1]) or line.read("unit", count[1]) if count else line.read("pair", index)
    if found is None:
        return None
    return Units(found[0], -1, count[0] if count else 2), found[1]


def read_season(line: Line, index: int) -> tuple[Season, int] | None:
    """A season with its year or turn, or named as one (`فصل الصيف`, `صيفا`)."""
    this = line.read("this", index)
    start = line.past("season_word", this[1] if this else index)
    found = line.read("season", start)
    if found is None:
        return None
    code, end = found
    turn = line.read("turn", end)
    if turn:
        return Season(code, turn[0]), turn[1]
    year = read_year_of(line, end)
    if year:
        return Season(code, year=year[0]), year[1]
    named = (
        line.definite(start) or start > index or line.raw(start).rstrip("ً").endswith(("صيفا", "صيفًا", "خريفا", "خريفًا"))
    )
    return (Season(code, 0 if this else None), end) if this or named else None


def read_century(line: Line, index: int) -> tuple[Century, int] | None:
    """`القرن التاسع عشر`, `القرن الماضي`, `السبعينيات`, `ثمانينيات القرن الماضي`; not `الستينيات من عمره`."""
    decade = line.read("decade", index)
    if decade is None:
        return _read_century(line, index)
    own = line.at(decade[1] + 1)
    whole = _read_century(line, line.past("of", decade[1]))
    if whole:
        return whole[0]._replace(decade=decade[0]), whole[1]
    if line.raw(decade[1]) == "من" and own is None and line.raw(decade[1] + 1).startswith(("عمر", "العمر")):
        return None
    return (Century(decade=decade[0]), decade[1]) if line.definite(index) else None


def _read_century(line: Line, index: int) -> tuple[Century, int] | None:
    start = line.past("century_word", index)
    if start == index:
        return None
    turn = line.read("turn", start)
    if turn and line.definite(start - 1):
        return Century(turn=turn[0]), turn[1]
    number = read_ordinal(line, start) if line.definite(start) else read_count(line, start)
    if number is None or not (line.definite(start) or fold(line.raw(start)) == "ال") or not 1 <= number[0] <= 21:
        return None
    era = line.read("era", number[1])
    if era:
        return (Century(number[0]), era[1]) if era[0] == "gregorian" else None
    return Century(number[0]), number[1]
