"""The lists of tags and class names that the reading of a page rests on, from `data/names.tsv`."""

from functools import cache

from musnad.text.tables import read_table


@cache
def names(name: str) -> frozenset[str]:
    """One of the lists, by its name; raises `KeyError` for an unknown one."""
    found: dict[str, set[str]] = {}
    for key, words in read_table("musnad.page", "names.tsv"):
        found.setdefault(key, set()).update(words.split())
    return frozenset(found[name])
