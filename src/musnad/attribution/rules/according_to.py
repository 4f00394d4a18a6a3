"""An attributing phrase in front of a clause or behind it: `بحسب المصدر، ...`, `...، وفق ما ذكرته الوكالة`."""

from __future__ import annotations

from bisect import bisect_left

from musnad.attribution.adjuncts import starts_medium
from musnad.attribution.candidate import Candidate, Range, without_cue
from musnad.attribution.document import Document
from musnad.attribution.flags import COMMA, CUE, DASH, DEFINITE, DOCUMENT, PREPOSITION, RELATIVE, STOP, TIME, VERB
from musnad.attribution.phrases import Phrase, read_phrase
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

_TURNS = word_set("contents_turns")


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
    front = before == sentence.start or leads or _only_opening(doc, sentence.start, before)
    start = _front_content(doc, phrase.source[1], sentence.end) if front else sentence.start
    if start >= sentence.end:
        return _on_its_own(doc, sentence, phrase)
    found = Candidate(
        RULE.name,
        index,
        "explicit",
        phrase.source,
        "front" if front else "trail",
        start,
        before,
        cue=phrase.cue,
        cue_class=phrase.cue_class,
        lemma=phrase.lemma,
        stance=phrase.stance,
    )
    resumes = None if front else _resumes(doc, phrase.source[1], sentence.end)
    if resumes is not None and not any(w.flags & CUE for w in words[sentence.start : before]):
        found.fixed, found.content = True, [(start, before), resumes]
    return found


def _on_its_own(doc: Document, sentence: Sentence, phrase: Phrase) -> Candidate | None:
    """`... الدقيق. بحسب الوكالة.`: a sentence that is nothing but the phrase attributes the one before it."""
    number = bisect_left(doc.sentences, sentence) - 1
    if number < 0 or doc.sentences[number].paragraph != sentence.paragraph or phrase.source[1] < sentence.end:
        return None
    before = doc.sentences[number]
    found = without_cue(RULE.name, phrase.cue[0], phrase.source, "trail", (before.start, before.end), "indirect")
    found.cue, found.cue_class, found.lemma, found.stance = phrase.cue, phrase.cue_class, phrase.lemma, phrase.stance
    return found


def _resumes(doc: Document, k: int, end: int) -> Range | None:
    """The rest of a clause that an attribution between commas interrupts (`بدأت القصة، بحسب المديرة، بفكرة`)."""
    words = doc.words
    if k + 1 >= end or not words[k].flags & COMMA or words[k + 1].conjunction or words[k + 1].flags & CUE:
        return None
    if words[k + 1].form in _TURNS or words[k + 1].flags & RELATIVE:  # a clause of its own, or one on the source
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
        or (k < end and (starts_medium(words, k, end) or words[k].form == "نقلا"))
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
