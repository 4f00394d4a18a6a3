"""The lists of common nouns and adjectives: well formed, free of names and of words that other lists own."""

from collections import Counter

import pytest

from musnad.entities import heads
from musnad.text.characters import fold
from musnad.text.tables import read_table

NOUNS = "nouns_common.tsv"
ADJECTIVES = "adjectives_common.tsv"
BOTH = pytest.mark.parametrize("file", [NOUNS, ADJECTIVES])
# The adjectives that are a rank of persons too ("senior officials") stay on both lists.
RANKS = {fold(word) for word in ("كبير", "كبيرة", "كبار", "مشترك")}


def _forms(file: str) -> list[str]:
    return [fold(row[0]) for row in read_table("musnad.text", file)]


def _function_words() -> set[str]:
    return {fold(row[0]) for row in read_table("musnad.text", "function_words.tsv")}


@BOTH
def test_rows_are_one_word_with_gender_and_number(file: str) -> None:
    for row in read_table("musnad.text", file):
        form, gender, number = row
        assert len(form) > 1, row
        assert " " not in form, row
        assert gender + number in {"ms", "mp", "fs", "fp"}, row


@BOTH
def test_no_form_is_listed_twice(file: str) -> None:
    assert [form for form, count in Counter(_forms(file)).items() if count > 1] == []


@BOTH
def test_no_form_is_a_name_or_function_word(file: str) -> None:
    names = heads.given_names().keys() | heads.name_parts() | heads.countries() | heads.capitals().keys()
    assert set(_forms(file)) & (names | _function_words()) == set()


@BOTH
def test_no_form_is_a_role_body_or_document(file: str) -> None:
    owned = heads.roles().keys() | heads.bodies().keys() | heads.documents().keys()
    assert set(_forms(file)) & (owned - RANKS) == set()


@pytest.mark.parametrize(
    ("file", "form", "gender", "number"),
    [
        (NOUNS, "جهود", "f", "p"),
        (NOUNS, "تجديد", "m", "s"),
        (NOUNS, "أزمة", "f", "s"),
        (NOUNS, "استمرار", "m", "s"),
        (NOUNS, "مشاركة", "f", "s"),
        (NOUNS, "أسعار", "f", "p"),
        (NOUNS, "أعمال", "f", "p"),
        (NOUNS, "رفع", "m", "s"),
        (NOUNS, "أرض", "f", "s"),
        (NOUNS, "انتخابات", "f", "p"),
        (ADJECTIVES, "كبيرة", "f", "s"),
        (ADJECTIVES, "كبار", "m", "p"),
        (ADJECTIVES, "جديد", "m", "s"),
        (ADJECTIVES, "أبرز", "m", "s"),
        (ADJECTIVES, "رسمي", "m", "s"),
    ],
)
def test_members(file: str, form: str, gender: str, number: str) -> None:
    assert (form, gender, number) in read_table("musnad.text", file)


@pytest.mark.parametrize("form", ["سعيد", "أمل", "هدى", "نور", "كريم", "جميل", "عودة", "سلامة", "صباحي"])
def test_words_that_are_names_are_left_out(form: str) -> None:
    assert fold(form) not in {*_forms(NOUNS), *_forms(ADJECTIVES)}
