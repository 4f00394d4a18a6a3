"""A quotation with no cue that goes on with the last speaker's words."""

from __future__ import annotations

from musnad.attribution.candidate import Candidate, without_cue
from musnad.attribution.document import Document
from musnad.attribution.flags import STOP
from musnad.attribution.rules import Example, Rule
from musnad.text.sentences import Sentence

RULE = Rule(
    "continuation",
    "A sentence that is one long quotation, with no cue of its own, continues the last speaker.",
    (
        Example(
            'فوز أول للفريق\nقال المدرب كريم ناصر: "لعبنا بروح الفريق".\n"سنواصل العمل كما نحن حتى نهاية الموسم".',
            "سنواصل العمل كما نحن حتى نهاية الموسم",
            "المدرب كريم ناصر",
        ),
    ),
    ('افتتح المهرجان أمس.\n"ليالي البحر الطويلة في مدينة الشمال".',),
)


def propose(doc: Document, sentence: Sentence) -> Candidate | None:
    """The candidate of a sentence that is wholly a quotation of five words or more."""
    closing = doc.closing.get(sentence.start)
    if closing is None or closing - sentence.start <= 5:
        return None
    if closing + 1 < sentence.end and not doc.words[closing + 1].flags & STOP:
        return None
    return without_cue(RULE.name, sentence.start, None, "quote", (sentence.start + 1, closing), "direct")
