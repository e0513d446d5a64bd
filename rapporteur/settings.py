"""What the user prefers. Never a word of any note: paths and looks only."""

from __future__ import annotations

import contextlib
import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from rapporteur import paths

RECENT_FILES = 8
THEMES = ("system", "light", "dark")
LANGUAGES = ("system", "en", "ru")
LOCK_AFTER_MOST = 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The user's settings. `geometry` is Qt's, in base 64; `recent` holds the newest first.

    `lock_after` is in minutes without a touch, at most LOCK_AFTER_MOST; 0 is never.
    """

    theme: str = "system"
    language: str = "system"
    recent: tuple[str, ...] = ()
    geometry: str = ""
    lock_after: int = 15

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
    plain = Settings()
    recent, geometry = stored.get("recent"), stored.get("geometry")
    files = recent if isinstance(recent, list) else []
    return Settings(
        theme=_one_of(THEMES, stored.get("theme"), plain.theme),
        language=_one_of(LANGUAGES, stored.get("language"), plain.language),
        recent=tuple(each for each in files if isinstance(each, str))[:RECENT_FILES],
        geometry=geometry if isinstance(geometry, str) else plain.geometry,
        lock_after=_up_to(LOCK_AFTER_MOST, stored.get("lock_after"), plain.lock_after),
    )


def _one_of(known: tuple[str, ...], stored: object, plain: str) -> str:
    return stored if isinstance(stored, str) and stored in known else plain


def _up_to(most: int, stored: object, plain: int) -> int:
    """A whole number from 0; True is none."""
    if isinstance(stored, int) and not isinstance(stored, bool) and 0 <= stored <= most:
        return stored
    return plain
