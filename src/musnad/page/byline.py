"""Bylines: lines that name the writer, and metadata authors that are people and not the outlet."""

import re

from musnad.page.names import folded_names
from musnad.text.characters import fold

_LEAD = re.compile(
    r"^(?P<by>(?:\w+\s+)?(?:بواسطة|من طرف|من قبل))\b\s*[:：]?\s*(?P<name_by>\S.*)$|"
    r"^(?P<lead>كتبت?|كتبه|كتبها|بقلم|تحرير|إعداد|اعداد|تقرير|حوار|حاوره|حاورته|حاورها|حاورتها|أجرى الحوار|أجرت الحوار|"
    r"ترجمة|الكاتبة?|تحقيق|متابعة|تغطية|مراسلنا|مراسلتنا|by)\b\s*(?P<colon>[:：/|-])?\s*(?P<name>\S.*)$",
    re.IGNORECASE,
)
_NEEDS_COLON = re.compile(r"^(?:تحرير|إعداد|اعداد|تقرير|حوار|ترجمة|الكاتبة?|تحقيق|متابعة|تغطية|مراسلنا|مراسلتنا)\b")
_NOT_NAME = re.compile(r"[\d.:؟!،؛\"«»“”@©]|\b(?:في|من|على|عن|أن|إن|التي|الذي|هذا|قال|منذ|قبل)\b")
_PARTS = re.compile(r"\s*[|/–—]\s*|\s+-\s*|\s*-\s+|\s*\(|\s*،\s*")
_EDGE = " \t:-–—|.,،"
_LONGEST = 90


def byline_of(line: str) -> str | None:
    """The writer's name where a line is a byline and no more, but for a date: `كتبت هند سالم`, `بقلم: رامي عادل`."""
    if len(line) > _LONGEST:
        return None
    bare = line.strip(" \t-–—|*•")
    return _named(bare) or (_named(_before_date(bare)) if any(c.isdigit() for c in bare) else None)


def _named(line: str) -> str | None:
    match = _LEAD.match(line)
    if not match:
        return None
    if match["by"]:
        return person_name(match["name_by"], four=False)
    if not match["colon"] and _NEEDS_COLON.match(line):
        return None
    name = match["name"].partition(" في ")[0] if match["colon"] else match["name"]
    return person_name(name, four=match["colon"] is not None)


def _before_date(line: str) -> str:
    """A line as far as its first number, without the words that open a date there."""
    words = re.split(r"\d", line, maxsplit=1)[0].split()
    while words and fold(words[-1].strip(_EDGE)) in folded_names("opens a date"):
        words.pop()
    return " ".join(words).strip(_EDGE)


def person_name(text: str, *, four: bool = True) -> str | None:
    """`text` as a person's name of two to six words, cut before a place or role; `None` where it cannot be one."""
    name = _PARTS.split(text.strip(_EDGE), maxsplit=1)[0].strip()
    words = name.split()
    if not 2 <= len(words) <= (6 if four else 4) or _NOT_NAME.search(name):
        return None
    return name


def names_in(line: str) -> list[str]:
    """The parts of a line of credits that can be a person's name of two to four words, where they stand."""
    if len(line) > 2 * _LONGEST:
        return []
    return [name for part in _PARTS.split(line) if (name := person_name(part, four=False))]


def writer_and_place(line: str) -> str | None:
    """The writer in a line that opens a report: `هند سالم - الواحة:`, the name and a place of one word."""
    parts = parts_of(line)
    if len(parts) != 2 or not line.rstrip().endswith((":", "：")):
        return None
    names = [name for part in parts if (name := person_name(part, four=False))]
    return names[0] if len(names) == 1 and min(len(part.split()) for part in parts) == 1 else None


def parts_of(line: str) -> list[str]:
    """A line of credits cut at its dashes, strokes and commas."""
    return [part.strip(_EDGE) for part in _PARTS.split(line[: 2 * _LONGEST]) if part.strip(_EDGE)]


def same_name(one: str, other: str) -> bool:
    """Whether two names are the same but for spelling, spaces and case."""
    return re.sub(r"\W", "", fold(one)) == re.sub(r"\W", "", fold(other))
