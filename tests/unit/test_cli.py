"""The command line: forms of output, refusals, exit status, and the view for people."""

import io
import json
import os
import subprocess
import sys
import types
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import musnad.cli
from musnad.cli.terminal import show
from musnad.record import Article, Reading, Refusal, from_json
from tests import samples

REFUSAL = Refusal("bad\x1b[2J.html", "not \u202eArabic")


def module(name: str, **names: object) -> types.ModuleType:
    made = types.ModuleType(name)
    vars(made).update(names)
    return made


@pytest.fixture
def stages(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Sources named after samples stand in for pages; returns the confidences that the reader was asked for."""
    asked: list[float] = []

    def articles(sources: Iterable[str]) -> Iterator[Article | Refusal]:
        for source in sources:
            yield REFUSAL if source == "bad" else getattr(samples, source)()

    def read_article(article: Reading, *, min_confidence: float = 0.0) -> Reading:
        asked.append(min_confidence)
        return article

    monkeypatch.setitem(sys.modules, "musnad.ingest.sources", module("musnad.ingest.sources", articles=articles))
    monkeypatch.setitem(sys.modules, "musnad.reading", module("musnad.reading", read_article=read_article))
    return asked


def musnad_(*args: str) -> Result:
    return CliRunner().invoke(musnad.cli.main, list(args))


def shown(*readings: Reading | Refusal, width: int = 80) -> str:
    out = io.StringIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COLUMNS", str(width))
        show(readings, out)
    return out.getvalue()


# Forms


def test_jsonl_is_a_line_a_result_in_input_order(stages: list[float]) -> None:
    result = musnad_("read", "water", "bad", "empty", "--format", "jsonl", "--min-confidence", "0.9")
    lines = [from_json(line) for line in result.stdout.splitlines()]
    assert lines == [samples.water(), REFUSAL, samples.empty()]
    assert stages == [0.9, 0.9]
    assert result.exit_code == 1


def test_names_that_are_not_utf_8_are_shown_all_the_same(stages: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    name = b"\xce\xc8\xd1.html".decode("utf-8", "surrogateescape")
    monkeypatch.setattr(sys.modules["musnad.ingest.sources"], "articles", lambda _: [Refusal(name, "gone")])
    for form in ("jsonl", "json", "html", "text"):
        assert "gone" in musnad_("read", name, "--format", form).output


@pytest.mark.parametrize("sources", [["water"], ["empty", "water"], ["bad"]])
def test_json_is_an_array(stages: list[float], sources: list[str]) -> None:
    result = musnad_("read", *sources, "--format", "json")
    assert [item.get("title") for item in json.loads(result.stdout)] == [
        None if source == "bad" else getattr(samples, source)().title for source in sources
    ]


def test_html_is_one_page(stages: list[float]) -> None:
    result = musnad_("read", "water", "empty", "--format", "html")
    assert result.stdout.count("<!doctype html>") == 1
    assert result.stdout.count("<article") == 2
    assert result.exit_code == 0


def test_refusals_go_to_standard_error_without_their_control_characters(stages: list[float]) -> None:
    result = musnad_("read", "bad", "water")
    assert result.stderr == "musnad: bad␛[2J.html: not \N{REPLACEMENT CHARACTER}Arabic\n"
    assert "سليم الرامي" in result.stdout
    assert result.exit_code == 1


def test_output_file_is_replaced_only_when_whole(stages: list[float], tmp_path: Path) -> None:
    file = tmp_path / "record.jsonl"
    file.write_text("before")
    assert musnad_("read", "water", "--format", "jsonl", "--output", str(file)).exit_code == 0
    assert from_json(file.read_bytes().strip()) == samples.water()
    with pytest.raises(AttributeError):
        CliRunner().invoke(musnad.cli.main, ["read", "water", "mistake", "--output", str(file)], catch_exceptions=False)
    assert from_json(file.read_bytes().strip()) == samples.water()
    assert list(tmp_path.iterdir()) == [file]


def test_output_where_nothing_can_be_written(stages: list[float], tmp_path: Path) -> None:
    result = musnad_("read", "water", "--output", str(tmp_path / "no" / "such.html"))
    assert result.exit_code == 1
    assert "such.html" in result.stderr


@pytest.mark.parametrize("args", [["read"], ["read", "water", "--min-confidence", "2"], ["read", "x", "--format", "y"]])
def test_wrong_usage(args: list[str]) -> None:
    assert musnad_(*args).exit_code == 2


def test_help_shows_examples_and_version() -> None:
    assert "musnad read article.html" in musnad_("--help").stdout
    assert "--format jsonl" in musnad_("read", "--help").stdout
    assert musnad_("--version").stdout.startswith("musnad ")


def test_schema_is_printed() -> None:
    assert "Reading" in json.loads(musnad_("schema").stdout)["$defs"]


def test_a_text_file_from_end_to_end(tmp_path: Path) -> None:
    file = tmp_path / "news.txt"
    file.write_text(f"{samples.TITLE}\n\n{samples.TEXT}", "utf-8")
    result = musnad_("read", str(file), str(tmp_path / "none.html"), "--format", "jsonl")
    reading, refusal = map(from_json, result.stdout.splitlines())
    assert isinstance(reading, Reading)
    assert reading.input == str(file)
    assert "المهندس سليم الرامي، مدير مشروع الينابيع" in {statement.who for statement in reading.statements}
    assert isinstance(refusal, Refusal)
    assert result.exit_code == 1


# As a process


def run(code: str, **options: object) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60, check=False, **options)  # type: ignore[call-overload,no-any-return]


def test_help_imports_nothing_heavy() -> None:
    heavy = {"rich", "msgspec", "jinja2", "httpx", "selectolax", "resiliparse", "musnad.record", "importlib.metadata"}
    code = f"""
import sys
from musnad.cli import main
main(["--help"], standalone_mode=False)
print({heavy} & set(sys.modules), file=sys.stderr)
"""
    assert run(code).stderr.strip() == b"set()"


FAKE = """
import sys, types
sources = types.ModuleType("s"); reading = types.ModuleType("r")
from tests import samples
sources.articles = lambda names: (samples.water() for _ in range(5000))
reading.read_article = lambda article, min_confidence: article
sys.modules["musnad.ingest.sources"] = sources; sys.modules["musnad.reading"] = reading
from musnad.cli import main
main(sys.argv[1:])
"""


@pytest.mark.parametrize("form", ["jsonl", "text"])
def test_a_closed_pipe_is_silent(form: str) -> None:
    root = Path(__file__).parents[2]
    process = subprocess.Popen(
        [sys.executable, "-c", FAKE, "read", "x", "--format", form],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    process.wait(30)


# The view for people


def test_view_tells_who_said_what_and_how() -> None:
    view = shown(samples.water())
    plain = "".join(c for c in view if c not in "\u2068\u2069\u200f")
    for words in (
        "صحيفة الوادي · 2026-09-16 10:30 · sample.html",
        "قال  says · indirect · neutral · named source · 95%",
        "chain صحيفة الوادي ← وكالة الضفاف ← مسؤول في البلدية",
        "«لن ندفع أكثر مما اتفقنا عليه» […] «والعقد واضح في هذا الباب»",
        "│ ما أُنجز بأنه «أسرع مما رسمناه على الورق»",
        "      8. شركة المضخات",
        "why: the text names no author for the post",
        "   5  المهندس سليم الرامي، مدير مشروع الينابيع  [1 2 3 4 7]",
        "Set aside from the page: 1 read also, 1 share, 1 captions",
    ):
        assert words in plain


@pytest.mark.parametrize("sample", [samples.water, samples.empty, samples.hostile, samples.long_names])
@pytest.mark.parametrize("width", [30, 80, 200])
def test_view_isolates_every_line_and_lets_no_control_through(sample: object, width: int) -> None:
    view = shown(sample(), width=width)  # type: ignore[operator]
    assert "\x1b" not in view
    assert "\x9b" not in view
    assert "\u202e" not in view
    for line in view.split("\n"):
        assert line.count("\u2068") == line.count("\u2069")
        inside = 0
        for character in line:
            inside += (character == "\u2068") - (character == "\u2069")
            assert inside or not "\u0621" <= character <= "\u064a"


@pytest.mark.parametrize("width", [30, 60, 100])
def test_view_keeps_to_the_width(width: int) -> None:
    from rich.cells import cell_len

    view = shown(samples.long_names(), samples.water(), width=width)
    assert max(cell_len(line) for line in view.split("\n")) <= width


def test_view_of_an_article_without_statements() -> None:
    assert "No attributed statements." in shown(samples.empty())


def test_colour_only_on_request(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[" not in shown(samples.water())
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    assert "\x1b[" in shown(samples.water())
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[3" not in shown(samples.water())
