"""Captions that no name tells: a short line right below an image, in a box that holds little else."""

from musnad.page.body import Region
from musnad.page.prose import is_sentence
from musnad.page.tree import Tree

MAX_CHARS = 320
_LEVELS = 3
_LINE_CHARS = 160
_WORDS_ABOVE = 4
_SURE = 60.0


def is_caption(tree: Tree, region: Region, index: int) -> bool:
    """Whether block `index` is the caption of the image just before it."""
    block = tree.blocks[index]
    if block.image < 0 or len(block.text) > MAX_CHARS or block.linked:
        return False
    if _follows_picture(tree, region, index):
        return True
    box = block.image
    for _ in range(_LEVELS):
        element = tree.elements[box]
        if element.start <= region.core_start and region.core_end <= element.end:
            return False
        if element.start <= index < element.end:
            chars = sum(len(b.text) for b in tree.blocks[element.start : min(element.end, element.start + 4)])
            few = element.end - element.start <= 3 and chars <= MAX_CHARS * 1.5
            return few and not (element.tag == "p" and is_sentence(block.text))
        if element.parent < 0:
            return False
        box = element.parent
    return False


def _follows_picture(tree: Tree, region: Region, index: int) -> bool:
    """Whether a short line that is no sentence stands below a picture: above the body, or alone before prose."""
    block = tree.blocks[index]
    box = tree.elements[block.image]
    if len(block.text) > _LINE_CHARS or is_sentence(block.text) or block.heading:
        return False
    if index < region.core_start and block.text.count(" ") >= _WORDS_ABOVE - 1:
        return True
    if box.end > box.start:
        return False
    if region.weights[index] >= _SURE or not index + 1 < region.end or not region.weights[index + 1]:
        return False
    return tree.elements[block.element].tag not in ("b", "strong")
