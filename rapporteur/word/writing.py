"""A cleared article, written as a Word file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from rapporteur.domain.article import ClearedArticle
from rapporteur.errors import QT_TRANSLATE_NOOP, CannotWrite
from rapporteur.word.assembly import assemble
from rapporteur.word.identity import Base, base_of, opaque_id
from rapporteur.word.package import check_package
from rapporteur.word.saving import save


@dataclass(frozen=True, slots=True)
class Written:
    """That a file was written, and what to compare its return with.

    `base` holds (opaque id, passage id, text as it stands in the file) for each passage, in
    order; `export_id` is the file's own opaque id. A final edition's ids stand nowhere in it.
    """

    base: Base
    path: Path
    export_id: str


def write(cleared: ClearedArticle, to: Path) -> Written:
    """Write the edition to `to`, whose name must be the one that the guard has cleared.

    The finished package is read again and checked against the allow-list before it takes its
    place. Raises CannotWrite; then whatever stood at `to` still stands.
    """
    edition = cleared.edition
    if to.name != edition.file_name:
        raise ValueError("the guard cleared another file name")
    base, export_id = base_of(edition), opaque_id()
    final = edition.version is None
    save(assemble(edition, base, export_id), to, lambda path: _vouch(path, to.name, final=final))
    return Written(base, to, export_id)


def _vouch(path: Path, name: str, *, final: bool) -> None:
    violations = check_package(path, final=final)
    if violations:
        raise CannotWrite(
            QT_TRANSLATE_NOOP(
                "Rapporteur", "{name} would have held what must not leave: {violation}."
            ),
            QT_TRANSLATE_NOOP(
                "Rapporteur",
                "Nothing was written. This is a fault of Rapporteur: please report it.",
            ),
            name=name,
            violation=violations[0],
        )
