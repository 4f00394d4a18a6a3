"""The zone of every block, by the names around it. Names only suggest: a zone that holds the article is none."""

from __future__ import annotations

from musnad.page.cards import card_ranges
from musnad.page.tree import Block, Tree


def zones_of(tree: Tree, raw: list[float], title_block: int) -> list[str]:
    """The zone of each block, outermost first; a zone that holds the article itself is none."""
    sums = [0.0]
    for weight in raw:
        sums.append(sums[-1] + weight)
    total = sums[-1]
    zones = [""] * len(tree.blocks)
    for start, end in card_ranges(tree):
        if not start <= title_block < end:
            zones[start:end] = ["related"] * (end - start)
    until = 0
    for element in tree.elements:
        zone = "hidden" if element.hidden else element.zone
        if not zone or element.end <= element.start or element.inline:
            continue
        if element.start < until:
            if zone == "author" and zones[element.start] == "credit":
                zones[element.start : element.end] = [zone] * (element.end - element.start)
            continue
        prose = sums[element.end] - sums[element.start]
        if _overruled(zone, prose, total, element.start <= title_block < element.end):
            continue
        zones[element.start : element.end] = [zone] * (element.end - element.start)
        until = element.end
    for index, block in enumerate(tree.blocks):
        if zones[index] in ("", "credit"):
            zones[index] = _inline_zone(block) or zones[index]
    return zones


def _overruled(zone: str, prose: float, total: float, holds_title: bool) -> bool:
    if zone == "figure":
        return prose > 400
    if prose < 200:
        return holds_title
    if zone in ("comments", "hidden"):
        return prose > 0.85 * total
    return holds_title or prose > 0.4 * total


def _inline_zone(block: Block) -> str:
    """The zone that inline elements give to a whole block: all its text in one."""
    zones = {s.zone or ("hidden" if s.hidden else "") for s in block.segments if block.text[s.start : s.end].strip()}
    return zones.pop() if len(zones) == 1 else ""
