"""XML from strangers: parsed without entities, and asked by local names whatever the namespace."""

from xml.etree.ElementTree import Element

from defusedxml.ElementTree import DefusedXMLParser  # type: ignore[import-untyped]  # it ships no types


def parse_xml(data: bytes) -> Element:
    """The root of an XML text. Raises defusedxml's errors for entities, ParseError for broken XML."""
    parser = DefusedXMLParser(forbid_dtd=False, forbid_entities=True, forbid_external=True)
    parser.feed(data)
    root: Element = parser.close()
    return root


def local(element: Element) -> str:
    """The name of an element without its namespace; empty for comments and instructions."""
    tag: object = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def value(element: Element | None, name: str = "val") -> str:
    """An attribute by its local name; empty if it is not there."""
    if element is None:
        return ""
    return next((text for key, text in element.attrib.items() if key.rpartition("}")[2] == name), "")


def child(element: Element | None, *path: str) -> Element | None:
    """The first descendant along a path of local names."""
    for name in path:
        if element is None:
            return None
        element = next((inner for inner in element if local(inner) == name), None)
    return element
