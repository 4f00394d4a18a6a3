"""Pasted text: the visible text of a page, as copied from a browser, to headline, paragraphs, captions and furniture.

Every line that is not blank ends up in exactly one place. What cannot be told for furniture stays a paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from musnad.page.agencies import agencies_in, agencies_of_dateline
from musnad.page.byline import byline_of
from musnad.page.labels import Label, label_of
from musnad.page.moments import moment_in_line
from musnad.page.near import is_repeat, key, near_identical
from musnad.record import Furniture, FurnitureKind, Moment

_BREAKS = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_BLANK = "".join(
    map(
        chr,
        (
            *range(0x09, 0x0E),
            *range(0x1C, 0x21),
            0x85,
            0xA0,
            0x1680,
            *range(0x2000, 0x2010),
            *range(0x2028, 0x2030),
            0x205F,
            0x3000,
            0xFEFF,
        ),
    )
)
_SENTENCE_END = (".", "؟", "!", "?", "۔", '."', ".”", ".»", '".', "».", "”.")
_BULLET = re.compile(r"^[•●▪■◦‣○]\s+")
_TITLE_WORDS = 30
_CAPTION_CHARS = 300


@dataclass(slots=True)
class Pasted:
    """What the lines of a pasted text were sorted into."""

    title: str | None = None
    paragraphs: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    furniture: list[Furniture] = field(default_factory=list)
    byline: str | None = None
    agencies: list[str] = field(default_factory=list)
    published: Moment | None = None
    modified: Moment | None = None

    def remove(self, kind: FurnitureKind, line: str) -> None:
        """Keep a line that is no part of the article, with its kind."""
        self.furniture.append(Furniture(kind, line))


def sort_lines(text: str) -> Pasted:
    """Sort the lines of a pasted text."""
    lines = [line for raw in _BREAKS.split(text) if (line := raw.strip(_BLANK))]
    found = Pasted()
    start = _take_title(lines, found)
    pending: FurnitureKind | None = None
    title = key(found.title or "")
    seen = {title}
    position = start
    while position < len(lines):
        line, following = lines[position], lines[position + 1] if position + 1 < len(lines) else ""
        position += 1
        label = label_of(line)
        if label:
            _remove_labelled(found, label.kind, label.rest, line)
            pending = label.kind if label.opens_list else None
        elif pending and _headline_like(line):
            found.remove(pending, line)
            pending = pending if pending == "related" else None
        elif (words := key(line)) in seen and (is_repeat(words) or words == title):
            found.remove("duplicate", line)
        elif _is_caption(line, following):
            found.captions.append(_BULLET.sub("", line))
            if near_identical(line, following):
                found.remove("duplicate", following)
                position += 1
        elif not _take_stamp(found, line, position - start, len(lines) - position):
            pending = None
            seen.add(words)
            found.paragraphs.append(line)
    return found


def _take_title(lines: list[str], found: Pasted) -> int:
    """Find the headline among the first lines; returns where the rest begins."""
    for position, line in enumerate(lines[:6]):
        label = label_of(line)
        if label and not (position == 0 and _opens_headline(label, line)):
            _remove_labelled(found, label.kind, label.rest, line)
            continue
        if position + 1 < len(lines) and _headline_like(line):
            found.title = line
            return position + 1
        return position
    return min(6, len(lines))


def _opens_headline(label: Label, line: str) -> bool:
    """Whether the first line is a headline like `تقرير: …` or `شاهد.. …` rather than a label."""
    return label.form == "colon" and len(label.rest.split()) >= 3 and byline_of(line) is None


def _headline_like(line: str) -> bool:
    words = len(line.split())
    ends = line.endswith(_SENTENCE_END) and not line.endswith(("..", "!", "؟", "?"))
    return words <= _TITLE_WORDS and not (ends and words > 3)


def _remove_labelled(found: Pasted, kind: FurnitureKind, rest: str, line: str) -> None:
    found.remove(kind, line)
    if kind == "credit":
        found.byline = found.byline or byline_of(line)
        found.agencies.extend(name for name in agencies_in(rest or line) if name not in found.agencies)
        _take_moment(found, line)


def _take_moment(found: Pasted, line: str) -> bool:
    stamp = moment_in_line(line)
    if stamp is None:
        return False
    if stamp.updated:
        found.modified = found.modified or stamp.moment
    else:
        found.published = found.published or stamp.moment
    return True


def _take_stamp(found: Pasted, line: str, from_start: int, from_end: int) -> bool:
    """Take a line that is nothing but a date, a byline or a wire's name, near the beginning or the end."""
    if from_start > 8 and from_end > 6:
        return False
    if len(line) > 160:
        return False
    byline = byline_of(line)
    stamp = moment_in_line(line)
    wires = agencies_in(line, whole=True)
    if stamp and not (stamp.alone or (stamp.heads and not found.paragraphs)):
        stamp = None
    if not (byline or wires or stamp):
        return False
    found.remove("credit", line)
    found.byline = found.byline or byline
    wires += agencies_of_dateline(line)
    found.agencies.extend(name for name in wires if name not in found.agencies)
    if stamp:
        _take_moment(found, line)
    return True


def _is_caption(line: str, following: str) -> bool:
    """A short line printed twice in a row, as an image's text and its caption are."""
    if len(line) > _CAPTION_CHARS or not near_identical(line, following):
        return False
    return bool(_BULLET.match(line)) or not line.endswith(_SENTENCE_END)
