"""What a weak verb looks like before each kind of ending: hollow, defective, doubled, hamza-final, assimilated."""

from __future__ import annotations

import msgspec

from musnad.text.characters import SHADDA


class Stems(msgspec.Struct, frozen=True, gc=False):
    """A tense without its person prefix and endings; an empty stem has no forms.

    `bare` takes no ending; `bound` is set where a pronoun changes it; `dual` has its alef; `plural_lax` is the other
    accepted spelling of `plural`; `short` stands before a consonant, `before_nun` before a ن that may merge with it;
    `first` is the whole first person singular of a present.
    """

    bare: str
    bound: str
    feminine: str
    dual: str
    plural: str
    plural_lax: str
    short: str
    before_nun: str
    jussive: str = ""
    first: str = ""


def past_stems(past: str) -> Stems:
    """The stems of a past tense, by the shape of its last two letters."""
    head, last = past[:-1], past[-1]
    if last == SHADDA:
        return _stems(past, short=head + head[-1])
    if last == "ى":
        bound = head[:-1] + "آ" if head[-1] == "أ" else head + "ا"
        return _stems(past, bound=bound, feminine=head, dual=head + "يا", plural=head, short=head + "ي")
    if last == "ا":
        return _stems(past, feminine=head, dual=head + "وا", plural=head, short=head + "و")
    if last == "ي":
        return _stems(past, plural=head)
    if last == "أ":
        return _stems(past, dual=head + "آ", plural=head + "ؤ", plural_lax=past)
    if past.endswith("اء"):
        return _stems(past, plural=head + "ؤ", plural_lax=past, short=past[:-2] + "ئ")
    return _stems(past, short=past[:-2] + last) if past[-2] == "ا" else _stems(past)


def present_stems(present: str) -> Stems:
    """The stems of a present tense, by the shape of its last two letters."""
    body = present[1:]
    head, last = body[:-1], body[-1]
    first = "آ" + body[1:] if body[0] == "أ" else "أ" + body
    if last == SHADDA:
        return _stems(body, short=head + head[-1], first=first)
    if last == "ى":
        return _stems(
            body,
            bound=head + "ا",
            feminine=head,
            dual=head + "يا",
            plural=head,
            short=head + "ي",
            jussive=head,
            first=first,
        )
    if last in "وي":
        return _stems(body, feminine=head, plural=head, jussive=head, first=first)
    if last == "أ":
        return _stems(body, dual=head + "آ", plural=head + "ؤ", plural_lax=body, first=first)
    if body.endswith("اء"):
        return _stems(body, plural=head + "ؤ", short=head[:-1] + "أ", jussive=head[:-1] + "أ", first=first)
    if last == "ء":
        seated, short = head + "ئ", head[:-1] + "ئ"
        return _stems(body, seated, seated, seated + "ا", seated, short=short, jussive=short, first=first)
    if len(body) > 2 and body[-2] in "ويا":
        short = body[:-2] + last
        return _stems(body, short=short, jussive=short, first=first)
    return _stems(body, first=first)


def _stems(
    bare: str,
    bound: str = "",
    feminine: str = "",
    dual: str = "",
    plural: str = "",
    plural_lax: str = "",
    short: str = "",
    jussive: str = "",
    first: str = "",
) -> Stems:
    """The stems with the bare one wherever no other is given."""
    short = short or bare
    before_nun = short[:-1] if short[-1] == "ن" else short
    return Stems(
        bare, bound, feminine or bare, dual or bare + "ا", plural or bare, plural_lax, short, before_nun, jussive, first
    )


def passive_past(past: str) -> str:
    """The passive of a past tense, third person masculine singular, in letters."""
    if past[1:2] == "ا" and len(past.replace(SHADDA, "")) > 3:
        past = past[0] + "و" + past[2:]
    if past[-1] in "اى":
        past = past[:-1] + "ي"
    elif past[-1] == "أ":
        past = past[:-1] + "ئ"
    elif past[-2] == "ا":
        past = past[:-2] + "ي" + past[-1]
    return past[0] + past[1:].replace("أ", "ئ")


def passive_present(past: str, present: str) -> str:
    """The passive of a present tense, third person masculine singular, in letters."""
    if past[0] == "و" and len(past) == 3 and present[1] != "و":
        present = "يو" + present[1:]
    if present[-1] in "وي":
        return present[:-1] + "ى"
    if present[-1] == "ئ":
        return present[:-1] + "أ"
    if len(present) > 3 and present[-2] in "وي" and past[-2] == "ا":
        return present[:-2] + "ا" + present[-1]
    return present
