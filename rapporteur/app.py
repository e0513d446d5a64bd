"""Start-up, told in the order in which it happens."""

from __future__ import annotations

import gc
import linecache
import os
import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

import rapporteur
from rapporteur import paths, settings
from rapporteur.ui import icons, reports
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.theme import Theme, ThemeChoice
from rapporteur.ui.window import NAME, Window


def run(file: Path | None = None, sample: bool = False, quit_after: int | None = None) -> int:
    """Show the window until it is closed; the exit code.

    With `file` it asks for that file's passphrase, with `sample` it shows the sample. After
    `quit_after` milliseconds (or RAPPORTEUR_QUIT_AFTER) it closes by itself, so that a build can
    be tried out.
    """
    linecache.clearcache()  # the source texts that Qt's binding read of all our modules
    app = _application()
    chosen = settings.load()
    _speak(app, chosen.language)
    theme = Theme(app, ThemeChoice(chosen.theme), dressed=False)
    window = Window(Bridge(), theme, chosen)
    theme.dress()
    reports.install(window.bug_struck.emit)
    window.show()
    gc.freeze()  # all this stays to the end: nobody needs to look through it again
    gc.enable()
    QTimer.singleShot(0, lambda: _begin(window, file, sample))
    _quit_after(window, quit_after)
    code = app.exec()
    window.bridge.detach(discard=True)
    return code


def _application() -> QApplication:
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("rapporteur")
    app.setApplicationDisplayName(NAME)
    app.setApplicationVersion(rapporteur.__version__)
    app.setDesktopFileName("rapporteur")
    app.setWindowIcon(icons.app_icon())
    return app


def _speak(app: QApplication, language: str) -> None:
    """Take the words of a language: our own, and Qt's for its own dialogs."""
    if language == "system":
        language = "ru" if QLocale().language() == QLocale.Language.Russian else "en"
    if language != QLocale.languageToCode(QLocale().language()):
        QLocale.setDefault(QLocale("ru_RU" if language == "ru" else "en_GB"))
    qt_words = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for words in (
        qt_words / f"qtbase_{language}.qm",
        paths.resource("translations", f"rapporteur_{language}.qm"),
    ):
        translator = QTranslator(app)
        if words.is_file() and translator.load(str(words)):
            app.installTranslator(translator)


def _begin(window: Window, file: Path | None, sample: bool) -> None:
    if sample:
        window.start.look_at_sample()
    elif file is not None:
        window.start.ask_to_open(file)


def _quit_after(window: Window, milliseconds: int | None) -> None:
    asked = os.environ.get("RAPPORTEUR_QUIT_AFTER", "")
    if milliseconds is None and asked.isdecimal():
        milliseconds = int(asked)
    if milliseconds is not None:
        QTimer.singleShot(milliseconds, window.close)
