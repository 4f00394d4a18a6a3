"""Cards: small boxes, one like the other, each opening with a linked headline, and perhaps a summary of that story."""

from __future__ import annotations

from musnad.page.tree import Block, Element, Tree

_MOST_BLOCKS = 6
_MOST_CHARS = 800
_LEAST_WORDS = 4
_NOT_BOXES = frozenset(("p", "h1", "h2", "h3", "h4", "blockquote", "tbody", "table", "body", "html"))


def card_ranges(tree: Tree) -> list[tuple[int, int]]:
    """The block ranges of all cards: two or more siblings of one tag and class, most opening with a headline."""
    groups: dict[tuple[int, str, str | None], list[Element]] = {}
    for element in tree.elements:
        if 0 < element.end - element.start <= _MOST_BLOCKS and not element.inline and element.tag not in _NOT_BOXES:
            groups.setdefault((element.parent, element.tag, element.look.partition(" ")[0]), []).append(element)
            groups.setdefault((element.parent, element.tag, None), []).append(element)
    found: list[tuple[int, int]] = []
    for group in groups.values():
        if len(group) > 1:
            cards = [element for element in group if _is_card(tree.blocks[element.start : element.end])]
            if len(cards) > 1 and len(cards) >= 0.6 * len(group):
                found += [(card.start, card.end) for card in cards]
    return found


def _is_card(blocks: list[Block]) -> bool:
    """Whether some blocks are a linked headline, first but for a section or a date, and a summary at most."""
    if sum(len(block.text) for block in blocks) > _MOST_CHARS:
        return False
    for block in blocks[:3]:
        if _headline_words(block) >= _LEAST_WORDS:
            return True
        if len(block.text) > 40:
            return False
    return False


def _headline_words(block: Block) -> int:
    """How many words of a link a block begins with; none for links that stay on the page."""
    words = 0
    for segment in block.segments:
        if not segment.link or segment.link.startswith(("#", "javascript:")):
            break
        words += len(block.text[segment.start : segment.end].split())
    return words
