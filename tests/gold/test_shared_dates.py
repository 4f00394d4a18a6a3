"""Time expressions against cases of other projects that lie beside the checkout; skipped without them.

The floors stand just under what `bench/dates.py` measures; raise them when the work gets better, never lower them.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

BENCH = Path(__file__).parents[2] / "bench" / "dates.py"


def load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("bench_dates", BENCH)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["bench_dates"] = module
    spec.loader.exec_module(module)
    return module


bench = load()
pytestmark = pytest.mark.skipif(not bench.CASES.exists(), reason="the cases are not beside the checkout")


@pytest.mark.parametrize(
    ("name", "judge", "floor"),
    [
        ("duckling-time.jsonl", bench.our_time, 0.95),
        ("duckling-duration.jsonl", bench.our_duration, 0.92),
        ("dateparser-ar.jsonl", bench.our_answer, 1.0),
    ],
)
def test_values(name: str, judge: object, floor: float) -> None:
    tally = bench.tally(name, judge)
    assert tally.right / tally.of >= floor, "\n".join(tally.wrong)


def test_news() -> None:
    news = bench.score_news(bench.our_spans)
    print(news.overlap, news.strict, news.values)
    assert news.overlap >= 0.88
    assert news.strict >= 0.7
    assert news.values.right / news.values.of >= 0.76
