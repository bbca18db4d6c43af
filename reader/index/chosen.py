"""The values of `lang:`, `has:` and `tag:`."""

from collections.abc import Iterable
from difflib import get_close_matches

from reader.index import has, languages
from reader.index.analysis import terms
from reader.index.nodes import Is


def chosen(field: str, text: str, *, begun: bool = False) -> Is | str:
    """What a value of a field means, or a sentence why it means nothing.

    `begun`: it is still being typed, and what it may become counts.
    """
    text = text.strip().removeprefix("=")
    starred = text.endswith("*")
    bare = text.rstrip("*")
    if field == "lang":
        return _language(bare, begun or starred)
    return _had(bare, begun or starred) if field == "has" else _tag(bare, begun or starred)


def _language(text: str, begun: bool) -> Is | str:
    codes = languages.meant(text, begun=begun)
    if not codes:
        near = get_close_matches(
            text.casefold(),
            {name.casefold(): 0 for each in languages.known().values() for name in each.names},
            n=1,
        )
        hint = f" Did you mean {near[0].title()}?" if near else ""
        return f"“{text}” is no language that is known here.{hint} Write its code or name: ar, Arabic."
    told = " or ".join(languages.name(code) for code in codes[:4])
    return Is("lang", codes, told + (" …" if len(codes) > 4 else ""))


def _had(text: str, begun: bool) -> Is | str:
    values = has.meant(text, begun=begun)
    if not values:
        near = get_close_matches(text.casefold(), has.HAD, n=1)
        hint = f" Did you mean {near[0]}?" if near else ""
        return f"Nothing is known of has:{text}.{hint} It can be {', '.join(has.HAD)}."
    noted = [value for value in values if value in has.NOTED]
    if noted and len(values) == 1:
        return Is("noted", tuple(noted), noted[0])
    values = tuple(value for value in values if value not in has.NOTED)
    return Is("has", values, " or ".join(values[:4]) + (" …" if len(values) > 4 else ""))


def _tag(text: str, begun: bool) -> Is | str:
    value = tag_key(text)
    return Is("tag", (value,), text, begun) if value or begun else f"There is no word in the tag “{text}”."


def answering(node: Is, there: Iterable[str]) -> list[str]:
    """Those of some values that answer; a tag in any spelling."""
    keys = {value: tag_key(value) if node.field == "tag" else value for value in there}
    if node.prefix:
        return [value for value, key in keys.items() if key.startswith(node.values)]
    return [value for value, key in keys.items() if key in node.values]


def exactly(field: str, value: str) -> Is:
    """One value of what the notes say."""
    return Is(field, (tag_key(value) if field == "tag" else value,), value)


def tag_key(tag: str) -> str:
    """A tag in the form in which two spellings of it are equal."""
    return " ".join(terms(tag))
