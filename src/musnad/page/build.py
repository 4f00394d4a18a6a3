"""The four ways to an `Article`: HTML, pasted text, ready fields, and bytes that may be any of them."""

from __future__ import annotations

from datetime import datetime

from musnad.errors import RefusedError
from musnad.outlets import domain_of, outlet_of
from musnad.page.agencies import agencies_of_body
from musnad.page.cleaning import cleaned
from musnad.page.decode import decode, is_html
from musnad.page.identity import article_id, canonical_url, digest
from musnad.page.language import require_arabic
from musnad.page.moments import moment_of
from musnad.page.pasted import sort_lines
from musnad.record import Article


def article_from_bytes(
    data: bytes, *, url: str | None = None, input: str | None = None, fetched: datetime | None = None
) -> Article:
    """The article in a file or response: HTML or pasted text, in whatever encoding. Raises `RefusedError`.

    `fetched` is when it came from the web, with its zone; dates told from now (`منذ ساعتين`) are read only with it.
    """
    text = decode(data)
    make = _from_html if is_html(text) else _from_text
    return make(text, digest(data), url, input, fetched)


def article_from_html(
    html: bytes | str, *, url: str | None = None, input: str | None = None, fetched: datetime | None = None
) -> Article:
    """The article on an HTML page. Raises `RefusedError` where there is none, or it is not Arabic."""
    return _from_html(decode(html) if isinstance(html, bytes) else html, digest(html), url, input, fetched)


def article_from_text(text: str, *, input: str | None = None) -> Article:
    """The article in a text as copied from a browser. Raises `RefusedError` where there is none in Arabic."""
    return _from_text(text, digest(text), None, input, None)


def article_from_fields(
    *,
    id: str | None = None,
    title: str | None,
    text: str,
    date: str | None = None,
    outlet: str | None = None,
    country: str | None = None,
    url: str | None = None,
    input: str | None = None,
) -> Article:
    """An article from fields known already; title, text and id are kept to the letter. Raises `RefusedError`."""
    require_arabic(text)
    title = title or None
    base = text if title is None else title + "\n" + text
    return Article(
        input=input,
        id=id or article_id(url, base),
        url=url,
        outlet=outlet_of(url, outlet, country) or outlet_of(None, outlet, country),
        title=title,
        text=text,
        published=moment_of(date),
        agencies=tuple(agencies_of_body(text[:100_000].split("\n"))),
        sha256=digest(base),
    )


def _from_text(text: str, sha256: str, url: str | None, input: str | None, fetched: datetime | None) -> Article:
    """Sorts the lines, then asks whether what is left is Arabic prose."""
    clean = cleaned(text)
    found = sort_lines(clean)
    body = "\n".join(found.paragraphs)
    if not body:
        raise RefusedError("no article: nothing but labels and page furniture" if found.furniture else "no text")
    require_arabic(body if found.title is None else found.title + "\n" + body)
    base = body if found.title is None else found.title + "\n" + body
    return Article(
        input=input,
        id=article_id(url, base),
        url=canonical_url(url),
        outlet=outlet_of(url) if domain_of(url) else None,
        title=found.title,
        text=body,
        published=found.published,
        modified=found.modified,
        byline=found.byline,
        agencies=tuple(dict.fromkeys([*found.agencies, *agencies_of_body(found.paragraphs)])),
        captions=tuple(found.captions),
        furniture=tuple(found.furniture),
        fetched=None if fetched is None else fetched.isoformat(timespec="seconds"),
        sha256=sha256,
    )


def _from_html(html: str, sha256: str, url: str | None, input: str | None, fetched: datetime | None) -> Article:
    from musnad.page.html import read_page

    page = read_page(cleaned(html), url, fetched)
    base = page.text if page.title is None else page.title + "\n" + page.text
    return Article(
        input=input,
        id=article_id(page.url, base),
        url=page.url,
        outlet=page.outlet,
        title=page.title,
        deck=page.deck,
        text=page.text,
        section=page.section,
        published=page.published,
        modified=page.modified,
        byline=page.byline,
        agencies=page.agencies,
        captions=page.captions,
        furniture=page.furniture,
        entries=page.entries,
        fetched=None if fetched is None else fetched.isoformat(timespec="seconds"),
        sha256=sha256,
    )
