"""HTML to the flat form of a page: one walk over the parsed tree, in document order and without recursion."""

from __future__ import annotations

import re
from typing import Any

from musnad.page.escaped import unescape_markup
from musnad.page.links import forget_open_links
from musnad.page.moments import day_in_address
from musnad.page.names import names
from musnad.page.near import key
from musnad.page.nesting import MAX_CHARS, MAX_TAGS, limit
from musnad.page.runs import apart, collapse, paragraphs_of
from musnad.page.selectors import layout_for, profile_for, selected
from musnad.page.tree import Block, Element, Tree
from musnad.page.zones import Names, hidden_by_style, names_of, zone_by_tag

_SKIPPED = names("skipped tag")
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_PLAIN = Names()
_WRITERS_PAGE = re.compile(r"/(?:authors?|writers?|journalists?|columnists?|كاتب|كتاب)/", re.IGNORECASE)
_ZONES = {"byline": "author", "date": "credit", "caption": "caption", "furniture": "related"}
_WHOLE = frozenset(("body", "html", "main", "article"))


def parse(html: str, url: str | None = None) -> Tree:
    """The flat form of an HTML page; linear in its length. `url` tells the outlet whose own selectors may apply."""
    from selectolax.lexbor import LexborHTMLParser

    parser = LexborHTMLParser(limit(unescape_markup(html[:MAX_CHARS])))
    walk = _Walk()
    profile = profile_for(parser, url)
    if profile:
        walk.tree.phrases = tuple(map(key, profile.phrases))
        layout = layout_for(parser, profile, day_in_address(url))
        if layout:
            walk.roles, walk.tree.month_first = selected(parser, layout), layout.month_first
    if parser.root is not None:
        walk.run(parser.root)
    forget_open_links(walk.tree)
    return walk.tree


class _Walk:
    """The state of one walk: the open element, and the pieces of the run that is being gathered."""

    def __init__(self) -> None:
        self.tree = Tree()
        self.open = -1
        self.run_pieces: list[tuple[str, int]] = []
        self.image = -1
        self.roles: dict[int, str] = {}

    def run(self, root: Any) -> None:
        node = root
        # Tags left open inside each other make the parser open far more elements than a page has tags.
        while node is not None and len(self.tree.elements) <= MAX_TAGS:
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
        for element in self.tree.elements:
            element.end = min(element.end, len(self.tree.blocks))

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
            lines = paragraphs_of(text, self.open >= 0 and self.tree.elements[self.open].tag == "pre")
            for line in lines[:-1]:
                self.run_pieces.append((line, self.open))
                self._flush()
            self.run_pieces.append((lines[-1], self.open))
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
        if not element.inline and self.run_pieces:
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
        if self.roles and node.mem_id in self.roles:
            self._play(element, index, self.roles[node.mem_id])
        if element.inline:
            element.top = parent.top if parent is not None and parent.inline else index
        self.tree.elements.append(element)
        self.open = index

    def _play(self, element: Element, index: int, role: str) -> None:
        """Take an element for what its outlet's selectors say that it is."""
        element.zone = _ZONES.get(role, "")
        element.stated, element.deck = role == "body", role == "deck"
        if role == "headline":
            self.tree.headline = index

    def _describe(self, element: Element, attributes: dict[str, str | None]) -> None:
        get = attributes.get
        named = "class" in attributes or "id" in attributes
        names = names_of(get("class") or "", get("id") or "") if named else _PLAIN
        element.look = get("class") or ""
        element.zone, element.body, element.deck = names.zone, names.body, names.deck
        style = get("style")
        element.hidden = names.hidden or "hidden" in attributes or (style is not None and hidden_by_style(style))
        if "itemprop" in attributes or "property" in attributes:
            element.itemprop = ((get("itemprop") or "") + " " + (get("property") or "")).strip().lower()
        if element.tag == "a":
            element.link = get("href") or ""
            if _WRITERS_PAGE.search(element.link):
                element.zone = element.zone or "author"
        if element.itemprop == "author" or get("rel") == "author":
            element.zone = "author"
        if element.tag == "html":
            self.tree.language = (get("lang") or "").lower()
        if element.tag in _WHOLE:
            element.zone = ""
        stated = get("datetime") or (get("content") if "date" in element.itemprop else None)
        if stated:
            self.tree.times.append((len(self.tree.blocks), stated, element.itemprop))

    def _leave(self) -> None:
        element = self.tree.elements[self.open]
        if not element.inline and self.run_pieces:
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
        for group in apart(pieces, self.tree.elements):
            self._add_block(group)

    def _add_block(self, pieces: list[tuple[str, int]]) -> None:
        text, segments = collapse(pieces, self.tree.elements)
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
