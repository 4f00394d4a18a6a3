"""Tokens: where words, numbers and marks part, and that each slices back to what is written."""

from __future__ import annotations

import pytest

from musnad.text.characters import INVISIBLE
from musnad.text.tokens import tokenise

CASES = [
    ("", []),
    (" \n\t\u00a0\u3000", []),
    ("قال المدير", ["قال", "المدير"]),
    ("قال،المدير:نعم.", ["قال", "،", "المدير", ":", "نعم", "."]),
    ("وقال\u00a0المدير", ["وقال", "المدير"]),
    ("لـCNN", ["لـ", "CNN"]),
    ("وFIFA", ["و", "FIFA"]),
    ("و25.5% في 12:30", ["و", "25.5%", "في", "12:30"]),
    ("١٤٤٦هـ", ["١٤٤٦", "هـ"]),
    ("٣٫٥ و١٬٠٠٠", ["٣٫٥", "و", "١٬٠٠٠"]),
    ("2024/2025", ["2024/2025"]),
    ("كوفيد-19", ["كوفيد", "-", "19"]),
    ("مُؤَكِّداً أنّ", ["مُؤَكِّداً", "أنّ"]),
    ("الـــجسر", ["الـــجسر"]),
    ("ال\u200fجسر\u200f هنا", ["ال\u200fجسر", "هنا"]),
    ("\u200fالجسر\u200e", ["الجسر"]),
    ("B.B.C و AT&T", ["B.B.C", "و", "AT&T"]),
    ("نعم... لا", ["نعم", "...", "لا"]),
    ("نعم.. لا…", ["نعم", "..", "لا", "…"]),
    ("«نعم»", ["«", "نعم", "»"]),
    ("''نعم''", ["''", "نعم", "''"]),
    ('بـ"نعم"', ["بـ", '"', "نعم", '"']),
    ("🚚 شاحنة", ["🚚", "شاحنة"]),
    ("ﺍﻟﺠﺴﺮ", ["ﺍﻟﺠﺴﺮ"]),
    ("د. سالم", ["د.", "سالم"]),
    ("د.سالم", ["د.", "سالم"]),
    ("د.\u00a0سالم", ["د.", "سالم"]),
    ("عام 2020م. ومضى", ["عام", "2020", "م", ".", "ومضى"]),
    ("في 1446 هـ. ومضى", ["في", "1446", "هـ", ".", "ومضى"]),
]
TEXTS = [text for text, _ in CASES]


@pytest.mark.parametrize(("text", "raws"), CASES)
def test_tokens(text: str, raws: list[str]) -> None:
    assert tokenise(text).raws == raws


@pytest.mark.parametrize("text", TEXTS)
def test_tokens_slice_back(text: str) -> None:
    starts, ends, raws = tokenise(text)
    assert [text[start:end] for start, end in zip(starts, ends, strict=True)] == raws
    assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))


@pytest.mark.parametrize("text", TEXTS)
def test_nothing_but_space_and_invisible_signs_is_left_out(text: str) -> None:
    tokens = tokenise(text)
    inside = {index for start, end in zip(tokens.starts, tokens.ends, strict=True) for index in range(start, end)}
    assert all(text[index].isspace() or text[index] in INVISIBLE for index in set(range(len(text))) - inside)
