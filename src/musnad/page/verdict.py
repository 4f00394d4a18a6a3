"""Whether a page holds an article, and why not: a home page, a listing, an error page, a paywall's stub, no prose."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple
from urllib.parse import urlsplit

from musnad.page.body import Region
from musnad.page.headline import Headline
from musnad.page.identity import canonical_url
from musnad.page.jsonld import LinkedData
from musnad.page.near import key
from musnad.page.sorted import Sorted
from musnad.page.tree import Tree
from musnad.text.tables import read_table

NO_PROSE = "no article: no paragraph of prose on the page"
TOO_LITTLE = "no article: too little prose on the page"
_LEAST_PROSE = 250
_LEAST_STATED = 50
_LEAST_UNDER_HEADLINE = 110
_LEAST_UNDER_DATE = 40
_LEAST_OF_LISTING = 700
_MOST_OF_STUB = 900
_MOST_OF_ERROR = 700
_HEADLINES_OF_LISTING = 5
# Where nothing stands beside the headlines, or they stand in boxes of other stories.
_FEW_HEADLINES = 3
_FRONT_PATHS = ("", "index.html", "index.php", "ar", "home", "default.aspx", "index.aspx")


class Evidence(NamedTuple):
    """What is known of a page when it is judged."""

    tree: Tree
    linked: LinkedData
    headline: Headline
    region: Region | None
    found: Sorted


def why_no_article(seen: Evidence, paragraphs: list[str]) -> str | None:
    """One line saying why a page shows no article, or `None` where it shows one."""
    chars = sum(map(len, paragraphs))
    if chars < _MOST_OF_ERROR and _is_error(seen):
        return "no article: an error page"
    if chars < _MOST_OF_STUB and _is_stub(seen):
        return "no article: a paywall stub"
    if paragraphs and (paragraphs is not seen.found.paragraphs or seen.region is None):
        return None
    if seen.found.prose_blocks >= 3 and seen.found.headlines_before_prose >= 0.6 * seen.found.prose_blocks:
        return _which_list(seen) or "no article: a listing of stories"
    prose = max(seen.region.prose if seen.region else 0.0, chars / 3)
    if not paragraphs or prose < _least_prose(seen):
        return _which_list(seen) or (TOO_LITTLE if paragraphs else NO_PROSE)
    return None


def _which_list(seen: Evidence) -> str | None:
    """Which kind of list a page without an article is; `None` where it shows few headlines."""
    if _is_front(seen.tree):
        return "no article: a home page"
    linked = sum(block.linked > 0.6 * len(block.text) and block.text.count(" ") >= 3 for block in seen.tree.blocks)
    few = seen.region is None or "related" in seen.region.zones
    if seen.linked.listing or linked >= (_FEW_HEADLINES if few else _HEADLINES_OF_LISTING):
        return "no article: a listing of stories"
    return None


def _least_prose(seen: Evidence) -> float:
    """How much prose makes an article: the more the page says that it is one, the less."""
    kinds = " ".join(seen.tree.meta.get("og:type", [])).lower()
    if seen.linked.article or "article" in kinds or "article:published_time" in seen.tree.meta:
        return _LEAST_STATED
    if seen.linked.listing or _is_front(seen.tree):
        return _LEAST_OF_LISTING
    named = seen.headline.first >= 0 and len((seen.headline.text or "").split()) >= 5
    if named and seen.found.stamps and not _says(seen.headline.text or "", "listing"):
        return _LEAST_UNDER_DATE
    return _LEAST_UNDER_HEADLINE if named else _LEAST_PROSE


def _is_front(tree: Tree) -> bool:
    """Whether the page calls itself the front page of its site."""
    address = canonical_url(tree.canonical or next(iter(tree.meta.get("og:url", [])), None))
    return address is not None and urlsplit(address).path.strip("/").lower() in _FRONT_PATHS


def _is_error(seen: Evidence) -> bool:
    """Whether the title and a heading, or both of them where one is missing, are the words of an error page."""
    lines = [seen.tree.title, seen.headline.text or ""]
    lines += [block.text for block in seen.tree.blocks if block.heading == 1][:3]
    return any(_says(line, "error") for line in lines if len(line.split()) <= 12)


def _is_stub(seen: Evidence) -> bool:
    """Whether the page says that the rest is for subscribers: in its linked data, or below its few paragraphs."""
    if seen.region and not seen.linked.paid and "notice" not in seen.region.zones:
        return False
    return any(_says(block.text, "paywall") for block in seen.tree.blocks if len(block.text) < 400)


def _says(line: str, kind: str) -> bool:
    words = f" {key(line)} "
    return any(phrase in words for phrase in _phrases()[kind])


@cache
def _phrases() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for kind, phrase in read_table("musnad.page", "refusals.tsv"):
        found.setdefault(kind, []).append(f" {key(phrase)} ")
    return {kind: tuple(phrases) for kind, phrases in found.items()}
