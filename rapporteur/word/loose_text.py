"""Text parts that are no well-formed XML: HTML, RTF, saved web pages, plain text."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import MessageError
from html.parser import HTMLParser

_CHARSET = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_BLOCKS = re.compile(
    "address|article|aside|blockquote|body|br|caption|center|dd|desc|div|dl|dt|fieldset|figcaption"
    "|footer|form|h[1-6]|head|header|hr|html|legend|li|main|metadata|nav|ol|option|p|pre|script"
    "|section|style|svg|table|tbody|text|tfoot|thead|title|tr|tspan|ul"
)
_CELLS = frozenset({"td", "th"})
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_RTF = re.compile(
    r"\\'([0-9a-fA-F]{2})|\\u(-?\d{1,5}) ?\??|\\([a-zA-Z]+)(-?\d+)? ?|\\([^a-zA-Z])"
    r"|[{}]|[\r\n]+|([^\\{}\r\n]+)"
)
_RTF_SIGNS = {
    **dict.fromkeys(("par", "line", "row", "sect", "page"), "\n"),
    **dict.fromkeys(("tab", "cell", "nestcell"), "\t"),
    **{"lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”"},
    **{"emdash": "—", "endash": "–", "emspace": " ", "enspace": " "},
}
_RTF_MARKS = {"~": "\u00a0", "_": "\u2011", "-": "\u00ad", "\\": "\\", "{": "{", "}": "}"}
_HEX = re.compile(r"[0-9a-fA-F]{64,}")


def loose_texts(content: bytes) -> Iterator[tuple[str, bool]]:
    """The texts of a part, and whether each only reads the first again in another way.

    Of HTML and SVG with the attributes, of RTF with its properties.
    """
    if content.lstrip()[:5] == b"{\\rtf":
        for number, text in enumerate(_of_rtf(content)):
            yield text, number > 0
    elif re.match(rb"\s*(?:[\w-]+:[^\n]*\r?\n)*mime-version:", content[:4096], re.IGNORECASE):
        yield from ((text, False) for text in _of_mime(content))
    else:
        yield from ((text, False) for text in _of_html(decoded(content)))


def decoded(content: bytes) -> str:
    """`content` as text: by its byte order mark, by what it says of itself, or as UTF-8."""
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    said = _CHARSET.search(content[:4096])
    for encoding in (*([said.group(1).decode("ascii", "replace")] if said else []), "utf-8"):
        try:
            return content.decode(encoding)
        except (UnicodeDecodeError, LookupError, ValueError):
            continue
    return content.decode("cp1251", "replace")


class _Page(HTMLParser):
    """Gathers the text of a page, a line for a block, and what its attributes say."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self.told: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_endtag(tag)
        self.told += [value for key, value in attrs if value and key not in ("style", "class")]

    def handle_endtag(self, tag: str) -> None:
        if _BLOCKS.fullmatch(tag):
            self.texts.append("\n")
        elif tag in _CELLS:
            self.texts.append("\t")

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def handle_comment(self, data: str) -> None:
        self.told.append(data)

    def handle_decl(self, decl: str) -> None:
        self.told.append(decl)

    def unknown_decl(self, data: str) -> None:
        self.texts.append(data.removeprefix("CDATA["))

    def handle_pi(self, data: str) -> None:
        self.told.append(data)


def _of_html(text: str) -> Iterator[str]:
    page = _Page()
    try:
        page.feed(text)
        page.close()
    except AssertionError:  # the parser's own, on a broken declaration
        yield text
        return
    yield "".join(page.texts)
    yield "\n".join(dict.fromkeys(page.told))


def _of_rtf(content: bytes) -> Iterator[str]:
    """As it reads in its own code page, and in Russian Windows', which a font may ask for."""
    text = content.decode("latin-1")
    said = re.search(r"\\ansicpg(\d{3,5})", text)
    own = f"cp{said.group(1)}" if said else "cp1252"
    yield from dict.fromkeys(_rtf_in(text, each) for each in (own, "cp1251"))


def _rtf_in(text: str, encoding: str) -> str:
    pieces: list[str] = []
    coded = bytearray()
    stands_in = False  # the next byte says again what \\u has said, for older readers

    def flush() -> None:
        if coded:
            try:
                pieces.append(coded.decode(encoding, "replace"))
            except LookupError:
                pieces.append(coded.decode("cp1252", "replace"))
            coded.clear()

    for match in _RTF.finditer(text):
        byte, code, word, _, mark, plain = match.groups()
        if byte:
            if not stands_in:
                coded.append(int(byte, 16))
            stands_in = False
            continue
        flush()
        stands_in = bool(code)
        if code:
            pieces.append(chr(int(code) % 0x10000))
        elif word:
            pieces.append(_RTF_SIGNS.get(word, ""))
        elif mark:
            pieces.append(_RTF_MARKS.get(mark, ""))
        elif plain:
            pieces.append(_HEX.sub("\n", plain))
    flush()
    return "".join(pieces).encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _of_mime(content: bytes) -> Iterator[str]:
    """The headers and text parts of a saved web page or letter."""
    try:
        message = message_from_bytes(content)
        for part in message.walk():
            yield "\n".join(str(value) for value in part.values())
            if part.get_content_maintype() == "text":
                body = part.get_payload(decode=True)
                if isinstance(body, bytes):
                    charset = part.get_content_charset() or ""
                    yield from _of_html(_as(body, charset))
    except (MessageError, ValueError, LookupError):
        yield decoded(content)


def _as(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding) if encoding else decoded(content)
    except (LookupError, UnicodeDecodeError):
        return decoded(content)
