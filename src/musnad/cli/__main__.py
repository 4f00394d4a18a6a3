"""`python -m musnad.cli`, the same as the `musnad` command."""

from musnad.cli import main

main(prog_name="musnad")
