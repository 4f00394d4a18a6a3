"""The examples of docs/dates.md are what the code gives."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from musnad.dates import Interval, expressions

DOCUMENT = Path(__file__).parents[2] / "docs" / "dates.md"
ROWS = re.findall(r"^\| `(.+?)` \| (\d\S+) \| (\d\S+) \|$", DOCUMENT.read_text(encoding="utf-8"), re.MULTILINE)


def test_there_are_examples() -> None:
    assert len(ROWS) > 20


@pytest.mark.parametrize(("words", "start", "end"), ROWS)
def test_example(words: str, start: str, end: str) -> None:
    (one,) = expressions("وقع ذلك في " + words, date(2024, 3, 14))
    assert one.span.of("وقع ذلك في " + words) == words
    assert isinstance(one.value, Interval)
    assert (one.value.start, one.value.end) == (start, end)
