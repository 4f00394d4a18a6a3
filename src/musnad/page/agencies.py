"""News agencies that a page credits: sign-offs, datelines, and the source line under a story."""

import re
from functools import cache

from musnad.text.characters import fold
from musnad.text.tables import read_table

_EDGE = " \t-–—*()[]«»\"':.،|/"
_LEAD = re.compile(r"^(?:المصدر|المصادر|مصدر الصوره|صوره|تصوير|الصوره|نقلا عن|source)\s*[:：/|-]?\s*")
_SPACES = re.compile(r"\s+")
_SIGN_OFF = re.compile(r"[(\[]([^()\[\]]{2,60})[)\]]\W{0,3}$")
_NUMBERS = re.compile(r"\d[\d/.-]*")
_DATELINE = re.compile(r"^(?:[^\n()]{0,40}[(\[]([^()\[\]]{2,60})[)\]]|([^\n:()]{2,45}))\s*[-–—:]{1,3}\s")
_BRACKETED = re.compile(r"^[^\n()]{0,40}[(\[]([^()\[\]]{2,60})[)\]]\s")
_PLACE_PARTS = re.compile(r"\s*[/:،]\s*|\s+[-–—]\s*|\s*[-–—]\s+|\s+(?=\()")
_PLACE_CHARS = 60


def agencies_in(text: str, *, whole: bool = False) -> list[str]:
    """The agencies that a credit names, by their usual Arabic names. With `whole`, only where it names nothing else."""
    if len(text) > 160:
        return []
    plain = _LEAD.sub("", _SPACES.sub(" ", fold(text)).strip(_EDGE)).strip(_EDGE)
    parts = [part.strip(_EDGE) for part in _split(plain) if part.strip(_EDGE)]
    named = [_by_form().get(part) for part in parts]
    if whole and None in named:
        return []
    return list(dict.fromkeys(name for name in named if name))


def agencies_of_body(paragraphs: list[str]) -> list[str]:
    """The agencies credited in the dateline of the first paragraphs or in brackets at the end of the last."""
    found: list[str] = []
    for paragraph in paragraphs[:2]:
        found += agencies_of_dateline(paragraph)
    for paragraph in paragraphs[-2:]:
        match = _SIGN_OFF.search(paragraph[-80:])
        if match:
            found += agencies_in(match[1])
    return list(dict.fromkeys(found))


def agencies_of_dateline(line: str) -> list[str]:
    """The agency that a line opens with, after a place and perhaps a date: `الواحة (رويترز) -`."""
    match = _DATELINE.match(line[:140])
    found = agencies_in(match[1] or _NUMBERS.split(match[2])[-1]) if match else []
    if found:
        return found
    match = _BRACKETED.match(line[:140])
    return agencies_in(match[1], whole=True) if match else agencies_of_place(line)


def agencies_of_credit(line: str) -> list[str]:
    """The agencies on a line that names them, or a place and them, and no more."""
    return agencies_in(line, whole=True) or agencies_of_place(line)


def agencies_of_place(line: str) -> list[str]:
    """The agency on a line that is a place and an agency and no more: `القاهرة - أ ف ب`, `غزة / الأناضول`."""
    if len(line) > _PLACE_CHARS:
        return []
    parts = _PLACE_PARTS.split(line.strip(_EDGE))
    named = [name for part in parts for name in agencies_in(part, whole=True)]
    return named if 1 < len(parts) <= 4 and all(len(part.split()) <= 3 for part in parts) else []


def _split(plain: str) -> list[str]:
    """The names in a credit: cut at separators, and at a joined `and` where what follows is an agency."""
    if plain in _by_form():
        return [plain]
    parts: list[str] = []
    for part in re.split(r"\s*[،,/|+&–—]\s*|\s+-\s*|\s*-\s+", plain):
        head, joined, tail = part.partition(" و")
        if joined and part not in _by_form() and tail in _by_form():
            parts += [head, tail]
        else:
            parts.append(part)
    return parts


@cache
def _by_form() -> dict[str, str]:
    forms: dict[str, str] = {}
    for name, others in read_table("musnad.page", "agencies.tsv"):
        for form in (name, *others.split("|")):
            forms.setdefault(_SPACES.sub(" ", fold(form)).strip(_EDGE), name)
    return {form: name for form, name in forms.items() if form}
