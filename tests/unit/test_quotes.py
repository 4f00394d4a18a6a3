"""Quotation marks: pairs found by what stands beside them, whatever shape the outlet uses."""

from __future__ import annotations

import pytest

from musnad.text.quotes import MARKS, pair_quotes
from musnad.text.tokens import tokenise

WORDS = "الجسر جاهز"
SHAPES = [
    ('"', '"'),
    ("“", "”"),
    ("”", "“"),
    ("“", "“"),
    ("”", "”"),
    ("„", "“"),
    ("„", "”"),
    ("«", "»"),
    ("»", "«"),
    ("'", "'"),
    ("‘", "’"),
    ("’", "‘"),
    ("‹", "›"),
    ("''", "''"),
    ("＂", "＂"),
    ("« ", " »"),
    ("«\u00a0", "\u00a0»"),
    ("«", '"'),
    ('"', "»"),
    ("“", '"'),
    ('"', "”"),
]
SURROUNDINGS = [
    "قال المدير {} ثم مضى",
    "قال المدير: {}.",
    "قال المدير:{}",
    "{}، قال المدير",
    "{}",
    "{}.",
    "بعد ({}) مضى",
    "قال إن {}؛ ومضى",
]
CASES = [
    # several in a row, and clitics before the mark
    ('"الجسر جاهز" و"السد ممتلئ"', ["الجسر جاهز", "السد ممتلئ"]),
    ("«الجسر جاهز» و«السد ممتلئ»", ["الجسر جاهز", "السد ممتلئ"]),
    ('وصفه بـ"الخطأ الكبير" أمس', ["الخطأ الكبير"]),
    ("وصفه بـ“الخطأ الكبير” أمس", ["الخطأ الكبير"]),
    ("وصفه بـ«الخطأ الكبير» أمس", ["الخطأ الكبير"]),
    ('وصفه ب"الخطأ الكبير" أمس', ["الخطأ الكبير"]),
    ('قال "نعم" "لا" ثم مضى', ["نعم", "لا"]),
    # a full stop on either side of the closing mark
    ('قال "الجسر جاهز." ثم مضى', ["الجسر جاهز."]),
    ('قال "الجسر جاهز". ثم مضى', ["الجسر جاهز"]),
    ('قال "الجسر جاهز. والسد ممتلئ." ثم مضى', ["الجسر جاهز. والسد ممتلئ."]),
    # a missing space
    ('قال "نعم"وأضاف "لا"', ["نعم", "لا"]),
    # nested
    ('قال "هذا «الجسر الكبير» لنا" ومضى', ["هذا «الجسر الكبير» لنا", "الجسر الكبير"]),
    ("قال \"هذا 'الجسر الكبير' لنا\" ومضى", ["هذا 'الجسر الكبير' لنا", "الجسر الكبير"]),
    ('قال "هذا "الجسر الكبير" لنا" ومضى', ['هذا "الجسر الكبير" لنا', "الجسر الكبير"]),
    ("قال «هذا «الجسر الكبير» لنا» ومضى", ["هذا «الجسر الكبير» لنا", "الجسر الكبير"]),
    # unbalanced
    ('قال "الجسر جاهز ومضى', []),
    ('الجسر جاهز" ومضى', []),
    ('الجسر" جاهز والسد "ممتلئ', []),
    ('قال "الجسر جاهز" والسد "ممتلئ', ["الجسر جاهز"]),
    # feet, inches and apostrophes quote nothing
    ("طوله 5' و6\" هنا", []),
    ("قرأ L'Équipe وl'Express أمس", []),
    ("", []),
    ("لا علامات هنا", []),
]


def quoted(text: str) -> list[str]:
    """The words of each pair of marks in a paragraph, in order of their opening."""
    starts, ends, raws = tokenise(text)
    marks = [index for index, raw in enumerate(raws) if raw in MARKS]
    found = pair_quotes(text, starts, ends, marks, len(text))
    return [text[ends[one.opening] : starts[one.closing]].strip() for one in found]


@pytest.mark.parametrize("around", SURROUNDINGS)
@pytest.mark.parametrize(("opening", "closing"), SHAPES)
def test_a_pair_of_any_shape(opening: str, closing: str, around: str) -> None:
    assert quoted(around.format(opening + WORDS + closing)) == [WORDS]


@pytest.mark.parametrize(("text", "words"), CASES)
def test_quotations(text: str, words: list[str]) -> None:
    assert quoted(text) == words


@pytest.mark.parametrize("text", [text for text, _ in CASES])
def test_pairs_are_nested_and_in_order(text: str) -> None:
    starts, ends, raws = tokenise(text)
    found = pair_quotes(text, starts, ends, [i for i, raw in enumerate(raws) if raw in MARKS], len(text))
    assert found == sorted(found)
    for one in found:
        assert one.opening < one.closing
        assert all(not one.opening < other.opening < one.closing < other.closing for other in found)
