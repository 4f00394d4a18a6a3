"""Other whole articles on the page: where scrolling loads the next story, it stands in a box like the first one's."""

from __future__ import annotations

from musnad.page.tree import Tree

_LEAST_PROSE = 150.0
_NOT_BOXES = frozenset(("p", "li", "td", "tr", "body", "html"))


def other_articles(tree: Tree, raw: list[float], title_block: int) -> list[tuple[int, int]]:
    """The block ranges of boxes beside the article's own, of its tag and class, with a headline and prose of their own.

    Only boxes that follow the one with the headline count, and only with a heading of the same level.
    """
    if title_block < 0 or not tree.blocks[title_block].heading:
        return []
    level = tree.blocks[title_block].heading
    marks = [i for i in range(title_block + 1, len(tree.blocks)) if tree.blocks[i].heading == level]
    if not marks:
        return []
    own = _boxes_around(tree, title_block)
    found: list[tuple[int, int]] = []
    for mark in marks[:50]:
        for box in _boxes_around(tree, mark):
            element = tree.elements[box]
            kin = element.parent in own and any(_alike(tree, box, other) for other in own[element.parent])
            if kin and element.start > title_block and sum(raw[element.start : element.end]) >= _LEAST_PROSE:
                found.append((element.start, element.end))
    return found


def _boxes_around(tree: Tree, block: int) -> dict[int, list[int]]:
    """The boxes around a block, under the element that each stands in."""
    boxes: dict[int, list[int]] = {}
    index = tree.blocks[block].element
    for _ in range(12):
        if index < 0:
            break
        element = tree.elements[index]
        if not element.inline and element.tag not in _NOT_BOXES:
            boxes.setdefault(element.parent, []).append(index)
        index = element.parent
    return boxes


def _alike(tree: Tree, box: int, other: int) -> bool:
    one, two = tree.elements[box], tree.elements[other]
    return box != other and (one.tag, one.look) == (two.tag, two.look)
