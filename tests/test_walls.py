"""The walls that import-linter cannot see; the others are contracts in pyproject.toml."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "rapporteur"
SCRIPTS = [
    each
    for each in (*sorted((PACKAGE.parent / "script").iterdir()), PACKAGE.parent / ".ci" / "run")
    if each.is_file() and each.suffix in ("", ".sh")
]
SQL = re.compile(
    r"^\s*(SELECT .+ FROM|INSERT (OR \w+ )?INTO|UPDATE \w+ SET|DELETE FROM|PRAGMA \w+"
    r"|CREATE (VIRTUAL )?(TABLE|INDEX|TRIGGER)|ALTER TABLE|DROP (TABLE|INDEX))\b"
)


def modules(*left_out: str) -> Iterator[tuple[str, ast.Module]]:
    """Every module of the package with its place, but those in the rooms left out."""
    for file in sorted(PACKAGE.rglob("*.py")):
        place = file.relative_to(PACKAGE).as_posix()
        if not place.startswith(left_out):
            yield place, tree_of(file)


@cache
def tree_of(file: Path) -> ast.Module:
    return ast.parse(file.read_text("utf-8"))


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_no_statement_of_sql_stands_outside_the_store() -> None:
    found = [
        (place, node.value)
        for place, tree in modules("store/")
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and SQL.match(node.value)
    ]

    assert found == []


def test_widgets_stand_in_ui_and_app_alone() -> None:
    found = [
        (place, name)
        for place, tree in modules("ui/", "app.py", "paint/")
        for name in imported(tree)
        if name.startswith("PySide6")
    ]

    assert found == []


def test_paint_draws_without_widgets() -> None:
    allowed = ("PySide6", "PySide6.QtGui", "PySide6.QtCore")
    found = [
        (place, name)
        for place, tree in modules()
        if place.startswith("paint/")
        for name in imported(tree)
        if name.startswith("PySide6") and not name.startswith(allowed[1:]) and name != allowed[0]
    ]

    assert found == []


def test_only_the_guard_makes_a_cleared_article() -> None:
    found = [
        place
        for place, tree in modules("guard/")
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("ClearedArticle")
    ]

    assert found == []


@pytest.mark.skipif(sys.platform == "win32", reason="bash is not at hand")
@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_a_script_is_sound_bash(script: Path) -> None:
    assert subprocess.run(["bash", "-n", str(script)], check=False).returncode == 0
