"""The wheel carries the resources and works without the source tree."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import rapporteur

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=100)
    (built,) = folder.glob("*.whl")
    return built


def in_wheel(wheel: Path, code: str) -> str:
    """Run `code` where only the wheel provides the package (Python imports from zip files)."""
    result = subprocess.run(
        [sys.executable, "-P", "-c", f"import sys; sys.path.insert(0, {str(wheel)!r}); {code}"],
        cwd=wheel.parent,
        env=os.environ,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    return result.stdout.strip()


def test_the_wheel_bears_the_name_and_version(wheel: Path) -> None:
    assert wheel.name == f"rapporteur_desk-{rapporteur.__version__}-py3-none-any.whl"


def test_the_wheel_carries_every_resource(wheel: Path) -> None:
    resources = ROOT / "resources"
    wanted = {
        f"rapporteur/resources/{each.relative_to(resources).as_posix()}"
        for each in resources.rglob("*")
        if each.is_file()
    }

    assert wanted
    assert wanted <= set(zipfile.ZipFile(wheel).namelist())


def test_the_wheel_carries_every_module(wheel: Path) -> None:
    modules = {each.relative_to(ROOT).as_posix() for each in (ROOT / "rapporteur").rglob("*.py")}

    assert "rapporteur/guard/people/people.py" in modules
    assert modules <= set(zipfile.ZipFile(wheel).namelist())


def test_the_wheel_has_the_command_the_types_and_no_tests(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        (points,) = (each for each in names if each.endswith("entry_points.txt"))
        text = archive.read(points).decode()

    assert "rapporteur = rapporteur.__main__:main" in text
    assert "rapporteur/py.typed" in names
    assert not [each for each in names if each.startswith(("tests/", "docs/", "script/"))]


def test_an_unpacked_wheel_finds_its_resources_and_starts(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)

    found = in_wheel(tmp_path, "from rapporteur import paths; print(paths.resources())")

    assert Path(found) == tmp_path / "rapporteur" / "resources"
    version = in_wheel(
        tmp_path, "sys.argv[1:] = ['--version']; import rapporteur.__main__ as m; m.main()"
    )
    assert rapporteur.__version__ in version


def test_an_unpacked_wheel_guards(wheel: Path, tmp_path: Path) -> None:
    """Its words about states, names and endings come along."""
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)

    found = in_wheel(
        tmp_path,
        "from rapporteur.domain.anonymity import Setting; "
        "from rapporteur.domain.roster import Participant, Roster; "
        "from rapporteur.guard import Guard; "
        "roster = Roster((Participant(name_latin='Boris Primerov'),)); "
        "(found,) = Guard(roster, Setting()).scan('So it was said by Primerov.'); "
        "print(found.subject)",
    )

    assert found == "Boris Primerov"
