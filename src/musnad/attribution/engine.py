"""From an article to its candidates: find cues, let the rules propose, bound the contents."""

from __future__ import annotations

from musnad.attribution import contents, going_on
from musnad.attribution.admission import fits, lax, may_report, opens_clearly, speaks_in_speech
from musnad.attribution.candidate import Candidate
from musnad.attribution.document import Document
from musnad.attribution.flags import ATTRIBUTING, CUE, QUOTE
from musnad.attribution.lexicon import Cue
from musnad.attribution.phrases import read_phrase
from musnad.attribution.rules import (
    according_to,
    clause,
    continuation,
    headline,
    nominal,
    noun,
    parenthetical,
    quoting,
    speech,
    turn,
)
from musnad.attribution.slot import read_slot
from musnad.text.sentences import Sentence

_BY_OPENER = {
    "clause": clause.propose,
    "question": clause.propose,
    "colon": speech.propose,
    "quote": speech.propose,
    "governed": nominal.propose_governed,
    "fused": nominal.propose_governed,
    "object": nominal.propose_object,
}
# How far behind a form that is mostly another word its content may open, by part of speech.
_REACH = {"verb": 45, "participle": 20, "noun": 20}
_FRAMING = frozenset(("trail", "front"))


def candidates(doc: Document) -> list[list[Candidate]]:
    """The candidates of an article, sentence by sentence, with contents bound; sources are not yet resolved."""
    found: list[list[Candidate]] = []
    marks = iter(doc.marks)
    mark = next(marks, None)
    last: Sentence | None = None
    turns = turn.turns(doc)
    spoken = 0  # the token where the turn of an interview ends
    for sentence in doc.sentences:
        inside = []
        while mark is not None and mark < sentence.end:
            inside.append(mark)
            mark = next(marks, None)
        proposed = _propose(doc, sentence, inside)
        said = turns.get(sentence.start)
        if said is not None:
            spoken = said.content[0][1]
            proposed = [said, *(c for c in proposed if c.at >= said.content[0][0])]
        if proposed:
            contents.bound(doc, sentence, proposed)
            kept = [c for c in proposed if c.content]
            in_words = doc.goes_on_in_quotation(sentence.start) or (said is None and sentence.start < spoken)
            if found and in_words:
                found[-1] += kept  # inside words that an earlier sentence opened
            else:
                found.append(kept)
        elif last is not None and found and sentence.start >= spoken and last.paragraph == sentence.paragraph:
            going_on.go_on(doc, last, sentence, found[-1])
        last = sentence
    return found


def _propose(doc: Document, sentence: Sentence, marks: list[int]) -> list[Candidate]:
    """What the rules find in a sentence; `marks` are its words that can be a cue or begin an attributing phrase."""
    found: list[Candidate] = []
    words = doc.words
    covered = sentence.start
    for index in marks:
        if index < covered:
            continue
        word = words[index]
        if word.flags & ATTRIBUTING:
            if _inside_a_slot(doc, found, index, sentence.end):
                continue
            framed = according_to.propose(doc, sentence, index)
            if framed is not None:
                found.append(framed)
                covered = max(framed.cue[1] if framed.cue else covered, framed.source[1] if framed.source else covered)
                continue
        if word.flags & CUE:
            proposal = _from_cue(doc, sentence, index)
            if proposal is not None:
                found.append(proposal)
    if doc.in_title(sentence.start):
        found += _headline(doc, sentence, found)
    elif not found and words[sentence.start].flags & QUOTE:
        continued = continuation.propose(doc, sentence)
        found += [] if continued is None else [continued]
    return _drop_doubles(found) if len(found) > 1 else found


def _inside_a_slot(doc: Document, found: list[Candidate], index: int, end: int) -> bool:
    """Between a cue and its content an attributing phrase adds no statement: `نقلا عن` names the cue's real source."""
    last = found[-1] if found else None
    if last is None or not last.at < index < last.start or last.fixed:
        return False
    phrase = read_phrase(doc, index, min(end, last.start))
    if phrase is None:
        return False
    if doc.words[index].form == "نقلا":
        if last.source is not None:
            last.via = [last.source]
        last.source, last.how = phrase.source, "explicit"
    return True


def _headline(doc: Document, sentence: Sentence, found: list[Candidate]) -> list[Candidate]:
    for candidate in found:
        candidate.kind = "headline"
    return [p for p in headline.propose(doc, sentence) if not any(c.start <= p.start and c.at < p.start for c in found)]


def _from_cue(doc: Document, sentence: Sentence, index: int) -> Candidate | None:
    """The candidate of the first reading of a cue word that a rule accepts; a verb is tried before a noun."""
    for cue in doc.words[index].cues:
        if cue.strict and not lax(cue) and not doc.opens_within(index, min(sentence.end, index + _REACH[cue.part])):
            continue
        if not may_report(doc, index, cue, sentence.start, sentence.end):
            continue
        proposal = _by_rule(doc, sentence, index, cue)
        if proposal is not None and fits(doc, proposal, cue) and speaks_in_speech(doc, proposal):
            return proposal
    return None


def _by_rule(doc: Document, sentence: Sentence, index: int, cue: Cue) -> Candidate | None:
    if cue.cue_class == "deny" and cue.pronoun and cue.part == "verb" and doc.words[index - 1].form == "ما":
        return nominal.propose_denial(doc, sentence, index, cue)
    slot = read_slot(doc, index, sentence.end, cue)
    if not opens_clearly(doc, index, cue, slot, sentence.start):
        return None
    if cue.part == "noun":
        return noun.propose(doc, sentence, index, cue, slot)
    if cue.lemma == "نقل":
        return quoting.propose(doc, sentence, index, cue, slot)
    aside = parenthetical.propose(doc, sentence, index, cue, slot)
    if aside is not None:
        return aside
    if "obj+bi" in cue.frames and slot.opener == "clause" and doc.words[slot.at].prefix == "ب":
        return nominal.propose_governed(doc, sentence, index, cue, slot)
    rule = _BY_OPENER.get(slot.opener)
    return None if rule is None else rule(doc, sentence, index, cue, slot)


def _drop_doubles(found: list[Candidate]) -> list[Candidate]:
    """Two cue words around one content: the first stays (`أكد … قائلا:`)."""
    kept: list[Candidate] = []
    for candidate in sorted(found, key=lambda c: c.at):
        if candidate.rule == "noun" and any(
            k.start <= candidate.at <= k.start + 1 and k.opener not in _FRAMING for k in kept
        ):
            continue  # the noun that names the feeling or act stays in the content (`أعرب عن أمله في أن`)
        framing = candidate.opener in _FRAMING
        if framing or not any(k.start == candidate.start and k.opener not in _FRAMING for k in kept):
            kept.append(candidate)
    return kept
