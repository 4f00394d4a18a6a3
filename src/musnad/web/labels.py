"""Arabic and English names of the record's classes and kinds, Arabic counting, dates as newspapers write them."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from musnad.record import Moment

_ISO = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d)(?:[T ](\d\d:\d\d))?)?)?")


class Label(NamedTuple):
    """A name in Arabic and in English."""

    ar: str
    en: str


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(files("musnad.web").joinpath("labels.toml").read_text("utf-8"))


def label(table: str, value: str) -> Label:
    """The name of a value in a table of `labels.toml` (`class`, `stance` ...); an unknown value names itself."""
    names = _tables()[table].get(value)
    return Label(names["ar"], names["en"]) if names else Label(value, value)


def count(noun: str, number: int) -> str:
    """How Arabic counts: `count("statement", 3)` is three statements, with the noun in the form that three asks for."""
    forms: dict[str, str] = _tables()["count"][noun]
    return forms[_plural(number)].format(n=number)


def _plural(number: int) -> str:
    """The CLDR plural category of a whole number in Arabic."""
    if number <= 2:
        return ("zero", "one", "two")[number]
    rest = number % 100
    return "other" if rest < 3 else "few" if rest <= 10 else "many"


def day(moment: Moment) -> str:
    """A moment as a newspaper writes it (day, both month names, year, hour), or as the page gave it."""
    parts = _ISO.match(moment.value)
    if moment.calendar == "hijri" or not parts:
        return moment.raw or moment.value
    year, month, number, hour = parts.groups()
    if month is None or moment.precision == "year":
        return str(year)
    words = f"{_tables()['months']['names'][int(month) - 1]} {year}"
    if number is None or moment.precision == "month":
        return words
    return f"{int(number)} {words}" + (f"، {hour}" if hour and moment.precision != "day" else "")


def certainty(confidence: float) -> Label:
    """A confidence in words: high from 0.9, medium from 0.7, low below."""
    return label("certainty", "high" if confidence >= 0.9 else "medium" if confidence >= 0.7 else "low")
