"""What a time expression means: an interval, a length of time or neither, each with its words' place in the text.

Values are ISO 8601; `timex` is the value as TIMEX3 writes it (ISO 8601 with letters for what that lacks: `2015-SU` for
a summer, `2015-12-20TEV` for an evening, `191` for a decade, `19` for a century, `PAST_REF` for a vague past).
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

import msgspec

from musnad.record import Span
from musnad.text.calendar_names import Calendar

Grain = Literal["second", "minute", "hour", "day", "week", "month", "quarter", "season", "year", "decade", "century"]
Bound = Literal["", "about", "less", "more"]
Kind = Literal["date", "duration", "set", "vague"]


class Interval(msgspec.Struct, frozen=True, gc=False, tag="interval"):
    """From `start` up to but not including `end`, both ISO 8601: days, or local times to the second or minute.

    A time carries an offset from UTC only where the text names a zone. `grain` is the unit that the words speak in, and
    `calendar` the one they count in; the value itself is always Gregorian.
    """

    start: str
    end: str
    grain: Grain
    calendar: Calendar = "gregorian"

    @property
    def day(self) -> str | None:
        """The one ISO day that holds the whole interval; `None` where it is longer than that."""
        first, last = date.fromisoformat(self.start[:10]), date.fromisoformat(self.end[:10])
        midnight = self.end[10:] in ("", "T00:00", "T00:00:00")
        return self.start[:10] if first == last or (midnight and last - first == timedelta(days=1)) else None


class Duration(msgspec.Struct, frozen=True, gc=False, tag="duration", omit_defaults=True):
    """A length of time by its units; decades and centuries count as years. `bound`: more, less, about."""

    years: int = 0
    months: int = 0
    weeks: int = 0
    days: int = 0
    hours: int = 0
    minutes: int = 0
    seconds: int = 0
    bound: Bound = ""

    @property
    def iso(self) -> str:
        """The length as ISO 8601 writes it: `P1Y6M`, `PT30M`."""
        dates = f"{self.years}Y {self.months}M {self.weeks}W {self.days}D".split()
        times = f"{self.hours}H {self.minutes}M {self.seconds}S".split()
        day, time = ("".join(part for part in parts if part[:-1] != "0") for parts in (dates, times))
        return f"P{day}T{time}" if time else f"P{day or '0D'}"


class TimeExpression(msgspec.Struct, frozen=True, gc=False):
    """Words that speak of a time, and what they come to.

    `kind` is `date` for a point or stretch of time, `duration` for a length, `set` for what recurs (`value` is then the
    period), `vague` for words as `حالياً`. `value` is `None` where the words are vague or what they count from is not
    known; `timex` then keeps what is said (`XXXX-11-10`).
    """

    span: Span
    kind: Kind
    value: Interval | Duration | None
    timex: str

    @property
    def day(self) -> str | None:
        """The single ISO day that the words denote, or a part of; `None` where they do not."""
        return self.value.day if isinstance(self.value, Interval) else None
