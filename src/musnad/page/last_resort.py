"""The last resort for a page where our own method finds no body: trafilatura, if installed (`musnad[pages]`)."""

from __future__ import annotations

from musnad.page.labels import label_of
from musnad.page.notices import notice_weight

_MOST_CHARS = 3_000_000
_LEAST_CHARS = 250


def paragraphs_by_trafilatura(html: str) -> list[str]:
    """The paragraphs that trafilatura finds, without lines of furniture; none without it or for a page too long."""
    if len(html) > _MOST_CHARS:
        return []
    try:
        from trafilatura import extract
    except ImportError:
        return []
    text = extract(html, favor_precision=True, include_comments=False, include_tables=False) or ""
    lines = [" ".join(line.split()) for line in text.splitlines()]
    kept = [line for line in lines if line and label_of(line) is None and notice_weight(line) < 2]
    return kept if sum(map(len, kept)) >= _LEAST_CHARS else []
