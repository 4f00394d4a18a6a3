"""A noun as cue: `تصريحات فلان بأن`, `قوله إن`, `اتهامات بـ`, and a light verb with its noun (`وجّه انتقادات إلى`)."""

from __future__ import annotations

from musnad.attribution.candidate import Candidate, How, Range, by_cue
from musnad.attribution.document import Document
from musnad.attribution.flags import (
    COMMA,
    COMPLEMENTISER,
    DEFINITE,
    DOCUMENT,
    LATIN,
    NAME,
    NEGATION,
    NOMINAL_HEAD,
    PLACE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTE,
    RELATIVE,
)
from musnad.attribution.lexicon import Cue
from musnad.attribution.nounphrase import phrase_end
from musnad.attribution.proposal import clause_begin, fits_as_subject
from musnad.attribution.rules import Example, Rule
from musnad.attribution.slot import Slot
from musnad.attribution.subjects import subject_before
from musnad.text.sentences import Sentence

RULE = Rule(
    "noun",
    "A noun that names a speech act governs the content; its genitive or the subject of its light verb speaks.",
    (
        Example("ووجهت رابطة المشجعين انتقادات لطريقة بيع التذاكر.", "لطريقة بيع التذاكر", "رابطة المشجعين"),
        Example("وجاء تأكيد المهندس أن الجسر سليم بعد الفحص.", "الجسر سليم بعد الفحص", "المهندس"),
    ),
    ("ناقش المجلس الاتهامات والشكاوى.",),
)

_WITH_NOMINAL = frozenset(("accuse", "criticise", "demand", "claim", "warn", "call", "threaten", "reveal"))
_SPEAKING_PRONOUN = frozenset(
    ("قول", "تأكيد", "دعوة", "إعلان", "تصريح", "اعتقاد", "نفي", "رفض", "مطالبة", "تحذير", "إشارة", "وصف", "كلام")
)
_NAMING = frozenset(("تهمة", "زعم", "مزاعم", "ادّعاء", "شائعة", "إشاعة"))
_OF_ITS_OBJECT = frozenset(("انتقاد", "إدانة", "استنكار", "شجب", "اتّهام", "وصف"))  # `انتقاد القرار`
_UNDER_BI = frozenset(("قول", "تهمة", "ذريعة", "حجّة", "حجة", "دعوى", "زعم", "ادّعاء"))
_TOLD_OF_NOBODY = frozenset(("accuse", "claim"))
_LIGHT_REACH = 14


def propose(doc: Document, sentence: Sentence, index: int, cue: Cue, slot: Slot) -> Candidate | None:
    """The candidate of a nominal cue that has a content of its own."""
    words = doc.words
    if (cue.particle == "ب" and cue.lemma not in _UNDER_BI) or cue.lemma in {"ذكر", "علم"}:
        return None
    light = _light_subject(doc, sentence, index, cue)
    if cue.definite and light is None and words[index].flags & DOCUMENT:
        return None
    if _names_its_content(doc, sentence, index, cue, slot):
        return _naming(doc, sentence, index, cue, light)
    if _is_own_speech(doc, index, cue):
        return None
    clause = slot.opener in {"clause", "quote", "colon"}
    if not clause and not (slot.opener in {"governed", "fused"} and (cue.cue_class in _WITH_NOMINAL or light)):
        return None
    if (slot.opener == "colon" and slot.at > index + 3) or slot.content >= sentence.end:
        return None
    if cue.lemma not in {"قول", "تصريح"} and slot.opener in {"quote", "colon"}:
        return None
    genitive = _genitive(doc, index, slot.at, cue)
    if genitive is None and any(w.flags & COMMA for w in words[index + 1 : slot.at]):
        return None
    distance = slot.at - index - 1 - (0 if genitive is None else genitive[1] - genitive[0])
    if distance > (3 if light or clause else 1):
        return None
    if words[slot.content].flags & PUNCTUATION & ~QUOTE:
        return None
    said = cue.particle == "ب" and cue.lemma == "قول"
    source = None if said else light or genitive
    told = cue.cue_class in _TOLD_OF_NOBODY or (cue.cue_class == "criticise" and slot.opener == "clause")
    if source is None and not said and not cue.pronoun and not told:
        return None  # `تجدر الإشارة إلى أن`, `تم الكشف عن`: nobody is said to say it
    how: How = "explicit"
    if source is None:
        how = "implicit" if said or (cue.pronoun and cue.lemma in _SPEAKING_PRONOUN) else "none"
    begin = clause_begin(doc, index, sentence.start)
    return by_cue(RULE.name, index, cue, how, source, slot.opener, slot.content, begin, embedded=not said)


def _is_own_speech(doc: Document, index: int, cue: Cue) -> bool:
    """Inside a quotation a bare noun (`يجب التنبيه إلى`) is what the speaker himself does."""
    if cue.cue_class in {"accuse", "claim", "criticise"}:
        return False
    return doc.quotation_around(index, longer_than=7) is not None


def _names_its_content(doc: Document, sentence: Sentence, index: int, cue: Cue, slot: Slot) -> bool:
    """`بتهمة كذا`, `مزاعم كذا`: nothing opens the content but the noun itself."""
    of_its_object = cue.lemma in _OF_ITS_OBJECT and cue.number == "s" and not cue.particle
    if not (cue.lemma in _NAMING or of_its_object) or cue.definite or cue.pronoun or index + 1 >= sentence.end:
        return False
    following = doc.words[index + 1]
    if following.flags & QUOTE and index + 1 not in doc.closing:
        return False
    opened = of_its_object or slot.opener in {"none", "object"} or slot.at > index + 2
    if (
        of_its_object
        and not following.flags & DEFINITE
        and not any(w.flags & DEFINITE for w in doc.words[index + 1 : index + 4])
    ):
        return False
    return (
        opened
        and not following.flags & (PUNCTUATION & ~QUOTE | PREPOSITION | COMPLEMENTISER | NEGATION)
        and not following.prefix
    )


def _naming(doc: Document, sentence: Sentence, index: int, cue: Cue, light: Range | None) -> Candidate:
    begin = clause_begin(doc, index, sentence.start)
    how: How = "none" if light is None else "explicit"
    return by_cue(RULE.name, index, cue, how, light, "object", index + 1, begin, embedded=True)


def _genitive(doc: Document, index: int, end: int, cue: Cue) -> Range | None:
    """The speaker that a noun of speech governs (`تصريحات الوزير`, `اتهام النيابة`)."""
    words = doc.words
    if (
        cue.pronoun
        or cue.definite
        or index + 1 >= end
        or words[index + 1].flags & (PREPOSITION | PUNCTUATION & ~QUOTE)
        or words[index + 1].prefix
    ):
        return None
    if not words[index + 1].flags & (NOMINAL_HEAD | NAME | PLACE | LATIN | DEFINITE):
        return None
    reach = phrase_end(doc, index + 1, end)
    while reach > index + 1 and words[reach - 1].flags & PREPOSITION:
        reach -= 1
    return (index + 1, reach) if reach > index + 1 else None


def _light_subject(doc: Document, sentence: Sentence, index: int, cue: Cue) -> Range | None:
    """The subject of a light verb that carries this noun, where one stands before it in the clause."""
    words = doc.words
    for k in range(index - 1, max(sentence.start, index - _LIGHT_REACH) - 1, -1):
        if words[k].flags & COMPLEMENTISER or (words[k].flags & RELATIVE and words[k].form[:2] == "ال"):
            return None
        light = next((c for c in words[k].light if c.part == "verb" and c.person == 3), None)
        if light is None:
            continue
        if k + 1 < index:
            reach = phrase_end(doc, k + 1, index)
            if (
                reach > k + 1
                and fits_as_subject(doc, light, (k + 1, reach))
                and words[k + 1].flags & (NOMINAL_HEAD | NAME | PLACE | DEFINITE | PRONOUN | LATIN)
            ):
                return k + 1, reach
        before = subject_before(doc, k, sentence.start, light)
        return before[1] if before else None
    return None
