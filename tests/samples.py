"""Readings for the tests of what people see: an invented article with every field in use, and the awkward cases."""

from musnad.record import (
    Article,
    Furniture,
    Moment,
    Outlet,
    Reading,
    SaidOn,
    Span,
    Statement,
    article_fields,
)

TITLE = "مدير مشروع الينابيع: المياه تصل إلى خمسين قرية قبل الشتاء"
TEXT = "\n".join(
    (
        "قال المهندس سليم الرامي، مدير مشروع الينابيع، اليوم الأربعاء إن الخط الرئيسي اكتمل، واصفاً ما أُنجز "
        "بأنه «أسرع مما رسمناه على الورق»، وأضاف في لقاء مع وكالة الضفاف أن التجارب الأولى تبدأ خلال أسبوعين.",
        "ونقلت وكالة الضفاف عن مسؤول في البلدية، طلب عدم ذكر اسمه، أن كلفة الصيانة قد تزيد على المقدّر.",
        "«لن ندفع أكثر مما اتفقنا عليه»، قالت رئيسة البلدية هناء الكرمي للصحفيين، «والعقد واضح في هذا الباب».",
        "وأوضح الرامي أن شركة المضخات أبلغت المشروع بأن القطع الناقصة شُحنت يوم الاثنين 🚚.",
        "وأظهر تقرير لمرصد الجفاف أن منسوب البئر القديمة ارتفع مترين.",
        "وزعم منشور متداول أن المياه غير صالحة للشرب، ولم يُعرف من كتبه.",
    )
)


def span(base: str, words: str, after: int = 0) -> Span:
    """Where `words` first stand in `base` from `after` on; it is a mistake in the test if they do not."""
    start = base.index(words, after)
    return Span(start, start + len(words))


def article(title: str | None = TITLE, text: str = TEXT, **fields: object) -> Article:
    return Article(**{"id": "sample", "input": "sample.html", "title": title, "text": text} | fields)  # type: ignore[arg-type]


def statement(*content: Span, **fields: object) -> Statement:
    """A plain statement of a named source, with any field replaced."""
    plain = {"cue_class": "say", "source_kind": "named", "confidence": 0.95, "kind": "indirect", "rule": "sample"}
    return Statement(content=content, **plain | fields)  # type: ignore[arg-type]


def reading(of: Article, *statements: Statement) -> Reading:
    return Reading(**article_fields(of), statements=statements)


def water() -> Reading:
    """The invented article, fully read."""
    of = article(
        url="https://alwadi.example/news/17",
        outlet=Outlet("صحيفة الوادي", "alwadi.example"),
        published=Moment("2026-09-16T10:30:00+03:00", "minute"),
        byline="ليلى الحقلي",
        captions=("مدّ الأنابيب قرب القرية العليا",),
        furniture=(Furniture("read_also", "اقرأ أيضاً: موسم الزيتون يبدأ مبكراً"), Furniture("share", "شارك الخبر")),
    )
    base = of.base
    body = len(TITLE) + 1

    def at(words: str) -> Span:
        return span(base, words, body)

    rami = "المهندس سليم الرامي، مدير مشروع الينابيع"
    agency = at("وكالة الضفاف")
    return reading(
        of,
        statement(
            span(base, "المياه تصل إلى خمسين قرية قبل الشتاء"),
            source=span(base, "مدير مشروع الينابيع"),
            who=rami,
            kind="headline",
            source_kind="described",
        ),
        statement(
            at("الخط الرئيسي اكتمل"),
            cue=at("قال"),
            source=at(rami),
            who=rami,
            said_on=SaidOn(at("اليوم الأربعاء"), "2026-09-16"),
        ),
        statement(
            at("ما أُنجز بأنه «أسرع مما رسمناه على الورق»"),
            quoted=(at("أسرع مما رسمناه على الورق"),),
            cue=at("واصفاً"),
            who=rami,
            source_kind="implicit",
            kind="mixed",
            confidence=0.91,
        ),
        statement(
            at("التجارب الأولى تبدأ خلال أسبوعين"),
            cue=at("وأضاف"),
            who=rami,
            source_kind="implicit",
            via=(agency,),
            medium=at("لقاء مع وكالة الضفاف"),
        ),
        statement(
            at("كلفة الصيانة قد تزيد على المقدّر"),
            cue=at("ونقلت"),
            cue_class="quote",
            source=at("مسؤول في البلدية"),
            who="مسؤول في البلدية",
            source_kind="anonymous",
            via=(span(base, "وكالة الضفاف", agency.end),),
            confidence=0.82,
        ),
        statement(
            at("لن ندفع أكثر مما اتفقنا عليه"),
            at("والعقد واضح في هذا الباب"),
            quoted=(at("لن ندفع أكثر مما اتفقنا عليه"), at("والعقد واضح في هذا الباب")),
            cue=at("قالت"),
            source=at("رئيسة البلدية هناء الكرمي"),
            who="رئيسة البلدية هناء الكرمي",
            addressee=at("للصحفيين"),
            kind="direct",
            confidence=0.99,
        ),
        statement(
            at("شركة المضخات أبلغت المشروع بأن القطع الناقصة شُحنت يوم الاثنين 🚚"),
            cue=at("وأوضح"),
            cue_class="explain",
            stance="endorsing",
            source=span(base, "الرامي", base.index("وأوضح")),
            who=rami,
        ),
        statement(
            at("القطع الناقصة شُحنت يوم الاثنين 🚚"),
            cue=at("أبلغت"),
            source=at("شركة المضخات"),
            who="شركة المضخات",
            source_kind="collective",
            nested_in=6,
            addressee=at("المشروع"),
            confidence=0.88,
        ),
        statement(
            at("منسوب البئر القديمة ارتفع مترين"),
            cue=at("وأظهر"),
            cue_class="reveal",
            stance="endorsing",
            source=at("تقرير لمرصد الجفاف"),
            who="تقرير لمرصد الجفاف",
            source_kind="document",
        ),
        statement(
            at("المياه غير صالحة للشرب"),
            cue=at("وزعم"),
            cue_class="claim",
            stance="distancing",
            source_kind="none",
            confidence=0.55,
            why="the text names no author for the post",
        ),
    )


def empty() -> Reading:
    return reading(article("افتتاح مكتبة الحي", "فتحت مكتبة الحي أبوابها صباحاً. وفيها قاعة للأطفال وأخرى للخرائط."))


def hostile() -> Reading:
    """Markup, a script link, terminal escapes, backwards text and spans out of bounds."""
    of = article(
        "<script>alert(1)</script> \u202eعنوان مقلوب",
        'قال "الراوي" <img src=x onerror=alert(2)> إن \x1b[31mاللون\x1b[0m أحمر \x9b2J.\n\n\u2067وتابع',
        url="javascript:alert(3)",
        input="x<b>.html",
        outlet=Outlet("<i>منبر</i>", None),
        byline="</style><script>alert(4)</script>",
        furniture=(Furniture("tag", "<iframe src=//evil.example>"),),
    )
    base = of.base
    return reading(
        of,
        statement(span(base, "\x1b[31mاللون\x1b[0m أحمر"), cue=span(base, "قال"), who="<b>الراوي</b>", nested_in=1),
        statement(Span(5, 10_000), quoted=(Span(-3, 4),), who="</li>\u202e", nested_in=0, why="<u>لا أحد</u>"),
        statement(who="", source_kind="none", nested_in=99),
    )


def long_names() -> Reading:
    """A speaker whose name fills several lines, and one word without a place to break it."""
    who = "رئيسة اللجنة العليا المشتركة لتنظيم مهرجان الحصاد السنوي في القرى الجبلية الشرقية " + "م" * 120
    of = article("عنوان " + "طويل " * 40, f"أعلنت {who} أن المهرجان يبدأ غداً.")
    base = of.base
    source = span(base, who)
    return reading(of, statement(span(base, "المهرجان يبدأ غداً"), cue=span(base, "أعلنت"), source=source, who=who))
