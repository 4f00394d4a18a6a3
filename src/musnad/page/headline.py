"""The headline: the visible heading that the page's metadata bears out, or the metadata's own."""

from __future__ import annotations

import re

from musnad.page.jsonld import LinkedData
from musnad.page.near import key
from musnad.page.tree import Tree

_SEPARATOR = re.compile(r"\s+[|–—«»•:·-]+\s+|\s*[|»]\s*|\s+::\s+")
_MIN_WORDS = 2


def find_headline(tree: Tree, linked: LinkedData) -> tuple[str | None, int]:
    """The headline as printed, and its block's index, or -1 where it stands only in the metadata."""
    stated = _stated(tree, linked)
    headings = [i for i, block in enumerate(tree.blocks) if block.heading and len(block.text) < 400]
    best, best_score = -1, 0.0
    for index in headings[:400]:
        score = _score(tree, index, stated)
        if score > best_score:
            best, best_score = index, score
    if best >= 0:
        return tree.blocks[best].text, best
    for title in stated:
        index = next((i for i, b in enumerate(tree.blocks) if len(b.text) < 400 and key(b.text) == key(title)), -1)
        if index >= 0:
            return tree.blocks[index].text, index
    return (stated[0] if stated else None), -1


def _stated(tree: Tree, linked: LinkedData) -> list[str]:
    """The headlines that the metadata gives, most trusted first, site names cut off."""
    site = key((tree.meta.get("og:site_name") or [""])[0])
    raw = [linked.headline, *tree.meta.get("og:title", [])[:1], *tree.meta.get("twitter:title", [])[:1], tree.title]
    found = [_without_site(" ".join(title.split()), site) for title in raw if title]
    return [title for title in dict.fromkeys(found) if title and key(title) != site]


def _without_site(title: str, site: str) -> str:
    """A title without the outlet's name after (or before) a separator: the longest part is the headline."""
    parts = [part.strip() for part in _SEPARATOR.split(title) if part.strip()]
    if len(parts) < 2:
        return title
    longest = max(parts, key=len)
    outside = [part for part in parts if part is not longest]
    if all(key(part) == site or len(part.split()) <= 4 for part in outside) and len(longest.split()) >= 4:
        start = title.find(longest)
        tail = title[start + len(longest) :]
        cut_front = bool(title[:start].strip()) and key(title[:start]) == site
        return (
            (longest if cut_front or not title[:start].strip() else title[: start + len(longest)]) if tail else longest
        )
    return title


def _score(tree: Tree, index: int, stated: list[str]) -> float:
    """How well a heading does as the headline: borne out by the metadata, a first-level heading, long, no link."""
    block = tree.blocks[index]
    words = key(block.text).split()
    if len(words) < _MIN_WORDS:
        return 0.0
    support = max((_agreement(words, key(title).split()) for title in stated), default=0.0)
    if support < 0.6:
        if block.heading != 1 or len(words) < 4:
            return 0.0
        support = 0.3 if not stated else 0.1
    level = {1: 0.3, 2: 0.15, 3: 0.05}.get(block.heading, 0.0)
    link = 0.25 if block.linked > 0.8 * len(block.text) else 0.0
    return support + level - link


def _agreement(words: list[str], title: list[str]) -> float:
    """The share of words that a heading and a stated title have in common; a cut title agrees as far as it goes."""
    if not title:
        return 0.0
    common = len(set(words) & set(title))
    return common / max(len(set(words)), min(len(set(title)), len(set(words)) + 3))
