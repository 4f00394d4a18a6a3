"""Limits to how long a page is, how deep it nests and how many attributes a tag has, set before it is parsed.

The parsing algorithm walks up the open elements at every tag, and through the attributes of a tag at every new one: a
hundred thousand open `div`, or attributes on one, would take half a minute. Browsers stop at the same depth. A tree
takes many times the memory of its page; the longest news pages have a tenth of the characters and tags allowed here.
"""

from __future__ import annotations

import re

from musnad.page.names import names

MAX_CHARS = 4_000_000
MAX_TAGS = 100_000
MAX_DEPTH = 512
MAX_ATTRIBUTES = 400
_SUSPECT_OPEN = 5_000
_SUSPECT_CHARS = 6_000
_SUSPECT_QUOTED = 40
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)([^<>]*)>")
_NO_DEPTH = names("tag of no depth")
_QUOTED_END = re.compile(r"=[\"'][^\"'<>]*>")
_NEXT = re.compile(r"<!--|<(?P<raw>script|style|textarea|title|xmp|noscript|iframe)\b|</?[a-zA-Z]", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"[\s/]*+(?:=?[^\s/>=]*+)(?:\s*+=\s*+(?:\"[^\"]*+(?:\"|$)|'[^']*+(?:'|$)|[^\s>\"'][^\s>]*+|(?=>)))?+"
)


def limit(html: str) -> str:
    """The page without tags that nest deeper than `MAX_DEPTH` and attributes beyond `MAX_ATTRIBUTES`; text stays.

    Of what is left, no more than `MAX_TAGS` tags.
    """
    return limit_tags(limit_depth(limit_attributes(html)))


def limit_tags(html: str) -> str:
    """The beginning of a page, with no more than `MAX_TAGS` tags."""
    if html.count("<") <= MAX_TAGS:
        return html
    return html[: len(html) - len(html.split("<", MAX_TAGS + 1)[-1]) - 1]


def limit_depth(html: str) -> str:
    """The page without the tags that open, or close, elements deeper than `MAX_DEPTH`."""
    if html.count("<") - html.count("</") < _SUSPECT_OPEN:
        return html
    depth = 0

    def keep(match: re.Match[str]) -> str:
        nonlocal depth
        if match[2].lower() in _NO_DEPTH or match[3].endswith("/"):
            return match[0]
        if not match[1]:
            depth += 1
            return match[0] if depth <= MAX_DEPTH else " "
        deep, depth = depth > MAX_DEPTH, max(0, depth - 1)
        return " " if deep else match[0]

    return _TAG.sub(keep, html)


def limit_attributes(html: str) -> str:
    """The page with every tag cut after `MAX_ATTRIBUTES`. Tags are only read one by one where one may be that long."""
    if not _may_have_many(html):
        return html
    kept: list[str] = []
    position, done = 0, 0
    while match := _NEXT.search(html, position):
        if match.group() == "<!--":
            position = _after(html, "-->", match.end())
            continue
        cut, end = _read_tag(html, match.end())
        if cut:
            kept.append(html[done:cut])
            done = end
        position = end
        if match["raw"]:
            position = _after(html, "</", end)
            position = max(end, position - 2) if position < len(html) else position
    kept.append(html[done:])
    return "".join(kept)


def _may_have_many(html: str) -> bool:
    """Whether some tag may be too long: much stands between two `>`, or many quoted values hide a `>`."""
    parts = html.split(">")
    if max(map(len, parts)) > _SUSPECT_CHARS and any(map(_is_crowded, parts)):
        return True
    return sum(1 for _ in _QUOTED_END.finditer(html)) > _SUSPECT_QUOTED


def _is_crowded(part: str) -> bool:
    """Whether what stands before a `>` may be a tag with too many attributes."""
    if len(part) <= _SUSPECT_CHARS:
        return False
    tag = part[max(0, part.find("<")) :]
    return len(tag.split()) + tag.count("/") + tag.count('"') // 2 + tag.count("'") // 2 > MAX_ATTRIBUTES


def _read_tag(html: str, position: int) -> tuple[int, int]:
    """Where to cut a tag that has too many attributes, or 0, and where it ends."""
    cut = count = 0
    size = len(html)
    while position < size and html[position] != ">":
        match = _ATTRIBUTE.match(html, position)
        following = match.end() if match else position
        position = following if following > position else position + 1
        count += 1
        if count == MAX_ATTRIBUTES:
            cut = position
    return cut, position


def _after(html: str, mark: str, position: int) -> int:
    found = html.find(mark, position)
    return len(html) if found < 0 else found + len(mark)
