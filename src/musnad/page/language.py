"""Whether a text is Arabic: the script, then function words and the article, against Persian, Urdu and Kurdish."""

import re
from functools import cache

from musnad.errors import RefusedError
from musnad.text.characters import fold
from musnad.text.tables import read_table

_WORD = re.compile(r"[^\W\d_]+")
_ARABIC_SCRIPT = re.compile(r"[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")
_FOREIGN_LETTER = re.compile(r"[پچژٹڈڑںےۓہھەێۆڕڵڤڭۇۈۋېټډړږښڼ]")
_NAMES = {"fa": "Persian", "ur": "Urdu", "ku": "Kurdish", "ps": "Pashto", "ug": "Uyghur"}
_ARTICLE = ("ال", "وال", "بال", "كال", "فال", "لل", "ولل")
_GLANCE = 400
_SAMPLE = 4_000


def require_arabic(text: str) -> None:
    """Raises `RefusedError` where `text` is empty or not Arabic."""
    if not text.strip():
        raise RefusedError("no text")
    reason = why_not_arabic(text)
    if reason:
        raise RefusedError(reason)


def why_not_arabic(text: str) -> str | None:
    """One line saying why `text` is not Arabic, or `None` where it is. Most texts show it in their first lines."""
    return _why_not(text[:_GLANCE]) and _why_not(text[:_SAMPLE])


def _why_not(sample: str) -> str | None:
    words = _WORD.findall(sample)
    letters = sum(map(len, words))
    script = len(_ARABIC_SCRIPT.findall(sample))
    if not script or script * 2 < letters:
        return "not in Arabic: most letters are of another script"
    folded = fold(sample).split()
    ours, theirs = _votes(folded)
    foreign = len(_FOREIGN_LETTER.findall(sample)) / script
    if theirs > ours or (foreign > 0.04 and theirs * 3 > ours) or (foreign > 0.02 and not ours):
        return f"not in Arabic: {_neighbour(folded)}"
    if len(words) >= 25 and ours < 0.06 * len(words):
        return "not in Arabic: too few Arabic function words"
    return None


def _votes(words: list[str]) -> tuple[int, int]:
    ours, theirs = _function_words()
    for_us = sum(word in ours or (len(word) > 4 and word.startswith(_ARTICLE)) for word in words)
    return for_us, sum(word in theirs for word in words)


def _neighbour(words: list[str]) -> str:
    """The language in Arabic script whose function words are the most frequent, by name."""
    lists = _neighbours()
    counts = {name: sum(word in known for word in words) for name, known in lists.items()}
    best = max(counts, key=lambda name: counts[name])
    return _NAMES[best] if counts[best] else "another language in Arabic script"


@cache
def _function_words() -> tuple[frozenset[str], frozenset[str]]:
    ours = frozenset(_lists()["ar"])
    theirs = frozenset(word for language, words in _lists().items() if language != "ar" for word in words)
    return ours - theirs, theirs - ours


@cache
def _neighbours() -> dict[str, frozenset[str]]:
    """The function words of each language but Arabic that no other of them shares."""
    lists = {name: words for name, words in _lists().items() if name != "ar"}
    return {name: frozenset(words - _others(lists, name)) for name, words in lists.items()}


def _others(lists: dict[str, set[str]], name: str) -> set[str]:
    return {word for other, words in lists.items() if other != name for word in words}


@cache
def _lists() -> dict[str, set[str]]:
    lists: dict[str, set[str]] = {}
    for language, words in read_table("musnad.page", "function_words.tsv"):
        lists.setdefault(language, set()).update(fold(word) for word in words.split())
    return lists
