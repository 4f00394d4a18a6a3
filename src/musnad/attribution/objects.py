"""A transitive verb's subject and object: where the one ends and the other begins, which no case ending shows."""

from __future__ import annotations

from musnad.attribution.adjuncts import MANNERS, OF_ITS_OWNER, starts_audience, starts_medium
from musnad.attribution.candidate import Range
from musnad.attribution.document import Document
from musnad.attribution.flags import (
    ARABIC,
    COMMA,
    COMMON,
    DASH,
    DEFINITE,
    LATIN,
    NAME,
    NOMINAL_HEAD,
    PLACE,
    PREPOSITION,
    PRONOUN,
    PROPER,
    PUNCTUATION,
    QUOTE,
    RELATIVE,
    ROLE,
    SUBORDINATOR,
    TIME,
)
from musnad.attribution.lexeme import Lexeme
from musnad.attribution.lexicon import Cue
from musnad.attribution.nounphrase import phrase_end
from musnad.attribution.proposal import fits_as_subject
from musnad.attribution.reference_words import BESIDE
from musnad.attribution.word_class import reads_as_verb
from musnad.text.sentences import Sentence

_WITH_ADJECTIVE = frozenset(("بشكل", "بصوره", "بطريقه", "باشد", "باقوي", "بلهجه", "باسلوب"))


def clause_end(doc: Document, start: int, limit: int) -> int:
    """The next subordinator from `start` on, or forty tokens on, or `limit`."""
    words = doc.words
    for k in range(start, min(limit, start + 40)):
        if words[k].flags & SUBORDINATOR and not words[k].flags & PREPOSITION:
            return k
    return min(limit, start + 40)


def split_subject_and_object(
    doc: Document, sentence: Sentence, index: int, cue: Cue, end: int
) -> tuple[Range | None, int] | None:
    """The subject behind a transitive verb, if there is one, and where its object begins; `None` without an object."""
    words = doc.words
    k = past_adverbials(doc, index + 1, end)
    if k >= end:
        return None
    if cue.part == "participle" or (index > sentence.start and words[index - 1].flags & RELATIVE):
        return None, k
    if words[k].form == "من" and "addr-min" in cue.frames:  # `طلب من المدرب إعادة التمرين`
        k = _past_addressee(doc, k, end)
        found = k < end and not words[k].flags & (PREPOSITION | PUNCTUATION | SUBORDINATOR)
        return (None, k) if found else None
    first_end = _to_day(doc, k, end) or phrase_end(doc, k, end, strict=True)
    if first_end == k:
        starts = (
            words[k].form == "ما"
            or words[k].flags & QUOTE
            or not words[k].flags & (PREPOSITION | PUNCTUATION | SUBORDINATOR)
        )
        return (None, k) if starts and cue.tense != "present" else None
    subject: Range = (k, first_end)
    after = first_end
    if after < end and words[after].flags & COMMA:  # an apposition, or the object behind a comma
        further = phrase_end(doc, after + 1, end, strict=True)
        if further > after + 1 and further < end and words[further].flags & COMMA and _is_apposition(words, after + 1):
            subject = (k, further)
            after = further
        while after < end and words[after].flags & COMMA:
            after = past_adverbials(doc, after + 1, end)
    else:
        after = past_adverbials(doc, _past_place(doc, after, end), end)
    if after < end and words[after].form == "من" and "addr-min" in cue.frames:  # `طلب من المحكمة ندب خبير`
        after = _past_addressee(doc, after, end)
    speaks = not is_abstract(words[k]) and (
        words[k].bare in doc.names
        or any(w.flags & NAME or w.bare in doc.names for w in words[k + 1 : first_end])
        or (k + 1 < end and words[k + 1].flags & QUOTE)
        or words[k].flags & (NOMINAL_HEAD | NAME | PLACE | PRONOUN)
        or words[k].flags & (QUOTE | LATIN)
        or (words[k].flags & DEFINITE and words[k].form.endswith("ون"))  # a nominative
    )
    if (
        after < end
        and speaks
        and fits_as_subject(doc, cue, subject)
        and not words[after].flags & (PREPOSITION | PUNCTUATION & ~QUOTE)
        and not words[after].prefix
        and not words[after].conjunction
        and not reads_as_verb(words[after], after_noun=True)  # `توقع المدير توقف العمل`
    ):
        return subject, after
    return None, k


def _to_day(doc: Document, k: int, end: int) -> int:
    """`نفت شركة نفط الوادي، اليوم الأحد، توقف الضخ`: a day between commas ends the subject; 0 where none does."""
    words = doc.words
    comma = next((j for j in range(k, min(end, k + 12)) if words[j].flags & COMMA), end)
    after = comma + 1
    while after < end and words[after].flags & TIME:
        after += 1
    bounded = comma + 1 < after < end - 1 and words[after].flags & COMMA and not words[after + 1].flags & PREPOSITION
    return comma if bounded and phrase_end(doc, k, comma) == comma else 0


def _dash_after(words: list[Lexeme], k: int, end: int) -> int:
    """Where the aside closes that a dash at `k` opens (`رانيا -وهي أستاذة- آراء`); 0 where none does."""
    return next((j for j in range(k + 1, min(end, k + 20)) if words[j].flags & DASH), 0)


def _past_addressee(doc: Document, k: int, end: int) -> int:
    """Over `من لاعبيه السبعة`, from its preposition on."""
    after = max(phrase_end(doc, k + 1, end, strict=True), k + 1)
    words = doc.words
    if after + 1 < end and words[after].flags & DEFINITE and not words[after + 1].flags & (PUNCTUATION | PREPOSITION):
        after += 1  # `لاعبيه السبعة`, before what is asked for
    return after


def _past_place(doc: Document, after: int, end: int) -> int:
    """Over `بسوق السبت`, `في المدينة` behind a subject, where what follows can be an object."""
    words = doc.words
    if (
        after >= end
        or words[after].form in MANNERS
        or not (words[after].prefix == "ب" or words[after].form in {"في", "لدي"})
    ):
        return after
    if starts_medium(words, after, end):
        return after
    past = phrase_end(doc, after + 1, end, strict=True)
    if past <= after + 1 and words[after].prefix:
        past = after + 1
    if past >= end or words[past].flags & (PREPOSITION | PUNCTUATION) or words[past].prefix or words[past].conjunction:
        return after
    return past


def _past_medium(doc: Document, k: int, end: int) -> int:
    """Over `في بيان له`, `خلال الوقفة`: to its phrase's end, or to a comma where a clause goes on with it."""
    words = doc.words
    after = max(phrase_end(doc, k, end, strict=True), k + 1)
    while after < end and words[after].form in OF_ITS_OWNER:
        after += 1
    if after < end and words[after].form == "ما":  # the object
        return after
    if after >= end or words[after].flags & (PREPOSITION | RELATIVE) or _opens_a_clause(words[after]):
        while after < end and not words[after].flags & (COMMA | TIME):
            after += 1
    return after


def _opens_a_clause(word: Lexeme) -> bool:
    """`في بيان وزّعته أمس`: a verb, or an unlisted word that ends in the pronoun of what stands before it."""
    owned = not word.flags & ~ARABIC and word.form.endswith(("ته", "تها")) and not word.raw.endswith("ة")
    return reads_as_verb(word) or owned


def is_abstract(word: Lexeme) -> bool:
    """A common noun without the article, as `حرص`, `إجراء`: behind a verb it is what is said, never who says it."""
    speaking = NOMINAL_HEAD | NAME | PLACE | PRONOUN | PROPER | DEFINITE
    return bool(word.flags & COMMON) and not word.flags & speaking and not word.prefix and word.bare[-1] != "ي"


def _is_apposition(words: list[Lexeme], index: int) -> bool:
    return bool(words[index].flags & (ROLE | NAME)) and not words[index].conjunction


def past_adverbials(doc: Document, k: int, end: int) -> int:
    """From `k` over days, media and addressees to what may be a subject or an object."""
    words = doc.words
    while k < end:
        if words[k].flags & (TIME | COMMA) and not words[k].flags & (NOMINAL_HEAD | PREPOSITION):
            k += 1
            if k < end and words[k - 1].flags & TIME and words[k].bare in {"اول", "ماضي", "جاري", "مقبل", "فايت"}:
                k += 1
        elif words[k].form in BESIDE:  # `حث فيه المسؤولون`
            k += 1
        elif words[k].flags & DASH and k + 1 < end and (closing := _dash_after(words, k, end)):
            k = closing + 1
        elif words[k].form in MANNERS:  # `أدانت الجمعية بشدة إغلاق المتحف`
            k += 2 if words[k].form in _WITH_ADJECTIVE else 1
        elif starts_audience(words, k, end):
            k += 1
        elif words[k].form == "في" and k + 2 < end and words[k + 1].form == "وقت":  # `في وقت سابق`
            k += 3
        elif starts_medium(words, k, end):
            k = _past_medium(doc, k + 1, end)
        else:
            return k
    return k
