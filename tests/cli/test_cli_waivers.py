"""Findings are listed with names, waived one by one, and waivers are taken back."""

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
PRESENT = tuple(
    f"{name},,,,{side},participant,,,,,"
    for name, side in (
        ("Ann Exampleton", 1),
        ("Bea Sampleby", 1),
        ("Cal Testworth", 1),
        ("Boris Primerov", 2),
        ("Olga Obraztsova", 2),
        ("Pavel Shablonov", 2),
    )
)


@pytest.fixture
def named(run: Run, laid: Path) -> Path:
    """A dialogue where two notes, and the article, name somebody who was present."""
    roster = laid.with_name("r.csv")
    roster.write_text("\n".join((HEADER, *PRESENT)), encoding="utf-8")
    assert run("roster", "import", laid, roster, "--roundtable", "1").returncode == 0
    lines = "! /1 a register, as Exampleton said #inf\n! /2 Primerov and Exampleton agreed #inf\n"
    assert run("note", laid, "--roundtable", "1", input=lines).returncode == 0
    assert run("compose", laid, "--roundtable", "1").returncode == 0
    return laid


def of(run: Run, file: Path, *words: str) -> list[dict[str, Any]]:
    done = run("findings", file, "--roundtable", "1", *words, "--json")
    assert done.returncode == 0, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)["findings"]
    return [each for each in found if each["blocks"]]


def waive(run: Run, file: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return run("waive", file, "--roundtable", "1", *words, "--reason", "they allowed it")


def test_notes_leave_once_each_finding_is_waived_by_name(run: Run, named: Path) -> None:
    shut = run("notes", named, "--roundtable", "1", "--markdown")
    assert (shut.returncode, shut.stdout) == (1, "")
    assert "[[Exampleton]]" in shut.stderr
    found = of(run, named, "--notes")
    assert [each["text"] for each in found] == ["Exampleton", "Primerov", "Exampleton"]
    names = [each["id"] for each in found]
    assert len(set(names)) == 3
    for at, each in enumerate(names):
        assert run("notes", named, "--roundtable", "1", "--markdown").returncode == 1
        done = waive(run, named, "--notes", each)
        assert done.returncode == 0, done.stderr
        assert [one["id"] for one in of(run, named, "--notes")] == names[at + 1 :]
    out = run("notes", named, "--roundtable", "1", "--markdown")
    assert out.returncode == 0, out.stderr
    assert "Exampleton" in out.stdout


def test_the_article_leaves_by_waivers_and_is_held_again_by_their_withdrawal(
    run: Run, named: Path
) -> None:
    to = named.with_name("a.docx")
    export = ("export", named, "--roundtable", "1", "--language", "en", "--to", to)
    assert run(*export).returncode == 1
    names = {each["id"] for each in of(run, named, "--language", "en")}
    done = waive(run, named, "--language", "en", *names)
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("0 of them block\n")
    assert run(*export).returncode == 0
    to.unlink()
    kept = json.loads(run("waivers", named, "--roundtable", "1", "--json").stdout)
    assert {each["reason"] for each in kept} == {"they allowed it"}
    revoked = run("revoke", named, kept[0]["id"])
    assert revoked.returncode == 0, revoked.stderr
    assert run(*export).returncode == 1
    assert not to.exists()


def test_a_waiver_for_one_place_is_none_for_another(run: Run, named: Path) -> None:
    first, _, same_person = of(run, named, "--notes")
    waive(run, named, "--notes", first["id"])
    assert first["subject"] == same_person["subject"]
    assert same_person["id"] in {each["id"] for each in of(run, named, "--notes")}
    article = of(run, named, "--language", "en")
    assert first["subject"] in {each["subject"] for each in article}


@pytest.mark.parametrize("words", [("all",), ("--notes",), ("*", "--notes"), ("00000000",)])
def test_nothing_is_waived_that_is_not_named(run: Run, named: Path, words: tuple[str, ...]) -> None:
    done = waive(run, named, *words)
    assert (done.returncode, done.stdout) == (2, "")
    assert run("waivers", named, "--roundtable", "1").stdout == ""


def test_one_unknown_name_among_others_waives_none_of_them(run: Run, named: Path) -> None:
    (first, *_) = of(run, named, "--notes")
    done = waive(run, named, "--notes", first["id"], "nothing")
    assert done.returncode == 2
    assert "no finding nothing" in done.stderr
    assert run("waivers", named, "--roundtable", "1").stdout == ""


def test_a_waiver_without_a_reason_is_refused(run: Run, named: Path) -> None:
    (first, *_) = of(run, named, "--notes")
    done = run("waive", named, "--roundtable", "1", "--notes", first["id"], "--reason", " ")
    assert done.returncode == 2
    assert "reason" in done.stderr


def test_that_nobody_is_marked_present_is_waived_by_name_too(run: Run, laid: Path) -> None:
    to = laid.with_name("a.docx")
    export = ("export", laid, "--roundtable", "1", "--language", "en", "--to", to)
    assert run(*export).returncode == 1
    (absent,) = of(run, laid, "--language", "en")
    assert absent["kind"] == "attendance"
    assert waive(run, laid, "--language", "en", absent["id"]).returncode == 0
    assert run(*export).returncode == 0


def test_subjects_are_declared_listed_and_withdrawn(run: Run, laid: Path) -> None:
    assert run("subject", "add", laid, "NATO").returncode == 2
    reason = ("--reason", "its exercises were on the agenda")
    done = run("subject", "add", laid, "NATO", *reason, "--json")
    (declared,) = json.loads(done.stdout)
    assert (declared["name"], declared["reason"]) == ("NATO", reason[1])
    again = run("subject", "add", laid, "nato", *reason)
    assert (again.returncode, again.stdout) == (2, "")
    assert run("subject", "list", laid).stdout.startswith("NATO\t")
    assert run("subject", "withdraw", laid, "OSCE").returncode == 2
    assert run("subject", "withdraw", laid, "nato", "--json").stdout == "[]\n"
