"""Who an article is: the hash of the input, the canonical URL, the id, and the outlet."""

from __future__ import annotations

from hashlib import sha256
from urllib.parse import urlsplit

_ID_DIGITS = 16


def digest(data: bytes | str) -> str:
    """The SHA-256 of the input in hex; of the UTF-8 bytes for a text."""
    raw = data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass")
    return sha256(raw).hexdigest()


def canonical_url(url: str | None) -> str | None:
    """A web address without tracking parts and fragments, or `None` where it is no http address."""
    if not url or len(url) > 4096 or not url.lower().startswith(("http://", "https://")):
        return None
    from courlan import clean_url

    try:
        if not urlsplit(url).hostname:
            return None
        return clean_url(url.strip()) or None
    except ValueError:
        return None


def article_id(url: str | None, base: str) -> str:
    """The first 16 hex digits of the hash of the canonical URL, or of the article's text."""
    return digest(canonical_url(url) or base)[:_ID_DIGITS]
