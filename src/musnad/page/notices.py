"""Notices to readers that read like prose but are none of the article: comment rules, terms of use, rights, cookies."""

import re
from functools import cache

from musnad.text.tables import read_table

_VARIANTS = {"ا": "[اأإآ]", "أ": "[اأإآ]", "إ": "[اأإآ]", "ة": "[ةه]", "ي": "[يى]", "ى": "[يى]", " ": r"\s+"}
_ENOUGH = 2


def notice_weight(text: str) -> int:
    """2 where a paragraph speaks to readers about the site, 1 where it may (news of a website can too), else 0."""
    if len(text) > 900:
        return 0
    found = {match.group(): match.lastgroup for match in _pattern().finditer(text)}
    if "w2" in found.values() or len(found) > _ENOUGH:
        return 2
    return int(len(found) == _ENOUGH)


@cache
def _pattern() -> re.Pattern[str]:
    groups: dict[str, list[str]] = {"1": [], "2": []}
    for weight, phrase in read_table("musnad.page", "notices.tsv"):
        groups[weight].append("".join(_VARIANTS.get(c, re.escape(c)) for c in phrase))
    heavy, light = ("|".join(sorted(groups[w], key=len, reverse=True)) for w in ("2", "1"))
    return re.compile(rf"(?<!\w)(?:و|ب|ل)?(?:(?P<w2>{heavy})|(?P<w1>{light}))(?!\w)", re.IGNORECASE)
