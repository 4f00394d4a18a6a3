"""An HTML page read: headline, body, dates, byline and the rest, or a refusal where it holds no article."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import urlsplit

from musnad.errors import RefusedError
from musnad.outlets import outlet_of
from musnad.page.agencies import agencies_in, agencies_of_body
from musnad.page.authors import find_byline
from musnad.page.body import Region, find_region
from musnad.page.dating import find_dates
from musnad.page.headline import Headline, find_headline
from musnad.page.identity import canonical_url
from musnad.page.jsonld import LinkedData, read_linked_data
from musnad.page.language import require_arabic
from musnad.page.sorting import Sorted, Sorter
from musnad.page.tree import Tree
from musnad.page.walk import parse
from musnad.record import Furniture, Moment, Outlet

_LEAST_PROSE = 250
_LEAST_STATED = 60
_LEAST_UNDER_HEADLINE = 110
_LEAST_OF_LISTING = 700


class Page(NamedTuple):
    """What was read from a page, as the fields of an `Article`."""

    url: str | None
    outlet: Outlet | None
    title: str | None
    text: str
    published: Moment | None
    modified: Moment | None
    byline: str | None
    agencies: tuple[str, ...]
    captions: tuple[str, ...]
    furniture: tuple[Furniture, ...]


def read_page(html: str, url: str | None) -> Page:
    """The article of a page; raises `RefusedError` for a page with none, a listing, or another language."""
    tree = parse(html)
    if not tree.blocks and not tree.linked_data:
        raise RefusedError("no text on the page")
    linked = read_linked_data(tree.linked_data)
    headline = find_headline(tree, linked)
    region = find_region(tree, headline.last, linked.body)
    found = Sorter(tree, region, headline).run() if region else Sorted()
    paragraphs = _paragraphs(found, linked)
    _require_article(tree, linked, headline, region, found, paragraphs)
    text = "\n".join(paragraphs)
    require_arabic(text)
    address = _address(tree, linked, url)
    outlet = outlet_of(address, next(iter(tree.meta.get("og:site_name", [])), None) if _unknown(address) else None)
    dates = find_dates(tree, linked, found.stamps, address, region.start if region else 0, headline.first)
    agencies = [*found.agencies, *agencies_of_body(paragraphs)]
    for author in linked.authors:
        agencies += agencies_in(author, whole=True)
    return Page(
        url=address,
        outlet=outlet,
        title=headline.text,
        text=text,
        published=dates[0],
        modified=dates[1],
        byline=found.byline or find_byline(tree, linked, outlet),
        agencies=tuple(dict.fromkeys(agencies)),
        captions=tuple(found.captions),
        furniture=tuple(found.furniture),
    )


def _paragraphs(found: Sorted, linked: LinkedData) -> list[str]:
    """The paragraphs seen on the page; linked data's where the page shows less than half of what that has."""
    shown = sum(map(len, found.paragraphs))
    if len(linked.body) > 300 and shown * 2 < len(linked.body):
        return linked.body.split("\n")
    return found.paragraphs


def _require_article(
    tree: Tree, linked: LinkedData, headline: Headline, region: Region | None, found: Sorted, paragraphs: list[str]
) -> None:
    """Refuse a page that shows no article: no prose, or headlines with their summaries."""
    if not paragraphs:
        raise RefusedError("no article: no paragraph of prose on the page")
    if paragraphs is not found.paragraphs or region is None:
        return
    if found.prose_blocks >= 3 and found.headlines_before_prose >= 0.6 * found.prose_blocks:
        raise RefusedError("no article: a list of headlines")
    if max(region.prose, sum(map(len, paragraphs)) / 3) < _least_prose(tree, linked, headline):
        require_arabic("\n".join(paragraphs))
        raise RefusedError("no article: too little prose on the page")


def _least_prose(tree: Tree, linked: LinkedData, headline: Headline) -> float:
    """How much prose makes an article: the more the page says that it is one, the less."""
    kinds = " ".join(tree.meta.get("og:type", [])).lower()
    if linked.article or "article" in kinds or "article:published_time" in tree.meta:
        return _LEAST_STATED
    if linked.listing or _is_front(tree):
        return _LEAST_OF_LISTING
    return _LEAST_UNDER_HEADLINE if headline.first >= 0 and len((headline.text or "").split()) >= 5 else _LEAST_PROSE


def _is_front(tree: Tree) -> bool:
    """Whether the page calls itself the front page of its site."""
    address = canonical_url(tree.canonical or next(iter(tree.meta.get("og:url", [])), None))
    return address is not None and urlsplit(address).path.strip("/") in ("", "index.html", "ar", "index.php")


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
