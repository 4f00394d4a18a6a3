"""The stretch between a cue and its content: what opens the content, and who, to whom and in what stands before it."""

from __future__ import annotations

from typing import Literal, NamedTuple

from musnad.attribution.document import Document
from musnad.attribution.lexeme import (
    ANONYMOUS, ARABIC, CLOSE, COLON, COMMA, COMPLEMENTISER, CUE, DASH, DEFINITE, DOTS, LATIN, NAME, NEGATION,
    NOMINAL_HEAD, NUMBER, OPEN, OUTLET, OWNED, PLACE, PREPOSITION, PRONOUN, PUNCTUATION, QUESTION, QUOTE, RELATIVE,
    ROLE, STOP, SUBORDINATOR, TIME, Lexeme,
)  # fmt: skip
from musnad.attribution.lexicon import Cue
from musnad.attribution.nounphrase import (
    governs_its_noun,
    has_common_shape,
    looks_common,
    phrase_end,
    reads_as_verb,
    skip_marked_name,
    starts_audience,
    starts_medium,
)

Opener = Literal["clause", "colon", "quote", "governed", "fused", "question", "object", "none"]
_FRAME_PREPOSITIONS = {
    "الي": "ila", "علي": "ala", "من": "min", "عن": "an3", "في": "fi", "حول": "hawl", "بشان": "hawl", "حيال": "hawl",
    "عما": "an3", "مما": "min", "الا": "", "بخصوص": "hawl",
}  # fmt: skip
_NOT_A_COMPLEMENT_AFTER = frozenset(
    "قبل بعد حتي ولو دون منذ يجب يمكن ينبغي مقرر المقرر المتوقع المفترض المفروض المرتقب الممكن لابد بد شرط بمجرد كاد تكاد يكاد يستطيع تستطيع "
    "غير الا رغم الرغم بيد علما حيث ذلك عدا فضلا بما لدرجه حين حد استطاع يريد تريد يود عسي".split()
)
_FUSED_ADVERBIALS = frozenset(
    "باغلبيه بالاغلبيه باجماع باسم بشان بسبب بعد بدوره بدورها بحضور بمناسبه بينما بين بالتزامن بالاضافه بحسب بموجب بمشاركه بالنسبه بعض برفقه بفضل بهدف بدون "
    "بصفته بصفتها بالتالي بالمقابل بالفعل بشده بقوه بوضوح بصراحه بالمناسبه باللغه برياسه بقياده بمدينه بمحافظه بولايه بمنطقه بمقر "
    "بوزاره بجامعه بالعاصمه بتاريخ بعدما بدايه بلغه بلهجه بواسطه بامتياز بدوره بالتفصيل بالاجماع بنفسه بنفسها بخصوص بمنزله".split()
)
_ENDS_A_SOURCE = DEFINITE | NAME | LATIN | PLACE | TIME | COMMA | CLOSE | QUOTE | NUMBER | OWNED | ANONYMOUS | ROLE
_PARTITIVES = frozenset(
    "عدد عديد مزيد كثير كثيرون كثيرين مجموعه فريق لجنه وفد بعض اثنان اثنين ثلاثه اربعه خمسه سته عشرات عشرات ميات الاف قليل نخبه ثله اي كل".split()
)
_FARTHEST = 70


class Slot(NamedTuple):
    """What follows a cue. `at` is the token that opens the content, `content` the first content token."""

    opener: Opener
    at: int
    content: int
    preposition: str = ""


class Parties(NamedTuple):
    """Who stands between a cue and its content, as token ranges (`None` where nobody does)."""

    source: tuple[int, int] | None = None
    addressee: tuple[int, int] | None = None
    medium: tuple[int, int] | None = None
    time: tuple[int, int] | None = None


def read_slot(doc: Document, index: int, end: int, cue: Cue) -> Slot:
    """The first thing after the cue at `index` that opens a content its verb or noun can take."""
    words, frames = doc.words, cue.frames
    limit = min(end, index + _FARTHEST, _quotation_end(doc, index))
    k = index + 1
    relative = False
    speech = "speech" in frames or "an" in frames
    while k < limit:
        word = words[k]
        flags = word.flags
        if flags & COMPLEMENTISER:
            if _opens_clause(doc, index, k, cue, relative):
                return Slot("clause", k, _after_complementiser(doc, k))
        elif flags & QUOTE:
            closing = doc.closing.get(k)
            if closing is not None and closing < limit + 200:
                if speech and "obj+obj" not in frames and _is_speech(doc, index, k, closing, end, cue):
                    return Slot("quote", k, k)
                k = closing
        elif flags & OPEN:
            k = max(k, skip_marked_name(doc, k, end) - 1)
        elif flags & COLON:
            if speech:
                return Slot("colon", k, k + 1)
            break
        elif flags & (STOP | DOTS):
            break
        elif flags & DASH:
            closing = next((j for j in range(k + 1, min(limit, k + 40)) if words[j].flags & DASH), None)
            k = k if closing is None else closing
        elif flags & RELATIVE and not flags & PREPOSITION and not word.form == "ما" and words[k].form[:2] == "ال":
            relative = True
        elif flags & QUESTION and "q" in frames and not flags & (PREPOSITION | RELATIVE):
            return Slot("question", k, k)
        elif word.form in {"عما", "ما"} and "q" in frames and k + 1 < end and words[k + 1].form in {"اذا", "ان"}:
            return Slot("question", k, k)
        elif flags & SUBORDINATOR and not flags & (PREPOSITION | COMPLEMENTISER) and word.form not in {"كما", "كون"}:
            if "q" in frames and word.form in {"ان", "اذا"}:
                return Slot("question", k, k)
            break
        elif _governs(doc, k, end, cue) and not _clause_follows(doc, k, end, cue):
            return _governed_slot(doc, k, end)
        elif k > index + 1 and (words[k - 1].flags & COMMA and _new_report(word) or cue.strict and _reports(word)):
            break
        k += 1
    if any(frame.startswith("obj") for frame in frames):
        return Slot("object", k, k)
    return Slot("none", k, k)


def _complementiser_ahead(words: list[Lexeme], k: int, end: int) -> bool:
    for j in range(k + 1, min(end, k + 16)):
        if words[j].flags & COMPLEMENTISER:
            return not words[j].conjunction
        if words[j].flags & CUE and any(c.part == "verb" for c in words[j].cues):
            return False
    return False


def _quotation_end(doc: Document, index: int) -> int:
    """Where the quotation that holds a cue ends: a cue inside one opens nothing outside it."""
    inside = [closing for opening, closing in doc.quotations if opening < index < closing]
    return min(inside, default=len(doc.words))


def _clause_follows(doc: Document, k: int, end: int, cue: Cue) -> bool:
    """`أبلغت الشركة العملاء، برسائل، أن`: an adverbial in ب between commas is not the content where a clause comes."""
    words = doc.words
    if "an" not in cue.frames:
        return False
    if words[k].stem == "في":  # `يرى المدير في المدينة أن`: the preposition belongs to the source where a clause comes
        return _complementiser_ahead(words, k, end)
    if (
        words[k].prefix == "ب"
        and words[k].flags & DEFINITE
        and not words[k].flags & ~(ARABIC | DEFINITE)
        and _complementiser_ahead(words, k, end)
    ):
        return True  # `أفاد المدير الجهوي بالقيروان بأن`: a place
    if not words[k - 1].flags & COMMA:
        return False
    comma = next((j for j in range(k + 1, min(end - 1, k + 9)) if words[j].flags & COMMA), None)
    return comma is not None and bool(words[comma + 1].flags & COMPLEMENTISER) and words[comma + 1].conjunction != "و"


def _reports(word: Lexeme) -> bool:
    """Whether a word is a reporting verb and nothing else: what follows belongs to it."""
    return (
        bool(word.flags & CUE)
        and word.cues[0].part == "verb"
        and not word.cues[0].strict
        and not word.flags & (NOMINAL_HEAD | NAME)
    )


def _new_report(word) -> bool:  # type: ignore[no-untyped-def]
    """A conjunction with another reporting verb, or a participle: the next statement begins."""
    return bool(word.flags & CUE) and (
        word.conjunction == "و" or any(c.part == "participle" and not c.definite for c in word.cues)
    )


def _opens_clause(doc: Document, index: int, k: int, cue: Cue, relative: bool) -> bool:
    words = doc.words
    before = words[k - 1]
    if words[k].conjunction == "و" and k > index + 1:
        return False
    if k - 1 > index and (before.bare in _NOT_A_COMPLEMENT_AFTER or before.form in _NOT_A_COMPLEMENT_AFTER):
        return False
    if k - 1 > index and before.flags & PREPOSITION and before.stem in _FRAME_PREPOSITIONS:
        frame = _FRAME_PREPOSITIONS[before.stem]
        return (
            frame in cue.frames
            or ("an" in cue.frames and frame != "ala" and bool(frame))
            or (frame == "ala" and cue.cue_class == "assert")
        )
    if (
        "an" not in cue.frames
        and not (words[k].prefix == "ب" and {"bi", "obj+bi"} & cue.frames)
        and not ("obj" in cue.frames and k == index + 1)
    ):
        return False
    if cue.strict and words[k].prefix == "ب" and k - index > 4 and "bi" not in cue.frames:
        return False
    raw = words[k].raw
    return not (relative and cue.lemma == "قال" and "أ" in raw)


def _after_complementiser(doc: Document, k: int) -> int:
    """Content starts after a bare complementiser; one with a pronoun belongs to the content."""
    return k + 1 if doc.words[k].form in {"ان", "بان", "فان"} else k


def _is_speech(doc: Document, index: int, opening: int, closing: int, end: int, cue: Cue) -> bool:
    """Whether a quotation after a cue is what was said, not a name inside the source phrase."""
    words = doc.words
    length = closing - opening - 1
    if words[opening - 1].form in {"ل", "لـ"} or (
        opening > index + 1 and words[opening - 1].flags & (OUTLET | PREPOSITION)
    ):
        return length > 8
    before = words[opening - 1]
    if "obj" in cue.frames and before.flags & COMMA and length < 8 and opening > index + 4:
        return False  # `أعلن النادي إلغاء الحفل، "بسبب الأمطار"`: the object came before
    if length >= 6:
        return True
    if opening > index + 1 and not before.flags & _ENDS_A_SOURCE and before.bare not in doc.names:
        return False  # `أعلن النادي بطولة "كأس الربيع"`: the name of what stands before
    after = words[closing + 1] if closing + 1 < end else None
    if after is None or after.flags & (STOP | COMMA):
        previous = words[opening - 1]
        return (
            length >= 2
            and (opening == index + 1 or not previous.flags & NOMINAL_HEAD)
            and not (opening == index + 1 and length <= 3)
        )
    return length >= 4


def _governs(doc: Document, k: int, end: int, cue: Cue) -> bool:
    """Whether the token at `k` is the preposition through which the cue takes a nominal content."""
    words, frames = doc.words, cue.frames
    word = words[k]
    if word.flags & PREPOSITION and word.stem in _FRAME_PREPOSITIONS and not word.conjunction:
        frame = _FRAME_PREPOSITIONS[word.stem]
        if frame not in frames or k + 1 >= end:
            return False
        if governs_its_noun(words, k):
            return False
        if frame == "min" and (words[k - 1].bare in _PARTITIVES or words[k - 1].flags & NUMBER):  # `مجموعة من الخبراء`
            return False
        if starts_medium(words, k, end) and frame not in {"ila", "min"}:
            return False
        if words[k + 1].flags & PLACE and frame == "ila":  # `المبعوث إلى اليمن`
            return False
        return not (frame == "hawl" and {"obj", "bi"} & frames)
    if ("bi" in frames or "obj+bi" in frames) and word.form.startswith("ب") and not word.conjunction:
        if word.form == "ب" or word.form in {"به", "بها", "بهم", "بهما"}:
            return False
        if word.form in {"بهذا", "بهذه", "بذلك", "بتلك", "بهولاء", "بما"}:
            return True
        if word.stem == "كل" and not (k + 1 < end and words[k + 1].flags & DEFINITE):  # `بكل هدوء`
            return False
        return (
            word.prefix == "ب"
            and word.form not in _FUSED_ADVERBIALS
            and not word.flags & PLACE
            or _unknown_fused(word, words[k - 1])
        )
    if "li" not in frames or starts_audience(words, k, end):
        return False
    return (
        word.prefix == "ل"
        and word.stem.startswith("ال")
        or word.form.startswith("ل")
        and len(word.form) > 4
        and looks_common(word)
        and not word.flags & PREPOSITION
    )


def _unknown_fused(word, before) -> bool:  # type: ignore[no-untyped-def]
    """An unlisted word in ب is a content only behind a phrase that can be complete: names begin with ب, too."""
    if has_common_shape(word.form[1:]) and not word.form[1:].endswith("ا"):
        return not word.prefix and not word.flags & ~(ARABIC | CUE | OWNED) and word.form not in _FUSED_ADVERBIALS
    if not before.flags & (
        DEFINITE | NOMINAL_HEAD | CUE | PUNCTUATION | TIME | PLACE | PRONOUN
    ) and not before.bare.endswith(("ون", "ين", "ه", "ات")):
        return False
    return (
        not word.prefix
        and len(word.form) > 3
        and not word.flags & ~ARABIC & ~CUE
        and word.form not in _FUSED_ADVERBIALS
    )


def _governed_slot(doc: Document, k: int, end: int) -> Slot:
    words = doc.words
    word = words[k]
    if word.prefix in ("ب", "ل") or word.stem not in _FRAME_PREPOSITIONS or word.stem in {"عما", "مما"}:
        return Slot("fused", k, k, word.prefix or "ب")
    if k + 1 < end and words[k + 1].flags & COMPLEMENTISER:
        return Slot("clause", k + 1, _after_complementiser(doc, k + 1), word.stem)
    return Slot("governed", k, k + 1, word.stem)


def read_parties(doc: Document, start: int, end: int) -> Parties:
    """Source, addressee, medium and time among the tokens from `start` up to `end`, where the content opens."""
    words = doc.words
    while end > start and words[end - 1].flags & PREPOSITION and words[end - 1].stem in _FRAME_PREPOSITIONS:
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
    if after + 1 >= end or not words[after].flags & DASH or words[after + 1].flags & (RELATIVE | PUNCTUATION):
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
        if (
            first.conjunction == "و"
            or first.prefix
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
