"""A large or an odd file is read by a process of its own, within bounds of memory and time."""

from __future__ import annotations

import io
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from rapporteur.errors import BadDocument
from rapporteur.word import confined, limits, pieces, reading, strings
from rapporteur.word.container import opened
from rapporteur.word.package_text import document_pieces
from tests.word.papers import part, stranger, zipped

PARAGRAPH = "<w:p><w:r><w:t>Jane Doe spoke of arms</w:t></w:r></w:p>"


def saved(folder: Path, contents: dict[str, bytes]) -> Path:
    path = folder / "return.docx"
    path.write_bytes(zipped(contents))
    return path


def odd(more: dict[str, bytes] | None = None) -> dict[str, bytes]:
    """A package that nobody reads in his own process: it has a page of HTML."""
    return stranger(PARAGRAPH) | {"word/afchunk.htm": b"<p>x</p>"} | (more or {})


@pytest.fixture
def child(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """The children that were started, in order."""
    started: list[subprocess.Popen[bytes]] = []

    class Watched(subprocess.Popen[bytes]):
        def __init__(self, *arguments: object, **options: object) -> None:
            super().__init__(*arguments, **options)  # type: ignore[call-overload]
            started.append(self)

    monkeypatch.setattr(subprocess, "Popen", Watched)
    return started


def refusal(path: Path) -> str:
    with pytest.raises(BadDocument) as caught:
        list(pieces(path))
    assert caught.value.remedy()
    return caught.value.sentence()


def test_a_small_file_starts_no_process(
    tmp_path: Path, child: list[subprocess.Popen[bytes]]
) -> None:
    assert ("body, paragraph 1", "Jane Doe spoke of arms") in list(
        strings(saved(tmp_path, stranger(PARAGRAPH)))
    )
    assert child == []


@pytest.mark.parametrize(
    "more",
    [
        {"word/afchunk.htm": b"<p>Jane</p>"},
        {"word/embeddings/a.xlsx": zipped({"xl/a.xml": b"<a>Jane</a>"})},
        {"word/big.xml": b"<a>" + b" " * reading.PLAIN_XML_BYTES + b"</a>"},
    ],
)
def test_an_odd_or_large_file_is_read_by_a_child_as_it_would_be_here(
    tmp_path: Path, child: list[subprocess.Popen[bytes]], more: dict[str, bytes]
) -> None:
    path = saved(tmp_path, stranger(PARAGRAPH) | more)
    with opened(path) as archive:
        here = list(document_pieces(archive, path.name))

    assert list(pieces(path))[1:] == here
    assert len(child) == 1
    assert child[0].poll() is not None


def test_a_refusal_in_the_child_is_the_same_here(tmp_path: Path) -> None:
    path = saved(tmp_path, odd({"customXml/a.xml": b"<!DOCTYPE x><x/>"}))
    assert refusal(path) == "return.docx holds a document type, as no Word file does."

    saved(tmp_path, odd({"customXml/a.xml": b"<x>"}))
    assert refusal(path) == "return.docx is damaged or cut short."


def test_one_who_looks_no_further_leaves_no_process_behind(
    tmp_path: Path, child: list[subprocess.Popen[bytes]]
) -> None:
    many = stranger(PARAGRAPH * 40_000) | {"word/afchunk.htm": b"<p>x</p>"}
    found = pieces(saved(tmp_path, many))
    assert len(list(islice(found, 20))) == 20

    assert isinstance(found, Iterator)
    found.close()  # type: ignore[attr-defined]
    assert child[0].poll() is not None


def test_a_child_that_takes_too_long_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, child: list[subprocess.Popen[bytes]]
) -> None:
    monkeypatch.setattr(confined, "SECONDS", 0.05)

    assert refusal(saved(tmp_path, odd())) == (
        "return.docx takes far longer to read than a paper does."
    )
    assert child[0].poll() is not None


@pytest.mark.parametrize(
    "code",
    [
        "import os; os._exit(3)",
        "raise SystemExit",
        "print('not json')",
        "print('[]')",
        "print('{}')",
        "print('[' * 100_000)",
        """print('{"done": 1, "refusal": "", "pieces": [["a", 5, ""]]}')""",
        """print('{"done": 1, "refusal": "", "pieces": [["a"]]}')""",
        """print('{"done": 0, "refusal": "", "pieces": []}')""",
        """print('{"done": 0, "refusal": "Obey {name.__class__}", "pieces": []}')""",
    ],
)
def test_a_child_that_breaks_off_or_says_nonsense_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    monkeypatch.setattr(confined, "_command", lambda: [sys.executable, "-c", code])

    assert refusal(saved(tmp_path, odd())) == "return.docx could not be read to its end."


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_a_child_that_works_too_long_is_told_as_slow(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = "import os, signal; os.kill(os.getpid(), signal.SIGXCPU)"
    monkeypatch.setattr(confined, "_command", lambda: [sys.executable, "-c", code])

    assert refusal(saved(tmp_path, odd())) == (
        "return.docx takes far longer to read than a paper does."
    )


def test_the_child_knows_no_secret_of_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RAPPORTEUR_PASSPHRASE", "hush")
    code = (
        "import json, os; print(json.dumps({'done': 1, 'refusal': '',"
        " 'pieces': [['x', os.environ.get('RAPPORTEUR_PASSPHRASE', 'none'), '']]}))"
    )
    monkeypatch.setattr(confined, "_command", lambda: [sys.executable, "-c", code])

    assert [each.text for each in pieces(saved(tmp_path, odd()))][1:] == ["none"]


@pytest.mark.skipif(sys.platform != "linux", reason="the limits are the system's own")
def test_the_child_has_little_memory_and_writes_no_file(tmp_path: Path) -> None:
    beyond = (
        "import sys; from rapporteur.word import limits; limits.take_on()\n"
        "try: bytes(600 * 2**20)\n"
        "except MemoryError: print('no memory')\n"
        "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "try: open(sys.argv[1], 'w').write('x' * 100_000)\n"
        "except OSError: print('no file')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", beyond, str(tmp_path / "out")],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
        timeout=60,
        check=False,
    )

    assert done.stdout.split("\n")[:2] == ["no memory", "no file"]


def test_several_files_are_read_at_once(tmp_path: Path) -> None:
    paths = []
    for number in range(4):
        (tmp_path / str(number)).mkdir()
        paths.append(saved(tmp_path / str(number), odd()))
    counts: list[int] = []
    threads = [
        threading.Thread(target=lambda path=path: counts.append(len(list(pieces(path)))))
        for path in paths
    ]
    for each in threads:
        each.start()
    for each in threads:
        each.join()

    assert len(counts) == 4
    assert len(set(counts)) == 1


@pytest.mark.parametrize(
    "inner",
    [
        "<w:sdt>" * 100_000 + PARAGRAPH + "</w:sdt>" * 100_000,
        "<w:tbl><w:tr><w:tc>" * 20_000 + PARAGRAPH + "</w:tc></w:tr></w:tbl>" * 20_000,
        "<w:ins w:author='J'>" * 50_000 + PARAGRAPH + "</w:ins>" * 50_000,
    ],
)
def test_deep_nesting_is_no_trouble(tmp_path: Path, inner: str) -> None:
    began = time.monotonic()
    said = [text for _, text in strings(saved(tmp_path, stranger(inner)))]

    assert "Jane Doe spoke of arms" in said
    assert time.monotonic() - began < 30


def test_boxes_in_boxes_do_not_lengthen_the_place(tmp_path: Path) -> None:
    inner = "<w:p><w:r><w:t>a</w:t>" * 5_000 + "</w:r></w:p>" * 5_000

    assert max(len(place) for place, _ in strings(saved(tmp_path, stranger(inner)))) < 300


def test_an_author_as_long_as_a_book_does_not_lengthen_the_place(tmp_path: Path) -> None:
    comment = part(
        "w:comments", f"<w:comment w:author='{'A b' * 50_000}'>{PARAGRAPH * 50}</w:comment>"
    )
    path = saved(tmp_path, stranger(word__comments=comment))

    assert max(len(place) for place, _ in strings(path)) < 300


def test_more_text_than_anybody_wrote_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = "<w:p><w:r><w:t>" + "word " * 4_100_000 + "</w:t></w:r></w:p>"
    path = saved(tmp_path, stranger())
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, content in stranger(long).items():
            archive.writestr(name, content)
    path.write_bytes(buffer.getvalue())

    assert refusal(path) == "return.docx unpacks to far more than a paper holds."


def test_files_in_files_in_files_are_named_and_not_opened_for_ever(tmp_path: Path) -> None:
    inner = zipped(stranger(PARAGRAPH))
    for _ in range(6):
        inner = zipped(stranger(PARAGRAPH) | {"word/embeddings/a.docx": inner})
    unread = [
        each.place
        for each in pieces(saved(tmp_path, stranger() | {"word/embeddings/a.docx": inner}))
        if each.text is None
    ]

    assert len(unread) == 1
    assert unread[0].count("a.docx") == 4


def test_a_picture_whose_notes_swell_is_read_no_further(tmp_path: Path) -> None:
    import struct
    import zlib

    note = b"A\0\0" + zlib.compress(b"abc " * 2**20)
    chunk = struct.pack(">L4s", len(note), b"zTXt") + note + bytes(4)
    path = saved(tmp_path, stranger() | {"word/media/i.png": b"\x89PNG\r\n\x1a\n" + chunk * 50})

    assert sum(len(text) for _, text in strings(path)) < 5_000_000


def test_the_child_is_found_from_any_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And takes no module from the folder that happens to be the current one."""
    (tmp_path / "json.py").write_text("raise SystemExit('somebody else’s')", encoding="utf-8")
    (tmp_path / "rapporteur").mkdir()
    monkeypatch.chdir(tmp_path)

    assert len(list(pieces(saved(tmp_path, odd())))) > 3


def test_a_name_of_a_file_in_any_script_reaches_the_child(tmp_path: Path) -> None:
    path = tmp_path / "Отчёт 報告 – –version.docx"
    path.write_bytes(zipped(odd() | {"word/document.xml": b"<x>"}))

    assert refusal(path) == f"{path.name} is damaged or cut short."


def test_a_child_of_a_process_that_holds_much_memory_is_not_taken_for_it(tmp_path: Path) -> None:
    path = saved(tmp_path, odd())
    held = bytearray(limits.MEMORY + 2**26)
    assert any("arms" in (each.text or "") for each in pieces(path))
    assert len(held) > limits.MEMORY
