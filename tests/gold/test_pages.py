"""The pages in tests/pages, each in the manner of another content system: every field right, or the right refusal."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from musnad.errors import RefusedError
from musnad.page import article_from_bytes
from musnad.record import Article, Moment

PAGES = Path(__file__).parents[1] / "pages"
ROWS = [json.loads(line) for line in (PAGES / "expected.jsonl").read_text(encoding="utf-8").splitlines()]
ARTICLES = [row for row in ROWS if row["kind"] == "article"]
OTHERS = [row for row in ROWS if row["kind"] != "article"]


def name(row: dict[str, Any]) -> str:
    return str(row["file"]).removesuffix(".html")


def article_of(row: dict[str, Any]) -> Article:
    return article_from_bytes((PAGES / row["file"]).read_bytes())


def value(moment: Moment | None) -> str | None:
    return None if moment is None else moment.value


def squash(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


@pytest.mark.parametrize("row", ARTICLES, ids=name)
def test_the_body_is_the_article_and_no_more(row: dict[str, Any]) -> None:
    article = article_of(row)
    optional = {squash(line) for line in row.get("optional", [])}
    assert [line for line in article.text.split("\n") if line not in optional] == [
        line for line in map(squash, row["body"]) if line not in optional
    ]
    body = "\n".join(row["body"])
    assert [piece for piece in row["furniture"] if piece in article.text and piece not in body] == []


@pytest.mark.parametrize("row", ARTICLES, ids=name)
def test_what_the_page_says_of_the_article(row: dict[str, Any]) -> None:
    article = article_of(row)
    found = {
        "title": article.title,
        "published": value(article.published),
        "byline": article.byline,
        "captions": list(article.captions),
    }
    also = {
        "deck": article.deck,
        "section": article.section,
        "modified": value(article.modified),
        "agencies": list(article.agencies),
        "entries": [value(entry.published) for entry in article.entries],
    }
    expected = {field: row[field] for field in (*found, *also) if field in row}
    assert {field: {**found, **also}[field] for field in expected} == expected


@pytest.mark.parametrize("row", OTHERS, ids=name)
def test_what_is_no_article_is_refused_with_the_reason(row: dict[str, Any]) -> None:
    with pytest.raises(RefusedError, match=row["reason"]):
        article_of(row)


def test_entries_of_a_live_blog_are_stretches_of_its_text() -> None:
    article = article_of(next(row for row in ARTICLES if "entries" in row))
    pieces = [entry.span.of(article.base) for entry in article.entries]
    assert article.text.endswith("\n".join(pieces))
    assert all(piece == piece.strip() and "\n" in piece for piece in pieces)


def test_every_page_is_expected_once() -> None:
    assert sorted(row["file"] for row in ROWS) == sorted(path.name for path in PAGES.glob("*.html"))
