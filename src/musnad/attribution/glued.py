"""Words that a page runs together (`أكدالدكتور`, `هيبةعلى`): where the first of them ends."""

from __future__ import annotations

from itertools import islice

from musnad.attribution.flags import BODY, NAME, OUTLET, ROLE, bits
from musnad.attribution.lexicon import analyse
from musnad.attribution.spelling import letters_of

# The verbs that outlets most often run together with the next word, by their first letters.
_OFTEN_GLUED = (
    "قال قالت اكد اكدت اوضح اوضحت اضاف اضافت اشار اشارت ذكر ذكرت اعلن اعلنت كشف كشفت طالب طالبت شدد شددت دعا دعت"
    " حذر حذرت صرح صرحت تابع تابعت لفت لفتت نفي نفت وصف وصفت انتقد شكر اعرب توقع راي"
).split()
_HEADS = ROLE | BODY | OUTLET
_STARTS_OF_VERBS: dict[str, set[int]] = {}
for _verb in (*_OFTEN_GLUED, *("و" + verb for verb in _OFTEN_GLUED)):
    _STARTS_OF_VERBS.setdefault(_verb[:3], set()).add(len(_verb))


def glued_at(raw: str, form: str) -> int:
    """Where the first of two words ends that were written together (`أكدالدكتور`, `أنالعلاقات`), or 0."""
    letters = letters_of(raw)
    at = _first_length(letters, form) if len(letters) == len(form) else 0
    if not at or len(letters) == len(raw):
        return at
    places = (place for place, character in enumerate(raw) if letters_of(character))
    return next(islice(places, at, None))


def _first_length(letters: str, form: str) -> int:
    """How many letters the first of two words has, or 0."""
    for letter in "ةى":  # letters that only end words
        end = letters.find(letter, 2) + 1
        if 0 < end < len(letters) - 1:
            return end
    for head in ("أن", "إن", "وأن", "بأن"):  # `أنالعلاقات`, `أنأسعار`, `أنوزارة`
        at = len(head)
        if letters.startswith(head) and (letters[at] in "أإآ" or _begins(letters[at:], form[at:])):
            return at
    at = letters.find("إ", 3)  # a letter that begins words, behind an article or a negation at most
    if at > 0 and not letters[:at].endswith(("ال", "لا", "لل")):
        return at
    for tail in ("إلى", "أن", "إن"):  # `الشريفأن`
        at = len(letters) - len(tail)
        named = letters.startswith("ال") or bits(form[:at]) & NAME
        if at > 3 and letters.endswith(tail) and (tail == "إلى" or named):
            return at
    return _verb_length(letters, form)


def _verb_length(letters: str, form: str) -> int:
    """The length of a reporting verb that a speaker follows, or 0."""
    article = form.find("ال", 3)
    likely = (
        {article}
        if 0 < article <= len(form) - 5
        else {at for at in _STARTS_OF_VERBS.get(form[:3], ()) if at < len(form) - 3}
    )
    for at in likely:
        names_a_speaker = at == article or bits(form[at:]) & (_HEADS | NAME)
        if names_a_speaker and any(c.part == "verb" and not c.strict for c in analyse(letters[:at], form[:at])):
            return at
    return 0


def _begins(letters: str, form: str) -> bool:
    """Whether a known word, with the article or without, begins here."""
    if letters.startswith("ال"):  # but `أناليتيكا`
        return bool(bits(form[2:])) or letters.endswith(("ات", "ة"))
    return len(form) > 4 and bool(bits(form) & _HEADS)
