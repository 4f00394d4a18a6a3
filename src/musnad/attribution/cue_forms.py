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


class Entry(msgspec.Struct, frozen=True, gc=False):
    """A form's dictionary entry, its place in the paradigm, and its letters as rightly spelled.

    `strict` forms are mostly another word (`undoubled`: a written shadda settles it); `exact` forms count only when
    spelled to the letter, as do those whose أ, left bare, would look like an article (ألمح).
    """

    lexeme: Lexeme
    slot: Slot
    letters: str
    strict: bool
    undoubled: bool
    exact: bool


class FormTable:
    """All forms as parallel lists, and where to find them by folded form; entries are made when they are asked for."""

    def __init__(self, lexemes: list[Lexeme], forms: Forms, effects: dict[str, str]) -> None:
        self._lexemes = lexemes
        self._slots = [slot for _, slot in forms]
        written = "\n".join([form for form, _ in forms]).replace(SHADDA, "")
        self._letters = written.split("\n")
        self._effects = effects
        self._more: dict[str, list[int]] = {}
        self.dropped = frozenset([form for form, effect in effects.items() if effect == "drop"])
        self.places = self._index(_folded(written).split("\n"))
        self.cores = frozenset([form.lstrip(PREFIX_LETTERS).rstrip(ENDING_LETTERS) for form in self.places])

    def _index(self, folded: list[str]) -> dict[str, int]:
        places: dict[str, int] = {}
        for place, form in enumerate(folded):
            if form in places:
                self._more.setdefault(form, []).append(place)
            else:
                places[form] = place
        return {form: place for form, place in places.items() if form not in self.dropped}

    def entries(self, form: str) -> list[Entry]:
        """What a folded form can be, in the order of the data files."""
        first = self.places.get(form)
        return [] if first is None else [self._entry(place, form) for place in (first, *self._more.get(form, ()))]

    def _entry(self, place: int, form: str) -> Entry:
        lexeme, slot, effect = self._lexemes[place], self._slots[place], self._effects.get(form)
        strict = lexeme.strict or _often_another_word(slot)
        letters = self._letters[place]
        exact = effect == "exact" or letters.startswith("أل")
        return Entry(lexeme, slot, letters, strict or effect == "strict", not strict and effect == "strict", exact)


def _folded(written: str) -> str:
    for letter, plain in _SAME_LETTER:
        written = written.replace(letter, plain)
    return written


def _often_another_word(slot: Slot) -> bool:
    """Participles in the nominative are mostly nouns and adjectives (متحدث، متهم، مؤكد); jussives are rare forms."""
    if slot.part != "participle":
        return slot.jussive
    return not slot.accusative and (slot.gender, slot.number) != ("f", "s")


@cache
def cue_forms() -> FormTable:
    """All forms of the reporting verbs and nouns."""
    lexemes: list[Lexeme] = []
    forms: Forms = []
    for row in verb_rows():
        forms += _verb_forms(row.lexeme.lemma, row.present, row.participle, row.masdars)
        lexemes += [row.lexeme] * (len(forms) - len(lexemes))
    for noun in noun_rows():
        forms += decline_noun(noun.lexeme.lemma)
        for plural in noun.plurals:
            forms += decline_noun(plural, "p")
        lexemes += [noun.lexeme] * (len(forms) - len(lexemes))
    return FormTable(lexemes, forms, homographs())


@cache
def light_forms() -> FormTable:
    """All forms of the light verbs, under the class `light`."""
    lexemes: list[Lexeme] = []
    forms: Forms = []
    for verb in light_verbs():
        forms += _verb_forms(verb.lemma, verb.present, verb.participle, verb.masdars)
        frames = frozenset((verb.preposition,)) if verb.preposition else frozenset()
        lexemes += [Lexeme(verb.lemma, "light", "neutral", frames, False)] * (len(forms) - len(lexemes))
    return FormTable(lexemes, forms, {})


def _verb_forms(past: str, present: str, participle: str, masdars: Iterable[str]) -> Forms:
    forms = [(form, slot) for form, slot in conjugate(past, present) if not _too_short(form, slot)]
    if participle:
        # The nominative of a derived verb's participle is nearly always the passive one (متوقّع) or a noun (مصدر).
        forms += decline_participle(participle)[len(past) > 3 :]
    for masdar in masdars:
        forms += decline_noun(masdar)
    return forms


def _too_short(form: str, slot: Slot) -> bool:
    """Jussives and feminine plurals of weak verbs that are left with two or three letters (يقل، لمن) read as others."""
    return len(form.replace(SHADDA, "")) < 4 and (slot.jussive or (slot.gender, slot.number) == ("f", "p"))
