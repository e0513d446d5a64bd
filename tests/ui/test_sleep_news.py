"""logind's word, over a real bus: a private one, with a stand-in that says what logind says."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or shutil.which("dbus-daemon") is None,
    reason="needs Linux and dbus-daemon",
)

STAND_IN = """
import os, sys
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusUnixFileDescriptor, QDBusVirtualObject

app = QCoreApplication([])
bus = QDBusConnection.systemBus()
reader, writer = os.pipe()

class Logind(QDBusVirtualObject):
    def introspect(self, path):
        return ""
    def handleMessage(self, message, connection):
        if message.member() == "Inhibit":
            print("asked", *message.arguments(), flush=True)
            connection.send(message.createReply(QDBusUnixFileDescriptor(writer)))
            os.close(writer)
            QTimer.singleShot(50, sleep)
            return True
        return False

def sleep():
    signal = QDBusMessage.createSignal(
        "/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep")
    signal.setArguments([True])
    bus.send(signal)
    os.read(reader, 1)  # until nobody holds the other end
    print("sleeps", flush=True)
    signal.setArguments([False])
    bus.send(signal)
    QTimer.singleShot(0, app.quit)

logind = Logind()
assert bus.registerVirtualObject("/org/freedesktop/login1", logind)
assert bus.registerService("org.freedesktop.login1")
print("ready", flush=True)
QTimer.singleShot(20000, app.quit)
app.exec()
"""

SLEEPER = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from rapporteur.ui.sleeping import SleepNews

app = QCoreApplication([])
news = SleepNews()
def locked():
    print("locked", flush=True)
    QTimer.singleShot(300, app.quit)
news.coming.connect(locked)
print("listens" if news.listen() else "silence", flush=True)
QTimer.singleShot(20000 if news.is_listening else 0, app.quit)
app.exec()
"""

CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>system</type><listen>unix:path={socket}</listen>
<auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/>
<allow eavesdrop="true"/><allow own="*"/></policy></busconfig>
"""


def run(code: str, environment: dict[str, str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
    )


def test_it_hears_that_the_computer_will_sleep_and_holds_it_until_it_is_locked(
    tmp_path: Path,
) -> None:
    socket = tmp_path / "bus"
    (tmp_path / "bus.conf").write_text(CONFIG.format(socket=socket))
    daemon = subprocess.Popen(
        ["dbus-daemon", f"--config-file={tmp_path / 'bus.conf'}", "--nofork", "--print-address"],
        stdout=subprocess.PIPE,
        text=True,
    )
    environment = {**os.environ, "DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={socket}"}
    try:
        assert daemon.stdout is not None
        daemon.stdout.readline()
        with run(STAND_IN, environment) as logind:
            assert logind.stdout is not None
            assert logind.stdout.readline() == "ready\n"
            with run(SLEEPER, environment) as sleeper:
                heard, _ = sleeper.communicate(timeout=30)
            said, _ = logind.communicate(timeout=30)
    finally:
        daemon.terminate()
        daemon.communicate(timeout=10)
    assert heard.split() == ["listens", "locked"]
    assert said.splitlines()[0].startswith("asked sleep Rapporteur")
    assert said.splitlines()[0].endswith("delay")
    assert "sleeps" in said, "the file that holds the sleep was never closed"


def test_without_a_bus_nothing_is_said_and_nothing_breaks(tmp_path: Path) -> None:
    environment = {**os.environ, "DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={tmp_path / 'none'}"}
    with run(SLEEPER, environment) as sleeper:
        heard, complaints = sleeper.communicate(timeout=30)
    assert heard == "silence\n"
    assert complaints == ""
