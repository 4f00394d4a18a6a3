"""Paradigms of every weak class against hand-written tables, and what the rules promise of all verbs."""

import pytest

from musnad.attribution.cue_tables import verb_rows
from musnad.attribution.declension import decline_noun, decline_participle
from musnad.attribution.inflection import conjugate
from musnad.text.characters import SHADDA, fold

# past, present: he, she, they (men), they (women), I, they (two men) in the past; then in the present the same persons.
PARADIGMS = """
أكّد يؤكّد | أكّد أكّدت أكّدوا أكّدن أكّدت أكّدا | يؤكّد تؤكّد يؤكّدون يؤكّدن أؤكّد يؤكّدان
كشف يكشف | كشف كشفت كشفوا كشفن كشفت كشفا | يكشف تكشف يكشفون يكشفن أكشف يكشفان
طالب يطالب | طالب طالبت طالبوا طالبن طالبت طالبا | يطالب تطالب يطالبون يطالبن أطالب يطالبان
أعلن يعلن | أعلن أعلنت أعلنوا أعلن أعلنت أعلنا | يعلن تعلن يعلنون يعلن أعلن يعلنان
انتقد ينتقد | انتقد انتقدت انتقدوا انتقدن انتقدت انتقدا | ينتقد تنتقد ينتقدون ينتقدن أنتقد ينتقدان
استنكر يستنكر | استنكر استنكرت استنكروا استنكرن استنكرت استنكرا | يستنكر تستنكر يستنكرون يستنكرن أستنكر يستنكران
توقّع يتوقّع | توقّع توقّعت توقّعوا توقّعن توقّعت توقّعا | يتوقّع تتوقّع يتوقّعون يتوقّعن أتوقّع يتوقّعان
تساءل يتساءل | تساءل تساءلت تساءلوا تساءلن تساءلت تساءلا | يتساءل تتساءل يتساءلون يتساءلن أتساءل يتساءلان
اتّهم يتّهم | اتّهم اتّهمت اتّهموا اتّهمن اتّهمت اتّهما | يتّهم تتّهم يتّهمون يتّهمن أتّهم يتّهمان
قال يقول | قال قالت قالوا قلن قلت قالا | يقول تقول يقولون يقلن أقول يقولان
زاد يزيد | زاد زادت زادوا زدن زدت زادا | يزيد تزيد يزيدون يزدن أزيد يزيدان
خاف يخاف | خاف خافت خافوا خفن خفت خافا | يخاف تخاف يخافون يخفن أخاف يخافان
أشار يشير | أشار أشارت أشاروا أشرن أشرت أشارا | يشير تشير يشيرون يشرن أشير يشيران
أفاد يفيد | أفاد أفادت أفادوا أفدن أفدت أفادا | يفيد تفيد يفيدون يفدن أفيد يفيدان
أدان يدين | أدان أدانت أدانوا أدن أدنت أدانا | يدين تدين يدينون يدن أدين يدينان
استاء يستاء | استاء استاءت استاؤوا استئن استئت استاءا | يستاء تستاء يستاؤون يستأن أستاء يستاءان
استغاث يستغيث | استغاث استغاثت استغاثوا استغثن استغثت استغاثا | يستغيث تستغيث يستغيثون يستغثن أستغيث يستغيثان
نفى ينفي | نفى نفت نفوا نفين نفيت نفيا | ينفي تنفي ينفون ينفين أنفي ينفيان
روى يروي | روى روت رووا روين رويت رويا | يروي تروي يروون يروين أروي يرويان
دعا يدعو | دعا دعت دعوا دعون دعوت دعوا | يدعو تدعو يدعون يدعون أدعو يدعوان
شكا يشكو | شكا شكت شكوا شكون شكوت شكوا | يشكو تشكو يشكون يشكون أشكو يشكوان
عزا يعزو | عزا عزت عزوا عزون عزوت عزوا | يعزو تعزو يعزون يعزون أعزو يعزوان
خشي يخشى | خشي خشيت خشوا خشين خشيت خشيا | يخشى تخشى يخشون يخشين أخشى يخشيان
تمنّى يتمنّى | تمنّى تمنّت تمنّوا تمنّين تمنّيت تمنّيا | يتمنّى تتمنّى يتمنّون يتمنّين أتمنّى يتمنّيان
ادّعى يدّعي | ادّعى ادّعت ادّعوا ادّعين ادّعيت ادّعيا | يدّعي تدّعي يدّعون يدّعين أدّعي يدّعيان
أبدى يبدي | أبدى أبدت أبدوا أبدين أبديت أبديا | يبدي تبدي يبدون يبدين أبدي يبديان
اشتكى يشتكي | اشتكى اشتكت اشتكوا اشتكين اشتكيت اشتكيا | يشتكي تشتكي يشتكون يشتكين أشتكي يشتكيان
نادى ينادي | نادى نادت نادوا نادين ناديت ناديا | ينادي تنادي ينادون ينادين أنادي يناديان
رأى يرى | رأى رأت رأوا رأين رأيت رأيا | يرى ترى يرون يرين أرى يريان
ردّ يردّ | ردّ ردّت ردّوا رددن رددت ردّا | يردّ تردّ يردّون يرددن أردّ يردّان
حثّ يحثّ | حثّ حثّت حثّوا حثثن حثثت حثّا | يحثّ تحثّ يحثّون يحثثن أحثّ يحثّان
أقرّ يقرّ | أقرّ أقرّت أقرّوا أقررن أقررت أقرّا | يقرّ تقرّ يقرّون يقررن أقرّ يقرّان
احتجّ يحتجّ | احتجّ احتجّت احتجّوا احتججن احتججت احتجّا | يحتجّ تحتجّ يحتجّون يحتججن أحتجّ يحتجّان
وعد يعد | وعد وعدت وعدوا وعدن وعدت وعدا | يعد تعد يعدون يعدن أعد يعدان
وصف يصف | وصف وصفت وصفوا وصفن وصفت وصفا | يصف تصف يصفون يصفن أصف يصفان
سأل يسأل | سأل سألت سألوا سألن سألت سألا | يسأل تسأل يسألون يسألن أسأل يسألان
أمل يأمل | أمل أملت أملوا أملن أملت أملا | يأمل تأمل يأملون يأملن آمل يأملان
قرأ يقرأ | قرأ قرأت قرؤوا قرأن قرأت قرآ | يقرأ تقرأ يقرؤون يقرأن أقرأ يقرآن
تنبّأ يتنبّأ | تنبّأ تنبّأت تنبّؤوا تنبّأن تنبّأت تنبّآ | يتنبّأ تتنبّأ يتنبّؤون يتنبّأن أتنبّأ يتنبّآن
هنّأ يهنّئ | هنّأ هنّأت هنّؤوا هنّأن هنّأت هنّآ | يهنّئ تهنّئ يهنّئون يهنّئن أهنّئ يهنّئان
أنبأ ينبئ | أنبأ أنبأت أنبؤوا أنبأن أنبأت أنبآ | ينبئ تنبئ ينبئون ينبئن أنبئ ينبئان
جاء يجيء | جاء جاءت جاؤوا جئن جئت جاءا | يجيء تجيء يجيئون يجئن أجيء يجيئان
طمأن يطمئن | طمأن طمأنت طمأنوا طمأن طمأنت طمأنا | يطمئن تطمئن يطمئنون يطمئن أطمئن يطمئنان
"""
PASSIVES = """
قال يقول | قيل قيلت يقال تقال
أشار يشير | أشيرت يشار تشار
دعا يدعو | دعي دعيت يدعى تدعى
نادى ينادي | نودي نوديت
طالب يطالب | طولب طولبت
وصف يصف | يوصف توصف
سأل يسأل | سئل سئلت
رأى يرى | رئي رئيت
ادّعى يدّعي |
كشف يكشف |
"""
BEFORE_PRONOUNS = """
نفى ينفي | نفا نفو
دعا يدعو | دعو يدعو
تمنّى يتمنّى | تمنّا يتمنّا تتمنّا
أعلن يعلن | أعلنو يعلنو
رأى يرى | رآ رأو يرا
"""


def rows(table):
    return [tuple(part.split() for part in line.split("|")) for line in table.strip().splitlines()]


@pytest.mark.parametrize(("verb", "past", "present"), rows(PARADIGMS), ids=lambda part: part[0])
def test_every_form_of_the_table_is_generated(verb, past, present):
    forms = {form for form, slot in conjugate(*verb) if slot.attach != "bound"}
    assert {*past, *present} <= forms


@pytest.mark.parametrize(("verb", "past", "present"), rows(PARADIGMS), ids=lambda part: part[0])
def test_forms_have_their_person_gender_and_number(verb, past, present):
    slots = {form: slot for form, slot in conjugate(*verb) if slot.attach != "bound"}
    for tense, forms in (("past", past), ("present", present)):
        he, she = slots[forms[0]], slots[forms[1]]
        assert (he.tense, he.person, he.gender, he.number) == (tense, 3, "m", "s")
        assert (she.tense, she.person, she.gender, she.number) == (tense, 3, "f", "s")


@pytest.mark.parametrize(("verb", "passives"), rows(PASSIVES))
def test_passives_are_given_where_their_letters_differ(verb, passives):
    found = {form for form, slot in conjugate(*verb) if slot.passive}
    assert set(passives) <= found
    assert bool(passives) == bool(found)


@pytest.mark.parametrize(("verb", "stems"), rows(BEFORE_PRONOUNS))
def test_forms_that_change_before_a_pronoun(verb, stems):
    forms = [form for form, slot in conjugate(*verb) if slot.attach in ("bound", "any")]
    assert {fold(stem) for stem in stems} <= set(map(fold, forms))


@pytest.mark.parametrize("verb", [row[0] for row in rows(PARADIGMS)], ids=lambda part: part[0])
def test_a_form_is_given_once(verb):
    forms = [(form, slot.attach == "bound") for form, slot in conjugate(*verb)]
    assert len(forms) == len(set(forms))


def test_jussives_lose_the_weak_letter():
    jussives = {form for verb in (("نفى", "ينفي"), ("أشار", "يشير")) for form, slot in conjugate(*verb) if slot.jussive}
    assert jussives == {"ينف", "تنف", "يشر", "تشر"}


def test_without_a_present_only_the_past_is_given():
    assert {slot.tense for _, slot in conjugate("دان", "")} == {"past"}


def test_every_verb_of_the_lexicon_conjugates():
    for row in verb_rows():
        forms = dict(conjugate(row.lexeme.lemma, row.present))
        assert row.lexeme.lemma in forms
        assert not row.present or row.present in forms or row.present == row.lexeme.lemma
        assert all(SHADDA * 2 not in form and form[0] != SHADDA for form in forms)


def test_participles():
    assert {form for form, _ in decline_participle("مؤكّد")} == {
        *("مؤكّد", "مؤكّدا", "مؤكّدة", "مؤكّدان", "مؤكّدون"),
        *("مؤكّدين", "مؤكّدتان", "مؤكّدتين", "مؤكّدات"),
    }


def test_defective_participles():
    forms = {form for form, _ in decline_participle("نافي")}
    assert {"ناف", "نافي", "نافيا", "نافية", "نافون", "نافين", "نافيان", "نافيات"} <= forms


@pytest.mark.parametrize(
    ("noun", "number", "forms"),
    [
        ("دعوة", "s", {"دعوة": "free", "دعوت": "bound"}),
        ("تصريح", "s", {"تصريح": "any", "تصريحا": "free"}),
        ("تصريحات", "p", {"تصريحات": "any"}),
        ("ادّعاء", "s", {"ادّعاء": "any", "ادّعائ": "bound", "ادّعاؤ": "bound"}),
        ("بشرى", "s", {"بشرى": "free", "بشرا": "bound"}),
    ],
)
def test_nouns(noun, number, forms):
    assert {form: slot.attach for form, slot in decline_noun(noun, number)} == forms
