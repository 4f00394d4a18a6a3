"""Times of day as pages print them: 24 hours, or twelve with `ص`, `م`, `صباحاً`, `مساءً`; a zone only where stated."""

import re
from functools import cache
from typing import NamedTuple

from musnad.text.characters import fold
from musnad.text.tables import read_table

_TIME = re.compile(
    r"(?<![\d:])(?P<hour>\d{1,2})\s?[:h.]\s?(?P<minute>\d{2})(?::(?P<second>\d{2}))?(?![\d:/]|\.\d)\s*"
    r"(?P<half>صباحا|مساء|ظهرا|عصرا|ليلا|فجرا|بعد الظهر|قبل الظهر|ص|م|a\.?m\.?|p\.?m\.?)?"
    # Two elements side by side run together: `03:17 م` and `الخميس`.
    r"(?=\W|$|(?<=[صم])ال(?:سبت|احد|اثنين|ثلاثاء|اربعاء|خميس|جمعه))"
)
_HALF_FIRST = re.compile(r"(?P<half>صباحا|مساء|ظهرا|عصرا|ليلا|(?<!\w)ص|(?<!\w)م|am|pm)\s*$")
_OFFSET = re.compile(r"(?:gmt|utc|غرينتش|جرينتش)\s*\(?\s*([+-])\s*(\d{1,2}):?(\d{2})?|^\s*([+-])(\d{2}):?(\d{2})(?!\d)")
_UNIVERSAL = re.compile(r"\b(?:gmt|utc)\b|غرينتش|جرينتش")
_AFTERNOON = ("م", "مساء", "ظهرا", "عصرا", "ليلا", "بعد الظهر", "p")


class Time(NamedTuple):
    """A time of day; `second` where it is stated, `zone` as ISO 8601 writes it or empty."""

    hour: int
    minute: int
    second: int | None
    zone: str


def time_in(plain: str) -> Time | None:
    """The first time of day in a line in comparison form."""
    for match in _TIME.finditer(plain):
        half = match["half"] or _half_before(plain[: match.start()])
        hour = _hour(int(match["hour"]), half)
        if hour > 23 or int(match["minute"]) > 59:
            continue
        second = int(match["second"]) if match["second"] and int(match["second"]) < 60 else None
        return Time(hour, int(match["minute"]), second, _zone(plain[match.end() :]))
    return None


def is_time(line: str) -> bool:
    """Whether a line is a time of day and no more."""
    match = _TIME.search(fold(line)) if len(line) <= 20 else None
    return match is not None and not any(c.isalnum() for c in fold(line).replace(match[0], "", 1))


def _half_before(before: str) -> str:
    match = _HALF_FIRST.search(before[-12:])
    return match["half"] if match else ""


def _hour(hour: int, half: str) -> int:
    if not half or hour > 12:
        return hour
    if half.startswith(_AFTERNOON):
        if half == "ليلا" and (hour == 12 or hour < 6):
            return hour % 12
        return hour % 12 + 12
    return hour % 12


def _zone(after: str) -> str:
    match = _OFFSET.search(after[:30])
    if match:
        sign, hours, minutes = match.groups()[:3] if match[1] else match.groups()[3:]
        return f"{sign}{int(hours):02}:{minutes or '00'}" if int(hours) < 15 else ""
    if _UNIVERSAL.search(after[:30]):
        return "Z"
    named = _named_zones().search(after[:40])
    return _offsets()[" ".join(named[1].split())] if named else ""


@cache
def _named_zones() -> re.Pattern[str]:
    names = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in sorted(_offsets(), key=len, reverse=True))
    return re.compile(rf"(?<!\w)({names})(?!\w)")


@cache
def _offsets() -> dict[str, str]:
    return {
        fold(name): offset for offset, names in read_table("musnad.page", "time_zones.tsv") for name in names.split("|")
    }
