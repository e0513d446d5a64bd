"""The locks name every package, with hashes for all platforms, and no place to fetch it from."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LOCKS = ("requirements.txt", "requirements-dev.txt")


def locked(name: str) -> dict[str, str]:
    """Each requirement of a lock with its marker, and the lines that belong to it."""
    entries: dict[str, str] = {}
    for line in (ROOT / name).read_text("utf-8").splitlines():
        if line and not line.startswith((" ", "#")):
            entries[line.rstrip(" \\")] = current = line.rstrip(" \\")
        elif line.strip().startswith("--hash"):
            entries[current] += "\n" + line.strip()
    return entries


def wanted(*groups: str) -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    lines = list(project["project"]["dependencies"])
    for group in groups:
        lines += project["dependency-groups"][group]
    return {name_of(line) for line in lines}


def name_of(requirement: str) -> str:
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert found is not None, requirement
    return re.sub(r"[-_.]+", "-", found.group()).lower()


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_says_where_nothing_comes_from(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")

    assert "://" not in text
    assert not re.search(r"^--?(find-links|index|extra-index|trusted|f\b|i\b)", text, re.MULTILINE)


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_package_has_one_version_and_a_hash(name: str) -> None:
    for requirement, entry in locked(name).items():
        assert re.match(r"[A-Za-z0-9._-]+==[\w.]+( ;|$)", requirement), requirement
        assert "--hash=sha256:" in entry, requirement


def test_the_runtime_lock_has_what_the_project_asks_for() -> None:
    assert wanted() <= {name_of(each) for each in locked("requirements.txt")}


def test_the_development_lock_has_the_groups_and_agrees_with_the_runtime_lock() -> None:
    development = locked("requirements-dev.txt")

    assert wanted("test", "lint", "build") <= {name_of(each) for each in development}
    assert locked("requirements.txt").items() <= development.items()


def test_packages_of_other_systems_are_locked_too() -> None:
    names = {name_of(each): each for each in locked("requirements-dev.txt")}

    assert "sys_platform == 'win32'" in names["colorama"]
    assert "sys_platform == 'win32'" in names["pywin32-ctypes"]
    assert "sys_platform == 'darwin'" in names["macholib"]
