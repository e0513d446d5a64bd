"""The command `rapporteur`, given in this process or in one of its own.

A process pays a second for its imports and for its passphrase's key. So it is for what only a
process has: streams that close, signals, a terminal, codes that a shell would see. What a command
says, writes and ends with is the same here.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import chdir
from pathlib import Path

from click.testing import CliRunner

from rapporteur.cli import main

PASSPHRASE = "correct horse"
ROOT = Path(__file__).parents[2]
Ended = subprocess.CompletedProcess[str]
Run = Callable[..., Ended]
Word = str | bytes | Path


def here(
    *words: Word,
    input: str = "",
    passphrase: str | bytes | None = PASSPHRASE,
    cwd: Path | str = ".",
) -> Ended:
    """Give the command in this process; a bug in it is 70 and a traceback, as anywhere."""
    secret = None if passphrase is None else os.fsdecode(passphrase)
    arguments = [os.fsdecode(word) for word in words]
    with chdir(cwd):
        ended = CliRunner(env={"RAPPORTEUR_PASSPHRASE": secret}).invoke(
            main, arguments, input=input, catch_exceptions=False
        )
    return Ended(arguments, ended.exit_code, ended.stdout, ended.stderr)


def apart(*words: Word, passphrase: str | bytes | None = PASSPHRASE, **more: object) -> Ended:
    """Start the command as a process of its own; the other words are subprocess'."""
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8", "PYTHONPATH": str(ROOT)}
    if passphrase is not None:
        environment["RAPPORTEUR_PASSPHRASE"] = os.fsdecode(passphrase)
    options: dict[str, object] = {"input": "", "stdout": -1, "stderr": -1, **more}
    if "stdin" in options:
        options.pop("input")
    return subprocess.run(  # type: ignore[call-overload, no-any-return]
        [sys.executable, "-m", "rapporteur", *map(os.fsdecode, words)],
        env=environment,
        check=False,
        timeout=100,
        text=True,
        encoding="utf-8",
        **options,
    )
