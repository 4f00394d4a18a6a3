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
_STARTS_OF_VERBS: dict[str, set[int]] = {}
for _verb in (*_OFTEN_GLUED, *("و" + verb for verb in _OFTEN_GLUED)):
    _STARTS_OF_VERBS.setdefault(_verb[:3], set()).add(len(_verb))


def glued_at(raw: str, form: str) -> int:
    """Where a reporting verb ends that was written together with the next word (`أكدالدكتور`), or 0."""
    for letter in "ةى":  # letters that only end words
        end = raw.find(letter, 2) + 1
        if 0 < end < len(raw) - 1 and is_arabic_letter(raw[end]) and raw[end] not in TATWEEL:
            return end
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
        names_a_speaker = at == article or bits(form[at:]) & (ROLE | BODY | OUTLET | NAME)
        if names_a_speaker and any(c.part == "verb" and not c.strict for c in analyse(raw[:at], form[:at])):
            return at
    return 0
