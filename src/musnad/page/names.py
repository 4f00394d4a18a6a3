"""The lists of tags, class names and words that the reading of a page rests on, from `data/names.tsv`."""

from functools import cache

from musnad.text.characters import fold
from musnad.text.tables import read_table


@cache
def names(name: str) -> frozenset[str]:
    """One of the lists, by its name; raises `KeyError` for an unknown one."""
    found: dict[str, set[str]] = {}
    for key, words in read_table("musnad.page", "names.tsv"):
        found.setdefault(key, set()).update(words.split())
    return frozenset(found[name])


@cache
def folded_names(name: str) -> frozenset[str]:
    """One of the lists of Arabic words, in comparison form."""
    return frozenset(fold(word) for word in names(name))
