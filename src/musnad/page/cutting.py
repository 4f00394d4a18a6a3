"""Labels inside a paragraph: a read-also link between two sentences, cut out of the run it stands in."""

from __future__ import annotations

import re

from musnad.page.labels import label_of
from musnad.page.tree import Block, Segment
from musnad.record import FurnitureKind

_CUT = ("read_also", "related", "share", "player")
_AFTER_STOP = re.compile(r"(?:^|[.؟!…])\s*([^.؟!…]{3,40}?)\s*[:：]?\s*$")


def cut_labels(block: Block) -> tuple[str, list[tuple[FurnitureKind, str]]]:
    """The text of a block without labelled links and hidden copies inside it, and what was cut, with its kind."""
    if len(block.segments) < 2:
        return block.text, []
    spans: list[tuple[int, int, FurnitureKind]] = []
    pending: FurnitureKind | None = None
    for segment in block.segments:
        text = block.text[segment.start : segment.end]
        pending = _cut(segment, text, pending, spans)
    if not spans:
        return block.text, []
    return _without(block.text, spans)


def _cut(
    segment: Segment, text: str, pending: FurnitureKind | None, spans: list[tuple[int, int, FurnitureKind]]
) -> FurnitureKind | None:
    """Note what of a segment is to be cut; returns the kind of a label that waits for its link."""
    if segment.hidden:
        spans.append((segment.start, segment.end, "duplicate"))
        return pending
    label = label_of(text)
    if label and label.kind in _CUT and (segment.inline or label.rest) and len(text) < 220:
        spans.append((segment.start, segment.end, label.kind))
        return label.kind if not label.rest else None
    if pending and segment.link:
        spans.append((segment.start, segment.end, pending))
        return None
    if segment.link:
        return None
    tail = _AFTER_STOP.search(text[-60:])
    label = label_of(tail[1]) if tail else None
    if label and label.kind in ("read_also", "related") and not label.rest and tail:
        start = segment.end - len(text[-60:]) + tail.start(1)
        spans.append((start, segment.end, label.kind))
        return label.kind
    return pending if not text.strip(" :،|-") else None


def _without(text: str, spans: list[tuple[int, int, FurnitureKind]]) -> tuple[str, list[tuple[FurnitureKind, str]]]:
    kept, removed, position = [], [], 0
    for start, end, kind in spans:
        kept.append(text[position:start])
        removed.append((kind, text[start:end].strip()))
        position = end
    kept.append(text[position:])
    return " ".join(" ".join(kept).split()), [(kind, piece) for kind, piece in removed if piece]
