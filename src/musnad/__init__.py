"""Musnad reads Arabic news and tells who said what, in whose words, through whom, when.

`read` reads one page and `read_sources` any number of files, folders and addresses. Importing this module imports
nothing else: each public name is fetched from its own module when it is first used.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from os import PathLike

    from musnad.errors import MusnadError, RecordError, RefusedError
    from musnad.reading import read, read_article
    from musnad.record import (
        Article,
        Furniture,
        Mention,
        Moment,
        Outlet,
        Reading,
        Refusal,
        SaidOn,
        Span,
        Statement,
        from_json,
        schema,
        to_json,
    )

    __version__: str

__all__ = [
    "Article",
    "Furniture",
    "Mention",
    "Moment",
    "MusnadError",
    "Outlet",
    "Reading",
    "RecordError",
    "Refusal",
    "RefusedError",
    "SaidOn",
    "Span",
    "Statement",
    "__version__",
    "from_json",
    "read",
    "read_article",
    "read_sources",
    "schema",
    "to_json",
]

_HOMES = {
    "musnad.errors": ("MusnadError", "RecordError", "RefusedError"),
    "musnad.reading": ("read", "read_article"),
    "musnad.record": (
        *("Article", "Furniture", "Mention", "Moment", "Outlet", "Reading", "Refusal", "SaidOn", "Span", "Statement"),
        *("from_json", "schema", "to_json"),
    ),
}


def read_sources(*sources: str | PathLike[str], min_confidence: float = 0.0) -> Iterator[Reading | Refusal]:
    """A reading or a refusal for each article of `sources`, in order, each as soon as it is ready.

    A source is an HTML or text file, a folder of them, a web address, a JSONL file with `title` and `text`, or `-` for
    standard input. `min_confidence` is that of `read`.
    """
    from os import fspath

    from musnad.ingest.sources import articles
    from musnad.reading import read_article
    from musnad.record import Refusal

    for article in articles(fspath(source) for source in sources):
        yield article if isinstance(article, Refusal) else read_article(article, min_confidence=min_confidence)


if not TYPE_CHECKING:  # so that a type checker goes by the imports above and knows a misspelled name

    def __getattr__(name: str) -> Any:
        """The public name, from the module where it lives; kept here from then on."""
        if name == "__version__":
            value = _version()
        else:
            home = next((home for home, names in _HOMES.items() if name in names), None)
            if home is None:
                raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
            value = getattr(import_module(home), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


def _version() -> str:
    from importlib.metadata import version

    return version("musnad")
