"""Speech behind a colon that goes on in the next sentences, without marks to show it."""

from __future__ import annotations

from musnad.attribution.candidate import Candidate
from musnad.attribution.contents import shave
from musnad.attribution.document import Document
from musnad.attribution.flags import ARABIC, CUE, DEFINITE, OWNED, VERB
from musnad.attribution.lexeme import Lexeme
from musnad.attribution.word_sets import word_set
from musnad.text.sentences import Sentence

_PERSONS = word_set("contents_persons")
_AUTHOR_OPENS = word_set("contents_author_opens")


def go_on(doc: Document, last: Sentence, sentence: Sentence, candidates: list[Candidate]) -> None:
    """Speech behind a colon without marks goes on in a sentence that reports nothing and speaks as I, we or you."""
    for candidate in candidates:
        if candidate.opener != "colon" or not candidate.content or doc.in_title(candidate.at):
            continue
        start, end = candidate.content[-1]
        closed = start > 0 and start - 1 in doc.closing
        if end < last.end or closed or not _speaks_on(doc, candidate, sentence):
            continue
        candidate.content[-1] = shave(doc, start, sentence.end)


def _speaks_on(doc: Document, candidate: Candidate, sentence: Sentence) -> bool:
    """Whether the speech or what follows it speaks as I, we or you, and the author does not take over."""
    words = doc.words
    if words[sentence.start].form in _AUTHOR_OPENS:
        return False
    start, end = candidate.content[-1]
    return any(_is_spoken(word) for word in (*words[start:end], *words[sentence.start : sentence.end]))


def _is_spoken(word: Lexeme) -> bool:
    """`أنا`, `لدينا`, `سألني`, `اشترينا`: a word of the first or second person."""
    if word.form in _PERSONS or any(cue.person in {1, 2} for cue in word.cues):
        return True
    unknown = not word.flags & ~(ARABIC | CUE | VERB | OWNED)
    return unknown and len(word.stem) > 4 and word.stem.endswith(("نا", "ني")) and not word.flags & DEFINITE
