"""What the cue lexicon says of single words: clitics, spellings, homographs; and that its data files are in order."""

import time
from collections import Counter

import pytest

from musnad.attribution import cue_forms
from musnad.attribution.cue_tables import homographs, noun_rows, verb_rows
from musnad.attribution.lexicon import analyse, analyse_light, light_verbs, prepositions
from musnad.text.characters import fold

CLASSES = {
    *("say", "assert", "explain", "announce", "reveal", "deny", "admit", "accuse", "criticise", "praise", "warn"),
    *("threaten", "demand", "call", "promise", "ask", "answer", "expect", "believe", "doubt", "claim", "express"),
    *("quote", "other"),
}
STANCES = {"neutral", "endorsing", "distancing"}
FRAMES = {
    *("an", "speech", "obj", "ila", "ala", "min", "an3", "bi", "li", "fi", "hawl", "q", "doc"),
    *("obj+bi", "obj+ala", "obj+min", "obj+ila", "obj+obj"),
    *("addr-obj", "addr-li", "addr-min", "addr-ala", "addr-bi", "addr-ila"),
}
# word: lemma, class, part, then whichever of conjunction, particle, article, pronoun it carries.
WORDS = """
قال قال say verb
وأضافت أضاف say verb و
فأوضح أوضح explain verb ف
سيعلن أعلن announce verb س
وستكشف كشف reveal verb و س
ليؤكد أكّد assert verb ل
مشيراً أشار say participle
مؤكّدةً أكّد assert participle
لافتين لفت say participle
والقائلين قال say participle و ال
بالقول قول say noun ب ال
للمطالبة مطالبة demand noun ل ال
تصريحاته تصريح say noun ه
لتصريحاتهم تصريح say noun ل هم
دعوتها دعوة call noun ها
نفاه نفى deny verb ه
أعلنوه أعلن announce verb ه
اعتبرته اعتبر believe verb ه
يصفونها وصف say verb ها
أبلغتهما أبلغ say verb هما
أخبرني أخبر say verb ني
قولي قول say noun ي
نناشدكم ناشد call verb كم
"""
SPELLINGS = """
واكد أكّد
أكــد أكّد
أَكَّدَ أكّد
إعترف اعترف
مشيرأ -
يوكد أكّد
اعلان إعلان
الاعلان إعلان
دعى دعا
نفي نفى
قولة -
أخبار خبر
ﻗﺎﻝ قال
"""
NO_CUES = (
    "كتاب المدينة مصر هناك هنا وسائل بحث مقر نصف البشري ترك الحكم فيلم مشير يوميا بوصفه بالتأكيد مفيد تشاد في من و"
)


def cues(word, **wanted):
    return [cue for cue in analyse(word) if all(getattr(cue, name) == value for name, value in wanted.items())]


@pytest.mark.parametrize("line", WORDS.strip().splitlines())
def test_a_word_with_its_clitics(line):
    word, lemma, cue_class, part, *clitics = line.split()
    (cue, *_) = cues(word, lemma=lemma, cue_class=cue_class, part=part)
    article = "ال" if cue.definite else ""
    assert [c for c in (cue.conjunction, cue.particle, article, cue.pronoun) if c] == clitics


@pytest.mark.parametrize("line", SPELLINGS.strip().splitlines())
def test_spellings(line):
    word, lemma = line.split()
    if lemma == "-":
        assert not cues(word, part="noun", lemma="قول")
        assert not cues(word, part="participle")
    else:
        assert lemma in {cue.lemma for cue in analyse(word)}


@pytest.mark.parametrize("word", NO_CUES.split())
def test_common_words_are_no_cues(word):
    assert analyse(word) == ()


@pytest.mark.parametrize("word", ["", " ", "ً", "ـــ", "123", "BBC", "«", "و", "ال", "لل"])
def test_odd_input_is_no_cue(word):
    assert analyse(word) == ()


def test_a_shadda_settles_what_is_strict_without_it():
    assert [cue.strict for cue in analyse("بين")] == [True]
    assert [cue.strict for cue in analyse("بيّن")] == [False]


def test_a_shadda_changes_nothing_where_the_sense_is_the_matter():
    assert all(cue.strict for cue in analyse("سجّل"))


@pytest.mark.parametrize(
    ("word", "passive"),
    [("يُتهم", True), ("يتهم", False), ("يُعلن", False), ("أُعلن", True), ("قيل", True), ("وُصف", True)],
)
def test_passives(word, passive):
    assert analyse(word)[0].passive is passive


def test_the_best_spelled_reading_comes_first():
    assert analyse("نفى")[0].part == "verb"
    assert analyse("نفي")[0].part == "noun"


def test_third_persons_of_both_tenses():
    (past,) = cues("قالت", lemma="قال")
    (present,) = cues("يقولون", lemma="قال")
    assert (past.tense, past.person, past.gender, past.number) == ("past", 3, "f", "s")
    assert (present.tense, present.person, present.gender, present.number) == ("present", 3, "m", "p")


def test_participles_that_are_mostly_nouns_are_strict_or_left_out():
    assert all(cue.strict for cue in analyse("المتهمون"))
    assert analyse("متوقع") == ()
    assert not analyse("متوقعاً")[0].strict


def test_light_verbs_carry_the_nouns_that_name_them():
    verbs = {verb.lemma: verb for verb in light_verbs()}
    assert "اتّهام" in verbs["وجّه"].nouns
    assert verbs["أدلى"].preposition == "bi"
    assert [cue.cue_class for cue in analyse_light("ووجّهت")] == ["light"]
    assert analyse_light("كتاب") == ()


def test_light_verbs_and_nouns_name_each_other():
    named = {verb for row in noun_rows() for verb in row.light_verbs}
    assert named == {verb.lemma for verb in light_verbs()}


def test_prepositions_are_folded_and_longest_first():
    phrases = [row.folded for row in prepositions()]
    assert phrases == sorted(phrases, key=len, reverse=True)
    assert all(row.folded == fold(row.phrase) for row in prepositions())
    assert {row.complement for row in prepositions()} <= {"np", "verb", "both"}
    assert {row.position for row in prepositions()} <= {"front", "trail", "both"}
    assert {row.cue_class for row in prepositions()} <= CLASSES
    assert len(set(phrases)) == len(phrases)


def test_the_lexicon_is_large_enough():
    assert len({row.lexeme.lemma for row in verb_rows()}) >= 420


@pytest.mark.parametrize("row", [*verb_rows(), *noun_rows()], ids=lambda row: row.lexeme.lemma)
def test_rows_keep_to_the_closed_sets(row):
    lexeme = row.lexeme
    assert lexeme.cue_class in CLASSES
    assert lexeme.stance in STANCES
    assert {frame for frame in lexeme.frames if not frame.startswith("with:")} <= FRAMES


def test_no_row_is_there_twice():
    verbs = Counter((row.lexeme.lemma, row.lexeme.cue_class) for row in verb_rows())
    nouns = Counter(row.lexeme.lemma for row in noun_rows())
    masdars = [masdar for row in verb_rows() for masdar in row.masdars]
    assert verbs.most_common(1)[0][1] == nouns.most_common(1)[0][1] == 1
    assert not set(masdars) & set(nouns)


def test_homographs_are_known_forms():
    assert set(homographs().values()) <= {"drop", "strict", "exact"}
    table = cue_forms.cue_forms()
    strict = [form for form, effect in homographs().items() if effect != "drop"]
    assert [form for form in strict if form not in table.places] == []


def test_the_quick_folding_of_the_table_is_the_one_of_lookup():
    assert all(fold(form) == form for form in cue_forms.cue_forms().places)


def test_every_lemma_finds_itself():
    for row in [*verb_rows(), *noun_rows()]:
        lemma = row.lexeme.lemma
        assert fold(lemma) in homographs() or lemma in {cue.lemma for cue in analyse(lemma)}, lemma


def test_the_table_loads_at_once():
    start = time.perf_counter()
    cue_forms.cue_forms.__wrapped__()
    assert time.perf_counter() - start < 1.0
