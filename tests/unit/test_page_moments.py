"""Dates as Arabic pages print them and as metadata states them."""

import pytest

from musnad.page.moments import moment_in_line, moment_of, stamps_in_line

TABLE = [
    ("2024-03-09T08:30:15+03:00", "2024-03-09T08:30:15+03:00", "second"),
    ("2024-03-09T08:30:15.123Z", "2024-03-09T08:30:15Z", "second"),
    ("2024-03-09 08:30:15 +0300", "2024-03-09T08:30:15+03:00", "second"),
    ("2024-03-09T08:30", "2024-03-09T08:30", "minute"),
    ("2024-03-09", "2024-03-09", "day"),
    ("2024-03-09T00:00:00+01:00", "2024-03-09", "day"),
    ("Sat, 09 Mar 2024 08:30:15 GMT", "2024-03-09T08:30:15Z", "second"),
    ("السبت 9 مارس 2024", "2024-03-09", "day"),
    ("السبت، 9 آذار/مارس 2024", "2024-03-09", "day"),
    ("9 آذار (مارس) 2024", "2024-03-09", "day"),
    ("٩ مارس ٢٠٢٤", "2024-03-09", "day"),
    ("نُشر في: 09 مارس 2024 - 08:30 ص", "2024-03-09T08:30", "minute"),
    ("09 مارس ,2024: 08:30 م GST", "2024-03-09T20:30+04:00", "minute"),
    ("السبت 9 مارس 2024 12:15 ص", "2024-03-09T00:15", "minute"),
    ("السبت 9 مارس 2024 12:15 ظهراً", "2024-03-09T12:15", "minute"),
    ("السبت 9 مارس 2024 الساعة 11:05 ليلاً", "2024-03-09T23:05", "minute"),
    ("08:30-9 مارس 2024 م ـ 28 شَعبان 1445 هـ", "2024-03-09T08:30", "minute"),
    ("10:05 ص السبت 09 مارس 2024", "2024-03-09T10:05", "minute"),
    ("الجمعة 8 فيفري 2019", "2019-02-08", "day"),
    ("15 جويلية 2021", "2021-07-15", "day"),
    ("الأحد 1 غشت 2021 - 14:30", "2021-08-01T14:30", "minute"),
    ("3 شتنبر 2022", "2022-09-03", "day"),
    ("2 تشرين الأول 2023", "2023-10-02", "day"),
    ("31 كانون الثاني 2023", "2023-01-31", "day"),
    ("أغسطس 24, 2020", "2020-08-24", "day"),
    ("24-8-2020", "2020-08-24", "day"),
    ("24/08/2020 15:20", "2020-08-24T15:20", "minute"),
    ("2020/8/24 | 9:30", "2020-08-24T09:30", "minute"),
    ("08/24/2020", "2020-08-24", "day"),
    ("24.08.2020", "2020-08-24", "day"),
    ("2026-01-08 | 12:42", "2026-01-08T12:42", "minute"),
    ("24 من أغسطس عام 2020", "2020-08-24", "day"),
    ("9/3/2024 14:20 (GMT+0300)", "2024-03-09T14:20+03:00", "minute"),
    ("9 مارس 2024 14:20 بتوقيت غرينتش", "2024-03-09T14:20Z", "minute"),
]


@pytest.mark.parametrize(("raw", "value", "precision"), TABLE)
def test_stated_dates(raw: str, value: str, precision: str) -> None:
    moment = moment_of(raw)
    assert moment is not None
    assert (moment.value, moment.precision, moment.calendar, moment.raw) == (value, precision, "gregorian", raw)


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("12 رمضان 1445 هـ", "2024-03-22"),
        ("الأربعاء 1 محرم 1446هـ", "2024-07-07"),
        ("9 ذو الحجة 1445", "2024-06-15"),
        ("1441/9/3 هـ", "2020-04-26"),
        ("٣ ربيع الآخر ١٤٤٥", "2023-10-18"),
        ("5 جمادى الأولى 1443 هـ 10:30 ص", "2021-12-09T10:30"),
    ],
)
def test_hijri_dates_come_to_the_gregorian_day(raw: str, value: str) -> None:
    moment = moment_of(raw)
    assert moment is not None
    assert (moment.value, moment.calendar) == (value, "hijri")


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "أمس",
        "9 مارس",
        "مارس 2024",
        "31 فبراير 2024",
        "45 مارس 2024",
        "12:30",
        "رقم 2024",
        "2024",
        "1/2",
        "0/0/0",
        "30 محرم 1700",
    ],
)
def test_what_states_no_day_is_no_date(raw: str) -> None:
    assert moment_of(raw) is None


def test_publication_and_update_on_one_line() -> None:
    published, updated = stamps_in_line("نشر: 9 مارس 2024 08:00 | آخر تحديث: 10 مارس 2024 09:15")
    assert (published.moment.value, published.updated) == ("2024-03-09T08:00", False)
    assert (updated.moment.value, updated.updated) == ("2024-03-10T09:15", True)


@pytest.mark.parametrize(
    ("line", "updated", "alone"),
    [
        ("آخر تحديث: السبت 9 مارس 2024 الساعة 10:00", True, True),
        ("السبت، 9 مارس 2024، آخر تحديث 14:00 (GMT+0400)", True, True),
        ("نُشر بتاريخ 9 مارس 2024", False, True),
        ("افتتحت المحطة يوم السبت 9 مارس 2024 في الحي الشرقي من المدينة", False, False),
    ],
)
def test_what_a_line_says_of_its_date(line: str, updated: bool, alone: bool) -> None:
    stamp = moment_in_line(line)
    assert stamp is not None
    assert (stamp.updated, stamp.alone) == (updated, alone)
