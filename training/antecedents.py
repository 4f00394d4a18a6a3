"""Trains the weights by which an implicit subject is given its antecedent (`musnad.attribution.weighing`).

    pip install -e '.[dev,train]' && python training/antecedents.py [--write]

Text and labels are the annotated articles of `tests/gold`, all written for this project. Every implicit subject whose
cue the annotation has gives one choice: its antecedents, of which those with the annotated name are right, and nobody,
which is right where none is. The weights maximise the likelihood of the right ones, with a penalty on their squares.
There is no chance in it: the same articles give the same weights. `--write` replaces `data/antecedents.tsv`; train
twice then, for what is chosen early in an article is seen by later choices.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from musnad.attribution import implicit, weighing  # noqa: E402
from musnad.attribution.antecedents import Antecedent  # noqa: E402
from musnad.attribution.candidate import Candidate  # noqa: E402
from musnad.attribution.chains import merge_outlets, nest  # noqa: E402
from musnad.attribution.document import Document  # noqa: E402
from musnad.attribution.engine import candidates  # noqa: E402
from musnad.attribution.history import History  # noqa: E402
from musnad.attribution.resolution import resolve  # noqa: E402
from tests.gold.articles import HERE, OWN, article_of, load  # noqa: E402
from tests.gold.pairing import Gold, contents, same_speaker  # noqa: E402

TABLE = ROOT / "src/musnad/attribution/data/antecedents.tsv"
PENALTY = 10.0
LEAST_OFTEN = 4  # a feature that fewer choices show is left out
HEAD = """\
# What speaks for an antecedent of an implicit subject: training/antecedents.py --write, on tests/gold.
# context	feature	weight
"""
Option = tuple[list[tuple[str, str]], bool]  # (context, feature) pairs, and whether it is right


class Heard:
    """Stands between resolution and the choice of an antecedent, and keeps what was to be chosen from."""

    def __init__(self) -> None:
        self.choices: list[tuple[Candidate, list[Antecedent], tuple[str, ...]]] = []
        self._candidate: Candidate | None = None
        self._antecedents = implicit.antecedents
        self._odds = implicit.odds
        implicit.antecedents = self.antecedents
        implicit.odds = self.odds

    def antecedents(self, history: History, candidate: Candidate) -> list[Antecedent]:
        """As `antecedents.antecedents`."""
        self._candidate = candidate
        return self._antecedents(history, candidate)

    def odds(self, choices: list[Antecedent], contexts: tuple[str, ...]) -> list[float]:
        """As `weighing.odds`."""
        assert self._candidate is not None
        self.choices.append((self._candidate, choices, contexts))
        return self._odds(choices, contexts)


def options(heard: Heard) -> Iterator[list[Option]]:
    """What there was to choose from for each implicit subject that the annotation has."""
    for path in (HERE / f"{name}.jsonl" for name in OWN):
        for gold in load(path):
            article = article_of(gold)
            doc = Document(article.base, len(article.title or ""))
            groups = candidates(doc)
            nest(groups)
            heard.choices.clear()
            resolve(doc, [merge_outlets(doc, group) for group in groups])
            speakers = {cue_place(article.base, s): s["who"] for s in gold["statements"] if s["cue"]}
            for candidate, choices, contexts in heard.choices:
                if candidate.cue is not None and doc.starts[candidate.cue[0]] in speakers:
                    yield labelled(choices, ("all", *contexts), speakers[doc.starts[candidate.cue[0]]])


def labelled(choices: list[Antecedent], contexts: tuple[str, ...], who: str) -> list[Option]:
    """The antecedents and, last, nobody, with what is right by the annotation."""
    right = [bool(who) and same_speaker(who, choice.entity.best.text) for choice in choices]
    right.append(not any(right))
    rows = weighing.all_features(choices)
    return [([(c, f) for c in contexts for f in row], ok) for row, ok in zip(rows, right, strict=True)]


def cue_place(base: str, gold: Gold) -> int:
    """Where the cue of a gold statement begins: its occurrence that is nearest to the content."""
    spans, cue = contents(base, gold), gold["cue"]
    before, behind = base.rfind(cue, 0, spans[0].start), base.find(cue, spans[0].end)
    if before < 0 or behind < 0:
        return max(before, behind)
    return before if spans[0].start - before <= behind - spans[0].end else behind


def trained(choices: list[list[Option]]) -> dict[tuple[str, str], float]:
    """The weights by context and feature."""
    shown = Counter(pair for choice in choices for pairs, _ in choice for pair in pairs)
    number = {pair: k for k, pair in enumerate(sorted(p for p, times in shown.items() if times >= LEAST_OFTEN))}
    rows = [[number[pair] for pair in pairs if pair in number] for choice in choices for pairs, _ in choice]
    matrix = csr_matrix(
        (
            np.ones(sum(map(len, rows))),
            [column for row in rows for column in row],
            np.cumsum([0, *map(len, rows)]),
        ),
        shape=(len(rows), len(number)),
    )
    right = np.array([ok for choice in choices for _, ok in choice], dtype=float)
    starts = np.cumsum([0, *map(len, choices)])[:-1]
    group = np.repeat(np.arange(len(choices)), [len(choice) for choice in choices])

    def cost(weights: np.ndarray) -> tuple[float, np.ndarray]:
        """The penalised negative log-likelihood, and its gradient."""
        sums = matrix @ weights
        raised = np.exp(sums - np.maximum.reduceat(sums, starts)[group])
        whole, true = np.add.reduceat(raised, starts), np.add.reduceat(raised * right, starts)
        slope = matrix.T @ (raised / whole[group] - raised * right / true[group])
        return PENALTY * (weights @ weights) / 2 - np.log(true / whole).sum(), slope + PENALTY * weights

    found = minimize(cost, np.zeros(len(number)), jac=True, method="L-BFGS-B", options={"maxiter": 500})
    return {pair: float(found.x[k]) for pair, k in number.items()}


def main() -> None:
    """Train on all own articles, and say how many choices the weights get right on them."""
    choices = [choice for choice in options(Heard()) if len(choice) > 1]
    weights = trained(choices)
    best = [max(choice, key=lambda option: sum(weights.get(pair, 0.0) for pair in option[0])) for choice in choices]
    print(
        f"{len(choices)} choices, {sum(ok for _, ok in best)} right on the articles trained on, {len(weights)} weights"
    )
    if "--write" in sys.argv:
        lines = [f"{context}\t{feature}\t{weight:.3f}\n" for (context, feature), weight in sorted(weights.items())]
        TABLE.write_text(HEAD + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
