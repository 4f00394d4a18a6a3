"""The byline that metadata gives: an author who is a person, and neither the outlet nor an address."""

from __future__ import annotations

import re

from musnad.outlets import domain_of
from musnad.page.agencies import agencies_in
from musnad.page.byline import person_name, same_name
from musnad.page.jsonld import LinkedData
from musnad.page.tree import Tree
from musnad.record import Outlet

_FIELDS = ("article:author", "author", "dc.creator", "dcterms.creator", "byl", "sailthru.author", "parsely-author")
_DESKS = (
    "فريق",
    "تحرير",
    "موقع",
    "قناة",
    "وكالة",
    "صحيفة",
    "جريدة",
    "شبكة",
    "غرفة",
    "مراسل",
    "admin",
    "editor",
    "news",
    "team",
)


def find_byline(tree: Tree, linked: LinkedData, outlet: Outlet | None) -> str | None:
    """The author by linked data or metadata, where it is a person's name; `None` for outlets, desks and agencies."""
    stated = [*linked.authors, *(value for name in _FIELDS for value in tree.meta.get(name, []))]
    sites = [*tree.meta.get("og:site_name", []), linked.publisher, domain_of(tree.canonical) or ""]
    sites += [part for part in re.split(r"[|–—»-]", tree.title) if part.strip()]
    sites += [outlet.name] if outlet and outlet.name else []
    for author in stated:
        name = person_name(author)
        if name and not agencies_in(name, whole=True) and not _is_outlet(name, sites):
            return name
    return None


def _is_outlet(name: str, sites: list[str]) -> bool:
    if any(site and same_name(name, site) for site in sites):
        return True
    return any(word in name.lower() for word in _DESKS)
