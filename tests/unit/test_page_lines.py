"""What single lines are: labels, bylines, agencies, notices, languages, and lines said twice."""

import pytest

from musnad.page.agencies import agencies_in, agencies_of_body
from musnad.page.byline import byline_of, writer_and_place
from musnad.page.decode import decode, is_html
from musnad.page.labels import label_of
from musnad.page.language import why_not_arabic
from musnad.page.near import near_identical
from musnad.page.notices import notice_weight


@pytest.mark.parametrize(
    ("line", "kind", "rest"),
    [
        ("اقرأ أيضاً: متحف المدينة يفتح أبوابه", "read_also", "متحف المدينة يفتح أبوابه"),
        ("إقرأ أيضا", "read_also", ""),
        ("شاهد أيضاً..", "read_also", ""),
        ("• للمزيد: أخبار المدينة", "read_also", "أخبار المدينة"),
        ("اخترنا لك", "related", ""),
        ("مواضيع ذات صلة", "related", ""),
        ("شارك", "share", ""),
        ("اشترك في النشرة البريدية لتصلك الأخبار", "notice", "البريدية لتصلك الأخبار"),
        ("تابعونا على تلغرام", "share", "تلغرام"),
        ("0:00", "player", ""),
        ("٠٠:٠٠ / ٠٣:١٢", "player", ""),
        ("مدة القراءة: 3 دقائق", "player", "3 دقائق"),
        ("#مياه #مدن", "tag", ""),
        ("الكلمات المفتاحية: مياه، مدن", "tag", "مياه، مدن"),
        ("المصدر: وكالات", "credit", "وكالات"),
        ("تصوير: هند سالم", "credit", "هند سالم"),
    ],
)
def test_labels(line: str, kind: str, rest: str) -> None:
    label = label_of(line)
    assert label is not None
    assert (label.kind, label.rest) == (kind, rest)


@pytest.mark.parametrize(
    "line",
    [
        "شارك مئة طالب في حملة تنظيف الشاطئ.",
        "اشترك في السباق عداؤون من خمس مدن.",
        "المزيد من المشاريع ينتظر التمويل هذا العام.",
        "مباشرة بعد الافتتاح بدأت المحطة العمل.",
        "المصدر الأول للمياه في المدينة هو النهر.",
        "كتب الباحث مقالا عن تاريخ المكتبة.",
        "التالي في القائمة مشروع الخزان الثاني.",
        "فيديو قصير يروي قصة المتحف في دقيقتين.",
        "الساعة 10:30",
        "",
    ],
)
def test_sentences_are_no_labels(line: str) -> None:
    assert label_of(line) is None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("كتبت هند سالم", "هند سالم"),
        ("كتب- رامي عادل:", "رامي عادل"),
        ("بقلم: د. ليلى السعدون", None),
        ("بقلم: ليلى السعدون", "ليلى السعدون"),
        ("حوار: آمنة العلي", "آمنة العلي"),
        ("إعداد: سامر حداد - الواحة", "سامر حداد"),
        ("كتب الباحث عن تاريخ المكتبة", None),
        ("حوار مفتوح مع الجمهور", None),
        ("تقرير جديد", None),
        ("By Salma Rawi", "Salma Rawi"),
    ],
)
def test_bylines(line: str, name: str | None) -> None:
    assert byline_of(line) == name


@pytest.mark.parametrize(
    ("credit", "names"),
    [
        ("المصدر: رويترز", ["رويترز"]),
        ("(أ ف ب)", ["فرانس برس"]),
        ("المصدر: وكالة الأناضول + وفا", ["الأناضول", "وفا"]),
        ("رويترز، فرانس برس", ["رويترز", "فرانس برس"]),
        ("رويترز وفرانس برس", ["رويترز", "فرانس برس"]),
        ("المصدر: واحة نيوز + وكالات", ["وكالات"]),
        ("Reuters / AFP", ["رويترز", "فرانس برس"]),
        ("محطة جديدة في المدينة", []),
    ],
)
def test_agencies(credit: str, names: list[str]) -> None:
    assert agencies_in(credit) == names


def test_agencies_of_datelines_and_sign_offs() -> None:
    assert agencies_of_body(["الواحة (رويترز) - افتتحت المحطة.", "وقال المهندس إن العمل مستمر. (وفا)"]) == [
        "رويترز",
        "وفا",
    ]
    assert agencies_of_body(["الواحة 9-3-2024 وفا- افتتحت المحطة."]) == ["وفا"]
    assert agencies_of_body(["الواحة - افتتحت المحطة."]) == []
    assert agencies_of_body(["افتتحت المحطة (الشرقية) صباح السبت."]) == []


@pytest.mark.parametrize(
    ("text", "arabic"),
    [
        ("افتتحت البلدية محطة جديدة في الحي الشرقي", True),
        ("فاز الفريق", True),
        ("شركة Google تطلق خدمة جديدة في المنطقة", True),
        ("The city opened a new plant", False),
        ("این ایستگاه را شهردار در روز شنبه باز کرد و مردم از آن استفاده می‌کنند", False),
        ("یہ منصوبہ شہر کے لیے بہت اہم ہے اور لوگ اس سے خوش ہیں", False),
        ("ئەم پڕۆژەیە بۆ شارەکە زۆر گرنگە و خەڵک سوودی لێ دەبینن", False),
        ("12345 67", False),
    ],
)
def test_languages(text: str, arabic: bool) -> None:
    assert (why_not_arabic(text) is None) is arabic


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("المقالات لا تعبّر بالضرورة عن رأي الموقع.", 0),
        ("المقالات المنشورة لا تعبر بالضرورة عن رأي الموقع.", 2),
        ("نرحب بتعليقاتكم، ونرجو قراءة شروط الاستخدام وسياسة الخصوصية.", 2),
        ("افتتحت البلدية محطة جديدة، ورفض المتحدث التعليق.", 0),
    ],
)
def test_notices(text: str, weight: int) -> None:
    assert notice_weight(text) == weight


def test_lines_said_twice() -> None:
    assert near_identical("خزانات المحطة عند مدخل الحي الشرقي", "خزانات المحطة، عند مدخل الحيّ الشرقي")
    assert near_identical("خزانات المحطة الجديدة عند مدخل الحي الشرقي", "خزانات المحطة الجديدة عند مدخل الحي")
    assert not near_identical("خزانات المحطة", "خزانات المدينة")
    assert not near_identical("", "")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "windows-1256", "iso-8859-6"])
def test_decoding(encoding: str) -> None:
    text = "افتتحت البلدية محطة جديدة في الحي الشرقي من المدينة، وقالت إن العمل بدأ صباح السبت.\n" * 3
    assert decode(text.encode(encoding)) == text


def test_damaged_utf8_stays_utf8() -> None:
    text = "افتتحت البلدية محطة جديدة في الحي الشرقي من المدينة.\n" * 20
    damaged = text.encode()[:-3] + b"\xff\xfe" + text.encode()
    assert decode(damaged).startswith(text[:100])


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("<!doctype html><p>نص", True),
        ("<?xml version='1.0'?><html><body>", True),
        ("<div><p>نص</p></div>", True),
        ("عنوان الخبر\n\nنص فيه وسم <b> واحد.", False),
        ("نص عادي", False),
    ],
)
def test_html_is_told_from_text(text: str, html: bool) -> None:
    assert is_html(text) is html


@pytest.mark.parametrize(
    ("line", "agencies"),
    [
        ("لندن (رويترز) - قالت الوزارة", ["رويترز"]),
        ("القاهرة - أ ف ب: قالت الوزارة", ["فرانس برس"]),
        ("كونا - أعلنت الوزارة", ["كونا"]),
        ("الواحة - 5 - 6 (كونا) -- أعلنت", ["كونا"]),
        ("الرياض (واس) قالت الوزارة", ["واس"]),
        ("غزة / الأناضول", ["الأناضول"]),
        ("بيروت- وكالات:", ["وكالات"]),
        ("دبي – رويترز", ["رويترز"]),
        ("العاصمة: «المنبر» - رويترز", ["رويترز"]),
        ("الخرطوم 5-6-2024 (سونا)-", ["سونا"]),
        ("(د ب أ)", ["د ب أ"]),
        ("وقال المتحدث - في بيان - إن العمل مستمر", []),
        ("قال رئيس (البلدية) إن العمل مستمر", []),
    ],
)
def test_agencies_credited_where_a_text_opens(line: str, agencies: list[str]) -> None:
    assert agencies_of_body([line]) == agencies


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("مرسلة بواسطة غسان البيطار في 11:20 ص", "غسان البيطار"),
        ("كتب بواسطة: مازن القرعان", "مازن القرعان"),
        ("أرسلت بواسطة سليم بن عمار بتاريخ جمعة, 26/04/2024 - 16:52", "سليم بن عمار"),
        ("من طرف نهلة الشويخ", "نهلة الشويخ"),
        ("حوار: باسل الكيلاني 14 تشرين الثاني 2023", "باسل الكيلاني"),
        ("بواسطة", None),
        ("منذ ساعتين", None),
    ],
)
def test_bylines_of_content_systems(line: str, name: str | None) -> None:
    assert byline_of(line) == name


@pytest.mark.parametrize(
    ("line", "name"),
    [("هند سالم - الواحة:", "هند سالم"), ("الواحة - هند سالم:", "هند سالم"), ("رأس العين - هند سالم:", None)],
)
def test_the_writer_and_the_place(line: str, name: str | None) -> None:
    assert writer_and_place(line) == name
