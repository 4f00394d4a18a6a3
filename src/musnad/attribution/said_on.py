"""The day on which words were spoken, where the clause that reports them says so (`قال أمس إن`, `في بيان السبت`)."""

from __future__ import annotations

from datetime import date

from musnad.attribution.candidate import Candidate, Range
from musnad.attribution.document import Document
from musnad.attribution.flags import COMMA, STOP, TIME
from musnad.record import SaidOn, Span

_FARTHEST = 40  # tokens between a cue and its content that are looked through
_BEHIND_SOURCE = 4  # tokens behind the source of a cue that follows its content


def said_on(doc: Document, candidate: Candidate, anchor: date | None) -> SaidOn | None:
    """The words that tell the day, and the day they come to against `anchor`, the day of publication, if they do."""
    place = _place(doc, candidate)
    if place is None or not any(word.flags & TIME for word in doc.words[slice(*place)]):
        return None
    from musnad.dates import expressions  # late: most articles of a short run name no day

    source = doc.span(*candidate.source) if candidate.source is not None else None
    whole = doc.span(*place)
    for found in expressions(whole.of(doc.text), anchor):
        span = Span(whole.start + found.span.start, whole.start + found.span.end)
        if found.kind == "date" and not (source is not None and source.covers(span)):
            return SaidOn(span, found.day)
    return None


def _place(doc: Document, candidate: Candidate) -> Range | None:
    """Between the cue and what it introduces; behind the source where the cue comes last."""
    if candidate.cue is None:
        return None
    behind = candidate.cue[1]
    start = candidate.content[0][0]
    if start >= behind:
        end = min(start, behind + _FARTHEST)
    else:
        behind = behind if candidate.source is None else max(behind, candidate.source[1])
        end = min(len(doc.words), behind + _BEHIND_SOURCE)
        end = next((k for k in range(behind, end) if doc.words[k].flags & (COMMA | STOP)), end)
    return (behind, end) if end > behind else None
