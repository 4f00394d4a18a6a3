"""The record that everything speaks: articles, statements and readings as frozen values, and their one JSON shape.

All offsets count code points over the base text of an article: `title + "\\n" + text`, or `text` alone where there is
no title. Spans are half-open. The base text is fixed once and never altered.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

import msgspec

from musnad.errors import RecordError

Kind = Literal["direct", "indirect", "mixed", "headline"]
Stance = Literal["neutral", "endorsing", "distancing"]
SourceKind = Literal["named", "described", "pronoun", "implicit", "anonymous", "collective", "document", "none"]
FurnitureKind = Literal[
    "read_also", "player", "share", "related", "tag", "credit", "embed", "comment", "notice", "duplicate"
]
MentionKind = Literal["person", "organisation", "group", "document", "unknown"]


class Span(msgspec.Struct, frozen=True, array_like=True, gc=False, order=True):
    """A half-open range of code points in an article's base text; in JSON `[start, end]`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words this span covers in `text`, to the letter."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


class Outlet(msgspec.Struct, frozen=True, gc=False):
    """The publishing outlet: its name, its web domain, its country (ISO 3166-1 alpha-2), each where known."""

    name: str | None = None
    domain: str | None = None
    country: str | None = None


class Moment(msgspec.Struct, frozen=True, gc=False):
    """A point in time as a page states it: ISO 8601 `value`, its precision and calendar, and the raw string."""

    value: str
    precision: Literal["year", "month", "day", "hour", "minute", "second"] = "day"
    calendar: Literal["gregorian", "hijri"] = "gregorian"
    raw: str = ""


class Furniture(msgspec.Struct, frozen=True, gc=False):
    """A piece of the page that is not the article, with the kind of thing it is."""

    kind: FurnitureKind
    text: str


class Entry(msgspec.Struct, frozen=True, gc=False):
    """One entry of a live blog: its stretch of the base text, and when it was posted, where the page says so."""

    span: Span
    published: Moment | None = None


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """A news article as published. `id` is a hash of the canonical URL, or of the text; `sha256` of the input bytes."""

    input: str | None = None
    id: str
    url: str | None = None
    outlet: Outlet | None = None
    title: str | None = None
    deck: str | None = None
    text: str
    section: str | None = None
    published: Moment | None = None
    modified: Moment | None = None
    byline: str | None = None
    agencies: tuple[str, ...] = ()
    language: str = "ar"
    captions: tuple[str, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    entries: tuple[Entry, ...] = ()
    fetched: str | None = None
    sha256: str | None = None

    @property
    def base(self) -> str:
        """The text that all spans count over."""
        return self.text if self.title is None else self.title + "\n" + self.text


class Statement(msgspec.Struct, frozen=True, kw_only=True, rename={"cue_class": "class"}):
    """One stretch of content that the article attributes to a source other than its author (see docs/record.md)."""

    content: tuple[Span, ...]
    quoted: tuple[Span, ...] = ()
    cue: Span | None = None
    lemma: str | None = None
    cue_class: str
    stance: Stance = "neutral"
    source: Span | None = None
    source_kind: SourceKind
    who: str = ""
    entity: str | None = None
    confidence: float
    why: str | None = None
    via: tuple[Span, ...] = ()
    nested_in: int | None = None
    addressee: Span | None = None
    target: Span | None = None
    medium: Span | None = None
    said_on: SaidOn | None = None
    kind: Kind
    rule: str


class SaidOn(msgspec.Struct, frozen=True, gc=False):
    """When the words were spoken: where the text says so, and the ISO day it comes to (`None` where it cannot)."""

    span: Span
    value: str | None = None


class Mention(msgspec.Struct, frozen=True, gc=False):
    """Someone or something that speaks in the article: fullest name, kind, and the places where it is mentioned."""

    name: str
    kind: MentionKind
    spans: tuple[Span, ...]


class Reading(Article, frozen=True, kw_only=True):
    """An article with what was read in it. `statements` are ordered by where their content starts."""

    statements: tuple[Statement, ...] = ()
    mentions: tuple[Mention, ...] = ()


class Refusal(msgspec.Struct, frozen=True, gc=False):
    """A source that could not be read, and why: a value in the results, never an exception to the batch."""

    input: str
    refused: str


_encoder = msgspec.json.Encoder()
_reading_decoder = msgspec.json.Decoder(Reading)
_refusal_decoder = msgspec.json.Decoder(Refusal)


def to_json(result: Reading | Refusal) -> bytes:
    """One line of JSON (UTF-8, no newline) that `from_json` reads back as an equal value."""
    return _encoder.encode(result)


def from_json(line: bytes | str) -> Reading | Refusal:
    """The reading or refusal that a line of JSON holds; raises `RecordError` naming the field that is wrong."""
    raw = line.encode() if isinstance(line, str) else line
    try:
        if msgspec.json.decode(raw, type=dict[str, msgspec.Raw]).get("refused") is not None:
            return _refusal_decoder.decode(raw)
        return _reading_decoder.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise RecordError(f"not a reading: {error}") from error


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a reading or a refusal."""
    shapes, components = msgspec.json.schema_components((Reading, Refusal), ref_template="#/$defs/{name}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A line of musnad's output",
        "anyOf": list(shapes),
        "$defs": components,
    }


def article_fields(article: Article) -> dict[str, Any]:
    """An article's fields by name, as keyword arguments for a `Reading`."""
    return {name: getattr(article, name) for name in Article.__struct_fields__}


def speakers(statements: Iterable[Statement]) -> list[str]:
    """The distinct named sources in order of first appearance."""
    return list(dict.fromkeys(s.who for s in statements if s.who))
