"""Attributing phrases as they stand in a sentence: `بحسب المصدر`, `وفق ما ذكرته الوكالة`, `نقلا عن`, `كما قال فلان`."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from musnad.attribution.admission import AMOUNTS
from musnad.attribution.candidate import Range
from musnad.attribution.cue_tables import Preposition
from musnad.attribution.document import Document
from musnad.attribution.flags import (
    COLON,
    COMMA,
    COMPLEMENTISER,
    CUE,
    DEFINITE,
    LATIN,
    NAME,
    NOMINAL_HEAD,
    OUTLET,
    PLACE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTE,
    ROLE,
    STOP,
    VERB,
)
from musnad.attribution.lexeme import Lexeme
from musnad.attribution.lexicon import Cue, prepositions
from musnad.attribution.nounphrase import phrase_end
from musnad.attribution.parties import read_parties
from musnad.attribution.reference_words import AGAIN
from musnad.attribution.slot import read_slot
from musnad.attribution.word_sets import word_set

_NOT_A_SOURCE = word_set("according_to_not_a_source")
_SPEAKERS = NOMINAL_HEAD | NAME | LATIN | PLACE | PRONOUN | QUOTE
_TELLING = frozenset(("say", "assert", "explain", "announce", "reveal"))


class Phrase(NamedTuple):
    """An attributing phrase at its place: the tokens of its cue and of its source, and what the phrase says of both."""

    cue: Range
    source: Range
    cue_class: str
    stance: str
    lemma: str
    embedded_verb: bool


@cache
def _by_first_word() -> dict[str, list[tuple[tuple[str, ...], Preposition]]]:
    """The rest of each attributing phrase, by its first word."""
    rows: dict[str, list[tuple[tuple[str, ...], Preposition]]] = {}
    for row in prepositions():
        first, *rest = row.folded.split()
        rows.setdefault(first, []).append((tuple(rest), row))
    return rows


def read_phrase(doc: Document, index: int, end: int) -> Phrase | None:
    """The attributing phrase that starts at `index`, with its source."""
    words = doc.words
    form = words[index].form
    if form in {"كما", "مثلما"}:
        return _as_said(doc, index, end)
    starts = _by_first_word()
    known = starts.get(form) or (starts.get(form[1:]) if form[0] in "وف" else None)
    if known is None or index + 1 >= end:
        return None
    for rest, row in known:
        matched = _match(words, index + 1, end, rest)
        if matched is not None:
            return _complete(doc, index, matched[0], end, row, matched[1])
    return None


def _match(words: list[Lexeme], k: int, end: int, rest: tuple[str, ...]) -> tuple[int, bool] | None:
    """The token after the words of a phrase from `k` on, and whether its ل is fused with the source's first word."""
    for part in rest:
        if k >= end:
            return None
        word = words[k]
        if word.form == part or (part == "قول" and word.bare == "قول"):
            k += 1
        elif part == "ل" and word.form.startswith("ل"):
            return k, True
        else:
            return None
    return k, False


def _complete(doc: Document, index: int, k: int, end: int, row: Preposition, fused: bool) -> Phrase | None:
    words = doc.words
    if k >= end:
        return None
    if row.complement != "np" or words[k].form == "ما":
        if words[k].form in {"ما", "لما"}:
            k += 1
        if k < end and _tells(words[k], row):
            cue_end = k + 1
            parties = read_parties(doc, cue_end, min(_phrase_limit(doc, cue_end, end), end))
            if parties.source is None:
                return None
            return Phrase((index, cue_end), parties.source, row.cue_class, row.stance, row.phrase, True)
        if row.complement == "verb":
            return None
    bare = words[k].form[1:] if fused and not words[k].prefix else words[k].bare
    if row.folded == "علي ذمه" and not words[k].flags & (_SPEAKERS & ~NOMINAL_HEAD | ROLE | OUTLET):
        return None  # `على ذمة التحقيق`: held for it
    if (bare in _NOT_A_SOURCE or words[k].bare in _NOT_A_SOURCE) and not _is_a_title(words, k, end):
        return None
    if words[k].flags & (PUNCTUATION & ~QUOTE) or words[k].flags & COMPLEMENTISER:
        return None
    source_end = _source_end(doc, k, _phrase_limit(doc, k, end))
    if source_end <= k:
        return None
    again = words[k].bare in AGAIN and k + 1 < end and words[k + 1].flags & NOMINAL_HEAD  # `وفقا لذات المصدر`
    if not words[k].flags & _SPEAKERS and words[k].bare not in doc.names and not again:
        return None
    if (
        not any(
            words[j].flags & (NOMINAL_HEAD | NAME | LATIN | PLACE | PRONOUN | QUOTE)
            for j in range(k, min(source_end, k + 4))
        )
        and not fused
    ):
        return None
    return Phrase((index, k), (k, source_end), row.cue_class, row.stance, row.phrase, False)


def _tells(word: Lexeme, row: Preposition) -> bool:
    """Whether the verb of `بحسب ما ذكر` tells something; those of `على ما يفوق المئة`, `حسبما كان مقررا` do not."""
    if any(cue.part == "verb" and cue.lemma not in AMOUNTS for cue in word.cues):
        return True
    return bool(word.flags & VERB) and not row.folded.startswith("علي") and word.form not in {"كان", "كانت"}


def _is_a_title(words: list[Lexeme], k: int, end: int) -> bool:
    """`موقع "كذا"`, `تصنيف World Cities`, `موقعها الإلكتروني`: what has a name of its own can be quoted."""
    following = words[k + 1] if k + 1 < end else None
    return following is not None and bool(following.flags & (QUOTE | LATIN) or following.bare == "الكتروني")


def _phrase_limit(doc: Document, k: int, end: int) -> int:
    for j in range(k, min(end, k + 40)):
        if doc.words[j].flags & (STOP | COMPLEMENTISER) or doc.words[j].form in {"فان", "فقد", "فانه", "فانها"}:
            return j
    return min(end, k + 40)


def _source_end(doc: Document, k: int, end: int) -> int:
    """The source behind a preposition: its head may carry a fused ل."""
    words = doc.words
    if words[k].prefix == "ل" or (words[k].flags & PREPOSITION and words[k].form.startswith("ل")):
        after = (
            phrase_end(doc, k + 1, end) if k + 1 < end and not words[k + 1].flags & (PUNCTUATION & ~QUOTE) else k + 1
        )
        if words[k].flags & DEFINITE and k + 1 < end and not _goes_on(words[k + 1]):
            return k + 1
        return max(after, k + 1)
    return phrase_end(doc, k, end)


def _goes_on(word: Lexeme) -> bool:
    return bool(word.flags & (DEFINITE | NAME | QUOTE | LATIN | PREPOSITION)) or not word.flags & CUE


def _has_its_own_content(doc: Document, verb: int, end: int, cue: Cue) -> bool:
    """`كما أكد على أهمية كذا`, `كما أشارت الصحف، ومنها النهر، إلى أن`: a report of its own, not a remark on another."""
    slot = read_slot(doc, verb, end, cue)
    if slot.opener == "clause":
        return not any(w.flags & (CUE | VERB) for w in doc.words[verb + 1 : slot.at])
    if slot.opener != "governed":
        return False
    return not any(w.flags & (COMMA | CUE | VERB) for w in doc.words[verb + 1 : slot.at])


def _as_said(doc: Document, index: int, end: int) -> Phrase | None:
    """`كما قال فلان` with nothing of its own behind it."""
    words = doc.words
    k = index + 1
    if k + 1 >= end or not words[k].flags & CUE:
        return None
    cue = next((c for c in words[k].cues if c.part == "verb" and c.person == 3 and c.cue_class in _TELLING), None)
    if cue is None:
        return None
    if cue.lemma in AMOUNTS or (cue.strict and cue.cue_class != "reveal") or _has_its_own_content(doc, k, end, cue):
        return None
    limit = next(
        (j for j in range(k + 1, min(end, k + 30)) if words[j].flags & (COMMA | STOP | COLON | QUOTE)), min(end, k + 30)
    )
    if limit < end and words[limit].flags & (COLON | QUOTE):
        return None
    if any(words[j].flags & COMPLEMENTISER for j in range(k + 1, limit)) or (
        limit < end and words[limit].flags & COMMA and limit + 1 < end and words[limit + 1].flags & COMPLEMENTISER
    ):
        return None
    source = read_parties(doc, k + 1, limit).source
    if source is None or source[1] < limit:
        return None
    return Phrase((index, k + 1), source, cue.cue_class, cue.stance, cue.lemma, True)
