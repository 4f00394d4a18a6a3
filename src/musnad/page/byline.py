"""Bylines: lines that name the writer, and metadata authors that are people and not the outlet."""

import re

from musnad.text.characters import fold

_LEAD = re.compile(
    r"^(?:كتبت?|كتبه|كتبها|بقلم|تحرير|إعداد|اعداد|تقرير|حوار|حاوره|حاورته|حاورها|حاورتها|أجرى الحوار|أجرت الحوار|ترجمة|"
    r"الكاتبة?|تحقيق|متابعة|تغطية|مراسلنا|مراسلتنا|by)\b\s*(?P<colon>[:：/|-])?\s*(?P<name>\S.*)$",
    re.IGNORECASE,
)
_NEEDS_COLON = re.compile(r"^(?:تحرير|إعداد|اعداد|تقرير|حوار|ترجمة|الكاتبة?|تحقيق|متابعة|تغطية|مراسلنا|مراسلتنا)\b")
_NOT_NAME = re.compile(r"[\d.:؟!،؛\"«»“”@]|\b(?:في|من|على|عن|أن|إن|التي|الذي|هذا|قال)\b")


def byline_of(line: str) -> str | None:
    """The writer's name where a line is a byline and nothing else: `كتبت هند سالم`, `بقلم: رامي عادل`."""
    if len(line) > 90:
        return None
    match = _LEAD.match(line.strip(" \t-–—|*•"))
    if not match:
        return None
    if not match["colon"] and _NEEDS_COLON.match(match[0]):
        return None
    return person_name(match["name"], four=match["colon"] is not None)


def person_name(text: str, *, four: bool = True) -> str | None:
    """`text` as a person's name of two to six words, cut before a place or role; `None` where it cannot be one."""
    name = re.split(r"\s*[|/–—]\s*|\s+-\s*|\s*-\s+|\s*\(|\s*،\s*", text.strip(" \t:-–—|."), maxsplit=1)[0].strip()
    words = name.split()
    if not 2 <= len(words) <= (6 if four else 4) or _NOT_NAME.search(name):
        return None
    return name


def same_name(one: str, other: str) -> bool:
    """Whether two names are the same but for spelling, spaces and case."""
    return re.sub(r"\W", "", fold(one)) == re.sub(r"\W", "", fold(other))
