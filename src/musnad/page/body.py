"""Where the article stands on a page: the element that holds most prose, and the run of blocks that belongs to it.

Density decides, names only help: each block weighs as much prose as it holds, weight goes to the block elements around
it, and the heaviest is the core. Prose just outside the core (a lede above it, a part below an advertisement) joins.
"""

from __future__ import annotations

from dataclasses import dataclass

from musnad.page.labels import label_of
from musnad.page.names import names
from musnad.page.parts import lift
from musnad.page.prose import is_cut, is_sentence, line_weight, prose_weight
from musnad.page.tree import Element, Tree
from musnad.page.zoning import zones_of

_TEXT_TAGS = names("text tag")
_GAP_CHARS = 220
_LEDE_REACH = 40
_PROSE_BY_HEADLINE = 150.0
_LEAST_PROSE = 40.0
_SURE_PROSE = 60.0


@dataclass(slots=True)
class Region:
    """The blocks of an article: a half-open range, the core inside it, and the zone of every block of the page.

    `limit` is where the boxes around the core end.
    """

    start: int
    end: int
    core: int
    core_start: int
    core_end: int
    zones: list[str]
    weights: list[float]
    limit: int = 0

    @property
    def first_paragraph(self) -> int:
        """The first block of the region that is surely prose; the region's end where none is."""
        return next((i for i in range(self.start, self.end) if self.weights[i] >= _SURE_PROSE), self.end)

    @property
    def prose(self) -> float:
        """The prose that stands in the region, in characters and a little more for sentences."""
        return sum(self.weights[self.start : self.end])


def find_region(tree: Tree, title_block: int, hint: str = "") -> Region | None:
    """The region of the page's article; `None` where no element holds prose. `hint` is linked data's body."""
    raw = [prose_weight(block) for block in tree.blocks]
    zones = zones_of(tree, raw, title_block)
    weights = [0.0 if zone else weight for weight, zone in zip(raw, zones, strict=True)]
    if sum(weights) < _LEAST_PROSE:
        weights = [0.0 if zone else line_weight(block) for block, zone in zip(tree.blocks, zones, strict=True)]
    hosts = _hosts(tree, weights)
    core = _core(tree, weights, hosts, hint, title_block)
    if core < 0:
        return None
    core = lift(tree, core, zones, weights, title_block)
    element = tree.elements[core]
    region = Region(element.start, element.end, core, element.start, element.end, zones, weights)
    _extend_down(tree, region, hosts, title_block)
    _extend_up(tree, region, title_block)
    return region


def _hosts(tree: Tree, weights: list[float]) -> list[int]:
    """For each element, the block element that its prose counts for: paragraphs and inline ones have their parent's.

    A box that holds one block, among others that hold prose, is a paragraph by another name.
    """
    prose = _running([float(weight > 0) for weight in weights])
    hosts: list[int] = []
    boxes: list[bool] = []
    for index, element in enumerate(tree.elements):
        above = tree.elements[element.parent] if element.parent >= 0 else None
        box = above is not None and element.end - element.start == 1
        if box and above and above.end - above.start > 1:
            box = above.tag not in ("body", "tr") and prose[above.end] - prose[above.start] >= 2
        elif box:
            box = boxes[element.parent]
        boxes.append(box)
        passes = element.inline or element.tag in _TEXT_TAGS or box
        hosts.append(hosts[element.parent] if passes and element.parent >= 0 else index)
    return hosts


def _core(tree: Tree, weights: list[float], hosts: list[int], hint: str, title_block: int) -> int:
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
    beside = _box_of_headline(tree, weights, title_block)
    links = _running([float(block.linked) for block in tree.blocks])
    lengths = _running([float(len(block.text)) for block in tree.blocks])
    for index, value in enumerate(score):
        element = elements[index]
        if value <= best_score / 2.4 and not element.stated:
            continue
        length = lengths[element.end] - lengths[element.start]
        density = (links[element.end] - links[element.start]) / length if length else 0.0
        value *= (1.0 - 0.7 * density) * _named(element)
        if beside.start <= element.start and element.end <= beside.end:
            value *= 1.5
        if value > best_score:
            best, best_score = index, value
    return best


def _box_of_headline(tree: Tree, weights: list[float], title_block: int) -> Element:
    """The smallest box that holds the headline and prose; the page where there is no headline."""
    index = tree.blocks[title_block].element if title_block >= 0 else 0
    element = tree.elements[index]
    sums = _running(weights)
    while element.parent >= 0 and sums[element.end] - sums[element.start] < _PROSE_BY_HEADLINE:
        element = tree.elements[element.parent]
    return element


def _named(element: Element) -> float:
    if element.stated:
        return 4.0
    if "articlebody" in element.itemprop:
        return 1.5
    if element.tag in ("article", "main"):
        return 1.15
    return 1.1 if element.body else 1.0


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


def _extend_down(tree: Tree, region: Region, hosts: list[int], title_block: int) -> None:
    """Add prose that follows the core while little else stands between; past other stories only beside the core.

    Outside the box that holds the core and the headline, prose under a heading is something else.
    """
    boxed = _end_of_article_box(tree, region, title_block)
    region.limit = limit = tree.elements[_ancestor(tree, region.core, 3)].end
    beside = {region.core, tree.elements[region.core].parent}
    gap, headlines = 0, 0
    for index in range(region.core_end, limit):
        block, zone = tree.blocks[index], region.zones[index]
        host = hosts[block.element]
        joins = not headlines or host in beside or tree.elements[host].parent in beside
        if region.weights[index] and joins and is_sentence(block.text) and not is_cut(block.text):
            region.end, gap, headlines = index + 1, 0, 0
            continue
        if index >= boxed and block.heading:
            return
        label = label_of(block.text)
        linked = block.linked > 20 and block.linked > 0.8 * len(block.text)
        headlines += linked
        gap += len(block.text) // 4 if zone else len(block.text)
        if gap > _GAP_CHARS or (linked and not zone) or zone == "comments" or (label and label.kind == "related"):
            return


def _end_of_article_box(tree: Tree, region: Region, title_block: int) -> int:
    """Where the smallest box around the core ends that holds the headline, too; the end of the page without one."""
    index = region.core
    while index >= 0 and title_block >= 0:
        element = tree.elements[index]
        if element.start <= title_block < element.end:
            return element.end
        index = element.parent
    return len(tree.blocks)


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
