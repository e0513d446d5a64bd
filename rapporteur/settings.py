"""What the user prefers. Never a word of any note: paths and looks only."""

from __future__ import annotations

import contextlib
import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from rapporteur import paths

RECENT_FILES = 8
THEMES = ("system", "light", "dark")
LANGUAGES = ("system", "en", "ru")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The user's settings. `geometry` is Qt's, in base 64; `recent` holds the newest first."""

    theme: str = "system"
    language: str = "system"
    recent: tuple[str, ...] = ()
    geometry: str = ""

    def remembering(self, file: Path) -> Settings:
        """The same with `file` as the newest of the recent ones."""
        others = tuple(each for each in self.recent if each != str(file))
        return replace(self, recent=(str(file), *others)[:RECENT_FILES])

    def forgetting(self, file: str | None = None) -> Settings:
        """The same without one recent file, or without all of them."""
        return replace(
            self, recent=tuple(each for each in self.recent if file is not None and each != file)
        )


def load(file: Path | None = None) -> Settings:
    """The stored settings; what is missing, damaged or unknown falls back to its default."""
    try:
        stored = json.loads((file or paths.settings_file()).read_text("utf-8"))
    except (OSError, ValueError):
        return Settings()
    return _understood(stored) if isinstance(stored, dict) else Settings()


def save(settings: Settings, file: Path | None = None) -> None:
    """Replace the stored settings. Silent where the folder cannot be written: looks can wait."""
    file = file or paths.settings_file()
    fresh = file.with_suffix(".new")
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps(asdict(settings), ensure_ascii=False, indent=1), "utf-8")
        fresh.replace(file)


def _understood(stored: dict[str, object]) -> Settings:
    known = {each.name for each in fields(Settings)}
    values = {name: value for name, value in stored.items() if name in known}
    recent = values.pop("recent", ())
    texts = {name: value for name, value in values.items() if isinstance(value, str)}
    if texts.get("theme") not in THEMES:
        texts.pop("theme", None)
    if texts.get("language") not in LANGUAGES:
        texts.pop("language", None)
    files = recent if isinstance(recent, list) else []
    return Settings(
        **texts, recent=tuple(each for each in files if isinstance(each, str))[:RECENT_FILES]
    )
