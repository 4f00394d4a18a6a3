"""Clitics peeled off a folded word: conjunction, future and preposition letters, the article, and pronoun endings."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from musnad.attribution.cue_forms import Entry, FormTable
from musnad.attribution.inflection import Slot

# Pronoun endings by their last letter.
_PRONOUNS = {
    "ه": ("ه",),
    "ا": ("ها", "هما", "كما", "نا"),
    "م": ("هم", "كم"),
    "ن": ("هن",),
    "ك": ("ك",),
    "ي": ("ني", "ي"),
}
_VERB_ONLY, _NOUN_ONLY = "ني", "ي"
_ARTICLES = {"ال": "", "بال": "ب", "كال": "ك", "لل": "ل"}
_WITH_PRESENT, _WITH_NOUNS = "سل", "بكل"


class Peeled(msgspec.Struct, frozen=True, gc=False):
    """A form found under its clitics, which take up `before` letters in front and `pronoun` behind."""

    entry: Entry
    before: int
    conjunction: str
    particle: str
    definite: bool
    pronoun: str


def peel(word: str, table: FormTable) -> list[Peeled]:
    """Every form in the table that `word` may be, under any clitics that such a form can carry."""
    found: list[Peeled] = []
    if word in table.dropped:
        return found
    endings = _endings(word)
    for before, conjunction, clitic in _beginnings(word[:4]):
        rest = word[before:]
        if word[len(conjunction) :] in table.dropped:
            continue
        for pronoun in endings:
            stem = rest[: -len(pronoun)] if pronoun else rest
            if stem in table.places:
                fitting = (entry for entry in table.entries(stem) if _fits(entry.slot, clitic, pronoun))
                particle, definite = _ARTICLES.get(clitic, clitic), clitic in _ARTICLES
                found += (Peeled(entry, before, conjunction, particle, definite, pronoun) for entry in fitting)
    return found


@lru_cache(4096)
def _beginnings(start: str) -> tuple[tuple[int, str, str], ...]:
    """The conjunction and the other clitic that a word of these first four letters may begin with, and how long."""
    plain = tuple((len(clitic), "", clitic) for clitic in _clitics(start))
    if start[0] not in "وف" or len(start) < 3:
        return plain
    return plain + tuple((len(clitic) + 1, start[0], clitic) for clitic in _clitics(start[1:]))


def _clitics(word: str) -> tuple[str, ...]:
    first, article = word[0], word[1:3] == "ال"
    if first == "ا":
        return ("", "ال") if word[1:2] == "ل" else ("",)
    if first == "ل":
        return ("", "ل", "لل") if word[1:2] == "ل" else ("", "ل")
    if first in "بك":
        return ("", first, first + "ال") if article else ("", first)
    return ("", "س") if first == "س" else ("",)


def _endings(word: str) -> tuple[str, ...]:
    """No ending, and the pronouns that the word may end with."""
    last = _PRONOUNS.get(word[-1])
    return ("", *filter(word.endswith, last)) if last else ("",)


def _fits(slot: Slot, clitic: str, pronoun: str) -> bool:
    if clitic in _ARTICLES:
        return not slot.tense and not pronoun and slot.attach != "bound"
    if clitic and (slot.tense == "past" or clitic not in (_WITH_PRESENT if slot.tense else _WITH_NOUNS)):
        return False
    if clitic and slot.part == "participle":
        return False
    if not pronoun:
        return slot.attach != "bound"
    return slot.attach != "free" and _takes(slot, pronoun)


def _takes(slot: Slot, pronoun: str) -> bool:
    """News tells `you` only what an `I` or a `we` says: elsewhere, such endings are other words (هناك)."""
    if pronoun[0] == "ك" and slot.person != 1:
        return False
    return pronoun != (_NOUN_ONLY if slot.tense else _VERB_ONLY)
