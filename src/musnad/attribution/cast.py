"""The cast of an article: its bearers so far, the mentions already read, and the fullest phrase for each."""

from __future__ import annotations

from bisect import bisect_left

from musnad.attribution.bearers import Entity, same_bearer
from musnad.attribution.candidate import Range
from musnad.attribution.document import Document
from musnad.attribution.flags import BODY, DOCUMENT, NOMINAL_HEAD, ROLE
from musnad.attribution.lexeme import Lexeme
from musnad.attribution.mentions import Mention, read_mention
from musnad.attribution.nounphrase import phrase_end
from musnad.attribution.people import People
from musnad.attribution.personal_names import PersonalNames
from musnad.attribution.reference_words import ANYONE, WHOEVER
from musnad.attribution.trimming import trimmed

_FARTHEST_OFFICE = 14
_MOST_PLACES = 12
_MOST_BEARERS = 80  # of a page with more, only the last are looked through for a mention


class Cast:
    """Who may speak in one article. Mentions and full phrases are read once and kept."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.names = PersonalNames(doc)
        self.people = People(doc, self.names)
        self.entities: list[Entity] = []
        self._mentions: dict[Range, Mention] = {}

    def mention(self, at: Range) -> Mention:
        """The mention at a range, without what runs over its end."""
        known = self._mentions.get(at)
        if known is None:
            known = self._mentions[at] = read_mention(self.doc, self.names, trimmed(self.doc, self.names, at))
        return known

    def bearer(self, mention: Mention, index: int) -> Entity | None:
        """The known bearer of a mention: of several, the one last mentioned before `index`."""
        recent = self.entities[-_MOST_BEARERS:]
        found = [e for e in recent if any(same_bearer(mention, other) for other in e.mentions)]
        return max(found, key=lambda e: e.last_before(index), default=None)

    def enter(self, mention: Mention) -> Entity:
        """The bearer of a mention, a new one where none is known; a fuller phrase of the article names it."""
        entity = self.bearer(mention, mention.at[0])
        if entity is not None:
            entity.add(mention)
            return entity
        fuller = self.fuller(mention)
        entity = self.bearer(fuller, mention.at[0]) if fuller is not None else None
        if entity is None:
            entity = Entity(mention)
            self.entities.append(entity)
            if fuller is not None:
                entity.add(fuller)
        else:
            entity.add(mention)
        return entity

    def known(self, mention: Mention) -> Entity | None:
        """The bearer of a subject in passing: a definite description must point to somebody the article names."""
        if mention.definite and not mention.names and mention.kind == "person":
            entity = self.bearer(mention, mention.at[0])
            if mention.head in WHOEVER or mention.head in ANYONE:
                return entity if entity is not None and entity.best.names else None
            if entity is None:
                fuller = self.fuller(mention)
                return self.enter(fuller) if fuller is not None else None
        return self.enter(mention)

    def fuller(self, mention: Mention) -> Mention | None:
        """A longer phrase for the same bearer: with the given name, the office, or the body's full name."""
        if mention.names and mention.kind != "document":
            return self._named(mention)
        return self._headed(mention)

    def _named(self, mention: Mention) -> Mention | None:
        key = min(mention.names, key=lambda name: (len(self.doc.places.get(name, ())), name))
        alone = len(mention.words) == 1
        body = self.names.body_named(key) if alone and key not in self.names.holding else None
        if body is not None:
            return self.mention(body)
        best: Mention | None = None
        runs = self.names.holding.get(key) or self.names.lone(self.doc.words[mention.at[1] - 1])
        for run in runs[:_MOST_PLACES]:
            found = self.people.person(run)
            if found.at[0] < mention.at[1] and mention.at[0] < found.at[1]:
                continue
            if (alone or same_bearer(mention, found)) and (best is None or len(found.words) > len(best.words)):
                best = found
        if best is None and not runs:
            best = self._unlisted(mention, key)
        return best if best is not None and len(best.words) > len(mention.words) else None

    def _unlisted(self, mention: Mention, key: str) -> Mention | None:
        """A name on no list: the longest phrase that an office, a body or another name opens and that holds it."""
        best: Mention | None = None
        for place in self.doc.places.get(key, ())[:_MOST_PLACES]:
            if mention.at[0] <= place < mention.at[1]:
                continue
            for start in self.people.starts_before(place):
                end = phrase_end(self.doc, start, min(self.doc.paragraph_of(place)[1], start + 16), strict=True)
                if end <= place:
                    continue
                found = self.mention((start, end))
                if same_bearer(mention, found) and (best is None or len(found.words) > len(best.words)):
                    best = found
                break
        return best

    def _headed(self, mention: Mention) -> Mention | None:
        """The nearest phrase before the mention, else after it, that repeats its head with more words."""
        before: list[int] = []
        after: list[int] = []
        for head in _spellings(mention):
            places = self.doc.places.get(head, [])
            here = bisect_left(places, mention.at[0])
            before += places[max(0, here - _MOST_PLACES) : here]
            there = bisect_left(places, mention.at[1])
            after += places[there : there + _MOST_PLACES]
        before.sort(reverse=True)
        after.sort()
        plain: Mention | None = None
        for place in [*before[:_MOST_PLACES], *after[:_MOST_PLACES]]:
            found = self.phrase_at(place)
            if found is None or len(found.words) <= len(mention.words) or not same_bearer(mention, found):
                continue
            if found.names or not found.definite:
                return found
            plain = plain or found
        return plain

    def phrase_at(self, place: int) -> Mention | None:
        """The phrase that the head noun at `place` opens; the whole person where a name stands beside an office."""
        head = self.doc.words[place]
        if not head.flags & NOMINAL_HEAD:
            return None
        last = min(self.doc.paragraph_of(place)[1], place + _FARTHEST_OFFICE)
        if head.flags & ROLE:
            for k in range(place, last):
                if k in self.names.run_of:
                    found = self.people.person(self.names.run_of[k])
                    if found.at[0] <= place < found.at[1]:
                        return found
                    break
            for k in range(place - 1, max(-1, place - 6), -1):
                if k in self.names.run_of:
                    found = self.people.person(self.names.run_of[k])
                    if found.at[0] <= place < found.at[1]:
                        return found
                    break
        end = phrase_end(self.doc, place, last, strict=True)
        if not head.flags & ROLE:  # of two bodies in one phrase the first is meant
            end = next((k for k in range(place + 1, end) if _adds_another(self.doc.words[k])), end)
        return self.mention((place, end)) if end > place else None


def _adds_another(word: Lexeme) -> bool:
    return word.conjunction == "و" and bool(word.flags & (BODY | DOCUMENT | ROLE))


def _spellings(mention: Mention) -> tuple[str, ...]:
    """The head, and for an office its other gender (`مديرة` may be called `مدير`)."""
    head = mention.head
    if head in WHOEVER:
        return ()
    if mention.number == "d":
        stem = head[:-1] if head.endswith("ن") else head
        return (stem, stem + "ن", stem[:-1] + "ين", stem[:-1] + "ي")
    if mention.kind != "person" or not mention.flags & ROLE:
        return (head,)
    return (head, head[:-1]) if head.endswith("ه") else (head,)
