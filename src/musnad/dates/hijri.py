"""Days of the Hijri year by the Umm al-Qura calendar, which governments of the Gulf use; known from 1343 to 1500.

What people see in the sky may put a month a day earlier or later elsewhere.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from musnad.dates.stretches import Stretch, day
from musnad.text.umm_al_qura import gregorian_day


def hijri_date(year: int, month: int, day_of_month: int) -> date | None:
    """The Gregorian day; `None` outside the calendar's years or where no month has such a day.

    A thirtieth of a month that has 29 days here, as one who waits for the moon may have, is the day after.
    """
    if day_of_month == 30:
        before = gregorian_day(year, month, 29)
        return before and before + timedelta(days=1)
    return gregorian_day(year, month, day_of_month)


def hijri_day(year: int, month: int, day_of_month: int) -> Stretch | None:
    """A whole day of the Hijri year."""
    value = hijri_date(year, month, day_of_month)
    return day(value, "hijri") if value else None


def hijri_month(year: int, month: int) -> Stretch | None:
    """A month of the Hijri year, as TIMEX3 an interval of days."""
    return _from_to(hijri_date(year, month, 1), hijri_date(*_next(year, month), 1), "month")


def hijri_year(year: int) -> Stretch | None:
    """A Hijri year."""
    return _from_to(hijri_date(year, 1, 1), hijri_date(year + 1, 1, 1), "year")


def hijri_year_of(moment: datetime) -> int | None:
    """The Hijri year that a Gregorian day falls in."""
    from hijridate import Gregorian

    try:
        return int(Gregorian(moment.year, moment.month, moment.day).to_hijri().year)
    except (ValueError, OverflowError):
        return None


def _next(year: int, month: int) -> tuple[int, int]:
    return (year, month + 1) if month < 12 else (year + 1, 1)


def _from_to(first: date | None, end: date | None, grain: str) -> Stretch | None:
    if first is None or end is None:
        return None
    last = end - timedelta(days=1)
    stretch = Stretch(day(first).start, day(end).start, "month", f"{first.isoformat()}/{last.isoformat()}", "hijri")
    return stretch._replace(grain="year") if grain == "year" else stretch
