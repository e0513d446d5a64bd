"""`rapporteur readback`: a page on standard output, or the closed gate."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., subprocess.CompletedProcess[str]]
HEADER = (
    "name_latin,name_cyrillic,gender,aliases,side,role,"
    "affiliation_en,affiliation_ru,acronyms,post_en,post_ru"
)
PRESENT = (
    "Ann Exampleton,,,,1,chair,,,,,",
    "Bea Sampleby,,,,1,speaker,,,,,",
    "Cal Testworth,,,,1,participant,,,,,",
    "Boris Primerov,,,,RU,speaker,,,,,",
    "Olga Obraztsova,,,,RU,participant,,,,,",
    "Pavel Shablonov,,,,RU,participant,,,,,",
)


def attended(run: Run, laid: Path) -> Path:
    roster = laid.with_name("r.csv")
    roster.write_text("\n".join((HEADER, *PRESENT)), encoding="utf-8")
    assert run("roster", "import", laid, roster, "--roundtable", "1").returncode == 0
    return laid


def test_the_page_is_printed_and_what_it_leaves_out_is_said(run: Run, laid: Path) -> None:
    run("note", attended(run, laid), "--roundtable", "1", input="((quietly so\nfinish this ...\n")
    done = run("readback", laid, "--roundtable", "1")
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines[:2] == ["After INF", "London, March 2026"]
    assert "  – From the British side: both sides exchange data" in lines
    assert "      – Against this, from the Russian side: it means little" in lines
    assert max(map(len, lines)) <= 80
    assert "quietly" not in done.stdout + done.stderr
    assert done.stderr == (
        "Left out: 1 off the record, 1 cues, 1 remarks that nobody took up, 0 without words.\n"
    )


def test_in_russian_and_as_data(run: Run, laid: Path) -> None:
    done = run("readback", laid, "--roundtable", "1", "--language", "ru", "--json")
    data = json.loads(done.stdout)
    assert (data["title"], data["language"]) == ("После РСМД", "ru")
    (topic,) = data["topics"]
    (part,) = topic["parts"]
    assert part["part"] == "differed"
    assert part["title"] == "В чём мнения разошлись"
    assert [each["notes"] for each in part["lines"]] == [[1], [2]]
    assert data["sides_named"] is False
    assert done.stderr == ""


def test_a_name_closes_the_gate(run: Run, laid: Path) -> None:
    run("note", attended(run, laid), "--roundtable", "1", input="! as Exampleton proposed\n")
    done = run("readback", laid, "--roundtable", "1")
    assert (done.returncode, done.stdout) == (1, "")
    assert "note 4: block:" in done.stderr
    assert done.stderr.splitlines()[-1].endswith("mark them off the record: 4.")
    data = run("readback", laid, "--roundtable", "1", "--json")
    assert data.returncode == 1
    (finding,) = json.loads(data.stdout)["findings"]
    assert (finding["place"], finding["subject"]) == ("note 4", "Ann Exampleton")


def test_no_such_roundtable_is_one_sentence(run: Run, laid: Path) -> None:
    done = run("readback", laid, "--roundtable", "9")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "There is no roundtable 9 in this dialogue. Its roundtables: 1.\n"
