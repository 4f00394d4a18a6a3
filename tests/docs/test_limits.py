"""The limits that docs/sources.md names are those of the code."""

from __future__ import annotations

from pathlib import Path

import pytest

from musnad.ingest import fetch, sources

DOCUMENT = Path(__file__).parents[2] / "docs" / "sources.md"


@pytest.mark.parametrize(
    "words",
    [
        f"up to {sources.MAX_FILE_BYTES // 2**20} MB",
        f"{fetch.MAX_SECONDS:.0f} seconds for everything together",
        f"at most {fetch.MAX_REDIRECTS} redirects",
        f"At most {fetch.MAX_BYTES // 2**20} MiB",
    ],
)
def test_limit(words: str) -> None:
    assert words in DOCUMENT.read_text(encoding="utf-8")
