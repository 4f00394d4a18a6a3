"""Attributing phrases in front of or behind a clause: `بحسب المصدر`, `وفق ما ذكرته الوكالة`, `نقلا عن`, `كما قال فلان`."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from musnad.attribution.candidate import Candidate, Range
from musnad.attribution.cue_tables import Preposition
from musnad.attribution.document import Document
from musnad.attribution.lexeme import (
    COLON, COMMA, COMPLEMENTISER, CUE, DASH, DEFINITE, DOCUMENT, LATIN, NAME, NOMINAL_HEAD, PLACE, PREPOSITION,
    PRONOUN, PUNCTUATION, QUOTE, RELATIVE, STOP, TIME, VERB, Lexeme, known,
)  # fmt: skip
from musnad.attribution.lexicon import prepositions
from musnad.attribution.nounphrase import phrase_end, starts_medium
from musnad.attribution.parties import read_parties
from musnad.attribution.rules import Example, Rule
from musnad.attribution.word_sets import word_set
from musnad.text.sentences import Sentence

RULE = Rule(
    "according_to",
    "A preposition, a phrase or `كما قال` attributes the clause it frames.",
    (
        Example("بحسب هيئة الأرصاد، ستهطل الأمطار مساء الغد.", "ستهطل الأمطار مساء الغد", "هيئة الأرصاد"),
        Example("بلغ عدد الزوار عشرة آلاف، وفق ما أعلنته إدارة المتحف.", "بلغ عدد الزوار عشرة آلاف", "إدارة المتحف"),
    ),
    ("قسم المدرب اللاعبين حسب أعمارهم.", "تسير الأعمال وفق الجدول الزمني."),
)

_NOT_A_SOURCE = word_set("according_to_not_a_source")


_TELLING = frozenset(("say", "assert", "explain", "announce", "reveal"))
_SPEAKERS = NOMINAL_HEAD | NAME | LATIN | PLACE | PRONOUN | QUOTE


class Phrase(NamedTuple):
    """An attributing phrase at a place in the text: the cue's tokens, the source's, and what the phrase says of both."""

    cue: Range
    source: Range
    cue_class: str
    stance: str
    lemma: str
    embedded_verb: bool


@cache
def _by_first_word() -> dict[str, tuple[frozenset[str], list[tuple[tuple[str, ...], Preposition]]]]:
    """By first word: the second words that can follow (none where any may), and the rest of each phrase."""
    rows: dict[str, list[tuple[tuple[str, ...], Preposition]]] = {}
    for row in prepositions():
        first, *rest = row.folded.split()
        rows.setdefault(first, []).append((tuple(rest), row))
    open_ended = {"ل", "لما"}
    return {
        first: (
            frozenset() if any(not r or r[0] in open_ended for r, _ in found) else frozenset(r[0] for r, _ in found),
            found,
        )
        for first, found in rows.items()
    }


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
    seconds, phrases = known
    if seconds and words[index + 1].form not in seconds and words[index + 1].bare not in seconds:
        return None
    for rest, row in phrases:
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
        if k < end and (words[k].flags & (CUE | VERB)):
            cue_end = k + 1
            parties = read_parties(doc, cue_end, min(_phrase_limit(doc, cue_end, end), end))
            if parties.source is None:
                return None
            return Phrase((index, cue_end), parties.source, row.cue_class, row.stance, row.phrase, True)
        if row.complement == "verb":
            return None
    bare = words[k].form[1:] if fused and not words[k].prefix else words[k].bare
    if bare in _NOT_A_SOURCE or words[k].bare in _NOT_A_SOURCE:
        return None
    if words[k].flags & (PUNCTUATION & ~QUOTE) or words[k].flags & COMPLEMENTISER:
        return None
    source_end = _source_end(doc, k, _phrase_limit(doc, k, end))
    if source_end <= k:
        return None
    if not words[k].flags & _SPEAKERS and words[k].bare not in doc.names:
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


def _goes_on(word) -> bool:  # type: ignore[no-untyped-def]
    return bool(word.flags & (DEFINITE | NAME | QUOTE | LATIN | PREPOSITION)) or not word.flags & CUE


def _as_said(doc: Document, index: int, end: int) -> Phrase | None:
    """`كما قال فلان` with nothing of its own behind it."""
    words = doc.words
    k = index + 1
    if k + 1 >= end or not words[k].flags & CUE:
        return None
    cue = next((c for c in words[k].cues if c.part == "verb" and c.person == 3 and c.cue_class in _TELLING), None)
    if cue is None:
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


def propose(doc: Document, sentence: Sentence, index: int) -> Candidate | None:
    """The candidate of an attributing phrase: its content is the clause behind it, or the one before it."""
    words = doc.words
    phrase = read_phrase(doc, index, sentence.end)
    if phrase is None:
        return None
    before = index
    while (before > sentence.start and words[before - 1].flags & (COMMA | DASH)) or (
        before > sentence.start and words[before - 1].form in {"وذلك", "وهذا"}
    ):
        before -= 1
    leads = words[index].conjunction and (before < index or words[before - 1].flags & (COMMA | STOP))
    if before == sentence.start or leads or _only_opening(doc, sentence.start, before):
        start = _front_content(doc, phrase.source[1], sentence.end)
        position = "front"
    else:
        start = sentence.start
        position = "trail"
        resumes = _resumes(doc, phrase.source[1], sentence.end)
        if resumes is not None and not any(w.flags & CUE for w in words[sentence.start : before]):
            return Candidate(
                rule=RULE.name,
                at=index,
                cue=phrase.cue,
                cue_class=phrase.cue_class,
                lemma=phrase.lemma,
                stance=phrase.stance,
                how="explicit",
                source=phrase.source,
                opener=position,
                start=start,
                begin=before,
                fixed=True,
                content=[(start, before), resumes],
            )
    if start >= sentence.end:
        return None
    return Candidate(
        rule=RULE.name,
        at=index,
        cue=phrase.cue,
        cue_class=phrase.cue_class,
        lemma=phrase.lemma,
        stance=phrase.stance,
        how="explicit",
        source=phrase.source,
        opener=position,
        start=start,
        begin=before,
    )


def _resumes(doc: Document, k: int, end: int) -> Range | None:
    """The rest of a clause that an attribution between commas interrupts (`بدأت القصة، بحسب المديرة، بفكرة`)."""
    words = doc.words
    if k + 1 >= end or not words[k].flags & COMMA or words[k + 1].conjunction or words[k + 1].flags & CUE:
        return None
    stop = next((j for j in range(k + 1, end) if words[j].flags & CUE), end)
    return (k + 1, end) if stop == end else None


def _only_opening(doc: Document, start: int, end: int) -> bool:
    """Nothing but a turn of phrase before the attribution (`من جهة أخرى، وبحسب`)."""
    return (
        end - start <= 4
        and not any(w.flags & (CUE | VERB) for w in doc.words[start:end])
        and bool(doc.words[start].flags & PREPOSITION)
    )


def _front_content(doc: Document, k: int, end: int) -> int:
    """The first token of the clause behind the source: over a relative clause, adverbials, a comma and `فإن`."""
    words = doc.words
    if (
        (k < end and words[k].flags & RELATIVE)
        or (k < end and starts_medium(words, k, end))
        or (
            k < end
            and words[k].flags & (VERB | CUE)
            and words[k - 1].flags & DOCUMENT
            and not words[k - 1].flags & DEFINITE
        )
    ):
        comma = next(
            (
                j
                for j in range(k, min(end, k + 30))
                if words[j].flags & COMMA or words[j].form in {"فان", "فقد", "فانه", "فانها"}
            ),
            None,
        )
        if comma is not None:
            k = comma
    while k < end and (words[k].flags & (COMMA | TIME | DASH)):
        k += 1
    if k < end and words[k].flags & RELATIVE and words[k].form[:2] == "ال":  # `، التي صدرت أمس، فإن`
        comma = next((j for j in range(k, min(end, k + 20)) if words[j].flags & COMMA), None)
        k = k if comma is None else comma + 1
    if k < end and words[k].form in {"فان", "ان", "بان"}:
        k += 1
    return k
