"""Profiles of outlets: every file well formed, used where it fits, and never needed by the general method."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from musnad.outlets import profiles
from musnad.outlets.profiles import Layout, Profile, profile_of, profiled_domains
from musnad.outlets.yields import Yield, fallen, yield_of
from musnad.page import article_from_html
from musnad.page import selectors as page_selectors
from musnad.page.selectors import layout_for
from musnad.record import Article, Outlet, Refusal
from musnad.text.tables import read_table
from tests.unit.test_page_html import BODY, DECK, TITLE, p, page

ADDRESS = "https://news.waha.example/2024/03/09/7"
WAHA = Profile(
    layouts=(
        Layout(valid_from=date(2023, 1, 1), headline=".t2", body=".b2", byline=".w", furniture=".x"),
        Layout(valid_from=date(2010, 1, 1), valid_until=date(2022, 12, 31), body=".b1", month_first=True),
    ),
    phrases=("حصاد الواحة",),
)


@pytest.fixture
def waha(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_selectors, "profile_of", lambda domain: WAHA if domain == "news.waha.example" else None)


@pytest.mark.parametrize("domain", profiled_domains())
def test_every_file_is_well_formed(domain: str) -> None:
    from selectolax.lexbor import LexborHTMLParser

    profile = profile_of(domain)
    assert profile is not None
    assert domain in {row[0] for row in read_table("musnad.outlets", "outlets.tsv")}
    assert profile.layouts or profile.phrases or profile.feeds
    starts = [layout.valid_from for layout in profile.layouts]
    assert starts == sorted(starts, reverse=True)
    assert all(feed.startswith("https://") for feed in profile.feeds)
    for layout in profile.layouts:
        assert layout.valid_until is None or layout.valid_from < layout.valid_until
        for selector in layout.selectors.values():
            LexborHTMLParser("<p>x").css(selector)


@pytest.mark.parametrize("domain", ["nobody.example", "", "../data/youm7.com", "a/b"])
def test_other_domains_have_none(domain: str) -> None:
    assert profile_of(domain) is None


def test_a_field_that_is_not_known_is_an_error() -> None:
    with pytest.raises(msgspec.ValidationError, match="bodyy"):
        msgspec.convert({"layouts": [{"valid_from": date(2024, 1, 1), "bodyy": "p"}]}, Profile)


@pytest.mark.usefixtures("waha")
def test_selectors_say_where_things_stand() -> None:
    decoy = p(*(line.replace("الواحة", "الجزيرة") for line in BODY * 2))
    html = page(
        f"<div class=y>{decoy}</div><div class=t2>{TITLE[:40]}</div><i class=w>سلمى الراوي</i>"
        f"<div class=b2>{p(*BODY[:3])}<p class=x>{DECK}</p><p>حصاد الواحة: نشرة الصباح</p></div>",
        head="",
    )
    article = article_from_html(html, url=ADDRESS)
    assert article.title == TITLE[:40]
    assert article.text.split("\n") == list(BODY[:3])
    assert article.byline == "سلمى الراوي"
    assert {piece.text: piece.kind for piece in article.furniture}[DECK] == "related"


@pytest.mark.usefixtures("waha")
def test_the_outlet_is_known_by_the_address_that_the_page_states() -> None:
    html = page(
        f"<h1>{TITLE}</h1><div class=b2>{p(*BODY)}<p>حصاد الواحة: نشرة الصباح</p></div>",
        f"<link rel=canonical href='{ADDRESS}'>",
    )
    assert article_from_html(html).text.split("\n") == list(BODY)


@pytest.mark.usefixtures("waha")
def test_an_older_layout_reads_its_own_dates() -> None:
    html = page(f"<h1>{TITLE}</h1><div>3/9/2019</div><div class=b1>{p(*BODY)}</div>", head="")
    published = article_from_html(html, url="https://news.waha.example/a/7").published
    assert published is not None
    assert published.value == "2019-03-09"


def test_a_layout_holds_from_its_first_day_to_its_last() -> None:
    from selectolax.lexbor import LexborHTMLParser

    parser = LexborHTMLParser("<div class=b1>x</div><div class=b2>y</div>")
    new, old = WAHA.layouts
    assert layout_for(parser, WAHA, None) is new
    assert layout_for(parser, WAHA, date(2022, 12, 31)) is old
    assert layout_for(parser, WAHA, date(2009, 12, 31)) is None


def test_a_profile_is_read_once() -> None:
    assert profiles.profile_of("youm7.com") is profile_of("youm7.com")


def made(words: int, *, title: str | None = "t", byline: str | None = "b") -> Article:
    return Article(id="x", outlet=Outlet(), title=title, text="كلمة " * words, byline=byline)


def test_the_yield_counts_shares_of_all_pages() -> None:
    found = yield_of([made(100), made(300, title=None), made(200), Refusal("a", "no article")])
    assert found == Yield(pages=4, read=0.75, titled=0.5, dated=0.0, signed=0.75, words=200.0)
    assert yield_of([]) == Yield(pages=0, read=0.0, titled=0.0, dated=0.0, signed=0.0, words=0.0)


def test_what_has_fallen_is_named() -> None:
    before = yield_of([made(300)] * 20)
    assert fallen(before, before) == []
    assert fallen(before, yield_of([made(300)] * 18 + [Refusal("a", "x")] * 2)) == []
    assert fallen(before, yield_of([made(100, byline=None)] * 20)) == [
        "with a byline: 100% before, 0% now",
        "words in a body: 300 before, 100 now",
    ]
    assert fallen(before, yield_of([Refusal("a", "x")] * 20))[0] == "pages read: 100% before, 0% now"
    assert fallen(before, yield_of([Refusal("a", "x")] * 3)) == []
