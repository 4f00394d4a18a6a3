"""Links that a page forgot to close."""

from __future__ import annotations

from collections import Counter

from musnad.page.tree import Tree


def forget_open_links(tree: Tree) -> None:
    """An `<a>` never closed makes the rest of a page one link; a link that holds so much text is none."""
    chars: Counter[str] = Counter()
    for block in tree.blocks:
        for segment in block.segments:
            if segment.link and len(block.text) > 100 and not segment.link.startswith(("#", "javascript:")):
                chars[segment.link] += segment.end - segment.start
    total = sum(len(block.text) for block in tree.blocks)
    wrong = {link for link, count in chars.items() if count > 200 and count > 0.3 * total}
    if not wrong:
        return
    for index, block in enumerate(tree.blocks):
        segments = tuple(s._replace(link="") if s.link in wrong else s for s in block.segments)
        linked = sum(s.end - s.start for s in segments if s.link)
        tree.blocks[index] = block._replace(segments=segments, linked=linked)
