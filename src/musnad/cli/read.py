"""`musnad read`: sources in, the record out. It parses the command line, reads, and lets `formats` write."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

import musnad

if TYPE_CHECKING:
    from musnad.record import Reading, Refusal

_EPILOG = """\b
A SOURCE is an HTML or text file, a folder of them, a URL, a JSONL file
with "title" and "text", or - for standard input.

\b
Examples:
  musnad read article.html
  musnad read pages/ --format jsonl --min-confidence 0.9 > record.jsonl
  musnad read https://example.org/news/1 --format html --output report.html

\b
Exit status: 0 all sources were read, 1 at least one was refused, 2 wrong usage.
"""


@click.command(epilog=_EPILOG)
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "jsonl", "html"]),
    default="text",
    show_default=True,
    help="Text for people, a JSON array, one JSON object a line, or a self-contained page.",
)
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.0,
    show_default=True,
    metavar="X",
    help="Leave out attributions less certain than X (0 to 1).",
)
@click.option(
    "--output", type=click.Path(dir_okay=False), metavar="FILE", help="Write to FILE instead of standard output."
)
@click.pass_context
def read(ctx: click.Context, sources: tuple[str, ...], form: str, min_confidence: float, output: str | None) -> None:
    """Read Arabic news and print who said what."""
    from musnad.cli import formats

    refused: list[Refusal] = []
    results = map(_with_utf8_input, musnad.read_sources(*sources, min_confidence=min_confidence))
    with formats.destination(output) as out:
        formats.WRITERS[form](_reporting(results, refused), out)
    if refused:
        ctx.exit(1)


def _with_utf8_input(result: Reading | Refusal) -> Reading | Refusal:
    """The result with an `input` that JSON can hold: file names from before UTF-8 are bytes that are no text."""
    name = result.input or ""
    if name.isascii():
        return result
    shown = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    if shown == name:
        return result
    from msgspec.structs import replace

    return replace(result, input=shown)


def _reporting(results: Iterable[Reading | Refusal], refused: list[Refusal]) -> Iterator[Reading | Refusal]:
    """The results unchanged; each refusal is told on standard error and kept in `refused`."""
    from musnad.record import Refusal
    from musnad.web.display import harmless

    for result in results:
        if isinstance(result, Refusal):
            refused.append(result)
            sys.stdout.flush()
            click.echo(f"musnad: {harmless(result.input)}: {harmless(result.refused)}", err=True)
        yield result
