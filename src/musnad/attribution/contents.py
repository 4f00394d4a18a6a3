"""Where contents end: at the sentence's end, at the author's next report, or at the author's comment."""

from __future__ import annotations

from itertools import pairwise

from musnad.attribution.adjuncts import starts_medium
from musnad.attribution.candidate import Candidate, Range
from musnad.attribution.document import Document
from musnad.attribution.embedding import is_embedded
from musnad.attribution.flags import (
    CLOSE,
    COLON,
    COMMA,
    COMPLEMENTISER,
    CUE,
    DASH,
    DOTS,
    NAME,
    OPEN,
    PREPOSITION,
    PUNCTUATION,
    QUOTE,
    RELATIVE,
    STOP,
    TIME,
    VERB,
)
from musnad.attribution.lexeme import Lexeme
from musnad.attribution.word_class import reads_as_verb
from musnad.attribution.word_sets import word_set
from musnad.text.sentences import Sentence

_COMMENTS = frozenset(("وذلك", "وبالتالي", "علما", "يذكر", "ويذكر", "جاء", "وجاء", "لكنه", "ثم"))
_WHILE = frozenset(("فيما", "بينما"))
_MANNERS = frozenset(("وهو", "وهي", "وهم", "وهما"))


def bound(doc: Document, sentence: Sentence, candidates: list[Candidate]) -> None:
    """Complete the contents of the candidates of one sentence, in place."""
    ordered = sorted(candidates, key=lambda c: c.at)
    for candidate in ordered:
        if not candidate.fixed:
            candidate.embedded = candidate.embedded or is_embedded(doc, candidate, ordered)
    for candidate in ordered:
        if candidate.fixed:
            continue
        if candidate.opener == "trail":
            candidate.content = _before(doc, sentence, candidate, ordered)
        elif candidate.opener == "quote":
            _bound_speech(doc, sentence, candidate, ordered)
        else:
            end = _end(doc, sentence, candidate, ordered, candidate.start)
            candidate.content = [shave(doc, candidate.start, end)]
            if candidate.opener == "colon":
                candidate.kind = "direct"
    _rejoin(doc, sentence, ordered)
    for candidate in ordered:
        candidate.content = [piece for piece in candidate.content if piece[1] > piece[0]]


def _rejoin(doc: Document, sentence: Sentence, ordered: list[Candidate]) -> None:
    """`أكد أنه ...، واصفا إياه بكذا، وأنه ...`: the clause behind the aside goes on with the first content."""
    words = doc.words
    for first, second in pairwise(ordered):
        if (
            first.opener != "clause"
            or second.opener not in {"governed", "fused", "object"}
            or second.fixed
            or second.embedded
        ):
            continue
        after = second.content[-1][1] if second.content else second.at
        if after < sentence.end and words[after].flags & COMMA:
            after += 1
        if after < sentence.end and words[after].flags & COMPLEMENTISER and words[after].conjunction == "و":
            end = min([c.begin for c in ordered if c.begin > after and not c.embedded], default=sentence.end)
            first.content.append(shave(doc, after, end))


def _end(doc: Document, sentence: Sentence, candidate: Candidate, ordered: list[Candidate], start: int) -> int:
    """The first token that no longer belongs to a content that starts at `start`."""
    words = doc.words
    limit = _main_clause(doc, sentence, candidate, start)
    for other in ordered:
        if other is not candidate and not other.embedded and other.begin > start and other.at > candidate.at:
            limit = min(limit, other.begin)
            break
    around = doc.quotation_around(candidate.at, longer_than=5)
    if around is not None and start < around.closing:  # inside a quotation the content ends with it
        limit = min(limit, around.closing)
    k = start
    depth = 0
    while k < limit:
        flags = words[k].flags
        if flags & QUOTE and k in doc.closing:
            k = min(doc.closing[k], limit)
        elif flags & OPEN:
            depth += 1
        elif flags & CLOSE:
            depth -= 1
            if depth < 0:
                return k
        elif (
            (flags & (DOTS | STOP) and doc.in_title(k))
            or (
                flags & COMMA
                and k + 1 < limit
                and (_comments(doc, k + 1, limit) or _leaves_phrase(doc, k + 1, candidate))
            )
            or (
                (flags & COMPLEMENTISER or _is_another_verb(words[k]))
                and words[k].conjunction == "و"
                and candidate.opener in {"governed", "fused", "object"}
                and k > start
            )
            or (words[k].form == "علي" and k + 1 < limit and words[k + 1].form == "عكس")
        ):
            return k
        k += 1
    return limit


def _is_another_verb(word: Lexeme) -> bool:
    """`وقوع أي خلاف ويتوقع أن`: a finite verb does not go on with a noun; in ت it may be a verbal noun."""
    return bool(word.flags & VERB) and word.stem[0] == "ي" and reads_as_verb(word)


_TURNS = word_set("contents_turns")


def _main_clause(doc: Document, sentence: Sentence, candidate: Candidate, start: int) -> int:
    """`وفيما تؤكد الشركة كذا، تنفي البلدية`: where the main clause of such a sentence begins, or the sentence ends."""
    words = doc.words
    if words[sentence.start].stem not in _WHILE or candidate.at > sentence.start + 12:
        return sentence.end
    for k in range(start, sentence.end - 1):
        verb = words[k + 1]
        if words[k].flags & COMMA and not verb.conjunction and (verb.flags & VERB or verb.flags & CUE):
            return k
    return sentence.end


def _leaves_phrase(doc: Document, k: int, candidate: Candidate) -> bool:
    """A nominal content does not run over a comma into a clause of its own."""
    if candidate.opener not in {"governed", "fused", "object"}:
        return False
    word = doc.words[k]
    if candidate.rule == "noun" and candidate.cue_class == "accuse" and not word.conjunction:
        return True  # `بتهمة كذا، لجلسة الغد`
    if (word.flags & TIME and not word.flags & NAME) or starts_medium(doc.words, k, len(doc.words)):
        return True
    if word.conjunction and word.flags & VERB and (word.conjunction == "ف" or word.stem[0] not in "يت"):
        return True  # `، وعقدت اللجنة اجتماعا`
    if word.flags & RELATIVE and any(w.flags & CUE for w in doc.words[k + 1 : k + 3]):
        return True
    return word.form in _TURNS or bool(word.flags & COMPLEMENTISER and word.conjunction == "و")


def _comments(doc: Document, k: int, limit: int) -> bool:
    """Whether the author comments from here on (`، وذلك في بيان`, `، وهو موعد مبكر`)."""
    words = doc.words
    form = words[k].form
    if form in _COMMENTS:
        return True
    if form in {"قبل", "دون"} and k + 1 < limit:  # `، قبل أن يغادر`
        return words[k + 1].form == "ان"
    if form == "كما" and k + 1 < limit:  # `، كما قدمت البلدية`
        return bool(words[k + 1].flags & VERB) or any(cue.part == "verb" for cue in words[k + 1].cues)
    if form == "في" and k + 2 < limit and words[k + 1].bare == "وقت":  # `، في الوقت الذي`, `، في وقت تراجعت فيه`
        return bool(words[k + 2].flags & (RELATIVE | VERB | CUE))
    if form in _MANNERS and k + 1 < limit:
        return words[k + 1].form not in {"ما", "الامر"} and not words[k + 1].flags & (CUE | PREPOSITION | RELATIVE)
    return False


def shave(doc: Document, start: int, end: int) -> Range:
    """Without separators, marks and conjunctions at the edges, and without marks that enclose the whole."""
    words = doc.words
    while end > start:
        last = words[end - 1]
        if (
            last.flags & (COMMA | STOP | COLON | DASH | DOTS)
            or last.form
            in {
                "و",
                "فيما",
                "حيث",
                "كما",
                "وذلك",
                "لكن",
            }
            or (last.flags & QUOTE and end - 1 not in doc.opening)
        ):
            end -= 1
        else:
            break
    while start < end and words[start].flags & (COMMA | DASH | COLON):
        start += 1
    if start < end and words[start].flags & QUOTE and doc.closing.get(start) == end - 1:
        start, end = start + 1, end - 1
        while end > start and words[end - 1].flags & (STOP | COMMA):
            end -= 1
    return start, end


def _bound_speech(doc: Document, sentence: Sentence, candidate: Candidate, ordered: list[Candidate]) -> None:
    """Speech in marks: the quoted words alone, or with what the author's sentence adds to them."""
    words = doc.words
    closing = doc.closing[candidate.start]
    after = closing + 1
    candidate.kind = "direct"
    goes_on = (
        after < sentence.end and not words[after].flags & PUNCTUATION and not any(c.begin == after for c in ordered)
    )
    coordinated = (
        after + 2 < sentence.end
        and words[after].flags & COMMA
        and words[after + 1].form == "و"
        and words[after + 2].flags & QUOTE
    )
    if coordinated or (goes_on and closing - candidate.start < 12):
        end = _end(doc, sentence, candidate, ordered, closing)
        candidate.content = [shave(doc, candidate.start, end)]
        candidate.kind = "mixed"
        return
    candidate.content = [shave(doc, candidate.start, after)]


def _before(doc: Document, sentence: Sentence, candidate: Candidate, ordered: list[Candidate]) -> list[Range]:
    """What a trailing attribution covers: back to the sentence's beginning, or to an earlier statement beside it."""
    start = sentence.start
    for other in ordered:
        trails = other.at < candidate.at and not other.embedded and other.opener == "trail"
        if not trails or other.source is None:
            continue
        behind = min(other.source[1] + 1, candidate.begin)
        if doc.words[behind].conjunction and candidate.begin - other.source[1] > 4:
            start = max(start, other.source[1])
    words = doc.words
    while start < candidate.begin and words[start].flags & COMMA:
        start += 1
    return [shave(doc, start, candidate.begin)]
