"""Dates as Arabic pages print them and as metadata states them."""

from datetime import UTC, datetime

import pytest

from musnad.page.moments import moment_in_line, moment_of, stamps_in_line
from musnad.page.relative import is_relative, relative_moment

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
    ("9 مارس 2024 02:20 م بتوقيت مكة المكرمة", "2024-03-09T14:20+03:00", "minute"),
    ("2024/03/09 14:20 +0300", "2024-03-09T14:20+03:00", "minute"),
    ("2 أيلول / سبتمبر 2024", "2024-09-02", "day"),
    ("2 تشرين الثاني نوفمبر 2024", "2024-11-02", "day"),
    ("الأربعاء 23 جويلية 2025 - 16:52", "2025-07-23T16:52", "minute"),
    ("الخميس 01 أوت 2024", "2024-08-01", "day"),
    ("Mercredi 23 juillet 2025 - 16h52", "2025-07-23T16:52", "minute"),
    ("18 ذو القعدة 1445 هـ 26 مايو 2024 م", "2024-05-26", "day"),
    ("الخميس - 11 شهر رمضان 1445 هـ - 21 مارس 2024 مـ", "2024-03-21", "day"),
    ("03:17 مالخميس 21 مارس 2024", "2024-03-21T15:17", "minute"),
    ("1710225900", "2024-03-12T06:45:00Z", "second"),
    ("1710225900123", "2024-03-12T06:45:00Z", "second"),
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
        "1970-01-01T00:00:00Z",
        "منذ ساعتين",
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


FETCHED = datetime(2024, 3, 9, 1, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("line", "value", "precision"),
    [
        ("منذ ساعتين", "2024-03-08T23+00:00", "hour"),
        ("منذ ساعة واحدة", "2024-03-09T00+00:00", "hour"),
        ("واحة نيوز - قبل ٣ ساعات", "2024-03-08T22+00:00", "hour"),
        ("نُشر منذ 45 دقيقة", "2024-03-09T00:45+00:00", "minute"),
        ("قبل دقيقتين", "2024-03-09T01:28+00:00", "minute"),
        ("منذ يوم", "2024-03-08", "day"),
        ("منذ 10 أيام", "2024-02-28", "day"),
    ],
)
def test_dates_told_from_now(line: str, value: str, precision: str) -> None:
    moment = relative_moment(line, FETCHED)
    assert moment is not None
    assert (moment.value, moment.precision, moment.raw) == (value, precision, line)


@pytest.mark.parametrize(
    "line",
    ["منذ أسبوعين", "منذ سنوات", "يعمل المصنع منذ ساعتين في الحي الشرقي من المدينة", "منذ 2011", "", "ساعتين"],
)
def test_what_tells_no_moment_from_now(line: str) -> None:
    assert not is_relative(line)
    assert relative_moment(line, FETCHED) is None
