"""`rapporteur check`: many documents, any list of people, with a dialogue or without one."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
HEADER = (
    "name_latin,name_cyrillic,gender,aliases,side,role,"
    "affiliation_en,affiliation_ru,acronyms,post_en,post_ru"
)
ROSTER = f"{HEADER}\nBoris Primerov,Борис Примеров,m,,2,speaker,,,,,\n"
RUSSIAN = "Список\n\nТак считает Примеров, и с ним согласились.\n"


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    path = tmp_path / "roster.csv"
    path.write_text(ROSTER, encoding="utf-8")
    return path


def data(done: subprocess.CompletedProcess[str]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_what_is_found_is_shown_in_its_sentence(run: Run, tmp_path: Path, roster: Path) -> None:
    text = tmp_path / "text.md"
    text.write_text("One. As Boris Primerov said, it was late. Two.\n", encoding="utf-8")
    done = run("check", text, "--roster", roster)
    assert done.returncode == 1
    first, second, *_ = done.stdout.splitlines()
    assert first.startswith(f"{text}: line 1, column 9: block: ")
    assert second == "    As [[Boris Primerov]] said, it was late."
    assert "Not checked: " in done.stderr


def test_as_data_each_finding_says_where_what_and_why(
    run: Run, tmp_path: Path, roster: Path
) -> None:
    text = tmp_path / "text.md"
    words = "One. As Boris Primerov said, it was late. Two.\n"
    text.write_text(words, encoding="utf-8")
    found = data(run("check", text, "--roster", roster, "--json"))
    assert set(found) == {"documents", "checks_off", "roster_unread", "roundtables_together"}
    (document,) = found["documents"]
    assert set(document) == {"document", "blocked", "encoding", "findings"}
    (finding,) = document["findings"]
    assert set(finding) == {
        "start", "end", "severity", "blocks", "kind", "subject", "why", "suggestion", "place",
        "text", "words",
    }  # fmt: skip
    assert words[finding["start"] : finding["end"]] == finding["text"] == "Boris Primerov"
    assert (finding["severity"], finding["kind"]) == ("block", "name")
    assert finding["words"] == "As Boris Primerov said, it was late."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1251", "koi8-r", "cp866"]
)
def test_a_text_is_read_in_whatever_it_was_saved(
    run: Run, tmp_path: Path, roster: Path, encoding: str
) -> None:
    text = tmp_path / "text.txt"
    text.write_bytes(RUSSIAN.encode(encoding))
    done = run("check", text, "--roster", roster, "--json")
    assert done.returncode == 1, done.stderr
    (document,) = data(done)["documents"]
    assert [each["text"] for each in document["findings"]] == ["Примеров"]
    said = run("check", text, "--roster", roster).stderr
    assert ("was read as" in said) == (not encoding.startswith("utf-8"))


def test_what_is_no_text_is_refused(run: Run, tmp_path: Path, roster: Path) -> None:
    for content in (bytes(range(256)) * 9, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", b"\xff\xfe\xd8"):
        (tmp_path / "text.txt").write_bytes(content)
        done = run("check", tmp_path / "text.txt", "--roster", roster)
        assert done.returncode == 2
        assert "text.txt" in done.stderr
        assert "Traceback" not in done.stderr


def test_a_folder_is_all_that_can_be_checked_in_it(run: Run, tmp_path: Path, roster: Path) -> None:
    folder = tmp_path / "papers"
    (folder / "deep").mkdir(parents=True)
    (folder / "deep" / "b.TXT").write_text("Primerov", encoding="utf-8")
    (folder / "a.md").write_text("nobody", encoding="utf-8")
    (folder / "~$lock.docx").write_bytes(b"lock")
    (folder / ".hidden.md").write_text("Primerov", encoding="utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    found = data(run("check", folder, "--roster", roster, "--json"))["documents"]
    assert [Path(each["document"]).name for each in found] == ["a.md", "b.TXT"]
    assert [each["blocked"] for each in found] == [False, True]
    (tmp_path / "empty").mkdir()
    done = run("check", tmp_path / "empty", "--roster", roster)
    assert done.returncode == 2
    assert "There is no document in empty." in done.stderr


def test_a_text_is_read_from_standard_input(run: Run, roster: Path) -> None:
    done = run("check", "-", "--roster", roster, input="so said Primerov\n")
    assert done.returncode == 1
    assert done.stdout.startswith("-: line 1, column 9: block: ")
    assert run("check", "-", "--roster", roster, input="").returncode == 0


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("people.txt", "Dr Boris Primerov, Fellow\n"),
        ("people.csv", "Full name,Organisation\nBoris Primerov,Example Institute\n"),
        ("people.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:Boris Primerov\nEND:VCARD\n"),
    ],
)
def test_the_roster_is_any_list_of_people(
    run: Run, tmp_path: Path, name: str, content: str
) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    (tmp_path / "text.md").write_text("so said Primerov", encoding="utf-8")
    done = run("check", tmp_path / "text.md", "--roster", tmp_path / name)
    assert done.returncode == 1, done.stderr


def test_an_entry_that_names_neither_is_told_and_the_others_are_looked_for(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "people.txt").write_text("Boris Primerov\nlunch is at one\n", encoding="utf-8")
    (tmp_path / "text.md").write_text("so said Primerov", encoding="utf-8")
    check = ("check", tmp_path / "text.md", "--roster", tmp_path / "people.txt", "--json")
    done = run(*check)
    assert done.returncode == 2
    assert "names neither a person nor an organisation: lunch is at one" in done.stderr
    assert data(done)["documents"][0]["blocked"] is True
    assert data(done)["roster_unread"] == ["lunch is at one"]


def test_a_row_with_neither_in_our_own_columns_is_refused_whole(run: Run, tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text(f"{ROSTER},,,,1,speaker,,,,,\n", encoding="utf-8")
    (tmp_path / "text.md").write_text("so said Primerov", encoding="utf-8")
    done = run("check", tmp_path / "text.md", "--roster", tmp_path / "r.csv")
    assert (done.returncode, done.stdout) == (2, "")
    assert "Row 3 names neither a person nor an organisation." in done.stderr


def test_an_organisation_without_a_person_is_guarded_whatever_the_list_is(
    run: Run, tmp_path: Path
) -> None:
    rows = "Name,Organisation\nAda Thorne,\n,Harbour Trust\n"
    (tmp_path / "people.csv").write_text(rows, encoding="utf-8")
    (tmp_path / "text.md").write_text("Somebody from Harbour Trust.", encoding="utf-8")
    check = ("check", tmp_path / "text.md", "--roster", tmp_path / "people.csv", "--json")
    done = run(*check)
    assert done.returncode == 1, done.stderr
    (finding,) = data(done)["documents"][0]["findings"]
    assert (finding["kind"], finding["subject"]) == ("affiliation", "Harbour Trust")


def test_an_empty_roster_is_said_and_is_no_pass(run: Run, tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text(f"{HEADER}\n", encoding="utf-8")
    (tmp_path / "text.md").write_text("so said Primerov", encoding="utf-8")
    done = run("check", tmp_path / "text.md", "--roster", tmp_path / "r.csv")
    assert done.returncode == 2
    assert "The roster names nobody" in done.stderr
    assert "Not checked: The roster is empty" in done.stderr


def test_a_dialogue_lets_stand_what_it_waived_and_says_what_it_took_together(
    run: Run, laid: Path, tmp_path: Path, roster: Path
) -> None:
    people = tmp_path / "present.csv"
    rows = "".join(f"Person {n}lastname,,,,{n % 2 + 1},speaker,,,,,\n" for n in range(6))
    people.write_text(ROSTER + rows, encoding="utf-8")
    assert run("roster", "import", laid, people, "--roundtable", "1").returncode == 0
    run("note", laid, "--roundtable", "1", input="! /1 a register, as Primerov put it #inf\n")
    run("compose", laid, "--roundtable", "1")
    of = ("--roundtable", "1", "--language", "en")
    found = json.loads(run("findings", laid, *of, "--json").stdout)["findings"]
    (name,) = {each["id"] for each in found if each["blocks"]}
    assert run("waive", laid, *of, name, "--reason", "he allowed it").returncode == 0
    to = tmp_path / "a.docx"
    assert run("export", laid, *of, "--to", to).returncode == 0
    assert run("check", to, "--roster", roster).returncode == 1
    done = run("check", to, "--roster", roster, "--dialogue", laid)
    assert done.returncode == 0, done.stdout
    assert "taken together" not in done.stderr
    second = ("--title", "Second", "--date", "2026-05-04", "--city", "London")
    assert run("roundtable", "add", laid, *second).returncode == 0
    check = ("check", to, "--roster", roster, "--dialogue", laid)
    assert "Roundtables 1, 2 were taken together" in run(*check).stderr
    assert data(run(*check, "--json"))["roundtables_together"] == [1, 2]
    chosen = run(*check, "--roundtable", "2")
    assert chosen.returncode == 1, "what was waived at the first is not waived at the second"
    assert run(*check, "--roundtable", "3").returncode == 2


def test_a_roundtable_needs_a_dialogue(run: Run, tmp_path: Path, roster: Path) -> None:
    done = run("check", "-", "--roster", roster, "--roundtable", "1")
    assert done.returncode == 2
    assert "--dialogue" in done.stderr
