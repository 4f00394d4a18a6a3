"""Who is who in one article: every source is resolved against all the others, not from left to right alone.

Explicit sources are grouped by their names, offices and bodies; definite descriptions and implicit subjects then look
for the nearest bearer that agrees in gender and number. Where none agrees, nobody is named, and `why` says so.
"""

from __future__ import annotations

from musnad.attribution.candidate import Candidate
from musnad.attribution.document import Document
from musnad.attribution.lexeme import (
    ANONYMOUS,
    BODY,
    COLLECTIVE,
    DEFINITE,
    DOCUMENT,
    LATIN,
    NAME,
    NOMINAL_HEAD,
    OUTLET,
    PLACE,
    PRONOUN,
    QUOTE,
    ROLE,
)
from musnad.attribution.lexicon import Cue
from musnad.attribution.mentions import Mention, fuller_mention, is_person, read_mention, same_bearer
from musnad.attribution.nounphrase import phrase_end, reads_as_verb
from musnad.attribution.subjects import agrees

_GENERIC = frozenset(
    "مسوول مسووله متحدث متحدثه ناطق مصدر وزير وزيره رييس رييسه مدير مديره خبير خبيره باحث باحثه نايب نايبه قيادي سياسي دبلوماسي مدرب لاعب نجم فنان "
    "فنانه كاتب كاتبه محلل اكاديمي اكاديميه طبيب طبيبه محامي محاميه محافظ والي امين عمده قايد جنرال عقيد لواء عميد مبعوث سفير سفيره نقابي ناشط ناشطه "
    "موسس مهندس مهندسه استاذ استاذه عالم عالمه بروفسور دكتور دكتوره اخير اخيره شيخ امير ملك مخرج مخرجه روايي روايييه مولف مولفه رجل امراه شاب فتاه "
    "مواطن مواطنه ضيف وكيل ممثل ممثله عضو نقيب قاضي مدعي مرشح مرشحه ام اب والد والده مصدران مصادر شاهد حكم حارس مهاجم مزارع تاجر طالب طالبه معلم معلمه".split()
)


class Entity:
    """A bearer of mentions within one article."""

    __slots__ = ("best", "gender", "mentions", "number")

    def __init__(self, mention: Mention) -> None:
        self.mentions = [mention]
        self.best = mention
        self.gender, self.number = mention.gender, mention.number

    def add(self, mention: Mention) -> None:
        self.mentions.append(mention)
        if len(mention.words) > len(self.best.words):
            self.best = mention
        self.gender = self.gender or mention.gender
        self.number = self.number or mention.number


def resolve(doc: Document, groups: list[list[Candidate]]) -> dict[int, Entity]:
    """Set who speaks in every candidate, with source kind, confidence and reason; the entities by candidate identity."""
    ordered = [c for group in groups for c in sorted(group, key=lambda c: c.at)]
    entities: list[Entity] = []
    bearer: dict[int, Entity] = {}
    for candidate in ordered:
        if candidate.source is not None:
            mention = read_mention(doc, candidate.source)
            if mention.again or mention.definite and mention.head in _GENERIC and not mention.names:
                continue
            bearer[id(candidate)] = _entity(doc, entities, mention)
    speakers: list[tuple[Candidate, Entity]] = []
    for candidate in ordered:
        entity = bearer.get(id(candidate))
        if entity is None:
            entity = _resolve_one(doc, candidate, ordered, bearer, speakers, entities)
        if entity is not None:
            bearer[id(candidate)] = entity
            candidate.who = entity.best.text
            candidate.who_span = entity.best.at
            if candidate.parent is None and not doc.in_title(candidate.at):
                speakers.append((candidate, entity))
        _describe(doc, candidate, entity)
    _match_headlines(doc, ordered, bearer)
    _drop_topics(groups, bearer)
    return bearer


def _drop_topics(groups: list[list[Candidate]], bearer: dict[int, Entity]) -> None:
    """`حلب: انطلاق المهرجان`: what stands before a headline's colon speaks only if it can, or speaks in the article."""
    for group in groups:
        for candidate in list(group):
            entity = bearer.get(id(candidate))
            if candidate.rule != "headline_colon" or entity is None:
                continue
            best = entity.best.flags
            speaks = len(entity.mentions) > 1 and any(
                bearer.get(id(c)) is entity for g in groups for c in g if c is not candidate
            )
            if not speaks and (best & PLACE or not best & (NOMINAL_HEAD | NAME)):
                group.remove(candidate)


def _entity(doc: Document, entities: list[Entity], mention: Mention) -> Entity:
    for entity in reversed(entities):
        if any(same_bearer(mention, other) for other in entity.mentions):
            entity.add(mention)
            return entity
    entity = Entity(mention)
    if len(mention.words) < 5:
        fuller = fuller_mention(doc, mention)
        if fuller is not None:
            for known in reversed(entities):
                if any(same_bearer(fuller, other) for other in known.mentions):
                    known.add(mention)
                    return known
            entity.add(fuller)
    entities.append(entity)
    return entity


def _resolve_one(
    doc: Document,
    candidate: Candidate,
    ordered: list[Candidate],
    bearer: dict[int, Entity],
    speakers: list[tuple[Candidate, Entity]],
    entities: list[Entity],
) -> Entity | None:
    if candidate.source is not None:
        return _described(doc, candidate, speakers, entities)
    if candidate.how == "none":
        candidate.why = "the text names nobody"
        return None
    if candidate.opener == "headline":
        return None
    return _implicit(doc, candidate, ordered, bearer, speakers)


def _described(
    doc: Document, candidate: Candidate, speakers: list[tuple[Candidate, Entity]], entities: list[Entity]
) -> Entity:
    """`المصدر ذاته`, `الوزيرة`, `المسؤول الخليجي`: a bearer with these words, else the last one who may be meant."""
    assert candidate.source is not None
    mention = read_mention(doc, candidate.source)
    for _, entity in reversed(speakers):
        if any(same_bearer(mention, other) for other in entity.mentions):
            entity.add(mention)
            return entity
    if mention.head in {"اخير", "اخيره"}:
        nearest = _nearest(doc, candidate.source[0], mention.gender)
        if nearest is not None:
            return _entity(doc, entities, nearest)
    if not mention.again:
        fuller = fuller_mention(doc, mention)
        if fuller is not None and (fuller.names or mention.head not in {"مسوول", "مصدر", "اخير"}):
            entity = _entity(doc, entities, fuller)
            entity.add(mention)
            return entity
    if mention.head == "مصدر":
        for _, entity in reversed(speakers):
            if entity.best.flags & ANONYMOUS:
                return entity
    if not mention.again or len(mention.words) == 1:
        for _, entity in reversed(speakers):
            if _may_bear(mention, entity):
                return entity
    return _entity(doc, entities, mention)


def _nearest(doc: Document, index: int, gender: str) -> Mention | None:
    """The last person or body named before `index` that `الأخير` or `الأخيرة` can mean."""
    words = doc.words
    for k in range(index - 2, max(-1, index - 60), -1):
        word = words[k]
        if word.flags & (ROLE | BODY) and (not word.gender or word.gender == gender) and word.number != "p":
            end = phrase_end(doc, k, index - 1, strict=True)
            if end > k:
                return read_mention(doc, (k, end))
    return None


def _may_bear(mention: Mention, entity: Entity) -> bool:
    if mention.gender and entity.gender and mention.gender != entity.gender and mention.head not in {"مصدر"}:
        return False
    if mention.number == "p" and entity.number == "s":
        return False
    best = entity.best
    if mention.flags & ROLE or mention.head in _GENERIC:
        if mention.head == "مصدر":
            return True
        return is_person(best) and (entity.number != "p" or mention.number == "p")
    if mention.flags & (BODY | DOCUMENT | OUTLET):
        return best.head == mention.head
    return mention.again


def _implicit(
    doc: Document,
    candidate: Candidate,
    ordered: list[Candidate],
    bearer: dict[int, Entity],
    speakers: list[tuple[Candidate, Entity]],
) -> Entity | None:
    cue = candidate.reading
    participle = cue is not None and (cue.part == "participle" or candidate.rule == "noun" and cue.lemma == "قول")
    sentence_mates = [
        c for c in ordered
        if c is not candidate and c.at < candidate.at and _same_sentence(doc, c.at, candidate.at) and id(c) in bearer
    ]  # fmt: skip
    for mate in reversed(sentence_mates):
        if mate.parent is not None and not mate.content[0][0] <= candidate.at < mate.content[-1][1]:
            continue
        entity = bearer[id(mate)]
        if _agrees_with(cue, entity) and mate.opener not in {"trail", "front"}:
            return entity
    if participle:
        subject = _main_subject(doc, candidate.at)
        if subject is not None and cue is not None and agrees(cue, subject.gender, subject.number, before=True):
            for _, entity in reversed(speakers):
                if any(same_bearer(subject, other) for other in entity.mentions):
                    return entity
            if subject.flags & (NOMINAL_HEAD | NAME):
                entity = Entity(subject)
                fuller = fuller_mention(doc, subject)
                if fuller is not None:
                    entity.add(fuller)
                return entity
    for _, entity in list(reversed(speakers))[:4]:
        if _agrees_with(cue, entity):
            return entity
    candidate.why = "no earlier speaker agrees in gender and number" if speakers else "no earlier speaker"
    return None


def _agrees_with(cue: Cue | None, entity: Entity) -> bool:
    if cue is None or cue.part == "noun":
        return True
    if (
        entity.number == "p"
        and entity.best.flags & (ROLE | ANONYMOUS | COLLECTIVE)
        and cue.number == "s"
        and cue.gender == "m"
    ):
        return False
    return agrees(cue, entity.gender, "" if entity.number == "p" and cue.gender == "f" else entity.number, before=True)


def _same_sentence(doc: Document, one: int, other: int) -> bool:
    return (
        not any(doc.raws[k] in ".؟!" for k in range(one, other))
        and "\n" not in doc.text[doc.starts[one] : doc.starts[other]]
    )


def _main_subject(doc: Document, index: int) -> Mention | None:
    """The subject behind the first verb of the sentence that a participle closes."""
    sentence = next((s for s in doc.sentences if s.start <= index < s.end), None)
    if sentence is None:
        return None
    words = doc.words
    for k in range(sentence.start, index):
        if reads_as_verb(words[k]):
            end = phrase_end(doc, k + 1, index, strict=True)
            if (
                end > k + 1
                and not words[k + 1].prefix
                and words[k + 1].flags & (NOMINAL_HEAD | NAME | DEFINITE | PLACE)
            ):
                return read_mention(doc, (k + 1, end))
            return None
    return None


def _match_headlines(doc: Document, ordered: list[Candidate], bearer: dict[int, Entity]) -> None:
    """A headline quotation belongs to the body statement that says nearly the same words."""
    for candidate in ordered:
        if not doc.in_title(candidate.at) or not (
            candidate.how == "implicit" and not candidate.who or _is_vague(doc, candidate)
        ):
            continue
        own = _content_words(doc, candidate)
        best, most = None, 0.34
        for other in ordered:
            if doc.in_title(other.at) or not other.who:
                continue
            theirs = _content_words(doc, other)
            likeness = len(own & theirs) / max(1, len(own))
            if likeness > most:
                best, most = other, likeness
        if best is not None:
            candidate.who, candidate.who_span = best.who, best.who_span
            bearer[id(candidate)] = bearer[id(best)]
            candidate.confidence = 0.6
            candidate.why = None


def _is_vague(doc: Document, candidate: Candidate) -> bool:
    """A headline's `مسؤول خليجي` or `مصدر`: the article tells who it is."""
    if candidate.source is None:
        return False
    mention = read_mention(doc, candidate.source)
    return not mention.names and not mention.definite and bool(mention.flags & (ROLE | ANONYMOUS | COLLECTIVE))


def _content_words(doc: Document, candidate: Candidate) -> set[str]:
    return {doc.words[k].bare for piece in candidate.content for k in range(*piece) if len(doc.words[k].bare) > 2}


def _describe(doc: Document, candidate: Candidate, entity: Entity | None) -> None:
    """Source kind and confidence."""
    if candidate.source is None:
        candidate.source_kind = "implicit" if entity is not None or candidate.how == "implicit" else "none"
        candidate.confidence = 0.8 if entity is not None else 0.3
        return
    mention = read_mention(doc, candidate.source)
    flags = mention.flags
    if mention.again and not mention.names:
        candidate.source_kind = "pronoun" if mention.head in {"اخير", "اخيره"} else "described"
    elif mention.names and not flags & (DOCUMENT | COLLECTIVE):
        candidate.source_kind = "named"
    elif flags & DOCUMENT:
        candidate.source_kind = "document"
    elif flags & ANONYMOUS or (
        flags & ROLE and not mention.definite and len(mention.words) <= 2 and mention.number == "s"
    ):
        candidate.source_kind = "anonymous"
    elif flags & COLLECTIVE or (mention.number == "p" and not mention.definite):
        candidate.source_kind = "collective"
    elif flags & (BODY | OUTLET | PLACE):
        candidate.source_kind = "named"
    else:
        candidate.source_kind = "described"
    candidate.confidence = {"explicit": 0.9, "subject": 0.85, "relative": 0.75}.get(candidate.how, 0.7)
