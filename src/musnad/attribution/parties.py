"""Who stands between a cue and its content: the source, the addressee, the medium, the time."""

from __future__ import annotations

from typing import NamedTuple

from musnad.attribution.adjuncts import skip_marked_name, starts_audience, starts_medium
from musnad.attribution.document import Document
from musnad.attribution.flags import (
    ANONYMOUS,
    ARABIC,
    COLON,
    COMMA,
    DASH,
    DEFINITE,
    LATIN,
    NAME,
    NEGATION,
    NOMINAL_HEAD,
    NUMBER,
    OPEN,
    OUTLET,
    OWNED,
    PLACE,
    PREPOSITION,
    PUNCTUATION,
    QUOTE,
    RELATIVE,
    ROLE,
    SUBORDINATOR,
    TIME,
)
from musnad.attribution.governance import FRAME_PREPOSITIONS
from musnad.attribution.nounphrase import phrase_end
from musnad.attribution.reference_words import BESIDE
from musnad.attribution.word_class import reads_as_verb


class Parties(NamedTuple):
    """Who stands between a cue and its content, as token ranges (`None` where nobody does)."""

    source: tuple[int, int] | None = None
    addressee: tuple[int, int] | None = None
    medium: tuple[int, int] | None = None
    time: tuple[int, int] | None = None


def read_parties(doc: Document, start: int, end: int) -> Parties:
    """Source, addressee, medium and time among the tokens from `start` up to `end`, where the content opens."""
    words = doc.words
    while end > start and words[end - 1].flags & PREPOSITION and words[end - 1].stem in FRAME_PREPOSITIONS:
        end -= 1
    source = addressee = medium = time = None
    k = start
    while k < end:
        flags = words[k].flags
        if flags & DASH:
            k = next((j + 1 for j in range(k + 1, end) if words[j].flags & DASH), end)
        elif flags & RELATIVE and words[k].form[:2] == "ال":
            k = next((j for j in range(k + 1, end) if words[j].flags & COMMA), end)
        elif flags & OPEN:
            k = max(skip_marked_name(doc, k, end), k + 1)
        elif source is None and _tells_an_outlet(doc, k, end):
            addressee = (k, doc.closing[k] + 1)
            k = addressee[1]
        elif starts_audience(words, k, end):
            after = _audience_end(doc, k, end)
            addressee = addressee or (k, after)
            k = after
        elif starts_medium(words, k, end):
            after = _adverbial_end(doc, k, end, source is None)
            medium = medium or (k, after)
            k = after
        elif flags & TIME and not flags & NOMINAL_HEAD:
            after = k + 1
            while after < end and words[after].flags & (TIME | NUMBER) | (
                words[after].bare in {"ماضي", "جاري", "مقبل", "فايت", "يوم"}
            ):
                after += 1
            time = time or (k, after)
            k = after
        elif any(c.part == "participle" and not c.definite for c in words[k].cues) and not flags & (
            NOMINAL_HEAD | NAME
        ):
            k += 1
        elif reads_as_verb(words[k]) and k > start:
            break
        elif (
            k == start
            and flags == ARABIC
            and words[k].form[0] == "ل"
            and len(words[k].form) > 5
            and k + 1 < end
            and words[k + 1].flags & (NAME | ROLE)
        ):
            addressee = (k, k + 1)  # `قالت لميريديان ليلى حداد`: an outlet on no list
            k += 1
        elif words[k].form in BESIDE:  # `أفادت به شرطة المدينة`
            k += 1
        elif (flags & PREPOSITION and not flags & NAME) or (
            words[k].prefix in ("ب", "ل") and words[k].form not in {"ل", "ب"}
        ):
            first = k + 1 if flags & PREPOSITION else k
            k = max(phrase_end(doc, first + (first == k), end, strict=True), k + 1)
        elif source is None and not flags & (PUNCTUATION & ~QUOTE) and (after := phrase_end(doc, k, end)) > k:
            after = _with_appositions(doc, k, _second_name(doc, after, end), end)
            source = (k, after)
            k = after
        else:
            k += 1
    return Parties(source, addressee, medium, time)


def _tells_an_outlet(doc: Document, k: int, end: int) -> bool:
    """`أبلغ "النهار" مصدر في الوزارة أن`: a quoted name, then the head of a source."""
    closing = doc.closing.get(k)
    if closing is None or closing + 1 >= end or closing - k > 4:
        return False
    following = doc.words[closing + 1]
    return (
        bool(following.flags & (ROLE | ANONYMOUS | NAME))
        and not following.flags & DEFINITE
        and not following.conjunction
    )


def _audience_end(doc: Document, k: int, end: int) -> int:
    words = doc.words
    after = k + 1
    if words[k].form in {"ل", "لـ"} and after < end:
        skipped = skip_marked_name(doc, after, end)
        after = skipped if skipped > after else after + 1
    while after < end and not words[after].flags & (COMMA | TIME | COLON) and not starts_medium(words, after, end):
        if words[after].flags & QUOTE:
            after = max(skip_marked_name(doc, after, end), after + 1)
            break
        if words[after].flags & ROLE and not words[after].prefix:
            break
        if not words[k].flags & OUTLET and not words[after].flags & (LATIN | NAME | DEFINITE | OUTLET | OPEN):
            break
        after += 1
    return after


def _adverbial_end(doc: Document, k: int, end: int, wants_source: bool) -> int:
    """An adverbial runs to the next comma or time word; or to the source, where none was found before it."""
    words = doc.words
    after = k + 1
    while after < end and not words[after].flags & (COMMA | COLON):
        if words[after].flags & QUOTE and doc.closing.get(after, end) < end:
            after = doc.closing[after] + 1
            continue
        if after > k + 1 and words[after].flags & (TIME | NUMBER) and not wants_source:
            break
        if (
            wants_source
            and after > k + 1
            and words[after].flags & (ROLE | NAME)
            and not words[after - 1].flags & PREPOSITION
            and not words[after].prefix
            and not words[after].conjunction
            and (
                words[after - 1].flags & (DEFINITE | TIME | QUOTE | LATIN | PLACE)
                or words[after - 1].bare in {"له", "لها", "صحفي", "صحافي"}
            )
        ):
            break
        after += 1
    return after


def _second_name(doc: Document, after: int, end: int) -> int:
    """Over a dash to the short name of a body (`حركة كذا - كذا،`), which a comma or the content follows."""
    words = doc.words
    if (
        after + 1 >= end
        or not words[after].flags & DASH
        or words[after + 1].flags & (RELATIVE | PUNCTUATION | PREPOSITION)
    ):
        return after
    close = next(
        (k for k in range(after + 2, min(end, after + 4) + 1) if k >= end or words[k].flags & (COMMA | TIME | DASH)),
        None,
    )
    if close is None:
        return after
    return close + 1 if close < end and words[close].flags & DASH else close


def _with_appositions(doc: Document, start: int, after: int, end: int) -> int:
    """The phrase with what stands beside it between commas: `فلان، رئيس كذا،`; `المتحدث باسم كذا، فلان`."""
    words = doc.words
    for _ in range(3):
        if after + 1 >= end or not words[after].flags & COMMA:
            return after
        first = words[after + 1]
        if first.flags & OWNED and first.number == "p":
            return after
        if after + 2 < end and words[after + 2].flags & TIME:  # `، الأسبوع الماضي`
            return after
        if (
            first.conjunction == "و"
            or first.prefix
            or first.form in {"ردا", "تعليقا"}
            or first.flags & (TIME | PREPOSITION | RELATIVE | PUNCTUATION & ~QUOTE | SUBORDINATOR | NEGATION)
        ):
            return after
        if (
            first.cues
            and any(c.part == "participle" and not c.definite and not c.particle for c in first.cues)
            and not first.flags & (ROLE | NAME)
        ):
            return after
        if reads_as_verb(first):
            return after
        further = phrase_end(doc, after + 1, end)
        if further == after + 1:
            return after
        after = further
    return after
