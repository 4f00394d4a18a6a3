"""A cue between commas inside what it attributes: `المشروع، يقول المهندس، سيكتمل قريبا`."""

from __future__ import annotations

from musnad.attribution.candidate import Candidate, How, by_cue
from musnad.attribution.document import Document
from musnad.attribution.flags import COLON, COMMA, COMPLEMENTISER, CUE, PUNCTUATION, QUOTE, STOP
from musnad.attribution.lexicon import Cue
from musnad.attribution.parties import read_parties
from musnad.attribution.proposal import find_source
from musnad.attribution.rules import Example, Rule
from musnad.attribution.slot import Slot
from musnad.text.sentences import Sentence

RULE = Rule(
    "parenthetical",
    "A verb of saying and its subject stand between commas inside the clause they attribute.",
    (
        Example(
            "في هذا الموسم، تقول المزارعة هدى سالم، بدأ القطاف قبل موعده.",
            "في هذا الموسم بدأ القطاف قبل موعده",
            "المزارعة هدى سالم",
        ),
    ),
    ("وصل الفريق، وقال المدرب، أمس.",),
)
AFTER_SPEECH = Rule(
    "after_speech",
    "A quotation stands first and its cue follows.",
    (
        Example(
            '"بدأ القطاف قبل موعده هذا العام"، تقول المزارعة هدى سالم.',
            "بدأ القطاف قبل موعده هذا العام",
            "المزارعة هدى سالم",
        ),
    ),
    ('كتاب "تاريخ المدينة القديم"، صدر أمس.',),
)

_LONGEST = 16


def propose(doc: Document, sentence: Sentence, index: int, cue: Cue, slot: Slot) -> Candidate | None:
    """The candidate of a cue that interrupts its content, in two pieces."""
    words = doc.words
    if cue.part != "verb" or cue.conjunction or "speech" not in cue.frames or index <= sentence.start + 1:
        return None
    after_speech = _behind_speech(doc, sentence, index, cue)
    if after_speech is not None:
        return after_speech
    if not words[index - 1].flags & COMMA or cue.tense != "present":
        return None
    marks = (k for k in range(index + 1, min(sentence.end, index + _LONGEST)) if words[k].flags & PUNCTUATION & ~QUOTE)
    comma = next(marks, None)
    if comma is None or comma + 1 >= sentence.end or not words[comma].flags & COMMA:
        return None
    own_clause = slot.opener == "clause" and not any(w.flags & CUE for w in words[comma : slot.at])
    if own_clause or words[comma + 1].flags & COMPLEMENTISER:
        return None
    parties = read_parties(doc, index + 1, comma)
    if parties.source is None or parties.source[1] < comma:
        return None
    how, source = find_source(doc, sentence, index, cue, parties)
    if how != "explicit":
        return None
    content = [(sentence.start, index - 1), (comma + 1, sentence.end)]
    return by_cue(RULE.name, index, cue, how, source, "parenthetical", sentence.start, index, content=content)


def _behind_speech(doc: Document, sentence: Sentence, index: int, cue: Cue) -> Candidate | None:
    """`"بدأ القطاف مبكرا"، تقول المزارعة`: the quotation in front is the content, and nothing opens another."""
    words = doc.words
    last = index - 1 if words[index - 1].form != "هكذا" else index - 2
    closing = last - 1 if words[last].flags & COMMA else last
    opening = doc.opening.get(closing)
    if opening is None or closing - opening < 3 or opening > sentence.start + 3:
        return None
    limit = min(sentence.end, index + _LONGEST)
    end = next((k for k in range(index + 1, limit) if words[k].flags & (COLON | STOP | COMPLEMENTISER | QUOTE)), limit)
    if end < sentence.end and words[end].flags & (COLON | COMPLEMENTISER | QUOTE):
        return None
    source = read_parties(doc, index + 1, end).source
    how: How = "implicit" if source is None else "explicit"
    content = [(opening + 1, closing)]
    return by_cue(
        AFTER_SPEECH.name, index, cue, how, source, "parenthetical", opening, index, content=content, kind="direct"
    )
