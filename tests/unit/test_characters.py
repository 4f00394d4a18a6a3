"""Comparison forms: spellings that mean the same word compare equal, and others do not."""

from __future__ import annotations

import unicodedata

import pytest

from musnad.text.characters import INVISIBLE, TATWEEL, fold, is_arabic_letter

SAME = [
    ("أكد", "اكد"),
    ("إعلان", "اعلان"),
    ("آخر", "اخر"),
    ("ٱلجسر", "الجسر"),
    ("مستشفى", "مستشفي"),
    ("المصرى", "المصري"),
    ("مكتبة", "مكتبه"),
    ("مسؤول", "مسوول"),
    ("شاطئ", "شاطي"),
    ("مُؤَكِّدًا", "مؤكدا"),
    ("هٰذا", "هذا"),
    ("الـــجسر", "الجسر"),
    ("ﺍﻟﺠﺴﺮ", "الجسر"),
    ("ﻻعب", "لاعب"),
    ("کتاب", "كتاب"),
    ("علی", "على"),
    ("١٤٤٦", "1446"),
    ("۲۰۲۵", "2025"),
    ("FIFA", "fifa"),
]
DIFFERENT = [
    ("سد", "صد"),
    ("علم", "عالم"),
    ("مدير", "مديرة"),
    ("قال", "قالت"),
    ("عدد", "عد"),
    ("سماء", "سما"),
    ("12", "21"),
]
WORDS = sorted({word for pair in (*SAME, *DIFFERENT) for word in pair})


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_a_word_compare_equal(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_words_stay_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize("sign", INVISIBLE + TATWEEL, ids=lambda sign: f"U+{ord(sign):04X}")
def test_what_only_steers_the_line_is_dropped(sign: str) -> None:
    assert fold(f"{sign}ال{sign}جسر{sign}") == "الجسر"


@pytest.mark.parametrize("word", WORDS)
def test_a_comparison_form_is_its_own(word: str) -> None:
    assert fold(fold(word)) == fold(word)


@pytest.mark.parametrize("word", WORDS)
def test_composed_and_decomposed_letters_compare_equal(word: str) -> None:
    assert fold(unicodedata.normalize("NFD", word)) == fold(unicodedata.normalize("NFC", word))


@pytest.mark.parametrize(
    ("character", "is_letter"),
    [
        *[(letter, True) for letter in "اأءةىيپگ"],
        *[(other, False) for other in ("\u064e", "٣", "،", "؟", "«", "a", " ", "\u200f")],
    ],
)
def test_letters_of_the_script(character: str, is_letter: bool) -> None:
    assert is_arabic_letter(character) is is_letter
