"""The statements of an article: candidates resolved, chained and turned into records with spans in code points."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date

from musnad.attribution.candidate import Candidate, Range
from musnad.attribution.chains import is_self_embedded, merge_outlets, nest, said_to
from musnad.attribution.document import Document
from musnad.attribution.engine import candidates
from musnad.attribution.flags import BODY, COLLECTIVE, DOCUMENT, OUTLET, PLACE, PUNCTUATION, ROLE
from musnad.attribution.resolution import Entity, resolve
from musnad.attribution.said_on import said_on
from musnad.record import Kind, Mention, MentionKind, Span, Statement

_LONGEST_NAME_IN_MARKS = 3


def attribute(
    text: str, title_end: int = 0, anchor: date | None = None
) -> tuple[tuple[Statement, ...], tuple[Mention, ...]]:
    """The statements of a base text, ordered by where their content starts, and those who speak in it.

    `title_end` is the length of the headline at the front of the text, 0 where there is none. `anchor` is the day of
    publication, against which `أمس` is read.
    """
    doc = Document(text, title_end)
    groups = candidates(doc)
    nest(groups)
    groups = [merge_outlets(doc, group) for group in groups]
    bearers = resolve(doc, groups)
    kept = [c for group in groups for c in group if not is_self_embedded(c) and not _continues_nobody(c)]
    kept.sort(key=lambda c: (c.content[0][0], -c.content[-1][1], c.at))
    places = {id(c): place for place, c in enumerate(kept)}
    return tuple(_record(doc, c, places, anchor) for c in kept), _mentions(doc, kept, bearers)


def _continues_nobody(candidate: Candidate) -> bool:
    """A sentence in quotation marks with no cue and no earlier speaker is a title or an aside of the author."""
    return candidate.rule == "continuation" and not candidate.who


def _record(doc: Document, candidate: Candidate, places: dict[int, int], anchor: date | None) -> Statement:
    quoted = tuple(_quoted(doc, candidate))
    parent = candidate.parent
    while parent is not None and id(parent) not in places:
        parent = parent.parent
    via = list(candidate.via)
    told = said_to(doc, candidate)
    if told is not None:
        via.append(told)
    return Statement(
        content=tuple(doc.span(*piece) for piece in candidate.content),
        quoted=quoted,
        cue=None if candidate.cue is None else doc.span(*candidate.cue),
        lemma=candidate.lemma,
        cue_class=candidate.cue_class,
        stance=candidate.stance,  # type: ignore[arg-type]
        source=None if candidate.source is None else _without_clitics(doc, candidate.source),
        source_kind=candidate.source_kind,  # type: ignore[arg-type]
        who="" if candidate.who_span is None else _without_clitics(doc, candidate.who_span).of(doc.text),
        confidence=candidate.confidence if candidate.who else min(candidate.confidence, 0.5),
        why=candidate.why,
        via=tuple(_without_clitics(doc, piece) for piece in via),
        nested_in=None if parent is None else places[id(parent)],
        addressee=None if candidate.addressee is None or told is not None else doc.span(*candidate.addressee),
        medium=None if candidate.medium is None else doc.span(*candidate.medium),
        said_on=said_on(doc, candidate, anchor),
        kind=_kind(doc, candidate, quoted),
        rule=candidate.rule,
    )


def _without_clitics(doc: Document, at: Range) -> Span:
    """The phrase without the conjunction or preposition written on its first word."""
    first = doc.words[at[0]]
    whole = doc.span(*at)
    leads = at[0] == 0 or doc.words[at[0] - 1].flags & PUNCTUATION or doc.text[doc.starts[at[0]] - 1] == "\n"
    conjunction = len(first.conjunction) if leads else 0  # behind its verb a name may begin with و
    clitics = conjunction + (len(first.prefix) if not first.form.startswith(first.conjunction + "لل") else 0)
    if not clitics or first.raw[:clitics] != first.form[:clitics]:
        return whole
    return Span(whole.start + clitics, whole.end)


def _quoted(doc: Document, candidate: Candidate) -> list[Span]:
    """The source's own words: quotations of the content that are more than a name."""
    found = []
    for start, end in candidate.content:
        enclosed = start > 0 and start - 1 in doc.closing and doc.closing[start - 1] >= end
        if enclosed:
            found.append(doc.span(start, end))
            continue
        last = -1
        for opening, closing in doc.quotations[bisect_left(doc.quotations, (start, 0)) :]:
            if opening >= end:
                break
            if closing < end and opening > last and closing - opening > 1:
                last = closing
                if _is_quoted_speech(doc, opening, closing, start):
                    found.append(doc.span(opening + 1, closing))
    return found


def _is_quoted_speech(doc: Document, opening: int, closing: int, start: int) -> bool:
    """A name in marks follows its kind (`شركة "النهر"`) or is a word or two; longer is the source's words."""
    length = closing - opening - 1
    if length > _LONGEST_NAME_IN_MARKS:
        return True
    before = doc.words[opening - 1] if opening > start else None
    if before is not None and before.flags & (BODY | OUTLET | DOCUMENT | ROLE):
        return False
    return not (length == 1 and before is not None and before.form in {"ل", "لـ"})


def _kind(doc: Document, candidate: Candidate, quoted: tuple[Span, ...]) -> Kind:
    if candidate.kind == "headline":
        return "headline"
    spans = [doc.span(*piece) for piece in candidate.content]
    if quoted and all(any(q.start <= s.start and s.end <= q.end for q in quoted) for s in spans):
        return "direct"
    if candidate.kind == "direct" and candidate.opener in {"colon"} and not quoted:
        return "direct"
    return "mixed" if quoted else "indirect"


def _mentions(doc: Document, kept: list[Candidate], bearers: dict[int, Entity]) -> tuple[Mention, ...]:
    """Each bearer once, with the places where it is mentioned as a source or by its fullest name."""
    found: dict[int, tuple[Entity, set[Range]]] = {}
    for candidate in kept:
        entity = bearers.get(id(candidate))
        if entity is not None and id(entity) not in found:
            found[id(entity)] = (entity, {entity.best.at, *entity.places})
    return tuple(
        Mention(
            _without_clitics(doc, entity.best.at).of(doc.text),
            _mention_kind(entity),
            tuple(doc.span(*at) for at in sorted(spans)),
        )
        for entity, spans in found.values()
    )


def _mention_kind(entity: Entity) -> MentionKind:
    flags = entity.best.flags
    if flags & DOCUMENT:
        return "document"
    if flags & (BODY | OUTLET | PLACE):
        return "organisation"
    if flags & COLLECTIVE or entity.number == "p":
        return "group"
    return "person" if flags & ROLE or entity.best.names else "unknown"
