"""Pages as outlets build them, each with one trap: what stays, what goes, and where it goes."""
# ruff: noqa: E501

import json
from datetime import UTC, datetime
from itertools import pairwise

import pytest

from musnad.errors import RefusedError
from musnad.page import article_from_bytes, article_from_html
from musnad.record import Article

TITLE = "افتتاح محطة لتحلية المياه في مدينة الواحة بطاقة عشرين ألف متر مكعب"
DECK = "المحطة الجديدة تخدم ثلاثة أحياء شرقي المدينة، وتعمل بالطاقة الشمسية في ساعات النهار، بحسب البلدية."
BODY = (
    "افتتحت بلدية الواحة، صباح السبت، محطة لتحلية المياه في الحي الشرقي، بعد ثلاث سنوات من العمل في المشروع.",
    "وقالت مهندسة المشروع ليلى السعدون إن المحطة «ستنتج عشرين ألف متر مكعب في اليوم»، وإن كلفتها بقيت دون المتوقع.",
    "وأضافت أن الفرق الفنية فحصت الشبكة كلها قبل التشغيل، مشيرة إلى أن المياه وصلت إلى البيوت مع ساعات المساء.",
    "من جهته، أكد رئيس البلدية حسان المرّي أن المرحلة الثانية تبدأ في الربيع، وتشمل خزانين ومحطة ضخ.",
    "ويعاني سكان الحي الشرقي منذ أعوام ضعف المياه في الصيف، حين يرتفع الاستهلاك وتنخفض المناسيب.",
)
RELATED = (
    "مهرجان التمور يستقبل زواره في الواحة نهاية الأسبوع",
    "منتخب الناشئين يبدأ معسكره التدريبي استعدادا للبطولة",
    "متحف المدينة يعرض مخطوطات نادرة للمرة الأولى",
    "توقعات بأمطار خفيفة على المرتفعات مساء الخميس",
)
PS = "".join(f"<p>{p}</p>" for p in BODY)
LINKS = "".join(f"<li><a href='/n/{i}'>{t}</a></li>" for i, t in enumerate(RELATED))
META = f"<meta property='og:title' content='{TITLE}'><meta property='og:type' content='article'>"
MENU = (
    "<nav><ul>"
    + "".join(f"<li><a href='/{w}'>{w}</a></li>" for w in ("سياسة", "اقتصاد", "رياضة", "ثقافة"))
    + "</ul></nav>"
)
FOOT = "<footer><p>جميع الحقوق محفوظة لموقع الواحة الإخباري، ولا يجوز النقل أو الاقتباس إلا بإذن مكتوب من الإدارة.</p></footer>"


def page(content: str, head: str = META) -> str:
    return f"<!doctype html><html lang=ar dir=rtl><head><title>{TITLE} | واحة نيوز</title>{head}</head><body>{MENU}{content}{FOOT}</body></html>"


def kinds(article: Article) -> dict[str, str]:
    return {piece.text: piece.kind for piece in article.furniture}


WHOLE = {
    "paragraphs": page(f"<h1>{TITLE}</h1><div class=content>{PS}</div>"),
    "line breaks": page(f"<h1>{TITLE}</h1><div class=txt>{'<br><br>'.join(BODY)}</div>"),
    "single breaks in one paragraph": page(f"<h1>{TITLE}</h1><div><p>{'<br/>'.join(BODY)}</p></div>"),
    "bare text between breaks": page(
        f"<h1>{TITLE}</h1><div>{BODY[0]}<br>{BODY[1]}<p>{BODY[2]}</p>{BODY[3]}<br>{BODY[4]}</div>"
    ),
    "a box for each paragraph": page(
        f"<h1>{TITLE}</h1><main>{''.join(f'<div class=par><div><p>{p}</p></div></div>' for p in BODY)}</main>"
    ),
    "advertisements between": page(
        f"<h1>{TITLE}</h1><div><div>{'</div><div class=ad-slot><p>إعلان</p></div><div>'.join(f'<p>{p}</p>' for p in BODY)}</div></div>"
    ),
    "one form around the page": page(
        f"<form action='/x' id=aspnetForm><input name=v><h1>{TITLE}</h1><div>{PS}</div></form>"
    ),
    "names that negate": page(
        f"<div class='no-share no-comments'><h1>{TITLE}</h1><div class='article-no-related has-sidebar'>{PS}</div></div>"
    ),
    "a name that misleads": page(
        f"<div class='share-wrap widget-area'><h1>{TITLE}</h1><div class='social-post'>{PS}</div></div>"
    ),
    "an old table": page(
        f"<table><tr><td>{MENU}</td><td><table><tr><td><h1>{TITLE}</h1></td></tr><tr><td><font size=4>{'<br><br>'.join(BODY)}</font></td></tr></table></td></tr></table>"
    ),
    "a link never closed": page(f"<h1>{TITLE}</h1><div><a href='/photo'>{PS}</div>"),
    "an anchor never closed": page(f"<a name=top><h1>{TITLE}</h1><div>{PS}</div>"),
    "spans for paragraphs": page(
        f"<h1>{TITLE}</h1><div>{''.join(f'<span style=display:block>{p}</span><br>' for p in BODY)}</div>"
    ),
    "bold and links inside": page(
        f"<h1>{TITLE}</h1><div>{PS.replace('رئيس البلدية', '<b>رئيس</b> <a href=/t/1>البلدية</a>').replace('المياه', '<a class=tag href=/t/2>المياه</a>')}</div>"
    ),
    "collapsed until read more": page(f"<h1>{TITLE}</h1><div style='display:none'>{PS}</div>"),
    "many lists of links": page(
        f"<h1>{TITLE}</h1><div id=x>{PS}</div><div class=a1><h2>الأكثر قراءة</h2><ul>{LINKS}</ul></div><div class=a2><ul>{LINKS}</ul></div>"
    ),
    "links inside the body": page(f"<h1>{TITLE}</h1><article>{PS}<ul>{LINKS}</ul></article>"),
    "second heading of the site": page(
        f"<h1><a href='/'>واحة نيوز</a></h1><h1>{TITLE}</h1><div>{PS}</div><h1>تابعوا كل جديد في عالم الأخبار</h1>"
    ),
    "headline repeated": page(f"<h1>{TITLE}</h1><div><h2>{TITLE}</h2><span class=d-none>{TITLE}</span>{PS}</div>"),
    "stray text in the head": page(
        f"<h1>{TITLE}</h1><div>{PS}</div>",
        f"شعار {META}<meta property='article:published_time' content='2024-03-09T08:00:00+03:00'>",
    ),
    "no metadata": page(f"<h1>{TITLE}</h1><div>{PS}</div>", ""),
    "comments longer than the article": page(
        f"<h1>{TITLE}</h1><div>{PS}</div><div id=comments class=comments-area>"
        + "".join(
            f"<p>أظن أن المشروع جيد، لكنه تأخر كثيرا، ونرجو أن تكون الصيانة أفضل من قبل، تعليق رقم {i}.</p>"
            for i in range(7)
        )
        + "</div>"
    ),
    "a sidebar with prose": page(
        f"<div class=row><div class=col8><h1>{TITLE}</h1><div>{PS}</div></div><div class=col4><h3>آراء</h3><ul>{LINKS}</ul>"
        "<div><p>كتب الباحث نبيل العطار أن التخطيط للمدن يبدأ من الماء، وأن كل مشروع ناجح يسبقه إحصاء دقيق للسكان.</p></div></div></div>"
    ),
    "web components": page(f"<my-app><my-article><h1>{TITLE}</h1><my-body>{PS}</my-body></my-article></my-app>"),
    "comment rules below": page(
        f"<h1>{TITLE}</h1><div>{PS}<div><p>نرحب بتعليقاتكم، ونرجو الاطلاع على شروط الاستخدام وسياسة الخصوصية قبل المشاركة في النقاش.</p>"
        "<p>التعليقات المنشورة لا تعبر عن رأي الموقع، بل عن رأي أصحابها.</p></div></div>"
    ),
}


@pytest.mark.parametrize("name", WHOLE)
def test_every_paragraph_stays_and_nothing_else(name: str) -> None:
    article = article_from_html(WHOLE[name])
    assert article.text.split("\n") == list(BODY)
    assert article.title == TITLE


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "windows-1256", "utf-16", "iso-8859-6"])
def test_encodings_that_nothing_declares(encoding: str) -> None:
    html = WHOLE["paragraphs"].replace("«", '"').replace("»", '"')
    article = article_from_bytes(html.encode(encoding))
    assert article.title == TITLE
    assert article.text.split("\n")[2] == BODY[2]


def test_a_deck_between_headline_and_body_is_the_first_paragraph() -> None:
    html = page(
        f"<header><h1>{TITLE}</h1><h2 class=deck>{DECK}</h2><div class=meta><span class=author>كتبت سلمى الراوي</span>"
        f"<time datetime='2024-03-09T08:30:00+03:00'>9 مارس 2024</time></div></header><div itemprop=articleBody>{PS}</div>"
    )
    article = article_from_html(html)
    assert article.text.split("\n") == [DECK, *BODY]
    assert article.byline == "سلمى الراوي"
    assert article.published is not None
    assert article.published.value == "2024-03-09T08:30:00+03:00"


def test_a_caption_is_kept_once_and_apart() -> None:
    caption = "خزانات المحطة الجديدة عند مدخل الحي الشرقي"
    html = page(
        f"<h1>{TITLE}</h1><figure><img src=a><figcaption>{caption}</figcaption></figure><div>{PS}"
        f"<div class=wp-caption><img src=b><p class=wp-caption-text>{caption}</p></div></div>"
    )
    article = article_from_html(html)
    assert article.captions == (caption,)
    assert article.text.split("\n") == list(BODY)
    assert kinds(article) == {caption: "duplicate"}


def test_a_caption_that_only_stands_below_its_image() -> None:
    caption = "مهندسو المشروع في جولة داخل المحطة"
    html = page(
        f"<h1>{TITLE}</h1><div><div class=pic><img src=a><div class=red>{caption}</div></div><div>{PS}</div></div>"
    )
    article = article_from_html(html)
    assert article.captions == (caption,)
    assert article.text.split("\n") == list(BODY)


def test_read_also_between_paragraphs() -> None:
    html = page(
        f"<h1>{TITLE}</h1><div><p>{BODY[0]}</p><p><strong>اقرأ أيضاً: <a href=/1>{RELATED[0]}</a></strong></p><p>{BODY[1]}</p>"
        f"<p>شاهد أيضا</p><ul><li><a href=/2>{RELATED[1]}</a></li></ul><p>{BODY[2]}</p></div>"
    )
    article = article_from_html(html)
    assert article.text.split("\n") == list(BODY[:3])
    found = kinds(article)
    assert found[f"اقرأ أيضاً: {RELATED[0]}"] == found["شاهد أيضا"] == found[RELATED[1]] == "read_also"


@pytest.mark.parametrize(
    "inside",
    [
        f"<a href=/1>اقرأ أيضا: {RELATED[0]}</a>",
        f"<b>اقرأ أيضا:</b> <a href=/1>{RELATED[0]}</a>",
        f"اقرأ أيضا: <a href=/1>{RELATED[0]}</a>",
        f"<span class=read-more>شاهد أيضا <a href=/1>{RELATED[0]}</a></span>",
    ],
)
def test_read_also_inside_a_paragraph(inside: str) -> None:
    html = page(f"<h1>{TITLE}</h1><div><p>{BODY[0]} {inside} {BODY[1]}</p><p>{BODY[2]}</p><p>{BODY[3]}</p></div>")
    article = article_from_html(html)
    assert article.text.split("\n") == [f"{BODY[0]} {BODY[1]}", BODY[2], BODY[3]]
    assert "read_also" in kinds(article).values()


def test_the_furniture_of_a_crowded_page() -> None:
    html = page(
        f"<div class=wrap><h1>{TITLE}</h1><div class=share-bar><a href=#>فيسبوك</a><a href=#>تويتر</a></div><div class=player>0:00 / 3:12</div>"
        f"<div class=body><p>مدة القراءة: 3 دقائق</p>{PS}<p>(وكالات)</p><p>المصدر: رويترز</p><div class=post-tags><a href=/t>مياه</a></div>"
        f"<p>تابعونا على <a href=/x>قناة الموقع</a></p></div><div class=related-posts><h3>مواضيع ذات صلة</h3><ul>{LINKS}</ul></div></div>"
    )
    article = article_from_html(html)
    assert article.text.split("\n") == list(BODY)
    found = kinds(article)
    assert found["مدة القراءة: 3 دقائق"] == found["0:00 / 3:12"] == "player"
    assert found["المصدر: رويترز"] == found["(وكالات)"] == "credit"
    assert found["مياه"] == "tag"
    assert {found[story] for story in RELATED} == {found["مواضيع ذات صلة"]} == {"related"}
    assert found["تابعونا على قناة الموقع"] == "share"
    assert set(article.agencies) == {"رويترز", "وكالات"}


def test_subheads_lists_and_quotations_stay() -> None:
    html = page(
        f"<h1>{TITLE}</h1><div><p>{BODY[0]}</p><h2>خزانان جديدان</h2><p>{BODY[1]}</p><ul><li>الخزان الأول في الحي الشرقي.</li>"
        f"<li>الخزان الثاني قرب المدرسة.</li></ul><blockquote><p>{BODY[2]}</p></blockquote><p>{BODY[3]}</p></div>"
    )
    expected = [
        BODY[0],
        "خزانان جديدان",
        BODY[1],
        "الخزان الأول في الحي الشرقي.",
        "الخزان الثاني قرب المدرسة.",
        BODY[2],
        BODY[3],
    ]
    assert article_from_html(html).text.split("\n") == expected


def test_linked_data_helps_but_its_cut_body_does_not_win() -> None:
    data = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "واحة نيوز"},
            {
                "@type": ["NewsArticle"],
                "headline": TITLE[:30] + "...",
                "articleBody": BODY[0][:60] + "...",
                "datePublished": "2024-03-09T08:30:00+03:00",
                "dateModified": "2024-03-08T08:30:00+03:00",
                "author": {"@type": "Person", "name": "سلمى الراوي"},
            },
        ],
    }
    script = f"<script type='application/ld+json'>{json.dumps(data, ensure_ascii=False)}</script>"
    article = article_from_html(page(f"<h1>{TITLE}</h1><div>{PS}</div>", script))
    assert (article.title, article.text.split("\n")) == (TITLE, list(BODY))
    assert article.byline == "سلمى الراوي"
    assert article.published is not None
    assert article.published.value == "2024-03-09T08:30:00+03:00"
    assert article.modified is None


def test_a_body_that_only_linked_data_has() -> None:
    data = {"@type": "NewsArticle", "headline": TITLE, "articleBody": "<p>" + "</p><p>".join(BODY) + "</p>"}
    script = f"<script type='application/ld+json'>{json.dumps(data, ensure_ascii=False)}</script>"
    article = article_from_html(page("<div id=root></div>", script))
    assert (article.title, article.text.split("\n")) == (TITLE, list(BODY))


@pytest.mark.parametrize(
    "broken",
    ['{"@type": "NewsArticle", "headline": "a" "b"', "[" * 5000, "{}", "null", '{"@type": 5, "author": [[1]]}'],
)
def test_broken_linked_data_does_no_harm(broken: str) -> None:
    article = article_from_html(
        page(f"<h1>{TITLE}</h1><div>{PS}</div>", f"<script type='application/ld+json'>{broken}</script>")
    )
    assert article.text.split("\n") == list(BODY)


def test_a_title_of_another_story_gives_way_to_the_heading() -> None:
    html = f"<html><head><title>{RELATED[0]}</title></head><body><h1>{TITLE}</h1><div>{PS}</div></body></html>"
    assert article_from_html(html).title == TITLE


def test_quotation_marks_of_the_visible_headline_stay() -> None:
    shown = f"«{TITLE}»"
    assert article_from_html(page(f"<h1>{shown}</h1><div>{PS}</div>")).title == shown


def test_a_short_bulletin_is_an_article() -> None:
    html = page(f"<h1>{TITLE}</h1><div><p>{BODY[0]}</p></div>")
    assert article_from_html(html).text == BODY[0]


CARDS = "".join(
    f"<div class=card><h3><a href=/{i}>{t}</a></h3><p>{b}</p></div>"
    for i, (t, b) in enumerate(zip(RELATED, BODY, strict=False))
)
LINK_CARDS = "".join(
    f"<a href=/{i} class=card><h3>{t}</h3><p>{b}</p></a>" for i, (t, b) in enumerate(zip(RELATED, BODY, strict=False))
)
ENGLISH = (
    "<p>The municipality opened a desalination plant on Saturday, officials said, after three years of work on it.</p>"
    * 4
)
PERSIAN = (
    "<p>شهردار این شهر گفت که ایستگاه جدید آب از روز شنبه کار خود را آغاز می‌کند و مردم می‌توانند از آن استفاده کنند.</p>"
    * 4
)
URDU = (
    "<p>شہر کے ناظم نے کہا ہے کہ پانی کا نیا منصوبہ ہفتے کے روز سے شروع ہو گیا ہے اور لوگ اس سے فائدہ اٹھا سکتے ہیں۔</p>"
    * 4
)


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        (page(f"<ul>{LINKS}</ul>", ""), "no article"),
        (page(f"<h1>أخبار المدينة</h1><div>{CARDS}</div>", ""), "no article"),
        (page(f"<h1>أخبار المدينة</h1><div>{LINK_CARDS}</div>", ""), "no article"),
        (f"<html><body>{MENU}<h1>Plant opened</h1><article>{ENGLISH}</article></body></html>", "not in Arabic"),
        (f"<html><body>{MENU}<h1>آب</h1><article>{PERSIAN}</article></body></html>", "not in Arabic"),
        (f"<html><body>{MENU}<h1>پانی</h1><article>{URDU}</article></body></html>", "not in Arabic"),
        ("<html><body></body></html>", "no text"),
        ("<html><head><title>x</title></head></html>", "no"),
    ],
)
def test_what_is_no_arabic_article_is_refused(html: str, reason: str) -> None:
    with pytest.raises(RefusedError, match=reason):
        article_from_html(html)


def test_the_id_is_of_the_canonical_address() -> None:
    html = page(f"<h1>{TITLE}</h1><div>{PS}</div>", f"{META}<link rel=canonical href='https://waha.example/news/7'>")
    one = article_from_html(html, url="https://waha.example/news/7?utm_source=x#top", input="a.html")
    other = article_from_html(html + "<!-- -->", url="https://waha.example/news/7?utm_medium=y")
    assert one.id == other.id
    assert one.url == "https://waha.example/news/7"
    assert one.sha256 != other.sha256
    assert one.input == "a.html"
    assert one.outlet is not None
    assert one.outlet.domain == "waha.example"


def p(*paragraphs: str) -> str:
    return "".join(f"<p>{text}</p>" for text in paragraphs)


CROWDED = {
    "a list of items read aloud": (
        f"<main><div class=article-header><h1>{TITLE}</h1><div class=article-dates><div class=date-simple><span class=screen-reader-text>"
        "Published On 9 Mar 2024</span><span aria-hidden=true>9/3/2024</span></div></div></div><figure class=article-featured-image><div><img></div>"
        f"<figcaption>خزانات المحطة في الحي الشرقي (وفا)</figcaption></figure><div class='wysiwyg wysiwyg--all-content'>{p(*BODY[:2])}"
        "<div class=more-on><h2 class=more-on__heading>اقرأ أيضا</h2><span class=screen-reader-text>list of 2 items</span><ul>"
        f"<li><span class=screen-reader-text>list 1 of 2</span><article><h3><a href=/1><span>{RELATED[0]}</span></a></h3></article></li>"
        f"<li><article><h3><a href=/2><span>{RELATED[1]}</span></a></h3></article></li></ul><span class=screen-reader-text>end of list</span></div>"
        f"{p(*BODY[2:])}</div><div class=article-source><span>المصدر</span>: <span>واحة نيوز + وكالات</span></div></main>"
    ),
    "a box for each paragraph and hashed names": (
        f"<main role=main><div class=css-1x><h1 id=content tabindex=-1>{TITLE}</h1></div><section><ul><li>سلمى الراوي</li></ul></section>"
        "<time datetime=2024-03-09>9 مارس/ آذار 2024</time><figure><div><img><p><span class=visually-hidden>صدر الصورة، </span>بلدية الواحة</p></div>"
        "<figcaption><span class=visually-hidden>التعليق على الصورة، </span><p>خزانات المحطة في الحي الشرقي</p></figcaption></figure>"
        + "".join(f"<div dir=rtl class=css-2y><p class=css-3z>{text}</p></div>" for text in BODY[:3])
        + f"<section role=region><a href=#end>تخطى الأكثر قراءة وواصل القراءة</a><p>الأكثر قراءة</p><ol>{LINKS}</ol><p id=end>نهاية</p></section>"
        + "".join(f"<div dir=rtl class=css-2y><p class=css-3z>{text}</p></div>" for text in BODY[3:])
        + "</main>"
    ),
    "a box with another story's summary": (
        f"<div class=article><h1 class=heading>{TITLE}</h1><div class='text js-text'>{p(*BODY[:2])}<div class=read-more><span>إقرأ المزيد</span>"
        f"<div><a href=/1>{RELATED[2]}</a><p>يفتح المتحف أبوابه أمام الزوار، ويعرض نسخا نادرة من كتب الفلك والطب، حتى نهاية العام.</p></div></div>"
        f"{p(*BODY[2:])}<p>المصدر: واحة نيوز + وكالات</p></div></div>"
    ),
    "blog software": (
        f"<div id=primary class=content-area><div class='post-12 post type-post status-publish hentry category-water tag-city'><header class=entry-header>"
        f"<h1 class=entry-title>{TITLE}</h1><div class=entry-meta><span class=posted-on>الثلاثاء 9 مارس 2024 - 12:00</span>"
        f"<span class=author><a href=/a>سلمى الراوي</a></span></div></header><div class=entry-content>{p(*BODY)}"
        "<div class='sharedaddy sd-sharing-enabled'><h3 class=sd-title>شارك هذا الموضوع:</h3><ul><li><a href=#>انقر للمشاركة على فيسبوك</a></li></ul></div>"
        f"<div id=jp-relatedposts><h3><em>ذات صلة</em></h3><ul>{LINKS}</ul></div></div><footer class=entry-footer><span class=cat-links><a href=/c>محليات</a></span></footer></div>"
        f"<nav class=post-navigation><a rel=prev href=/p><span>المقال السابق</span>{RELATED[0]}</a></nav><div class=author-box><p>سلمى الراوي صحفية "
        "تكتب في شؤون المدن والبيئة، وتعمل في الموقع منذ سنوات، ولها كتاب عن الماء.</p></div>"
        "<div id=respond class=comment-respond><h3>اترك تعليقاً</h3><p>لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *</p></div></div>"
    ),
    "an embedded post of the same words": (
        f"<h1>{TITLE}</h1><div>{p(*BODY[:3])}<blockquote class=twitter-tweet><p>محطة جديدة في الحي الشرقي تنتج عشرين ألف متر مكعب في اليوم، "
        f"شكرا لكل من عمل فيها.</p>&mdash; بلدية الواحة (@waha) <a href=/t>March 9, 2024</a></blockquote>{p(*BODY[3:])}</div>"
    ),
    "next and previous story without links": (
        f"<h1>{TITLE}</h1><div itemprop=articleBody>{p(*BODY)}<div class=next_prev><div class=nextStory><a href=/n></a><span>التالي</span><span>{RELATED[0]}</span></div>"
        f"<div class=prevStory><a href=/p></a><span>السابق</span><span>{RELATED[1]}</span></div></div></div>"
    ),
    "tailwind names": (
        f"<h1 class='text-3xl font-bold'>{TITLE}</h1><div class='hidden md:block mt-4 space-y-2'>{p(*BODY)}</div><div class='hidden lg:flex'><ul>{LINKS}</ul></div>"
    ),
    "everything in one paragraph with spans": f"<h1>{TITLE}</h1><div id=news><p>{'<br><br>'.join(f'<span>{text}</span>' for text in BODY)}</p></div>",
    "counts and buttons in the body": (
        f"<h1>{TITLE}</h1><div class=details><span>1254</span><span>مشاهدة</span><p>محليات</p>{p(*BODY)}<p>طباعة</p><p>حجم الخط</p><p><a href=/p>PDF</a></p></div>"
    ),
    "sign-off on its own line": f"<h1>{TITLE}</h1><div><p>الواحة - وفا</p>{p(*BODY)}<p>--(وفا)</p><p>س.ر/ ح.م</p></div>",
    "mobile page": f"<amp-sidebar><ul>{LINKS}</ul></amp-sidebar><article class=amp-wp-article><h1>{TITLE}</h1>{p(*BODY)}<amp-ad></amp-ad></article>",
    "the whole card is a link": f"<h1>{TITLE}</h1><div>{p(*BODY)}<div><a href=/x><h4>{RELATED[0]}</h4><p>{DECK}</p></a></div></div>",
    "paragraphs as list items": f"<h1>{TITLE}</h1><ul class=txt>{''.join(f'<li>{text}</li>' for text in BODY)}</ul>",
    "definition of a video": f"<h1>{TITLE}</h1><div class=video-wrap><div class=jwplayer><p>Video Player is loading.</p></div></div><div>{p(*BODY)}</div>",
}


@pytest.mark.parametrize("name", CROWDED)
def test_crowded_pages(name: str) -> None:
    article = article_from_html(page(CROWDED[name]))
    assert article.text.split("\n") == list(BODY)
    assert article.title == TITLE


@pytest.mark.parametrize(
    "name", ["a list of items read aloud", "a box for each paragraph and hashed names", "blog software"]
)
def test_dates_of_crowded_pages(name: str) -> None:
    published = article_from_html(page(CROWDED[name])).published
    assert published is not None
    assert published.value[:10] == "2024-03-09"


def test_the_byline_inside_the_metadata_line() -> None:
    assert article_from_html(page(CROWDED["blog software"])).byline == "سلمى الراوي"


def test_captions_of_crowded_pages() -> None:
    assert article_from_html(page(CROWDED["a list of items read aloud"])).captions == (
        "خزانات المحطة في الحي الشرقي (وفا)",
    )
    assert article_from_html(page(CROWDED["a box for each paragraph and hashed names"])).captions == (
        "خزانات المحطة في الحي الشرقي",
    )


def test_a_headline_broken_by_a_line_break() -> None:
    half, _, rest = TITLE.partition(" في ")
    article = article_from_html(page(f"<h1>{half}<br>في {rest}</h1><div>{PS}</div>"))
    assert article.title == TITLE
    assert article.text.split("\n") == list(BODY)


def test_a_body_set_as_a_heading() -> None:
    long = [f"{one} {other}" for one, other in pairwise(BODY)]
    assert article_from_html(page(f"<h1>{TITLE}</h1><h3>{'<br>'.join(long)}</h3>")).text.split("\n") == long


def test_a_front_page_with_a_welcome_is_no_article() -> None:
    head = "<meta property='og:type' content='website'><link rel=canonical href='https://waha.example/'>"
    with pytest.raises(RefusedError, match="no article"):
        article_from_html(
            page(f"<h1>واحة نيوز موقع إخباري من قلب المدينة</h1><ul>{LINKS}</ul><div><p>{DECK}</p></div>", head)
        )


def test_a_date_told_from_now_needs_the_time_of_fetching() -> None:
    html = page(f"<h1>{TITLE}</h1><div class=meta>واحة نيوز - منذ ساعتين</div><div>{PS}</div>")
    assert article_from_html(html).published is None
    article = article_from_html(html, fetched=datetime(2024, 3, 9, 12, 40, tzinfo=UTC))
    assert article.published is not None
    assert (article.published.value, article.published.precision) == ("2024-03-09T10+00:00", "hour")
    assert article.fetched == "2024-03-09T12:40:00+00:00"


@pytest.mark.parametrize(
    ("head", "trail", "section"),
    [
        ("<meta property='article:section' content='اقتصاد'>", "", "اقتصاد"),
        (
            '<script type=\'application/ld+json\'>{"@type":"NewsArticle","headline":"x","articleSection":"ثقافة"}</script>',
            "",
            "ثقافة",
        ),
        (
            "",
            f"<div class=breadcrumb><a href=/>الرئيسية</a> <a href=/e>محليات</a> <span>{TITLE}</span></div>",
            "محليات",
        ),
        ("", "<div class=breadcrumb><a href=/>الرئيسية</a> <span>خبر</span></div>", None),
        ("", "", None),
    ],
)
def test_the_section(head: str, trail: str, section: str | None) -> None:
    assert article_from_html(page(f"{trail}<h1>{TITLE}</h1><div>{PS}</div>", head)).section == section


def test_a_quotation_signed_as_a_post_is_one() -> None:
    post = (
        "<blockquote><p>المياه في كل بيت منذ اليوم، شكرا لكم جميعا.</p>— بلدية الواحة (@waha) 9 مارس 2024</blockquote>"
    )
    article = article_from_html(page(f"<h1>{TITLE}</h1><div>{p(*BODY[:3])}{post}{p(*BODY[3:])}</div>"))
    assert article.text.split("\n") == list(BODY)
    assert "embed" in kinds(article).values()
