"""The frozen application is built and started."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import rapporteur

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


def test_it_is_not_heavy(application: Path) -> None:
    files = [each for each in application.parent.rglob("*") if each.is_file()]
    size = sum(each.stat().st_size for each in files if not each.is_symlink())

    assert size < 180_000_000
