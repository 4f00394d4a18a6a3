"""The last resort: asked only where our own method finds no body, and only if it is installed."""

import sys
from types import ModuleType

import pytest

from musnad.errors import RefusedError
from musnad.page import article_from_html
from tests.unit.test_page_html import BODY, TITLE, p, page

UNSEEN = page(f"<h1>{TITLE}</h1><noscript><div>{p(*BODY)}</div></noscript>")
PLAIN = page(f"<h1>{TITLE}</h1><div>{p(*BODY)}</div>")


def stand_in(monkeypatch: pytest.MonkeyPatch, text: str | None) -> list[str]:
    """Puts a module in trafilatura's place that finds `text` on every page; returns the pages it is asked about."""
    asked: list[str] = []

    def extract(html: str, **options: object) -> str | None:
        asked.append(html)
        return text

    module = ModuleType("trafilatura")
    module.extract = extract  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "trafilatura", module)
    return asked


def test_it_gives_the_paragraphs_that_we_do_not_find(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = stand_in(monkeypatch, "\n".join([BODY[0], "اقرأ أيضا: خبر آخر", *BODY[1:]]))
    assert article_from_html(UNSEEN).text.split("\n") == list(BODY)
    assert len(asked) == 1


def test_it_is_not_asked_where_we_find_them(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = stand_in(monkeypatch, "x")
    assert article_from_html(PLAIN).text.split("\n") == list(BODY)
    assert asked == []


@pytest.mark.parametrize("found", [None, "", "قليل من النص"])
def test_what_it_does_not_find_either_is_refused(monkeypatch: pytest.MonkeyPatch, found: str | None) -> None:
    stand_in(monkeypatch, found)
    with pytest.raises(RefusedError, match="no article"):
        article_from_html(UNSEEN)


def test_it_may_be_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(RefusedError, match="no article"):
        article_from_html(UNSEEN)
