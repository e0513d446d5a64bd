"""The user's trouble, in the user's words.

A `RapporteurError` is something a person can mend: it carries one clear sentence
(`title`) and what to do (`advice`). A bug is any other exception. Sentences are marked
with `QT_TRANSLATE_NOOP`, which lupdate finds, and keep their values apart, so that
either face can translate first and fill in afterwards.
"""

from __future__ import annotations

from enum import IntEnum


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - lupdate looks for this name
    """Mark `text` for translation in `context` and return it as it is; needs no Qt."""
    del context
    return text


class ExitCode(IntEnum):
    """What the command line returns to the shell."""

    DONE = 0
    GATE_CLOSED = 1
    BAD_INPUT = 2
    WRONG_PASSPHRASE = 3


class RapporteurError(Exception):
    """Something the user can mend.

    `title` and `advice` are untranslated templates for `str.format`; `values` fill them.
    `str(error)` is the English sentence and the advice.
    """

    exit_code = ExitCode.BAD_INPUT

    def __init__(self, title: str, advice: str = "", /, **values: object) -> None:
        super().__init__(title, advice, values)
        self.title = title
        self.advice = advice
        self.values = values

    def sentence(self) -> str:
        """The title in English, filled in."""
        return self.title.format(**self.values)

    def remedy(self) -> str:
        """The advice in English, filled in; empty where there is none."""
        return self.advice.format(**self.values)

    def __str__(self) -> str:
        return " ".join(part for part in (self.sentence(), self.remedy()) if part)


class BadInput(RapporteurError):
    """What was typed or handed over cannot be used as it is."""


class BadRoster(BadInput):
    """A roster file that cannot be read whole; nothing of it is taken."""


class BadDocument(BadInput):
    """A document (.docx, .md, .txt) that cannot be read safely."""


class CannotWrite(RapporteurError):
    """A file could not be written where the user asked; what stood there still stands."""


class StoreError(RapporteurError):
    """The dialogue file could not be opened, read or written."""


class WrongPassphrase(StoreError):
    """The passphrase does not open the file."""

    exit_code = ExitCode.WRONG_PASSPHRASE


class NotADialogue(StoreError):
    """The file is not a Rapporteur dialogue (or is empty)."""


class DamagedFile(StoreError):
    """The file is a dialogue, but part of it is missing or does not verify."""


class NewerVersion(StoreError):
    """The file was written by a newer Rapporteur."""


class AlreadyOpen(StoreError):
    """The file is open in another window or process."""


class ReadOnlyPlace(StoreError):
    """The file or its folder cannot be written."""


class DoesNotFit(StoreError):
    """A change refers to what is not there, or would take away what others refer to."""


class DiskFull(StoreError):
    """There is no room left where the file lies."""


class GateClosed(RapporteurError):
    """The guard found something that blocks the export. `findings` says what and where."""

    exit_code = ExitCode.GATE_CLOSED

    def __init__(
        self, title: str, advice: str = "", /, findings: tuple[object, ...] = (), **values: object
    ) -> None:
        super().__init__(title, advice, **values)
        self.findings = findings
