"""Whether two lines say the same thing: a caption printed twice, a headline repeated."""

import re
from collections import Counter

from musnad.text.characters import fold

_WORD = re.compile(r"\w+")


def key(line: str) -> str:
    """A line's words in comparison form: equal for lines that differ in spelling marks, spacing and punctuation."""
    return " ".join(_WORD.findall(fold(line)))


def near_identical(one: str, other: str, share: float = 0.8) -> bool:
    """Whether two lines of three words or more share `share` of them, counted, and all their numbers; or are equal."""
    if not 0.5 < (len(one) + 1) / (len(other) + 1) < 2:
        return False
    first, second = Counter(key(one).split()), Counter(key(other).split())
    total = max(first.total(), second.total())
    if first == second:
        return total > 0
    if _numbers(first) != _numbers(second):
        return False
    return min(first.total(), second.total()) >= 3 and (first & second).total() >= share * total


def is_repeat(words: str) -> bool:
    """Whether a line (by its `key`) that stood before is a copy, rather than a line of a table that comes again."""
    return words.count(" ") >= (11 if any(c.isdigit() for c in words) else 5)


def _numbers(words: Counter[str]) -> list[str]:
    return sorted(word for word in words.elements() if word.isdecimal())
