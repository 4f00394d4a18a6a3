"""What an element holds, told by its tag and the words of its class and id: related stories, share buttons, captions.

Names only suggest. A name is negated (`no-share`, `has-sidebar`), and whole articles stand in elements whose name says
`widget`; so `body` overrules a zone that holds the article.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from musnad.page.names import names
from musnad.text.tables import read_table

_PARTS = re.compile(r"[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+|[0-9]+")
_NEGATION = names("negation")
# Words that say what something is only at the end of a name: `post-date`, but not `tag-water` or `search-results`.
_ONLY_LAST = names("zone only last")
_HIDDEN = names("hidden")
_SHOWN_SOMEWHERE = re.compile(
    r"(?:^|\s)(?:(?:d|display|show|visible)-\w+(?:-\w+)?|\w+:(?:block|flex|grid|inline\S*|table))(?=\s|$)"
)
_NO_DISPLAY = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BODY_WORDS = names("body")
_DECK_WORDS = names("deck")
_BY_TAG = {"aside": "related", "nav": "related", "footer": "share", "figcaption": "caption", "figure": "figure"}


class Names(NamedTuple):
    """What the class and id of an element suggest."""

    zone: str = ""
    hidden: bool = False
    body: bool = False
    deck: bool = False


@lru_cache(maxsize=8192)
def names_of(classes: str, identity: str) -> Names:
    """What the names of an element suggest: a zone kind or `""`, hidden, a body, a deck."""
    if len(classes) + len(identity) > 400:
        classes, identity = classes[:300], identity[:100]
    words: set[str] = set()
    zone = ""
    for name in (*classes.split(), identity):
        parts = [part.lower() for part in _PARTS.findall(name)]
        words.update(parts)
        words.add("".join(parts))
        zone = zone or _zone_of(parts)
    hidden = any(name.lower() in _HIDDEN for name in classes.split())
    if hidden and _SHOWN_SOMEWHERE.search(re.sub(r"(?:^|\s)d-none(?=\s|$)", " ", classes)):
        hidden = False
    return Names(zone, hidden, bool(words & _BODY_WORDS), bool(words & _DECK_WORDS))


def zone_by_tag(tag: str) -> str:
    """The zone kind that a tag tells by itself, or `""`."""
    return _BY_TAG.get(tag, "")


def hidden_by_style(style: str) -> bool:
    """Whether an inline style hides the element."""
    return bool(_NO_DISPLAY.search(style[:500]))


def _zone_of(parts: list[str]) -> str:
    zones = _zones()
    for at, part in enumerate(parts):
        if at and parts[at - 1] in _NEGATION:
            continue
        for count in (3, 2, 1):
            group = parts[at : at + count]
            if len(group) == count:
                found = zones.get("-".join(group)) or (zones.get("".join(group)) if count > 1 else None)
                if found and (count > 1 or part not in _ONLY_LAST or at == len(parts) - 1 or parts[at + 1].isdecimal()):
                    return found
        if len(part) > 4 and part.endswith("s") and part[:-1] in zones:
            return zones[part[:-1]]
    return ""


@cache
def _zones() -> dict[str, str]:
    return {name: kind for kind, names in read_table("musnad.page", "zones.tsv") for name in names.split()}
