"""Which words speak of time, and what each may mean: the word lists, looked up by comparison form.

A word is known with the conjunction and the preposition written onto it (`وبحلول`, `لعام`), of which it keeps how many
characters they take, and with or without its article. Looked up once for each way of writing a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from musnad.text.calendar_names import months, weekdays
from musnad.text.characters import fold
from musnad.text.tables import read_table
from musnad.text.tokens import tokenise

Value = Any  # what the lists give: a number, a name or a row of both, by kind
_PACKAGE = "musnad.dates"
_CLITICS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل", "وك")
_WITH_ARTICLE = frozenset(
    {"unit", "pair", "units", "part", "season", "decade", "ord", "card", "weekday", "edge", "fraction", "set"}
)
# What an expression can begin with; the other kinds only stand inside one.
_STARTS = frozenset(
    "unit pair units fraction few bound this away edge last season decade set every vague ago after "
    "weekday month part feast card ord digits time numbers month_word year_word season_word century_word day_word "
    "two_days two_years oclock name".split()
)
# Of these, the kinds that say enough by themselves; the others need a word of time behind them.
_ENOUGH = frozenset("away weekday month part feast season decade set vague numbers time pair units".split())
_BETWEEN = frozenset("link of until and in at for after ago but zone_word this".split())
_LASTING = frozenset(("يوما", "شهرا", "اسبوعا", "قرنا"))  # a unit's accusative: `هبط يوما هنا`
_MOST_KNOWN = 1 << 17
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?")
_NUMBERS = re.compile(r"(\d{1,4})([-/.])(\d{1,4})(?:\2(\d{1,4}))?")


class Sense(NamedTuple):
    """One meaning of a word: its value, and the forms of the words that must follow for it."""

    value: Value
    rest: tuple[str, ...] = ()


class Word(NamedTuple):
    """A word that may speak of time.

    `lead` counts the characters of the clitics written before it, which `clitics` gives folded. `senses` are its
    meanings by kind, those of most words first. `starts` are the kinds of them that an expression can begin with,
    `content` tells whether it is more than a word between others, `enough` whether it may be an expression alone and
    `single` whether it begins one without the others of a phrase; `seconds` are the second words of its phrases.
    """

    form: str
    clitics: str
    lead: int
    definite: bool
    senses: dict[str, tuple[Sense, ...]]
    starts: frozenset[str]
    content: bool
    enough: bool
    single: bool
    seconds: frozenset[str] = frozenset()

    @property
    def lasting(self) -> bool:
        """Whether it is a unit of time in the accusative, which by itself tells how long."""
        return self.form in _LASTING


class _Known(dict[str, "Word | None"]):
    """The words looked up so far, by the token as written; begun anew when there are too many."""

    def __missing__(self, raw: str) -> Word | None:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        word = self[raw] = _look_up(raw)
        return word


_known = _Known()


def words_of(raws: list[str]) -> list[Word | None]:
    """What each token may mean; `None` for the many that mean no time."""
    return list(map(_known.__getitem__, raws))


def _look_up(raw: str) -> Word | None:
    form = fold(raw)
    if form[:1].isdecimal():
        return _figures(form)
    table = _senses()
    for clitics in _CLITICS:
        if not form.startswith(clitics):
            continue
        rest = form[len(clitics) :]
        if clitics and len(rest) < 2:  # `لم` is no ل before `م`
            break
        if clitics[-1:] == "ل" and rest.startswith("ل"):  # `للعام` is ل and العام
            rest = "ا" + rest
        senses, definite = table.get(rest), False
        if rest.startswith("ال") and (bare := table.get(rest[2:])):
            inherited = {kind: found for kind, found in bare.items() if kind in _WITH_ARTICLE}
            definite = bool(inherited)
            senses = {**inherited, **(senses or {})}
        if senses:
            return _word(rest, clitics, _lead(raw, clitics), definite, senses)
    return None


def _word(form: str, clitics: str, lead: int, definite: bool, senses: dict[str, tuple[Sense, ...]]) -> Word:
    starts = _STARTS.intersection(senses)
    seconds = frozenset(sense.rest[0] for kind in starts for sense in senses[kind] if sense.rest)
    single = {kind for kind in starts if any(not sense.rest for sense in senses[kind])}
    enough = not _ENOUGH.isdisjoint(single) or form in _LASTING
    content = not _BETWEEN.issuperset(senses)
    return Word(form, clitics, lead, definite, senses, starts, content, enough, bool(single), seconds)


def _lead(raw: str, clitics: str) -> int:
    """How many characters of the word as written its clitics take, marks and tatweel included."""
    taken = length = 0
    while length < len(clitics):
        length += len(fold(raw[taken]))
        taken += 1
    while taken < len(raw) and clitics and not fold(raw[taken]):
        taken += 1
    return taken


def _figures(form: str) -> Word | None:
    """A number, a time of day or numbers with strokes between them (`9/3/2024`, `13-15`)."""
    kind: str
    value: Value
    if (plain := form.replace(",", "").replace("٬", "")).isdecimal():
        if len(plain) > 9:
            return None
        kind, value = "digits", int(plain)
    elif match := _CLOCK.fullmatch(form):
        kind, value = "time", tuple(int(part or -1) for part in match.groups())
    elif (match := _NUMBERS.fullmatch(form)) and (match[4] or match[2] != "."):
        kind, value = "numbers", (match[2], *(int(part) for part in match.groups()[0:1] + match.groups()[2:] if part))
    else:
        return None
    return Word(form, "", 0, False, {kind: (Sense(value),)}, frozenset((kind,)), True, kind != "digits", True)


@cache
def _senses() -> dict[str, dict[str, tuple[Sense, ...]]]:
    """The senses of every word that begins a word or phrase of the lists, by kind, longest phrase first."""
    table: dict[str, dict[str, list[Sense]]] = {}
    for kind, value, form in _rows():
        first, *rest = tokenise(fold(form)).raws
        table.setdefault(first, {}).setdefault(kind, []).append(Sense(value, tuple(rest)))
    return {
        first: {kind: tuple(sorted(found, key=lambda sense: -len(sense.rest))) for kind, found in kinds.items()}
        for first, kinds in table.items()
    }


def _rows() -> Iterator[tuple[str, Value, str]]:
    for name in ("words.tsv", "numbers.tsv"):
        for kind, value, forms in read_table(_PACKAGE, name):
            yield from ((kind, int(value) if value.lstrip("-").isdigit() else value, form) for form in forms.split("|"))
    for calendar, month, day, forms in read_table(_PACKAGE, "feasts.tsv"):
        yield from (("feast", (calendar, int(month), int(day)), form) for form in forms.split("|"))
    for code, first, last, half, forms in read_table(_PACKAGE, "parts.tsv"):
        yield from (("part", (code, int(first), int(last), half), form) for form in forms.split("|"))
    for offset, forms in read_table(_PACKAGE, "zones.tsv"):
        yield from (("zone", offset.removeprefix("-"), form) for form in forms.split("|"))
    yield from (("month", tuple(month), form) for form, month in months().items())
    yield from (("weekday", number, form.removeprefix("ال")) for form, number in weekdays().items())


@cache
def weak_months() -> frozenset[str]:
    """The names of months that mean something else where nothing around tells a month."""
    return frozenset(fold(word) for row in read_table(_PACKAGE, "weak_months.tsv") for word in row[0].split())
