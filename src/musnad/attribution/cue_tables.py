"""The cue lexicon's data files as frozen rows: verbs, nouns, light verbs, attributing phrases and homographs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec

from musnad.text.characters import fold

_DATA = Path(__file__).with_name("data")


class Lexeme(msgspec.Struct, frozen=True, gc=False):
    """A dictionary entry: its lemma, class, stance and what it governs (see the head of `verbs.tsv`)."""

    lemma: str
    cue_class: str
    stance: str
    frames: frozenset[str]
    strict: bool


class VerbRow(msgspec.Struct, frozen=True, gc=False):
    """A verb with the dictionary forms that its paradigm is made from; `participle` is empty where it is no cue."""

    lexeme: Lexeme
    present: str
    participle: str
    masdars: tuple[str, ...]


class NounRow(msgspec.Struct, frozen=True, gc=False):
    """A noun that names a communicative act, with its plurals and the light verbs that take it as object."""

    lexeme: Lexeme
    plurals: tuple[str, ...]
    light_verbs: tuple[str, ...]


class LightVerb(msgspec.Struct, frozen=True, gc=False):
    """A verb that only carries a noun of speech (`وجّه انتقادات`); `preposition` is what stands between, or empty."""

    lemma: str
    present: str
    participle: str
    masdars: tuple[str, ...]
    preposition: str
    nouns: frozenset[str]


class Preposition(msgspec.Struct, frozen=True, gc=False):
    """An attributing phrase: `folded` for comparison, what completes it and where in the clause it stands."""

    phrase: str
    folded: str
    cue_class: str
    stance: str
    complement: str
    position: str


def _rows(name: str) -> Iterator[list[str]]:
    """The rows of a data file under its header line; `-` is an empty field, `#` starts a comment line."""
    lines = (_DATA / name).read_text(encoding="utf-8").splitlines()
    content = (line for line in lines if line and line[0] != "#")
    next(content)
    for line in content:
        yield ["" if field == "-" else field for field in line.split("\t")]


@cache
def _frames(column: str) -> tuple[frozenset[str], bool]:
    names = frozenset(column.split())
    return names - {"strict"}, "strict" in names


def _several(column: str) -> tuple[str, ...]:
    return tuple(column.split("،")) if column else ()


def _lexeme(lemma: str, cue_class: str, stance: str, frames: str) -> Lexeme:
    return Lexeme(lemma, cue_class, stance, *_frames(frames))


def verb_rows() -> Iterator[VerbRow]:
    """The reporting verbs, in file order."""
    for lemma, present, participle, masdars, cue_class, stance, frames in _rows("verbs.tsv"):
        yield VerbRow(_lexeme(lemma, cue_class, stance, frames), present, participle, _several(masdars))


def noun_rows() -> Iterator[NounRow]:
    """The reporting nouns, in file order."""
    for lemma, plurals, cue_class, stance, frames, verbs in _rows("nouns.tsv"):
        yield NounRow(_lexeme(lemma, cue_class, stance, frames), _several(plurals), _several(verbs))


@cache
def light_verbs() -> tuple[LightVerb, ...]:
    """The light verbs, each with the lemmas of the nouns that it carries."""
    carried: dict[str, set[str]] = {}
    for row in noun_rows():
        for verb in row.light_verbs:
            carried.setdefault(verb, set()).add(row.lexeme.lemma)
    return tuple(
        LightVerb(lemma, present, participle, _several(masdars), preposition, frozenset(carried.get(lemma, ())))
        for lemma, present, participle, masdars, preposition in _rows("light_verbs.tsv")
    )


@cache
def prepositions() -> tuple[Preposition, ...]:
    """The attributing phrases, longest first, so that the first that matches is the right one."""
    rows = (Preposition(row[0], fold(row[0]), *row[1:]) for row in _rows("prepositions.tsv"))
    return tuple(sorted(rows, key=lambda row: -len(row.folded)))


@cache
def homographs() -> dict[str, str]:
    """Folded forms that are mostly another word, and what to do with them: `strict` or `drop`."""
    return {fold(form): effect for form, effect, _ in _rows("homographs.tsv")}
