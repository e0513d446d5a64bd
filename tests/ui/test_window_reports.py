"""A bug's report holds types and places, and not a word of any note."""

from __future__ import annotations

from pathlib import Path

from rapporteur.ui import reports

SECRET = "the ambassador said it over dinner"


def _fail_with(words: str) -> None:
    raise ValueError(words)


def _caught() -> BaseException:
    try:
        try:
            _fail_with(SECRET)
        except ValueError as error:
            raise KeyError(SECRET) from error
    except KeyError as error:
        return error
    raise AssertionError("nothing was raised")


def test_a_report_names_types_files_and_lines_only() -> None:
    text = reports.describe(_caught())
    assert SECRET not in text
    assert "builtins.ValueError" in text
    assert "builtins.KeyError" in text
    assert text.index("ValueError") < text.index("KeyError")
    assert "_fail_with" in text
    assert f"{Path(__file__).name}:" in text


def test_a_report_does_not_tell_whose_computer_it_is() -> None:
    assert str(Path(__file__).parent) not in reports.describe(_caught())


def test_a_report_is_a_file_of_its_own(tmp_path: Path) -> None:
    first, second = reports.write(_caught(), tmp_path), reports.write(_caught(), tmp_path)
    assert first is not None
    assert second is not None
    assert first != second
    assert SECRET not in first.read_text("utf-8")


def test_where_no_report_can_be_written_nothing_breaks(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    assert reports.write(_caught(), blocked) is None
