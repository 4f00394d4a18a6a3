"""The zone of every block, by the names around it. Names only suggest: a zone that holds the article is none."""

from __future__ import annotations

from musnad.page.cards import card_ranges
from musnad.page.comments import comments_below
from musnad.page.embeds import embedded_posts
from musnad.page.tree import Block, Tree
from musnad.page.twins import other_articles

_LEAST_FOLDED = 100.0
_FOLD_REACH = 200


def zones_of(tree: Tree, raw: list[float], title_block: int) -> list[str]:
    """The zone of each block, outermost first; a zone that holds the article itself is none."""
    sums = [0.0]
    for weight in raw:
        sums.append(sums[-1] + weight)
    total = sums[-1]
    zones = [""] * len(tree.blocks)
    for start, end in (*card_ranges(tree), *other_articles(tree, raw, title_block)):
        if not start <= title_block < end:
            zones[start:end] = ["related"] * (end - start)
    for start, end in embedded_posts(tree):
        zones[start:end] = ["embed"] * (end - start)
    for start, end in comments_below(tree, sums, title_block):
        zones[start:end] = ["comments"] * (end - start)
    until = 0
    for index, element in enumerate(tree.elements):
        zone = "hidden" if element.hidden else element.zone
        if not zone or element.end <= element.start or element.inline:
            continue
        if element.start < until:
            if zone == "author" and zones[element.start] == "credit":
                zones[element.start : element.end] = [zone] * (element.end - element.start)
            continue
        prose = sums[element.end] - sums[element.start]
        if zone == "hidden" and prose >= _LEAST_FOLDED and _is_folded(tree, index, sums):
            continue
        if _overruled(zone, prose, total, element.start <= title_block < element.end):
            continue
        zones[element.start : element.end] = [zone] * (element.end - element.start)
        until = element.end
    for place, block in enumerate(tree.blocks):
        if zones[place] in ("", "credit"):
            zones[place] = _inline_zone(block) or zones[place]
    return zones


def _is_folded(tree: Tree, index: int, sums: list[float]) -> bool:
    """Whether a hidden box is the rest of an article that a button unfolds: one like it, with prose, comes before."""
    hidden = tree.elements[index]
    name = hidden.look.partition(" ")[0]
    for before in range(index - 1, max(-1, index - _FOLD_REACH), -1):
        other = tree.elements[before]
        if before == hidden.parent:
            return False
        if other.parent == hidden.parent and other.tag == hidden.tag and other.look.partition(" ")[0] == name:
            return not other.hidden and sums[other.end] - sums[other.start] >= _LEAST_FOLDED
    return False


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
