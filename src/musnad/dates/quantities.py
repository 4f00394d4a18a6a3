"""Lengths of time and what is counted off from now: `خمسة وتسعين عاما`, `ساعة ونصف`, `قبل أسبوعين`, `كل عامين`."""

from __future__ import annotations

from typing import NamedTuple

from musnad.dates.clock import past_and
from musnad.dates.line import Line
from musnad.dates.now import Now
from musnad.dates.numbers import read_cardinal
from musnad.dates.periods import Units
from musnad.dates.stretches import Stretch, between, later, unit
from musnad.dates.values import Bound, Duration, Grain
from musnad.text.characters import is_arabic_letter

_FIELDS = {"second": "seconds", "minute": "minutes", "hour": "hours", "day": "days", "week": "weeks", "month": "months"}
_ORDER: tuple[Grain, ...] = ("century", "decade", "year", "month", "week", "day", "hour", "minute", "second")
_YEARS = {"year": 1, "decade": 10, "century": 100}
# Half, a third and a quarter of a unit in smaller ones.
_SMALLER: dict[str, tuple[Grain, int]] = {
    "century": ("year", 100), "decade": ("year", 10), "year": ("month", 12), "month": ("day", 30), "week": ("hour", 168),
    "day": ("hour", 24), "hour": ("minute", 60), "minute": ("second", 60),
}  # fmt: skip
_FINER: dict[str, Grain] = {"century": "year", "decade": "year", "year": "month", "month": "day", "week": "day", "hour": "minute", "minute": "second"}
_MOST = 10**9  # units; more is no length of time


class Length(NamedTuple):
    """How much of which units, the largest first; no amounts where the words do not say how much (`بضعة أيام`)."""

    amounts: tuple[tuple[Grain, int], ...]
    grain: Grain
    bound: Bound = ""

    def duration(self) -> Duration | None:
        """The length as the record gives it."""
        sums: dict[str, int] = {}
        for grain, amount in self.amounts:
            field = _FIELDS.get(grain, "years")
            sums[field] = sums.get(field, 0) + amount * _YEARS.get(grain, 1)
        return Duration(**sums, bound=self.bound) if sums else None


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
            moment = later(moment, each, self.sign * min(amount, _MOST))
        if grain in _YEARS and grain != "year":  # a decade or a century ago is no nearer than this
            return between(unit("year", moment, -_YEARS[grain] // 5), unit("year", moment, _YEARS[grain] // 5))
        if self.length.bound == "about":
            return between(unit(grain, moment, -1), unit(grain, moment, 1))
        return unit(_FINER.get(grain, grain) if now.query else grain, moment)

    def unresolved(self) -> str:
        """The side of now."""
        return "PAST_REF" if self.sign < 0 else "FUTURE_REF"


class Set(NamedTuple):
    """What comes again after a length of time."""

    length: Length


def read_length(line: Line, index: int, bare: bool = False) -> tuple[Length, int] | None:
    """A length of time; `bare` allows a unit with no number, or many units with none (behind `قبل`, `لمدة`)."""
    bound = line.read("bound", index)
    start = bound[1] if bound else index
    first = _read_amount(line, start, bare or bound is not None)
    if first is None:
        return None
    amounts, grain, end = first
    while amounts and (more := _read_more(line, amounts, end)):
        amounts, end = more
    behind = line.read("bound", end) if bound is None and line.raw(end) != "قرب" else None
    if behind and line.at(behind[1]) is None and behind[0] == "about" and line.raw(end).startswith("تقريب"):
        bound, end = behind, behind[1]
    return Length(amounts, grain, bound[0] if bound else ""), end


Amounts = tuple[tuple[Grain, int], ...]


def _read_amount(line: Line, index: int, bare: bool) -> tuple[Amounts, Grain, int] | None:
    return _read_counted(line, index, bare) or _read_fraction(line, index) or _read_uncounted(line, index, bare)


def _read_counted(line: Line, index: int, bare: bool) -> tuple[Amounts, Grain, int] | None:
    """A number and its unit, or a unit spelled as two."""
    pair = line.read("pair", index)
    if pair:
        fits = not line.definite(index) and (bare or pair[0] != "decade")
        return (((pair[0], 2),), pair[0], pair[1]) if fits else None
    number = read_cardinal(line, index)
    if number is None or not 0 < number[0] <= _MOST:
        return None
    unit_word = line.read("unit", number[1], glued=False) or line.read("units", number[1], glued=False)
    if unit_word is None or line.definite(number[1]) or (unit_word[0] == "decade" and not bare):
        return None
    return ((unit_word[0], number[0]),), unit_word[0], unit_word[1]


def _read_fraction(line: Line, index: int) -> tuple[Amounts, Grain, int] | None:
    fraction = line.read("fraction", index)
    grain = line.read("unit", fraction[1], glued=False) if fraction and not line.definite(index) else None
    if fraction is None or grain is None or line.definite(fraction[1]) or grain[0] not in _SMALLER:
        return None
    return (_part_of(grain[0], fraction[0]),), grain[0], grain[1]


def _part_of(grain: Grain, seconds_of_hour: int) -> tuple[Grain, int]:
    smaller, count = _SMALLER[grain]
    return ("year", 25) if (grain, seconds_of_hour) == ("century", 900) else (smaller, count * seconds_of_hour // 3600)


def _read_uncounted(line: Line, index: int, bare: bool) -> tuple[Amounts, Grain, int] | None:
    """`بضعة أيام`, `يوم واحد`; a bare unit where one is expected or the words are nothing else."""
    few = line.read("few", index)
    many = line.read("units", few[1] if few else index, glued=None if not few else False)
    if many and not line.definite(many[1] - 1) and (few or (bare and not _has_genitive(line, many[1]))):
        return (), many[0], line.past("few_after", many[1])
    if many and not few and not line.definite(index) and (after := line.past("few_after", many[1])) > many[1]:
        return (), many[0], after
    one = line.read("unit", index)
    if one is None or line.definite(index):
        return None
    counted = line.past("one", one[1])
    bare = bare and not _has_genitive(line, one[1]) and not _names_a_year_or_month(line, one[1]) and (one[0] != "decade" or _ends_there(line, one[1]))
    whole = line.query and index == 0 and one[1] == len(line.raws)
    word = line.at(index)
    lasting = word is not None and word.lasting
    if counted > one[1] or bare or whole or lasting:
        return ((one[0], 1),), one[0], counted
    return None


def _names_a_year_or_month(line: Line, index: int) -> bool:
    """Whether the unit before belongs to what follows: `منذ عام 1987`, `منذ شهر مارس`."""
    return line.read("digits", index) is not None or line.read("month", index) is not None


def _ends_there(line: Line, index: int) -> bool:
    """Whether `عقد` before is ten years (`عقد من الزمن`) and not a contract, or the holding of what follows."""
    following = line.raw(index)
    return not is_arabic_letter(following[:1]) or following in ("من", "واحد", "كامل", "على")


def _has_genitive(line: Line, index: int) -> bool:
    """Whether a definite noun follows: `سنوات الحرب` is a time by its name and no length."""
    return line.raw(index).startswith("ال") and line.past("few_after", index) == index and line.past("bound", index) == index


def _read_more(line: Line, amounts: Amounts, index: int) -> tuple[Amounts, int] | None:
    """`ونصف`, and smaller units behind `و` or a comma."""
    last = amounts[-1][0]
    joined = past_and(line, index)
    if joined is not None and last in _SMALLER and (fraction := line.read("fraction", joined)) and not line.read("unit", fraction[1]):
        return (*amounts, _part_of(last, fraction[0])), fraction[1]
    start = joined if joined is not None else index + 1 if line.raw(index) in ("،", ",") else None
    added = _read_amount(line, start, False) if start is not None else None
    if added and added[0] and _ORDER.index(added[0][0][0]) > _ORDER.index(last):
        return amounts + added[0], added[2]
    return None


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
