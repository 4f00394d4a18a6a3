"""read(page) -> Reading: one line a stage, the architecture on one screen."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from musnad.attribution.statements import attribute
from musnad.page import article_from_bytes
from musnad.record import Article, Moment, Reading, Statement, article_fields


def read(page: str | bytes | Article, *, url: str | None = None, min_confidence: float = 0.0) -> Reading:
    """The attributed record of one Arabic news page.

    `page` is HTML or plain text, as `str` or as the bytes a server sent, or an `Article` that is ready. `url` is where
    it came from, if anywhere. Statements that are less sure than `min_confidence` (0 to 1) are left out.
    Raises `RefusedError` where the page is not readable as Arabic news.
    """
    if isinstance(page, Article):
        return read_article(page, min_confidence=min_confidence)
    data = page.encode() if isinstance(page, str) else page
    return read_article(article_from_bytes(data, url=url), min_confidence=min_confidence)


def read_article(article: Article, *, min_confidence: float = 0.0) -> Reading:
    """The attributed record of an article; see `read`."""
    title_end = 0 if article.title is None else len(article.title)
    statements, mentions = attribute(article.base, title_end, _day(article.published))
    if min_confidence > 0:
        statements = _at_least(min_confidence, statements)
    return Reading(**article_fields(article), statements=statements, mentions=mentions)


def _day(published: Moment | None) -> date | None:
    """The day of publication, where the page states it to the day."""
    if published is None or published.precision in {"year", "month"}:
        return None
    return date.fromisoformat(published.value[:10])


def _at_least(confidence: float, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """The statements that are as sure as that; one whose outer statement falls away moves up to the next that stays."""
    kept = [index for index, statement in enumerate(statements) if statement.confidence >= confidence]
    places = {index: place for place, index in enumerate(kept)}

    def outer(index: int) -> int | None:
        above = statements[index].nested_in
        while above is not None and above not in places:
            above = statements[above].nested_in
        return None if above is None else places[above]

    return tuple(replace(statements[index], nested_in=outer(index)) for index in kept)
