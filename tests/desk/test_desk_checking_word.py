"""A Word file that is checked: what several readings of a text say is said once."""

from __future__ import annotations

from pathlib import Path

from rapporteur.desk.checking import Check
from rapporteur.domain.anonymity import FindingKind, Setting
from rapporteur.domain.roster import Gender, Participant, Roster
from tests.word.papers import part, stranger, zipped

ROSTER = Roster((Participant(name_latin="Boris Primerov", gender=Gender.MALE),), ())


def run(text: str) -> str:
    return f"<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>"


def found(folder: Path, body: str, **others: bytes) -> list[str]:
    """The places of the findings in a file with this body."""
    path = folder / "return.docx"
    path.write_bytes(zipped(stranger(body, **others)))
    checked = Check(ROSTER, Setting()).read(path)
    return [each.finding.place for each in checked.places]


def test_a_changed_paragraph_makes_one_finding(tmp_path: Path) -> None:
    change = f"<w:p>{run('So said Primerov')}<w:ins w:author='K'>{run(' once')}</w:ins></w:p>"

    assert found(tmp_path, change) == ["body, paragraph 1"]


def test_a_name_that_was_deleted_is_found_where_it_was(tmp_path: Path) -> None:
    gone = "<w:del w:author='K'><w:r><w:delText>Primerov</w:delText></w:r></w:del>"

    assert found(tmp_path, f"<w:p>{run('So said ')}{gone}</w:p>") == [
        "body, paragraph 1, before the changes"
    ]


def test_a_name_in_a_cell_makes_one_finding(tmp_path: Path) -> None:
    cells = "".join(f"<w:tc><w:p>{run(each)}</w:p></w:tc>" for each in ("Primerov", "Vienna"))

    assert found(tmp_path, f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>") == [
        "body, table 1, row 1, cell 1"
    ]


def test_each_paragraph_makes_its_own_finding(tmp_path: Path) -> None:
    twice = f"<w:p>{run('So said Primerov')}<w:del w:author='K'/></w:p>" * 2

    assert found(tmp_path, twice) == ["body, paragraph 1", "body, paragraph 2"]


def test_who_changed_it_is_found_and_what_is_no_text_is_named(tmp_path: Path) -> None:
    comment = part(
        "w:comments", f"<w:comment w:author='B. Primerov'><w:p>{run('No')}</w:p></w:comment>"
    )
    path = tmp_path / "return.docx"
    picture = {"word/media/i.png": b"\x89PNG\r\n\x1a\n"}
    path.write_bytes(zipped(stranger("<w:p/>", word__comments=comment) | picture))
    checked = Check(ROSTER, Setting()).read(path)

    assert [each.finding.place for each in checked.places] == [
        "comment 1 by B. Primerov: author",
        "word/media/i.png",
    ]
    assert checked.places[1].finding.kind is FindingKind.UNREADABLE
