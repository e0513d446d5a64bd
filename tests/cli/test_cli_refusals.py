"""What is refused before anything is asked or begun, and what one trouble may not spoil."""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from rapporteur.desk import Desk
from rapporteur.domain.language import Language

Run = Callable[..., subprocess.CompletedProcess[str]]
ROSTER = (
    "name_latin,name_cyrillic,gender,aliases,side,role,affiliation_en,affiliation_ru,acronyms,"
    "post_en,post_ru\nBoris Primerov,Борис Примеров,m,,2,speaker,,,,,\n"
)


def one_sentence(ended: subprocess.CompletedProcess[str]) -> str:
    lines = [line for line in ended.stderr.splitlines() if line.strip()]
    assert len(lines) == 1, ended.stderr
    return lines[0]


@pytest.mark.parametrize(
    ("command", "number"),
    [
        ("notes", "0"),
        ("notes", "-1"),
        ("notes", "99999999999999999999"),
        ("notes", "9" * 5000),
        ("note", "0"),
        ("compose", "99999999999999999999"),
    ],
)
def test_a_roundtables_number_is_a_number_it_can_have(
    laid: Path, run: Run, command: str, number: str
) -> None:
    ended = run(command, laid, "--roundtable", number)
    assert ended.returncode == 2
    assert "--roundtable" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert ended.stdout == ""


def test_roundtable_0_of_a_roster_is_not_none_at_all(laid: Path, run: Run) -> None:
    csv = laid.parent / "roster.csv"
    csv.write_text(ROSTER, encoding="utf-8")
    ended = run("roster", "import", laid, csv, "--roundtable", "0")
    assert ended.returncode == 2
    assert json.loads(run("doctor", laid, "--json").stdout)["counts"]["participants"] == 0


@pytest.mark.parametrize("word", ["nonsense", "missing.rapporteur"])
def test_a_mistyped_command_opens_no_window(tmp_path: Path, start: Run, word: str) -> None:
    """Qt is told of a platform that it lacks: it would abort if it were started."""
    environment_of_qt = os.environ.get("QT_QPA_PLATFORM")
    os.environ["QT_QPA_PLATFORM"] = "none-such"
    try:
        ended = start(word, cwd=tmp_path)
    finally:
        os.environ["QT_QPA_PLATFORM"] = environment_of_qt or "offscreen"
    assert ended.returncode == 2
    said = one_sentence(ended)
    assert word in said
    assert ("command or file" in said) == (word == "nonsense")


@pytest.mark.parametrize(
    "words",
    [
        ("notes", "none.rapporteur"),
        ("note", "none.rapporteur", "--roundtable", "1"),
        ("doctor", "none.rapporteur"),
        ("copy", "d.rapporteur", "d.rapporteur"),
        ("roster", "import", "d.rapporteur", "none.csv"),
        ("check", "x.md", "--roster", "none.csv", "--dialogue", "d.rapporteur"),
        ("new", "d.rapporteur"),
        ("sample", "d.rapporteur"),
        ("new", "no-folder/d.rapporteur"),
        ("new", "n.rapporteur", "--title", " "),
    ],
)
def test_what_cannot_be_done_is_refused_before_a_passphrase_is_asked(
    laid: Path, start: Run, words: tuple[str]
) -> None:
    ended = start(*words, cwd=laid.parent, passphrase=None, start_new_session=True)
    assert ended.returncode == 2
    assert "passphrase" not in one_sentence(ended).casefold()
    assert [each.name for each in laid.parent.iterdir()] == ["d.rapporteur"]


def test_a_roundtable_needs_a_title_too(laid: Path, run: Run) -> None:
    add = ("roundtable", "add", laid, "--date", "2026-03-04", "--city", "London", "--title", "")
    ended = run(*add)
    assert ended.returncode == 2
    assert "title" in one_sentence(ended)


def test_one_unreadable_document_does_not_spoil_the_others(tmp_path: Path, run: Run) -> None:
    (tmp_path / "roster.csv").write_text(ROSTER, encoding="utf-8")
    (tmp_path / "good.md").write_text("Boris Primerov said so.\n", encoding="utf-8")
    (tmp_path / "bad.md").write_bytes(bytes(range(256)))
    check = ("check", "bad.md", "good.md", "none.md", "--roster", "roster.csv")
    ended = run(*check, cwd=tmp_path)
    assert ended.returncode == 2, "not all was looked at: that outweighs what was found"
    assert "good.md: line 1, column 1" in ended.stdout
    assert "bad.md" in ended.stderr
    assert "none.md" in ended.stderr
    bad, good, none = json.loads(run(*check, "--json", cwd=tmp_path).stdout)["documents"]
    assert good["blocked"] is True
    assert "bad.md" in bad["unreadable"]
    assert "none.md" in none["unreadable"]
    assert run("check", "good.md", "--roster", "roster.csv", cwd=tmp_path).returncode == 1


def waivers(file: Path) -> int:
    desk = Desk.open(file, "correct horse")
    try:
        return len(desk.waivers(desk.roundtable_numbered(1).id))
    finally:
        desk.close()


def test_a_waiver_is_kept_only_with_the_export_it_was_given_for(laid: Path, run: Run) -> None:
    export = ("export", laid, "--roundtable", "1", "--language", "en")
    waive = ("--waive-attendance", "both chairs agreed")
    refused = run(*export, "--to", laid.parent / "no-folder" / "x.docx", *waive)
    assert refused.returncode == 2
    one_sentence(refused)
    assert waivers(laid) == 0
    assert run(*export, "--to", laid.parent / "x.docx", *waive).returncode == 0
    assert waivers(laid) == 1


def test_an_export_says_what_the_guard_warns_of(laid: Path, run: Run) -> None:
    desk = Desk.open(laid, "correct horse")
    parts = desk.article(desk.roundtable_numbered(1).id)
    assert parts is not None
    said = "Several participants from the British institute said that limits matter."
    desk.write_passage(parts.passages[0].id, Language.EN, said)
    desk.close()
    export = ("export", laid, "--roundtable", "1", "--language", "en")
    waive = ("--waive-attendance", "both chairs agreed")
    data = run(*export, "--to", laid.parent / "a.docx", "--json", *waive)
    warnings = json.loads(data.stdout)["warnings"]
    assert warnings, "several people from a host are let through with a warning"
    plain = run(*export, "--to", laid.parent / "b.docx")
    assert plain.returncode == 0
    for ended in (data, plain):
        for each in warnings:
            assert f"{each['place']}: warn: {each['why']}" in ended.stderr
            assert f"[[{each['text']}]]" in ended.stderr


def test_what_makes_a_file_names_it_as_data(laid: Path, run: Run) -> None:
    for name, words in (
        ("n.rapporteur", ("new", "n.rapporteur")),
        ("s.rapporteur", ("sample", "s.rapporteur")),
        ("c.rapporteur", ("copy", laid, "c.rapporteur")),
    ):
        ended = run(*words, "--json", cwd=laid.parent)
        assert Path(json.loads(ended.stdout)["file"]).name == name
        assert ended.stderr == ""
        assert (laid.parent / name).exists()


def test_many_notes_are_printed_as_data_without_reading_the_file_for_each(laid: Path) -> None:
    from rapporteur.cli.room import _notes_as_data

    desk = Desk.open(laid, "correct horse")
    try:
        chosen = desk.roundtable_numbered(1)
        known = desk.notes(chosen.id)
        began = time.perf_counter()
        made = _notes_as_data(desk, {chosen.id: chosen}, known * 3000)
        assert time.perf_counter() - began < 1
    finally:
        desk.close()
    first, second, third = made[:3]
    assert (first["number"], second["reply_to"], third["agenda_item"]) == (1, 1, 1)
    assert first["topics"] == ["inf"]
