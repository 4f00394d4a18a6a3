"""Sources of every kind to articles, one at a time: what fails becomes a `Refusal`, and the rest go on."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from musnad.errors import MusnadError
from musnad.ingest.lines import articles_of_lines, looks_like_jsonl
from musnad.page import article_from_bytes
from musnad.record import Article, Refusal

if TYPE_CHECKING:
    from musnad.ingest.fetch import Fetched

MAX_FILE_BYTES = 64 * 1024 * 1024
_JSON_LINES = (".jsonl", ".ndjson")
_MOST_BLANK_LINES = 1000


def articles(
    sources: Iterable[str],
    *,
    stdin: BinaryIO | bytes | None = None,
    fetch: Callable[[str], Fetched] | None = None,
) -> Iterator[Article | Refusal]:
    """The articles of files, folders, web addresses and `-` (standard input), in order, each as soon as it is read.

    `Article.input` tells where each came from: the path, the address, or `file.jsonl:12`. A `fetch` given stands in
    for the network.
    """
    for source in sources:
        if source == "-":
            yield from _from_stdin(stdin)
        elif source.lower().startswith(("http://", "https://")):
            fetch = fetch or _fetcher()
            yield _from_url(source, fetch)
        else:
            yield from _from_path(source)


def _from_path(source: str) -> Iterator[Article | Refusal]:
    if not source or "\x00" in source:
        yield Refusal(source, "not a path")
        return
    path = Path(source)
    try:
        if path.is_dir():
            yield from _from_folder(source)
        else:
            yield from _from_file(source)
    except OSError as error:
        yield Refusal(source, _why(error))


def _from_folder(folder: str) -> Iterator[Article | Refusal]:
    """Every file below a folder but hidden ones, in the order of their names; links to folders are not followed."""
    failed: list[OSError] = []
    for here, folders, names in os.walk(folder, onerror=failed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield from _from_path(os.path.join(here, name))
    for error in failed:
        yield Refusal(str(error.filename or folder), _why(error))


def _from_file(name: str) -> Iterator[Article | Refusal]:
    path = Path(name)
    if not path.exists():
        yield Refusal(name, "no such file or folder")
    elif not path.is_file():
        yield Refusal(name, "not a regular file")
    elif name.lower().endswith(_JSON_LINES):
        with path.open("rb") as lines:
            yield from articles_of_lines(lines, name)
    else:
        with path.open("rb") as stream:
            yield from _by_content(stream, name)


def _from_stdin(stdin: BinaryIO | bytes | None) -> Iterator[Article | Refusal]:
    """Standard input, read by its content."""
    stream: BinaryIO = io.BytesIO(stdin) if isinstance(stdin, bytes) else stdin or sys.stdin.buffer
    try:
        yield from _by_content(stream, "-")
    except OSError as error:
        yield Refusal("-", _why(error))


def _by_content(stream: BinaryIO, name: str) -> Iterator[Article | Refusal]:
    """JSON lines where the first line with anything on it is a JSON object, otherwise one page or text."""
    start = [stream.readline(MAX_FILE_BYTES)]
    while start[-1] and not start[-1].strip(b" \t\r\n\xef\xbb\xbf") and len(start) < _MOST_BLANK_LINES:
        start.append(stream.readline(MAX_FILE_BYTES))
    if looks_like_jsonl(start[-1]):
        yield from articles_of_lines(chain(start, stream), name)
        return
    data = b"".join(start) + stream.read(MAX_FILE_BYTES)
    if len(data) > MAX_FILE_BYTES:
        yield Refusal(name, f"too large: more than {MAX_FILE_BYTES // 1024 // 1024} MB")
    else:
        yield _from_bytes(data, name)


def _from_bytes(data: bytes, name: str, url: str | None = None, fetched: datetime | None = None) -> Article | Refusal:
    try:
        return article_from_bytes(data, url=url, input=name, fetched=fetched)
    except MusnadError as error:
        return Refusal(name, str(error))


def _fetcher() -> Callable[[str], Fetched]:
    """The network, with one memory of robots.txt for all addresses of a call."""
    from musnad.ingest.fetch import Fetcher

    return Fetcher().fetch


def _from_url(url: str, fetch: Callable[[str], Fetched]) -> Article | Refusal:
    try:
        page = fetch(url)
    except MusnadError as error:
        return Refusal(url, str(error))
    return _from_bytes(page.body, url, page.url, datetime.now(UTC))


def _why(error: OSError) -> str:
    return f"cannot be read: {error.strerror or error}"
