"""Where the article stands on a page: the element that holds most prose, and the run of blocks that belongs to it.

Density decides, names only help: each block weighs as much prose as it holds, weight goes to the block elements around
it, and the heaviest is the core. Prose just outside the core (a lede above it, a part below an advertisement) joins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from musnad.page.labels import label_of
from musnad.page.names import names
from musnad.page.notices import notice_weight
from musnad.page.tree import Block, Tree

_TEXT_TAGS = names("text tag")
_SENTENCE = re.compile(r"[.؟!?…:][\"'”»)\]]*$")
_MARKS = re.compile(r"[،.؛:؟,]")
_GAP_CHARS = 220
_LEDE_REACH = 40


@dataclass(slots=True)
class Region:
    """The blocks of an article: a half-open range, the core inside it, and the zone of every block of the page."""

    start: int
    end: int
    core: int
    core_start: int
    core_end: int
    zones: list[str]
    weights: list[float]

    @property
    def prose(self) -> float:
        """The prose that stands in the region, in characters and a little more for sentences."""
        return sum(self.weights[self.start : self.end])


def find_region(tree: Tree, title_block: int, hint: str = "") -> Region | None:
    """The region of the page's article; `None` where no element holds prose. `hint` is linked data's body."""
    raw = [prose_weight(block) for block in tree.blocks]
    zones = _zones(tree, raw, title_block)
    weights = [0.0 if zone else weight for weight, zone in zip(raw, zones, strict=True)]
    hosts = _hosts(tree)
    core = _core(tree, weights, hosts, hint)
    if core < 0:
        return None
    core = _lift(tree, core, zones, weights)
    element = tree.elements[core]
    region = Region(element.start, element.end, core, element.start, element.end, zones, weights)
    _extend_down(tree, region)
    _extend_up(tree, region, title_block)
    return region


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


def is_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does."""
    return bool(_SENTENCE.search(text))


def _zones(tree: Tree, raw: list[float], title_block: int) -> list[str]:
    """The zone of each block, outermost first; a zone that holds the article itself is none."""
    sums = [0.0]
    for weight in raw:
        sums.append(sums[-1] + weight)
    total = sums[-1]
    zones = [""] * len(tree.blocks)
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


def _hosts(tree: Tree) -> list[int]:
    """For each element, the block element that its prose counts for: paragraphs and inline ones have their parent's."""
    hosts: list[int] = []
    for index, element in enumerate(tree.elements):
        passes = element.inline or element.tag in _TEXT_TAGS
        hosts.append(hosts[element.parent] if passes and element.parent >= 0 else index)
    return hosts


def _core(tree: Tree, weights: list[float], hosts: list[int], hint: str) -> int:
    elements = tree.elements
    own = [0.0] * len(elements)
    for block, weight in zip(tree.blocks, weights, strict=True):
        if weight and block.element >= 0:
            own[hosts[block.element]] += weight * (1.5 if hint and block.text[:60] in hint else 1.0)
    score = list(own)
    for index, weight in enumerate(own):
        above = elements[index].parent
        if weight and above >= 0:
            score[hosts[above]] += 0.5 * weight
            over = elements[hosts[above]].parent
            if over >= 0:
                score[hosts[over]] += 0.25 * weight
    best, best_score = -1, 0.0
    links = _running([float(block.linked) for block in tree.blocks])
    lengths = _running([float(len(block.text)) for block in tree.blocks])
    for index, value in enumerate(score):
        if value <= best_score / 1.6:
            continue
        element = elements[index]
        length = lengths[element.end] - lengths[element.start]
        density = (links[element.end] - links[element.start]) / length if length else 0.0
        value *= (1.0 - 0.7 * density) * _named(element.itemprop, element.tag, element.body)
        if value > best_score:
            best, best_score = index, value
    return best


def _lift(tree: Tree, core: int, zones: list[str], weights: list[float]) -> int:
    """The element that holds the core and its siblings, where those are parts of one article: prose, and little else."""
    for _ in range(3):
        inner, above = tree.elements[core], tree.elements[core].parent
        if above < 0 or tree.elements[above].tag in ("body", "html", "tr", "table"):
            break
        outer = tree.elements[above]
        beside = [i for i in (*range(outer.start, inner.start), *range(inner.end, outer.end)) if not zones[i]]
        more = sum(weights[i] for i in beside if is_sentence(tree.blocks[i].text))
        other = sum(len(tree.blocks[i].text) for i in beside if not weights[i])
        if more < 0.15 * sum(weights[inner.start : inner.end]) or other > 0.3 * more:
            break
        core = above
    return core


def _named(itemprop: str, tag: str, body: bool) -> float:
    if "articlebody" in itemprop:
        return 1.5
    if tag in ("article", "main"):
        return 1.15
    return 1.1 if body else 1.0


def _running(values: list[float]) -> list[float]:
    sums = [0.0]
    for value in values:
        sums.append(sums[-1] + value)
    return sums


def _ancestor(tree: Tree, index: int, levels: int) -> int:
    """The element `levels` above, but never as high as `body`."""
    for _ in range(levels):
        above = tree.elements[index].parent
        if above < 0 or tree.elements[above].tag in ("body", "html"):
            break
        index = above
    return index


def _extend_down(tree: Tree, region: Region) -> None:
    """Add prose that follows the core, as long as little else stands between."""
    limit = tree.elements[_ancestor(tree, region.core, 3)].end
    gap, headlines, labelled = 0, 0, False
    for index in range(region.core_end, limit):
        block = tree.blocks[index]
        if region.weights[index] and not labelled and is_sentence(block.text):
            region.end, gap, headlines = index + 1, 0, 0
        else:
            label = label_of(block.text)
            labelled = labelled or bool(label and label.kind == "related") or region.zones[index] == "comments"
            gap += len(block.text) if not region.zones[index] else len(block.text) // 4
            headlines += not region.zones[index] and block.linked > 20 and block.linked > 0.8 * len(block.text)
            if gap > _GAP_CHARS or headlines > 1:
                return


def _extend_up(tree: Tree, region: Region, title_block: int) -> None:
    """Begin the region after the headline where that stands above the core, so that a lede between them is seen."""
    if 0 <= title_block < region.core_start:
        if region.core_start - title_block <= _LEDE_REACH:
            region.start = title_block + 1
        return
    first = max(0, region.core_start - 6)
    limit = tree.elements[_ancestor(tree, region.core, 3)].start
    for index in range(region.core_start - 1, max(first, limit) - 1, -1):
        if region.weights[index] and is_sentence(tree.blocks[index].text):
            region.start = index
