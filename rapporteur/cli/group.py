"""The command itself, and how it speaks of trouble."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rapporteur import __version__
from rapporteur.cli.ending import bugs_apart, in_one_sentence, print_anything
from rapporteur.cli.kinds import FILE, is_missing
from rapporteur.errors import BadInput

if TYPE_CHECKING:
    DefaultGroup = click.Group  # click-default-group ships no types
else:
    from click_default_group import DefaultGroup


class _Group(DefaultGroup):
    """Ends every command as `rapporteur.cli.ending` says."""

    def main(self, *args: Any, **extra: Any) -> Any:
        print_anything()
        with bugs_apart():
            return super().main(*args, **extra)

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        with in_one_sentence():  # --help and --version print here
            return super().make_context(*args, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        with in_one_sentence():
            return super().invoke(ctx)


@click.group(cls=_Group, default="window", default_if_no_args=True)
@click.version_option(__version__, prog_name="rapporteur")
def main() -> None:
    """Notes, anonymity and the co-signed article of a Track II dialogue.

    Exit codes: 0 done; 1 the guard's gate is closed, or check found what blocks; 2 bad input, or
    something could not be read or written; 3 wrong passphrase; 70 a bug; 130 Ctrl+C; 141 nobody
    reads the output any more.
    """


@main.command()
@click.argument("file", type=FILE, required=False)
@click.option("--sample", is_flag=True, help="Open the sample dialogue (nothing of it is kept).")
def window(file: Path | None, sample: bool) -> None:
    """Open the window; the default command."""
    if file is not None:
        _refuse_missing(file)
    from rapporteur.app import run  # the command line starts without Qt

    raise SystemExit(run(file, sample))


def _refuse_missing(file: Path) -> None:
    """Every word that is no command arrives here, so a mistyped one does too."""
    if not is_missing(file):
        return
    if file.suffix == ".rapporteur":
        raise BadInput("There is no file {name} here.", "Check its name and folder.", name=file)
    raise BadInput(
        "There is no command or file {name}.", "rapporteur --help lists the commands.", name=file
    )
