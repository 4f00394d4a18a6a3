"""The Umm al-Qura calendar, which governments of the Gulf use, against the Gregorian one."""

from datetime import date

YEARS = range(1343, 1501)  # the Hijri years that the calendar is known for


def gregorian_day(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a Hijri date; `None` outside the calendar's years or where no month has such a day."""
    if year not in YEARS:
        return None
    from hijridate import Hijri  # late: most pages and texts name no Hijri date

    try:
        converted = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return date(converted.year, converted.month, converted.day)
