"""Word lists: tab-separated UTF-8 files with `#` comments, read once from the package that owns them."""

from importlib.resources import files


def read_table(package: str, name: str) -> list[tuple[str, ...]]:
    """The rows of `data/NAME` in a package, comments and blank lines left out, cells stripped."""
    text = files(package).joinpath("data", name).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#"))
    return [tuple(cell.strip() for cell in line.split("\t")) for line in lines]
