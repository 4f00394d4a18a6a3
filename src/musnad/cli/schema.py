"""`musnad schema`: the shape of the output, for programs that read it."""

import click


@click.command(epilog="\b\nExample:\n  musnad schema > musnad.schema.json")
def schema() -> None:
    """Print the JSON Schema of a line of output."""
    import json

    import musnad.record

    click.echo(json.dumps(musnad.record.schema(), ensure_ascii=False, indent=2))
