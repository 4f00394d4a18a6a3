"""What kind of thing a single word names, from the project's word lists: an office, a body, a document, a name, a verb.

A kind is a word such as `role`; one with known agreement carries it after a colon, `role:fs` (feminine singular).
Phrases of several words are left to `musnad.entities.heads`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from musnad.entities import heads
from musnad.text.characters import fold
from musnad.text.tables import read_table

_TEXT = "musnad.text"


@cache
def _kinds() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for word, kind in _entries():
        kinds = found.setdefault(word, [])
        if kind not in kinds:
            kinds.append(kind)
    return {word: tuple(kinds) for word, kinds in found.items() if " " not in word}


def _entries() -> Iterator[tuple[str, str]]:
    """Folded words and their kinds; the first kind of a word that tells its agreement is the one that counts."""
    for kind, table in (("role", heads.roles()), ("body", heads.bodies()), ("document", heads.documents())):
        for word, head in table.items():
            label = "outlet" if kind == "body" and head.marked else kind
            yield word, f"{label}:{head.gender}{head.number}"
            if kind == "role" and head.marked:
                yield word, "title"
    for word, unnamed in heads.unnamed().items():
        label = "crowd" if unnamed.indefinite else unnamed.kind
        yield word, f"{label}:{unnamed.gender or '-'}{unnamed.number}"
    for word, name in heads.given_names().items():
        label = "foreign" if word in heads.foreign_names() else "name"
        yield word, f"{label}:{name.trait}s" if name.trait in {"m", "f"} else label
    yield from ((word, "name") for word in heads.name_parts())
    yield from ((word, "place") for table in (heads.countries(), heads.capitals()) for word in table)
    yield from ((word, "place") for word, place in heads.cities().items() if not place.common)
    yield from ((word, "nisba") for word in heads.nisbas())
    for word, agency in heads.agencies().items():
        if not agency.common:
            yield word, "agency"
            yield from ((latin.strip().lower(), "agency") for latin in agency.latin.split(",") if latin.strip())
    for word, body in heads.organisations().items():
        if not body.common:
            yield word, f"body:{body.trait or '-'}s"
            yield word, "proper"
    yield from _function_words()
    yield from _verbs()


def _function_words() -> Iterator[tuple[str, str]]:
    words: list[tuple[str, str]] = [(row[0], "time") for row in read_table(_TEXT, "days_months.tsv")]
    words += [(row[0], "time") for row in read_table(_TEXT, "adverbials.tsv") if row[1] == "time"]
    words += [(row[0], kind.strip()) for row in read_table(_TEXT, "function_words.tsv") for kind in row[1].split(",")]
    words += [(row[0], "noun") for row in read_table(_TEXT, "nouns_common.tsv")]
    words += [(row[0], "adjective") for row in read_table(_TEXT, "adjectives_common.tsv")]
    words += [(row[0], "word") for row in read_table(_TEXT, "whole_words.tsv")]
    yield from zip(fold("\n".join(word for word, _ in words)).split("\n"), (kind for _, kind in words), strict=True)


def _verbs() -> Iterator[tuple[str, str]]:
    """The third-person forms of narrative verbs; a past spelled like a noun counts only with its feminine ending."""
    rows = read_table(_TEXT, "verbs_common.tsv")
    folded = fold("\n".join(f"{row[0]}\t{row[1]}" for row in rows)).split("\n")
    for row, line in zip(rows, folded, strict=True):
        past, present = line.split("\t")
        yield from ((form, "verb") for form in _verb_forms(past, present, noun="1" in row[2:]))


def _verb_forms(past: str, present: str, *, noun: bool) -> Iterator[str]:
    stem = past[:-1] if past[-1] in "اي" else past
    yield from (stem + "ت", stem + "وا", stem + "تا")
    if not noun:
        yield from (past, past + "ا")
    root = present[:-1] if present[-1] in "ايو" else present
    yield from (present, "ت" + present[1:], root + "ون", root + "وا", "س" + present, "ست" + present[1:])


def word_kinds(form: str) -> tuple[str, ...]:
    """The kinds of a comparison form (see `musnad.text.characters.fold`); empty for a word on no list."""
    return _kinds().get(form, ())
