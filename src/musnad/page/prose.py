"""How far a block of text is prose: its characters outside links, and whether it ends as a sentence does."""

from __future__ import annotations

import re

from musnad.page.labels import label_of
from musnad.page.notices import notice_weight
from musnad.page.tree import Block

_SENTENCE = re.compile(r"[.؟!?…:][\"'”»)\]]*$")
_MARKS = re.compile(r"[،.؛:؟,]")


def prose_weight(block: Block) -> float:
    """How much a block counts as prose: its characters outside links, none for what is too short to be a sentence."""
    text = block.text
    free = len(text) - block.linked
    if len(text) < 40 or (block.heading and len(text) < 160) or free < 0.55 * len(text) or text.count(" ") < 6:
        return 0.0
    if label_of(text) or notice_weight(text):
        return 0.0
    marks = len(_MARKS.findall(text[:600]))
    if not marks and len(text) < 140:
        return free * 0.3
    return float(free) + 10 * min(marks, 10)


def line_weight(block: Block) -> float:
    """The weight of a line on a page without prose, whose article may be a poem or a table."""
    if block.heading or block.linked or len(block.text) < 10 or label_of(block.text):
        return 0.0
    return 0.2 * len(block.text)


def link_share(block: Block) -> float:
    """The share of a block's letters that stand in links; strokes and blanks between links count for neither."""
    if not block.linked:
        return 0.0
    if 2 * block.linked < len(block.text):
        return block.linked / len(block.text)
    letters = sum(c.isalnum() for c in block.text)
    linked = sum(c.isalnum() for s in block.segments if s.link for c in block.text[s.start : s.end])
    return linked / letters if letters else 1.0


def is_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does."""
    return bool(_SENTENCE.search(text))


def is_cut(text: str) -> bool:
    """Whether a line breaks off, as the summaries of other stories do."""
    return text.endswith(("...", "…", "[…]", ".."))
