"""What kind of thing a word names, from the project's word lists: an office, a body, a document, a name, a verb.

A kind is a word such as `role`; one with known agreement carries it after a colon, `role:fs` (feminine singular).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from musnad.text.characters import fold
from musnad.text.tables import read_table

_ENTITIES, _TEXT = "musnad.entities", "musnad.text"


@cache
def _kinds() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for word, kind in _entries():
        if " " not in word:
            found.setdefault(fold(word), {})[kind] = None
    return {word: tuple(kinds) for word, kinds in found.items()}


def _entries() -> Iterator[tuple[str, str]]:
    for kind, file in (("role", "roles.tsv"), ("body", "bodies.tsv"), ("document", "documents.tsv")):
        for word, *traits in read_table(_ENTITIES, file):
            agreement = "".join((trait or "-")[0] for trait in traits[:2])
            outlet = kind == "body" and "1" in "".join(traits[2:])
            label = "outlet" if outlet else kind
            yield word, f"{label}:{agreement}"
            yield from ((form, f"{label}:{agreement[:1]}{number}") for form, number in _case_forms(word, agreement))
    for word, kind, *_ in read_table(_ENTITIES, "anonymous.tsv"):
        yield word, kind
    for word, *gender in read_table(_ENTITIES, "given_names.tsv"):
        yield word, f"name:{gender[0][0]}s" if gender and gender[0] in ("m", "f") else "name"
    for country, capital, *nisbas in read_table(_ENTITIES, "nationalities.tsv"):
        yield country, "place"
        yield capital, "place"
        yield from ((nisba, "nisba") for cell in nisbas for nisba in cell.split("،") if nisba)
    for name, latin, *_ in read_table(_ENTITIES, "agencies.tsv"):
        yield from ((spelling, "agency") for spelling in (name, *latin.replace("/", ",").split(",")) if spelling)
    for word, *_ in read_table(_TEXT, "days_months.tsv"):
        yield word, "time"
    for word, kind, *_ in read_table(_TEXT, "adverbials.tsv"):
        yield word, "time" if kind == "time" else "part"
    for word, kinds, *_ in read_table(_TEXT, "function_words.tsv"):
        yield from ((word, kind.strip()) for kind in kinds.split(","))
    for (word,) in read_table(_TEXT, "whole_words.tsv"):
        yield word, "word"
    for past, present, *_ in read_table(_TEXT, "verbs_common.tsv"):
        yield from ((form, "verb") for form in _verb_forms(fold(past), fold(present)))


def _case_forms(word: str, agreement: str) -> Iterator[tuple[str, str]]:
    """Oblique and construct forms of a sound masculine plural; duals of a singular person."""
    if word.endswith("ون") and agreement.endswith("p"):
        yield from ((word[:-2] + ending, "p") for ending in ("ين", "و", "ي"))
    elif agreement.endswith("s") and " " not in word:
        stem = word[:-1] + "ت" if word.endswith("ة") else word
        yield from ((stem + "ان", "d"), (stem + "ين", "p"))


def _verb_forms(past: str, present: str) -> Iterator[str]:
    """The third-person forms that narrate: a verb that ends in a vowel drops it before an ending."""
    stem = past[:-1] if past[-1] in "اي" else past
    yield from (past, stem + "ت", stem + "وا", stem + "تا", past + "ا")
    root = present[:-1] if present[-1] in "ايو" else present
    yield from (present, "ت" + present[1:], root + "ون", root + "وا", "س" + present, "ست" + present[1:])


def word_kinds(form: str) -> tuple[str, ...]:
    """The kinds of a comparison form (see `musnad.text.characters.fold`); empty for a word on no list."""
    return _kinds().get(form, ())
