"""How often a speaker is right in each situation, measured on the annotated articles: the table of `certainty`.

    python bench/speaker_rates.py [--write] [ARTICLES.jsonl ...]

Without a file it reads the bundled gold articles. A row is a situation, its rate, and the counts behind it: statements
with the right speaker, statements that the annotation has too, statements read. The rate is the share of the second
that is right, drawn down by a few imagined statements, so that a rare situation claims little.
`--write` replaces `src/musnad/attribution/data/speaker_rates.tsv`.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from musnad.attribution.chains import merge_outlets, nest  # noqa: E402
from musnad.attribution.document import Document  # noqa: E402
from musnad.attribution.engine import candidates  # noqa: E402
from musnad.attribution.resolution import resolve  # noqa: E402
from musnad.reading import read_article  # noqa: E402
from tests.gold.articles import HERE, OWN, article_of, load  # noqa: E402
from tests.gold.pairing import paired, same_speaker  # noqa: E402

TABLE = ROOT / "src/musnad/attribution/data/speaker_rates.tsv"
IMAGINED, THEIR_RATE = 4, 0.75
HEAD = """\
# How often a speaker found in this situation was the annotated one: bench/speaker_rates.py --write, on tests/gold.
# situation	rate	right	overlapping	statements
"""


def situations(base: str, title_end: int) -> dict[tuple[int, int, int], str]:
    """The situation of each candidate, by where its content starts and ends and where its cue starts."""
    doc = Document(base, title_end)
    groups = candidates(doc)
    nest(groups)
    groups = [merge_outlets(doc, group) for group in groups]
    resolve(doc, groups)
    found = {}
    for group in groups:
        for c in group:
            cue = -1 if c.cue is None else doc.starts[c.cue[0]]
            found[doc.starts[c.content[0][0]], doc.ends[c.content[-1][1] - 1], cue] = c.situation
    return found


def count(paths: list[Path]) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """Statements by situation: right, overlapping, read."""
    right, overlapping, read = Counter[str](), Counter[str](), Counter[str]()
    for path in paths:
        for gold in load(path):
            article = article_of(gold)
            reading = read_article(article)
            by_place = situations(reading.base, len(article.title or ""))
            pairs = {j: i for i, j in paired(reading.base, gold["statements"], reading.statements).items()}
            for j, statement in enumerate(reading.statements):
                cue = -1 if statement.cue is None else statement.cue.start
                situation = by_place.get((statement.content[0].start, statement.content[-1].end, cue))
                if situation is None or not statement.who:
                    continue
                read[situation] += 1
                if j in pairs:
                    overlapping[situation] += 1
                    right[situation] += same_speaker(gold["statements"][pairs[j]]["who"], statement.who)
    return right, overlapping, read


def main() -> None:
    write = "--write" in sys.argv
    paths = [Path(name) for name in sys.argv[1:] if name != "--write"] or [HERE / f"{name}.jsonl" for name in OWN]
    right, overlapping, read = count(paths)
    lines = []
    for situation, statements in read.most_common():
        rate = (right[situation] + IMAGINED * THEIR_RATE) / (overlapping[situation] + IMAGINED)
        cells = (situation, f"{rate:.2f}", right[situation], overlapping[situation], statements)
        lines.append("\t".join(map(str, cells)) + "\n")
    print(*lines, sep="", end="")
    if write:
        TABLE.write_text(HEAD + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
