"""From an article to its candidates: find cues, let the rules propose, bound the contents, chain what is nested."""

from __future__ import annotations

from musnad.attribution import contents
from musnad.attribution.candidate import Candidate
from musnad.attribution.document import Document
from musnad.attribution.lexeme import COMMA, CUE, DEFINITE, DOCUMENT, NAME, PREPOSITION, QUOTE, ROLE
from musnad.attribution.lexicon import Cue
from musnad.attribution.proposal import is_reported
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
)
from musnad.attribution.slot import read_slot
from musnad.text.characters import fold
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
_PHRASES = frozenset(
    (
        "وفق",
        "وفقا",
        "حسب",
        "بحسب",
        "حسبما",
        "طبقا",
        "نقلا",
        "علي",
        "استنادا",
        "كما",
        "مثلما",
        "براي",
        "بنظر",
        "في",
        "من",
        "بتعبير",
        "علي",
    )
)


_IMAGES = frozenset("صوره صور لقطه لقطات فيديو مقطع مقاطع مشهد مشاهد تسجيل تسجيلات كاميرا كاميرات خريطه".split())


def candidates(doc: Document) -> list[list[Candidate]]:
    """The candidates of an article, sentence by sentence, with contents bound; sources are not yet resolved."""
    found = []
    for sentence in doc.sentences:
        proposed = _propose(doc, sentence)
        if proposed:
            contents.bound(doc, sentence, proposed)
            found.append([c for c in proposed if c.content])
    return found


def _propose(doc: Document, sentence: Sentence) -> list[Candidate]:
    found: list[Candidate] = []
    words = doc.words
    title = doc.in_title(sentence.start)
    covered = -1
    for index in range(sentence.start, sentence.end):
        word = words[index]
        if index < covered:
            continue
        if word.flags & PREPOSITION or word.form in _PHRASES or (word.conjunction and word.stem in _PHRASES):
            if _inside_a_slot(doc, found, index, sentence.end):
                continue
            proposal = according_to.propose(doc, sentence, index)
            if proposal is not None:
                found.append(proposal)
                covered = proposal.cue[1] if proposal.cue else index
                continue
        if word.flags & CUE:
            proposal = _from_cue(doc, sentence, index)
            if proposal is not None:
                found.append(proposal)
    if title:
        found += _headline(doc, sentence, found)
    elif not found and words[sentence.start].flags & QUOTE:
        proposal = continuation.propose(doc, sentence)
        if proposal is not None:
            found.append(proposal)
    return _drop_doubles(doc, found)


def _inside_a_slot(doc: Document, found: list[Candidate], index: int, end: int) -> bool:
    """Between a cue and its content an attributing phrase adds no statement: `نقلا عن` names the cue's real source."""
    last = found[-1] if found else None
    if last is None or not last.at < index < last.start or last.fixed:
        return False
    phrase = according_to.read_phrase(doc, index, min(end, last.start))
    if phrase is None:
        return False
    if doc.words[index].form == "نقلا":
        if last.source is not None:
            last.via = [last.source]
        last.source, last.how = phrase.source, "explicit"
    return True


def _headline(doc: Document, sentence: Sentence, found: list[Candidate]) -> list[Candidate]:
    proposed = headline.propose(doc, sentence)
    for candidate in found:
        candidate.kind = "headline"
    return [p for p in proposed if not any(c.at < p.start for c in found if c.start <= p.start)]


def _from_cue(doc: Document, sentence: Sentence, index: int) -> Candidate | None:
    """The first reading of a cue word that a rule accepts; a verb is tried before a noun."""
    for cue in sorted(doc.words[index].cues, key=_reading_order):
        if not is_reported(doc, index, cue, sentence.start) or _reads_as_noun(doc, index, cue, sentence.start):
            continue
        if cue.cue_class == "deny" and cue.pronoun and cue.part == "verb" and doc.words[index - 1].form == "ما":
            return nominal.propose_denial(doc, sentence, index, cue)
        slot = read_slot(doc, index, sentence.end, cue)
        lax = (
            cue.lemma == "نقل"
            or (cue.lemma == "اعتبر" and slot.opener == "object")
            or (cue.lemma == "عبّر" and slot.preposition == "عن")
            or (cue.part == "participle" and index > sentence.start and doc.words[index - 1].flags & COMMA)
        )
        if cue.strict and not lax and slot.opener not in {"clause", "quote", "colon", "question"}:
            continue
        if cue.part == "verb" and _is_passive_with_agent(doc, index):
            continue
        if not _has_its_object(doc, index, sentence.end, cue):
            continue
        if cue.part == "noun":
            proposal = noun.propose(doc, sentence, index, cue, slot)
        elif cue.lemma == "نقل":
            proposal = quoting.propose(doc, sentence, index, cue, slot)
        else:
            describes = "obj+bi" in cue.frames and slot.opener == "clause" and doc.words[slot.at].prefix == "ب"
            rule = nominal.propose_governed if describes else _BY_OPENER.get(slot.opener)
            proposal = parenthetical.propose(doc, sentence, index, cue)
            if proposal is None and rule is not None:
                proposal = rule(doc, sentence, index, cue, slot)
        if proposal is not None and cue.strict and cue.lemma == "اعتبر" and proposal.how != "explicit":
            continue  # `تعتبر المدينة أجمل المدن`: nobody is said to hold it
        if (
            proposal is not None
            and cue.number == "d"
            and cue.tense == "past"
            and not cue.conjunction
            and proposal.how not in {"subject", "relative"}
        ):
            continue  # a verb in front of its subject is never dual (`دانا`, `لوحا` are other words)
        if proposal is not None and not _shows_an_image(doc, proposal) and _fits_a_document(doc, proposal, cue):
            return proposal
    return None


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


def _fits_a_document(doc: Document, candidate: Candidate, cue: Cue) -> bool:
    """Verbs that only documents, data and studies use to state something (`تضمن التقرير أن`)."""
    if (
        "doc" not in cue.frames
        or candidate.opener in {"clause", "quote", "colon"}
        and candidate.source is not None
        and not cue.strict
    ):
        return True
    return candidate.source is not None and any(
        word.flags & DOCUMENT for word in doc.words[candidate.source[0] : candidate.source[0] + 2]
    )


def _shows_an_image(doc: Document, candidate: Candidate) -> bool:
    """Images and objects show, they do not state (`أظهرت صورة`)."""
    if candidate.cue_class != "reveal":
        return False
    shown = candidate.start if candidate.source is None else candidate.source[0]
    return doc.words[shown].bare in _IMAGES


def _reading_order(cue: Cue) -> int:
    return {"verb": 0, "participle": 1, "noun": 2}[cue.part]


def _reads_as_noun(doc: Document, index: int, cue: Cue, start: int) -> bool:
    """A verb form right behind a preposition or a participle used as an adjective is no cue."""
    if cue.part == "participle":
        return cue.definite or (cue.number == "s" and cue.gender == "m" and not doc.words[index].form.endswith("ا"))
    if index == start:
        return False
    before = doc.words[index - 1]
    word = doc.words[index]
    if (
        word.flags & ROLE
        and not cue.conjunction
        and before.flags & (COMMA | NAME | ROLE)
        and index + 1 < len(doc.words)
        and doc.words[index + 1].flags & DEFINITE
    ):
        return True  # `، طالب الماجستير`
    if cue.part == "verb":
        return (
            bool(before.flags & PREPOSITION)
            and before.form in {"في", "من", "الي", "علي", "عن", "بعد", "قبل"}
            and cue.tense == "past"
            and not cue.conjunction
        )
    return False


def _drop_doubles(doc: Document, found: list[Candidate]) -> list[Candidate]:
    """Two cue words around one content: the first stays (`أكد … قائلا:`)."""
    kept: list[Candidate] = []
    for candidate in sorted(found, key=lambda c: c.at):
        if candidate.rule == "noun" and any(
            k.start <= candidate.at <= k.start + 1 and k.rule != "according_to" for k in kept
        ):
            continue  # the noun that names the feeling or act stays in the content (`أعرب عن أمله في أن`)
        twin = next(
            (
                k
                for k in kept
                if k.start == candidate.start
                and k.opener not in {"trail", "front"}
                and candidate.opener not in {"trail", "front"}
            ),
            None,
        )
        if twin is None:
            kept.append(candidate)
    return kept
