"""Parts picked from a larger time: `آخر اثنين من مارس`, `النصف الثاني من القرن العشرين`, `الربع الأول من 2015`."""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple

from musnad.dates.date_phrases import past_links, read_date
from musnad.dates.feasts import read_feast
from musnad.dates.line import Line
from musnad.dates.meaning import Found, Meaning
from musnad.dates.now import Now
from musnad.dates.numbers import read_ordinal
from musnad.dates.periods import read_century, read_season, read_units
from musnad.dates.stretches import Stretch, later, unit
from musnad.dates.values import Grain

_PARTS = {1800: 2, 900: 4, 1200: 3}  # how many of a fraction make a whole


class Which(NamedTuple):
    """The unit, weekday (1 to 7) or fraction (a half as 2) that is picked, and its number; -1 is the last."""

    number: int
    grain: Grain = "day"
    weekday: int | None = None
    fraction: int | None = None


class Selection(NamedTuple):
    """One part of a larger time, or one such weekday after it; of a story (`اليوم الأول`) where there is no whole."""

    which: Which
    whole: Meaning | None
    after: bool = False

    def resolve(self, now: Now) -> Stretch | None:
        """The part; `None` where the whole has no such part. Weeks count if they lie wholly inside."""
        whole = self.whole.resolve(now) if self.whole else None
        if whole is None:
            return None
        if self.which.fraction:
            return _fraction(whole, self.which.number, self.which.fraction)
        if self.which.weekday:
            return _weekday(whole, self.which.number, self.which.weekday, self.after)
        return _unit(whole, self.which.number, self.which.grain)

    def unresolved(self) -> str:
        """Nothing is told."""
        return "XXXX"


def _fraction(whole: Stretch, number: int, parts: int) -> Stretch | None:
    months = {"year": 12, "decade": 120, "century": 1200}.get(whole.grain) if whole.calendar == "gregorian" else None
    number = parts if number < 0 else number
    if not 1 <= number <= parts or (months is None and whole.grain != "month"):
        return None
    if months is None:
        length = (whole.end - whole.start) // timedelta(days=parts)
        start = whole.start + timedelta(days=length * (number - 1))
        end = whole.end if number == parts else start + timedelta(days=length)
        return Stretch(start, end, "day", whole.timex, whole.calendar)
    start, end = (later(whole.start, "month", months // parts * part) for part in (number - 1, number))
    letter = {2: "H", 4: "Q"}.get(parts)
    timex = f"{whole.timex}-{letter}{number}" if letter and whole.grain == "year" else whole.timex
    grain: Grain = "quarter" if (parts, whole.grain) == (4, "year") else "month" if whole.grain == "year" else "year"
    return Stretch(start, end, grain, timex, whole.calendar)


def _weekday(whole: Stretch, number: int, weekday: int, after: bool) -> Stretch | None:
    if number < 0:
        back = (whole.end - timedelta(days=1)).isoweekday() - weekday
        found = unit("day", whole.end, -1 - back % 7)
    else:
        first = unit("day", whole.end if after else whole.start)
        found = unit("day", first.start, (weekday - first.start.isoweekday()) % 7 + 7 * (number - 1))
    return found if after or whole.start <= found.start < whole.end else None


def _unit(whole: Stretch, number: int, grain: Grain) -> Stretch | None:
    if number < 0:
        found = unit(grain, whole.end, -1)
    else:
        first = unit(grain, whole.start)
        found = unit(grain, whole.start, number - 1 + (first.start < whole.start))
    return found._replace(calendar=whole.calendar) if whole.start <= found.start and found.end <= whole.end else None


def read_whole(line: Line, index: int) -> Found | None:
    """A time that can have parts: a month, a year, a season, a feast, a century, a unit by its distance."""
    found: Found | None = read_feast(line, index) or read_century(line, index) or read_units(line, index)
    return found or read_date(line, index) or read_season(line, index)


def read_selection(line: Line, index: int, deeper: bool = True) -> Found | None:
    """A part picked by its number, and the larger time behind `من` or `في`, or a weekday behind `بعد`."""
    found = _read_which(line, index)
    if found is None:
        return None
    which, end = found
    after = line.read("after", end) if which.weekday else None
    whole = read_whole(line, after[1]) if after else read_inner(line, past_links(line, end), deeper)
    if whole is None:
        return (Selection(which, None), end) if _counts_from_a_story(line, index, which) else None
    return Selection(which, whole[0], after is not None), whole[1]


def _counts_from_a_story(line: Line, index: int, which: Which) -> bool:
    """`اليوم الأول`: of something that is no time."""
    told = which.grain in ("day", "week", "month", "year") and not which.weekday and not which.fraction
    return told and line.definite(index) and line.read("unit", index) is not None and which.number > 0


def read_inner(line: Line, index: int, deeper: bool = True) -> Found | None:
    """A larger time or, one level deep, a part of one, of which a part can be taken."""
    return (read_selection(line, index, False) if deeper else None) or read_whole(line, index)


def _read_which(line: Line, index: int) -> tuple[Which, int] | None:
    """`ثالث ثلاثاء`, `آخر يوم`, `الأسبوع الأول`, `الاثنين الأخير`, `النصف الثاني`."""
    number = line.read("last", index) or read_ordinal(line, index)
    if number:
        return _picked(line, line.past("day_word", number[1]), number[0]) or _picked(line, number[1], number[0])
    kinds = ("unit", "weekday", "fraction")
    if not line.definite(index) or not any(line.read(kind, index) for kind in kinds):
        return None
    behind = line.read("last_after", index + 1) or read_ordinal(line, index + 1)
    if behind is None or not (line.definite(index + 1) or behind[0] < 0):
        return None
    found = _picked(line, index, behind[0])
    return (found[0], behind[1]) if found else None


def _picked(line: Line, index: int, number: int) -> tuple[Which, int] | None:
    weekday = line.read("weekday", index)
    if weekday:
        return Which(number, weekday=weekday[0]), weekday[1]
    grain = line.read("unit", index, glued=False) or line.read("units", index, glued=False)
    if grain:
        return Which(number, grain[0]), grain[1]
    fraction = line.read("fraction", index)
    return (Which(number, fraction=_PARTS[fraction[0]]), fraction[1]) if fraction else None
