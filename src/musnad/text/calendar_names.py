"""Names of weekdays and months in Arabic, by comparison form: Gregorian of all regions, and Hijri."""

from functools import cache
from typing import Literal, NamedTuple

from musnad.text.characters import fold
from musnad.text.tables import read_table

Calendar = Literal["gregorian", "hijri"]


class MonthName(NamedTuple):
    """A month by its calendar and its number, 1 to 12."""

    calendar: Calendar
    number: int


@cache
def months() -> dict[str, MonthName]:
    """Every name of a month, folded, a compound name with single spaces."""
    return {
        fold(form): MonthName("hijri" if calendar == "hijri" else "gregorian", int(number))
        for form, unit, number, calendar in read_table("musnad.text", "days_months.tsv")
        if unit == "month"
    }


@cache
def weekdays() -> dict[str, int]:
    """Every name of a day of the week, folded and with its article, and its ISO number (Monday 1)."""
    rows = read_table("musnad.text", "days_months.tsv")
    return {fold(form): int(number) for form, unit, number, _ in rows if unit == "day"}
