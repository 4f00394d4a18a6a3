"""A cue with a nominal content: under a preposition (`دعا إلى`), fused (`طالب بـ`), or its object (`انتقد القرار`)."""

from __future__ import annotations

from musnad.attribution.candidate import Candidate
from musnad.attribution.document import Document
from musnad.attribution.flags import PLACE, PREPOSITION, PUNCTUATION, QUOTE, TIME
from musnad.attribution.lexicon import Cue
from musnad.attribution.objects import clause_end, is_abstract, split_subject_and_object
from musnad.attribution.parties import Parties, read_parties
from musnad.attribution.proposal import make, part_addressee
from musnad.attribution.rules import Example, Rule, description
from musnad.attribution.slot import Slot
from musnad.text.sentences import Sentence

RULE = Rule(
    "nominal",
    "A reporting verb or participle takes a noun phrase as its content.",
    (
        Example("دعا رئيس النادي إلى تأجيل المباراة النهائية.", "تأجيل المباراة النهائية", "رئيس النادي"),
        Example("انتقد المدرب كريم ناصر، قرار الحكم.", "قرار الحكم", "المدرب كريم ناصر"),
        Example("طالب السكان بإصلاح الطريق الجبلي.", "بإصلاح الطريق الجبلي", "السكان"),
    ),
    ("التقى الوزير المهندسين في الموقع.", "دعا النادي جماهيره."),
)

# What is done by being declared: an act of its own, not a content.
_ACTS = frozenset(("معركه", "حرب", "حمله", "هجوم", "عمليه", "هدنه"))


def propose_governed(doc: Document, sentence: Sentence, index: int, cue: Cue, slot: Slot) -> Candidate | None:
    """Content under a preposition, written apart (left out) or fused (kept)."""
    if "obj+bi" in cue.frames and slot.opener in {"fused", "clause"}:
        return description.propose(doc, sentence, index, cue, slot)
    parties = read_parties(doc, index + 1, slot.at)
    if parties.source is not None and is_abstract(doc.words[parties.source[0]]):
        if "obj" in cue.frames:  # `أكدت حرص الوزارة على كذا`
            return propose_object(doc, sentence, index, cue, slot)
        parties = parties._replace(source=None)
    if "addr-obj" in cue.frames:
        parties = part_addressee(doc, cue, parties)
    if slot.content >= sentence.end or doc.words[slot.content].flags & PUNCTUATION & ~QUOTE:
        return None
    if _names_a_place(doc, slot):
        return None
    found = make(doc, sentence, index, cue, slot, parties, RULE.name)
    if found.how == "none" and found.opener == "fused":
        return None
    return found


def _names_a_place(doc: Document, slot: Slot) -> bool:
    word = doc.words[slot.content]
    return slot.opener == "fused" and bool(word.flags & PLACE)


def propose_denial(doc: Document, sentence: Sentence, index: int, cue: Cue) -> Candidate | None:
    """`...، وهو ما نفاه فلان`: the clause before is what is denied."""
    words = doc.words
    begin = index - 1
    while begin > sentence.start and words[begin - 1].form in {"وهو", "هو", "الامر", "الذي", "وهذا"}:
        begin -= 1
    source = read_parties(doc, index + 1, min(sentence.end, index + 12)).source
    if source is None or begin >= index - 1 or begin <= sentence.start + 2:
        return None
    found = make(doc, sentence, index, cue, Slot("object", index, sentence.start), Parties(source), RULE.name)
    found.opener, found.begin = "trail", begin
    return found


def propose_object(doc: Document, sentence: Sentence, index: int, cue: Cue, slot: Slot) -> Candidate | None:
    """A direct object as content: it follows the subject, or stands alone where the subject is not named."""
    if {"obj+bi", "obj+obj", "obj+ala", "obj+min", "obj+ila"} & cue.frames and "obj" not in cue.frames:
        return description.propose(doc, sentence, index, cue, slot)
    end = clause_end(doc, index + 1, sentence.end)
    split = split_subject_and_object(doc, sentence, index, cue, end)
    if split is None:
        return None
    subject, start = split
    if start >= end or cue.pronoun:
        return None
    word = doc.words[start]
    if word.flags & (PREPOSITION | PUNCTUATION & ~QUOTE | TIME) and word.form != "ما":
        return None
    if cue.lemma == "أعلن" and word.bare in _ACTS:
        return None
    return make(doc, sentence, index, cue, slot._replace(at=start), Parties(subject), RULE.name, start=start)
