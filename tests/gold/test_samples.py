"""The bundled pages: extraction is checked to the letter, statements by a floor that may not fall."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from musnad.page import article_from_bytes
from musnad.reading import read_article
from musnad.record import Article
from tests.gold.pairing import contents, missing, tally

SAMPLES = Path(__file__).parents[2] / "samples"
NAMES = sorted(path.stem for path in SAMPLES.glob("*.html"))

# Joint F1 over the statements of all six pages together; raise it when the work gets better, never lower it.
FLOOR = 0.75


@cache
def expected(name: str) -> dict[str, Any]:
    record: dict[str, Any] = json.loads((SAMPLES / "expected" / f"{name}.json").read_text(encoding="utf-8"))
    return record


@cache
def article(name: str) -> Article:
    return article_from_bytes((SAMPLES / f"{name}.html").read_bytes(), input=f"{name}.html")


def base(name: str) -> str:
    return "\n".join([expected(name)["title"], *expected(name)["body"]])


def test_every_page_has_an_expected_record_and_the_other_way_round() -> None:
    assert len(NAMES) == 6
    assert sorted(path.stem for path in (SAMPLES / "expected").glob("*.json")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_the_expected_record_agrees_with_itself(name: str) -> None:
    statements = expected(name)["statements"]
    assert [missing(base(name), one) for one in statements] == [[]] * len(statements)
    starts = [contents(base(name), one)[0].start for one in statements]
    assert starts == sorted(starts)
    for index, one in enumerate(statements):
        if one["nested_in"] is not None:
            outer = statements[one["nested_in"]]
            assert one["nested_in"] != index
            assert one["content"][0] in outer["content"][0]


@pytest.mark.parametrize("name", NAMES)
def test_title(name: str) -> None:
    assert article(name).title == expected(name)["title"]


@pytest.mark.parametrize("name", NAMES)
def test_body(name: str) -> None:
    paragraphs = [line for line in article(name).text.split("\n") if line not in expected(name)["optional"]]
    assert paragraphs == expected(name)["body"]


@pytest.mark.parametrize("name", NAMES)
def test_captions(name: str) -> None:
    assert list(article(name).captions) == expected(name)["captions"]


@pytest.mark.parametrize("name", NAMES)
def test_published(name: str) -> None:
    published = article(name).published
    assert published is not None
    assert published.value.startswith(expected(name)["published"])


@pytest.mark.parametrize("name", NAMES)
def test_byline(name: str) -> None:
    assert article(name).byline == expected(name)["byline"]


@pytest.mark.parametrize("name", NAMES)
def test_no_furniture_in_the_text(name: str) -> None:
    assert [string for string in expected(name)["furniture"] if string in article(name).text] == []


def test_statements() -> None:
    total = tally("", [], [])
    for name in NAMES:
        reading = read_article(article(name))
        total += tally(reading.base, expected(name)["statements"], reading.statements)
    assert total.joint_f1 >= FLOOR, "\n".join(total.wrong)
