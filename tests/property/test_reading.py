"""What must hold for any article: spans slice, a neutral paragraph only shifts them, spelling signs change nothing."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from itertools import pairwise
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from musnad.errors import RefusedError
from musnad.page import article_from_fields
from musnad.reading import read, read_article
from musnad.record import Article, Reading, Span, Statement, from_json, to_json
from musnad.text.characters import TATWEEL, fold
from musnad.text.tokens import tokenise
from tests.gold.articles import article_of, own

slowly = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

NEUTRAL = "هطلت أمطار خفيفة فجرا ثم صفا الجو وهبت نسمة باردة فوق الحقول."
ARTICLES = [article_of(gold) for gold in own()]
CUES = (
    "قال وقالت وأضاف أكدت مشيرا معتبرة بحسب وفقا نقلت عن تصريح قوله دعا إلى اتهم بأن أن إن إنه التي الذي لم ما كما"
).split()
MARKS = ['"', "«", "»", "“", "”", "'", ":", "،", ".", "؟", "!", "...", "-", "(", ")", "؛", "\n", "|", "\u200f", "ـ"]
WORDS = sorted({word for article in ARTICLES for word in article.base.split()})

some_article = st.sampled_from(ARTICLES)
salads = st.lists(st.one_of(st.sampled_from(WORDS), st.sampled_from(CUES), st.sampled_from(MARKS)), min_size=1)
glue = st.sampled_from([" ", " ", " ", ""])


@st.composite
def salad(draw: st.DrawFn) -> str:
    """Words of our articles, cue words and marks in no order, now and then without a space."""
    return "".join(word + draw(glue) for word in draw(salads))


def as_article(text: str, title: str | None = None) -> Article:
    return Article(id="1", title=title, text=text)


def spans_of(statement: Statement) -> list[Span]:
    single = (statement.cue, statement.source, statement.addressee, statement.target, statement.medium)
    said_on = [statement.said_on.span] if statement.said_on else []
    return [*statement.content, *statement.quoted, *statement.via, *said_on, *(one for one in single if one)]


def assert_sound(reading: Reading) -> None:
    """Everything that a reading promises, whatever the text."""
    base = reading.base
    starts = [statement.content[0].start for statement in reading.statements]
    assert starts == sorted(starts)
    for index, statement in enumerate(reading.statements):
        assert all(0 <= one.start < one.end <= len(base) for one in spans_of(statement))
        assert all(one.end <= after.start for one, after in pairwise(statement.content))
        assert all(one.of(base).strip() for one in statement.content)
        assert all(any(part.covers(quoted) for part in statement.content) for quoted in statement.quoted)
        assert statement.who in base
        assert bool(statement.who) != bool(statement.why)
        assert 0 <= statement.confidence <= 1
        assert statement.nested_in is None or statement.nested_in in set(range(len(starts))) - {index}
    for mention in reading.mentions:
        assert mention.name in base
        assert all(0 <= one.start < one.end <= len(base) for one in mention.spans)


@slowly
@given(some_article)
def test_an_article_reads_soundly_and_survives_json(article: Article) -> None:
    reading = read_article(article)
    assert_sound(reading)
    assert from_json(to_json(reading)) == reading


@slowly
@given(salad(), st.one_of(st.none(), salad()))
def test_a_salad_of_words_reads_soundly(text: str, title: str | None) -> None:
    assert_sound(read_article(as_article(text, title)))


@slowly
@given(st.text(max_size=200))
def test_any_text_reads_soundly(text: str) -> None:
    assert_sound(read_article(as_article(text)))


@slowly
@given(st.one_of(st.binary(max_size=300), salad().map(lambda text: text.encode("cp1256", "replace"))))
def test_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(RefusedError):
        assert_sound(read(data))


def in_front(article: Article) -> Article:
    """The article with a neutral paragraph as the first of its body."""
    return replace(article, text=NEUTRAL + "\n" + article.text)


def plain(reading: Reading) -> list[Any]:
    """The statements and mentions as plain lists."""
    fields = json.loads(to_json(reading))
    return [fields["statements"], fields["mentions"]]


def shifted(article: Article, reading: Reading) -> list[Any]:
    """The statements and mentions with every span of the body moved behind the neutral paragraph, as plain values."""
    title_end = 0 if article.title is None else len(article.title) + 1

    def move(value: Any) -> Any:
        match value:
            case [int(start), int(end)]:
                by = len(NEUTRAL) + 1 if start >= title_end else 0
                return [start + by, end + by]
            case list():
                return [move(one) for one in value]
            case dict():
                return {name: move(one) for name, one in value.items()}
        return value

    return move(plain(reading))


@pytest.mark.parametrize("titled", [True, False])
def test_a_neutral_paragraph_in_front_only_shifts(titled: bool) -> None:
    moved = []
    for original in ARTICLES:
        article = original if titled else replace(original, title=None)
        after = plain(read_article(in_front(article)))
        moved += [] if after == shifted(article, read_article(article)) else [article.id]
    assert moved == []


@slowly
@given(st.lists(some_article, min_size=2, max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_articles_does_not_matter(articles: list[Article], random: Random) -> None:
    readings = {article.id: read_article(article) for article in articles}
    random.shuffle(articles)
    assert {article.id: read_article(article) for article in articles} == readings


def found(article: Article) -> list[tuple[object, ...]]:
    """What was found, in words as they compare: every piece by its tokens in comparison form."""
    reading = read_article(article)

    def words(text: str) -> list[str]:
        return [form for raw in tokenise(text).raws if (form := fold(raw))]

    def pieces(*spans: Span | None) -> list[list[str]]:
        return [words(one.of(reading.base)) for one in spans if one]

    return [
        (
            pieces(*s.content),
            pieces(*s.quoted),
            pieces(s.cue, s.source),
            words(s.who),
            s.rule,
            s.cue_class,
            s.kind,
            s.lemma,
        )
        for s in reading.statements
    ]


FATHA = "\u064e"
JOINING = "[بتثجحخسشصضطظعغفقكلمنهي]"
SPELLINGS: dict[str, tuple[str, Callable[[re.Match[str]], str]]] = {
    # A written damma makes a passive and a shadda another verb, so only a mark that tells nothing new is put in.
    "fatha": ("(?<=[ء-غف-ي])(?=[ء-غف-ي])", lambda match: FATHA),
    "tatweel": (f"(?<={JOINING})(?={JOINING})", lambda match: TATWEEL),
    "direction marks around words": ("[ء-ي\u064b-\u0652]+", lambda match: f"\u200f{match[0]}\u200e"),
    "direction marks around lines": (r"[^\n]+", lambda match: f"\u200f{match[0]}\u200f"),
    "direction marks around marks": ('["«»“”]', lambda match: f"\u200f{match[0]}\u200f"),
    "no-break spaces": (" ", lambda match: "\u00a0"),
    "Arabic-Indic digits": ("[0-9]", lambda match: chr(0x660 + int(match[0]))),
}


def respelled(article: Article, name: str, keep: Callable[[], bool] = lambda: False) -> Article:
    """The article in another spelling; where `keep` says so, a place stays as it is."""
    pattern, change = SPELLINGS[name]

    def everywhere(text: str) -> str:
        return re.sub(pattern, lambda match: match[0] if keep() else change(match), text)

    title = None if article.title is None else everywhere(article.title)
    return replace(article, title=title, text=everywhere(article.text))


@pytest.mark.parametrize("name", SPELLINGS)
def test_spelling_signs_change_nothing_that_is_found(name: str) -> None:
    assert [one.id for one in ARTICLES if found(respelled(one, name)) != found(one)] == []


@slowly
@given(some_article, st.sampled_from(sorted(SPELLINGS)), st.randoms(use_true_random=False))
def test_spelling_signs_here_and_there_change_nothing(article: Article, name: str, random: Random) -> None:
    assert found(respelled(article, name, keep=lambda: random.random() < 0.5)) == found(article)


def test_a_very_long_article_is_read() -> None:
    text = "\n".join(article.base for article in ARTICLES)
    text *= 1 + 200_000 // len(text)
    assert_sound(read_article(article_from_fields(title=None, text=text)))


def test_the_order_of_hashes_changes_nothing() -> None:
    script = (
        "from hashlib import sha256; from musnad.reading import read_article; from musnad.record import to_json;"
        "from tests.gold.articles import article_of, own;"
        "print(sha256(b''.join(to_json(read_article(article_of(gold))) for gold in own())).hexdigest())"
    )
    read = [
        subprocess.run(
            [sys.executable, "-c", script], env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("0", "1", "2")
    ]
    assert len(set(read)) == 1
