"""`notes --markdown` and `import`: out, and in again."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


def bullets(markdown: str) -> list[str]:
    """What each bullet says behind its number and its time."""
    return [line.split(" · ", 2)[2] for line in markdown.splitlines() if line.startswith("- ")]


def test_notes_go_out_and_come_back(run: Run, laid: Path) -> None:
    run("note", laid, "--roundtable", "1", input="((quietly so\n+ \\1 /1 agreed *\n")
    out = run("notes", laid, "--roundtable", "1", "--markdown")
    assert out.returncode == 0, out.stderr
    assert out.stdout.startswith("# After INF / После РСМД\n")
    assert "## 1. Limits" in out.stdout
    assert "quietly" not in out.stdout + out.stderr
    assert out.stderr == "Left out: 1 off the record.\n"
    file = laid.with_name("notes.md")
    file.write_text(out.stdout, encoding="utf-8")
    run("roundtable", "add", laid, "--title", "Again", "--date", "2026-05-05", "--city", "X")
    done = run("import", laid, file, "--roundtable", "2")
    assert (done.returncode, done.stdout) == (0, "4 notes\n"), done.stderr
    assert done.stderr.splitlines() == [
        "“After INF / После РСМД” was read as the title and not taken.",
        "New agenda items: 1.",
    ]
    again = run("notes", laid, "--roundtable", "2", "--markdown")

    assert bullets(again.stdout) == bullets(out.stdout)
    assert again.stderr == ""


def test_what_was_taken_is_data_too(run: Run, laid: Path) -> None:
    file = laid.with_name("notes.md")
    file.write_text("## Money\n- who pays? #costs\n", encoding="utf-8")
    done = run("import", laid, file, "--roundtable", "1", "--json")
    assert json.loads(done.stdout) == {
        "notes": 1,
        "unknown_topics": ["costs"],
        "told": [
            "New agenda items: 1.",
            "These are no topics and stay in the text: #costs.",
        ],
    }
    assert done.stderr == ""
    more = run("import", laid, file, "--roundtable", "1", "--new-topics")
    assert more.stderr == "New topics: #costs.\n"
    listed = json.loads(run("notes", laid, "--json").stdout)
    assert [each["topics"] for each in listed if each["text"] == "who pays?"] == [["costs"]]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "There are no notes in n.md."),
        (b"\x89PNG\x00", "n.md is not a text in UTF-8."),
        ("- заметка".encode("utf-16"), "n.md is not a text in UTF-8."),
        (b"- a\n" * (13 * 1024 * 1024), "n.md is too large for notes."),
    ],
    ids=["empty", "picture", "utf-16", "50 MB"],
)
def test_a_file_that_holds_no_notes_is_one_sentence(
    run: Run, laid: Path, content: bytes, sentence: str
) -> None:
    file = laid.with_name("n.md")
    file.write_bytes(content)
    done = run("import", laid, file, "--roundtable", "1")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(sentence)
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("words", [(), ("--roundtable", "1", "--json")])
def test_markdown_is_of_one_roundtable(run: Run, laid: Path, words: tuple[str, ...]) -> None:
    done = run("notes", laid, "--markdown", *words)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
