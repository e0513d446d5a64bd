"""The whole way by command line, with its exit codes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.command import PASSPHRASE, Ended, Word, apart
from tests.cli.command import here as rapporteur

ROSTER = """\
name_latin,name_cyrillic,gender,aliases,side,role,affiliation_en,affiliation_ru,acronyms,post_en,post_ru
Ann Exampleton,Энн Экзамплтон,f,,1,chair,Example University,,EXU,,
Bea Sampleby,Би Сэмплби,f,,1,speaker,,,,,
Cal Testworth,Кэл Тестворт,m,,1,participant,,,,,
Boris Primerov,Борис Примеров,m,,RU,speaker,,,,,
Olga Obraztsova,Ольга Образцова,f,,RU,participant,,,,,
Pavel Shablonov,Павел Шаблонов,m,,RU,participant,,,,,
"""


def done(*words: Word, input: str = "") -> str:
    ended = rapporteur(*words, input=input)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def one_sentence(ended: Ended) -> str:
    assert "Traceback" not in ended.stderr
    lines = [line for line in ended.stderr.splitlines() if line.strip()]
    assert len(lines) == 1, ended.stderr
    return lines[0]


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dialogue with one roundtable, seven notes, a roster and a draft."""
    folder = tmp_path_factory.mktemp("begun")
    path = folder / "d.rapporteur"
    (folder / "roster.csv").write_text(ROSTER, encoding="utf-8")
    done("new", path, "--title", "Dialogue", "--title-ru", "Диалог")
    done(
        *("roundtable", "add", path, "--title", "After INF", "--title-ru", "После РСМД"),
        *("--date", "2026-03-04", "--city", "London", "--city-ru", "Лондон"),
    )
    lines = (
        "! /1 both sides could exchange launch notifications #inf *\n"
        "+ /2 \\1 such an exchange would cost little #inf\n"
        "- /2 \\1 without verification it means little #verif\n"
        "/1 transparency has fallen since the treaty ended #inf\n"
        "? /2 кто будет проверять соблюдение моратория #inf\n"
        "((/2 my ministry has already decided against it all\n"
        "= both institutes draft a joint paper on notifications #inf\n"
    )
    assert done("note", path, "--roundtable", "1", input=lines).split() == list("1234567")
    done("roster", "import", path, folder / "roster.csv", "--roundtable", "1")
    done("compose", path, "--roundtable", "1")
    return path


def test_the_whole_way_is_gone_by_processes_of_their_own(tmp_path: Path) -> None:
    """What the other tests give here, as a shell gives it."""
    path, to = tmp_path / "d.rapporteur", tmp_path / "out.docx"
    (tmp_path / "roster.csv").write_text(ROSTER, encoding="utf-8")
    one = ("--roundtable", "1")
    for words, said in (
        (("new", path, "--title-ru", "Диалог"), ""),
        (("roundtable", "add", path, "--title", "T", "--date", "2026-03-04", "--city", "X"), ""),
        (("note", path, *one), "/1 one thing was said\n/2 и другое\n"),
        (("roster", "import", path, tmp_path / "roster.csv", *one), ""),
        (("compose", path, *one), ""),
        (("export", path, *one, "--language", "en", "--to", to), ""),
        (("check", to, "--roster", tmp_path / "roster.csv", "--dialogue", path), ""),
    ):
        ended = apart(*words, input=said)
        assert ended.returncode == 0, ended.stderr
    assert "и другое" in apart("notes", path).stdout
    found = apart("check", "-", "--roster", tmp_path / "roster.csv", input="as Примеров said")
    assert (found.returncode, "Примеров" in found.stdout) == (1, True)
    assert apart("new", path).returncode == 2
    assert apart("notes", path, passphrase="wrong").returncode == 3


def test_version_and_help_speak() -> None:
    assert re.fullmatch(r"rapporteur, version \d+\.\d+\.\d+\n", done("--version"))
    assert "check" in done("--help")


def test_usage_errors_exit_with_2() -> None:
    assert rapporteur("note").returncode == 2
    assert rapporteur("export", "x", "--language", "fr").returncode == 2


def test_notes_are_printed_back_as_typed_and_as_data(begun: Path) -> None:
    text = done("notes", begun, "--roundtable", "1")
    assert text.splitlines()[0].endswith(
        "\t! /1 both sides could exchange launch notifications #inf *"
    )
    data = json.loads(done("notes", begun, "--json"))
    assert [each["number"] for each in data] == [1, 2, 3, 4, 5, 6, 7]
    assert data[1]["reply_to"] == 1
    assert data[5]["off_record"] is True
    assert not any("participant" in key or "speaker" in key for each in data for key in each)


def test_search_finds_words_in_either_script(begun: Path) -> None:
    found = json.loads(done("search", begun, "СОБЛЮДЕНИЕ морат", "--json"))
    assert [each["number"] for each in found] == [5]
    assert json.loads(done("search", begun, "nowhere", "--json")) == []


def test_the_doctor_says_how_the_file_is(begun: Path) -> None:
    data = json.loads(done("doctor", begun, "--json"))
    assert data["sound"] is True
    assert data["cipher"].startswith("SQLCipher 4")
    assert data["hosts"] == ["1 UK", "2 RU"]
    assert data["counts"]["notes"] == 7


def test_a_copy_opens_like_the_original(begun: Path, tmp_path: Path) -> None:
    done("copy", begun, tmp_path / "copy.rapporteur")
    assert done("notes", tmp_path / "copy.rapporteur") == done("notes", begun)
    again = rapporteur("copy", begun, tmp_path / "copy.rapporteur")
    assert again.returncode == 2
    one_sentence(again)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_draft_is_exported_in_either_language(begun: Path, tmp_path: Path, language: str) -> None:
    to = tmp_path / f"draft-{language}.docx"
    data = json.loads(
        done(*("export", begun, "--roundtable", "1", "--language", language), "--to", to, "--json")
    )
    assert data["version"] == 1
    assert to.stat().st_size > 5000
    checked = rapporteur("check", to, "--roster", begun.parent / "roster.csv")
    assert checked.returncode == 0, checked.stdout


def test_a_final_edition_is_refused_while_something_is_untranslated(
    begun: Path, tmp_path: Path
) -> None:
    ended = rapporteur(
        *("export", begun, "--roundtable", "1", "--language", "ru", "--final"),
        *("--to", tmp_path / "final.docx"),
    )
    assert ended.returncode == 2
    assert "translate" in one_sentence(ended)
    assert list(tmp_path.iterdir()) == []


def test_the_gate_is_shut_while_nobody_is_marked_present(tmp_path: Path) -> None:
    path, to = tmp_path / "d.rapporteur", tmp_path / "out.docx"
    done("new", path)
    done("roundtable", "add", path, "--title", "T", "--date", "2026-03-04", "--city", "London")
    done("note", path, "--roundtable", "1", input="/1 one thing was said\n")
    done("compose", path, "--roundtable", "1")
    export = ("export", path, "--roundtable", "1", "--language", "en", "--to", to)
    shut = rapporteur(*export)
    assert shut.returncode == 1
    assert not to.exists()
    assert rapporteur(*export, "--waive-attendance", " ").returncode == 2
    done(*export, "--waive-attendance", "no roster was kept; both chairs agreed")
    assert to.exists()


def test_lines_that_cannot_be_stored_are_named_and_the_others_kept(tmp_path: Path) -> None:
    path = tmp_path / "d.rapporteur"
    done("new", path)
    done("roundtable", "add", path, "--title", "T", "--date", "2026-03-04", "--city", "London")
    ended = rapporteur("note", path, "--roundtable", "1", input="one\n! #inf\n\nтри\n")
    assert ended.returncode == 2
    assert ended.stdout.split() == ["1", "2"]
    assert [each["text"] for each in json.loads(done("notes", path, "--json"))] == ["one", "три"]
    assert rapporteur("note", path, "--roundtable", "9", input="x\n").returncode == 2
    named = rapporteur("note", path, "--roundtable", "1", "--side", "ru", input="x\n")
    assert named.returncode == 0
    assert json.loads(done("notes", path, "--json"))[-1]["side"] == 2


def test_a_wrong_passphrase_exits_with_3_and_one_sentence(begun: Path) -> None:
    ended = rapporteur("notes", begun, passphrase="wrong")
    assert ended.returncode == 3
    assert "passphrase" in one_sentence(ended)


def test_the_passphrase_may_come_from_a_file(begun: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    ended = rapporteur("notes", begun, "--passphrase-file", secret, passphrase=None)
    assert ended.returncode == 0
    missing = rapporteur("notes", begun, "--passphrase-file", tmp_path / "none", passphrase=None)
    assert missing.returncode == 2
    one_sentence(missing)


def test_a_new_dialogue_never_replaces_one(begun: Path) -> None:
    before = begun.read_bytes()
    ended = rapporteur("new", begun)
    assert ended.returncode == 2
    one_sentence(ended)
    assert begun.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("name_latin,side\nAnn,1\n", "name_cyrillic"),
        (ROSTER + "Ann,too,few\n", "8"),
        (ROSTER.replace("RU,speaker", "Mars,speaker"), "Mars"),
    ],
    ids=["a missing column", "a row too short", "an unknown side"],
)
def test_a_bad_roster_is_refused_whole(
    begun: Path, tmp_path: Path, content: str, said: str
) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_text(content, encoding="utf-8")
    before = done("doctor", begun, "--json")
    ended = rapporteur("roster", "import", begun, bad)
    assert ended.returncode == 2
    assert said in one_sentence(ended)
    assert done("doctor", begun, "--json") == before


def test_a_roster_in_another_encoding_is_refused(begun: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_bytes(ROSTER.encode("cp1251"))
    ended = rapporteur("roster", "import", begun, bad)
    assert ended.returncode == 2
    assert "UTF-8" in one_sentence(ended)


def test_an_export_that_cannot_be_written_says_so(begun: Path, tmp_path: Path) -> None:
    export = ("export", begun, "--roundtable", "1", "--language", "en", "--to")
    for to in (tmp_path / "none" / "x.docx", tmp_path / "x.pdf"):
        ended = rapporteur(*export, to)
        assert ended.returncode == 2
        one_sentence(ended)
    assert list(tmp_path.iterdir()) == []


def test_a_name_in_a_text_is_found_with_its_line(begun: Path, tmp_path: Path) -> None:
    text = tmp_path / "text.md"
    text.write_text("# Title\n\nIt was Борис  ПРИМЕРОВ who said so.\n", encoding="utf-8")
    ended = rapporteur("check", text, "--roster", begun.parent / "roster.csv", "--json")
    assert ended.returncode == 1
    data = json.loads(ended.stdout)
    (finding,) = data["documents"][0]["findings"]
    assert finding["place"] == "line 3, column 8"
    assert finding["blocks"] is True
    assert data["checks_off"], "without a dialogue some checks are off, and it says so"
    text.write_text("# Title\n\nIt was a Russian participant who said so.\n", encoding="utf-8")
    assert rapporteur("check", text, "--roster", begun.parent / "roster.csv").returncode == 0


def test_with_the_dialogue_words_off_the_record_are_found(begun: Path, tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text("He knew: my ministry has already decided against it all.", encoding="utf-8")
    check = ("check", text, "--roster", begun.parent / "roster.csv")
    assert rapporteur(*check).returncode == 0
    ended = rapporteur(*check, "--dialogue", begun, "--json")
    assert ended.returncode == 1
    assert json.loads(ended.stdout)["documents"][0]["findings"][0]["kind"] == "off-record"
    assert json.loads(ended.stdout)["checks_off"] == []


def test_a_document_that_cannot_be_read_is_named(begun: Path, tmp_path: Path) -> None:
    roster = begun.parent / "roster.csv"
    (tmp_path / "bad.docx").write_bytes(b"PK\x03\x04 not a package")
    (tmp_path / "bad.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1")
    for name in ("bad.docx", "bad.txt", "none.txt", "odd.odt"):
        ended = rapporteur("check", tmp_path / name, "--roster", roster)
        assert ended.returncode == 2, name
        assert name in one_sentence(ended)
