"""Comments that no class tells: what follows a line such as `التعليقات (3)`, in the boxes without the headline."""

from __future__ import annotations

from musnad.page.labels import label_of
from musnad.page.tree import Tree

_LABEL_CHARS = 60
# Above the article such a line is a button.
_LEAST_ABOVE = 150.0


def comments_below(tree: Tree, sums: list[float], title_block: int) -> list[tuple[int, int]]:
    """The block ranges of comments; `sums` are the running sums of prose, by which the article stands above them."""
    top = max(title_block, 0)
    for index in range(top + 1, len(tree.blocks)):
        text = tree.blocks[index].text
        if len(text) > _LABEL_CHARS or sums[index] - sums[top] < _LEAST_ABOVE:
            continue
        label = label_of(text)
        if label and label.kind == "comment":
            return [(index, _end_of_box(tree, index, title_block))]
    return []


def _end_of_box(tree: Tree, index: int, title_block: int) -> int:
    """Where the widest box around a block ends that does not begin with the article's headline."""
    element, end = tree.blocks[index].element, index + 1
    while element >= 0:
        box = tree.elements[element]
        if box.start <= max(title_block, 0) or box.tag in ("body", "html"):
            break
        end = max(end, box.end)
        element = box.parent
    return end
