"""A cue with speech: a colon, or a quotation right behind the source (`قال: ...`, `كتب فلان "..."`)."""

from __future__ import annotations

from musnad.attribution.candidate import Candidate
from musnad.attribution.document import Document
from musnad.attribution.flags import COMPLEMENTISER, QUOTE
from musnad.attribution.lexicon import Cue
from musnad.attribution.parties import read_parties
from musnad.attribution.proposal import make
from musnad.attribution.rules import Example, Rule
from musnad.attribution.slot import Slot
from musnad.text.sentences import Sentence

RULE = Rule(
    "speech",
    "A reporting verb or participle introduces speech by a colon or quotation marks.",
    (
        Example(
            'وقالت المهندسة ليلى حداد: "بدأنا ضخ المياه فجر اليوم في كل الأحياء".',
            "بدأنا ضخ المياه فجر اليوم في كل الأحياء",
            "المهندسة ليلى حداد",
        ),
        Example("كتب الحارس على صفحته «الفوز لكل المدينة اليوم».", "الفوز لكل المدينة اليوم", "الحارس"),
    ),
    ('كتب المؤلف رواية "البحر البعيد" في عامين.',),
)


def propose(doc: Document, sentence: Sentence, index: int, cue: Cue, slot: Slot) -> Candidate | None:
    """The candidate of a cue that introduces speech; a complementiser behind the colon makes it reported speech."""
    if slot.opener == "colon" and slot.content >= sentence.end:
        return None
    if cue.lemma in {"جاء", "ورد"} or cue.passive:
        return None
    if slot.opener == "quote" and cue.pronoun and cue.part == "verb" and "addr-obj" not in cue.frames:
        return None
    found = make(doc, sentence, index, cue, slot, read_parties(doc, index + 1, slot.at), RULE.name)
    start = found.start
    if slot.opener == "colon" and start < sentence.end:
        first = doc.words[start]
        if first.flags & COMPLEMENTISER:
            found.opener = "clause"
            found.start = start + 1 if first.form in {"ان", "بان"} else start
        elif first.flags & QUOTE and start in doc.closing:
            found.opener = "quote"
    return found
