"""Whatever the bytes are, a page gives an article or a refusal; and what an article gives holds together."""
# ruff: noqa: E501

from collections import Counter

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from musnad.errors import RefusedError
from musnad.ingest.lines import article_of_line
from musnad.page import article_from_bytes, article_from_fields, article_from_html, article_from_text
from musnad.page.moments import moment_of, stamps_in_line
from musnad.page.nesting import limit_attributes
from musnad.record import Article, Refusal

SENTENCE = "قالت بلدية الواحة، اليوم السبت، إن المحطة الجديدة تعمل بالطاقة الشمسية في ساعات النهار."
PHRASES = (
    "قالت البلدية|إن المحطة|في الحي الشرقي|اقرأ أيضا|شارك|المصدر: رويترز|0:00|•|9 مارس 2024|كتبت هند سالم|#مياه|،|.|:|"
    "آخر تحديث|مواضيع ذات صلة|12.5|\n|\r\n|\t|\n\n|\u200f|\u0640|"
).split("|")
WORDS = st.sampled_from([*PHRASES, SENTENCE])
ARABIC = st.lists(WORDS, max_size=60).map(" ".join)
TAGS = st.sampled_from(
    [f"<{tag}>" for tag in "p /p div /div br b /b a!href=/x /a ul li h1 /h1 table td figure /figure img".split()]
    + "<aside> <script> </script> <!-- --> <svg> <title> <template> <form> <select> &amp; < > \" ' <meta <html>".split()
    + ["<span class=d-none>", "</span>", "<div class=related>", "<a href=/x>", "<p class=caption>", "<div class=share>"]
)
HTML = st.lists(st.one_of(TAGS, WORDS, st.just(SENTENCE), st.text(max_size=5)), max_size=80).map(" ".join)
ANY = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def read(make: object, given: object) -> Article | None:
    try:
        return make(given)  # type: ignore[operator, no-any-return]
    except RefusedError as error:
        assert error.reason
        return None


def holds_together(article: Article | None) -> None:
    if article is None:
        return
    assert article.text.strip()
    assert len(article.id) == 16
    article.base.encode("utf-8")
    assert not any(line != line.strip() or not line for line in article.text.split("\n"))


@given(st.binary(max_size=600))
@ANY
def test_any_bytes(data: bytes) -> None:
    holds_together(read(article_from_bytes, data))


@given(st.text(max_size=300))
@ANY
def test_any_text(text: str) -> None:
    holds_together(read(article_from_text, text))
    holds_together(read(article_from_html, text))


@given(HTML)
@ANY
def test_any_html(html: str) -> None:
    holds_together(read(article_from_html, html))
    holds_together(read(article_from_bytes, html.encode("windows-1256", "replace")))


@given(ARABIC)
@ANY
def test_no_word_of_a_pasted_text_is_lost(text: str) -> None:
    article = read(article_from_text, text)
    if article is None:
        return
    kept = [article.title or "", article.text, *article.captions, *(piece.text for piece in article.furniture)]
    assert Counter(_words(" ".join(kept))) == Counter(_words(text))


@given(st.text(max_size=200), st.text(max_size=200))
@ANY
def test_fields_are_kept_to_the_letter(title: str, text: str) -> None:
    try:
        article = article_from_fields(title=title, text=text)
    except RefusedError:
        return
    assert (article.title or "", article.text) == (title, text)


@given(st.binary(max_size=200))
@ANY
def test_any_line_of_json_is_a_value(line: bytes) -> None:
    assert isinstance(article_of_line(line, "x:1"), Article | Refusal)


@given(st.one_of(st.text(max_size=80), ARABIC))
@ANY
def test_any_date_is_read_or_not(raw: str) -> None:
    moment = moment_of(raw)
    assert moment is None or moment.raw == raw.strip()
    assert all(stamp.moment.value for stamp in stamps_in_line(raw))


@given(HTML)
@ANY
def test_ordinary_attributes_are_not_cut(html: str) -> None:
    assert limit_attributes(html) == html


def test_the_same_page_reads_the_same_in_every_encoding() -> None:
    page = f"<html><body><h1>محطة جديدة للمياه في الواحة</h1><div><p>{SENTENCE}</p><p>{SENTENCE[:-1]} أيضا.</p></div><p>{SENTENCE} مرة.</p></body></html>"
    texts = {article_from_bytes(page.encode(name)).text for name in ("utf-8", "utf-16", "windows-1256")}
    assert len(texts) == 1


def test_deep_pages_and_long_ones() -> None:
    paragraphs = "".join(f"<p>{SENTENCE} {n}</p>" for n in range(300))
    for html in (
        "<div>" * 100_000 + paragraphs,
        "<b>" * 50_000 + paragraphs + "</b>" * 50_000,
        "<table><tr><td>" * 20_000 + paragraphs,
        "<div " + " ".join(f"a{n}=1" for n in range(50_000)) + ">" + paragraphs,
        "<div " + "".join(f"a{n}='>'" for n in range(50_000)) + ">" + paragraphs,
        "<script type='application/ld+json'>" + "[" * 100_000 + "</script>" + paragraphs,
    ):
        assert SENTENCE in article_from_html(f"<html><body>{html}").text


def _words(text: str) -> list[str]:
    return "".join(c if c.isalnum() else " " for c in text).split()
