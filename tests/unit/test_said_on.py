"""The day on which words were spoken, as the clause that reports them tells it."""

from datetime import date

import pytest

from musnad.attribution.statements import attribute

WEDNESDAY = date(2024, 3, 13)

CASES = [
    ("قال الوزير سالم الراوي أمس الثلاثاء إن الجسر جاهز.", "أمس الثلاثاء", "2024-03-12"),
    ("قال الوزير في بيان، السبت، إن الجسر جاهز.", "السبت", "2024-03-09"),
    ("أكدت الوزارة في 5 مارس/آذار 2024 أن العمل بدأ.", "5 مارس/آذار 2024", "2024-03-05"),
    ("العمل بدأ، بحسب ما قال الوزير اليوم.", "اليوم", "2024-03-13"),
    ("وأضاف الوزير خلال مؤتمر صحفي الأحد الماضي أن المدينة جاهزة.", "الأحد الماضي", "2024-03-10"),
]


@pytest.mark.parametrize(("text", "words", "day"), CASES)
def test_the_day_of_the_words(text: str, words: str, day: str) -> None:
    (statement,), _ = attribute(text, anchor=WEDNESDAY)
    assert statement.said_on is not None
    assert statement.said_on.span.of(text) == words
    assert statement.said_on.value == day


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير إن الجسر يفتح غدا.",  # the day is part of what is said
        "قال الوزير إن الجسر جاهز.",
        "نتائج استطلاع اليوم: قال الوزير إن الجسر جاهز.",
    ],
)
def test_no_day_is_taken_from_elsewhere(text: str) -> None:
    (statement,), _ = attribute(text, anchor=WEDNESDAY)
    assert statement.said_on is None


def test_without_a_day_of_publication_the_words_keep_no_value() -> None:
    text = "قال الوزير أمس إن الجسر جاهز."
    (statement,), _ = attribute(text)
    assert statement.said_on is not None
    assert (statement.said_on.span.of(text), statement.said_on.value) == ("أمس", None)
