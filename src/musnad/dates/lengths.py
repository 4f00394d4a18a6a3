"""Lengths of time: `خمسة وتسعين عاما`, `ساعة ونصف`, `يومين`, `ربع قرن`, `بضعة أيام`, `أكثر من عشر سنوات`."""

from __future__ import annotations

from typing import NamedTuple

from musnad.dates.clock import past_and
from musnad.dates.line import Line
from musnad.dates.numbers import read_cardinal
from musnad.dates.values import Bound, Duration, Grain
from musnad.text.characters import is_arabic_letter

_FIELDS = {"second": "seconds", "minute": "minutes", "hour": "hours", "day": "days", "week": "weeks", "month": "months"}
_ORDER: tuple[Grain, ...] = ("century", "decade", "year", "month", "week", "day", "hour", "minute", "second")
YEARS = {"year": 1, "decade": 10, "century": 100}
# Half, a third and a quarter of a unit in smaller ones.
_SMALLER: dict[str, tuple[Grain, int]] = {
    "century": ("year", 100), "decade": ("year", 10), "year": ("month", 12), "month": ("day", 30),
    "week": ("hour", 168), "day": ("hour", 24), "hour": ("minute", 60), "minute": ("second", 60),
}  # fmt: skip
MOST = 10**9  # units; more is no length of time


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
            sums[field] = sums.get(field, 0) + amount * YEARS.get(grain, 1)
        return Duration(**sums, bound=self.bound) if sums else None


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
    behind = line.read("bound_after", end) if bound is None else None
    if behind:
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
    if number is None or not 0 < number[0] <= MOST:
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
    bare = (
        bare
        and not _has_genitive(line, one[1])
        and not _names_a_year_or_month(line, one[1])
        and (one[0] != "decade" or _ends_there(line, one[1]))
    )
    whole = line.query and index == 0 and one[1] == len(line.raws)
    word = line.at(index)
    lasting = word is not None and word.lasting
    if counted > one[1] or bare or whole or lasting or _goes_on(line, one[1]):
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
    return line.raw(index).startswith("ال") and line.past("few_after", index) == index


def _goes_on(line: Line, index: int) -> bool:
    """Whether `ونصف` or a smaller unit follows, so that the unit before is one: `ساعة ونصف`, `سنة وشهرين`."""
    joined = past_and(line, index)
    return joined is not None and (line.read("fraction", joined) or line.read("pair", joined)) is not None


def _read_more(line: Line, amounts: Amounts, index: int) -> tuple[Amounts, int] | None:
    """`ونصف`, and smaller units behind `و` or a comma."""
    last = amounts[-1][0]
    joined = past_and(line, index)
    if (
        joined is not None
        and last in _SMALLER
        and (fraction := line.read("fraction", joined))
        and not line.read("unit", fraction[1])
    ):
        return (*amounts, _part_of(last, fraction[0])), fraction[1]
    start = joined if joined is not None else index + 1 if line.raw(index) in ("،", ",") else None
    added = _read_amount(line, start, False) if start is not None else None
    if added and added[0] and _ORDER.index(added[0][0][0]) > _ORDER.index(last):
        return amounts + added[0], added[2]
    return None
