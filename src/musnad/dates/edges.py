"""The beginning, middle and end of a larger time: `أوائل نيسان`, `منتصف العام الماضي`, `نهاية القرن التاسع عشر`."""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple

from musnad.dates.line import Line
from musnad.dates.meaning import Found, Meaning
from musnad.dates.now import Now
from musnad.dates.periods import Units
from musnad.dates.selection import read_inner
from musnad.dates.stretches import Stretch, later, unit
from musnad.dates.values import Grain
from musnad.text.characters import fold

_SMALLER: dict[str, Grain] = {"century": "decade", "decade": "year", "year": "month", "season": "month"}


_CUTS = {"century": (0, 33, 66, 100), "decade": (0, 3, 7, 10), "year": (0, 4, 8, 12), "season": (0, 1, 2, 3)}
# The words that mean the very beginning, middle or end rather than the days around it.
_POINTS = frozenset(("بدايه", "مطلع", "مستهل", "منتصف", "نصف", "نص", "نهايه", "ختام"))


class Edge(NamedTuple):
    """The beginning, middle or end of a larger time: a third of it, or of a month to a machine its very day."""

    edge: str
    whole: Meaning
    point: bool = False

    def resolve(self, now: Now) -> Stretch | None:
        """The third; of a day or a week with no turn nothing."""
        whole = self.whole.resolve(now)
        if whole is None or whole.grain not in ("month", "season", "year", "decade", "century", "week"):
            return None
        if now.query and self.point and whole.grain == "month":
            away = {"start": 0, "middle": 14, "end": -1}[self.edge]
            return unit("day", whole.start if away >= 0 else whole.end, away)
        return _third(whole, ("start", "middle", "end").index(self.edge))

    def unresolved(self) -> str:
        """What the whole tells."""
        return self.whole.unresolved()


def _third(whole: Stretch, place: int) -> Stretch:
    """Ten days of a month, four months of a year, three or four years of a decade."""
    if whole.grain in _SMALLER:
        grain: Grain = "year" if whole.grain == "century" else _SMALLER[whole.grain]
        cuts = _CUTS[whole.grain]
        start, end = later(whole.start, grain, cuts[place]), min(whole.end, later(whole.start, grain, cuts[place + 1]))
    else:
        grain, cuts = "day", (0, 2, 5, 7) if whole.grain == "week" else (0, 10, 20, 99)
        start = whole.start + timedelta(days=cuts[place])
        end = min(whole.end, whole.start + timedelta(days=cuts[place + 1]))
    return Stretch(start, end, grain, whole.timex, whole.calendar)


def read_edge(line: Line, index: int) -> Found | None:
    """The beginning, middle or end of a larger time; of `العام` and `الشهر` with nothing more, the present one's."""
    found = line.read("edge", index)
    if found is None:
        return None
    edge, end = found
    start = line.past("of", end) if line.raw(end) == "من" else end
    whole = read_inner(line, start) or _read_present(line, start)
    if whole is None:
        return None
    word = line.at(index)
    return Edge(edge, whole[0], word is not None and word.form in _POINTS), whole[1]


def _read_present(line: Line, index: int) -> tuple[Units, int] | None:
    found = line.read("unit", index)
    if found is None or not line.definite(index) or found[0] not in ("month", "year", "decade", "century"):
        return None
    if fold(line.raw(found[1])) == "ال":  # `القرن الـ(14)`
        return None
    return Units(found[0], 0), found[1]
