"""What all tests share: a home of their own, Hypothesis' profile, and LibreOffice."""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "rapporteur",
    deadline=None,  # two workers share two cores
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("thorough", settings.get_profile("rapporteur"), max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "rapporteur"))

# Set before anything imports Qt or asks where the user's folders are. Each worker has its own.
_home = Path(tempfile.mkdtemp(prefix="rapporteur-tests-"))
_FOLDERS = {
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
    "XDG_DOCUMENTS_DIR": "Documents",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
    "WIN_PD_OVERRIDE_LOCAL_APPDATA": "AppData/Local",
    "WIN_PD_OVERRIDE_PERSONAL": "Documents",
}
os.environ.update({"HOME": str(_home), "USERPROFILE": str(_home)})
os.environ.update({name: str(_home / folder) for name, folder in _FOLDERS.items()})
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.pop("RAPPORTEUR_PASSPHRASE", None)


def pytest_unconfigure() -> None:
    shutil.rmtree(_home, ignore_errors=True)


@pytest.fixture(scope="session", autouse=True)
def remembered_keys() -> Iterator[None]:
    """A key takes a second to derive, on purpose: for each passphrase do it once a run.

    Files that are made here share a salt, and what is derived is the real key; this saves minutes.
    Processes of their own derive their own.
    """
    from rapporteur.store import keying, opening  # not before the folders are set

    salt = keying.new_salt()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(opening, "new_salt", lambda: salt)
        patch.setattr(keying, "argon2id", functools.cache(keying.argon2id))
        yield


@pytest.fixture(autouse=True)
def own_settings(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees the settings that another one wrote."""
    folder = tmp_path_factory.getbasetemp() / "settings"
    shutil.rmtree(folder, ignore_errors=True)
    for name in ("XDG_CONFIG_HOME", "WIN_PD_OVERRIDE_LOCAL_APPDATA"):
        monkeypatch.setenv(name, str(folder))


@pytest.fixture(scope="session")
def soffice() -> str:
    """The path of LibreOffice; the test is skipped without it, and fails in CI."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if found is None and os.environ.get("RAPPORTEUR_REQUIRE_OFFICE"):
        pytest.fail("LibreOffice is not installed, and RAPPORTEUR_REQUIRE_OFFICE is set")
    if found is None:
        pytest.skip("LibreOffice is not installed; this test opens a file with it")
    return found


@pytest.fixture(scope="session")
def office(soffice: str, tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path, str], Path]:
    """`office(file, "pdf")` has LibreOffice write `file` as another kind; gives the new path."""
    profile = tmp_path_factory.mktemp("office-profile").as_uri()

    def convert(file: Path, kind: str) -> Path:
        out = tmp_path_factory.mktemp("office")
        command = [soffice, f"-env:UserInstallation={profile}", "--headless", "--convert-to", kind]
        subprocess.run(
            [*command, "--outdir", str(out), str(file)],
            check=True,
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=100,
        )
        return out / f"{file.stem}.{kind.partition(':')[0]}"

    return convert
