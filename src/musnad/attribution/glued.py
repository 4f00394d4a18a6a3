"""Words that a page runs together (`أكدالدكتور`, `هيبةعلى`): where the first of them ends."""

from __future__ import annotations

from musnad.attribution.flags import BODY, NAME, OUTLET, ROLE, bits
from musnad.attribution.lexicon import analyse
from musnad.text.characters import TATWEEL, fold, is_arabic_letter

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
    for letter in "ةى":  # letters that only end words
        end = raw.find(letter, 2) + 1
        if 0 < end < len(raw) - 1 and is_arabic_letter(raw[end]) and raw[end] not in TATWEEL:
            return end
    for head in ("أن", "إن", "وأن", "بأن"):  # `أنالعلاقات`, `أنأسعار`, `أنوزارة`
        at = len(head)
        if raw.startswith(head) and (raw[at] in "أإآ" or _begins(raw[at:], form[at:])):
            return at
    at = raw.find("إ", 3)  # a letter that begins words, behind an article or a negation at most
    if at > 0 and not raw[:at].endswith(("ال", "لا", "لل")):
        return at
    for tail in ("إلى", "أن", "إن"):  # `الشريفأن`
        at = len(raw) - len(tail)
        if at > 3 and raw.endswith(tail) and (tail == "إلى" or raw.startswith("ال") or bits(fold(raw[:at])) & NAME):
            return at
    if len(form) != len(raw):
        return 0
    article = form.find("ال", 3)
    likely = (
        {article}
        if 0 < article <= len(form) - 5
        else {at for at in _STARTS_OF_VERBS.get(form[:3], ()) if at < len(form) - 3}
    )
    for at in likely:
        names_a_speaker = at == article or bits(form[at:]) & (_HEADS | NAME)
        if names_a_speaker and any(c.part == "verb" and not c.strict for c in analyse(raw[:at], form[:at])):
            return at
    return 0


def _begins(raw: str, form: str) -> bool:
    """Whether a known word, with the article or without, begins here."""
    if raw.startswith("ال"):  # but `أناليتيكا`
        return bool(bits(form[2:])) or raw.endswith(("ات", "ة"))
    return len(form) > 4 and bool(bits(form) & _HEADS)
