"""Linked data (JSON-LD) of a page: what it states of the article. The body in it is a hint only; it may be cut."""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass, field
from typing import Any

_ARTICLES: tuple[str, ...] = (
    "article",
    "newsarticle",
    "reportagenewsarticle",
    "analysisnewsarticle",
    "opinionnewsarticle",
    "blogposting",
)
_ARTICLES += ("liveblogposting", "report", "techarticle", "socialmediaposting", "posting", "interview", "videoobject")
_LISTS = ("collectionpage", "itemlist", "searchresultspage", "profilepage", "aboutpage", "contactpage")
_FIELD = re.compile(
    r'"(headline|datePublished|dateModified|dateCreated|description|@type)"\s*:\s*"((?:[^"\\]|\\.){0,2000})"'
)
_AUTHOR = re.compile(r'"author"\s*:\s*\[?\s*\{[^{}]{0,300}?"name"\s*:\s*"([^"\\]{2,100})"')
_TAGS = re.compile(r"<[^<>]{0,500}>")
_LIMIT = 20_000


@dataclass(slots=True)
class LinkedData:
    """What the linked data of a page says: empty strings where it says nothing."""

    headline: str = ""
    description: str = ""
    published: str = ""
    modified: str = ""
    body: str = ""
    url: str = ""
    publisher: str = ""
    authors: list[str] = field(default_factory=list)
    section: str = ""
    crumbs: list[str] = field(default_factory=list)
    article: bool = False
    listing: bool = False
    live: bool = False
    paid: bool = False


def read_linked_data(scripts: list[str]) -> LinkedData:
    """What the scripts state of the page's article: the first article node wins, others fill nothing in."""
    data = LinkedData()
    for script in scripts:
        nodes = list(_nodes(_load(script)))
        types = [_types(node) for node in nodes]
        data.listing = data.listing or any(t in _LISTS for found in types for t in found)
        for node, found in zip(nodes, types, strict=True):
            if not data.article and any(t in _ARTICLES for t in found) and (node.get("headline") or node.get("name")):
                _take(data, node, video="videoobject" in found)
                data.live = "liveblogposting" in found
            if "breadcrumblist" in found:
                data.crumbs = data.crumbs or _crumbs(node)
    return data


def _take(data: LinkedData, node: dict[str, Any], *, video: bool) -> None:
    data.article = not video
    data.headline = _plain(node.get("headline") or node.get("name"))
    data.description = _plain(node.get("description"))
    data.published = _plain(node.get("datePublished") or node.get("uploadDate") or node.get("dateCreated"))
    data.modified = _plain(node.get("dateModified"))
    data.body = _text(node.get("articleBody")) or _updates(node.get("liveBlogUpdate"))
    data.section = _plain(node.get("articleSection"))
    data.paid = str(node.get("isAccessibleForFree")).lower() == "false"
    data.url = _plain(node.get("url")) or _plain(_part(node.get("mainEntityOfPage"), "@id"))
    data.publisher = _plain(_part(node.get("publisher"), "name"))
    authors = node.get("author") or node.get("creator") or []
    for author in authors if isinstance(authors, list) else [authors]:
        person = not isinstance(author, dict) or "organization" not in _types(author)
        name = _plain(_part(author, "name")) if isinstance(author, dict) else _plain(author)
        if name and person:
            data.authors.append(name)


def _updates(entries: Any) -> str:
    """The body of a live blog: headline and text of each entry."""
    if not isinstance(entries, list):
        return ""
    parts = [(entry.get("headline"), entry.get("articleBody")) for entry in entries[:500] if isinstance(entry, dict)]
    return "\n".join(text for part in parts for value in part if (text := _text(value)))


def _crumbs(node: dict[str, Any]) -> list[str]:
    """The names of a trail of breadcrumbs, from the front page down."""
    items = node.get("itemListElement")
    parts = items if isinstance(items, list) else []
    named = [_plain(part.get("name") or _part(part.get("item"), "name")) for part in parts if isinstance(part, dict)]
    return [name for name in named if name]


def _load(script: str) -> Any:
    """The value of a script; from a broken one the fields that can be told without parsing it."""
    source = script.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
    for candidate in (source, re.sub(r",\s*([}\]])", r"\1", source)):
        try:
            return json.loads(candidate, strict=False)
        except (ValueError, RecursionError):
            continue
    start = source[:200_000]
    found = dict(reversed(_FIELD.findall(start)))
    author = _AUTHOR.search(start)
    if author:
        found["author"] = author[1]
    return {name: value.replace('\\"', '"').replace("\\/", "/") for name, value in found.items()}


def _nodes(value: Any) -> list[dict[str, Any]]:
    """Every object in a value, outer ones first, without recursion and no more than a page honestly holds."""
    found: list[dict[str, Any]] = []
    waiting = [value]
    for current in waiting:
        if len(waiting) > _LIMIT:
            break
        if isinstance(current, dict):
            found.append(current)
            waiting.extend(
                v for k, v in current.items() if isinstance(v, dict | list) and k not in ("isPartOf", "hasPart")
            )
        elif isinstance(current, list):
            waiting.extend(v for v in current if isinstance(v, dict | list))
    return found


def _types(node: dict[str, Any]) -> list[str]:
    stated = node.get("@type") or ""
    return [str(t).lower().rsplit("/", 1)[-1] for t in (stated if isinstance(stated, list) else [stated])]


def _part(value: Any, name: str) -> Any:
    while isinstance(value, list):
        value = value[0] if value else None
    return value.get(name) if isinstance(value, dict) else value


def _plain(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    return " ".join(html.unescape(html.unescape(value)).split()) if isinstance(value, str) else ""


def _text(value: Any) -> str:
    """A body with its line breaks, tags taken out."""
    if not isinstance(value, str):
        return ""
    plain = _TAGS.sub("\n", html.unescape(value)) if "<" in value or "&lt;" in value else html.unescape(value)
    return "\n".join(line for raw in plain.splitlines() if (line := " ".join(raw.split())))
