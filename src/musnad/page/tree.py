"""A page as flat lists: its elements in document order, and its blocks, the runs of text between line breaks.

A block is what a browser would set as one paragraph: text between block elements and `<br>`; it knows its segments
(which inline element each stretch stands in), so that links and labels can be told. `walk` makes it from HTML.
"""

from __future__ import annotations

from typing import NamedTuple

from musnad.page.names import names

INLINE = names("inline tag")


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

    __slots__ = (
        "body",
        "deck",
        "end",
        "hidden",
        "inline",
        "itemprop",
        "link",
        "look",
        "parent",
        "start",
        "stated",
        "tag",
        "top",
        "zone",
    )

    def __init__(self, tag: str, parent: int, start: int) -> None:
        self.tag, self.parent, self.start, self.end = tag, parent, start, start
        self.zone = self.itemprop = self.look = ""
        self.hidden = self.body = self.deck = self.stated = False
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
    """A page's elements and blocks, its `meta` values, linked data, `<title>`, canonical address and time stamps.

    `headline` is the element that the outlet's own selectors name, or -1; `phrases` the beginnings of its furniture
    lines, in the form of `near.key`; `month_first` whether it writes 3/9/2024 for 9 March.
    """

    __slots__ = (
        "blocks",
        "canonical",
        "elements",
        "headline",
        "language",
        "linked_data",
        "meta",
        "month_first",
        "phrases",
        "times",
        "title",
    )

    def __init__(self) -> None:
        self.elements: list[Element] = []
        self.blocks: list[Block] = []
        self.meta: dict[str, list[str]] = {}
        self.linked_data: list[str] = []
        self.times: list[tuple[int, str, str]] = []
        self.title = self.canonical = self.language = ""
        self.headline, self.month_first = -1, False
        self.phrases: tuple[str, ...] = ()
