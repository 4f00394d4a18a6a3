"""The cue lexicon: which words report speech, writing, belief or demand, in every inflection, clitic and spelling.

`analyse` answers for one word. Nothing here looks at the words around: whether a reading holds in its sentence is for
the grammar to say, and the caller keeps the answer per word type.
"""

from __future__ import annotations

import msgspec

from musnad.attribution.clitics import Peeled, peel
from musnad.attribution.cue_forms import ENDING_LETTERS, PREFIX_LETTERS, FormTable, cue_forms, light_forms
from musnad.attribution.cue_tables import LightVerb, Preposition, light_verbs, prepositions
from musnad.attribution.inflection import Part, Slot
from musnad.attribution.spelling import letters_of, shows_doubling, shows_passive, spelling_distance
from musnad.text.characters import fold

__all__ = ["Cue", "LightVerb", "Preposition", "analyse", "analyse_light", "light_verbs", "prepositions"]


class Cue(msgspec.Struct, frozen=True, gc=False):
    """One analysis of a word as a reporting expression.

    `part` is verb, participle or noun; `person` 1 to 3 (0 for nouns); `gender` m or f; `number` s, d or p; `tense`
    past or present; each empty where the form does not say. `conjunction`, `particle`, `definite` and `pronoun` are
    the clitics. A `strict` word is mostly some other word: it counts only before a clause or a quotation. `passive`
    is set only where letters or marks show it.
    """

    lemma: str
    cue_class: str
    stance: str
    part: Part
    frames: frozenset[str]
    person: int
    gender: str
    number: str
    tense: str
    conjunction: str
    particle: str
    definite: bool
    pronoun: str
    strict: bool
    passive: bool = False


def analyse(form: str, folded: str | None = None) -> tuple[Cue, ...]:
    """All readings of a word as a reporting expression, best spelled first; empty for most words.

    `folded` is its comparison form, for a caller who has it at hand.
    """
    return _analyse(form, fold(form) if folded is None else folded, cue_forms())


def analyse_light(form: str, folded: str | None = None) -> tuple[Cue, ...]:
    """All readings of a word as a light verb (class `light`; `frames` holds the preposition before its noun)."""
    return _analyse(form, fold(form) if folded is None else folded, light_forms())


def _analyse(form: str, word: str, table: FormTable) -> tuple[Cue, ...]:
    if word.lstrip(PREFIX_LETTERS).rstrip(ENDING_LETTERS) not in table.cores or len(word) < 2:
        return ()
    found = peel(word, table)
    if not found:
        return ()
    letters = letters_of(form)
    ranked: list[tuple[int, bool, Cue]] = []
    for peeled in found:
        distance = spelling_distance(letters[peeled.before :], peeled.entry.letters + peeled.pronoun)
        if distance is not None and not (distance and peeled.entry.exact):
            ranked.append((distance, peeled.entry.slot.passive, _cue(peeled, form)))
    return tuple(_best_spelled(ranked))


def _best_spelled(ranked: list[tuple[int, bool, Cue]]) -> dict[Cue, None]:
    """The readings without repeats, by distance, passives last; of one lemma only those of the smallest distance."""
    ranked.sort(key=lambda reading: reading[:2])
    nearest: dict[str, int] = {}
    return {cue: None for distance, _, cue in ranked if nearest.setdefault(cue.lemma, distance) == distance}


def _cue(peeled: Peeled, form: str) -> Cue:
    lexeme, slot = peeled.entry.lexeme, peeled.entry.slot
    return Cue(
        lemma=lexeme.lemma,
        cue_class=lexeme.cue_class,
        stance=lexeme.stance,
        part=slot.part,
        frames=lexeme.frames,
        person=slot.person,
        gender=slot.gender,
        number=slot.number,
        tense=slot.tense,
        conjunction=peeled.conjunction,
        particle=peeled.particle,
        definite=peeled.definite,
        pronoun=peeled.pronoun,
        strict=_is_strict(peeled, form),
        passive=_is_passive(slot, lexeme.lemma, peeled.before, form),
    )


def _is_strict(peeled: Peeled, form: str) -> bool:
    entry = peeled.entry
    if peeled.definite and entry.slot.part == "participle":
        return True
    return entry.strict and not (entry.undoubled and shows_doubling(form, entry.lexeme.lemma))


def _is_passive(slot: Slot, lemma: str, before: int, form: str) -> bool:
    if slot.passive or not slot.tense or slot.person != 3:
        return slot.passive
    return shows_passive(form, before, slot.tense, lemma)
