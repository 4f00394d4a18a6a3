"""How fast articles of text are read on one core, and in how much memory: figures only, no verdict.

    python bench/read_articles.py [ARTICLES.jsonl] [--limit N] [--repeat N] [--profile]

Without a file it reads `../shared/news/articles.jsonl`, a place beside the checkout for texts that may not be in it,
or the bundled gold articles where there is none. Articles are streamed, one object a line with `title` and `text`.
The first reading of a process, which loads the lexicons, is timed apart.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import platform
import pstats
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
BESIDE = ROOT.parent / "shared" / "news" / "articles.jsonl"
FIRST_READING = """
import json, sys
fields = json.loads(sys.stdin.readline())
from musnad.page import article_from_fields
from musnad.reading import read_article
read_article(article_from_fields(title=fields.get("title"), text=fields["text"]))
"""


@dataclass
class Totals:
    """What was read, and the processor time it took in seconds."""

    articles: int = 0
    refused: int = 0
    words: int = 0
    statements: int = 0
    seconds: float = 0.0


def main() -> None:
    options = _options()
    paths = [options.source] if options.source else [BESIDE] if BESIDE.exists() else _bundled()
    first = next(lines(paths, 1, 1), None)
    if first is None:
        sys.exit("no articles to read")
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, one core")
    print(f"articles from {', '.join(str(path) for path in paths)}")
    cold = median(start_up(first) for _ in range(5))
    print(f"start-up and first reading, in a new process   {cold:.2f} s (median of 5)")
    profile = cProfile.Profile() if options.profile else None
    totals = read_all(lines(paths, options.limit, options.repeat), profile)
    report(totals)
    if profile:
        pstats.Stats(profile).sort_stats("tottime").print_stats(25)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("source", nargs="?", type=Path, metavar="ARTICLES.jsonl")
    parser.add_argument("--limit", type=int, metavar="N", help="read only the first N articles of each pass")
    parser.add_argument("--repeat", type=int, default=1, metavar="N", help="read them N times (default 1)")
    parser.add_argument("--profile", action="store_true", help="show where the time goes (slows the reading)")
    return parser.parse_args()


def _bundled() -> list[Path]:
    return sorted((ROOT / "tests" / "gold").glob("*.jsonl"))


def lines(paths: list[Path], limit: int | None, repeat: int) -> Iterator[str]:
    """The lines of all files, as often as asked; never more than one in memory."""
    for _ in range(repeat):
        yield from islice(_once(paths), limit)


def _once(paths: list[Path]) -> Iterator[str]:
    for path in paths:
        with path.open(encoding="utf-8") as file:
            yield from (line for line in file if line.strip())


def start_up(line: str) -> float:
    """Wall-clock seconds from starting a new interpreter to its end, one article read."""
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", FIRST_READING], input=line, text=True, check=True)
    return time.perf_counter() - begun


def read_all(articles: Iterator[str], profile: cProfile.Profile | None) -> Totals:
    """Read every article; the first reading is made twice, so that loading the lexicons is not counted."""
    from musnad.errors import RefusedError

    totals = Totals()
    for line in articles:
        fields = json.loads(line)
        try:
            if not totals.articles:
                _read(fields, Totals(), None)
            _read(fields, totals, profile)
        except RefusedError:
            totals.refused += 1
    return totals


def _read(fields: dict[str, Any], totals: Totals, profile: cProfile.Profile | None) -> None:
    from musnad.page import article_from_fields
    from musnad.reading import read_article

    if profile:
        profile.enable()
    begun = time.process_time()
    reading = read_article(article_from_fields(title=fields.get("title"), text=fields["text"]))
    totals.seconds += time.process_time() - begun
    if profile:
        profile.disable()
    totals.articles += 1
    totals.words += len(reading.base.split())
    totals.statements += len(reading.statements)


def report(totals: Totals) -> None:
    """Print the figures; memory is the most this process has held, the interpreter and lexicons included."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    seconds = totals.seconds or float("inf")
    print(f"articles read {totals.articles}, refused {totals.refused}, statements {totals.statements}")
    print(f"processor time {totals.seconds:.2f} s")
    print(f"articles a second a core   {totals.articles / seconds:.0f}")
    print(f"words a second a core      {totals.words / seconds:.0f}")
    print(f"peak memory                {peak / 2**20:.0f} MiB")


if __name__ == "__main__":
    main()
