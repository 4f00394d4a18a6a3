"""The documents against the code: commands, options, links, fields and examples are what they say."""

from __future__ import annotations

import pkgutil
import re
import shlex
from functools import cache
from importlib import import_module
from pathlib import Path

import click
import msgspec
import pytest

from musnad import record
from musnad.attribution import rules
from musnad.cli import main
from musnad.record import Reading, from_json

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("samples/*.md")])
IDS = [str(path.relative_to(ROOT)) for path in DOCUMENTS]
RECORD = ROOT / "docs" / "record.md"
SHAPES = ("Reading", "Statement", "Mention", "SaidOn", "Moment", "Outlet", "Furniture", "Entry", "Refusal")

_FENCE = re.compile(r"^```([a-z]*)[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
_LINK = re.compile(r"\[[^\]\n]*\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#+ +(.+)$", re.MULTILINE)
_ROW = re.compile(r"^\| `(\w+)` \|", re.MULTILINE)


@cache
def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def blocks(path: Path, language: str) -> list[str]:
    return [body for name, body in _FENCE.findall(text(path)) if name == language]


def shown_commands(path: Path, program: str) -> list[str]:
    """Every command line of a program that a document shows, in a block or inside a sentence."""
    prose = _FENCE.sub("", text(path))
    lines = [line.removeprefix("$ ") for _, body in _FENCE.findall(text(path)) for line in body.splitlines()]
    found = [line.strip() for line in [*lines, *_INLINE.findall(prose)]]
    return [line for line in found if re.match(rf"{program} +[a-z-]", line)]


def words_of(line: str) -> list[str]:
    return shlex.split(re.split(r"\s[|>]", line)[0].replace("…", " "), comments=True)


def slug(heading: str) -> str:
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def section(path: Path, heading: str) -> str:
    return re.split(r"^## ", text(path).split(f"\n## {heading}\n")[1], flags=re.MULTILINE)[0]


@pytest.mark.parametrize("path", DOCUMENTS, ids=IDS)
def test_every_command_that_is_shown_exists(path: Path) -> None:
    for line in shown_commands(path, "musnad"):
        name, *rest = words_of(line)[1:]
        if name.startswith("-"):
            known, rest = set(main_options(main)), [name]
        else:
            assert name in main.commands, line
            known = set(main_options(main.commands[name]))
        for option in (word.split("=")[0] for word in rest if re.match(r"--?[a-z]", word)):
            assert option in known, line


def main_options(command: click.Command) -> list[str]:
    with click.Context(command) as context:
        return [option for parameter in command.get_params(context) for option in parameter.opts]


@pytest.mark.parametrize("path", DOCUMENTS, ids=IDS)
def test_every_make_target_that_is_shown_exists(path: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", text(ROOT / "Makefile"), re.MULTILINE))
    for line in shown_commands(path, "make"):
        assert {word for word in words_of(line)[1:] if "=" not in word} <= targets, line


def test_every_command_and_option_is_documented() -> None:
    together = "\n".join(map(text, DOCUMENTS))
    for name, command in main.commands.items():
        assert f"musnad {name}" in together
        for option in main_options(command):
            if option.startswith("--") and option != "--help":
                assert option in together, f"musnad {name} {option}"


@pytest.mark.parametrize("path", DOCUMENTS, ids=IDS)
def test_every_link_to_a_file_resolves(path: Path) -> None:
    for link in _LINK.findall(_FENCE.sub("", text(path))):
        if re.match(r"[a-z]+:", link):
            continue
        name, _, anchor = link.partition("#")
        target = (path.parent / name).resolve() if name else path
        assert target.exists(), link
        if anchor:
            assert anchor in [slug(heading) for heading in _HEADING.findall(text(target))], link


@pytest.mark.parametrize("shape", SHAPES)
def test_the_fields_of_the_record_are_documented(shape: str) -> None:
    assert sorted(_ROW.findall(section(RECORD, shape))) == sorted(getattr(record, shape).__struct_encode_fields__)


@pytest.mark.parametrize("shape", SHAPES)
def test_the_values_of_closed_lists_are_documented(shape: str) -> None:
    for field in msgspec.structs.fields(getattr(record, shape)):
        info = msgspec.inspect.type_info(field.type)
        if isinstance(info, msgspec.inspect.LiteralType):
            missing = [value for value in info.values if f"`{value}`" not in section(RECORD, shape)]
            assert missing == [], field.name


@pytest.mark.parametrize("path", DOCUMENTS, ids=IDS)
def test_json_examples_are_records(path: Path) -> None:
    examples = blocks(path, "json") + [line for body in blocks(path, "jsonl") for line in body.splitlines()]
    for example in examples:
        result = from_json(example)
        if isinstance(result, Reading):
            assert_spans_are_words(result)


def assert_spans_are_words(reading: Reading) -> None:
    """Every span of an example covers whole words, and quoted words stand inside the content."""
    base = reading.base
    for statement in reading.statements:
        parts = (statement.cue, statement.source, statement.addressee, statement.target, statement.medium)
        spans = [*statement.content, *statement.quoted, *statement.via, *(part for part in parts if part)]
        for one in spans:
            assert 0 <= one.start < one.end <= len(base)
            assert one.of(base) == one.of(base).strip()
        assert all(any(part.covers(quoted) for part in statement.content) for quoted in statement.quoted)
        assert statement.who in base


def test_there_is_an_example_of_a_reading() -> None:
    assert any(isinstance(from_json(example), Reading) for example in blocks(RECORD, "json"))


def test_the_rules_of_the_example_exist() -> None:
    modules = [import_module(f"{rules.__name__}.{module.name}") for module in pkgutil.iter_modules(rules.__path__)]
    known = {value.name for module in modules for value in vars(module).values() if isinstance(value, rules.Rule)}
    for example in blocks(RECORD, "json"):
        result = from_json(example)
        if isinstance(result, Reading):
            assert {statement.rule for statement in result.statements} <= known
