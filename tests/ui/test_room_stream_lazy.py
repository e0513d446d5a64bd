"""A list that measures only what is on show: exact at both ends, and never a jump."""

from __future__ import annotations

import random
from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, QStringListModel, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSlider, QListView
from pytestqt.qtbot import QtBot

from rapporteur.ui.room.heights import BLOCK, Heights
from rapporteur.ui.room.lazy import LazyList

ROWS = 5000
GUESS = 30


class Known(LazyList):
    """A row's height is told by its words; every measurement is counted."""

    def __init__(self, heights: list[int]) -> None:
        super().__init__()
        self.words = QStringListModel([str(height) for height in heights])
        self.measured: list[int] = []
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setModel(self.words)

    def measure(self, row: int) -> int:
        self.measured.append(row)
        return int(self.words.stringList()[row])

    def tops(self) -> dict[str, int]:
        """Where the rows in sight begin."""
        return {
            f"{row}": self.visualRect(self.words.index(row)).top()
            for row in range(*self._rows_in_sight())
        }

    def _rows_in_sight(self) -> tuple[int, int]:
        first = self.indexAt(QPoint(1, 0)).row()
        last = self.indexAt(QPoint(1, self.viewport().height() - 1)).row()
        return first, (last if last >= 0 else self.words.rowCount() - 1) + 1


@pytest.fixture
def rows(qtbot: QtBot) -> Known:
    chance = random.Random(3)
    made = Known([chance.choice((24, 40, 56, 300)) for _ in range(ROWS)])
    qtbot.addWidget(made)
    made.resize(400, 500)
    made.show()
    qtbot.waitExposed(made)
    return made


def settle(rows: Known) -> None:
    rows.executeDelayedItemsLayout()


def is_whole(rows: Known) -> bool:
    """Whether what is in sight has no gap, and every row is as high as it is."""
    first, end = rows._rows_in_sight()
    rects = [rows.visualRect(rows.words.index(row)) for row in range(first, end)]
    right = [int(rows.words.stringList()[row]) for row in range(first, end)]
    touching = all(low.top() == high.bottom() + 1 for high, low in pairwise(rects))
    covered = rects[0].top() <= 0 and rects[-1].bottom() >= rows.viewport().height() - 1
    return touching and covered and [rect.height() for rect in rects] == right


@given(st.data())
def test_heights_are_those_of_a_plain_list(data: st.DataObject) -> None:
    heights = Heights(BLOCK + 40, GUESS)
    plain = [GUESS] * (BLOCK + 40)
    for _ in range(data.draw(st.integers(1, 12))):
        row = data.draw(st.integers(0, len(plain) - 1))
        act = data.draw(st.sampled_from(("learn", "insert", "remove")))
        if act == "learn":
            height = data.draw(st.integers(1, 2000))
            heights.learn(row, height)
            plain[row] = height
        elif act == "insert":
            heights.insert(row, 3)
            plain[row:row] = [GUESS] * 3
        elif len(plain) > 20:
            heights.remove(row)
            del plain[row]
    tops = list(accumulate(plain, initial=0))
    assert heights.total == tops[-1]
    asked = data.draw(st.integers(0, len(plain)))
    assert heights.top(asked) == tops[asked]
    y = data.draw(st.integers(0, tops[-1] - 1))
    assert tops[heights.row_at(y)] <= y < tops[heights.row_at(y) + 1]


def test_places_outside_a_list_are_its_ends() -> None:
    heights = Heights(3, 10)
    assert [heights.row_at(y) for y in (-5, 0, 29, 30, 500)] == [0, 0, 2, 2, 2]
    assert Heights(0, 10).row_at(7) == 0


def test_only_what_is_in_sight_is_measured(rows: Known) -> None:
    assert max(rows.measured) < 40
    rows.measured.clear()
    rows.scrollToBottom()
    settle(rows)
    assert min(rows.measured) > ROWS - 40
    assert rows.visualRect(rows.words.index(ROWS - 1)).bottom() == rows.viewport().height() - 1
    assert rows.verticalScrollBar().value() == rows.verticalScrollBar().maximum()


def test_a_small_scroll_moves_by_its_pixels_wherever_it_is(rows: Known) -> None:
    bar = rows.verticalScrollBar()
    rows.stand(ROWS // 2)
    for by in (-60, -60, 35, -200, 120, -60):
        before = rows.tops()
        bar.setValue(bar.value() + by)
        after = rows.tops()
        moved = {after[row] - before[row] for row in before.keys() & after.keys()}
        assert moved == {-by}
        assert is_whole(rows)


def test_both_ends_are_exact_however_one_gets_there(rows: Known) -> None:
    bar = rows.verticalScrollBar()
    rows.stand(9)
    for _ in range(60):
        bar.triggerAction(QAbstractSlider.SliderAction.SliderPageStepSub)
    assert rows.standing == (0, 0)
    assert bar.value() == 0
    rows.stand(ROWS - 12)
    for _ in range(60):
        bar.triggerAction(QAbstractSlider.SliderAction.SliderSingleStepAdd)
        bar.setValue(bar.value() + 100)
    assert rows.stands_at_end
    assert bar.value() == bar.maximum()
    assert is_whole(rows)


def test_the_bar_may_be_dragged_anywhere_and_does_not_slip(rows: Known) -> None:
    bar = rows.verticalScrollBar()
    bar.setSliderDown(True)
    for at in range(0, bar.maximum(), bar.maximum() // 23):
        bar.setSliderPosition(at)
        assert bar.value() == at
        assert is_whole(rows)
    bar.setSliderPosition(bar.maximum())
    assert rows.visualRect(rows.words.index(ROWS - 1)).bottom() == rows.viewport().height() - 1
    bar.setSliderDown(False)
    assert bar.value() == bar.maximum()


def test_what_is_read_stays_when_rows_come_and_go_above(rows: Known) -> None:
    rows.stand(ROWS // 2, 7)
    read = [rows.words.stringList()[ROWS // 2 + more] for more in range(5)]
    tops = list(rows.tops().values())
    rows.words.insertRows(10, 3)
    rows.words.removeRows(100, 8)
    settle(rows)
    first, _ = rows._rows_in_sight()
    assert rows.words.stringList()[first : first + 5] == read
    assert list(rows.tops().values()) == tops


def test_a_row_that_grows_above_moves_nothing_in_sight(rows: Known) -> None:
    rows.stand(50, 3)
    before = rows.tops()
    rows.words.setData(rows.words.index(20), "900")
    settle(rows)
    assert rows.tops() == before


def test_a_row_in_sight_that_grows_is_as_high_as_it_is(rows: Known) -> None:
    rows.stand(50, 3)
    rows.words.setData(rows.words.index(51), "77")
    settle(rows)
    assert rows.visualRect(rows.words.index(51)).height() == 77
    assert is_whole(rows)


def test_removing_the_row_at_the_edge_shows_the_next(rows: Known) -> None:
    rows.stand(50, 10)
    following = rows.words.stringList()[51]
    rows.words.removeRow(50)
    settle(rows)
    assert rows.standing == (50, 0)
    assert rows.words.stringList()[50] == following
    assert is_whole(rows)


def test_a_list_at_its_end_stays_there(rows: Known) -> None:
    rows.scrollToBottom()
    settle(rows)
    rows.words.insertRow(rows.words.rowCount())
    rows.words.setData(rows.words.index(ROWS), "44")
    settle(rows)
    assert rows.stands_at_end
    rows.resize(300, 320)
    settle(rows)
    assert rows.stands_at_end
    assert rows.visualRect(rows.words.index(ROWS)).bottom() == rows.viewport().height() - 1
    rows.words.removeRows(200, ROWS - 200)
    settle(rows)
    assert rows.stands_at_end


def test_a_list_that_is_emptied_and_filled_anew(rows: Known) -> None:
    rows.scrollToBottom()
    rows.words.removeRows(0, ROWS)
    settle(rows)
    rows.grab()
    assert not rows.indexAt(QPoint(5, 5)).isValid()
    assert rows.visualRect(rows.words.index(0)) == QRect()
    rows.words.setStringList(["20", "30"])
    settle(rows)
    assert [rows.visualRect(rows.words.index(row)).top() for row in (0, 1)] == [0, 20]
    assert rows.verticalScrollBar().maximum() == 0


def test_a_row_higher_than_the_window_shows_its_beginning_and_can_be_read(rows: Known) -> None:
    rows.words.setData(rows.words.index(70), "4000")
    rows.scrollTo(rows.words.index(70))
    assert rows.visualRect(rows.words.index(70)).top() == 0
    bar = rows.verticalScrollBar()
    for _ in range(10):
        bar.triggerAction(QAbstractSlider.SliderAction.SliderPageStepAdd)
    assert rows.standing[0] > 70
    for _ in range(10):
        bar.triggerAction(QAbstractSlider.SliderAction.SliderPageStepSub)
    assert rows.standing == (70, 0)


def test_the_keys_of_a_list_go_where_they_should(rows: Known) -> None:
    rows.setFocus()
    rows.setCurrentIndex(rows.words.index(0))
    QTest.keyClick(rows, Qt.Key.Key_PageDown)
    one_page = rows.currentIndex().row()
    assert 3 < one_page < 40
    QTest.keyClick(rows, Qt.Key.Key_PageUp)
    assert rows.currentIndex().row() == 0
    QTest.keyClick(rows, Qt.Key.Key_End)
    assert rows.currentIndex().row() == ROWS - 1
    assert rows.stands_at_end
    QTest.keyClick(rows, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(rows, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    chosen = sorted(index.row() for index in rows.selectedIndexes())
    assert chosen == [ROWS - 3, ROWS - 2, ROWS - 1]


def test_the_mouse_chooses_what_it_points_at(rows: Known) -> None:
    rows.stand(1000)
    third = rows.visualRect(rows.words.index(1002)).center()
    first = rows.visualRect(rows.words.index(1000)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=third)
    QTest.mouseClick(
        rows.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, first
    )
    assert sorted(index.row() for index in rows.selectedIndexes()) == [1000, 1002]
    region = rows.visualRegionForSelection(rows.selectionModel().selection())
    assert region.contains(first)
    assert region.contains(third)
    assert not region.contains(rows.visualRect(rows.words.index(1001)).center())


def test_a_point_below_the_last_row_is_nowhere(rows: Known) -> None:
    rows.words.setStringList(["20", "30"])
    settle(rows)
    assert not rows.indexAt(QPoint(5, 60)).isValid()
    clear = QItemSelectionModel.SelectionFlag.ClearAndSelect
    rows.setSelection(QRect(5, 60, 1, 1), clear)
    assert not rows.selectedIndexes()


def test_a_screen_reader_sees_a_list_of_all_rows(rows: Known) -> None:
    rows.stand(1000)
    seen = QAccessible.queryAccessibleInterface(rows)
    assert seen.role() == QAccessible.Role.List
    assert seen.childCount() == ROWS
    child = seen.child(1001)
    assert child.text(QAccessible.Text.Name) == rows.words.stringList()[1001]
    assert child.rect().height() == int(rows.words.stringList()[1001])
