"""Whether the clause around a time looks ahead: a verb with the `سـ` of the future, `سوف`, `من المقرر`."""

from __future__ import annotations

from functools import cache, lru_cache

from musnad.text.characters import fold
from musnad.text.tables import read_table

_REACH = 8  # tokens to either side
_STOPS = frozenset('.؟?!؛;:"“”«»')


def looks_ahead(raws: list[str], start: int, end: int) -> bool:
    """Whether a word of the future stands in the clause of the tokens from `start` to `end`."""
    for index in range(start - 1, max(start - 1 - _REACH, -1), -1):
        if raws[index] in _STOPS:
            break
        if _tells_future(raws[index]):
            return True
    for index in range(end, min(end + _REACH, len(raws))):
        if raws[index] in _STOPS or raws[index] in ("،", ","):
            return False
        if _tells_future(raws[index]):
            return True
    return False


@lru_cache(maxsize=1 << 15)
def _tells_future(raw: str) -> bool:
    form = fold(raw)
    if form[:1] in "وف" and len(form) > 3:
        form = form[1:]
    if form in _words():
        return True
    if form[:1] != "س" or len(form) < 5:
        return False
    # سيعقد, ستعقد, سنعقد, and their plurals and duals, by the present tense of the third person
    stem = "ي" + form[2:]
    return form[1] in "يتن" and any(stem.removesuffix(ending) in _presents() for ending in ("", "ون", "ان", "ه", "ها"))


@cache
def _presents() -> frozenset[str]:
    return frozenset(fold(row[1]) for row in read_table("musnad.text", "verbs_common.tsv"))


@cache
def _words() -> frozenset[str]:
    return frozenset(fold(word) for row in read_table("musnad.dates", "future.tsv") for word in row[0].split())
