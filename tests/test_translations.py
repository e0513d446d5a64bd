"""The Russian words of the window: all there, whole, and what the window really loads."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QTranslator

ROOT = Path(__file__).parents[1]
WORDS = ROOT / "resources" / "translations" / "rapporteur_ru.ts"
LOADED = WORDS.with_suffix(".qm")
TOOLS = Path(PySide6.__file__).parent
LATIN = re.compile(r"[A-Za-z]{4,}")
NAMES = {  # of programs, formats, keys, columns and signs, which stay as they are
    *("Rapporteur", "Word", "Excel", "LibreOffice", "Enter", "Ctrl", "Caps", "Lock", "Unicode"),
    *("British", "docx", "rapporteur", "Comma", "delimited"),
    *("Delete", "Shift", "HTML", "Markdown", "markdown", "OpenDocument", "XLSX", "vCard", "ical"),
    *("Jane", "Smith", "Senior", "Fellow", "RUSI", "Verification", "after"),  # of examples
    *("chair", "speaker", "participant", "observer", "name", "latin", "cyrillic"),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A string of the window, and how it is said in Russian."""

    context: str
    source: str
    translation: str
    is_finished: bool


def entries_of(ts: Path) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            context.findtext("name", ""),
            message.findtext("source", ""),
            message.findtext("translation", ""),
            "type" not in message.find("translation").attrib,  # type: ignore[union-attr]
        )
        for context in ET.parse(ts).getroot().iter("context")
        for message in context.iter("message")
    )


def asked_for(module: ast.AST, inside: str = "") -> Iterator[tuple[str, str]]:
    """Each string that a module asks a translation of, with the context that will be looked in."""
    for node in ast.iter_child_nodes(module):
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            words = [each.value for each in node.args if isinstance(each, ast.Constant)]
            if called.endswith(".tr"):
                yield inside if called == "self.tr" else called, str(words[0])
            elif called.endswith(("translate", "QT_TRANSLATE_NOOP")) and len(words) == 2:
                yield str(words[0]), str(words[1])
        yield from asked_for(node, node.name if isinstance(node, ast.ClassDef) else inside)


def values_of(text: str) -> list[str]:
    return sorted(re.findall(r"\{\w*\}", text))


@pytest.fixture(scope="module")
def entries() -> tuple[Entry, ...]:
    return entries_of(WORDS)


@pytest.fixture
def russian() -> QTranslator:
    translator = QTranslator()
    assert translator.load(str(LOADED))
    return translator


def test_every_string_of_the_sources_is_translated_and_no_other(tmp_path: Path) -> None:
    fresh = tmp_path / "rapporteur_ru.ts"
    sources = sorted(str(each) for each in (ROOT / "rapporteur").rglob("*.py"))
    options = ("-silent", "-locations", "none", "-no-obsolete")
    subprocess.run([TOOLS / "lupdate", *sources, *options, "-ts", fresh], check=True, timeout=60)
    asked = {(each.context, each.source) for each in entries_of(fresh)}
    told = {(each.context, each.source) for each in entries_of(WORDS)}
    assert len(asked) > 500, "lupdate found next to nothing"
    assert told == asked, "run script/translate, then translate what it marks as unfinished"


def test_lupdate_overlooks_no_string(entries: tuple[Entry, ...]) -> None:
    known = {(each.context, each.source) for each in entries}
    overlooked = {
        (path.relative_to(ROOT).as_posix(), *asked)
        for path in sorted((ROOT / "rapporteur").rglob("*.py"))
        for asked in asked_for(ast.parse(path.read_text(encoding="utf-8")))
        if asked not in known
    }
    assert overlooked == set()


def test_no_translation_is_unfinished_or_blank(entries: tuple[Entry, ...]) -> None:
    assert [each for each in entries if not (each.is_finished and each.translation)] == []


def test_each_translation_is_filled_with_the_same_values(entries: tuple[Entry, ...]) -> None:
    torn = [each for each in entries if values_of(each.source) != values_of(each.translation)]
    assert torn == []


def test_each_translation_ends_as_its_source_does(entries: tuple[Entry, ...]) -> None:
    """An ellipsis, a full stop or a question mark is there on both sides or on none."""

    def ending(text: str) -> str:
        return text[-1] if text[-1] in "….?" else ""

    whole = [each for each in entries if each.source not in ("No.", "side: {side}")]
    assert [each for each in whole if ending(each.source) != ending(each.translation)] == []


def test_no_english_word_is_left_standing(entries: tuple[Entry, ...]) -> None:
    left = {
        word: each.source
        for each in entries
        for word in LATIN.findall(re.sub(r"\{\w*\}", "", each.translation))
        if word not in NAMES
    }
    assert left == {}


def test_quotation_marks_are_russian(entries: tuple[Entry, ...]) -> None:
    assert [each for each in entries if re.search(r"[“”\"]", each.translation)] == []


def test_a_menu_keeps_one_letter_for_each_entry(entries: tuple[Entry, ...]) -> None:
    marked = [each for each in entries if "&" in each.source.replace("&&", "")]
    assert {each.context for each in marked} == {"Menus"}, "all of them in the menu bar"
    letters = [re.findall(r"&(\w)", each.translation) for each in marked]
    assert all(len(found) == 1 for found in letters)
    assert len({found[0].casefold() for found in letters}) == len(marked)


def test_what_the_window_loads_says_all_of_it(
    entries: tuple[Entry, ...], russian: QTranslator
) -> None:
    assert {
        (each.context, each.source): russian.translate(each.context, each.source)
        for each in entries
    } == {(each.context, each.source): each.translation for each in entries}


def test_what_the_window_loads_is_made_of_these_words(tmp_path: Path) -> None:
    words = Path(shutil.copy(WORDS, tmp_path))
    made = tmp_path / "made.qm"
    subprocess.run([TOOLS / "lrelease", "-silent", words, "-qm", made], check=True, timeout=60)
    assert made.read_bytes() == LOADED.read_bytes(), "run script/translate"


def test_the_words_tell_nothing_of_the_machine_they_were_made_on() -> None:
    assert not re.search(r"<location|/home/|/tmp/|[A-Z]:\\", WORDS.read_text(encoding="utf-8"))
