"""A document read in a process of its own, bounded in memory and time.

The child is the application itself under a hidden command, for a frozen build has no other
interpreter. It is handed an open file and answers in JSON, a line for a handful of strings: what
it says is taken for text and nothing else.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

from rapporteur.errors import BadDocument
from rapporteur.word import container, limits
from rapporteur.word.gathering import Piece
from rapporteur.word.package_text import document_pieces

COMMAND = "--read-confined"
SECONDS = 7.0  # that the child may keep its reader waiting, all in all; it may work for less
_TO_END = 5.0  # seconds for one that has closed its output
# How a system ends a process that has worked for longer than it may.
_OUT_OF_TIME = frozenset({-getattr(signal, "SIGXCPU", 24), 1816})  # ERROR_NOT_ENOUGH_QUOTA
_LONGEST_LINE = 512 * 2**20
_BATCH = 1 << 16  # characters of text in a line, unless one string has more
_REFUSALS: dict[str, Callable[[str], BadDocument]] = {
    each("").title: each
    for each in (
        container.damaged,
        container.forbidden_markup,
        container.not_word,
        container.odd_names,
        container.old_word,
        container.oversized,
        container.protected,
        container.too_slow,
        container.unfinished,
    )
}
_HERE = str(Path(__file__).parents[2])
_START = (
    "import sys; sys.path.append(sys.argv.pop(1)); from rapporteur.__main__ import main; main()"
)


def confined_pieces(path: Path) -> Iterator[Piece]:
    """What `document_pieces` yields for the file at `path`. Raises BadDocument."""
    name = path.name
    try:
        with path.open("rb") as stream, _child(stream, name) as child:
            yield from _answers(child, name)
    except OSError as error:
        raise container.unfinished(name) from error


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-P", "-c", _START, _HERE]


@contextlib.contextmanager
def _child(stream: IO[bytes], name: str) -> Iterator[subprocess.Popen[bytes]]:
    """The child, reading `stream`; gone when its reader is done with it."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("RAPPORTEUR")}
    child = subprocess.Popen(
        [*_command(), COMMAND, name],
        stdin=stream,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=kept,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    try:
        yield child
    finally:
        child.kill()
        child.wait()
        if child.stdout is not None:
            child.stdout.close()


def _answers(child: subprocess.Popen[bytes], name: str) -> Iterator[Piece]:
    left = SECONDS
    while True:
        began = time.monotonic()
        line = _line(child, left)
        left -= time.monotonic() - began
        if left <= 0:
            raise container.too_slow(name)
        if not line:
            raise _broken_off(child, name)
        try:
            answer = json.loads(line)
            done, title = bool(answer["done"]), str(answer["refusal"])
            found = [_piece(*each) for each in answer["pieces"]]
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            raise container.unfinished(name) from error
        yield from found
        if title:
            raise _REFUSALS.get(title, container.unfinished)(name)
        if done:
            return


def _broken_off(child: subprocess.Popen[bytes], name: str) -> BadDocument:
    """Why a child says no more."""
    with contextlib.suppress(subprocess.TimeoutExpired):
        if child.wait(_TO_END) in _OUT_OF_TIME:
            return container.too_slow(name)
    return container.unfinished(name)


def _piece(place: object, text: object, of: object) -> Piece:
    if isinstance(place, str) and isinstance(text, str | None) and isinstance(of, str):
        return Piece(place, text, of)
    raise TypeError


def _line(child: subprocess.Popen[bytes], seconds: float) -> bytes:
    """The child's next line; it does not outlive `seconds` of waiting for it."""
    assert child.stdout is not None, "its output is a pipe"
    watch = threading.Timer(max(seconds, 0), child.kill)
    watch.daemon = True
    watch.start()
    try:
        return child.stdout.readline(_LONGEST_LINE)
    finally:
        watch.cancel()


def serve(name: str) -> None:
    """The child's side: read the document that stands at standard input, called `name`."""
    limits.take_on()
    out = sys.stdout.buffer
    try:
        with container.opened(sys.stdin.buffer, name) as archive:
            _tell(out, document_pieces(archive, name))
        _say(out, [], done=True)
    except BadDocument as error:
        _say(out, [], refusal=error.title)
    except MemoryError:
        _say(out, [], refusal=container.oversized("").title)
    except RecursionError:
        _say(out, [], refusal=container.unfinished("").title)


def _tell(out: IO[bytes], pieces: Iterator[Piece]) -> None:
    batch: list[Piece] = []
    size = 0
    for each in pieces:
        batch.append(each)
        size += len(each.text or "") + len(each.place)
        if size > _BATCH:
            _say(out, batch)
            batch, size = [], 0
    _say(out, batch)


def _say(out: IO[bytes], pieces: list[Piece], *, done: bool = False, refusal: str = "") -> None:
    line = json.dumps({"pieces": pieces, "done": done, "refusal": refusal})
    out.write(line.encode("ascii") + b"\n")
    out.flush()
