"""The report and what it is computed from: marked pieces, the outline, labels, and text made safe to show."""

import html
import re
from base64 import b64encode
from hashlib import sha256
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as some
from msgspec.structs import replace

import musnad
from musnad.record import FurnitureKind, Kind, Moment, Reading, Refusal, SourceKind, Span, Stance
from musnad.web import labels, marks, outline
from musnad.web.display import harmless, one_line
from musnad.web.report import report
from tests import samples

CLASSES = re.findall(
    r"\w+",
    "say assert explain announce reveal deny admit accuse criticise praise warn threaten demand call promise ask "
    "answer expect believe doubt claim express quote other",
)


def texts(page: str) -> str:
    """The words of a page without its markup."""
    return html.unescape(re.sub(r"<[^>]*>", "", page))


# Pieces


def test_pieces_join_to_the_paragraphs() -> None:
    reading = samples.water()
    joined = ["".join(piece.text for piece in line) for line in marks.paragraphs(reading)]
    assert joined == reading.base.split("\n")


def test_nested_and_quoted_pieces_carry_every_statement() -> None:
    pieces = [piece for line in marks.paragraphs(samples.water()) for piece in line]
    inner = next(piece for piece in pieces if piece.text.startswith("القطع الناقصة"))
    assert inner.content == (6, 7)
    assert inner.opens == (7,)
    cue = next(piece for piece in pieces if piece.text == "أبلغت")
    assert (cue.content, cue.cue, cue.statements) == ((6,), (7,), (6, 7))
    own_words = [piece.text for piece in pieces if 5 in piece.quoted]
    assert own_words == ["لن ندفع أكثر مما اتفقنا عليه", "والعقد واضح في هذا الباب"]


def test_direct_words_without_marks_are_shown_as_own_words() -> None:
    of = samples.article("مياه", "قال الحارس: وصلت المياه")
    words = samples.span(of.base, "وصلت المياه")
    for kind, shown in (("direct", ["وصلت المياه"]), ("indirect", [])):
        reading = samples.reading(of, samples.statement(words, kind=kind))
        assert [piece.text for line in marks.paragraphs(reading) for piece in line if piece.quoted] == shown


def test_offsets_count_code_points() -> None:
    of = samples.article("🚚🧭 نقل", "قال 👩‍🌾: وصلت الشحنة 🌾 كلها")
    reading = samples.reading(of, samples.statement(samples.span(of.base, "وصلت الشحنة 🌾")))
    marked = [piece.text for line in marks.paragraphs(reading) for piece in line if piece.content]
    assert marked == ["وصلت الشحنة 🌾"]


spans = some.tuples(some.integers(-5, 40), some.integers(-5, 40)).map(lambda pair: Span(*pair))


@given(
    title=some.none() | some.text("اب \n", max_size=9),
    text=some.text("اب🚚 \n", max_size=25),
    found=some.lists(some.tuples(spans, spans, spans, some.none() | some.integers(-1, 6)), max_size=6),
)
def test_any_spans_lose_no_text(title: str | None, text: str, found: list[tuple[Span, Span, Span, int | None]]) -> None:
    statements = [samples.statement(a, quoted=(b,), cue=c, nested_in=inside) for a, b, c, inside in found]
    reading = samples.reading(samples.article(title, text), *statements)
    lines = marks.paragraphs(reading)
    titles = [title] if title and title.strip() else []
    assert ["".join(piece.text for piece in line) for line in lines] == [
        *titles,
        *(line for line in text.split("\n") if line.strip()),
    ]
    assert sorted(index for index, _ in outline.outline(statements)) == list(range(len(statements)))
    report([reading])


# Outline


def test_nested_statements_follow_their_parent() -> None:
    order = outline.outline(samples.water().statements)
    assert order[6:8] == [(6, 0), (7, 1)]


def test_chain_runs_from_the_outlet_inwards() -> None:
    reading = samples.water()
    assert outline.chain(reading, 3) == ["صحيفة الوادي", "وكالة الضفاف"]
    assert outline.chain(reading, 7) == ["صحيفة الوادي", reading.statements[6].who]


def test_an_outlet_that_was_told_the_words_is_one_link() -> None:
    reading = replace(samples.water(), outlet=musnad.Outlet("وكالة الضفاف"))
    assert outline.chain(reading, 3) == ["وكالة الضفاف"]


def test_speakers_by_number_of_statements_unknown_last() -> None:
    found = outline.by_speaker(samples.water().statements)
    assert found[0].statements == (0, 1, 2, 3, 6)
    assert found[-1] == ("", (9,))


@pytest.mark.parametrize(
    ("quoted", "expected"),
    [
        ([], [("abcdef", False)]),
        ([Span(1, 3)], [("a", False), ("bc", True), ("def", False)]),
        ([Span(0, 6)], [("abcdef", True)]),
        ([Span(4, 9), Span(-2, 1)], [("a", True), ("bcd", False), ("ef", True)]),
        ([Span(1, 4), Span(2, 3), Span(3, 5)], [("a", False), ("bcd", True), ("e", True), ("f", False)]),
    ],
)
def test_runs(quoted: list[Span], expected: list[tuple[str, bool]]) -> None:
    assert list(outline.runs("abcdef", Span(0, 6), quoted)) == expected


# Labels


@pytest.mark.parametrize(
    ("table", "values"),
    [
        ("class", CLASSES),
        ("kind", get_args(Kind)),
        ("stance", get_args(Stance)),
        ("source_kind", get_args(SourceKind)),
        ("furniture", get_args(FurnitureKind)),
    ],
)
def test_every_value_has_its_own_two_labels(table: str, values: list[str]) -> None:
    found = [labels.label(table, value) for value in values]
    assert all(re.search("[\u0621-\u064a]", pair.ar) and pair.en.isascii() for pair in found)
    assert len({pair.ar for pair in found}) == len({pair.en for pair in found}) == len(values)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "لا أقوال"),
        (1, "قول واحد"),
        (2, "قولان"),
        (3, "3 أقوال"),
        (10, "10 أقوال"),
        (11, "11 قولاً"),
        (99, "99 قولاً"),
        (100, "100 قول"),
        (102, "102 قول"),
        (103, "103 أقوال"),
    ],
)
def test_arabic_counts(number: int, words: str) -> None:
    assert labels.count("statement", number) == words


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (Moment("2026-09-06"), "6 أيلول/سبتمبر 2026"),
        (Moment("2026-01-16T08:05:00Z", "minute"), "16 كانون الثاني/يناير 2026، 08:05"),
        (Moment("2026-05", "month"), "أيار/مايو 2026"),
        (Moment("2026", "year"), "2026"),
        (Moment("1448-03-04", "day", "hijri", "4 ربيع الأول 1448"), "4 ربيع الأول 1448"),
        (Moment("soon"), "soon"),
    ],
)
def test_days(moment: Moment, words: str) -> None:
    assert labels.day(moment) == words


# Display


def test_harmless_text_has_no_control_but_line_feed() -> None:
    every = "".join(map(chr, range(0x3000))) + "\ud800"
    left = {c for c in harmless(every) if ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or 0x202A <= ord(c) <= 0x202E}
    assert left == {"\n"}
    assert not {"\u2066", "\u2067", "\u2068", "\u2069", "\ud800", "\u2028", "\u2029"} & set(harmless(every))
    assert one_line("سطر\nآخر\t\u200fهنا") == "سطر آخر \u200fهنا"


# The page


@pytest.fixture(scope="module")
def page() -> str:
    return report([samples.water()])


def test_page_is_arabic_and_right_to_left(page: str) -> None:
    assert page.startswith('<!doctype html>\n<html lang="ar" dir="rtl">')


def test_policy_allows_only_the_pages_own_style_and_script(page: str) -> None:
    policy = html.unescape(re.search(r'Content-Security-Policy" content="([^"]*)"', page)[1])  # type: ignore[index]
    assert policy.startswith("default-src 'none'")
    for tag in ("style", "script"):
        (body,) = re.findall(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        assert f"{tag}-src 'sha256-{b64encode(sha256(body.encode()).digest()).decode()}'" in policy


def test_page_loads_nothing(page: str) -> None:
    assert re.findall(r"""(?:\ssrc=|url\(|@import|<link [^>]*href="(?!data:,))""", page) == []
    assert re.findall(r'href="(?!#|data:,)([^"]*)"', page) == ["https://alwadi.example/news/17"]
    assert re.findall(r"\sstyle=|\son\w+=", page) == []


def test_page_holds_article_cards_and_removed_pieces(page: str) -> None:
    words = texts(page)
    reading = samples.water()
    for text in (reading.byline, *reading.captions, *(piece.text for piece in reading.furniture)):
        assert str(text) in words
    assert page.count('<li class="card') == len(reading.statements)
    assert "<details class=" in page
    assert "<details open" not in page
    assert "16 أيلول/سبتمبر 2026، 10:30" in words
    assert "عن وكالة الضفاف عن" in " ".join(words.split())


def test_every_link_within_the_page_arrives(page: str) -> None:
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)


def test_hostile_text_stays_text() -> None:
    page = report([samples.hostile(), Refusal("<b>\u202ex", "<script>alert(5)</script>")])
    assert page.count("<script") == 1
    assert not re.search(r"<(?:img|iframe|i>منبر|b>|u>)", page)
    assert 'href="javascript' not in page
    assert "&lt;script&gt;alert(1)" in page
    assert "\u202e" not in page
    assert "\x1b" not in page
    assert "\x9b" not in page
    assert "alert(5)" in texts(page)


def test_page_without_statements_says_so() -> None:
    words = texts(report([samples.empty()]))
    assert "لم يُعثر في هذه المادة على كلام منسوب" in words
    assert "فتحت مكتبة الحي أبوابها صباحاً" in words


@pytest.mark.parametrize(
    ("results", "words"),
    [
        ([], "لا مواد في هذا التقرير"),
        ([Refusal("a.html", "not news")], "مصدر واحد تعذّرت قراءته"),
        ([samples.water(), samples.empty(), samples.water()], "3 مواد · 20 قولاً"),
    ],
)
def test_totals(results: list[Reading | Refusal], words: str) -> None:
    assert words in texts(report(results))


def test_untitled_article() -> None:
    of = samples.article(None, "قال المدير إن المتحف يفتح غداً.")
    page = report([samples.reading(of, samples.statement(samples.span(of.base, "المتحف يفتح غداً"), who="المدير"))])
    assert "مادة بلا عنوان" in texts(page)
    assert 'href="#a1-t1"' in page
