"""Articles with gold statements, a JSON object a line, as the engine takes them."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from musnad.page import article_from_fields
from musnad.record import Article
from tests.gold.pairing import Gold

HERE = Path(__file__).parent
OWN = (
    "agencies_gulf",
    "levant_egypt",
    "maghreb_international",
    "courts_sport_science",
    "politics_economy_world",
    "maghreb_local_culture",
)


@cache
def load(path: Path) -> tuple[Gold, ...]:
    """The annotated articles of a file."""
    with path.open(encoding="utf-8") as lines:
        return tuple(json.loads(line) for line in lines if line.strip())


def own() -> list[Gold]:
    """All annotated articles that were written for this project."""
    return [gold for name in OWN for gold in load(HERE / f"{name}.jsonl")]


def article_of(gold: Gold) -> Article:
    """The article without its annotation."""
    return article_from_fields(id=gold["id"], title=gold["title"], text=gold["text"], date=gold["date"])
