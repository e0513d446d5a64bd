"""A list of people of any kind from the command line."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.command import Run

CARDS = """\
BEGIN:VCARD
VERSION:3.0
N:Thorne;Ada;;Dr;
FN:Dr Ada Thorne
ORG:UK
END:VCARD
"""


def test_a_pasted_list_is_taken_and_what_names_nobody_is_told(
    run: Run, laid: Path, tmp_path: Path
) -> None:
    file = tmp_path / "list.txt"
    file.write_text("Dr Ada Thorne, Fellow, UK\n???: 12\nlunch is at one\n", encoding="utf-8")
    done = run("roster", "import", laid, file, "--json")
    assert done.returncode == 2
    assert json.loads(done.stdout)["participants"] == 1
    assert "lunch is at one" in done.stderr
    assert "--fill" in done.stderr


def test_proposals_are_taken_when_they_are_asked_for(run: Run, laid: Path, tmp_path: Path) -> None:
    file = tmp_path / "list.vcf"
    file.write_text(CARDS, encoding="utf-8")
    done = run("roster", "import", laid, file, "--fill", "--roundtable", "1", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"participants": 1, "organisations": 0, "present": 1}
    assert "--fill" not in done.stderr


def test_the_same_person_in_the_other_script_is_not_doubled(
    run: Run, laid: Path, tmp_path: Path
) -> None:
    for words in ("Ivan Morozov, RU", "Морозов Иван Петрович, эксперт"):
        file = tmp_path / "list.txt"
        file.write_text(words, encoding="utf-8")
        done = run("roster", "import", laid, file, "--json")
        assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["participants"] == 1


def test_a_damaged_workbook_is_refused_in_one_sentence(
    run: Run, laid: Path, tmp_path: Path
) -> None:
    file = tmp_path / "list.xlsx"
    file.write_bytes(b"PK\x03\x04 nothing more")
    done = run("roster", "import", laid, file)
    assert done.returncode == 2
    assert "list.xlsx is damaged, or is no spreadsheet." in done.stderr
    assert "Traceback" not in done.stderr
