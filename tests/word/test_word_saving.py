"""A file is written whole or not at all, and the old one stands until then."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from rapporteur.errors import CannotWrite
from rapporteur.word import write
from rapporteur.word.saving import cannot_write
from tests.word.papers import cleared

posix = pytest.mark.skipif(sys.platform == "win32", reason="asks for POSIX permissions or limits")


class Stopped(Exception):
    """What a check raises in these tests."""


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    """Let the system refuse to write more than `size` bytes to one file, as a full disk does."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def refusal(to: Path) -> CannotWrite:
    """Why `to` could not be written."""
    with pytest.raises(CannotWrite) as caught:
        write(cleared(), to)
    return caught.value


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A place where an older file stands, alone in its folder."""
    place = tmp_path / "article.docx"
    place.write_bytes(b"the old one")
    return place


def stands_alone(article: Path) -> bool:
    return article.read_bytes() == b"the old one" and list(article.parent.iterdir()) == [article]


def test_a_new_file_takes_the_old_ones_place(article: Path) -> None:
    write(cleared(), article)

    assert article.read_bytes().startswith(b"PK")
    assert list(article.parent.iterdir()) == [article]


def test_the_check_reads_the_finished_package_before_it_takes_its_place(article: Path) -> None:
    seen: list[bytes] = []

    write(cleared(), article, lambda package: seen.append(package.read_bytes() + b"|"))

    assert seen == [article.read_bytes() + b"|"]


def test_a_check_that_raises_leaves_the_old_file(article: Path) -> None:
    def stop(package: Path) -> None:
        assert package.parent == article.parent
        raise Stopped

    with pytest.raises(Stopped):
        write(cleared(), article, stop)

    assert stands_alone(article)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    error = refusal(tmp_path / "gone" / "article.docx")

    assert error.sentence() == f"The folder {tmp_path / 'gone'} does not exist."
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_no_folder(article: Path) -> None:
    assert "does not exist" in str(refusal(article / "article.docx"))
    assert stands_alone(article)


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "article.docx").mkdir()

    assert refusal(tmp_path / "article.docx").sentence() == "article.docx is a folder, not a file."
    assert list(tmp_path.iterdir()) == [tmp_path / "article.docx"]


@posix
def test_a_disk_that_takes_no_more_is_told(article: Path) -> None:
    with files_of_at_most(2_000):
        error = refusal(article)

    assert error.sentence() == "There is no room left on the disk for article.docx."
    assert stands_alone(article)


@posix
@pytest.mark.skipif(
    sys.platform != "win32" and os.geteuid() == 0, reason="nothing is forbidden to root"
)
def test_a_folder_that_may_not_be_written_is_told(article: Path) -> None:
    article.parent.chmod(0o500)
    try:
        assert "You may not write in the folder" in str(refusal(article))
    finally:
        article.parent.chmod(0o700)
    assert stands_alone(article)


@posix
@pytest.mark.skipif(
    sys.platform != "win32" and os.geteuid() == 0, reason="nothing is forbidden to root"
)
def test_a_file_that_is_kept_from_writing_is_not_replaced(article: Path) -> None:
    article.chmod(0o400)

    assert "may only be read" in str(refusal(article))
    assert stands_alone(article)


@posix
def test_a_name_that_the_system_cannot_hold_is_told(tmp_path: Path) -> None:
    from rapporteur.domain.article import ClearedArticle
    from tests.word.papers import edition

    name = "a" * 300 + ".docx"
    with pytest.raises(CannotWrite, match="could not be written"):
        write(ClearedArticle(edition(file_name=name)), tmp_path / name)

    assert list(tmp_path.iterdir()) == []


@posix
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "article.docx"
    link.symlink_to(tmp_path / "elsewhere" / "real.docx")

    write(cleared(), link)

    assert link.is_symlink()
    assert (tmp_path / "elsewhere" / "real.docx").read_bytes().startswith(b"PK")


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "There is no room left on the disk for article.docx."),
        (errno.EACCES, "You may not write in the folder "),
        (errno.EROFS, "You may not write in the folder "),
        (errno.ENOENT, "The folder "),
        (errno.EIO, "article.docx could not be written: "),
    ],
)
def test_what_the_system_reports_is_said_plainly(
    tmp_path: Path, number: int, sentence: str
) -> None:
    error = cannot_write(OSError(number, os.strerror(number)), tmp_path / "article.docx")

    assert error.sentence().startswith(sentence)
    assert error.remedy().startswith("Nothing was written.")
