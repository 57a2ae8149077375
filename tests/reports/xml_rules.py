"""Checks XML against the elements, attributes and children that a format knows."""

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element, fromstring


@dataclass(frozen=True, slots=True)
class Rule:
    """What an element must have, may have besides, and what may stand in it."""

    required: str = ""
    optional: str = ""
    children: str = ""
    text: bool = False


def parsed(xml: str, rules: dict[str, Rule]) -> Element:
    """Return the root of `xml`, which follows `rules`."""
    root = fromstring(xml)
    assert xml.startswith('<?xml version="1.0" encoding="UTF-8"?>\n')
    check(root, rules)
    return root


def check(element: Element, rules: dict[str, Rule]) -> None:
    """Raise AssertionError unless `element` and all in it follow `rules`."""
    rule = rules[element.tag]
    required = set(rule.required.split())
    assert required <= set(element.attrib) <= required | set(rule.optional.split())
    assert {child.tag for child in element} <= set(rule.children.split())
    assert rule.text or not (element.text or "").strip()
    for child in element:
        assert not (child.tail or "").strip()
        check(child, rules)


def numbers(element: Element, *names: str) -> list[int]:
    """Return attributes that must be whole numbers."""
    values = [element.attrib[name] for name in names]
    assert all(re.fullmatch(r"\d+", value) for value in values)
    return [int(value) for value in values]
