"""The headline: the visible heading that the page's metadata bears out, or the metadata's own."""

from __future__ import annotations

import re
from typing import NamedTuple

from musnad.page.jsonld import LinkedData
from musnad.page.labels import label_of
from musnad.page.moments import stamps_in_line
from musnad.page.near import key
from musnad.page.tree import Tree

_SEPARATOR = re.compile(r"\s+(?:[|–—»•·-]|::)\s+|\s*\|\s*")
_MIN_WORDS = 2
_LONGEST = 300
_CUT = 1000
_REACH = 12
_LEVELS = 5
_NAME_WORDS = 4
_LEAST_ABOVE, _MOST_ABOVE = 4, 30


class Headline(NamedTuple):
    """The headline as printed, and the blocks it stands in (`first` is -1 where only the metadata has it)."""

    text: str | None
    first: int = -1
    last: int = -1


def find_headline(tree: Tree, linked: LinkedData) -> Headline:
    """The visible heading that does best, else a line that the metadata repeats, else the metadata's title."""
    if tree.headline >= 0:
        element = tree.elements[tree.headline]
        lines = [block.text for block in tree.blocks[element.start : element.end]]
        if 0 < len(lines) <= 3:
            return Headline(" ".join(lines), element.start, element.end - 1)
    whole = _stated(tree, linked)
    site = key(next(iter(tree.meta.get("og:site_name", [])), ""))
    short = [title for raw in whole if (title := _without_site(raw, site)) and key(title) != site]
    longest = [max(_SEPARATOR.split(title), key=len).strip() for title in whole]
    stated = list(dict.fromkeys([*short, *whole, *longest]))
    best, best_score = Headline(None), 0.0
    for heading in _headings(tree):
        score = _score(tree, heading, stated)
        if score > best_score:
            best, best_score = heading, score
    if best.text:
        return best
    repeated = _repeated(tree, whole) or _repeated(tree, short) or _within(tree, whole)
    return repeated or Headline(short[0] if short else None)


def headline_above(tree: Tree, stated: Headline, first: int) -> Headline:
    """The headline that a page sets above its body (block `first`) where its metadata names the site, or nothing.

    The highest heading there, else the boldest line; `stated` where there is neither.
    """
    reach = range(max(0, first - _REACH), first)
    headings = [heading for heading in _headings(tree) if heading.first in reach and _is_title(tree, heading)]
    if headings:
        return min(headings, key=lambda heading: (tree.blocks[heading.first].heading, heading.first))
    if len(key(stated.text or "").split()) > _NAME_WORDS:
        return stated
    lines = [Headline(tree.blocks[i].text, i, i) for i in reach if _is_title(tree, Headline(tree.blocks[i].text, i, i))]
    bold = [line for line in lines if _emphasis(tree, line.first)]
    return max(bold, key=lambda line: _emphasis(tree, line.first), default=stated)


def _is_title(tree: Tree, line: Headline) -> bool:
    """Whether a line can be a headline: some words, no link, no label, no date."""
    text, block = line.text or "", tree.blocks[line.first]
    if (
        not _LEAST_ABOVE <= len(text.split()) <= _MOST_ABOVE
        or block.linked > 0.5 * len(block.text)
        or text.count("|") > 1
    ):
        return False
    return not text.rstrip().endswith((".", ":")) and label_of(text) is None and not stamps_in_line(text)


def _emphasis(tree: Tree, index: int) -> int:
    """How much a line is set apart: bold, large or in the middle."""
    tags, element = set(), tree.blocks[index].element
    for _ in range(_LEVELS):
        if element < 0:
            break
        tags.add(tree.elements[element].tag)
        element = tree.elements[element].parent
    return len(tags & {"b", "strong", "big"}) + 2 * len(tags & {"center", "font"})


def _within(tree: Tree, titles: list[str]) -> Headline | None:
    """The first line that is most of a title and begins or ends it: the site's name stands before or after."""
    wanted = [key(title) for title in titles]
    for index, block in enumerate(tree.blocks):
        if len(block.text) >= _LONGEST or block.linked:
            continue
        line = key(block.text)
        if line.count(" ") < _LEAST_ABOVE - 1:
            continue
        if any(2 * len(line) >= len(title) and (title.startswith(line) or title.endswith(line)) for title in wanted):
            return Headline(block.text, index, index)
    return None


def _repeated(tree: Tree, titles: list[str]) -> Headline | None:
    """The first line of the page that says one of some titles."""
    wanted = {key(title) for title in titles}
    for index, block in enumerate(tree.blocks):
        if len(block.text) < _LONGEST and key(block.text) in wanted:
            return Headline(block.text, index, index)
    return None


def _headings(tree: Tree) -> list[Headline]:
    """The headings of a page; lines of one heading, broken by `<br>`, are one."""
    found: list[Headline] = []
    for index, block in enumerate(tree.blocks):
        if not block.heading or len(block.text) >= _LONGEST:
            continue
        before = found[-1] if found else Headline(None)
        same = before.last == index - 1 >= 0 and tree.blocks[before.last].element == block.element
        if same and len(before.text or "") + len(block.text) < _LONGEST:
            found[-1] = Headline(f"{before.text} {block.text}", before.first, index)
        else:
            found.append(Headline(block.text, index, index))
    return found[:400]


def _stated(tree: Tree, linked: LinkedData) -> list[str]:
    """The titles that the metadata gives, most trusted first."""
    raw = [linked.headline, *tree.meta.get("og:title", [])[:1], *tree.meta.get("twitter:title", [])[:1], tree.title]
    return list(dict.fromkeys(" ".join(title[:_CUT].split()) for title in raw if title.strip()))


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


def _score(tree: Tree, heading: Headline, stated: list[str]) -> float:
    """How well a heading does as the headline: borne out by the metadata, a first-level heading, long, no link."""
    block = tree.blocks[heading.first]
    words = key(heading.text or "").split()
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
