"""What may be taken out of the article: by the clipboard, by dragging, by selecting (on X11).

Words that the guard lets pass leave as plain text. Others stay in memory here, under a name that
nobody else can guess: within the window they can still be pasted, and what is cut is not lost.
"""

from __future__ import annotations

import secrets
from collections import OrderedDict
from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication

from rapporteur.domain.anonymity import Finding, Severity
from rapporteur.ui.article.places import without_signs

KIND = "application/x-rapporteur-held"
_MOST = 8  # texts that are kept: each selecting on X11 makes one
Judge = Callable[[str, str], int | None]  # key and words; how many findings hold them back
Reader = Callable[[str, str], Sequence[Finding]]  # key and words; what is found in them


class Outgoing(QObject):
    """Asked by every field of the article before anything is taken out of it."""

    held = Signal(object)  # how many findings hold words back; None: nobody has read them yet
    passed = Signal()

    def __init__(
        self, judge: Judge, read: Reader | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._judge, self._read = judge, read or (lambda key, words: ())
        self._kept: OrderedDict[str, str] = OrderedDict()
        self._count: int | None = 0
        self._tell = QTimer(self, singleShot=True, interval=0)
        self._tell.timeout.connect(lambda: self.held.emit(self._count))
        # Whoever only selects with the mouse has not asked for anything to leave.
        QGuiApplication.clipboard().selectionChanged.connect(self._tell.stop)

    def data(self, key: str, words: str, marked: Callable[[], int] = lambda: 0) -> QMimeData:
        """What leaves in place of `words`; `marked` counts what is known to stand in them, which
        half a name does not tell by itself."""
        count = self._judge(key, without_signs(words))
        count = None if count is None else max(count, marked())
        self._tell.stop()
        if count == 0:
            made = QMimeData()
            made.setText(words)
            self.passed.emit()
            return made
        self._count = count
        self._tell.start()
        return self._keep(words)

    def stretch(self, key: str, text: str, start: int, end: int) -> QMimeData:
        """What leaves in place of `text[start:end]`, which is held where it is half a name too."""

        def marked() -> int:
            return sum(
                each.severity is Severity.BLOCK and each.start < end and each.end > start
                for each in self._read(key, text)
            )

        return self.data(key, text[start:end], marked)

    def words(self, data: QMimeData) -> str:
        """The words that come in with `data`: held ones, or anybody's plain text."""
        return self._kept.get(self._token(data), "") or data.text()

    def forget(self) -> None:
        """Keep nothing; what was held is not to be had any more."""
        self._tell.stop()
        board = QGuiApplication.clipboard()
        for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
            if self._token(board.mimeData(mode)) in self._kept:
                board.clear(mode)
        self._kept.clear()

    @staticmethod
    def _token(data: QMimeData | None) -> str:
        return bytes(data.data(KIND).data()).decode("ascii", "replace") if data else ""

    def _keep(self, words: str) -> QMimeData:
        token = secrets.token_hex(16)
        self._kept[token] = words
        while len(self._kept) > _MOST:
            self._kept.popitem(last=False)
        made = QMimeData()
        made.setData(KIND, token.encode())
        return made
