"""Which antecedent an implicit subject means: a linear model over the features of `antecedents`.

The model is a conditional logit: each antecedent, and `nobody` beside them, gets the sum of its features' weights, and
the odds are those of a softmax over them. The weights stand in `data/antecedents.tsv`; `training/antecedents.py` makes
them from the annotated articles of `tests/gold`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from math import exp

from musnad.attribution.antecedents import Antecedent
from musnad.text.tables import read_table

_COPIED = ("rank 0", "spoke ", "acted ")
Weights = dict[str, dict[str, float]]  # by context, then by feature


@cache
def weights() -> Weights:
    """The trained weights; the context of features that count everywhere is `all`."""
    found: Weights = {}
    for context, feature, weight in read_table("musnad.attribution", "antecedents.tsv"):
        found.setdefault(context, {})[feature] = float(weight)
    return found


def odds(choices: list[Antecedent], contexts: Iterable[str]) -> list[float]:
    """How likely each antecedent is meant, 0 to 1; what is missing from 1 is the odds that none of them is."""
    known = weights()
    tables = [known[context] for context in ("all", *contexts) if context in known]
    sums = [sum(table.get(f, 0.0) for f in features for table in tables) for features in all_features(choices)]
    highest = max(sums)
    raised = [exp(value - highest) for value in sums]
    whole = sum(raised)
    return [value / whole for value in raised[:-1]]


def all_features(choices: list[Antecedent]) -> list[list[str]]:
    """The features of each antecedent and, last, of `nobody`: how many there are, and what the nearest is like."""
    nearest = choices[0].features if choices else []
    copied = [f"nobody {feature}" for feature in nearest if feature.startswith(_COPIED)]
    return [*(choice.features for choice in choices), ["nobody", f"nobody of {min(len(choices), 4)}", *copied]]
