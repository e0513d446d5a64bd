"""The bridge: acts here, long work there, and each trouble told once."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
import sys
import threading
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rapporteur.desk import Desk
from rapporteur.domain.change import Change
from rapporteur.domain.dialogue import Note
from rapporteur.errors import BadInput, RapporteurError, WrongPassphrase
from rapporteur.ui.bridge import Bridge

NOW = dt.datetime(2026, 3, 4, 14, 31, tzinfo=dt.timezone(dt.timedelta(hours=3)))


def add(bridge: Bridge, line: str) -> Change | None:
    return bridge.do(lambda desk: desk.add_note(bridge.roundtable_id, line, NOW))


def test_an_act_is_announced_once_it_is_stored(bridge: Bridge, qtbot: QtBot) -> None:
    with qtbot.waitSignals([bridge.changed, bridge.saved]):
        change = add(bridge, "a joint group")
    assert change is not None
    (record,) = change.touched(Note)
    assert bridge.desk.note(record.record.id).text == "a joint group"


def test_a_refused_act_is_told_once_and_changes_nothing(bridge: Bridge) -> None:
    told: list[RapporteurError] = []
    changed: list[Change] = []
    bridge.failed.connect(told.append)
    bridge.changed.connect(changed.append)
    assert add(bridge, "!") is None
    assert [type(each) for each in told] == [BadInput]
    assert not changed
    assert bridge.desk.notes(bridge.roundtable_id) == ()


def test_undo_and_redo_are_acts_too(bridge: Bridge) -> None:
    add(bridge, "one")
    bridge.undo()
    assert bridge.desk.notes(bridge.roundtable_id) == ()
    bridge.redo()
    assert [note.text for note in bridge.desk.notes(bridge.roundtable_id)] == ["one"]
    assert bridge.redo() is None


def test_a_new_roundtable_comes_onto_the_screen_and_leaves_it_with_undo(bridge: Bridge) -> None:
    first = bridge.roundtable_id
    bridge.do(lambda desk: desk.add_roundtable(desk.dialogue().title, dt.date(2026, 5, 1)))
    assert bridge.roundtable_id != first
    bridge.undo()
    assert bridge.roundtable_id == first


def test_everybody_sees_the_new_roundtable_already_when_the_change_is_told(
    bridge: Bridge,
) -> None:
    seen: list[str] = []
    bridge.changed.connect(lambda _: seen.append(bridge.roundtable_id))
    bridge.do(lambda desk: desk.remove_roundtable(bridge.roundtable_id))
    assert seen == [""]


def test_long_work_runs_elsewhere_and_ends_here(bridge: Bridge, qtbot: QtBot) -> None:
    values: list[tuple[str, bool]] = []
    here = threading.get_ident()
    with qtbot.waitSignal(bridge.working, check_params_cb=lambda working: not working):
        bridge.run(
            threading.get_ident,
            lambda there: values.append(
                ("elsewhere" if there != here else "here", threading.get_ident() == here)
            ),
        )
    assert values == [("elsewhere", True)]


def test_one_job_at_a_time(bridge: Bridge, qtbot: QtBot) -> None:
    order: list[int] = []
    for number in range(5):
        bridge.run(partial(int, number), order.append)
    qtbot.waitUntil(lambda: len(order) == 5)
    assert order == [0, 1, 2, 3, 4]


def _refuse() -> int:
    raise BadInput("The file {name} is not there.", name="x.docx")


def test_a_refused_job_goes_to_its_own_ear_or_to_everybody(bridge: Bridge, qtbot: QtBot) -> None:
    own: list[RapporteurError] = []
    everybody: list[RapporteurError] = []
    bridge.failed.connect(everybody.append)
    bridge.run(_refuse, lambda _: None, own.append)
    qtbot.waitUntil(lambda: len(own) == 1)
    assert not everybody
    bridge.run(_refuse, lambda _: None)
    qtbot.waitUntil(lambda: len(everybody) == 1)
    assert str(everybody[0]) == "The file x.docx is not there."


def _slip() -> int:
    return [][0]


def test_a_bug_in_a_job_is_a_bug_here(bridge: Bridge, qtbot: QtBot) -> None:
    told: list[RapporteurError] = []
    bridge.failed.connect(told.append)
    with qtbot.captureExceptions() as bugs:
        bridge.run(_slip, lambda _: None)
        qtbot.waitUntil(lambda: len(bugs) == 1)
    assert bugs[0][0] is IndexError
    assert not told


def test_nobody_is_told_of_work_for_a_dialogue_that_was_closed(
    bridge: Bridge, qtbot: QtBot
) -> None:
    go = threading.Event()
    done: list[bool] = []
    bridge.run(lambda: go.wait(10), done.append)
    assert bridge.detach()
    with qtbot.waitSignal(bridge.working, check_params_cb=lambda working: not working):
        go.set()
    assert not done


def test_closing_waits_for_words_that_could_not_be_stored(bridge: Bridge) -> None:
    bridge.closing.connect(lambda: add(bridge, "!"))
    assert not bridge.detach()
    assert bridge.is_open
    assert bridge.detach(discard=True)
    assert not bridge.is_open


def test_the_file_can_be_opened_again_after_it_was_closed(bridge: Bridge, passphrase: str) -> None:
    path = bridge.desk.path
    add(bridge, "kept")
    bridge.detach()
    bridge.open(path, passphrase)
    assert [note.text for note in bridge.desk.notes(bridge.roundtable_id)] == ["kept"]


def test_a_wrong_passphrase_leaves_nothing_open(empty_bridge: Bridge) -> None:
    path = empty_bridge.desk.path
    empty_bridge.detach()
    with pytest.raises(WrongPassphrase):
        empty_bridge.open(path, "not this one")
    assert not empty_bridge.is_open


def test_the_sample_is_thrown_away_when_it_is_closed(qapp: object) -> None:
    bridge = Bridge()
    bridge.look_at_sample()
    path = bridge.desk.path
    assert bridge.is_sample
    assert path.exists()
    bridge.detach()
    assert not path.parent.exists()


def test_an_idle_file_is_laid_to_rest(bridge: Bridge, qtbot: QtBot) -> None:
    journal = bridge.desk.path.with_name(f"{bridge.desk.path.name}-wal")
    bridge._idle.setInterval(20)
    add(bridge, "one")
    assert journal.stat().st_size > 0
    qtbot.waitUntil(lambda: journal.stat().st_size == 0)


CRASHER = """
import datetime as dt, os, pathlib, sys
from rapporteur.desk import Desk
from rapporteur.domain.language import Bilingual
desk = Desk.open(pathlib.Path(sys.argv[1]), sys.argv[2])
desk.add_roundtable(Bilingual("T"), dt.date(2026, 3, 4))
for number in range(60):
    desk.add_note(desk.roundtables()[0].id, "a note " + "x" * 300, dt.datetime.now().astimezone())
os.kill(os.getpid(), 9)
"""


def test_that_a_crash_left_notes_beside_an_older_copy_is_told(
    dialogue_file: Path, passphrase: str, tmp_path: Path, qtbot: QtBot
) -> None:
    copy = tmp_path / "copy.rapporteur"
    desk = Desk.open(dialogue_file, passphrase)
    desk.copy_to(copy)
    desk.close()
    subprocess.run([sys.executable, "-c", CRASHER, str(dialogue_file), passphrase], check=False)
    shutil.copy(copy, dialogue_file)
    bridge = Bridge()
    told: list[RapporteurError] = []
    bridge.failed.connect(told.append)
    bridge.open(dialogue_file, passphrase)
    (notice,) = told
    assert "crash" in notice.sentence()
    (aside,) = tmp_path.glob("*.set-aside-*")
    assert aside.name in notice.remedy()
    assert bridge.desk.roundtables() == ()
    bridge.detach(discard=True)
