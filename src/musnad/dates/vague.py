"""Words that point to a time and tell none: `حالياً`, `مؤخراً`, `قريباً`."""

from __future__ import annotations

from typing import NamedTuple

from musnad.dates.line import Line
from musnad.dates.now import Now
from musnad.dates.stretches import Stretch, unit


class Vague(NamedTuple):
    """A side of now, as TIMEX3 names it."""

    side: str

    def resolve(self, now: Now) -> Stretch | None:
        """To a machine `الآن` is this second; in the news it is no one day."""
        exact = now.query and now.timed and now.anchor is not None and self.side == "PRESENT_REF"
        return unit("second", now.anchor) if exact and now.anchor else None

    def unresolved(self) -> str:
        """The side of now."""
        return self.side


def read_vague(line: Line, index: int) -> tuple[Vague, int] | None:
    """A vague word or phrase."""
    found = line.read("vague", index)
    return (Vague(found[0]), found[1]) if found else None
