"""The command itself, and how it speaks of trouble."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rapporteur import __version__
from rapporteur.cli.asking import FILE
from rapporteur.cli.telling import tell
from rapporteur.errors import RapporteurError

if TYPE_CHECKING:
    DefaultGroup = click.Group  # click-default-group ships no types
else:
    from click_default_group import DefaultGroup


class _Group(DefaultGroup):
    """Turns the user's trouble into one sentence and an exit code."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except RapporteurError as error:
            tell(error)
            raise SystemExit(int(error.exit_code)) from error


@click.group(cls=_Group, default="window", default_if_no_args=True)
@click.version_option(__version__, prog_name="rapporteur")
def main() -> None:
    """Notes, anonymity and the co-signed article of a Track II dialogue."""


@main.command()
@click.argument("file", type=FILE, required=False)
@click.option("--sample", is_flag=True, help="Open the sample dialogue (nothing of it is kept).")
def window(file: Path | None, sample: bool) -> None:
    """Open the window; the default command."""
    from rapporteur.app import run  # the command line starts without Qt

    raise SystemExit(run(file, sample))
