"""Hostile pages: damaged, cut off, enormous, or built to blow up. A value or a refusal, soon, and in bounded memory."""

from __future__ import annotations

import gc
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from musnad.errors import RefusedError
from musnad.page import article_from_bytes
from musnad.page.doubled import undo_doubling
from musnad.page.escaped import unescape_markup
from musnad.page.nesting import MAX_CHARS, MAX_TAGS, limit_tags
from musnad.record import Article

PAGES = sorted((Path(__file__).parents[1] / "pages").glob("*.html"))
STATUS = Path("/proc/self/status")
TWENTY_MB = 20_000_000
SENTENCE = "قالت بلدية الواحة، اليوم السبت، إن المحطة الجديدة تعمل بالطاقة الشمسية في ساعات النهار."
TITLE = "<h1>محطة جديدة للمياه في الواحة</h1>"
ANY = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def read(data: bytes) -> Article | None:
    try:
        return article_from_bytes(data)
    except RefusedError as error:
        assert error.reason
        return None


def holds_together(article: Article | None) -> None:
    if article is not None:
        assert article.text.strip()
        article.base.encode("utf-8")
        assert all(entry.span.of(article.base).strip() for entry in article.entries)
        assert article.deck is None or article.text.startswith(article.deck)


@given(st.sampled_from(PAGES), st.floats(0, 1), st.floats(0, 1), st.binary(max_size=8), st.booleans())
@ANY
def test_damaged_pages(path: Path, start: float, size: float, junk: bytes, again: bool) -> None:
    """A stretch is cut out, or comes twice, with junk in its place."""
    data = path.read_bytes()
    first = int(start * len(data))
    last = first + int(size * 0.2 * len(data))
    piece = data[first:last] if again else b""
    holds_together(read(data[:first] + piece + junk + piece + data[last:]))


@given(st.sampled_from(PAGES), st.floats(0, 1))
@ANY
def test_pages_cut_off(path: Path, share: float) -> None:
    data = path.read_bytes()
    holds_together(read(data[: int(share * len(data))]))


def filled(unit: str, before: str = TITLE) -> bytes:
    """A page of 20 MB made of one piece again and again."""
    return f"<html><body>{before}{unit * (TWENTY_MB // len(unit.encode()))}".encode()


ENORMOUS = {
    "paragraphs": lambda: filled(f"<p>{SENTENCE}</p>"),
    "links": lambda: filled("<a href=/1>خبر عن المدينة والماء اليوم</a> "),
    "open tags": lambda: filled("<div>"),
    "bold never closed": lambda: filled("<b><p>كلمة أخرى"),
    "tables in tables": lambda: filled("<table><tr><td>"),
    "one line": lambda: filled("كلمة "),
    "escaped twice": lambda: filled("&amp;amp;quot;"),
    "markup as text": lambda: filled("&lt;p&gt;نص من الكلمات&lt;/p&gt;", TITLE + "<div>"),
    "comments": lambda: filled("<!--"),
    "only brackets": lambda: filled("<"),
    "attributes": lambda: filled(" a=x", TITLE + "<div"),
    "linked data": lambda: filled('{"@graph":[', "<script type='application/ld+json'>"),
}


@pytest.mark.parametrize("name", ENORMOUS)
def test_pages_of_twenty_megabytes(name: str) -> None:
    data = ENORMOUS[name]()
    read(b"<p>x")
    gc.collect()
    before, begun = memory("VmRSS"), time.process_time()
    holds_together(read(data))
    assert time.process_time() - begun < 60
    assert memory("VmHWM") - before < 10 * len(data)


def memory(field: str) -> int:
    """Bytes that this process holds (`VmRSS`; starts a new peak) or held at most since (`VmHWM`); 0 off Linux."""
    if not STATUS.exists():
        return 0
    if field == "VmRSS":
        Path("/proc/self/clear_refs").write_text("5")
    line = next(line for line in STATUS.read_text().splitlines() if line.startswith(field))
    return int(line.split()[1]) * 1024


def test_entities_that_name_each_other() -> None:
    bombs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 30))
    html = f"<!DOCTYPE html [<!ENTITY a0 'x'>{bombs}]><html><body>{TITLE}<p>{SENTENCE}</p><p>{SENTENCE * 2}</p>&a29;"
    article = read(html.encode())
    assert article is not None
    assert article.text.startswith(SENTENCE)
    assert len(article.text) < 1000


def test_the_length_of_a_page_is_limited_by_characters_and_tags() -> None:
    assert limit_tags("<p>x") == "<p>x"
    assert limit_tags("<p>" * (MAX_TAGS + 5)) == "<p>" * MAX_TAGS
    late = (
        f"<html><body>{TITLE}<p>{SENTENCE}</p><p>{SENTENCE[:-1]} أيضا.</p>{' ' * MAX_CHARS}<p>{SENTENCE} بعد ذلك.</p>"
    )
    article = read(late.encode())
    assert article is not None
    assert article.text.count("\n") == 1


@given(st.text(max_size=200))
@ANY
def test_text_that_is_right_is_not_repaired(text: str) -> None:
    assert undo_doubling(text) == text or "&Ugrave;" in text or "ظ„" in text or "Ù„" in text
    assert unescape_markup(text) == text or "&" in text


@given(st.lists(st.text("ابتثجحخدذرزسشصضطظعغفقكمنهوي", min_size=1, max_size=7), min_size=8, max_size=30))
@ANY
def test_what_was_encoded_twice_comes_back(words: list[str]) -> None:
    text = "«" + " ".join(f"ال{word}" for word in words) + "»، (2024)."
    for page in ("cp1252", "cp1256"):
        doubled = "".join(
            (bytes((byte,)).decode(page, "ignore") if byte > 0x7F else "") or chr(byte) for byte in text.encode()
        )
        assert undo_doubling(doubled) == text
