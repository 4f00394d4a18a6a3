"""Posts of social media set into an article that no class tells: a quotation that ends with a name and `(@handle)`."""

from __future__ import annotations

import re

from musnad.page.tree import Tree

_SIGNATURE = re.compile(r"\(@\w{2,30}\)|pic\.twitter\.com/|(?:Posted by|تمت مشاركة منشور بواسطة|A post shared by)\b")
_MOST_CHARS = 1500
_BOXES = frozenset(("blockquote", "figure", "section"))


def embedded_posts(tree: Tree) -> list[tuple[int, int]]:
    """The block ranges of quotations and figures that are signed as posts are."""
    found: list[tuple[int, int]] = []
    for element in tree.elements:
        if element.tag in _BOXES and 0 < element.end - element.start <= 12:
            texts = [block.text for block in tree.blocks[element.start : element.end]]
            if sum(map(len, texts)) <= _MOST_CHARS and any(_SIGNATURE.search(text) for text in texts):
                found.append((element.start, element.end))
    return found
