"""A page as flat lists: its elements in document order, and its blocks, the runs of text between line breaks.

One walk, without recursion. A block is what a browser would set as one paragraph: text between block elements and
`<br>`; it knows its segments (which inline element each stretch stands in), so that links and labels can be told.
"""

from __future__ import annotations

from collections import Counter
from typing import Any, NamedTuple

from musnad.page.names import names
from musnad.page.nesting import limit
from musnad.page.zones import Names, hidden_by_style, names_of, zone_by_tag

INLINE = names("inline tag")
_SKIPPED = names("skipped tag")
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_PLAIN = Names()
_EDGE = " \ufeff\u200b\u200e\u200f\u00ad"


class Segment(NamedTuple):
    """A stretch of a block's text in one inline element; `link` is the address that a link leads to, or empty."""

    start: int
    end: int
    link: str
    zone: str
    hidden: bool
    inline: bool


class Element:
    """An element: its tag and names, its parent's index, and the range of blocks it holds."""

    __slots__ = ("body", "deck", "end", "hidden", "inline", "itemprop", "link", "parent", "start", "tag", "top", "zone")

    def __init__(self, tag: str, parent: int, start: int) -> None:
        self.tag, self.parent, self.start, self.end = tag, parent, start, start
        self.zone = self.itemprop = ""
        self.hidden = self.body = self.deck = False
        self.link = ""
        self.inline = tag in INLINE
        self.top = -1


class Block(NamedTuple):
    """A run of text, with the index of the element it stands in, and of the element of an image just before it."""

    text: str
    element: int
    segments: tuple[Segment, ...]
    linked: int
    heading: int
    image: int


class Tree:
    """A page's elements and blocks, its `meta` values, linked data, `<title>`, canonical address and time stamps."""

    __slots__ = ("blocks", "canonical", "elements", "language", "linked_data", "meta", "times", "title")

    def __init__(self) -> None:
        self.elements: list[Element] = []
        self.blocks: list[Block] = []
        self.meta: dict[str, list[str]] = {}
        self.linked_data: list[str] = []
        self.times: list[tuple[int, str, str]] = []
        self.title = self.canonical = self.language = ""


def parse(html: str) -> Tree:
    """The flat form of an HTML page; linear in its length."""
    from selectolax.lexbor import LexborHTMLParser

    parser = LexborHTMLParser(limit(html))
    walk = _Walk()
    if parser.root is not None:
        walk.run(parser.root)
    _forget_open_links(walk.tree)
    return walk.tree


def _forget_open_links(tree: Tree) -> None:
    """An `<a>` never closed makes the rest of a page one link; a link that holds so much text is none."""
    chars: Counter[str] = Counter()
    for block in tree.blocks:
        for segment in block.segments:
            if segment.link and len(block.text) > 100 and not segment.link.startswith(("#", "javascript:")):
                chars[segment.link] += segment.end - segment.start
    total = sum(len(block.text) for block in tree.blocks)
    wrong = {link for link, count in chars.items() if count > 300 and count > 0.3 * total}
    if not wrong:
        return
    for index, block in enumerate(tree.blocks):
        segments = tuple(s._replace(link="") if s.link in wrong else s for s in block.segments)
        linked = sum(s.end - s.start for s in segments if s.link)
        tree.blocks[index] = block._replace(segments=segments, linked=linked)


class _Walk:
    """The state of one walk: the open element, and the pieces of the run that is being gathered."""

    def __init__(self) -> None:
        self.tree = Tree()
        self.open = -1
        self.run_pieces: list[tuple[str, int]] = []
        self.image = -1

    def run(self, root: Any) -> None:
        node = root
        while node is not None:
            tag = node.tag
            if tag == "-text":
                self._text(node)
                child = None
            else:
                child = self._enter(node, tag)
            if child is not None:
                node = child
                continue
            node = self._onward(node, root, left=tag == "-text" or not self._entered)
        self._flush()
        self._close_all()

    def _onward(self, node: Any, root: Any, left: bool) -> Any:
        """The next node in document order, closing the elements that end before it."""
        if not left:
            self._leave()
        while True:
            following = node.next
            if following is not None:
                return following
            node = node.parent
            if node is None or node.mem_id == root.mem_id or self.open < 0:
                return None
            self._leave()

    def _text(self, node: Any) -> None:
        text = node.text_content
        if not text:
            return
        if not text.isspace():
            self.run_pieces.append((text, self.open))
        elif self.run_pieces:
            self.run_pieces.append((" ", self.open))

    def _enter(self, node: Any, tag: str) -> Any:
        """Open an element; returns its first child, or `None` where there is nothing to walk into."""
        self._entered = False
        if tag == "br" or tag == "hr":
            self._flush()
            return None
        if tag == "img":
            self._flush_if_text()
            self.image = self.open
            return None
        if tag in ("meta", "link", "title", "script"):
            self._facts(node, tag)
            return None
        if tag == "head":
            self._head(node)
            return None
        if tag in _SKIPPED:
            return None
        self._entered = True
        self._add(node, tag)
        return node.child

    def _add(self, node: Any, tag: str) -> None:
        element = Element(tag, self.open, 0)
        if not element.inline:
            self._flush()
        element.start = len(self.tree.blocks)
        parent = self.tree.elements[self.open] if self.open >= 0 else None
        if parent is not None:
            element.link = parent.link
        attributes = node.attributes
        if attributes:
            self._describe(element, attributes)
        element.zone = element.zone or zone_by_tag(tag)
        if element.inline and parent is not None and parent.inline:
            element.zone = element.zone or parent.zone
            element.hidden = element.hidden or parent.hidden
        index = len(self.tree.elements)
        if element.inline:
            element.top = parent.top if parent is not None and parent.inline else index
        self.tree.elements.append(element)
        self.open = index

    def _describe(self, element: Element, attributes: dict[str, str | None]) -> None:
        get = attributes.get
        names = names_of(get("class") or "", get("id") or "") if "class" in attributes or "id" in attributes else _PLAIN
        element.zone, element.body, element.deck = names.zone, names.body, names.deck
        element.hidden = names.hidden or "hidden" in attributes or hidden_by_style(get("style") or "")
        element.itemprop = ((get("itemprop") or "") + " " + (get("property") or "")).strip().lower()
        if element.tag == "a":
            element.link = get("href") or ""
        if element.itemprop == "author" or get("rel") == "author":
            element.zone = "author"
        if element.tag == "html":
            self.tree.language = (get("lang") or "").lower()
        if element.tag in ("body", "html", "main", "article"):
            element.zone = ""
        stated = get("datetime") or (get("content") if "date" in element.itemprop else None)
        if stated:
            self.tree.times.append((len(self.tree.blocks), stated, element.itemprop))

    def _leave(self) -> None:
        element = self.tree.elements[self.open]
        if not element.inline:
            self._flush()
        element.end = len(self.tree.blocks) + (1 if self.run_pieces and element.inline else 0)
        self.open = element.parent

    def _close_all(self) -> None:
        while self.open >= 0:
            self._leave()

    def _flush_if_text(self) -> None:
        if any(not piece.isspace() for piece, _ in self.run_pieces):
            self._flush()

    def _flush(self) -> None:
        """Close the run: white space collapsed, segments kept, and the block added unless it is blank."""
        pieces, self.run_pieces = self.run_pieces, []
        for group in _apart(pieces, self.tree.elements):
            self._add_block(group)

    def _add_block(self, pieces: list[tuple[str, int]]) -> None:
        text, segments = _collapse(pieces, self.tree.elements)
        if not text:
            return
        innermost = pieces[0][1] if len(pieces) == 1 else self._shared(pieces)
        linked = sum(s.end - s.start for s in segments if s.link)
        heading = self._heading(innermost)
        self.tree.blocks.append(Block(text, innermost, segments, linked, heading, self.image))
        self.image = -1

    def _shared(self, pieces: list[tuple[str, int]]) -> int:
        """The element that all visible pieces stand in, when it is one; otherwise the block element around them."""
        owners = {owner for piece, owner in pieces if not piece.isspace()}
        element = owners.pop()
        if not owners:
            return element
        elements = self.tree.elements
        for _ in range(64):
            if element < 0 or not elements[element].inline:
                break
            element = elements[element].parent
        return element

    def _heading(self, element: int) -> int:
        for _ in range(4):
            if element < 0:
                return 0
            level = _HEADINGS.get(self.tree.elements[element].tag, 0)
            if level:
                return level
            element = self.tree.elements[element].parent
        return 0

    def _head(self, node: Any) -> None:
        child = node.child
        while child is not None:
            if child.tag in ("meta", "link", "title", "script"):
                self._facts(child, child.tag)
            child = child.next

    def _facts(self, node: Any, tag: str) -> None:
        """What the invisible elements state; those in the body count too, for stray text ends a head early."""
        attributes = node.attributes
        if tag == "meta":
            name = (attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or "").lower()
            content = attributes.get("content")
            if name and content and content.strip():
                self.tree.meta.setdefault(name.strip(), []).append(content.strip()[:5000])
        elif tag == "title":
            self.tree.title = self.tree.title or " ".join(_inner_text(node).split())
        elif tag == "script":
            if "ld+json" in (attributes.get("type") or "").lower():
                self.tree.linked_data.append(_inner_text(node))
        elif "canonical" in (attributes.get("rel") or "").lower():
            self.tree.canonical = self.tree.canonical or (attributes.get("href") or "")


def _inner_text(node: Any) -> str:
    texts = []
    child = node.child
    while child is not None:
        texts.append(child.text_content or "")
        child = child.next
    return "".join(texts)


def _apart(pieces: list[tuple[str, int]], elements: list[Element]) -> list[list[tuple[str, int]]]:
    """A run of inline elements side by side, with no words between them, is no sentence: a byline, a date, buttons."""
    if len(pieces) < 2:
        return [pieces] if pieces else []
    groups: dict[int, list[tuple[str, int]]] = {}
    named = False
    for piece, owner in pieces:
        element = elements[owner] if owner >= 0 else None
        if element is not None and element.inline:
            groups.setdefault(element.top, []).append((piece, owner))
            named = named or bool(element.zone) or element.hidden or element.tag == "time"
        elif any(c.isalnum() for c in piece):
            return [pieces]
    return list(groups.values()) if named and len(groups) > 1 else [pieces]


def _collapse(pieces: list[tuple[str, int]], elements: list[Element]) -> tuple[str, tuple[Segment, ...]]:
    """The text of a run as a browser shows it, and its segments."""
    parts: list[str] = []
    segments: list[Segment] = []
    length, spaced = 0, True
    for raw, owner in pieces:
        words = raw.split()
        if not words:
            if not spaced:
                parts.append(" ")
                length, spaced = length + 1, True
            continue
        text = " ".join(words)
        if raw[0].isspace() and not spaced:
            text = " " + text
        if raw[-1].isspace():
            text += " "
        spaced = text.endswith(" ")
        parts.append(text)
        element = elements[owner]
        zone = element.zone if element.inline else ""
        segments.append(Segment(length, length + len(text), element.link, zone, element.hidden, element.inline))
        length += len(text)
    return _strip("".join(parts), segments)


def _strip(text: str, segments: list[Segment]) -> tuple[str, tuple[Segment, ...]]:
    """Cut invisible marks and blanks from both ends, and the segments with them."""
    edge = _EDGE
    if text and text[0] not in edge and text[-1] not in edge:
        return text, tuple(segments)
    lead = len(text) - len(text.lstrip(edge))
    bare = text.strip(edge)
    moved = (s._replace(start=max(0, s.start - lead), end=min(len(bare), s.end - lead)) for s in segments)
    return bare, tuple(s for s in moved if s.end > s.start)
