"""Notices to readers that read like prose but are none of the article: comment rules, terms of use, rights, cookies."""

import re
from functools import cache

from musnad.text.tables import read_table

_VARIANTS = {"ا": "[اأإآ]", "أ": "[اأإآ]", "إ": "[اأإآ]", "ة": "[ةه]", "ي": "[يى]", "ى": "[يى]", " ": r"\s+"}
_ENOUGH = 2


def is_notice(text: str) -> bool:
    """Whether a paragraph of no great length speaks to readers about the site rather than about the news."""
    if len(text) > 900:
        return False
    found = {match.group(): match.lastgroup for match in _pattern().finditer(text)}
    return "w2" in found.values() or len(found) >= _ENOUGH


@cache
def _pattern() -> re.Pattern[str]:
    groups: dict[str, list[str]] = {"1": [], "2": []}
    for weight, phrase in read_table("musnad.page", "notices.tsv"):
        groups[weight].append("".join(_VARIANTS.get(c, re.escape(c)) for c in phrase))
    heavy, light = ("|".join(sorted(groups[w], key=len, reverse=True)) for w in ("2", "1"))
    return re.compile(rf"(?<!\w)(?:و|ب|ل)?(?:(?P<w2>{heavy})|(?P<w1>{light}))(?!\w)", re.IGNORECASE)
