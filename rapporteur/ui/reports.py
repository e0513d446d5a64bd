"""What is written when Rapporteur itself goes wrong: types and places, never a text.

An exception's message, its arguments and the locals of its frames may hold words from a note.
A report therefore carries the exception's type and the file, line and function of each frame,
and nothing else; file names are cut to what lies below the code, so that no user name shows.
"""

from __future__ import annotations

import datetime as dt
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType

import rapporteur
from rapporteur import paths


def describe(error: BaseException) -> str:
    """The report of `error` and of what caused it, the cause first."""
    import platform  # no start needs it

    head = [
        f"Rapporteur {rapporteur.__version__}",
        f"Python {platform.python_version()} on {platform.system()} {platform.release()}",
        f"{dt.datetime.now().astimezone():%Y-%m-%d %H:%M:%S %z}",
    ]
    return "\n".join([*head, *_chain(error)]) + "\n"


def write(error: BaseException, folder: Path | None = None) -> Path | None:
    """Write a report; its file, or None where the folder cannot be written."""
    folder = folder or paths.reports_folder()
    file = folder / f"report-{dt.datetime.now():%Y%m%d-%H%M%S-%f}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file.write_text(describe(error), "utf-8")
    except OSError:
        return None
    return file


def install(told: Callable[[Path | None], None]) -> None:
    """From now on a bug writes a report and `told` gets its file, on the thread it struck."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        sys.stderr.write(describe(error))
        told(write(error))

    sys.excepthook = hook
    threading.excepthook = lambda args: (
        hook(args.exc_type, args.exc_value, args.exc_traceback) if args.exc_value else None
    )


def _chain(error: BaseException) -> Iterator[str]:
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        yield from _chain(before)
    yield ""
    yield f"{type(error).__module__}.{type(error).__qualname__}"
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        yield f"  {_short(code.co_filename)}:{trace.tb_lineno} {code.co_qualname}"
        trace = trace.tb_next


def _short(file: str) -> str:
    parts = Path(file).parts
    for root in ("rapporteur", "site-packages"):
        if root in parts:
            return "/".join(parts[len(parts) - 1 - parts[::-1].index(root) :])
    return Path(file).name
