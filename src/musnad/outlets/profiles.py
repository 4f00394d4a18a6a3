"""What is known of how an outlet builds its pages: one TOML file each in `data/`, named by its web domain.

The general method reads pages without it. A profile says where the headline or the body stands for the pages on which
the general method errs, and which phrases and feeds are the outlet's own. See docs/adding-an-outlet.md.
"""

from __future__ import annotations

import datetime
import tomllib
from functools import cache
from importlib.resources import files

import msgspec


class Layout(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where things stand on the pages of a time: CSS selectors, empty where the general method finds the thing."""

    valid_from: datetime.date
    valid_until: datetime.date | None = None
    headline: str = ""
    deck: str = ""
    body: str = ""
    byline: str = ""
    date: str = ""
    caption: str = ""
    furniture: str = ""
    month_first: bool = False

    def holds_on(self, day: datetime.date | None) -> bool:
        """Whether pages of a day were built so; a day that is not known may be any."""
        return day is None or (self.valid_from <= day and (self.valid_until is None or day <= self.valid_until))

    @property
    def selectors(self) -> dict[str, str]:
        """The selectors that are given, by what they select."""
        parts = ("headline", "deck", "body", "byline", "date", "caption", "furniture")
        return {part: selector for part in parts if (selector := getattr(self, part))}


class Profile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An outlet's layouts, newest first, the beginnings of lines that are furniture with it, and its feeds."""

    layouts: tuple[Layout, ...] = ()
    phrases: tuple[str, ...] = ()
    feeds: tuple[str, ...] = ()


def profile_of(domain: str) -> Profile | None:
    """The profile of the outlet with exactly this web domain (as `Outlet.domain` has it), or `None`."""
    return _read(domain) if domain in profiled_domains() else None


@cache
def profiled_domains() -> tuple[str, ...]:
    """The domains that have a profile, in order."""
    names = (entry.name for entry in files("musnad.outlets").joinpath("data").iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


@cache
def _read(domain: str) -> Profile:
    file = files("musnad.outlets").joinpath("data", f"{domain}.toml")
    return msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), Profile)
