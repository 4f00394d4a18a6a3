"""read(page) -> Reading: one line a stage, the architecture on one screen."""

from __future__ import annotations

from musnad.attribution.statements import attribute
from musnad.page import article_from_bytes
from musnad.record import Article, Reading, article_fields


def read(page: str | bytes | Article, *, url: str | None = None, min_confidence: float = 0.0) -> Reading:
    """The attributed record of one Arabic news page.

    `page` is HTML or plain text, as `str` or as the bytes a server sent, or an `Article` that is ready. `url` is where
    it came from, if anywhere. Statements that name a source with less than `min_confidence` (0 to 1) are left out.
    Raises `RefusedError` where the page is not readable as Arabic news.
    """
    if isinstance(page, Article):
        return read_article(page, min_confidence=min_confidence)
    data = page.encode() if isinstance(page, str) else page
    return read_article(article_from_bytes(data, url=url), min_confidence=min_confidence)


def read_article(article: Article, *, min_confidence: float = 0.0) -> Reading:
    """The attributed record of an article; see `read`."""
    title_end = 0 if article.title is None else len(article.title)
    statements, mentions = attribute(article.base, title_end)
    return Reading(**article_fields(article), statements=statements, mentions=mentions)
