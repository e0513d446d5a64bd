"""Where things lie."""

from __future__ import annotations

from pathlib import Path

import platformdirs
import pytest

from rapporteur import paths


def test_what_is_proposed_is_a_folder_that_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents = tmp_path / "Documents"
    monkeypatch.setattr(platformdirs, "user_documents_dir", lambda: str(documents))
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert paths.documents_folder() == tmp_path
    documents.mkdir()
    assert paths.documents_folder() == documents
