"""Nominal contents under a preposition: which one the cue governs, apart or fused, and which is an adverbial."""

from __future__ import annotations

from musnad.attribution.adjuncts import starts_audience, starts_medium
from musnad.attribution.document import Document
from musnad.attribution.flags import (
    ARABIC,
    COLON,
    COMMA,
    COMPLEMENTISER,
    CUE,
    DEFINITE,
    NOMINAL_HEAD,
    NUMBER,
    OWNED,
    PLACE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTE,
    TIME,
)
from musnad.attribution.joints import governs_its_noun
from musnad.attribution.lexeme import Lexeme
from musnad.attribution.lexicon import Cue
from musnad.attribution.word_class import has_common_shape, looks_common
from musnad.attribution.word_sets import word_set

FRAME_PREPOSITIONS = {
    "الي": "ila", "علي": "ala", "من": "min", "عن": "an3", "في": "fi", "حول": "hawl", "بشان": "hawl", "حيال": "hawl",
    "عما": "an3", "مما": "min", "الا": "", "بخصوص": "hawl",
}  # fmt: skip
_FUSED_ADVERBIALS = word_set("governance_fused_adverbials")
_PARTITIVES = word_set("governance_partitives")
_PRAISED = frozenset(("بمشاركه", "بحضور", "بدور", "بدعم", "بقياده"))  # else adverbials or a name


def clause_follows(doc: Document, k: int, end: int, cue: Cue) -> bool:
    """`أبلغت الشركة العملاء، برسائل، أن`: an adverbial in ب between commas is not the content where a clause comes."""
    words = doc.words
    if "an" not in cue.frames:
        return False
    if words[k].prefix == "ب" and k + 1 < end and _names_the_speech(words[k]):  # `ردت بالقول إن`
        return bool(words[k + 1].flags & (COMPLEMENTISER | COLON | QUOTE))
    if words[k].stem == "في":  # `يرى المدير في المدينة أن`: the preposition belongs to the source where a clause comes
        return _complementiser_ahead(words, k, end)
    if (
        words[k].prefix == "ب"
        and words[k].flags & DEFINITE
        and not words[k].flags & ~(ARABIC | DEFINITE)
        and _complementiser_ahead(words, k, end)
    ):
        return True  # `أفاد المدير الجهوي بالقيروان بأن`: a place
    if not words[k - 1].flags & COMMA:
        return False
    comma = next((j for j in range(k + 1, min(end - 1, k + 9)) if words[j].flags & COMMA), None)
    return comma is not None and bool(words[comma + 1].flags & COMPLEMENTISER) and words[comma + 1].conjunction != "و"


def _names_the_speech(word: Lexeme) -> bool:
    return bool(word.flags & CUE) and any(c.part == "noun" and "speech" in c.frames for c in word.cues)


def _complementiser_ahead(words: list[Lexeme], k: int, end: int) -> bool:
    for j in range(k + 1, min(end, k + 16)):
        if words[j].flags & COMPLEMENTISER:
            return not words[j].conjunction
        if words[j].flags & CUE and any(c.part == "verb" for c in words[j].cues):
            return False
    return False


def governs(doc: Document, k: int, end: int, cue: Cue) -> bool:
    """Whether the token at `k` is the preposition through which the cue takes a nominal content."""
    words, frames = doc.words, cue.frames
    word = words[k]
    if word.flags & PREPOSITION and word.stem in FRAME_PREPOSITIONS and not word.conjunction:
        frame = FRAME_PREPOSITIONS[word.stem]
        if frame not in frames or k + 1 >= end:
            return False
        if governs_its_noun(words, k):
            return False
        if frame == "min" and (words[k - 1].bare in _PARTITIVES or words[k - 1].flags & NUMBER):  # `مجموعة من الخبراء`
            return False
        if starts_medium(words, k, end) and frame not in {"ila", "min"}:
            return frame == "fi" and bool(words[k + 1].flags & DEFINITE)  # `شكك في الرد`, but `شكك في بيان في`
        if words[k + 1].flags & PLACE and frame == "ila":  # `المبعوث إلى اليمن`
            return False
        return not (frame == "hawl" and {"obj", "bi"} & frames)
    if ("bi" in frames or "obj+bi" in frames) and word.form.startswith("ب") and not word.conjunction:
        if word.form == "ب":  # `وصف الخطوة بـ"الجيدة"`
            return k + 1 < end and bool(words[k + 1].flags & QUOTE)
        if word.form in {"به", "بها", "بهم", "بهما"}:
            return False
        if word.form in {"بهذا", "بهذه", "بذلك", "بتلك", "بهولاء", "بما"}:
            return True
        if word.stem == "كل" and not (k + 1 < end and words[k + 1].flags & DEFINITE):  # `بكل هدوء`
            return False
        if word.flags & NOMINAL_HEAD and _fused_ahead(words, k, end):  # `طالب العضو بمجلس النواب بإصلاح الطريق`
            return False
        praised = cue.cue_class == "praise" and word.form in _PRAISED
        return (
            praised
            or (word.prefix == "ب" and word.form not in _FUSED_ADVERBIALS and not word.flags & PLACE)
            or _unknown_fused(word, words[k - 1])
        )
    if "li" not in frames or starts_audience(words, k, end) or _ila_ahead(words, k, end, frames):
        return False
    return (word.prefix == "ل" and word.stem.startswith("ال")) or (
        word.form.startswith("ل") and len(word.form) > 4 and looks_common(word) and not word.flags & PREPOSITION
    )


def _fused_ahead(words: list[Lexeme], k: int, end: int) -> bool:
    """Whether a verbal noun under ب follows before the next mark, so that this one belongs to the subject."""
    if words[k].bare.startswith("مسوول") or not words[k - 1].flags & (NOMINAL_HEAD | DEFINITE):
        return False
    for word in words[k + 1 : min(end, k + 9)]:
        if word.flags & (PUNCTUATION | COMPLEMENTISER):
            return False
        if word.form.startswith("ب") and not word.flags & PLACE and word.form not in _FUSED_ADVERBIALS:
            return has_common_shape(word.form[1:]) and not word.flags & NOMINAL_HEAD
    return False


def _ila_ahead(words: list[Lexeme], k: int, end: int, frames: frozenset[str]) -> bool:
    """`دعا الاتحاد العام للشغل إلى`: the ل belongs to the name where the verb's other preposition is still to come."""
    if "ila" not in frames:
        return False
    for word in words[k + 1 : min(end, k + 6)]:
        if word.flags & PUNCTUATION:
            return False
        if word.form == "الي":
            return True
    return False


def _unknown_fused(word: Lexeme, before: Lexeme) -> bool:
    """An unlisted word in ب is a content only behind a phrase that can be complete: names begin with ب, too."""
    if has_common_shape(word.form[1:]) and not word.form[1:].endswith("ا"):
        return not word.prefix and not word.flags & ~(ARABIC | CUE | OWNED) and word.form not in _FUSED_ADVERBIALS
    if not before.flags & (
        DEFINITE | NOMINAL_HEAD | CUE | PUNCTUATION | TIME | PLACE | PRONOUN
    ) and not before.bare.endswith(("ون", "ين", "ه", "ات")):
        return False
    return (
        not word.prefix
        and len(word.form) > 3
        and not word.flags & ~ARABIC & ~CUE
        and word.form not in _FUSED_ADVERBIALS
    )
