"""Articles in parts: boxes side by side that are one article, where an advertisement or a layout cuts the body."""

from __future__ import annotations

from musnad.page.prose import is_sentence
from musnad.page.tree import Element, Tree


def lift(tree: Tree, core: int, zones: list[str], weights: list[float], title_block: int) -> int:
    """The element around the core and its siblings, where those are parts of one article: prose, and little else.

    What holds the headline, too, is the whole article.
    """
    for _ in range(3):
        inner, above = tree.elements[core], tree.elements[core].parent
        if above < 0 or tree.elements[above].tag in ("body", "html", "tr", "table"):
            break
        if inner.start <= title_block < inner.end:
            break
        prose = sum(weights[inner.start : inner.end])
        if not (_has_twin(tree, core, above, zones, prose) or _prose_around(tree, inner, above, zones, weights, prose)):
            break
        core = above
    return core


def _prose_around(tree: Tree, inner: Element, above: int, zones: list[str], weights: list[float], prose: float) -> bool:
    outer = tree.elements[above]
    beside = [i for i in (*range(outer.start, inner.start), *range(inner.end, outer.end)) if not zones[i]]
    more = sum(weights[i] for i in beside if is_sentence(tree.blocks[i].text))
    other = sum(len(tree.blocks[i].text) for i in beside if not weights[i])
    return bool(more >= 0.15 * prose and other <= 0.3 * more)


def _has_twin(tree: Tree, core: int, above: int, zones: list[str], prose: float) -> bool:
    """Whether a sibling with the same tag and the same class, unlike the rest, holds text that is not links."""
    inner, outer = tree.elements[core], tree.elements[above]
    if not inner.look and inner.end - inner.start > 1:
        return False
    for index in range(above + 1, len(tree.elements)):
        twin = tree.elements[index]
        if twin.start >= outer.end:
            break
        if index != core and twin.parent == above and twin.look == inner.look and twin.tag == inner.tag:
            free = sum(len(b.text) - b.linked for b in tree.blocks[twin.start : twin.end])
            linked = sum(b.linked for b in tree.blocks[twin.start : twin.end])
            if free > max(40, 0.1 * prose) and linked < 0.3 * free and not any(zones[twin.start : twin.end]):
                return True
    return False
