"""XML from outside, heard and never built: no tree, no entities, no other file.

expat tells what it meets piece by piece, so memory stays flat however large a part is, and a
DOCTYPE, the door through which entities and other files come in, is refused as it opens.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from xml.parsers import expat

from rapporteur.word.container import damaged, forbidden_markup

PIECE = 1 << 16  # bytes handed to the parser at once


class Listener:
    """Who is told what stands in a part; hears nothing yet. Names are "namespace local"."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element opens."""

    def end(self, name: str) -> None:
        """An element closes."""

    def data(self, text: str) -> None:
        """Text within an element, perhaps a piece of it."""

    def comment(self, text: str) -> None:
        """An XML comment."""

    def instruction(self, target: str, text: str) -> None:
        """A processing instruction."""

    def namespace(self, prefix: str | None, uri: str | None) -> None:
        """A namespace is declared."""


def hear(pieces: Iterable[bytes], listener: Listener, file_name: str) -> Iterator[None]:
    """Tell `listener` of the XML in `pieces`; stops after each, so that one can look.

    Raises BadDocument, which speaks of `file_name`, where it is not well-formed or has a DOCTYPE.
    """

    def refuse(*_: object) -> None:
        raise forbidden_markup(file_name)

    parser = expat.ParserCreate(None, " ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = listener.start
    parser.EndElementHandler = listener.end
    parser.CharacterDataHandler = listener.data
    parser.CommentHandler = listener.comment
    parser.ProcessingInstructionHandler = listener.instruction
    parser.StartNamespaceDeclHandler = listener.namespace
    try:
        for piece in pieces:
            parser.Parse(piece)
            yield
        parser.Parse(b"", True)
    except (expat.ExpatError, ValueError, LookupError) as error:  # the last two: an odd encoding
        raise damaged(file_name) from error
    yield


def cut(content: bytes) -> Iterator[bytes]:
    """`content` in pieces for `hear`."""
    return (content[at : at + PIECE] for at in range(0, len(content), PIECE))
