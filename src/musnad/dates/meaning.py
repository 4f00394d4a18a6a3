"""What every reader of words gives: something that comes to a stretch of time once it is known what it counts from."""

from __future__ import annotations

from typing import Protocol

from musnad.dates.now import Now
from musnad.dates.stretches import Stretch


class Meaning(Protocol):
    """What words say of a time, before it is known what they count from."""

    def resolve(self, now: Now) -> Stretch | None:
        """The stretch of time; `None` where it cannot be told. Beyond the years 1 to 9999 it raises `OverflowError`."""

    def unresolved(self) -> str:
        """The value of TIMEX3 for what is told where nothing comes of it."""


Found = tuple[Meaning, int]
