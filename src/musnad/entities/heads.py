"""Head words of sources as tables: offices, bodies, documents, unnamed sources, names, countries, media, organisations.

Each table is read on first use and keyed by comparison form (`musnad.text.characters.fold`), without article or clitics
unless the name itself carries the article. Phrases have their words parted by one space. The tables say what a form can
be, never what it is in a given sentence; `musnad.entities.kinds` puts them together for single words.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from musnad.text.characters import fold
from musnad.text.tables import read_table

_PACKAGE = "musnad.entities"


class Head(NamedTuple):
    """A head word: the gender a verb agrees with (`m`, `f`), its number (`s`, `d`, `p`), and the mark of its list.

    `marked` is: for a role, that it stands right before a personal name; for a body, that it is an outlet.
    """

    gender: str
    number: str
    marked: bool = False


class Unnamed(NamedTuple):
    """A head of an unnamed source: `kind` is `anonymous` or `collective`; `indefinite` where only without article."""

    kind: str
    gender: str
    number: str
    indefinite: bool


class Named(NamedTuple):
    """A name: its usual Latin spelling, its kind or gender, and whether it is an ordinary word too."""

    latin: str
    trait: str
    common: bool


class Place(NamedTuple):
    """A place: its ISO 3166 country (several parted by commas, or none), its kind, whether it is a word or name too."""

    country: str
    kind: str
    common: bool


@cache
def roles() -> dict[str, Head]:
    """Persons by office, profession, title or kinship: `وزير`, `الوزيرة` without its article, `كاتب الدولة`."""
    return _heads("roles.tsv")


@cache
def bodies() -> dict[str, Head]:
    """Organisations and other bodies: `وزارة`, `لجنة`, `صحيفة`."""
    return _heads("bodies.tsv")


@cache
def documents() -> dict[str, Head]:
    """Texts, figures and findings that can be quoted: `بيان`, `دراسة`, `أرقام`."""
    return _heads("documents.tsv")


@cache
def unnamed() -> dict[str, Unnamed]:
    """Heads of sources that the text leaves unnamed, or names as a crowd: `مصدر`, `شهود عيان`, `نشطاء`."""
    rows = read_table(_PACKAGE, "anonymous.tsv")
    return {fold(form): Unnamed(kind, gender, number, when == "indef") for form, kind, gender, number, when in rows}


@cache
def given_names() -> dict[str, Named]:
    """Given names: `trait` is the gender (`m`, `f`, or `u` for either); there is no Latin spelling."""
    return {fold(form): Named("", sex, common == "1") for form, sex, origin, common in _name_rows() if origin != "part"}


@cache
def foreign_names() -> frozenset[str]:
    """The given names of other languages, which never carry the article (`جو`, but not `الجو`)."""
    return frozenset(fold(form) for form, _, origin, _ in _name_rows() if origin == "foreign")


@cache
def name_parts() -> frozenset[str]:
    """Words that build a name with what follows or precedes: `أبو`, `بن`, `آل`, `دي`."""
    return frozenset(fold(form) for form, _, origin, _ in _name_rows() if origin == "part")


@cache
def capitals() -> dict[str, tuple[str, ...]]:
    """The countries whose government a capital may stand for, by the capital's form."""
    found: dict[str, tuple[str, ...]] = {}
    for country, capital, *_ in _places():
        if country and capital and country not in found.get(fold(capital), ()):
            found[fold(capital)] = (*found.get(fold(capital), ()), country)
    return found


@cache
def countries() -> frozenset[str]:
    """Countries, territories and regions in every listed spelling, with the article where the name has one."""
    return frozenset(fold(country) for country, *_ in _places() if country)


@cache
def cities() -> dict[str, Place]:
    """Cities, provinces, world regions, seas and rivers, with the article where the name has one: `القيروان`."""
    rows = read_table(_PACKAGE, "cities.tsv")
    return {fold(name): Place("" if iso == "-" else iso, kind, common == "1") for name, iso, kind, common in rows}


@cache
def nisbas() -> dict[str, str]:
    """Adjectives of place and people, to their masculine singular: `مغربية` and `مغاربة` to `مغربي`."""
    return {fold(form): fold(row[2]) for row in _places() for form in row[2:5] if form}


@cache
def agencies() -> dict[str, Named]:
    """News agencies, papers, channels, sites and networks; `trait` is which of these."""
    return {fold(row[0]): Named(row[1], row[2], row[3] == "1") for row in read_table(_PACKAGE, "agencies.tsv")}


@cache
def organisations() -> dict[str, Named]:
    """Organisations known without a head word, as `اليونسكو`; `trait` is the gender a verb agrees with."""
    return {fold(row[0]): Named(row[1], row[2], row[3] == "1") for row in read_table(_PACKAGE, "organisations.tsv")}


def _name_rows() -> list[tuple[str, ...]]:
    return read_table(_PACKAGE, "given_names.tsv")


def _places() -> list[tuple[str, ...]]:
    """The rows filled up to five cells: an editor may have trimmed the empty ones at the end."""
    return [(*row, *("",) * (5 - len(row))) for row in read_table(_PACKAGE, "nationalities.tsv")]


def _heads(file: str) -> dict[str, Head]:
    """The listed forms and those that follow by rule; a listed form wins, then a plural over a dual spelled alike."""
    listed = {fold(row[0]): Head(row[1], row[2], "1" in row[3:]) for row in read_table(_PACKAGE, file)}
    derived: dict[str, Head] = {}
    for form, head in sorted(listed.items(), key=lambda entry: entry[1].number):
        for other, number in _derived(form, head):
            derived.setdefault(other, head._replace(number=number))
    return derived | listed


def _derived(form: str, head: Head) -> Iterator[tuple[str, str]]:
    """Oblique and construct forms of a sound masculine plural; duals of a singular, the feminine also in construct."""
    if " " in form:
        return
    if head.number == "p" and form.endswith("ون"):
        yield from ((form[:-2] + ending, "p") for ending in ("ين", "و", "ي"))
    elif head.number == "s" and form.endswith("ه"):
        yield from ((form[:-1] + ending, "d") for ending in ("تان", "تين", "تا", "تي"))
    elif head.number == "s":
        yield from ((form + ending, "d") for ending in ("ان", "ين"))
