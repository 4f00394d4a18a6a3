"""How well annotated articles are read: figures only, no verdict (the floors are in `tests/gold`).

    python bench/score_articles.py [ARTICLES.jsonl ...]

Without a file it reads the bundled gold articles. Articles come one object a line with `title`, `text` and
`statements`, the pieces of a statement written as the words of the text.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from musnad.reading import read_article  # noqa: E402
from tests.gold.articles import HERE, OWN, article_of, load  # noqa: E402
from tests.gold.pairing import Tally, paired, same_speaker, tally  # noqa: E402

CONFIDENCES = (0.0, 0.5, 0.8, 0.85, 0.9)


def main() -> None:
    paths = [Path(name) for name in sys.argv[1:]] or [HERE / f"{name}.jsonl" for name in OWN]
    named: list[tuple[float, bool]] = []
    print(f"{'articles':32} gold  read  overlap  joint")
    for path in paths:
        total = Tally()
        for gold in load(path):
            reading = read_article(article_of(gold))
            total += tally(reading.base, gold["statements"], reading.statements)
            for i, j in paired(reading.base, gold["statements"], reading.statements).items():
                read = reading.statements[j]
                if read.who:
                    named.append((read.confidence, same_speaker(gold["statements"][i]["who"], read.who)))
        print(f"{path.stem:32} {total.gold:4}  {total.read:4}  {total.overlap_f1:7.3f}  {total.joint_f1:5.3f}")
    print("\nspeakers given, over the pairs")
    for least in CONFIDENCES:
        right = [is_right for confidence, is_right in named if confidence >= least]
        share = right.count(False) / len(right) if right else 0.0
        print(f"confidence {least:.2f} or more: {len(right):5} given, {share:.1%} wrong")


if __name__ == "__main__":
    main()
