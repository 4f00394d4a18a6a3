"""Whether a reading of a word as a cue holds in its sentence: told for real, with its parts, by who can say it.

Each test names one way in which a form of a reporting word reports nothing.
"""

from __future__ import annotations

from musnad.attribution.candidate import Candidate
from musnad.attribution.document import Document
from musnad.attribution.flags import (
    COLON,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    DOCUMENT,
    NAME,
    NOMINAL_HEAD,
    NUMBER,
    PARTICLE,
    PLACE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTE,
    RELATIVE,
    ROLE,
    SUBORDINATOR,
)
from musnad.attribution.lexeme import Lexeme
from musnad.attribution.lexicon import Cue
from musnad.attribution.reference_words import BESIDE, TURNS
from musnad.attribution.slot import Slot
from musnad.attribution.spelling import letters_of
from musnad.attribution.word_sets import word_set
from musnad.text.characters import fold

_NOT_SAID = word_set("admission_not_said")
_BEING = word_set("admission_being")
_UNREAL = frozenset("ان لكي كي حتي اذا لو بان".split())
_IMAGES = word_set("admission_images")
_NAMING = word_set("admission_naming")
_GOES_ON_WITH = word_set("subjects_pronoun_clauses")
_REFUSALS = word_set("admission_refusals")
_SPELLED_APART = frozenset(("أوصى", "حكى", "روى", "نفى", "أفتى"))  # whose active present ends in ي
_LIKE_MASDARS = frozenset(("طلب", "عرض", "رفض", "وصف", "ذكر"))
AMOUNTS = frozenset(("أبلغ", "بلّغ", "بلغ"))
_NEAR, _LONG_SPEECH = 7, 8


def may_report(doc: Document, index: int, cue: Cue, start: int, end: int) -> bool:
    """Whether the words around a cue word let this reading report something; `start` and `end` bound its sentence."""
    if cue.part == "participle":
        return not _is_adjective(doc, index, cue)
    if _is_noun(doc, index, cue, start):
        return False
    if cue.part != "verb":
        return True
    return (
        _is_told(doc, index, cue, start)
        and not _is_passive_with_agent(doc, index)
        and _has_its_object(doc, index, end, cue)
    )


def lax(cue: Cue) -> bool:
    """The few forms that count before a nominal content, too, although they are mostly other words."""
    return cue.part == "participle" or cue.lemma in {"نقل", "اعتبر", "عبّر", "قدّر"}


def opens_clearly(doc: Document, index: int, cue: Cue, slot: Slot, start: int) -> bool:
    """A form that is mostly another word counts only before a clause or speech, with the exceptions named here."""
    if not cue.strict or slot.opener in {"clause", "question"} or cue.lemma == "نقل":
        return True
    if slot.opener in {"quote", "colon"}:
        spoken = doc.closing.get(slot.content, slot.content) - slot.content
        return slot.at - index <= _NEAR or spoken > _LONG_SPEECH
    if cue.part == "participle":
        return index > start and bool(doc.words[index - 1].flags & COMMA)
    if cue.lemma == "قدّر":  # `قدّر المركز الفاقد بنحو 8 في المئة`
        return slot.opener == "fused" and cue.part == "verb" and not cue.pronoun
    return (cue.lemma == "اعتبر" and slot.opener == "object") or (cue.lemma == "عبّر" and slot.preposition == "عن")


def fits(doc: Document, candidate: Candidate, cue: Cue) -> bool:
    """Whether what a rule found suits its cue: a document's verb has a document, an image states nothing."""
    dual = cue.number == "d" and cue.tense == "past" and not cue.conjunction
    if dual and candidate.how not in {"subject", "relative"}:
        return False  # a verb in front of its subject is never dual (`دانا`, `لوحا` are other words)
    doubtful = cue.lemma == "اعتبر" or (candidate.opener == "quote" and not _behind_colon(doc, candidate))
    if cue.strict and doubtful and not _can_speak(doc, candidate, cue):
        return False  # `تعتبر المدينة أجمل المدن`: nobody is said to hold it
    if cue.lemma == "علم" and cue.pronoun and candidate.opener == "clause":
        return False  # `علّمتني أن`: taught, not learned
    if cue.cue_class in {"demand", "call"} and _asks_for_anonymity(doc, candidate):
        return False
    before = doc.words[candidate.at - 1].form if candidate.at else ""
    plain = not cue.conjunction or cue.lemma == "انتظر"
    if cue.cue_class == "expect" and cue.tense == "present" and candidate.how == "implicit" and plain:
        # `ينتظر أن`, `يتوقع أن` name nobody; `لكنه يتوقع` does
        return before in _GOES_ON_WITH and before.endswith(("ه", "ها", "هم", "هو", "هي"))
    if candidate.how == "implicit" and (cue.lemma == "أعلم" or _looks_passive(doc, candidate, cue)):
        return False
    if _is_masdar(doc, candidate, cue):
        return False
    if cue.lemma == "أشار" and candidate.opener == "governed" and before in {"وهو", "وهي"}:
        return False  # `تقول وهي تشير إلى الجدار`: with the hand
    if cue.lemma == "رفض" and candidate.start < len(doc.words) and doc.words[candidate.start].bare in _REFUSALS:
        return False  # `رفض التعليق`: nothing is said
    return not _shows_an_image(doc, candidate) and _has_a_document(doc, candidate, cue)


def speaks_in_speech(doc: Document, candidate: Candidate) -> bool:
    """Inside a longer quotation only a source that can speak is somebody else: the speaker's own `اقترحت` is his."""
    if candidate.rule == "noun" or doc.quotation_around(candidate.at, longer_than=7) is None:
        return True
    if candidate.source is None:
        return False
    first = doc.words[candidate.source[0]]
    return bool(first.flags & (NOMINAL_HEAD | NAME | PLACE | PRONOUN | DEFINITE)) or first.bare in doc.names


def _is_told(doc: Document, index: int, cue: Cue, start: int) -> bool:
    """Words really spoken: nothing denied, future, hypothetical or only intended."""
    if cue.person != 3 or cue.particle:
        return False
    if cue.pronoun == "نا" and (index == start or doc.words[index - 1].flags & QUOTE):  # `"تابعنا المباراة`
        return False
    if cue.lemma in AMOUNTS and index + 1 < len(doc.words) and _measures(doc.words[index + 1]):
        return False
    if index == start:
        return True
    before = doc.words[index - 1]
    if before.form == "عدم":  # a verbal noun follows it, never a verb
        return False
    if before.form == "ما":
        return bool(cue.pronoun) or cue.tense == "past"
    if before.form in _NOT_SAID or (
        before.form in _BEING and index - 1 > start and doc.words[index - 2].form in _NOT_SAID
    ):
        return False
    if cue.tense == "present" and not cue.conjunction and _is_under_negated_being(doc, index, start):
        return False
    if cue.lemma in {"ادّعى", "دعا"} and cue.tense == "present" and letters_of(doc.words[index].raw).endswith("ى"):
        return False  # `تُدعى`: is called
    if cue.tense == "present":
        bare = before.flags & COMPLEMENTISER and not before.form.endswith(("ه", "ها", "هم"))
        return not bare and before.form not in {"قد", "وقد"} and before.form not in _UNREAL
    return before.form not in {"اذا", "لو"}


def _is_under_negated_being(doc: Document, index: int, start: int) -> bool:
    """`لم يكن أحد في المدينة يتوقع أن`."""
    for k in range(index - 1, max(start, index - 8), -1):
        word = doc.words[k]
        if word.flags & (PUNCTUATION | COMPLEMENTISER | SUBORDINATOR | RELATIVE) and not word.flags & PREPOSITION:
            return False
        if word.form in _BEING:
            return doc.words[k - 1].form in _NOT_SAID
    return False


def _looks_passive(doc: Document, candidate: Candidate, cue: Cue) -> bool:
    """`يوصى بالحذر`: a present whose last letter is ى and not ي, as the passive is spelled."""
    return (
        cue.lemma in _SPELLED_APART and cue.tense == "present" and letters_of(doc.words[candidate.at].raw).endswith("ى")
    )


def _is_masdar(doc: Document, candidate: Candidate, cue: Cue) -> bool:
    """`تتيح لهم طلب كذا`: a past that is spelled like its verbal noun, where no clause begins."""
    word = doc.words[candidate.at]
    alike = cue.lemma in _LIKE_MASDARS and cue.tense == "past" and word.form == fold(cue.lemma)
    if not alike or candidate.how != "implicit" or candidate.opener == "clause" or candidate.at == 0:
        return False
    before = doc.words[candidate.at - 1]
    opens = PUNCTUATION | RELATIVE | COMPLEMENTISER | SUBORDINATOR | CONJUNCTION | PARTICLE
    return not before.flags & opens and before.form not in TURNS


def _measures(following: Lexeme) -> bool:
    """`يبلغ من العمر`, `يبلغ عمره`, `يبلغ 20`: an amount, nothing told."""
    return following.form == "من" or following.stem.startswith("عمر") or bool(following.flags & NUMBER)


def _is_adjective(doc: Document, index: int, cue: Cue) -> bool:
    """A participle of state is indefinite and, in the masculine singular, shows its accusative."""
    if index > 0 and doc.words[index - 1].form == "غير":
        return True
    return cue.definite or (cue.number == "s" and cue.gender == "m" and not doc.words[index].form.endswith("ا"))


def _is_noun(doc: Document, index: int, cue: Cue, start: int) -> bool:
    """A title between names (`، طالب الماجستير`), or a past form right behind a preposition."""
    if index == start or cue.conjunction:
        return False
    before, word = doc.words[index - 1], doc.words[index]
    if cue.lemma == "طالب" and index + 1 < len(doc.words) and doc.words[index + 1].form == "لجوء":
        return True
    if word.flags & ROLE and before.flags & (COMMA | NAME | ROLE):
        following = doc.words[index + 1] if index + 1 < len(doc.words) else None
        return following is not None and bool(following.flags & DEFINITE)
    behind = bool(before.flags & PREPOSITION) and before.form != "ما"
    verbal = before.form in BESIDE and cue.number != "d" and not word.flags & NOMINAL_HEAD  # `أحد العاملين معه قال`
    return cue.part == "verb" and cue.tense == "past" and behind and not verbal


def _is_passive_with_agent(doc: Document, index: int) -> bool:
    """`رُفضت من قبل`: a passive that names its agent apart."""
    words = doc.words
    return index + 2 < len(words) and words[index + 1].form == "من" and words[index + 2].form == "قبل"


def _has_its_object(doc: Document, index: int, end: int, cue: Cue) -> bool:
    """Whether a verb that reports only with one noun has it near (`حمّل ... مسؤولية`)."""
    needed = next((frame[5:] for frame in cue.frames if frame.startswith("with:")), None)
    if needed is None:
        return True
    stem = fold(needed).rstrip("ه")
    return any(word.bare.startswith(stem) for word in doc.words[index + 1 : min(end, index + 18)])


def _has_a_document(doc: Document, candidate: Candidate, cue: Cue) -> bool:
    """Verbs that only documents, data and studies state something with (`تضمن التقرير أن`)."""
    if "doc" not in cue.frames:
        return True
    if candidate.source is None:
        return False
    if candidate.opener in {"clause", "quote", "colon"} and not cue.strict:
        return True
    first = candidate.source[0]
    return any(word.flags & DOCUMENT for word in doc.words[first : first + 2])


def _can_speak(doc: Document, candidate: Candidate, cue: Cue) -> bool:
    if candidate.source is None:
        return cue.lemma != "اعتبر"
    first = candidate.source[0]
    return any(w.flags & (NOMINAL_HEAD | NAME | PLACE) or w.bare in doc.names for w in doc.words[first : first + 2])


def _behind_colon(doc: Document, candidate: Candidate) -> bool:
    return candidate.start > 0 and bool(doc.words[candidate.start - 1].flags & COLON)


def _asks_for_anonymity(doc: Document, candidate: Candidate) -> bool:
    """`طلب عدم ذكر اسمه` tells why a source has no name; it states nothing."""
    behind = candidate.start if candidate.cue is None else candidate.cue[1]
    following = doc.words[behind : behind + 3]
    return any(w.form == "عدم" for w in following[:1]) and any(w.bare in _NAMING for w in following[1:])


def _shows_an_image(doc: Document, candidate: Candidate) -> bool:
    """Images and objects show, they do not state (`أظهرت صورة`)."""
    if candidate.cue_class != "reveal":
        return False
    shown = candidate.start if candidate.source is None else candidate.source[0]
    return shown < len(doc.words) and doc.words[shown].bare in _IMAGES
