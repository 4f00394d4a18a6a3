"""Sentences: what ends one and what does not."""

from __future__ import annotations

from itertools import pairwise

import pytest

from musnad.text.quotes import MARKS, pair_quotes
from musnad.text.sentences import Sentence, sentences
from musnad.text.tokens import tokenise

CASES = [
    ("الجسر جاهز. السد ممتلئ.", ["الجسر جاهز", "السد ممتلئ"]),
    ("هل الجسر جاهز؟ نعم! تماما", ["هل الجسر جاهز", "نعم", "تماما"]),
    ("لماذا؟!", ["لماذا"]),
    (". الجسر جاهز", ["الجسر جاهز"]),
    ("الجسر جاهز", ["الجسر جاهز"]),
    ("أولا | ثانيا • ثالثا", ["أولا", "ثانيا", "ثالثا"]),
    # stops that end nothing
    ("قال د. سالم إن الجسر جاهز. ومضى", ["قال د. سالم إن الجسر جاهز", "ومضى"]),
    ("بلغ الطول 3.5 كيلومتر. ومضى", ["بلغ الطول 3.5 كيلومتر", "ومضى"]),
    ("نقلت .B.B.C الخبر", ["نقلت", "B.B.C الخبر"]),
    ("مهلا... الجسر جاهز", ["مهلا... الجسر جاهز"]),
    ("الجسر جاهز، والسد ممتلئ؛ والطريق: مفتوح", ["الجسر جاهز، والسد ممتلئ؛ والطريق: مفتوح"]),
    # quotations
    ('قال "الجسر جاهز. والسد ممتلئ" ومضى. وعاد', ['قال "الجسر جاهز. والسد ممتلئ" ومضى', "وعاد"]),
    ('قال "الجسر جاهز. والسد ممتلئ". ومضى', ['قال "الجسر جاهز. والسد ممتلئ"', "ومضى"]),
    ('قال "الجسر جاهز." وأضاف أن السد ممتلئ', ['قال "الجسر جاهز."', "وأضاف أن السد ممتلئ"]),
    ('"الجسر جاهز."', ['"الجسر جاهز."']),
    ('قال "هذا «الجسر. لنا» الآن. نعم" ومضى', ['قال "هذا «الجسر. لنا» الآن. نعم" ومضى']),
    ('قال "الجسر جاهز. والسد ممتلئ', ['قال "الجسر جاهز', "والسد ممتلئ"]),
    ("", []),
    ("...", ["..."]),
    (".", []),
]


def laid_out(text: str, paragraph: int = 0) -> tuple[list[Sentence], list[str]]:
    """The sentences of one paragraph, and their words."""
    starts, ends, raws = tokenise(text)
    marks = [index for index, raw in enumerate(raws) if raw in MARKS]
    found = list(sentences(raws, 0, len(raws), paragraph, pair_quotes(text, starts, ends, marks, len(text))))
    return found, [text[starts[one.start] : ends[one.end - 1]] for one in found]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_sentences(text: str, expected: list[str]) -> None:
    assert laid_out(text)[1] == expected


@pytest.mark.parametrize("text", [text for text, _ in CASES])
def test_sentences_follow_each_other(text: str) -> None:
    found, _ = laid_out(text, paragraph=7)
    assert all(one.start < one.end for one in found)
    assert all(one.end <= after.start for one, after in pairwise(found))
    assert {one.paragraph for one in found} <= {7}
