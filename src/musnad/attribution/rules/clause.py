"""A cue with a clause: `قال فلان إن ...`, `أشار إلى أن ...`, `فلان أكد أن ...`."""

from __future__ import annotations

from musnad.attribution.candidate import Candidate
from musnad.attribution.document import Document
from musnad.attribution.lexicon import Cue
from musnad.attribution.parties import Parties, read_parties
from musnad.attribution.proposal import make, part_addressee
from musnad.attribution.rules import Example, Rule
from musnad.attribution.slot import Slot
from musnad.text.sentences import Sentence

RULE = Rule(
    "clause",
    "A reporting verb or participle governs a clause under أن or إن.",
    (
        Example(
            "قال مدير المتحف سالم الراوي إن القاعة الجديدة تفتح أبوابها الأحد.",
            "القاعة الجديدة تفتح أبوابها الأحد",
            "مدير المتحف سالم الراوي",
        ),
        Example("وزيرة المياه أكدت أن السد ممتلئ.", "السد ممتلئ", "وزيرة المياه"),
        Example("أشارت البلدية إلى أن الأشغال تنتهي في مايو.", "الأشغال تنتهي في مايو", "البلدية"),
    ),
    ("لم يقل المدير إن القاعة مغلقة.", "يذكر أن المتحف افتتح عام 1990.", "من المتوقع أن يعلن النادي أن المدرب باق."),
)

_IMPERSONAL = frozenset(("ذكر", "اعتقد", "توقّع", "رجّح", "ظنّ", "زعم", "افترض", "علم", "رأى", "قدّر", "لاحظ", "بدا"))


def propose(doc: Document, sentence: Sentence, index: int, cue: Cue, slot: Slot) -> Candidate | None:
    """The candidate of a cue whose content is a clause."""
    parties = read_parties(doc, index + 1, slot.at)
    if cue.lemma in {"جاء", "ورد"}:
        return _stands_in(doc, sentence, index, cue, slot)
    if "addr-obj" in cue.frames:
        parties = part_addressee(doc, cue, parties)
    found = make(doc, sentence, index, cue, slot, parties, RULE.name)
    if found.how == "implicit" and is_impersonal(doc, sentence, index, cue, slot):
        return None
    if cue.passive and found.how != "relative":
        found.how, found.source = "none", None
    return found


def _stands_in(doc: Document, sentence: Sentence, index: int, cue: Cue, slot: Slot) -> Candidate | None:
    """`جاء في البيان أن`: the document under في is the source."""
    words = doc.words
    if index + 2 >= slot.at or words[index + 1].form != "في":
        return None
    source = read_parties(doc, index + 2, slot.at).source
    if source is None or source[0] != index + 2:
        return None
    found = make(doc, sentence, index, cue, slot, Parties(source), RULE.name)
    found.cue, found.how, found.source = (index, index + 2), "explicit", source
    return found


def is_impersonal(doc: Document, sentence: Sentence, index: int, cue: Cue, slot: Slot) -> bool:
    """`يذكر أن`, `ويُعتقد أن`: the author's own formula, or an expectation of nobody in particular."""
    if cue.part != "verb" or cue.tense != "present" or cue.pronoun or cue.number != "s" or cue.gender != "m":
        return cue.passive and cue.part == "verb" and cue.tense == "present"
    if cue.passive:
        return cue.tense == "present"
    follows_pronoun = index > sentence.start and doc.words[index - 1].form in {
        "لكنه",
        "ولكنه",
        "وهو",
        "انه",
        "هو",
        "كما",
    }
    return cue.lemma in _IMPERSONAL and slot.at <= index + 2 and not follows_pronoun
