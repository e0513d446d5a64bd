"""Where things lie: resources in a source tree, a wheel or a frozen build, and the user's folders.

Nothing else in the project builds such a path.
"""

from __future__ import annotations

import sys
from pathlib import Path

import platformdirs

DIALOGUE_SUFFIX = ".rapporteur"
_PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """The folder of data that ships with the application."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen) / "resources"
    installed = _PACKAGE / "resources"  # a wheel carries them inside the package
    return installed if installed.is_dir() else _PACKAGE.parent / "resources"


def resource(*parts: str) -> Path:
    """One file or folder below `resources()`."""
    return resources().joinpath(*parts)


def settings_file() -> Path:
    """The user's settings; its folder may not exist yet."""
    return Path(platformdirs.user_config_dir("rapporteur", appauthor=False)) / "settings.json"


def reports_folder() -> Path:
    """Where bug reports are written; the folder may not exist yet."""
    return Path(platformdirs.user_log_dir("rapporteur", appauthor=False))


def documents_folder() -> Path:
    """Where a new dialogue or an export is proposed: a folder that is there."""
    documents = Path(platformdirs.user_documents_dir())
    return documents if documents.is_dir() else Path.home()
