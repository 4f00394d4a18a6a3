"""A turn of an interview: a paragraph that opens with its speaker's name and a colon."""

from __future__ import annotations

from collections import defaultdict

from musnad.attribution.candidate import Candidate, Range, without_cue
from musnad.attribution.document import Document
from musnad.attribution.flags import ARABIC, COLON, CUE, NAME, OUTLET, PLACE, PUNCTUATION, ROLE, STOP, VERB
from musnad.attribution.rules import Example, Rule

RULE = Rule(
    "turn",
    "Paragraphs of an interview open with a speaker's name and a colon; the rest of each is that speaker's.",
    (
        Example(
            "حوار مع المدرب كريم ناصر\nالنهر: كيف كان الموسم؟\nكريم ناصر: كان طويلا.\n"
            "النهر: وماذا بعد؟\nكريم ناصر: سنعود إلى التدريب في الصيف. الفريق جاهز.",
            "سنعود إلى التدريب في الصيف. الفريق جاهز",
            "المدرب كريم ناصر",
        ),
    ),
    (
        "مواعيد المتحف\nالصباح: من التاسعة إلى الثانية عشرة.\nالمساء: من الرابعة إلى الثامنة.",
        "طقس الغد\nعمان: مشمس ودافئ.\nوفي المساء\nعمان: غائم وبارد.",
        "حوار مع المدرب\nكريم ناصر: كيف كان الموسم؟\nكريم ناصر: وماذا بعد؟",
    ),
)

_LONGEST_LABEL = 5  # tokens before the colon, at most


def turns(doc: Document) -> dict[int, Candidate]:
    """The turns of an interview, by the token each starts at: of speakers who have several and do not only ask."""
    by_label: dict[tuple[str, ...], list[tuple[Range, int]]] = defaultdict(list)
    for start, end in doc.paragraphs:
        label = None if doc.in_title(start) else _label(doc, start, end)
        if label is not None and any(word.flags & ARABIC for word in doc.words[label[1] + 1 : end]):
            by_label[tuple(word.form for word in doc.words[label[0] : label[1]])].append((label, end))
    found: dict[int, Candidate] = {}
    for spoken in by_label.values():
        asked = sum(doc.raws[end - 1] in "؟?" for _, end in spoken)
        if len(spoken) > 1 and 2 * asked <= len(spoken) and _is_a_person(doc, spoken[0][0]):
            found.update((label[0], _turn(doc, label, end)) for label, end in spoken)
    return found


def _turn(doc: Document, label: Range, end: int) -> Candidate:
    while end > label[1] + 2 and doc.words[end - 1].flags & STOP:
        end -= 1
    return without_cue(RULE.name, label[0], label, "colon", (label[1] + 1, end), "direct")


def _label(doc: Document, start: int, end: int) -> Range | None:
    for k in range(start, min(end - 1, start + _LONGEST_LABEL + 1)):
        flags = doc.words[k].flags
        if flags & COLON:
            return (start, k) if k > start else None
        if not flags & ARABIC or flags & (PUNCTUATION | VERB | CUE):
            return None
    return None


def _is_a_person(doc: Document, label: Range) -> bool:
    """A name, or a word that stands behind a name or an office elsewhere in the article; never an outlet or a place."""
    words = doc.words[label[0] : label[1]]
    if words[0].flags & PLACE or any(word.flags & OUTLET for word in words):
        return False
    if any(word.flags & NAME for word in words):
        return True
    return any(
        place and doc.words[place - 1].flags & (NAME | ROLE) and not doc.words[place].conjunction
        for place in doc.places.get(words[-1].bare, ())
    )
