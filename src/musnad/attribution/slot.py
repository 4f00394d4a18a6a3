"""The stretch between a cue and its content: what opens the content, and who, to whom and in what stands before it."""

from __future__ import annotations

from typing import Literal, NamedTuple

from musnad.attribution.adjuncts import skip_marked_name
from musnad.attribution.document import Document
from musnad.attribution.flags import (
    ANONYMOUS,
    CLOSE,
    COLON,
    COMMA,
    COMPLEMENTISER,
    CUE,
    DASH,
    DEFINITE,
    DOTS,
    LATIN,
    NAME,
    NOMINAL_HEAD,
    NUMBER,
    OPEN,
    OUTLET,
    OWNED,
    PLACE,
    PREPOSITION,
    QUESTION,
    QUOTE,
    RELATIVE,
    ROLE,
    STOP,
    SUBORDINATOR,
    TIME,
)
from musnad.attribution.governance import FRAME_PREPOSITIONS, clause_follows, governs
from musnad.attribution.lexeme import Lexeme
from musnad.attribution.lexicon import Cue
from musnad.attribution.word_sets import word_set

Opener = Literal["clause", "colon", "quote", "governed", "fused", "question", "object", "none"]
_NOT_A_COMPLEMENT_AFTER = word_set("slot_not_a_complement_after")
_ENDS_A_SOURCE = DEFINITE | NAME | LATIN | PLACE | TIME | COMMA | CLOSE | QUOTE | NUMBER | OWNED | ANONYMOUS | ROLE
_FARTHEST = 70


class Slot(NamedTuple):
    """What follows a cue. `at` is the token that opens the content, `content` the first content token."""

    opener: Opener
    at: int
    content: int
    preposition: str = ""


def read_slot(doc: Document, index: int, end: int, cue: Cue) -> Slot:
    """The first thing after the cue at `index` that opens a content its verb or noun can take."""
    words, frames = doc.words, cue.frames
    limit = min(end, index + _FARTHEST, _quotation_end(doc, index))
    k = index + 1
    relative = False
    speech = "speech" in frames or "an" in frames
    while k < limit:
        word = words[k]
        if not word.stirs:
            k += 1
            continue
        flags = word.flags
        if flags & COMPLEMENTISER:
            if _opens_clause(doc, index, k, cue, relative):
                return Slot("clause", k, _after_complementiser(doc, k))
        elif flags & QUOTE:
            closing = doc.closing.get(k)
            if closing is None and cue.lemma == "قال" and k not in doc.opening and k > index + 1:
                return Slot("colon", k, k + 1)  # marks that are never closed
            if closing is not None and closing < limit + 200:
                if speech and "obj+obj" not in frames and _is_speech(doc, index, k, closing, end, cue):
                    return Slot("quote", k, k)
                k = closing
        elif flags & OPEN:
            k = max(k, skip_marked_name(doc, k, end) - 1)
        elif flags & COLON:
            if speech:
                return Slot("colon", k, k + 1)
            break
        elif flags & (STOP | DOTS):
            break
        elif flags & DASH:
            closing = next((j for j in range(k + 1, min(limit, k + 40)) if words[j].flags & DASH), None)
            k = k if closing is None else closing
        elif word.form == "علما" and k + 1 < limit and words[k + 1].flags & COMPLEMENTISER:
            break
        elif flags & RELATIVE and not flags & PREPOSITION and word.form != "ما" and words[k].form[:2] == "ال":
            relative = True
        elif (flags & QUESTION and "q" in frames and not flags & (PREPOSITION | RELATIVE)) or (
            word.form in {"عما", "ما"} and "q" in frames and k + 1 < end and words[k + 1].form in {"اذا", "ان"}
        ):
            return Slot("question", k, k)
        elif flags & SUBORDINATOR and not flags & (PREPOSITION | COMPLEMENTISER) and word.form not in {"كما", "كون"}:
            if "q" in frames and word.form in {"ان", "اذا"}:
                return Slot("question", k, k)
            if not (speech and any(w.form == "عدم" for w in words[index + 1 : k])):
                break  # but over `طلبت عدم نشر اسمها لأنها غير مخولة`
        elif governs(doc, k, end, cue) and not clause_follows(doc, k, end, cue):
            return _governed_slot(doc, k, end)
        elif k > index + 1 and (
            (words[k - 1].flags & COMMA and _new_report(word))
            or (_reports(word) and (cue.strict or (word.cues[0].conjunction == "و" and k > index + 2)))
        ):
            break
        k += 1
    if any(frame.startswith("obj") for frame in frames):
        return Slot("object", k, k)
    return Slot("none", k, k)


def _quotation_end(doc: Document, index: int) -> int:
    """Where the quotation that holds a cue ends: a cue inside one opens nothing outside it."""
    around = doc.quotation_around(index)
    return len(doc.words) if around is None else around.closing


def _reports(word: Lexeme) -> bool:
    """Whether a word is a reporting verb and nothing else: what follows belongs to it."""
    return (
        bool(word.flags & CUE)
        and word.cues[0].part == "verb"
        and not word.cues[0].strict
        and not word.flags & (NOMINAL_HEAD | NAME)
    )


def _new_report(word: Lexeme) -> bool:
    """A conjunction with another reporting verb, or a participle: the next statement begins."""
    return bool(word.flags & CUE) and (
        word.conjunction == "و" or any(c.part == "participle" and not c.definite for c in word.cues)
    )


def _opens_clause(doc: Document, index: int, k: int, cue: Cue, relative: bool) -> bool:
    words = doc.words
    before = words[k - 1]
    if words[k].conjunction == "و" and k > index + 1:
        return False
    if words[k].form.startswith("فا") and before.flags & COMMA:  # `وبحسب المصدر، فإن`: the clause of another frame
        return False
    if k - 1 > index and (before.bare in _NOT_A_COMPLEMENT_AFTER or before.form in _NOT_A_COMPLEMENT_AFTER):
        return False
    if k - 1 > index and before.flags & PREPOSITION and before.stem in FRAME_PREPOSITIONS:
        frame = FRAME_PREPOSITIONS[before.stem]
        if frame == "min" and words[k - 2].bare == "رغم":  # `على الرغم من أن`
            return False
        return (
            frame in cue.frames
            or ("an" in cue.frames and frame != "ala" and bool(frame))
            or (frame == "ala" and cue.cue_class == "assert")
        )
    if (
        "an" not in cue.frames
        and not (words[k].prefix == "ب" and {"bi", "obj+bi"} & cue.frames)
        and not ("obj" in cue.frames and k == index + 1)
    ):
        return False
    if cue.strict and words[k].prefix == "ب" and k - index > 4 and "bi" not in cue.frames:
        return False
    raw = words[k].raw
    return not (relative and cue.lemma == "قال" and "أ" in raw)


def _after_complementiser(doc: Document, k: int) -> int:
    """Content starts after a bare complementiser; one with a pronoun belongs to the content."""
    return k + 1 if doc.words[k].form in {"ان", "بان", "فان"} else k


def _is_speech(doc: Document, index: int, opening: int, closing: int, end: int, cue: Cue) -> bool:
    """Whether a quotation after a cue is what was said, not a name inside the source phrase."""
    words = doc.words
    length = closing - opening - 1
    if words[opening - 1].form in {"ل", "لـ", "باسم", "بلسان"} or (
        opening > index + 1 and words[opening - 1].flags & (OUTLET | PREPOSITION)
    ):
        return length > 8
    before = words[opening - 1]
    if "obj" in cue.frames and before.flags & COMMA and length < 8 and opening > index + 4:
        return False  # `أعلن النادي إلغاء الحفل، "بسبب الأمطار"`: the object came before
    if length >= 6:
        return True
    if opening > index + 1 and not before.flags & _ENDS_A_SOURCE and before.bare not in doc.names:
        return False  # `أعلن النادي بطولة "كأس الربيع"`: the name of what stands before
    after = words[closing + 1] if closing + 1 < end else None
    if after is None or after.flags & (STOP | COMMA):
        previous = words[opening - 1]
        return (
            length >= 2
            and (opening == index + 1 or not previous.flags & NOMINAL_HEAD or bool(previous.flags & OWNED))
            and not (opening == index + 1 and length <= 3)
        )
    return length >= 4


def _governed_slot(doc: Document, k: int, end: int) -> Slot:
    words = doc.words
    word = words[k]
    if word.prefix in ("ب", "ل") or word.stem not in FRAME_PREPOSITIONS or word.stem in {"عما", "مما"}:
        return Slot("fused", k, k, word.prefix or "ب")
    if k + 1 < end and words[k + 1].flags & COMPLEMENTISER:
        return Slot("clause", k + 1, _after_complementiser(doc, k + 1), word.stem)
    return Slot("governed", k, k + 1, word.stem)
