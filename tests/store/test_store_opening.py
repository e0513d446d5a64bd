"""What can be wrong with a file, said in one sentence each, and changing nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from rapporteur import errors
from rapporteur.domain.change import Change, RecordChange
from rapporteur.domain.dialogue import Dialogue
from rapporteur.domain.language import Bilingual
from rapporteur.store import Store, keying, opening, schema

PASSPHRASE = "correct horse"
PAGE = 4096


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed dialogue file with something in it."""
    path = tmp_path_factory.mktemp("made") / "made.rapporteur"
    store = Store.make(path, PASSPHRASE)
    dialogue = Dialogue(title=Bilingual("canary-title"))
    store.write(Change("", (RecordChange(None, dialogue),)))
    store.close()
    return path


@pytest.fixture
def path(made: Path, tmp_path: Path) -> Path:
    """A copy of it, free to be spoilt."""
    return Path(shutil.copy(made, tmp_path / "d.rapporteur"))


def refusal(path: Path, passphrase: str = PASSPHRASE) -> errors.RapporteurError:
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(errors.RapporteurError) as caught:
        Store.open(path, passphrase)
    assert (path.read_bytes() if path.is_file() else None) == before, "a refusal changed the file"
    assert caught.value.sentence().endswith(".")
    assert caught.value.remedy()
    return caught.value


def test_the_right_passphrase_opens_it(path: Path) -> None:
    store = Store.open(path, PASSPHRASE)
    assert store.all(Dialogue)[0].title.en == "canary-title"
    store.close()


def test_a_wrong_passphrase_is_refused_with_its_own_exit_code(path: Path) -> None:
    error = refusal(path, "Correct horse")
    assert isinstance(error, errors.WrongPassphrase)
    assert error.exit_code == 3


def test_a_wrong_passphrase_does_not_lose_notes_that_lie_in_the_wal(tmp_path: Path) -> None:
    path = tmp_path / "d.rapporteur"
    script = (
        "import os,sys,pathlib\n"
        "from rapporteur.store import Store\n"
        "from rapporteur.domain.change import Change, RecordChange\n"
        "from rapporteur.domain.dialogue import Dialogue\n"
        "from rapporteur.domain.language import Bilingual\n"
        "s=Store.make(pathlib.Path(sys.argv[1]),'correct horse')\n"
        "s.write(Change('',(RecordChange(None,Dialogue(title=Bilingual('kept'))),)))\n"
        "os.kill(os.getpid(),9)\n"
    )
    subprocess.run([sys.executable, "-c", script, str(path)], check=False)
    assert (tmp_path / "d.rapporteur-wal").stat().st_size > 0
    with pytest.raises(errors.WrongPassphrase):
        Store.open(path, "wrong")
    store = Store.open(path, PASSPHRASE)
    assert store.all(Dialogue)[0].title.en == "kept"
    store.close()


def test_the_same_passphrase_typed_in_another_normal_form_opens_it(tmp_path: Path) -> None:
    path = tmp_path / "d.rapporteur"
    Store.make(path, "cafe\u0301 й").close()
    Store.open(path, "caf\u00e9 и\u0306").close()


def test_an_empty_passphrase_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(errors.BadInput):
        Store.make(tmp_path / "d.rapporteur", "")
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_is_refused(path: Path) -> None:
    path.write_bytes(b"")
    assert isinstance(refusal(path), errors.NotADialogue)


@pytest.mark.parametrize(
    "content",
    [
        b"Dear colleagues, " * 1000,
        b"PK\x03\x04" + bytes(9000),
        b"SQLite format 3\0" + bytes(9000),
        b"%PDF-1.7 " + bytes(9000),
        os.urandom(100),
    ],
    ids=["text", "zip", "plain SQLite", "PDF", "too short"],
)
def test_a_file_that_is_not_ours_is_refused(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert isinstance(refusal(path), errors.NotADialogue)


def test_an_encrypted_database_of_somebody_else_is_refused(path: Path) -> None:
    store = Store.open(path, PASSPHRASE)
    store._db.execute("PRAGMA application_id = 1")
    store.close()
    assert isinstance(refusal(path), errors.NotADialogue)


@pytest.mark.parametrize("pages", [1, 2, 20])
def test_a_truncated_file_is_called_damaged(path: Path, pages: int) -> None:
    path.write_bytes(path.read_bytes()[: pages * PAGE])
    assert isinstance(refusal(path), errors.DamagedFile)


def test_a_file_cut_inside_its_first_pages_is_called_damaged(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: PAGE + 100])
    assert isinstance(refusal(path), errors.DamagedFile)


def test_a_flipped_bit_is_found_by_the_health_check(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    try:
        store = Store.open(path, PASSPHRASE)
    except errors.DamagedFile:
        return
    try:
        assert not store.health().sound
    except errors.DamagedFile:
        pass
    finally:
        store.close()


def test_a_newer_files_migrations_are_not_ours_to_guess(path: Path) -> None:
    store = Store.open(path, PASSPHRASE)
    store._db.table("_sqlite_migrations").insert(
        {"migration_set": "rapporteur", "name": "m999_from_the_future", "applied_at": "2099-01-01"}
    )
    store.close()
    assert isinstance(refusal(path), errors.NewerVersion)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    assert isinstance(refusal(tmp_path / "none.rapporteur"), errors.NotADialogue)
    assert isinstance(refusal(tmp_path), errors.NotADialogue)


def test_a_file_is_not_opened_twice_by_one_process(path: Path, tmp_path: Path) -> None:
    store = Store.open(path, PASSPHRASE)
    link = tmp_path / "link.rapporteur"
    link.symlink_to(path)
    hard = tmp_path / "hard.rapporteur"
    hard.hardlink_to(path)
    for other in (path, link, hard):
        with pytest.raises(errors.AlreadyOpen):
            Store.open(other, PASSPHRASE)
    store.close()
    Store.open(path, PASSPHRASE).close()


def test_a_file_open_in_another_process_is_refused(path: Path) -> None:
    store = Store.open(path, PASSPHRASE)
    script = (
        "import sys,pathlib\n"
        "from rapporteur.store import Store\n"
        "from rapporteur.errors import AlreadyOpen\n"
        "try: Store.open(pathlib.Path(sys.argv[1]),'correct horse')\n"
        "except AlreadyOpen: sys.exit(42)\n"
    )
    for _ in range(2):  # the second try shows that the first did not drop the lock
        ended = subprocess.run([sys.executable, "-c", script, str(path)], check=False)
        assert ended.returncode == 42
    store.close()


def test_a_new_dialogue_never_replaces_a_file(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(errors.CannotWrite):
        Store.make(path, PASSPHRASE)
    assert path.read_bytes() == before


def test_a_new_dialogue_needs_a_folder(tmp_path: Path) -> None:
    with pytest.raises(errors.CannotWrite):
        Store.make(tmp_path / "none" / "d.rapporteur", PASSPHRASE)


@pytest.mark.skipif(os.name == "nt", reason="permissions of this kind are POSIX")
def test_a_new_dialogue_is_readable_by_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "d.rapporteur"
    Store.make(path, PASSPHRASE).close()
    assert path.stat().st_mode & 0o077 == 0


@pytest.mark.skipif(os.name == "nt" or not hasattr(os, "fork"), reason="drops privileges by fork")
def test_a_read_only_folder_is_refused(path: Path) -> None:
    path.chmod(0o444)
    path.parent.chmod(0o555)
    script = (
        "import os,sys,pathlib\n"
        "from rapporteur.store import Store\n"
        "from rapporteur.errors import ReadOnlyPlace\n"
        "if os.getuid() == 0: os.setgroups([]); os.setgid(65534); os.setuid(65534)\n"
        "try: Store.open(pathlib.Path(sys.argv[1]),'correct horse')\n"
        "except ReadOnlyPlace: sys.exit(42)\n"
    )
    for folder in path.parents:
        if folder.owner() == "root" and "pytest" in folder.name:
            folder.chmod(folder.stat().st_mode | 0o055)
    ended = subprocess.run([sys.executable, "-c", script, str(path)], check=False)
    path.parent.chmod(0o755)
    assert ended.returncode == 42


def test_a_full_disk_is_said_and_nothing_is_half_written(path: Path) -> None:
    store = Store.open(path, PASSPHRASE)
    (pages,) = store._db.execute("PRAGMA page_count").fetchone()
    store._db.execute(f"PRAGMA max_page_count = {pages}")
    large = Dialogue(title=Bilingual("x" * 100_000))
    with pytest.raises(errors.DiskFull):
        store.write(Change("", (RecordChange(None, large),)))
    assert [each.title.en for each in store.all(Dialogue)] == ["canary-title"]
    store.close()


def test_the_cipher_is_asserted_and_the_settings_hold(path: Path) -> None:
    store = Store.open(path, PASSPHRASE)
    asked = {
        "journal_mode": "wal",
        "synchronous": 2,
        "temp_store": 2,
        "secure_delete": 1,
        "locking_mode": "exclusive",
        "foreign_keys": 1,
        "application_id": opening.APPLICATION_ID,
        "user_version": schema.VERSION,
    }
    found = {name: store._db.execute(f"PRAGMA {name}").fetchone()[0] for name in asked}
    assert found == asked
    assert store.health().cipher.startswith("SQLCipher 4.")
    (secure,) = store._db.execute(
        "SELECT v FROM note_search_config WHERE k = 'secure-delete'"
    ).fetchone()
    assert secure == 1
    store.close()


def test_each_new_file_has_a_salt_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "new_salt", keying.new_salt)  # tests' files share one else
    for name in ("a.rapporteur", "b.rapporteur"):
        Store.make(tmp_path / name, PASSPHRASE).close()
    salts = {each.read_bytes()[:16] for each in tmp_path.iterdir()}
    assert len(salts) == 2


def test_the_files_first_bytes_are_the_salt_of_the_key(path: Path) -> None:
    assert keying.derive(PASSPHRASE, path.read_bytes()[:16]).salt == path.read_bytes()[:16]
    store = Store.open(path, PASSPHRASE)
    assert store._key.salt == path.read_bytes()[:16]
    store.close()


def test_a_key_shows_nothing_of_itself() -> None:
    key = keying.Key(b"s" * 32, b"t" * 16, 1)
    assert "s" * 8 not in repr(key)
    assert key.secret.hex() not in f"{key}"


def test_a_link_to_itself_a_pipe_and_a_long_name_are_refused(tmp_path: Path) -> None:
    loop = tmp_path / "loop.rapporteur"
    loop.symlink_to(loop)
    pipe = tmp_path / "pipe.rapporteur"
    os.mkfifo(pipe)
    for odd in (loop, pipe, tmp_path / ("n" * 300)):
        with pytest.raises(errors.StoreError):
            Store.open(odd, PASSPHRASE)
    for odd in (tmp_path / ("n" * 300), tmp_path / ("n" * 240 + ".rapporteur")):
        with pytest.raises(errors.RapporteurError):
            Store.make(odd, PASSPHRASE)
    assert not [each for each in tmp_path.iterdir() if each.name.startswith("n")]
