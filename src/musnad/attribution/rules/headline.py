"""Headlines: `فلان: كلام`, `كلام.. فلان`, and a headline that is a quotation and names nobody."""

from __future__ import annotations

from bisect import bisect_left

from musnad.attribution.candidate import Candidate, without_cue
from musnad.attribution.document import Document
from musnad.attribution.flags import (
    ANONYMOUS,
    COLON,
    COMMA,
    CUE,
    DOTS,
    NAME,
    NOMINAL_HEAD,
    PLACE,
    PREPOSITION,
    QUOTE,
    ROLE,
    STOP,
)
from musnad.attribution.lexeme import Lexeme
from musnad.attribution.nounphrase import phrase_end
from musnad.attribution.rules import Example, Rule
from musnad.attribution.word_class import reads_as_verb
from musnad.attribution.word_sets import word_set
from musnad.text.sentences import Sentence

COLON_RULE = Rule(
    "headline_colon",
    "In a headline, a name or description before a colon speaks what stands behind it.",
    (
        Example(
            "مدير المتحف: القاعة الجديدة تفتح الأحد\nقال مدير المتحف سالم الراوي إن القاعة جاهزة.",
            "القاعة الجديدة تفتح الأحد",
            "مدير المتحف سالم الراوي",
        ),
    ),
    ("حلب: انطلاق مهرجان القطن\nانطلق المهرجان أمس.",),
)
QUOTE_RULE = Rule(
    "headline_quotation",
    "A headline that quotes without a cue belongs to whom the article quotes with those words.",
    (
        Example(
            '"لن نغلق المكتبة أبدا"\nقالت مديرة المكتبة هدى سالم: "لن نغلق المكتبة أبدا".',
            "لن نغلق المكتبة أبدا",
            "مديرة المكتبة هدى سالم",
        ),
    ),
    ('رواية "البحر البعيد جدا عنا"\nصدرت الرواية أمس.',),
)

_LABELS = word_set("headline_labels")


def propose(doc: Document, sentence: Sentence) -> list[Candidate]:
    """The candidates of a headline that no verb accounts for."""
    words = doc.words
    colon = next(
        (k for k in range(sentence.start, min(sentence.end, sentence.start + 24)) if words[k].flags & COLON), None
    )
    if colon is not None and colon > sentence.start:
        found = _before_colon(doc, sentence, colon)
        if found is not None:
            return [found]
    return _quotations(doc, sentence)


def _before_colon(doc: Document, sentence: Sentence, colon: int) -> Candidate | None:
    words = doc.words
    first = sentence.start
    for k in range(colon - 1, sentence.start - 1, -1):
        if words[k].flags & (DOTS | STOP):
            first = k + 1
            break
    if first >= colon or colon + 1 >= sentence.end or colon - first > 10:
        return None
    if (words[first].bare in _LABELS and colon - first <= 1) or words[first].flags & PREPOSITION:
        return None
    reach = phrase_end(doc, first, colon)
    head = words[first + 1] if words[first].flags & QUOTE and first + 1 < colon else words[first]
    if reach == first or (reach < colon and not _turns_to_speak(words, reach, head)):
        return None
    content = (colon + 1, _segment_end(doc, colon + 1, sentence.end))
    return without_cue(COLON_RULE.name, colon, (first, reach), "headline", content, "headline")


def _turns_to_speak(words: list[Lexeme], index: int, head: Lexeme) -> bool:
    """`النبر بعد الخسارة:`, `رئيس اللجنة يخرج عن صمته:`: a person, then an occasion or an act, then the words."""
    if not head.flags & (ROLE | NAME | ANONYMOUS) and head.flags & (NOMINAL_HEAD | PLACE):
        return False
    return bool(words[index].flags & PREPOSITION) or (reads_as_verb(words[index]) and bool(head.flags & (ROLE | NAME)))


def _segment_end(doc: Document, start: int, end: int) -> int:
    """Up to the next `..` whose segment is another's: one that opens with و and has no cue goes on with the words."""
    words = doc.words
    for k in range(start, end):
        if words[k].flags & DOTS and k > start + 1:
            rest = words[k + 1 : end]
            if not rest or rest[0].conjunction != "و" or any(w.flags & (CUE | COLON) for w in rest):
                return k
    return end


def _quotations(doc: Document, sentence: Sentence) -> list[Candidate]:
    found = []
    for opening, closing in doc.quotations[bisect_left(doc.quotations, (sentence.start, 0)) :]:
        if opening < sentence.start:
            continue
        if closing > sentence.end:
            break
        whole = opening == sentence.start and (
            closing + 1 >= sentence.end or doc.words[closing + 1].flags & (DOTS | COMMA | STOP | COLON)
        )
        last = (
            closing + 1 >= sentence.end and opening > sentence.start and doc.words[opening - 1].flags & (DOTS | COLON)
        )
        if (whole or last) and closing - opening > 3:
            found.append(without_cue(QUOTE_RULE.name, opening, None, "headline", (opening + 1, closing), "headline"))
            break
    return found
