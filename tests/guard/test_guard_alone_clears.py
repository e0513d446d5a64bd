"""Only the guard makes a ClearedArticle: what is written has been read by it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import rapporteur

PACKAGE = Path(rapporteur.__file__).parent
NAME = "ClearedArticle"


def makings(source: str) -> Iterator[int]:
    """Lines on which a ClearedArticle is made, or could be: called, renamed, replaced, unpickled."""
    tree = ast.parse(source)
    annotations = {id(node) for each in ast.walk(tree) for node in _annotations(each)}
    for node in ast.walk(tree):
        if isinstance(node, ast.alias) and node.name == NAME and node.asname:
            yield node.lineno
        is_name = (isinstance(node, ast.Name) and node.id == NAME) or (
            isinstance(node, ast.Attribute) and node.attr == NAME
        )
        if is_name and id(node) not in annotations:
            yield node.lineno  # type: ignore[attr-defined]


def _annotations(node: ast.AST) -> Iterator[ast.AST]:
    for field in ("annotation", "returns"):
        annotation = getattr(node, field, None)
        if annotation is not None:
            yield from ast.walk(annotation)


def sources() -> Iterator[tuple[Path, str]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        yield path.relative_to(PACKAGE), path.read_text(encoding="utf-8")


def test_only_the_guard_makes_a_cleared_article() -> None:
    makers = {str(path.parent) for path, source in sources() if any(makings(source))}
    assert makers == {"guard"}


def test_no_other_place_replaces_what_was_cleared() -> None:
    for path, source in sources():
        if path.parts[0] != "guard" and NAME in source:
            assert "replace(cleared" not in source, path


def test_this_test_sees_every_way_of_making_one() -> None:
    assert list(makings("ClearedArticle(edition)")) == [1]
    assert list(makings("article.ClearedArticle(edition)")) == [1]
    assert list(makings("from x import ClearedArticle as C\nC(edition)")) == [1]
    assert list(makings("make = ClearedArticle\nmake(edition)")) == [1]
    assert list(makings("make(ClearedArticle)")) == [1]
    assert list(makings("def write(cleared: ClearedArticle) -> ClearedArticle: ...")) == []
    assert list(makings("from x import ClearedArticle\nclass ClearedArticle: ...")) == []
