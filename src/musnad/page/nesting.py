"""A limit to how deep HTML nests, before it is parsed: the parsing algorithm walks up the open elements at every tag,
so that a hundred thousand open `div` would take half a minute. Browsers have the same limit, at the same depth.
"""

import re

MAX_DEPTH = 512
_SUSPECT = 5_000
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)([^<>]*)>")
_NO_DEPTH = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li dt dd option optgroup tr td th tbody thead "
    "tfoot html head body rp rt".split()
)


def limit_depth(html: str) -> str:
    """The page without the tags that open, or close, elements deeper than `MAX_DEPTH`; their text stays."""
    if html.count("<") - html.count("</") < _SUSPECT:
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
