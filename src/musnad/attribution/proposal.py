"""From a cue and the slot behind it to a candidate: which phrase is the source, and where its clause begins."""

from __future__ import annotations

from musnad.attribution.candidate import Candidate, How, Range, by_cue
from musnad.attribution.document import Document
from musnad.attribution.flags import (
    ARABIC,
    COMMA,
    COMPLEMENTISER,
    DEFINITE,
    DEMONSTRATIVE,
    LATIN,
    NAME,
    NOMINAL_HEAD,
    OWNED,
    PLACE,
    PRONOUN,
    QUOTE,
    RELATIVE,
)
from musnad.attribution.lexeme import Lexeme
from musnad.attribution.lexicon import Cue
from musnad.attribution.nounphrase import phrase_end
from musnad.attribution.parties import Parties
from musnad.attribution.slot import Slot
from musnad.attribution.subjects import COUNTS, agrees, subject_before
from musnad.attribution.word_sets import word_set
from musnad.text.sentences import Sentence

_RELATIVES = {"الذي": ("m", "s"), "التي": ("f", "s"), "الذين": ("m", "p"), "اللواتي": ("f", "p"), "اللاتي": ("f", "p")}
_OF_PERSONS = frozenset(("express", "praise", "call", "demand", "warn"))  # acts whose object is often somebody
_TAKING_UP = {"m": frozenset("اليه عنه به فيه عليه".split()), "f": frozenset("اليها عنها بها فيها عليها".split())}
_SUBJECT_PRONOUNS = word_set("proposal_subject_pronouns")
_WRITTEN_ON = frozenset(("عليه", "عليها", "عليهما"))
_AUDIENCES = word_set("proposal_audiences")
_CLAUSE_OPENERS = word_set("proposal_clause_openers")


def clause_begin(doc: Document, index: int, start: int) -> int:
    """Back from a cue over what introduces its clause: `حيث`, `فيما`, `لكنه`, auxiliaries and a relative."""
    words = doc.words
    k = index
    while k > start and (
        words[k - 1].form in _CLAUSE_OPENERS or words[k - 1].form in {"كان", "كانت", "وكان", "وكانت", "قد", "و"}
    ):
        k -= 1
    if (
        k - 2 >= start
        and words[k - 1].flags & COMPLEMENTISER
        and len(words[k - 1].form) > 2
        and words[k - 2].form in {"غير", "الا", "بيد"}
    ):
        return k - 2  # `غير أنه استبعد`
    return k


def find_source(doc: Document, sentence: Sentence, index: int, cue: Cue, parties: Parties) -> tuple[How, Range | None]:
    """The phrase that speaks through the cue: behind it, in front of it, or none that the sentence names."""
    words = doc.words
    if cue.part == "participle" and not cue.definite:
        return "implicit", None
    if index > sentence.start and words[index - 1].flags & RELATIVE and words[index - 1].form[:2] in {"ال", "وا"}:
        found = subject_before(doc, index, sentence.start, cue)
        following = words[index + 1] if index + 1 < len(words) else None
        if found is not None and relates_to_subject(words[index - 1], cue, following):
            return found
        if parties.source is not None and fits_as_subject(doc, cue, parties.source):
            return "explicit", parties.source  # `المطالب التي دعا إليها النادي`
        return "none", None
    if cue.lemma == "كتب" and index + 1 < sentence.end and words[index + 1].form in _WRITTEN_ON:
        return "none", None  # `لافتة كتب عليها`
    if index > sentence.start and cue.part == "verb" and _has_its_subject(words[index - 1]):
        return "implicit", None
    named = parties.source is not None and words[parties.source[0]].flags & (NOMINAL_HEAD | NAME)
    named = named and parties.source is not None and parties.source[0] == index + 1
    apart = bool(named) and bool(words[index - 1].flags & COMMA)  # `وفيما قالت الشركة كذا، تنفي البلدية`
    if (
        index > sentence.start
        and not apart
        and (words[index - 1].form in {"قد", "وقد"} or {"addr-obj", "obj", "obj+bi"} & cue.frames)
    ):
        found = subject_before(doc, index, sentence.start, cue)
        if found is not None:
            return found
    if parties.source is not None and fits_as_subject(doc, cue, parties.source):
        return "explicit", parties.source
    found = subject_before(doc, index, sentence.start, cue)
    return found if found is not None else ("implicit", None)


def _has_its_subject(before: Lexeme) -> bool:
    """`أنه أبلغ المجلس بأن`, `لكنها دعت الوزير`: the pronoun is the subject, what follows the verb its object."""
    if before.form in _SUBJECT_PRONOUNS:
        return True
    return bool(before.flags & COMPLEMENTISER) and before.form.endswith(("ه", "ها", "هم", "هما"))


def relates_to_subject(relative: Lexeme, cue: Cue, following: Lexeme | None) -> bool:
    """Whether the antecedent can be the subject of the verb behind its relative pronoun.

    It must agree, and nothing behind the verb may take it up again (`المطالب التي دعت إليها النقابة`).
    """
    if cue.part != "verb":
        return True
    form = relative.form[1:] if relative.conjunction else relative.form
    traits = _RELATIVES.get(form)
    if traits is None or not cue.gender:
        return True
    taken_up = following is not None and following.form in _TAKING_UP[traits[0]] and traits[1] == "s"
    return (cue.gender, cue.number) == traits and not taken_up


def fits_as_subject(doc: Document, cue: Cue, phrase: Range) -> bool:
    """Whether a phrase behind a verb can be its subject rather than its object or addressee."""
    words = doc.words
    head = words[phrase[0]]
    if head.flags & DEMONSTRATIVE and phrase[1] - phrase[0] == 1:
        return False
    if head.flags & QUOTE and phrase[0] + 1 < phrase[1]:
        head = words[phrase[0] + 1]
    asks = "addr-obj" in cue.frames or ("obj" in cue.frames and cue.cue_class in _OF_PERSONS)
    if head.bare in _AUDIENCES and asks:
        return cue.lemma == "طالب" and not cue.conjunction  # `طالب السكان بـ`, but `دعا السكان إلى`
    if not agrees(cue, phrase_gender(words[phrase[0] : phrase[1]], head), head.number, before=False):
        return False
    if head.flags & OWNED and head.form.endswith(("يه", "يها", "يهم")):
        return False  # an oblique ending: `حمّل لاعبيه`
    if {"addr-obj", "obj", "obj+bi"} & cue.frames:
        if cue.cue_class == "express" and cue.conjunction and head.number == "p" and head.flags & DEFINITE:
            return False  # `وشكر الأنصار`: who is thanked
        if head.form.endswith(("ين", "ا", "ي")) and head.number == "p" and not head.flags & NAME:
            return False
        if (
            not head.flags & (NOMINAL_HEAD | NAME | PLACE | LATIN | PRONOUN | DEFINITE)
            and words[phrase[1] - 1] is head
            and head.form.endswith("ا")
        ):
            return False
    return True


def phrase_gender(words: list[Lexeme], head: Lexeme) -> str:
    """The head's gender; unknown where a woman's name stands with an office named in the masculine."""
    named = next((w.gender for w in words if w.flags & NAME and w.gender and not w.flags & NOMINAL_HEAD), "")
    if (head.gender == "m" and named == "f") or head.bare in COUNTS:  # `قال ثلاثة ضباط`
        return ""
    return head.gender or named


def part_addressee(doc: Document, cue: Cue, parties: Parties) -> Parties:
    """`أبلغت الشركة العملاء أن`: behind a verb that takes its addressee as object, a second phrase is the addressee."""
    if parties.source is None or cue.pronoun:
        return parties
    first, last = parties.source
    end = phrase_end(doc, first, last, strict=True)
    if end == last:
        end = _between_names(doc, first, last)
    if not first < end < last:
        return parties
    told = doc.words[end]
    a_noun = told.flags & (DEFINITE | NOMINAL_HEAD | NAME | LATIN | ARABIC) and not told.flags & (COMMA | QUOTE)
    if a_noun and not told.prefix and not told.conjunction and fits_as_subject(doc, cue, (first, end)):
        return parties._replace(source=(first, end), addressee=(end, last))
    return parties


def _between_names(doc: Document, first: int, last: int) -> int:
    """Between two lone names that the article also writes apart (`دعت سلمى كريم إلى`: she called on him)."""
    if last - first != 2 or any(w.flags & (NOMINAL_HEAD | DEFINITE) for w in doc.words[first:last]):
        return last
    one, other = doc.words[first].bare, doc.words[first + 1].bare
    apart = all(
        any(
            doc.words[k - 1].bare != one and (k + 1 >= len(doc.words) or doc.words[k + 1].bare != other)
            for k in doc.places.get(name, ())
            if k not in (first, first + 1)
        )
        for name in (one, other)
    )
    return first + 1 if apart else last


def make(
    doc: Document,
    sentence: Sentence,
    index: int,
    cue: Cue,
    slot: Slot,
    parties: Parties,
    rule: str,
    *,
    start: int | None = None,
) -> Candidate:
    """A candidate of the cue at `index` with the content that the slot opens."""
    how, source = find_source(doc, sentence, index, cue, parties)
    begin = clause_begin(doc, source[0] if how == "subject" and source else index, sentence.start)
    opens = slot.content if start is None else start
    found = by_cue(rule, index, cue, how, source, slot.opener, opens, begin)
    found.addressee, found.medium, found.time = parties.addressee, parties.medium, parties.time
    return found
