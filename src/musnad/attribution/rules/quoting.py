"""Words passed on: `نقلت وكالة كذا عن فلان قوله إن ...`. Who passes them on is an intermediary, not the source."""

from __future__ import annotations

from msgspec.structs import replace

from musnad.attribution.candidate import Candidate
from musnad.attribution.document import Document
from musnad.attribution.flags import COMMA, CUE, QUOTE
from musnad.attribution.lexicon import Cue
from musnad.attribution.parties import Parties, read_parties
from musnad.attribution.proposal import make
from musnad.attribution.rules import Example, Rule
from musnad.attribution.slot import Slot, read_slot
from musnad.attribution.subjects import subject_before
from musnad.text.sentences import Sentence

RULE = Rule(
    "quoting",
    "A verb of passing on names the intermediary as its subject and the source under عن.",
    (Example("نقلت صحيفة النهر عن مصدر في البلدية قوله إن الجسر يفتح غدا.", "الجسر يفتح غدا", "مصدر في البلدية"),),
    ("نقلت الشاحنات الركاب إلى المدينة.", "نقل النادي مقره إلى الشمال."),
)


def propose(doc: Document, sentence: Sentence, index: int, cue: Cue, slot: Slot) -> Candidate | None:
    """The candidate of `نقل ... عن`: the source stands behind عن, up to its words."""
    words = doc.words
    near = range(index + 1, min(sentence.end, index + 25))
    under = next((k for k in near if words[k].form in {"عن", "عنه", "عنها", "عنهم", "لسان"}), None)
    if under is None:
        return None
    if words[under].form == "عن" and under + 1 < sentence.end and words[under + 1].form == "لسان":
        under += 1
    pronoun = words[under].form.startswith("عن") and words[under].form != "عن"
    inner = replace(cue, frames=frozenset(("an", "speech")), strict=False)  # over `، طلب عدم ذكر اسمه،`
    opened = read_slot(doc, under, sentence.end, inner)
    if opened.opener not in {"clause", "quote", "colon"}:
        return None
    limit = opened.at
    source_end = next(
        (
            k
            for k in range(under + 1, limit)
            if any(c.lemma in {"قول", "تأكيد", "تصريح"} for c in words[k].cues)
            or (words[k].flags & COMMA and k + 1 < limit and words[k + 1].flags & CUE)
        ),
        limit,
    )
    parties = read_parties(doc, under + 1, source_end)
    if parties.source is None and not pronoun:
        return None
    outlet = read_parties(doc, index + 1, under).source
    before = subject_before(doc, index, sentence.start, cue) if outlet is None else None
    if outlet is None and before is not None:
        outlet = before[1]
    found = make(doc, sentence, index, cue, opened, Parties(None, None, parties.medium, parties.time), RULE.name)
    found.how = "implicit" if pronoun else "explicit"
    found.source = parties.source
    found.cue_class = "quote"
    found.via = [outlet] if outlet is not None else []
    if (
        opened.opener == "colon"
        and opened.content < sentence.end
        and words[opened.content].flags & QUOTE
        and opened.content in doc.closing
    ):
        found.opener = "quote"
    return found
