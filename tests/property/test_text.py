"""What must hold for any text: tokens slice back, marks pair without crossing, sentences part the words."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from musnad.text.characters import INVISIBLE, TATWEEL, fold
from musnad.text.quotes import MARKS, pair_quotes
from musnad.text.sentences import STOPS, sentences
from musnad.text.tokens import tokenise

LETTERS = "ابتجدرسعقلمنهويةىأإآءؤئ"
SIGNS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670" + TATWEEL + INVISIBLE
PIECES = st.sampled_from([*LETTERS, *SIGNS, *"\"'«»“”„‘’‹›.،؛:!؟?()[]-–… \n\t\u00a00123٠١٢aZé_🚚", "''", "ـ", "..."])
TEXTS = st.one_of(st.lists(PIECES, max_size=60).map("".join), st.text(max_size=60))
WORDS = st.text(LETTERS, min_size=1, max_size=8)


@given(TEXTS)
def test_tokens_slice_back_and_hold_no_white_space(text: str) -> None:
    starts, ends, raws = tokenise(text)
    assert [text[start:end] for start, end in zip(starts, ends, strict=True)] == raws
    assert all(raw and not any(character.isspace() for character in raw) for raw in raws)
    assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))


@given(TEXTS)
def test_tokens_leave_no_letter_or_digit_out(text: str) -> None:
    kept = "".join(tokenise(text).raws)
    assert [c for c in text if c.isalnum()] == [c for c in kept if c.isalnum()]


@given(TEXTS)
def test_a_comparison_form_is_its_own(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(WORDS, st.lists(st.tuples(st.integers(0, 8), st.sampled_from(SIGNS)), max_size=6))
def test_signs_do_not_change_the_comparison_form(word: str, signs: list[tuple[int, str]]) -> None:
    written = word
    for place, sign in signs:
        written = written[:place] + sign + written[place:]
    assert fold(written) == fold(word)


@given(TEXTS.map(lambda text: text.replace("\n", " ")))
def test_quotations_pair_each_mark_once_and_never_cross(text: str) -> None:
    starts, ends, raws = tokenise(text)
    marks = [index for index, raw in enumerate(raws) if raw in MARKS]
    found = pair_quotes(text, starts, ends, marks, len(text))
    used = [index for one in found for index in one]
    assert len(used) == len(set(used))
    assert set(used) <= set(marks)
    assert found == sorted(found)
    for one in found:
        assert one.opening < one.closing
        assert not any(one.opening < other.opening < one.closing < other.closing for other in found)


@given(TEXTS.map(lambda text: text.replace("\n", " ")))
def test_sentences_hold_every_token_but_stops(text: str) -> None:
    starts, ends, raws = tokenise(text)
    marks = [index for index, raw in enumerate(raws) if raw in MARKS]
    found = list(sentences(raws, 0, len(raws), 0, pair_quotes(text, starts, ends, marks, len(text))))
    assert all(one.start < one.end for one in found)
    assert all(one.end <= after.start for one, after in pairwise(found))
    inside = {index for one in found for index in range(one.start, one.end)}
    assert {raws[index] for index in set(range(len(raws))) - inside} <= STOPS
