"""Dates as pages state them: ISO stamps of metadata, numeric dates and Arabic prose, Gregorian and Hijri.

Only what is stated: a date with no year is not read, and a local time gets no zone. A Hijri date is given as the
Gregorian day it comes to, with `calendar` telling where it came from.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from functools import cache
from typing import NamedTuple

from musnad.page.clock import Time, time_in
from musnad.record import Moment
from musnad.text.calendar_names import Calendar, MonthName, months
from musnad.text.characters import fold
from musnad.text.tables import read_table
from musnad.text.umm_al_qura import YEARS as HIJRI_YEARS
from musnad.text.umm_al_qura import gregorian_day

_ISO = re.compile(
    r"^\s*(\d{4})-(\d{1,2})-(\d{1,2})"
    r"(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?\s*$",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_EPOCH = re.compile(r"^\s*(1\d{9})(?:\d{3})?\s*$")
_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,4})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{1,4})(?![\d/])")
_UPDATE = re.compile(
    r"اخر تحديث|تم التحديث|تاريخ التحديث|تحديث|حدث في|تم تعديل|اخر تعديل|last updated?|updated|modified"
)
_URL_DATE = re.compile(
    r"/((?:19|20)\d\d)/(?:[a-z_]+/)?(\d{1,2})/(\d{1,2})(?:/|$)|/((?:19|20)\d\d)[-_]?(\d\d)[-_]?(\d\d)(?=[/_-])"
)
# What a content system writes where it knows no date.
_NO_DAY = date(1970, 1, 1)
_YEARS = range(1900, 2101)


class Stamp(NamedTuple):
    """A date found in a line: the moment, whether the line calls it an update, and how many words say more."""

    moment: Moment
    updated: bool
    more: int

    @property
    def alone(self) -> bool:
        """Whether the line says next to nothing but the date: a city or a name at most."""
        return self.more <= 2

    @property
    def heads(self) -> bool:
        """Whether the line may be a dateline above an article: city, writer and date."""
        return self.more <= 6


class _Day(NamedTuple):
    day: date
    calendar: Calendar
    span: tuple[int, int]


def moment_of(raw: str | None) -> Moment | None:
    """The moment that a metadata value or a visible date states; `None` where it states none."""
    if not raw or len(raw) > 200:
        return None
    epoch = _EPOCH.match(raw)
    if epoch:
        return _from_epoch(int(epoch[1]), raw.strip())
    match = _ISO.match(raw)
    if match:
        return _from_iso(match, raw.strip())
    stamp = moment_in_line(raw)
    return stamp.moment if stamp else None


def moment_in_address(address: str | None) -> Moment | None:
    """The day that a web address states: `/2024/3/9/`, `/20240309-`."""
    match = _URL_DATE.search(address or "")
    if not match:
        return None
    year, month, day = (int(n) for n in match.groups() if n)
    value = _valid(year, month, day)
    return Moment(value.isoformat(), "day", "gregorian", match[0]) if value else None


def day_in_address(address: str | None) -> date | None:
    """The same as a day."""
    moment = moment_in_address(address)
    return date.fromisoformat(moment.value) if moment else None


def moment_in_line(line: str) -> Stamp | None:
    """The first date with a year in a short line; `None` for lines over 160 characters, which are prose."""
    found = stamps_in_line(line)
    return found[0] if found else None


def stamps_in_line(line: str, month_first: bool = False) -> list[Stamp]:
    """The dates of a short line in order: a Gregorian one is preferred to the Hijri one printed beside it.

    `month_first` is for outlets that write 3/9/2024 for 9 March.
    """
    if len(line) > 160 or not _DIGIT.search(line):
        return []
    plain = fold(line)
    days = _days(plain, month_first)
    gregorian = [day for day in days if day.calendar == "gregorian"]
    chosen = (gregorian or days)[:2]
    marks = [match.start() for match in _UPDATE.finditer(plain)]
    more = _left_over(plain, days)
    more = more * 10 if plain.rstrip().endswith(".") else more
    stamps = []
    for index, day in enumerate(chosen):
        following = chosen[index + 1].span[0] if index + 1 < len(chosen) else len(plain)
        updated = any(mark < day.span[0] for mark in marks) if index or len(chosen) == 1 else _before(marks, day)
        updated = updated or (len(chosen) == 1 and bool(marks))
        time = time_in(plain[day.span[1] : following]) or (time_in(plain[: day.span[0]]) if not index else None)
        stamps.append(Stamp(_moment(day.day, time, day.calendar, line.strip()), updated, more))
    return stamps


def _before(marks: list[int], day: _Day) -> bool:
    return any(mark < day.span[0] for mark in marks)


def _from_epoch(seconds: int, raw: str) -> Moment | None:
    """Seconds since 1970 in UTC, as content systems keep them; before 2001 they have fewer digits, and are not read."""
    moment = datetime.fromtimestamp(seconds, UTC)
    return Moment(moment.strftime("%Y-%m-%dT%H:%M:%SZ"), "second", "gregorian", raw)


def _from_iso(match: re.Match[str], raw: str) -> Moment | None:
    day = _valid(int(match[1]), int(match[2]), int(match[3]))
    if day is None:
        return None
    if match[4] is None or int(match[4]) > 23 or int(match[5]) > 59:
        return _moment(day, None, "gregorian", raw)
    zone = (match[7] or "").upper()
    zone = "Z" if zone in ("UTC", "GMT", "Z") else zone
    if len(zone) == 5:
        zone = zone[:3] + ":" + zone[3:]
    second = int(match[6]) if match[6] and int(match[6]) < 60 else None
    return _moment(day, Time(int(match[4]), int(match[5]), second, zone), "gregorian", raw)


def _moment(day: date, time: Time | None, calendar: Calendar, raw: str) -> Moment:
    """A midnight to the second is a date without a time, as content systems write it."""
    if time is None or (time.hour, time.minute, time.second or 0) == (0, 0, 0):
        return Moment(day.isoformat(), "day", calendar, raw)
    value = f"{day.isoformat()}T{time.hour:02}:{time.minute:02}"
    if time.second is None:
        return Moment(value + time.zone, "minute", calendar, raw)
    return Moment(f"{value}:{time.second:02}{time.zone}", "second", calendar, raw)


def _days(plain: str, month_first: bool) -> list[_Day]:
    found = [day for match in _prose().finditer(plain) if (day := _from_prose(match))]
    taken = [day.span for day in found]
    for match in _NUMERIC.finditer(plain):
        day = _from_numbers(match, month_first)
        if day and not any(start < match.end() and match.start() < end for start, end in taken):
            found.append(day)
    return sorted(found, key=lambda day: day.span)


def _from_prose(match: re.Match[str]) -> _Day | None:
    name = re.sub(r"\s+", " ", match["month"] or match["month_first"])
    calendar, month = _months()[name]
    year, day = int(match["year"] or match["year_last"]), int(match["day"] or match["day_second"])
    value = _valid(year, month, day) if calendar == "gregorian" else gregorian_day(year, month, day)
    return _Day(value, calendar, match.span()) if value else None


def _from_numbers(match: re.Match[str], month_first: bool) -> _Day | None:
    """Day, month, year, or year first. A month over twelve tells American order, and a mark or the year tells Hijri."""
    first, middle, last = int(match[1]), int(match[3]), int(match[4])
    year, month, day = (first, middle, last) if len(match[1]) == 4 else (last, middle, first)
    if len(match[1]) != 4 and len(match[4]) != 4:
        return None
    if (month > 12 and day <= 12) or (month_first and len(match[1]) != 4 and day <= 12):
        month, day = day, month
    hijri = year in HIJRI_YEARS
    value = gregorian_day(year, month, day) if hijri else _valid(year, month, day)
    return _Day(value, "hijri" if hijri else "gregorian", match.span()) if value else None


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        value = date(year, month, day) if year in _YEARS else None
    except ValueError:
        return None
    return value if value != _NO_DAY else None


def _left_over(plain: str, days: list[_Day]) -> int:
    """How many words of a line are neither its dates and times nor the usual words around them."""
    rest = plain
    for day in reversed(days):
        rest = rest[: day.span[0]] + " " + rest[day.span[1] :]
    words = re.findall(r"[^\W\d_]+", rest)
    return sum(word not in _around() and word not in _months() for word in words)


@cache
def _months() -> dict[str, MonthName]:
    english = {
        name: MonthName("gregorian", int(number))
        for number, names in read_table("musnad.page", "months.tsv")
        for name in names.split("|")
    }
    return english | months()


@cache
def _around() -> frozenset[str]:
    return frozenset(fold(word) for row in read_table("musnad.page", "date_words.tsv") for word in row[0].split())


@cache
def _prose() -> re.Pattern[str]:
    months = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in sorted(_months(), key=len, reverse=True))
    other = rf"(?:\s*(?:[/|(-]\s*|\s)(?:{months})(?!\w)\)?)?"
    gap = r"[\s،,/.-]{0,4}"
    return re.compile(
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s*(?:من\s+)?(?:شهر\s+)?{gap}(?<![^\W\d_])(?P<month>{months})(?!\w){other}"
        rf"{gap}(?:عام\s+|سنه\s+|لعام\s+)?(?P<year>\d{{4}})(?!\d)"
        rf"|(?<!\w)(?P<month_first>{months})(?!\w){other}\s+(?P<day_second>\d{{1,2}})\s*[،,]?\s+(?P<year_last>\d{{4}})(?!\d)"
    )
