"""XML that every parser accepts, whatever the article contains."""

import re
from xml.etree.ElementTree import Element, indent, tostring

from tqe.core.pattern import Pattern

_FORBIDDEN = Pattern("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def written(root: Element) -> str:
    """Return `root` as an XML 1.0 document; characters that it forbids are shown by a sign."""
    for element in root.iter():
        element.text = _clean(element.text) if element.text else None
        element.attrib = {name: _clean(value) for name, value in element.attrib.items()}
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _clean(text: str) -> str:
    return _FORBIDDEN.sub(_sign, text)


def _sign(match: re.Match[str]) -> str:
    code = ord(match.group())
    return chr(0x2400 + code) if code < 0x20 else "\ufffd"
