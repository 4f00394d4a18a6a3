"""The engine against our own annotated articles: figures that may not fall."""

from __future__ import annotations

import pytest

from musnad.reading import read_article
from tests.gold.articles import HERE, article_of, load
from tests.gold.pairing import Tally, contents, missing, tally

# F1 by file: contents that overlap, and contents that overlap with the right speaker.
# Raise a floor when the work gets better; never lower it.
FLOORS = {
    "agencies_gulf": (0.92, 0.86),
    "levant_egypt": (0.91, 0.88),
    "maghreb_international": (0.91, 0.81),
    "courts_sport_science": (0.82, 0.66),
    "politics_economy_world": (0.83, 0.70),
    "maghreb_local_culture": (0.78, 0.60),
}


def measured(name: str) -> Tally:
    total = Tally()
    for gold in load(HERE / f"{name}.jsonl"):
        reading = read_article(article_of(gold))
        total += tally(reading.base, gold["statements"], reading.statements)
    return total


@pytest.mark.parametrize("name", FLOORS)
def test_the_annotation_agrees_with_its_text(name: str) -> None:
    for gold in load(HERE / f"{name}.jsonl"):
        base = article_of(gold).base
        assert [missing(base, one) for one in gold["statements"] if missing(base, one)] == [], gold["id"]
        starts = [contents(base, one)[0].start for one in gold["statements"]]
        assert starts == sorted(starts), gold["id"]


@pytest.mark.parametrize(("name", "floors"), FLOORS.items(), ids=FLOORS)
def test_floor(name: str, floors: tuple[float, float]) -> None:
    total = measured(name)
    print(f"{name}: overlap {total.overlap_f1:.3f}, joint {total.joint_f1:.3f}")
    assert (total.overlap_f1 >= floors[0], total.joint_f1 >= floors[1]) == (True, True), "\n".join(total.wrong)
