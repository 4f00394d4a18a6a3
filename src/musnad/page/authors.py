"""The byline that metadata gives: an author who is a person, and neither the outlet nor an address."""

from __future__ import annotations

import re

from musnad.outlets import domain_of
from musnad.page.agencies import agencies_in
from musnad.page.byline import byline_of, names_in, parts_of, person_name, same_name
from musnad.page.jsonld import LinkedData
from musnad.page.names import names
from musnad.page.tree import Tree
from musnad.record import Outlet

_FIELDS = ("article:author", "author", "dc.creator", "dcterms.creator", "byl", "sailthru.author", "parsely-author")


def find_byline(
    tree: Tree, linked: LinkedData, outlet: Outlet | None, credits: list[str], around: list[str]
) -> str | None:
    """The author by metadata, else by the page's author box, else beside the outlet's name in a line of credits.

    `credits` are the lines of credits at the article, `around` what the author boxes near the headline say.
    `None` for outlets, desks and agencies.
    """
    stated = [*linked.authors, *(value for name in _FIELDS for value in tree.meta.get(name, []))]
    sites = [*tree.meta.get("og:site_name", []), linked.publisher, domain_of(tree.canonical) or ""]
    sites += [outlet.name] if outlet and outlet.name else []
    # A page's title may end with the outlet, and an opinion's with its author.
    titled = [*sites, *(part for part in re.split(r"[|–—»-]", tree.title) if part.strip())]
    name = _first_person(stated, titled) or _first_person(around, sites)
    return name or next((name for line in credits if (name := _beside_outlet(line, titled))), None)


def _first_person(lines: list[str], sites: list[str]) -> str | None:
    for line in lines:
        name = byline_of(line) or person_name(line)
        if name and not agencies_in(name, whole=True) and not _is_outlet(name, sites):
            return name
    return None


def _beside_outlet(line: str, sites: list[str]) -> str | None:
    """The writer in a line such as `صوت الواحة - هند سالم`, where one part is the outlet's name."""
    if not any(_is_outlet(part, sites) for part in parts_of(line)):
        return None
    return next((name for name in names_in(line) if not _is_outlet(name, sites) and not agencies_in(name)), None)


def _is_outlet(name: str, sites: list[str]) -> bool:
    if any(site and same_name(name, site) for site in sites):
        return True
    return any(word in name.lower() for word in names("desk"))
