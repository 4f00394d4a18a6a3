"""A day with its time: `مساء الأحد المقبل`, `الخميس الساعة 8 بتوقيت غرينتش`, `الثامنة من مساء غد`.

An hour of twelve without its half of the day is not guessed: the day alone is given. A time without a day has no value.
"""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple

from musnad.dates.calendar_date import CalendarDate
from musnad.dates.clock import Clock, Part, read_clock, read_part, read_zone
from musnad.dates.date_phrases import DualDate, past_links, read_date
from musnad.dates.line import Line
from musnad.dates.now import Now
from musnad.dates.stretches import Stretch, unit
from musnad.dates.values import Grain


class Moment(NamedTuple):
    """The parts told of a day and its time."""

    date: CalendarDate | DualDate | None = None
    clock: Clock | None = None
    part: Part | None = None
    zone: str = ""
    zoned: bool = False

    def resolve(self, now: Now) -> Stretch | None:
        """The stretch of time, where its day is known."""
        if self.date is not None and self.clock is None and self.part is None:
            return self.date.resolve(now)
        day = self._day(now)
        if day is None or day.grain != "day":
            return None
        if self.clock is not None:
            hour = self._hour(day, now)
            return day if hour is None else self._at(day, self.clock, hour)
        return self._of_part(day, now) if self.part else day

    def unresolved(self) -> str:
        """What is told, as TIMEX3 writes it."""
        day = self.date.unresolved() if self.date else "XXXX-XX-XX"
        if self.clock and (self.clock.full or self.part):
            hour = self.part.hour(self.clock.hour) % 24 if self.part else self.clock.hour
            return f"{day}T{hour:02}" + (f":{self.clock.minute:02}" if self.clock.minute is not None else "")
        return f"{day}T{self.part.code}" if self.part and not self.clock else day

    def _day(self, now: Now) -> Stretch | None:
        if self.date is not None:
            return self.date.resolve(now)
        turn = now.turned(self.part.turn) if self.part else None
        if turn is None and now.query:
            turn = 0
        return unit("day", now.anchor, turn) if now.anchor and turn is not None else None

    def _hour(self, day: Stretch, now: Now) -> int | None:
        """The hour on a clock of 24, where it is known: by figures, by the part of the day, by a named zone."""
        if self.clock is None:
            return None
        hour = self.clock.hour
        if self.part is not None:
            return self.part.hour(hour)
        if now.query and now.anchor and hour < 12 and self.date is None and not self.clock.full:
            return hour if day.start + timedelta(hours=hour) >= now.anchor else hour + 12
        return hour if self.clock.full or self.zoned or now.query else None

    def _at(self, day: Stretch, clock: Clock, hour: int) -> Stretch:
        start = day.start + timedelta(hours=hour, minutes=clock.minute or 0, seconds=clock.second or 0)
        grain: Grain = "hour" if clock.minute is None else "minute" if clock.second is None else "second"
        return unit(grain, start)._replace(calendar=day.calendar, zone=self.zone)

    def _of_part(self, day: Stretch, now: Now) -> Stretch | None:
        part = self.part
        if part is None:
            return None
        last = min(part.last, 24) if now.query else part.last
        start, end = (day.start + timedelta(hours=hours) for hours in (part.first, last))
        return Stretch(start, end, "hour", f"{day.timex}T{part.code}", day.calendar)


def read_moment(line: Line, index: int) -> tuple[Moment, int] | None:
    """The date, the time or both that begin at a token: each part once, in any order."""
    moment, end = Moment(), index
    for _ in range(4):
        added = _read_next(line, index, end, moment)
        if added is None:
            break
        moment, end = added
    if moment.date is None and moment.clock is None and not _stands_alone(line, index, moment):
        return None
    return (moment, end) if end > index else None


def _read_next(line: Line, index: int, end: int, moment: Moment) -> tuple[Moment, int] | None:
    start = end if end == index else past_links(line, end)
    word = line.at(start)
    if end > index and word is not None and word.clitics[:1] in ("و", "ف"):
        return None
    if moment.clock is None and (clock := read_clock(line, start)):
        return moment._replace(clock=clock[0]), clock[1]
    if moment.part is None and (part := read_part(line, start)) and _part_fits(line, start, index, moment):
        return moment._replace(part=part[0]), part[1]
    if moment.date is None and (date := read_date(line, start)) and _date_fits(line, end, moment, date[0]):
        return moment._replace(date=date[0]), _past_morrow(line, date, moment)
    if moment.clock is not None and not moment.zoned and (zone := _zone_behind(line, end, start)):
        return moment._replace(zone=zone[0], zoned=True), zone[1]
    return None


def _past_morrow(line: Line, date: tuple[CalendarDate | DualDate, int], moment: Moment) -> int:
    """The token behind the second day of a night: `ليلة الاثنين الثلاثاء`, `ليل الأربعاء - الخميس`."""
    told, end = date
    if moment.part is None or moment.part.code != "NI" or not isinstance(told, CalendarDate) or not told.weekday:
        return end
    morrow = line.read("weekday", end + (line.raw(end) in ("-", "–", "/", "إلى")), glued=False)
    return morrow[1] if morrow and morrow[0] == told.weekday % 7 + 1 else end


def _zone_behind(line: Line, end: int, start: int) -> tuple[str, int] | None:
    return read_zone(line, end) or read_zone(line, start)


def _part_fits(line: Line, start: int, index: int, moment: Moment) -> bool:
    """A part of the day behind a date is an adverb or has its article; one letter (`م`) only follows a clock."""
    word = line.at(start)
    if word is None or (len(word.form) == 1 and (moment.clock is None or start == index)):
        return False
    if word.form in ("المغرب", "العشاء", "عشاء"):  # Morocco and a dinner, but for a clock
        return moment.clock is not None
    if moment.date is None:
        return True
    adverb = word.definite or word.form.endswith(("ا", "مساء")) or "this" in word.senses or word.form in ("بعد", "قبل")
    return moment.clock is not None or (moment.date.whole_day and adverb)


def _date_fits(line: Line, end: int, moment: Moment, date: CalendarDate | DualDate) -> bool:
    """A date behind a time is a day; behind a part of the day it follows at once (`ظهر في مارس` is a verb)."""
    if moment.part is None and moment.clock is None:
        return True
    if not date.whole_day:
        return False
    gap = line.at(end)
    return moment.clock is not None or gap is None or "link" not in gap.senses or gap.form in ("يوم", "من", "،")


def _stands_alone(line: Line, index: int, moment: Moment) -> bool:
    """Whether a part of the day alone is one: `هذا الصباح`, `الليلة الماضية`, `فجراً`, but not `ظهر`."""
    if moment.part is None:
        return False
    word, raw = line.at(index), line.raw(index)
    adverb = word is not None and word.form in ("صباحا", "ظهرا", "عصرا", "ليلا", "فجرا", "مساءا")
    return moment.part.turn is not None or adverb or raw.endswith(("ً", "ًا"))
