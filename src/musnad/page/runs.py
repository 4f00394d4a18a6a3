"""Runs of text: what stands side by side with no words between it is set apart, and white space is collapsed."""

from __future__ import annotations

import re

from musnad.page.tree import Element, Segment

_LEAST_TO_PART = 120
_LEAST_LINE = 50
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
_STOP = re.compile(r"[.؟!][\"'”»)\]]*\s*$")
_EDGE = " \ufeff\u200b\u200e\u200f\u00ad"


def paragraphs_of(text: str, preformatted: bool) -> list[str]:
    """The paragraphs of a text node: parted by blank lines in `pre`, or by lines that each end as a paragraph does.

    A browser shows the latter as one paragraph unless a style keeps line breaks; the source of a page is seldom
    broken only after full stops.
    """
    if "\n" not in text or len(text) < _LEAST_TO_PART:
        return [text]
    if preformatted:
        return [part for part in _BLANK_LINE.split(text) if part.strip()]
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) > 1 and all(len(line) >= _LEAST_LINE and _STOP.search(line) for line in lines):
        return lines
    return [text]


def apart(pieces: list[tuple[str, int]], elements: list[Element]) -> list[list[tuple[str, int]]]:
    """A run of inline elements side by side, with no words between them, is no sentence: a byline, a date, buttons."""
    if len(pieces) < 2:
        return [pieces] if pieces else []
    groups: dict[int, list[tuple[str, int]]] = {}
    named = False
    for piece, owner in pieces:
        element = elements[owner] if owner >= 0 else None
        if element is not None and element.inline:
            groups.setdefault(element.top, []).append((piece, owner))
            named = named or bool(element.zone) or element.hidden or element.tag == "time"
        elif any(c.isalnum() for c in piece):
            return [pieces]
    return list(groups.values()) if named and len(groups) > 1 else [pieces]


def collapse(pieces: list[tuple[str, int]], elements: list[Element]) -> tuple[str, tuple[Segment, ...]]:
    """The text of a run as a browser shows it, and its segments."""
    parts: list[str] = []
    segments: list[Segment] = []
    length, spaced = 0, True
    for raw, owner in pieces:
        words = raw.split()
        if not words:
            if not spaced:
                parts.append(" ")
                length, spaced = length + 1, True
            continue
        text = " ".join(words)
        if raw[0].isspace() and not spaced:
            text = " " + text
        if raw[-1].isspace():
            text += " "
        spaced = text.endswith(" ")
        parts.append(text)
        element = elements[owner]
        zone = element.zone if element.inline else ""
        segments.append(Segment(length, length + len(text), element.link, zone, element.hidden, element.inline))
        length += len(text)
    return _strip("".join(parts), segments)


def _strip(text: str, segments: list[Segment]) -> tuple[str, tuple[Segment, ...]]:
    """Cut invisible marks and blanks from both ends, and the segments with them."""
    edge = _EDGE
    if text and text[0] not in edge and text[-1] not in edge:
        return text, tuple(segments)
    lead = len(text) - len(text.lstrip(edge))
    bare = text.strip(edge)
    moved = (s._replace(start=max(0, s.start - lead), end=min(len(bare), s.end - lead)) for s in segments)
    return bare, tuple(s for s in moved if s.end > s.start)
