"""The table of cue forms: every inflected form of the lexicon by its folded spelling, without clitics."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import msgspec

from musnad.attribution.cue_tables import Lexeme, homographs, light_verbs, noun_rows, verb_rows
from musnad.attribution.declension import decline_noun, decline_participle
from musnad.attribution.inflection import Forms, Slot, conjugate
from musnad.text.characters import SHADDA

# Every letter that a clitic is written with. What is left of a word when these are stripped from its two ends does not
# depend on its clitics, so one set of such cores turns nearly every other word away before any peeling.
PREFIX_LETTERS, ENDING_LETTERS = "وفسلبكا", "هامنكي"
# `characters.fold` for the letters that occur in the lexicon, many times faster on a long string.
_SAME_LETTER = (("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ى", "ي"), ("ة", "ه"), ("ؤ", "و"), ("ئ", "ي"))

Reading = tuple[str, Lexeme, Slot]


class Entry(msgspec.Struct, frozen=True, gc=False):
    """A form's dictionary entry, its place in the paradigm, and its letters as rightly spelled."""

    lexeme: Lexeme
    slot: Slot
    letters: str
    strict: bool
    exact: bool = False


class FormTable(msgspec.Struct, frozen=True, gc=False):
    """Entries by folded form, and the cores of all forms."""

    entries: dict[str, list[Entry]]
    cores: frozenset[str]


def core(folded: str) -> str:
    """What stays of a folded word whatever clitics it carries."""
    return folded.lstrip(PREFIX_LETTERS).rstrip(ENDING_LETTERS)


@cache
def cue_forms() -> FormTable:
    """All forms of the reporting verbs and nouns."""
    readings: list[Reading] = []
    for row in verb_rows():
        _add(readings, row.lexeme, _verb_forms(row.lexeme.lemma, row.present, row.participle, row.masdars))
    for noun in noun_rows():
        _add(readings, noun.lexeme, _noun_forms(noun.lexeme.lemma, noun.plurals))
    return _table(readings, homographs())


@cache
def light_forms() -> FormTable:
    """All forms of the light verbs, under the class `light`."""
    readings: list[Reading] = []
    for verb in light_verbs():
        frames = frozenset((verb.preposition,)) if verb.preposition else frozenset()
        lexeme = Lexeme(verb.lemma, "light", "neutral", frames, False)
        _add(readings, lexeme, _verb_forms(verb.lemma, verb.present, verb.participle, verb.masdars))
    return _table(readings, {})


def _verb_forms(past: str, present: str, participle: str, masdars: Iterable[str]) -> Forms:
    yield from conjugate(past, present)
    if participle:
        yield from decline_participle(participle)
    for masdar in masdars:
        yield from decline_noun(masdar)


def _noun_forms(singular: str, plurals: Iterable[str]) -> Forms:
    yield from decline_noun(singular)
    for plural in plurals:
        yield from decline_noun(plural, "p")


def _add(readings: list[Reading], lexeme: Lexeme, forms: Forms) -> None:
    readings.extend((form, lexeme, slot) for form, slot in forms)


def _table(readings: list[Reading], effects: dict[str, str]) -> FormTable:
    written = "\n".join(form for form, _, _ in readings).replace(SHADDA, "")
    folded = written
    for letter, plain in _SAME_LETTER:
        folded = folded.replace(letter, plain)
    entries: dict[str, list[Entry]] = {}
    for key, letters, (_, lexeme, slot) in zip(folded.split("\n"), written.split("\n"), readings, strict=True):
        entry = Entry(lexeme, slot, letters, lexeme.strict or _often_another_word(slot))
        if key in entries:
            entries[key].append(entry)
        else:
            entries[key] = [entry]
    _apply(entries, effects)
    return FormTable(entries, frozenset(map(core, entries)))


def _apply(entries: dict[str, list[Entry]], effects: dict[str, str]) -> None:
    for form, effect in effects.items():
        if effect == "drop":
            entries.pop(form, None)
        elif form in entries:
            changed = {"exact": True} if effect == "exact" else {"strict": True}
            entries[form] = [msgspec.structs.replace(entry, **changed) for entry in entries[form]]


def _often_another_word(slot: Slot) -> bool:
    """Participles in the nominative are mostly nouns and adjectives (متحدث، متهم، مؤكد); jussives are rare forms."""
    if slot.part != "participle":
        return slot.jussive
    return not slot.accusative and (slot.gender, slot.number) != ("f", "s")
