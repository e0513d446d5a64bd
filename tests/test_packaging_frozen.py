"""The frozen application is built and started."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import rapporteur
from tests.word.papers import stranger, zipped

ROOT = Path(__file__).resolve().parents[1]

pytestmark = [pytest.mark.frozen, pytest.mark.timeout(400), pytest.mark.xdist_group("frozen")]


@pytest.fixture(scope="module")
def application(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("frozen")
    places = ["--distpath", str(folder / "dist"), "--workpath", str(folder / "build")]
    result = subprocess.run(
        [sys.executable, "-m", "PyInstaller", "--noconfirm", *places, str(ROOT / "build.spec")],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert result.returncode == 0, result.stderr[-3000:]
    suffix = ".exe" if sys.platform == "win32" else ""
    return folder / "dist" / "rapporteur" / f"rapporteur{suffix}"


def start(application: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run it as a stranger would: from another folder, with nothing of this Python around."""
    foreign = ("PYTHON", "VIRTUAL_ENV", "QT_PLUGIN", "LD_LIBRARY")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
    return subprocess.run(
        [str(application), *words],
        cwd=application.parents[2],
        env={**kept, **variables},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_it_tells_its_version(application: Path) -> None:
    told = start(application, "--version")

    assert told.returncode == 0, told.stderr
    assert rapporteur.__version__ in told.stdout


def test_it_opens_the_sample_paints_and_quits(application: Path) -> None:
    opened = start(
        application,
        "--sample",
        QT_QPA_PLATFORM="offscreen",
        RAPPORTEUR_QUIT_AFTER="1500",
    )

    assert opened.returncode == 0, opened.stderr
    assert "Traceback" not in opened.stderr


def test_it_makes_an_encrypted_dialogue(application: Path, tmp_path: Path) -> None:
    file = tmp_path / "Первый диалог.rapporteur"

    made = start(application, "sample", str(file), RAPPORTEUR_PASSPHRASE="correct horse battery")

    assert made.returncode == 0, made.stderr
    assert not file.read_bytes().startswith(b"SQLite format 3")


CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Test//EN
BEGIN:VEVENT
UID:1
DTSTART;TZID=Europe/Moscow:20260310T140000
SUMMARY:Verification after INF
END:VEVENT
END:VCALENDAR
"""
CARD = """BEGIN:VCARD
VERSION:3.0
N:Вымышленный;Иван;;;
FN:Иван Вымышленный
END:VCARD
"""


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("agenda.ics", CALENDAR, ["agenda", "--roundtable", "1"]),
        ("people.vcf", CARD, ["roster", "import", "--fill"]),
        ("notes.md", "# Talks\n\n- a point #cyber\n", ["import", "--roundtable", "1"]),
    ],
)
def test_it_takes_along_what_reads_other_formats(
    application: Path, tmp_path: Path, name: str, text: str, words: list[str]
) -> None:
    file = tmp_path / "talks.rapporteur"
    (tmp_path / name).write_text(text, "utf-8")
    secret = {"RAPPORTEUR_PASSPHRASE": "correct horse battery"}
    assert start(application, "sample", str(file), **secret).returncode == 0
    command = words[:2] if words[0] == "roster" else words[:1]
    options = words[len(command) :]

    taken = start(application, *command, str(file), *options, str(tmp_path / name), **secret)

    assert taken.returncode == 0, taken.stderr


def test_it_is_not_heavy(application: Path) -> None:
    files = [each for each in application.parent.rglob("*") if each.is_file()]
    size = sum(each.stat().st_size for each in files if not each.is_symlink())

    assert size < 180_000_000


def test_it_reads_an_odd_document_in_a_process_of_its_own(
    application: Path, tmp_path: Path
) -> None:
    """The child is the application itself: a frozen one has no other interpreter."""
    page = b"<html><p>Boris <b>Pri</b>merov</p></html>"
    (tmp_path / "return.docx").write_bytes(zipped(stranger() | {"word/afchunk.htm": page}))
    (tmp_path / "people.csv").write_text(
        "name_latin,name_cyrillic,gender,aliases,side,role,affiliation_en,affiliation_ru,acronyms,"
        "post_en,post_ru\nBoris Primerov,,m,,2,speaker,,,,,\n",
        "utf-8",
    )

    checked = start(
        application,
        *("check", str(tmp_path / "return.docx"), "--roster", str(tmp_path / "people.csv")),
    )

    assert checked.returncode == 1, checked.stderr
    assert "word/afchunk.htm" in checked.stdout
