"""The command `rapporteur`, which is `python -m rapporteur` too.

Without a word, or with a dialogue's file alone, it opens the window and does not wait for the
command line to be read in. Everything else is the command line's.
"""

from __future__ import annotations

import gc
import sys
from pathlib import Path

BUG = 70  # as the command line ends with one


def main() -> None:
    words = sys.argv[1:]
    if not words or (len(words) == 1 and _is_dialogue(words[0])):
        _open_window(*words)
    if words[0] == "--read-confined":  # a stranger's document, for another of our processes
        from rapporteur.word.confined import serve

        serve(*words[1:])
    else:
        from rapporteur.cli import main as command

        command()


def _is_dialogue(word: str) -> bool:
    return word.endswith(".rapporteur") and Path(word).is_file()


def _open_window(file: str | None = None) -> None:
    gc.disable()  # until the window stands: nothing of what is made here is rubbish
    try:
        # What needs no Qt comes first: Qt's binding reads the source text of every module that is
        # imported after it, to see whether that uses Qt.
        import logging  # noqa: F401

        import rapporteur.desk
        import rapporteur.settings  # noqa: F401
        from rapporteur.app import run

        raise SystemExit(run(Path(file) if file else None))
    except Exception as error:
        import traceback

        traceback.print_exc()
        raise SystemExit(BUG) from error


if __name__ == "__main__":
    main()
