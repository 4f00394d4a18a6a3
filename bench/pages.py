"""How right and how fast pages are extracted, side by side with other tools on the same pages in one run.

    python bench/pages.py [FOLDER] [--repeat N] [--each]

FOLDER holds a gold file (`gold.jsonl` or `expected.jsonl`) and the pages it names, itself or under `html/`. Without it,
`../shared/pages`, a place beside the checkout for pages that may not be in it, or the pages of tests/pages.
Tools that are not installed are left out: pip install trafilatura lxml_html_clean readability-lxml 'newspaper4k[nlp]'.

body F1   of words as multisets, a page; lines that the gold file calls optional count neither way
left in   furniture strings of the gold file that stand in the body
title     equal but for blanks and quotation marks at the ends
date      the same day
refused   of the pages that hold no Arabic article; tools that never refuse have 0
ms        processor time a page, title and date included where a tool gives them; each page once, after one to load
          the tool (with --repeat the best of N times, which favours tools that remember what they have seen)
"""

from __future__ import annotations

import argparse
import json
import logging
import platform
import re
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from importlib import metadata
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
BESIDE = ROOT.parent / "shared" / "pages"
OWN = ROOT / "tests" / "pages"
WORD = re.compile(r"\w+")
QUOTES = "\"'«»“”‘’ "


@dataclass
class Extracted:
    """What a tool gives for a page; a `text` of `None` is a refusal."""

    text: str | None
    title: str | None = None
    date: str | None = None


@dataclass
class Score:
    """What one tool reached."""

    f1: list[float] = field(default_factory=list)
    left_in: int = 0
    titles: int = 0
    dates: int = 0
    refused: int = 0
    wrongly_refused: int = 0
    seconds: float = 0.0


def main() -> None:
    options = _options()
    folder = options.folder or (BESIDE if BESIDE.exists() else OWN)
    rows = list(gold_rows(folder))
    logging.disable(logging.CRITICAL)
    by_reading(rows[0]["page"])  # a Musnad that cannot be imported is no refusal
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, one core")
    others = sum(row["kind"] != "article" for row in rows)
    print(f"{len(rows)} pages of {folder}, of which {others} are no Arabic article\n")
    print(f"{'':32}body F1  left in  title   date   refused  wrongly  ms a page")
    for name, extract in tools():
        score = measure(rows, extract, options.repeat, options.each)
        print(line_of(name, score, rows))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--repeat", type=int, default=1, metavar="N", help="time each page N times (default 1)")
    parser.add_argument("--each", action="store_true", help="print the pages that are not right, tool by tool")
    return parser.parse_args()


def gold_rows(folder: Path) -> list[dict[str, Any]]:
    """The rows of the gold file with the bytes of their pages under `page`."""
    gold = next(path for name in ("gold.jsonl", "expected.jsonl") if (path := folder / name).exists())
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    for row in rows:
        inside = folder / "html" / row["file"]
        row["page"] = (inside if inside.exists() else folder / row["file"]).read_bytes()
        row["optional"] = row.get("optional") or (row.get("extra") or {}).get("optional") or []
    return rows


def tools() -> list[tuple[str, Callable[[bytes], Extracted]]]:
    """Musnad and the tools that are installed, with their versions."""
    others = [
        ("trafilatura", by_trafilatura),
        ("readability-lxml", by_readability),
        ("newspaper4k", by_newspaper),
        ("resiliparse", by_resiliparse),
    ]
    found = [("musnad", by_musnad), ("musnad, statements too", by_reading)]
    for name, extract in others:
        try:
            found.append((f"{name} {metadata.version(name)}", extract))
        except metadata.PackageNotFoundError:
            continue
        if name == "trafilatura":
            found.append((f"{name}, precision", partial(by_trafilatura, precision=True)))
    return found


def by_musnad(page: bytes) -> Extracted:
    from musnad.errors import RefusedError
    from musnad.page import article_from_bytes

    try:
        article = article_from_bytes(page)
    except RefusedError:
        return Extracted(None)
    return Extracted(article.text, article.title, article.published.value if article.published else None)


def by_reading(page: bytes) -> Extracted:
    """The page fully read: the article, and who said what in it."""
    import musnad
    from musnad.errors import RefusedError

    try:
        reading = musnad.read(page)
    except RefusedError:
        return Extracted(None)
    return Extracted(reading.text, reading.title, reading.published.value if reading.published else None)


def by_trafilatura(page: bytes, *, precision: bool = False) -> Extracted:
    from trafilatura import bare_extraction

    found = bare_extraction(page, favor_precision=precision, include_comments=False, with_metadata=True)
    return Extracted(found.text or "", found.title, found.date) if found else Extracted(None)


def by_readability(page: bytes) -> Extracted:
    from lxml import html
    from readability import Document

    document = Document(decoded(page))
    try:
        text = html.fromstring(document.summary(html_partial=True)).text_content()
    except Exception:
        return Extracted(None)
    return Extracted(text, document.short_title())


def by_newspaper(page: bytes) -> Extracted:
    import newspaper

    article = newspaper.Article("https://example.org/", language="ar", fetch_images=False)
    try:
        article.download(input_html=decoded(page))
        article.parse()
    except Exception:
        return Extracted(None)
    return Extracted(article.text, article.title, str(article.publish_date or "")[:10])


def by_resiliparse(page: bytes) -> Extracted:
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.html import HTMLTree

    tree = HTMLTree.parse(decoded(page))
    return Extracted(extract_plain_text(tree, main_content=True), tree.title)


def decoded(page: bytes) -> str:
    """A page as text, for tools that take no bytes: by the encoding detection that does best on Arabic."""
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding

    return bytes_to_str(page, detect_encoding(page))


def measure(rows: list[dict[str, Any]], extract: Callable[[bytes], Extracted], repeat: int, each: bool) -> Score:
    """Run a tool over all pages, after the first of them to load it; scored by its last answer."""
    score = Score()
    safely(extract, rows[0]["page"])
    for row in rows:
        best = float("inf")
        for _ in range(max(1, repeat)):
            begun = time.process_time()
            found = safely(extract, row["page"])
            best = min(best, time.process_time() - begun)
        score.seconds += best
        add(score, row, found, each)
    return score


def safely(extract: Callable[[bytes], Extracted], page: bytes) -> Extracted:
    """What a tool gives for a page; a page that makes it fail is refused."""
    try:
        return extract(page)
    except Exception:
        return Extracted(None)


def add(score: Score, row: dict[str, Any], found: Extracted, each: bool) -> None:
    """Count one page."""
    if row["kind"] != "article":
        score.refused += not found.text
        return
    score.wrongly_refused += not found.text
    text = squash(found.text or "")
    body = squash(" ".join(row["body"]))
    left = [piece for piece in row["furniture"] if squash(piece) in text and squash(piece) not in body]
    f1, title = word_f1(row, text), bare(found.title) == bare(row["title"])
    date = (found.date or "")[:10] == (row["published"] or "")[:10]
    score.f1.append(f1)
    score.left_in += len(left)
    score.titles += title
    score.dates += date
    if each and not (f1 > 0.999 and not left and title and date):
        print(f"  {row['file']}: F1 {f1:.3f}, title {title}, date {date} ({found.date}), left in {left}")


def word_f1(row: dict[str, Any], text: str) -> float:
    for line in row["optional"]:
        text = text.replace(squash(line), " ", 1)
    kept = [line for line in row["body"] if line not in row["optional"]]
    gold, found = (Counter(WORD.findall(part)) for part in (" ".join(kept), text))
    hit = (gold & found).total()
    return 2 * hit / (gold.total() + found.total()) if hit else 0.0


def squash(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def bare(title: str | None) -> str:
    return squash(title or "").strip(QUOTES)


def line_of(name: str, score: Score, rows: list[dict[str, Any]]) -> str:
    articles = len(score.f1)
    ms = 1000 * score.seconds / len(rows)
    others = len(rows) - articles
    return (
        f"{name:32}{sum(score.f1) / max(1, articles):.3f}{score.left_in:9}{score.titles:5}/{articles:<3}"
        f"{score.dates:3}/{articles:<3}{score.refused:5}/{others:<3}{score.wrongly_refused:7}{ms:11.1f}"
    )


if __name__ == "__main__":
    main()
