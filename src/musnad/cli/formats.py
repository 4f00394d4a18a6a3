"""The forms of output: JSON a line, a JSON array, a page, and the view for people. All but the page are streamed."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import click

from musnad.record import Reading, Refusal, to_json

Results = Iterable[Reading | Refusal]


@contextmanager
def destination(path: str | None) -> Iterator[BinaryIO]:
    """Standard output, or the file at `path`, which changes only once everything has been written."""
    if path is None:
        yield sys.stdout.buffer
        sys.stdout.flush()
    elif os.path.exists(path) and not os.path.isfile(path):  # a pipe or a device cannot be replaced
        with open(path, "wb") as device:
            yield device
    else:
        with _replacing(Path(path)) as file:
            yield file


@contextmanager
def _replacing(path: Path) -> Iterator[BinaryIO]:
    """A new file beside `path` that takes its place at the end, and vanishes if anything goes wrong."""
    import tempfile

    target = path.resolve()
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.")
    except OSError as error:
        raise click.FileError(str(path), hint=error.strerror or str(error)) from error
    try:
        with open(handle, "wb") as file:
            yield file
        os.chmod(name, _mode(target))
        os.replace(name, target)
    except BaseException:
        os.unlink(name)
        raise


def _mode(target: Path) -> int:
    """The permissions the file has, or would have had if it had simply been opened."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def write_jsonl(results: Results, out: BinaryIO) -> None:
    """One reading or refusal a line, each flushed as soon as it is known."""
    for result in results:
        out.write(to_json(result) + b"\n")
        out.flush()


def write_json(results: Results, out: BinaryIO) -> None:
    """One JSON array, an element a line."""
    before = b"[\n"
    for result in results:
        out.write(before + to_json(result))
        out.flush()
        before = b",\n"
    out.write(b"[]\n" if before == b"[\n" else b"\n]\n")


def write_html(results: Results, out: BinaryIO) -> None:
    """One self-contained page for all results."""
    from musnad.web.report import report

    out.write(report(results).encode())


def write_text(results: Results, out: BinaryIO) -> None:
    """The view for people."""
    from musnad.cli.terminal import show

    if out is sys.stdout.buffer:
        if isinstance(sys.stdout, io.TextIOWrapper):  # a terminal or pipe with another encoding would refuse Arabic
            sys.stdout.reconfigure(encoding="utf-8", errors="replace")
        show(results, sys.stdout)
        return
    text = io.TextIOWrapper(out, encoding="utf-8", errors="replace", newline="\n", write_through=True)
    show(results, text)
    text.detach()


WRITERS: dict[str, Callable[[Results, BinaryIO], None]] = {
    "text": write_text,
    "json": write_json,
    "jsonl": write_jsonl,
    "html": write_html,
}
