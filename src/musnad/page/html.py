"""An HTML page read: headline, body, dates, byline and the rest, or a refusal where it holds no article."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from musnad.errors import RefusedError
from musnad.outlets import outlet_of
from musnad.page.agencies import agencies_in, agencies_of_body
from musnad.page.authors import find_byline
from musnad.page.body import Region, find_region
from musnad.page.dating import Place, find_dates
from musnad.page.entries import find_entries
from musnad.page.headline import Headline, find_headline, headline_above
from musnad.page.identity import canonical_url
from musnad.page.jsonld import LinkedData, read_linked_data
from musnad.page.language import require_arabic
from musnad.page.last_resort import paragraphs_by_trafilatura
from musnad.page.section import find_section
from musnad.page.sorted import Sorted
from musnad.page.sorting import Sorter
from musnad.page.tree import Tree
from musnad.page.verdict import NO_PROSE, TOO_LITTLE, Evidence, why_no_article
from musnad.page.walk import parse
from musnad.record import Entry, Furniture, Moment, Outlet

_AUTHOR_REACH = 12


class Page(NamedTuple):
    """What was read from a page, as the fields of an `Article`."""

    url: str | None
    outlet: Outlet | None
    title: str | None
    deck: str | None
    text: str
    section: str | None
    published: Moment | None
    modified: Moment | None
    byline: str | None
    agencies: tuple[str, ...]
    captions: tuple[str, ...]
    furniture: tuple[Furniture, ...]
    entries: tuple[Entry, ...]


def read_page(html: str, url: str | None, fetched: datetime | None = None) -> Page:
    """The article of a page; raises `RefusedError` for a page with none, a listing, or another language."""
    tree = parse(html, url)
    if not tree.blocks and not tree.linked_data:
        raise RefusedError("no text on the page")
    linked = read_linked_data(tree.linked_data)
    headline = find_headline(tree, linked)
    region = find_region(tree, headline.last, linked.body)
    if region and headline.first < 0:
        headline = headline_above(tree, headline, region.first_paragraph)
    found = Sorter(tree, region, headline).run() if region else Sorted()
    paragraphs = _article_paragraphs(html, Evidence(tree, linked, headline, region, found))
    text = "\n".join(paragraphs)
    require_arabic(text)
    address = _address(tree, linked, url)
    outlet = outlet_of(address, next(iter(tree.meta.get("og:site_name", [])), None) if _unknown(address) else None)
    place = Place(region.start if region else 0, headline.first, address)
    published, modified = find_dates(tree, linked, found.stamps, place, fetched)
    seen = paragraphs is found.paragraphs
    return Page(
        url=address,
        outlet=outlet,
        title=headline.text,
        deck=found.deck if seen else None,
        text=text,
        section=find_section(tree, linked, headline.text),
        published=published,
        modified=modified,
        byline=found.byline or find_byline(tree, linked, outlet, found.credits, _around(tree, region, headline)),
        agencies=_agencies(found, linked, paragraphs),
        captions=tuple(found.captions),
        furniture=tuple(found.furniture),
        entries=tuple(find_entries(tree, linked, region, found, headline.text)) if seen else (),
    )


def _agencies(found: Sorted, linked: LinkedData, paragraphs: list[str]) -> tuple[str, ...]:
    """The agencies that the page credits: beside the text, in its dateline or sign-off, or as the author."""
    by_authors = [name for author in linked.authors for name in agencies_in(author, whole=True)]
    return tuple(dict.fromkeys([*found.agencies, *agencies_of_body(paragraphs), *by_authors]))


def _around(tree: Tree, region: Region | None, headline: Headline) -> list[str]:
    """What the author boxes near the headline say."""
    if region is None:
        return []
    top = headline.first if headline.first >= 0 else region.core_start
    near = range(max(0, top - _AUTHOR_REACH), min(len(tree.blocks), region.core_start + 1))
    return [tree.blocks[i].text for i in near if region.zones[i] == "author"]


def _paragraphs(found: Sorted, linked: LinkedData) -> list[str]:
    """The paragraphs seen on the page; linked data's where the page shows less than half of what that has."""
    shown = sum(map(len, found.paragraphs))
    if len(linked.body) > 300 and shown * 2 < len(linked.body):
        return linked.body.split("\n")
    return found.paragraphs


def _article_paragraphs(html: str, seen: Evidence) -> list[str]:
    """The paragraphs of the page's article, by the last resort where there are none; refuses a page without one."""
    paragraphs = _paragraphs(seen.found, seen.linked)
    reason = why_no_article(seen, paragraphs)
    if reason is None:
        return paragraphs
    if paragraphs:
        require_arabic("\n".join(paragraphs))
    rescued = paragraphs_by_trafilatura(html) if reason in (NO_PROSE, TOO_LITTLE) else []
    if not rescued:
        raise RefusedError(reason)
    return rescued


def _address(tree: Tree, linked: LinkedData, url: str | None) -> str | None:
    """The canonical address that the page states, if on the same host as the one it came from; else that."""
    stated = [tree.canonical, *tree.meta.get("og:url", [])[:1], linked.url]
    known = [address for candidate in stated if (address := canonical_url(candidate))]
    asked = canonical_url(url)
    if asked is None:
        return known[0] if known else None
    outlet = outlet_of(asked)
    same = [address for address in known if (other := outlet_of(address)) and outlet and other.domain == outlet.domain]
    return same[0] if same else asked


def _unknown(address: str | None) -> bool:
    outlet = outlet_of(address)
    return outlet is None or outlet.name is None
