"""What must hold of time expressions in any text: spans slice back, text in front only shifts, time is linear."""

from __future__ import annotations

import time
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from musnad.dates import Interval, expressions

NUMBERS = (
    "واحد ثلاثة خمسة عشر عشرون وعشرين مئة ألف ملايين الأولى الثالث الحادي عشر 3 15 30 2015 1437 13-15 9/3/2024 10:30"
)
UNITS = "ثانية دقائق الساعة ساعتين يوم اليوم أيام يومين أسبوع الأسبوع شهر الشهر عام العام سنوات عقود القرن قرن"
NAMES = "الأحد والاثنين أحد الجمعة مارس آذار كانون الثاني رمضان شوال صيف الشتاء الثمانينيات عيد الفطر الفصح رأس السنة"
LINKS = (
    "من إلى حتى بين في و قبل بعد منذ كل هذا هذه الماضي المقبل الجاري قبل الماضي آخر أول نهاية منتصف أوائل نصف ربع إلا"
)
OTHERS = (
    "مساء صباح ليل بتوقيت غرينتش هـ م ( ) / - ، . أمس غدا بعد غد اليوم سيعقد قال الوزير نحو أكثر من يومي عامي بضعة الـ"
)
WORDS = st.sampled_from(
    sorted({*NUMBERS.split(), *UNITS.split(), *NAMES.split(), *LINKS.split(), *OTHERS.split(), "\n"})
)
TEXTS = st.one_of(st.lists(WORDS, max_size=40).map(" ".join), st.text(max_size=60))
ANCHORS = st.one_of(st.none(), st.dates(), st.datetimes())
STYLES = st.sampled_from(["news", "query"])


@settings(max_examples=400, deadline=None)
@given(TEXTS, ANCHORS, STYLES)
def test_spans_slice_back_in_order_and_values_are_dates(text: str, anchor: date | datetime | None, style: str) -> None:
    end = 0
    for one in expressions(text, anchor, style=style):  # type: ignore[arg-type]
        assert end <= one.span.start < one.span.end <= len(text)
        assert one.span.of(text).strip() == one.span.of(text)
        assert "\n" not in one.span.of(text)
        end = one.span.end
        if isinstance(one.value, Interval):
            assert datetime.fromisoformat(one.value.start) < datetime.fromisoformat(one.value.end)
            assert one.day is None or one.value.start.startswith(one.day)


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.dates())
def test_a_neutral_paragraph_in_front_only_shifts(text: str, anchor: date) -> None:
    front = "تقع المدينة على نهر كبير.\n"
    moved = [
        (one.span.start - len(front), one.span.end - len(front), one.kind, one.value, one.timex)
        for one in expressions(front + text, anchor)
    ]
    assert moved == [
        (one.span.start, one.span.end, one.kind, one.value, one.timex) for one in expressions(text, anchor)
    ]


@pytest.mark.parametrize(
    "piece", ["من ", "ألف و", "آخر ", "أول يوم من ", "نهاية ", "الأحد و", "الساعة ", "15 ", "( 9 / ", "هذا "]
)
def test_time_grows_with_the_length_and_no_faster(piece: str) -> None:
    def seconds(count: int) -> float:
        begun = time.process_time()
        expressions(piece * count, date(2024, 3, 14))
        return time.process_time() - begun

    seconds(100)
    assert seconds(16_000) < 40 * max(min(seconds(1_000) for _ in range(3)), 0.002)
