"""Dates told from now: `منذ ساعتين`, `قبل 3 أيام`. They come to a moment only where the time of fetching is known.

The precision is that of the words: `منذ ساعتين` gives the hour, `منذ يومين` the day. Weeks are told too loosely.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Literal

from musnad.record import Moment
from musnad.text.characters import fold

_UNITS = {
    "دقيقه": "minute",
    "دقيقتين": "minute",
    "دقائق": "minute",
    "ساعه": "hour",
    "ساعتين": "hour",
    "ساعات": "hour",
    "يوم": "day",
    "يوما": "day",
    "يومين": "day",
    "ايام": "day",
}
_PHRASE = re.compile(rf"(?<!\w)(?:منذ|قبل)\s+(?:(\d{{1,3}})\s+)?({'|'.join(_UNITS)})(?:\s+واحده?)?(?!\w)")
_MOST_CHARS = 80
_MOST_OTHER_WORDS = 4


def is_relative(line: str) -> bool:
    """Whether a short line tells its time from now and says little else."""
    if len(line) > _MOST_CHARS:
        return False
    plain = fold(line)
    match = _PHRASE.search(plain)
    return match is not None and len((plain[: match.start()] + plain[match.end() :]).split()) <= _MOST_OTHER_WORDS


def relative_moment(line: str, fetched: datetime) -> Moment | None:
    """The moment that a line tells from `fetched`, in the zone of that; `None` where it tells none."""
    match = _PHRASE.search(fold(line)) if is_relative(line) else None
    if match is None:
        return None
    unit = _UNITS[match[2]]
    count = int(match[1]) if match[1] else 2 if match[2].endswith("تين") or match[2] == "يومين" else 1
    then = fetched - timedelta(**{unit + "s": count})
    value, precision = _as_precise(then, unit)
    return Moment(value, precision, "gregorian", line.strip())


def _as_precise(then: datetime, unit: str) -> tuple[str, Literal["day", "hour", "minute"]]:
    if unit == "day":
        return then.date().isoformat(), "day"
    if unit == "hour":
        return then.isoformat(timespec="hours"), "hour"
    return then.isoformat(timespec="minutes"), "minute"
