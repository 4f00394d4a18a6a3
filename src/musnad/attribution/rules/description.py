"""A verb of describing or accusing with its object and what it says of it: `وصف القرار بأنه`, `اتهم الشركة بـ`."""

from __future__ import annotations

from musnad.attribution.candidate import Candidate
from musnad.attribution.document import Document
from musnad.attribution.flags import PREPOSITION, PUNCTUATION, QUOTE
from musnad.attribution.lexicon import Cue
from musnad.attribution.objects import clause_end, past_adverbials, split_subject_and_object
from musnad.attribution.parties import Parties, read_parties
from musnad.attribution.proposal import make
from musnad.attribution.rules import Example, Rule
from musnad.attribution.slot import Slot
from musnad.text.sentences import Sentence

RULE = Rule(
    "description",
    "A verb of describing or accusing takes its object and a second phrase together as its content.",
    (
        Example('وصف المدرب الفوز بأنه "مستحق".', 'الفوز بأنه "مستحق"', "المدرب"),
        Example("اتهمت نقابة الصيادين الشركة بتلويث الميناء.", "الشركة بتلويث الميناء", "نقابة الصيادين"),
    ),
    ("وصف الطبيب دواء جديدا.",),
)


def propose(doc: Document, sentence: Sentence, index: int, cue: Cue, slot: Slot) -> Candidate | None:
    """`وصف X بأنه`, `اتهم X Y بـ`, `اعتبر X كذا`: what is described belongs to the content."""
    words = doc.words
    if cue.lemma == "حمّل" and not any(
        w.bare.startswith("مسوولي") for w in words[index + 1 : min(sentence.end, index + 16)]
    ):
        return None
    end = slot.at if slot.opener in {"clause", "fused"} else clause_end(doc, index + 1, sentence.end)
    k = past_adverbials(doc, index + 1, end)
    start = slot.at if slot.opener in {"clause", "fused"} else k
    if cue.pronoun:  # the object is the pronoun; a phrase behind it is the subject
        parties = read_parties(doc, index + 1, end) if slot.opener in {"clause", "fused"} else Parties()
        return make(doc, sentence, index, cue, slot, parties, RULE.name, start=start) if start < sentence.end else None
    if k >= end:
        if slot.opener not in {"clause", "fused"}:
            return None
        if cue.cue_class != "accuse" and cue.part == "verb":  # `يوصف بأنه`: nobody says so
            return None
        found = make(doc, sentence, index, cue, slot, Parties(), RULE.name, start=start)
        if cue.part == "verb":
            found.how, found.source = "none", None  # `اتُّهمت بـ`: passive, nobody is named
        return found
    split = split_subject_and_object(doc, sentence, index, cue, end)
    subject, start = split if split is not None else (None, k)
    if slot.opener == "object" and "obj+bi" in cue.frames and "obj+obj" not in cue.frames:
        return None
    if words[start].flags & (PREPOSITION | PUNCTUATION & ~QUOTE) and words[start].form != "ما":
        return None
    if "obj+ila" in cue.frames and all(word.form != "الي" for word in words[start:end]):
        return None
    found = make(doc, sentence, index, cue, slot, Parties(subject), RULE.name, start=start)
    return found if start < sentence.end else None
