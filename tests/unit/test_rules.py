"""Every rule proves itself: it finds what its examples say, and nothing in its counter-examples."""

from __future__ import annotations

import pkgutil
from collections import Counter
from importlib import import_module

import pytest

from musnad.attribution import rules
from musnad.attribution.rules import Example, Rule
from musnad.page import article_from_fields
from musnad.reading import read_article
from musnad.record import Reading, Statement


def collected() -> list[Rule]:
    """The rules of all modules of the package, whatever they are called there."""
    names = sorted(module.name for module in pkgutil.iter_modules(rules.__path__))
    modules = [import_module(f"{rules.__name__}.{name}") for name in names]
    return [value for module in modules for value in vars(module).values() if isinstance(value, Rule)]


RULES = collected()
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.name}-{number}")
    for rule in RULES
    for number, example in enumerate(rule.examples, 1)
]
COUNTER_EXAMPLES = [
    pytest.param(rule, text, id=f"{rule.name}-{number}")
    for rule in RULES
    for number, text in enumerate(rule.counter, 1)
]


def found_by(rule: Rule, text: str) -> list[tuple[str, str]]:
    """Content and speaker of each statement that the rule finds; a first line of several is the headline."""
    reading = read_text(text)
    return [(content_of(reading, one), one.who) for one in reading.statements if one.rule == rule.name]


def read_text(text: str) -> Reading:
    title, newline, body = text.partition("\n")
    return read_article(article_from_fields(title=title if newline else None, text=body if newline else text))


def content_of(reading: Reading, statement: Statement) -> str:
    return " ".join(span.of(reading.base) for span in statement.content)


def test_names_are_unique() -> None:
    assert [name for name, count in Counter(rule.name for rule in RULES).items() if count > 1] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_says_what_it_is(rule: Rule) -> None:
    assert rule.name.isidentifier()
    assert rule.line.endswith(".")
    assert rule.line == rule.line.strip()
    assert "\n" not in rule.line
    assert rule.examples
    assert rule.counter


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_example(rule: Rule, example: Example) -> None:
    assert (example.content, example.who) in found_by(rule, example.text)


@pytest.mark.parametrize(("rule", "text"), COUNTER_EXAMPLES)
def test_counter_example(rule: Rule, text: str) -> None:
    assert found_by(rule, text) == []
