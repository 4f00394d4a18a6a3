"""The word lists that decide what a source is: well-formed, without doubles or contradictions, as wide as promised."""

from collections import Counter

import pytest

from musnad.entities import heads
from musnad.text.characters import fold
from musnad.text.tables import read_table

ENTITIES, TEXT = "musnad.entities", "musnad.text"
KEYED_BY_FIRST = [
    (ENTITIES, "roles.tsv", 4, 1500),
    (ENTITIES, "bodies.tsv", 4, 400),
    (ENTITIES, "documents.tsv", 3, 250),
    (ENTITIES, "anonymous.tsv", 5, 300),
    (ENTITIES, "given_names.tsv", 4, 2000),
    (ENTITIES, "agencies.tsv", 4, 500),
    (ENTITIES, "organisations.tsv", 4, 250),
    (ENTITIES, "cities.tsv", 4, 3000),
    (TEXT, "adverbials.tsv", 3, 900),
    (TEXT, "function_words.tsv", 2, 500),
]
CELLS = [
    (ENTITIES, "roles.tsv", 1, "m f"),
    (ENTITIES, "roles.tsv", 2, "s p"),
    (ENTITIES, "roles.tsv", 3, "0 1"),
    (ENTITIES, "bodies.tsv", 1, "m f"),
    (ENTITIES, "bodies.tsv", 2, "s p"),
    (ENTITIES, "bodies.tsv", 3, "0 1"),
    (ENTITIES, "documents.tsv", 1, "m f"),
    (ENTITIES, "documents.tsv", 2, "s p"),
    (ENTITIES, "anonymous.tsv", 1, "anonymous collective"),
    (ENTITIES, "anonymous.tsv", 2, "m f"),
    (ENTITIES, "anonymous.tsv", 3, "s d p"),
    (ENTITIES, "anonymous.tsv", 4, "any indef"),
    (ENTITIES, "given_names.tsv", 1, "m f u"),
    (ENTITIES, "given_names.tsv", 2, "arabic foreign part"),
    (ENTITIES, "agencies.tsv", 2, "agency channel paper site network"),
    (ENTITIES, "organisations.tsv", 2, "m f"),
    (ENTITIES, "cities.tsv", 2, "city region sea river continent other"),
    (ENTITIES, "cities.tsv", 3, "0 1"),
    (TEXT, "adverbials.tsv", 1, "time place manner turn medium"),
    (TEXT, "adverbials.tsv", 2, "no yes maybe"),
    (TEXT, "days_months.tsv", 1, "day month"),
    (TEXT, "days_months.tsv", 3, "week gregorian levantine maghrebi moroccan hijri"),
    (TEXT, "verbs_common.tsv", 2, "0 1"),
]
# Words that are rightly on two of the lists of heads: a rank and a team, writers and a book, a referee and a judgment.
TWO_KINDS = {
    "فريق",
    "لواء",
    "ألوية",
    "كتاب",
    "حكم",
    "دورية",
    "دوريات",
    "قيادات",
    "معارضة",
    "معارض",
    "مصنع",
    "مزارع",
    "مرافق",
}
TWO_KINDS |= {"ملحق", "محاضر", "مخطط", "أكاديمية", "أكاديميات"}


def doubles(keys):
    return [key for key, count in Counter(keys).items() if count > 1]


@pytest.mark.parametrize(
    ("package", "file", "columns", "least"), KEYED_BY_FIRST, ids=[row[1] for row in KEYED_BY_FIRST]
)
def test_a_list_is_well_formed_and_has_each_form_once(package, file, columns, least):
    rows = read_table(package, file)
    assert len(rows) >= least
    assert not [row for row in rows if len(row) != columns or not all(row)]
    assert not [row for row in rows if "  " in row[0] or row[0].startswith("و ")]
    assert not doubles(fold(row[0]) for row in rows)


@pytest.mark.parametrize(("package", "file", "column", "allowed"), CELLS, ids=[f"{row[1]}-{row[2]}" for row in CELLS])
def test_a_column_holds_only_the_values_its_header_names(package, file, column, allowed):
    assert {row[column] for row in read_table(package, file)} <= set(allowed.split())


def test_function_words_are_of_known_kinds():
    kinds = {kind for _, cell in read_table(TEXT, "function_words.tsv") for kind in cell.split(",")}
    assert kinds == {"prep", "conj", "sub", "rel", "dem", "pron", "neg", "interr", "part"}


def test_verbs_are_pairs_of_past_and_present():
    rows = read_table(TEXT, "verbs_common.tsv")
    assert len(rows) > 1500
    assert not [row for row in rows if len(row) != 3 or not row[1].removeprefix("ما ").startswith("ي")]
    assert not doubles((fold(past), fold(present)) for past, present, _ in rows)


def test_days_and_months_number_a_week_and_a_year():
    rows = read_table(TEXT, "days_months.tsv")
    assert {int(number) for _, unit, number, _ in rows if unit == "day"} == set(range(1, 8))
    for calendar in ("gregorian", "levantine", "hijri"):
        assert {int(number) for *_, number, its in rows if its == calendar} == set(range(1, 13))
    assert not doubles((unit, fold(form)) for form, unit, *_ in rows)


def test_nationalities_have_a_name_and_are_listed_once():
    rows = [(*row, *("",) * (5 - len(row))) for row in read_table(ENTITIES, "nationalities.tsv")]
    assert not [row for row in rows if not (row[0] or row[2]) or len(row) != 5]
    assert not doubles(tuple(map(fold, row)) for row in rows)
    assert len(heads.countries()) > 250


def test_a_place_names_its_countries_by_two_letters_each():
    codes = {code for _, cell, *_ in read_table(ENTITIES, "cities.tsv") for code in cell.split(",")}
    assert not [code for code in codes if code != "-" and not (len(code) == 2 and code.isascii() and code.isupper())]
    assert len(codes) > 150


def test_only_a_region_or_continent_is_on_the_list_of_countries_too():
    both = {name: place.kind for name, place in heads.cities().items() if name in heads.countries()}
    assert set(both.values()) <= {"region", "continent"}


PLACES = [
    ("القيروان", "TN", "city", False),
    ("طرابلس", "LB,LY", "city", False),
    ("إستانبول", "TR", "city", False),
    ("لوس انجليس", "US", "city", False),
    ("الدقهلية", "EG", "region", False),
    ("الخبر", "SA", "city", True),
    ("إفريقيا", "", "continent", False),
    ("البحر المتوسط", "", "sea", False),
    ("نهر الأردن", "", "river", False),
]


@pytest.mark.parametrize(("form", "country", "kind", "common"), PLACES)
def test_a_place_is_known_by_country_and_kind(form, country, kind, common):
    assert heads.cities()[fold(form)] == (country, kind, common)


def test_heads_contradict_each_other_only_where_a_word_has_two_senses():
    lists = {
        file: {fold(row[0]) for row in read_table(ENTITIES, file)}
        for file in ("roles.tsv", "bodies.tsv", "documents.tsv")
    }
    roles, bodies, documents = lists.values()
    assert (roles & bodies) | (roles & documents) | (bodies & documents) <= set(map(fold, TWO_KINDS))


def test_a_name_that_is_also_a_function_word_is_marked_common():
    function_words = {fold(row[0]) for row in read_table(TEXT, "function_words.tsv")}
    for table in (heads.given_names(), heads.agencies(), heads.organisations(), heads.cities()):
        assert not [form for form, named in table.items() if form in function_words and not named.common]


ROLES = [
    ("وزيرة", "f", "s"),
    ("وزراء", "m", "p"),
    ("متحدثان", "m", "d"),
    ("مسؤولين", "m", "p"),
    ("مسؤولو", "m", "p"),
    ("باحثتان", "f", "d"),
    ("كاتب الدولة", "m", "s"),
    ("محام", "m", "s"),
    ("محامية", "f", "s"),
    ("والي", "m", "s"),
]
BODIES = [
    ("وزارة", "f", "s", False),
    ("صحيفتا", "f", "d", True),
    ("وزارتي", "f", "d", False),
    ("قنوات", "f", "p", True),
    ("أحزاب", "f", "p", False),
    ("جيش", "m", "s", False),
]


@pytest.mark.parametrize(("form", "gender", "number"), ROLES)
def test_a_role_agrees(form, gender, number):
    assert heads.roles()[fold(form)][:2] == (gender, number)


@pytest.mark.parametrize(("form", "gender", "number", "outlet"), BODIES)
def test_a_body_agrees(form, gender, number, outlet):
    assert heads.bodies()[fold(form)] == (gender, number, outlet)


def test_the_tables_know_what_the_news_is_made_of():
    assert heads.documents()[fold("إحصاءات")].gender == "f"
    assert heads.unnamed()[fold("شهود عيان")].kind == "anonymous"
    assert heads.unnamed()[fold("مسؤول")].indefinite
    assert heads.unnamed()[fold("نشطاء")].kind == "collective"
    assert heads.given_names()[fold("هيذر")].trait == "f"
    assert {fold("أبو"), fold("بن"), fold("آل")} <= heads.name_parts()
    assert heads.capitals()[fold("الرباط")] == ("المغرب", "المملكة المغربية")
    assert heads.nisbas()[fold("مغاربة")] == fold("مغربي")
    assert heads.agencies()[fold("فرانس برس")].latin == "AFP"
    assert heads.agencies()[fold("العرب")].common
    assert heads.organisations()[fold("اليونسكو")].trait == "f"
