"""Files, folders, streams and lines to articles: failures are values, order is kept, and nothing else is read."""
# ruff: noqa: E501

import io
import json
from pathlib import Path

import pytest

from musnad.ingest.fetch import Fetched
from musnad.ingest.sources import articles
from musnad.record import Article, Refusal

TEXT = "قالت بلدية الواحة، اليوم السبت، إن المحطة الجديدة تعمل بالطاقة الشمسية في ساعات النهار."
ROW = {"id": "7", "title": "محطة جديدة", "text": TEXT, "date": "2024-03-09", "outlet": "واحة نيوز", "country": "QA"}
HTML = f"<html><head><meta property='og:type' content='article'></head><body><h1>محطة جديدة للمياه في الواحة</h1><p>{TEXT}</p></body></html>"


def line(**fields: object) -> str:
    return json.dumps(ROW | fields, ensure_ascii=False)


def shown(found: list[Article | Refusal]) -> list[tuple[str | None, bool]]:
    return [(one.input, isinstance(one, Article)) for one in found]


def test_json_lines_and_bad_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    lines = [
        line(),
        "",
        "{not json",
        line(text=""),
        '["list"]',
        line(id=8, outlet={"name": "س", "country": "JO"}),
        '{"title": "بلا نص"}',
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    found = list(articles([str(path)]))
    assert shown(found) == [(f"{path}:{n}", n in (1, 6)) for n in (1, 3, 4, 5, 6, 7)]
    first, other = found[0], found[4]
    assert isinstance(first, Article)
    assert isinstance(other, Article)
    assert (first.id, first.title, first.text) == ("7", ROW["title"], TEXT)
    assert other.id == "8"
    assert other.outlet is not None
    assert (other.outlet.name, other.outlet.country) == ("س", "QA")


def test_a_folder_is_read_in_order_and_failures_do_not_stop_it(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "1.html").write_text(HTML, encoding="utf-8")
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "c.ndjson").write_text(line() + "\n" + line(), encoding="utf-8")
    (tmp_path / "d.bin").write_bytes(b"\x89PNG\r\n")
    (tmp_path / "e.txt").write_text("", encoding="utf-8")
    (tmp_path / ".hidden").write_text(TEXT, encoding="utf-8")
    found = list(articles([str(tmp_path)]))
    here = str(tmp_path)
    assert shown(found) == [
        (f"{here}/a.txt", True),
        (f"{here}/c.ndjson:1", True),
        (f"{here}/c.ndjson:2", True),
        (f"{here}/d.bin", False),
        (f"{here}/e.txt", False),
        (f"{here}/b/1.html", True),
    ]


@pytest.mark.parametrize("name", ["/no/such/file.html", "", "a\x00b"])
def test_what_is_not_there_is_a_refusal(name: str) -> None:
    (found,) = articles([name])
    assert isinstance(found, Refusal)
    assert found.input == name


@pytest.mark.parametrize(
    ("data", "inputs"),
    [
        (TEXT.encode(), ["-"]),
        (HTML.encode("windows-1256"), ["-"]),
        ((line() + "\n" + line() + "\n").encode(), ["-:1", "-:2"]),
        (("\n\ufeff" + line()).encode(), ["-:2"]),
    ],
)
def test_standard_input_is_read_by_its_content(data: bytes, inputs: list[str]) -> None:
    assert shown(list(articles(["-"], stdin=data))) == [(name, True) for name in inputs]
    assert shown(list(articles(["-"], stdin=io.BytesIO(data)))) == [(name, True) for name in inputs]


def test_other_files_are_read_by_their_content(tmp_path: Path) -> None:
    (tmp_path / "a.data").write_text(line() + "\n" + line(), encoding="utf-8")
    (tmp_path / "b").write_text(HTML, encoding="utf-8")
    assert shown(list(articles([str(tmp_path / "a.data"), str(tmp_path / "b")]))) == [
        (f"{tmp_path}/a.data:1", True),
        (f"{tmp_path}/a.data:2", True),
        (f"{tmp_path}/b", True),
    ]


def test_an_empty_standard_input_is_a_refusal() -> None:
    assert list(articles(["-"], stdin=b"")) == [Refusal("-", "empty")]


def test_a_function_can_stand_in_for_the_network() -> None:
    def fetch(url: str) -> Fetched:
        return Fetched(url + "?final", "text/html", HTML.encode())

    (found,) = articles(["https://waha.example/7"], fetch=fetch)
    assert isinstance(found, Article)
    assert found.input == "https://waha.example/7"
    assert found.fetched is not None
    assert found.fetched.endswith("+00:00")


def test_lines_are_streamed() -> None:
    class Endless(io.RawIOBase):
        def readline(self, size: int | None = -1, /) -> bytes:
            return line().encode() + b"\n"

    stream = articles(["-"], stdin=Endless())  # type: ignore[arg-type]
    assert [next(stream).input for _ in range(3)] == ["-:1", "-:2", "-:3"]
