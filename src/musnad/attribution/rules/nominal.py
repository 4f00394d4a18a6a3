"""A cue with a nominal content: under its preposition (`دعا إلى`), fused (`طالب بـ`), or as its object (`انتقد القرار`)."""

from __future__ import annotations

from musnad.attribution.candidate import Candidate, Range
from musnad.attribution.document import Document
from musnad.attribution.lexeme import (
    COMMA,
    LATIN,
    NAME,
    NOMINAL_HEAD,
    PLACE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTE,
    RELATIVE,
    ROLE,
    SUBORDINATOR,
    TIME,
)  # fmt: skip
from musnad.attribution.lexicon import Cue
from musnad.attribution.nounphrase import phrase_end, reads_as_verb, starts_audience, starts_medium
from musnad.attribution.parties import Parties, read_parties
from musnad.attribution.proposal import fits_as_subject, make, part_addressee
from musnad.attribution.rules import Example, Rule
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
DESCRIPTION = Rule(
    "description",
    "A verb of describing or accusing takes its object and a second phrase together as its content.",
    (
        Example('وصف المدرب الفوز بأنه "مستحق".', 'الفوز بأنه "مستحق"', "المدرب"),
        Example("اتهمت نقابة الصيادين الشركة بتلويث الميناء.", "الشركة بتلويث الميناء", "نقابة الصيادين"),
    ),
    ("وصف الطبيب دواء جديدا.",),
)

# What is done by being declared: an act of its own, not a content.
_ACTS = frozenset(("معركه", "حرب", "حمله", "هجوم", "عمليه", "هدنه"))


def propose_governed(doc: Document, sentence: Sentence, index: int, cue: Cue, slot: Slot) -> Candidate | None:
    """Content under a preposition, written apart (left out) or fused (kept)."""
    if "obj+bi" in cue.frames and slot.opener in {"fused", "clause"}:
        return _describe(doc, sentence, index, cue, slot)
    parties = read_parties(doc, index + 1, slot.at)
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
    if {"obj+bi", "obj+obj", "obj+ala", "obj+min"} & cue.frames and "obj" not in cue.frames:
        return _describe(doc, sentence, index, cue, slot)
    end = _clause_end(doc, index + 1, sentence.end)
    split = split_subject_and_object(doc, sentence, index, cue, end)
    if split is None:
        return None
    subject, start = split
    if start >= end or cue.pronoun:
        return None
    word = doc.words[start]
    if word.flags & (PREPOSITION | PUNCTUATION & ~QUOTE | TIME) and not word.form == "ما":
        return None
    if cue.lemma == "أعلن" and word.bare in _ACTS:
        return None
    return make(doc, sentence, index, cue, slot._replace(at=start), Parties(subject), RULE.name, start=start)


def _clause_end(doc: Document, start: int, limit: int) -> int:
    words = doc.words
    for k in range(start, min(limit, start + 40)):
        if words[k].flags & SUBORDINATOR and not words[k].flags & PREPOSITION:
            return k
    return min(limit, start + 40)


def split_subject_and_object(
    doc: Document, sentence: Sentence, index: int, cue: Cue, end: int
) -> tuple[Range | None, int] | None:
    """Where the subject behind a transitive verb ends and its object begins; `(None, start)` where there is no subject."""
    words = doc.words
    k = _past_adverbials(doc, index + 1, end)
    if k >= end:
        return None
    if cue.part == "participle" or (index > sentence.start and words[index - 1].flags & RELATIVE):
        return None, k
    first_end = phrase_end(doc, k, end, strict=True)
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
            after = _past_adverbials(doc, after + 1, end)
    else:
        after = _past_adverbials(doc, after, end)
    if after < end and words[after].form == "من" and "addr-min" in cue.frames:  # `طلب من المحكمة ندب خبير`
        after = max(phrase_end(doc, after + 1, end, strict=True), after + 1)
    speaks = (
        words[k].bare in doc.names
        or any(w.flags & NAME or w.bare in doc.names for w in words[k + 1 : first_end])
        or (k + 1 < end and words[k + 1].flags & QUOTE)
        or words[k].flags & (NOMINAL_HEAD | NAME | PLACE | PRONOUN)
        or words[k].flags & (QUOTE | LATIN)
    )
    if (
        after < end
        and speaks
        and fits_as_subject(doc, cue, subject)
        and not words[after].flags & (PREPOSITION | PUNCTUATION & ~QUOTE)
        and not words[after].prefix
        and not words[after].conjunction
        and not reads_as_verb(words[after])
    ):
        return subject, after
    return None, k


def _is_apposition(words: list, index: int) -> bool:  # type: ignore[type-arg]
    return bool(words[index].flags & (ROLE | NAME)) and not words[index].conjunction


def _past_adverbials(doc: Document, k: int, end: int) -> int:
    words = doc.words
    while k < end:
        if words[k].flags & (TIME | COMMA) and not words[k].flags & NOMINAL_HEAD:
            k += 1
            if k < end and words[k - 1].flags & TIME and words[k].bare in {"اول", "ماضي", "جاري", "مقبل", "فايت"}:
                k += 1
        elif starts_audience(words, k, end):
            k += 1
        elif starts_medium(words, k, end):
            k += 1
            while k < end and not words[k].flags & (COMMA | TIME):
                k += 1
            if k >= end:
                return end
        else:
            return k
    return k


def _describe(doc: Document, sentence: Sentence, index: int, cue: Cue, slot: Slot) -> Candidate | None:
    """`وصف X بأنه`, `اتهم X Y بـ`, `اعتبر X كذا`: what is described belongs to the content."""
    words = doc.words
    if cue.lemma == "حمّل" and not any(
        w.bare.startswith("مسوولي") for w in words[index + 1 : min(sentence.end, index + 16)]
    ):
        return None
    end = slot.at if slot.opener in {"clause", "fused"} else _clause_end(doc, index + 1, sentence.end)
    k = _past_adverbials(doc, index + 1, end)
    start = slot.at if slot.opener in {"clause", "fused"} else k
    if cue.pronoun:  # the object is the pronoun; a phrase behind it is the subject
        parties = read_parties(doc, index + 1, end) if slot.opener in {"clause", "fused"} else Parties()
        return (
            make(doc, sentence, index, cue, slot, parties, DESCRIPTION.name, start=start)
            if start < sentence.end
            else None
        )
    if k >= end:
        if slot.opener not in {"clause", "fused"}:
            return None
        if cue.cue_class != "accuse" and cue.part == "verb":  # `يوصف بأنه`: nobody says so
            return None
        found = make(doc, sentence, index, cue, slot, Parties(), DESCRIPTION.name, start=start)
        if cue.part == "verb":
            found.how, found.source = "none", None  # `اتُّهمت بـ`: passive, nobody is named
        return found
    split = split_subject_and_object(doc, sentence, index, cue, end)
    subject, start = split if split is not None else (None, k)
    if slot.opener == "object" and "obj+bi" in cue.frames and "obj+obj" not in cue.frames:
        return None
    if words[start].flags & (PREPOSITION | PUNCTUATION & ~QUOTE) and words[start].form != "ما":
        return None
    found = make(doc, sentence, index, cue, slot, Parties(subject), DESCRIPTION.name, start=start)
    return found if start < sentence.end else None
