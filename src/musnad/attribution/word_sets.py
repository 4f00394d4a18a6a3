"""Small closed sets of words that the grammar asks for, kept as data beside the lexicon."""

from functools import cache

from musnad.text.tables import read_table


@cache
def _sets() -> dict[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words in read_table("musnad.attribution", "word_sets.tsv")}


def word_set(name: str) -> frozenset[str]:
    """The comparison forms of a set in `data/word_sets.tsv`; raises `KeyError` for a set that is not there."""
    return _sets()[name]
