"""What is counted off from now, lengths by themselves and what recurs: `قبل أسبوعين`, `ثلاثة أيام`, `كل عامين`."""

from __future__ import annotations

from typing import NamedTuple

from musnad.dates.lengths import MOST, YEARS, Length, read_length
from musnad.dates.line import Line
from musnad.dates.now import Now
from musnad.dates.periods import Units
from musnad.dates.stretches import Stretch, between, later, unit
from musnad.dates.values import Grain

_FINER: dict[str, Grain] = {
    "century": "year",
    "decade": "year",
    "year": "month",
    "month": "day",
    "week": "day",
    "hour": "minute",
    "minute": "second",
}


class Away(NamedTuple):
    """A length counted off from now, back or on."""

    length: Length
    sign: int

    def resolve(self, now: Now) -> Stretch | None:
        """The unit that many units away; about so many takes in its neighbours.

        Ahead of now only where the clause looks ahead: `بعد يومين` in a story is two days after what it tells.
        """
        if now.anchor is None or not self.length.amounts or (self.sign > 0 and not (now.ahead or now.query)):
            return None
        if self.length.bound in ("more", "less"):
            return None
        grain = self.length.amounts[-1][0]
        if grain in ("hour", "minute", "second") and not now.timed:
            return None
        moment = now.anchor
        for each, amount in self.length.amounts:
            moment = later(moment, each, self.sign * min(amount, MOST))
        if grain in YEARS and grain != "year":  # a decade or a century ago is no nearer than this
            return between(unit("year", moment, -YEARS[grain] // 5), unit("year", moment, YEARS[grain] // 5))
        if self.length.bound == "about":
            return between(unit(grain, moment, -1), unit(grain, moment, 1))
        return unit(_FINER.get(grain, grain) if now.query else grain, moment)

    def unresolved(self) -> str:
        """The side of now."""
        return "PAST_REF" if self.sign < 0 else "FUTURE_REF"


class Set(NamedTuple):
    """What comes again after a length of time."""

    length: Length


def read_duration(line: Line, index: int) -> tuple[Length | Units, int] | None:
    """A length of time by itself; with `الماضية` behind it a stretch up to now."""
    before = line.at(index - 1)
    bare = before is not None and "for" in before.senses
    found = read_length(line, index, bare)
    if found is None:
        return None
    length, end = found
    turn = line.read("turn", end) or line.read("latest", end)
    if turn and len(length.amounts) == 1 and turn[0] in (-1, 1):
        return Units(length.grain, turn[0], length.amounts[0][1]), turn[1]
    return length, end


def read_away(line: Line, index: int) -> tuple[Away | Length, int] | None:
    """`قبل أسبوعين`, `منذ نحو عشر سنوات`, `بعد يومين`; counted from something told (`من الهجوم`) it is a length."""
    sign = line.read("ago", index) or line.read("after", index)
    if sign is None:
        return None
    found = read_length(line, sign[1], bare=True)
    if found is None:
        return None
    length, end = found
    if line.raw(end) in ("من", "على") and line.raw(index) not in ("منذ", "مذ"):
        from_now = line.read("vague", end + 1)
        return (Away(length, sign[0]), from_now[1]) if from_now and from_now[0] == "PRESENT_REF" else (length, end)
    return Away(length, sign[0]), end


def read_set(line: Line, index: int) -> tuple[Set, int] | None:
    """`كل يوم`, `كل عامين`, `كل جمعة`, `سنويا`, `اليومية`."""
    adverb = line.read("set", index)
    if adverb:
        return Set(Length(((adverb[0], 1),), adverb[0])), adverb[1]
    every = line.read("every", index)
    if every is None:
        return None
    weekday = line.read("weekday", line.past("day_word", every[1]))
    if weekday:
        return Set(Length((("week", 1),), "week")), weekday[1]
    found = read_length(line, every[1], bare=True)
    return (Set(found[0]), found[1]) if found and found[0].amounts else None
