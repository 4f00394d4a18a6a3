"""The example that the README shows is what the command prints, and its Python runs."""

from __future__ import annotations

import subprocess
import sys
from itertools import takewhile
from pathlib import Path

import pytest

from musnad.text.characters import INVISIBLE
from tests.docs.test_docs import ROOT, blocks, words_of

README = ROOT / "README.md"
WIDTH = "80"
_HIDE = {ord(sign): None for sign in INVISIBLE}


def run(arguments: list[str]) -> str:
    """What a command prints at the README's width, without the signs that only steer a terminal."""
    found = subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=ROOT,
        env={"COLUMNS": WIDTH, "PYTHONUTF8": "1", "NO_COLOR": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return found.stdout.translate(_HIDE)


def test_the_first_screen_holds_both_commands() -> None:
    first_screen = "\n".join(README.read_text(encoding="utf-8").splitlines()[:15])
    assert "make run" in first_screen
    assert "make test" in first_screen


@pytest.mark.parametrize("example", blocks(README, "console"))
def test_the_output_is_real(example: str) -> None:
    command, *shown = example.splitlines()
    printed = run(["musnad.cli", *words_of(command.removeprefix("$ "))[1:]]).splitlines()
    lines = list(takewhile(lambda line: line != "…", shown))
    assert lines == printed[: len(lines)], f"write anew from: COLUMNS={WIDTH} {command.removeprefix('$ ')}"


@pytest.mark.parametrize("code", blocks(README, "python"))
def test_the_python_runs(code: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    exec(compile(code, str(Path(README)), "exec"), {})
    assert capsys.readouterr().out
