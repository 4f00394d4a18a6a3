"""Captions that no name tells: a short line right below an image, in a box that holds little else."""

from musnad.page.body import Region
from musnad.page.prose import is_sentence
from musnad.page.tree import Tree

MAX_CHARS = 320
_LEVELS = 3


def is_caption(tree: Tree, region: Region, index: int) -> bool:
    """Whether block `index` is the caption of the image just before it."""
    block = tree.blocks[index]
    if block.image < 0 or len(block.text) > MAX_CHARS or block.linked:
        return False
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
