"""What `import musnad` offers, and that it costs nothing until it is used."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path

import pytest

import musnad
from musnad.record import Article, Reading, Refusal, Statement

ROOT = Path(__file__).parents[2]
PAGES = sorted((ROOT / "samples").glob("*.html"))
CAREFUL = 0.85


@pytest.mark.parametrize("name", musnad.__all__)
def test_a_public_name_is_there_and_documented(name: str) -> None:
    value = getattr(musnad, name)
    assert name in dir(musnad)
    assert isinstance(value, str) or value.__doc__


def test_public_names_are_those_with_a_home() -> None:
    homes = musnad._HOMES
    fetched = {name for names in homes.values() for name in names}
    assert fetched | {"read_sources", "__version__"} == set(musnad.__all__)
    assert all(getattr(musnad, name) is getattr(import_module(home), name) for home in homes for name in homes[home])


def test_no_other_name_is_there() -> None:
    with pytest.raises(AttributeError, match="no attribute 'raed'"):
        musnad.raed  # type: ignore[attr-defined]  # noqa: B018


def test_the_version_is_that_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert musnad.__version__ == project["version"]


def test_importing_imports_nothing_else() -> None:
    program = "import sys, musnad; print(*(name for name in sys.modules if name.startswith(('musnad', 'msgspec'))))"
    printed = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert printed.split() == ["musnad"]


def test_types_are_shipped() -> None:
    assert (Path(musnad.__file__).parent / "py.typed").exists()


def test_bytes_and_text_read_alike() -> None:
    page = (ROOT / "samples" / "tram-line.html").read_bytes()
    reading = musnad.read(page)
    assert reading.statements
    assert musnad.read(page.decode()).statements == reading.statements


def test_an_article_is_read_as_it_is() -> None:
    article = Article(id="7", title="عنوان الخبر", text="قالت مديرة المكتبة هدى سالم إن القاعة الجديدة تفتح الأحد.")
    reading = musnad.read(article)
    assert (reading.id, reading.title, reading.text) == ("7", article.title, article.text)
    assert [statement.who for statement in reading.statements] == ["مديرة المكتبة هدى سالم"]


def test_what_is_no_article_is_refused_by_reason() -> None:
    with pytest.raises(musnad.RefusedError) as caught:
        musnad.read(b"")
    assert caught.value.reason


def test_sources_give_readings_and_refusals_in_order(tmp_path: Path) -> None:
    missing = tmp_path / "missing.html"
    results = list(musnad.read_sources(PAGES[0], str(missing), PAGES[1]))
    assert [type(result) for result in results] == [Reading, Refusal, Reading]
    assert [result.input for result in results] == [str(PAGES[0]), str(missing), str(PAGES[1])]


def words(reading: Reading, statement: Statement) -> tuple[object, ...]:
    return (*(span.of(reading.base) for span in statement.content), statement.who, statement.rule)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_confidence_leaves_out_the_rest_and_keeps_the_nesting(page: Path) -> None:
    everything, careful = musnad.read(page.read_bytes()), next(musnad.read_sources(page, min_confidence=CAREFUL))
    assert isinstance(careful, Reading)
    sure = [words(everything, one) for one in everything.statements if one.confidence >= CAREFUL]
    assert [words(careful, one) for one in careful.statements] == sure
    for statement in careful.statements:
        if statement.nested_in is not None:
            outer = careful.statements[statement.nested_in]
            assert any(part.covers(statement.content[0]) for part in outer.content)
