"""How a command ends: with what sentence, and with which exit code.

0 done; 1 the guard's gate is closed, and nothing else; 2 bad input, or something that could not
be read or written; 3 wrong passphrase; 70 a bug; 130 Ctrl+C; 141 nobody reads the output any more.
"""

from __future__ import annotations

import errno
import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from typing import TextIO

import click

from rapporteur.cli.telling import tell, warn
from rapporteur.errors import ExitCode, RapporteurError

BUG = 70  # sysexits.h: EX_SOFTWARE. Python's own 1 would look like the closed gate
INTERRUPTED = 130  # 128 + SIGINT, as a shell reports it
UNREAD = 141  # 128 + SIGPIPE, as for any other command before `| head`


@contextmanager
def in_one_sentence() -> Iterator[None]:
    """Turn the user's trouble inside into one sentence and an exit code."""
    try:
        yield
    except RapporteurError as error:
        tell(error)
        raise SystemExit(int(error.exit_code)) from error
    except KeyboardInterrupt as error:
        warn("")
        raise SystemExit(INTERRUPTED) from error
    except click.Abort as error:
        raise SystemExit(_given_up(error)) from error
    except OSError as error:
        if error.filename is not None:
            raise  # of a file, not of the streams: a bug, for each file's trouble has its words
        raise SystemExit(_unwritten(error)) from error


@contextmanager
def bugs_apart() -> Iterator[None]:
    """Let a bug end with its own code and its traceback."""
    try:
        yield
    except Exception as error:
        traceback.print_exc()
        raise SystemExit(BUG) from error


def print_anything() -> None:
    """Let signs that the output's encoding lacks appear as escapes, not as an error."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def _given_up(error: click.Abort) -> int:
    """Click raises Abort from a prompt for Ctrl+C and for the end of the input alike."""
    if isinstance(error.__context__, KeyboardInterrupt):
        return INTERRUPTED
    warn("The input ended before the passphrase was typed.")
    return int(ExitCode.BAD_INPUT)


def _unwritten(error: OSError) -> int:
    _hush(sys.stdout)
    if error.errno == errno.EPIPE:
        _hush(sys.stderr)
        return UNREAD
    warn(f"The output cannot be written: {os.strerror(error.errno or 0)}.")
    return int(ExitCode.BAD_INPUT)


def _hush(stream: TextIO | None) -> None:
    """Send what is still buffered to nowhere, or Python would stumble over it when it ends."""
    if stream is None:
        return
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
