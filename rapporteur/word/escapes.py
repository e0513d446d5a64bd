"""Text that stands in a file under another spelling: quoted for a link, for JSON, in base64."""

from __future__ import annotations

import base64
import binascii
import html
import re
from urllib.parse import unquote

from rapporteur.word.binary import text_runs

LEAST_ENCODED = 160  # characters: shorter ones are ids and hashes
_JSON = re.compile(r"(?:\\u[0-9A-Fa-f]{4})+")
_BASE64 = re.compile(rf"(?<![A-Za-z0-9+/\r\n])[A-Za-z0-9+/\r\n]{{{LEAST_ENCODED},}}")


def unescaped(text: str) -> str:
    r"""`text` with `%D0%98`, `\\u0418` and `&#1048;` as the letters that they mean."""
    if "%" in text:
        text = unquote(text)
    if "\\u" in text:
        text = _JSON.sub(_letters, text)
    return html.unescape(text) if "&" in text else text


def decoded_runs(text: str) -> str | None:
    """What looks like words in the stretches of base64 in `text`: a certificate, a citation.

    None where there is no base64.
    """
    stretches = _BASE64.findall(text)
    return "\n".join(filter(None, map(_runs, stretches))) if stretches else None


def _letters(match: re.Match[str]) -> str:
    units = bytes.fromhex(match.group().replace("\\u", ""))
    return units.decode("utf-16-be", "replace")


def _runs(encoded: str) -> str:
    plain = "".join(encoded.split())
    try:
        return text_runs(base64.b64decode(plain[: len(plain) // 4 * 4]))
    except binascii.Error:
        return ""
