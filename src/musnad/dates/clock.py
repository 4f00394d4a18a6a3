"""Times of day: `الساعة الثالثة وربع`, `15:30`, `الثامنة مساء`, `بتوقيت غرينتش`, and parts of the day."""

from __future__ import annotations

from typing import NamedTuple

from musnad.dates.line import Line
from musnad.dates.numbers import read_cardinal, read_ordinal
from musnad.text.characters import fold

_CLOCK_WORDS = frozenset(("at", "oclock", "time", "ord", "digits", "card"))
_PART_WORDS = frozenset(("part", "this"))


class Part(NamedTuple):
    """A part of the day: TIMEX3 letters, first and last hour, which half of the clock it means, and its turn."""

    code: str
    first: int
    last: int
    half: str
    turn: int | str | None = None

    def hour(self, hour: int) -> int:
        """An hour of twelve on the clock of 24; beyond 24 it is of the next day."""
        if hour > 12:
            return hour
        if self.half == "am":
            return hour % 12
        if self.half == "night":
            return 24 if hour == 12 else hour if hour < 6 else hour + 12
        late = hour % 12 + 12
        return hour if self.half == "noon" and hour in (10, 11) else late


class Clock(NamedTuple):
    """An hour with its minutes and seconds (`None` where not told), and whether it is told on a clock of 24 hours."""

    hour: int
    minute: int | None = None
    second: int | None = None
    full: bool = False


def read_clock(line: Line, index: int) -> tuple[Clock, int] | None:
    """A time of day that says so: behind `الساعة`, in figures with a colon, or an hour beside a part of the day."""
    if not line.begins(index, _CLOCK_WORDS):
        return None
    at = line.past("at", index)
    start = line.past("oclock", at)
    told = start > at
    figures = line.read("time", start)
    if figures:
        hour, minute, second = figures[0]
        return _checked(Clock(hour, minute, second if second >= 0 else None, True), figures[1])
    hours = _read_hour(line, start, told)
    if hours is None:
        return None
    if not told and at == index and "at" not in _senses(line, index - 1) and not _part_follows(line, hours[1]):
        return None
    return _with_minutes(line, *hours)


def _read_hour(line: Line, index: int, told: bool) -> tuple[int, int] | None:
    if line.definite(index) and line.raw(index).endswith(("ة", "ه", "ى")):
        found = read_ordinal(line, index)
        if found and line.read("ord", index):
            return found if 1 <= found[0] <= 12 else None
    found = line.read("digits", index) or (read_cardinal(line, index) if told else None)
    return found if found and told and found[0] <= 24 else None


def _senses(line: Line, index: int) -> dict[str, object] | tuple[()]:
    word = line.at(index)
    return dict(word.senses) if word else ()


def _part_follows(line: Line, index: int) -> bool:
    """Whether a part of the day follows, minutes looked through: what makes an hour of `الثالثة`."""
    for start in (index, line.past("of", index), line.past("this", index)):
        if line.read("part", start):
            return True
    minutes = _read_minutes(line, index)
    return minutes is not None and line.read("part", minutes[1]) is not None


def _with_minutes(line: Line, hour: int, end: int) -> tuple[Clock, int] | None:
    minutes = _read_minutes(line, end)
    if minutes is None:
        return _checked(Clock(hour, full=hour > 12 or hour == 0), end)
    value, end = minutes
    if value < 0:
        hour, value = hour - 1 or 12, 60 + value
    return _checked(Clock(hour, value), end)


def _read_minutes(line: Line, index: int) -> tuple[int, int] | None:
    """`وربع`, `ونصف`, `وثماني عشرة دقيقة`, `إلا ثلثا`: minutes past the hour, below zero for those before it."""
    but = line.past("but", index)
    start = but if but > index else past_and(line, index)
    if start is None:
        return None
    sign = -1 if but > index else 1
    fraction = line.read("fraction", start)
    if fraction:
        return sign * fraction[0] // 60, fraction[1]
    found = read_cardinal(line, start)
    unit = line.read("unit", found[1]) or line.read("units", found[1]) if found else None
    if found and unit and unit[0] == "minute" and 1 <= found[0] < 60:
        return sign * found[0], unit[1]
    return None


def past_and(line: Line, index: int) -> int | None:
    """The token that a conjunction `و` brings in, written onto it or apart; `None` where there is none."""
    if fold(line.raw(index)) == "و":
        return index + 1
    word = line.at(index)
    return index if word is not None and word.clitics[:1] == "و" else None


def _checked(clock: Clock, end: int) -> tuple[Clock, int] | None:
    fits = 0 <= clock.hour <= 24 and (clock.minute or 0) < 60 and (clock.second or 0) < 60
    return (clock, end) if fits else None


def read_part(line: Line, index: int) -> tuple[Part, int] | None:
    """A part of the day, with `هذا` before it or `الماضي` behind it as its turn."""
    if not line.begins(index, _PART_WORDS):
        return None
    this = line.read("this", index)
    start = this[1] if this else index
    found = line.read("part", start)
    if found is None:
        return None
    end = found[1]
    turn = line.read("turn", end) if line.definite(start) else None
    if turn:
        return Part(*found[0])._replace(turn=turn[0]), turn[1]
    word = line.at(start)
    tonight = word is not None and word.form == "الليله" and end == start + 1
    return Part(*found[0])._replace(turn=0 if this or tonight else None), end


def read_zone(line: Line, index: int) -> tuple[str, int] | None:
    """An offset from UTC as ISO 8601 writes it, empty where only a local time is named; brackets are taken along."""
    bracket = line.raw(index) == "("
    start = index + bracket
    named = line.past("zone_word", start)
    found = line.read("zone", named)
    if found is None or not (named > start or found[0] == "Z"):
        return None
    offset, end = found
    if offset == "Z" and line.raw(end) in ("+", "-") and (hours := line.read("digits", end + 1)) and hours[0] <= 14:
        offset, end = f"{line.raw(end)}{hours[0]:02}:00", hours[1]
    if bracket:
        return (offset, end + 1) if line.raw(end) == ")" else None
    return offset, end
