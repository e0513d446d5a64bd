"""A second reader of Markdown, Qt's own, shows the notes that went out as they were meant."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from rapporteur.domain.dialogue import Note
from rapporteur.domain.language import Bilingual
from rapporteur.domain.shorthand import normal
from rapporteur.exchange.markdown import write_markdown
from rapporteur.exchange.markdown_reading import read_text

DAY = dt.date(2026, 3, 4)
STAMP = dt.datetime(2026, 3, 4, 14, 31, 7, tzinfo=dt.UTC)
SIGNS = r"""
* ** _ __i__ # ##inf #inf - + ! = ? ``` `c` ~~s~~ [x](y) [x]: ![x](y) [[x]] [ ] <b> <!-- &amp; &#35;
\ \\ \3 x\ \* > | |---| --- == %% $x$ ^ 1. http://x.y/a_b слово ёЁ 🇷🇺
"""
TEXTS = st.one_of(
    st.lists(st.sampled_from(SIGNS.split()), max_size=6).map(" ".join),
    st.text(st.sampled_from("*_`[]()<>&\\#~|-+=!.1 aё"), max_size=16),
    st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), max_size=30),
).map(normal)


@given(TEXTS.filter(bool))
def test_qt_shows_each_bullet_as_the_parser_reads_it(qapp: object, text: str) -> None:
    note = Note(roundtable_id="r", number=1, text=text, stamped_at=STAMP)
    written = write_markdown(Bilingual("T"), [note], (), ())
    (entry,) = read_text(written, DAY).entries
    document = QTextDocument()
    document.setMarkdown(written, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
    shown = document.toPlainText().split("\n")[-1]
    assert shown == f"1 · 14:31:07 · {entry.text}"
