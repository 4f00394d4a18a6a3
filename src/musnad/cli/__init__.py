"""The command line: one file a command. Only click is imported before a command runs, so that `--help` is instant."""

import click

from musnad.cli.read import read
from musnad.cli.schema import schema


@click.group(
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="\b\nExample:\n  musnad read article.html\n  musnad read https://example.org/news/1 --format jsonl",
)
@click.version_option(package_name="musnad", message="musnad %(version)s")
def main() -> None:
    """Read Arabic news: who said what, in whose words, through whom, when."""


main.add_command(read)
main.add_command(schema)
