"""Texts as copied from a browser, and ready fields: every line ends up in exactly one place."""
# ruff: noqa: E501

import pytest

from musnad.errors import RefusedError
from musnad.page import article_from_bytes, article_from_fields, article_from_text
from musnad.record import Furniture

TITLE = "الواحة تفتح محطة جديدة للمياه.. وتعد بثانية في الربيع"
DECK = "البلدية تقول إن المحطة تخدم ثلاثة أحياء، وتعمل بالطاقة الشمسية في ساعات النهار."
CAPTION = "خزانات المحطة الجديدة عند مدخل الحي الشرقي، وخلفها الألواح الشمسية"
CAPTION_AGAIN = "خزانات المحطة الجديدة عند مدخل الحيّ الشرقي وخلفها الألواح الشمسية"
BODY = (
    'قالت بلدية الواحة، اليوم السبت، إن المحطة "ستنتج عشرين ألف متر مكعب في اليوم".',
    "وأضافت البلدية، في بيان، أن الفرق الفنية فحصت الشبكة كلها قبل التشغيل.",
    "في ربيع العام الماضي بدأ العمل في المشروع، بعد دراسة استمرت عامين.",
)
READ_ALSO = "اقرأ أيضاً: مهرجان التمور يستقبل زواره نهاية الأسبوع"


def test_a_page_as_copied_from_a_browser() -> None:
    copied = f"{TITLE}\n\n{DECK}\n\n0:00\n  • {CAPTION}\n    {CAPTION_AGAIN}\n\n{BODY[0]}\n\n{BODY[1]} \n\n{READ_ALSO}\n\n{BODY[2]}\n\nاخترنا لك"
    article = article_from_text(copied, input="a.txt")
    assert article.title == TITLE
    assert article.text.split("\n") == [DECK, *BODY]
    assert article.captions == (CAPTION,)
    assert article.furniture == (
        Furniture("player", "0:00"),
        Furniture("duplicate", CAPTION_AGAIN),
        Furniture("read_also", READ_ALSO),
        Furniture("related", "اخترنا لك"),
    )
    assert article.input == "a.txt"
    assert article == article_from_bytes(copied.encode(), input="a.txt")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("شاهد أيضاً: جولة في المتحف", "read_also"),
        ("للمزيد: تقرير عن المياه", "read_also"),
        ("اشترك في نشرتنا البريدية", "notice"),
        ("شارك", "share"),
        ("تابعونا على تلغرام", "share"),
        ("المصدر: وكالات", "credit"),
        ("مدة القراءة 4 دقائق", "player"),
        ("الوسوم: مياه، مدن", "tag"),
        ("#مياه #الواحة", "tag"),
        ("إعلان", "related"),
    ],
)
def test_furniture_lines_go_wherever_they_stand(line: str, kind: str) -> None:
    for lines in ([TITLE, line, *BODY], [TITLE, BODY[0], line, *BODY[1:]], [TITLE, *BODY, line]):
        article = article_from_text("\n".join(lines))
        assert article.title == TITLE
        assert article.text.split("\n") == list(BODY)
        assert article.furniture == (Furniture(kind, line),)  # type: ignore[arg-type]


def test_headlines_under_a_label_go_with_it_and_paragraphs_stay() -> None:
    text = "\n".join(
        [
            TITLE,
            BODY[0],
            "اقرأ أيضا",
            "متحف المدينة يفتح أبوابه",
            BODY[1],
            "مواضيع ذات صلة",
            "سباق الواحة",
            "معرض الكتاب",
        ]
    )
    article = article_from_text(text)
    assert article.text.split("\n") == [BODY[0], BODY[1]]
    assert [(piece.kind, piece.text) for piece in article.furniture] == [
        ("read_also", "اقرأ أيضا"),
        ("read_also", "متحف المدينة يفتح أبوابه"),
        ("related", "مواضيع ذات صلة"),
        ("related", "سباق الواحة"),
        ("related", "معرض الكتاب"),
    ]


def test_date_byline_and_wire_lines_are_read_and_put_aside() -> None:
    text = "\n".join(
        [TITLE, "كتبت هند سالم", "السبت 9 مارس 2024 - 08:30 ص", *BODY, "المصدر: رويترز", "آخر تحديث: 10 مارس 2024"]
    )
    article = article_from_text(text)
    assert article.text.split("\n") == list(BODY)
    assert article.byline == "هند سالم"
    assert article.agencies == ("رويترز",)
    assert article.published is not None
    assert article.modified is not None
    assert (article.published.value, article.modified.value) == ("2024-03-09T08:30", "2024-03-10")
    assert {piece.kind for piece in article.furniture} == {"credit"}


def test_a_text_without_a_headline() -> None:
    article = article_from_text(f"{BODY[0]} {BODY[1]}\n\n{BODY[2]}")
    assert article.title is None
    assert article.text.split("\n") == [f"{BODY[0]} {BODY[1]}", BODY[2]]
    assert article.base == article.text


def test_one_line_is_a_text() -> None:
    assert (article_from_text(BODY[0]).title, article_from_text(BODY[0]).text) == (None, BODY[0])


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\u2028", "\n\n\n", "\n \t\n"])
def test_any_line_break_will_do(newline: str) -> None:
    assert article_from_text(newline.join([TITLE, *BODY])).text.split("\n") == list(BODY)


def test_a_repeated_paragraph_and_a_repeated_headline() -> None:
    article = article_from_text("\n".join([TITLE, TITLE, *BODY, BODY[0]]))
    assert article.text.split("\n") == list(BODY)
    assert article.furniture == (Furniture("duplicate", TITLE), Furniture("duplicate", BODY[0]))


def test_subheads_questions_and_list_items_stay() -> None:
    lines = [
        BODY[0],
        "خزانان في الطريق",
        "- الخزان الأول قرب المدرسة",
        "• الخزان الثاني عند الميناء",
        "ما كلفة المشروع؟",
        BODY[1],
    ]
    assert article_from_text("\n".join([TITLE, *lines])).text.split("\n") == lines


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\x00" * 50, "empty"),
        (b"%PDF-1.7 ...", "binary"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "binary"),
        (bytes(range(256)) * 20, "binary|Arabic"),
        (b"Only English stands here, and nothing else at all.", "not in Arabic"),
        ("شارك\nتابعونا\n0:00".encode(), "no article"),
    ],
)
def test_what_is_no_arabic_text_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(RefusedError, match=reason):
        article_from_bytes(data)


def test_fields_are_kept_to_the_letter() -> None:
    title, text = "  عنوان فيه  فراغ ", f" {BODY[0]} \n\n{READ_ALSO}\n{BODY[1]}\r\n"
    article = article_from_fields(
        id="n-7", title=title, text=text, date="2024-03-09", outlet="واحة نيوز", country="QA", input="a.jsonl:3"
    )
    assert (article.id, article.title, article.text, article.input) == ("n-7", title, text, "a.jsonl:3")
    assert article.outlet is not None
    assert (article.outlet.name, article.outlet.country) == ("واحة نيوز", "QA")
    assert article.published is not None
    assert article.published.value == "2024-03-09"


def test_fields_without_id_title_or_outlet() -> None:
    article = article_from_fields(title=None, text=BODY[0])
    assert (len(article.id), article.title, article.outlet) == (16, None, None)
    assert article.id == article_from_fields(title="", text=BODY[0]).id
    assert article.id != article_from_fields(title=None, text=BODY[0], url="https://waha.example/1").id


@pytest.mark.parametrize("text", ["", "  \n", "Nothing but English words in this text.", "۱۲۳"])
def test_fields_that_are_not_arabic_are_refused(text: str) -> None:
    with pytest.raises(RefusedError):
        article_from_fields(title="عنوان عربي", text=text)


@pytest.mark.parametrize("title", ["تقرير: المدن تشرب من البحر أكثر من قبل", "شاهد.. محطة المياه الجديدة من الداخل"])
def test_a_headline_may_open_like_a_label(title: str) -> None:
    assert article_from_text("\n".join([title, *BODY])).title == title


def test_a_table_of_like_lines_stays_whole() -> None:
    rows = [f"- سعر المتر المكعب في الحي رقم {n}: 12 دينارا." for n in range(9)] + ["إعلان"] + ["سطر قصير من قصيدة"]
    article = article_from_text("\n".join([TITLE, BODY[0], *rows]))
    assert article.text.split("\n") == [BODY[0], *rows[:9], rows[10]]


def test_a_line_of_city_writer_and_date_heads_an_article() -> None:
    head = "الواحة - سامر حداد - السبت 9 مارس 2024 10:30 ص"
    article = article_from_text("\n".join([TITLE, head, *BODY]))
    assert article.text.split("\n") == list(BODY)
    assert article.furniture == (Furniture("credit", head),)
    assert article.published is not None
    assert article.published.value == "2024-03-09T10:30"
