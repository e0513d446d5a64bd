"""How commands end: 1 is the closed gate alone, and no ending is a traceback."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
posix = pytest.mark.skipif(sys.platform == "win32", reason="the streams of POSIX")


@pytest.fixture
def run(start: Run) -> Run:
    """Streams and signals are a process' own: each command here has one."""
    return start


def one_sentence(ended: subprocess.CompletedProcess[str]) -> str:
    lines = [line for line in ended.stderr.splitlines() if line.strip()]
    assert len(lines) == 1, ended.stderr
    return lines[0]


def texts(run: Run, file: Path) -> list[str]:
    return [each["text"] for each in json.loads(run("notes", file, "--json").stdout)]


@posix
@pytest.mark.parametrize("command", ["note", "notes", "new"])
def test_piped_notes_are_never_taken_for_a_passphrase(
    laid: Path, tmp_path: Path, run: Run, command: str
) -> None:
    words = {
        "note": ("note", laid, "--roundtable", "1"),
        "notes": ("notes", laid),
        "new": ("new", tmp_path / "new.rapporteur"),
    }[command]
    piped = "correct horse\ncorrect horse\npiped note\n"
    ended = run(*words, input=piped, passphrase=None, start_new_session=True)
    assert ended.returncode == 2
    assert ended.stdout == ""
    assert "There is no terminal to ask for the passphrase on." in ended.stderr
    assert "RAPPORTEUR_PASSPHRASE or use --passphrase-file" in ended.stderr
    assert not (tmp_path / "new.rapporteur").exists()


@posix
@pytest.mark.parametrize(("keys", "code"), [(b"\x04", 2), (b"\x03", 130)], ids=["EOF", "Ctrl+C"])
def test_giving_up_at_the_prompt_is_no_closed_gate(laid: Path, keys: bytes, code: int) -> None:
    import pty

    pid, terminal = pty.fork()
    if pid == 0:
        os.execv(sys.executable, [sys.executable, "-m", "rapporteur", "notes", str(laid)])
    said = b""
    while b"Passphrase" not in said:
        said += os.read(terminal, 1000)
    time.sleep(0.2)  # getpass takes the terminal over just after its question
    os.write(terminal, keys)
    _, status = os.waitpid(pid, 0)
    assert os.waitstatus_to_exitcode(status) == code
    said = os.read(terminal, 10_000)
    assert b"Traceback" not in said
    assert (b"The input ended" in said) == (code == 2)


@posix
def test_ctrl_c_while_notes_are_taken_keeps_them(laid: Path, run: Run) -> None:
    environment = {**os.environ, "RAPPORTEUR_PASSPHRASE": "correct horse"}
    with subprocess.Popen(
        [sys.executable, "-m", "rapporteur", "note", str(laid), "--roundtable", "1"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(b"one more\n")
        process.stdin.flush()
        assert process.stdout.readline().split() == [b"4"]
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 130
        assert b"Traceback" not in process.stderr.read()
    assert texts(run, laid)[-1] == "one more"


@posix
@pytest.mark.parametrize("words", [("notes", "--json"), ("notes",), ("--help",)])
def test_output_that_cannot_be_written_is_said(laid: Path, run: Run, words: tuple[str]) -> None:
    file = () if words == ("--help",) else (laid,)
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    with Path("/dev/full").open("w") as full:
        ended = run(*words, *file, stdout=full)
    assert ended.returncode == 2
    assert one_sentence(ended).startswith("The output cannot be written: ")


@posix
@pytest.mark.parametrize("words", [("notes",), ("--help",)])
def test_a_reader_that_left_is_no_trouble_to_speak_of(
    laid: Path, run: Run, words: tuple[str]
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    ended = run(*words, *(() if words == ("--help",) else (laid,)), stdout=writing)
    os.close(writing)
    assert (ended.returncode, ended.stderr) == (141, "")


@posix
def test_notes_are_stored_though_nobody_reads_their_numbers(laid: Path, run: Run) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    ended = run("note", laid, "--roundtable", "1", input="four\nfive\nsix\n", stdout=writing)
    os.close(writing)
    assert (ended.returncode, ended.stderr) == (141, "")
    assert texts(run, laid)[-3:] == ["four", "five", "six"]


@posix
def test_closed_streams_are_said_or_done_without(laid: Path, run: Run) -> None:
    ended = run(*("note", laid, "--roundtable", "1"), stdin=None, preexec_fn=lambda: os.close(0))
    assert ended.returncode == 2
    assert "Standard input is closed." in one_sentence(ended)
    ended = run("notes", laid, stdout=None, preexec_fn=lambda: os.close(1))
    assert (ended.returncode, ended.stderr) == (0, "")


@posix
def test_a_line_that_did_not_reach_the_disk_is_named(laid: Path, run: Run) -> None:
    """A limit on the size of files stands for the full disk."""
    import resource

    room = laid.stat().st_size  # the -wal is held to it too

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    lines = "".join(f"note {number} " + "word " * 400 + "\n" for number in range(400))
    ended = run("note", laid, "--roundtable", "1", input=lines, preexec_fn=limit)
    stored = len(ended.stdout.split())
    assert 0 < stored < 400
    assert ended.returncode == 2
    assert f"Line {stored + 1} was not stored." in ended.stderr
    assert f"Line {stored + 2} " not in ended.stderr
    assert "what you typed is kept" not in ended.stderr
    assert "Traceback" not in ended.stderr
    assert len(texts(run, laid)) == 3 + stored


def test_a_refused_line_is_named_by_its_number(laid: Path, run: Run) -> None:
    ended = run("note", laid, "--roundtable", "1", input="four\n\n! #inf\nfive\n")
    assert ended.returncode == 2
    assert ended.stdout.split() == ["4", "5"]
    assert one_sentence(ended).startswith("Line 3 was not stored. ")


@posix
@pytest.mark.parametrize(
    "words",
    [
        ("new", "n.rapporteur", "--title", b"\xff"),
        ("new", "n.rapporteur", "--host", b"\xff;b;c", "--host", "d;e;f"),
        ("search", "d.rapporteur", b"\xff"),
        ("note", "d.rapporteur", "--roundtable", "1", "--side", b"\xff"),
    ],
)
def test_bytes_that_are_no_text_are_refused_in_one_sentence(
    laid: Path, run: Run, words: tuple[str | bytes]
) -> None:
    ended = run(*words, cwd=laid.parent)
    assert ended.returncode == 2
    assert "is not text in UTF-8" in one_sentence(ended)


@posix
def test_a_passphrase_that_is_no_text_is_refused(laid: Path, run: Run) -> None:
    ended = run("notes", laid, passphrase=b"\xff")
    assert ended.returncode == 2
    assert one_sentence(ended).startswith("RAPPORTEUR_PASSPHRASE is not text in UTF-8.")


@posix
def test_a_file_whose_name_is_no_text_is_refused_in_one_sentence(laid: Path, run: Run) -> None:
    odd = os.fsencode(laid.parent) + b"/\xff.rapporteur"
    for words in (("copy", laid, odd), ("notes", odd), ("new", odd), (odd,)):
        ended = run(*words)
        assert ended.returncode == 2
        assert "is not text in UTF-8" in one_sentence(ended)


def test_a_bug_does_not_look_like_the_closed_gate() -> None:
    script = (
        "from rapporteur.cli.group import main\n"
        "main.commands['broken'] = main.command('broken')(lambda: 1 / 0)\n"
        "main(['broken'])\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=60
    )
    assert ended.returncode == 70
    assert "ZeroDivisionError" in ended.stderr
