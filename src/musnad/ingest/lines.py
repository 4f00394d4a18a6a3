"""JSON lines to articles: one object a line with `title` and `text`, and what else is known of the article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from musnad.errors import MusnadError
from musnad.page import article_from_fields
from musnad.record import Article, Refusal


class Row(msgspec.Struct):
    """The fields of a line that are read; any others are ignored. `id` may be a number, as databases give it."""

    text: str
    title: str | None = None
    id: str | int | None = None
    date: str | None = None
    published: str | dict[str, object] | None = None
    outlet: str | dict[str, object] | None = None
    country: str | None = None
    url: str | None = None


_decoder = msgspec.json.Decoder(Row)
_refusals = msgspec.json.Decoder(dict[str, object])


def articles_of_lines(lines: Iterable[bytes], name: str) -> Iterator[Article | Refusal]:
    """The article on each line that is not blank; a line that cannot be read is a refusal naming `name:line`."""
    for number, line in enumerate(lines, 1):
        if line.strip(b" \t\r\n\xef\xbb\xbf"):
            yield article_of_line(line, f"{name}:{number}")


def article_of_line(line: bytes, place: str) -> Article | Refusal:
    """The article that one JSON object holds, with `place` as its input; a refusal where it holds none."""
    try:
        row = _decoder.decode(line.removeprefix(b"\xef\xbb\xbf"))
        return article_from_fields(
            id=None if row.id is None else str(row.id),
            title=row.title,
            text=row.text,
            date=row.date or _stated(row.published, "value"),
            outlet=_stated(row.outlet, "name"),
            country=row.country or (_stated(row.outlet, "country") if isinstance(row.outlet, dict) else None),
            url=row.url,
            input=place,
        )
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return Refusal(place, f"not a JSON object with title and text: {error}")
    except MusnadError as error:
        return Refusal(place, str(error))


def looks_like_jsonl(first: bytes) -> bool:
    """Whether the first line of a stream is a JSON object, and so the stream JSON lines."""
    line = first.strip(b" \t\r\n\xef\xbb\xbf")
    if not (line.startswith(b"{") and line.endswith(b"}")):
        return False
    try:
        _refusals.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
    return True


def _stated(value: str | dict[str, object] | None, field: str) -> str | None:
    found = value.get(field) if isinstance(value, dict) else value
    return found if isinstance(found, str) else None
