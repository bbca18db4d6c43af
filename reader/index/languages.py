"""The languages of articles: their codes, names and scripts."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType

from reader.index.analysis import terms

UNKNOWN = "und"
"""What stands for an article of which no language is known."""


_SAME = {"nb": "no", "nn": "no", "iw": "he", "in": "id", "prs": "fa", "fas": "fa"}


@dataclass(frozen=True, slots=True)
class Language:
    """One language."""

    code: str
    """BCP 47."""
    script: str
    """As `stems.script_of` names it; other names for scripts that have no stems."""
    names: tuple[str, ...]
    """In English first, then as its speakers and others write it."""


@cache
def known() -> Mapping[str, Language]:
    """The languages that a person can name, by code."""
    table = resources.files("reader.index").joinpath("languages.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in table.splitlines() if not line.startswith("#")]
    return MappingProxyType({code: Language(code, script, tuple(names)) for code, script, *names in rows})


def primary(tag: str | None) -> str:
    """The language of a BCP 47 tag without its region: `en` for `en-GB`, `und` for none."""
    code = (tag or "").replace("_", "-").split("-")[0].casefold()
    return {"nb": "no", "nn": "no", "iw": "he", "in": "id", "prs": "fa", "fas": "fa"}.get(
        code, code
    ) or UNKNOWN


def marks(tag: str | None) -> frozenset[str]:
    """Under what an article of this language is found: `en-gb` and `en`."""
    return frozenset({primary(tag), (tag or UNKNOWN).replace("_", "-").casefold()})


def name(code: str) -> str:
    """A language by its English name; its code when it is not known."""
    found = known().get(primary(code))
    return code if found is None or "-" in code else found.names[0]


def meant(text: str, *, begun: bool = False) -> tuple[str, ...]:
    """The codes of the languages that a person means; empty when there is none.

    A code or a name of any kind; with `begun` also what codes and names may still become.
    """
    asked = " ".join(terms(text))
    tag = text.strip().replace("_", "-").casefold()
    if "-" in tag and primary(tag) in known():
        return (tag,)
    exact = [
        code
        for code, each in known().items()
        if code == primary(tag) or asked in (" ".join(terms(called)) for called in each.names)
    ]
    if exact or not begun or not asked:
        return tuple(exact)
    return tuple(
        code
        for code, each in known().items()
        if code.startswith(tag) or any(" ".join(terms(called)).startswith(asked) for called in each.names)
    )
