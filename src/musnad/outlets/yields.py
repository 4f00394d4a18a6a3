"""Whether an outlet still yields what it did: a new layout shows as pages refused, bodies shortened or fields lost.

Pure: the caller counts a batch of pages, keeps the counts, and compares. A batch of a few pages says nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from statistics import median

import msgspec

from musnad.record import Article, Refusal

_LEAST_PAGES = 10
_SHARE_LOST = 0.2
_WORDS_LOST = 0.4


class Yield(msgspec.Struct, frozen=True):
    """What a batch of pages of one outlet gave: shares of pages (0 to 1), and the median of words in a body."""

    pages: int
    read: float
    titled: float
    dated: float
    signed: float
    words: float


def yield_of(results: Iterable[Article | Refusal]) -> Yield:
    """The yield of the pages of one outlet; refusals of listings count as pages not read, so leave known ones out."""
    known = list(results)
    articles = [result for result in known if isinstance(result, Article)]

    def share(count: int) -> float:
        return count / len(known) if known else 0.0

    return Yield(
        pages=len(known),
        read=share(len(articles)),
        titled=share(sum(article.title is not None for article in articles)),
        dated=share(sum(article.published is not None for article in articles)),
        signed=share(sum(article.byline is not None for article in articles)),
        words=float(median(len(article.text.split()) for article in articles)) if articles else 0.0,
    )


def fallen(before: Yield, now: Yield) -> list[str]:
    """What has fallen from one batch to the next, one line of English each; nothing where a batch is too small."""
    if min(before.pages, now.pages) < _LEAST_PAGES:
        return []
    shares = {"pages read": "read", "with a title": "titled", "with a date": "dated", "with a byline": "signed"}
    lines = [
        f"{label}: {getattr(before, name):.0%} before, {getattr(now, name):.0%} now"
        for label, name in shares.items()
        if getattr(before, name) - getattr(now, name) > _SHARE_LOST
    ]
    if now.words < (1 - _WORDS_LOST) * before.words:
        lines.append(f"words in a body: {before.words:.0f} before, {now.words:.0f} now")
    return lines
