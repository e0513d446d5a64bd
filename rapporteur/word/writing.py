"""A cleared article, written as a Word file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from rapporteur.domain.article import ClearedArticle, Edition
from rapporteur.domain.language import Language
from rapporteur.errors import QT_TRANSLATE_NOOP, CannotWrite
from rapporteur.word.assembly import assemble, title_property
from rapporteur.word.body import shown_text
from rapporteur.word.container import opened
from rapporteur.word.furniture import WATERMARK, draft_label
from rapporteur.word.identity import Base, base_of, opaque_id
from rapporteur.word.ooxml import one_line
from rapporteur.word.package import check_package
from rapporteur.word.package_text import document_pieces
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


def write(
    cleared: ClearedArticle, to: Path, check: Callable[[Path], object] = lambda _: None
) -> Written:
    """Write the edition to `to`, whose name must be the one that the guard has cleared.

    The finished package is read again before it takes its place: against the allow-list, then
    by `check`, which is given its temporary path and raises to stop it. Raises CannotWrite, or
    what `check` raises; then whatever stood at `to` still stands.
    """
    edition = cleared.edition
    if to.name != edition.file_name:
        raise ValueError("the guard cleared another file name")
    base, export_id = base_of(edition), opaque_id()

    def read_again(package: Path) -> None:
        _vouch(package, to.name, final=edition.version is None)
        check(package)

    save(assemble(edition, base, export_id), to, read_again)
    return Written(base, to, export_id)


def strings_of(edition: Edition) -> frozenset[str]:
    """Every text of `edition` as `strings` will find it in the file, fixed words included.

    So a reader of the finished package can tell what was cleared from what came in otherwise.
    """
    label, running = draft_label(edition), one_line(edition.running_title)
    texts = {shown_text(block, edition.language) for block in edition.blocks}
    texts |= {title_property(edition), running, f"{running}\t{label}", f"\t{label}"}
    texts |= {label, WATERMARK[edition.language], edition.file_name}
    return frozenset(texts) | _fixed_strings(edition.language, edition.version is None)


@lru_cache
def _fixed_strings(language: Language, final: bool) -> frozenset[str]:
    """What stands in each of our packages, whatever the article says: the template's own words."""
    nothing = Edition(
        language=language,
        title="",
        running_title="",
        blocks=(),
        version=None if final else 1,
        file_name="article.docx",
    )
    with opened(assemble(nothing, (), opaque_id())) as archive:
        pieces = document_pieces(archive, nothing.file_name)
        return frozenset(piece.text for piece in pieces if piece.text)


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
